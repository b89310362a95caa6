-- Disagreements, and to which page their subject leads. Readings name articles by their ids; a page
-- names the outlet alone, or the headline where no outlet is known.
with articles as (
    select
        conflicts.conflict_id,
        list({
            'labelled': case when articles.publisher is not null then ', ' else '' end
                || articles.article_id,
            'called': case
                when articles.publisher is not null then ''
                else outlet_called(articles.publisher, articles.title)
            end
        } order by length(articles.article_id) desc) as named
    from fct_conflicts as conflicts
    inner join dim_articles as articles
        on list_contains(conflicts.article_ids, articles.article_id)
    group by conflicts.conflict_id
)

select
    conflicts.conflict_id,
    replace(conflicts.kind, '_', ' ') as kind,
    conflicts.severity,
    conflicts.status,
    conflicts.subject_type,
    conflicts.subject_id,
    strikes.strike_id,
    strftime(strikes.date_best, '%Y-%m-%d') as struck_on,
    conflicts.attribute,
    conflicts.lowest,
    conflicts.highest,
    list_reduce(
        coalesce(articles.named, []),
        lambda text, article : {
            'labelled': '',
            'called': replace(
                replace(text.called, article.labelled || ',', article.called || ','),
                article.labelled || ')', article.called || ')'
            )
        },
        {'labelled': '', 'called': conflicts.readings}
    ).called as readings,
    conflicts.explanation,
    conflicts.would_settle,
    conflicts.chosen_reading,
    conflicts.adjudication_reason,
    strftime(conflicts.adjudicated_on, '%Y-%m-%d') as adjudicated_on,
    array_to_string(conflicts.claim_ids, ',') as claim_ids
from fct_conflicts as conflicts
left join articles on conflicts.conflict_id = articles.conflict_id
left join fct_strikes as strikes
    on conflicts.subject_type = 'strike' and conflicts.subject_id = strikes.strike_id
order by
    list_position(['open', 'explained', 'adjudicated'], conflicts.status),
    list_position(['critical', 'warning', 'info'], conflicts.severity),
    conflicts.kind,
    conflicts.conflict_id
