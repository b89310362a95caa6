"""An expectation: a sentence, how much hangs on it, and the query for the rows that break it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["critical", "warning", "info"]

#: From what ends the run to what is good to know.
SEVERITIES: tuple[Severity, ...] = ("critical", "warning", "info")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must be true of the published facts.

    ``sentence`` says it as a reader of news would, ``reason`` why it matters and where a threshold
    comes from. ``sql`` runs as it stands in any DuckDB client on the published database; it selects
    the rows that break the expectation, sorted, with column names that can stand over a table. It
    is met when there are none. ``name`` is its handle in tests and links, and is unique.
    """

    name: str
    sentence: str
    severity: Severity
    reason: str
    sql: str


@dataclass(frozen=True, slots=True)
class Suite:
    """The expectations of one subject. ``mart`` is the table that they are mainly about."""

    subject: str
    mart: str
    expectations: tuple[Expectation, ...]
