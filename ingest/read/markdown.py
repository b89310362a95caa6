"""Markdown: front matter in YAML between two lines of ``---``, then the text."""

import re
from collections.abc import Mapping

import yaml

from ingest.errors import InputError
from ingest.read.metadata import FIELDS, Cell, check_names

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[\w-]+[ \t]*:")


def split_markdown(text: str, where: str) -> tuple[Mapping[str, Cell], str]:
    """Return the front matter's values and the body, which is all that follows it, to the letter.

    A file need not have front matter: one that begins with a rule (``---``) and text has none.
    Values are taken as they are written ("No" and "007" stay so). Raises InputError, with the line,
    for front matter that is not closed, no YAML, or holds more than plain values.
    """
    opening = _OPENING.match(text)
    if not opening:
        return {}, text
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        if not _KEY.match(text, opening.end()):
            return {}, text
        raise InputError(
            f"{where}, line 1", "the front matter has no end", "put a line --- after it"
        )
    return _values(text[opening.end() : closing.start()], where), text[closing.end() :]


def _values(front: str, where: str) -> Mapping[str, Cell]:
    try:
        # Composed, not loaded: a node keeps its line and its text as written.
        root = yaml.compose(front, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise InputError(
            f"{where}, line {line}",
            f"the front matter is no YAML ({error.problem})",
            "write it as lines of key: value, a value that holds : or quotes in quotation marks",
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(
            where, f"the front matter is no YAML ({error})", "write it as lines of key: value"
        ) from None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise InputError(
            f"{where}, line 2", "the front matter has no keys", "write it as lines of key: value"
        )
    cells: dict[str, Cell] = {}
    for key, value in root.value:
        line = key.start_mark.line + 2  # the first line is the opening ---
        place = f"{where}, line {line}"
        name = str(key.value)
        if name not in FIELDS:
            check_names([name], place)
            continue
        if not isinstance(value, yaml.ScalarNode):
            raise InputError(place, f"{name} is no plain value", f"write it as {name}: value")
        if name in cells:
            raise InputError(place, f"{name} is given a second time", "remove one of them")
        # ``key:`` and ``key: null`` say nothing; quoted, "null" is a word.
        empty = value.style is None and value.value in ("", "~", "null")
        cells[name] = Cell("" if empty else value.value, place)
    return cells
