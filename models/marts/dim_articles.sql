with articles as (
    select * from {{ ref('stg_articles') }}
),

families as (
    select
        article_id,
        outlet_id,
        source_family,
        family_basis
    from {{ ref('int_article_families') }}
),

described as (
    select
        articles.article_id,
        articles.title,
        articles.publisher,
        families.outlet_id,
        families.source_family,
        families.family_basis,
        articles.published_on,
        articles.published_basis,
        articles.url,
        articles.language,
        articles.kind,
        articles.text_sha256,
        articles.characters,
        articles.sentences
    from articles
    inner join families on articles.article_id = families.article_id
    order by articles.article_id
)

select * from described
