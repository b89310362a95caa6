with source as (
    select * from {{ claims_source('office_claims') }}
),

renamed as (
    select
        ---------- ids
        claim_id,
        article_id,
        nullif(actor_id, '') as actor_id,
        nullif(office_id, '') as office_id,
        ---------- strings
        evidence,
        nullif(sentence, '') as sentence,
        nullif(person_text, '') as person_text,
        nullif(office_text, '') as office_text,
        ---------- numerics
        sentence_no,
        char_start,
        char_end,
        ---------- dates
        as_of
    from source
)

select * from renamed
