with strikes as (
    select * from {{ ref('int_strikes') }}
),

figures as (
    select
        strike_id,
        measure,
        best,
        low,
        high
    from {{ ref('int_strike_figures') }}
),

conflicts as (
    select
        subject_id as strike_id,
        count(*) as open_conflicts
    from {{ ref('fct_conflicts') }}
    where subject_type = 'strike' and status = 'open'
    group by all
),

figures_side_by_side as (
    select
        strike_id,
        max(best) filter (where measure = 'killed') as killed_best,
        max(low) filter (where measure = 'killed') as killed_low,
        max(high) filter (where measure = 'killed') as killed_high,
        max(best) filter (where measure = 'wounded') as wounded_best,
        max(best) filter (where measure = 'survived') as survived_best,
        max(best) filter (where measure = 'presumed_dead') as presumed_dead_best,
        max(best) filter (where measure = 'vessels') as vessels_best
    from figures
    group by all
),

put_together as (
    select
        strikes.strike_id,
        strikes.event_type,
        strikes.date_best,
        strikes.date_earliest,
        strikes.date_latest,
        strikes.date_precision,
        strikes.place_id,
        strikes.place_name,
        strikes.country,
        strikes.attackers,
        strikes.participation,
        strikes.target_type,
        strikes.target_name,
        figures_side_by_side.vessels_best,
        figures_side_by_side.killed_best,
        figures_side_by_side.killed_low,
        figures_side_by_side.killed_high,
        figures_side_by_side.wounded_best,
        figures_side_by_side.survived_best,
        figures_side_by_side.presumed_dead_best,
        strikes.articles,
        strikes.source_families,
        strikes.first_reported_on,
        strikes.last_reported_on,
        coalesce(conflicts.open_conflicts, 0) as open_conflicts
    from strikes
    left join figures_side_by_side
        on strikes.strike_id = figures_side_by_side.strike_id
    left join conflicts on strikes.strike_id = conflicts.strike_id
    order by strikes.date_best, strikes.strike_id
)

select * from put_together
