with source as (
    select * from {{ claims_source('casualty_claims') }}
),

renamed as (
    select
        ---------- ids
        claim_id,
        article_id,
        nullif(campaign_id, '') as campaign_id,
        ---------- strings
        evidence,
        nullif(sentence, '') as sentence,
        nullif(scope, '') as scope,
        nullif(measure, '') as measure,
        nullif(qualifier, '') as qualifier,
        nullif(unit_text, '') as unit_text,
        nullif(counting_rule, '') as counting_rule,
        nullif(part, '') as part,
        nullif(victim_key, '') as victim_key,
        nullif(killer_key, '') as killer_key,
        nullif(attributed_to, '') as attributed_to,
        ---------- numerics
        sentence_no,
        char_start,
        char_end,
        event_no,
        value,
        value_low,
        value_high,
        ---------- booleans
        includes_dead,
        ---------- dates
        as_of_start,
        as_of_end
    from source
)

select * from renamed
