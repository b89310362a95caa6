{% macro short_hash(parts) -%}
    left(md5(concat_ws('|',
        {%- for part in parts %} coalesce(cast({{ part }} as varchar), '')
        {%- if not loop.last %},{% endif %}{% endfor %})), 12)
{%- endmacro %}
