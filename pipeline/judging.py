"""The expectations in a child process: a task of ``pipeline.child``."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from expectations.run import judge
from ingest.errors import InputError
from pipeline.child import Progress


def work(job: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Judge the build folder ``job["build"]``.

    The result is the verdict's fields, or ``error``: what keeps the database from being judged.
    """
    try:
        verdict = asdict(judge(Path(job["build"]), progress))
    except InputError as error:
        return {"error": str(error)}
    return verdict | {"data_docs": str(verdict["data_docs"])}
