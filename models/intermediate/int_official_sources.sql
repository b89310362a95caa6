with figures as (
    select distinct
        article_id,
        attributed_to
    from {{ ref('int_article_figures') }}
    where attributed_to is not null
),

events as (
    select distinct
        article_id,
        attributed_to
    from {{ ref('int_article_events') }}
    where attributed_to is not null
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

actors as (
    select
        actor_id,
        kind,
        name
    from {{ ref('stg_actors') }}
),

aliases as (
    select
        actor_id,
        alias
    from {{ ref('stg_actor_aliases') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
    where is_root
),

office_terms as (
    select
        actor_id,
        office_id,
        term_start,
        term_end
    from {{ ref('stg_office_terms') }}
),

offices as (
    select
        office_id,
        organization_actor_id
    from {{ ref('stg_offices') }}
),

sources_told as (
    select * from figures
    union distinct
    select * from events
),

sources_folded as (
    select
        sources_told.article_id,
        sources_told.attributed_to,
        articles.published_on,
        regexp_replace(
            {{ fold_text('sources_told.attributed_to') }}, '^(the|a|an) ', ''
        ) as words
    from sources_told
    inner join articles on sources_told.article_id = articles.article_id
),

names as (
    select
        actor_id,
        {{ fold_text('name') }} as words
    from actors

    union distinct

    select
        actor_id,
        {{ fold_text('alias') }} as words
    from aliases
),

-- A name that several actors go by tells of none.
only_names as (
    select
        words,
        min(actor_id) as actor_id
    from names
    group by words
    having count(distinct actor_id) = 1
),

recognised as (
    select
        sources_folded.article_id,
        sources_folded.attributed_to,
        sources_folded.published_on,
        actors.actor_id,
        actors.kind
    from sources_folded
    inner join only_names on sources_folded.words = only_names.words
    inner join actors on only_names.actor_id = actors.actor_id
),

-- Who holds an office on the day of the report speaks for the body it belongs to.
speaking_for as (
    select
        recognised.article_id,
        recognised.attributed_to,
        case
            when recognised.kind = 'person' then offices.organization_actor_id
            else recognised.actor_id
        end as body_id
    from recognised
    left join office_terms
        on
            -- What mixes both sides in one expression would make this a nested loop.
            case when recognised.kind = 'person' then recognised.actor_id end
            = office_terms.actor_id
            and recognised.published_on >= office_terms.term_start
            and recognised.published_on
            <= coalesce(office_terms.term_end, date 'infinity')
    left join offices on office_terms.office_id = offices.office_id
    qualify row_number() over (
        partition by recognised.article_id, recognised.attributed_to
        order by
            office_terms.term_start desc nulls last, office_terms.office_id asc
    ) = 1
),

official as (
    select
        speaking_for.article_id,
        speaking_for.attributed_to,
        speaking_for.body_id,
        lineage.ancestor_actor_id as official_side_id
    from speaking_for
    inner join actors on speaking_for.body_id = actors.actor_id
    inner join lineage on speaking_for.body_id = lineage.actor_id
    where actors.kind in ('country', 'government', 'ministry', 'military', 'command')
)

select * from official
