with event_claims as (
    select
        article_id,
        event_no,
        target_text,
        nullif(target_type, 'unknown') as target_type,
        target_actor_id,
        vessels,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null
),

-- A target that is known by name says more than one that is only described.
chosen_targets as (
    select
        article_id,
        event_no,
        target_text,
        target_type,
        target_actor_id
    from event_claims
    where coalesce(target_actor_id, target_text, target_type) is not null
    qualify row_number() over (
        partition by article_id, event_no
        order by
            target_actor_id is null, target_text is null, char_start, target_text
    ) = 1
),

first_types as (
    select
        article_id,
        event_no,
        arg_min(target_type, char_start) as target_type
    from event_claims
    where target_type is not null
    group by all
),

counted_vessels as (
    select
        article_id,
        event_no,
        vessels,
        count(*) as mentions,
        min(char_start) as first_mention
    from event_claims
    where vessels is not null
    group by all
),

chosen_vessels as (
    select
        article_id,
        event_no,
        vessels
    from counted_vessels
    qualify row_number() over (
        partition by article_id, event_no
        order by mentions desc, first_mention asc
    ) = 1
),

events as (
    select distinct
        article_id,
        event_no
    from event_claims
),

put_together as (
    select
        events.article_id,
        events.event_no,
        chosen_targets.target_text,
        coalesce(chosen_targets.target_type, first_types.target_type) as target_type,
        chosen_targets.target_actor_id,
        chosen_vessels.vessels
    from events
    left join chosen_targets
        on
            events.article_id = chosen_targets.article_id
            and events.event_no = chosen_targets.event_no
    left join first_types
        on
            events.article_id = first_types.article_id
            and events.event_no = first_types.event_no
    left join chosen_vessels
        on
            events.article_id = chosen_vessels.article_id
            and events.event_no = chosen_vessels.event_no
)

select * from put_together
