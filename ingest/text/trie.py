"""Longest match of phrases over tokens."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from ingest.text.tokens import Token, norms

T_co = TypeVar("T_co", covariant=True)
_Entry = tuple[tuple[str, ...], str, T_co]
#: Phrases of several words by their second one, and those of a single word.
_Candidates = tuple[dict[str, list[_Entry[T_co]]], list[_Entry[T_co]]]


class Phrases(Generic[T_co]):
    """A vocabulary of phrases, each with a value; looked up longest first."""

    def __init__(self, entries: Iterable[tuple[str, T_co, bool]]) -> None:
        """Take ``(phrase, value, match_case)``; the first value of a phrase stays."""
        self._by_first: dict[str, _Candidates[T_co]] = {}
        for phrase, value, match_case in entries:
            words = norms(phrase)
            if words:
                candidates = self._by_first.setdefault(words[0], ({}, []))
                longer = candidates[0].setdefault(words[1], []) if len(words) > 1 else candidates[1]
                longer.append((words, phrase if match_case else "", value))
        for by_second, alone in self._by_first.values():
            for found in (*by_second.values(), alone):
                found.sort(key=lambda entry: (-len(entry[0]), entry[1] == ""))

    def __iter__(self) -> Iterator[tuple[tuple[str, ...], T_co]]:
        """Yield each phrase, as folded words, and its value."""
        for by_second, alone in self._by_first.values():
            for found in [*by_second.values(), alone]:
                for words, _, value in found:
                    yield words, value

    def begin(self, norm: str) -> tuple[Iterable[str], list[tuple[bool, T_co]]] | None:
        """Return the second words of the phrases that begin with ``norm``, and those of it alone.

        The latter as (wants its case, value), in the order in which they match. None where no
        phrase begins so.
        """
        candidates = self._by_first.get(norm)
        if candidates is None:
            return None
        by_second, alone = candidates
        return by_second.keys(), [(exact != "", value) for _, exact, value in alone]

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, T_co] | None:
        """Return ``(length in tokens, value)`` of the longest phrase that begins at ``at``."""
        candidates = self._by_first.get(tokens[at].norm)
        if candidates is None:
            return None
        by_second, alone = candidates
        if by_second and at + 1 < len(tokens):
            for words, exact, value in by_second.get(tokens[at + 1].norm, ()):
                length = len(words)
                if at + length > len(tokens):
                    continue
                if length > 2 and any(tokens[at + i].norm != words[i] for i in range(2, length)):
                    continue
                if exact and not _same_case(tokens[at : at + length], exact):
                    continue
                return length, value
        for _, exact, value in alone:
            if not exact or _same_case(tokens[at : at + 1], exact):
                return 1, value
        return None


def _same_case(tokens: Sequence[Token], exact: str) -> bool:
    written = "".join(token.text for token in tokens)
    return written == "".join(exact.split())
