"""Counts told beside the dead: of a nation among them, of another teller, of both ends of a range.

"At least 24 Colombians are among them", "a slightly higher figure, 197", "estimates vary from
40,000 to more than 150,000".
"""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.figures.figure import ESTIMATE_OF_A_WAR, OF_A_NATION, THE_FIGURE, Figure
from ingest.extract.figures.matched import NATIONALS
from ingest.extract.figures.tellers import teller
from ingest.text.document import Chunk, Sentence

#: "24 Colombians are among the dead", "(identified) nine Mexican citizens among those killed"
_AMONG = re.compile(
    r"(?P<np>9)(?P<who>[wG]{0,2}[GPN])[bhyw]{0,3}(?P<among>p)(?:(?P<them>j)|t(?:9P?)?y?[dK]|t?9d|t(?P<dead>P))"
)
#: "19 of them were Ecuadorian", "nine of the victims were Mexican citizens", "40 of the dead were
#: civilians"
_OF_THEM = re.compile(r"(?P<np>9)o(?P<whole>j|t[dP])[bhy]{1,3}[yw]?(?P<who>G[PN]?|P)(?=[,.;:]|$)")
_THEM = frozenset({"them", "dead", "victims"})
#: "(has arrived at) a higher figure, 197,", "a total of 189"
_A_FIGURE = re.compile(
    r"(?P<verb>[hywBvg]{0,2}[wBvg])[p2]?a[wyNOG%]{0,3}(?P<noun>[w#S])[o,](?P<np>9)(?=[,.;]|$)"
)
#: "more than double the official count of 190", "far above the ministry's toll of 190"
_BESIDE_A_FIGURE = re.compile(
    r"(?P<than>[pw])(?P<whose>[tO][wPNOG']{1,4})(?P<noun>[w#ST])o(?P<np>9)(?=[,.;]|$)"
)
_THAN = frozenset(
    {"above", "below", "double", "exceeds", "half", "over", "than", "thrice", "triple", "twice"}
    | {"under"}
)
_FIGURES = frozenset({"count", "figure", "number", "tally", "toll", "total"})
#: "range from 20,000 to 150,000", "from 40,000, a figure used by the ministry, to 150,000"
_RANGE = re.compile(r"(?P<from>p)(?P<low>9)(?:,[^,.;:9]*,)?2(?P<high>9)(?![w%]{0,1}[uE@])")


def nationals_among(sentence: Sentence, *, dead_before: bool) -> Iterator[Figure]:
    """Yield how many of the dead were of one nation."""
    for match in _AMONG.finditer(sentence.codes):
        among = sentence.chunks[match.start("among")].norm in ("among", "amongst")
        if match["dead"] and sentence.chunks[match.start("dead")].norm not in _THEM:
            continue
        if among and (dead_before or not match["them"]) and _are_nationals(_who(sentence, match)):
            yield _of_a_nation(sentence, match)
    for match in _OF_THEM.finditer(sentence.codes):
        whole = sentence.chunks[match.end("whole") - 1].norm
        civilians = sentence.chunks[match.start("who")].norm == "civilians"
        if not dead_before or whole not in _THEM:
            continue
        if civilians or _are_nationals(_who(sentence, match)):
            yield _of_a_nation(sentence, match)


def _who(sentence: Sentence, match: re.Match[str]) -> Sequence[Chunk]:
    return sentence.chunks[slice(*match.span("who"))]


def _are_nationals(who: Sequence[Chunk]) -> bool:
    return any(
        c.norm in NATIONALS or (c.place is not None and c.place.kind == "demonym") for c in who
    )


def _of_a_nation(sentence: Sentence, match: re.Match[str]) -> Figure:
    at = match.start("np")
    unit = " ".join(c.norm for c in _who(sentence, match))
    return Figure(
        OF_A_NATION, "killed", sentence.chunks[at].number, at, match.end() - 1, at, unit, share=True
    )


def a_figure_of(sentence: Sentence) -> Iterator[Figure]:
    """Yield the 197 of "arrived at a higher figure, 197", "is twice the official count of 197"."""
    for match in _BESIDE_A_FIGURE.finditer(sentence.codes):
        at, than = match.start("np"), sentence.chunks[match.start("than")].norm
        number, noun = sentence.chunks[at].number, sentence.chunks[match.start("noun")].norm
        if number and than in _THAN and noun in _FIGURES:
            first = match.start("whose")
            yield Figure(THE_FIGURE, "killed", number, first, at, at, "")
    for match in _A_FIGURE.finditer(sentence.codes):
        at, verb = match.start("np"), match.start("verb")
        number = sentence.chunks[at].number
        if number and sentence.chunks[match.start("noun")].norm in _FIGURES:
            yield Figure(
                THE_FIGURE, "killed", number, verb, at, at, "", teller=teller(sentence, verb)
            )


def ends_of_a_range(sentence: Sentence) -> Iterator[Figure]:
    """Yield both numbers of "estimates of the dead range from 20,000 to 150,000"."""
    for match in _RANGE.finditer(sentence.codes):
        if sentence.chunks[match.start("from")].norm != "from":
            continue
        for at in (match.start("low"), match.start("high")):
            if number := sentence.chunks[at].number:
                yield Figure(ESTIMATE_OF_A_WAR, "killed", number, at, at, at, "")
