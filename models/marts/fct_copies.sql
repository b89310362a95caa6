with copies as (
    select
        article_id,
        earlier_article_id,
        is_same_text,
        shared_sentences,
        share
    from {{ ref('int_copy_pairs') }}
    where is_copy
),

outlets as (
    select
        article_id,
        printed_order
    from {{ ref('int_article_outlets') }}
),

families as (
    select
        article_id,
        source_family
    from {{ ref('int_article_families') }}
),

-- Of several that hold its text, it copies the one that holds most of it, and of these
-- the first.
attributed as (
    select
        copies.article_id,
        copies.earlier_article_id as original_article_id,
        families.source_family,
        case when copies.is_same_text then 'same_text' else 'near_copy' end as basis,
        copies.shared_sentences,
        copies.share
    from copies
    inner join families on copies.article_id = families.article_id
    inner join outlets on copies.earlier_article_id = outlets.article_id
    qualify row_number() over (
        partition by copies.article_id
        order by
            copies.is_same_text desc,
            copies.shared_sentences desc,
            outlets.printed_order asc
    ) = 1
)

select * from attributed
order by article_id
