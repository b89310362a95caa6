with source as (
    select * from {{ ref('adjudications') }}
),

renamed as (
    select
        ---------- ids
        nullif(conflict_id, '') as conflict_id,
        ---------- strings
        nullif(chosen_reading, '') as chosen_reading,
        nullif(reason, '') as reason,
        ---------- dates
        adjudicated_on
    from source
    where {{ known_by('adjudicated_on') }}
)

select * from renamed
