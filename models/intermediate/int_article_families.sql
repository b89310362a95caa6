with outlets as (
    select * from {{ ref('int_article_outlets') }}
),

groups as (
    select
        article_id,
        original_article_id
    from {{ ref('int_copy_groups') }}
),

articles as (
    select
        article_id,
        text_sha256
    from {{ ref('stg_articles') }}
),

-- One text is one source, whoever prints it: the family of the first to print it.
attributed as (
    select
        outlets.article_id,
        outlets.outlet_id,
        outlets.outlet_name,
        outlets.short_title,
        coalesce(originals.own_family, outlets.own_family) as source_family,
        case
            when coalesce(originals.own_family = outlets.own_family, true)
                then outlets.own_basis
            when article.text_sha256 = original_article.text_sha256 then 'same_text'
            else 'near_copy'
        end as family_basis
    from outlets
    left join groups on outlets.article_id = groups.article_id
    left join outlets as originals on groups.original_article_id = originals.article_id
    left join articles as article on outlets.article_id = article.article_id
    left join articles as original_article
        on groups.original_article_id = original_article.article_id
),

named as (
    select
        article_id,
        outlet_id,
        source_family,
        family_basis,
        coalesce(outlet_name, '“' || short_title || '”', article_id) as source_name,
        coalesce(outlet_name || ', ', '') || article_id as source_label
    from attributed
)

select * from named
