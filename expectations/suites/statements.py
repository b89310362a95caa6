"""What must be true of statements."""

from expectations.expectation import Expectation, Suite
from expectations.suites.open_conflicts import open_conflicts

STATEMENTS = Suite(
    subject="statements",
    mart="fct_statements",
    expectations=(
        Expectation(
            name="statement_has_article",
            sentence="Every statement comes from an article of the corpus",
            severity="critical",
            reason="Nobody may be quoted without a text in which the quote stands.",
            sql="""
select
    statements.article_id as article,
    statements.statement_id,
    statements.speaker_name as speaker,
    statements.quote
from fct_statements as statements
left join dim_articles as articles on statements.article_id = articles.article_id
where articles.article_id is null
order by statements.article_id, statements.statement_id
""",
        ),
        Expectation(
            name="statement_has_evidence",
            sentence="Every statement carries the words it was read from",
            severity="critical",
            reason="Reported speech has no quotation marks: only the words show that it was said.",
            sql="""
select
    article_id as article,
    statement_id,
    speaker_name as speaker,
    mode,
    quote
from fct_statements
where trim(coalesce(evidence, '')) = ''
order by article_id, statement_id
""",
        ),
        Expectation(
            name="statement_evidence_in_sentence",
            sentence="The words that a statement was read from stand in their sentence",
            severity="critical",
            reason="Words that stand nowhere were made up, or cut from another place.",
            sql="""
select
    article_id as article,
    speaker_name as speaker,
    evidence,
    sentence
from fct_statements
where not contains(coalesce(sentence, ''), evidence)
order by article_id, statement_id
""",
        ),
        Expectation(
            name="direct_statement_has_quote",
            sentence="Every direct statement has a quote",
            severity="critical",
            reason="Direct speech is what stands between quotation marks.",
            sql="""
select
    article_id as article,
    speaker_name as speaker,
    verb,
    evidence
from fct_statements
where mode = 'direct' and trim(coalesce(quote, '')) = ''
order by article_id, statement_id
""",
        ),
        Expectation(
            name="quote_within_evidence",
            sentence="Every quote stands in its evidence to the letter",
            severity="critical",
            reason="A quote that was changed on the way puts words into somebody's mouth.",
            sql="""
select
    article_id as article,
    speaker_name as speaker,
    quote,
    evidence
from fct_statements
where quote is not null and not contains(evidence, quote)
order by article_id, statement_id
""",
        ),
        Expectation(
            name="statement_before_publication",
            sentence="Nothing was said after the article that says so was published",
            severity="warning",
            reason="The date was read wrong, or the article's is. One day is for time zones.",
            sql="""
select
    statements.article_id as article,
    articles.published_on,
    statements.said_on,
    statements.speaker_name as speaker,
    statements.evidence
from fct_statements as statements
inner join dim_articles as articles on statements.article_id = articles.article_id
where statements.said_on > articles.published_on + 1
order by statements.article_id, statements.statement_id
""",
        ),
        Expectation(
            name="statements_name_speakers",
            sentence="Four in five of an article's statements are by a speaker whom we know",
            severity="info",
            reason=(
                "'An official said' cannot be held to account. Where more than a fifth of an "
                "article's statements are so, it leans on unnamed sources, quotes people who are "
                "missing from the reference, or was read badly."
            ),
            sql="""
select
    article_id as article,
    count(*) as statements,
    count(*) filter (where speaker_actor_id is null) as by_unknown_speakers,
    cast(
        round(100 * avg(cast(speaker_actor_id is not null as integer))) as integer
    ) as percent_known
from fct_statements
group by article_id
having avg(cast(speaker_actor_id is not null as integer)) < 0.8
order by percent_known, article
""",
        ),
        Expectation(
            name="speaker_is_known",
            sentence="Every speaker who is named is known to the reference",
            severity="info",
            reason=(
                "Who speaks often and is unknown belongs into the reference of actors, so that his "
                "statements in other articles join these."
            ),
            sql="""
select
    speaker_name as speaker,
    min(role) as spoken_as,
    count(*) as statements,
    count(distinct article_id) as articles
from fct_statements
where
    speaker_actor_id is null
    -- A name has a capital; "a US official" is none for all that.
    and regexp_matches(speaker_name, '\\p{Lu}')
    and not regexp_matches(speaker_name, '^(?i)(an?|the|one|some|senior|top) ')
group by speaker_name
order by statements desc, speaker asc
""",
        ),
        Expectation(
            name="words_have_one_speaker",
            sentence="The same words are given to one speaker, or to who speaks for the other",
            severity="warning",
            reason="Whoever quotes them would put them in the wrong mouth.",
            sql=open_conflicts("misattributed_quotation"),
        ),
        Expectation(
            name="quote_is_no_scare_quote",
            sentence="No quote is a single word",
            severity="info",
            reason="One word between quotation marks is a distance taken more often than a quote.",
            sql="""
select
    article_id as article,
    speaker_name as speaker,
    quote,
    evidence
from fct_statements
where
    mode = 'direct'
    and trim(quote) <> ''
    and not regexp_matches(trim(quote), '\\s')
order by article_id, statement_id
""",
        ),
    ),
)
