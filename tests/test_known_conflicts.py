"""A gate that ratchets: critical conflicts of the bundled corpus may only become fewer.

One that is neither explained nor adjudicated fails unless it is listed in
``known_critical_conflicts.csv``, and a listed one that is gone has to leave the list.
"""

import csv
from collections.abc import Mapping, Set
from pathlib import Path

import duckdb

LIST = Path(__file__).with_name("known_critical_conflicts.csv")


def broken(found: Mapping[str, str], known: Set[str]) -> list[str]:
    """Return what is wrong: ``found`` are ids and explanations of critical conflicts that stand."""
    new = [
        f"{conflict} is new: {found[conflict]} Settle it (make conflicts), or list it with its "
        f"reason in tests/{LIST.name}."
        for conflict in sorted(found.keys() - known)
    ]
    gone = [
        f"{conflict} stands no more: take its row out of tests/{LIST.name}."
        for conflict in sorted(known - found.keys())
    ]
    return new + gone


def test_no_critical_conflict_is_new_and_none_is_listed_in_vain(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    found = dict(
        marts.execute(
            "select conflict_id, explanation from fct_conflicts"
            " where severity = 'critical' and status = 'open'"
        ).fetchall()
    )
    with LIST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["why_it_stands"] for row in rows)
    assert broken(found, {row["conflict_id"] for row in rows}) == []


def test_a_new_conflict_and_one_that_is_gone_are_both_told() -> None:
    told = broken({"known": "Three or thirty.", "new": "Two or twenty."}, {"known", "gone"})
    assert [line.split(" ")[0] for line in told] == ["new", "gone"]
    assert "Two or twenty." in told[0]
    assert broken({"known": "Three or thirty."}, {"known"}) == []
