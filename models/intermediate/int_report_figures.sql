with groups as (
    select
        report_id,
        strike_id,
        article_id,
        event_no
    from {{ ref('int_report_groups') }}
),

events as (
    select
        report_id,
        vessels,
        claim_ids,
        published_on,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_events') }}
),

figures as (
    select
        article_id,
        event_no,
        measure,
        value,
        lowest_true,
        highest_true,
        claim_ids
    from {{ ref('int_comparable_figures') }}
    where scope = 'incident' and measure <> 'vessels'
),

counted_persons as (
    select
        groups.strike_id,
        groups.article_id,
        figures.measure,
        figures.value,
        figures.lowest_true,
        figures.highest_true,
        figures.claim_ids,
        events.published_on,
        events.source_family,
        events.source_name,
        events.source_label
    from figures
    inner join groups
        on figures.article_id = groups.article_id and figures.event_no = groups.event_no
    inner join events on groups.report_id = events.report_id
),

counted_vessels as (
    select
        groups.strike_id,
        groups.article_id,
        'vessels' as measure,
        events.vessels as value,
        events.vessels as lowest_true,
        events.vessels as highest_true,
        events.claim_ids,
        events.published_on,
        events.source_family,
        events.source_name,
        events.source_label
    from events
    inner join groups on events.report_id = groups.report_id
    where events.vessels is not null
),

all_figures as (
    select * from counted_persons
    union all
    select * from counted_vessels
)

select * from all_figures
