with figures as (
    select
        strike_id,
        article_id,
        measure,
        value,
        lowest_true,
        highest_true,
        source_family,
        claim_ids,
        is_silent
    from {{ ref('int_figure_voices') }}
),

standing as (
    select
        strike_id,
        measure,
        value,
        rule_that_decides
    from {{ ref('int_standing_figures') }}
    where known_on = date 'infinity'
),

adjudications as (
    select
        conflict_id,
        chosen_reading,
        adjudicated_on
    from {{ ref('stg_adjudications') }}
),

subjects as (
    select distinct
        strike_id as subject_id,
        measure as attribute
    from figures
),

---------- first: what a person decided

conflicts_of_figures as (
    select
        subjects.subject_id,
        subjects.attribute,
        {{ conflict_id('figure_disagreement', 'subjects') }} as conflict_id
    from subjects

    union all

    select
        subjects.subject_id,
        subjects.attribute,
        {{ conflict_id('revision', 'subjects') }} as conflict_id
    from subjects
),

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
        conflicts_of_figures.subject_id as strike_id,
        conflicts_of_figures.attribute as measure,
        values_reported.value
    from conflicts_of_figures
    inner join adjudications
        on conflicts_of_figures.conflict_id = adjudications.conflict_id
    inner join values_reported
        on
            conflicts_of_figures.subject_id = values_reported.strike_id
            and conflicts_of_figures.attribute = values_reported.measure
            and values_reported.value
            = try_cast(regexp_extract(adjudications.chosen_reading, '\d+') as bigint)
    qualify row_number() over (
        partition by conflicts_of_figures.subject_id, conflicts_of_figures.attribute
        order by adjudications.adjudicated_on desc, adjudications.conflict_id asc
    ) = 1
),

---------- then what the reports say, all of them known

chosen as (
    select
        subjects.subject_id as strike_id,
        subjects.attribute as measure,
        coalesce(adjudicated.value, standing.value) as best,
        if(adjudicated.value is null, standing.rule_that_decides, 'adjudicated')
            as rule_that_decides
    from subjects
    inner join standing
        on
            subjects.subject_id = standing.strike_id
            and subjects.attribute = standing.measure
    left join adjudicated
        on
            subjects.subject_id = adjudicated.strike_id
            and subjects.attribute = adjudicated.measure
),

ranges as (
    select
        strike_id,
        measure,
        min(least(value, lowest_true)) as low,
        max(greatest(value, highest_true)) as high
    from figures
    where not is_silent
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
        support.source_families,
        support.article_ids,
        support.claim_ids
    from chosen
    inner join ranges
        on chosen.strike_id = ranges.strike_id and chosen.measure = ranges.measure
    inner join support
        on chosen.strike_id = support.strike_id and chosen.measure = support.measure
)

select * from put_together
