"""The decisions of people on conflicts, seeds/reference/adjudications.csv, as a file.

Whether a decision applies is for ``fct_adjudications`` to say, once conflicts are found. Here is
only what would stop dbt halfway, told with the line that it stands in.
"""

import csv
from datetime import date
from pathlib import Path

from ingest.errors import InputError
from pipeline.plan import ROOT

ADJUDICATIONS = Path("seeds", "reference", "adjudications.csv")
COLUMNS = ["conflict_id", "chosen_reading", "reason", "adjudicated_on"]


def check_adjudications(root: Path = ROOT) -> None:
    """Check that the file below ``root`` can be read and decides each conflict once.

    Raises InputError, with the line, if not.
    """
    decided: dict[str, int] = {}
    with (root / ADJUDICATIONS).open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines)
        if next(rows, []) != COLUMNS:
            raise InputError(
                f"{ADJUDICATIONS}, line 1",
                "the columns are not those expected",
                f"begin the file with {','.join(COLUMNS)}",
            )
        for row in rows:
            if row:
                _check_row(f"{ADJUDICATIONS}, line {rows.line_num}", row, rows.line_num, decided)


def _check_row(where: str, row: list[str], line: int, decided: dict[str, int]) -> None:
    if len(row) != len(COLUMNS):
        raise InputError(
            where,
            f"the row has {len(row)} cells, not {len(COLUMNS)}",
            "put a cell with a comma in double quotes",
        )
    conflict, _, _, day = row
    if (first := decided.setdefault(conflict, line)) != line:
        raise InputError(
            where, f"{conflict} is decided in line {first} already", "keep one of the two rows"
        )
    try:
        date.fromisoformat(day)
    except ValueError:
        raise InputError(where, f'adjudicated_on is "{day}"', "use YYYY-MM-DD") from None
