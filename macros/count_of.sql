{% macro count_of(number, one, many) -%}
    {{ number }} || case when {{ number }} = 1 then ' {{ one }}' else ' {{ many }}' end
{%- endmacro %}
