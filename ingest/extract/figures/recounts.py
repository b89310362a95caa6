"""Which figures are somebody's count of all, so that others may differ from it beside them.

"The clinic had registered 43 dead", "the mayor put the toll at 38", "it has it at 40": whoever
counts tells of a whole, where "two guards were killed, police said" may tell of some.
"""

import re

from ingest.extract.figures.figure import THE_FIGURE, Figure
from ingest.extract.figures.matched import is_outdated
from ingest.extract.figures.tellers import ADMITS, SPEAKS
from ingest.text.document import Sentence

_SAYS = frozenset({"reported", "reports"})  # no more than "said"
_LED = re.compile(r"(?:(?P<verb>[swBvu])|(?P<speaks>w)o)q?$")
#: "put the toll on Tuesday at (38 dead)", "the toll rose to (nine)", "gave the dead as (nine)"
_PUT_AT = re.compile(r"(?:T|[wBv]t?[wN%]{0,2}'?[#dF])[^.;:9]{0,8}[px2]q?$")


def is_count(sentence: Sentence, figure: Figure) -> bool:
    """Whether the words say that those killed, hurt or missing were counted by somebody."""
    if figure.part or figure.share or figure.groups or figure.number is None:
        return False
    if figure.toll or figure.teller or figure.rule == THE_FIGURE:
        return True
    before = sentence.codes[: figure.first]
    if _PUT_AT.search(before):
        return True
    led = _LED.search(before)
    if led is None or sentence.codes[figure.at + 1 : figure.at + 2] == "r":
        return False  # "confirmed two others dead"
    speaks = led["speaks"] is not None
    word = sentence.chunks[led.start("speaks" if speaks else "verb")].norm
    return word in (SPEAKS if speaks else ADMITS - _SAYS)


def is_former(sentence: Sentence, figure: Figure) -> bool:
    """Whether a count is one that its teller, or another, has since replaced."""
    outdated = figure.share and is_outdated(sentence, figure.at)
    return figure.former or (outdated and figure.number is not None)
