"""``manifest.csv``: a row a file, with what is known of the article in it."""

import csv
import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ingest.errors import InputError
from ingest.read.decode import decode
from ingest.read.metadata import FIELDS, Cell, check_names
from ingest.read.place import shown

NAME = "manifest.csv"
_CSV_MEND = "put a cell that holds a comma, a quotation mark or a line break in double quotes"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Files as the manifest names them (``file_key``) -> their metadata, or why the row is no good.

    ``stray`` are the bad rows that name no file. ``places`` says where a file is named.
    """

    rows: Mapping[str, Mapping[str, Cell] | InputError]
    stray: tuple[InputError, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)


def file_key(name: str) -> str:
    """Return a file's name as manifest and folder are compared by: composed, with ``/``."""
    return unicodedata.normalize("NFC", name)


def read_manifest(path: Path) -> Manifest:
    """Read the manifest at ``path``: columns ``file`` and any of FIELDS, others are ignored.

    Rows are counted as a spreadsheet does, the header being row 1. Raises InputError if the file or
    its header can't be used, since then no article would be what the user meant.
    """
    where = shown(path)
    reader = csv.reader(io.StringIO(_text(path, where)), strict=True)
    header: list[str] = []
    rows: dict[str, Mapping[str, Cell] | InputError] = {}
    places: dict[str, str] = {}
    stray: list[InputError] = []
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = _header(cells, where)
                continue
            place = f"{where}, row {number}"
            try:
                file = _file(cells, header, place)
            except InputError as error:
                stray.append(error)
                continue
            if file in rows:
                rows[file] = InputError(
                    place, f'file "{file}" has a row already ({places[file]})', "remove one of them"
                )
                continue
            places[file] = place
            rows[file] = _row(cells, header, place)
    except csv.Error as error:
        raise InputError(f"{where}, row {number + 1}", f"is no CSV ({error})", _CSV_MEND) from None
    if not header:
        raise InputError(where, "has no header", "begin it with a line of column names")
    return Manifest(rows, tuple(stray), places)


def _text(path: Path, where: str) -> str:
    """Return the manifest's text; no limit of size, as it grows with the corpus."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            where, f"cannot be opened ({error.strerror})", "make it readable"
        ) from None
    return decode(data, where, limit=None)


def _header(cells: list[str], where: str) -> list[str]:
    names = [cell.strip() for cell in cells]
    place = f"{where}, row 1"
    if "file" not in names:
        raise InputError(
            place,
            f'has no column "file" (but {", ".join(names[:10])})',
            f"name the columns: file, {', '.join(FIELDS)}; all but file may be left out",
        )
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise InputError(place, f'has the column "{twice}" twice', "remove one of them")
    check_names((name for name in names if name != "file"), place)
    return names


def _file(cells: list[str], header: list[str], place: str) -> str:
    """Return the file that a row names. Raises InputError if it names none within the folder."""
    position = header.index("file")
    name = cells[position].strip() if position < len(cells) else ""
    if not name:
        raise InputError(f"{place}, column file", "is empty", "name the file, or remove the row")
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or "\\" in name or "\0" in name:
        raise InputError(
            f"{place}, column file",
            f"{name!r} does not lie in the folder of the manifest",
            "name a file in the folder, with / between the parts of a path",
        )
    return file_key(str(PurePosixPath(name)))


def _row(cells: list[str], header: list[str], place: str) -> Mapping[str, Cell] | InputError:
    if len(cells) != len(header):
        column = header[len(cells)] if len(cells) < len(header) else header[-1]
        return InputError(
            f"{place}, column {column}",
            f"the row has {len(cells)} cells, the header has {len(header)}",
            _CSV_MEND if len(cells) > len(header) else "add the missing cells, empty if need be",
        )
    return {
        name: Cell(value, f"{place}, column {name}")
        for name, value in zip(header, cells, strict=True)
        if name in FIELDS and value.strip(" ")
    }
