select
    statements.statement_id,
    statements.statement_group_id,
    statements.article_id,
    -- A body by one name, whatever a report calls it.
    coalesce(actors.name, statements.speaker_name) as speaker_name,
    statements.role,
    statements.organization_name,
    statements.channel,
    statements.mode,
    statements.verb,
    coalesce(statements.quote, statements.evidence) as words,
    coalesce(
        strftime(statements.said_on, '%Y-%m-%d'),
        strftime(statements.said_start, '%Y-%m-%d') || ' to '
        || strftime(statements.said_end, '%Y-%m-%d')
    ) as said_on,
    outlet_called(articles.publisher, articles.title) as outlet,
    strftime(articles.published_on, '%Y-%m-%d') as published_on,
    array_to_string(statements.claim_ids, ',') as claim_ids
from fct_statements as statements
inner join dim_articles as articles on statements.article_id = articles.article_id
left join dim_actors as actors on statements.speaker_actor_id = actors.actor_id
order by articles.published_on desc nulls last, statements.article_id, statements.statement_id
