with answers as (
    select * from {{ ref('int_article_answers') }}
),

cited_tolls as (
    select * from {{ ref('int_cited_tolls') }}
),

dead as (
    select *
    from answers
    where measure = 'killed' and value > 0
    qualify row_number() over (
        partition by article_id, scope, event_no, campaign_id
        order by
            list_position(['stated_total', 'total_and_killer', 'sum_of_parts'], basis)
    ) = 1
),

-- "Five were shot, two of them fatally": those hit less those who died are wounded.
settled_answers as (
    select
        answers.* replace (
            if(dead.value is null, answers.basis, 'hit_less_dead') as basis,
            answers.value - least(coalesce(dead.value, 0), answers.value) as value,
            case
                when dead.value is null then answers.value_low
                else greatest(
                    answers.value_low - coalesce(dead.value_high, answers.value_low), 0
                )
            end as value_low,
            case
                when dead.value is null or answers.value_high is null
                    then answers.value_high
                else greatest(
                    answers.value_high - least(dead.value, dead.value_low), 0
                )
            end as value_high,
            case
                when coalesce(dead.qualifier, 'exact') = 'exact' then answers.qualifier
                else 'about'
            end as qualifier,
            answers.evidence || coalesce(' - ' || dead.evidence, '') as evidence,
            answers.sentence || if(
                dead.sentence = answers.sentence, '', coalesce(' ' || dead.sentence, '')
            ) as sentence,
            answers.claim_ids || coalesce(dead.claim_ids, []) as claim_ids
        )
    from answers
    left join dead
        on
            case when answers.includes_dead then answers.article_id end
            = dead.article_id
            and 2 * answers.value >= dead.value
            and answers.scope = dead.scope
            and answers.event_no is not distinct from dead.event_no
            and answers.campaign_id is not distinct from dead.campaign_id
),

-- "None" stands only where nothing else is said.
best_answers as (
    select * exclude (includes_dead)
    from settled_answers
    qualify row_number() over (
        partition by article_id, scope, event_no, campaign_id, measure
        order by
            value = 0 and basis = 'stated_total' asc,
            list_position(
                ['stated_total', 'total_and_killer', 'hit_less_dead'], basis
            ) asc nulls last,
            value desc nulls last,
            list_position(['sum_of_parts', 'share', 'undisclosed'], basis),
            includes_dead asc
    ) = 1
),

figures as (
    select
        'casualty-' || {{ short_hash([
            'article_id', 'scope', 'event_no', 'campaign_id', 'measure',
        ]) }} as casualty_id,
        true as is_answer,
        *
    from best_answers

    union all by name

    select
        'casualty-' || {{ short_hash([
            'article_id', 'scope', 'event_no', 'campaign_id', 'measure', 'value',
        ]) }} as casualty_id,
        false as is_answer,
        *
    from cited_tolls
)

select * from figures
