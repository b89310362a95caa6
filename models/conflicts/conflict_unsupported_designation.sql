with strike_claims as (
    select
        claim_id,
        article_id,
        event_no,
        target_text,
        target_actor_id,
        date_start
    from {{ ref('stg_strike_claims') }}
    where
        regexp_matches(
            lower(target_text),
            '(designated|foreign)[\s-]+(foreign[\s-]+)?terror(ist)?[\s-]+'
            || '(organi[sz]ation|group|entit)'
        )
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

groups as (
    select
        strike_id,
        article_id,
        event_no
    from {{ ref('int_report_groups') }}
),

strikes as (
    select
        strike_id,
        strike_words
    from {{ ref('int_strikes') }}
),

actors as (
    select
        actor_id,
        name
    from {{ ref('stg_actors') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
),

designations as (
    select
        actor_id,
        designated_start
    from {{ ref('int_designations') }}
    where actor_id is not null
),

-- A target that is part of a designated group is designated with it.
supported as (
    select distinct strike_claims.claim_id
    from strike_claims
    inner join articles on strike_claims.article_id = articles.article_id
    inner join lineage on strike_claims.target_actor_id = lineage.actor_id
    inner join designations
        on
            lineage.ancestor_actor_id = designations.actor_id
            and coalesce(designations.designated_start, articles.published_on)
            <= coalesce(strike_claims.date_start, articles.published_on)
),

unsupported as (
    select
        strike_claims.claim_id,
        strike_claims.article_id,
        coalesce(groups.strike_id, strike_claims.article_id) as subject_id,
        groups.strike_id is not null as is_of_strike,
        coalesce(strike_claims.target_actor_id, 'unnamed target') as attribute,
        actors.name as target_name,
        strike_claims.target_text
    from strike_claims
    anti join supported on strike_claims.claim_id = supported.claim_id
    left join groups
        on
            strike_claims.article_id = groups.article_id
            and strike_claims.event_no = groups.event_no
    left join actors on strike_claims.target_actor_id = actors.actor_id
),

subjects as (
    select
        subject_id,
        attribute,
        is_of_strike,
        min(target_name) as target_name
    from unsupported
    group by all
),

readings as (
    select
        unsupported.subject_id,
        unsupported.attribute,
        '“' || lower(unsupported.target_text) || '”' as reading,
        reading as phrase,
        0 as reading_order,
        unsupported.article_id,
        [unsupported.claim_id] as claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from unsupported
    inner join families on unsupported.article_id = families.article_id
),

gathered as (
    {{ gather_readings('readings') }}
),

conflicts as (
    select
        {{ conflict_id('unsupported_designation', 'gathered') }} as conflict_id,
        'unsupported_designation' as kind,
        case when subjects.target_name is null then 'info' else 'warning' end
            as severity,
        case when subjects.is_of_strike then 'strike' else 'article' end
            as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'The target of ' || coalesce(strikes.strike_words, 'the operations')
        || ' is called ' || gathered.who_says_what || '. '
        || coalesce(
            'No designation that the reports tell of names '
            || subjects.target_name || '.',
            'Which group that is goes unsaid, so no designation can be shown for it.'
        ) as explanation,
        coalesce(
            'A listing of ' || subjects.target_name || ' by the authority that '
            || 'designates, with its date.',
            'The name of the group that was struck.'
        ) as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join subjects
        on
            gathered.subject_id = subjects.subject_id
            and gathered.attribute = subjects.attribute
    left join strikes on gathered.subject_id = strikes.strike_id
)

select * from conflicts
