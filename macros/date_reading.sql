{% macro date_reading(date_start, date_end) -%}
    case
        when {{ date_start }} = {{ date_end }} then strftime({{ date_start }}, '%Y-%m-%d')
        else
            strftime({{ date_start }}, '%Y-%m-%d') || ' to '
            || strftime({{ date_end }}, '%Y-%m-%d')
    end
{%- endmacro %}
