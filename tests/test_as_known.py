"""What was known on a day: all that reports said by then, and nothing that came later."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from compiled_models import LAYERS, World, compiled
from conftest import ROOT, run_module
from made_up_reports import made_up_reports

from ingest.line import REFERENCE, ingest

#: Before, on and between days on which figures of earlier strikes were revised.
DAYS = (date(2025, 10, 24), date(2026, 1, 5), date(2026, 3, 9))
_PUBLISHED = re.compile(r"^published_on: *(\d{4}-\d\d-\d\d)$", re.MULTILINE)
#: What the references tell of days: the rest of a row is not known before, or the one column.
_ROWS = {"adjudications": "adjudicated_on", "office_terms": "term_start"}
_COLUMNS = {"office_terms": "term_end", "campaigns": "end_date"}


def published_on(article: Path) -> date | None:
    found = _PUBLISHED.search(article.read_text(encoding="utf-8"))
    return date.fromisoformat(found[1]) if found else None


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled reports, and made-up ones among them."""
    folder = tmp_path_factory.mktemp("corpus") / "news"
    shutil.copytree(ROOT / "articles", folder)
    for number, report in enumerate(made_up_reports(seed=4)):
        (folder / f"made-up-{number:03}.md").write_text(report.markdown, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Line:
    """The claims of all articles, and models that go by a day (``known``) or by all there is."""

    world: World
    claims: Path
    known: tuple[str, ...]
    full: tuple[str, ...]


@pytest.fixture(scope="module")
def line(
    corpus: Path, built_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Line]:
    """Everything built once, and each of its conflicts settled: a half early, a half late."""
    folder = tmp_path_factory.mktemp("line")
    ingest(corpus, folder / "claims", "parquet", strict=True, workers=1)
    flags = ["--quiet", "--vars", "as_known_on: DAY", "--target-path", str(folder / "target")]
    done = run_module("dbt.cli.main", "compile", *flags, project=built_project)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
    known = compiled(folder / "target" / "manifest.json")
    full = compiled(built_project / "target" / "manifest.json")
    with duckdb.connect() as connection:
        world = World(connection)
        clone = built_project / "target" / "work.duckdb"
        connection.execute(f"attach '{clone}' as cloned (read_only)")
        world.start("everything")
        world.build("everything", full, folder / "claims")
        connection.execute(
            "insert into everything.reference.adjudications"
            " select conflict_id, choices[1], 'made up', case"
            " when row_number() over (order by conflict_id) % 2 = 0 then date '2025-10-20'"
            " else date '2026-04-01' end"
            " from everything.marts.fct_conflicts where len(choices) > 0"
        )
        yield Line(world, folder / "claims", known, full)


def turn_back(world: World, database: str, day: date) -> None:
    """Take out of the references what they tell of days after ``day``."""
    for table, column in _ROWS.items():
        world.connection.execute(
            f"delete from {database}.reference.{table} where {column} > date '{day}'"
        )
    for table, column in _COLUMNS.items():
        world.connection.execute(
            f"update {database}.reference.{table} set {column} = null where {column} > date '{day}'"
        )


def claims_of_then(line: Line, database: str, corpus: Path, day: date, folder: Path) -> Path:
    """Ingest only the articles published by ``day``, by the references of ``database``."""
    (folder / "news").mkdir()
    for article in corpus.iterdir():
        if (published := published_on(article)) and published <= day:
            shutil.copy(article, folder / "news")
    shutil.copytree(REFERENCE, folder / "reference")
    for table in _ROWS | _COLUMNS:
        line.world.connection.execute(
            f"copy {database}.reference.{table} to '{folder}/reference/{table}.csv' (header)"
        )
    claims = folder / "claims"
    ingest(folder / "news", claims, "parquet", workers=1, reference=folder / "reference")
    return claims


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_that_came_later_leaks_in(
    line: Line, corpus: Path, tmp_path: Path, day: date
) -> None:
    """Every table, to the row, is what articles and references of then would have given."""
    world, known, of_then = line.world, f"known_{day:%Y%m%d}", f"of_then_{day:%Y%m%d}"
    for database in (known, of_then):
        world.start(database)
        world.connection.execute(
            f"insert into {database}.reference.adjudications"
            " from everything.reference.adjudications"
        )
    world.build(known, line.known, line.claims, day)
    turn_back(world, of_then, day)
    claims = claims_of_then(line, of_then, corpus, day, tmp_path)
    world.build(of_then, line.full, claims)

    tables = world.tables("everything", *LAYERS)
    assert tables == world.tables(known, *LAYERS) == world.tables(of_then, *LAYERS)
    for table in tables:
        if world.fingerprint(f"{known}.{table}") != world.fingerprint(f"{of_then}.{table}"):
            leaked = world.only_in(f"{known}.{table}", f"{of_then}.{table}")
            missing = world.only_in(f"{of_then}.{table}", f"{known}.{table}")
            pytest.fail(f"{table}: {leaked[:3]} leaked in, {missing[:3]} are missing")
    decided = f"from {known}.marts.fct_conflicts where status = 'adjudicated'"
    assert world.connection.execute(decided).fetchall()
    # It is worth comparing only where there was something, and there is more by now.
    marts = ("fct_strikes", "fct_casualties", "fct_tolls", "fct_conflicts", "fct_statements")
    for mart in (f"marts.{name}" for name in marts):
        assert world.fingerprint(f"{known}.{mart}")[0] > 3
        assert world.fingerprint(f"{known}.{mart}") != world.fingerprint(f"everything.{mart}")


def test_the_day_before_the_first_report_nothing_is_known_and_all_is_well(
    corpus: Path, tmp_path: Path
) -> None:
    days = [published_on(article) for article in corpus.iterdir()]
    later, undated = len([day for day in days if day]), days.count(None)
    assert later > 3 and undated > 3
    run = ["pipeline", "run", "--articles", str(corpus), "--build", str(tmp_path / "out")]
    done = run_module(*run, "--as-known-on", "2025-09-01", project=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (
        f"\nAs known on 2025-09-01; left out: {later} published later, {undated} without a day of "
        "publication\nArticles    0\nClaims      0: "
    ) in done.stdout
    assert done.stdout.rstrip().splitlines()[-1] == "Passed: no critical expectation failed"
    rows = {
        file.stem: pl.scan_parquet(file).select(pl.len()).collect().item()
        for file in (tmp_path / "out" / "marts").glob("*.parquet")
    }
    assert len(rows) >= 10
    assert {name for name, count in rows.items() if count} == {"dim_actors", "dim_places"}
