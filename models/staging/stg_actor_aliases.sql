with source as (
    select * from {{ ref('actor_aliases') }}
),

renamed as (
    select
        ---------- ids
        nullif(actor_id, '') as actor_id,
        ---------- strings
        nullif(alias, '') as alias,
        ---------- booleans
        match_case
    from source
)

select * from renamed
