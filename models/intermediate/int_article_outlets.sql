with articles as (
    select
        article_id,
        title,
        publisher,
        url,
        published_on
    from {{ ref('stg_articles') }}
),

outlets as (
    select
        outlet_id,
        name,
        domain,
        source_family,
        {{ fold_text('name') }} as name_words
    from {{ ref('stg_outlets') }}
),

agencies as (
    select source_family
    from {{ ref('stg_agencies') }}
),

addressed as (
    select
        article_id,
        {{ fold_text('publisher') }} as publisher_words,
        string_split(
            regexp_extract(lower(url), '^[a-z]+://(?:www\.)?([^/:?#]+)', 1), '.'
        ) as host_labels
    from articles
),

-- news.example.org is of the domains news.example.org, example.org and org.
host_domains as (
    select
        article_id,
        array_to_string(
            host_labels[unnest(generate_series(1, len(host_labels))):], '.'
        ) as domain
    from addressed
),

matched as (
    select
        addressed.article_id,
        outlets.outlet_id,
        true as is_named
    from addressed
    inner join outlets on addressed.publisher_words = outlets.name_words

    union all

    select
        host_domains.article_id,
        outlets.outlet_id,
        false as is_named
    from host_domains
    inner join outlets on host_domains.domain = outlets.domain
),

-- The publisher's name decides before the address, and the longest domain that fits.
recognised as (
    select
        matched.article_id,
        matched.is_named,
        outlets.outlet_id,
        outlets.name,
        outlets.source_family
    from matched
    inner join outlets on matched.outlet_id = outlets.outlet_id
    qualify row_number() over (
        partition by matched.article_id
        order by matched.is_named desc, length(outlets.domain) desc, outlets.outlet_id
    ) = 1
),

described as (
    select
        articles.article_id,
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

-- Of two printings of one day an agency's is the first: it sells to the other.
ordered as (
    select
        described.*,
        row_number() over (
            order by
                described.published_on asc nulls last,
                agencies.source_family is null asc,
                described.article_id asc
        ) as printed_order
    from described
    left join agencies on described.own_family = agencies.source_family
)

select * from ordered
