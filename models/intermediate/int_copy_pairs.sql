with candidates as (
    select
        article_id,
        earlier_article_id,
        days_apart
    from {{ ref('int_copy_candidates') }}
),

articles as (
    select
        article_id,
        text_sha256
    from {{ ref('stg_articles') }}
),

sentences as (
    select * from {{ ref('int_article_sentences') }}
),

statements as (
    select
        article_id,
        {{ fold_text('quote') }} as quotation
    from {{ ref('stg_statement_claims') }}
    where quote is not null
),

---------- what the two have in common

signs as (
    select
        article_id,
        sentence_no,
        unnest(fingerprints) as sign
    from sentences
),

sentence_pairs as (
    select distinct
        candidates.article_id,
        candidates.earlier_article_id,
        one.sentence_no,
        other.sentence_no as earlier_sentence_no
    from candidates
    inner join signs as one on candidates.article_id = one.article_id
    inner join signs as other
        on
            candidates.earlier_article_id = other.article_id
            and one.sign = other.sign
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

quotations as (
    select distinct
        article_id,
        quotation
    from statements
    where len(string_split(quotation, ' ')) >= 8
),

shared_quotations as (
    select
        candidates.article_id,
        candidates.earlier_article_id,
        count(*) as shared_quotations
    from candidates
    inner join quotations as one on candidates.article_id = one.article_id
    inner join quotations as other
        on
            candidates.earlier_article_id = other.article_id
            and one.quotation = other.quotation
    group by candidates.article_id, candidates.earlier_article_id
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
        candidates.days_apart,
        one.text_sha256 = other.text_sha256 as is_same_text,
        least(one_length.sentences, other_length.sentences) as sentences,
        coalesce(shared_sentences.shared_sentences, 0) as shared_sentences,
        coalesce(altered_sentences.altered_sentences, 0) as altered_sentences,
        coalesce(shared_quotations.shared_quotations, 0) as shared_quotations
    from candidates
    inner join articles as one on candidates.article_id = one.article_id
    inner join articles as other on candidates.earlier_article_id = other.article_id
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
    left join shared_quotations
        on
            candidates.article_id = shared_quotations.article_id
            and candidates.earlier_article_id = shared_quotations.earlier_article_id
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
            when days_apart > 6 then 'another_week'
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
        days_apart,
        shared_sentences,
        altered_sentences,
        shared_quotations,
        share,
        obstacle,
        obstacle is null as is_copy
    from judged
)

select * from decided
