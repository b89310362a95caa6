"""The page of models and columns: complete, and it asks no other host for anything."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from browsing import chromium
from conftest import run_module

CHROMIUM = chromium() or ""
#: What Chromium asks for by itself, whatever page it shows.
OF_CHROMIUM = re.compile(r"https?://(?:[\w-]+\.)*(?:google|googleapis|gvt\d)\.com/")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="module")
def page(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    flags = ["--quiet", "docs", "generate", "--static", "--target-path", str(folder)]
    # A copy, since other tests hold the database open.
    database = folder / "work.duckdb"
    shutil.copyfile(built_project / "target" / database.name, database)
    done = run_module(
        "dbt.cli.main", *flags, project=built_project, STRIKELEDGER_DATABASE=str(database)
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
    return folder / "static_index.html"


def opened(page: Path, fragment: str, folder: Path) -> tuple[str, set[str]]:
    """Return what Chromium makes of a page, and the addresses that it asked for."""
    log = folder / "net.json"
    done = subprocess.run(
        [
            *(CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}"),
            *("--virtual-time-budget=15000", "--dump-dom", f"{page.as_uri()}{fragment}"),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = {event["params"]["url"] for event in events if "url" in event.get("params", {})}
    return done.stdout, {url for url in asked if not OF_CHROMIUM.match(url)}


def test_every_model_seed_macro_and_column_is_described(page: Path) -> None:
    manifest = json.loads((page.parent / "manifest.json").read_text(encoding="utf-8"))
    bare = [
        f"{key}.{column}"
        for key, node in manifest["nodes"].items()
        if node["resource_type"] in {"model", "seed"}
        for column, told in [("", node), *node["columns"].items()]
        if not told["description"].strip()
    ]
    assert bare == []
    catalog = json.loads((page.parent / "catalog.json").read_text(encoding="utf-8"))
    for key, table in catalog["nodes"].items():
        assert set(table["columns"]) == set(manifest["nodes"][key]["columns"]), key
    assert len(catalog["nodes"]) > 50


def test_pages_that_read_the_marts_are_exposures(page: Path) -> None:
    manifest = json.loads((page.parent / "manifest.json").read_text(encoding="utf-8"))
    labels = {each["label"] for each in manifest["exposures"].values()}
    pages = "Overview, Death toll, Strikes, Conflicts, Statements, Designations, Sources, Evidence"
    assert {f"Dashboard, {name}" for name in pages.split(", ")} <= labels
    assert "Metabase, collection strikeledger" in labels
    assert {each["owner"]["name"] for each in manifest["exposures"].values()} == {
        "strikeledger maintainers"
    }


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium on the PATH")
def test_the_page_shows_itself_and_asks_nobody(page: Path, tmp_path: Path) -> None:
    shown, asked = opened(page, "#!/overview", tmp_path)
    assert "every disagreement is a row" in shown
    assert asked == set()
    shown, asked = opened(page, "#!/model/model.strikeledger.fct_tolls", tmp_path)
    assert "One row per cumulative figure" in shown
    assert asked == set()


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium on the PATH")
def test_a_page_that_asks_another_host_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<img src='http://elsewhere.invalid/pixel.png'>")
    assert opened(page, "", tmp_path)[1] == {"http://elsewhere.invalid/pixel.png"}
