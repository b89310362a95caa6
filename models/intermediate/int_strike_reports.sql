with groups as (
    select
        report_id,
        strike_id
    from {{ ref('int_report_groups') }}
),

events as (
    select * from {{ ref('int_article_events') }}
),

reports as (
    select
        groups.strike_id,
        events.*
    from events
    inner join groups on events.report_id = groups.report_id
)

select * from reports
