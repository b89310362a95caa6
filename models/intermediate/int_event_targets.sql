with event_claims as (
    select
        article_id,
        event_no,
        target_text,
        nullif(target_type, 'unknown') as target_type,
        target_actor_id,
        vessels,
        strikes,
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

counts as (
    select
        article_id,
        event_no,
        counted,
        number,
        count(*) as mentions,
        min(char_start) as first_mention
    from event_claims
    unpivot (number for counted in (vessels, strikes))
    group by all
),

chosen_counts as (
    select
        article_id,
        event_no,
        counted,
        number
    from counts
    qualify row_number() over (
        partition by article_id, event_no, counted
        order by mentions desc, first_mention asc
    ) = 1
),

counts_by_event as (
    select
        article_id,
        event_no,
        any_value(number) filter (where counted = 'vessels') as vessels,
        any_value(number) filter (where counted = 'strikes') as strikes
    from chosen_counts
    group by all
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
        counts_by_event.vessels,
        counts_by_event.strikes
    from events
    left join chosen_targets
        on
            events.article_id = chosen_targets.article_id
            and events.event_no = chosen_targets.event_no
    left join first_types
        on
            events.article_id = first_types.article_id
            and events.event_no = first_types.event_no
    left join counts_by_event
        on
            events.article_id = counts_by_event.article_id
            and events.event_no = counts_by_event.event_no
)

select * from put_together
