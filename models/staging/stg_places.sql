with source as (
    select * from {{ ref('places') }}
),

renamed as (
    select
        ---------- ids
        nullif(place_id, '') as place_id,
        nullif(parent_place_id, '') as parent_place_id,
        ---------- strings
        nullif(name, '') as name,
        nullif(kind, '') as kind,
        nullif(country, '') as country,
        ---------- numerics
        latitude,
        longitude
    from source
)

select * from renamed
