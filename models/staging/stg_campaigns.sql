with source as (
    select * from {{ ref('campaigns') }}
),

renamed as (
    select
        ---------- ids
        nullif(campaign_id, '') as campaign_id,
        nullif(attacker_actor_id, '') as attacker_actor_id,
        ---------- strings
        nullif(name, '') as name,
        string_split(nullif(aliases, ''), ';') as aliases,
        nullif(target_type, '') as target_type,
        ---------- dates
        start_date,
        case when {{ known_by('end_date') }} then end_date end as end_date
    from source
)

select * from renamed
