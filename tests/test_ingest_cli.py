"""The stage as a whole: a folder in, files out, and what a user is told."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from claim_rows import article_row, casualty, every_number
from rich.console import Console

from ingest import cli
from ingest.article import Article
from ingest.claims import TABLES
from ingest.errors import InputError
from ingest.line import Summary, ingest
from ingest.progress import ArticleProgress

HERE = Path(__file__).resolve().parent
#: Where a process of its own finds the project and what its tests share.
MODULES = {"PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"}


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two good articles and a bad one, and the tables of the repository at hand."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("At least 12 people were killed and 3 were wounded.\n")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_text("The strike killed 4 people, officials said.\n")
    return folder


def test_summary_counts_what_was_written(corpus: Path, tmp_path: Path) -> None:
    told: list[InputError] = []
    progress: list[tuple[int, int | None]] = []
    summary = ingest(
        corpus,
        tmp_path / "out",
        "parquet",
        extractor=every_number,
        on_error=told.append,
        on_progress=lambda done, total: progress.append((done, total)),
    )
    assert summary.articles == 2
    assert summary.claims == {
        "strike": 0, "casualty": 3, "designation": 0, "statement": 0, "office": 0,
    }  # fmt: skip
    assert [str(error).split(";")[0] for error in summary.unreadable] == ["reports/b.txt: is empty"]
    assert told == list(summary.unreadable)
    assert progress == [(1, 3), (2, 3), (3, 3)]
    assert 0 < summary.seconds < 60
    frame = pl.read_parquet(tmp_path / "out" / "casualty_claims.parquet")
    assert frame["value"].to_list() == [12, 3, 4]


def test_strict_stops_at_the_first_and_keeps_what_was_there(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"reports/b\.txt: is empty"):
        ingest(corpus, tmp_path / "out", "csv", strict=True, extractor=every_number)
    assert not (tmp_path / "out").exists()


def test_nothing_usable_keeps_what_was_there(corpus: Path, tmp_path: Path) -> None:
    ingest(corpus, tmp_path / "out", "csv", extractor=every_number)
    before = (tmp_path / "out" / "articles.csv").read_bytes()
    for name in ("a.txt", "c.txt"):
        (corpus / name).write_text(" ")
    with pytest.raises(
        InputError,
        match=r"reports: none of 3 articles could be used; the first is reports/a\.txt: holds no",
    ):
        ingest(corpus, tmp_path / "out", "csv", extractor=every_number)
    assert (tmp_path / "out" / "articles.csv").read_bytes() == before


def failing(article: Article) -> dict[str, list[object]]:
    """Extract, but fail in different ways."""
    rows = every_number(article)
    if article.article_id == "a":
        raise ZeroDivisionError("no such number")
    return rows


def test_an_article_that_breaks_the_extractor_costs_itself_only(
    corpus: Path, tmp_path: Path
) -> None:
    summary = ingest(corpus, tmp_path / "out", "csv", extractor=failing)
    assert summary.articles == 1
    assert re.fullmatch(
        r"reports/a\.txt: could not be worked through: ZeroDivisionError: no such number "
        r"\(at test_ingest_cli\.py, line \d+\); this is a fault of ours: please report it .*",
        str(summary.unreadable[0]),
    )
    with pytest.raises(InputError, match=r"reports/a\.txt: could not be worked through"):
        ingest(corpus, tmp_path / "out", "csv", extractor=failing, strict=True)


def test_evidence_that_is_not_what_stands_there_is_not_written(
    corpus: Path, tmp_path: Path
) -> None:
    def shifted(article: Article) -> dict[str, list[object]]:
        moved = Article(article.article_id, "x" + article.text)
        span = casualty(moved if article.article_id == "a" else article, 4, 9)
        return {"articles": [article_row(article)], "casualty_claims": [span]}

    summary = ingest(corpus, tmp_path / "out", "csv", extractor=shifted)
    assert summary.articles == 1
    assert str(summary.unreadable[0]).startswith(
        "reports/a.txt, character 4: the evidence of a row in casualty_claims is not what stands "
    )


def test_words_that_a_spreadsheet_would_run_go_into_parquet_only(
    corpus: Path, tmp_path: Path
) -> None:
    (corpus / "a.txt").write_text('=HYPERLINK("https://x.org","12 killed")')
    refused = ingest(corpus, tmp_path / "csv", "csv", extractor=every_number)
    assert refused.articles == 1
    assert str(refused.unreadable[0]) == (
        "reports/a.txt, character 28: sentence in casualty_claims would be "
        '\'=HYPERLINK("https://x.org","12 killed")\', which a spreadsheet would run as a '
        "formula; "
        "reword the article there, or write Parquet (--format parquet)"
    )
    assert ingest(corpus, tmp_path / "out", "parquet", extractor=every_number).articles == 2


# ------------------------------------------------------------ the command line


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line extract numbers and no more, so that its tests are about itself."""
    monkeypatch.setattr("ingest.line._extractor", lambda *_: every_number)


@pytest.mark.usefixtures("fake")
def test_one_line_out_and_one_for_each_bad_article(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(corpus), "--out", "out"]) == 0
    out, err = capsys.readouterr()
    assert out == "2 articles, 3 claims, 1 unreadable\n"
    assert err == ("reports/b.txt: is empty; give it the text of the article, or remove it\n")
    assert sorted(file.name for file in Path("out").iterdir()) == sorted(
        f"{table}.csv" for table in TABLES
    )


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["reports", "--strict"], "reports/b.txt: is empty; give it the text of the article"),
        (["nowhere"], "nowhere: there is no such folder or file; look for a slip in the path"),
        (["reports/a.txt"], "reports/a.txt: is neither a folder nor a .jsonl"),
        (["[bold]x[/]"], "[bold]x[/]: there is no such folder or file"),
    ],
)
@pytest.mark.usefixtures("corpus")
def test_what_the_user_can_mend_is_one_line_and_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], error: str
) -> None:
    assert cli.main([*arguments, "--out", "out"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(error)
    assert err.count("\n") == 1
    assert not Path("out").exists()


@pytest.mark.usefixtures("corpus")
def test_a_missing_reference_table_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["reports", "--out", "out", "--reference", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("nowhere/actors.csv: is missing; ")


@pytest.mark.usefixtures("fake", "corpus")
def test_what_the_disk_refuses_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pl.DataFrame, "write_csv", full)
    assert cli.main(["reports", "--out", "out"]) == 2
    assert capsys.readouterr().err.endswith("out: No space left on device; nothing was changed\n")
    assert not Path("out").exists()


def test_summary_line() -> None:
    assert cli.told(Summary(1, {"strike": 1}, (), 0.1)) == "1 article, 1 claim, 0 unreadable"
    summary = Summary(1200, {"strike": 1000, "office": 5}, (), 0.1)
    assert cli.told(summary) == "1,200 articles, 1,005 claims, 0 unreadable"


def test_the_module_runs_from_anywhere_with_the_real_tables(corpus: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ingest", str(corpus), "--out", "out", "--format", "parquet"],
        env=os.environ | MODULES,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert re.fullmatch(r"2 articles, \d+ claims, 1 unreadable\n", done.stdout)
    frame = pl.read_parquet(tmp_path / "out" / "casualty_claims.parquet")
    assert set(frame["value"].to_list()) >= {12, 4}


_SLOW = """
import sys, time
import ingest.line
from ingest import cli
from claim_rows import every_number
def slow(article):
    print(article.article_id, flush=True)
    time.sleep(60)
    return every_number(article)
ingest.line._extractor = lambda *_: slow
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [(signal.SIGINT, 130, "interrupted; nothing was changed\n"), (signal.SIGTERM, 143, "")],
)
def test_an_interrupt_leaves_nothing_behind(
    corpus: Path, tmp_path: Path, sent: signal.Signals, code: int, said: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _SLOW, str(corpus), "--out", str(tmp_path / "out")],
        env=os.environ | MODULES,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "a\n"
        assert (tmp_path / "out").exists()
        process.send_signal(sent)
        _, errors = process.communicate()
    assert (process.returncode, errors) == (code, said)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("terminal", "delay", "total", "shown"),
    [
        (True, 0.0, 7, "3/7"),
        (True, 0.0, None, "3/?"),
        (True, 60.0, 7, ""),
        (False, 0.0, 7, ""),
    ],
)
def test_progress_shows_on_a_terminal_and_only_after_a_moment(
    terminal: bool, delay: float, total: int | None, shown: str
) -> None:
    console = Console(force_terminal=terminal, width=80)
    with console.capture() as capture, ArticleProgress(console, delay) as progress:
        progress(3, total)
    assert shown in capture.get()
    assert bool(capture.get()) is bool(shown)
