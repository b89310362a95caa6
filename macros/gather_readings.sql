{% macro gather_readings(readings) -%}
    select
        subject_id,
        attribute,
        count(*) as reading_count,
        string_agg(
            reading || ' (' || array_to_string(source_labels, ', ') || ')', '; '
            order by reading_order, reading
        ) as readings,
        list(reading order by reading_order, reading) as choices,
        list(
            phrase || ' according to ' || {{ and_list('named_sources') }}
            order by reading_order, reading
        ) as phrases,
        array_to_string(phrases[:6], '; ') || case
            when len(phrases) > 6 then '; and ' || (len(phrases) - 6) || ' more'
            else ''
        end as who_says_what,
        list_sort(list_distinct(flatten(list(article_ids)))) as article_ids,
        list_sort(list_distinct(flatten(list(claim_ids)))) as claim_ids,
        list_sort(list_distinct(flatten(list(source_families)))) as source_families
    from (
        select
            subject_id,
            attribute,
            reading,
            min(phrase) as phrase,
            min(reading_order) as reading_order,
            list(distinct source_label order by source_label) as source_labels,
            list(distinct source_name order by source_name) as source_names,
            case
                when len(source_names) > 4
                    then source_names[:3] || [(len(source_names) - 3) || ' others']
                else source_names
            end as named_sources,
            list(distinct article_id) as article_ids,
            list(distinct source_family) as source_families,
            flatten(list(claim_ids)) as claim_ids
        from {{ readings }}
        group by all
    )
    group by all
{%- endmacro %}
