with dated_claims as (
    select
        claim_id,
        article_id,
        event_no,
        date_text,
        date_start,
        coalesce(date_end, date_start) as date_end,
        coalesce(date_precision, 'unknown') as date_precision,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null and date_start is not null
),

most_precise as (
    select
        article_id,
        event_no,
        date_text,
        date_start,
        date_end,
        date_precision
    from dated_claims
    qualify row_number() over (
        partition by article_id, event_no
        order by
            list_position(
                ['day', 'week', 'month', 'year', 'unknown'], date_precision
            ),
            char_start,
            date_start,
            claim_id
    ) = 1
)

select * from most_precise
