{% macro fold_text(column) -%}
    trim(regexp_replace(lower(strip_accents({{ column }})), '[^\p{L}\p{N}]+', ' ', 'g'))
{%- endmacro %}
