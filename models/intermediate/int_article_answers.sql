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
        char_start
    from {{ ref('stg_casualty_claims') }}
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

-- A figure without a date of its own speaks of the day it was printed.
claims as (
    select
        casualty_claims.* exclude (casualty_claims.stated_as_of),
        coalesce(casualty_claims.stated_as_of, articles.published_on) as as_of
    from casualty_claims
    inner join articles on casualty_claims.article_id = articles.article_id
),

killers as (
    select *
    from claims
    where measure = 'killed' and part = 'part'
    qualify row_number() over (
        partition by article_id, scope, event_no, campaign_id, victim_key
        order by char_start, claim_id
    ) = 1
),

counts as (
    select
        *,
        max(killer_key) over (
            partition by article_id, scope, event_no, campaign_id, measure, value
        ) as their_killer
    from claims
    where value is not null and coalesce(part, 'total') in ('total', 'count')
),

-- "Killed three people", and elsewhere "the gunman shot himself dead": four died.
totals as (
    select
        counts.* replace (
            counts.value + coalesce(killers.value, 0) as value,
            counts.value_low + coalesce(killers.value, 0) as value_low,
            counts.value_high + coalesce(killers.value, 0) as value_high,
            counts.evidence || coalesce(' + ' || killers.evidence, '') as evidence,
            counts.sentence || if(
                killers.sentence = counts.sentence,
                '',
                coalesce(' ' || killers.sentence, '')
            ) as sentence
        ),
        if(killers.value is null, 'stated_total', 'total_and_killer') as basis,
        [counts.claim_id] || if(killers.value is null, [], [killers.claim_id])
            as read_from
    from counts
    left join killers
        on
            -- A condition on one side by itself would make this a nested loop.
            case when counts.measure = 'killed' then counts.their_killer end
            = killers.victim_key
            and counts.article_id = killers.article_id
            and counts.scope = killers.scope
            and counts.event_no is not distinct from killers.event_no
            and counts.campaign_id is not distinct from killers.campaign_id
),

-- Six sentences are what a report opens with.
opened as (
    select
        *,
        max(value) filter (
            where qualifier not in ('at_least', 'more_than') and sentence_no <= 6
        ) over (
            partition by
                article_id, scope, event_no, campaign_id, measure, includes_dead
        ) as opening_count,
        max(value) filter (
            where qualifier in ('at_least', 'more_than') and sentence_no <= 2
        ) over (
            partition by
                article_id, scope, event_no, campaign_id, measure, includes_dead
        ) as opening_bound
    from totals
),

stated_totals as (
    select
        * exclude (opening_count),
        -- "At least three" agrees with whoever counts four beside it, but where it is
        -- what a report opens with, "fourteen" further down is another's count. A toll
        -- is nearly always a lower bound.
        count(*) filter (
            where
            qualifier not in ('at_least', 'more_than')
            or scope = 'cumulative'
            or (sentence_no <= 6 and coalesce(opening_count, 0) < value)
        ) over same_value as mentions,
        min(char_start) over same_value as first_mention,
        -- "More than 200 dead", which 211 told beside it says more precisely.
        coalesce(scope = 'cumulative' and qualifier = 'more_than' and min(value) over (
            partition by
                article_id, scope, event_no, campaign_id, measure, includes_dead
            order by value
            range between 1 following and unbounded following
        ) <= 1.1 * value, false) as is_rounded,
        list_sort(list_distinct(flatten(list(read_from) over same_value)))
            as claim_ids,
        case when scope = 'cumulative' then max(as_of) over same_value end as toll_as_of
    from opened
    window
        same_value as (
            partition by
                article_id,
                scope,
                event_no,
                campaign_id,
                measure,
                includes_dead,
                value
        )
),

-- Of several totals: "none" only where no other is given, "one died" only where no more
-- are told dead together, the headline's (sentence 0, claimed only where it tells of
-- more than the text), of a toll the latest, no rounded
-- one, then the one most often said, then the one said first.
chosen_totals as (
    select
        article_id,
        scope,
        event_no,
        campaign_id,
        measure,
        includes_dead,
        basis,
        value,
        value_low,
        value_high,
        qualifier,
        counting_rule,
        as_of,
        attributed_to,
        evidence,
        sentence,
        claim_ids
    from stated_totals
    qualify row_number() over (
        partition by
            article_id, scope, event_no, campaign_id, measure, includes_dead
        order by
            value = 0 asc,
            measure = 'killed' and value = 1 asc,
            -- "at least 119": fewer, further down, are some of them
            scope = 'incident' and value < coalesce(opening_bound, 0) asc,
            sentence_no = 0 desc,
            toll_as_of desc nulls last,
            is_rounded asc,
            mentions desc,
            first_mention asc,
            char_start asc,
            claim_id asc
    ) = 1
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
    select * from chosen_totals
    union all
    select * from summed_parts
    union all
    select * from largest_shares
    union all
    select * from undisclosed
)

select * from answers
