with names as (
    select
        article_id,
        name
    from {{ ref('int_article_names') }}
),

counted as (
    select
        article_id,
        name,
        count(distinct article_id) over () as articles
    from names
),

-- A name says the more, the fewer have it; that of one article joins nothing. Rare is
-- what twenty have at most, which bounds the work, and of a small corpus a twentieth.
weighed as (
    select
        name,
        ln(any_value(articles) / count(*)) as weight,
        count(*) <= least(20, greatest(2, any_value(articles) / 20)) as is_rare
    from counted
    group by name
    having count(*) > 1
),

weighed_names as (
    select
        names.article_id,
        names.name,
        weighed.weight,
        weighed.is_rare
    from names
    inner join weighed on names.name = weighed.name
),

lengths as (
    select
        article_id,
        sqrt(sum(weight * weight)) as length
    from weighed_names
    group by article_id
),

pairs as (
    select distinct
        one.article_id as article_id_a,
        other.article_id as article_id_b
    from weighed_names as one
    inner join weighed_names as other
        on
            one.name = other.name
            and one.article_id < other.article_id
    where one.is_rare and other.is_rare
),

name_lists as (
    select
        article_id,
        list(name) as names
    from weighed_names
    group by article_id
),

-- Lists are compared, pair by pair, since names that many articles have must not be
-- joined with each other.
shared as (
    select
        pairs.article_id_a,
        pairs.article_id_b,
        unnest(list_intersect(one.names, other.names)) as name
    from pairs
    inner join name_lists as one on pairs.article_id_a = one.article_id
    inner join name_lists as other on pairs.article_id_b = other.article_id
),

multiplied as (
    select
        shared.article_id_a,
        shared.article_id_b,
        sum(weighed.weight * weighed.weight) as product,
        list(shared.name order by weighed.weight desc, shared.name asc) as shared_names
    from shared
    inner join weighed on shared.name = weighed.name
    group by all
),

-- The cosine of the angle between both lists of names; rounded, since a sum of
-- fractions ends in the order of its adding.
compared as (
    select
        multiplied.article_id_a,
        multiplied.article_id_b,
        multiplied.shared_names,
        round(multiplied.product / (one.length * other.length), 3) as likeness
    from multiplied
    inner join lengths as one on multiplied.article_id_a = one.article_id
    inner join lengths as other on multiplied.article_id_b = other.article_id
)

select * from compared
where likeness >= 0.2
