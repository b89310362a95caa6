with claims as (
    select * from {{ ref('int_dated_casualties') }}
),

totals as (
    select * from {{ ref('int_article_totals') }}
),

-- The same victim named twice is one victim; one who died is of neither the wounded nor
-- the survivors.
victims as (
    select claims.*
    from claims
    left join claims as dead
        on
            case
                when claims.measure in ('wounded', 'survived') then claims.article_id
            end
            = dead.article_id
            and dead.measure = 'killed'
            and dead.part = 'part'
            and claims.scope = dead.scope
            and claims.event_no is not distinct from dead.event_no
            and claims.campaign_id is not distinct from dead.campaign_id
            and claims.victim_key = dead.victim_key
    where
        claims.value is not null and claims.part = 'part' and dead.claim_id is null
    qualify row_number() over (
        partition by
            claims.article_id,
            claims.scope,
            claims.event_no,
            claims.campaign_id,
            claims.measure,
            claims.victim_key
        order by claims.char_start, claims.claim_id
    ) = 1
),

victims_by_sentence as (
    select
        *,
        row_number() over (
            partition by
                article_id, scope, event_no, campaign_id, measure, sentence_no
            order by char_start, claim_id
        ) = 1 as is_first_in_sentence
    from victims
),

summed_parts as (
    select
        article_id,
        scope,
        event_no,
        campaign_id,
        measure,
        false as includes_dead,
        'sum_of_parts' as basis,
        sum(value)::bigint as value,
        sum(coalesce(value_low, 0))::bigint as value_low,
        case
            when count(value_high) = count(*) then sum(value_high)::bigint
        end as value_high,
        case
            when count(distinct qualifier) = 1 then min(qualifier)
            when bool_or(qualifier in ('at_least', 'more_than')) then 'at_least'
            else 'about'
        end as qualifier,
        case
            when count(distinct counting_rule) = 1 then min(counting_rule)
            else 'unknown'
        end as counting_rule,
        max(as_of) as as_of,
        arg_min(attributed_to, char_start) as attributed_to,
        string_agg(evidence, ' + ' order by char_start) as evidence,
        string_agg(sentence, ' ' order by char_start) filter (
            where is_first_in_sentence
        ) as sentence,
        list(claim_id order by claim_id) as claim_ids
    from victims_by_sentence
    group by all
),

-- "Two are in critical condition": at least so many, where no more is told of them.
largest_shares as (
    select
        article_id,
        scope,
        event_no,
        campaign_id,
        measure,
        includes_dead,
        'share' as basis,
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
    from claims
    where value is not null and part in ('share', 'former')
    qualify row_number() over (
        partition by article_id, scope, event_no, campaign_id, measure
        order by value desc, includes_dead asc, char_start asc, claim_id asc
    ) = 1
),

undisclosed as (
    select
        article_id,
        scope,
        event_no,
        campaign_id,
        measure,
        false as includes_dead,
        'undisclosed' as basis,
        null::bigint as value,
        null::bigint as value_low,
        null::bigint as value_high,
        'undisclosed' as qualifier,
        'unknown' as counting_rule,
        max(as_of) as as_of,
        arg_min(attributed_to, char_start) as attributed_to,
        arg_min(evidence, char_start) as evidence,
        arg_min(sentence, char_start) as sentence,
        list(claim_id order by claim_id) as claim_ids
    from claims
    where value is null
    group by all
),

answers as (
    select * from totals
    union all
    select * from summed_parts
    union all
    select * from largest_shares
    union all
    select * from undisclosed
)

select * from answers
