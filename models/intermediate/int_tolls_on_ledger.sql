with tolls as (
    select
        casualty_id,
        article_id,
        campaign_id,
        measure,
        is_answer,
        value,
        lowest_true,
        highest_true,
        as_of,
        claim_ids
    from {{ ref('int_comparable_figures') }}
),

rules as (
    select * from {{ ref('int_toll_rules') }}
),

campaigns as (
    select
        campaign_id,
        name as campaign_name
    from {{ ref('stg_campaigns') }}
),

ledger_days as (
    select * from {{ ref('int_ledger_days') }}
),

laid as (
    select
        tolls.*,
        campaigns.campaign_name,
        campaigns.campaign_id is not null as is_of_known_campaign,
        rules.basis,
        rules.counting_rule,
        rules.counted_up_to,
        rules.left_out_on,
        rules.ledger_on,
        rules.some_presumed_dead,
        rules.presumed_up_to,
        rules.presumed_left_out_on,
        ledger_days.uncounted_strikes,
        coalesce(ledger_days.ledger_strikes, 0) as ledger_strikes,
        coalesce(ledger_days.ledger_vessels, 0) as ledger_vessels,
        coalesce(ledger_days.ledger_killed, 0) as ledger_killed,
        coalesce(ledger_days.ledger_presumed_dead, 0) as ledger_presumed_dead,
        coalesce(ledger_days.ledger_killed + ledger_days.ledger_presumed_dead, 0)
            as ledger_dead
    from tolls
    inner join rules on tolls.casualty_id = rules.casualty_id
    left join campaigns on tolls.campaign_id = campaigns.campaign_id
    left join ledger_days
        on
            campaigns.campaign_id = ledger_days.campaign_id
            and rules.counted_up_to = ledger_days.struck_on
),

-- Without a rule the toll is held against the count that it lies nearer to.
counted as (
    select
        *,
        case
            when not is_of_known_campaign or measure <> 'killed' then null
            when counting_rule = 'killed_at_time' then 0
            when counting_rule = 'with_presumed_dead' then ledger_presumed_dead
            else some_presumed_dead
        end as presumed_counted,
        case
            when not is_of_known_campaign then null
            when measure = 'presumed_dead' then ledger_presumed_dead
            when measure = 'strikes' then ledger_strikes
            when measure = 'vessels' then ledger_vessels
            when counting_rule <> 'unknown' then ledger_killed + presumed_counted
            when
                ledger_killed >= lowest_true
                and ledger_killed <= coalesce(highest_true, ledger_killed)
                then ledger_killed
            when
                ledger_dead >= lowest_true
                and ledger_dead <= coalesce(highest_true, ledger_dead)
                then ledger_dead
            when 2 * value > ledger_killed + ledger_dead then ledger_dead
            else ledger_killed
        end as ledger_value
    from laid
),

compared as (
    select
        casualty_id,
        article_id,
        campaign_id,
        campaign_name,
        measure,
        is_answer,
        value,
        lowest_true,
        highest_true,
        as_of,
        claim_ids,
        is_of_known_campaign,
        basis,
        counting_rule,
        counted_up_to,
        left_out_on,
        ledger_on,
        presumed_counted,
        presumed_up_to,
        presumed_left_out_on,
        ledger_strikes,
        uncounted_strikes,
        ledger_value,
        case when is_of_known_campaign then ledger_killed end as ledger_killed,
        case when is_of_known_campaign then ledger_presumed_dead end
            as ledger_presumed_dead,
        value - ledger_value as difference,
        ledger_value >= lowest_true
        and ledger_value <= coalesce(highest_true, ledger_value) as is_accounted_for,
        coalesce(
            is_of_known_campaign
            and measure = 'killed'
            and highest_true < ledger_killed,
            false
        ) as is_below_ledger
    from counted
)

select * from compared
