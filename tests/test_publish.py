"""Publishing: whole or not at all, the same bytes for the same tables, readers never in the way."""

import os
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipeline.publish import NothingToPublishError, publish


@pytest.fixture
def working(tmp_path: Path) -> Path:
    """A working database with two marts, one keyed and commented, and a table that is no mart."""
    path = tmp_path / "work.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            """
            create schema marts;
            create schema staging;
            create table staging.secret as select 1 as x;
            create table marts.fct_strikes
                (note varchar, strike_id varchar primary key, killed bigint);
            insert into marts.fct_strikes values ('z', 'b', 2), ('y', 'c', null), ('it''s', 'a', 3);
            comment on table marts.fct_strikes is 'One row per strike, it''s said';
            comment on column marts.fct_strikes.killed is 'people';
            create table marts.dim_places as from values ('EC', 2), ('CO', 1) as t (place_id, n);
            """
        )
    return path


def change(working: Path, sql: str) -> None:
    with duckdb.connect(str(working)) as connection:
        connection.execute(sql)


def read(build: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(build / "strikeledger.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def contents(build: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(build)): file.read_bytes()
        for file in build.rglob("*")
        if file.is_file()
    }


def test_every_mart_is_published_in_key_order_and_nothing_else(
    working: Path, tmp_path: Path
) -> None:
    build = tmp_path / "build"
    build.mkdir()
    published = publish(working, build)
    assert published.rows == {"dim_places": 2, "fct_strikes": 3}
    assert sorted(contents(build)) == [
        "marts/dim_places.parquet",
        "marts/fct_strikes.parquet",
        "strikeledger.duckdb",
    ]
    frame = pl.read_parquet(build / "marts" / "fct_strikes.parquet")
    assert frame.rows() == [("it's", "a", 3), ("z", "b", 2), ("y", "c", None)]
    assert read(build, "select table_schema, table_name from information_schema.tables") == [
        ("main", "dim_places"),
        ("main", "fct_strikes"),
    ]
    assert read(build, "from dim_places") == [("CO", 1), ("EC", 2)]


def test_comments_are_carried_over(working: Path, tmp_path: Path) -> None:
    publish(working, tmp_path)
    assert read(
        tmp_path, "select comment from duckdb_tables() where table_name = 'fct_strikes'"
    ) == [("One row per strike, it's said",)]
    assert read(
        tmp_path, "select column_name, comment from duckdb_columns() where comment is not null"
    ) == [("killed", "people")]


def test_published_files_are_read_only(working: Path, tmp_path: Path) -> None:
    publish(working, tmp_path)
    for file in (tmp_path / "strikeledger.duckdb", tmp_path / "marts" / "fct_strikes.parquet"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o444


def test_the_same_tables_give_the_same_parquet_bytes(working: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    change(
        working,
        """create table marts.fct_many as
           select (i * 7919) % 300000 as id, 'sentence ' || i as said
           from range(300000) as t (i)""",
    )
    publish(working, tmp_path / "a")
    change(
        working,
        """create or replace table marts.fct_many as
           select * from marts.fct_many order by said desc""",
    )
    publish(working, tmp_path / "b")
    for name in ("fct_many", "fct_strikes", "dim_places"):
        first, second = (tmp_path / x / "marts" / f"{name}.parquet" for x in "ab")
        assert first.read_bytes() == second.read_bytes(), name


def test_a_mart_that_is_no_longer_built_is_removed(working: Path, tmp_path: Path) -> None:
    publish(working, tmp_path)
    (tmp_path / "marts" / "notes.txt").write_text("somebody's own")
    change(working, "drop table marts.dim_places")
    assert publish(working, tmp_path).removed == ("dim_places",)
    assert sorted(file.name for file in (tmp_path / "marts").iterdir()) == [
        "fct_strikes.parquet",
        "notes.txt",
    ]
    assert read(tmp_path, "show tables") == [("fct_strikes",)]


def test_a_reader_keeps_the_old_database_and_the_next_one_sees_the_new(
    working: Path, tmp_path: Path
) -> None:
    publish(working, tmp_path)
    reader = subprocess.Popen(
        [
            sys.executable,
            "-c",
            textwrap.dedent(
                """
                import sys, duckdb
                connection = duckdb.connect(sys.argv[1], read_only=True)
                print("open", flush=True)
                sys.stdin.readline()
                print(connection.execute("select sum(killed)::int from fct_strikes").fetchone()[0])
                """
            ),
            str(tmp_path / "strikeledger.duckdb"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "open\n"
    change(working, "update marts.fct_strikes set killed = 100 where strike_id = 'a'")
    publish(working, tmp_path)
    assert read(tmp_path, "select sum(killed)::int from fct_strikes") == [(102,)]
    said, _ = reader.communicate("go on\n", timeout=30)
    assert said == "5\n"


def test_the_log_of_somebodys_writing_session_does_not_reach_the_new_database(
    working: Path, tmp_path: Path
) -> None:
    publish(working, tmp_path)
    (tmp_path / "strikeledger.duckdb.wal").write_bytes(b"left over")
    publish(working, tmp_path)
    assert not (tmp_path / "strikeledger.duckdb.wal").exists()


def test_a_working_database_without_marts_leaves_what_was_published(
    working: Path, tmp_path: Path
) -> None:
    publish(working, tmp_path)
    before = contents(tmp_path / "marts")
    change(working, "drop schema marts cascade")
    with pytest.raises(NothingToPublishError, match=r"work\.duckdb has no table in schema marts"):
        publish(working, tmp_path)
    assert contents(tmp_path / "marts") == before
    assert not (tmp_path / ".publishing").exists()


def test_a_table_that_cannot_be_read_leaves_what_was_published(
    working: Path, tmp_path: Path
) -> None:
    """The first mart is exported before the second one fails; neither may show."""
    publish(working, tmp_path)
    before = contents(tmp_path / "marts") | {"db": (tmp_path / "strikeledger.duckdb").read_bytes()}
    change(working, "delete from marts.dim_places")
    change(working, 'create table marts."zz/../../out" as select 1 as x')
    with pytest.raises(duckdb.Error):
        publish(working, tmp_path)
    after = contents(tmp_path / "marts") | {"db": (tmp_path / "strikeledger.duckdb").read_bytes()}
    assert after == before
    assert not (tmp_path / ".publishing").exists()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_an_end_of_the_process_before_the_renames_leaves_what_was_published(
    working: Path, tmp_path: Path, how: signal.Signals
) -> None:
    publish(working, tmp_path)
    before = contents(tmp_path / "marts")
    database = (tmp_path / "strikeledger.duckdb").read_bytes()
    change(working, "delete from marts.fct_strikes")
    code = f"""
        import os, sys
        from pathlib import Path
        import pipeline.publish as module
        module._put_in_place = lambda *_: os.kill(os.getpid(), {int(how)})
        module.publish(Path(sys.argv[1]), Path(sys.argv[2]))
        """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(working), str(tmp_path)], check=False
    )
    assert ended.returncode == -how
    assert contents(tmp_path / "marts") == before
    assert (tmp_path / "strikeledger.duckdb").read_bytes() == database
    assert publish(working, tmp_path).rows["fct_strikes"] == 0
    assert not (tmp_path / ".publishing").exists()


def test_an_interrupt_during_the_renames_waits_until_they_are_done(
    working: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(working, tmp_path)
    change(working, "delete from marts.fct_strikes")
    rename = Path.replace

    def interrupted(source: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(working, tmp_path)
    monkeypatch.undo()
    assert read(tmp_path, "select count(*) from fct_strikes") == [(0,)]
    assert pl.read_parquet(tmp_path / "marts" / "fct_strikes.parquet").height == 0
