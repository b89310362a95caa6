with reports as (
    select
        strike_id,
        report_id,
        article_id,
        event_type,
        is_general_type,
        participation,
        side_actor_ids,
        target_text,
        target_type,
        target_actor_id,
        published_on,
        source_family
    from {{ ref('int_strike_reports') }}
),

dates as (
    select * from {{ ref('int_strike_dates') }}
),

places_chosen as (
    select * from {{ ref('int_strike_places') }}
),

actors as (
    select
        actor_id,
        name
    from {{ ref('stg_actors') }}
),

participations as (
    select
        report_id,
        reading
    from {{ ref('int_report_participation') }}
),

decisions as (
    select
        strike_id,
        attribute,
        chosen_reading
    from {{ ref('int_strike_decisions') }}
),

-- Every choice below goes the same way: what a person decided, what says most, then
-- what most source families say, then the latest report.

---------- what

types_chosen as (
    select
        strike_id,
        event_type
    from reports
    where event_type is not null
    group by strike_id, event_type
    qualify row_number() over (
        partition by strike_id
        order by
            bool_and(is_general_type),
            count(distinct source_family) desc,
            max(published_on) desc,
            event_type
    ) = 1
),

participations_chosen as (
    select
        reports.strike_id,
        reports.participation
    from reports
    left join participations on reports.report_id = participations.report_id
    left join decisions
        on
            reports.strike_id = decisions.strike_id
            and decisions.attribute = 'participation'
            and participations.reading = decisions.chosen_reading
    where reports.participation <> 'unknown'
    group by reports.strike_id, reports.participation
    qualify row_number() over (
        partition by reports.strike_id
        order by
            bool_or(decisions.strike_id is not null) desc,
            count(distinct reports.source_family) desc,
            max(reports.published_on) desc,
            reports.participation asc
    ) = 1
),

targets_named as (
    select
        reports.strike_id,
        reports.target_actor_id,
        reports.source_family,
        reports.published_on,
        coalesce(actors.name, reports.target_text) as target_name
    from reports
    left join actors on reports.target_actor_id = actors.actor_id
),

targets_chosen as (
    select
        strike_id,
        target_actor_id,
        target_name
    from targets_named
    where target_name is not null
    group by strike_id, target_actor_id, target_name
    qualify row_number() over (
        partition by strike_id
        order by
            target_actor_id is null,
            count(distinct source_family) desc,
            max(published_on) desc,
            target_name
    ) = 1
),

target_types_chosen as (
    select
        strike_id,
        target_type
    from reports
    where target_type is not null
    group by strike_id, target_type
    qualify row_number() over (
        partition by strike_id
        order by
            count(distinct source_family) desc, max(published_on) desc, target_type
    ) = 1
),

---------- who

sides_listed as (
    select
        strike_id,
        source_family,
        unnest(side_actor_ids) as side_actor_id,
        generate_subscripts(side_actor_ids, 1) as place_in_list
    from reports
),

sides_counted as (
    select
        strike_id,
        side_actor_id,
        count(distinct source_family) as source_families,
        avg(place_in_list) as mean_place
    from sides_listed
    group by all
),

attackers_named as (
    select
        sides_counted.strike_id,
        list(
            sides_counted.side_actor_id
            order by
                sides_counted.source_families desc,
                sides_counted.mean_place asc,
                sides_counted.side_actor_id asc
        ) as attacker_ids,
        string_agg(
            actors.name, ', '
            order by
                sides_counted.source_families desc,
                sides_counted.mean_place asc,
                sides_counted.side_actor_id asc
        ) as attackers
    from sides_counted
    left join actors on sides_counted.side_actor_id = actors.actor_id
    group by all
),

---------- by whom it is reported

coverage as (
    select
        strike_id,
        count(distinct article_id) as articles,
        count(distinct source_family) as source_families,
        min(published_on) as first_reported_on,
        max(published_on) as last_reported_on
    from reports
    group by all
),

put_together as (
    select
        coverage.strike_id,
        types_chosen.event_type,
        dates.date_best,
        dates.date_earliest,
        dates.date_latest,
        coalesce(dates.date_precision, 'unknown') as date_precision,
        places_chosen.place_id,
        places_chosen.place_name,
        places_chosen.country,
        attackers_named.attacker_ids,
        attackers_named.attackers,
        coalesce(participations_chosen.participation, 'unknown') as participation,
        target_types_chosen.target_type,
        targets_chosen.target_actor_id,
        targets_chosen.target_name,
        coverage.articles,
        coverage.source_families,
        coverage.first_reported_on,
        coverage.last_reported_on,
        coalesce(replace(types_chosen.event_type, '_', ' '), 'strike') as event_words
    from coverage
    left join types_chosen on coverage.strike_id = types_chosen.strike_id
    left join dates on coverage.strike_id = dates.strike_id
    left join places_chosen on coverage.strike_id = places_chosen.strike_id
    left join participations_chosen
        on coverage.strike_id = participations_chosen.strike_id
    left join targets_chosen on coverage.strike_id = targets_chosen.strike_id
    left join target_types_chosen
        on coverage.strike_id = target_types_chosen.strike_id
    left join attackers_named on coverage.strike_id = attackers_named.strike_id
),

with_words as (
    select
        * exclude (event_words),
        case
            when date_best is null then 'an undated ' || event_words
            when date_earliest = date_latest
                then 'the ' || event_words || ' of ' || {{ day_in_words('date_best') }}
            else
                'the ' || event_words || ' between '
                || {{ day_in_words('date_earliest') }} || ' and '
                || {{ day_in_words('date_latest') }}
        end as strike_words
    from put_together
)

select * from with_words
