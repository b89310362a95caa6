{% macro and_list(names) -%}
    case
        when len({{ names }}) < 2 then {{ names }}[1]
        else array_to_string({{ names }}[:-2], ', ') || ' and ' || {{ names }}[-1]
    end
{%- endmacro %}
