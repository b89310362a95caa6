"""What must be true of the articles that all else rests on."""

from expectations.expectation import Expectation, Suite

ARTICLES = Suite(
    subject="articles",
    mart="dim_articles",
    expectations=(
        Expectation(
            name="article_not_from_future",
            sentence="No article was published later than today",
            severity="warning",
            reason="Its dates are counted from the day of publication, which must be wrong.",
            sql="""
select
    article_id as article,
    title,
    publisher,
    published_on
from dim_articles
where published_on > current_date + 1
order by article_id
""",
        ),
        Expectation(
            name="article_read_once",
            sentence="No article is in the corpus twice",
            severity="warning",
            reason="One address under two names makes one report corroborate itself.",
            sql="""
select
    url,
    count(*) as articles,
    string_agg(article_id, ', ' order by article_id) as article_ids
from dim_articles
where trim(coalesce(url, '')) <> ''
group by url
having count(*) > 1
order by url
""",
        ),
        Expectation(
            name="article_has_date",
            sentence="Every article has a date of publication",
            severity="info",
            reason="'On Friday' has no date without it, and a toll no day on which it stood.",
            sql="""
select
    article_id as article,
    title,
    publisher,
    url
from dim_articles
where published_on is null
order by article_id
""",
        ),
        Expectation(
            name="article_has_publisher",
            sentence="Every article has a publisher",
            severity="info",
            reason="Without one nobody can say whether two articles are one source.",
            sql="""
select
    article_id as article,
    title,
    published_on,
    url
from dim_articles
where trim(coalesce(publisher, '')) = ''
order by article_id
""",
        ),
        Expectation(
            name="article_says_something",
            sentence="Every article holds a strike, a figure or a statement",
            severity="info",
            reason="One that holds none is not about strikes, or we cannot read it.",
            sql="""
with speaking as (
    select article_id from fct_strike_reports
    union
    select article_id from fct_casualties
    union
    select article_id from fct_statements
)

select
    articles.article_id as article,
    articles.title,
    articles.publisher,
    articles.published_on
from dim_articles as articles
left join speaking on articles.article_id = speaking.article_id
where speaking.article_id is null
order by articles.article_id
""",
        ),
        Expectation(
            name="copy_is_no_second_witness",
            sentence="An article counts for the source family of the article it copies",
            severity="critical",
            reason="A wire's text on two sites would corroborate itself.",
            sql="""
select
    copies.article_id as article,
    articles.source_family,
    copies.original_article_id as original,
    originals.source_family as family_of_original,
    copies.basis,
    copies.share
from fct_copies as copies
left join dim_articles as articles on copies.article_id = articles.article_id
left join dim_articles as originals on copies.original_article_id = originals.article_id
where articles.source_family is distinct from originals.source_family
order by copies.article_id
""",
        ),
    ),
)
