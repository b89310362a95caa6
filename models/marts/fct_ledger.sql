with days as (
    select
        campaign_id,
        struck_on,
        ledger_strikes,
        uncounted_strikes,
        ledger_killed,
        ledger_presumed_dead,
        ledger_vessels
    from {{ ref('int_ledger_days') }}
),

campaigns as (
    select
        campaign_id,
        name as campaign_name
    from {{ ref('stg_campaigns') }}
),

named as (
    select
        days.campaign_id,
        campaigns.campaign_name,
        days.struck_on,
        days.ledger_strikes as strikes,
        days.uncounted_strikes,
        days.ledger_killed as killed,
        days.ledger_presumed_dead as presumed_dead,
        days.ledger_vessels as vessels
    from days
    inner join campaigns on days.campaign_id = campaigns.campaign_id
    order by days.campaign_id, days.struck_on
)

select * from named
