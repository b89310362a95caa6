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

best_figures as (
    select
        strike_id,
        measure,
        best
    from {{ ref('int_strike_figures') }}
),

presumed_dead as (
    select
        strike_id,
        best
    from best_figures
    where measure = 'presumed_dead' and best > 0
),

---------- a figure that its teller changed

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

---------- a strike whose survivors were given up: no figure changes, the dead do

first_given_up as (
    select
        strike_id,
        min(published_on) as revised_on
    from figures
    where measure = 'presumed_dead' and value > 0
    group by all
),

given_up as (
    select
        first_given_up.strike_id,
        first_given_up.revised_on,
        min(first_told.first_on) as told_on,
        any_value(killed.best) as lowest,
        any_value(killed.best + presumed_dead.best) as highest
    from first_given_up
    inner join presumed_dead on first_given_up.strike_id = presumed_dead.strike_id
    inner join best_figures as killed
        on
            first_given_up.strike_id = killed.strike_id
            and killed.measure = 'killed'
    inner join first_told
        on
            first_given_up.strike_id = first_told.strike_id
            and first_told.measure = 'killed'
            and first_given_up.revised_on > first_told.first_on
    anti join revised
        on
            first_given_up.strike_id = revised.strike_id
            and revised.measure = 'killed'
    group by all
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

    union all

    select
        figures.strike_id as subject_id,
        'dead' as attribute,
        figures.value || ' ' || {{ measure_words('figures.measure') }} as reading,
        reading as phrase,
        list_position(['killed', 'presumed_dead'], figures.measure) as reading_order,
        figures.article_id,
        figures.claim_ids,
        figures.source_family,
        figures.source_name,
        figures.source_label
    from figures
    inner join given_up
        on
            figures.strike_id = given_up.strike_id
            and figures.measure in ('killed', 'presumed_dead')
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
                'A correction by the outlet that says why, or a figure by the '
                || 'authority that counts the people '
                || {{ measure_words('revised.measure') }} || '.'
        end as would_settle,
        gathered.choices,
        revised.is_presumed_dead or revised.is_official as is_explained
    from gathered
    inner join revised
        on
            gathered.subject_id = revised.strike_id
            and gathered.attribute = revised.measure
    inner join strikes on gathered.subject_id = strikes.strike_id

    union all

    select
        {{ conflict_id('revision', 'gathered') }} as conflict_id,
        'revision' as kind,
        'info' as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        given_up.lowest,
        given_up.highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Of ' || strikes.strike_words || ' the dead became more: '
        || gathered.who_says_what || '. ' || given_up.lowest || ' dead, told from '
        || {{ day_in_words('given_up.told_on') }} || ', became ' || given_up.highest
        || ' on ' || {{ day_in_words('given_up.revised_on') }}
        || ', when those whom a search never found were given up.' as explanation,
        'That a report says whether it counts those presumed dead.' as would_settle,
        gathered.choices,
        true as is_explained
    from gathered
    inner join given_up
        on
            gathered.subject_id = given_up.strike_id
            and gathered.attribute = 'dead'
    inner join strikes on gathered.subject_id = strikes.strike_id
)

select * from revisions
