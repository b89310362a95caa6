{% macro measure_words(measure) -%}
    case {{ measure }}
        when 'presumed_dead' then 'presumed dead'
        when 'vessels' then 'vessels hit'
        else {{ measure }}
    end
{%- endmacro %}
