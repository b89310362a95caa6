"""``python -m pipeline.metabase BUILD``: write BUILD/metabase.json, which dbt-metabase reads.

It is dbt's manifest as readers see what it tells of: only the marts, where they are published.
"""

import json
import sys
from pathlib import Path
from typing import Any

from ingest.errors import InputError
from pipeline.publish import SCHEMA

#: Where the published database has its tables.
PUBLISHED_SCHEMA = "main"

Manifest = dict[str, Any]


def published(manifest: Manifest) -> Manifest:
    """Return the part of a dbt manifest that is published, under the published names.

    A key of one column is told of the column as well, as dbt-metabase looks for it there.
    """
    marts = {
        key: node | {"schema": PUBLISHED_SCHEMA, "columns": _columns(node)}
        for key, node in manifest["nodes"].items()
        if node["resource_type"] == "model" and node["schema"] == SCHEMA
    }
    return {
        "metadata": manifest["metadata"],
        "nodes": marts,
        "sources": {},
        "child_map": {key: [] for key in marts},
    }


def _columns(node: Manifest) -> Manifest:
    keys = [each["columns"] for each in node["constraints"] if each["type"] == "primary_key"]
    return {
        name: column | {"constraints": [{"type": "primary_key"}] if [name] in keys else []}
        for name, column in node["columns"].items()
    }


def write(build: Path) -> Path:
    """Write the manifest of what a run published in ``build``; return the file.

    Raises InputError if no run has left a manifest there.
    """
    manifest = build / "target" / "manifest.json"
    if not manifest.is_file():
        raise InputError(str(manifest), "there is no such file", "run make run first")
    file = build / "metabase.json"
    told = published(json.loads(manifest.read_text(encoding="utf-8")))
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


if __name__ == "__main__":
    try:
        write(Path(sys.argv[1]))
    except InputError as error:
        sys.exit(f"Stopped: {error}")
