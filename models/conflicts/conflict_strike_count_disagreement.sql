with counts_of_strikes as (
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
    where measure in ('strikes', 'vessels')
),

counts_of_campaigns as (
    select
        article_id,
        campaign_id,
        campaign_name,
        measure,
        value,
        lowest_true,
        highest_true,
        as_of,
        is_accounted_for,
        claim_ids
    from {{ ref('int_tolls_on_ledger') }}
    where
        is_answer
        and measure in ('strikes', 'vessels')
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

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

counts as (
    select
        'strike' as subject_type,
        counts_of_strikes.strike_id as subject_id,
        counts_of_strikes.measure as attribute,
        counts_of_strikes.measure,
        strikes.strike_words as what_is_counted,
        false as is_accounted_for,
        counts_of_strikes.value,
        counts_of_strikes.lowest_true,
        counts_of_strikes.highest_true,
        counts_of_strikes.article_id,
        counts_of_strikes.claim_ids,
        counts_of_strikes.source_family,
        counts_of_strikes.source_name,
        counts_of_strikes.source_label
    from counts_of_strikes
    inner join strikes on counts_of_strikes.strike_id = strikes.strike_id

    union all

    select
        'campaign' as subject_type,
        counts_of_campaigns.campaign_id as subject_id,
        counts_of_campaigns.measure || ' on '
        || strftime(counts_of_campaigns.as_of, '%Y-%m-%d') as attribute,
        counts_of_campaigns.measure,
        counts_of_campaigns.campaign_name || ' by '
        || {{ day_in_words('counts_of_campaigns.as_of') }} as what_is_counted,
        counts_of_campaigns.is_accounted_for,
        counts_of_campaigns.value,
        counts_of_campaigns.lowest_true,
        counts_of_campaigns.highest_true,
        counts_of_campaigns.article_id,
        counts_of_campaigns.claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from counts_of_campaigns
    inner join families on counts_of_campaigns.article_id = families.article_id
),

disputed as (
    select
        subject_type,
        subject_id,
        attribute,
        measure,
        what_is_counted,
        min(value) as lowest,
        max(value) as highest,
        bool_and(is_accounted_for) as is_matter_of_day
    from counts
    group by all
    having max(lowest_true) > min(highest_true)
),

readings as (
    select
        subject_id,
        attribute,
        {{ figure_reading('value', 'lowest_true', 'highest_true') }} as reading,
        reading as phrase,
        value as reading_order,
        article_id,
        claim_ids,
        source_family,
        source_name,
        source_label
    from counts
),

gathered as (
    {{ gather_readings('readings') }}
),

disagreements as (
    select
        {{ conflict_id('strike_count_disagreement', 'gathered') }} as conflict_id,
        'strike_count_disagreement' as kind,
        'info' as severity,
        disputed.subject_type,
        gathered.subject_id,
        gathered.attribute,
        disputed.lowest,
        disputed.highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'How many ' || case disputed.measure
            when 'vessels' then 'vessels were hit'
            else 'strikes there were'
        end
        || ' in ' || disputed.what_is_counted || ' is told differently, from '
        || disputed.lowest || ' to ' || disputed.highest || ': '
        || gathered.who_says_what || '. '
        || case
            when disputed.is_matter_of_day
                then
                    'The lower count is that of before the last strike, and the '
                    || 'strikes reported bear out each.'
            when disputed.measure = 'vessels'
                then 'Some may count only the boats that they tell of one by one.'
            else 'Some may count every hit, others each announcement as one strike.'
        end as explanation,
        case
            when disputed.is_matter_of_day
                then 'That each outlet says which strike it counts last.'
            when disputed.subject_type = 'campaign'
                then
                    'A list of the ' || disputed.measure || ' by the attacker, or by '
                    || 'the outlet that counts them.'
            else
                'A statement by the attacker that counts the ' || disputed.measure
                || ', or footage of each.'
        end as would_settle,
        gathered.choices,
        disputed.is_matter_of_day as is_explained
    from gathered
    inner join disputed
        on
            gathered.subject_id = disputed.subject_id
            and gathered.attribute = disputed.attribute
)

select * from disagreements
