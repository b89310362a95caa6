"""How far ingest is, on a terminal, once it takes longer than a moment."""

import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

#: Seconds before anything is shown: less is not worth a flicker.
DELAY = 1.0


class ArticleProgress:
    """A line with the count of articles; call it with how many are done, and of how many."""

    def __init__(self, console: Console, delay: float = DELAY) -> None:
        """Show on ``console``, and only if that is a terminal, after ``delay`` seconds."""
        self._from = time.monotonic() + delay if console.is_terminal else float("inf")
        self._progress = Progress(
            TextColumn("ingest"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("articles", total=None)

    def __enter__(self) -> "ArticleProgress":
        """Begin to count time."""
        return self

    def __call__(self, done: int, total: int | None) -> None:
        """Show that ``done`` articles are behind us, of ``total`` if that is known."""
        if time.monotonic() < self._from:
            return
        if not self._progress.live.is_started:
            self._progress.start()
        self._progress.update(self._task, completed=done, total=total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the line away."""
        if self._progress.live.is_started:
            self._progress.stop()
