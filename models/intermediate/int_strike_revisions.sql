with standing as (
    select
        strike_id,
        measure,
        known_on,
        value,
        rule_that_decides = 'official_correction' as is_official_correction
    from {{ ref('int_standing_figures') }}
    where known_on < date 'infinity'
),

words as (
    select
        strike_id,
        measure,
        article_id,
        event_no,
        value,
        official_side_id,
        published_on,
        source_family,
        source_name
    from {{ ref('int_figure_voices') }}
    where published_on is not null
),

compared as (
    select
        strike_id,
        measure,
        known_on as changed_on,
        value as value_after,
        is_official_correction,
        lag(value)
            over (partition by strike_id, measure order by known_on)
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

-- By whom: the first to give the value that day, of a correction the official side, or,
-- where a change of another's word brought an older value back, the report that
-- changed it.
attributed as (
    select
        changes.* exclude (changes.is_official_correction),
        words.article_id,
        words.source_family,
        words.source_name
    from changes
    inner join words
        on
            changes.strike_id = words.strike_id
            and changes.measure = words.measure
            and changes.changed_on = words.published_on
    qualify row_number() over (
        partition by changes.strike_id, changes.measure, changes.revision_no
        order by
            words.value = changes.value_after desc,
            changes.is_official_correction and words.official_side_id is null asc,
            words.event_no asc,
            words.article_id asc
    ) = 1
)

select * from attributed
