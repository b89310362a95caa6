with figures as (
    select
        strike_id,
        article_id,
        measure,
        value,
        lowest_true,
        highest_true,
        claim_ids,
        source_family,
        source_name,
        source_label
    from {{ ref('int_report_figures') }}
    where measure in ('presumed_dead', 'survived', 'missing')
),

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

presumed_dead as (
    select
        strike_id,
        best
    from {{ ref('int_strike_figures') }}
    where measure = 'presumed_dead'
),

-- The most that any report allows; "at least two survived" allows any number.
most_of_each as (
    select
        strike_id,
        measure,
        max(highest_true) as most,
        bool_or(highest_true is null) as is_open
    from figures
    where measure in ('survived', 'missing')
    group by all
),

-- A report that tells one saved from eight presumed dead need not count the eight among
-- its survivors; one that knows of survivors alone leaves nobody else to be given up.
told_without_presumed as (
    select distinct figures.strike_id
    from figures
    anti join figures as presumed
        on
            figures.strike_id = presumed.strike_id
            and figures.article_id = presumed.article_id
            and presumed.measure = 'presumed_dead'
),

bounded as (
    select
        most_of_each.strike_id,
        sum(most_of_each.most)::bigint as most
    from most_of_each
    inner join told_without_presumed
        on most_of_each.strike_id = told_without_presumed.strike_id
    group by all
    having not bool_or(most_of_each.is_open)
),

impossible as (
    select
        presumed_dead.strike_id,
        presumed_dead.best as presumed,
        bounded.most
    from presumed_dead
    inner join bounded on presumed_dead.strike_id = bounded.strike_id
    where presumed_dead.best > bounded.most
),

readings as (
    select
        figures.strike_id as subject_id,
        'presumed_dead' as attribute,
        {{ figure_reading(
            'figures.value', 'figures.lowest_true', 'figures.highest_true'
        ) }} || ' ' || {{ measure_words('figures.measure') }} as reading,
        reading as phrase,
        list_position(['presumed_dead', 'survived', 'missing'], figures.measure)
            as reading_order,
        figures.article_id,
        figures.claim_ids,
        figures.source_family,
        figures.source_name,
        figures.source_label
    from figures
    inner join impossible on figures.strike_id = impossible.strike_id
),

gathered as (
    {{ gather_readings('readings') }}
),

miscounted as (
    select
        {{ conflict_id('survivor_arithmetic', 'gathered') }} as conflict_id,
        'survivor_arithmetic' as kind,
        'warning' as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        impossible.most as lowest,
        impossible.presumed as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Of ' || strikes.strike_words || ' more are presumed dead than were alive '
        || 'after it, by ' || (impossible.presumed - impossible.most) || ': '
        || gathered.who_says_what || '. Only who outlived a strike, or went missing in '
        || 'it, can be presumed dead later: a figure counts somebody twice, or those '
        || 'killed at once among the presumed dead.' as explanation,
        'How many people were aboard and what became of each, from the attacker or '
        || 'those who led the search.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join impossible on gathered.subject_id = impossible.strike_id
    inner join strikes on gathered.subject_id = strikes.strike_id
)

select * from miscounted
