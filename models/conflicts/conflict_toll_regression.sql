with tolls_of_the_dead as (
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
        is_accounted_for,
        claim_ids
    from {{ ref('int_tolls_on_ledger') }}
    where
        measure in ('killed', 'presumed_dead')
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

-- The highest floor that the same family has set on an earlier day.
against_before as (
    select
        *,
        max(lowest_true) over earlier as floor_before,
        arg_max(
            {
                'value': value,
                'as_of': as_of,
                'counting_rule': counting_rule,
                'is_accounted_for': is_accounted_for,
                'article_id': article_id,
                'claim_ids': claim_ids,
                'source_name': source_name,
                'source_label': source_label
            },
            lowest_true
        ) over earlier as toll_before
    from tolls
    window
        earlier as (
            partition by campaign_id, measure, source_family
            order by as_of
            range between unbounded preceding and interval 1 day preceding
        )
),

-- One conflict a day: the lowest of what the family says that day.
falls as (
    select
        *,
        measure || ' of ' || source_family || ' on ' || strftime(as_of, '%Y-%m-%d')
            as attribute,
        is_accounted_for and toll_before.is_accounted_for as is_explained
    from against_before
    where highest_true < floor_before
    qualify row_number() over (
        partition by campaign_id, measure, source_family, as_of
        order by highest_true, article_id
    ) = 1
),

both_tolls as (
    select
        campaign_id,
        attribute,
        measure,
        value,
        as_of,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from falls

    union all

    select
        campaign_id,
        attribute,
        measure,
        toll_before.value,
        toll_before.as_of,
        toll_before.article_id,
        toll_before.claim_ids,
        source_family,
        toll_before.source_name,
        toll_before.source_label
    from falls
),

readings as (
    select
        campaign_id as subject_id,
        attribute,
        value || ' ' || {{ measure_words('measure') }} || ' by '
        || strftime(as_of, '%Y-%m-%d') as reading,
        value || ' ' || {{ measure_words('measure') }} || ' by '
        || {{ day_in_words('as_of') }} as phrase,
        as_of as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from both_tolls
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
        falls.toll_before.value as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'One source''s toll of ' || falls.campaign_name || ' fell by '
        || (falls.toll_before.value - falls.value) || ': ' || gathered.who_says_what
        || '. '
        || case
            when not falls.is_explained
                then
                    'The dead stay dead: the later toll is a correction, an older '
                    || 'number, or counts by another rule.'
            when falls.counting_rule <> falls.toll_before.counting_rule
                then
                    'The strikes reported bear out both, the earlier counted '
                    || {{ rule_words('falls.toll_before.counting_rule') }}
                    || ' and the later '
                    || {{ rule_words('falls.counting_rule') }} || '.'
            else 'The strikes reported bear out both, each by the day that it counts to.'
        end as explanation,
        case
            when falls.is_explained
                then 'That the outlet says each time whom it counts, and up to which day.'
            else
                'A correction by the outlet, or the list of strikes and dead behind each '
                || 'of its tolls.'
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
