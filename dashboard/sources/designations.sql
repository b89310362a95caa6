select
    designation_id,
    group_name,
    designation,
    coalesce(authority_name, 'Authority not told') as authority_name,
    case
        when designated_start = designated_end then strftime(designated_start, '%Y-%m-%d')
        else strftime(designated_start, '%Y-%m-%d') || ' to '
            || strftime(designated_end, '%Y-%m-%d')
    end as designated_on,
    articles,
    source_families,
    array_to_string(claim_ids, ',') as claim_ids
from fct_designations
order by group_name, designation, authority_name
