"""What happened on land in an article on boats: its dead may be more than a crew, and no toll."""

import re

from ingest.extract.events.where import is_where
from ingest.extract.figures.clauses import is_bound, is_events
from ingest.text.document import Sentence

_NEARBY = 2  # sentences


#: "the raid", "an air strike": one, which need have no day
_ONE_RAID = re.compile(r"(?:[ta][w@%G]{0,2}|@'?)E")


def is_ashore(sentence: Sentence) -> bool:
    """Match "On Jan. 3 marines captured the mayor in a raid on Teluk": one thing done on land."""
    if "Q" in sentence.codes or not set("eECK") & set(sentence.codes):
        return False
    day = any(
        c.date and c.date.precision == "day" and not is_bound(sentence, i)
        for i, c in enumerate(sentence.chunks)
    )
    one = any(
        (noun := sentence.chunks[match.end() - 1]).event
        and noun.event.noun
        and not noun.norm.endswith("s")
        for match in _ONE_RAID.finditer(sentence.codes)
    ) and not any(is_events(c) for c in sentence.chunks)
    places = [
        "sea" if c.place and c.place.place.kind == "sea" else "land"
        for i, c in enumerate(sentence.chunks)
        if (c.is_town or (c.place and c.place.kind != "demonym"))
        and (is_where(sentence, i) or sentence.codes[max(0, i - 1) : i] in ("e", "E"))
    ]
    return (day or one) and bool(places) and "sea" not in places


def goes_on_ashore(told: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence goes on with what was told of land, and speaks of no boats or strikes."""
    near = told.paragraph == sentence.paragraph and sentence.no - told.no <= _NEARBY
    others = "kYQ" if told is not sentence else "Q"
    return near and not any(c.code in others or is_events(c) for c in sentence.chunks)
