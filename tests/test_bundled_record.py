"""The bundled digests of the boat strikes, held against the record of them in tests/record.

The record was put together by hand: strikes.csv has a row for each day of strikes, tolls.csv one
for each toll that a report gives. The strike of 25 March 2026 is in no digest, since reports of it
were uncertain; tolls of later days count its four dead.
"""

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import chain, combinations
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT

Row = Mapping[str, str]
CAMPAIGN = "southern-spear"
#: What a toll's rule in the record is called in the marts.
RULES = {
    "immediate": "killed_at_time",
    "some_presumed": "with_some_presumed_dead",
    "all_presumed": "with_presumed_dead",
}


def read(table: str) -> list[Row]:
    path = Path(__file__).parent / "record" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


STRIKES, TOLLS = read("strikes"), read("tolls")
REPORTED = [row for row in STRIKES if row["article_ids"]]
COUNTED = [(row, measure) for row in TOLLS for measure in ("strikes", "vessels") if row[measure]]
RULED = [row for row in TOLLS if row["rule"] in RULES]


def number(cell: str) -> int:
    return int(cell or 0)


def of_toll(row: Row) -> str:
    return f"{row['deaths']} {row['article_id']}"


# ---------- the corpus


def test_every_digest_is_in_the_record() -> None:
    recorded = {row["article_id"] for row in TOLLS}
    recorded.update(chain.from_iterable(row["article_ids"].split() for row in STRIKES))
    assert {path.stem for path in (ROOT / "articles").glob("boat-*.md")} <= recorded


# ---------- strikes


@pytest.mark.parametrize("row", REPORTED, ids=lambda row: f"{row['ledger_id']} {row['date']}")
def test_a_day_of_strikes_is_found(marts: duckdb.DuckDBPyConnection, row: Row) -> None:
    """A day of several strikes may be told as one event, of one of its places, or as several."""
    found = marts.execute(
        """select place_id, coalesce(vessels_best, 1), coalesce(killed_best, 0),
        coalesce(survived_best, 0), coalesce(presumed_dead_best, 0)
        from fct_strikes where date_best = ?""",
        [row["date"]],
    ).fetchall()
    assert 1 <= len(found) <= int(row["strikes"]), found
    places, *figures = zip(*found, strict=True)
    told = dict(zip(("vessels", "killed", "survived", "presumed"), map(sum, figures), strict=True))
    assert told == {
        "vessels": int(row["vessels"]),
        "killed": int(row["killed_at_time"]),
        "survived": number(row["survivors"]),
        "presumed": number(row["presumed_dead_later"]),
    }
    placed = {place for place in places if place}
    assert placed <= set(row["place_ids"].split())
    assert bool(placed) == bool(row["place_ids"])


@pytest.mark.parametrize(
    ("article", "day"),
    [(article, row["date"]) for row in REPORTED for article in row["article_ids"].split()],
)
def test_a_report_is_of_its_day(marts: duckdb.DuckDBPyConnection, article: str, day: str) -> None:
    found = marts.execute(
        """select 1 from fct_strike_reports inner join fct_strikes using (strike_id)
        where article_id = ? and date_best = ?""",
        [article, day],
    ).fetchall()
    assert found


def test_no_strike_stands_on_another_day(marts: duckdb.DuckDBPyConnection) -> None:
    others = marts.execute(
        """select distinct date_best::varchar, article_id
        from fct_strike_reports inner join fct_strikes using (strike_id)
        where starts_with(article_id, 'boat-') and date_best not in (select unnest(?::date[]))
        order by all""",
        [[row["date"] for row in REPORTED]],
    ).fetchall()
    assert others == []


# ---------- tolls


@pytest.mark.parametrize("row", TOLLS, ids=of_toll)
def test_a_toll_is_found(marts: duckdb.DuckDBPyConnection, row: Row) -> None:
    found = marts.execute(
        """select qualifier, campaign_id, as_of between ? and ? from fct_casualties
        where scope = 'cumulative' and measure = 'killed' and article_id = ? and value = ?""",
        [row["as_of_start"], row["as_of_end"], row["article_id"], int(row["deaths"])],
    ).fetchall()
    assert found == [(row["qualifier"], CAMPAIGN, True)]


@pytest.mark.parametrize(
    ("row", "measure"), COUNTED, ids=[f"{m} {of_toll(row)}" for row, m in COUNTED]
)
def test_a_count_of_strikes_or_vessels_is_found(
    marts: duckdb.DuckDBPyConnection, row: Row, measure: str
) -> None:
    found = marts.execute(
        """select value, campaign_id from fct_casualties
        where scope = 'cumulative' and measure = ? and article_id = ?""",
        [measure, row["article_id"]],
    ).fetchall()
    assert found == [(int(row[measure]), CAMPAIGN)]


# ---------- counting rules


@pytest.mark.parametrize("row", RULED, ids=of_toll)
def test_a_toll_gets_its_counting_rule(marts: duckdb.DuckDBPyConnection, row: Row) -> None:
    found = marts.execute(
        """select counting_rule from fct_tolls
        where measure = 'killed' and article_id = ? and value = ?""",
        [row["article_id"], int(row["deaths"])],
    ).fetchall()
    assert found == [(RULES[row["rule"]],)]


def tolls_under(rule: str, day: date) -> set[int]:
    """Return what a toll of ``day`` may come to under ``rule``, by the record.

    The presumed dead are those of the strikes up to the day; all that were presumed so by then may
    be fewer, since a search goes on for a while.
    """
    struck = [row for row in STRIKES if date.fromisoformat(row["date"]) <= day]
    killed = sum(int(row["killed_at_time"]) for row in struck)
    dead = [n for row in struck if (n := number(row["presumed_dead_later"]))]
    by_then = sum(
        number(row["presumed_dead_later"]) for row in struck if row["presumed_dead_on"] <= f"{day}"
    )
    some = chain.from_iterable(combinations(dead, size) for size in range(1, len(dead)))
    return {
        "killed_at_time": {killed},
        "with_presumed_dead": {killed + sum(dead), killed + by_then},
        "with_some_presumed_dead": {killed + sum(part) for part in some},
    }[rule]


def is_borne(rule: str, value: int, day: date) -> bool:
    """Tell whether the record adds up to ``value`` on ``day``, or before the last strike."""
    last = max(struck for row in STRIKES if (struck := date.fromisoformat(row["date"])) <= day)
    return any(value in tolls_under(rule, on) for on in (day, last - timedelta(days=1)))


@pytest.mark.parametrize(
    ("rule", "value", "day", "borne"),
    [
        ("killed_at_time", 106, date(2025, 12, 29), True),
        ("with_presumed_dead", 106, date(2025, 12, 29), False),
        ("with_presumed_dead", 151, date(2026, 2, 23), True),
        ("with_presumed_dead", 150, date(2026, 2, 23), False),
        ("with_some_presumed_dead", 150, date(2026, 2, 23), True),
        ("with_some_presumed_dead", 151, date(2026, 2, 23), False),
        ("killed_at_time", 66, date(2025, 11, 6), True),
        ("with_presumed_dead", 168, date(2026, 4, 12), True),
    ],
)
def test_the_record_tells_which_rules_a_toll_bears(
    rule: str, value: int, day: date, borne: bool
) -> None:
    assert is_borne(rule, value, day) == borne


def test_no_toll_has_a_rule_that_it_does_not_bear(marts: duckdb.DuckDBPyConnection) -> None:
    ruled = marts.execute(
        """select counting_rule, value, as_of, article_id from fct_tolls
        where measure = 'killed' and campaign_id = ? and counting_rule <> 'unknown'""",
        [CAMPAIGN],
    ).fetchall()
    assert len(ruled) >= len(RULED) / 2
    assert [toll for toll in ruled if not is_borne(*toll[:3])] == []
