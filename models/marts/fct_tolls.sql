with tolls as (
    select
        casualty_id,
        article_id,
        campaign_id,
        as_of,
        measure,
        is_answer,
        value,
        ledger_on,
        ledger_strikes,
        ledger_killed,
        ledger_presumed_dead,
        ledger_value,
        counting_rule,
        presumed_counted,
        difference,
        is_accounted_for
    from {{ ref('int_tolls_on_ledger') }}
),

explanations as (
    select
        casualty_id,
        explanation
    from {{ ref('int_toll_explanations') }}
),

explained as (
    select
        tolls.*,
        explanations.explanation
    from tolls
    inner join explanations on tolls.casualty_id = explanations.casualty_id
    order by
        tolls.campaign_id,
        tolls.as_of,
        tolls.measure,
        tolls.article_id,
        not tolls.is_answer,
        tolls.value
)

select * from explained
