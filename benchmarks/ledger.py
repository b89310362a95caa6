"""``make benchmark-ledger``: how the models grow with the corpus, in tables for docs/benchmarks.md.

A thousand, ten thousand, a hundred thousand made reports are added to the claims of the bundled
articles, and dbt builds the models on them: time, memory, and the models that take longest. No
conflict of the bundled articles may come, go or get another id by it: the benchmark fails if one
does. ``--small`` adds a few hundred, to see that it works.
"""

import argparse
import json
import math
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from benchmarks.made_reports import write_reports
from benchmarks.runs import ROOT, RunError, ingest, run
from benchmarks.speed import MEGABYTE, machine, table
from ingest.claims import TABLES

#: Made reports that are added: as measured, and with --small.
SIZES = ((1_000, 10_000, 100_000), (300,))
#: How many of the models that take longest are shown.
SLOWEST = 10
_PARTS = ("bundled", "made")
_DBT = (sys.executable, "-m", "dbt.cli.main", "--quiet")


@dataclass(frozen=True, slots=True)
class Built:
    """The models on a corpus: seconds in all and by model, and what dbt needed for it.

    ``conflicts`` are those of the bundled articles.
    """

    reports: int
    claims: int
    seconds: float
    models: dict[str, float]
    processor: float
    peak: int
    conflicts: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; return the exit code, 1 if a conflict of the bundled articles changed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    parser.add_argument("--small", action="store_true", help="a few hundred reports")
    small = bool(parser.parse_args(arguments).small)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return tell(*_measure(Path(folder), SIZES[small]))
    except RunError as error:
        print(error, file=sys.stderr)
        return 1


def _measure(work: Path, sizes: Sequence[int]) -> tuple[Built, list[Built]]:
    machine(("duckdb", "dbt-core", "dbt-duckdb"))
    ingest(ROOT / "articles", work / _PARTS[0])
    return build(work, 0), [build(work, reports) for reports in sizes]


def tell(alone: Built, built: Sequence[Built]) -> int:
    """Print how ``built`` grew from the bundled corpus ``alone``; return the exit code."""
    print("## Growth: made reports added to the bundled corpus\n")
    table(
        ("reports added", "claims", "time of the models", "processor time",
         "of it for what was added", "of that a report, over log2 of their number", "peak memory"),
        [_row(alone, one) for one in (alone, *built)],
    )  # fmt: skip
    slowest = sorted(built[-1].models, key=lambda name: -built[-1].models[name])[:SLOWEST]
    table(
        ("slowest models", *(f"{one.reports:,}" for one in (alone, *built))),
        [(f"`{name}`", *(f"{one.models.get(name, 0):.2f} s" for one in (alone, *built)))
         for name in slowest],
    )  # fmt: skip
    print("Up to four models run at a time, so their times add up to more than all took.\n")
    changed = [changes(alone, one) for one in built]
    for said in filter(None, changed):
        print(said, file=sys.stderr)
    if not any(changed):
        print(f"All {len(alone.conflicts)} conflicts of the bundled articles are as they were.")
    return int(any(changed))


def build(work: Path, reports: int) -> Built:
    """Build the models on the claims in ``work/bundled`` and on so many made reports more."""
    claims, target, database = work / "claims", work / "target", work / "ledger.duckdb"
    write_reports(work / _PARTS[1], reports)
    claims.mkdir(exist_ok=True)
    rows = 0
    for name in TABLES:
        both = pl.concat(pl.read_parquet(work / part / f"{name}.parquet") for part in _PARTS)
        both.write_parquet(claims / f"{name}.parquet")
        rows += both.height if name.endswith("_claims") else 0
    database.unlink(missing_ok=True)
    options = ("--vars", json.dumps({"claims_dir": str(claims)}), "--target-path", str(target),
               "--log-path", str(work / "logs"))  # fmt: skip
    settings = {"STRIKELEDGER_DATABASE": str(database)}
    run([*_DBT, "seed", "--select", "path:seeds/reference", *options], **settings)
    done = run([*_DBT, "run", *options], **settings)
    results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))
    return Built(
        reports,
        rows,
        results["elapsed_time"],
        {one["unique_id"].split(".")[-1]: one["execution_time"] for one in results["results"]},
        done.processor,
        done.peak,
        conflicts(database, work / _PARTS[0] / "articles.parquet"),
    )


def conflicts(database: Path, articles: Path) -> frozenset[str]:
    """Return the ids of the conflicts that name one of ``articles``."""
    with duckdb.connect(str(database), read_only=True) as connection:
        found = connection.execute(
            "select distinct conflict_id from marts.fct_conflicts"
            " cross join unnest(article_ids) as named (article_id)"
            " where article_id in (select article_id from read_parquet(?))",
            [str(articles)],
        ).fetchall()
    return frozenset(conflict_id for (conflict_id,) in found)


def changes(alone: Built, one: Built) -> str:
    """Say which conflicts of the bundled articles came and went; empty if none did."""
    gone, come = sorted(alone.conflicts - one.conflicts), sorted(one.conflicts - alone.conflicts)
    if not gone and not come:
        return ""
    return (
        f"With {one.reports:,} reports of other strikes added, conflicts of the bundled articles "
        f"have changed: gone {', '.join(gone) or 'none'}; new {', '.join(come) or 'none'}. "
        "What names a conflict must not rest on articles of other things."
    )


def _row(alone: Built, one: Built) -> Sequence[object]:
    # Processor time, since others may be at work on the machine; dbt's own start is in both.
    added = one.processor - alone.processor
    rate = added / (one.reports * math.log2(one.reports)) if one.reports else 0.0
    return (
        f"{one.reports:,}",
        f"{one.claims:,}",
        f"{one.seconds:.1f} s",
        f"{one.processor:.1f} s",
        f"{added:.1f} s" if one.reports else "",
        f"{rate * 1_000_000:.0f} µs" if one.reports else "",
        f"{one.peak / MEGABYTE:,.0f} MB" if one.peak else "unknown",
    )


if __name__ == "__main__":
    sys.exit(main())
