{% macro conflict_id(kind, relation) -%}
    '{{ kind }}-' || {{ short_hash([relation ~ '.subject_id', relation ~ '.attribute']) }}
{%- endmacro %}
