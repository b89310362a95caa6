-- Figures of single strikes, as each article gives them.
select
    figures.strike_id,
    figures.article_id,
    figures.event_no,
    outlet_called(articles.publisher, articles.title) as outlet,
    replace(figures.measure, '_', ' ') as measure,
    figures.value,
    figures.value_low,
    figures.value_high,
    case
        when figures.qualifier = 'undisclosed' then 'not disclosed'
        when figures.qualifier = 'exact' then figures.value::varchar
        else replace(figures.qualifier, '_', ' ') || ' ' || figures.value::varchar
    end as said,
    figures.attributed_to,
    array_to_string(figures.claim_ids, ',') as claim_ids
from fct_casualties as figures
inner join dim_articles as articles on figures.article_id = articles.article_id
where figures.scope = 'incident' and figures.strike_id is not null
order by figures.strike_id, figures.measure, articles.published_on, figures.article_id
