with source as (
    select * from {{ claims_source('paragraphs') }}
),

renamed as (
    select
        ---------- ids
        article_id,
        ---------- strings
        text as paragraph,
        ---------- numerics
        paragraph_no,
        char_start,
        char_end
    from source
)

select * from renamed
