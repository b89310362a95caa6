-- How the figures of strikes changed, the newest first. A count of vessels may stand in the report
-- of the strike itself.
select
    revisions.strike_id,
    replace(revisions.measure, '_', ' ') as measure,
    revisions.revision_no,
    strftime(revisions.changed_on, '%Y-%m-%d') as changed_on,
    revisions.value_before,
    revisions.value_after,
    case
        when revisions.kind = 'first' then 'first figure'
        else replace(revisions.kind, '_', ' ')
    end as kind,
    revisions.article_id,
    revisions.source_family,
    outlet_called(revisions.publisher, articles.title) as outlet,
    strftime(strikes.date_best, '%Y-%m-%d') as struck_on,
    coalesce(strikes.place_name, 'Place not told') as place_name,
    array_to_string(coalesce(figures.claim_ids, reports.claim_ids), ',') as claim_ids
from fct_strike_revisions as revisions
inner join fct_strikes as strikes on revisions.strike_id = strikes.strike_id
left join dim_articles as articles on revisions.article_id = articles.article_id
left join fct_casualties as figures
    on
        revisions.article_id = figures.article_id
        and revisions.strike_id = figures.strike_id
        and revisions.measure = figures.measure
left join fct_strike_reports as reports
    on
        revisions.article_id = reports.article_id
        and revisions.strike_id = reports.strike_id
qualify row_number() over (
    partition by revisions.strike_id, revisions.measure, revisions.revision_no
    order by figures.value = revisions.value_after desc nulls last, figures.casualty_id, reports.event_no
) = 1
order by revisions.changed_on desc nulls last, revisions.strike_id, revisions.revision_no desc
