"""Figures that point back to strikes counted before: "13 have been killed in them".

And those of another teller behind a toll: "400 have died since May; the ministry speaks of 330".
"""

import re

from ingest.extract.figures.clauses import A_SERIES, COUNTED_STRIKES, is_events
from ingest.extract.figures.figure import Figure
from ingest.text.document import Sentence

#: "(13 have been killed) in them"; "Those missions have (killed 40)"
_IN_THEM = re.compile(r"pjt?(?=[.,;]|$)")
_THOSE = re.compile(r"t[wyN]{0,2}(?P<noun>[Ew])(?=h|[KLwB])")
_IN = frozenset({"by", "during", "in"})
_POINTERS = frozenset({"those", "these"})


def is_of_those_counted(sentence: Sentence, before: Sentence | None, figure: Figure) -> bool:
    """Whether a figure is of the many strikes that the sentence before counts."""
    if before is None or before.no != sentence.no - 1 or not _counts_many(before):
        return False
    if any(c.date and c.date.precision == "day" for c in sentence.chunks):
        return False
    behind = _IN_THEM.match(sentence.codes, figure.last + 1)
    if behind and sentence.chunks[behind.start() + 1].norm == "them":
        return sentence.chunks[behind.start()].norm in _IN
    led = _THOSE.match(sentence.codes)
    if led is None or sentence.chunks[0].norm not in _POINTERS:
        return False
    if set(",;:xHEe") & set(sentence.codes[led.end() : figure.first]):
        return False
    return sentence.chunks[led.start("noun")].norm.endswith("s")


def _counts_many(sentence: Sentence) -> bool:
    return any(
        is_events(sentence.chunks[match.end() - 1])
        and (number := sentence.chunks[match.start()].number) is not None
        and number.value >= A_SERIES
        for match in COUNTED_STRIKES.finditer(sentence.codes)
    )


#: ", an AFP count shows; the government speaks of (330 dead)"
_ANOTHER_TELLS = re.compile(r";(?:&|x)?[^;:.@Ee!]*(?:[svB]|wo)[^;:.@Ee!]*$")


def is_anothers_count(sentence: Sentence, toll: Figure, figure: Figure) -> bool:
    """Whether somebody else counts what was just counted, in a clause that tells of no event."""
    between = sentence.codes[toll.last + 1 : figure.first]
    behind = re.match(r"[^;:.]*", sentence.codes[figure.last + 1 :])
    told = behind is not None and set("@Ee!") & set(behind[0])
    same = toll.measure == figure.measure and not figure.part
    return same and not told and _ANOTHER_TELLS.search(between) is not None
