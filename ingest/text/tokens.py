"""Tokens of a sentence, and the folding by which words are compared."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
      [a-z]{2,}(?=[ ,])                    # most words, found fast
    | [^\W\d_](?:\.[^\W\d_])+\.?          # U.S.  U.S  a.m.
    | \d+(?:,\d{3})+(?:\.\d+)?            # 1,200
    | \d+(?:\.\d+)?                       # 12  4.5
    | [^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*   # words; O'Neill and don't stay whole
    | ['’][sS]\b                          # the possessive
    | --+
    | \S
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Token:
    """``start`` and ``end`` are code points into the article's text; ``norm`` is folded.

    Not frozen, as tokens, chunks and words are made by the million and freezing costs four times
    what making them does. Nothing changes one.
    """

    text: str
    norm: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


_PUNCTUATION = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "‐": "-", "‑": "-"}


@lru_cache(maxsize=10_000)
def _fold_character(character: str) -> str:
    character = _PUNCTUATION.get(character, character)
    kept = "".join(
        c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)
    )
    if kept.isspace() and not character.isspace():
        kept = character  # a cedilla by itself is a mark that stands on a blank
    lower = (kept if len(kept) == 1 else character).lower()
    return lower if len(lower) == 1 else character


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case without accents, curly quotes and dashes straightened, every character for one.

    The key by which words compare. The length never changes, so that offsets hold in both.
    """
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


class _Characters(dict[int, str]):
    """Code points and what they fold to, for ``str.translate``."""

    def __missing__(self, point: int) -> str:
        found = self[point] = _fold_character(chr(point))
        return found


_CHARACTERS = _Characters()


def fold_text(text: str) -> str:
    """Fold a stretch of text as ``fold`` does a word, remembering nothing of it."""
    return text.lower() if text.isascii() else text.translate(_CHARACTERS)


class _Folded(dict[str, str]):
    """Words and what they fold to, as far as they were met; emptied before it grows large."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_FOLDED:
            self.clear()
        found = self[word] = fold(word)
        return found


_MOST_FOLDED = 200_000
_FOLDED = _Folded()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of ``text[start:end]``, with offsets into the whole text."""
    folded = _FOLDED
    return [
        Token(word := match[0], folded[word], match.start(), match.end())
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]


def norms(text: str) -> tuple[str, ...]:
    """Return the folded words of a phrase, as vocabularies key them."""
    return tuple(token.norm for token in tokenize(text))
