with figures as (
    select
        strike_id,
        measure,
        value,
        lowest_true,
        highest_true,
        source_family,
        published_on
    from {{ ref('int_report_figures') }}
),

supported_values as (
    select
        strike_id,
        measure,
        value,
        count(distinct source_family) as source_families,
        max(published_on) as last_reported_on
    from figures
    group by all
),

-- Most source families; then the latest report; then the lower figure, as the
-- more cautious.
best_values as (
    select
        strike_id,
        measure,
        value as best,
        source_families
    from supported_values
    qualify row_number() over (
        partition by strike_id, measure
        order by source_families desc, last_reported_on desc nulls last, value asc
    ) = 1
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

put_together as (
    select
        best_values.strike_id,
        best_values.measure,
        best_values.best,
        ranges.low,
        ranges.high,
        best_values.source_families
    from best_values
    inner join ranges
        on
            best_values.strike_id = ranges.strike_id
            and best_values.measure = ranges.measure
)

select * from put_together
