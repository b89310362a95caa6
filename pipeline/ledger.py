"""What a run found, read from the published database."""

from dataclasses import dataclass
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class Conflict:
    """An open conflict, told in one sentence."""

    severity: str
    kind: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """A row of adjudications.csv that decides nothing, and why."""

    conflict_id: str
    problem: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The published facts in figures. The killed are summed over all strikes that have a figure."""

    strikes: int
    strikes_without_killed: int
    killed_best: int
    killed_low: int
    killed_high: int
    open_conflicts: tuple[Conflict, ...]
    settled_conflicts: int
    undecided: tuple[Undecided, ...]


def read_ledger(database: Path) -> Ledger:
    """Read the ledger from a published database. Raises duckdb.Error if it can't be read.

    A strike whose highest figure is open ("at least 5") counts with its best one. Conflicts come
    with the most severe first.
    """
    with duckdb.connect(str(database), read_only=True) as connection:
        figures = connection.execute(
            "select count(*), count(*) - count(killed_best),"
            " coalesce(sum(killed_best), 0)::bigint,"
            " coalesce(sum(coalesce(killed_low, killed_best)), 0)::bigint,"
            " coalesce(sum(coalesce(killed_high, killed_best, killed_low)), 0)::bigint"
            " from fct_strikes"
        ).fetchone()
        conflicts = connection.execute(
            "select severity, kind, explanation from fct_conflicts where status = 'open'"
            " order by case severity"
            " when 'critical' then 0 when 'warning' then 1 else 2 end, kind, explanation"
        ).fetchall()
        undecided = connection.execute(
            "select conflict_id, problem from fct_adjudications"
            " where problem is not null order by conflict_id"
        ).fetchall()
        settled = connection.execute(
            "select count(*) from fct_conflicts where status <> 'open'"
        ).fetchone()
    assert figures is not None and settled is not None  # an aggregate has one row
    strikes, without, best, low, high = figures
    return Ledger(
        strikes=strikes,
        strikes_without_killed=without,
        killed_best=best,
        killed_low=low,
        killed_high=high,
        open_conflicts=tuple(Conflict(*row) for row in conflicts),
        settled_conflicts=settled[0],
        undecided=tuple(Undecided(*row) for row in undecided),
    )
