with revisions as (
    select
        strike_id,
        measure,
        revision_no,
        changed_on,
        value_before,
        value_after,
        kind,
        article_id,
        source_family,
        source_name as publisher
    from {{ ref('int_strike_revisions') }}
    order by strike_id, measure, revision_no
)

select * from revisions
