with event_claims as (
    select
        claim_id,
        article_id,
        event_no,
        coalesce(participation, 'unknown') as participation,
        attacker_ids,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
    where is_root
),

-- To name one attacker is to say little: a claim that tells how another took part
-- says more, and the first of those is the article's word.
ranked as (
    select
        claim_id,
        article_id,
        event_no,
        participation,
        attacker_ids,
        row_number() over (
            partition by article_id, event_no
            order by
                case participation when 'unknown' then 3 when 'alone' then 2 else 1 end,
                char_start,
                claim_id
        ) as preference
    from event_claims
),

chosen_participation as (
    select
        article_id,
        event_no,
        participation
    from ranked
    where preference = 1
),

-- Attackers come from the same claim; where that names none, from the claim that
-- names most.
chosen_attackers as (
    select
        article_id,
        event_no,
        attacker_ids
    from ranked
    where attacker_ids is not null
    qualify row_number() over (
        partition by article_id, event_no
        order by preference = 1 desc, len(attacker_ids) desc, preference
    ) = 1
),

attackers as (
    select
        article_id,
        event_no,
        unnest(attacker_ids) as actor_id,
        generate_subscripts(attacker_ids, 1) as place_in_list
    from chosen_attackers
),

sides as (
    select
        attackers.article_id,
        attackers.event_no,
        coalesce(lineage.ancestor_actor_id, attackers.actor_id) as side_actor_id,
        min(attackers.place_in_list) as place_in_list
    from attackers
    left join lineage on attackers.actor_id = lineage.actor_id
    group by all
),

listed_sides as (
    select
        article_id,
        event_no,
        list(side_actor_id order by place_in_list) as side_actor_ids
    from sides
    group by all
),

put_together as (
    select
        chosen_participation.article_id,
        chosen_participation.event_no,
        chosen_participation.participation,
        chosen_attackers.attacker_ids,
        listed_sides.side_actor_ids,
        listed_sides.side_actor_ids[1] as lead_actor_id
    from chosen_participation
    left join chosen_attackers
        on
            chosen_participation.article_id = chosen_attackers.article_id
            and chosen_participation.event_no = chosen_attackers.event_no
    left join listed_sides
        on
            chosen_participation.article_id = listed_sides.article_id
            and chosen_participation.event_no = listed_sides.event_no
)

select * from put_together
