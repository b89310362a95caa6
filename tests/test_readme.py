"""The queries of the README give the rows that it shows."""

import re
from pathlib import Path

import duckdb
import pytest

README = Path(__file__).parent.parent / "README.md"
_EXAMPLE = re.compile(r"```sql\n(?P<query>.*?)```\n+(?P<table>(?:\|[^\n]*\n)+)", re.DOTALL)


def examples() -> list[tuple[str, list[list[str]]]]:
    """Each query with the table below it, header and rule left out."""
    return [
        (match["query"], [_cells(line) for line in match["table"].splitlines()[2:]])
        for match in _EXAMPLE.finditer(README.read_text(encoding="utf-8"))
    ]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_there_are_three_examples() -> None:
    assert len(examples()) == 3


@pytest.mark.parametrize("number", range(3))
def test_a_query_gives_what_is_shown(built_project: Path, number: int) -> None:
    query, shown = examples()[number]
    with duckdb.connect(str(built_project / "target" / "work.duckdb"), read_only=True) as marts:
        marts.execute("use marts")
        found = marts.execute(query).fetchall()
    assert [["" if v is None else str(v) for v in row] for row in found] == shown
