with source as (
    select * from {{ ref('agencies') }}
),

renamed as (
    select nullif(source_family, '') as source_family
    from source
)

select * from renamed
