{% macro number_words(number) -%}
    coalesce(
        ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][
            {{ number }}
        ],
        ({{ number }})::varchar
    )
{%- endmacro %}
