with figures as (
    select
        casualty_id,
        article_id,
        event_no,
        campaign_id,
        scope,
        measure,
        is_answer,
        value,
        value_low,
        value_high,
        qualifier,
        counting_rule,
        as_of,
        attributed_to,
        claim_ids
    from {{ ref('int_article_figures') }}
    where value is not null
),

-- "About ten" is held to be true of nine to eleven: a tenth either way is what
-- rounding to the nearest ten does to figures of this size.
bounded as (
    select
        casualty_id,
        article_id,
        event_no,
        campaign_id,
        scope,
        measure,
        is_answer,
        value,
        qualifier,
        counting_rule,
        as_of,
        attributed_to,
        claim_ids,
        case
            when qualifier = 'about' then floor(value * 0.9)::bigint
            when qualifier = 'exact' then value
            else coalesce(value_low, 0)
        end as lowest_true,
        case
            when qualifier = 'about' then ceil(value * 1.1)::bigint
            when qualifier = 'exact' then value
            else value_high
        end as highest_true
    from figures
)

select * from bounded
