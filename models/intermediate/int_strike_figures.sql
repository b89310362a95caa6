with figures as (
    select
        strike_id,
        article_id,
        measure,
        value,
        lowest_true,
        highest_true,
        official_side_id,
        source_family,
        published_on,
        event_no,
        claim_ids
    from {{ ref('int_report_figures') }}
),

decisions as (
    select
        strike_id,
        attribute,
        chosen_reading
    from {{ ref('int_strike_decisions') }}
),

subjects as (
    select distinct
        strike_id as subject_id,
        measure as attribute
    from figures
),

---------- first: what a person decided

-- Only a value that a report gives can be chosen.
values_reported as (
    select distinct
        strike_id,
        measure,
        value
    from figures
),

adjudicated as (
    select
        values_reported.strike_id,
        values_reported.measure,
        values_reported.value
    from values_reported
    inner join decisions
        on
            values_reported.strike_id = decisions.strike_id
            and values_reported.measure = decisions.attribute
            and values_reported.value
            = try_cast(regexp_extract(decisions.chosen_reading, '\d+') as bigint)
),

---------- second: the latest official correction

-- An official side corrects itself where it gives on a later day a figure that can't
-- be true together with the one that it gave last before.
official_sequence as (
    select
        strike_id,
        measure,
        value,
        lowest_true,
        highest_true,
        published_on,
        lag(lowest_true) over one_after_another as lowest_before,
        lag(highest_true) over one_after_another as highest_before,
        lag(published_on) over one_after_another as published_before
    from figures
    where official_side_id is not null and published_on is not null
    window
        one_after_another as (
            partition by strike_id, measure, official_side_id
            order by published_on asc, article_id asc
        )
),

official_corrections as (
    select
        strike_id,
        measure,
        value
    from official_sequence
    where
        published_on > published_before
        and (
            lowest_true > coalesce(highest_before, lowest_true)
            or lowest_before > coalesce(highest_true, lowest_before)
        )
    qualify row_number() over (
        partition by strike_id, measure
        order by published_on desc, value asc
    ) = 1
),

---------- third: the agreement of source families; fourth: caution

-- A family has one voice, that of its latest report; a report that is mainly about
-- the strike goes before one that only mentions it.
voices as (
    select
        strike_id,
        measure,
        source_family,
        value,
        lowest_true,
        highest_true
    from figures
    qualify row_number() over (
        partition by strike_id, measure, source_family
        order by published_on desc nulls last, event_no asc, article_id asc
    ) = 1
),

values_told as (
    select
        strike_id,
        measure,
        value,
        count(*) as families_that_tell_it
    from voices
    group by all
),

-- "At least five" is a voice for six as well as for five.
agreement as (
    select
        values_told.strike_id,
        values_told.measure,
        values_told.value,
        values_told.families_that_tell_it,
        count(*) as families_that_allow_it
    from values_told
    inner join voices
        on
            values_told.strike_id = voices.strike_id
            and values_told.measure = voices.measure
            and values_told.value
            between least(voices.lowest_true, voices.value)
            and coalesce(voices.highest_true, values_told.value)
    group by all
),

ranked as (
    select
        *,
        row_number() over most_agreed as preference,
        families_that_allow_it = lead(families_that_allow_it) over most_agreed
        and families_that_tell_it = lead(families_that_tell_it) over most_agreed
            as is_tied,
        count(*) over (partition by strike_id, measure) as values_to_choose_from
    from agreement
    window
        most_agreed as (
            partition by strike_id, measure
            order by
                families_that_allow_it desc, families_that_tell_it desc, value asc
        )
),

agreed as (
    select
        strike_id,
        measure,
        value,
        case
            when values_to_choose_from = 1 then 'only_reading'
            when coalesce(is_tied, false) then 'most_conservative'
            else 'most_families'
        end as rule_that_decides
    from ranked
    where preference = 1
),

---------- the first of the four that decides

chosen as (
    select
        subjects.subject_id as strike_id,
        subjects.attribute as measure,
        coalesce(adjudicated.value, official_corrections.value, agreed.value) as best,
        case
            when adjudicated.value is not null then 'adjudicated'
            when official_corrections.value is not null then 'official_correction'
            else agreed.rule_that_decides
        end as rule_that_decides
    from subjects
    left join adjudicated
        on
            subjects.subject_id = adjudicated.strike_id
            and subjects.attribute = adjudicated.measure
    left join official_corrections
        on
            subjects.subject_id = official_corrections.strike_id
            and subjects.attribute = official_corrections.measure
    left join agreed
        on
            subjects.subject_id = agreed.strike_id
            and subjects.attribute = agreed.measure
),

ranges as (
    select
        strike_id,
        measure,
        min(least(value, lowest_true)) as low,
        max(greatest(value, highest_true)) as high
    from figures
    group by all
),

support as (
    select
        chosen.strike_id,
        chosen.measure,
        count(distinct figures.source_family) as source_families,
        list(distinct figures.article_id order by figures.article_id) as article_ids,
        list_sort(list_distinct(flatten(list(figures.claim_ids)))) as claim_ids
    from chosen
    inner join figures
        on
            chosen.strike_id = figures.strike_id
            and chosen.measure = figures.measure
            and chosen.best = figures.value
    group by all
),

put_together as (
    select
        chosen.strike_id,
        chosen.measure,
        chosen.best,
        chosen.rule_that_decides as policy, -- noqa: RF04
        least(ranges.low, chosen.best) as low,
        greatest(ranges.high, chosen.best) as high,
        coalesce(support.source_families, 0) as source_families,
        coalesce(support.article_ids, []) as article_ids,
        coalesce(support.claim_ids, []) as claim_ids
    from chosen
    inner join ranges
        on chosen.strike_id = ranges.strike_id and chosen.measure = ranges.measure
    left join support
        on chosen.strike_id = support.strike_id and chosen.measure = support.measure
)

select * from put_together
