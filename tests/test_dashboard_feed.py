"""What is laid beside the site: the rows of every query, whatever the corpus."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import duckdb
import pytest
from conftest import ROOT
from dashboard_corpora import publish_nothing, publish_one_article

from dashboard.feed import SITE, NotPublishedError, feed
from dashboard.serve import server

QUERIES = {file.stem for file in (SITE / "sources").glob("*.sql")}


def columns(static: Path) -> dict[str, list[str]]:
    """Columns by table, read as the browser does: by the paths of the manifest."""
    manifest = json.loads((static / "data" / "manifest.json").read_text(encoding="utf-8"))
    return {
        Path(file).stem: duckdb.sql(f"from '{static.parent / file}'").columns
        for file in manifest["renderedFiles"]["marts"]
    }


@pytest.fixture(scope="module")
def bundled(
    marts: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The bundled corpus, published and fed."""
    folder = tmp_path_factory.mktemp("bundled")
    (folder / "build" / "marts").mkdir(parents=True)
    names = "select table_name from duckdb_tables() where schema_name = 'marts'"
    for (name,) in marts.execute(names).fetchall():
        marts.execute(f"copy {name} to '{folder}/build/marts/{name}.parquet' (format parquet)")
    docs = folder / "build" / "expectations" / "data_docs"
    docs.mkdir(parents=True)
    (docs / "index.html").write_text("<p>all met")
    feed(folder / "build", folder / "static")
    return {"build": folder / "build", "static": folder / "static"}


def table(bundled: dict[str, Path], name: str) -> str:
    return f"'{bundled['static']}/data/marts/{name}/{name}.parquet'"


def test_every_query_has_a_table_and_data_docs_come_along(bundled: dict[str, Path]) -> None:
    assert set(columns(bundled["static"])) == QUERIES
    assert (bundled["static"] / "data_docs" / "index.html").read_text() == "<p>all met"


def test_no_row_is_lost_or_doubled(
    bundled: dict[str, Path], marts: duckdb.DuckDBPyConnection
) -> None:
    for name, mart in {
        "articles": "dim_articles",
        "claims": "fct_claims",
        "conflicts": "fct_conflicts",
        "designations": "fct_designations",
        "ledger": "fct_ledger",
        "reports": "fct_strike_reports",
        "revisions": "fct_strike_revisions",
        "statements": "fct_statements",
        "strikes": "fct_strikes",
        "tolls": "fct_tolls",
    }.items():
        shown = duckdb.sql(f"select count(*) from {table(bundled, name)}").fetchone()
        assert shown == marts.execute(f"select count(*) from {mart}").fetchone(), name


def test_the_pieces_of_a_claim_are_its_paragraph_and_its_words(
    bundled: dict[str, Path], marts: duckdb.DuckDBPyConnection
) -> None:
    pieces = duckdb.sql(
        "select claim_id, concat(before_sentence, before_words, words, after_words, after_sentence)"
        f" as paragraph, words from {table(bundled, 'claims')} order by claim_id"
    ).fetchall()
    told = marts.execute(
        "select claim_id, paragraph, evidence from fct_claims order by claim_id"
    ).fetchall()
    assert pieces == told


def test_every_figure_leads_to_a_claim(bundled: dict[str, Path]) -> None:
    known = f"(select list(claim_id) from {table(bundled, 'claims')})"
    for name, fields in {
        "strikes": ["killed", "wounded", "survived", "presumed_dead", "vessels"],
        "figures": [""],
        "tolls": [""],
        "revisions": [""],
        "statements": [""],
        "designations": [""],
        "conflicts": [""],
    }.items():
        for field in fields:
            claims = f"{field}_claims" if field else "claim_ids"
            has_figure = f"{field}_best is not null" if field else "true"
            lost = duckdb.sql(
                f"select * from {table(bundled, name)} where {has_figure}"
                f" and not coalesce(len({claims}) > 0 and"
                f" list_has_all({known}, string_split({claims}, ',')), false)"
            ).fetchall()
            assert not lost, (name, field, lost[:3])


def test_an_empty_corpus_has_the_same_tables_without_rows(
    bundled: dict[str, Path], tmp_path: Path
) -> None:
    rows = feed(publish_nothing(bundled["build"], tmp_path / "build"), tmp_path / "static")
    assert columns(tmp_path / "static") == columns(bundled["static"])
    assert rows == dict.fromkeys(QUERIES, 0) | {"overview": 1}
    assert not (tmp_path / "static" / "data_docs").exists()


def test_a_single_article_feeds_pages(tmp_path: Path) -> None:
    rows = feed(publish_one_article(tmp_path), tmp_path / "static")
    assert (rows["articles"], rows["strikes"], rows["tolls"]) == (1, 1, 1)
    words = duckdb.sql(f"select words from '{tmp_path}/static/data/marts/claims/claims.parquet'")
    assert ("killed three people",) in words.fetchall()


def test_what_is_missing_is_told_with_the_mend(bundled: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(NotPublishedError, match=r"nothing is published in .*: run make run first"):
        feed(tmp_path, tmp_path / "static")
    (tmp_path / "marts").mkdir()
    held = bundled["build"] / "marts" / "dim_articles.parquet"
    (tmp_path / "marts" / held.name).write_bytes(held.read_bytes())
    with pytest.raises(NotPublishedError, match=r"lacks what sources/.*\.sql reads: run make run"):
        feed(tmp_path, tmp_path / "static")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "x.parquet").write_bytes(bytes(range(100)))
    with server(0, tmp_path) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/x.parquet"
        serving.shutdown()


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=10-19", 10, 20),
        ("bytes=90-", 90, 100),
        ("bytes=-5", 95, 100),
        ("bytes=95-200", 95, 100),
    ],
)
def test_a_range_of_a_file_is_served(served: str, asked: str, start: int, end: int) -> None:
    with urllib.request.urlopen(urllib.request.Request(served, headers={"Range": asked})) as got:
        assert got.status == 206
        assert got.headers["Content-Range"] == f"bytes {start}-{end - 1}/100"
        assert got.read() == bytes(range(start, end))


def test_a_file_is_served_whole_and_a_range_beyond_it_is_refused(served: str) -> None:
    with urllib.request.urlopen(served) as got:
        assert (got.status, got.read()) == (200, bytes(range(100)))
    beyond = urllib.request.Request(served, headers={"Range": "bytes=100-"})
    with pytest.raises(urllib.error.HTTPError, match="416"):
        urllib.request.urlopen(beyond)


def test_the_lock_file_of_the_site_names_no_registry() -> None:
    lock = json.loads((ROOT / "dashboard" / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
