"""``python -m dashboard.site``: the site, from the published marts to ``dashboard/build/``.

Exit codes: 0 all well; 1 the site could not be built; 2 something that the user can mend.
"""

import argparse
import filecmp
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from dashboard.feed import SITE, NotPublishedError, feed
from pipeline.steps import Step, Steps

OLDEST_NODE = 18
LOG_NAME = "dashboard.log"


class SiteError(Exception):
    """The site can't be built; the message says why and where to read more."""


def build_site(build: Path, console: Console) -> None:
    """Build the site of what ``build`` publishes.

    Raises NotPublishedError if there is nothing to show, SiteError for all else.
    """
    version = node_version()
    if version is None:
        raise SiteError(f"the dashboard needs Node {OLDEST_NODE} or later, with npm; none is found")
    if version < OLDEST_NODE:
        raise SiteError(f"the dashboard needs Node {OLDEST_NODE} or later; this is {version}")
    log = build / "logs" / LOG_NAME
    log.parent.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    steps = Steps(console)
    with steps.step("feed") as step:
        rows = feed(build)
        step.result = f"{len(rows)} tables, {sum(rows.values()):,} rows"
    with steps.step("packages") as step:
        step.result = "as they were" if _installed() else _install(log, step)
    with steps.step("pages") as step:
        _run(["npm", "run", "build"], log, step)
        # Evidence copies over what is there; a site holds the files of one build alone.
        made = SITE / ".evidence" / "template" / "build"
        shutil.rmtree(SITE / "build", ignore_errors=True)
        shutil.copytree(made, SITE / "build")
        pages = len(list((SITE / "build").rglob("index.html")))
        step.result = f"{pages} pages, {size_of(SITE / 'build') / 1e6:.0f} MB"


def node_version() -> int | None:
    """Return the major version of Node on the path, or None if it or npm is not there."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    major = re.match(r"v(\d+)", told.stdout)
    return int(major[1]) if major else None


def size_of(folder: Path) -> int:
    """Return the bytes that the files of a folder hold."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _mark() -> Path:
    """Return the copy of the lock file that stands there once all of it is installed."""
    return SITE / "node_modules" / "package-lock.json"


def _installed() -> bool:
    return _mark().exists() and filecmp.cmp(_mark(), SITE / "package-lock.json", shallow=False)


def _install(log: Path, step: Step) -> str:
    _run(["npm", "ci"], log, step)
    shutil.copy(SITE / "package-lock.json", _mark())
    return "installed"


def _run(command: list[str], log: Path, step: Step) -> None:
    """Run a command of npm to its end, its words going to ``log``, the seconds being shown."""
    environment = os.environ | {"DO_NOT_TRACK": "1"}
    started = time.monotonic()
    with (
        log.open("ab") as file,
        subprocess.Popen(
            command, cwd=SITE, env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file
        ) as process,
    ):
        while True:
            try:
                code = process.wait(1)
                break
            except subprocess.TimeoutExpired:
                step.progress(int(time.monotonic() - started), None)
    if code:
        last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-15:]
        told = "\n".join(f"    {line}" for line in last)
        raise SiteError(f"{' '.join(command)} failed:\n{told}\n  the whole log: {log}")


def main() -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.site", description=__doc__)
    parser.add_argument("build", type=Path, help="folder with what make run published")
    console, errors = Console(), Console(stderr=True, soft_wrap=True)
    try:
        build_site(parser.parse_args().build, console)
    except NotPublishedError as error:
        errors.print(f"[bold red]Stopped:[/] {escape(str(error))}", highlight=False)
        return 2
    except SiteError as error:
        errors.print(f"[bold red]FAILED:[/] {escape(str(error))}", highlight=False)
        return 1
    except KeyboardInterrupt:
        errors.print("[bold red]Interrupted[/]")
        return 130
    console.print("The site is in dashboard/build/; look at it with: make dashboard-serve")
    return 0


if __name__ == "__main__":
    sys.exit(main())
