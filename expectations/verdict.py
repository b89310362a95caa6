"""What judging a build came to."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from expectations.expectation import SEVERITIES, Severity


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that is not met, and how many ``rows`` break it."""

    name: str
    subject: str
    sentence: str
    severity: Severity
    rows: int

    def __str__(self) -> str:
        """Read as one line."""
        rows = "1 row" if self.rows == 1 else f"{self.rows:,} rows"
        return f"{self.severity}: {self.sentence} ({rows})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many expectations were ``evaluated``, which failed, and the page that shows the rows.

    ``failures`` stand in order of severity, then as the suites list them. ``data_docs`` is the
    page to open.
    """

    evaluated: int
    failures: tuple[Failure, ...]
    data_docs: Path

    @property
    def failed(self) -> dict[Severity, int]:
        """How many expectations failed, by severity; every severity is a key."""
        counts = Counter(failure.severity for failure in self.failures)
        return {severity: counts[severity] for severity in SEVERITIES}

    @property
    def critical(self) -> bool:
        """Whether a critical expectation failed, which ends a run."""
        return self.failed["critical"] > 0

    @property
    def last_line(self) -> str:
        """What to end with: the failed critical expectations by name, or that there are none."""
        broken = [failure for failure in self.failures if failure.severity == "critical"]
        if not broken:
            return "no critical expectation failed"
        named = "; ".join(f"{failure.name}: {failure.sentence}" for failure in broken)
        count = (
            "1 critical expectation" if len(broken) == 1 else f"{len(broken)} critical expectations"
        )
        return f"{count} failed ({named}); the rows are in {self.data_docs}"

    def __str__(self) -> str:
        """Read as a few lines: the count, each failure, where the rows are."""
        failed = ", ".join(f"{count} {severity}" for severity, count in self.failed.items())
        met = self.evaluated - len(self.failures)
        lines = [f"{self.evaluated} expectations: {met} met, {len(self.failures)} not ({failed})"]
        lines += [f"  {failure}" for failure in self.failures]
        return "\n".join([*lines, f"the rows that disagree: {self.data_docs}"])
