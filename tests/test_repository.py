"""The repository itself: nothing in it that should not be public, its machinery in order."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import MADE, ROOT, plain_environment

#: What must stand in no file, by what it is. Each has an example, put together from parts so that
#: this file passes its own test.
FORBIDDEN = {
    "address of a package registry": (
        r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|(?:deb|security)\.debian\.org",
        "https://files.python" + "hosted.org/packages/x.whl",
    ),
    "credentials in an address": (
        r"https?://[^\s/:@\"'<>{}$]+:[^\s/@\"'<>{}$]+@",
        "https://me:" + "hunter2@example.org/",
    ),
    "path of somebody's machine": (
        r"(?<![\w.])/(?:work|farm|root|home/\w+|Users/\w+|tmp/bash_jobs)/",
        "see /" + "home/anna/notes.txt",
    ),
    "private key": (r"-----BEGIN [A-Z ]*PRIVATE KEY-----", "-----BEGIN RSA " + "PRIVATE KEY-----"),
    "access token": (
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36,}|github_pat_\w{22,}|xox[abpr]-[\w-]{10,})\b",
        "AKIA" + "ABCDEFGHIJKLMNOP",
    ),
}


def tracked_files() -> list[Path]:
    """Every file that git holds or would take; without git, every file that no tool has made."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and (ROOT / ".git").exists():
        files = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        files = [
            file for file in ROOT.rglob("*") if not set(file.relative_to(ROOT).parts) & set(MADE)
        ]
    return [file for file in files if file.is_file()]


def findings(text: str) -> list[str]:
    return [what for what, (pattern, _) in FORBIDDEN.items() if re.search(pattern, text)]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_is_forbidden_would_be_seen(what: str) -> None:
    assert findings(f"x = {FORBIDDEN[what][1]!r}") == [what]


def test_what_is_harmless_is_let_pass() -> None:
    assert findings("build/marts, ../work/x, https://example.org:8080/@me, /tmp/out, a:b@c") == []


def test_nothing_forbidden_is_in_the_repository() -> None:
    files = tracked_files()
    assert len(files) > 50
    found = [
        f"{file.relative_to(ROOT)}: {what}"
        for file in files
        for what in findings(file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize("name", ["requirements.lock", "benchmarks/requirements.lock"])
def test_the_lock_file_names_hashes_for_every_package_and_no_address(name: str) -> None:
    lock = (ROOT / name).read_text()
    packages = re.findall(r"^([a-z0-9][\w.-]*)==\S+((?:.*\\\n)+.*)", lock, flags=re.MULTILINE)
    assert len(packages) > 30
    assert [package for package, rest in packages if "--hash=sha256:" not in rest] == []
    assert len(packages) == len(re.findall(r"^[a-z0-9]", lock, flags=re.MULTILINE))
    assert "://" not in lock


def test_the_lock_file_holds_every_declared_dependency() -> None:
    declared = re.findall(
        r'^    "([\w-]+)[<>=]', (ROOT / "pyproject.toml").read_text(), flags=re.MULTILINE
    )
    locks = (ROOT / "requirements.lock", ROOT / "benchmarks" / "requirements.lock")
    lock = "\n".join(path.read_text() for path in locks)
    locked = {name.replace("_", "-") for name in re.findall(r"(?m)^([\w.-]+)==", lock)}
    assert set(declared) <= locked


def test_pre_commit_hooks_are_valid_and_local() -> None:
    path = ROOT / ".pre-commit-config.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    config = yaml.safe_load(path.read_text())
    assert {repository["repo"] for repository in config["repos"]} == {"local"}
    for hook in config["repos"][0]["hooks"]:
        assert hook["entry"].startswith(".venv/bin/python -m "), hook["id"]


def test_the_workflow_runs_what_ci_runs_and_needs_no_secret() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    job = yaml.safe_load(text)["jobs"]["test"]
    assert "secrets." not in text
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.13"]
    assert job["steps"][-1] == {"run": ".ci/run"}
    for step in job["steps"][:-1]:
        assert re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"])


def test_ci_ends_with_the_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    run, *_, shown, ended = script.read_text().partition("make test >")[2].splitlines()
    assert shown == f"cat {run.split()[0]}"
    assert ended == 'exit "$((site || tested))"'
    subprocess.run(["bash", "-n", str(script)], check=True)


def test_make_help_lists_every_target() -> None:
    done = subprocess.run(
        ["make"], cwd=ROOT, env=plain_environment(), capture_output=True, text=True, check=True
    )
    for target in ("run", "test", "lint", "format", "build", "clean", "lock"):
        assert re.search(rf"^  {target} +[A-Za-z]", done.stdout, flags=re.MULTILINE), target


def test_nothing_reports_home() -> None:
    assert "send_anonymous_usage_stats: false" in (ROOT / "dbt_project.yml").read_text()
    makefile = (ROOT / "Makefile").read_text()
    for name in ("DBT_SEND_ANONYMOUS_USAGE_STATS", "GX_ANALYTICS_ENABLED"):
        assert f"export {name} = false" in makefile
