"""Claims of a headline, for what the text below it leaves out.

The headline is part of a report, and at times the only part that says what happened: the text may
be cut off, or speak of the trial, the vigil, the appeal for witnesses. It is read like any other
sentence, as number 0, and its spans count into the title. What the text tells itself stands, but
for a count of the dead: where the text names two, and the headline says that three died, three did.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.article import Article
from ingest.claims import CasualtyClaim, StrikeClaim, claim_id
from ingest.extract.account import read_account
from ingest.extract.casualties import casualty_claims
from ingest.extract.speech.words import Reading
from ingest.extract.strikes import strike_claims
from ingest.record import record
from ingest.text.document import read_document
from ingest.vocabulary import Vocabulary


@record
class Told:
    """What the text leaves out and the headline tells; ``sentence_no`` is 0 in every row."""

    strikes: list[StrikeClaim]
    casualties: list[CasualtyClaim]


def headline_claims(
    article: Article,
    strikes: Sequence[StrikeClaim],
    casualties: Sequence[CasualtyClaim],
    vocabulary: Vocabulary,
) -> Told | None:
    """Read the headline where the text tells no event, gives no number, or counts fewer dead.

    ``strikes`` and ``casualties`` are the claims of the text.
    """
    told = {c.measure for c in casualties if c.event_no == 1}
    counted = _dead(casualties)
    tolls = {c.value for c in casualties if c.scope == "cumulative"}
    if not article.title or (counted and tolls):
        # beside a toll of many strikes the headline's count may be that one, in a round number
        return None
    document = read_document(article.title, article.published_on, vocabulary)
    document = replace(document, sentences=tuple(replace(s, no=0) for s in document.sentences[:1]))
    account = read_account(document, vocabulary)
    if not account.telling.events:
        return None
    reading = Reading(document, vocabulary)
    found = [
        replace(c, claim_id=_id(article, f"headline {c.measure}", c))
        for c in casualty_claims(document, article, account, vocabulary, reading)
        if c.event_no == 1 and c.value and c.value not in tolls
        and (_is_more(c, counted) if counted else c.measure not in told)
    ]  # fmt: skip
    events: list[StrikeClaim] = []
    if not strikes and not casualties:
        events = [
            replace(c, claim_id=_id(article, "headline strike", c))
            for c in strike_claims(document, article, account.telling, vocabulary, reading)
            if c.event_no == 1
        ]
    if any(c.measure == "killed" for c in found) and "wounded" in told:
        found = [c for c in found if c.measure == "killed"]
    return Told(events, found) if events or found else None


def _dead(casualties: Sequence[CasualtyClaim]) -> int:
    """Return how many dead of the main event the text counts or tells one by one."""
    killed = [c for c in casualties if c.event_no == 1 and c.measure == "killed" and c.value]
    totals = [c.value or 0 for c in killed if c.part in ("total", "count")]
    return max([*totals, len({c.victim_key or c.claim_id for c in killed if c.part == "part"})])


def _is_more(claim: CasualtyClaim, counted: int) -> bool:
    """Whether a claim of the headline counts more dead than the text does."""
    value = claim.value if claim.measure == "killed" and claim.part in ("total", "count") else None
    return value is not None and value > counted


def _id(article: Article, kind: str, claim: StrikeClaim | CasualtyClaim) -> str:
    return claim_id(article.article_id, kind, claim.char_start, claim.char_end)
