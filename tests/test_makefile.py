"""How make keeps the environment, with a Python that only writes down what it was asked."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT, plain_environment

#: Says its version as told, makes an environment whose Python is itself, and notes every call.
FAKE_PYTHON = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in
    "-c import sys"*) exit "$TOO_OLD" ;;
    "--version") echo "Python 3.9.1" ;;
    "-m venv --clear .venv") rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    "-m pip install"*) exit "$PIP_FAILS" ;;
esac
"""


class Project:
    """A folder with the Makefile, a lock file and the fake Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls = folder / "calls"
        shutil.copy(ROOT / "Makefile", folder)
        self.lock = folder / "requirements.lock"
        self.lock.write_text("a==1 \\\n    --hash=sha256:0\nb==2 \\\n    --hash=sha256:1\n")
        python = folder / "python3"
        python.write_text(FAKE_PYTHON)
        python.chmod(0o755)

    def make(self, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run make; ``calls`` then holds the calls of this run alone."""
        self.calls.write_text("")
        environment = {"CALLS": str(self.calls), "TOO_OLD": "0", "PIP_FAILS": "0"} | settings
        return subprocess.run(
            ["make", "PYTHON=./python3", *arguments],
            cwd=self.folder,
            env=plain_environment() | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def called(self) -> list[str]:
        return [line.split(" -r ")[0] for line in self.calls.read_text().splitlines()]


INSTALL = "-m pip install --quiet --no-deps --require-hashes"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "a project"
    folder.mkdir()
    return Project(folder)


def test_the_first_time_it_is_made_and_the_second_time_nothing_is_done(project: Project) -> None:
    done = project.make("environment")
    assert done.returncode == 0, done.stderr
    assert "Installing 2 packages" in done.stdout
    assert project.called()[1:] == ["-m venv --clear .venv", INSTALL]
    again = project.make("environment")
    assert (again.returncode, again.stdout) == (0, "")
    assert project.called() == []


def test_a_changed_lock_file_is_installed_into_what_is_there(project: Project) -> None:
    project.make("environment")
    project.lock.write_text(project.lock.read_text() + "c==3 \\\n    --hash=sha256:2\n")
    assert "Installing 3 packages" in project.make("environment").stdout
    assert project.called()[1:] == [INSTALL]
    os.utime(project.lock)  # as a checkout does: the same text, only newer
    assert project.make("environment").stdout == ""


def test_a_half_made_environment_is_made_anew(project: Project) -> None:
    assert project.make("environment", PIP_FAILS="1").returncode != 0
    done = project.make("environment")
    assert done.returncode == 0
    assert "-m venv --clear .venv" in project.called()


def test_an_environment_whose_python_is_gone_is_made_anew(project: Project) -> None:
    project.make("environment")
    python = project.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert project.make("environment").returncode == 0
    assert "-m venv --clear .venv" in project.called()


def test_an_installation_that_fails_says_what_to_do(project: Project) -> None:
    done = project.make("environment", PIP_FAILS="1")
    assert done.returncode != 0
    assert "run make again" in done.stdout
    assert not (project.folder / ".venv" / "requirements.lock").exists()


def test_an_old_python_is_refused_with_the_mend(project: Project) -> None:
    done = project.make("run", TOO_OLD="1")
    assert done.returncode != 0
    assert "strikeledger needs Python 3.11 or later; ./python3 is Python 3.9.1." in done.stdout
    assert "make run PYTHON=python3.12" in done.stdout
    assert not (project.folder / ".venv").exists()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "-m pipeline run --articles articles"),
        (
            ["ARTICLES=my news", "BUILD=build/it's", "STRICT=1"],
            "-m pipeline run --articles my news --build build/it's --strict",
        ),
        (["STRICT=0"], "-m pipeline run --articles articles"),
        (["AS_KNOWN_ON=5 Jan"], "-m pipeline run --articles articles --as-known-on 5 Jan"),
    ],
)
def test_run_hands_its_variables_on(project: Project, given: list[str], expected: str) -> None:
    project.make("environment")
    assert project.make("run", *given).returncode == 0
    assert project.called() == [expected]


def test_a_build_folder_of_the_environment_is_handed_on(project: Project) -> None:
    project.make("environment")
    assert project.make("run", BUILD="build/mine").returncode == 0
    assert project.called() == ["-m pipeline run --articles articles --build build/mine"]
