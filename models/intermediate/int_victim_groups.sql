with casualty_claims as (
    select
        claim_id,
        article_id,
        event_no,
        scope,
        measure,
        value,
        value_low,
        value_high,
        qualifier,
        part,
        attributed_to,
        evidence,
        sentence,
        sentence_no,
        char_start,
        char_end
    from {{ ref('stg_casualty_claims') }}
    where scope = 'incident' and value is not null
),

answers as (
    select
        article_id,
        event_no,
        measure,
        scope,
        value,
        counting_rule,
        as_of,
        unnest(claim_ids) as claim_id
    from {{ ref('int_article_figures') }}
    where scope = 'incident' and basis in ('stated_total', 'sum_of_parts')
),

-- Where an article tells its groups several times, as it does first.
sums as (
    select
        answers.article_id,
        answers.event_no,
        answers.scope,
        answers.measure,
        answers.value,
        answers.counting_rule,
        answers.as_of,
        casualty_claims.claim_id,
        casualty_claims.sentence_no,
        casualty_claims.char_start,
        casualty_claims.char_end
    from answers
    inner join casualty_claims on answers.claim_id = casualty_claims.claim_id
),

groups as (
    select
        casualty_claims.claim_id,
        casualty_claims.article_id,
        casualty_claims.event_no,
        casualty_claims.scope,
        casualty_claims.measure,
        'group' as basis,
        casualty_claims.value,
        casualty_claims.value_low,
        casualty_claims.value_high,
        casualty_claims.qualifier,
        sums.counting_rule,
        sums.as_of,
        casualty_claims.attributed_to,
        casualty_claims.evidence,
        casualty_claims.sentence,
        [casualty_claims.claim_id] as claim_ids
    from casualty_claims
    inner join sums
        on
            case when casualty_claims.part = 'group' then casualty_claims.article_id end
            = sums.article_id
            and casualty_claims.event_no = sums.event_no
            and casualty_claims.measure = sums.measure
            and casualty_claims.sentence_no = sums.sentence_no
            and casualty_claims.char_start >= sums.char_start
            and casualty_claims.char_end <= sums.char_end
            and casualty_claims.value < sums.value
    qualify dense_rank() over (
        partition by sums.article_id, sums.event_no, sums.measure
        order by sums.sentence_no, sums.char_start, sums.claim_id
    ) = 1
)

select * from groups
