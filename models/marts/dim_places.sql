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
        places.kind,
        places.country,
        places.parent_place_id,
        places.latitude,
        places.longitude,
        coalesce(listed_aliases.aliases, []) as aliases
    from places
    left join listed_aliases on places.place_id = listed_aliases.place_id
    order by places.place_id
)

select * from described
