with claims as (
    select
        article_id,
        sentence_no,
        sentence,
        quote
    from {{ ref('stg_statement_claims') }}

    {% for kind in ['strike', 'casualty', 'designation', 'office'] %}
        union all

        select
            article_id,
            sentence_no,
            sentence,
            null as quote
        from {{ ref('stg_' ~ kind ~ '_claims') }}
    {% endfor %}
),

-- A headline, sentence 0, is every outlet's own.
sentences as (
    select
        article_id,
        sentence_no,
        min(sentence) as sentence,
        coalesce(
            list(distinct quote order by quote) filter (where quote is not null), []
        ) as quotes
    from claims
    where sentence_no > 0 and sentence is not null
    group by article_id, sentence_no
),

narrated as (
    select
        article_id,
        sentence_no,
        list_reduce(
            list_prepend(sentence, quotes), (told, quote) -> replace(told, quote, ' ')
        ) as narration
    from sentences
),

-- Who moved the text, and from where, is not part of it: "CARACAS, Venezuela (AP) — ".
-- Initials lose their full stops, so that U.S. is US.
plain as (
    select
        article_id,
        sentence_no,
        regexp_replace(
            regexp_replace(
                narration,
                '^\p{Lu}{2}[\p{Lu} .,’''-]*'
                '(?:\p{Lu}\p{Ll}+[., ]*)*(?:\([^)]*\))?\s*[—–-]+\s+',
                ''
            ),
            '(\p{Lu})\.',
            '\1',
            'g'
        ) as narration
    from narrated
),

worded as (
    select
        article_id,
        sentence_no,
        {{ words_of('narration') }} as words,
        -- The first word of a sentence is written large, whatever it is.
        regexp_extract_all(
            regexp_replace(narration, '^\P{L}*\p{L}+', ''), '\p{Lu}\p{L}+'
        ) as names
    from plain
),

-- Seven words and fewer are what anybody writes: "The victims were taken to hospital".
described as (
    select
        article_id,
        sentence_no,
        words,
        list_sort(
            list_distinct(
                list_concat(
                    {{ words_of("array_to_string(names, ' ')") }},
                    [word for word in words if regexp_matches(word, '\p{N}')]
                )
            )
        ) as specifics,
        list_distinct(
            [
                hash(words[place], words[place + 1])
                for place in generate_series(1, len(words) - 1)
            ]
        ) as word_pairs,
        [
            hash(words[place], words[place + 1], words[place + 2])
            for place in generate_series(1, len(words) - 2)
        ] as word_triples
    from worded
    where len(words) >= 8
),

-- The least hash of each four triples in a row: two sentences that have six words in a
-- row in common have one of these in common, wherever those stand.
fingerprinted as (
    select
        article_id,
        sentence_no,
        words,
        specifics,
        word_pairs,
        list_distinct(
            [
                list_min(word_triples[place:place + 3])
                for place in generate_series(1, len(word_triples) - 3)
            ]
        ) as fingerprints
    from described
)

select * from fingerprinted
