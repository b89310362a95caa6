with reports as (
    select
        strike_id,
        article_id,
        attributed_to,
        place_id,
        place_kind,
        place_name,
        country,
        source_family,
        published_on
    from {{ ref('int_strike_reports') }}
),

places as (
    select
        place_id,
        name
    from {{ ref('stg_places') }}
),

full_names as (
    select
        place_id,
        full_name
    from {{ ref('int_place_names') }}
),

officials as (
    select
        article_id,
        attributed_to,
        true as is_official
    from {{ ref('int_official_sources') }}
),

decisions as (
    select
        strike_id,
        chosen_reading
    from {{ ref('int_strike_decisions') }}
    where attribute = 'place'
),

place_readings as (
    select
        reports.strike_id,
        reports.article_id,
        reports.attributed_to,
        reports.place_id,
        reports.place_kind,
        reports.place_name,
        reports.country,
        reports.source_family,
        reports.published_on,
        coalesce(places.name, reports.place_name) as reading
    from reports
    left join places on reports.place_id = places.place_id
    where reports.place_name is not null
),

-- Of places that as many families name, the one that an official gives. Towns of one
-- province are one place here: each has too few voices to stand against another place.
places_chosen as (
    select
        reports.strike_id,
        reports.place_id,
        reports.reading,
        reports.country
    from place_readings as reports
    left join officials
        on
            reports.article_id = officials.article_id
            and reports.attributed_to = officials.attributed_to
    left join decisions
        on
            reports.strike_id = decisions.strike_id
            and reports.reading = decisions.chosen_reading
    group by
        reports.strike_id, reports.place_id, reports.reading, reports.country
    qualify row_number() over (
        partition by reports.strike_id
        order by
            bool_or(decisions.strike_id is not null) desc,
            case
                when min(reports.place_kind) is null then 3
                when min(reports.place_kind) = 'country' then 2
                else 1
            end asc,
            count(distinct reports.source_family) desc,
            coalesce(bool_or(officials.is_official), false) desc,
            max(reports.published_on) desc,
            reports.reading asc
    ) = 1
),

-- The town that most families name; none is less exact than any.
place_names_chosen as (
    select
        reports.strike_id,
        reports.place_name
    from place_readings as reports
    inner join places_chosen
        on
            reports.strike_id = places_chosen.strike_id
            and reports.reading = places_chosen.reading
    left join full_names on reports.place_id = full_names.place_id
    group by reports.strike_id, reports.place_name, full_names.full_name
    qualify row_number() over (
        partition by reports.strike_id
        order by
            reports.place_name is not distinct from full_names.full_name asc,
            count(distinct reports.source_family) desc,
            max(reports.published_on) desc,
            reports.place_name asc
    ) = 1
),

put_together as (
    select
        places_chosen.strike_id,
        places_chosen.place_id,
        place_names_chosen.place_name,
        places_chosen.country
    from places_chosen
    inner join place_names_chosen
        on places_chosen.strike_id = place_names_chosen.strike_id
)

select * from put_together
