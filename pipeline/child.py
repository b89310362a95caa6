"""A child process that imports a heavy library while others work, then does one job.

dbt and Great Expectations each take seconds to import and hundreds of megabytes to hold. In a child
the import runs beside other steps, and the memory and every file lock go with the child's end.

Parent and child talk in lines of JSON: the job in; progress, then the result, out.
"""

import importlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO, cast

from pipeline.plan import ROOT

#: Called with how many parts are done and how many there are.
Progress = Callable[[int, int], None]

#: What a task module offers as ``work``: from a job to a result, both fit for JSON.
Work = Callable[[dict[str, Any], Progress], dict[str, Any]]


class ChildError(Exception):
    """A child ended without a result; the message ends with the last it had to say."""


class Child:
    """A running child. Use it as a context manager: it never outlives the block."""

    def __init__(self, module: str, log: Path, lock: int) -> None:
        """Start ``module`` in a process of its own.

        ``log`` takes what it prints, ``lock`` is the descriptor of the build folder's lock, which
        stays locked for as long as the child lives.
        """
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log = log
        with log.open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.child", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                cwd=ROOT,
                env=_environment(),
                text=True,
                encoding="utf-8",
                pass_fds=[lock],
                # An interrupt at the terminal goes to the parent alone, which ends its children.
                process_group=0,
            )

    def __enter__(self) -> "Child":
        """Return the child, which has begun to import."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child, politely at first."""
        process = self._process
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def run(self, job: dict[str, Any], progress: Progress) -> dict[str, Any]:
        """Have the child do ``job`` and return its result. Raises ChildError if there is none."""
        stdin, stdout = cast(TextIO, self._process.stdin), cast(TextIO, self._process.stdout)
        try:
            stdin.write(json.dumps(job) + "\n")
            stdin.flush()
            for line in stdout:
                message = json.loads(line)
                if "result" in message:
                    # Only its end lets go of the files it has open.
                    self._process.wait()
                    return cast(dict[str, Any], message["result"])
                progress(message["done"], message["total"])
        except BrokenPipeError:
            pass
        self._process.wait()
        last = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
        raise ChildError(
            f"the process ended without a result; all it said is in {self._log}"
            + "".join(f"\n  {line}" for line in last)
        )


def _environment() -> dict[str, str]:
    """Return the environment without another dbt project's settings, and with telemetry off."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DBT_")}
    return kept | {
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "GX_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }


def _serve(module: str) -> None:
    """Import ``module``, do the one job that comes in, send its result."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
    # Libraries may print: that goes to the log, not among the messages.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    work: Work = importlib.import_module(module).work
    line = sys.stdin.readline()
    if not line:
        return
    threading.Thread(target=_end_with_parent, daemon=True).start()

    def progress(done: int, total: int) -> None:
        out.write(json.dumps({"done": done, "total": total}) + "\n")

    out.write(json.dumps({"result": work(json.loads(line), progress)}) + "\n")


def _end_with_parent() -> None:
    """End this process as soon as the parent is gone, whose end of the pipe closes with it."""
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    _serve(sys.argv[1])
