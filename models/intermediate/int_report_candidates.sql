with reports as (
    select
        report_id,
        article_id,
        event_no,
        place_id,
        region,
        locality,
        side_actor_ids,
        killed,
        is_day,
        is_date_stated,
        window_start,
        window_end
    from {{ ref('int_comparable_reports') }}
),

shared_names as (
    select
        article_id_a,
        article_id_b
    from {{ ref('int_shared_names') }}
),

-- What two reports must share: a country, the sea, a place by its name alone, or, where
-- one of them names no place, an attacker.
keys as (
    select
        report_id,
        'region ' || region as block,
        false as is_by_actor
    from reports
    where region is not null

    union all

    select
        report_id,
        'locality ' || locality as block,
        false as is_by_actor
    from reports
    where locality is not null

    union all

    select
        report_id,
        'actor ' || unnest(side_actor_ids) as block,
        true as is_by_actor
    from reports
),

days as (
    select
        report_id,
        article_id,
        place_id,
        unnest(
            generate_series(window_start, window_end, interval 1 day)
        )::date as shared_day
    from reports
),

days_and_neighbours as (
    select
        report_id,
        article_id,
        place_id,
        unnest(
            generate_series(window_start - 1, window_end + 1, interval 1 day)
        )::date as shared_day
    from reports
),

blocked_days as (
    select
        days.*,
        keys.block,
        keys.is_by_actor
    from days
    inner join keys on days.report_id = keys.report_id
),

blocked_neighbours as (
    select
        days_and_neighbours.*,
        keys.block
    from days_and_neighbours
    inner join keys on days_and_neighbours.report_id = keys.report_id
),

near_in_time as (
    select distinct
        one.report_id as report_id_a,
        other.report_id as report_id_b
    from blocked_days as one
    inner join blocked_neighbours as other
        on
            one.block = other.block
            and one.shared_day = other.shared_day
            and one.report_id < other.report_id
            and one.article_id <> other.article_id
            and not (
                one.is_by_actor
                and one.place_id is not null
                and other.place_id is not null
            )
),

-- Reports that put one event two or three days apart, by the same number of dead.
countable as (
    select *
    from reports
    where is_day and killed > 0 and region is not null
),

days_around as (
    select
        report_id,
        article_id,
        region,
        killed,
        window_start + unnest([-3, -2, 2, 3]) as other_day
    from countable
),

near_in_number as (
    select
        one.report_id as report_id_a,
        other.report_id as report_id_b
    from days_around as one
    inner join countable as other
        on
            one.region = other.region
            and one.killed = other.killed
            and one.other_day = other.window_start
            and one.report_id < other.report_id
            and one.article_id <> other.article_id
),

-- Reports on events of the same days whose articles share rare names, unless both know
-- the attacker; who states no day may tell of what happened in the week before. What an
-- article mentions besides its main event need not have to do with its names.
near_in_names as (
    select
        least(one.report_id, other.report_id) as report_id_a,
        greatest(one.report_id, other.report_id) as report_id_b
    from shared_names
    inner join reports as one
        on shared_names.article_id_a = one.article_id and one.event_no = 1
    inner join reports as other
        on shared_names.article_id_b = other.article_id and other.event_no = 1
    where
        (one.side_actor_ids is null or other.side_actor_ids is null)
        and one.window_start - other.window_end <= if(one.is_date_stated, 3, 7)
        and other.window_start - one.window_end <= if(other.is_date_stated, 3, 7)
),

candidates as (
    select * from near_in_time
    union distinct
    select * from near_in_number
    union distinct
    select * from near_in_names
)

select * from candidates
