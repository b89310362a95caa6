with source as (
    select * from {{ claims_source('strike_claims') }}
),

renamed as (
    select
        ---------- ids
        claim_id,
        article_id,
        nullif(place_id, '') as place_id,
        nullif(target_actor_id, '') as target_actor_id,
        string_split(nullif(attacker_ids, ''), '|') as attacker_ids,
        ---------- strings
        evidence,
        nullif(sentence, '') as sentence,
        nullif(event_type, '') as event_type,
        nullif(date_text, '') as date_text,
        nullif(date_precision, '') as date_precision,
        nullif(place_text, '') as place_text,
        nullif(participation, '') as participation,
        nullif(target_text, '') as target_text,
        nullif(target_type, '') as target_type,
        nullif(attributed_to, '') as attributed_to,
        ---------- numerics
        sentence_no,
        char_start,
        char_end,
        event_no,
        vessels,
        strikes,
        ---------- dates
        date_start,
        date_end
    from source
)

select * from renamed
