with source as (
    select * from {{ claims_source('articles') }}
),

renamed as (
    select
        ---------- ids
        article_id,
        ---------- strings
        nullif(title, '') as title,
        nullif(publisher, '') as publisher,
        nullif(url, '') as url,
        nullif(published_basis, '') as published_basis,
        nullif(language, '') as language,
        nullif(kind, '') as kind,
        nullif(text_sha256, '') as text_sha256,
        ---------- numerics
        characters,
        sentences,
        ---------- dates
        published_on
    from source
)

select * from renamed
