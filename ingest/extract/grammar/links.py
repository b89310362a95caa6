"""Lines of a page that lead to other reports, and so tell of events that are not the article's.

"RELATED: Clerk killed in Tacoma", "Read more: ...", the titles under "Also read:", and the list of
a video player, "0:43 Man found dead in canal".
"""

import re
from collections.abc import Iterator
from itertools import groupby

from ingest.text.document import Document, Sentence

_MARKER = re.compile(
    r"[\W_]*(?:(?:read|see|watch|learn|look) (?:more|also)|(?:also|must) (?:read|see|watch)"
    r"|go deeper|list \d+ of \d+"
    r"|more(?: (?:from|on|news|coverage|stories|headlines)\b[^:.]{0,40})?"
    r"|(?:previous|related|trending|top|other|earlier|latest|most read|popular|recommended)"
    r" (?:story|stories|coverage|articles?|posts?|content|links?|news|reports?|videos?|headlines?)"
    r"|related|don[’']t miss|you may (?:also )?like|trending(?: now)?|most (?:read|popular|viewed))"
    r"\s*(?P<colon>[:|»>]\W*)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CLIP = re.compile(r"\d{1,2}:\d\d [A-Z“\"'‘]")
_ENDS = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_FEWEST_CLIPS = 2


def without_links(document: Document) -> Document:
    """Return the document with nothing to read in its lines of links; a line alone is a title."""
    dropped = set(_linked(document))
    return document if len(document.sentences) == 1 else document.without(dropped)


def _linked(document: Document) -> Iterator[int]:
    """Numbers of the sentences that are links."""
    lines = [list(held) for _, held in groupby(document.sentences, key=lambda s: s.paragraph)]
    texts = [_text(document, line) for line in lines]
    clips = sum(bool(_CLIP.match(t)) and not _ENDS.search(t) for t in texts) >= _FEWEST_CLIPS
    listing = False  # below a marker that stands alone
    for line, text in zip(lines, texts, strict=True):
        marker = _MARKER.match(text)
        if marker and not marker["rest"]:
            listing = True
        elif not (marker and marker["colon"]) and _ENDS.search(text):
            listing = False
        clip = clips and _CLIP.match(text) is not None
        if listing or clip or (marker and marker["colon"]):
            yield from (s.no for s in line)


def _text(document: Document, line: list[Sentence]) -> str:
    return document.text[line[0].start : line[-1].end]
