"""What an article lists, told in one line a designation."""

from datetime import date

from bundled import bundled

from ingest.article import Article
from ingest.claims import DesignationClaim
from ingest.extract.designations import find_designations
from ingest.text.document import read_document

PUBLISHED = date(2026, 6, 11)  # a Thursday
_SHOWN = {"day": 10, "month": 7, "year": 4}  # characters of an ISO date


def claims(text: str) -> list[DesignationClaim]:
    """Return the claims of an article."""
    document = read_document(text, PUBLISHED, bundled())
    return find_designations(document, Article("a-1", text, published_on=PUBLISHED), bundled())


def told(text: str) -> list[str]:
    """Return what an article lists: group, list, authority and day, as far as they are told."""
    found = []
    for claim in claims(text):
        group = claim.actor_id or claim.group_text.replace(" ", "_")
        by = claim.authority_actor_id or claim.authority_text.replace(" ", "_")
        day = str(claim.date_start or "")[: _SHOWN.get(claim.date_precision, 0)]
        found.append(" ".join(part for part in (group, claim.designation, by, day) if part))
    return found
