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
        place_id,
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

seas as (
    select place_id
    from {{ ref('stg_places') }}
    where kind = 'sea'
),

figures as (
    select
        strike_id,
        measure,
        best
    from {{ ref('int_strike_figures') }}
),

vessels_counted as (
    select strike_id
    from figures
    where measure = 'vessels' and best > 0
),

-- Vessels are struck where somebody says or counts so, and at sea.
described as (
    select
        strikes.strike_id,
        strikes.date_best,
        strikes.date_latest,
        strikes.attacker_ids,
        case
            when
                strikes.event_type = 'vessel_strike'
                or seas.place_id is not null
                or vessels_counted.strike_id is not null
                then 'vessel'
            else strikes.target_type
        end as target_type
    from strikes
    left join seas on strikes.place_id = seas.place_id
    left join vessels_counted on strikes.strike_id = vessels_counted.strike_id
),

belonging as (
    select
        campaigns.campaign_id,
        described.strike_id,
        described.date_latest
    from campaigns
    inner join lineage on campaigns.attacker_actor_id = lineage.actor_id
    inner join described
        on
            list_contains(described.attacker_ids, lineage.ancestor_actor_id)
            and campaigns.target_type = described.target_type
            and coalesce(campaigns.start_date, described.date_best)
            <= described.date_best
            and coalesce(campaigns.end_date, described.date_best) >= described.date_best
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
