"""adjudications.csv: a row that would stop a run halfway is told with its line and the mend."""

from pathlib import Path

import pytest
from conftest import ROOT

from ingest.errors import InputError
from pipeline.adjudications import ADJUDICATIONS, COLUMNS, check_adjudications

HEADER = ",".join(COLUMNS)
GOOD = 'place_disagreement-1,Sucumbíos,"The ministry, too, says so.",2026-03-10'


def written(root: Path, *lines: str) -> Path:
    file = root / ADJUDICATIONS
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def test_the_committed_decisions_can_be_read() -> None:
    check_adjudications(ROOT)


def test_rows_in_good_order_pass(tmp_path: Path) -> None:
    check_adjudications(written(tmp_path, HEADER, GOOD, "", GOOD.replace("-1,", "-2,")))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((GOOD,), "line 1.*begin the file with conflict_id"),
        ((HEADER, GOOD, GOOD), "line 3.*is decided in line 2 already"),
        ((HEADER, GOOD.replace('"', "")), "line 2.*has 6 cells.*double quotes"),
        ((HEADER, GOOD.replace("2026-03-10", "10.3.2026")), "line 2.*10.3.2026.*YYYY-MM-DD"),
    ],
)
def test_a_row_that_would_stop_dbt_is_told_with_its_line(
    tmp_path: Path, lines: tuple[str, ...], told: str
) -> None:
    with pytest.raises(InputError, match=told):
        check_adjudications(written(tmp_path, *lines))
