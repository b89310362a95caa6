"""How messages name a path."""

from pathlib import Path


def shown(path: Path) -> str:
    """Return ``path`` as messages show it: relative to the current folder where it lies in it."""
    here = Path.cwd()
    short = path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path
    # A name on disk need not be valid text; a message must be.
    return str(short).encode("utf-8", "backslashreplace").decode("utf-8")
