"""``make conflicts``: what stands open, and the row that would settle it."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
from rich.console import Console
from rich.text import Text

from ingest.errors import InputError
from pipeline.publish import DATABASE_NAME

ADJUDICATIONS = "seeds/reference/adjudications.csv"
#: Stands in a printed row where the person who decides has to write.
REASON = "WHY"

_COLOURS = {"critical": "bold red", "warning": "yellow"}


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """An open conflict of a published ledger: ``choices`` are the readings one may choose."""

    conflict_id: str
    kind: str
    severity: str
    explanation: str
    would_settle: str
    choices: tuple[str, ...]


def read_open_conflicts(build: Path) -> list[OpenConflict]:
    """Return the open conflicts published in ``build``, the most severe first.

    Raises InputError if nothing is published there.
    """
    database = build / DATABASE_NAME
    if not database.is_file():
        raise InputError(
            str(build), "nothing is published there", "make run first, or name its BUILD folder"
        )
    with duckdb.connect(str(database), read_only=True) as connection:
        rows = connection.execute(
            "select conflict_id, kind, severity, explanation, would_settle, choices"
            " from fct_conflicts where status = 'open'"
            " order by list_position(['critical', 'warning', 'info'], severity), kind, conflict_id"
        ).fetchall()
    return [
        OpenConflict(conflict, kind, severity, explanation, would_settle, tuple(choices))
        for conflict, kind, severity, explanation, would_settle, choices in rows
    ]


def row_to_add(conflict: OpenConflict, choice: str, day: date) -> str:
    """Return the line of adjudications.csv that chooses ``choice``, its reason left to write."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(
        [conflict.conflict_id, choice, REASON, day.isoformat()]
    )
    return line.getvalue()


def print_conflicts(console: Console, conflicts: Sequence[OpenConflict], day: date) -> None:
    """Print each conflict: what it is, what would settle it, and a row to add for each reading."""
    for conflict in conflicts:
        head = Text.assemble(
            (conflict.severity, _COLOURS.get(conflict.severity, "")),
            " ",
            (conflict.kind.replace("_", " "), "bold"),
        )
        console.print(head)
        console.print(Text(conflict.explanation), soft_wrap=not console.is_terminal)
        console.print(
            Text.assemble(("Would settle it: ", "dim"), conflict.would_settle),
            soft_wrap=not console.is_terminal,
        )
        for choice in conflict.choices:
            # Never wrapped: the line is to be copied.
            console.print(Text("  " + row_to_add(conflict, choice, day)), soft_wrap=True)
        console.print()
    if not conflicts:
        console.print("No conflict stands open.")
        return
    console.print(
        f"{len(conflicts):,} open. To settle one, add one of its rows to {ADJUDICATIONS}, with the"
        f" reason in place of {REASON}, and run again.",
        highlight=False,
    )
