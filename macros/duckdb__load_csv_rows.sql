{% macro duckdb__load_csv_rows(model, agate_table) -%}
    {%- set load -%}
        copy {{ this.render() }}
        from '{{ adapter.get_seed_file_path(model) | replace("'", "''") }}'
        (format csv, header true, delimiter ',', quote '"', escape '"', nullstr '')
    {%- endset -%}
    {%- do adapter.add_query(load, abridge_sql_log=True) -%}
    {{- return(load) -}}
{%- endmacro %}
