"""What must be true of strikes and of the reports that make them up."""

from expectations.expectation import Expectation, Suite
from expectations.suites.open_conflicts import open_conflicts

STRIKES = Suite(
    subject="strikes",
    mart="fct_strikes",
    expectations=(
        Expectation(
            name="strike_has_report",
            sentence="Every strike is reported by an article",
            severity="critical",
            reason="A strike is put together from reports; without one it is made up.",
            sql="""
select
    strikes.strike_id as strike,
    strikes.date_best as happened_on,
    strikes.place_name as place,
    strikes.killed_best as killed
from fct_strikes as strikes
left join fct_strike_reports as reports on strikes.strike_id = reports.strike_id
where reports.strike_id is null
order by strikes.strike_id
""",
        ),
        Expectation(
            name="report_has_evidence",
            sentence="Every report of a strike carries the words it was read from",
            severity="critical",
            reason="Without them nobody can tell whether the article reports this strike.",
            sql="""
select
    article_id as article,
    event_no,
    strike_id as strike,
    date_start as strike_from,
    place_name as place,
    len(claim_ids) as claims,
    evidence
from fct_strike_reports
where trim(coalesce(evidence, '')) = '' or len(coalesce(claim_ids, [])) = 0
order by article_id, event_no
""",
        ),
        Expectation(
            name="report_evidence_in_sentence",
            sentence="The words that a report was read from stand in their sentence",
            severity="critical",
            reason="Words that stand nowhere were made up, or cut from another place.",
            sql="""
select
    article_id as article,
    event_no,
    strike_id as strike,
    evidence,
    sentence
from fct_strike_reports
where not contains(coalesce(sentence, ''), evidence)
order by article_id, event_no
""",
        ),
        Expectation(
            name="strike_counts_its_articles",
            sentence="A strike counts the articles that report it, each once",
            severity="critical",
            reason="Readers weigh a strike by how many report it.",
            sql="""
select
    strikes.strike_id as strike,
    strikes.date_best as happened_on,
    strikes.place_name as place,
    strikes.articles as articles_counted,
    count(distinct reports.article_id) as articles_found
from fct_strikes as strikes
left join fct_strike_reports as reports on strikes.strike_id = reports.strike_id
group by all
having articles_counted is distinct from articles_found
order by strike
""",
        ),
        Expectation(
            name="strike_families_within_articles",
            sentence="No strike has more sources than articles",
            severity="critical",
            reason="Outlets that print one text are one source, so sources can only be fewer.",
            sql="""
select
    strike_id as strike,
    date_best as happened_on,
    place_name as place,
    source_families,
    articles
from fct_strikes
where source_families > articles
order by strike_id
""",
        ),
        Expectation(
            name="strike_killed_in_order",
            sentence="The number killed in a strike lies between its lowest and its highest",
            severity="critical",
            reason="The estimate that we stand by is one that the reports support.",
            sql="""
select
    strike_id as strike,
    date_best as happened_on,
    place_name as place,
    killed_low,
    killed_best,
    killed_high
from fct_strikes
where
    killed_low > killed_best
    or killed_best > killed_high
    or killed_low > killed_high
order by strike_id
""",
        ),
        Expectation(
            name="strike_numbers_are_possible",
            sentence="No number of a strike is negative or above a million",
            severity="critical",
            reason="The same limit as for the figures that it is made from.",
            sql="""
select
    strike_id as strike,
    date_best as happened_on,
    vessels_best as vessels,
    killed_low,
    killed_best,
    killed_high,
    wounded_best as wounded,
    survived_best as survived,
    presumed_dead_best as presumed_dead
from fct_strikes
where
    least(
        vessels_best, killed_low, killed_best, killed_high, wounded_best,
        survived_best, presumed_dead_best
    ) < 0
    or greatest(
        vessels_best, killed_low, killed_best, killed_high, wounded_best,
        survived_best, presumed_dead_best
    ) > 1000000
order by strike_id
""",
        ),
        Expectation(
            name="strike_dates_in_order",
            sentence="The best date of a strike lies between its earliest and its latest",
            severity="critical",
            reason="Dates out of order put the strike into two places on a time line.",
            sql="""
select
    strike_id as strike,
    place_name as place,
    date_earliest,
    date_best,
    date_latest,
    first_reported_on,
    last_reported_on
from fct_strikes
where
    date_earliest > date_latest
    or date_best not between date_earliest and date_latest
    or first_reported_on > last_reported_on
order by strike_id
""",
        ),
        Expectation(
            name="strike_before_first_report",
            sentence="No strike is dated after the first article about it unless one says so",
            severity="critical",
            reason=(
                "Such a strike holds reports of another. One day is allowed: where it happened it "
                "may be tomorrow already."
            ),
            sql="""
with still_to_come as (
    select distinct reports.strike_id
    from fct_strike_reports as reports
    inner join dim_articles as articles on reports.article_id = articles.article_id
    where reports.date_start > articles.published_on + 1
)

select
    strikes.strike_id as strike,
    strikes.place_name as place,
    strikes.date_earliest,
    strikes.date_latest,
    strikes.first_reported_on
from fct_strikes as strikes
left join still_to_come on strikes.strike_id = still_to_come.strike_id
where
    strikes.date_earliest > strikes.first_reported_on + 1
    and still_to_come.strike_id is null
order by strikes.strike_id
""",
        ),
        Expectation(
            name="report_before_publication",
            sentence="No article reports a strike of a day that was still to come",
            severity="warning",
            reason=(
                "News tells of what has happened: the strike's date was read wrong, or the "
                "article's own is. One day is allowed for time zones."
            ),
            sql=open_conflicts("future_event"),
        ),
        Expectation(
            name="reports_before_publication",
            sentence="At most one report in twenty is of a day that was still to come",
            severity="critical",
            reason=(
                "In a large corpus some article carries a wrong date of its own. More than one in "
                "twenty is our misreading, and then no date here can be trusted."
            ),
            sql="""
with reports as (
    select count(*) as reports
    from fct_strike_reports
),

to_come as (
    select count(*) as of_days_to_come
    from fct_conflicts
    where kind = 'future_event' and status <> 'adjudicated'
)

select
    reports.reports,
    to_come.of_days_to_come
from reports
cross join to_come
where to_come.of_days_to_come > reports.reports / 20
order by reports.reports
""",
        ),
        Expectation(
            name="report_dates_in_order",
            sentence="A report's dates begin before they end",
            severity="critical",
            reason="A range that ends before it begins holds no day at all.",
            sql="""
select
    article_id as article,
    event_no,
    date_start,
    date_end,
    place_name as place
from fct_strike_reports
where date_start > date_end
order by article_id, event_no
""",
        ),
        Expectation(
            name="strike_counts_its_conflicts",
            sentence="A strike counts the open conflicts about it",
            severity="critical",
            reason="Who filters strikes by that count must not miss one that is disputed.",
            sql="""
select
    strikes.strike_id as strike,
    strikes.date_best as happened_on,
    strikes.place_name as place,
    strikes.open_conflicts as conflicts_counted,
    count(conflicts.conflict_id) as conflicts_found
from fct_strikes as strikes
left join fct_conflicts as conflicts
    on
        strikes.strike_id = conflicts.subject_id
        and conflicts.subject_type = 'strike'
        and conflicts.status = 'open'
group by all
having conflicts_counted is distinct from conflicts_found
order by strike
""",
        ),
        Expectation(
            name="strikes_told_apart",
            sentence="Strikes of one kind on one day at one place are told apart by their reports",
            severity="warning",
            reason=(
                "Four boats were hit on 27 October 2025, so such strikes exist; more often one "
                "strike was counted twice, and its dead with it."
            ),
            sql="""
select
    date_best as happened_on,
    place_name as place,
    event_type,
    count(*) as strikes,
    sum(killed_best) as killed,
    string_agg(strike_id, ', ' order by strike_id) as strike_ids
from fct_strikes
where date_precision = 'day' and place_id is not null
group by date_best, place_id, place_name, event_type
having count(*) > 1
order by happened_on, place
""",
        ),
        Expectation(
            name="strike_has_place",
            sentence="Every strike has a place",
            severity="info",
            reason="Without one it is on no map and cannot be matched with other ledgers.",
            sql="""
select
    strike_id as strike,
    date_best as happened_on,
    event_type,
    target_name,
    articles
from fct_strikes
where place_id is null
order by strike_id
""",
        ),
        Expectation(
            name="strike_has_day",
            sentence="Every strike is dated to the day",
            severity="info",
            reason="A strike known to a week or a month may be one that is in the ledger already.",
            sql="""
select
    strike_id as strike,
    date_earliest,
    date_latest,
    date_precision as known_to,
    place_name as place,
    articles
from fct_strikes
where date_precision is distinct from 'day'
order by strike_id
""",
        ),
        Expectation(
            name="strike_is_corroborated",
            sentence="Every strike is reported by two sources that do not print the same text",
            severity="info",
            reason="One source may be wrong; agencies' texts in many papers are still one source.",
            sql="""
select
    strike_id as strike,
    date_best as happened_on,
    place_name as place,
    killed_best as killed,
    articles,
    source_families
from fct_strikes
where coalesce(source_families, 0) < 2
order by strike_id
""",
        ),
    ),
)
