"""What most words are, whatever stands around them: looked up once for each form of a word.

Nearly all words of a text begin no name, no number and no phrase of any vocabulary. What such a
word is need not be found out anew at each of its places; only the word after it has to be looked
at there, as it may make a phrase of the two.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from ingest.record import record
from ingest.text.trie import Phrases

T = TypeVar("T")

#: Forms kept; a text of many languages must not fill the memory.
_MOST = 100_000


@record
class Plain(Generic[T]):
    """``found`` is what a word is, unless ``followed`` holds the folded word that comes next."""

    found: T
    followed: frozenset[str]


class Forms(dict[str, Plain[T] | None]):
    """Words as they are written -> what they are; None for those that only their place can tell."""

    def __init__(self, tell: Callable[[str], Plain[T] | None]) -> None:
        """``tell`` says what a word is, given as it is written; asked once for each."""
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> Plain[T] | None:
        """Find out what a word is that was not met before."""
        if len(self) > _MOST:
            self.clear()
        found = self[word] = self._tell(word)
        return found


class Openings:
    """What the phrases of several vocabularies that begin with one word tell of it."""

    def __init__(self, norm: str) -> None:
        """Begin with no vocabulary asked; ``norm`` is the word, folded."""
        self._norm = norm
        self.followed: set[str] = set()

    def ask(self, phrases: Phrases[T], *, alone: bool = True) -> tuple[bool, T | None]:
        """Return whether the word's place must be looked at, and the value of the word alone.

        ``alone`` is unset where the word alone, written as it is, can be no phrase of these.
        """
        found = phrases.begin(self._norm)
        if found is None:
            return False, None
        self.followed.update(found[0])
        entries = found[1] if alone else ()
        return any(exact for exact, _ in entries), entries[0][1] if entries else None
