{% macro figure_severity(measure, lowest, highest) -%}
    case
        when {{ measure }} <> 'killed' then 'info'
        when {{ highest }} >= 2 * {{ lowest }} and {{ highest }} - {{ lowest }} >= 10
            then 'critical'
        else 'warning'
    end
{%- endmacro %}
