with source as (
    select * from {{ claims_source('statement_claims') }}
),

renamed as (
    select
        ---------- ids
        claim_id,
        article_id,
        nullif(speaker_actor_id, '') as speaker_actor_id,
        nullif(organization_actor_id, '') as organization_actor_id,
        ---------- strings
        evidence,
        nullif(sentence, '') as sentence,
        nullif(speaker_text, '') as speaker_text,
        nullif(role_text, '') as role_text,
        nullif(verb, '') as verb,
        nullif(channel, '') as channel,
        nullif(mode, '') as mode,
        nullif(quote, '') as quote,
        nullif(addressee_text, '') as addressee_text,
        ---------- numerics
        sentence_no,
        char_start,
        char_end,
        quote_start,
        quote_end,
        ---------- dates
        said_start,
        said_end
    from source
)

select * from renamed
