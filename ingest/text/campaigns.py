"""Campaigns told by what is struck: "strikes on alleged drug boats", "a drug-smuggling vessel".

A campaign whose targets are told by certain words (``marks`` in seeds/reference/campaigns.csv) is
meant where a strike, or a campaign, stands in one clause with a target of its kind that carries
such a word, and by a compound, "the boat strikes", which nobody makes for a single strike. Only
while it lasts: boats with drugs were attacked before there was a campaign.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ingest.vocabulary import Campaign, Vocabulary

if TYPE_CHECKING:
    from ingest.text.document import Chunk

_TARGETS = {"vessel": "Q"}
_STRIKES = frozenset(
    {"strike", "attack", "airstrike", "missile_strike", "bombing", "vessel_strike"}
)
_CLAUSE_END = re.compile(r"[;:.x]|,[&xH]")
_NOUN_PHRASE = "w%yNOGzrqPu'-"
_BEHIND = 8  # chunks of "boats that are alleged to carry drugs"


def marked_campaigns(published: date | None, vocabulary: Vocabulary) -> list[Campaign]:
    """Return the campaigns that a report of a day may tell by their marks."""
    return [
        campaign
        for campaign in vocabulary.campaigns.values()
        if published is not None
        and campaign.marks
        and campaign.target_type in _TARGETS
        and campaign.start <= published <= still_told(campaign.end)
    ]


def name_campaigns(chunks: Sequence["Chunk"], codes: str, campaigns: Sequence[Campaign]) -> None:
    """Give the words for strikes in a sentence the campaign that they are part of, if any.

    ``campaigns`` are those of ``marked_campaigns``.
    """
    if not campaigns or not re.search(r"[EekQ]", codes):
        return
    for campaign in campaigns:
        code = _TARGETS[campaign.target_type]
        for i, chunk in enumerate(chunks):
            if chunk.event and _is_compound(chunks, codes, i, campaign.target_type):
                chunk.campaign_id = campaign.campaign_id
        for start, end in _clauses(codes) if code in codes else ():
            targets = [i for i in range(start, end) if codes[i] == code]
            if any(_is_marked(chunks, codes, i, campaign) for i in targets):
                for chunk in filter(_is_strike, chunks[start:end]):
                    chunk.campaign_id = campaign.campaign_id


def still_told(end: date) -> date:
    """Return the day until which a campaign is still news: half a year after its end."""
    return end if end > date.max - timedelta(days=200) else end + timedelta(days=183)


def _clauses(codes: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE_END.finditer(codes):
        yield start, match.start()
        start = match.end()
    yield start, len(codes)


def _is_strike(chunk: "Chunk") -> bool:
    return chunk.code == "k" or bool(chunk.event and chunk.event.event_type in _STRIKES)


def _is_compound(chunks: Sequence["Chunk"], codes: str, at: int, kind: str) -> bool:
    """Match "boat strikes", be it a word of the vocabulary or a noun before another."""
    event = chunks[at].event
    if event is None or not event.noun:
        return False
    joined = _TARGETS[kind] in codes[max(0, at - 2) : at].rstrip("-")[-1:]
    return event.event_type == f"{kind}_strike" or (joined and event.event_type == "strike")


def _is_marked(chunks: Sequence["Chunk"], codes: str, at: int, campaign: Campaign) -> bool:
    """Whether the target at chunk ``at`` carries a mark: before it or behind it."""
    first = at
    while first > 0 and codes[first - 1] in _NOUN_PHRASE:
        first -= 1
    last = at + 1
    while last < len(codes) and last <= at + _BEHIND and codes[last] not in ",;:.@e":
        last += 1
    words = {word for chunk in chunks[first:last] for word in re.split(r"[ -]", chunk.norm)}
    return not words.isdisjoint(campaign.marks)
