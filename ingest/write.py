"""Claims out: a file a table, CSV or Parquet, whole or not at all.

The same claims give the same bytes, on any number of cores. However many there are, no more than
CHUNK_ROWS of a table are in memory.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

import polars as pl

from ingest.claims import TABLES, ArticleRow, Claim, columns
from ingest.staging import UNFINISHED, staged

Format: TypeAlias = Literal["csv", "parquet"]
FORMATS: tuple[Format, ...] = ("csv", "parquet")

#: Rows of a table that are gathered before they go to the disk: some 20 MB of claims.
CHUNK_ROWS = 20_000
#: Rows that a reader of Parquet can skip or take at once; DuckDB reads a group a thread.
ROW_GROUP_ROWS = 100_000


#: What was found in one article or several that follow each other: table -> rows.
Batch: TypeAlias = Mapping[str, Sequence[object]]
#: The same, in columns and in order.
Frames: TypeAlias = Mapping[str, pl.DataFrame]


def write_claims(out: Path, fmt: Format, batches: Iterable[Batch]) -> dict[str, int]:
    """Write the claims of ``batches`` as ``write_frames`` does."""
    return write_frames(out, fmt, map(frames_of, batches))


def write_frames(out: Path, fmt: Format, batches: Iterable[Frames]) -> dict[str, int]:
    """Write the claims of ``batches`` to ``out/TABLE.csv`` or ``.parquet``; return rows per table.

    All of TABLES are written, empty ones too. Rows stand in the order of the articles, then of
    ``char_start`` and ``claim_id``. In CSV an unknown text is an empty cell, as unknown numbers and
    dates are; Parquet has ``''`` and NULL. What ``batches`` raises is passed on, and ``out`` is
    then as it was; so for InputError if ``out`` can't be written.
    """
    with staged(out) as folder:
        writers: dict[str, _Writer] = {
            table: _CsvWriter(folder, table) if fmt == "csv" else _ParquetWriter(folder, table)
            for table in TABLES
        }
        pending = {table: _Pending(table, writer) for table, writer in writers.items()}
        for batch in batches:
            for table, frame in batch.items():
                pending[table].take(frame)
        for table, rest in pending.items():
            rest.flush()
            writers[table].finish()
        return {table: held.count for table, held in pending.items()}


def frames_of(batch: Batch) -> dict[str, pl.DataFrame]:
    """Return the rows of a batch in columns and in order. Raises ValueError for a table that there
    is not, and TypeError for a value of a wrong type.
    """
    return {table: _frame(table, rows) for table, rows in _sorted(batch).items()}


def _sorted(batch: Batch) -> dict[str, list[object]]:
    """Return the rows of a batch in order. Raises ValueError for a table that there is not."""
    unknown = sorted(set(batch) - set(TABLES))
    if unknown:
        raise ValueError(f"no such table of claims: {', '.join(unknown)}")
    articles = [row for row in batch.get("articles", ()) if isinstance(row, ArticleRow)]
    position = {row.article_id: number for number, row in enumerate(articles)}

    def place(row: object) -> tuple[int, int, str]:
        if isinstance(row, Claim):
            return position.get(row.article_id, len(position)), row.char_start, row.claim_id
        return 0, 0, ""  # an article, where it stands

    return {table: sorted(rows, key=place) for table, rows in batch.items()}


def _frame(table: str, rows: Sequence[object]) -> pl.DataFrame:
    """Return rows as a frame with the columns of the table. Raises TypeError for a wrong type."""
    schema = columns(table)
    return pl.DataFrame(
        {name: [getattr(row, name) for row in rows] for name in schema}, schema=schema, strict=True
    )


class _Writer(Protocol):
    def append(self, frame: pl.DataFrame) -> None: ...

    def finish(self) -> None: ...


class _Pending:
    """Rows of a table on their way to the disk, by CHUNK_ROWS whatever batches they come in.

    The chunks show in the bytes of a Parquet file, which must not depend on how work was divided.
    """

    def __init__(self, table: str, writer: _Writer) -> None:
        self._writer = writer
        self._none = pl.DataFrame(schema=columns(table))
        self._frames: list[pl.DataFrame] = []
        self._rows = 0
        self.count = 0

    def take(self, frame: pl.DataFrame) -> None:
        """Take some rows more."""
        if frame.height:
            self._frames.append(frame)
        self._rows += frame.height
        self.count += frame.height
        if self._rows >= CHUNK_ROWS:
            held = pl.concat(self._frames)
            while held.height >= CHUNK_ROWS:
                self._writer.append(held[:CHUNK_ROWS])
                held = held[CHUNK_ROWS:]
            self._frames, self._rows = [held], held.height

    def flush(self) -> None:
        """Write what is left."""
        self._writer.append(pl.concat([self._none, *self._frames]))


class _CsvWriter:
    """A CSV file that grows: quotes where needed, ``\\n`` at the end of a row."""

    def __init__(self, folder: Path, table: str) -> None:
        self._path = folder / f"{table}.csv{UNFINISHED}"
        pl.DataFrame(schema=columns(table)).write_csv(self._path)

    def append(self, frame: pl.DataFrame) -> None:
        # An empty text would be written as "", which some readers tell from an empty cell.
        text = pl.col(pl.String)
        frame = frame.with_columns(pl.when(text != "").then(text))
        with self._path.open("ab") as file:
            frame.write_csv(file, include_header=False, quote_style="necessary")

    def finish(self) -> None:
        pass


class _ParquetWriter:
    """A Parquet file made of chunks, since one that is closed can't grow."""

    def __init__(self, folder: Path, table: str) -> None:
        self._path = folder / f"{table}.parquet{UNFINISHED}"
        self._chunks = folder / f"{table}.chunks"
        self._chunks.mkdir()
        self._count = 0

    def append(self, frame: pl.DataFrame) -> None:
        frame.write_parquet(self._chunks / f"{self._count:08}", compression="lz4")
        self._count += 1

    def finish(self) -> None:
        """Put the chunks together, streaming; every setting that shows in the bytes is given."""
        chunks = [self._chunks / f"{number:08}" for number in range(self._count)]
        pl.scan_parquet(chunks).sink_parquet(
            self._path,
            compression="zstd",
            compression_level=3,
            statistics=True,
            row_group_size=ROW_GROUP_ROWS,
            maintain_order=True,
        )
        for chunk in chunks:
            chunk.unlink()
