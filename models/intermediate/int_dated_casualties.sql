with casualty_claims as (
    select
        claim_id,
        article_id,
        event_no,
        campaign_id,
        scope,
        measure,
        value,
        value_low,
        value_high,
        qualifier,
        coalesce(counting_rule, 'unknown') as counting_rule,
        coalesce(as_of_end, as_of_start) as stated_as_of,
        part,
        coalesce(victim_key, claim_id) as victim_key,
        coalesce(includes_dead, false) as includes_dead,
        killer_key,
        attributed_to,
        evidence,
        sentence,
        sentence_no,
        char_start,
        char_end
    from {{ ref('stg_casualty_claims') }}
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

-- A figure without a date of its own speaks of the day it was printed.
dated_claims as (
    select
        casualty_claims.* exclude (casualty_claims.stated_as_of),
        coalesce(casualty_claims.stated_as_of, articles.published_on) as as_of
    from casualty_claims
    inner join articles on casualty_claims.article_id = articles.article_id
)

select * from dated_claims
