"""How the models grow: no conflict changes by reports of other things, and none joins in loops."""

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl
import pytest
from conftest import ROOT

from benchmarks import ledger
from benchmarks.made_reports import write_reports
from benchmarks.runs import ingest
from ingest.claims import TABLES, columns

LOOPS = re.compile(r"BLOCKWISE_NL_JOIN|NESTED_LOOP_JOIN|CROSS_PRODUCT|IE_JOIN|PIECEWISE_MERGE_JOIN")


def loops(connection: duckdb.DuckDBPyConnection, query: str) -> list[str]:
    """Return the joins of a query that compare each row of one side with each of the other."""
    ((_, plan),) = connection.execute(f"explain {query}").fetchall()
    return LOOPS.findall(plan)


def test_no_model_joins_each_row_with_each(built_project: Path) -> None:
    compiled = built_project / "target" / "compiled" / "strikeledger" / "models"
    queries = {file.stem: file.read_text() for file in compiled.glob("*/*.sql") if file.is_file()}
    assert "int_article_figures" in queries
    with duckdb.connect(str(built_project / "target" / "work.duckdb"), read_only=True) as database:
        database.execute("set asof_loop_join_threshold = 0")  # few rows are looped over at once
        looping = {name for name, query in queries.items() if loops(database, query)}
    assert looping == set()


def test_a_join_in_a_loop_is_caught() -> None:
    tables = "range(9) as one (a) left join range(9) as other (b)"
    with duckdb.connect() as database:
        assert loops(database, f"select * from {tables} on one.a > 3 and one.a = other.b")
        assert not loops(database, f"select * from {tables} on one.a = other.b")


def test_reports_of_other_things_leave_the_bundled_conflicts_alone(
    built_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ingest(ROOT / "articles", tmp_path / "bundled")
    database = built_project / "target" / "work.duckdb"
    found = ledger.conflicts(database, tmp_path / "bundled" / "articles.parquet")
    alone = ledger.Built(0, 0, 0.0, {}, 0.0, 0, found)
    grown = ledger.build(tmp_path, 300)
    assert ledger.tell(alone, [grown]) == 0
    told = capsys.readouterr().out
    assert re.search(r"All [1-9]\d* conflicts of the bundled articles are as they were", told)
    assert "| slowest models | 0 | 300 |" in told
    assert ledger.tell(alone, [replace(grown, conflicts=found | {"planted"})]) == 1
    assert "gone none; new planted" in capsys.readouterr().err


def test_made_reports_are_claims_of_many_articles_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_reports(tmp_path / name, 500)
    for table in TABLES:
        one, other = (tmp_path / name / f"{table}.parquet" for name in ("one", "other"))
        assert one.read_bytes() == other.read_bytes()
    articles = pl.read_parquet(tmp_path / "one" / "articles.parquet")
    assert dict(articles.schema) == columns("articles")
    assert articles["article_id"].n_unique() == articles.height == 500
    figures = pl.read_parquet(tmp_path / "one" / "casualty_claims.parquet")
    assert figures.select(pl.col("sentence").str.contains(pl.col("evidence"), literal=True).all())[
        "sentence"
    ].all()
    assert set(figures["scope"]) == {"incident", "cumulative"}
