with voices as (
    select
        strike_id,
        measure,
        article_id,
        value,
        lowest_true,
        highest_true,
        official_side_id,
        published_on,
        told_on,
        superseded_on,
        is_silent,
        is_word_of_family
    from {{ ref('int_figure_voices') }}
),

-- The days on which something was told, and the end of days, when all is known.
days as (
    select distinct
        strike_id,
        measure,
        told_on as known_on
    from voices

    union

    select
        strike_id,
        measure,
        date 'infinity' as known_on
    from voices
),

---------- the latest official correction

-- An official side corrects itself where it gives on a later day a figure that can't
-- be true together with the one that it gave last before.
official_sequence as (
    select
        strike_id,
        measure,
        value,
        lowest_true,
        highest_true,
        published_on,
        lag(lowest_true) over one_after_another as lowest_before,
        lag(highest_true) over one_after_another as highest_before,
        lag(published_on) over one_after_another as published_before
    from voices
    where
        official_side_id is not null and published_on is not null and not is_silent
    window
        one_after_another as (
            partition by strike_id, measure, official_side_id
            order by published_on asc, article_id asc
        )
),

official_corrections as (
    select
        strike_id,
        measure,
        published_on as corrected_on,
        min(value) as value
    from official_sequence
    where
        published_on > published_before
        and (
            lowest_true > coalesce(highest_before, lowest_true)
            or lowest_before > coalesce(highest_true, lowest_before)
        )
    group by all
),

days_corrected as (
    select
        days.strike_id,
        days.measure,
        days.known_on,
        official_corrections.value
    from days
    asof inner join official_corrections
        on
            days.strike_id = official_corrections.strike_id
            and days.measure = official_corrections.measure
            and days.known_on >= official_corrections.corrected_on
),

---------- the agreement of source families, then caution

voices_of_the_day as (
    select
        days.strike_id,
        days.measure,
        days.known_on,
        voices.value,
        least(voices.lowest_true, voices.value) as lowest_true,
        voices.highest_true,
        count(*) as families,
        count(*) filter (where not voices.is_silent) as families_that_tell
    from days
    inner join voices
        on
            days.strike_id = voices.strike_id
            and days.measure = voices.measure
            and days.known_on >= voices.told_on
            and (days.known_on < voices.superseded_on or voices.superseded_on is null)
    where voices.is_word_of_family
    group by all
),

values_of_the_day as (
    select
        strike_id,
        measure,
        known_on,
        value,
        sum(families_that_tell) as families_that_tell_it
    from voices_of_the_day
    group by all
),

-- "At least five" is a voice for six as well as for five.
agreement as (
    select
        told.strike_id,
        told.measure,
        told.known_on,
        told.value,
        told.families_that_tell_it,
        sum(voices.families) as families_that_allow_it
    from values_of_the_day as told
    inner join voices_of_the_day as voices
        on
            told.strike_id = voices.strike_id
            and told.measure = voices.measure
            and told.known_on = voices.known_on
            and told.value >= voices.lowest_true
            and told.value <= coalesce(voices.highest_true, told.value)
    group by all
),

ranked as (
    select
        *,
        row_number() over most_agreed as preference,
        families_that_allow_it = lead(families_that_allow_it) over most_agreed
        and families_that_tell_it = lead(families_that_tell_it) over most_agreed
            as is_tied,
        count(*) over (partition by strike_id, measure, known_on)
            as values_to_choose_from
    from agreement
    window
        most_agreed as (
            partition by strike_id, measure, known_on
            order by
                families_that_allow_it desc, families_that_tell_it desc, value asc
        )
),

agreed as (
    select
        strike_id,
        measure,
        known_on,
        value,
        case
            when values_to_choose_from = 1 then 'only_reading'
            when coalesce(is_tied, false) then 'most_conservative'
            else 'most_families'
        end as rule_that_decides
    from ranked
    where preference = 1
),

---------- the first of them that decides

standing as (
    select
        agreed.strike_id,
        agreed.measure,
        agreed.known_on,
        coalesce(days_corrected.value, agreed.value) as value,
        case
            when days_corrected.value is not null then 'official_correction'
            else agreed.rule_that_decides
        end as rule_that_decides
    from agreed
    left join days_corrected
        on
            agreed.strike_id = days_corrected.strike_id
            and agreed.measure = days_corrected.measure
            and agreed.known_on = days_corrected.known_on
)

select * from standing
