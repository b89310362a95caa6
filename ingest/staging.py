"""Files that come whole or not at all: made in a folder aside, then renamed into place together."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ingest.errors import InputError

try:
    import fcntl
except ImportError:  # Windows: two runs at one folder are not kept apart there
    fcntl = None  # type: ignore[assignment]

_PREFIX = ".partial-"
#: Ending of a file while it is being made, so that nobody takes it for the finished one.
UNFINISHED = ".part"
#: Folder for what the new files replace, until all of them are in place.
_BEFORE = "before"


@contextlib.contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Yield an empty folder to make files in, each named as it will be, with UNFINISHED after it.

    When the block ends well they take the places of their namesakes in ``out``, which is made if
    need be; other files there are left alone. When it does not (an error, an interrupt), ``out`` is
    as it was. What a run that was killed left behind is removed by the next. The folder lies in
    ``out``, as renaming works within one file system only. Raises InputError if ``out`` can't be
    written or another run is at work in it.
    """
    out = out.resolve()
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            str(out), f"cannot be made ({error.strerror})", "choose another folder to write to"
        ) from error
    with _held(out):
        try:
            for leftover in out.glob(f"{_PREFIX}*"):
                shutil.rmtree(leftover)
            folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=out))
        except OSError as error:
            raise InputError(
                str(out),
                f"cannot be written to ({error.strerror})",
                "make the folder writable, or choose another one",
            ) from error
        try:
            yield folder
            _replace(folder, out)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            with contextlib.suppress(OSError):  # raised at the first folder that holds something
                for made in missing:
                    made.rmdir()


@contextlib.contextmanager
def _held(out: Path) -> Iterator[None]:
    """Hold ``out`` against other runs. The kernel lets go of it however the process ends."""
    if fcntl is None:
        yield
        return
    descriptor = os.open(out, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(
                str(out), "another run is writing here", "wait until it is done, then run again"
            ) from None
        except OSError:
            pass  # a file system without locks
        yield
    finally:
        os.close(descriptor)


def _replace(folder: Path, out: Path) -> None:
    """Rename the files of ``folder`` into ``out``; put back what was there if one can't be."""
    finished = sorted(folder.glob(f"*{UNFINISHED}"))
    for file in finished:
        _flush(file)
    before = folder / _BEFORE
    before.mkdir()
    places = [(file, out / file.name.removesuffix(UNFINISHED)) for file in finished]
    try:
        for file, target in places:
            _keep(target, before)
            file.replace(target)
        _flush(out)
    except BaseException as error:
        for file, target in places:
            if not file.exists():  # it took its place
                _put_back(target, before)
        if isinstance(error, OSError):
            raise InputError(
                str(error.filename or out),
                f"cannot be replaced ({error.strerror})",
                "close it where it is open, or remove it, and run again",
            ) from error
        raise


def _keep(target: Path, before: Path) -> None:
    """Keep what is at ``target``, without taking it away."""
    if not target.exists():
        return
    try:
        os.link(target, before / target.name)
    except OSError:  # a file system without hard links
        shutil.copy2(target, before / target.name)


def _put_back(target: Path, before: Path) -> None:
    kept = before / target.name
    if kept.exists():
        kept.replace(target)
    else:
        target.unlink()


def _flush(path: Path) -> None:
    """Have the system write to the disk, so that a power cut can't leave a renamed, empty file."""
    with contextlib.suppress(OSError):  # not every file system can, least of all for a folder
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
