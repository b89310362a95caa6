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
        strikes,
        attributed_to,
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
        attributed_to,
        claim_ids
    from {{ ref('int_comparable_figures') }}
    where scope = 'incident' and measure not in ('vessels', 'strikes')
),

officials as (
    select
        article_id,
        attributed_to,
        official_side_id
    from {{ ref('int_official_sources') }}
),

counted_persons as (
    select
        groups.strike_id,
        groups.article_id,
        groups.event_no,
        figures.measure,
        figures.value,
        figures.lowest_true,
        figures.highest_true,
        coalesce(figures.attributed_to, events.attributed_to) as attributed_to,
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

events_of_strikes as (
    select
        groups.strike_id,
        groups.article_id,
        groups.event_no,
        events.vessels,
        events.strikes,
        events.attributed_to,
        events.claim_ids,
        events.published_on,
        events.source_family,
        events.source_name,
        events.source_label
    from events
    inner join groups on events.report_id = groups.report_id
),

counted_things as (
    select
        strike_id,
        article_id,
        event_no,
        counted as measure,
        number as value,
        number as lowest_true,
        number as highest_true,
        attributed_to,
        claim_ids,
        published_on,
        source_family,
        source_name,
        source_label
    from events_of_strikes
    unpivot (number for counted in (vessels, strikes))
),

all_figures as (
    select * from counted_persons
    union all
    select * from counted_things
),

-- An article that tells one strike in parts gives it the sum of them.
summed as (
    select
        strike_id,
        article_id,
        measure,
        published_on,
        source_family,
        source_name,
        source_label,
        min(event_no) as event_no,
        sum(value)::bigint as value,
        sum(lowest_true)::bigint as lowest_true,
        case when count(highest_true) = count(*) then sum(highest_true)::bigint end
            as highest_true,
        arg_min(attributed_to, event_no) as attributed_to,
        list_sort(list_distinct(flatten(list(claim_ids)))) as claim_ids
    from all_figures
    group by all
),

with_officials as (
    select
        summed.*,
        officials.official_side_id
    from summed
    left join officials
        on
            summed.article_id = officials.article_id
            and summed.attributed_to = officials.attributed_to
)

select * from with_officials
