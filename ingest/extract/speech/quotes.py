"""Quotation spans of a text: curly, straight and single marks, nested, left open over a paragraph.

A quotation lives in one paragraph. Left open at a paragraph's end, it goes on in the next one if
that opens with a mark, as the press has it; else it ends with the sentence in which it began.
"""

import re
from collections.abc import Iterable

from ingest.extract.grammar.spans import trim
from ingest.record import record


@record
class Quote:
    """``start`` to ``end`` holds the marks; ``inner_start`` to ``inner_end`` what is between them.

    Code points, end exclusive. ``continued``: the quotation before was left open into this one.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continued: bool = False

    def words_in(self, text: str) -> int:
        """Return how many words stand between the marks."""
        return len(text[self.inner_start : self.inner_end].split())


#: So many words in quotation marks are said; fewer may only be named.
AT_LENGTH = 5

# A transcript has somebody who asks; there "MR. RUIZ: We do not" is all quotation.
_ASKS = re.compile(r"^(?:Q|QUESTION|REPORTER|MODERATOR|HOST|INTERVIEWER)\s?:\s", re.M)
_TURN = re.compile(r"(?:[A-Z][A-Z.’'-]*\s?){1,5}:\s+(?=\S)")
_OPENERS = '“„«"'
_CLOSERS = '”»"'
_ANY_DOUBLE = re.compile(r"[“”„«»\"]")
_SENTENCE_END = re.compile(r"[.?!](?=\s+[^\W\d_a-z])")
# ‘We go.’ ends at a mark after a stop if there is one before the next opening mark, else at the
# first mark that no letter follows: an apostrophe stands within a word.
_SINGLE_CURLY = re.compile(r"(?<![^\W_])‘(?=\S)([^‘“”\"]*?[.,?!]’(?!\w)|[^‘“”\"]*?\S’(?!\w))")
_SINGLE_STRAIGHT = re.compile(
    r"(?<![\w'])'(?=[^\W\d_])(?!(?:tis|twas|em|til|cause|n)\b)"
    r"([^'\"“”]*(?:'[a-z]+[^'\"“”]*)*?[.,?!]'|(?:[\w’-]+ ){0,7}[\w’-]+')(?!\w)",
    re.IGNORECASE,
)


def find_quotes(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """All quotations of a text, outermost ones only, in order and without overlap.

    ``paragraphs`` are spans; a paragraph may run over several lines.
    """
    quotes: list[Quote] = []
    left_open = False
    transcript = _ASKS.search(text) is not None
    for start, end in paragraphs:
        turn = _TURN.match(text, start, end) if transcript else None
        if turn is not None:
            if not _ASKS.match(text, start):
                quotes += _quote(text, turn.end(), end, turn.end(), end)
        elif text[start:end].strip():
            found, left_open = _double(text, start, end, left_open)
            quotes += found
            quotes += _single(text, start, end, found)
    return sorted(quotes, key=lambda quote: quote.start)


def _double(text: str, start: int, end: int, after_open: bool) -> tuple[list[Quote], bool]:
    """Quotations in double marks of one paragraph, and whether the last is left open."""
    found: list[Quote] = []
    opened = -1
    for match in _ANY_DOUBLE.finditer(text, start, end):
        at, mark = match.start(), match[0]
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if opened >= 0:
            closing = mark in _CLOSERS and (mark != '"' or not before.isspace() or after.isspace())
            if closing:
                found += _quote(text, opened, at + 1, opened + 1, at)
                opened = -1
                continue
            if (mark == "“" and text[opened] == "“") or mark == '"':
                found += _quote(text, opened, at, opened + 1, at)  # the closing mark was forgotten
                opened = at
        elif mark in _OPENERS and not after.isspace() and (mark != '"' or not before.isalnum()):
            opened = at
    if opened >= 0:
        found += _quote(text, opened, end, opened + 1, end)
    if found and after_open and not text[start : found[0].start].strip():
        first = found[0]
        found[0] = Quote(first.start, first.end, first.inner_start, first.inner_end, continued=True)
    elif found and opened >= 0 and not _goes_on(text, end):
        last = found.pop()
        stop = _SENTENCE_END.search(text, last.start, end)
        close = stop.end() if stop else last.end
        found += _quote(text, last.start, close, last.inner_start, close)
        return found, False
    return found, opened >= 0


def _goes_on(text: str, line_end: int) -> bool:
    following = text[line_end : line_end + 40].lstrip()
    return following[:1] in ("“", '"', "‘", "«")


def _quote(text: str, start: int, end: int, inner_start: int, inner_end: int) -> list[Quote]:
    inner = trim(text, inner_start, inner_end)
    return [Quote(start, end, *inner)] if inner[0] < inner[1] else []


def _single(text: str, start: int, end: int, taken: list[Quote]) -> list[Quote]:
    """Quotations in single marks that lie in no other."""
    found: list[Quote] = []
    for pattern, mark in ((_SINGLE_CURLY, "‘"), (_SINGLE_STRAIGHT, "'")):
        if text.find(mark, start, end) < 0:
            continue
        for match in pattern.finditer(text, start, end):
            if any(match.start() < q.end and q.start < match.end() for q in (*taken, *found)):
                continue
            found += _quote(text, match.start(), match.end(), match.start() + 1, match.end() - 1)
    return found
