"""The published database: found, opened and asked whether every query can be put to it."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from expectations.expectation import Expectation
from ingest.errors import InputError

#: The name of the published database in a build folder.
DATABASE = "strikeledger.duckdb"

_MEND = "publish it anew with `make run`"


def find(build: Path) -> Path:
    """Return the absolute path of the database in ``build``. Raises InputError if there is none."""
    database = build.resolve() / DATABASE
    if not build.is_dir():
        raise InputError(str(build), "there is no such folder", "name the folder of a finished run")
    if not database.is_file():
        raise InputError(str(database), "there is no published database", _MEND)
    return database


def columns(database: Path, expectations: Iterable[Expectation]) -> dict[str, tuple[str, ...]]:
    """Return the column names of each expectation's query, by the expectation's name.

    The database binds every query and runs none. Raises InputError when the file is no DuckDB
    database, is held by a writer, or lacks a table or column that an expectation reads.
    """
    try:
        connection = duckdb.connect(str(database), read_only=True)
    except duckdb.Error as error:
        what = "another process is writing to it" if "lock" in str(error) else "it cannot be read"
        detail = str(error).splitlines()[0]
        raise InputError(str(database), f"{what} ({detail})", _MEND) from error
    with connection:
        return {each.name: _columns(connection, database, each) for each in expectations}


def _columns(
    connection: duckdb.DuckDBPyConnection, database: Path, expectation: Expectation
) -> tuple[str, ...]:
    """Return the column names of one query. Raises InputError when it cannot be put."""
    try:
        described = connection.execute(f"describe {expectation.sql}").fetchall()
    except duckdb.Error as error:
        raise InputError(
            str(database),
            "it is not a strikeledger database, or one of another version: "
            f"{expectation.name} cannot be asked ({str(error).splitlines()[0]})",
            _MEND,
        ) from error
    return tuple(name for name, *_ in described)
