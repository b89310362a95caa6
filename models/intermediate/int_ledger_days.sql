with campaign_strikes as (
    select
        campaign_id,
        date_latest,
        killed,
        presumed_dead,
        vessels,
        attacks
    from {{ ref('int_campaign_strikes') }}
),

-- A strike whose vessels or attacks nobody counts is taken to have been one attack on
-- one vessel.
days as (
    select
        campaign_id,
        date_latest as struck_on,
        sum(coalesce(attacks, 1)) as strikes,
        count(*) filter (where killed is null) as uncounted_strikes,
        sum(coalesce(killed, 0)) as killed,
        sum(coalesce(presumed_dead, 0)) as presumed_dead,
        sum(coalesce(vessels, 1)) as vessels
    from campaign_strikes
    where date_latest is not null
    group by all
),

summed as (
    select
        campaign_id,
        struck_on,
        sum(strikes) over so_far as ledger_strikes,
        sum(uncounted_strikes) over so_far as uncounted_strikes,
        sum(killed) over so_far as ledger_killed,
        sum(presumed_dead) over so_far as ledger_presumed_dead,
        sum(vessels) over so_far as ledger_vessels
    from days
    window so_far as (partition by campaign_id order by struck_on)
),

with_day_before as (
    select
        campaign_id,
        struck_on,
        ledger_strikes::bigint as ledger_strikes,
        uncounted_strikes::bigint as uncounted_strikes,
        ledger_killed::bigint as ledger_killed,
        ledger_presumed_dead::bigint as ledger_presumed_dead,
        ledger_vessels::bigint as ledger_vessels,
        lag(struck_on) over by_day as struck_before_on
    from summed
    window by_day as (partition by campaign_id order by struck_on)
)

select * from with_day_before
