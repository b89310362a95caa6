"""``make benchmark-resolution CORPUS=path``: what the ledger makes of several reports, measured.

For each incident that two or more articles of the corpus report, the number of killed that
``fct_strikes`` resolves to is held against the register's, and beside it the majority of the
articles' own numbers (ties: the later report), which is what a reader without a ledger would take.
An article's own number is its figure of its main event, 0 where it gives none.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from benchmarks.accuracy import ANSWERS, ENDING, corpora, run_line
from benchmarks.speed import table
from ingest.errors import InputError


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
    resolved: int
    in_one_strike: int
    joined_reports: int
    reports: int


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
            build = run_line(corpus)
            print_resolution(corpus.name.removesuffix(ENDING), build / "marts", answers)
        if not any(answers for _, answers in found):
            raise InputError(
                str(options.corpus),
                f"has no register of incidents beside it (NAME{ANSWERS['--gold']})",
                "name a corpus that has one",
            )
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def answers_of(corpus: Path) -> Path | None:
    """Return the register beside ``corpus``, None if there is none."""
    register = corpus.with_name(corpus.name.removesuffix(ENDING) + ANSWERS["--gold"])
    return register if register.is_file() else None


def print_resolution(name: str, marts: Path, register: Path) -> None:
    """Measure the marts against the register and print the table."""
    found = resolution(incidents(register), reports(marts))
    share = found.incidents or 1
    print(f"## {name}: incidents with two or more reports\n")
    table(
        (name, ""),
        [
            ("incidents", f"{found.incidents:,}"),
            ("majority of the articles", f"{found.majority / share:.4f} ({found.majority})"),
            ("resolved by the ledger", f"{found.resolved / share:.4f} ({found.resolved})"),
            (
                "all reports in one strike",
                f"{found.in_one_strike / share:.4f} ({found.in_one_strike})",
            ),
            (
                "reports that are in the strike of most",
                f"{found.joined_reports / (found.reports or 1):.4f} ({found.joined_reports})",
            ),
        ],
    )


def incidents(register: Path) -> dict[str, tuple[int, list[str]]]:
    """Return the killed and the articles of each incident of ``register``."""
    found: dict[str, tuple[int, list[str]]] = {}
    with register.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            _, articles = found.setdefault(row["incident_id"], (int(row["killed"]), []))
            articles.append(row["article_id"])
    return found


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
    incidents: dict[str, tuple[int, list[str]]], reports: dict[str, Report]
) -> Resolution:
    """Count the incidents of two or more articles that come out right, each way."""
    several = [
        (killed, told)
        for killed, articles in incidents.values()
        if len(told := sorted((reports[a] for a in articles if a in reports), key=_order)) > 1
    ]
    held = [held_together(told) for _, told in several]
    return Resolution(
        incidents=len(several),
        majority=sum(majority(told) == killed for killed, told in several),
        resolved=sum(resolved(told) == killed for killed, told in several),
        in_one_strike=sum(
            len(one) == len(told) for one, (_, told) in zip(held, several, strict=True)
        ),
        joined_reports=sum(map(len, held)),
        reports=sum(len(told) for _, told in several),
    )


def majority(told: Sequence[Report]) -> int:
    """Return the number that most reports give, of several the one given latest."""
    counts = Counter(report.killed for report in told)
    most = max(counts.values())
    return next(report.killed for report in reversed(told) if counts[report.killed] == most)


def resolved(told: Sequence[Report]) -> int:
    """Return what the strike resolves to that holds most of the reports, 0 without a strike."""
    one = held_together(told)
    return one[-1].resolved if one else 0


def held_together(told: Iterable[Report]) -> list[Report]:
    """Return the reports of the strike that holds most of them, of several the latest reported."""
    strikes: defaultdict[str, list[Report]] = defaultdict(list)
    for report in told:
        if report.strike_id:
            strikes[report.strike_id].append(report)
    return max(strikes.values(), key=lambda one: (len(one), _order(one[-1])), default=[])


def _order(report: Report) -> tuple[date, str]:
    return report.published_on or date.min, report.article_id


if __name__ == "__main__":
    sys.exit(main())
