"""What is done again and again, of which no single event is told."""

import re

from ingest.text.document import Sentence

_AGAIN = frozenset(
    {"commonly", "daily", "frequently", "habitually", "occasionally", "often", "periodically"}
    | {"regularly", "repeatedly", "routinely", "sometimes", "sporadically", "typically", "usually"}
)
_OFTEN = frozenset({"constant", "daily", "frequent", "nightly", "regular", "repeated", "sporadic"})
_VERY_MANY = frozenset({"dozens", "hundreds", "many", "numerous", "scores", "thousands"})
_CLAUSE = re.compile(r"[^,;:.HxseEKWD]*$")
_HAS_CARRIED_OUT = re.compile(r"hy?[gwen][ta]?(?P<many>w)o?[w%NOG]{0,2}$")
_HAS = re.compile(r"h[yX]*(?:by?)?[gwe]?[^,;:.xHsbm]{0,8}$")


def is_habit(sentence: Sentence, trigger: int) -> bool:
    """Whether an event's words tell of what is done many times, on no day.

    "Gangs often attack buses", "frequent attacks on buses", "has carried out dozens of strikes",
    "has struck boats since May", "has been bombing". Not "carried out dozens of strikes", which
    may be the news.
    """
    chunks, codes = sentence.chunks, sentence.codes
    plural = chunks[trigger].norm.endswith("s")
    before = _CLAUSE.search(codes[:trigger])
    first = before.start() if before else trigger
    words = {c.norm for c in chunks[first:trigger]}
    if words & _AGAIN and (codes[trigger] == "e" or chunks[trigger - 1].norm in _AGAIN):
        return True
    if chunks[trigger].norm.endswith("ing") and re.search(r"h[yX]*b[yX]*$", codes[:trigger]):
        return True
    if codes[trigger] not in "eE" or not (plural or codes[trigger] == "e"):
        return False
    if plural and words & _OFTEN:
        return True
    many = _HAS_CARRIED_OUT.search(codes[:trigger])
    if plural and many and chunks[many.start("many")].norm in _VERY_MANY:
        return True
    since = any(c.norm == "since" and c.code == "x" for c in chunks[trigger:])
    one = re.match(r"(?:[ta9]?[w%NOGP]{0,3}(?P<things>[QuPw]))", codes[trigger + 1 :])
    things = chunks[trigger + one.end("things")].norm.endswith("s") if one else False
    return since and (plural or things) and _HAS.search(codes[:trigger]) is not None
