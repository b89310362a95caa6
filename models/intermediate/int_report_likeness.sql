with candidates as (
    select
        report_id_a,
        report_id_b
    from {{ ref('int_report_candidates') }}
),

reports as (
    select * from {{ ref('int_comparable_reports') }}
),

figures as (
    select
        article_id,
        event_no,
        measure,
        value,
        lowest_true,
        highest_true
    from {{ ref('int_comparable_figures') }}
    where scope = 'incident' and event_no is not null
),

place_lineage as (
    select
        place_id,
        ancestor_place_id
    from {{ ref('int_place_lineage') }}
),

parts as (
    select
        part_report_id,
        whole_report_id
    from {{ ref('int_report_parts') }}
),

shared_names as (
    select
        article_id_a,
        article_id_b,
        likeness
    from {{ ref('int_shared_names') }}
),

---------- what the two have in common

report_figures as (
    select
        reports.report_id,
        figures.measure,
        figures.value,
        figures.lowest_true,
        figures.highest_true
    from figures
    inner join reports
        on
            figures.article_id = reports.article_id
            and figures.event_no = reports.event_no
),

measures_compared as (
    select
        candidates.report_id_a,
        candidates.report_id_b,
        one.measure = 'killed' as is_of_killed,
        case
            when
                one.lowest_true > coalesce(other.highest_true, one.lowest_true)
                or other.lowest_true > coalesce(one.highest_true, other.lowest_true)
                then -2
            when one.value = other.value then 2
            else 1
        end as figure_score
    from candidates
    inner join report_figures as one on candidates.report_id_a = one.report_id
    inner join report_figures as other
        on
            candidates.report_id_b = other.report_id
            and one.measure = other.measure
),

-- The dead are what reports agree on first: only where one of them doesn't give any
-- do the wounded, the missing and the rest decide.
figure_matches as (
    select
        report_id_a,
        report_id_b,
        coalesce(
            max(figure_score) filter (where is_of_killed),
            case
                when min(figure_score) = -2 then -2
                else max(figure_score)
            end
        ) as figure_score
    from measures_compared
    group by all
),

-- What an article names belongs to its main event.
named_alike as (
    select
        least(one.report_id, other.report_id) as report_id_a,
        greatest(one.report_id, other.report_id) as report_id_b,
        shared_names.likeness
    from shared_names
    inner join reports as one
        on shared_names.article_id_a = one.article_id and one.event_no = 1
    inner join reports as other
        on shared_names.article_id_b = other.article_id and other.event_no = 1
    -- Where both name their attackers, these say more than any other name.
    where one.side_actor_ids is null or other.side_actor_ids is null
),

related as (
    select
        candidates.report_id_a,
        candidates.report_id_b,
        one.article_id as article_id_a,
        other.article_id as article_id_b,
        one.event_no as event_no_a,
        other.event_no as event_no_b,
        one.window_start as window_start_a,
        other.window_start as window_start_b,
        one.is_day as is_day_a,
        other.is_day as is_day_b,
        one.is_date_stated as is_date_stated_a,
        other.is_date_stated as is_date_stated_b,
        one.place_id as place_id_a,
        other.place_id as place_id_b,
        one.is_day_with_several or other.is_day_with_several as is_day_with_several,
        coalesce(one.is_at_sea and other.is_at_sea, false) as is_at_sea,
        case
            when one.is_day and other.is_day and one.window_start = other.window_start
                then 'same_day'
            when
                one.is_day
                and other.is_day
                and case
                    when one.window_start = other.window_start - 1
                        then not other.is_date_stated
                    when one.window_start = other.window_start + 1
                        then not one.is_date_stated
                end
                then 'announced'
            when
                one.is_day
                and other.is_day
                and abs(one.window_start - other.window_start) = 1
                then 'next_day'
            when one.is_day and other.is_day then 'near_day'
            when
                one.window_start <= other.window_end
                and other.window_start <= one.window_end
                then 'overlapping'
            else 'apart'
        end as date_relation,
        case
            when one.place_id is null or other.place_id is null
                then if(one.locality = other.locality, 'same_place', 'unknown')
            when one.place_id = other.place_id and one.place_kind = 'country'
                then 'same_country'
            when
                one.place_id = other.place_id
                and one.place_kind <> 'sea'
                and not contains(one.locality, other.locality)
                and not contains(other.locality, one.locality)
                then 'other_locality'
            when one.place_id = other.place_id then 'same_place'
            when one_within.place_id is not null or other_within.place_id is not null
                then 'containing'
            when one.place_kind = 'sea' and other.place_kind = 'sea'
                then 'other_sea'
            when one.country = other.country then 'other_province'
            when
                one.is_at_sea
                and other.is_at_sea
                and (one.place_kind = 'sea' or other.place_kind = 'sea')
                then 'off_a_coast'
            else 'apart'
        end as place_relation,
        case
            when one.side_actor_ids is null or other.side_actor_ids is null then 0
            when list_has_any(one.side_actor_ids, other.side_actor_ids) then 2
            else -3
        end as actor_score,
        case
            when one.target_actor_id = other.target_actor_id then 2
            when one.target_actor_id <> other.target_actor_id then -1
            when one.target_type = other.target_type then 1
            else 0
        end as target_score,
        case
            when one.event_type = other.event_type then 1
            when one.is_general_type or other.is_general_type then 0
            else -1
        end as event_score,
        part_of_other.part_report_id is not null
        or part_of_one.part_report_id is not null as is_part_of_other,
        coalesce(figure_matches.figure_score, 0) as figure_score,
        case
            when one.vessels = other.vessels then 1
            when one.vessels <> other.vessels then -1
            else 0
        end as vessel_score,
        case
            when named_alike.likeness is null then 0
            when named_alike.likeness >= 0.3 then 5
            else 2
        end as name_score
    from candidates
    inner join reports as one on candidates.report_id_a = one.report_id
    inner join reports as other on candidates.report_id_b = other.report_id
    left join figure_matches
        on
            candidates.report_id_a = figure_matches.report_id_a
            and candidates.report_id_b = figure_matches.report_id_b
    left join parts as part_of_other
        on
            candidates.report_id_a = part_of_other.part_report_id
            and candidates.report_id_b = part_of_other.whole_report_id
    left join parts as part_of_one
        on
            candidates.report_id_b = part_of_one.part_report_id
            and candidates.report_id_a = part_of_one.whole_report_id
    left join named_alike
        on
            candidates.report_id_a = named_alike.report_id_a
            and candidates.report_id_b = named_alike.report_id_b
    left join place_lineage as one_within
        on
            one.place_id = one_within.place_id
            and other.place_id = one_within.ancestor_place_id
    left join place_lineage as other_within
        on
            other.place_id = other_within.place_id
            and one.place_id = other_within.ancestor_place_id
),

scored as (
    select
        *,
        case
            when date_relation = 'apart' then -9
            when date_relation = 'near_day' then 0
            when date_relation = 'announced' then 2
            when date_relation <> 'same_day' then 1
            when is_date_stated_a and is_date_stated_b then 3
            else 2
        end as date_score,
        case place_relation
            when 'same_place' then 3
            when 'same_country' then 1
            when 'containing' then 1
            when 'other_sea' then -2
            when 'apart' then -9
            else 0
        end as place_score
    from related
),

totalled as (
    select
        *,
        date_score + place_score + actor_score + target_score + event_score
        + figure_score + vessel_score + name_score as score
    from scored
)

select * from totalled
