"""The models as dbt compiles them, to be built many times in memory without dbt."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

#: The schemas that models are built in.
LAYERS = ("staging", "intermediate", "conflicts", "marts")


def compiled(manifest: Path) -> tuple[str, ...]:
    """Return a statement a model that creates it, in the order in which they can be run.

    ``manifest`` is of a ``dbt build`` or ``dbt compile``. The database is DATABASE in them.
    """
    nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]
    models = {key: node for key, node in nodes.items() if node["resource_type"] == "model"}
    order = TopologicalSorter({key: node["depends_on"]["nodes"] for key, node in models.items()})
    return tuple(
        f"create {node['config']['materialized']} {node['relation_name']} as "
        f"{node['compiled_code']}".replace('"work".', "DATABASE.")
        for node in (models[key] for key in order.static_order() if key in models)
    )


@dataclass(frozen=True)
class World:
    """Databases side by side in one connection, where ``cloned`` holds the references."""

    connection: duckdb.DuckDBPyConnection

    def start(self, database: str) -> None:
        """Make a database with the references in it, no claims and no models."""
        self.connection.execute(f"attach ':memory:' as {database}")
        for schema in ("claims", "reference", *LAYERS):
            self.connection.execute(f"create schema {database}.{schema}")
        for table in self.tables("cloned", "reference"):
            self.connection.execute(f"create table {database}.{table} as from cloned.{table}")

    def build(self, database: str, models: Sequence[str], claims: Path, day: object = "") -> None:
        """Build compiled ``models`` in ``database`` on the Parquet files in ``claims``.

        ``day`` stands in for DAY.
        """
        for file in claims.glob("*.parquet"):
            self.connection.execute(f"create table {database}.claims.{file.stem} as from '{file}'")
        for model in models:
            query = model.replace("DATABASE", database).replace("DAY", str(day))
            self.connection.execute(query)

    def tables(self, database: str, *schemas: str) -> list[str]:
        """Return the tables and views of some schemas as ``schema.name``, sorted."""
        found = self.connection.execute(
            "select table_schema || '.' || table_name from information_schema.tables"
            " where table_catalog = ? and list_contains(?, table_schema) order by all",
            [database, schemas],
        )
        return [name for (name,) in found.fetchall()]

    def fingerprint(self, table: str) -> tuple[int, int]:
        """Return the number of rows of a table, and what differs if one of them does."""
        query = f"select count(*), coalesce(sum(hash(row)), 0) from {table} as row"
        rows, digest = self.connection.execute(query).fetchall()[0]
        return rows, digest

    def only_in(self, table: str, other: str) -> list[tuple[object, ...]]:
        """Return the rows of ``table`` that ``other`` has not."""
        return self.connection.execute(f"from {table} except all from {other}").fetchall()
