with tolls as (
    select * from {{ ref('int_tolls_on_ledger') }}
),

families as (
    select
        article_id,
        source_family,
        source_name
    from {{ ref('int_article_families') }}
),

---------- what the other tolls of the same strikes count

counts_told as (
    select
        tolls.campaign_id,
        tolls.counted_up_to,
        tolls.value,
        tolls.presumed_counted,
        count(distinct families.source_family) as source_families,
        arg_min(families.source_name, [tolls.as_of::varchar, tolls.article_id])
            as first_source
    from tolls
    inner join families on tolls.article_id = families.article_id
    where
        tolls.is_answer
        and tolls.measure = 'killed'
        and tolls.presumed_counted is not null
        and tolls.difference = 0
    group by all
),

-- The two next to a toll say enough of how others count.
compared as (
    select
        one.campaign_id,
        one.counted_up_to,
        one.value,
        other.value as other_value,
        abs(one.value - other.value) as distance,
        {{ number_words('distance') }} as distance_in_words,
        'the ' || other.value || ' of ' || other.first_source
        || case
            when other.source_families > 1 then ' and others'
            else ''
        end
        || case
            when other.presumed_counted = 0 then ' counts none of them'
            when other.value > one.value then ' counts ' || distance_in_words || ' more'
            when distance > other.presumed_counted
                then
                    ' counts only ' || {{ number_words('other.presumed_counted') }}
                    || ' of them'
            else ' counts ' || distance_in_words || ' of them less'
        end as phrase
    from counts_told as one
    inner join counts_told as other
        on
            one.campaign_id = other.campaign_id
            and one.counted_up_to = other.counted_up_to
            and one.value <> other.value
            and one.presumed_counted > 0
    qualify row_number() over (
        partition by one.campaign_id, one.counted_up_to, one.value
        order by abs(one.value - other.value) asc, other.value desc
    ) <= 2
),

comparisons as (
    select
        campaign_id,
        counted_up_to,
        value,
        string_agg(phrase, ', ' order by distance asc, other_value desc)
            as others_in_words
    from compared
    group by all
),

---------- in words

worded as (
    select
        tolls.*,
        coalesce('by ' || {{ day_in_words('tolls.as_of') }}, 'so far') as by_then,
        case
            when tolls.left_out_on is null then by_then
            else
                'before that of ' || {{ day_in_words('tolls.left_out_on') }}
                || ', which it does not count yet'
        end as strikes_counted,
        {{ count_of('tolls.ledger_strikes', 'strike', 'strikes') }} as strikes_in_words,
        tolls.ledger_killed + tolls.ledger_presumed_dead as ledger_dead,
        {{ number_words('tolls.ledger_presumed_dead') }} as presumed_in_words,
        {{ number_words('tolls.ledger_presumed_dead - tolls.presumed_counted') }}
            as left_out_in_words,
        {{ measure_words('tolls.measure') }} as measure_words,
        coalesce('; ' || comparisons.others_in_words, '') as other_counts,
        case
            when tolls.measure = 'killed' and tolls.uncounted_strikes > 0
                then
                    ' Of '
                    || {{ count_of('tolls.uncounted_strikes', 'strike', 'strikes') }}
                    || ' among them no report says how many died.'
            else ''
        end as caveat
    from tolls
    left join comparisons
        on
            -- A condition on one side by itself would make this a nested loop.
            case
                when tolls.measure = 'killed' and tolls.difference = 0
                    then tolls.campaign_id
            end = comparisons.campaign_id
            and tolls.counted_up_to = comparisons.counted_up_to
            and tolls.value = comparisons.value
),

explained as (
    select
        casualty_id,
        case
            when not is_of_known_campaign
                then
                    'The report does not say which campaign this is a toll of, so it '
                    || 'can be held against no list of strikes.'
            when ledger_strikes = 0
                then
                    'Of ' || campaign_name || ' the articles report no strike '
                    || by_then || '; none of the ' || value
                    || ' in this toll is in the report of a single strike.'
            when measure <> 'killed' and difference = 0 and not is_accounted_for
                then
                    'The articles report ' || ledger_value || ' ' || measure_words
                    || ' ' || by_then || '; this toll says more than that.'
            when measure <> 'killed' and difference = 0
                then
                    'The articles report ' || ledger_value || ' ' || measure_words
                    || ' '
                    || coalesce(
                        'before the strike of ' || {{ day_in_words('left_out_on') }},
                        by_then
                    )
                    || ': the same as this toll.'
            when counting_rule = 'killed_at_time' and difference = 0
                then
                    value || ' is the number killed at the time in the '
                    || strikes_in_words || ' reported ' || strikes_counted
                    || case
                        when ledger_presumed_dead > 0
                            then
                                '; it leaves out ' || presumed_in_words
                                || ' presumed dead'
                        else ''
                    end || '.'
            when basis = 'some'
                then
                    value || ' is the ' || {{ number_words('ledger_killed') }}
                    || ' killed at the time and '
                    || case
                        when 2 * presumed_counted <= ledger_presumed_dead then 'only '
                        else ''
                    end
                    || {{ number_words('presumed_counted') }} || ' of the '
                    || presumed_in_words || ' presumed dead by then'
                    || case
                        when
                            presumed_up_to is not null
                            and 2 * presumed_counted <= ledger_presumed_dead
                            then
                                ', leaving out those of strikes after '
                                || {{ day_in_words('presumed_up_to') }}
                        when presumed_left_out_on is not null
                            then
                                ', all but the ' || left_out_in_words
                                || ' of the strike of '
                                || {{ day_in_words('presumed_left_out_on') }}
                        else ''
                    end || other_counts || '.'
            when counting_rule = 'with_presumed_dead' and difference = 0
                then
                    value || ' is the ' || {{ number_words('ledger_killed') }}
                    || ' killed at the time and '
                    || presumed_in_words || ' presumed dead '
                    || case
                        when left_out_on is null then 'by then'
                        else strikes_counted
                    end || other_counts || '.'
            when is_accounted_for
                then
                    'The ' || strikes_in_words || ' reported ' || by_then
                    || ' come to ' || ledger_value || ' ' || measure_words
                    || ', which the wording of this toll allows.'
            when measure <> 'killed'
                then
                    'The articles report ' || ledger_value || ' ' || measure_words
                    || ' ' || by_then || ', ' || abs(difference)
                    || case when difference > 0 then ' fewer' else ' more' end
                    || ' than this toll.'
            when value > ledger_dead
                then
                    'The ' || strikes_in_words || ' reported ' || by_then
                    || ' come to ' || {{ number_words('ledger_killed') }}
                    || ' killed at the time'
                    || case
                        when ledger_presumed_dead > 0
                            then ' and ' || presumed_in_words || ' presumed dead'
                        else ''
                    end
                    || '; the other ' || (value - ledger_dead) || ' of the ' || value
                    || ' are in no report of a single strike.'
                    || case
                        when basis = 'nearest'
                            then
                                ' If this toll did not count the presumed dead, '
                                || (value - ledger_killed) || ' would be missing.'
                        else ''
                    end || caveat
            when value > ledger_killed
                then
                    value || ' is more than the ' || {{ number_words('ledger_killed') }}
                    || ' killed at the time ' || by_then || ' and less than the '
                    || ledger_dead || ' with all those presumed dead; no way to '
                    || 'count them comes to it.' || caveat
            else
                'The ' || strikes_in_words || ' reported ' || by_then
                || ' come to ' || {{ number_words('ledger_killed') }}
                || ' killed at the time, '
                || (ledger_killed - value) || ' more than this toll: it is older '
                || 'than its date, leaves strikes out, or has fewer dead in one.'
        end as explanation
    from worded
)

select * from explained
