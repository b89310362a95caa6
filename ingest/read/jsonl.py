"""An archive: a ``.jsonl`` or ``.jsonl.gz`` file with an article a line.

Each line is an object with ``article_id`` and ``text``, and with any other of FIELDS; what else it
holds is ignored. Nothing but the line at hand is in memory.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ingest.article import Article
from ingest.errors import InputError
from ingest.read.decode import MAX_TEXT_BYTES, check_size, guess_encoding, lines_joined
from ingest.read.metadata import FIELDS, Cell, check_characters, make_article
from ingest.read.place import shown

#: JSON may write a character of two or three bytes as six (``\u00ed``); metadata comes on top.
MAX_LINE_BYTES = 4 * MAX_TEXT_BYTES
_SKIP = 1 << 20


def is_archive(path: Path) -> bool:
    """Whether a file is an archive by its name."""
    return path.name.lower().endswith((".jsonl", ".jsonl.gz"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an archive, not yet read. ``mark`` is its number, from 1."""

    archive: str
    mark: int
    data: bytes

    @property
    def source(self) -> str:
        """Name archive and line, as messages do."""
        return f"{self.archive}, line {self.mark}"

    def named(self, mark: int | str) -> str:
        """Name another line of the archive, by its mark."""
        return f"{self.archive}, line {mark}"

    @property
    def size(self) -> int:
        """Bytes that it takes, about."""
        return len(self.data)

    def read(self) -> Article | InputError:
        """Return the article of this line, or what is wrong with it."""
        try:
            return _article(self.data, self.source)
        except InputError as error:
            return error


def find_lines(path: Path) -> Iterator[Line]:
    """Yield the lines of an archive in its order, blank ones left out.

    Raises InputError if it can't be opened, holds no line, or is a gzip file that is broken off:
    nobody could say what is missing.
    """
    where = shown(path)
    compressed = path.name.lower().endswith(".gz")
    number = 0
    try:
        with gzip.open(path, "rb") if compressed else path.open("rb") as file:
            for number, line in _lines(file):
                yield Line(where, number, line)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(
            f"{where}, after line {number}", f"the gzip file is broken ({error})", "fetch it anew"
        ) from None
    except OSError as error:
        raise InputError(
            where, f"cannot be read ({error.strerror or error})", "make the file readable"
        ) from None
    if not number:
        raise InputError(where, "holds no articles", "put one JSON object a line into it")


class _Lines(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def _lines(file: _Lines) -> Iterator[tuple[int, bytes]]:
    """Yield numbers, from 1, of lines that are not blank, and the lines; too long ones cut off."""
    number = 0
    while line := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        rest = line
        while len(line) > MAX_LINE_BYTES and rest and not rest.endswith(b"\n"):
            rest = file.readline(_SKIP)
        if line.strip():
            yield number, line


def _article(line: bytes, place: str) -> Article:
    check_size(len(line), place, MAX_LINE_BYTES)
    data = _object(line, place)
    text = data.get("text")
    title = data.get("title")
    # A feed's item may be a headline alone: it says something, so it is read.
    has_headline = isinstance(title, str) and bool(title.strip())
    if not isinstance(text, str) or not (text.strip() or has_headline):
        what = "has no text" if text is None else "the text is empty"
        raise InputError(
            place,
            what if text is None or isinstance(text, str) else "the text is no string",
            'give the article as "text": "...", or remove the line',
        )
    check_characters(text, "the text", place)
    check_size(len(text.encode()), place)
    cells = {name: Cell(_string(name, data[name], place), place) for name in FIELDS if name in data}
    if not cells.get("article_id", Cell("", place)).value.strip():
        raise InputError(place, "has no article_id", 'add "article_id": "...", another each line')
    whole = lines_joined(text, place) if text.strip() else ""
    return make_article(cells, whole, "", place)


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        data = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        guess = guess_encoding(line)
        looks = f"; it looks like {guess}" if guess and guess != "UTF-8" else ""
        raise InputError(
            place, f"is not UTF-8 (byte {error.start} of the line){looks}", "convert it to UTF-8"
        ) from None
    except json.JSONDecodeError as error:
        raise InputError(
            place, f"is no JSON ({error.msg}, column {error.colno})", "write one object a line"
        ) from None
    except (ValueError, RecursionError) as error:
        raise InputError(place, f"is no JSON ({error})", "write one object a line") from None
    if not isinstance(data, dict):
        raise InputError(place, "is no JSON object", 'write {"article_id": ..., "text": ...}')
    return data


def _string(name: str, value: object, place: str) -> str:
    """Return a field as text. A number is one for article_id alone, where archives have it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if name == "article_id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise InputError(place, f"{name} is no string", "put it in quotation marks")
