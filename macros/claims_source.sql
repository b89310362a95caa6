{% macro claims_source(name) -%}
    {%- if var('as_known_on', '') -%}
        (
            select claims.*
            from {{ claims_table(name) }} as claims
            semi join {{ claims_table('articles') }} as articles
                on
                    claims.article_id = articles.article_id
                    and {{ known_by('articles.published_on') }}
        )
    {%- else -%}
        {{ claims_table(name) }}
    {%- endif -%}
{%- endmacro %}
