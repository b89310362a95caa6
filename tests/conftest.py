"""What several test files need: a fresh copy of the project, and a dbt build in it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.publish import publish

ROOT = Path(__file__).resolve().parents[1]

# A shell has its background jobs ignore interrupts, and their children inherit it: tests of
# interrupts would then wait for what never comes.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

#: What a clone has not: what runs, tools and git have made.
MADE = (".git", ".venv", "build", "target", "logs", "node_modules", ".evidence", "__pycache__")
NOT_CLONED = shutil.ignore_patterns(*MADE, ".*_cache", ".hypothesis", "*.duckdb*")


def copy_project(target: Path) -> Path:
    """Copy the project to ``target`` as a clone has it, with nothing that a run has made."""
    shutil.copytree(ROOT, target, ignore=NOT_CLONED)
    return target


def plain_environment() -> dict[str, str]:
    """Return an environment without settings of dbt's, of the project's or of a terminal."""
    mine = (
        "DBT_",
        "STRIKELEDGER_",
        "ARTICLES",
        "BUILD",
        "STRICT",
        "AS_KNOWN",
        "FORCE_COLOR",
        "MAKE",
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(mine)}
    return kept | {"DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}


def run_module(
    *arguments: str, project: Path, **variables: str
) -> "subprocess.CompletedProcess[str]":
    """Run ``python -m ARGUMENTS`` in ``project`` to its end, ``variables`` in its environment."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project,
        env=plain_environment() | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of the project after a ``dbt build`` from the committed seeds and no more."""
    project = copy_project(tmp_path_factory.mktemp("clone") / "strikeledger")
    done = run_module("dbt.cli.main", "build", project=project)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
    return project


@pytest.fixture(scope="session")
def marts(built_project: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The marts of the bundled corpus, to be read."""
    database = built_project / "target" / "work.duckdb"
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute("use marts")
        yield connection


@pytest.fixture(scope="session")
def published_build(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with what a run leaves: the published marts and dbt's manifest."""
    folder = tmp_path_factory.mktemp("build")
    (folder / "target").mkdir()
    shutil.copy(built_project / "target" / "manifest.json", folder / "target")
    publish(built_project / "target" / "work.duckdb", folder)
    return folder
