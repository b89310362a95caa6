with event_claims as (
    select
        article_id,
        event_no,
        event_type,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null and event_type is not null
),

counted as (
    select
        article_id,
        event_no,
        event_type,
        list_contains({{ var('general_event_types') }}, event_type) as is_general,
        count(*) as mentions,
        min(char_start) as first_mention
    from event_claims
    group by all
),

most_telling as (
    select
        article_id,
        event_no,
        event_type,
        is_general
    from counted
    qualify row_number() over (
        partition by article_id, event_no
        order by is_general asc, mentions desc, first_mention asc
    ) = 1
)

select * from most_telling
