with events as (
    select
        article_id,
        event_no,
        date_start,
        date_end,
        published_on,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_events') }}
),

-- One day is allowed: where it happened it may be tomorrow already.
to_come as (
    select
        *,
        'event ' || event_no as attribute
    from events
    where date_start > published_on + 1
),

both_dates as (
    select
        *,
        date_start as day_read,
        'happened on ' as what_is_dated
    from to_come

    union all

    select
        *,
        published_on as day_read,
        'published on ' as what_is_dated
    from to_come
),

readings as (
    select
        article_id as subject_id,
        attribute,
        what_is_dated || strftime(day_read, '%Y-%m-%d') as reading,
        what_is_dated || {{ day_in_words('day_read') }} as phrase,
        day_read as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from both_dates
),

gathered as (
    {{ gather_readings('readings') }}
),

found as (
    select
        {{ conflict_id('future_event', 'gathered') }} as conflict_id,
        'future_event' as kind,
        'warning' as severity,
        'article' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        to_come.source_name || ', published on '
        || {{ day_in_words('to_come.published_on') }} || ', tells of an event '
        || case
            when to_come.date_end > to_come.date_start then 'not before '
            else 'on '
        end
        || {{ day_in_words('to_come.date_start') }} || ', '
        || (to_come.date_start - to_come.published_on)
        || ' days later. One of the two dates is printed or read wrong.' as explanation,
        'The date of publication on the outlet''s own page, and the day in the words '
        || 'of the report.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join to_come
        on
            gathered.subject_id = to_come.article_id
            and gathered.attribute = to_come.attribute
)

select * from found
