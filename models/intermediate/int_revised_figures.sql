with figures as (
    select
        strike_id,
        measure,
        value,
        lowest_true,
        highest_true,
        official_side_id,
        source_family,
        published_on,
        event_no,
        article_id
    from {{ ref('int_report_figures') }}
    where measure not in ('vessels', 'strikes')
),

-- Who may change a word is who gave it: an outlet's family, or the authority quoted.
told_by_speakers as (
    select
        'family ' || source_family as speaker,
        *
    from figures
    where published_on is not null

    union all

    select
        'official ' || official_side_id as speaker,
        *
    from figures
    where published_on is not null and official_side_id is not null
),

-- One voice a day, that of the report which is mainly about the strike.
voices as (
    select *
    from told_by_speakers
    qualify row_number() over (
        partition by strike_id, measure, speaker, published_on
        order by event_no, article_id
    ) = 1
),

against_before as (
    select
        *,
        max_by(value, lowest_true) over earlier as highest_before,
        min_by(value, highest_true) over earlier as lowest_before,
        max(lowest_true) over earlier > highest_true as is_lowered,
        min(highest_true) over earlier < lowest_true as is_raised
    from voices
    window
        earlier as (
            partition by strike_id, measure, speaker
            order by published_on
            range between unbounded preceding and interval 1 day preceding
        )
),

changes as (
    select
        strike_id,
        measure,
        published_on,
        article_id,
        official_side_id,
        value as value_after,
        case when is_raised then lowest_before else highest_before end as value_before
    from against_before
    where is_raised or is_lowered
),

values_held as (
    select
        strike_id,
        measure,
        value_before as value
    from changes

    union

    select
        strike_id,
        measure,
        value_after
    from changes
),

revised as (
    select distinct
        strike_id,
        measure
    from changes
),

-- A figure that the speaker never held is a dispute with others, not a revision.
disputed_by_others as (
    select distinct
        figures.strike_id,
        figures.measure
    from figures
    semi join revised
        on figures.strike_id = revised.strike_id and figures.measure = revised.measure
    anti join values_held
        on
            figures.strike_id = values_held.strike_id
            and figures.measure = values_held.measure
            and figures.lowest_true <= values_held.value
            and coalesce(figures.highest_true, 'infinity'::double) >= values_held.value
),

-- The last change is the one that stands; of several that day, an official one.
latest as (
    select
        changes.strike_id,
        changes.measure,
        changes.value_before,
        changes.value_after,
        changes.published_on as revised_on,
        changes.article_id,
        changes.official_side_id is not null as is_official
    from changes
    anti join disputed_by_others
        on
            changes.strike_id = disputed_by_others.strike_id
            and changes.measure = disputed_by_others.measure
    qualify row_number() over (
        partition by changes.strike_id, changes.measure
        order by
            changes.published_on desc,
            is_official desc,
            changes.article_id asc,
            changes.value_before asc
    ) = 1
)

select * from latest
