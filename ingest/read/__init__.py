"""Articles in: a folder of text, Markdown and web pages, or an archive of one article a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from ingest.article import Article
from ingest.errors import InputError
from ingest.read.folder import File, count_folder, find_files
from ingest.read.jsonl import Line, find_lines, is_archive
from ingest.read.place import shown

__all__ = ["Unread", "count_articles", "find_articles", "read_articles", "taken"]

#: An article that was found and not opened yet, so that whoever has time may read it.
Unread: TypeAlias = Line | File


def find_articles(path: Path) -> Iterator[Unread | InputError]:
    """Yield what articles ``path`` holds, in an order that depends on nothing but the input.

    ``path`` is a folder (see ``ingest.read.folder``) or a ``.jsonl`` or ``.jsonl.gz`` file (see
    ``ingest.read.jsonl``). A row of a manifest that is no good comes as the InputError that says
    why. Raises InputError at once for what leaves nothing to read: no such path, neither folder nor
    archive, no article in it, a broken manifest or archive.
    """
    if path.is_dir():
        return find_files(path)
    if path.is_file() and is_archive(path):
        return find_lines(path)
    if path.exists():
        raise InputError(
            shown(path),
            "is neither a folder nor a .jsonl or .jsonl.gz file",
            "name the folder that holds the articles, or an archive of one article a line",
        )
    raise InputError(shown(path), "there is no such folder or file", "look for a slip in the path")


def read_articles(path: Path, *, strict: bool = False) -> Iterator[Article | InputError]:
    """Yield the articles of ``path`` one by one, as ``find_articles`` finds them.

    An article that cannot be used comes as the InputError that says why, the second one of an id
    too; with ``strict`` that is raised instead. Raises what ``find_articles`` does.
    """
    return _checked(find_articles(path), strict)


def count_articles(path: Path) -> int | None:
    """Return how many articles to expect, for a progress display; None if only reading can tell."""
    return count_folder(path) if path.is_dir() else None


def taken(article_id: str, source: str, first: str) -> InputError:
    """Return what is wrong with an article whose id the one at ``first`` has."""
    return InputError(
        source,
        f'article_id "{article_id}" is taken by {first}',
        "give one of the two another article_id, or remove it",
    )


def _checked(found: Iterable[Unread | InputError], strict: bool) -> Iterator[Article | InputError]:
    """Read what was found; turn the second article of an id into an error."""
    sources: dict[str, str] = {}
    for item in found:
        result = item if isinstance(item, InputError) else item.read()
        if isinstance(result, Article):
            first = sources.setdefault(result.article_id, result.source)
            if first != result.source:
                result = taken(result.article_id, result.source, first)
        if strict and isinstance(result, InputError):
            raise result
        yield result
