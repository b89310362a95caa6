with figures as (
    select
        strike_id,
        article_id,
        measure,
        value,
        lowest_true,
        highest_true,
        claim_ids,
        published_on,
        source_family,
        source_name,
        source_label
    from {{ ref('int_report_figures') }}
),

revised_figures as (
    select * from {{ ref('int_revised_figures') }}
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

first_told as (
    select
        strike_id,
        measure,
        value,
        min(published_on) as first_on
    from figures
    group by all
),

revised as (
    select
        revised_figures.*,
        first_told.first_on as told_on,
        least(revised_figures.value_before, revised_figures.value_after) as lowest,
        greatest(revised_figures.value_before, revised_figures.value_after) as highest,
        coalesce(
            revised_figures.measure = 'killed'
            and abs(revised_figures.value_after - revised_figures.value_before)
            = presumed_dead.best,
            false
        ) as is_presumed_dead
    from revised_figures
    inner join first_told
        on
            revised_figures.strike_id = first_told.strike_id
            and revised_figures.measure = first_told.measure
            and revised_figures.value_before = first_told.value
    left join presumed_dead on revised_figures.strike_id = presumed_dead.strike_id
),

readings as (
    select
        figures.strike_id as subject_id,
        figures.measure as attribute,
        {{ figure_reading(
            'figures.value', 'figures.lowest_true', 'figures.highest_true'
        ) }} as reading,
        reading || ' ' || {{ measure_words('figures.measure') }} as phrase,
        figures.value as reading_order,
        figures.article_id,
        figures.claim_ids,
        figures.source_family,
        figures.source_name,
        figures.source_label
    from figures
    inner join revised
        on
            figures.strike_id = revised.strike_id
            and figures.measure = revised.measure
),

gathered as (
    {{ gather_readings('readings') }}
),

revisions as (
    select
        {{ conflict_id('revision', 'gathered') }} as conflict_id,
        'revision' as kind,
        case
            when revised.is_presumed_dead or revised.is_official then 'info'
            else
                {{ figure_severity(
                    'revised.measure', 'revised.lowest', 'revised.highest'
                ) }}
        end as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        revised.lowest,
        revised.highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Of ' || strikes.strike_words || ' a figure changed: '
        || gathered.who_says_what || '. '
        || revised.value_before || ', told from '
        || {{ day_in_words('revised.told_on') }} || ', became '
        || revised.value_after || ' on ' || {{ day_in_words('revised.revised_on') }}
        || '. '
        || case
            when revised.is_presumed_dead
                then
                    'The difference is the ' || (revised.highest - revised.lowest)
                    || ' whom a search never found.'
            when revised.is_official
                then 'The later figure is that of an authority, which stands.'
            else 'No authority is given for the change.'
        end as explanation,
        case
            when revised.is_presumed_dead
                then 'That both say whether they count those presumed dead.'
            when revised.is_official
                then
                    'The statement by which the authority changed its figure, with the '
                    || 'reason.'
            else
                'A correction by the outlet that says why, or a figure by the authority '
                || 'that counts the people ' || {{ measure_words('revised.measure') }}
                || '.'
        end as would_settle,
        gathered.choices,
        revised.is_presumed_dead or revised.is_official as is_explained
    from gathered
    inner join revised
        on
            gathered.subject_id = revised.strike_id
            and gathered.attribute = revised.measure
    inner join strikes on gathered.subject_id = strikes.strike_id
)

select * from revisions
