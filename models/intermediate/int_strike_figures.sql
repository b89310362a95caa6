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

decisions as (
    select
        strike_id,
        attribute,
        chosen_reading
    from {{ ref('int_strike_decisions') }}
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

---------- then what the reports say, all of them known

chosen as (
    select
        standing.strike_id,
        standing.measure,
        coalesce(adjudicated.value, standing.value) as best,
        if(adjudicated.value is null, standing.rule_that_decides, 'adjudicated')
            as rule_that_decides
    from standing
    left join adjudicated
        on
            standing.strike_id = adjudicated.strike_id
            and standing.measure = adjudicated.measure
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
