with casualty_claims as (
    select * from {{ ref('stg_casualty_claims') }}
    where
        scope = 'cumulative'
        and value > 0
        and coalesce(part, 'total') = 'total'
        and not coalesce(includes_dead, false)
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

answers as (
    select * from {{ ref('int_article_answers') }}
    where scope = 'cumulative' and basis = 'stated_total'
),

tolls as (
    select
        casualty_claims.claim_id,
        casualty_claims.article_id,
        casualty_claims.scope,
        casualty_claims.event_no,
        casualty_claims.campaign_id,
        casualty_claims.measure,
        casualty_claims.value,
        casualty_claims.value_low,
        casualty_claims.value_high,
        casualty_claims.qualifier,
        casualty_claims.attributed_to,
        casualty_claims.evidence,
        casualty_claims.sentence,
        casualty_claims.sentence_no,
        casualty_claims.char_start,
        coalesce(casualty_claims.counting_rule, 'unknown') as counting_rule,
        coalesce(
            casualty_claims.as_of_end,
            casualty_claims.as_of_start,
            articles.published_on
        ) as as_of
    from casualty_claims
    inner join articles on casualty_claims.article_id = articles.article_id
),

-- Of another day, another's count, without those presumed dead, or of other dead: 19 of
-- one nation, 436 since a truce. Left out is what may be the answer in round numbers: a
-- bound within a tenth of it.
beside_the_answer as (
    select
        tolls.* exclude (tolls.claim_id, tolls.sentence_no, tolls.char_start),
        'stated_total' as basis,
        list_sort(list(tolls.claim_id) over same_value) as claim_ids
    from tolls
    inner join answers
        on
            tolls.article_id = answers.article_id
            and tolls.measure = answers.measure
            and tolls.campaign_id is not distinct from answers.campaign_id
            and tolls.value <> answers.value
    where
        tolls.as_of <> answers.as_of
        or tolls.counting_rule <> answers.counting_rule
        or tolls.attributed_to <> answers.attributed_to
        or (tolls.qualifier = 'exact' and answers.qualifier = 'exact')
        or abs(tolls.value - answers.value)
        > 0.1 * greatest(tolls.value, answers.value)
    window
        same_value as (
            partition by
                tolls.article_id, tolls.campaign_id, tolls.measure, tolls.value
        )
    -- The headline (sentence 0) says least of whose count it is.
    qualify row_number() over (
        partition by tolls.article_id, tolls.campaign_id, tolls.measure, tolls.value
        order by tolls.sentence_no = 0 asc, tolls.char_start asc, tolls.claim_id asc
    ) = 1
)

select * from beside_the_answer
