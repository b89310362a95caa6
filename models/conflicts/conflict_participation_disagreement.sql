with reports as (
    select
        strike_id,
        report_id,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_strike_reports') }}
),

participations as (
    select
        report_id,
        participation,
        leader_id,
        reading
    from {{ ref('int_report_participation') }}
),

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

told as (
    select
        reports.*,
        participations.participation,
        participations.leader_id,
        participations.reading
    from reports
    inner join participations on reports.report_id = participations.report_id
),

spread as (
    select
        strike_id,
        count(distinct participation) as participations,
        count(distinct leader_id) as leaders,
        bool_or(participation = 'alone') as has_alone
    from told
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
    from told
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
