with likeness as (
    select * from {{ ref('int_report_likeness') }}
),

---------- the rules that no score can outweigh

-- A report that names no place means the one place that its attacker struck that day.
places_that_day as (
    select
        report_id_a as report_id,
        place_id_b as place_id
    from likeness
    where place_id_a is null and date_relation = 'same_day' and actor_score = 2

    union all

    select
        report_id_b as report_id,
        place_id_a as place_id
    from likeness
    where place_id_b is null and date_relation = 'same_day' and actor_score = 2
),

only_places as (
    select
        report_id,
        count(distinct place_id) = 1 as is_only_place
    from places_that_day
    group by report_id
),

with_only_places as (
    select
        likeness.*,
        coalesce(only_places.is_only_place, false) as is_only_place,
        -- A name can stand for an event as its place and its attacker do.
        likeness.name_score = 5 or likeness.name_score = 2 and likeness.figure_score = 2
            as is_named_alike
    from likeness
    left join only_places
        on
            only_places.report_id = case
                when likeness.place_id_a is null and likeness.place_id_b is not null
                    then likeness.report_id_a
                when likeness.place_id_b is null and likeness.place_id_a is not null
                    then likeness.report_id_b
            end
),

judged as (
    select
        *,
        case
            when date_relation = 'apart' or place_relation = 'apart' then 'apart'
            when actor_score < 0 then 'other_attackers'
            when is_part_of_other then null
            when
                actor_score < 2
                and target_score < 2
                and not (place_relation = 'same_place' and figure_score = 2)
                and not is_named_alike
                and not (
                    is_at_sea
                    and date_relation = 'same_day'
                    and (
                        place_relation = 'same_place' and figure_score >= 0
                        or place_relation in ('unknown', 'off_a_coast')
                        and figure_score = 2
                    )
                )
                then 'nothing_that_identifies'
            when
                date_relation <> 'same_day'
                and figure_score < 2
                and not is_named_alike
                and not (
                    date_relation = 'announced'
                    and is_at_sea
                    and place_relation in ('same_place', 'containing')
                    and actor_score = 2
                    and figure_score >= 0
                )
                then 'no_figure_to_bridge_dates'
            when
                date_relation = 'near_day'
                and (place_relation <> 'same_place' or actor_score < 2)
                and not is_named_alike
                then 'other_day'
            when
                place_relation = 'unknown'
                and figure_score < 2
                and target_score < 2
                and not is_named_alike
                and not (
                    is_only_place
                    and date_relation = 'same_day'
                    and actor_score = 2
                    and figure_score >= 0
                )
                then 'no_place_to_go_by'
            when
                place_relation in ('other_province', 'other_locality', 'off_a_coast')
                and (
                    date_relation <> 'same_day'
                    or actor_score < 2
                    and not (place_relation = 'off_a_coast' and figure_score = 2)
                )
                and not is_named_alike
                then 'other_place'
            when
                place_relation in (
                    'other_province',
                    'other_locality',
                    'same_country',
                    'containing',
                    'off_a_coast',
                    'unknown'
                )
                and is_day_with_several
                and figure_score < 2
                and target_score < 2
                then 'told_apart'
            when
                place_relation = 'other_sea'
                and (
                    date_relation <> 'same_day'
                    or actor_score < 2
                    or figure_score < 2
                    or vessel_score < 0
                )
                then 'other_place'
            when score < 5 then 'too_little_in_common'
        end as obstacle
    from with_only_places
),

---------- one partner an article, and no choice between dates

seen_from_each as (
    select
        report_id_a as report_id,
        report_id_b as partner_id,
        article_id_b as partner_article_id,
        event_no_b as partner_event_no,
        window_start_b as partner_day,
        is_day_b as is_partner_day,
        is_date_stated_a as is_date_stated,
        date_relation,
        is_part_of_other,
        is_named_alike,
        score
    from judged
    where obstacle is null

    union all

    select
        report_id_b as report_id,
        report_id_a as partner_id,
        article_id_a as partner_article_id,
        event_no_a as partner_event_no,
        window_start_a as partner_day,
        is_day_a as is_partner_day,
        is_date_stated_b as is_date_stated,
        date_relation,
        is_part_of_other,
        is_named_alike,
        score
    from judged
    where obstacle is null
),

-- A report that states no day goes with the day that it has most in common with.
days_scored as (
    select
        *,
        max(score) over (partition by report_id, partner_day) as day_score
    from seen_from_each
),

choices as (
    select
        report_id,
        partner_id,
        row_number() over (
            partition by report_id, partner_article_id
            order by
                is_part_of_other desc,
                date_relation = 'near_day' asc,
                score desc,
                partner_event_no asc
        ) as preference,
        bool_or(date_relation = 'same_day') over (partition by report_id)
            as has_one_of_its_day,
        not is_date_stated
        and not is_named_alike
        and is_partner_day
        and partner_day <> first_value(partner_day) over (
            partition by report_id
            order by is_partner_day desc, day_score desc, partner_day desc
        ) as is_on_another_day,
        count(distinct partner_day) filter (
            where
            date_relation not in ('same_day', 'announced')
            and is_partner_day
            and not is_named_alike
        ) over (partition by report_id) as other_days
    from days_scored
),

decided as (
    select
        judged.report_id_a,
        judged.report_id_b,
        judged.date_relation,
        judged.place_relation,
        judged.date_score,
        judged.place_score,
        judged.actor_score,
        judged.target_score,
        judged.event_score,
        judged.figure_score,
        judged.vessel_score,
        judged.name_score,
        judged.is_part_of_other,
        judged.score,
        case
            when judged.obstacle is not null then judged.obstacle
            when judged.is_part_of_other then null
            when choices_a.preference > 1 or choices_b.preference > 1
                then 'a_better_match'
            when choices_a.is_on_another_day or choices_b.is_on_another_day
                then 'a_better_match'
            -- Where others report either day, these are two strikes and no slip.
            when
                judged.date_relation = 'near_day'
                and choices_a.has_one_of_its_day
                and choices_b.has_one_of_its_day
                then 'other_day'
            when
                judged.date_relation not in ('same_day', 'announced')
                and greatest(choices_a.other_days, choices_b.other_days) > 1
                then 'ambiguous_date'
        end as obstacle
    from judged
    left join choices as choices_a
        on
            judged.report_id_a = choices_a.report_id
            and judged.report_id_b = choices_a.partner_id
    left join choices as choices_b
        on
            judged.report_id_b = choices_b.report_id
            and judged.report_id_a = choices_b.partner_id
),

with_verdict as (
    select
        *,
        obstacle is null as is_joined
    from decided
)

select * from with_verdict
