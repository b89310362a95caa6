with claims as (
    select * from {{ ref('int_dated_casualties') }}
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

groups as (
    select
        article_id,
        event_no,
        measure,
        sentence_no,
        char_start,
        char_end,
        value
    from claims
    where part = 'group'
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

-- "Six priests and two women" takes in the six Jesuits that were told of before.
summed as (
    select distinct
        groups.article_id,
        groups.event_no,
        groups.measure,
        groups.value
    from groups
    inner join counts
        on
            groups.article_id = counts.article_id
            and groups.event_no = counts.event_no
            and groups.measure = counts.measure
            and groups.sentence_no = counts.sentence_no
            and groups.char_start >= counts.char_start
            and groups.char_end <= counts.char_end
            and groups.value < counts.value
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
        summed.value is not null as is_summed,
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
    left join summed
        on
            counts.article_id = summed.article_id
            and counts.event_no = summed.event_no
            and counts.measure = summed.measure
            and counts.value = summed.value
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
-- more than the text), no part of a sum, of a toll the latest, no rounded one, then the
-- one most often said, then the one said first.
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
            is_summed asc,
            toll_as_of desc nulls last,
            is_rounded asc,
            mentions desc,
            first_mention asc,
            char_start asc,
            claim_id asc
    ) = 1
)

select * from chosen_totals
