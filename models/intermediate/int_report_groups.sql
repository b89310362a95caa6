with recursive reports as ( -- noqa: PRS
    select
        report_id,
        article_id,
        event_no,
        row_number() over (
            order by published_on asc nulls last, article_id asc, event_no asc
        ) as reported_order
    from {{ ref('int_article_events') }}
),

joined_pairs as (
    select
        report_id_a,
        report_id_b,
        is_part_of_other
    from {{ ref('int_report_pairs') }}
    where is_joined
),

links as (
    select
        report_id_a as report_id,
        report_id_b as linked_report_id,
        is_part_of_other
    from joined_pairs

    union all

    select
        report_id_b as report_id,
        report_id_a as linked_report_id,
        is_part_of_other
    from joined_pairs
),

-- Each report takes the earliest label among its neighbours until none changes:
-- only what changed in the last round is looked at in the next.
labels (report_id, label) using key (report_id) as (
    select
        report_id,
        reported_order as label
    from reports

    union

    select
        links.report_id,
        min(labels.label) as label
    from labels
    inner join links on labels.report_id = links.linked_report_id
    inner join recurring.labels as known on links.report_id = known.report_id
    where labels.label < known.label
    group by links.report_id
),

link_counts as (
    select
        report_id,
        count(*) as links,
        bool_or(is_part_of_other) as is_told_in_parts
    from links
    group by all
),

-- An article that tells two events apart keeps them apart: only the one with more
-- links stays where a chain of reports would join both. Parts of what another article
-- tells as one event stay together.
seated as (
    select
        reports.report_id,
        reports.article_id,
        reports.event_no,
        reports.reported_order,
        case
            when coalesce(link_counts.is_told_in_parts, false) then labels.label
            when row_number() over (
                partition by labels.label, reports.article_id
                order by
                    coalesce(link_counts.is_told_in_parts, false) desc,
                    coalesce(link_counts.links, 0) desc,
                    reports.event_no asc
            ) = 1 then labels.label
            else -reports.reported_order
        end as label
    from reports
    inner join labels on reports.report_id = labels.report_id
    left join link_counts on reports.report_id = link_counts.report_id
),

-- The name of a strike rests on its first report alone, so that reports of other
-- strikes leave it as it is.
named as (
    select
        report_id,
        article_id,
        event_no,
        'strike-' || left(
            md5(first_value(report_id) over (partition by label order by reported_order)),
            12
        ) as strike_id
    from seated
)

select * from named
