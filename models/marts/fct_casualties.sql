with answers as (
    select * from {{ ref('int_article_figures') }}
),

victim_groups as (
    select
        * exclude (claim_id),
        'casualty-' || claim_id as casualty_id,
        false as is_answer
    from {{ ref('int_victim_groups') }}
),

cited_counts as (
    select
        *,
        'casualty-' || {{ short_hash([
            'article_id', 'scope', 'event_no', 'campaign_id', 'measure', 'value',
        ]) }} as casualty_id,
        false as is_answer
    from {{ ref('int_cited_counts') }}
),

figures as (
    select * from answers
    union all by name
    select * from cited_counts
    union all by name
    select * from victim_groups
),

groups as (
    select
        article_id,
        event_no,
        strike_id
    from {{ ref('int_report_groups') }}
),

tolls as (
    select
        casualty_id,
        counting_rule
    from {{ ref('int_tolls_on_ledger') }}
),

figures_of_strikes as (
    select
        figures.casualty_id,
        figures.article_id,
        groups.strike_id,
        figures.campaign_id,
        figures.event_no,
        figures.scope,
        figures.measure,
        figures.is_answer,
        figures.value_low,
        figures.value_high,
        figures.value,
        figures.qualifier,
        coalesce(tolls.counting_rule, figures.counting_rule) as counting_rule,
        figures.as_of,
        figures.basis,
        figures.attributed_to,
        figures.evidence,
        figures.sentence,
        figures.claim_ids
    from figures
    left join groups
        on
            -- A condition on one side by itself would make this a nested loop.
            case when figures.scope = 'incident' then figures.article_id end
            = groups.article_id
            and figures.event_no = groups.event_no
    left join tolls on figures.casualty_id = tolls.casualty_id
    order by
        figures.article_id,
        figures.scope,
        figures.event_no,
        figures.campaign_id,
        figures.measure,
        not figures.is_answer,
        figures.value
)

select * from figures_of_strikes
