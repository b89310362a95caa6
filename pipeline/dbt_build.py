"""``dbt build`` in a child process: a task of ``pipeline.child``."""

import os
from typing import Any

from dbt.artifacts.schemas.results import NodeStatus
from dbt.cli.main import dbtRunner, dbtRunnerResult
from dbt_common.events.base_types import EventMsg

from pipeline.child import Progress

_FAILED = {NodeStatus.Error, NodeStatus.Fail, NodeStatus.RuntimeErr}


def work(job: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Run dbt with the arguments ``job["arguments"]`` on the database ``job["database"]``.

    The result has ``success``, the numbers ``passed``, ``warned`` and ``skipped``, and
    ``failures``: name, file, message and compiled query of each node that failed, or of the project
    if it couldn't be read; a text that there isn't is empty.
    """
    os.environ["STRIKELEDGER_DATABASE"] = job["database"]
    runner = dbtRunner(callbacks=[_Counter(progress)])
    return summarise(runner.invoke(job["arguments"]))


class _Counter:
    """Counts finished nodes out of dbt's events."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        self._total = 0

    def __call__(self, event: EventMsg) -> None:
        match event.info.name:
            case "LogStartLine":
                self._total = event.data.total
            case "NodeFinished":
                self._done += 1
                # Hooks finish, too, and are not in dbt's total.
                self._progress(min(self._done, self._total), self._total)


def summarise(outcome: dbtRunnerResult) -> dict[str, Any]:
    """Return what a run needs to know of dbt's ``outcome``, fit for JSON."""
    nodes = list(getattr(outcome.result, "results", None) or [])
    failures = [
        {
            "name": f"{node.node.resource_type} {node.node.name}",
            "file": node.node.original_file_path,
            "message": (node.message or str(node.status)).strip(),
            "query": getattr(node.node, "compiled_path", None) or "",  # unit tests have none
        }
        for node in nodes
        if node.status in _FAILED
    ]
    if outcome.exception is not None:
        message = str(outcome.exception).strip()
        failures.append({"name": "project", "file": "", "message": message, "query": ""})

    def count(*statuses: NodeStatus) -> int:
        return sum(node.status in statuses for node in nodes)

    return {
        "success": bool(outcome.success),
        "passed": count(NodeStatus.Success, NodeStatus.Pass),
        "warned": count(NodeStatus.Warn),
        "skipped": count(NodeStatus.Skipped),
        "failures": failures,
    }
