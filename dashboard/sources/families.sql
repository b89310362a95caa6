-- Source families: who prints the same text, who is copied, whose figures were corrected.
with articles as (
    select
        source_family,
        count(*) as articles,
        string_agg(
            distinct outlet_called(publisher, title), ', ' order by outlet_called(publisher, title)
        ) as outlets,
        strftime(min(published_on), '%Y-%m-%d') as first_on,
        strftime(max(published_on), '%Y-%m-%d') as last_on
    from dim_articles
    group by source_family
),

copied as (
    select
        originals.source_family,
        count(*) as copied_by
    from fct_copies as copies
    inner join dim_articles as originals on copies.original_article_id = originals.article_id
    group by originals.source_family
),

revised as (
    select
        source_family,
        count(*) as revisions
    from fct_strike_revisions
    where value_before is not null
    group by source_family
)

select
    articles.source_family,
    articles.outlets,
    articles.articles,
    articles.first_on,
    articles.last_on,
    coalesce(copied.copied_by, 0) as copied_by,
    coalesce(revised.revisions, 0) as revisions
from articles
left join copied on articles.source_family = copied.source_family
left join revised on articles.source_family = revised.source_family
order by articles.articles desc, articles.source_family
