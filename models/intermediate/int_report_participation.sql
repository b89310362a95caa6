with reports as (
    select
        report_id,
        participation,
        lead_actor_id,
        side_actor_ids
    from {{ ref('int_article_events') }}
    where participation <> 'unknown'
),

actors as (
    select
        actor_id,
        name
    from {{ ref('stg_actors') }}
),

sides as (
    select
        report_id,
        unnest(side_actor_ids) as actor_id,
        generate_subscripts(side_actor_ids, 1) as place_in_list
    from reports
),

sides_named as (
    select
        sides.report_id,
        list(
            coalesce(actors.name, sides.actor_id) order by sides.place_in_list
        ) as names
    from sides
    left join actors on sides.actor_id = actors.actor_id
    group by all
),

named as (
    select
        reports.report_id,
        reports.participation,
        reports.lead_actor_id,
        coalesce(sides_named.names[1], 'the attacker') as lead_name,
        case
            when len(sides_named.names) > 1
                then array_to_string(sides_named.names[2:], ', ')
            else 'others'
        end as helper_names,
        {{ and_list('sides_named.names') }} as all_names
    from reports
    left join sides_named on reports.report_id = sides_named.report_id
),

-- Jointly led is led by nobody: there the order of the names says nothing.
worded as (
    select
        report_id,
        participation,
        case when participation <> 'joint' then lead_actor_id end as leader_id,
        case participation
            when 'alone' then lead_name || ' alone'
            when 'supported' then lead_name || ' with the support of ' || helper_names
            when 'advised' then lead_name || ' with the advice of ' || helper_names
            else 'jointly ' || coalesce(
                array_to_string(list_sort(string_split(all_names, ' and ')), ' and '),
                'by several'
            )
        end as reading
    from named
)

select * from worded
