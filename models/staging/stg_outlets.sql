with source as (
    select * from {{ ref('outlets') }}
),

renamed as (
    select
        ---------- ids
        nullif(outlet_id, '') as outlet_id,
        ---------- strings
        nullif(name, '') as name,
        nullif(domain, '') as domain,
        nullif(source_family, '') as source_family
    from source
)

select * from renamed
