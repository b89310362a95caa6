{% macro known_by(day) -%}
    {%- if var('as_known_on', '') -%}
        {{ day }} <= date '{{ var("as_known_on") }}'
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}
