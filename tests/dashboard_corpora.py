"""Corpora for the dashboard that are easily got wrong: nothing at all, and a single article."""

from pathlib import Path

import duckdb
from conftest import ROOT, run_module

ARTICLE = """A US strike on a boat in the Caribbean on Tuesday killed three people, “all of them \
men” 🚢, the Pentagon said.

The campaign, Operation Southern Spear, has now killed 12 people.
"""


def publish_nothing(published: Path, build: Path) -> Path:
    """Publish the marts of ``published`` without a row in ``build``, and return that."""
    (build / "marts").mkdir(parents=True)
    for mart in sorted((published / "marts").glob("*.parquet")):
        target = build / "marts" / mart.name
        duckdb.sql(f"copy (from '{mart}' where false) to '{target}' (format parquet)")
    return build


def publish_one_article(folder: Path) -> Path:
    """Run the line on a single article; return the folder of what it published."""
    articles, build = folder / "articles", folder / "build"
    articles.mkdir()
    (articles / "one.txt").write_text(ARTICLE, encoding="utf-8")
    manifest = "file,title,publisher,published_on\none.txt,Boat hit,Daily,2026-03-04\n"
    (articles / "manifest.csv").write_text(manifest)
    arguments = ["--articles", str(articles), "--build", str(build)]
    done = run_module("pipeline", "run", *arguments, project=ROOT)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return build
