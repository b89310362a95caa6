"""Longest match of phrases over tokens."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from ingest.text.tokens import Token, norms

T = TypeVar("T")


class Phrases(Generic[T]):
    """A vocabulary of phrases, each with a value; looked up longest first."""

    def __init__(self, entries: Iterable[tuple[str, T, bool]]) -> None:
        """Take ``(phrase, value, match_case)``; the first value of a phrase stays."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, T]]] = defaultdict(list)
        for phrase, value, match_case in entries:
            words = norms(phrase)
            if words:
                self._by_first[words[0]].append((words, phrase if match_case else "", value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda entry: (-len(entry[0]), entry[1] == ""))

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, T] | None:
        """Return ``(length in tokens, value)`` of the longest phrase that begins at ``at``."""
        for words, exact, value in self._by_first.get(tokens[at].norm, ()):
            length = len(words)
            if at + length > len(tokens):
                continue
            if any(tokens[at + i].norm != words[i] for i in range(1, length)):
                continue
            if exact and not _same_case(tokens[at : at + length], exact):
                continue
            return length, value
        return None


def _same_case(tokens: Sequence[Token], exact: str) -> bool:
    written = "".join(token.text for token in tokens)
    return written == "".join(exact.split())
