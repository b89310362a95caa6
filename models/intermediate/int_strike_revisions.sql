with figures as (
    select
        strike_id,
        measure,
        article_id,
        event_no,
        value,
        published_on,
        source_family,
        source_name
    from {{ ref('int_report_figures') }}
    where published_on is not null
),

-- A family has one voice a day, that of the report which is mainly about the strike.
daily_voices as (
    select *
    from figures
    qualify row_number() over (
        partition by strike_id, measure, source_family, published_on
        order by event_no, article_id
    ) = 1
),

-- A voice lasts until the family's next one: it adds to its value and, later, takes
-- away from it.
voices as (
    select
        *,
        lead(published_on) over (
            partition by strike_id, measure, source_family order by published_on
        ) as superseded_on
    from daily_voices
),

days as (
    select distinct
        strike_id,
        measure,
        published_on as told_on
    from daily_voices
),

-- What stands after each day: the value with most voices, of several the lowest.
standing as (
    select
        days.strike_id,
        days.measure,
        days.told_on,
        voices.value,
        count(*) as families
    from days
    inner join voices
        on
            days.strike_id = voices.strike_id
            and days.measure = voices.measure
            and days.told_on >= voices.published_on
            and days.told_on < coalesce(voices.superseded_on, days.told_on + 1)
    group by days.strike_id, days.measure, days.told_on, voices.value
    qualify row_number() over (
        partition by days.strike_id, days.measure, days.told_on
        order by count(*) desc, voices.value asc
    ) = 1
),

compared as (
    select
        strike_id,
        measure,
        told_on as changed_on,
        value as value_after,
        lag(value)
            over (partition by strike_id, measure order by told_on)
            as value_before
    from standing
),

changes as (
    select
        *,
        row_number() over (partition by strike_id, measure order by changed_on)
            as revision_no,
        case
            when value_before is null then 'first'
            when value_after > value_before then 'raised'
            else 'lowered'
        end as kind
    from compared
    where value_after is distinct from value_before
),

-- By whom: the first to give the value that day, or, where a change of another's word
-- brought an older value back, the report that changed it.
attributed as (
    select
        changes.*,
        daily_voices.article_id,
        daily_voices.source_family,
        daily_voices.source_name
    from changes
    inner join daily_voices
        on
            changes.strike_id = daily_voices.strike_id
            and changes.measure = daily_voices.measure
            and changes.changed_on = daily_voices.published_on
    qualify row_number() over (
        partition by changes.strike_id, changes.measure, changes.revision_no
        order by
            daily_voices.value = changes.value_after desc,
            daily_voices.event_no asc,
            daily_voices.article_id asc
    ) = 1
)

select * from attributed
