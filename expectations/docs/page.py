"""What the page says, read from validation results."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from great_expectations.core import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
)
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

from expectations.expectation import SEVERITIES
from expectations.suites import SUITES

#: What a failure of each severity means to a reader.
MEANINGS = {
    "critical": "the facts are broken and must not be used as they are",
    "warning": "the reports disagree, and a person should know before using them",
    "info": "good to know",
}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that break an expectation, as text; ``numeric`` says which columns are numbers."""

    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One expectation and what came of it. ``count`` may exceed the rows of ``table``."""

    name: str
    subject: str
    sentence: str
    severity: str
    reason: str
    sql: str
    met: bool
    count: int
    table: Table


@dataclass(frozen=True, slots=True)
class Page:
    """All findings: those not met by severity, those met by subject."""

    judged_at: str
    findings: tuple[Finding, ...]

    @property
    def not_met(self) -> list[tuple[str, str, list[Finding]]]:
        """Severity, its meaning and its findings, for each severity that has some."""
        groups = [
            (severity, MEANINGS[severity], [f for f in self.failed if f.severity == severity])
            for severity in SEVERITIES
        ]
        return [group for group in groups if group[2]]

    @property
    def met(self) -> list[tuple[str, list[Finding]]]:
        """Subject and its findings, for each subject that has some."""
        groups = [
            (suite.subject, [f for f in self.findings if f.met and f.subject == suite.subject])
            for suite in SUITES
        ]
        return [group for group in groups if group[1]]

    @property
    def failed(self) -> list[Finding]:
        """The findings that are not met."""
        return [finding for finding in self.findings if not finding.met]

    @property
    def counts(self) -> dict[str, int]:
        """How many findings are not met, by severity."""
        return {
            severity: sum(finding.severity == severity for finding in self.failed)
            for severity in SEVERITIES
        }


def read_page(results: Iterable[ExpectationSuiteValidationResult]) -> Page:
    """Return what the page says of ``results``, one a suite, in the order of the suites."""
    order = [suite.subject for suite in SUITES]
    ordered = sorted(results, key=lambda result: order.index(result.suite_name))
    # What a store gives back holds the identifier of a run as a plain mapping.
    runs = [cast(dict[str, str], result.meta["run_id"]) for result in ordered]
    times = [datetime.fromisoformat(run["run_time"]) for run in runs]
    return Page(
        judged_at=_moment(max(times)),
        findings=tuple(
            _finding(result.suite_name, each) for result in ordered for each in result.results
        ),
    )


def _finding(subject: str, result: ExpectationValidationResult) -> Finding:
    """Return one validation result as a finding."""
    expected = cast(ExpectationConfiguration, result.expectation_config)
    meta = cast(dict[str, Any], expected.meta)
    rows = result.result["details"]["unexpected_rows"]
    return Finding(
        name=meta["name"],
        subject=subject,
        sentence=cast(str, expected.description),
        severity=str(getattr(expected.severity, "value", expected.severity)),
        reason=meta["reason"],
        sql=meta["sql"],
        met=bool(result.success),
        count=result.result["observed_value"],
        table=_table(meta["columns"], rows),
    )


def _table(names: list[str], rows: list[dict[str, Any]]) -> Table:
    """Return ``rows`` as text, with the columns ``names`` in words that can stand over them."""
    return Table(
        columns=tuple(name.replace("_", " ") for name in names),
        numeric=tuple(
            all(row[name] is None or isinstance(row[name], int | float) for row in rows)
            and any(row[name] is not None for row in rows)
            for name in names
        ),
        rows=tuple(tuple(_text(row[name]) for name in names) for row in rows),
    )


def _text(value: object) -> str:
    """Return a cell as a reader wants it: a dash for nothing, thousands told apart."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _moment(moment: datetime) -> str:
    """Return a moment as ``20 November 2026, 19:40 UTC``."""
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"
