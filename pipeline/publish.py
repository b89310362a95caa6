"""Marts out: one Parquet file each and one read-only database, never seen half-written.

DuckDB lets one writer or many readers at a file, never both. Readers therefore get copies, made
beside the published files and renamed over them: who has an old file open keeps reading that.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from ingest.interrupts import uninterrupted

#: The schema of the working database whose tables are public.
SCHEMA = "marts"

DATABASE_NAME = "strikeledger.duckdb"
READ_ONLY = 0o444


@dataclass(frozen=True, slots=True)
class Mart:
    """A public table. ``key`` are the columns of its primary key, empty if it has none."""

    name: str
    key: tuple[str, ...]
    comment: str | None
    column_comments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: rows by mart, and the marts of an earlier build that were taken away."""

    rows: dict[str, int]
    removed: tuple[str, ...]


class NothingToPublishError(Exception):
    """The working database holds no mart."""


def publish(working_database: Path, build: Path) -> Published:
    """Publish every table of schema ``marts`` as ``build/marts/NAME.parquet`` and in one database.

    The database is ``build/strikeledger.duckdb``, its tables in schema ``main`` under the same
    names, with their comments. The same tables give the same bytes of Parquet. All files are
    complete before the first one takes its name, so an error or the end of the process leaves what
    was published before. Raises NothingToPublishError if there is no such table, duckdb.Error or
    OSError if a file can't be read or written.
    """
    staging = build / ".publishing"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    try:
        with duckdb.connect(str(staging / DATABASE_NAME)) as connection:
            connection.execute(f"attach {_literal(working_database)} as work (read_only)")
            marts = _marts(connection)
            if not marts:
                raise NothingToPublishError(f"{working_database} has no table in schema {SCHEMA}")
            rows = {mart.name: _export(connection, mart, staging) for mart in marts}
            connection.execute("detach work")
        return Published(rows, _put_in_place(staging, build, list(rows)))
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _marts(connection: duckdb.DuckDBPyConnection) -> list[Mart]:
    """Return the public tables of the attached working database, by name."""
    tables = connection.execute(
        "select table_name, comment from duckdb_tables()"
        " where database_name = 'work' and schema_name = ? order by table_name",
        [SCHEMA],
    ).fetchall()
    keys = dict(
        connection.execute(
            "select table_name, constraint_column_names from duckdb_constraints()"
            " where database_name = 'work' and schema_name = ? and constraint_type = 'PRIMARY KEY'",
            [SCHEMA],
        ).fetchall()
    )
    comments = connection.execute(
        "select table_name, column_name, comment from duckdb_columns()"
        " where database_name = 'work' and schema_name = ? and comment is not null"
        " order by table_name, column_index",
        [SCHEMA],
    ).fetchall()
    return [
        Mart(
            name,
            tuple(keys.get(name, ())),
            comment,
            tuple((column, text) for table, column, text in comments if table == name),
        )
        for name, comment in tables
    ]


def _export(connection: duckdb.DuckDBPyConnection, mart: Mart, staging: Path) -> int:
    """Write ``mart`` as a table of the new database and as Parquet; return its number of rows."""
    table = _identifier(mart.name)
    # A table without a primary key is ordered by all its columns, the first one first.
    order = ", ".join(map(_identifier, mart.key)) or "all"
    connection.execute(f"create table {table} as from work.{SCHEMA}.{table} order by {order}")
    if mart.comment:
        connection.execute(f"comment on table {table} is {_literal(mart.comment)}")
    for column, comment in mart.column_comments:
        connection.execute(
            f"comment on column {table}.{_identifier(column)} is {_literal(comment)}"
        )
    parquet = staging / f"{mart.name}.parquet"
    connection.execute(f"copy {table} to {_literal(parquet)} (format parquet, compression zstd)")
    (rows,) = connection.execute(f"select count(*) from {table}").fetchone() or (0,)
    return int(rows)


def _put_in_place(staging: Path, build: Path, names: list[str]) -> tuple[str, ...]:
    """Rename the finished files over the published ones, then remove marts that are no more."""
    marts = build / "marts"
    marts.mkdir(exist_ok=True)
    moves = [(staging / f"{name}.parquet", marts / f"{name}.parquet") for name in names]
    moves.append((staging / DATABASE_NAME, build / DATABASE_NAME))
    for source, _ in moves:
        source.chmod(READ_ONLY)
        _flush(source)
    with uninterrupted():  # else the marts would be of two builds
        for source, target in moves:
            source.replace(target)
        # A log that somebody's writing session left would be replayed into the new database.
        (build / f"{DATABASE_NAME}.wal").unlink(missing_ok=True)
        stale = [file for file in sorted(marts.glob("*.parquet")) if file.stem not in names]
        for file in stale:
            file.unlink()
    return tuple(file.stem for file in stale)


def _flush(file: Path) -> None:
    """Have the disk hold ``file`` before its name points at it."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"
