"""``make benchmark-speed``: how fast articles become claims, in tables for docs/benchmarks.md.

- Dense: every article is of a strike. Firehose: one in a hundred is, with the gate and without.
- Growth: a thousand, ten thousand, a hundred thousand articles; time and memory, on all cores.
- Beside ours: patterns run one by one with ``re``, and spaCy's Matcher, over the dense corpus.

``--small`` runs all of it on a handful of articles, to see that it works.
"""

import argparse
import json
import platform
import re
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import polars as pl

from benchmarks.corpus import write_corpus
from benchmarks.runs import ROOT, Run, RunError, ingest, run
from ingest.claims import TABLES
from ingest.pool import cores

#: Articles of each corpus: as measured, and with --small.
SIZES = {
    "dense": (2_000, 40),
    "firehose": (40_000, 300),
    "without gate": (4_000, 300),
    "growth": (100_000, 400),
}
#: In the growth corpus one article in so many is of a strike.
GROWTH_ONE_IN = 20
SPACY = ROOT / ".venv-benchmark" / "bin" / "python"
_ONE = ("--workers", "1")
MEGABYTE = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--small", action="store_true", help="a handful of articles of each kind")
    small = bool(parser.parse_args(arguments).small)
    sizes = {name: size[small] for name, size in SIZES.items()}
    try:
        with tempfile.TemporaryDirectory() as folder:
            machine(("polars", "nupunkt"))
            work = Path(folder)
            start = _start(work)
            _dense(work, sizes["dense"], start)
            _firehose(work, sizes["firehose"], sizes["without gate"], start)
            _growth(work, sizes["growth"])
    except RunError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table in Markdown."""
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |", flush=True)
    print()


def machine(packages: Sequence[str]) -> None:
    """Print what it is measured on, with the releases of ``packages``."""
    names = re.findall(r"model name\s*: (.*)", _read(Path("/proc/cpuinfo")))
    rows = [
        ("processor", f"{names[0] if names else platform.processor()}, {cores()} cores"),
        ("system", platform.platform()),
        ("Python", platform.python_version()),
        *((name, version(name)) for name in packages),
        ("load when it began", " ".join(_read(Path("/proc/loadavg")).split()[:1]) or "unknown"),
    ]
    table(("machine", ""), rows)


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _dense(work: Path, articles: int, start: float) -> None:
    print("## Dense: every article is of a strike\n")
    corpus = work / "dense.jsonl"
    write_corpus(corpus, articles)
    print(f"{articles:,} made articles of {_length(corpus, articles):,} bytes, claims written.\n")
    one = ingest(corpus, work / "dense", *_ONE)
    rows = [_rate("one process", one, articles, start, 1)]
    if cores() > 1:
        rows.append(
            _rate(f"{cores()} processes", ingest(corpus, work / "all"), articles, start, cores())
        )
    table(_RATES, rows)
    print(f"Claims: {_claims(work / 'dense'):,}.\n")
    _beside(corpus, articles, one, start, work)


def _firehose(work: Path, articles: int, without: int, start: float) -> None:
    print("## Firehose: one article in a hundred is of a strike\n")
    corpus, fewer = work / "firehose.jsonl", work / "fewer.jsonl"
    write_corpus(corpus, articles, one_in=100)
    write_corpus(fewer, without, one_in=100)
    rows = [_rate("with the gate", ingest(corpus, work / "hose", *_ONE), articles, start, 1)]
    rows.append(_rate("the same, fewer", ingest(fewer, work / "few", *_ONE), without, start, 1))
    ungated = ingest(fewer, work / "bare", *_ONE, "--no-gate")
    rows.append(_rate("without the gate", ungated, without, start, 1))
    table(_RATES, rows)
    read = pl.read_parquet(work / "hose" / "articles.parquet")["sentences"].is_not_null().sum()
    print(f"Of {articles:,} articles {read:,} were read.\n")
    with_gate, bare = _rows(work / "few"), _rows(work / "bare")
    same = all(
        (work / "few" / f"{name}.parquet").read_bytes()
        == (work / "bare" / f"{name}.parquet").read_bytes()
        for name in TABLES
    )
    table(
        (f"rows from {without:,} articles", "with the gate", "without"),
        [(name, f"{with_gate[name]:,}", f"{bare[name]:,}") for name in TABLES],
    )
    print(f"The files are {'the same to the byte' if same else 'NOT THE SAME'}.\n")


def _growth(work: Path, largest: int) -> None:
    print(f"## Growth: one article in {GROWTH_ONE_IN} is of a strike, {cores()} processes\n")
    rows = []
    for articles in (largest // 100, largest // 10, largest):
        corpus = work / "growth.jsonl"
        write_corpus(corpus, articles, one_in=GROWTH_ONE_IN)
        done = ingest(corpus, work / "growth", "--workers", str(cores()))
        rows.append((
            f"{articles:,}", f"{corpus.stat().st_size / MEGABYTE:,.1f} MB",
            f"{done.seconds:.1f} s", f"{articles / done.seconds:,.0f}",
            f"{done.peak / MEGABYTE:,.0f} MB" if done.peak else "unknown",
        ))  # fmt: skip
    table(("articles", "input", "time, start included", "articles a second", "peak memory"), rows)
    print("Peak memory is that of all processes together.\n")


def _beside(corpus: Path, articles: int, ours: Run, start: float, work: Path) -> None:
    """Set beside ours what others find in the same corpus, figures of people only."""
    print("## Beside ours: figures found in the dense corpus, one process each\n")
    claims = pl.read_parquet(work / "dense" / "casualty_claims.parquet")
    counted = dict(claims.group_by("measure").len().iter_rows())
    measures = ("killed", "wounded", "missing", "captured", "survived")
    rate = articles / max(ours.seconds - start, 0.001)
    every = _claims(work / "dense")
    rows: list[Sequence[object]] = [
        ("ours: all six kinds of claims, spans, dates, places, sources", f"{rate:,.0f}",
         *(f"{counted.get(name, 0):,}" for name in measures), f"{every:,}")
    ]  # fmt: skip
    others = [
        ["`re`, patterns one by one: figures alone", sys.executable, "-m", "benchmarks.by_re"]
    ]
    if SPACY.exists():
        name = "spaCy, blank pipeline and Matcher: figures alone"
        others.append([name, str(SPACY), "benchmarks/by_spacy.py"])
    for name, *command in others:
        told = json.loads(run([*command, str(corpus)]).output)
        found, release = told["found"], told.get("version", "")
        rows.append((
            f"{name} ({release})" if release else name,
            f"{told['articles'] / told['seconds']:,.0f}",
            *(f"{found.get(measure, 0):,}" for measure in measures), f"{sum(found.values()):,}",
        ))  # fmt: skip
    table(("what", "articles a second", *measures, "rows in all"), rows)
    if not SPACY.exists():
        print("spaCy is not installed here: `make benchmark-speed` sees to that.\n")


_RATES = ("run", "articles", "time", "of it start", "articles a second and core", "peak memory")


def _rate(name: str, done: Run, articles: int, start: float, processes: int) -> Sequence[object]:
    """Return a row of _RATES; the rate is that of the work, its start left out."""
    rate = articles / max(done.seconds - start, 0.001) / processes
    return (
        name, f"{articles:,}", f"{done.seconds:.1f} s", f"{start:.1f} s", f"{rate:,.0f}",
        f"{done.peak / MEGABYTE:,.0f} MB" if done.peak else "unknown",
    )  # fmt: skip


def _start(work: Path) -> float:
    """Return the seconds that a run takes before and after its work: that of a single article."""
    corpus = work / "one.jsonl"
    write_corpus(corpus, 1)
    return min(ingest(corpus, work / "one", *_ONE).seconds for _ in range(2))


def _rows(folder: Path) -> dict[str, int]:
    return {name: pl.scan_parquet(folder / f"{name}.parquet").select(pl.len()).collect().item()
            for name in TABLES}  # fmt: skip


def _claims(folder: Path) -> int:
    """Count the claims: an article's own row is none, nor are its paragraphs."""
    return sum(rows for name, rows in _rows(folder).items() if name.endswith("_claims"))


def _length(corpus: Path, articles: int) -> int:
    return corpus.stat().st_size // max(articles, 1)


if __name__ == "__main__":
    sys.exit(main())
