-- Published tolls, laid on the ledger.
select
    tolls.casualty_id,
    tolls.article_id,
    tolls.campaign_id,
    coalesce(ledger.campaign_name, 'Campaign not told') as campaign_name,
    strftime(tolls.as_of, '%Y-%m-%d') as as_of,
    epoch(tolls.as_of)::double / 86400 as day,
    tolls.measure,
    tolls.value,
    case
        when figures.qualifier = 'exact' then tolls.value::varchar
        else replace(figures.qualifier, '_', ' ') || ' ' || tolls.value::varchar
    end as said,
    tolls.ledger_strikes,
    tolls.ledger_killed,
    tolls.ledger_presumed_dead,
    tolls.ledger_value,
    tolls.counting_rule,
    tolls.presumed_counted,
    tolls.difference,
    tolls.is_accounted_for,
    tolls.explanation,
    outlet_called(articles.publisher, articles.title)
    || case when tolls.is_answer then '' else ', beside its own' end as outlet,
    articles.source_family,
    articles.title,
    figures.attributed_to,
    figures.evidence,
    array_to_string(figures.claim_ids, ',') as claim_ids
from fct_tolls as tolls
inner join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
inner join dim_articles as articles on tolls.article_id = articles.article_id
left join (select distinct campaign_id, campaign_name from fct_ledger) as ledger
    on tolls.campaign_id = ledger.campaign_id
order by tolls.as_of, tolls.value, tolls.article_id
