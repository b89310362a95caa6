-- Articles, under the name by which pages call an outlet.
select
    articles.article_id,
    articles.title,
    outlet_called(articles.publisher, articles.title) as outlet,
    articles.source_family,
    articles.family_basis,
    strftime(articles.published_on, '%Y-%m-%d') as published_on,
    articles.url,
    articles.kind,
    copies.original_article_id,
    outlet_called(originals.publisher, originals.title) as copied_from,
    copies.basis as copy_basis,
    copies.shared_sentences,
    copies.share,
    (
        select count(*)
        from fct_claims as claims
        where claims.article_id = articles.article_id
    ) as claims
from dim_articles as articles
left join fct_copies as copies on articles.article_id = copies.article_id
left join dim_articles as originals on copies.original_article_id = originals.article_id
order by articles.published_on, articles.article_id
