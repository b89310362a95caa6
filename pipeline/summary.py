"""What a run ends with: a page for a person to read."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from expectations.verdict import Verdict
from ingest.line import Summary
from pipeline.adjudications import ADJUDICATIONS
from pipeline.known import Known
from pipeline.ledger import Ledger
from pipeline.plan import Plan, shortest

#: How many conflicts, and how many unreadable articles, are told one by one.
SHOWN = 10

_COLOURS = {"critical": "bold red", "warning": "yellow"}


def print_summary(
    console: Console,
    *,
    plan: Plan,
    ingested: Summary,
    known: Known | None,
    ledger: Ledger,
    verdict: Verdict,
    seconds: dict[str, float],
) -> None:
    """Print what was read and found, where it lies and how long it took; the verdict comes last.

    In a run as known on a day, what was found is what was ``known`` by then.
    """
    page = _Page(console)
    page.gap()
    if known:
        _as_known(page, known)
    _found(page, known.seen if known else ingested, ledger)
    _unreadable(page, ingested)
    _conflicts(page, ledger)
    _undecided(page, ledger)
    _unmet(page, verdict)
    page.gap()
    page.pair("Database", str(shortest(plan.database)))
    page.pair("Marts", f"{shortest(plan.marts)}/")
    page.pair("Data Docs", str(shortest(verdict.data_docs)))
    took = ", ".join(f"{name} {time:.1f} s" for name, time in seconds.items())
    page.pair("Time", f"{sum(seconds.values()):.1f} s: {took}")
    page.gap()
    page.line(*_verdict(ingested, ledger, verdict))


class _Page:
    """Puts lines on a console: at a terminal lists are wrapped with an indent, elsewhere never."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def gap(self) -> None:
        self._console.print()

    def line(self, text: str, style: str = "") -> None:
        self._console.print(Text(text, style=style), soft_wrap=True)

    def pair(self, name: str, value: str) -> None:
        self._console.print(Text.assemble((f"{name:<12}", "dim"), value), soft_wrap=True)

    def bullets(self, items: Iterable[str], style: str = "") -> None:
        for item in items:
            if self._console.is_terminal:
                row = Table.grid(padding=(0, 1))
                row.add_row(Text("   •", style=style), Text(item))
                self._console.print(row)
            else:
                self.line(f"   • {item}")


def _as_known(page: _Page, known: Known) -> None:
    """Tell the day that all below is as of, and what is left out for it."""
    said = f"{known.day}; left out: {known.later:,} published later"
    if known.undated:
        said += f", {known.undated:,} without a day of publication"
    page.pair("As known on", said)


def _found(page: _Page, ingested: Summary, ledger: Ledger) -> None:
    claims = ", ".join(
        f"{count:,} {table.removesuffix('_claims')}" for table, count in ingested.claims.items()
    )
    killed = f"killed {ledger.killed_best:,}"
    if ledger.killed_low != ledger.killed_high:
        killed += f" ({ledger.killed_low:,} to {ledger.killed_high:,})"
    if ledger.strikes_without_killed:
        killed += f"; {ledger.strikes_without_killed:,} without a figure"
    page.pair("Articles", f"{ingested.articles:,}")
    page.pair("Claims", f"{sum(ingested.claims.values()):,}: {claims}")
    page.pair("Strikes", f"{ledger.strikes:,}; {killed}")
    page.pair(
        "Conflicts",
        f"{len(ledger.open_conflicts):,} open, {ledger.settled_conflicts:,} explained or settled",
    )


def _unreadable(page: _Page, ingested: Summary) -> None:
    """Tell which articles could not be read, and why."""
    if not ingested.unreadable:
        return
    page.gap()
    page.line(f"Could not be read: {len(ingested.unreadable):,}", "bold yellow")
    page.bullets(str(error) for error in ingested.unreadable[:SHOWN])
    if (more := len(ingested.unreadable) - SHOWN) > 0:
        page.line(f"   and {more:,} more; STRICT=1 stops at the first")


def _conflicts(page: _Page, ledger: Ledger) -> None:
    """Tell the first conflicts one by one, the most severe first, grouped by severity."""
    if not ledger.open_conflicts:
        return
    page.gap()
    page.line("Open conflicts", "bold")
    shown = ledger.open_conflicts[:SHOWN]
    for severity, conflicts in groupby(shown, key=lambda conflict: conflict.severity):
        colour = _COLOURS.get(severity, "")
        page.line(f" {severity}", colour)
        page.bullets((conflict.explanation for conflict in conflicts), colour)
    if more := len(ledger.open_conflicts) - len(shown):
        page.line(f"   and {more:,} more: make conflicts")


def _undecided(page: _Page, ledger: Ledger) -> None:
    """Tell which rows of adjudications.csv decide nothing."""
    if ledger.undecided:
        page.gap()
        page.line(f"Decisions that do not apply: {ADJUDICATIONS}", "bold yellow")
        page.bullets(f"{row.conflict_id}: {row.problem}" for row in ledger.undecided)


def _unmet(page: _Page, verdict: Verdict) -> None:
    if verdict.failures:
        page.gap()
        page.line(
            f"Expectations not met: {len(verdict.failures):,} of {verdict.evaluated:,}", "bold"
        )
        page.bullets(str(failure) for failure in verdict.failures)


def _verdict(ingested: Summary, ledger: Ledger, verdict: Verdict) -> tuple[str, str]:
    """Return the last line and its style."""
    if verdict.critical:
        return f"FAILED: {verdict.last_line}", "bold red"
    said = [verdict.last_line]
    if warnings := verdict.failed["warning"]:
        said.append(f"{warnings:,} to look at in Data Docs")
    if left_out := len(ingested.unreadable):
        said.append(f"{left_out:,} article{'s' * (left_out != 1)} left out")
    return f"Passed: {', '.join(said)}", "bold green"
