{%- set kinds = ['strike', 'casualty', 'designation', 'statement', 'office'] -%}

with claims as (
    {%- for kind in kinds %}
        select
            claim_id,
            article_id,
            '{{ kind }}' as kind,
            sentence_no,
            char_start,
            char_end,
            evidence,
            sentence
        from {{ ref('stg_' ~ kind ~ '_claims') }}
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
),

paragraphs as (
    select
        article_id,
        paragraph_no = 0 as is_headline,
        char_start,
        char_end,
        paragraph
    from {{ ref('stg_paragraphs') }}
),

placed as (
    select
        claims.claim_id,
        claims.article_id,
        claims.kind,
        claims.sentence_no,
        claims.char_start,
        claims.char_end,
        claims.evidence,
        claims.sentence,
        paragraphs.paragraph,
        paragraphs.char_start as paragraph_start
    from claims
    left join paragraphs
        on
            claims.article_id = paragraphs.article_id
            and (claims.sentence_no = 0) = paragraphs.is_headline
            and claims.char_start >= paragraphs.char_start
            and claims.char_end <= paragraphs.char_end
    order by claims.article_id, claims.sentence_no, claims.char_start, claims.claim_id
)

select * from placed
