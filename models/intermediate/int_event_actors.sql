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

listed as (
    select
        article_id,
        event_no,
        preference,
        unnest(attacker_ids) as actor_id,
        generate_subscripts(attacker_ids, 1) as place_in_list
    from ranked
),

sided as (
    select
        listed.*,
        coalesce(lineage.ancestor_actor_id, listed.actor_id) as side_actor_id,
        min(listed.preference) over (
            partition by
                listed.article_id,
                listed.event_no,
                coalesce(lineage.ancestor_actor_id, listed.actor_id)
        ) as side_preference
    from listed
    left join lineage on listed.actor_id = lineage.actor_id
),

sides_counted as (
    select
        article_id,
        event_no,
        count(distinct side_actor_id) filter (where preference = 1) as chosen_sides
    from sided
    group by all
),

-- Attackers come from the same claim. Where it names none, or one side though others
-- took part, the sides that are missing come from the article's other claims.
attackers as (
    select
        sided.article_id,
        sided.event_no,
        sided.actor_id,
        sided.side_actor_id,
        min(sided.preference) as preference,
        min(sided.place_in_list) as place_in_list
    from sided
    inner join sides_counted
        on
            sided.article_id = sides_counted.article_id
            and sided.event_no = sides_counted.event_no
    inner join chosen_participation
        on
            sided.article_id = chosen_participation.article_id
            and sided.event_no = chosen_participation.event_no
    where
        sided.preference = 1
        or (
            sided.preference = sided.side_preference
            and (
                sides_counted.chosen_sides = 0
                or (
                    sides_counted.chosen_sides = 1
                    and chosen_participation.participation
                    in ('joint', 'supported', 'advised')
                )
            )
        )
    group by all
),

listed_attackers as (
    select
        article_id,
        event_no,
        list(actor_id order by preference, place_in_list) as attacker_ids
    from attackers
    group by all
),

sides as (
    select
        article_id,
        event_no,
        side_actor_id,
        min(preference * 1000 + place_in_list) as first_named
    from attackers
    group by all
),

listed_sides as (
    select
        article_id,
        event_no,
        list(side_actor_id order by first_named) as side_actor_ids
    from sides
    group by all
),

put_together as (
    select
        chosen_participation.article_id,
        chosen_participation.event_no,
        chosen_participation.participation,
        listed_attackers.attacker_ids,
        listed_sides.side_actor_ids,
        listed_sides.side_actor_ids[1] as lead_actor_id
    from chosen_participation
    left join listed_attackers
        on
            chosen_participation.article_id = listed_attackers.article_id
            and chosen_participation.event_no = listed_attackers.event_no
    left join listed_sides
        on
            chosen_participation.article_id = listed_sides.article_id
            and chosen_participation.event_no = listed_sides.event_no
)

select * from put_together
