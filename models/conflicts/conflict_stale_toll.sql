with tolls_on_ledger as (
    select
        casualty_id,
        article_id,
        campaign_id,
        measure,
        value,
        as_of,
        counting_rule,
        left_out_on,
        ledger_killed,
        is_accounted_for,
        is_below_ledger,
        claim_ids
    from {{ ref('int_tolls_on_ledger') }}
    where is_answer and is_of_known_campaign
),

explanations as (
    select
        casualty_id,
        explanation
    from {{ ref('int_toll_explanations') }}
),

ledger_days as (
    select
        campaign_id,
        struck_on,
        ledger_killed,
        ledger_presumed_dead,
        ledger_strikes,
        ledger_vessels
    from {{ ref('int_ledger_days') }}
),

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

tolls as (
    select
        tolls_on_ledger.*,
        tolls_on_ledger.left_out_on is not null as is_explained,
        tolls_on_ledger.measure || ' ' || tolls_on_ledger.value as attribute,
        explanations.explanation
    from tolls_on_ledger
    inner join explanations on tolls_on_ledger.casualty_id = explanations.casualty_id
    where
        tolls_on_ledger.left_out_on is not null
        or (tolls_on_ledger.is_below_ledger and not tolls_on_ledger.is_accounted_for)
),

-- Since when the strikes reported come to more than the toll.
passed as (
    select
        tolls.casualty_id,
        min(ledger_days.struck_on) as passed_on
    from tolls
    inner join ledger_days
        on
            tolls.campaign_id = ledger_days.campaign_id
            and tolls.value < ledger_days.ledger_killed
    group by all
),

-- What the toll would be with the strike that it leaves out.
with_left_out as (
    select
        tolls.casualty_id,
        case tolls.measure
            when 'strikes' then ledger_days.ledger_strikes
            when 'vessels' then ledger_days.ledger_vessels
            when 'killed'
                then ledger_days.ledger_killed + case tolls.counting_rule
                    when 'with_presumed_dead' then ledger_days.ledger_presumed_dead
                    else 0
                end
        end as value_with_left_out
    from tolls
    inner join ledger_days
        on
            tolls.campaign_id = ledger_days.campaign_id
            and tolls.left_out_on = ledger_days.struck_on
),

-- However many print a toll, it is one toll: the latest day for which it is given says
-- how old it had become.
latest as (
    select
        tolls.*,
        passed.passed_on,
        coalesce(with_left_out.value_with_left_out, tolls.ledger_killed)
            as value_by_then,
        bool_and(tolls.is_explained) over (
            partition by tolls.campaign_id, tolls.attribute
        ) as all_are_explained
    from tolls
    left join passed on tolls.casualty_id = passed.casualty_id
    left join with_left_out on tolls.casualty_id = with_left_out.casualty_id
    qualify row_number() over (
        partition by tolls.campaign_id, tolls.attribute
        order by
            tolls.is_explained asc,
            tolls.as_of desc nulls last,
            tolls.article_id asc
    ) = 1
),

readings as (
    select
        tolls.campaign_id as subject_id,
        tolls.attribute,
        tolls.value || ' ' || {{ measure_words('tolls.measure') }} as reading,
        reading as phrase,
        0 as reading_order,
        tolls.article_id,
        tolls.claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from tolls
    inner join families on tolls.article_id = families.article_id
),

gathered as (
    {{ gather_readings('readings') }}
),

stale as (
    select
        {{ conflict_id('stale_toll', 'gathered') }} as conflict_id,
        'stale_toll' as kind,
        case when latest.all_are_explained then 'info' else 'warning' end as severity,
        'campaign' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        latest.value as lowest,
        latest.value_by_then as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'A toll older than its day: ' || gathered.who_says_what || '. '
        || latest.explanation
        || case
            when latest.all_are_explained
                then
                    ' With that strike it would be ' || latest.value_by_then || '.'
            else
                ' They have come to more since the strike of '
                || {{ day_in_words('latest.passed_on') }} || '.'
        end as explanation,
        case
            when latest.all_are_explained
                then 'That the outlet says which strike it counts last.'
            else
                'The day up to which the toll counts, and the list of strikes that it '
                || 'adds up.'
        end as would_settle,
        gathered.choices,
        latest.all_are_explained as is_explained
    from gathered
    inner join latest
        on
            gathered.subject_id = latest.campaign_id
            and gathered.attribute = latest.attribute
)

select * from stale
