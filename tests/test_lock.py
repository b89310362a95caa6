"""One run at a time in a folder, and nobody else at its working database."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from ingest.errors import InputError
from pipeline.lock import clear_working_database, locked
from pipeline.plan import MARKER

HOLD_LOCK = """
import sys
from pathlib import Path
from pipeline.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""

HOLD_DATABASE = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "read")
print("held", flush=True)
sys.stdin.readline()
"""


def hold(code: str, *arguments: str) -> "subprocess.Popen[str]":
    """Start ``code`` and return when it holds what it is to hold."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_is_told_who_is_at_work(tmp_path: Path) -> None:
    build = tmp_path / "deep" / "build"
    first = hold(HOLD_LOCK, str(build))
    with (
        pytest.raises(InputError, match=rf"another run is at work.*process {first.pid}"),
        locked(build),
    ):
        pass
    first.kill()
    first.wait()
    with locked(build):  # the lock went with the process
        assert (build / MARKER).read_text() == f"process {os.getpid()}\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(InputError, match="file/build: cannot write here"),
        locked(tmp_path / "file" / "build"),
    ):
        pass


@pytest.mark.parametrize("mode", ["read", "write"])
def test_an_open_working_database_is_named_with_its_holder_and_kept(
    tmp_path: Path, mode: str
) -> None:
    path = tmp_path / "work.duckdb"
    duckdb.connect(str(path)).execute("create table kept as select 1").close()
    holder = hold(HOLD_DATABASE, str(path), mode)
    with pytest.raises(InputError) as raised:
        clear_working_database(path)
    assert raised.value.where == str(path)
    assert f"process {holder.pid}" in raised.value.what
    assert "close it there" in raised.value.mend
    holder.communicate("done\n", timeout=30)
    assert duckdb.connect(str(path), read_only=True).execute("from kept").fetchall() == [(1,)]


@pytest.mark.parametrize("content", [b"", b"broken off half-way" * 1000])
def test_a_working_database_of_an_earlier_run_goes_even_if_it_is_broken(
    tmp_path: Path, content: bytes
) -> None:
    path, log = tmp_path / "work.duckdb", tmp_path / "work.duckdb.wal"
    path.write_bytes(content)
    log.write_bytes(b"half a log")
    clear_working_database(path)
    assert not path.exists()
    assert not log.exists()


def test_no_working_database_is_no_error(tmp_path: Path) -> None:
    clear_working_database(tmp_path / "work.duckdb")
