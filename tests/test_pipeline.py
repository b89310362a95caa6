"""The whole line: from a folder of articles to published marts, and every way it can go wrong."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl
import pytest
from conftest import ROOT, copy_project, plain_environment

FIRST = """---
title: Boat struck in the Caribbean
publisher: Example News
url: https://example.org/boat
published_on: 2026-03-06
---
The US military struck a boat in the Caribbean Sea on 5 March 2026, killing four people.
"""
SECOND = (
    "The US military struck a vessel in the eastern Pacific on Tuesday. Three men were killed.\n"
)


@dataclass(frozen=True)
class Run:
    """A run that has ended."""

    code: int
    out: str
    err: str
    build: Path

    @property
    def last_line(self) -> str:
        return (self.out + self.err).rstrip().splitlines()[-1]


def command(articles: Path | None, build: Path | None, *flags: str) -> list[str]:
    line = [sys.executable, "-m", "pipeline", "run", *flags]
    if articles:
        line += ["--articles", str(articles)]
    if build:
        line += ["--build", str(build)]
    return line


def run(articles: Path | None, build: Path | None, *flags: str, project: Path = ROOT) -> Run:
    done = subprocess.run(
        command(articles, build, *flags),
        cwd=project,
        env=plain_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return Run(done.returncode, done.stdout, done.stderr, build or project / "build")


def published(build: Path) -> dict[str, bytes]:
    """The bytes of all that readers open."""
    files = [*sorted((build / "marts").glob("*.parquet")), build / "strikeledger.duckdb"]
    return {file.name: file.read_bytes() for file in files}


def claims(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}


def write_corpus(folder: Path) -> Path:
    folder.mkdir()
    (folder / "first.md").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus") / "news")


@pytest.fixture(scope="module")
def seeds_before() -> dict[str, bytes]:
    return claims(ROOT / "seeds" / "claims")


@pytest.fixture(scope="module")
def done(
    corpus: Path, seeds_before: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Run:
    """A run over the corpus, in a build folder that the other tests try to break."""
    assert seeds_before
    return run(corpus, tmp_path_factory.mktemp("out") / "a build")


@pytest.fixture
def unharmed(done: Run) -> Iterator[Path]:
    """The build folder, whose published files and claims a test must leave as they are."""
    before = published(done.build), claims(done.build / "claims")
    yield done.build
    assert (published(done.build), claims(done.build / "claims")) == before
    assert not (done.build / ".publishing").exists()


def test_a_corpus_becomes_marts(done: Run) -> None:
    assert done.code == 0, done.out + done.err
    articles = pl.read_parquet(done.build / "marts" / "dim_articles.parquet")
    assert sorted(articles["title"].drop_nulls())[:1] == ["Boat struck in the Caribbean"]
    assert articles.height == 2
    killed = pl.read_parquet(done.build / "marts" / "fct_casualties.parquet").filter(
        pl.col("measure") == "killed"
    )
    assert sorted(killed["value"]) == [3, 4]
    with duckdb.connect(str(done.build / "strikeledger.duckdb"), read_only=True) as connection:
        tables = {name for (name,) in connection.execute("show tables").fetchall()}
    assert {file.stem for file in (done.build / "marts").iterdir()} == tables
    assert {"fct_strikes", "fct_conflicts", "dim_places"} <= tables


def test_the_summary_says_what_and_where_and_how_long(done: Run) -> None:
    for place in ("strikeledger.duckdb", "marts/", "expectations/data_docs/index.html"):
        assert f"{done.build}/{place}" in done.out
        assert (done.build / place).exists()
    for line in ("Articles    2", "Claims      ", "Strikes     2; killed 7", "Conflicts   "):
        assert f"\n{line}" in done.out
    for step in ("ingest", "dbt build", "publish", "expectations"):
        assert f"{step} " in done.out.partition("Time")[2]
    assert done.last_line.startswith("Passed: ")
    assert done.err == ""


def test_another_corpus_leaves_the_seeds_alone(done: Run, seeds_before: dict[str, bytes]) -> None:
    assert claims(ROOT / "seeds" / "claims") == seeds_before
    assert {file.suffix for file in (done.build / "claims").iterdir()} == {".parquet"}


def test_an_unreadable_article_is_told_and_counted_and_stops_only_a_strict_run(
    unharmed: Path, tmp_path: Path
) -> None:
    articles = write_corpus(tmp_path / "news")
    (articles / "broken.txt").write_bytes(b"\x00\x01\x02" * 100)
    stopped = run(articles, unharmed, "--strict")
    assert stopped.code == 2
    assert "broken.txt" in stopped.last_line
    went_on = run(articles, tmp_path / "out")
    assert went_on.code == 0
    assert "Could not be read: 1\n" in went_on.out
    assert "broken.txt" in went_on.out
    assert went_on.last_line.endswith("1 article left out")


def test_a_corpus_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    missing = run(tmp_path / "nowhere", tmp_path / "out")
    assert missing.code == 2
    assert "nowhere: there is no such folder or file" in missing.last_line
    assert not (tmp_path / "out").exists()


def test_a_corpus_without_articles_leaves_what_was_published(
    unharmed: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "empty", unharmed).code == 2


def test_an_open_working_database_stops_a_run_before_anything_is_lost(
    corpus: Path, unharmed: Path
) -> None:
    duckdb.connect(str(unharmed / "work.duckdb")).close()  # an earlier test may have cleared it
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import duckdb, sys; c = duckdb.connect(sys.argv[1], read_only=True);"
            "print('open', flush=True); sys.stdin.read()",
            str(unharmed / "work.duckdb"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"open\n"
    stopped = run(corpus, unharmed)
    holder.communicate(timeout=30)
    assert stopped.code == 2
    assert f"{unharmed}/work.duckdb: the working database is open elsewhere" in stopped.last_line
    assert f"process {holder.pid}" in stopped.last_line
    assert (unharmed / "work.duckdb").exists()


@pytest.mark.parametrize(
    ("how", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_a_run_that_is_broken_off_leaves_what_was_published_and_frees_the_folder(
    corpus: Path, unharmed: Path, how: signal.Signals, code: int
) -> None:
    process = subprocess.Popen(
        command(corpus, unharmed),
        cwd=ROOT,
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert any(line.startswith("dbt build") for line in process.stdout)
    busy = run(corpus, unharmed)
    assert busy.code == 2
    assert f"another run is at work in this folder (process {process.pid})" in busy.last_line
    wait_for(unharmed / "work.duckdb")
    process.send_signal(how)
    _, err = process.communicate(timeout=30)
    assert process.returncode == code, err
    assert "Traceback" not in err
    wait_until_free(unharmed)


def wait_for(file: Path) -> None:
    for _ in range(300):
        if file.exists():
            return
        time.sleep(0.1)
    raise AssertionError(f"{file} was never made")


def wait_until_free(build: Path) -> None:
    """Wait until no child holds the folder or its working database any more."""
    import fcntl  # noqa: PLC0415

    for _ in range(100):
        with (build / ".strikeledger").open("r+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                time.sleep(0.1)
    raise AssertionError("a child of the run is still at work")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("copy") / "strikeledger")


@pytest.fixture(scope="module")
def bundled(copied: Path) -> Run:
    """A plain run over the bundled articles, in a copy of the project."""
    return run(None, None, project=copied)


def test_the_bundled_articles_give_the_committed_seeds(bundled: Run, copied: Path) -> None:
    assert bundled.code == 0, bundled.out + bundled.err
    assert claims(copied / "seeds" / "claims") == claims(ROOT / "seeds" / "claims")
    assert not (copied / "build" / "claims").exists()
    assert "\nDatabase    build/strikeledger.duckdb\n" in bundled.out


def test_a_second_run_gives_the_same_bytes_while_a_reader_looks_on(
    bundled: Run, copied: Path
) -> None:
    before = published(bundled.build)
    with duckdb.connect(str(bundled.build / "strikeledger.duckdb"), read_only=True) as reader:
        again = run(None, None, project=copied)
        assert again.code == 0, again.out + again.err
        assert reader.execute("select count(*) > 0 from fct_strikes").fetchone() == (True,)
    after = published(bundled.build)
    assert before.keys() == after.keys()
    different = [name for name in after if before[name] != after[name]]
    assert different in ([], ["strikeledger.duckdb"])  # a database file carries ids of its own


def test_a_model_that_fails_ends_the_run_and_publishes_nothing(bundled: Run, copied: Path) -> None:
    model = copied / "models" / "marts" / "fct_tolls.sql"
    text, before = model.read_text(), published(bundled.build)
    model.write_text("select no_such_column from {{ ref('int_strikes') }}")
    try:
        failed = run(None, None, project=copied)
    finally:
        model.write_text(text)
    assert failed.code == 1
    assert "model fct_tolls (models/marts/fct_tolls.sql)" in failed.err
    assert "no_such_column" in failed.err
    assert "build/logs/dbt.log" in failed.err
    assert failed.last_line.startswith("dbt build failed: ")
    assert published(bundled.build) == before


def test_a_project_that_cannot_be_parsed_ends_the_run_with_the_reason(copied: Path) -> None:
    model = copied / "models" / "marts" / "broken.sql"
    model.write_text("select * from {{ ref('no_such_model') }}")
    try:
        failed = run(None, None, project=copied)
    finally:
        model.unlink()
    assert failed.code == 1
    assert "no_such_model" in failed.err


def test_a_critical_expectation_ends_the_run_with_its_name(bundled: Run, copied: Path) -> None:
    suites = copied / "expectations" / "suites" / "__init__.py"
    text = suites.read_text()
    suites.write_text(
        text
        + """
from expectations.expectation import Expectation, Suite
SUITES = (*SUITES, Suite("planted", "fct_strikes", (Expectation(
    name="nothing_happened", sentence="There was no strike", severity="critical",
    reason="planted", sql="select strike_id from fct_strikes order by strike_id"),)))
"""
    )
    try:
        failed = run(None, None, project=copied)
    finally:
        suites.write_text(text)
    assert failed.code == 1
    assert failed.last_line.startswith("FAILED: 1 critical expectation failed (nothing_happened")
    assert "index.html" in failed.last_line


def test_without_a_command_the_usage_is_shown() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "pipeline"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 2
    assert "usage: python -m pipeline" in shown.stderr
