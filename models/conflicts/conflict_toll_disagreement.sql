with tolls as (
    select
        article_id,
        campaign_id,
        campaign_name,
        measure,
        value,
        lowest_true,
        highest_true,
        as_of,
        counting_rule,
        left_out_on,
        is_accounted_for,
        claim_ids
    from {{ ref('int_tolls_on_ledger') }}
    where
        is_answer
        and measure in ('killed', 'presumed_dead')
        and is_of_known_campaign
        and as_of is not null
),

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

-- A toll only rises: what was the least that could be true on an earlier day is
-- still so today. Tolls that the ledger accounts for need no such comparison: a later
-- and lower one counts by another rule. That one outlet's own toll fell is a
-- conflict_toll_regression.
floors as (
    select
        *,
        case when not is_accounted_for then highest_true end as unaccounted_ceiling,
        max(lowest_true) filter (where not is_accounted_for) over (
            partition by campaign_id, measure
            order by as_of
            range between unbounded preceding and interval 1 day preceding
        ) as earlier_floor
    from tolls
),

days as (
    select
        campaign_id,
        measure,
        as_of,
        max(lowest_true) as floor_that_day,
        min(highest_true) as ceiling_that_day,
        max(earlier_floor) as earlier_floor,
        min(unaccounted_ceiling) as unaccounted_ceiling
    from floors
    group by all
),

disputed_days as (
    select
        *,
        floor_that_day > ceiling_that_day as is_disputed_that_day
    from days
    where
        floor_that_day > ceiling_that_day
        or earlier_floor > unaccounted_ceiling
),

-- The tolls of the day, and those of earlier days that lie above the lowest of them.
held_together as (
    select
        disputed_days.as_of as disputed_on,
        disputed_days.is_disputed_that_day,
        tolls.*
    from disputed_days
    inner join tolls
        on
            disputed_days.campaign_id = tolls.campaign_id
            and disputed_days.measure = tolls.measure
            and (
                disputed_days.as_of = tolls.as_of
                and (disputed_days.is_disputed_that_day or not tolls.is_accounted_for)
                or (
                    disputed_days.as_of > tolls.as_of
                    and not tolls.is_accounted_for
                    and disputed_days.unaccounted_ceiling < tolls.lowest_true
                )
            )
),

rules as (
    select
        campaign_id,
        campaign_name,
        measure,
        disputed_on,
        min(value) as lowest,
        max(value) as highest,
        bool_or(is_disputed_that_day) as is_disputed_that_day,
        bool_and(is_accounted_for) as is_matter_of_counting,
        list(distinct value order by value) filter (where not is_accounted_for)
            as unaccounted_values
    from held_together
    group by all
),

readings as (
    select
        held_together.campaign_id as subject_id,
        held_together.measure || ' on '
        || strftime(held_together.disputed_on, '%Y-%m-%d') as attribute,
        case
            when held_together.highest_true is null
                then 'at least ' || held_together.lowest_true
            else held_together.value::varchar
        end
        || case held_together.counting_rule
            when 'killed_at_time' then ' killed at the time'
            when 'with_some_presumed_dead' then ' with some of those presumed dead'
            when 'with_presumed_dead' then ' with those presumed dead'
            else ''
        end
        || coalesce(
            ' before the strike of '
            || strftime(held_together.left_out_on, '%Y-%m-%d'),
            ''
        )
        || case
            when held_together.as_of < held_together.disputed_on
                then ' by ' || strftime(held_together.as_of, '%Y-%m-%d')
            else ''
        end as reading,
        reading as phrase,
        held_together.value as reading_order,
        held_together.article_id,
        held_together.claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from held_together
    inner join families on held_together.article_id = families.article_id
),

gathered as (
    {{ gather_readings('readings') }}
),

disagreements as (
    select
        {{ conflict_id('toll_disagreement', 'gathered') }} as conflict_id,
        'toll_disagreement' as kind,
        case
            when rules.is_matter_of_counting then 'info'
            else 'warning'
        end as severity,
        'campaign' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        rules.lowest,
        rules.highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'The tolls of ' || rules.campaign_name || ' on '
        || {{ day_in_words('rules.disputed_on') }} || ' differ ('
        || {{ measure_words('rules.measure') }} || '): ' || gathered.who_says_what
        || '. '
        || case
            when rules.is_matter_of_counting
                then
                    'They count differently, and the strikes reported bear out each '
                    || 'of them by its own rule.'
            else
                'No way of counting the strikes reported comes to '
                || case
                    when len(rules.unaccounted_values) > 4 then 'most of them'
                    else array_to_string(rules.unaccounted_values, ' or ')
                end || '.'
        end as explanation,
        case
            when rules.is_matter_of_counting
                then 'That each outlet says whether it counts those presumed dead.'
            else
                'The list of strikes and dead behind '
                || case
                    when len(rules.unaccounted_values) > 4 then 'these tolls'
                    else
                        array_to_string(rules.unaccounted_values, ' and ')
                end || '.'
        end as would_settle,
        gathered.choices,
        rules.is_matter_of_counting as is_explained
    from gathered
    inner join rules
        on
            gathered.subject_id = rules.campaign_id
            and gathered.attribute
            = rules.measure || ' on ' || strftime(rules.disputed_on, '%Y-%m-%d')
    where
        gathered.reading_count > 1
        and (rules.is_disputed_that_day or len(gathered.source_families) > 1)
)

select * from disagreements
