with reports as (
    select
        report_id,
        article_id,
        event_no,
        event_type,
        is_general_type,
        place_id,
        place_kind,
        country,
        {{ fold_text('locality') }} as locality,
        side_actor_ids,
        target_type,
        target_actor_id,
        vessels,
        date_start is not null and date_precision = 'day' and date_start = date_end
            as is_day,
        -- An event without a date is held to be of the week before it was printed.
        coalesce(date_start, published_on - 6) as window_start,
        coalesce(date_end, published_on) as window_end
    from {{ ref('int_article_events') }}
),

-- A report that knows no more than the year is no ground for joining anything.
datable as (
    select *
    from reports
    where window_end - window_start between 0 and 31
),

-- Days on which one article itself tells apart two places in one country: there a
-- shared day and country is not enough.
articles_with_several as (
    select
        article_id,
        country,
        window_start
    from datable
    where is_day and place_kind = 'subdivision'
    group by article_id, country, window_start
    having count(distinct place_id) > 1
),

days_with_several as (
    select distinct
        country,
        window_start
    from articles_with_several
),

described as (
    select
        datable.*,
        days_with_several.country is not null as is_day_with_several
    from datable
    left join days_with_several
        on
            datable.country = days_with_several.country
            and datable.window_start = days_with_several.window_start
)

select * from described
