"""Sentences and paragraphs as spans of the text."""

from dataclasses import dataclass

import nupunkt

# More than this without a line end is no paragraph that somebody wrote; the splitter would take
# minutes over it.
_LONGEST_PARAGRAPH = 20_000


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """``start`` and ``end`` in code points, end exclusive, without surrounding white space."""

    start: int
    end: int
    paragraph: int


def segment(text: str) -> list[SentenceSpan]:
    """Split a text into sentences, in order, never across a line end.

    Headings carry no full stop, so every line is taken for itself before the splitter sees it.
    """
    spans: list[SentenceSpan] = []
    position = 0
    for paragraph, line in enumerate(text.split("\n")):
        for piece_start in range(0, len(line), _LONGEST_PARAGRAPH):
            piece = line[piece_start : piece_start + _LONGEST_PARAGRAPH]
            if not piece.strip():
                continue
            for start, end in nupunkt.sent_spans(piece):
                sentence = piece[start:end]
                left = start + len(sentence) - len(sentence.lstrip())
                right = start + len(sentence.rstrip())
                if left < right:
                    offset = position + piece_start
                    spans.append(SentenceSpan(offset + left, offset + right, paragraph))
        position += len(line) + 1
    return spans
