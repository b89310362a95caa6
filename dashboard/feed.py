"""Lays what pages show beside the site: one Parquet file a query, and the Data Docs.

The queries in ``sources/`` run here, on the published marts, with the DuckDB that wrote them; the
browser's is older, and is left with choosing and ordering rows. A query without rows makes a file
without rows, so that an empty corpus has pages, too.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import duckdb

SITE = Path(__file__).resolve().parent
#: What Evidence keeps of its working folder from build to build, and serves as it is.
STATIC = SITE / ".evidence" / "template" / "static"
#: How pages call an outlet: by its name, else by the headline.
OUTLET_CALLED = (
    "coalesce(publisher, '“' || case when length(title) > 45"
    r" then regexp_replace(substring(title, 1, 45), '\W+\w*$', '') || '…' else title end || '”',"
    " 'Outlet not known')"
)


class NotPublishedError(Exception):
    """There are no marts to show; the message says how to make them."""


def feed(build: Path, static: Path = STATIC) -> dict[str, int]:
    """Write the rows of every query on the marts of ``build`` to ``static``; return their numbers.

    Raises NotPublishedError if a mart that a query needs has not been published.
    """
    marts = build / "marts"
    published = sorted(marts.glob("*.parquet"))
    if not published:
        raise NotPublishedError(f"nothing is published in {marts}: run make run first")
    data = static / "data"
    shutil.rmtree(data, ignore_errors=True)
    rows = {}
    with duckdb.connect() as connection:
        for mart in published:
            path = str(mart).replace("'", "''")
            connection.execute(f"create view {mart.stem} as select * from read_parquet('{path}')")
        connection.execute(f"create macro outlet_called(publisher, title) as {OUTLET_CALLED}")
        for query in sorted((SITE / "sources").glob("*.sql")):
            file = data / "marts" / query.stem / f"{query.stem}.parquet"
            file.parent.mkdir(parents=True)
            rows[query.stem] = _write(connection, query, file, marts)
    files = [f"static/data/marts/{name}/{name}.parquet" for name in rows]
    manifest = json.dumps({"renderedFiles": {"marts": files}})
    (data / "manifest.json").write_text(manifest, encoding="utf-8")
    _copy_data_docs(build / "expectations" / "data_docs", static / "data_docs")
    return rows


def _write(connection: duckdb.DuckDBPyConnection, query: Path, file: Path, marts: Path) -> int:
    text = query.read_text(encoding="utf-8")
    try:
        result = connection.execute(f"copy ({text}) to '{file}' (format parquet)").fetchone()
    except duckdb.CatalogException as error:
        raise NotPublishedError(
            f"{marts} lacks what sources/{query.name} reads: run make run again ({error})"
        ) from error
    assert result is not None  # copy tells how many rows it wrote
    return int(result[0])


def _copy_data_docs(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    if source.is_dir():
        shutil.copytree(source, target)


def main() -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.feed", description=__doc__)
    parser.add_argument("build", type=Path, help="folder with what make run published")
    build = parser.parse_args().build
    try:
        rows = feed(build)
    except NotPublishedError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(rows)} tables, {sum(rows.values()):,} rows of {build / 'marts'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
