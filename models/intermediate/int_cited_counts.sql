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
        part,
        lower(attributed_to) as teller,
        attributed_to,
        evidence,
        sentence,
        char_start
    from {{ ref('stg_casualty_claims') }}
    where scope = 'incident' and value > 0 and not coalesce(includes_dead, false)
),

answers as (
    select
        article_id,
        event_no,
        measure,
        value,
        counting_rule,
        as_of,
        unnest(claim_ids) as claim_id
    from {{ ref('int_article_figures') }}
    where
        scope = 'incident'
        and basis in ('stated_total', 'total_and_killer', 'sum_of_parts')
),

-- What the answer takes in is no other's count of it.
groups as (
    select
        article_id,
        event_no,
        measure,
        value
    from {{ ref('int_victim_groups') }}
),

-- How each other count stands to the claims that the answer was read from.
beside_the_answer as (
    select
        casualty_claims.claim_id,
        answers.counting_rule,
        answers.as_of,
        answers.value as answer,
        coalesce(bool_or(casualty_claims.teller = told.teller), false)
            as is_same_teller
    from casualty_claims
    inner join answers
        on
            casualty_claims.article_id = answers.article_id
            and casualty_claims.event_no = answers.event_no
            and casualty_claims.measure = answers.measure
            and casualty_claims.value <> answers.value
    inner join casualty_claims as told on answers.claim_id = told.claim_id
    group by all
),

-- One that was replaced, or one of somebody who doesn't give the answer: any that he is
-- told to have counted, and what he only says where it is of the answer's order ("nine
-- had died, a nurse said"), since fewer, or more, are of another group or time.
others as (
    select
        casualty_claims.* exclude (
            casualty_claims.part, casualty_claims.teller
        ),
        beside_the_answer.counting_rule,
        beside_the_answer.as_of,
        'stated_total' as basis
    from casualty_claims
    inner join beside_the_answer
        on casualty_claims.claim_id = beside_the_answer.claim_id
    anti join groups
        on
            casualty_claims.article_id = groups.article_id
            and casualty_claims.event_no = groups.event_no
            and casualty_claims.measure = groups.measure
            and casualty_claims.value = groups.value
    where
        casualty_claims.part = 'former'
        or (
            casualty_claims.teller is not null
            and not beside_the_answer.is_same_teller
            and (
                casualty_claims.part = 'count'
                or (
                    casualty_claims.part = 'total'
                    and 3 * casualty_claims.value >= beside_the_answer.answer
                    and casualty_claims.value <= 3 * beside_the_answer.answer
                )
            )
        )
),

-- As it is told first.
counts as (
    select
        * exclude (claim_id, char_start),
        list_sort(list_distinct(list(claim_id) over same_value)) as claim_ids
    from others
    window same_value as (partition by article_id, event_no, measure, value)
    qualify row_number() over (
        partition by article_id, event_no, measure, value order by char_start, claim_id
    ) = 1
)

select * from counts
