"""The claim that a fact-check holds up to the light: it is quoted, not told.

Checkers open the paragraph that words it with a label ("CLAIM: A video shows jets bombing a camp").
What of it is true, the text tells again.
"""

import re

from ingest.text.document import Document

_LABEL = re.compile(r"\W{0,3}(?:the |what was )?claim(?:ed)?\W{0,2}:", re.IGNORECASE)


def checked_claims(document: Document) -> frozenset[int]:
    """Return the numbers of the sentences that word a claim under check."""
    found: set[int] = set()
    held: int | None = None  # the paragraph that opened with a label
    last: int | None = None
    for sentence in document.sentences:
        if sentence.paragraph != last:
            last = sentence.paragraph
            labelled = _LABEL.match(document.text, sentence.start, sentence.end)
            held = sentence.paragraph if labelled else None
        if sentence.paragraph == held:
            found.add(sentence.no)
    return frozenset(found)
