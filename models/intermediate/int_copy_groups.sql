with recursive copies as ( -- noqa: PRS
    select
        article_id,
        earlier_article_id
    from {{ ref('int_copy_pairs') }}
    where is_copy
),

outlets as (
    select
        article_id,
        printed_order
    from {{ ref('int_article_outlets') }}
),

links as (
    select
        article_id,
        earlier_article_id as linked_article_id
    from copies

    union all

    select
        earlier_article_id as article_id,
        article_id as linked_article_id
    from copies
),

-- Each article takes the earliest label among its neighbours until none changes:
-- only what changed in the last round is looked at in the next.
labels (article_id, label) using key (article_id) as (
    select
        article_id,
        printed_order as label
    from outlets
    where article_id in (select links.article_id from links)

    union

    select
        links.article_id,
        min(labels.label) as label
    from labels
    inner join links on labels.article_id = links.linked_article_id
    inner join recurring.labels as known on links.article_id = known.article_id
    where labels.label < known.label
    group by links.article_id
),

named as (
    select
        labels.article_id,
        outlets.article_id as original_article_id
    from labels
    inner join outlets on labels.label = outlets.printed_order
)

select * from named
