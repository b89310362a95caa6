with designations as (
    select
        designation_id,
        actor_id,
        group_name,
        designation,
        authority_name,
        designated_start,
        designated_end,
        articles,
        source_families,
        claim_ids
    from {{ ref('int_designations') }}
    order by group_name, designation, authority_name, designation_id
)

select * from designations
