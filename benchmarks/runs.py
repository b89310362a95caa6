"""Programs run aside: how long they took, and how much memory they and their children held."""

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_EVERY = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")


class RunError(Exception):
    """A program that a benchmark needs did not end well."""


@dataclass(frozen=True, slots=True)
class Run:
    """``processor`` are the seconds that processors worked for a program and its children.

    ``peak`` is the most memory, in bytes, that they held at one time.
    """

    seconds: float
    processor: float
    peak: int
    output: str


def run(command: Sequence[str], **environment: str) -> Run:
    """Run a program from the root of the repository, ``environment`` added to ours.

    Raises RunError if it fails.
    """
    started, worked = time.perf_counter(), _worked()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    peak = [0]
    ended = threading.Event()
    watch = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watch.start()
    out, err = process.communicate()
    seconds = time.perf_counter() - started
    ended.set()
    watch.join()
    if process.returncode:
        said = f"{out}\n{err}".strip()
        raise RunError(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Run(seconds, _worked() - worked, peak[0], out)


def _worked() -> float:
    """Return the processor time of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ingest(corpus: Path, out: Path, *options: str) -> Run:
    """Ingest an archive to Parquet."""
    python = [sys.executable, "-m", "ingest", str(corpus), "--out", str(out)]
    return run([*python, "--format", "parquet", *options])


def _watch(pid: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(_EVERY):
        peak[0] = max(peak[0], sum(_held(one) for one in _family(pid)))


def _family(pid: int) -> list[int]:
    """Return a process and all that it began, as /proc tells; itself alone without a /proc."""
    found = [pid]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += [int(child) for child in children.read_text().split()]
            except OSError:
                continue  # it has ended
    return found


def _held(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
