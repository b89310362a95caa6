"""What must be true of figures."""

from expectations.expectation import Expectation, Suite

CASUALTIES = Suite(
    subject="casualties",
    mart="fct_casualties",
    expectations=(
        Expectation(
            name="figure_has_article",
            sentence="Every figure comes from an article of the corpus",
            severity="critical",
            reason="A figure without an article leads back to nothing.",
            sql="""
select
    figures.article_id as article,
    figures.casualty_id,
    figures.scope,
    figures.measure,
    figures.value,
    figures.evidence
from fct_casualties as figures
left join dim_articles as articles on figures.article_id = articles.article_id
where articles.article_id is null
order by figures.article_id, figures.casualty_id
""",
        ),
        Expectation(
            name="figure_has_evidence",
            sentence="Every figure carries the words it was read from",
            severity="critical",
            reason="What sets this ledger apart is that each figure can be checked in the text.",
            sql="""
select
    article_id as article,
    casualty_id,
    scope,
    measure,
    value,
    len(claim_ids) as claims,
    evidence
from fct_casualties
where trim(coalesce(evidence, '')) = '' or len(coalesce(claim_ids, [])) = 0
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_evidence_in_sentence",
            sentence="The words that a figure was read from stand in their sentence",
            severity="critical",
            reason=(
                "Words that stand nowhere were made up, or cut from another place. The parts of a "
                "sum are joined by plus signs, those of a difference by minus signs."
            ),
            sql="""
select
    article_id as article,
    measure,
    value,
    evidence,
    sentence
from fct_casualties
where
    len(
        list_filter(
            string_split_regex(evidence, ' [+-] '),
            lambda words: not contains(coalesce(sentence, ''), words)
        )
    ) > 0
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_within_bounds",
            sentence="The lowest of a figure is not above its highest, and its value lies between",
            severity="critical",
            reason=(
                "Bounds out of order turn every sum and comparison wrong. 'More than 140' is "
                "stated as 140 and begins at 141, 'nearly 140' ends at 139: there alone, and in "
                "sums of such numbers, the value lies outside."
            ),
            sql="""
select
    article_id as article,
    measure,
    value_low as lowest,
    value,
    value_high as highest,
    qualifier,
    evidence
from fct_casualties
where
    value_low > value_high
    or (
        value not between coalesce(value_low, value) and coalesce(value_high, value)
        and qualifier not in ('more_than', 'nearly')
        and not (basis = 'sum_of_parts' and qualifier <> 'exact')
    )
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_is_possible",
            sentence="No figure is negative or beyond what any event or war has cost",
            severity="critical",
            reason=(
                "A count of people cannot be negative. No single event has killed a million and no "
                "war a hundred million: such a number is a sum of money or a population."
            ),
            sql="""
select
    article_id as article,
    scope,
    measure,
    value_low as lowest,
    value,
    value_high as highest,
    evidence
from fct_casualties
where
    least(value_low, value, value_high) < 0
    or greatest(value_low, value, value_high)
    > case when scope = 'incident' then 1000000 else 100000000 end
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_says_something",
            sentence="A figure has a number, unless the article says that none was given",
            severity="critical",
            reason=(
                "No figure and 'no figure was given' are different facts; an empty one is neither, "
                "and a number that is said to be undisclosed is both."
            ),
            sql="""
select
    article_id as article,
    measure,
    qualifier,
    value_low as lowest,
    value,
    value_high as highest,
    evidence
from fct_casualties
where
    (qualifier is not distinct from 'undisclosed')
    = (coalesce(value, value_low, value_high) is not null)
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_of_event_has_strike",
            sentence="Every figure of one event is laid to a strike",
            severity="warning",
            reason="A figure that no strike holds is missing from every sum over strikes.",
            sql="""
select
    figures.article_id as article,
    figures.event_no,
    figures.measure,
    figures.value,
    figures.evidence
from fct_casualties as figures
left join fct_strikes as strikes on figures.strike_id = strikes.strike_id
where figures.scope = 'incident' and strikes.strike_id is null
order by figures.article_id, figures.casualty_id
""",
        ),
        Expectation(
            name="figure_is_no_year",
            sentence="No figure of one event reads like a year",
            severity="warning",
            reason=(
                "'Killed in 2025' is the commonest misreading of a date as a toll. Single events "
                "with so many victims are rare enough to look at each."
            ),
            sql="""
select
    article_id as article,
    measure,
    value,
    evidence
from fct_casualties
where
    scope = 'incident'
    and value between 1900 and 2099
    and contains(evidence, cast(cast(value as integer) as varchar))
order by article_id, casualty_id
""",
        ),
        Expectation(
            name="figure_is_attributed",
            sentence="Every figure says who it comes from",
            severity="info",
            reason="A toll that only the attacker gives weighs less than one that doctors counted.",
            sql="""
select
    article_id as article,
    scope,
    measure,
    value,
    evidence
from fct_casualties
where trim(coalesce(attributed_to, '')) = '' and value is not null
order by article_id, casualty_id
""",
        ),
    ),
)
