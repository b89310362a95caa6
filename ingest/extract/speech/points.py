"""Points that a body sets out after a colon: "The ministry informs of the following: 1. ..."."""

import re

from ingest.claims import StatementClaim
from ingest.extract.speech.utterances import Utterance

#: What leads up to points, closed by a colon.
_LEADS = re.compile(
    r"\b(?:the following|as follows|following (?:points|measures|facts|information))\b[^.:]*:$",
    re.I,
)
_POINT = re.compile(r"(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]|[-•*–])\s+(?=\S)")


class Points:
    """Whose points are being set out, sentence by sentence."""

    __slots__ = ("_by", "_last", "_text")

    def __init__(self, text: str) -> None:
        """Begin a document."""
        self._text = text
        self._by: StatementClaim | None = None
        self._last = -1  # the paragraph of the last point, or of what led up to it

    def open(self, utterance: Utterance, claims: list[StatementClaim]) -> None:
        """Note who leads up to points in an utterance, if anybody does."""
        said = self._text[utterance.start : utterance.end].strip()
        if _LEADS.search(said):
            self._by = next((c for c in reversed(claims) if c.mode == "reported"), None)
            self._last = utterance.sentences[-1].paragraph

    def by(self, utterance: Utterance) -> tuple[StatementClaim, int] | None:
        """Return the claim whose speaker sets out the point that begins here, and its start."""
        if self._by is None:
            return None
        paragraph = utterance.sentences[0].paragraph
        point = _POINT.match(self._text, utterance.start, utterance.end)
        if point is None:
            if paragraph != self._last:
                self._by = None
            return None
        self._last = paragraph
        return self._by, point.end()
