"""Holding interrupts back for a few steps that must not be left half done."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: What asks a process to end and can be answered; SIGHUP is unknown on Windows.
_HELD = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold back what would end this process, and answer the first of it afterwards.

    A mask alone would not do: a signal that the main thread blocks goes to any other thread of the
    process, and is answered by the main one all the same. Outside the main thread, which no signal
    interrupts, nothing is held.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    caught: list[int] = []
    before = {
        number: signal.signal(number, lambda sent, _: caught.append(sent)) for number in _HELD
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for sent in caught[:1]:
        signal.raise_signal(sent)
