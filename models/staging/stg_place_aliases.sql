with source as (
    select * from {{ ref('place_aliases') }}
),

renamed as (
    select
        ---------- ids
        nullif(place_id, '') as place_id,
        ---------- strings
        nullif(alias, '') as alias,
        nullif(kind, '') as kind
    from source
)

select * from renamed
