"""The steps of a run as a person sees them: what is going on, how far it is, how long it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.markup import escape
from rich.status import Status

#: Where there is no terminal to redraw, progress is a line every so many seconds.
PLAIN_INTERVAL = 5.0


@dataclass(slots=True)
class Step:
    """A step at work. ``result`` is what it says of itself when it is done."""

    name: str
    console: Console
    started: float = field(default_factory=time.monotonic)
    result: str = ""
    status: Status | None = None
    _said: float = field(default_factory=time.monotonic)

    def progress(self, done: int, total: int | None) -> None:
        """Show that ``done`` parts are behind us, out of ``total`` if that is known."""
        far = f"{self.name} {done}/{total}" if total else f"{self.name} {done}"
        if self.status is not None:
            self.status.update(far)
        elif time.monotonic() - self._said > PLAIN_INTERVAL:
            self._said = time.monotonic()
            self.console.print(far, highlight=False)


@dataclass(frozen=True, slots=True)
class Steps:
    """Runs steps one after the other. ``seconds`` keeps how long each took, by name."""

    console: Console
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Time what happens inside, with a spinner at a terminal and a line when it is done."""
        step = Step(name, self.console)
        if self.console.is_terminal:
            with self.console.status(name) as status:
                step.status = status
                yield step
        else:
            self.console.print(f"{name} ...")
            yield step
        self.seconds[name] = time.monotonic() - step.started
        self.console.print(
            f"[green]✓[/] {name:<13}[dim]{self.seconds[name]:>5.1f} s[/]  {escape(step.result)}",
            highlight=False,
        )
