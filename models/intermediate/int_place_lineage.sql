with recursive places as (
    select
        place_id,
        parent_place_id
    from {{ ref('stg_places') }}
),

-- Five steps up is deeper than any country's divisions, and ends a circle.
lineage as (
    select
        place_id,
        place_id as ancestor_place_id,
        0 as steps_up
    from places

    union all

    select
        lineage.place_id,
        places.parent_place_id as ancestor_place_id,
        lineage.steps_up + 1 as steps_up
    from lineage
    inner join places on lineage.ancestor_place_id = places.place_id
    where places.parent_place_id is not null and lineage.steps_up < 5
)

select * from lineage
