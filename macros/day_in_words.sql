{% macro day_in_words(column) -%}
    strftime({{ column }}, '%-d %B %Y')
{%- endmacro %}
