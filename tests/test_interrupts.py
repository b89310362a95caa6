"""Interrupts wait for the end of what must not be left half done."""

import os
import signal
import threading

import pytest

from ingest.interrupts import uninterrupted


def test_an_interrupt_waits_until_the_steps_are_done_whichever_thread_gets_it() -> None:
    # Another thread that doesn't mask the signal gets it where the main one masks it.
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    steps = []
    handler = signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(KeyboardInterrupt), uninterrupted():
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            os.kill(os.getpid(), signal.SIGINT)
            for step in range(100_000):
                steps.append(step)  # noqa: PERF402
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    finally:
        end.set()
        other.join()
    assert len(steps) == 100_000
    assert signal.getsignal(signal.SIGINT) is handler


def test_outside_the_main_thread_nothing_is_held() -> None:
    seen = []

    def look() -> None:
        with uninterrupted():
            seen.append(signal.getsignal(signal.SIGINT))

    before = signal.getsignal(signal.SIGINT)
    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [before]
