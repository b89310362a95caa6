with paragraphs as (
    select
        article_id,
        paragraph
    from {{ ref('stg_paragraphs') }}
),

-- The first word of a sentence is written large, whatever it is. A full stop after one
-- or two letters ends an initial or a title, and no sentence.
within_sentences as (
    select
        article_id,
        regexp_replace(
            paragraph, '(^|\p{Ll}{3}[.!?:]["”’]?\s+|[“"]\s*)\p{Lu}', '\1', 'g'
        ) as words_within
    from paragraphs
),

-- Words all in capitals are headings or abbreviations.
capitalized as (
    select
        article_id,
        unnest(
            regexp_extract_all(
                words_within, '(?:^|[^\p{L}])(\p{Lu}[\p{L}-]*\p{Ll}[\p{L}-]*)', 1
            )
        ) as written
    from within_sentences
),

names as (
    select distinct
        article_id,
        {{ fold_text('written') }} as name
    from capitalized
),

-- The calendar names nothing that happened; short forms have three to five letters.
days as (
    select unnest(
        generate_series(date '2024-01-01', date '2024-12-31', interval 1 day)
    ) as noon
),

calendar as (
    select distinct unnest([lower(dayname(noon)), lower(monthname(noon))]) as name
    from days
),

calendar_forms as (
    select distinct unnest([name, left(name, 3), left(name, 4), left(name, 5)]) as name
    from calendar
),

telling as (
    select names.*
    from names
    anti join calendar_forms on names.name = calendar_forms.name
)

select * from telling
