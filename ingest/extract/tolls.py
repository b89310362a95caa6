"""Running totals: of which campaign, up to which day, counting whom; and counts of strikes."""

import re
from collections.abc import Sequence
from datetime import date

from ingest.extract.events.where import is_where
from ingest.extract.figures.clauses import (
    A_SERIES,
    COUNTED_STRIKES,
    COUNTED_VESSELS,
    RANKED_STRIKE,
    clause,
    is_bound,
    is_events,
    is_rank_so_far,
)
from ingest.extract.figures.compared import COMPARED, time_of
from ingest.extract.figures.figure import Figure
from ingest.text.campaigns import still_told
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.numbers import Number
from ingest.vocabulary import Vocabulary

#: "144 were killed in 40 of them"
_SO_MANY_OF_THEM = re.compile(r"p(9)oj")
#: "it had brought the toll to"
_HAD_RAISED = re.compile(r"jhy?B")
#: "53 vessels have been targeted", "40 strikes are known"
_HAVE_BEEN = re.compile(r"(?:[pwNOG@t]{0,4})(?:h[yX]*b[y]*[egwBK]|b[y]*w)")
#: "there have been", "the army has carried out"
_THERE_HAVE_BEEN = re.compile(r"h[yX]*(?:b[y]*|g)$")


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
    for measure, pattern in (("strikes", COUNTED_STRIKES), ("vessels", COUNTED_VESSELS)):
        for match in pattern.finditer(sentence.codes):
            noun = sentence.chunks[match.end() - 1]
            if noun.norm.endswith(("s", "craft")) and _sums_up(sentence, match, has_toll):
                found.append(_count(sentence, measure, match.start(), match.end() - 1))
    if has_toll and not any(f.measure == "strikes" for f in found):
        found += [
            _count(sentence, "strikes", match.start(1), match.end() - 1)
            for match in _SO_MANY_OF_THEM.finditer(sentence.codes)
            if any(is_events(c) for c in sentence.chunks[: match.start()])
        ]
    if not any(f.measure == "strikes" for f in found):
        for match in RANKED_STRIKE.finditer(sentence.codes):
            number = (
                sentence.chunks[match.start()].number or sentence.chunks[match.end() - 1].number
            )
            told = sentence.chunks[: match.end()]
            strike = next((c for c in reversed(told) if c.code == "E"), None)
            counts = in_campaign or "k" in sentence.codes or match[0].endswith("9")
            one = strike is not None and not strike.norm.endswith("s")
            if strike and one and counts and number and number.value >= A_SERIES:
                found.append(
                    Figure("rank of a strike", "strikes", Number(number.value), match.start(),
                           match.end() - 1, match.start(), strike.norm)
                )  # fmt: skip
    return found


def _count(sentence: Sentence, measure: str, at: int, last: int) -> Figure:
    number, noun = sentence.chunks[at].number, sentence.chunks[last].norm
    return Figure("count of " + measure, measure, number, at, last, at, noun)


def _sums_up(sentence: Sentence, match: re.Match[str], has_toll: bool) -> bool:
    """Whether strikes or vessels are counted beside a toll, over a time, or in the perfect."""
    number = sentence.chunks[match.start()].number
    if number is None:
        return False
    start, end = clause(sentence, match.start())
    chunks = sentence.chunks[start:end]
    if any(
        c.norm == "since" or (c.code == "i" and not is_rank_so_far(chunks, i))
        for i, c in enumerate(chunks)
    ):
        return True
    before = slice(0, match.start())
    so_far = (
        _HAVE_BEEN.match(sentence.codes, match.end()) is not None
        or _THERE_HAVE_BEEN.search(sentence.codes[before]) is not None
        or ("h" in sentence.codes[before] and any(map(is_events, sentence.chunks[before])))
    )
    days = any(c.date and c.date.precision == "day" for c in chunks)
    return number.value >= A_SERIES and (has_toll or (so_far and not days))


def is_of_vessels(chunk: Chunk) -> bool:
    """Whether a chunk names a vessel, or a strike on one."""
    return chunk.code == "Q" or bool(chunk.event and chunk.event.event_type == "vessel_strike")


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
    if _is_on_land(sentence):
        at_sea = {c.campaign_id for c in vocabulary.campaigns.values() if c.target_type == "vessel"}
    else:
        at_sea = set()
    told = [
        (s.no, c.campaign_id)
        for s in document.sentences
        for c in s.chunks
        if c.campaign_id and c.campaign_id not in at_sea
    ]
    before = [campaign for no, campaign in told if no <= sentence.no]
    if before:
        return before[-1]
    if told:
        return told[0][1]
    vessels = any(is_of_vessels(c) for s in document.sentences for c in s.chunks)
    fitting = [
        campaign
        for campaign in vocabulary.campaigns.values()
        if published is not None
        and campaign.campaign_id not in at_sea
        and (campaign.target_type == "vessel") == vessels
        and campaign.start <= published <= still_told(campaign.end)
    ]
    acting = [campaign for campaign in fitting if campaign.attacker_id in attackers]
    # one who is named and not said to strike may have any part in the story: a mediator, a critic
    named = acting or [
        campaign
        for campaign in fitting
        if vessels
        and any(
            actor.actor_id == campaign.attacker_id
            for s in document.sentences
            for c in s.chunks
            if c.actor_id
            for actor in vocabulary.lineage(c.actor_id)
        )
    ]
    if not named and not attackers and len(fitting) == 1:
        return fitting[0].campaign_id  # nobody is said to strike, and nobody else strikes such
    return max(named, key=lambda c: c.start).campaign_id if named else ""


def _is_on_land(sentence: Sentence) -> bool:
    """Whether a sentence tells of a land and of no vessel: "4,000 people were killed in Haiti"."""
    if any(is_of_vessels(c) or c.code == "Y" for c in sentence.chunks):
        return False
    places = [
        c.place.place.kind
        for i, c in enumerate(sentence.chunks)
        if c.place and c.place.kind != "demonym" and is_where(sentence, i)
    ]
    return bool(places) and "sea" not in places


def as_of(
    sentence: Sentence, figure: Figure, published: date | None, before: Sentence | None = None
) -> date | None:
    """Return the day up to which a toll counts.

    That is "as of" or "through" a day, else the one that the sentence gives, else publication.
    What a strike "had raised" counts up to that strike, told in the sentence ``before``.
    """
    if figure.rule == COMPARED:
        return time_of(sentence, figure, published)
    if before and _HAD_RAISED.match(sentence.codes) and sentence.chunks[1].norm == "had":
        told = [c.date for c in before.chunks if c.date and c.date.precision == "day"]
        if told:
            return told[-1].last
    until = {
        i: c.date.last
        for i, c in enumerate(sentence.chunks)
        if c.date and _is_until(sentence, i) and (published is None or c.date.last <= published)
    }
    start, end = clause(sentence, figure.at)
    # "by the end of May 40 had died; by June the toll was 60": each clause has its own
    if near := [i for i in until if start <= i < end] or list(until):
        return until[near[-1]]
    if (period := _period_of(sentence, figure)) and (published is None or period < published):
        return period
    days = [
        c.date.first
        for i, c in enumerate(sentence.chunks)
        if c.date and c.date.precision == "day" and not is_bound(sentence, i)
        and not re.search(r"i$|H[^,]*n", sentence.codes[max(0, i - 5) : i])
        and not _is_of_some(sentence, figure, i)
    ]  # fmt: skip
    days = [day for day in days if published is None or day <= published]
    return max(days) if len(set(days)) == 1 else published


def _period_of(sentence: Sentence, figure: Figure) -> date | None:
    """Return the end of the time in "In January 2024 a group reported 60 dead", "62 died in 2025".

    Not in "In January it began a war that has killed 60".
    """
    start, end = clause(sentence, figure.at)
    if set("hn") & set(sentence.codes[: figure.last + 1]) | set("k") & set(sentence.codes[:start]):
        return None
    opening = re.match(r"p@", sentence.codes)
    behind = re.match(r"(?:p[ta]?[wN]?G)?p?(?=@)", sentence.codes[figure.last + 1 : end])
    at = 1 if opening else figure.last + 1 + behind.end() if behind else None
    when = sentence.chunks[at].date if at is not None else None
    if at is None or when is None or not when.is_period or is_bound(sentence, at):
        return None
    return when.last


def _is_of_some(sentence: Sentence, figure: Figure, day: int) -> bool:
    """Match "20 strikes since May, including three on Monday": a day of some that are counted."""
    between = sentence.chunks[figure.last + 1 : day]
    return any(c.norm in ("including", "include", "includes", "among") for c in between)


def _is_until(sentence: Sentence, at: int) -> bool:
    """Match "as of 3 May", "through 3 May", "by 3 May", "up to 3 May", "by the end of May"."""
    before = [c.norm for c in sentence.chunks[max(0, at - 2) : at]]
    if before == ["end", "of"] or sentence.chunks[at].norm.startswith("end of"):
        return True
    return before == ["as", "of"] or before[-1:] in (["through"], ["until"], ["by"], ["up to"])


def counting_rule(sentence: Sentence, figure: Figure, tolls: Sequence[Figure]) -> str:
    """Return what is counted: those presumed dead too, or only those killed.

    The sentence's other ``tolls`` say so where they add up ("60: 52 killed and eight presumed
    dead"), else its words do.
    """
    if figure.measure != "killed" or figure.number is None:
        return "unknown"
    told = [(f.measure, f.number.value) for f in tolls if f.number]
    presumed = [value for measure, value in told if measure == "presumed_dead"]
    if any(("killed", figure.number.value - value) in told for value in presumed):
        return "with_presumed_dead"
    if any(("killed", figure.number.value + value) in told for value in presumed):
        return "killed_at_time"
    words = " ".join("9" if chunk.code == "9" else chunk.norm for chunk in sentence.chunks)
    dead = r"\b(?:killed|dead|deaths?)\b[^.;]{0,40}"
    last = r"[^.;]{0,30}\b(?:presumed|believed|feared|missing)\b"
    if re.search(rf"{dead}\b(?:not including|excluding|not counting|(?:and|plus) 9){last}", words):
        return "killed_at_time"
    if re.search(rf"{dead}\b(?:including|and|or|plus)\b{last}", words):
        return "with_presumed_dead"
    return "unknown"
