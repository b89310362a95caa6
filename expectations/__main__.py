"""``python -m expectations --build DIR``."""

import argparse
import sys
from pathlib import Path

from expectations.published import find
from ingest.errors import InputError


def main(arguments: list[str] | None = None) -> int:
    """Judge a build and say what was found.

    Returns 0 when no critical expectation failed, 1 when one did, 2 when there is nothing to judge.
    """
    parser = argparse.ArgumentParser(
        prog="python -m expectations",
        description="Hold the published facts of a build to what must be true of them.",
    )
    parser.add_argument(
        "--build",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="folder that holds strikeledger.duckdb (default: build)",
    )
    build = parser.parse_args(arguments).build
    try:
        find(build)
        from expectations.run import judge  # noqa: PLC0415 - seconds that a missing build saves

        verdict = judge(build)
    except InputError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(verdict)
    if verdict.critical:
        sys.stdout.flush()
        print(verdict.last_line, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
