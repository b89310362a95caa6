"""A small stand-in for Metabase: the calls that dbt-metabase makes, over a DuckDB database.

Metabase itself learns names and database types of columns from DuckDB, but neither keys nor what a
column means. Like it, this refuses a semantic type that there isn't, or that doesn't fit.
"""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import duckdb

#: Those of Metabase's semantic types that may be of use here, by the base types that they fit.
SEMANTIC_TYPES = {
    **dict.fromkeys(("PK", "FK", "Category"), ("Text", "Date", "Number", "Boolean")),
    **dict.fromkeys(("City", "Country", "State", "Name", "Title", "URL"), ("Text",)),
    **dict.fromkeys(("Comment", "Description", "Source", "Author"), ("Text",)),
    **dict.fromkeys(("CreationDate", "UpdatedDate", "DeletionDate"), ("Date",)),
    **dict.fromkeys(("Latitude", "Longitude", "Quantity", "Score", "Share"), ("Number",)),
}
VISIBILITIES = ("normal", "details-only", "hidden", "sensitive", "retired")
KEY = "a key for the stand-in"

Row = dict[str, Any]


class Metabase:
    """What the stand-in knows: the tables, as it found them and as it has been told of them."""

    def __init__(self, database: Path) -> None:
        """Look at the tables of ``database``."""
        self.tables: dict[int, Row] = {}
        self.fields: dict[int, Row] = {}
        self.orders: dict[int, list[int]] = {}
        with duckdb.connect(str(database), read_only=True) as connection:
            columns = connection.execute(
                "select schema_name, table_name, column_name, data_type from duckdb_columns()"
                " where not internal order by all"
            ).fetchall()
        for schema, table, column, kind in columns:
            self._add_field(self._table(schema, table), column, kind)

    def _table(self, schema: str, name: str) -> Row:
        for table in self.tables.values():
            if (table["schema"], table["name"]) == (schema, name):
                return table
        number = len(self.tables) + 1
        shown = name.replace("_", " ").title()
        self.tables[number] = {"id": number, "schema": schema, "name": name, "display_name": shown}
        return self.tables[number]

    def _add_field(self, table: Row, name: str, kind: str) -> None:
        number = len(self.fields) + 1
        self.fields[number] = {
            "id": number,
            "table_id": table["id"],
            "name": name,
            "display_name": name.replace("_", " ").title(),
            "database_type": kind,
            "visibility_type": "normal",
            "semantic_type": None,
            "fk_target_field_id": None,
        }

    def metadata(self) -> Row:
        """Return the database with its tables and their fields."""
        tables = [
            table
            | {"fields": [each for each in self.fields.values() if each["table_id"] == number]}
            for number, table in self.tables.items()
        ]
        return {"id": 1, "engine": "duckdb", "tables": tables}

    def told(self, table: str, column: str) -> Row:
        """Return what is known of a column by now, ``target`` being what it points to."""
        (found,) = (
            each
            for each in self.fields.values()
            if (self.tables[each["table_id"]]["name"], each["name"]) == (table, column)
        )
        target = self.fields.get(found["fk_target_field_id"])
        where = target and f"{self.tables[target['table_id']]['name']}.{target['name']}"
        return found | {"target": where}

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:  # noqa: ANN401
        """Return status and body of the answer to a call."""
        match method, path.partition("?")[0].strip("/").split("/"):
            case "GET", ["api", "database"]:
                return 200, {"data": [{"id": 1, "name": "strikeledger"}]}
            case "POST", ["api", "database", "1", "sync_schema"]:
                return 200, {"status": "ok"}
            case "GET", ["api", "database", "1", "metadata"]:
                return 200, self.metadata()
            case "PUT", ["api", "table", number]:
                self.tables[int(number)] |= body
                return 200, self.tables[int(number)]
            case "PUT", ["api", "table", number, "fields", "order"]:
                self.orders[int(number)] = body
                return 200, [{"id": each} for each in body]
            case "PUT", ["api", "field", number]:
                field = self.fields[int(number)]
                if fault := _fault(field, body):
                    return 400, {"errors": f"{field['name']}: {fault}"}
                field |= body
                return 200, field
        return 404, {"errors": f"no such call: {method} {path}"}


def _fault(field: Row, change: Row) -> str:
    """Say what Metabase would have against a change of a field, nothing if it takes it."""
    semantic = change.get("semantic_type")
    fits = SEMANTIC_TYPES.get(semantic.removeprefix("type/"), ()) if semantic else ()
    if semantic and _base_type(field["database_type"]) not in fits:
        return f"{semantic} does not fit {field['database_type']}"
    if change.get("visibility_type", "normal") not in VISIBILITIES:
        return f"no such visibility: {change['visibility_type']}"
    return ""


def _base_type(database_type: str) -> str:
    for pattern, base in (
        (r".*\[\]", "Array"),
        (r"VARCHAR", "Text"),
        (r"DATE", "Date"),
        (r"BOOLEAN", "Boolean"),
    ):
        if re.fullmatch(pattern, database_type):
            return base
    return "Number"


@contextmanager
def serving(metabase: Metabase) -> Iterator[str]:
    """Serve ``metabase`` from a free port; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def _reply(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            status, told = 401, {"errors": "no such key"}
            if self.headers.get("X-API-KEY") == KEY:
                status, told = metabase.answer(self.command, self.path, body)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        do_GET = do_POST = do_PUT = _reply  # noqa: N815  # the names that http.server calls

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
