"""What must be true of conflicts, and which disagreements still stand open."""

from expectations.expectation import Expectation, Suite
from expectations.suites.open_conflicts import open_conflicts

#: Kinds that an expectation of some suite judges; ``conflict_kind_is_judged`` fails for any other.
JUDGED_KINDS = (
    "place_disagreement",
    "date_disagreement",
    "participation_disagreement",
    "figure_disagreement",
    "revision",
    "strike_count_disagreement",
    "survivor_arithmetic",
    "future_event",
    "toll_disagreement",
    "toll_regression",
    "toll_unreconciled",
    "stale_toll",
    "office_holder_mismatch",
    "unsupported_designation",
    "misattributed_quotation",
)

_JUDGED = ",\n        ".join(f"'{kind}'" for kind in JUDGED_KINDS)

CONFLICTS = Suite(
    subject="conflicts",
    mart="fct_conflicts",
    expectations=(
        Expectation(
            name="conflict_is_explained",
            sentence="Every open conflict is explained in a sentence",
            severity="critical",
            reason=(
                "A disagreement that a reader of news cannot follow helps nobody. Fewer than four "
                "words, or no full stop, is no sentence."
            ),
            sql="""
select
    conflict_id,
    kind,
    readings,
    explanation
from fct_conflicts
where
    status = 'open'
    and not regexp_full_match(
        coalesce(trim(explanation), ''), '(?s)(\\S+\\s+){3,}\\S*[.!?]["”’)]*'
    )
order by kind, conflict_id
""",
        ),
        Expectation(
            name="conflict_names_articles",
            sentence="Every conflict names articles of the corpus",
            severity="critical",
            reason="A disagreement is between somebody; who disagrees must be there to be read.",
            sql="""
with named as (
    select
        conflict_id,
        unnest(article_ids) as article_id
    from fct_conflicts
),

known as (
    select
        named.conflict_id,
        count(*) as known_articles
    from named
    inner join dim_articles as articles on named.article_id = articles.article_id
    group by named.conflict_id
)

select
    conflicts.conflict_id,
    conflicts.kind,
    array_to_string(conflicts.article_ids, ', ') as articles,
    coalesce(known.known_articles, 0) as known_articles
from fct_conflicts as conflicts
left join known on conflicts.conflict_id = known.conflict_id
where
    coalesce(known.known_articles, 0)
    < greatest(len(coalesce(conflicts.article_ids, [])), 1)
order by conflicts.kind, conflicts.conflict_id
""",
        ),
        Expectation(
            name="conflict_names_claims",
            sentence="Every conflict names the claims that it is made of",
            severity="critical",
            reason="Without claims nobody can go and read what was said.",
            sql="""
select
    conflict_id,
    kind,
    array_to_string(claim_ids, ', ') as claims,
    explanation
from fct_conflicts
where
    len(coalesce(claim_ids, [])) = 0
    or len(list_filter(claim_ids, lambda claim: trim(coalesce(claim, '')) = '')) > 0
order by kind, conflict_id
""",
        ),
        Expectation(
            name="conflict_names_known_claims",
            sentence="Conflicts about strikes and tolls name claims that are published",
            severity="critical",
            reason=(
                "What is disputed and not published cannot be weighed. Claims to an office, "
                "mentions of a target outside any strike, and repetitions of one statement are "
                "published with their conflict alone."
            ),
            sql="""
with disputed as (
    select
        conflict_id,
        kind,
        unnest(claim_ids) as claim_id
    from fct_conflicts
    where
        kind not in (
            'office_holder_mismatch',
            'unsupported_designation',
            'misattributed_quotation'
        )
),

published as (
    select unnest(claim_ids) as claim_id
    from fct_casualties
    union
    select unnest(claim_ids) as claim_id
    from fct_strike_reports
)

select
    disputed.conflict_id,
    disputed.kind,
    disputed.claim_id as claim
from disputed
left join published on disputed.claim_id = published.claim_id
where published.claim_id is null
order by disputed.kind, disputed.conflict_id, disputed.claim_id
""",
        ),
        Expectation(
            name="adjudication_applies",
            sentence="Every decision names a conflict that there is, and one of its readings",
            severity="warning",
            reason=(
                "A decision that no longer applies looks settled and is not. The rows stand in "
                "seeds/reference/adjudications.csv."
            ),
            sql="""
select
    conflict_id,
    chosen_reading,
    problem
from fct_adjudications
where problem is not null
order by conflict_id
""",
        ),
        Expectation(
            name="conflict_range_in_order",
            sentence="The lowest reading of a conflict is not above its highest",
            severity="critical",
            reason="By how much readings differ is what conflicts are sorted by.",
            sql="""
select
    conflict_id,
    kind,
    lowest,
    highest,
    readings
from fct_conflicts
where try_cast(lowest as double) > try_cast(highest as double)
order by kind, conflict_id
""",
        ),
        Expectation(
            name="conflict_kind_is_judged",
            sentence="Every kind of conflict is judged by an expectation",
            severity="critical",
            reason="A new kind of disagreement must not pass unseen because nobody looks for it.",
            sql=f"""
select
    kind,
    count(*) as conflicts
from fct_conflicts
where
    kind not in (
        {_JUDGED}
    )
group by kind
order by kind
""",
        ),
        Expectation(
            name="places_agree",
            sentence="Reports of one strike agree on its place",
            severity="warning",
            reason="One strike in two provinces is two on a map, or one in the wrong place.",
            sql=open_conflicts("place_disagreement"),
        ),
        Expectation(
            name="dates_agree",
            sentence="Reports of one strike agree on its date",
            severity="warning",
            reason="A strike counted on two days is counted twice.",
            sql=open_conflicts("date_disagreement"),
        ),
        Expectation(
            name="participation_agrees",
            sentence="Reports of one strike agree on who took part and who led",
            severity="warning",
            reason="Who struck is what responsibility, and the law, hang on.",
            sql=open_conflicts("participation_disagreement"),
        ),
        Expectation(
            name="figures_agree",
            sentence="Reports of one strike agree on its figures",
            severity="warning",
            reason="A difference is a later count, another way of counting, or an error.",
            sql=open_conflicts("figure_disagreement"),
        ),
        Expectation(
            name="figures_stand",
            sentence="A figure that changed was changed by an authority, or counts the missing",
            severity="warning",
            reason="Whoever quoted the first figure must know that it no longer stands.",
            sql=open_conflicts("revision"),
        ),
        Expectation(
            name="strike_counts_agree",
            sentence="Reports count the same number of strikes and of vessels hit",
            severity="warning",
            reason="Two boats in one strike are two strikes to some, and one to others.",
            sql=open_conflicts("strike_count_disagreement"),
        ),
        Expectation(
            name="presumed_dead_were_alive",
            sentence="No more are presumed dead than had survived the strike or went missing",
            severity="warning",
            reason="Whoever was killed at once would count twice in a toll of all the dead.",
            sql=open_conflicts("survivor_arithmetic"),
        ),
        Expectation(
            name="office_holders_held_office",
            sentence="Whoever is called by an office held it on that day",
            severity="warning",
            reason="An article that has the president wrong may have other facts wrong as well.",
            sql=open_conflicts("office_holder_mismatch"),
        ),
    ),
)
