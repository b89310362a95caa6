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
        includes_dead,
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
        basis,
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

told_together as (
    select
        casualty_claims.*,
        sums.counting_rule,
        sums.as_of
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
),

-- Each number once, as it is told first.
counts as (
    select *
    from casualty_claims
    where
        value > 0
        and not coalesce(includes_dead, false)
        and coalesce(part, 'total') in ('total', 'count')
    qualify row_number() over (
        partition by article_id, event_no, measure, value order by char_start, claim_id
    ) = 1
),

stated as (
    select distinct * exclude (claim_id, basis)
    from answers
    where basis = 'stated_total'
),

-- "26 peasants were killed, and nine rebels died", where the answer is 35.
told_apart as (
    select
        counts.*,
        stated.counting_rule,
        stated.as_of
    from counts
    inner join stated
        on
            counts.article_id = stated.article_id
            and counts.event_no = stated.event_no
            and counts.measure = stated.measure
    inner join counts as rest
        on
            stated.article_id = rest.article_id
            and stated.event_no = rest.event_no
            and stated.measure = rest.measure
            and stated.value - counts.value = rest.value
    where counts.value > 1 and counts.value <> rest.value
),

groups as (
    select * from told_together
    union
    select * from told_apart
)

select
    claim_id,
    article_id,
    event_no,
    scope,
    measure,
    'group' as basis,
    value,
    value_low,
    value_high,
    qualifier,
    counting_rule,
    as_of,
    attributed_to,
    evidence,
    sentence,
    [claim_id] as claim_ids
from groups
