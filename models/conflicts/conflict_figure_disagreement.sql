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
    where measure not in ('vessels', 'strikes')
),

revised_figures as (
    select
        strike_id,
        measure
    from {{ ref('int_revised_figures') }}
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

-- "At least 2" agrees with 3: figures disagree only where no number fits all.
spread as (
    select
        figures.strike_id,
        figures.measure,
        max(figures.lowest_true) > min(figures.highest_true) as is_disjoint,
        min(figures.value) as lowest,
        max(figures.value) as highest
    from figures
    anti join revised_figures
        on
            figures.strike_id = revised_figures.strike_id
            and figures.measure = revised_figures.measure
    group by all
),

-- When the ends of the range were printed, to tell a count that rose from one that
-- was corrected.
printed as (
    select
        figures.strike_id,
        figures.measure,
        min(figures.published_on) filter (where figures.value = spread.highest)
            as highest_first_on,
        max(figures.published_on) filter (where figures.value = spread.highest)
            as highest_last_on,
        min(figures.published_on) filter (where figures.value = spread.lowest)
            as lowest_first_on,
        max(figures.published_on) filter (where figures.value = spread.lowest)
            as lowest_last_on
    from figures
    inner join spread
        on figures.strike_id = spread.strike_id and figures.measure = spread.measure
    group by all
),

readings as (
    select
        strike_id as subject_id,
        measure as attribute,
        {{ figure_reading('value', 'lowest_true', 'highest_true') }} as reading,
        reading || ' ' || {{ measure_words('measure') }} as phrase,
        value as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from figures
),

gathered as (
    {{ gather_readings('readings') }}
),

-- The one difference that is no dispute: some count those whom a search never found.
judged as (
    select
        spread.*,
        printed.highest_first_on > printed.lowest_last_on as is_rise,
        printed.lowest_first_on > printed.highest_last_on as is_correction,
        spread.measure = 'killed'
        and spread.highest - spread.lowest = presumed_dead.best as is_presumed_dead
    from spread
    inner join printed
        on spread.strike_id = printed.strike_id and spread.measure = printed.measure
    left join presumed_dead on spread.strike_id = presumed_dead.strike_id
    where spread.is_disjoint
),

disagreements as (
    select
        {{ conflict_id('figure_disagreement', 'gathered') }} as conflict_id,
        'figure_disagreement' as kind,
        case
            when coalesce(judged.is_presumed_dead, false) then 'info'
            else
                {{ figure_severity(
                    'judged.measure', 'judged.lowest', 'judged.highest'
                ) }}
        end as severity,
        'strike' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        judged.lowest,
        judged.highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'Of ' || strikes.strike_words || ' the reports give different numbers: '
        || gathered.who_says_what || '. '
        || case
            when judged.is_presumed_dead
                then
                    'The difference is the ' || (judged.highest - judged.lowest)
                    || ' whom a search never found, counted by some and not by others.'
            when judged.is_rise
                then 'The higher figure is the later one, as when a count rises.'
            when judged.is_correction
                then 'The lower figure is the later one, as when a count is corrected.'
            else 'Nothing in the reports tells why.'
        end as explanation,
        case
            when coalesce(judged.is_presumed_dead, false)
                then 'That both say whether they count those presumed dead.'
            else
                'A list of the people '
                || {{ measure_words('judged.measure') }}
                || ', or a later figure by the authority that counts them.'
        end as would_settle,
        gathered.choices,
        coalesce(judged.is_presumed_dead, false) as is_explained
    from gathered
    inner join judged
        on
            gathered.subject_id = judged.strike_id
            and gathered.attribute = judged.measure
    inner join strikes on gathered.subject_id = strikes.strike_id
)

select * from disagreements
