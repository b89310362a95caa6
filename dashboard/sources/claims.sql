-- Each claim with its paragraph, cut where the sentence and the words begin and end.
with placed as (
    select
        *,
        char_start - paragraph_start as words_start,
        char_end - paragraph_start as words_end,
        strpos(paragraph, sentence) - 1 as found_at
    from fct_claims
),

with_sentence as (
    select
        *,
        found_at >= 0
        and found_at <= words_start
        and found_at + length(sentence) >= words_end as is_around,
    from placed
),

spans as (
    select
        *,
        case when is_around then found_at else words_start end as sentence_start,
        case when is_around then found_at + length(sentence) else words_end end as sentence_end
    from with_sentence
),

behind_the_best as (
    select distinct unnest(claim_ids) as claim_id from fct_strike_figures where measure = 'killed'
)

select
    claims.claim_id,
    claims.kind,
    claims.sentence_no,
    claims.evidence,
    substring(paragraph, 1, sentence_start) as before_sentence,
    substring(paragraph, sentence_start + 1, words_start - sentence_start) as before_words,
    substring(paragraph, words_start + 1, words_end - words_start) as words,
    substring(paragraph, words_end + 1, sentence_end - words_end) as after_words,
    substring(paragraph, sentence_end + 1) as after_sentence,
    claims.article_id,
    articles.title,
    articles.publisher,
    strftime(articles.published_on, '%Y-%m-%d') as published_on,
    articles.url,
    articles.kind as article_kind,
    claims.claim_id in (select claim_id from behind_the_best) as is_behind_killed
from spans as claims
inner join dim_articles as articles on claims.article_id = articles.article_id
order by articles.published_on, claims.article_id, claims.sentence_no, claims.char_start
