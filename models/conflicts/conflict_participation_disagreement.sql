with reports as (
    select
        strike_id,
        report_id,
        article_id,
        participation,
        lead_actor_id,
        side_actor_ids,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_strike_reports') }}
    where participation <> 'unknown'
),

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

actors as (
    select
        actor_id,
        name
    from {{ ref('stg_actors') }}
),

sides as (
    select
        report_id,
        unnest(side_actor_ids) as actor_id,
        generate_subscripts(side_actor_ids, 1) as place_in_list
    from reports
),

sides_named as (
    select
        sides.report_id,
        list(
            coalesce(actors.name, sides.actor_id) order by sides.place_in_list
        ) as names
    from sides
    left join actors on sides.actor_id = actors.actor_id
    group by all
),

named as (
    select
        reports.*,
        coalesce(sides_named.names[1], 'the attacker') as lead_name,
        case
            when len(sides_named.names) > 1
                then array_to_string(sides_named.names[2:], ', ')
            else 'others'
        end as helper_names,
        {{ and_list('sides_named.names') }} as all_names
    from reports
    left join sides_named on reports.report_id = sides_named.report_id
),

-- Jointly led is led by nobody: there the order of the names says nothing.
worded as (
    select
        *,
        case when participation <> 'joint' then lead_actor_id end as leader_id,
        case participation
            when 'alone' then lead_name || ' alone'
            when 'supported' then lead_name || ' with the support of ' || helper_names
            when 'advised' then lead_name || ' with the advice of ' || helper_names
            else 'jointly ' || coalesce(
                array_to_string(list_sort(string_split(all_names, ' and ')), ' and '),
                'by several'
            )
        end as reading
    from named
),

spread as (
    select
        strike_id,
        count(distinct participation) as participations,
        count(distinct leader_id) as leaders,
        bool_or(participation = 'alone') as has_alone
    from worded
    group by all
),

readings as (
    select
        strike_id as subject_id,
        'participation' as attribute,
        reading,
        reading as phrase,
        0 as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from worded
),

gathered as (
    {{ gather_readings('readings') }}
),

disagreements as (
    select
        {{ conflict_id('participation_disagreement', 'gathered') }} as conflict_id,
        'participation_disagreement' as kind,
        case
            when spread.leaders > 1 or spread.has_alone then 'warning' else 'info'
        end as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Who carried out ' || strikes.strike_words || ' is told differently: '
        || gathered.who_says_what || '. '
        || case
            when spread.leaders > 1 then 'The reports differ on who led it.'
            when spread.has_alone then 'The reports differ on whether it was joint.'
            else 'The reports differ on what part the others took.'
        end as explanation,
        'A statement by each of the sides on what its own forces did.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join spread on gathered.subject_id = spread.strike_id
    inner join strikes on gathered.subject_id = strikes.strike_id
    where
        (spread.participations > 1 or spread.leaders > 1)
        and gathered.reading_count > 1
)

select * from disagreements
