"""Print every key in a dbt project's YAML that dbt doesn't know.

``python tests/yaml_keys.py PROJECT TARGET``. dbt checks keys against a schema of its own, but only
for four warehouses. DuckDB is none of them, so a misspelt key passes in silence. Here DuckDB is
added to the four for one parse.
"""

import re
import sys

from dbt.cli.main import dbtRunner
from dbt.jsonschemas import jsonschemas
from dbt_common.events.base_types import EventMsg

#: Settings of dbt-duckdb's external models, which dbt's schema doesn't list.
OF_THE_ADAPTER = {"format", "options"}


def unknown_keys(project: str, target: str) -> list[str]:
    """Parse ``project`` and return what dbt says of keys it doesn't know, a line each, sorted.

    Raises RuntimeError if the project can't be parsed at all.
    """
    jsonschemas._JSONSCHEMA_SUPPORTED_ADAPTERS.add("duckdb")
    said: list[str] = []

    def hear(event: EventMsg) -> None:
        name = event.info.name
        if not name.endswith("Deprecation"):
            return
        if name == "CustomKeyInConfigDeprecation" and event.data.key in OF_THE_ADAPTER:
            return
        told = event.info.msg  # type: ignore[attr-defined]  # dbt declares less than there is
        message = re.sub(r"\s+", " ", told)
        said.append(message.partition("Deprecated functionality ")[2])

    flags = ["--quiet", "--no-use-colors", "--show-all-deprecations", "--no-partial-parse"]
    flags += ["--project-dir", project, "--profiles-dir", project]
    flags += ["--target-path", target, "--log-path", target]
    outcome = dbtRunner(callbacks=[hear]).invoke(["parse", *flags, "--warn-error-options", "{}"])
    if not outcome.success:
        raise RuntimeError(str(outcome.exception))
    return sorted(set(said))


if __name__ == "__main__":
    print("\n".join(unknown_keys(*sys.argv[1:3])))
