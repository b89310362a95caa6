"""``make benchmark-resolution CORPUS=path``: what the ledger makes of several reports, measured.

For each incident that two or more articles of the corpus report, three numbers of killed are held
against the register's. The majority of the articles' own numbers (ties: the later report, of one
day the higher number), which is what a reader without a ledger would take; an article's own number
is its figure of its main event, 0 where it gives none. What the policy of figures resolves the
articles to, grouped as the register groups them. And what ``fct_strikes`` holds, where the ledger
has to find out by itself which articles are of one event: that of the strike which holds most of
them, of several the one reported last, and 0 where there is none.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from benchmarks.accuracy import ANSWERS, ENDING, corpora, run_line
from benchmarks.regroup import killed_as_grouped
from benchmarks.runs import RunError
from benchmarks.speed import table
from ingest.errors import InputError
from pipeline.plan import Plan


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident of the register: how many it says were killed, and the articles on it."""

    killed: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of its main event: its number, and what the strike resolves to."""

    article_id: str
    published_on: date | None
    killed: int
    strike_id: str | None
    resolved: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """How many incidents came out right, of ``incidents`` with two or more reports."""

    incidents: int
    majority: int
    any_report: int
    policy: int
    ledger: int
    in_one_strike: int
    strikes: int
    reports: int
    joined_reports: int
    reports_without_strike: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the line over each corpus and print its table; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resolution", description=__doc__)
    parser.add_argument("corpus", type=Path, help="NAME.jsonl.gz or a folder of such files")
    options = parser.parse_args(arguments)
    try:
        found = [(corpus, answers_of(corpus)) for corpus in corpora(options.corpus)]
        for corpus, answers in found:
            if answers is None:
                continue
            print_resolution(
                corpus.name.removesuffix(ENDING), Plan(corpus, run_line(corpus)), answers
            )
        if not any(answers for _, answers in found):
            raise InputError(
                str(options.corpus),
                f"has no register of incidents beside it (NAME{ANSWERS['--gold']})",
                "name a corpus that has one",
            )
    except (InputError, RunError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def answers_of(corpus: Path) -> Path | None:
    """Return the register beside ``corpus``, None if there is none."""
    register = corpus.with_name(corpus.name.removesuffix(ENDING) + ANSWERS["--gold"])
    return register if register.is_file() else None


def print_resolution(name: str, plan: Plan, register: Path) -> None:
    """Measure the build of ``plan`` against the register and print the table."""
    known = incidents(register)
    incident_of = {article: one for one, held in known.items() for article in held.articles}
    found = resolution(known, reports(plan.marts), killed_as_grouped(plan, incident_of))
    print(f"## {name}: incidents with two or more reports\n")
    table(
        (name, ""),
        [
            ("incidents", f"{found.incidents:,}"),
            ("majority of the articles", _share(found.majority, found.incidents)),
            ("policy, reports grouped by the register", _share(found.policy, found.incidents)),
            ("the line, reports grouped by the ledger", _share(found.ledger, found.incidents)),
            ("one of the articles is right", _share(found.any_report, found.incidents)),
            ("all reports in one strike", _share(found.in_one_strike, found.incidents)),
            ("strikes that the incidents fall into", f"{found.strikes:,}"),
            (
                "reports in the strike that holds most of their incident",
                _share(found.joined_reports, found.reports),
            ),
            (
                "reports whose main event is no strike",
                _share(found.reports_without_strike, found.reports),
            ),
        ],
    )


def _share(part: int, whole: int) -> str:
    return f"{part / (whole or 1):.4f} ({part:,}/{whole:,})"


def incidents(register: Path) -> dict[str, Incident]:
    """Return the incidents of ``register``, by their ids."""
    killed: dict[str, int] = {}
    articles: defaultdict[str, list[str]] = defaultdict(list)
    with register.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            killed[row["incident_id"]] = int(row["killed"])
            articles[row["incident_id"]].append(row["article_id"])
    return {one: Incident(killed[one], tuple(told)) for one, told in articles.items()}


def reports(marts: Path) -> dict[str, Report]:
    """Return the reports of main events in the published ``marts``, by article."""
    rows = duckdb.sql(
        f"""
        with
        main_events as (
            select article_id, strike_id
            from read_parquet('{marts / "fct_strike_reports.parquet"}')
            where event_no = 1
        ),
        own_figures as (
            select article_id, max(value) as killed
            from read_parquet('{marts / "fct_casualties.parquet"}')
            where scope = 'incident' and event_no = 1 and measure = 'killed'
            group by all
        )
        select
            articles.article_id,
            articles.published_on,
            coalesce(own_figures.killed, 0),
            main_events.strike_id,
            coalesce(strikes.killed_best, 0)
        from read_parquet('{marts / "dim_articles.parquet"}') as articles
        left join own_figures using (article_id)
        left join main_events using (article_id)
        left join read_parquet('{marts / "fct_strikes.parquet"}') as strikes using (strike_id)
        """
    ).fetchall()
    return {row[0]: Report(*row) for row in rows}


def resolution(
    incidents: Mapping[str, Incident], reports: Mapping[str, Report], policy: Mapping[str, int]
) -> Resolution:
    """Count the incidents of two or more articles that come out right, each way.

    ``policy`` holds what the policy resolves an incident to, as the register groups reports.
    """
    several = {
        one: sorted((reports[a] for a in incident.articles if a in reports), key=_order)
        for one, incident in incidents.items()
        if sum(a in reports for a in incident.articles) > 1
    }
    right = {one: incidents[one].killed for one in several}
    held = {one: held_together(told) for one, told in several.items()}
    everything = [report for told in several.values() for report in told]
    return Resolution(
        incidents=len(several),
        majority=sum(majority(told) == right[one] for one, told in several.items()),
        any_report=sum(right[one] in {r.killed for r in told} for one, told in several.items()),
        policy=sum(policy.get(one, 0) == right[one] for one in several),
        ledger=sum(
            (together[-1].resolved if together else 0) == right[one]
            for one, together in held.items()
        ),
        in_one_strike=sum(len(held[one]) == len(told) for one, told in several.items()),
        strikes=sum(len({r.strike_id for r in told if r.strike_id}) for told in several.values()),
        reports=len(everything),
        joined_reports=sum(map(len, held.values())),
        reports_without_strike=sum(report.strike_id is None for report in everything),
    )


def majority(told: Sequence[Report]) -> int:
    """Return the number that most reports give, of several the one given latest."""
    counts = Counter(report.killed for report in told)
    most = max(counts.values())
    return next(report.killed for report in reversed(told) if counts[report.killed] == most)


def held_together(told: Iterable[Report]) -> list[Report]:
    """Return the reports of the strike that holds most of them, of several the latest reported."""
    strikes: defaultdict[str, list[Report]] = defaultdict(list)
    for report in told:
        if report.strike_id:
            strikes[report.strike_id].append(report)
    return max(strikes.values(), key=lambda one: (len(one), _order(one[-1])), default=[])


def _order(report: Report) -> tuple[date, int, str]:
    return report.published_on or date.min, report.killed, report.article_id


if __name__ == "__main__":
    sys.exit(main())
