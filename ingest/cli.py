"""``python -m ingest ARTICLES --out DIR``: the command line of this stage.

Exit codes: 0 all well, even if some articles were unreadable; 2 something that the user can mend;
130 and 143 interrupted and terminated. Whatever the code, DIR holds all of the new or all of the
old.
"""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from ingest.errors import InputError
from ingest.line import REFERENCE, Summary, ingest
from ingest.progress import ArticleProgress
from ingest.write import FORMATS

KEPT = "nothing was changed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (those of the process if None); return the exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a name in an article must not end a run at a terminal that can't show it
            reconfigure(errors="replace")
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with ArticleProgress(console) as progress:
            summary = ingest(
                options.articles,
                options.out,
                options.format,
                strict=options.strict,
                reference=options.reference,
                on_error=lambda error: None if options.strict else _say(console, error),
                on_progress=progress,
                workers=options.workers,
                gate=not options.no_gate,
            )
    except InputError as error:
        _say(console, error)
        return 2
    except OSError as error:
        _say(console, f"{error.filename or options.out}: {error.strerror or error}; {KEPT}")
        return 2
    except KeyboardInterrupt:
        _say(console, f"interrupted; {KEPT}")
        return 130
    print(told(summary))
    return 0


def told(summary: Summary) -> str:
    """Return a run in one line: ``5 articles, 123 claims, 0 unreadable``."""
    claims = sum(summary.claims.values())
    return (
        f"{summary.articles:,} article{'s' * (summary.articles != 1)}, "
        f"{claims:,} claim{'s' * (claims != 1)}, {len(summary.unreadable):,} unreadable"
    )


def _say(console: Console, message: object) -> None:
    console.print(Text(str(message)))


def _count(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value} is no number of processes; use 1 or more")
    return int(value)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ingest", description="Read articles and write the claims they make."
    )
    parser.add_argument(
        "articles",
        type=Path,
        help="folder of .txt, .md, .html with an optional manifest.csv, or a .jsonl[.gz]",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder to write the claims to"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="csv", help="of the files written (default: csv)"
    )
    parser.add_argument(
        "--workers",
        type=_count,
        metavar="N",
        help="processes that share the work (default: one a core; a few articles take one)",
    )
    parser.add_argument(
        "--no-gate",
        action="store_true",
        help="read articles off the subject, too, before leaving them: the same claims, slower",
    )
    parser.add_argument(
        "--strict", action="store_true", help="stop at the first article that can't be used"
    )
    parser.add_argument(
        "--reference",
        type=Path,
        default=REFERENCE,
        metavar="DIR",
        help="folder of the tables of names, places and offices (default: seeds/reference)",
    )
    return parser
