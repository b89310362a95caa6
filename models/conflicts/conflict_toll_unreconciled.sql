with tolls_on_ledger as (
    select
        casualty_id,
        article_id,
        campaign_id,
        measure,
        value,
        as_of,
        ledger_strikes,
        ledger_value,
        claim_ids
    from {{ ref('int_tolls_on_ledger') }}
    where
        is_answer
        and is_of_known_campaign
        and not is_accounted_for
        and not is_below_ledger
),

explanations as (
    select
        casualty_id,
        explanation
    from {{ ref('int_toll_explanations') }}
),

tolls as (
    select
        tolls_on_ledger.*,
        explanations.explanation
    from tolls_on_ledger
    inner join explanations on tolls_on_ledger.casualty_id = explanations.casualty_id
),

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

-- However many print a toll, it is one toll: laid on the ledger of the last day for
-- which it is given, when most strikes are known.
latest as (
    select
        campaign_id,
        measure,
        value,
        ledger_strikes,
        ledger_value,
        explanation
    from tolls
    qualify row_number() over (
        partition by campaign_id, measure, value
        order by as_of desc nulls last, article_id asc
    ) = 1
),

readings as (
    select
        tolls.campaign_id as subject_id,
        tolls.measure || ' ' || tolls.value as attribute,
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

unreconciled as (
    select
        {{ conflict_id('toll_unreconciled', 'gathered') }} as conflict_id,
        'toll_unreconciled' as kind,
        case
            when latest.measure in ('killed', 'presumed_dead') then 'warning'
            else 'info'
        end as severity,
        'campaign' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        least(latest.value, latest.ledger_value) as lowest,
        greatest(latest.value, latest.ledger_value) as highest,
        gathered.readings || '; ' || latest.ledger_value || ' '
        || {{ measure_words('latest.measure') }} || case
            when latest.ledger_strikes = 0 then ' (no strike is reported by itself)'
            else
                ' (adding up '
                || {{ count_of('latest.ledger_strikes', 'strike', 'strikes') }} || ')'
        end as readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'A toll that no list of strikes adds up to: ' || gathered.who_says_what
        || '. ' || latest.explanation as explanation,
        case
            when latest.value > latest.ledger_value
                then
                    'Reports of the strikes that the articles lack, or the list of '
                    || 'strikes that the toll adds up.'
            else
                'The day up to which the toll counts, and the list of strikes that it '
                || 'adds up.'
        end as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join latest
        on
            gathered.subject_id = latest.campaign_id
            and gathered.attribute = latest.measure || ' ' || latest.value
)

select * from unreconciled
