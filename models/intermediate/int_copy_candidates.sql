with outlets as (
    select
        article_id,
        published_on,
        printed_order
    from {{ ref('int_article_outlets') }}
),

articles as (
    select
        article_id,
        text_sha256
    from {{ ref('stg_articles') }}
),

sentences as (
    select
        article_id,
        fingerprints
    from {{ ref('int_article_sentences') }}
),

signs as (
    select distinct
        article_id,
        unnest(fingerprints) as sign
    from sentences
),

-- Each article is compared with two that hold the sign before it, the first of the week
-- and the last, rather than with all: however many print a text, or use a turn of
-- phrase, the work grows with their number, not its square.
chained as (
    select
        outlets.printed_order,
        min(outlets.printed_order) over (
            partition by signs.sign
            order by outlets.published_on
            range between interval 6 days preceding and current row
        ) as first_order,
        lag(outlets.printed_order) over (
            partition by signs.sign
            order by outlets.printed_order
        ) as last_order
    from signs
    inner join outlets on signs.article_id = outlets.article_id
),

links as (
    select
        printed_order,
        first_order as earlier_order
    from chained
    where first_order < printed_order

    union all

    select
        printed_order,
        last_order as earlier_order
    from chained
    where last_order is distinct from first_order
),

-- One sign in common is a turn of phrase; a sentence has three or more.
sharing as (
    select
        printed_order,
        earlier_order
    from links
    group by printed_order, earlier_order
    having count(*) > 1
),

same_texts as (
    select
        outlets.printed_order,
        min(outlets.printed_order) over (
            partition by articles.text_sha256
        ) as earlier_order
    from articles
    inner join outlets on articles.article_id = outlets.article_id
    where articles.text_sha256 is not null
),

paired as (
    select
        printed_order,
        earlier_order,
        false as is_same_text
    from sharing

    union all

    select
        printed_order,
        earlier_order,
        true as is_same_text
    from same_texts
    where earlier_order < printed_order
),

-- Within a week "Tuesday" is one day, so the same words tell of the same.
dated as (
    select
        later.article_id,
        earlier.article_id as earlier_article_id,
        bool_or(paired.is_same_text) as is_same_text
    from paired
    inner join outlets as later on paired.printed_order = later.printed_order
    inner join outlets as earlier on paired.earlier_order = earlier.printed_order
    where
        paired.is_same_text
        or coalesce(later.published_on - earlier.published_on, 0) <= 6
    group by later.article_id, earlier.article_id
)

select * from dated
