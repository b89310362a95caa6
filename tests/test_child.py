"""Children: they answer, they say why when they can't, and they never outlive their parent."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.child import Child, ChildError


@pytest.fixture
def lock(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    yield descriptor
    os.close(descriptor)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A task that does as the job says."""
    (tmp_path / "some_task.py").write_text(
        textwrap.dedent(
            """
            import os, sys, time
            print("imported, and talkative")
            def work(job, progress):
                print("at work")
                if job["do"] == "count":
                    for done in range(3):
                        progress(done + 1, 3)
                    return {"cwd": os.getcwd(), "dbt": os.environ.get("DBT_TARGET")}
                if job["do"] == "fail":
                    raise ValueError("out of ideas")
                open(job["file"], "w").write(str(os.getpid()))
                time.sleep(600)
            """
        )
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("DBT_TARGET", "of another project")
    return "some_task"


def no_progress(done: int, total: int) -> None:
    """Show nothing."""


def ended(pid: int) -> bool:
    """Whether process ``pid`` is gone, given a few seconds."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


def test_progress_and_result_arrive_and_prints_go_to_the_log(
    module: str, lock: int, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    log = tmp_path / "logs" / "task.log"
    with Child(module, log, lock) as child:
        result = child.run({"do": "count"}, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert result == {"cwd": str(Path(__file__).parents[1]), "dbt": None}
    assert log.read_text().splitlines() == ["imported, and talkative", "at work"]


def test_a_child_that_fails_is_quoted(module: str, lock: int, tmp_path: Path) -> None:
    with (
        pytest.raises(ChildError, match=r"(?s)task\.log.*ValueError: out of ideas"),
        Child(module, tmp_path / "task.log", lock) as child,
    ):
        child.run({"do": "fail"}, no_progress)


def test_a_child_that_cannot_start_is_quoted(lock: int, tmp_path: Path) -> None:
    with (
        pytest.raises(ChildError, match="No module named 'no_such_task'"),
        Child("no_such_task", tmp_path / "task.log", lock) as child,
    ):
        child.run({}, no_progress)


def test_a_child_without_a_job_ends_with_the_block(module: str, lock: int, tmp_path: Path) -> None:
    with Child(module, tmp_path / "task.log", lock) as child:
        pid = child._process.pid
    assert ended(pid)


def test_a_child_at_work_does_not_outlive_a_killed_parent(module: str, tmp_path: Path) -> None:
    at_work = tmp_path / "at-work"
    code = """
        import os, sys
        from pathlib import Path
        from pipeline.child import Child
        lock = os.open(sys.argv[3], os.O_RDWR | os.O_CREAT)
        with Child(sys.argv[1], Path(sys.argv[2]), lock) as child:
            child.run({"do": "sleep", "file": sys.argv[4]}, print)
        """
    arguments = [module, str(tmp_path / "task.log"), str(tmp_path / "lock"), str(at_work)]
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code), *arguments])
    for _ in range(200):
        if at_work.exists() and at_work.read_text():
            break
        time.sleep(0.05)
    pid = int(at_work.read_text())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert ended(pid)
