with reports as (
    select
        strike_id,
        article_id,
        place_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_strike_reports') }}
    where place_id is not null
    -- "Off Venezuela" agrees with "in the Caribbean": of a vessel a country tells no
    -- more than the coast.
    qualify
        place_kind = 'sea'
        or event_type is distinct from 'vessel_strike'
        or not coalesce(
            bool_or(place_kind = 'sea') over (partition by strike_id), false
        )
),

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

places as (
    select
        place_id,
        name,
        kind,
        country
    from {{ ref('stg_places') }}
),

lineage as (
    select
        place_id,
        ancestor_place_id
    from {{ ref('int_place_lineage') }}
    where steps_up > 0
),

-- "Ecuador" agrees with "Sucumbíos": a place that holds another reading of the same
-- strike is less exact, not different.
containing as (
    select distinct
        outer_report.strike_id,
        outer_report.place_id
    from reports as inner_report
    inner join lineage on inner_report.place_id = lineage.place_id
    inner join reports as outer_report
        on
            inner_report.strike_id = outer_report.strike_id
            and lineage.ancestor_place_id = outer_report.place_id
),

readings as (
    select
        reports.strike_id as subject_id,
        'place' as attribute,
        places.name as reading,
        'in ' || places.name as phrase,
        0 as reading_order,
        reports.article_id,
        reports.claim_ids,
        reports.source_family,
        reports.source_name,
        reports.source_label,
        places.country
    from reports
    inner join places on reports.place_id = places.place_id
    anti join containing
        on
            reports.strike_id = containing.strike_id
            and reports.place_id = containing.place_id
),

countries as (
    select
        subject_id,
        count(distinct coalesce(country, reading)) as countries,
        min(country) as country
    from readings
    group by all
),

comparable_readings as (
    select * exclude (country)
    from readings
),

gathered as (
    {{ gather_readings('comparable_readings') }}
),

disagreements as (
    select
        {{ conflict_id('place_disagreement', 'gathered') }} as conflict_id,
        'place_disagreement' as kind,
        'warning' as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Where ' || strikes.strike_words || ' took place is disputed: '
        || gathered.who_says_what || '. '
        || case
            when countries.countries = 1
                then 'The reports agree on the country, ' || shared.name || '.'
            else 'No place holds all of these.'
        end as explanation,
        'Coordinates, geolocated footage, or a statement by the '
        || 'authorities of one of the places.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join strikes on gathered.subject_id = strikes.strike_id
    inner join countries on gathered.subject_id = countries.subject_id
    left join places as shared
        on countries.country = shared.country and shared.kind = 'country'
    where gathered.reading_count > 1
)

select * from disagreements
