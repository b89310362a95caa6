"""``python -m pipeline run`` and ``conflicts``: the command line and what a run ends with.

Exit codes: 0 all well; 1 dbt failed, or an expectation whose failure is critical; 2 something that
the user can mend; 130 and 143 interrupted and terminated.
"""

import argparse
import signal
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from ingest.errors import InputError
from pipeline.conflicts import print_conflicts, read_open_conflicts
from pipeline.line import RunFailedError, run
from pipeline.plan import BUNDLED_ARTICLES, DEFAULT_BUILD, plan_run

KEPT = "what an earlier run published is as it was"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (those of the process if None); return the exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a name in an article must not end a run at a terminal that can't show it
            reconfigure(errors="replace")
    console, errors = Console(), Console(stderr=True, soft_wrap=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        if options.command == "conflicts":
            print_conflicts(console, read_open_conflicts(options.build), date.today())
            return 0
        plan = plan_run(
            options.articles,
            options.build,
            strict=options.strict,
            as_known_on=options.as_known_on,
        )
        return 0 if run(plan, console) else 1
    except InputError as error:
        _say(errors, "Stopped", str(error))
        return 2
    except RunFailedError as error:
        _say(errors, "FAILED", str(error))
        return 1
    except OSError as error:
        _say(errors, "FAILED", f"{error.filename or 'a file'}: {error.strerror or error}; {KEPT}")
        return 1
    except KeyboardInterrupt:
        _say(errors, "Interrupted", KEPT)
        return 130


def _say(console: Console, what: str, message: str) -> None:
    console.print(f"[bold red]{what}:[/] {escape(message)}", highlight=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    runs = commands.add_parser("run", help="articles in, facts and a verdict out")
    runs.add_argument(
        "--articles",
        type=Path,
        default=BUNDLED_ARTICLES,
        help="folder of .txt, .md, .html with an optional manifest.csv, or a .jsonl[.gz]",
    )
    runs.add_argument(
        "--build",
        type=Path,
        help="folder for what the run makes (default: build, or build/as-known-DAY)",
    )
    runs.add_argument(
        "--strict", action="store_true", help="stop at the first article that can't be read"
    )
    runs.add_argument(
        "--as-known-on",
        default="",
        metavar="DAY",
        help="build what was known on that day, YYYY-MM-DD, from articles published by then",
    )
    conflicts = commands.add_parser(
        "conflicts", help="list the open conflicts, with the row that would settle each"
    )
    conflicts.add_argument(
        "--build", type=Path, default=DEFAULT_BUILD, help="folder that a run has published to"
    )
    return parser
