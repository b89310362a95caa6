with candidates as (
    select
        report_id_a,
        report_id_b
    from {{ ref('int_report_candidates') }}
),

reports as (
    select
        report_id,
        article_id,
        region,
        side_actor_ids[1] as lead_actor_id,
        window_start,
        killed
    from {{ ref('int_comparable_reports') }}
    where is_day
),

-- What one article tells as several strikes of one side on one day, with all of
-- their dead.
days_told_in_parts as (
    select
        article_id,
        region,
        lead_actor_id,
        window_start,
        sum(killed) as killed,
        max(killed) as killed_in_one
    from reports
    where region is not null and lead_actor_id is not null
    group by article_id, region, lead_actor_id, window_start
    having count(*) > 1 and count(killed) = count(*)
),

both_ways as (
    select
        report_id_a as part_report_id,
        report_id_b as whole_report_id
    from candidates

    union all

    select
        report_id_b as part_report_id,
        report_id_a as whole_report_id
    from candidates
),

-- Another tells it as one strike with the same sum.
parts as (
    select
        both_ways.part_report_id,
        both_ways.whole_report_id
    from both_ways
    inner join reports as part on both_ways.part_report_id = part.report_id
    inner join reports as whole on both_ways.whole_report_id = whole.report_id
    inner join days_told_in_parts
        on
            part.article_id = days_told_in_parts.article_id
            and part.region = days_told_in_parts.region
            and part.lead_actor_id = days_told_in_parts.lead_actor_id
            and part.window_start = days_told_in_parts.window_start
            and whole.window_start = days_told_in_parts.window_start
            and whole.killed = days_told_in_parts.killed
            and whole.killed > days_told_in_parts.killed_in_one
    where
        coalesce(whole.lead_actor_id, part.lead_actor_id) = part.lead_actor_id
)

select * from parts
