with quotations as (
    select
        claim_id,
        article_id,
        speaker_actor_id,
        organization_actor_id,
        quote,
        {{ fold_text('quote') }} as words
    from {{ ref('stg_statement_claims') }}
    where quote is not null and speaker_actor_id is not null
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

families as (
    select
        article_id,
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

-- Four words in a row are a turn of phrase that anybody may use.
distinctive as (
    select
        *,
        'quotation-' || {{ short_hash(['words']) }} as quotation_id
    from quotations
    where len(string_split(words, ' ')) >= 5
),

speakers as (
    select distinct
        quotation_id,
        speaker_actor_id
    from distinctive
),

-- Whom a speaker speaks for: itself, its organisation, and what these are a part of.
bodies as (
    select
        quotation_id,
        speaker_actor_id,
        unnest([speaker_actor_id, organization_actor_id]) as body_id
    from distinctive
),

voices as (
    select distinct
        bodies.quotation_id,
        bodies.speaker_actor_id,
        lineage.ancestor_actor_id as speaks_for_actor_id
    from bodies
    inner join lineage on bodies.body_id = lineage.actor_id
),

strangers as (
    select
        one.quotation_id,
        one.speaker_actor_id as one_actor_id,
        other.speaker_actor_id as other_actor_id
    from speakers as one
    inner join speakers as other
        on
            one.quotation_id = other.quotation_id
            and one.speaker_actor_id < other.speaker_actor_id
    anti join voices as one_speaks
        on
            one.quotation_id = one_speaks.quotation_id
            and one.speaker_actor_id = one_speaks.speaker_actor_id
            and other.speaker_actor_id = one_speaks.speaks_for_actor_id
    anti join voices as other_speaks
        on
            other.quotation_id = other_speaks.quotation_id
            and other.speaker_actor_id = other_speaks.speaker_actor_id
            and one.speaker_actor_id = other_speaks.speaks_for_actor_id
),

contested as (
    select
        quotation_id,
        one_actor_id as speaker_actor_id
    from strangers
    union
    select
        quotation_id,
        other_actor_id
    from strangers
),

readings as (
    select
        distinctive.quotation_id as subject_id,
        'speaker' as attribute,
        actors.name as reading,
        'to ' || actors.name as phrase,
        0 as reading_order,
        distinctive.article_id,
        [distinctive.claim_id] as claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from distinctive
    inner join contested
        on
            distinctive.quotation_id = contested.quotation_id
            and distinctive.speaker_actor_id = contested.speaker_actor_id
    inner join actors on distinctive.speaker_actor_id = actors.actor_id
    inner join families on distinctive.article_id = families.article_id
),

gathered as (
    {{ gather_readings('readings') }}
),

quotes as (
    select
        quotation_id,
        min(quote) as quote
    from distinctive
    group by all
),

misattributed as (
    select
        {{ conflict_id('misattributed_quotation', 'gathered') }} as conflict_id,
        'misattributed_quotation' as kind,
        'warning' as severity,
        'quotation' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'The words “' || quotes.quote || '” are given to ' || gathered.reading_count
        || ' speakers: ' || gathered.who_says_what || '. Either one of them repeated '
        || 'the other, or a report has the wrong one.' as explanation,
        'A recording or transcript of the words, or the post in which they were '
        || 'written.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join quotes on gathered.subject_id = quotes.quotation_id
)

select * from misattributed
