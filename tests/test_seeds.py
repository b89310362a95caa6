"""The committed claims are what ingest makes of the committed articles, to the byte."""

from pathlib import Path

from conftest import ROOT

from ingest.claims import TABLES
from ingest.line import ingest

SEEDS = ROOT / "seeds" / "claims"


def test_regenerating_the_claims_gives_the_committed_bytes(tmp_path: Path) -> None:
    summary = ingest(ROOT / "articles", tmp_path, "csv", strict=True)
    assert summary.articles == len(list((ROOT / "articles").glob("*.md"))) > 0
    for table in TABLES:
        made, committed = tmp_path / f"{table}.csv", SEEDS / f"{table}.csv"
        assert made.read_bytes() == committed.read_bytes(), f"{committed}: run make run"


def test_no_other_claims_are_committed() -> None:
    assert {file.stem for file in SEEDS.glob("*.csv")} == set(TABLES)
