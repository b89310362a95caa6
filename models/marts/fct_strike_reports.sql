with reports as (
    select
        article_id,
        strike_id,
        event_no,
        event_type,
        date_start,
        date_end,
        date_precision,
        place_id,
        place_name,
        place_text,
        participation,
        attacker_ids,
        target_text,
        target_type,
        target_actor_id,
        vessels,
        strikes,
        attributed_to,
        evidence,
        sentence,
        claim_ids
    from {{ ref('int_strike_reports') }}
    order by article_id, event_no
)

select * from reports
