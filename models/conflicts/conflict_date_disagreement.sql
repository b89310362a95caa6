with reports as (
    select
        strike_id,
        article_id,
        date_start,
        date_end,
        is_date_stated,
        published_on,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_strike_reports') }}
    where date_start is not null
),

strikes as (
    select
        strike_id,
        place_name
    from {{ ref('int_strikes') }}
),

-- "In March" agrees with "on 6 March": a range that holds another reading of the
-- same strike is less exact, not different.
containing as (
    select distinct
        wider.strike_id,
        wider.date_start,
        wider.date_end
    from reports as wider
    inner join reports as narrower
        on
            wider.strike_id = narrower.strike_id
            and wider.date_start <= narrower.date_start
            and wider.date_end >= narrower.date_end
            and wider.date_end - wider.date_start
            > narrower.date_end - narrower.date_start
),

exact_reports as (
    select reports.*
    from reports
    anti join containing
        on
            reports.strike_id = containing.strike_id
            and reports.date_start = containing.date_start
            and reports.date_end = containing.date_end
),

readings as (
    select
        strike_id as subject_id,
        'date' as attribute,
        case
            when date_start = date_end then strftime(date_start, '%Y-%m-%d')
            else
                strftime(date_start, '%Y-%m-%d') || ' to '
                || strftime(date_end, '%Y-%m-%d')
        end as reading,
        case
            when date_start = date_end then 'on ' || {{ day_in_words('date_start') }}
            else
                'between ' || {{ day_in_words('date_start') }} || ' and '
                || {{ day_in_words('date_end') }}
        end as phrase,
        date_start as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from exact_reports
),

first_days as (
    select
        strike_id,
        min(date_end) as first_day
    from exact_reports
    group by all
),

-- A strike is announced on the day or within three days of it. A report that gives no
-- day, or that of its own publication, may have taken one for the other.
told_of as (
    select
        exact_reports.strike_id,
        exact_reports.date_start,
        exact_reports.date_end,
        exact_reports.date_start = exact_reports.date_end
        and exact_reports.date_start - first_days.first_day between 1 and 3
        and (
            not exact_reports.is_date_stated
            or coalesce(exact_reports.date_start = exact_reports.published_on, false)
        ) as is_of_announcement
    from exact_reports
    inner join first_days on exact_reports.strike_id = first_days.strike_id
),

spans as (
    select
        strike_id,
        max(date_start) - min(date_end) as days_apart,
        coalesce(
            max(date_start) filter (where not is_of_announcement)
            <= min(date_end) filter (where not is_of_announcement),
            false
        ) as is_announced_later
    from told_of
    group by all
),

gathered as (
    {{ gather_readings('readings') }}
),

disagreements as (
    select
        {{ conflict_id('date_disagreement', 'gathered') }} as conflict_id,
        'date_disagreement' as kind,
        case
            when spans.is_announced_later or spans.days_apart = 1 then 'info'
            else 'warning'
        end as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'When the strike' || coalesce(' in ' || strikes.place_name, '')
        || ' took place is disputed: ' || gathered.who_says_what || '. '
        || case
            when spans.is_announced_later
                then
                    'The later day is that on which its reports came out: they date '
                    || 'the strike by its announcement.'
            when spans.days_apart = 1
                then
                    'A day apart is what comes of dating a strike by its announcement '
                    || 'or in another time zone.'
            else 'The dates lie ' || spans.days_apart || ' days apart.'
        end as explanation,
        'A record that gives the hour and the time zone, such as the attacker''s own '
        || 'log or a distress call, or a correction by the outlet that stands alone.'
            as would_settle,
        gathered.choices,
        spans.is_announced_later as is_explained
    from gathered
    inner join spans on gathered.subject_id = spans.strike_id
    inner join strikes on gathered.subject_id = strikes.strike_id
    where spans.days_apart > 0
)

select * from disagreements
