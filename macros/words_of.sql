{% macro words_of(column) -%}
    {%- set numbers = [
        'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine',
        'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen',
        'seventeen', 'eighteen', 'nineteen', 'twenty',
    ] -%}
    [
        coalesce(
            (list_position(['{{ numbers | join("', '") }}'], word) - 1)::varchar, word
        )
        for word in string_split({{ fold_text(column) }}, ' ')
        if word <> ''
    ]
{%- endmacro %}
