{% macro rule_words(counting_rule) -%}
    case {{ counting_rule }}
        when 'killed_at_time' then 'without those presumed dead'
        when 'with_some_presumed_dead' then 'with some of those presumed dead'
        when 'with_presumed_dead' then 'with those presumed dead'
        else 'by a rule that it leaves unsaid'
    end
{%- endmacro %}
