{% test references_exist(model, references) %}

select
    null::varchar as reference_column,
    null::varchar as missing_key
where false
{% for reference in references %}
    union all

    select
        '{{ reference.column }}' as reference_column,
        child.{{ reference.column }}::varchar as missing_key
    from {{ model }} as child
    anti join {{ reference.to }} as parent
        on child.{{ reference.column }} = parent.{{ reference.field }}
    where child.{{ reference.column }} is not null
{% endfor %}

{% endtest %}
