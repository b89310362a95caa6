{% macro short_hash(parts) -%}
    {%- set texts = [] -%}
    {%- for part in parts -%}
        {%- do texts.append('coalesce(cast(' ~ part ~ " as varchar), '')") -%}
    {%- endfor -%}
    left(md5(concat_ws('|', {{ texts | join(', ') }})), 12)
{%- endmacro %}
