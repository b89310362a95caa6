"""``make conflicts``: open conflicts with the row that would settle each."""

import csv
import io
from datetime import date
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from ingest.errors import InputError
from pipeline.cli import main
from pipeline.conflicts import (
    REASON,
    OpenConflict,
    print_conflicts,
    read_open_conflicts,
    row_to_add,
)
from pipeline.publish import DATABASE_NAME


@pytest.fixture
def build(tmp_path: Path) -> Path:
    with duckdb.connect(str(tmp_path / DATABASE_NAME)) as connection:
        connection.execute(
            """
            create table fct_conflicts as
            select * from (values
                ('i', 'place_disagreement', 'info', 'Here or there.', 'A map.', ['here'], 'open'),
                ('c', 'figure_disagreement', 'critical', 'Of it: 3, 30.', 'A list.',
                 ['3', 'at least 30, "so far"'], 'open'),
                ('x', 'figure_disagreement', 'critical', 'Done.', 'Done.', ['1'], 'adjudicated')
            ) as rows(conflict_id, kind, severity, explanation, would_settle, choices, status)
            """
        )
    return tmp_path


def printed(conflicts: list[OpenConflict]) -> str:
    stream = io.StringIO()
    print_conflicts(Console(file=stream, width=80), conflicts, date(2026, 2, 1))
    return stream.getvalue()


def test_open_conflicts_come_with_the_most_severe_first(build: Path) -> None:
    assert [conflict.conflict_id for conflict in read_open_conflicts(build)] == ["c", "i"]


def test_each_reading_has_a_row_that_csv_reads_back(build: Path) -> None:
    conflict = read_open_conflicts(build)[0]
    for choice in conflict.choices:
        row = row_to_add(conflict, choice, date(2026, 2, 1))
        assert next(csv.reader([row])) == ["c", choice, REASON, "2026-02-01"]
        assert f"  {row}\n" in printed([conflict]), "a row to copy must not be wrapped"


def test_what_it_is_about_and_what_would_settle_it_is_printed(build: Path) -> None:
    page = printed(read_open_conflicts(build))
    for words in ("critical figure disagreement", "Of it: 3, 30.", "A list.", "2 open."):
        assert words in page
    assert "No conflict stands open." in printed([])


def test_a_folder_without_a_ledger_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InputError, match="nothing is published there"):
        read_open_conflicts(tmp_path / "none")
    assert main(["conflicts", "--build", str(tmp_path / "none")]) == 2
    assert "make run first" in capsys.readouterr().err


def test_the_command_prints_them(build: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "--build", str(build)]) == 0
    assert f"c,3,{REASON}," in capsys.readouterr().out
