"""One report by one outlet, as it was read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """A report and its text.

    ``text`` is what every span counts into, in code points. It is the file's own text, decoded,
    with line ends as ``\\n``; for Markdown what follows the front matter, for HTML the text that
    a reader sees. ``source`` names the file (and line) for messages and never reaches a claim.
    """

    article_id: str
    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published_on: date | None = None
    published_basis: str = "unknown"  # stated, inferred, unknown
    language: str = "en"
    kind: str = "report"  # report, digest
    source: str = ""
