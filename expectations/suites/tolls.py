"""What must be true of tolls: cumulative figures, held against the strikes that add up to them."""

from expectations.expectation import Expectation, Suite
from expectations.suites.open_conflicts import open_conflicts


def _unaccounted(condition: str) -> str:
    """Return SQL for the tolls that the conflict model could not reconcile, where ``condition``."""
    return f"""
with unreconciled as (
    select
        conflict_id,
        explanation,
        claim_ids
    from fct_conflicts
    where kind = 'toll_unreconciled' and status = 'open'
),

disputed as (
    select
        conflict_id,
        unnest(claim_ids) as claim_id
    from unreconciled
),

stated as (
    select
        casualty_id,
        unnest(claim_ids) as claim_id
    from fct_casualties
    where scope = 'cumulative'
),

paired as (
    select distinct
        disputed.conflict_id,
        stated.casualty_id
    from disputed
    inner join stated on disputed.claim_id = stated.claim_id
)

select
    figures.article_id as article,
    tolls.as_of,
    tolls.measure,
    tolls.value as toll,
    tolls.value - tolls.difference as strikes_add_up_to,
    tolls.difference,
    unreconciled.explanation,
    figures.evidence
from unreconciled
left join paired on unreconciled.conflict_id = paired.conflict_id
left join fct_tolls as tolls on paired.casualty_id = tolls.casualty_id
left join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
where {condition}
order by tolls.difference desc, figures.article_id asc, unreconciled.conflict_id asc
"""


TOLLS = Suite(
    subject="tolls",
    mart="fct_tolls",
    expectations=(
        Expectation(
            name="toll_is_a_figure",
            sentence="Every toll is a figure that an article gives",
            severity="critical",
            reason="A toll leads back to its sentence through the figure it is.",
            sql="""
select
    tolls.casualty_id,
    tolls.campaign_id as campaign,
    tolls.as_of,
    tolls.measure,
    tolls.value
from fct_tolls as tolls
left join fct_casualties as figures
    on tolls.casualty_id = figures.casualty_id and figures.scope = 'cumulative'
where
    figures.casualty_id is null
    or tolls.value is distinct from figures.value
order by tolls.casualty_id
""",
        ),
        Expectation(
            name="toll_counted_by_publication",
            sentence="No toll counts further than the day on which its article was published",
            severity="warning",
            reason=(
                "Nobody can count the dead of days to come: one of the two dates is wrong. One day "
                "is for time zones."
            ),
            sql="""
select
    figures.article_id as article,
    articles.published_on,
    tolls.as_of,
    tolls.measure,
    tolls.value,
    figures.evidence
from fct_tolls as tolls
inner join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
inner join dim_articles as articles on figures.article_id = articles.article_id
where tolls.as_of > articles.published_on + 1
order by figures.article_id, tolls.casualty_id
""",
        ),
        Expectation(
            name="toll_difference_is_explained",
            sentence="Every toll that differs from the strikes says why in a sentence",
            severity="critical",
            reason="A bare difference reads as an error; mostly it is strikes nobody wrote of.",
            sql="""
select
    figures.article_id as article,
    tolls.value,
    tolls.ledger_killed,
    tolls.ledger_presumed_dead,
    tolls.difference,
    tolls.explanation
from fct_tolls as tolls
left join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
where
    tolls.difference <> 0
    and not regexp_full_match(
        coalesce(trim(tolls.explanation), ''), '(?s)(\\S+\\s+){3,}\\S*[.!?]["”’)]*'
    )
order by figures.article_id, tolls.casualty_id
""",
        ),
        Expectation(
            name="toll_accounted_for",
            sentence="Every death toll is accounted for by the strikes the corpus reports",
            severity="warning",
            reason=(
                "What no strike accounts for is unreported, counted by another rule, or wrong: "
                "whoever repeats the toll should know which."
            ),
            # A conflict whose toll is not found is shown all the same.
            sql=_unaccounted("coalesce(tolls.measure, 'killed') in ('killed', 'presumed_dead')"),
        ),
        Expectation(
            name="count_accounted_for",
            sentence="Every count of strikes and vessels is accounted for by those reported",
            severity="info",
            reason="The gap tells how much of a campaign the corpus covers.",
            sql=_unaccounted("tolls.measure not in ('killed', 'presumed_dead')"),
        ),
        Expectation(
            name="tolls_agree",
            sentence="Tolls of a campaign agree, and do not fall from one date to a later one",
            severity="warning",
            reason=(
                "The dead stay dead: a lower toll later is a correction, another rule of counting, "
                "or an old number."
            ),
            sql=open_conflicts("toll_disagreement"),
        ),
        Expectation(
            name="toll_does_not_fall",
            sentence="No source's toll is lower than one that it gave for an earlier day",
            severity="warning",
            reason="One of the two misleads, and only the source can tell which.",
            sql=open_conflicts("toll_regression"),
        ),
        Expectation(
            name="toll_is_of_its_day",
            sentence="No death toll is below the dead of the strikes reported by its day",
            severity="warning",
            reason="An old number printed as today's hides the strikes since.",
            sql=open_conflicts("stale_toll"),
        ),
        Expectation(
            name="toll_above_own_strikes",
            sentence="No article gives a toll below the dead of a single strike that it reports",
            severity="warning",
            reason=(
                "Then the two count different things, or one was misread. It is no error where an "
                "article tells of two campaigns."
            ),
            sql="""
select
    tolls.article_id as article,
    tolls.campaign_id as campaign,
    tolls.value as toll,
    strikes.value as killed_in_one_strike,
    strikes.strike_id as strike,
    tolls.evidence as toll_evidence,
    strikes.evidence as strike_evidence
from fct_casualties as tolls
inner join fct_casualties as strikes
    on
        tolls.article_id = strikes.article_id
        and tolls.measure = strikes.measure
        and tolls.value_high < strikes.value_low
where
    tolls.scope = 'cumulative'
    and strikes.scope = 'incident'
    and tolls.measure = 'killed'
order by tolls.article_id, tolls.casualty_id, strikes.casualty_id
""",
        ),
        Expectation(
            name="toll_names_campaign",
            sentence="Every toll names the campaign that it counts",
            severity="info",
            reason="A toll of nothing in particular can be compared with no other.",
            sql="""
select
    figures.article_id as article,
    tolls.as_of,
    tolls.measure,
    tolls.value,
    figures.evidence
from fct_tolls as tolls
left join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
where tolls.campaign_id is null
order by figures.article_id, tolls.casualty_id
""",
        ),
        Expectation(
            name="toll_names_counting_rule",
            sentence="Every toll of the killed says whether it counts those presumed dead",
            severity="info",
            reason="Most tolls of the boat strikes differ by it: 150 and 151 can both be right.",
            sql="""
select
    figures.article_id as article,
    tolls.campaign_id as campaign,
    tolls.as_of,
    tolls.value,
    figures.evidence
from fct_tolls as tolls
left join fct_casualties as figures on tolls.casualty_id = figures.casualty_id
where
    tolls.measure = 'killed'
    and coalesce(tolls.counting_rule, 'unknown') = 'unknown'
order by figures.article_id, tolls.casualty_id
""",
        ),
    ),
)
