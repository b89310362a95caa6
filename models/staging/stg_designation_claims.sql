with source as (
    select * from {{ claims_source('designation_claims') }}
),

renamed as (
    select
        ---------- ids
        claim_id,
        article_id,
        nullif(actor_id, '') as actor_id,
        nullif(authority_actor_id, '') as authority_actor_id,
        ---------- strings
        evidence,
        nullif(sentence, '') as sentence,
        nullif(group_text, '') as group_text,
        nullif(designation, '') as designation,
        nullif(authority_text, '') as authority_text,
        nullif(date_text, '') as date_text,
        nullif(date_precision, '') as date_precision,
        ---------- numerics
        sentence_no,
        char_start,
        char_end,
        ---------- dates
        date_start,
        date_end
    from source
)

select * from renamed
