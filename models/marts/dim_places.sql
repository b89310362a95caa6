with places as (
    select
        place_id,
        name,
        kind,
        country,
        parent_place_id,
        latitude,
        longitude
    from {{ ref('stg_places') }}
),

place_aliases as (
    select
        place_id,
        alias
    from {{ ref('stg_place_aliases') }}
),

full_names as (
    select
        place_id,
        full_name
    from {{ ref('int_place_names') }}
),

listed_aliases as (
    select
        place_id,
        list(distinct alias order by alias) as aliases
    from place_aliases
    group by all
),

described as (
    select
        places.place_id,
        places.name,
        full_names.full_name,
        places.kind,
        places.country,
        places.parent_place_id,
        places.latitude,
        places.longitude,
        coalesce(listed_aliases.aliases, []) as aliases
    from places
    left join full_names on places.place_id = full_names.place_id
    left join listed_aliases on places.place_id = listed_aliases.place_id
    order by places.place_id
)

select * from described
