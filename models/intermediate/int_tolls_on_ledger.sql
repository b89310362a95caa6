with tolls as (
    select
        casualty_id,
        article_id,
        campaign_id,
        measure,
        value,
        lowest_true,
        highest_true,
        counting_rule as stated_rule,
        as_of,
        claim_ids
    from {{ ref('int_comparable_figures') }}
    where
        scope = 'cumulative'
        and measure in ('killed', 'presumed_dead', 'strikes', 'vessels')
),

campaigns as (
    select
        campaign_id,
        name
    from {{ ref('stg_campaigns') }}
),

strikes as (
    select
        campaign_id,
        strike_id,
        date_latest,
        killed,
        presumed_dead,
        vessels
    from {{ ref('int_campaign_strikes') }}
),

-- The ledger: what the reports of single strikes add up to by the toll's day. A
-- strike whose vessels nobody counts is taken to have hit one.
laid as (
    select
        tolls.casualty_id,
        tolls.article_id,
        tolls.campaign_id,
        campaigns.name as campaign_name,
        tolls.measure,
        tolls.value,
        tolls.lowest_true,
        tolls.highest_true,
        tolls.stated_rule,
        tolls.as_of,
        tolls.claim_ids,
        campaigns.campaign_id is not null as is_of_known_campaign,
        count(strikes.strike_id) as ledger_strikes,
        count(strikes.strike_id) filter (where strikes.killed is null)
            as uncounted_strikes,
        coalesce(sum(strikes.killed), 0)::bigint as ledger_killed,
        coalesce(sum(strikes.presumed_dead), 0)::bigint as ledger_presumed_dead,
        coalesce(
            sum(coalesce(strikes.vessels, 1)) filter (
                where strikes.strike_id is not null
            ),
            0
        )::bigint as ledger_vessels
    from tolls
    left join campaigns on tolls.campaign_id = campaigns.campaign_id
    left join strikes
        on
            tolls.campaign_id = strikes.campaign_id
            and strikes.date_latest <= coalesce(tolls.as_of, strikes.date_latest)
    group by all
),

-- What the ledger shows goes before what the report says of its own counting; where
-- both counts come to the same, only the report can tell.
ruled as (
    select
        *,
        case
            when measure <> 'killed' or not is_of_known_campaign then stated_rule
            when
                value = ledger_killed
                and ledger_presumed_dead = 0
                and stated_rule <> 'unknown'
                then stated_rule
            when value = ledger_killed then 'killed_at_time'
            when value = ledger_killed + ledger_presumed_dead
                then 'with_presumed_dead'
            else stated_rule
        end as counting_rule
    from laid
),

counted as (
    select
        *,
        case
            when not is_of_known_campaign then null
            when measure = 'presumed_dead' then ledger_presumed_dead
            when measure = 'strikes' then ledger_strikes
            when measure = 'vessels' then ledger_vessels
            when counting_rule = 'with_presumed_dead'
                then ledger_killed + ledger_presumed_dead
            else ledger_killed
        end as ledger_value
    from ruled
),

compared as (
    select
        *,
        value - ledger_value as difference,
        ledger_value >= lowest_true
        and ledger_value <= coalesce(highest_true, ledger_value) as is_accounted_for
    from counted
),

worded as (
    select
        *,
        coalesce('by ' || {{ day_in_words('as_of') }}, 'so far') as by_then,
        case
            when measure = 'killed' and counting_rule = 'with_presumed_dead'
                then 'killed or presumed dead'
            else {{ measure_words('measure') }}
        end as measure_words
    from compared
),

explained as (
    select
        casualty_id,
        article_id,
        campaign_id,
        campaign_name,
        measure,
        value,
        lowest_true,
        highest_true,
        as_of,
        claim_ids,
        is_of_known_campaign,
        ledger_strikes,
        ledger_value,
        counting_rule,
        difference,
        is_accounted_for,
        case when is_of_known_campaign then ledger_killed end as ledger_killed,
        case when is_of_known_campaign then ledger_presumed_dead end
            as ledger_presumed_dead,
        case
            when not is_of_known_campaign
                then
                    'The report does not say which campaign this is a toll of, so it '
                    || 'can be held against no list of strikes.'
            else
                'Of ' || campaign_name || ' the articles report '
                || case
                    when ledger_strikes = 0 then 'no strike'
                    else {{ count_of('ledger_strikes', 'strike', 'strikes') }}
                end
                || ' ' || by_then
                || case
                    when measure = 'strikes' or ledger_strikes = 0 then ''
                    else ', with ' || ledger_value || ' ' || measure_words || ' in all'
                end
                || case
                    when difference = 0 then ': the same as this toll.'
                    when is_accounted_for
                        then ', which fits a toll of ' || value || ' so worded.'
                    when difference = value
                        then
                            '; none of the ' || value
                            || ' in this toll is in the report of a single strike.'
                    when difference > 0
                        then
                            '; ' || difference || ' of the ' || value
                            || ' in this toll are in no report of a single strike.'
                    else
                        ', ' || -difference || ' more than this toll: it is older '
                        || 'than its date, leaves strikes out, or has one twice in '
                        || 'the list.'
                end
                || case
                    when
                        measure = 'killed'
                        and uncounted_strikes > 0
                        and difference <> 0
                        then
                            ' For '
                            || {{ count_of('uncounted_strikes', 'strike', 'strikes') }}
                            || ' of these no number of dead is given.'
                    else ''
                end
        end as explanation
    from worded
)

select * from explained
