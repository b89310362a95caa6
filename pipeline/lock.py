"""One run at a time in a build folder, and nobody else at its working database."""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ingest.errors import InputError
from pipeline.plan import MARKER


@contextmanager
def locked(build: Path) -> Iterator[int]:
    """Make ``build``, mark it as ours and hold it for this run; yields the lock's descriptor.

    The kernel lets go of the lock with the process, however that ends. Raises InputError if another
    run holds it or the folder can't be written.
    """
    try:
        build.mkdir(parents=True, exist_ok=True)
        marker = os.open(build / MARKER, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise InputError(
            str(build), f"cannot write here ({error.strerror})", "choose another BUILD folder"
        ) from error
    try:
        try:
            fcntl.flock(marker, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(marker, 64, 0).decode(errors="replace").strip() or "unknown process"
            raise InputError(
                str(build),
                f"another run is at work in this folder ({holder})",
                "wait until it is done, or give this run another BUILD folder",
            ) from error
        os.ftruncate(marker, 0)
        os.pwrite(marker, f"process {os.getpid()}\n".encode(), 0)
        yield marker
    finally:
        os.close(marker)


def clear_working_database(path: Path) -> None:
    """Remove the working database of an earlier run, so that nothing of it can be published again.

    Raises InputError, with nothing removed, if another process has it open.
    """
    if path.exists():
        try:
            duckdb.connect(str(path)).close()
        except duckdb.Error as error:
            # Anything but a lock means a file broken off half-way, which is what is removed here.
            if "Could not set lock" in str(error):
                raise _held(path, str(error)) from error
    for file in (path, path.with_name(path.name + ".wal")):
        file.unlink(missing_ok=True)


def _held(path: Path, message: str) -> InputError:
    """Return the error for a database that is open elsewhere, and by whom if DuckDB knows."""
    holder = re.search(r"held in (?P<program>.+?) \(PID (?P<pid>\d+)\)", message)
    who = f"{holder['program']}, process {holder['pid']}" if holder else "another process"
    return InputError(
        str(path),
        f"the working database is open elsewhere ({who})",
        f"close it there and read {path.with_name('strikeledger.duckdb')} instead, "
        "which may stay open during a run",
    )
