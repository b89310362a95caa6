with adjudications as (
    select
        conflict_id,
        chosen_reading,
        reason,
        adjudicated_on
    from {{ ref('stg_adjudications') }}
),

conflicts as (
    select
        conflict_id,
        kind,
        choices
    from {{ ref('fct_conflicts') }}
),

checked as (
    select
        adjudications.conflict_id,
        adjudications.chosen_reading,
        adjudications.reason,
        adjudications.adjudicated_on,
        conflicts.kind,
        case
            when conflicts.conflict_id is null
                then
                    'There is no conflict of this id: the reports agree by now, are '
                    || 'gone, or the id is misspelt. Take the row out, or correct '
                    || 'the id.'
            when not list_contains(conflicts.choices, adjudications.chosen_reading)
                then
                    'Nobody holds this reading. Choose one to the letter: '
                    || array_to_string(conflicts.choices, '; ') || '.'
            when adjudications.reason is null or adjudications.adjudicated_on is null
                then 'A decision needs its reason and its day.'
        end as problem
    from adjudications
    left join conflicts on adjudications.conflict_id = conflicts.conflict_id
    order by adjudications.conflict_id
)

select * from checked
