"""Dead told one strike at a time: "nine in the first hit and two in the second".

Such figures are shares of one event's dead and add up; a total told of the same event stands before
their sum. Two more things are read here that no single clause tells: what "in total" sums up, and
which thing "the figure" or "two were picked up" counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.extract.figures import Figure
from ingest.text.document import Document, Sentence

_RANKS = {
    "first": "1", "initial": "1", "opening": "1", "second": "2", "other": "2", "another": "2",
    "follow-up": "2", "subsequent": "2", "third": "3", "fourth": "4",
}  # fmt: skip
_IN_ALL = frozenset({"altogether", "in all", "in total", "all told"})
_BACK = frozenset({"picked", "plucked", "pulled", "recovered", "rescued", "repatriated", "sent"})
#: "nine in the first (strike)", "two more in a second"
_IN_ONE = re.compile(r"[pC]?p[ta]?[wy-]{0,3}?(?=[zrw])")
_ELLIPTIC = re.compile(r"(?:[,;:&]|;&|,&)(?P<np>9r?)(?=p[ta])")
#: "the figure is thought to be about 126", "the number now stands at 14"
_ADDS_UP = re.compile(r"^t(?P<noun>[wB])[w%y]{0,2}2(?P<np>9)(?=[,.;]|$)")
_THE_FIGURE = re.compile(
    r"^(?:[^.;:9]*,)?t(?P<noun>[w#ST])[bhmywsvn%2AB]{1,8}p?(?P<np>9)(?=[,.;]|$)"
)
#: "officials put the number at 14", "the agency's own count is 201"
_ELSE = re.compile(
    r"(?:Bt(?P<noun>[w#ST])p|['t][w%]{0,2}(?P<noun2>[#S])[bhmy]{1,4})(?P<np>9)(?=[,.;]|$)"
)
_FIGURE_NOUNS = frozenset({"figure", "number", "count", "total", "tally", "toll", "death toll"})
#: "that adds up to 151"
_SUMS = frozenset({"adds", "comes", "amounts"})
_PICKED_UP = re.compile(r"^(?P<np>9)(?:oj)?[bhy]+(?P<verb>[wVC])")


def read_shares(
    document: Document, found: Mapping[int, Sequence[Figure]]
) -> dict[int, list[Figure]]:
    """Return the figures of each sentence number with those that need their neighbours."""
    read: dict[int, list[Figure]] = {}
    before: list[tuple[Sentence, Figure]] = []  # the paragraph's figures so far
    paragraph = -1
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            before = before[-1:] if sentence.paragraph == paragraph + 1 else []
            paragraph = sentence.paragraph
        figures = list(found.get(sentence.no, ()))
        figures += _elliptic(sentence, figures)
        figures += _pointing_back(sentence, figures, before)
        figures.sort(key=lambda figure: figure.first)
        figures = _by_rank(sentence, figures, before, read)
        read[sentence.no] = figures
        _sum_up(sentence, figures, before, read)
        before += [(sentence, figure) for figure in figures]
    return read


def _elliptic(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the "two" of "killed nine in the first and two in the second"."""
    taken = {figure.at for figure in figures}
    for match in _ELLIPTIC.finditer(sentence.codes):
        at = match.start("np")
        number = sentence.chunks[at].number
        before = [f for f in figures if f.number and f.last < at]
        if at not in taken and number and before and _rank_after(sentence, match.end() - 1):
            last = match.end() - 1
            yield Figure("so many in each", before[-1].measure, number, at, last, at, "", part=True)


def _by_rank(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> list[Figure]:
    """Make figures of different strikes shares: those that a rank tells apart."""
    earlier = [(s, f, rank) for s, f in before if f.number and (rank := _rank(s, f))]
    told: list[Figure] = []
    for figure in figures:
        rank = _rank(sentence, figure) if figure.number and figure.number.value else ""
        others = [
            (s, f) for s, f, other in earlier if f.measure == figure.measure and other != rank
        ]
        if rank:
            earlier.append((sentence, figure, rank))
        elif figure.rule == "so many in each":
            continue
        if not rank or not others:
            told.append(figure)
            continue
        told.append(_share(figure, rank))
        for s, f in others:
            held = told if s is sentence else read[s.no]
            if f in held:
                held[held.index(f)] = _share(f, _rank(s, f))
    return told


def _share(figure: Figure, rank: str) -> Figure:
    return replace(figure, part=True, key=f"strike {rank}")


def _rank(sentence: Sentence, figure: Figure) -> str:
    return _rank_after(sentence, figure.last) or _rank_before(sentence, figure.first)


def _rank_after(sentence: Sentence, last: int) -> str:
    """Return the rank of "(nine were killed) in the initial strike", or ``""``."""
    lead = _IN_ONE.match(sentence.codes, last + 1)
    if lead is None or sentence.chunks[last + 1].norm not in ("in", "on", "from", "by", "during"):
        return ""
    rank = _RANKS.get(sentence.chunks[lead.end()].norm, "")
    following = sentence.codes[lead.end() + 1 : lead.end() + 2]
    return rank if following in ("", *",.;&:EeQupw@") else ""


def _rank_before(sentence: Sentence, first: int) -> str:
    """Return the rank of "the first strike (killed nine)", or ``""``."""
    subject = re.search(r"(?P<rank>[zrw])[wO]?[EeQu]?[bhyHj]*$", sentence.codes[:first])
    return _RANKS.get(sentence.chunks[subject.start("rank")].norm, "") if subject else ""


def _pointing_back(
    sentence: Sentence, figures: Sequence[Figure], before: Sequence[tuple[Sentence, Figure]]
) -> Iterator[Figure]:
    """Yield what "the figure is 126" and "two were picked up" count: what was told before."""
    taken = {figure.at for figure in figures}
    match = _THE_FIGURE.match(sentence.codes) or _ADDS_UP.match(sentence.codes)
    match = match or _ELSE.search(sentence.codes)
    if match and match.start("np") not in taken:
        second = "noun2" in match.re.groupindex and match["noun2"]
        noun, at = match.start("noun2" if second else "noun"), match.start("np")
        number = sentence.chunks[at].number
        dead = [f for _, f in before if f.measure == "killed" and f.number]
        if sentence.chunks[noun].norm in _FIGURE_NOUNS | _SUMS and dead and number:
            yield Figure("the figure", "killed", number, noun, at, at, "", toll=True)
    match = _PICKED_UP.match(sentence.codes)
    if match and match.start("np") not in taken and before:
        at, verb = match.start("np"), match.start("verb")
        earlier, number = before[-1][0], sentence.chunks[at].number
        alive = any(chunk.code in "VU" for chunk in earlier.chunks)
        if number and alive and sentence.chunks[verb].norm.split()[0] in _BACK:
            yield Figure("of the survivors", "survived", number, at, verb, at, "")


def _sum_up(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> None:
    """Turn the figures before "in total, 11 people died that day" into shares of it."""
    if not any(chunk.norm in _IN_ALL for chunk in sentence.chunks[:3]):
        return
    for total in figures:
        if total.toll or total.number is None:
            continue
        for earlier, figure in before:
            less = figure.number is not None and 0 < figure.number.value < total.number.value
            told = figure in read[earlier.no]  # not made a share of a strike's before
            if told and less and figure.measure == total.measure and not figure.toll:
                at = read[earlier.no].index(figure)
                key = figure.key or f"share {earlier.no} {figure.at}"
                read[earlier.no][at] = replace(figure, part=True, key=key)
