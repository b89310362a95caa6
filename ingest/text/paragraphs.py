"""Paragraphs as spans of the text: a line each, or more where lines were wrapped by hand."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

# A line that ends so is finished; headings end in a letter, but a capital follows them.
_FINISHED = re.compile(r"[.!?:;…]['\"”’)\]]*\s*$")
_GOES_ON = re.compile(r"\s*[a-z]")
# A text is wrapped where this share of its lines breaks off before a small letter: prose that was
# not wrapped hardly has one such line, wrapped prose has most.
_WRAPPED = 0.3


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each paragraph, in order, without its line end; blank ones left out."""
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    full = max((end - start for start, end in lines), default=0) * 0.6
    opened: int | None = None
    for number, (start, end) in enumerate(lines):
        if not text[start:end].strip():
            continue
        opened = start if opened is None else opened
        following = lines[number + 1] if number + 1 < len(lines) else (end, end)
        goes_on = text[slice(*following)].strip() and end - start >= full
        if not (wrapped and goes_on):
            yield opened, end
            opened = None
    if opened is not None:
        yield opened, len(text)


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether lines break in the middle of sentences."""
    followed = [
        (text[slice(*line)], text[slice(*after)])
        for line, after in pairwise(lines)
        if text[slice(*line)].strip() and text[slice(*after)].strip()
    ]
    broken = sum(
        1 for line, after in followed if not _FINISHED.search(line) and _GOES_ON.match(after)
    )
    return broken >= 2 and broken >= _WRAPPED * len(followed)
