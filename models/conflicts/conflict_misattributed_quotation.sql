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

strike_articles as (
    select distinct
        strike_id,
        article_id
    from {{ ref('int_report_groups') }}
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

-- Four words in a row are a turn of phrase that anybody uses.
texts as (
    select
        words,
        string_split(words, ' ') as tokens,
        array_to_string(tokens[1:5], ' ') as first_five
    from quotations
    group by words
    having len(tokens) >= 5
),

places_in_text as (
    select
        words,
        tokens,
        unnest(range(1, len(tokens) - 3)) as place
    from texts
),

runs_of_five as (
    select distinct
        words,
        array_to_string(tokens[place:place + 4], ' ') as five
    from places_in_text
),

-- Outlets cut the same words at different ends: a quotation that stands within another
-- is the same one.
within as (
    select
        shorter.words,
        longer.words as longer_words
    from texts as shorter
    inner join runs_of_five as longer
        on
            shorter.first_five = longer.five
            and shorter.words <> longer.words
            and contains(' ' || longer.words || ' ', ' ' || shorter.words || ' ')
),

shortest as (
    select texts.words
    from texts
    anti join within on texts.words = within.longer_words
),

same_words as (
    select
        words as shortest_words,
        words
    from shortest

    union all

    select
        within.words as shortest_words,
        within.longer_words as words
    from within
    inner join shortest on within.words = shortest.words
),

distinctive as (
    select
        quotations.*,
        quotations.words = same_words.shortest_words as is_shortest,
        'quotation-' || {{ short_hash(['same_words.shortest_words']) }} as quotation_id
    from quotations
    inner join same_words on quotations.words = same_words.words
),

-- "We have more questions than answers" is said after many events; only reports of one
-- event tell of the same moment.
tellings as (
    select distinct
        distinctive.quotation_id,
        strike_articles.strike_id,
        distinctive.article_id,
        distinctive.speaker_actor_id
    from distinctive
    inner join strike_articles on distinctive.article_id = strike_articles.article_id
),

-- Whom a speaker speaks for: itself, its organisation, and what these are a part of.
speaking_for as (
    select
        quotation_id,
        speaker_actor_id,
        unnest([speaker_actor_id, organization_actor_id]) as actor_id
    from distinctive
),

voices as (
    select distinct
        speaking_for.quotation_id,
        speaking_for.speaker_actor_id,
        lineage.ancestor_actor_id as speaks_for_actor_id
    from speaking_for
    inner join lineage on speaking_for.actor_id = lineage.actor_id
),

strangers as (
    select distinct
        one.quotation_id,
        one.speaker_actor_id as one_actor_id,
        other.speaker_actor_id as other_actor_id
    from tellings as one
    inner join tellings as other
        on
            one.quotation_id = other.quotation_id
            and one.strike_id = other.strike_id
            and one.article_id <> other.article_id
            and one.speaker_actor_id < other.speaker_actor_id
    anti join voices
        on
            one.quotation_id = voices.quotation_id
            and (
                one.speaker_actor_id = voices.speaker_actor_id
                and other.speaker_actor_id = voices.speaks_for_actor_id
                or other.speaker_actor_id = voices.speaker_actor_id
                and one.speaker_actor_id = voices.speaks_for_actor_id
            )
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
    where is_shortest
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
