with campaigns as (
    select
        campaign_id,
        attacker_actor_id,
        target_type,
        start_date,
        end_date
    from {{ ref('stg_campaigns') }}
),

strikes as (
    select
        strike_id,
        event_type,
        date_best,
        date_latest,
        attacker_ids,
        target_type
    from {{ ref('int_strikes') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
    where is_root
),

figures as (
    select
        strike_id,
        measure,
        best
    from {{ ref('int_strike_figures') }}
),

-- A vessel strike is one on vessels, whatever its target is called.
belonging as (
    select
        campaigns.campaign_id,
        strikes.strike_id,
        strikes.date_latest
    from campaigns
    inner join lineage on campaigns.attacker_actor_id = lineage.actor_id
    inner join strikes
        on
            list_contains(strikes.attacker_ids, lineage.ancestor_actor_id)
            and (
                campaigns.target_type = strikes.target_type
                or campaigns.target_type || '_strike' = strikes.event_type
            )
            and coalesce(campaigns.start_date, strikes.date_best) <= strikes.date_best
            and coalesce(campaigns.end_date, strikes.date_best) >= strikes.date_best
),

with_figures as (
    select
        belonging.campaign_id,
        belonging.strike_id,
        belonging.date_latest,
        max(figures.best) filter (where figures.measure = 'killed') as killed,
        max(figures.best) filter (where figures.measure = 'presumed_dead')
            as presumed_dead,
        max(figures.best) filter (where figures.measure = 'vessels') as vessels,
        max(figures.best) filter (where figures.measure = 'strikes') as attacks
    from belonging
    left join figures on belonging.strike_id = figures.strike_id
    group by all
)

select * from with_figures
