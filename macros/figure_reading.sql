{% macro figure_reading(value, lowest_true, highest_true) -%}
    case
        when {{ highest_true }} is null then 'at least ' || {{ lowest_true }}
        when {{ lowest_true }} < {{ value }} then 'about ' || {{ value }}
        else ({{ value }})::varchar
    end
{%- endmacro %}
