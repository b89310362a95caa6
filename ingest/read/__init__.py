"""Articles in: a folder of text, Markdown and web pages, or an archive of one article a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.article import Article
from ingest.errors import InputError
from ingest.read.folder import count_folder, read_folder
from ingest.read.jsonl import is_archive, read_archive
from ingest.read.place import shown

__all__ = ["count_articles", "read_articles"]


def read_articles(path: Path, *, strict: bool = False) -> Iterator[Article | InputError]:
    """Yield the articles of ``path`` one by one, in an order that depends on nothing but the input.

    ``path`` is a folder (see ``ingest.read.folder``) or a ``.jsonl`` or ``.jsonl.gz`` file (see
    ``ingest.read.jsonl``). An article that cannot be used comes as the InputError that says why;
    with ``strict`` that is raised instead. Raises InputError at once for what leaves nothing to
    read: no such path, neither folder nor archive, no article in it, a broken manifest or archive.
    """
    if path.is_dir():
        found = read_folder(path)
    elif path.is_file() and is_archive(path):
        found = read_archive(path)
    elif path.exists():
        raise InputError(
            shown(path),
            "is neither a folder nor a .jsonl or .jsonl.gz file",
            "name the folder that holds the articles, or an archive of one article a line",
        )
    else:
        raise InputError(
            shown(path), "there is no such folder or file", "look for a slip in the path"
        )
    return _checked(found, strict)


def count_articles(path: Path) -> int | None:
    """Return how many articles to expect, for a progress display; None if only reading can tell."""
    return count_folder(path) if path.is_dir() else None


def _checked(found: Iterable[Article | InputError], strict: bool) -> Iterator[Article | InputError]:
    """Turn the second article of an id into an error; raise the first error if ``strict``."""
    sources: dict[str, str] = {}
    for item in found:
        result = item
        if isinstance(item, Article):
            first = sources.setdefault(item.article_id, item.source)
            if first != item.source:
                result = InputError(
                    item.source,
                    f'article_id "{item.article_id}" is taken by {first}',
                    "give one of the two another article_id, or remove it",
                )
        if strict and isinstance(result, InputError):
            raise result
        yield result
