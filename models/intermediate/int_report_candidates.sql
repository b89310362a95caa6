with reports as (
    select
        report_id,
        article_id,
        place_id,
        place_kind,
        country,
        side_actor_ids,
        window_start,
        window_end
    from {{ ref('int_comparable_reports') }}
),

-- What two reports must share: a country, the sea, or, where one of them names no
-- place, an attacker.
keys as (
    select
        report_id,
        'country ' || country as block,
        false as is_by_actor
    from reports
    where country is not null

    union all

    select
        report_id,
        'sea' as block,
        false as is_by_actor
    from reports
    where place_kind = 'sea'

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

candidates as (
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
)

select * from candidates
