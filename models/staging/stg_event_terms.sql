with source as (
    select * from {{ ref('event_terms') }}
),

renamed as (
    select
        ---------- strings
        nullif(term, '') as term,
        nullif(event_type, '') as event_type,
        nullif(part_of_speech, '') as part_of_speech
    from source
)

select * from renamed
