"""The expectations are themselves held to rows they must catch and rows they must let pass."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest
from expectation_cases import CASES, conflict
from sqlfluff.core import FluffConfig, Linter

from expectations.expectation import Expectation
from expectations.folder import replaced
from expectations.published import columns, find
from expectations.run import judge
from expectations.suites import SUITES
from expectations.suites.conflicts import JUDGED_KINDS
from expectations.verdict import Verdict
from ingest.errors import InputError

ROOT = Path(__file__).parents[1]
GOOD = (Path(__file__).parent / "expectations_published.sql").read_text(encoding="utf-8")
EXPECTATIONS = {each.name: each for suite in SUITES for each in suite.expectations}


def publish(build: Path, *changes: str) -> Path:
    """Write the good database, changed, into ``build`` and return ``build``."""
    build.mkdir(exist_ok=True)
    with duckdb.connect(str(build / "strikeledger.duckdb")) as connection:
        for sql in (GOOD, *changes):
            connection.execute(sql)
    return build


@pytest.fixture(scope="module")
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(GOOD)
        yield connection


@pytest.fixture
def connection(published: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The good facts in memory, and good again after each test."""
    published.begin()
    yield published
    published.rollback()


# --- every expectation -----------------------------------------------------------------------


def test_every_expectation_has_a_case_and_every_case_an_expectation() -> None:
    assert set(CASES) == set(EXPECTATIONS)
    assert len(EXPECTATIONS) == sum(len(suite.expectations) for suite in SUITES), "a name twice"


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=EXPECTATIONS)
def test_good_facts_meet_it(
    connection: duckdb.DuckDBPyConnection, expectation: Expectation
) -> None:
    assert connection.execute(expectation.sql).fetchall() == []


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=EXPECTATIONS)
def test_nothing_is_wrong_with_no_articles(
    connection: duckdb.DuckDBPyConnection, expectation: Expectation
) -> None:
    for (table,) in connection.execute("select table_name from duckdb_tables()").fetchall():
        connection.execute(f"delete from {table}")
    assert connection.execute(expectation.sql).fetchall() == []


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=EXPECTATIONS)
def test_it_catches_what_it_must(
    connection: duckdb.DuckDBPyConnection, expectation: Expectation
) -> None:
    connection.execute(CASES[expectation.name].caught)
    assert connection.execute(expectation.sql).fetchall()


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=EXPECTATIONS)
def test_it_lets_pass_what_only_comes_close(
    connection: duckdb.DuckDBPyConnection, expectation: Expectation
) -> None:
    before = connection.execute(expectation.sql).fetchall()
    connection.execute(CASES[expectation.name].passes)
    assert connection.execute(expectation.sql).fetchall() == before == []


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=EXPECTATIONS)
def test_it_is_written_for_a_reader(
    connection: duckdb.DuckDBPyConnection, expectation: Expectation
) -> None:
    assert re.fullmatch(r"[A-Z][^_]+[^.\s]", expectation.sentence)
    assert re.fullmatch(r"[A-Z'].{20,}[.]", expectation.reason, re.DOTALL)
    # The outermost clauses begin their lines.
    assert re.search(r"^order by [^;]+\Z", expectation.sql, re.MULTILINE), "rows in no order"
    assert not re.search(r"^select \*", expectation.sql, re.MULTILINE), "columns nobody chose"
    names = [column[0] for column in connection.execute(expectation.sql).description or []]
    assert len(names) == len(set(names))


def test_queries_are_written_as_the_models_are() -> None:
    linter = Linter(config=FluffConfig.from_path(str(ROOT / "models")))
    assert [
        f"{expectation.name}: {found.rule_code()} {found.desc()}"
        for expectation in EXPECTATIONS.values()
        for found in linter.lint_string(f"{expectation.sql.strip()}\n").get_violations()
    ] == []


@pytest.mark.parametrize("kind", JUDGED_KINDS)
def test_every_judged_kind_of_conflict_is_shown_by_one_warning(
    connection: duckdb.DuckDBPyConnection, kind: str
) -> None:
    connection.execute(conflict(kind))
    # Enough reports for one to be no share of them that matters.
    connection.execute(
        "insert into fct_strike_reports select * exclude (n) replace (n as event_no)"
        " from fct_strike_reports cross join range(3, 22) as numbers (n)"
    )
    showing = [
        name for name, each in EXPECTATIONS.items() if connection.execute(each.sql).fetchall()
    ]
    assert len(showing) == 1
    assert EXPECTATIONS[showing[0]].severity == "warning"


def test_a_toll_is_shown_with_what_the_strikes_add_up_to(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    connection.execute(conflict("toll_unreconciled"))
    connection.execute(
        "update fct_tolls set value = 151, difference = 145;"
        "update fct_casualties set value = 151 where casualty_id = 'c2';"
        "update fct_conflicts set claim_ids = ['k2'], explanation = '151 is 145 too many.'"
    )
    rows = connection.execute(EXPECTATIONS["toll_accounted_for"].sql)
    names = [column[0] for column in rows.description or []]
    (row,) = rows.fetchall()
    shown = dict(zip(names, row, strict=True))
    assert shown["article"] == "a2"
    assert (shown["toll"], shown["strikes_add_up_to"], shown["difference"]) == (151, 6, 145)
    assert shown["explanation"] == "151 is 145 too many."


def test_an_unreconciled_toll_is_shown_even_when_its_figure_is_not_found(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    connection.execute(conflict("toll_unreconciled"))
    connection.execute("update fct_conflicts set claim_ids = ['k9']")
    assert len(connection.execute(EXPECTATIONS["toll_accounted_for"].sql).fetchall()) == 1


# --- judging ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    # A name that an address or a configuration would take for something else.
    return judge(publish(tmp_path_factory.mktemp("good") / "März $HOME ${X} 100%20 a=c#d {e}"))


@pytest.fixture(scope="module")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verdict, list[tuple[int, int]]]:
    """A verdict on facts of which one is impossible, two disputed, and the progress told."""
    told: list[tuple[int, int]] = []
    build = publish(
        tmp_path_factory.mktemp("disputed"),
        CASES["toll_accounted_for"].caught,
        "update fct_conflicts set explanation = 'Daily says <b>six</b>, {Weekly} says seven.'",
        CASES["figure_is_possible"].caught,
        CASES["place_on_the_globe"].caught,
        CASES["article_has_publisher"].caught,
        "update fct_casualties set evidence = 'a < b & c', sentence = 'if a < b & c'",
    )
    return judge(build, lambda done, total: told.append((done, total))), told


def test_good_facts_meet_every_expectation(good: Verdict) -> None:
    assert good.evaluated == len(EXPECTATIONS)
    assert good.failures == ()
    assert good.failed == {"critical": 0, "warning": 0, "info": 0}
    assert not good.critical
    assert good.last_line == "no critical expectation failed"


def test_failures_come_with_severity_and_rows(
    disputed: tuple[Verdict, list[tuple[int, int]]],
) -> None:
    verdict, _ = disputed
    found = [(failure.name, failure.severity, failure.rows) for failure in verdict.failures]
    assert found == [
        ("figure_is_possible", "critical", 1),
        ("place_on_the_globe", "critical", 2),
        ("toll_accounted_for", "warning", 1),
        ("article_has_publisher", "info", 2),
    ]
    assert verdict.critical
    assert verdict.failed == {"critical": 2, "warning": 1, "info": 1}
    assert verdict.last_line.startswith(
        "2 critical expectations failed (figure_is_possible: No figure is negative"
    )
    assert "warning: Every death toll is accounted for by" in str(verdict)


def test_progress_is_told_suite_by_suite(disputed: tuple[Verdict, list[tuple[int, int]]]) -> None:
    total = len(SUITES)
    assert disputed[1] == [(done, total) for done in range(1, total + 1)]


class Read(HTMLParser):
    """The text of a page, its tables' cells and every address that a browser would fetch."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.text: list[str] = []
        self.cells: list[str] = []
        self.heads: list[str] = []
        self.ids: list[str] = []
        self.fetched: list[str] = []
        self.links: list[str] = []
        self._tag = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in ("src", "href", "srcset", "data", "action", "poster"):
                self.fetched.append(value or "")
        if tag == "td":
            self.cells.append("")
        elif tag == "th":
            self.heads.append("")

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._tag == "td":
            self.cells[-1] += data
        elif self._tag == "th":
            self.heads[-1] += data


def test_data_docs_show_the_rows_that_disagree(
    disputed: tuple[Verdict, list[tuple[int, int]]],
) -> None:
    page = Read(disputed[0].data_docs)
    assert "Daily says <b>six</b>, {Weekly} says seven." in page.cells
    assert "a < b & c" in page.cells
    assert "1,000,001" in page.cells
    assert "90.10" in page.cells
    # Columns stand as the query has them, and articles come first.
    assert page.heads[:3] == ["article", "scope", "measure"]


def test_data_docs_name_every_expectation_once(
    good: Verdict, disputed: tuple[Verdict, list[tuple[int, int]]]
) -> None:
    for verdict in (good, disputed[0]):
        page = Read(verdict.data_docs)
        assert sorted(page.ids) == sorted(EXPECTATIONS)
        assert {f"#{failure.name}" for failure in verdict.failures} == set(page.links)
        text = "".join(page.text)
        for expectation in EXPECTATIONS.values():
            assert expectation.sentence in text
            assert expectation.reason in text
        assert not re.search(r"\bNone\b|\bnan\b|\{batch\}", text)


def test_data_docs_ask_nothing_of_any_host(
    good: Verdict, disputed: tuple[Verdict, list[tuple[int, int]]]
) -> None:
    for verdict in (good, disputed[0]):
        assert Read(verdict.data_docs).fetched == ["data:,"]
        html = verdict.data_docs.read_text(encoding="utf-8")
        assert not re.search(r"<script|@import|url\(", html)
        assert "default-src 'none'" in html


def test_a_page_that_shows_not_all_rows_says_so(tmp_path: Path) -> None:
    build = publish(
        tmp_path / "build",
        "insert into dim_articles by name"
        " select 'b' || lpad(n::varchar, 4, '0') as article_id, 'Daily' as publisher"
        " from range(1234) as numbers (n)",
    )
    verdict = judge(build)
    rows = {failure.name: failure.rows for failure in verdict.failures}
    assert rows == {"article_has_date": 1234, "article_says_something": 1234}
    page = Read(verdict.data_docs)
    assert "1,234 rows say otherwise, of which the first 200 are shown." in "".join(page.text)
    assert "b0199" in page.cells
    assert "b0200" not in page.cells


def test_a_broken_off_run_leaves_the_old_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = publish(tmp_path / "build")
    page = judge(build).data_docs
    before = page.read_bytes()
    with duckdb.connect(str(build / "strikeledger.duckdb")) as connection:
        connection.execute("update dim_articles set publisher = null")

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("expectations.docs.site.read_page", fail)
    with pytest.raises(KeyboardInterrupt):
        judge(build)
    assert page.read_bytes() == before
    monkeypatch.undo()
    assert judge(build).failed["info"] == 1
    assert page.read_bytes() != before
    assert sorted(path.name for path in build.iterdir()) == ["expectations", "strikeledger.duckdb"]


def test_the_database_is_read_only_and_let_go(tmp_path: Path) -> None:
    build = publish(tmp_path / "build")
    database = build / "strikeledger.duckdb"
    before = database.read_bytes()
    database.chmod(0o444)
    judge(build)
    assert database.read_bytes() == before
    held = [str(link.resolve()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert str(database.resolve()) not in held


# --- what keeps a build from being judged --------------------------------------------------------


def test_a_missing_folder_or_database_is_named_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere: there is no such folder; name the folder"):
        find(tmp_path / "nowhere")
    with pytest.raises(InputError, match=r"strikeledger\.duckdb: there is no .*`make run`"):
        find(tmp_path)


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 1000])
def test_a_file_that_is_no_database_is_named(tmp_path: Path, content: bytes) -> None:
    database = tmp_path / "strikeledger.duckdb"
    database.write_bytes(content)
    with pytest.raises(InputError, match=r"strikeledger\.duckdb: it .*`make run`"):
        judge(tmp_path)
    assert not (tmp_path / "expectations").exists()
    assert database.read_bytes() == content


def test_another_database_is_not_judged(tmp_path: Path) -> None:
    database = publish(tmp_path, "alter table fct_tolls drop column difference")
    with pytest.raises(InputError, match=r"not a strikeledger database.*difference"):
        columns(database / "strikeledger.duckdb", EXPECTATIONS.values())


def test_a_database_that_is_being_written_is_not_judged(tmp_path: Path) -> None:
    publish(tmp_path)
    holding = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print(flush=True); input()",
            str(tmp_path / "strikeledger.duckdb"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holding.stdout
    try:
        holding.stdout.readline()
        with pytest.raises(InputError, match="another process is writing to it"):
            judge(tmp_path)
    finally:
        holding.communicate(b"\n")


# --- the folder that is replaced ---------------------------------------------------------------


def test_a_folder_lost_between_two_renames_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    aside = tmp_path / ".docs.old"
    aside.mkdir()
    (aside / "page").write_text("old")
    (tmp_path / ".docs.new-x").mkdir()
    with pytest.raises(ZeroDivisionError), replaced(folder):
        raise ZeroDivisionError
    assert (folder / "page").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    for content in ("old", "new"):
        with replaced(folder) as fresh:
            (fresh / content).write_text(content)
    assert [path.name for path in folder.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


# --- the command -----------------------------------------------------------------------------


def command(build: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "expectations", "--build", str(build)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1"},
    )


def test_the_command_ends_with_the_critical_failures(tmp_path: Path) -> None:
    result = command(publish(tmp_path / "build", CASES["strike_has_report"].caught))
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "1 critical expectation failed (strike_has_report: Every strike is reported by an article);"
        f" the rows are in {(tmp_path / 'build').resolve() / 'expectations/data_docs/index.html'}"
    ]
    said = result.stdout.splitlines()
    assert said[0] == (
        f"{len(EXPECTATIONS)} expectations: {len(EXPECTATIONS) - 4} met, 4 not "
        "(1 critical, 0 warning, 3 info)"
    )
    assert len(said) == 6


def test_the_command_passes_warnings(tmp_path: Path) -> None:
    result = command(publish(tmp_path / "build", conflict("place_disagreement")))
    assert result.returncode == 0
    assert result.stderr == ""
    assert "warning: Reports of one strike agree on its place (1 row)" in result.stdout


def test_the_command_names_a_missing_database(tmp_path: Path) -> None:
    result = command(tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"error: {tmp_path / 'strikeledger.duckdb'}: ")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell memory")
def test_judging_stays_small(tmp_path: Path) -> None:
    # Not ru_maxrss: a child begins with the size of the process that it was forked from.
    measured = (
        "import sys; from expectations.__main__ import main; main(sys.argv[1:]);"
        "status = dict(line.split(':', 1) for line in open('/proc/self/status'));"
        "print(int(status['VmHWM'].split()[0]) // 1024)"
    )
    said = subprocess.run(
        [sys.executable, "-c", measured, "--build", str(publish(tmp_path / "build"))],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
    assert 0 < int(said.splitlines()[-1]) < 600, "megabytes"


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs a browser")
def test_a_browser_shows_the_page(
    tmp_path: Path, disputed: tuple[Verdict, list[tuple[int, int]]]
) -> None:
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    shown = subprocess.run(
        [
            "chromium",
            *flags,
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={tmp_path}",
            "--enable-logging=stderr",
            "--dump-dom",
            disputed[0].data_docs.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "Daily says &lt;b&gt;six&lt;/b&gt;" in shown.stdout
    assert "CONSOLE" not in shown.stderr
