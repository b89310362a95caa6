with figures as (
    select
        strike_id,
        measure,
        best,
        low,
        high,
        policy,
        source_families,
        article_ids,
        claim_ids
    from {{ ref('int_strike_figures') }}
    order by strike_id, measure
)

select * from figures
