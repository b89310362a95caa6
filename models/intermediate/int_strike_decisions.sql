{%- set people = [
    'killed', 'wounded', 'survived', 'captured', 'missing', 'presumed_dead',
] -%}
{%- set attributes_by_kind = {
    'date_disagreement': ['date'],
    'place_disagreement': ['place'],
    'participation_disagreement': ['participation'],
    'figure_disagreement': people,
    'revision': people,
    'strike_count_disagreement': ['vessels', 'strikes'],
} -%}

with adjudications as (
    select
        conflict_id,
        chosen_reading,
        adjudicated_on
    from {{ ref('stg_adjudications') }}
),

strikes as (
    select distinct strike_id as subject_id
    from {{ ref('int_report_groups') }}
),

subjects as (
    select
        subject_id,
        unnest(
            [
                'date',
                'place',
                'participation',
                'vessels',
                'strikes',
                {%- for measure in people %}
                    '{{ measure }}'
                    {%- if not loop.last %},{% endif %}
                {%- endfor %}
            ]
        ) as attribute
    from strikes
),

-- An id is a hash of what the conflict is about: the strike it means is found by it.
conflicts_of_strikes as (
    {%- for kind, attributes in attributes_by_kind.items() %}
        select
            subjects.subject_id as strike_id,
            subjects.attribute,
            {{ conflict_id(kind, 'subjects') }} as conflict_id
        from subjects
        where
            subjects.attribute in (
                {%- for attribute in attributes %}
                    '{{ attribute }}'
                    {%- if not loop.last %},{% endif %}
                {%- endfor %}
            )
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
),

decided as (
    select
        conflicts_of_strikes.strike_id,
        conflicts_of_strikes.attribute,
        adjudications.chosen_reading
    from conflicts_of_strikes
    inner join adjudications
        on conflicts_of_strikes.conflict_id = adjudications.conflict_id
    qualify row_number() over (
        partition by conflicts_of_strikes.strike_id, conflicts_of_strikes.attribute
        order by adjudications.adjudicated_on desc, adjudications.conflict_id asc
    ) = 1
)

select * from decided
