"""A folder of articles, one a file, with an optional ``manifest.csv`` beside them.

Read are ``.txt``, ``.md``, ``.html`` and ``.htm`` in the folder itself, in the order of their
names, and what the manifest names in folders below it. Left alone are hidden files, a README, and
whatever is surely no article (pictures, style sheets). A document that somebody may take for an
article (``.pdf``, ``.docx``) is reported, as it would otherwise be missing without a word.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ingest.article import Article
from ingest.errors import InputError
from ingest.read.decode import MAX_TEXT_BYTES, check_size, decode
from ingest.read.html import MAX_PAGE_BYTES, read_page
from ingest.read.manifest import NAME, Manifest, file_key, read_manifest
from ingest.read.markdown import split_markdown
from ingest.read.metadata import Cell, make_article
from ingest.read.place import shown

_TEXT, _MARKDOWN, _PAGE = ".txt", ".md", (".html", ".htm")
_READ = (_TEXT, _MARKDOWN, *_PAGE)
#: Holds text that somebody may mean as an article, in a form that is not read.
_DOCUMENTS = (
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".markdown", ".text", ".xhtml", ".mhtml",
    ".json", ".xml", ".jsonl", ".jsonl.gz", ".ndjson", ".warc", ".warc.gz", ".gz", ".zip",
)  # fmt: skip
#: What a report takes on the disk, more or less.
_USUAL_BYTES = 5_000


@dataclass(frozen=True, slots=True)
class File:
    """A file of a folder, not yet read. ``mark`` is its name, with ``/`` between its parts.

    ``path`` is where it lies, ``row`` what the manifest says of it, ``listed`` where it says so.
    """

    path: Path
    mark: str
    row: Mapping[str, Cell]
    listed: str

    @property
    def source(self) -> str:
        """Name the file, as messages do."""
        return shown(self.path)

    def named(self, mark: int | str) -> str:
        """Name another file of the folder, by its mark."""
        return shown(self.path.parents[self.mark.count("/")] / str(mark))

    @property
    def size(self) -> int:
        """Bytes that it takes, about: nobody has looked."""
        return _USUAL_BYTES

    def read(self) -> Article | InputError:
        """Return the article of this file, or why there is none."""
        try:
            return _read_file(self.path, self.mark, self.row)
        except InputError as error:
            return error
        except OSError as error:
            if isinstance(error, FileNotFoundError) and self.listed:
                return InputError(
                    f"{self.listed}, column file",
                    f'there is no file "{self.mark}"',
                    "add the file, or remove the row",
                )
            return InputError(
                self.source, f"cannot be read ({error.strerror})", "make the file readable"
            )


def find_files(folder: Path) -> Iterator[File | InputError]:
    """Return the files of ``folder`` that are articles, in the order of their names.

    A value of the manifest comes before what the file says of itself; a file that the manifest
    leaves out is read all the same. Raises InputError at once if the folder can't be listed, its
    manifest not be used, or nothing in it is an article.
    """
    files = _list(folder)
    manifest = read_manifest(folder / NAME) if NAME in files else Manifest({})
    names = sorted({*(name for name in files if _is_wanted(name)), *manifest.rows})
    if not names and not manifest.stray:
        below = any(entry.is_dir() for entry in folder.iterdir() if not entry.name.startswith("."))
        raise InputError(
            shown(folder),
            "holds no articles" + (", but folders: those are not searched" if below else ""),
            f"put {', '.join(_READ)} files into it, or name another folder",
        )
    return _wanted(folder, files, manifest, names)


def count_folder(folder: Path) -> int:
    """Return about how many articles ``folder`` holds, without opening any."""
    return sum(_is_wanted(name) for name in _list(folder))


def _list(folder: Path) -> Mapping[str, str]:
    """Return the names of what is in ``folder``: as compared -> as they are on the disk."""
    try:
        with os.scandir(folder) as entries:
            return {file_key(entry.name): entry.name for entry in entries if not entry.is_dir()}
    except OSError as error:
        raise InputError(
            shown(folder), f"cannot be opened ({error.strerror})", "make the folder readable"
        ) from None


def _is_wanted(name: str) -> bool:
    """Whether a file is an article or may be meant as one."""
    lower = name.lower()
    if lower == NAME or lower.startswith((".", "~$", "readme.")):
        return False
    return lower.endswith((*_READ, *_DOCUMENTS))


def _wanted(
    folder: Path, files: Mapping[str, str], manifest: Manifest, names: list[str]
) -> Iterator[File | InputError]:
    yield from manifest.stray
    for name in names:
        row = manifest.rows.get(name, {})
        if isinstance(row, InputError):
            yield row
            continue
        yield File(folder / files.get(name, name), name, row, manifest.places.get(name, ""))


def _read_file(path: Path, name: str, row: Mapping[str, Cell]) -> Article:
    """Read one file, ``row`` being what the manifest says of it. Raises InputError or OSError."""
    where = shown(path)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in _READ:
        raise InputError(
            where,
            f"is no file that is read ({suffix or 'no ending'})",
            "save its text as a .txt file in UTF-8; an archive of articles is named itself, "
            "as the articles to read"
            if suffix in (".jsonl", ".gz")
            else "save its text as a .txt file in UTF-8, or remove it",
        )
    data = _bytes(path, where, MAX_PAGE_BYTES if suffix in _PAGE else MAX_TEXT_BYTES)
    own: Mapping[str, Cell] = {}
    if suffix in _PAGE:
        own, text = read_page(data, where)
    else:
        text = decode(data, where)
        if suffix == _MARKDOWN:
            own, text = split_markdown(text, where)
            if not text.strip():
                raise InputError(
                    where, "holds no text after its front matter", "add the text, or remove it"
                )
    return make_article({**own, **row}, text, str(PurePosixPath(name).with_suffix("")), where)


def _bytes(path: Path, where: str, limit: int) -> bytes:
    """Read a file that is not larger than ``limit``; never hangs on a pipe or a device."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise InputError(where, "is no file", "put a file there, or remove it")
    check_size(status.st_size, where, limit)
    with path.open("rb") as file:
        return file.read(limit + 1)
