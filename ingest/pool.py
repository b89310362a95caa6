"""Batches of articles spread over processes; what comes back stands in the order of the articles.

However many articles there are, no more than a few batches for each process are in memory.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from ingest.errors import InputError
from ingest.interrupts import uninterrupted
from ingest.work import Extract, Found, Worked, work_through

#: A batch is full with so many articles, or with so many bytes of them.
BATCH_ARTICLES = 256
BATCH_BYTES = 1_000_000
#: Fewer articles than these are done before further processes have started.
WORTH_A_POOL = 128
#: Batches that wait or are worked on, for each process.
_AHEAD = 2


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batches(found: Iterable[Found], articles: int = BATCH_ARTICLES) -> Iterator[list[Found]]:
    """Yield what was found in batches of so many articles, or of BATCH_BYTES.

    After a batch of fewer than BATCH_ARTICLES comes one of twice as many.
    """
    batch: list[Found] = []
    size = 0
    for item in found:
        batch.append(item)
        size += 0 if isinstance(item, InputError) else item.size
        if len(batch) >= articles or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
            articles = min(2 * articles, BATCH_ARTICLES)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are worked through, as each process is told.

    ``extractor`` has to be something that a process can be sent; without one each makes its own of
    the tables in ``reference``, with its ``gate`` or without.
    """

    reference: Path
    extractor: Extract | None = None
    gate: bool = True
    check_formulas: bool = False


def spread(
    work: Iterable[Sequence[Found]], workers: int, settings: Settings
) -> Iterator[tuple[Sequence[Found], Worked]]:
    """Yield each batch of ``work`` and what it holds, in order, worked through by processes.

    Raises InputError if a process comes to an end of its own.
    """
    pool = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(settings,),
    )
    waiting: deque[tuple[Sequence[Found], Future[Worked]]] = deque()
    try:
        for batch in work:
            with uninterrupted(), _masked():  # processes are begun here
                waiting.append((batch, pool.submit(_work, batch)))
            if len(waiting) >= _AHEAD * workers:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()
    except BrokenProcessPool:
        raise InputError(
            f"{workers} processes",
            "one of them was ended from outside, perhaps for want of memory",
            "run again with fewer of them (--workers 1)",
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _masked() -> Iterator[None]:
    """Keep interrupts for good from processes that begin here: their parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Worker:
    """What a process keeps between batches."""

    extract: Extract
    check_formulas: bool


def _begin(settings: Settings) -> None:
    """Make a process ready: it is ended by its parent alone, and with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ["POLARS_MAX_THREADS"] = "1"  # the cores are taken by the other processes
    extract = settings.extractor
    if extract is None:
        from ingest.extract import Extractor  # noqa: PLC0415

        extract = Extractor.load(settings.reference, gate=settings.gate)
    _Worker.extract = staticmethod(extract)
    _Worker.check_formulas = settings.check_formulas


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(found: Sequence[Found]) -> Worked:
    return work_through(_Worker.extract, found, check_formulas=_Worker.check_formulas)
