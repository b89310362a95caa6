with articles as (
    select
        article_id,
        title,
        publisher,
        url,
        text_sha256,
        published_on
    from {{ ref('stg_articles') }}
),

outlets as (
    select
        outlet_id,
        name,
        domain,
        source_family
    from {{ ref('stg_outlets') }}
),

addressed as (
    select
        article_id,
        {{ fold_text('publisher') }} as publisher_words,
        regexp_extract(lower(url), '^[a-z]+://(?:www\.)?([^/:?#]+)', 1) as host
    from articles
),

-- The publisher's name decides before the address, and the longest domain that fits.
recognised as (
    select
        addressed.article_id,
        outlets.outlet_id,
        outlets.name,
        outlets.source_family,
        coalesce(addressed.publisher_words = {{ fold_text('outlets.name') }}, false)
            as is_named
    from addressed
    inner join outlets
        on
            addressed.publisher_words = {{ fold_text('outlets.name') }}
            or addressed.host = outlets.domain
            or ends_with(addressed.host, '.' || outlets.domain)
    qualify row_number() over (
        partition by addressed.article_id
        order by is_named desc, length(outlets.domain) desc, outlets.outlet_id
    ) = 1
),

own_families as (
    select
        articles.article_id,
        articles.text_sha256,
        articles.published_on,
        recognised.outlet_id,
        coalesce(
            recognised.source_family,
            {{ fold_text('articles.publisher') }},
            articles.article_id
        ) as own_family,
        case
            when recognised.is_named then 'outlet_name'
            when recognised.outlet_id is not null then 'outlet_domain'
            when articles.publisher is not null then 'publisher'
            else 'article'
        end as own_basis,
        coalesce(recognised.name, articles.publisher) as outlet_name,
        case
            when length(articles.title) > 70
                then regexp_replace(left(articles.title, 67), '\s+\S*$', '') || ' ...'
            else articles.title
        end as short_title
    from articles
    left join recognised on articles.article_id = recognised.article_id
),

-- One text is one source, whoever prints it: the family of the first to print it.
first_printed as (
    select
        article_id,
        outlet_id,
        outlet_name,
        short_title,
        own_family,
        own_basis,
        first_value(own_family) over same_text as source_family,
        first_value(article_id) over same_text as first_article_id
    from own_families
    window
        same_text as (
            partition by coalesce(text_sha256, article_id)
            order by published_on asc nulls last, article_id asc
        )
),

named as (
    select
        article_id,
        outlet_id,
        source_family,
        case
            when source_family <> own_family then 'same_text'
            else own_basis
        end as family_basis,
        coalesce(outlet_name, '“' || short_title || '”', article_id) as source_name,
        coalesce(outlet_name || ', ', '') || article_id as source_label
    from first_printed
)

select * from named
