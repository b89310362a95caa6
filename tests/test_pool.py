"""Work spread over processes: the same bytes as from one, errors where they stand, a clean end."""

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from claim_rows import every_number

from ingest.errors import InputError
from ingest.line import ingest
from ingest.pool import BATCH_ARTICLES, WORTH_A_POOL, batches
from ingest.read import find_articles

ROOT = Path(__file__).resolve().parents[1]
#: More than one process takes for itself, and more than one batch.
ARTICLES = 300


def line(number: int, article_id: str = "") -> str:
    text = f"Report {number}. A raid killed {number % 9 + 2} men, the army said."
    return json.dumps({"article_id": article_id or f"n{number}", "text": text})


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Many articles; ids that come twice near each other and far apart; a line that is no JSON."""
    monkeypatch.chdir(tmp_path)
    lines = [line(number) for number in range(1, ARTICLES + 1)]
    lines[4] = line(5, "n2")
    lines[ARTICLES - 1] = line(ARTICLES, "n3")
    lines[200] = "{"
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines) + "\n\n")
    return path


def _append(progress: list[tuple[int, int | None]], done: int, total: int | None) -> None:
    progress.append((done, total))


@pytest.mark.parametrize("fmt", ["csv", "parquet"])
def test_any_number_of_processes_writes_the_same_bytes(
    archive: Path, tmp_path: Path, fmt: str
) -> None:
    told = []
    for workers in (1, 2):
        progress: list[tuple[int, int | None]] = []
        summary = ingest(
            archive,
            tmp_path / str(workers),
            "csv" if fmt == "csv" else "parquet",
            extractor=every_number,
            workers=workers,
            on_progress=partial(_append, progress),
        )
        assert progress == [(done, None) for done in range(1, ARTICLES + 1)]
        told.append((summary.articles, summary.claims, [str(e) for e in summary.unreadable]))
    assert told[0] == told[1]
    assert told[0][0] == ARTICLES - 3
    assert [error.split(";")[0] for error in told[0][2]] == [
        'many.jsonl, line 5: article_id "n2" is taken by many.jsonl, line 2',
        "many.jsonl, line 201: is no JSON (Expecting property name enclosed in double quotes, "
        "column 1)",
        'many.jsonl, line 300: article_id "n3" is taken by many.jsonl, line 3',
    ]
    for file in (tmp_path / "1").iterdir():
        assert file.read_bytes() == (tmp_path / "2" / file.name).read_bytes()


def test_strict_ends_the_processes_too(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"line 5: article_id \"n2\" is taken"):
        ingest(archive, tmp_path / "out", "csv", strict=True, extractor=every_number, workers=2)
    assert not (tmp_path / "out").exists()


def ending(_: object) -> dict[str, list[object]]:
    """An extractor that takes its process with it."""
    os._exit(9)


def test_a_process_that_is_ended_is_told(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one of them was ended from outside"):
        ingest(archive, tmp_path / "out", "csv", extractor=ending, workers=2)
    assert not (tmp_path / "out").exists()


def test_batches_are_full_and_lose_nothing(archive: Path) -> None:
    found = list(find_articles(archive))
    held = list(batches(iter(found), articles=7))
    assert [item for batch in held for item in batch] == found
    assert [len(batch) for batch in held[:3]] == [7, 14, 28]
    assert max(map(len, held)) <= BATCH_ARTICLES
    assert WORTH_A_POOL < ARTICLES


def test_an_interrupt_leaves_neither_files_nor_processes(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(line(number) for number in range(60_000)))
    run = subprocess.Popen(
        [sys.executable, "-m", "ingest", str(path), "--out", str(tmp_path / "out"),
         "--workers", "2"],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(_members(run.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert err == "interrupted; nothing was changed\n"
    assert not (tmp_path / "out").exists()
    deadline = time.monotonic() + 10
    while _members(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _members(run.pid)


def _members(group: int) -> list[str]:
    """Processes of a group, as far as /proc tells."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(status.parent.name)
    return found
