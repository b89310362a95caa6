"""Results of DuckDB kept in memory for as long as Great Expectations wants them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.engine.interfaces import DBAPICursor


def _keep(
    connection: Connection,
    cursor: DBAPICursor,
    _sql: str,
    _values: object,
    context: DefaultExecutionContext,
    _many: bool,
) -> None:
    """Fetch all rows now, unless the statement has none or the database is another."""
    if connection.dialect.name == "duckdb" and cursor.description:
        context.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(
            cursor, initial_buffer=cursor.fetchall()
        )


@contextmanager
def kept() -> Iterator[None]:
    """Fetch every DuckDB result as soon as its statement has run.

    Great Expectations closes a connection before it reads what came back. Other databases' drivers
    hold on to the rows, DuckDB's lets them go with the connection.
    """
    event.listen(Engine, "after_cursor_execute", _keep)
    try:
        yield
    finally:
        event.remove(Engine, "after_cursor_execute", _keep)
