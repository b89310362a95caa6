with event_claims as (
    select
        claim_id,
        article_id,
        event_no,
        attributed_to,
        evidence,
        sentence,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

dates as (
    select * from {{ ref('int_event_dates') }}
),

places as (
    select * from {{ ref('int_event_places') }}
),

actors as (
    select * from {{ ref('int_event_actors') }}
),

sides as (
    select * from {{ ref('int_event_sides') }}
),

types as (
    select * from {{ ref('int_event_types') }}
),

targets as (
    select * from {{ ref('int_event_targets') }}
),

events as (
    select
        article_id,
        event_no,
        list(claim_id order by char_start, claim_id) as claim_ids,
        arg_min(attributed_to, char_start) as attributed_to,
        arg_min(evidence, char_start) as evidence,
        arg_min(sentence, char_start) as sentence
    from event_claims
    group by all
),

put_together as (
    select
        events.article_id || '#' || events.event_no as report_id,
        events.article_id,
        events.event_no,
        types.event_type,
        coalesce(types.is_general, true) as is_general_type,
        dates.date_start,
        dates.date_end,
        coalesce(dates.date_precision, 'unknown') as date_precision,
        dates.date_text is not null as is_date_stated,
        places.place_id,
        places.place_kind,
        places.country,
        places.place_text,
        places.locality,
        places.place_name,
        actors.participation,
        actors.attacker_ids,
        sides.side_actor_ids,
        actors.lead_actor_id,
        targets.target_text,
        targets.target_type,
        targets.target_actor_id,
        targets.vessels,
        targets.strikes,
        events.attributed_to,
        events.evidence,
        events.sentence,
        events.claim_ids,
        articles.published_on,
        families.source_family,
        families.source_name,
        families.source_label
    from events
    inner join articles on events.article_id = articles.article_id
    inner join families on events.article_id = families.article_id
    left join dates
        on
            events.article_id = dates.article_id
            and events.event_no = dates.event_no
    left join places
        on
            events.article_id = places.article_id
            and events.event_no = places.event_no
    left join actors
        on
            events.article_id = actors.article_id
            and events.event_no = actors.event_no
    left join sides
        on
            events.article_id = sides.article_id
            and events.event_no = sides.event_no
    left join types
        on
            events.article_id = types.article_id
            and events.event_no = types.event_no
    left join targets
        on
            events.article_id = targets.article_id
            and events.event_no = targets.event_no
)

select * from put_together
