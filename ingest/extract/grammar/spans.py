"""Evidence spans: from chunks to the exact text, cut where it may safely begin and end."""

from ingest.text.document import Document, Sentence

# A cell that begins with one of these would be run by a spreadsheet; no evidence needs it.
_NEVER_FIRST = " \t\r\n=+-@,;:.)]–—"
_NEVER_LAST = " \t\r\n,;:([–—-"


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to what it says: no white space, stray mark or formula sign at its ends."""
    while start < end and (text[start] in _NEVER_FIRST or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _NEVER_LAST or text[end - 1].isspace()):
        end -= 1
    return start, end


def evidence(document: Document, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Code points of chunks ``first`` to ``last`` (inclusive), trimmed."""
    return trim(document.text, *document.span(sentence, first, last))
