with candidates as (
    select
        article_id,
        earlier_article_id,
        is_same_text
    from {{ ref('int_copy_candidates') }}
),

sentences as (
    select * from {{ ref('int_article_sentences') }}
),

quotations as (
    select
        article_id,
        list(distinct {{ fold_text('quote') }}) as quotations
    from {{ ref('stg_statement_claims') }}
    where len(string_split({{ fold_text('quote') }}, ' ')) >= 8
    group by article_id
),

---------- what the two have in common

signs as (
    select
        article_id,
        sentence_no,
        unnest(fingerprints) as sign
    from sentences
),

sign_lists as (
    select
        article_id,
        list(distinct sign) as signs
    from signs
    group by article_id
),

-- Lists are compared, pair by pair, since turns of phrase that stand in every article
-- must not be joined with each other.
shared_signs as (
    select
        candidates.article_id,
        candidates.earlier_article_id,
        unnest(list_intersect(one.signs, other.signs)) as sign
    from candidates
    inner join sign_lists as one on candidates.article_id = one.article_id
    inner join sign_lists as other on candidates.earlier_article_id = other.article_id
),

sentence_pairs as (
    select distinct
        shared_signs.article_id,
        shared_signs.earlier_article_id,
        one.sentence_no,
        other.sentence_no as earlier_sentence_no
    from shared_signs
    inner join signs as one
        on
            shared_signs.article_id = one.article_id
            and shared_signs.sign = one.sign
    inner join signs as other
        on
            shared_signs.earlier_article_id = other.article_id
            and shared_signs.sign = other.sign
),

compared_sentences as (
    select
        sentence_pairs.*,
        len(list_intersect(one.word_pairs, other.word_pairs))
        / least(len(one.word_pairs), len(other.word_pairs)) as likeness,
        list_has_all(other.words, one.specifics) as are_all_there,
        list_has_all(one.words, other.specifics) as are_all_here,
        len(one.words) <= len(other.words) as is_shorter
    from sentence_pairs
    inner join sentences as one
        on
            sentence_pairs.article_id = one.article_id
            and sentence_pairs.sentence_no = one.sentence_no
    inner join sentences as other
        on
            sentence_pairs.earlier_article_id = other.article_id
            and sentence_pairs.earlier_sentence_no = other.sentence_no
),

-- A sentence is repeated where most of the shorter of both stands in the longer, with
-- every number and name. It is altered where it runs alike, but each has numbers or
-- names that the other lacks: that is a pattern, filled in for another event.
matched_sentences as (
    select
        *,
        likeness >= 0.75
        and case when is_shorter then are_all_there else are_all_here end
            as is_repeated,
        likeness >= 0.5 and not are_all_there and not are_all_here as is_altered
    from compared_sentences
),

by_sentence as (
    select
        article_id,
        earlier_article_id,
        sentence_no,
        bool_or(is_repeated) as is_repeated,
        bool_or(is_altered) and not bool_or(is_repeated) as is_altered
    from matched_sentences
    group by article_id, earlier_article_id, sentence_no
),

altered_sentences as (
    select
        article_id,
        earlier_article_id,
        count(*) as altered_sentences
    from by_sentence
    where is_altered
    group by article_id, earlier_article_id
),

shared_sentences as (
    select
        article_id,
        earlier_article_id,
        least(count(distinct sentence_no), count(distinct earlier_sentence_no))
            as shared_sentences
    from matched_sentences
    where is_repeated
    group by article_id, earlier_article_id
),

lengths as (
    select
        article_id,
        count(*) as sentences
    from sentences
    group by article_id
),

compared as (
    select
        candidates.article_id,
        candidates.earlier_article_id,
        candidates.is_same_text,
        least(one_length.sentences, other_length.sentences) as sentences,
        coalesce(shared_sentences.shared_sentences, 0) as shared_sentences,
        coalesce(altered_sentences.altered_sentences, 0) as altered_sentences,
        coalesce(
            len(list_intersect(one_quotations.quotations, other_quotations.quotations)),
            0
        ) as shared_quotations
    from candidates
    left join lengths as one_length on candidates.article_id = one_length.article_id
    left join lengths as other_length
        on candidates.earlier_article_id = other_length.article_id
    left join shared_sentences
        on
            candidates.article_id = shared_sentences.article_id
            and candidates.earlier_article_id = shared_sentences.earlier_article_id
    left join altered_sentences
        on
            candidates.article_id = altered_sentences.article_id
            and candidates.earlier_article_id = altered_sentences.earlier_article_id
    left join quotations as one_quotations
        on candidates.article_id = one_quotations.article_id
    left join quotations as other_quotations
        on candidates.earlier_article_id = other_quotations.article_id
),

scored as (
    select
        *,
        case
            when is_same_text then 1.0::double
            else coalesce(shared_sentences / sentences, 0.0)
        end as share
    from compared
),

---------- whether the one is a copy of the other

judged as (
    select
        *,
        case
            when is_same_text then null
            when shared_sentences = 0 then 'no_shared_sentence'
            when share < 0.5 then 'mostly_its_own'
            when altered_sentences * 3 > shared_sentences then 'pattern_filled_in'
            when
                shared_sentences = 1 and (share < 1 or shared_quotations = 0)
                then 'one_sentence_alone'
        end as obstacle
    from scored
),

decided as (
    select
        article_id,
        earlier_article_id,
        is_same_text,
        shared_sentences,
        altered_sentences,
        shared_quotations,
        share,
        obstacle,
        obstacle is null as is_copy
    from judged
)

select * from decided
