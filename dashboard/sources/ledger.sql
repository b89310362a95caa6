-- The running count of each campaign.
select
    campaign_id,
    campaign_name,
    strftime(struck_on, '%Y-%m-%d') as struck_on,
    epoch(struck_on)::double / 86400 as day,
    strikes,
    uncounted_strikes,
    killed,
    killed + presumed_dead as with_presumed_dead
from fct_ledger
order by campaign_id, struck_on
