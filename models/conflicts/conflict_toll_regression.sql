with tolls_of_the_dead as (
    select
        casualty_id,
        article_id,
        campaign_id,
        campaign_name,
        measure,
        value,
        lowest_true,
        highest_true,
        as_of,
        counting_rule,
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

tolls as (
    select
        tolls_of_the_dead.*,
        families.source_family,
        families.source_name,
        families.source_label
    from tolls_of_the_dead
    inner join families on tolls_of_the_dead.article_id = families.article_id
),

-- The toll by which the same family has set the highest floor on an earlier day.
against_before as (
    select
        *,
        max(lowest_true) over earlier as floor_before,
        max_by(casualty_id, row(lowest_true, casualty_id)) over earlier
            as casualty_before
    from tolls
    window
        earlier as (
            partition by campaign_id, measure, source_family
            order by as_of
            range between unbounded preceding and interval 1 day preceding
        )
),

-- One conflict a day: the lowest of what the family says that day.
fallen as (
    select
        *,
        measure || ' of ' || source_family || ' on ' || strftime(as_of, '%Y-%m-%d')
            as attribute
    from against_before
    where highest_true < floor_before
    qualify row_number() over (
        partition by campaign_id, measure, source_family, as_of
        order by highest_true, article_id
    ) = 1
),

falls as (
    select
        fallen.casualty_id,
        fallen.casualty_before,
        fallen.campaign_id,
        fallen.campaign_name,
        fallen.attribute,
        fallen.value,
        higher.value as value_before,
        {{ rule_words('fallen.counting_rule') }} as counted,
        {{ rule_words('higher.counting_rule') }} as counted_before,
        fallen.is_accounted_for and higher.is_accounted_for as is_explained
    from fallen
    inner join tolls as higher on fallen.casualty_before = higher.casualty_id
),

sides as (
    select
        campaign_id,
        attribute,
        unnest([casualty_id, casualty_before]) as casualty_id
    from falls
),

readings as (
    select
        sides.campaign_id as subject_id,
        sides.attribute,
        tolls.value || ' ' || {{ measure_words('tolls.measure') }} || ' by '
        || strftime(tolls.as_of, '%Y-%m-%d') as reading,
        tolls.value || ' ' || {{ measure_words('tolls.measure') }} || ' by '
        || {{ day_in_words('tolls.as_of') }} as phrase,
        tolls.as_of as reading_order,
        tolls.article_id,
        tolls.claim_ids,
        tolls.source_family,
        tolls.source_name,
        tolls.source_label
    from sides
    inner join tolls on sides.casualty_id = tolls.casualty_id
),

gathered as (
    {{ gather_readings('readings') }}
),

regressions as (
    select
        {{ conflict_id('toll_regression', 'gathered') }} as conflict_id,
        'toll_regression' as kind,
        case when falls.is_explained then 'info' else 'warning' end as severity,
        'campaign' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        falls.value as lowest,
        falls.value_before as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'One source''s toll of ' || falls.campaign_name || ' fell by '
        || (falls.value_before - falls.value) || ': ' || gathered.who_says_what
        || '. '
        || case
            when not falls.is_explained
                then
                    'The dead stay dead: the later toll is a correction, an older '
                    || 'number, or counts by another rule.'
            when falls.counted <> falls.counted_before
                then
                    'The strikes reported bear out both, the earlier counted '
                    || falls.counted_before || ' and the later ' || falls.counted || '.'
            else
                'The strikes reported bear out both, each by the day that it counts to.'
        end as explanation,
        case
            when falls.is_explained
                then
                    'That the outlet says each time whom it counts, and up to which '
                    || 'day.'
            else
                'A correction by the outlet, or the list of strikes and dead behind '
                || 'each of its tolls.'
        end as would_settle,
        gathered.choices,
        falls.is_explained
    from gathered
    inner join falls
        on
            gathered.subject_id = falls.campaign_id
            and gathered.attribute = falls.attribute
)

select * from regressions
