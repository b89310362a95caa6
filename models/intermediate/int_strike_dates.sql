with reports as (
    select
        strike_id,
        date_start,
        date_end,
        date_precision,
        is_date_stated,
        published_on,
        source_family
    from {{ ref('int_strike_reports') }}
    where date_start is not null
),

decisions as (
    select
        strike_id,
        chosen_reading
    from {{ ref('int_strike_decisions') }}
    where attribute = 'date'
),

dates_counted as (
    select
        strike_id,
        date_start,
        date_end,
        date_precision,
        -- A day that is only that of publication says less than a stated one.
        2 * list_position(
            ['day', 'week', 'month', 'year', 'unknown'], date_precision
        ) + case when is_date_stated then 0 else 1 end as precision_rank,
        count(distinct source_family) as source_families,
        max(published_on) as last_reported_on
    from reports
    group by all
),

dates_chosen as (
    select
        dates_counted.strike_id,
        dates_counted.date_start as date_best,
        dates_counted.date_precision,
        dates_counted.precision_rank
    from dates_counted
    left join decisions
        on
            dates_counted.strike_id = decisions.strike_id
            and {{ date_reading('dates_counted.date_start', 'dates_counted.date_end') }}
            = decisions.chosen_reading
    qualify row_number() over (
        partition by dates_counted.strike_id
        order by
            decisions.strike_id is null asc,
            dates_counted.precision_rank asc,
            dates_counted.source_families desc,
            dates_counted.last_reported_on desc,
            dates_counted.date_start asc
    ) = 1
),

-- The range is that of the reports that are as precise as the best: "in March"
-- does not make 6 March less certain.
dates_ranged as (
    select
        dates_chosen.strike_id,
        dates_chosen.date_best,
        dates_chosen.date_precision,
        min(dates_counted.date_start) as date_earliest,
        max(dates_counted.date_end) as date_latest
    from dates_chosen
    inner join dates_counted
        on
            dates_chosen.strike_id = dates_counted.strike_id
            and dates_chosen.precision_rank = dates_counted.precision_rank
    group by all
)

select * from dates_ranged
