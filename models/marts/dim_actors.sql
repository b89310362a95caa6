with actors as (
    select
        actor_id,
        name,
        kind,
        country,
        parent_actor_id
    from {{ ref('stg_actors') }}
),

actor_aliases as (
    select
        actor_id,
        alias
    from {{ ref('stg_actor_aliases') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
    where is_root
),

listed_aliases as (
    select
        actor_id,
        list(distinct alias order by alias) as aliases
    from actor_aliases
    group by all
),

described as (
    select
        actors.actor_id,
        actors.name,
        actors.kind,
        actors.country,
        actors.parent_actor_id,
        lineage.ancestor_actor_id as side_actor_id,
        coalesce(listed_aliases.aliases, []) as aliases
    from actors
    inner join lineage on actors.actor_id = lineage.actor_id
    left join listed_aliases on actors.actor_id = listed_aliases.actor_id
    order by actors.actor_id
)

select * from described
