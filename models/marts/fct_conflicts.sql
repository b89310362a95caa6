{%- set kinds = [
    'date_disagreement',
    'figure_disagreement',
    'future_event',
    'misattributed_quotation',
    'office_holder_mismatch',
    'participation_disagreement',
    'place_disagreement',
    'revision',
    'stale_toll',
    'strike_count_disagreement',
    'survivor_arithmetic',
    'toll_disagreement',
    'toll_regression',
    'toll_unreconciled',
    'unsupported_designation',
] -%}

with all_conflicts as (
    {%- for kind in kinds %}
        select * from {{ ref('conflict_' ~ kind) }}
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
),

adjudications as (
    select
        conflict_id,
        chosen_reading,
        reason,
        adjudicated_on
    from {{ ref('stg_adjudications') }}
),

judged as (
    select
        all_conflicts.conflict_id,
        all_conflicts.kind,
        all_conflicts.severity,
        all_conflicts.subject_type,
        all_conflicts.subject_id,
        all_conflicts.attribute,
        all_conflicts.lowest,
        all_conflicts.highest,
        all_conflicts.readings,
        all_conflicts.article_ids,
        all_conflicts.claim_ids,
        all_conflicts.source_families,
        all_conflicts.explanation,
        all_conflicts.would_settle,
        all_conflicts.choices,
        case
            when adjudications.conflict_id is not null then 'adjudicated'
            when all_conflicts.is_explained then 'explained'
            else 'open'
        end as status,
        adjudications.chosen_reading,
        adjudications.reason as adjudication_reason,
        adjudications.adjudicated_on
    from all_conflicts
    -- A decision for a reading that nobody holds decides nothing: fct_adjudications.
    left join adjudications
        on
            all_conflicts.conflict_id = adjudications.conflict_id
            and list_contains(all_conflicts.choices, adjudications.chosen_reading)
    order by
        list_position(['critical', 'warning', 'info'], all_conflicts.severity),
        all_conflicts.kind,
        all_conflicts.conflict_id
)

select * from judged
