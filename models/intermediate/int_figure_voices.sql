with figures as (
    select
        strike_id,
        article_id,
        event_no,
        measure,
        value,
        lowest_true,
        highest_true,
        official_side_id,
        claim_ids,
        published_on,
        source_family,
        source_name
    from {{ ref('int_report_figures') }}
),

answers as (
    select distinct
        article_id,
        event_no
    from {{ ref('int_article_figures') }}
    where scope = 'incident' and measure = 'killed'
),

---------- what a report says by saying nothing

deaths_told as (
    select
        strike_id,
        min(published_on) as first_told_on
    from figures
    where measure = 'killed' and value > 0
    group by strike_id
),

families_that_told as (
    select
        strike_id,
        source_family,
        min(coalesce(published_on, date '-infinity')) as first_told_on
    from figures
    where measure = 'killed'
    group by all
),

-- Who counts the wounded and tells of no dead, when others had told of some, says that
-- nobody died. Before that it may only not have known; and "it is not known how many
-- died" is no silence, nor does a source that told of dead take that back by it.
silences as (
    select
        figures.* replace (
            'killed' as measure,
            0 as value,
            0 as lowest_true,
            0 as highest_true
        )
    from figures
    inner join deaths_told
        on
            figures.strike_id = deaths_told.strike_id
            and figures.published_on >= deaths_told.first_told_on
    left join families_that_told
        on
            figures.strike_id = families_that_told.strike_id
            and figures.source_family = families_that_told.source_family
            and figures.published_on >= families_that_told.first_told_on
    anti join answers
        on
            figures.article_id = answers.article_id
            and figures.event_no = answers.event_no
    where
        figures.measure = 'wounded'
        and figures.value > 0
        and figures.event_no = 1
        and families_that_told.strike_id is null
),

all_voices as (
    select
        *,
        false as is_silent
    from figures

    union all

    select
        *,
        true as is_silent
    from silences
),

---------- one voice a source family

-- What has no date is known only when all is, and counts where its family has nothing
-- else to say.
dated as (
    select
        *,
        coalesce(published_on, date 'infinity') as told_on,
        published_on is null
        and count(published_on) over (
            partition by strike_id, measure, source_family
        ) > 0 as is_outdone
    from all_voices
),

-- Of a family's reports of one day the one that is mainly about the strike speaks.
words_of_the_day as (
    select
        *,
        not is_outdone and row_number() over (
            partition by strike_id, measure, source_family, told_on
            order by is_silent, event_no, article_id
        ) = 1 as is_word_of_family
    from dated
),

-- It holds until the family's next word.
lasting as (
    select
        * exclude (is_outdone),
        case
            when is_word_of_family
                then lead(told_on) over (
                    partition by strike_id, measure, source_family, is_word_of_family
                    order by told_on
                )
        end as superseded_on
    from words_of_the_day
)

select * from lasting
