with tolls as (
    select
        casualty_id,
        article_id,
        campaign_id,
        as_of,
        measure,
        value,
        ledger_strikes,
        ledger_killed,
        ledger_presumed_dead,
        ledger_value,
        counting_rule,
        difference,
        is_accounted_for,
        explanation
    from {{ ref('int_tolls_on_ledger') }}
    order by campaign_id, as_of, measure, article_id, casualty_id
)

select * from tolls
