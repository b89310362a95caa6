"""What is known of an article besides its text, from whichever place it was written down."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ingest.article import Article
from ingest.errors import InputError
from ingest.formula import runs_as_formula

FIELDS = (
    "article_id",
    "title",
    "publisher",
    "url",
    "published_on",
    "published_basis",
    "language",
    "kind",
)
_CHOICES = {
    "published_basis": ("stated", "inferred", "unknown"),
    "kind": ("report", "digest"),
}
#: Letters and digits of any script, and the marks of URLs. No blank, quote, comma, semicolon or
#: "|": ids are joined by these, and typed in queries.
_ID = re.compile(r"[^\W_][\w.:/?&%#@~+=-]{0,199}")
_NOT_IN_ID = re.compile(r"[^\w.:/?&%#@~+=-]+")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?")
#: How much of a bad value a message repeats.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it was written, and the place it was written at."""

    value: str
    where: str


def make_article(cells: Mapping[str, Cell], text: str, default_id: str, source: str) -> Article:
    """Return the article of ``text`` with the metadata ``cells`` (some of FIELDS).

    ``default_id`` is made into an id where no article_id is given. Raises InputError for a value
    that cannot be used.
    """
    values = {name: _value(name, cells[name]) for name in FIELDS if name in cells}
    day = _day(cells["published_on"], values["published_on"]) if "published_on" in cells else None
    article_id = values.get("article_id", "")
    if article_id and not _ID.fullmatch(article_id):
        raise InputError(
            cells["article_id"].where,
            f"article_id is {_quoted(article_id)}",
            "use up to 200 letters, digits and . _ - : / and begin with a letter or digit, "
            f"for example {id_from(article_id) or 'report-1'}",
        )
    if not article_id and not (article_id := id_from(default_id)):
        raise InputError(source, "no article_id can be made of its name", "rename it")
    basis = values.get("published_basis", "") or "stated"
    return Article(
        article_id=article_id,
        text=text,
        title=values.get("title", ""),
        publisher=values.get("publisher", ""),
        url=values.get("url", ""),
        published_on=day,
        published_basis=basis if day else "unknown",
        language=values.get("language", "") or "en",
        kind=values.get("kind", "") or "report",
        source=source,
    )


def id_from(name: str) -> str:
    """Return an id made of a file's name, ``-`` for what no id may hold; ``""`` if nothing is left.

    Composed and decomposed accents, which file systems treat differently, give the same id.
    """
    slug = _NOT_IN_ID.sub("-", unicodedata.normalize("NFC", name))
    return re.sub(r"^[\W_]+|-+$", "", slug)[:200]


def parse_date(value: str) -> date | None:
    """Return the day of ``2026-03-06`` or of a timestamp that begins so, None for anything else."""
    match = _DATE.fullmatch(value.strip())
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def check_names(names: Iterable[str], where: str) -> None:
    """Raise InputError for a name that looks like a slip for one of FIELDS; others are allowed."""
    given = set(names)
    for name in sorted(given - set(FIELDS)):
        plain = name.strip().lower().replace(" ", "_").replace("-", "_")
        close = difflib.get_close_matches(plain, set(FIELDS) - given, n=1, cutoff=0.8)
        if close:
            raise InputError(where, f'"{name}" is not known', f'did you mean "{close[0]}"?')


def check_characters(value: str, name: str, where: str) -> None:
    """Raise InputError if ``value`` holds what no text file can: a zero or half a character."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            where, f"{name} has half a character at position {error.start}", "write it whole"
        ) from None
    if "\0" in value:
        raise InputError(
            where, f"{name} has a zero character at position {value.index(chr(0))}", "remove it"
        )


def _value(name: str, cell: Cell) -> str:
    """Return the value with blanks put in order, once it is safe and one of its choices."""
    check_characters(cell.value, name, cell.where)
    value = " ".join(cell.value.split())
    if runs_as_formula(cell.value) or runs_as_formula(value):
        raise InputError(
            cell.where,
            f"{name} is {_quoted(cell.value)}, which a spreadsheet would run as a formula",
            "begin it with a letter or a digit",
        )
    choices = _CHOICES.get(name, ())
    if value and choices and value not in choices:
        raise InputError(
            cell.where, f"{name} is {_quoted(value)}", f"use one of {', '.join(choices)}"
        )
    return value


def _day(cell: Cell, value: str) -> date | None:
    if not value:
        return None
    day = parse_date(value)
    if day is None:
        raise InputError(cell.where, f"published_on is {_quoted(value)}", "use YYYY-MM-DD")
    return day


def _quoted(value: str) -> str:
    flat = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    escaped = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in flat)
    return f'"{escaped}"'
