"""Running totals: of which campaign, up to which day, counting whom; and counts of strikes."""

import re
from collections.abc import Sequence
from datetime import date

from ingest.extract.clauses import COUNTED_STRIKES, RANKED_STRIKE, clause, is_bound
from ingest.extract.figures import Figure
from ingest.text.campaigns import still_told
from ingest.text.document import Document, Sentence
from ingest.text.numbers import Number
from ingest.vocabulary import Vocabulary

_COUNTED_VESSELS = re.compile(r"9r?[w%yNOGz-]{0,4}?Q")


def summed_chunks(sentence: Sentence, figures: Sequence[tuple[Figure, bool]]) -> frozenset[int]:
    """Chunks that speak of a campaign as a whole: the clauses of its totals."""
    held: set[int] = set()
    for figure, toll in figures:
        if figure.rule == "rank of a strike":
            continue  # "carried out the 45th strike" tells of that one, too
        if toll:
            held |= set(range(figure.first, figure.last + 1))
        if toll and not figure.toll:
            start, end = clause(sentence, figure.at)
            days = any(c.code == "@" for c in sentence.chunks[start:end])
            held |= set() if days else set(range(start, end))
    return frozenset(held)


def counts_of_strikes(sentence: Sentence, has_toll: bool, in_campaign: bool) -> list[Figure]:
    """Find "in at least 44 strikes", "26 vessels", "the 45th strike": a campaign's counts."""
    found: list[Figure] = []
    for measure, pattern in (("strikes", COUNTED_STRIKES), ("vessels", _COUNTED_VESSELS)):
        for match in pattern.finditer(sentence.codes):
            noun = sentence.chunks[match.end() - 1]
            chunk = sentence.chunks[match.start()]
            if not chunk.number or not noun.norm.endswith(("s", "craft")):
                continue
            start, end = clause(sentence, match.start())
            spans = "i" in sentence.codes[start:end] or any(
                c.norm == "since" for c in sentence.chunks[start:end]
            )
            near_toll = has_toll and chunk.number.value >= 4
            if spans or near_toll:
                found.append(
                    Figure("count of " + measure, measure, chunk.number, match.start(),
                           match.end() - 1, match.start(), noun.norm)
                )  # fmt: skip
    if in_campaign and not any(f.measure == "strikes" for f in found):
        for match in RANKED_STRIKE.finditer(sentence.codes):
            number = sentence.chunks[match.start()].number
            noun = sentence.chunks[match.end() - 1]
            if number and number.value > 3 and not noun.norm.endswith("s"):
                found.append(
                    Figure("rank of a strike", "strikes", Number(number.value), match.start(),
                           match.end() - 1, match.start(), noun.norm)
                )  # fmt: skip
    return found


def campaign_of(
    document: Document,
    sentence: Sentence,
    published: date | None,
    attackers: Sequence[str],
    vocabulary: Vocabulary,
) -> str:
    """Return the campaign that a toll counts: the one told nearest before, else the one it fits.

    A campaign fits where its attacker acts in the article, or at least is named there, it strikes
    what the article tells of, and the article appeared in its time. ``""`` where none does.
    """
    told = [(s.no, c.campaign_id) for s in document.sentences for c in s.chunks if c.campaign_id]
    before = [campaign for no, campaign in told if no <= sentence.no]
    if before:
        return before[-1]
    if told:
        return told[0][1]
    vessels = any(
        c.code == "Q" or (c.event and c.event.event_type == "vessel_strike")
        for s in document.sentences
        for c in s.chunks
    )
    fitting = [
        campaign
        for campaign in vocabulary.campaigns.values()
        if published is not None
        and (campaign.target_type == "vessel") == vessels
        and campaign.start <= published <= still_told(campaign.end)
    ]
    acting = [campaign for campaign in fitting if campaign.attacker_id in attackers]
    named = acting or [
        campaign
        for campaign in fitting
        if any(
            actor.actor_id == campaign.attacker_id
            for s in document.sentences
            for c in s.chunks
            if c.actor_id
            for actor in vocabulary.lineage(c.actor_id)
        )
    ]
    return max(named, key=lambda c: c.start).campaign_id if named else ""


def as_of(sentence: Sentence, figure: Figure, published: date | None) -> date | None:
    """Return the day up to which a toll counts: one that the sentence gives, else publication."""
    days = [
        c.date.first
        for i, c in enumerate(sentence.chunks)
        if c.date and c.date.precision == "day" and not is_bound(sentence, i)
        and not re.search(r"i$|H[^,]*n", sentence.codes[max(0, i - 5) : i])
    ]  # fmt: skip
    days = [day for day in days if published is None or day <= published]
    return max(days) if len(set(days)) == 1 else published


def counting_rule(sentence: Sentence, figure: Figure) -> str:
    """Return what the words say is counted: those presumed dead too, or only those killed."""
    words = " ".join(chunk.norm for chunk in sentence.chunks)
    if figure.measure != "killed":
        return "unknown"
    dead = r"\b(?:killed|dead|deaths?)\b[^.;]{0,40}"
    presumed = r"[^.;]{0,30}\b(?:presumed|believed|feared|missing)\b"
    if re.search(rf"{dead}\b(?:not including|excluding|not counting){presumed}", words):
        return "killed_at_time"
    if re.search(rf"{dead}\b(?:including|and|or|plus)\b{presumed}", words):
        return "with_presumed_dead"
    return "unknown"
