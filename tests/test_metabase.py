"""What dbt-metabase tells Metabase of the published tables."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, run_module
from metabase_stand_in import KEY, Metabase, serving

from ingest.errors import InputError
from pipeline.metabase import write

#: Semantic types of columns that are called so, in whichever table.
MEANT = {
    "country": "type/Country",
    "latitude": "type/Latitude",
    "longitude": "type/Longitude",
    "url": "type/URL",
    "published_on": "type/CreationDate",
    "title": "type/Title",
    "kind": "type/Category",
    "measure": "type/Category",
    "severity": "type/Category",
    "status": "type/Category",
    "event_type": "type/Category",
    "counting_rule": "type/Category",
    "explanation": "type/Description",
    "killed_best": "type/Quantity",
}
#: Where keys that are called so lead to.
KEYS = {
    "article_id": "dim_articles.article_id",
    "strike_id": "fct_strikes.strike_id",
    "place_id": "dim_places.place_id",
    "actor_id": "dim_actors.actor_id",
    "speaker_actor_id": "dim_actors.actor_id",
    "casualty_id": "fct_casualties.casualty_id",
}


def tell(metabase: Metabase, manifest: Path, home: Path) -> "subprocess.CompletedProcess[str]":
    """Run dbt-metabase against the stand-in."""
    with serving(metabase) as address:
        return run_module(
            *("dbtmetabase", "models", "--manifest-path", str(manifest), "--order-fields"),
            *("--metabase-url", address, "--metabase-database", "strikeledger"),
            project=home,
            METABASE_API_KEY=KEY,
            HOME=str(home),
        )


@pytest.fixture(scope="module")
def told(published_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Metabase:
    """The stand-in after dbt-metabase has told it all."""
    metabase = Metabase(published_build / "strikeledger.duckdb")
    done = tell(metabase, write(published_build), tmp_path_factory.mktemp("home"))
    assert done.returncode == 0, done.stdout + done.stderr
    return metabase


def test_every_table_has_a_name_and_says_what_a_row_is(told: Metabase) -> None:
    assert len(told.tables) >= 13
    for table in told.tables.values():
        assert table["description"].startswith("One row per "), table["name"]
        assert not table["display_name"].startswith(("Fct", "Dim")), table["name"]


def test_every_column_is_described_and_in_its_place(told: Metabase) -> None:
    for field in told.fields.values():
        assert field.get("description"), field["name"]
    assert set(told.orders) == set(told.tables)
    (strikes,) = (table for table in told.tables.values() if table["name"] == "fct_strikes")
    order = [told.fields[number]["name"] for number in told.orders[strikes["id"]]]
    assert order[:3] == ["strike_id", "event_type", "date_best"]


def test_columns_mean_what_they_are_called(told: Metabase) -> None:
    found = {
        (told.tables[field["table_id"]]["name"], field["name"]): field["semantic_type"]
        for field in told.fields.values()
        if field["name"] in MEANT
    }
    assert {name for _, name in found} == set(MEANT)
    assert found == {(table, name): MEANT[name] for table, name in found}


def test_keys_lead_to_their_tables(told: Metabase) -> None:
    seen = set()
    for field in told.fields.values():
        table, name = told.tables[field["table_id"]]["name"], field["name"]
        if name not in KEYS:
            continue
        known = told.told(table, name)
        if f"{table}.{name}" == KEYS[name]:
            assert known["semantic_type"] == "type/PK", f"{table}.{name}"
        else:
            seen.add(name)
            assert (known["semantic_type"], known["target"]) == ("type/FK", KEYS[name]), table
    assert seen == set(KEYS)


def test_a_key_of_one_column_is_one_though_nothing_leads_to_it(told: Metabase) -> None:
    assert told.told("fct_conflicts", "conflict_id")["semantic_type"] == "type/PK"
    assert told.told("fct_strike_reports", "article_id")["semantic_type"] == "type/FK"


def test_lists_and_hashes_are_out_of_the_way(told: Metabase) -> None:
    for field in told.fields.values():
        if field["database_type"].endswith("[]"):
            assert field["visibility_type"] == "details-only", field["name"]
    assert told.told("dim_articles", "text_sha256")["visibility_type"] == "sensitive"
    assert told.told("dim_articles", "title")["visibility_type"] == "normal"


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (lambda column: column["meta"].clear(), ""),
        (lambda column: column["meta"].update({"metabase.semantic_type": "type/Lattitude"}), "fit"),
        (lambda column: column["meta"].update({"metabase.semantic_type": "type/City"}), "fit"),
    ],
    ids=["missing", "misspelt", "of another type"],
)
def test_a_semantic_type_that_is_missing_or_wrong_would_be_seen(
    published_build: Path,
    tmp_path: Path,
    fault: Callable[[dict[str, dict[str, str]]], None],
    error: str,
) -> None:
    manifest = json.loads(write(published_build).read_text())
    fault(manifest["nodes"]["model.strikeledger.dim_places"]["columns"]["latitude"])
    file = tmp_path / "manifest.json"
    file.write_text(json.dumps(manifest))
    metabase = Metabase(published_build / "strikeledger.duckdb")
    done = tell(metabase, file, tmp_path)
    assert (done.returncode != 0) == bool(error), done.stdout
    assert error in done.stdout + done.stderr
    assert metabase.told("dim_places", "latitude")["semantic_type"] != MEANT["latitude"]


def test_without_a_run_there_is_nothing_to_tell(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"manifest\.json: there is no such file; run make run"):
        write(tmp_path)
    (tmp_path / "empty").mkdir()
    done = run_module("pipeline.metabase", str(tmp_path / "empty"), project=ROOT)
    assert done.returncode == 1
    assert done.stderr.startswith("Stopped: ")
