with tolls as (
    select
        casualty_id,
        campaign_id,
        measure,
        value,
        lowest_true,
        highest_true,
        counting_rule as stated_rule,
        as_of,
        qualifier in ('exact', 'at_least') as may_be_the_count
    from {{ ref('int_comparable_figures') }}
    where
        scope = 'cumulative'
        and measure in ('killed', 'presumed_dead', 'strikes', 'vessels')
),

ledger_days as (
    select * from {{ ref('int_ledger_days') }}
),

presumed_by_strike as (
    select
        campaign_id,
        date_latest as struck_on,
        presumed_dead
    from {{ ref('int_campaign_strikes') }}
    where presumed_dead > 0
),

-- The ledger on the toll's day, and as it was before the last strike: a toll is often
-- printed with the news of a strike that it does not count yet.
dated as (
    select
        *,
        coalesce(as_of, date '9999-12-31') as last_day
    from tolls
),

laid as (
    select
        dated.*,
        known.struck_on,
        known.struck_before_on,
        coalesce(known.ledger_killed, 0) as killed,
        coalesce(known.ledger_presumed_dead, 0) as presumed_dead,
        earlier.ledger_killed as killed_before,
        earlier.ledger_killed + earlier.ledger_presumed_dead as dead_before,
        case dated.measure
            when 'strikes' then earlier.ledger_strikes
            when 'vessels' then earlier.ledger_vessels
        end as counted_before,
        case dated.measure
            when 'strikes' then known.ledger_strikes
            when 'vessels' then known.ledger_vessels
        end as counted
    from dated
    asof left join ledger_days as known
        on dated.campaign_id = known.campaign_id and dated.last_day >= known.struck_on
    left join ledger_days as earlier
        on
            known.campaign_id = earlier.campaign_id
            and known.struck_before_on = earlier.struck_on
),

-- There are two ways to count some of the presumed dead: those of the strikes up to an
-- earlier day, before a later search was given up, or all but those of one strike.
first_sums as (
    select
        campaign_id,
        ledger_presumed_dead,
        min(struck_on) as summed_up_to
    from ledger_days
    group by all
),

with_some as (
    select
        laid.*,
        any_value(first_sums.summed_up_to) as presumed_up_to,
        count(distinct left_out.struck_on) as days_that_may_be_left_out,
        min(left_out.struck_on) as presumed_left_out_on
    from laid
    left join first_sums
        on
            laid.campaign_id = first_sums.campaign_id
            and laid.value - laid.killed = first_sums.ledger_presumed_dead
            and laid.struck_on > first_sums.summed_up_to
    left join presumed_by_strike as left_out
        on
            laid.campaign_id = left_out.campaign_id
            and laid.killed + laid.presumed_dead - laid.value = left_out.presumed_dead
            and laid.struck_on >= left_out.struck_on
    group by all
),

-- The first basis that fits, from the plainest on. "More than 140" is no 140, so only
-- a figure that may be the count itself tells by its size what it counts. The last
-- basis: a toll above every count has strikes that the ledger lacks. It is taken to
-- count the presumed dead if fewer are missing so than there are presumed dead, since
-- otherwise these would be missing besides.
based as (
    select
        *,
        case
            when not may_be_the_count or struck_on is null then 'report'
            when measure in ('strikes', 'vessels') and value = counted then 'ledger'
            when measure in ('strikes', 'vessels') and value = counted_before
                then 'ledger_before'
            when measure <> 'killed' then 'report'
            when value = killed and presumed_dead = 0 and stated_rule <> 'unknown'
                then 'report'
            when value = killed then 'killed'
            when value = killed + presumed_dead then 'dead'
            when value = killed_before then 'killed_before'
            when value = dead_before then 'dead_before'
            when
                value > killed
                and coalesce(presumed_up_to, presumed_left_out_on) is not null
                then 'some'
            when stated_rule <> 'unknown' then 'report'
            when
                value > killed + presumed_dead
                and value < killed + 2 * presumed_dead
                then 'nearest'
            else 'report'
        end as basis
    from with_some
),

ruled as (
    select
        casualty_id,
        basis,
        case
            when basis in ('killed', 'killed_before') then 'killed_at_time'
            when basis in ('dead', 'dead_before', 'nearest') then 'with_presumed_dead'
            when basis = 'some' then 'with_some_presumed_dead'
            -- The ledger can lack strikes that a toll counts, but not have more dead.
            when
                may_be_the_count
                and measure = 'killed'
                and value < killed + case
                    when stated_rule = 'with_presumed_dead' then presumed_dead
                    else 0
                end
                then 'unknown'
            else stated_rule
        end as counting_rule,
        case
            when basis in ('killed_before', 'dead_before', 'ledger_before')
                then struck_before_on
            else struck_on
        end as counted_up_to,
        case
            when basis in ('killed_before', 'dead_before', 'ledger_before')
                then struck_on
        end as left_out_on,
        case
            when basis in ('killed_before', 'dead_before', 'ledger_before')
                then struck_on - 1
            else as_of
        end as ledger_on,
        case when basis = 'some' then value - killed end as some_presumed_dead,
        case when basis = 'some' then presumed_up_to end as presumed_up_to,
        case
            when basis = 'some' and days_that_may_be_left_out = 1
                then presumed_left_out_on
        end as presumed_left_out_on
    from based
)

select * from ruled
