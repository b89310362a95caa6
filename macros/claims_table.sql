{% macro claims_table(name) -%}
    {%- if var('claims_dir', '') -%}
        read_parquet('{{ var("claims_dir") | replace("'", "''") }}/{{ name }}.parquet')
    {%- else -%}
        {{ ref(name) }}
    {%- endif -%}
{%- endmacro %}
