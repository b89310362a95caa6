"""The script for analysts: its answers hold on the bundled corpus, and on an empty one."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from conftest import ROOT, plain_environment

from docs.analysis import (
    killed_by_month_and_sea,
    published,
    statements_of,
    strikes_in_dispute,
    tolls_and_their_rules,
    who_changed_the_figures,
)

QUESTIONS: tuple[Callable[[duckdb.DuckDBPyConnection], pl.DataFrame], ...] = (
    tolls_and_their_rules,
    strikes_in_dispute,
    killed_by_month_and_sea,
    who_changed_the_figures,
    lambda facts: statements_of(facts, "Sean Parnell"),
)


@pytest.fixture(scope="module")
def facts(published_build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with published(published_build / "strikeledger.duckdb") as connection:
        yield connection


def number(facts: duckdb.DuckDBPyConnection, query: str) -> object:
    return facts.execute(query).fetchall()[0][0]


def test_facts_cannot_be_written_to(facts: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(duckdb.Error, match="read-only"):
        facts.execute("create table mine as select 1")


def test_every_toll_of_the_killed_has_its_rule(facts: duckdb.DuckDBPyConnection) -> None:
    tolls = tolls_and_their_rules(facts)
    assert tolls.height == number(facts, "select count(*) from fct_tolls where measure = 'killed'")
    assert tolls["as_of"].is_sorted(nulls_last=True)
    known = tolls.drop_nulls("ledger_value")
    assert (known["value"] - known["ledger_value"]).to_list() == known["difference"].to_list()
    exact = known.filter(pl.col("difference") == 0)
    assert exact.height > 3
    assert exact["is_accounted_for"].all()
    assert tolls.filter(pl.col("value") == 151, pl.col("as_of") == date(2026, 3, 5)).height == 1


def test_a_strike_is_in_dispute_where_reports_support_two_numbers(
    facts: duckdb.DuckDBPyConnection,
) -> None:
    disputes = strikes_in_dispute(facts)
    assert disputes["spread"].is_sorted(descending=True)
    assert (disputes["spread"] > 0).all()
    assert (disputes["low"] <= disputes["best"]).all()
    assert (disputes["best"] <= disputes["high"]).all()
    killed = disputes.filter(pl.col("measure") == "killed")
    assert killed.height == number(
        facts, "select count(*) from fct_strikes where killed_high > killed_low"
    )
    # One report counted four survivors of the strikes of 30 December, a later one eight.
    (survived,) = disputes.filter(
        pl.col("date_best") == date(2025, 12, 30), pl.col("measure") == "survived"
    ).rows(named=True)
    assert (survived["low"], survived["high"], survived["spread"]) == (4, 8, 4)


def test_the_months_add_up_to_the_strikes_at_sea(facts: duckdb.DuckDBPyConnection) -> None:
    months = killed_by_month_and_sea(facts)
    assert not months.select("month", "sea").is_duplicated().any()
    assert (months["killed_low"] <= months["killed_best"]).all()
    assert (months["killed_best"] <= months["killed_high"]).all()
    at_sea = (
        "from fct_strikes inner join dim_places using (place_id) where kind = 'sea'"
        " and year(date_earliest) = year(date_latest) and month(date_earliest) = month(date_latest)"
    )
    assert months["strikes"].sum() == number(facts, f"select count(*) {at_sea}")
    assert months["killed_best"].sum() == number(facts, f"select sum(killed_best) {at_sea}")
    assert months["killed_best"].sum() > 100
    december = months.filter(pl.col("month") == date(2025, 12, 1))
    assert set(december["sea"]) == {"Eastern Pacific"}


def test_what_came_later_names_who_said_so_first(facts: duckdb.DuckDBPyConnection) -> None:
    changes = who_changed_the_figures(facts)
    assert (changes["days_later"] > 0).all()
    assert changes["article_id"].null_count() == 0
    # Those missing since 30 December were given up for dead more than three weeks later.
    (given_up,) = changes.filter(
        pl.col("date_best") == date(2025, 12, 30), pl.col("measure") == "presumed_dead"
    ).rows(named=True)
    assert (given_up["before"], given_up["after"]) == (None, 8)
    assert (given_up["publisher"], given_up["days_later"]) == ("The Intercept", 22)


def test_a_statement_counts_the_families_that_printed_it(
    facts: duckdb.DuckDBPyConnection,
) -> None:
    statements = statements_of(facts, "SEAN parnell")
    assert statements["families"].is_sorted(descending=True)
    assert statements["families"][0] == 2
    assert statements["families"][-1] == 1
    assert (statements["families"] <= statements["articles"].list.len()).all()
    printed = "select count(*) from fct_statements where speaker_name = 'Sean Parnell'"
    assert statements["articles"].list.len().sum() == number(facts, printed)
    assert statements_of(facts, "Nobody at All").is_empty()


def test_an_empty_corpus_gives_empty_tables_of_the_same_types(
    facts: duckdb.DuckDBPyConnection,
) -> None:
    with duckdb.connect() as empty:
        for (statement,) in facts.execute("select sql from duckdb_tables()").fetchall():
            empty.execute(statement)
        for question in QUESTIONS:
            answer = question(empty)
            assert answer.is_empty()
            assert answer.schema == question(facts).schema
            assert not any(dtype == pl.Null for dtype in answer.schema.values())


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "docs/analysis.py", *arguments],
        cwd=ROOT,
        env=plain_environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_script_prints_five_answers(published_build: Path) -> None:
    done = run(str(published_build / "strikeledger.duckdb"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("shape: (") == len(QUESTIONS)
    assert "The Intercept" in done.stdout


def test_without_a_run_the_script_says_what_to_do(tmp_path: Path) -> None:
    done = run(str(tmp_path / "none.duckdb"))
    assert done.returncode == 1
    assert "there is no such file; run make run first" in done.stderr
    assert "Traceback" not in done.stderr
