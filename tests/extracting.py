"""One call that reads a text with the bundled vocabulary."""

from datetime import date
from functools import cache
from typing import cast

from bundled import bundled

from ingest.article import Article
from ingest.claims import CasualtyClaim, StatementClaim, StrikeClaim
from ingest.extract import Extraction, Extractor
from ingest.extract.statements import find_statements
from ingest.text.document import read_document


@cache
def _extractor() -> Extractor:
    return Extractor(bundled())


def extract(text: str, published_on: date | None = date(2026, 3, 9), title: str = "") -> Extraction:
    """Claims of a text published on Monday, 9 March 2026, unless told otherwise."""
    return _extractor()(Article("a-1", text, title, published_on=published_on))


def strikes(text: str, published_on: date | None = date(2026, 3, 9)) -> list[StrikeClaim]:
    return cast(list[StrikeClaim], extract(text, published_on)["strike_claims"])


def casualties(text: str, published_on: date | None = date(2026, 3, 9)) -> list[CasualtyClaim]:
    return cast(list[CasualtyClaim], extract(text, published_on)["casualty_claims"])


def statements(text: str, published_on: date | None = date(2026, 3, 6)) -> list[StatementClaim]:
    """Statements of a text published on Friday, 6 March 2026, unless told otherwise."""
    article = Article("a-1", text, published_on=published_on)
    return find_statements(read_document(text, published_on, bundled()), article, bundled())
