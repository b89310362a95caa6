with source as (
    select * from {{ ref('offices') }}
),

renamed as (
    select
        ---------- ids
        nullif(office_id, '') as office_id,
        nullif(organization_actor_id, '') as organization_actor_id,
        ---------- strings
        nullif(name, '') as name,
        string_split(nullif(titles, ''), ';') as titles,
        nullif(country, '') as country
    from source
)

select * from renamed
