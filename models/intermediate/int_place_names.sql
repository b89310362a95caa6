with places as (
    select
        place_id,
        name,
        kind
    from {{ ref('stg_places') }}
),

lineage as (
    select
        place_id,
        ancestor_place_id,
        steps_up
    from {{ ref('int_place_lineage') }}
),

full_names as (
    select
        lineage.place_id,
        string_agg(holders.name, ', ' order by lineage.steps_up) as full_name
    from lineage
    inner join places on lineage.place_id = places.place_id
    inner join places as holders on lineage.ancestor_place_id = holders.place_id
    where
        lineage.steps_up = 0
        or holders.kind <> 'sea'
        -- The Caribbean Sea needs no ocean, and "Eastern Pacific" says which.
        or (
            lineage.steps_up = 1
            and not ends_with(places.name, ' Sea')
            and not contains(places.name, split_part(holders.name, ' ', 1))
        )
    group by all
)

select * from full_names
