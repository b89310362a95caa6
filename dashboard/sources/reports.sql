-- What each article says of a strike.
select
    reports.strike_id,
    reports.article_id,
    reports.event_no,
    outlet_called(articles.publisher, articles.title) as outlet,
    articles.title,
    strftime(articles.published_on, '%Y-%m-%d') as published_on,
    articles.source_family,
    case
        when reports.date_start = reports.date_end then strftime(reports.date_start, '%Y-%m-%d')
        else strftime(reports.date_start, '%Y-%m-%d') || ' to '
            || strftime(reports.date_end, '%Y-%m-%d')
    end as said_date,
    coalesce(reports.place_name, reports.place_text) as said_place,
    nullif(reports.participation, 'unknown') as said_participation,
    reports.target_text as said_target,
    reports.vessels as said_vessels,
    reports.attributed_to,
    array_to_string(reports.claim_ids, ',') as claim_ids
from fct_strike_reports as reports
inner join dim_articles as articles on reports.article_id = articles.article_id
order by articles.published_on, reports.article_id, reports.event_no
