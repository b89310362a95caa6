-- Strikes with the place to draw them at and the claims behind each figure.
with figures as (
    select
        strike_id,
        measure,
        best,
        low,
        high,
        policy,
        array_to_string(claim_ids, ',') as claim_ids
    from fct_strike_figures
),

reports as (
    select
        strike_id,
        array_to_string(list_distinct(flatten(list(claim_ids))), ',') as claim_ids
    from fct_strike_reports
    group by strike_id
)

select
    strikes.strike_id,
    replace(strikes.event_type, '_', ' ') as event_type,
    strftime(strikes.date_best, '%Y-%m-%d') as date_best,
    strftime(strikes.date_earliest, '%Y-%m-%d') as date_earliest,
    strftime(strikes.date_latest, '%Y-%m-%d') as date_latest,
    strikes.date_precision,
    strikes.place_id,
    coalesce(strikes.place_name, 'Place not told') as place_name,
    coalesce(places.full_name, strikes.place_name, 'Place not told') as region,
    places.kind as place_kind,
    places.latitude,
    places.longitude,
    coalesce(strikes.attackers, 'Not told') as attackers,
    strikes.participation,
    strikes.target_type,
    strikes.target_name,
    strikes.killed_best,
    strikes.killed_low,
    strikes.killed_high,
    killed.claim_ids as killed_claims,
    killed.policy as killed_policy,
    strikes.wounded_best,
    wounded.claim_ids as wounded_claims,
    strikes.survived_best,
    survived.claim_ids as survived_claims,
    strikes.presumed_dead_best,
    presumed.claim_ids as presumed_dead_claims,
    strikes.vessels_best,
    vessels.claim_ids as vessels_claims,
    reports.claim_ids as report_claims,
    strikes.articles,
    strikes.source_families,
    strftime(strikes.first_reported_on, '%Y-%m-%d') as first_reported_on,
    strftime(strikes.last_reported_on, '%Y-%m-%d') as last_reported_on,
    strikes.open_conflicts
from fct_strikes as strikes
left join dim_places as places on strikes.place_id = places.place_id
left join reports on strikes.strike_id = reports.strike_id
left join figures as killed
    on strikes.strike_id = killed.strike_id and killed.measure = 'killed'
left join figures as wounded
    on strikes.strike_id = wounded.strike_id and wounded.measure = 'wounded'
left join figures as survived
    on strikes.strike_id = survived.strike_id and survived.measure = 'survived'
left join figures as presumed
    on strikes.strike_id = presumed.strike_id and presumed.measure = 'presumed_dead'
left join figures as vessels
    on strikes.strike_id = vessels.strike_id and vessels.measure = 'vessels'
order by strikes.date_best desc, strikes.strike_id
