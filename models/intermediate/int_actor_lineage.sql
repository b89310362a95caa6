with recursive actors as (
    select
        actor_id,
        parent_actor_id
    from {{ ref('stg_actors') }}
),

-- Ten steps up is deeper than any organisation, and ends a circle in the reference.
lineage as (
    select
        actor_id,
        actor_id as ancestor_actor_id,
        0 as steps_up
    from actors

    union all

    select
        lineage.actor_id,
        actors.parent_actor_id as ancestor_actor_id,
        lineage.steps_up + 1 as steps_up
    from lineage
    inner join actors on lineage.ancestor_actor_id = actors.actor_id
    where actors.parent_actor_id is not null and lineage.steps_up < 10
),

with_root as (
    select
        actor_id,
        ancestor_actor_id,
        steps_up,
        steps_up = max(steps_up) over (partition by actor_id) as is_root
    from lineage
)

select * from with_root
