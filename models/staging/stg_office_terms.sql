with source as (
    select * from {{ ref('office_terms') }}
),

renamed as (
    select
        ---------- ids
        nullif(office_id, '') as office_id,
        nullif(actor_id, '') as actor_id,
        ---------- strings
        nullif(source, '') as source,
        ---------- dates
        term_start,
        case when {{ known_by('term_end') }} then term_end end as term_end
    from source
    where {{ known_by('term_start') }}
)

select * from renamed
