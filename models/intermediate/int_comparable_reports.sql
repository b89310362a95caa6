with events as (
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
        is_date_stated,
        place_kind = 'sea'
        or coalesce(target_type = 'vessel', false)
        or coalesce(event_type = 'vessel_strike', false) as is_at_sea,
        date_start is not null and date_precision = 'day' and date_start = date_end
            as is_day,
        -- An event without a date is held to be of the week before it was printed.
        coalesce(date_start, published_on - 6) as window_start,
        coalesce(date_end, published_on) as window_end
    from {{ ref('int_article_events') }}
),

figures as (
    select
        article_id,
        event_no,
        value
    from {{ ref('int_comparable_figures') }}
    where scope = 'incident' and measure = 'killed'
),

-- A report that knows no more than the year is no ground for joining anything.
datable as (
    select
        events.* exclude (events.is_at_sea),
        coalesce(events.is_at_sea, false) as is_at_sea,
        case when events.is_at_sea then 'sea' else events.country end as region,
        figures.value as killed
    from events
    left join figures
        on
            events.article_id = figures.article_id
            and events.event_no = figures.event_no
    where events.window_end - events.window_start between 0 and 31
),

-- Days on which one article itself tells apart two places in one country, or two
-- seas: there a shared day and region is not enough.
articles_with_several as (
    select
        article_id,
        region,
        window_start
    from datable
    where is_day and place_kind in ('subdivision', 'sea')
    group by article_id, region, window_start
    having count(distinct place_id) > 1
),

days_with_several as (
    select distinct
        region,
        window_start
    from articles_with_several
),

described as (
    select
        datable.*,
        days_with_several.region is not null as is_day_with_several
    from datable
    left join days_with_several
        on
            datable.region = days_with_several.region
            and datable.window_start = days_with_several.window_start
)

select * from described
