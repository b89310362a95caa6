with source as (
    select * from {{ ref('actors') }}
),

renamed as (
    select
        ---------- ids
        nullif(actor_id, '') as actor_id,
        nullif(parent_actor_id, '') as parent_actor_id,
        ---------- strings
        nullif(name, '') as name,
        nullif(kind, '') as kind,
        nullif(country, '') as country
    from source
)

select * from renamed
