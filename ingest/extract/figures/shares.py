"""Dead told one strike at a time: "nine in the first hit and two in the second".

Such figures are shares of one event's dead and add up; a total told of the same event stands before
their sum. Two more things are read here that no single clause tells: what "in total" sums up, and
which thing "the figure" or "two were picked up" counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ingest.extract.figures.beside import a_figure_of, ends_of_a_range, nationals_among
from ingest.extract.figures.clauses import IN_ALL, is_events
from ingest.extract.figures.compared import counts_of_another_time
from ingest.extract.figures.figure import (
    ESTIMATE_OF_A_WAR,
    ON_ANOTHER_DAY,
    ONE_VICTIM,
    THE_FIGURE,
    Figure,
)
from ingest.extract.figures.one_more import count_up
from ingest.extract.figures.rules import ONE_MORE_DEAD
from ingest.extract.figures.tellers import ADMITS, SPEAKS, teller
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.numbers import Number

_WHERE = frozenset({"aboard", "by", "during", "from", "in", "on"})
#: "(four had died,) three of them in the March 6 strike"
_IN_ONE_OF_THEM = re.compile(r"(?P<np>9)o[jH]p[ta]?(?P<which>[@zNGwy'-]{1,4})E")
_RANKS = {
    "first": "1", "initial": "1", "opening": "1", "second": "2", "other": "2", "another": "2",
    "follow-up": "2", "follow": "2", "follow-on": "2", "subsequent": "2", "third": "3",
    "fourth": "4",
}  # fmt: skip
_BACK = frozenset({"picked", "plucked", "pulled", "recovered", "rescued", "repatriated", "sent"})
#: "nine in the first (strike)", "two more in a second"
_IN_ONE = re.compile(r"[pC]?p[ta]?[wy-]{0,3}?(?=[zrwE])")
_ELLIPTIC = re.compile(r"(?:[,;:&]|;&|,&)(?P<np>9r?)(?=p[ta])")
#: "the figure is thought to be about 126", "the number now stands at 14"
_ADDS_UP = re.compile(r"^t(?P<noun>[wB])[w%y]{0,2}2(?P<np>9)(?=[,.;]|$)")
_THE_FIGURE = re.compile(
    r"^(?:[^.;:9]*,|[^.;:9,]{0,6}@|x[^.;:9,]{1,8})?t(?P<noun>[w#ST])[bhmywsvn%2AB]{1,8}p?(?P<np>9)"
    r"(?=[,.;p(]|$)"
)
#: "officials put the number at 14", "the agency's own count is 201"
_ELSE = re.compile(
    r"(?:Bt(?P<noun>[w#ST])p|['t][w%]{0,2}(?P<noun2>[#S])[bhmy]{1,4})(?P<np>9)(?=[,.;]|&[sv]|$)"
)
#: "(47 have died; the army) has acknowledged 31"
_ADMITTED = re.compile(r"(?P<verb>[swvu])(?P<of>o)?(?P<np>9)(?=[.;]|$|,(?P<some>[pxL]))")
#: "(a paper) has it at 145", "(a monitor) says it is 138", "(its own reports) add up to 154"
_HAS_IT_AT = re.compile(r"(?P<verb>[hswB])(?P<it>jp|jb)?2?(?P<np>9)(?=[,.;]|$)")
_HAS_IT = frozenset({"has", "had", "have", "put", "puts", "says", "said", "add", "adds", "added"})
#: "lists 158, leaving out two", "counts 171, because it includes the missing"
_WITH_WHOM = frozenset({"among", "because", "excluding", "including", "leaving", "since"})
#: "Estimates of the dead vary": what follows are such
_ESTIMATES = re.compile(r"^[^.;:]{0,6}?(?P<noun>[w#Tu])o[^.;:]*[KdDFT]")
_ESTIMATED = frozenset({"counts", "estimates", "figures", "numbers", "tolls"})
_FIGURE_NOUNS = frozenset({"figure", "number", "count", "total", "tally", "toll", "death toll"})
#: "that adds up to 151"
_SUMS = frozenset({"adds", "comes", "amounts"})
#: "(killed six on Friday,) two on Saturday and one in the Caribbean on Sunday"
_ON_A_DAY = re.compile(r"[,&]{1,2}(?P<np>9r?)(?:p[ta]?[wG]{1,3})?(?=p?@)")
#: "(killed 12 people in Kyiv,) four in Odesa and one in Dnipro"
_IN_A_PLACE = re.compile(r"(?<=[GN])(?:,|,?&)(?P<np>9)p[GN](?=[,.;&@]|$)")
#: "(800 have been killed since May,) and 72,000 since the war began"
_SINCE = re.compile(r"[,&]{1,2}p?(?P<np>9)(?=[xp])")
#: "five in all"
_ALTOGETHER = re.compile(r"(?:[,;:]|;&|,&|&)(?P<np>9r?)i(?=[,.;]|$)")
#: "four died on each of two vessels"
_ON_EACH = re.compile(r"p(?P<each>t)o?t?(?P<count>9)?")
#: "four on a boat (and three) on another", "in one raid and three in the next"
_ON_ONE = re.compile(r"p(?:[a9r]|ot?9)[w%yNOG]{0,3}(?:[QE]|(?=p))")
_PICKED_UP = re.compile(r"^(?P<np>9)(?:oj)?[bhy]+(?P<verb>[wVC])")


def _in_one_of_them(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the three of "four had died in them, three of them in the March 6 strike"."""
    for match in _IN_ONE_OF_THEM.finditer(sentence.codes):
        at, number = match.start("np"), sentence.chunks[match.start("np")].number
        told = [f for f in figures if f.last < at and f.measure == "killed" and f.number]
        strike = sentence.chunks[match.end() - 1].norm
        named = set("@z") & set(match["which"])
        if number and told and named and not strike.endswith("s"):
            whole = told[-1].number
            if whole and number.value < whole.value and all(f.at != at for f in figures):
                yield Figure("in one of them", "killed", number, at, match.end() - 1, at, "")


def read_shares(
    document: Document, found: Mapping[int, Sequence[Figure]]
) -> dict[int, list[Figure]]:
    """Return the figures of each sentence number with those that need their neighbours."""
    read: dict[int, list[Figure]] = {}
    before: list[tuple[Sentence, Figure]] = []  # the paragraph's figures so far
    paragraph = -1
    opened = ""  # the rule of counts that the sentence before announces
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            dead = [told for told in before[:-1] if told[1].measure == "killed"][-1:]
            before = dead + before[-1:] if sentence.paragraph == paragraph + 1 else []
            paragraph = sentence.paragraph
        figures = list(found.get(sentence.no, ()))
        figures = [_distributed(sentence, figure) for figure in figures]
        figures += _elliptic(sentence, figures)
        figures += _in_one_of_them(sentence, figures)
        figures += _pointing_back(sentence, figures, before, opened)
        figures += counts_of_another_time(sentence, figures)
        figures = [_of_a_kind(sentence, figure, figures) for figure in figures]
        figures.sort(key=lambda figure: figure.first)
        figures = _of_so_many(sentence, figures)
        figures = [
            _beside_survivors(figure, [f for _, f in before] + figures) for figure in figures
        ]
        figures = count_up(sentence, figures, before, read)
        figures = _by_rank(sentence, figures, before, read)
        read[sentence.no] = figures
        _kill_survivors(sentence, figures, before, read)
        _sum_up(sentence, figures, before, read)
        before += [(sentence, figure) for figure in figures]
        opened = _estimates(sentence) or (opened if figures else "")
    return read


def _elliptic(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the "two" of "killed nine in the first and two in the second"."""
    taken = {figure.at for figure in figures}
    for match in _ELLIPTIC.finditer(sentence.codes):
        at = match.start("np")
        number = sentence.chunks[at].number
        before = [f for f in figures if f.number and f.last < at]
        last = match.end() - 1
        if at in taken or not number or not before:
            continue
        if _rank_after(sentence, last) or _on_another(sentence, before[-1], last):
            yield Figure("so many in each", before[-1].measure, number, at, last, at, "", part=True)
    told = list(figures)
    for match, at, number, led in _behind(sentence, _ON_A_DAY, told, taken):
        yield Figure(ON_ANOTHER_DAY, led.measure, number, at, match.end() - 1, at, "")
    for match, at, number, led in _behind(sentence, _IN_A_PLACE, told, taken):
        if re.fullmatch(r"(?:p[GN])?", sentence.codes[led.last + 1 : match.start()]):
            more = Figure(ON_ANOTHER_DAY, led.measure, number, at, match.end() - 1, at, "")
            told.append(more)  # the next may be told behind it
            yield more
    for match, at, number, led in _behind(sentence, _SINCE, told, taken):
        if sentence.chunks[match.end()].norm == "since":
            yield Figure("so many since", led.measure, number, at, match.end(), at, "")
    for match, at, number, led in _behind(sentence, _ALTOGETHER, told, taken):
        if sentence.chunks[match.end() - 1].norm in IN_ALL:
            yield Figure("in all", led.measure, number, at, match.end() - 1, at, "")


def _behind(
    sentence: Sentence, pattern: re.Pattern[str], told: Sequence[Figure], taken: Set[int]
) -> Iterator[tuple[re.Match[str], int, Number, Figure]]:
    """Yield where a number without noun or verb stands behind a figure: match, chunk, both."""
    for match in pattern.finditer(sentence.codes):
        at = match.start("np")
        number = sentence.chunks[at].number
        before = [f for f in told if f.number and f.last < at]
        if number and before and at not in taken:
            yield match, at, number, before[-1]


#: "(seven minors died) in a raid in which the army (killed 19 people)"
_IN_WHICH = re.compile(r"[^.;:KDW]{0,12}pH[^.;:KDW]{0,4}$")


def _of_a_kind(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> Figure:
    """Return as a share those of a kind of people who died in what killed more."""
    for more in figures:
        if (
            figure.number and more.number and figure.measure == more.measure == "killed"
            and 0 < figure.number.value < more.number.value and not figure.part
            and figure.last < more.first
            and _IN_WHICH.fullmatch(sentence.codes, figure.last + 1, more.first)
        ):  # fmt: skip
            return replace(figure, share=True)
    return figure


#: "Of the five on board, (three were killed and one died later)"
_OF_SO_MANY = re.compile(r"^o[tj]?(?P<whole>9)")


def _of_so_many(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return as shares the dead told in turn of a number that is given before them all."""
    match = _OF_SO_MANY.match(sentence.codes)
    whole = sentence.chunks[match.start("whole")].number if match else None
    dead = [f for f in figures if f.number and f.measure == "killed" and not f.toll]
    if (
        whole is None
        or len(dead) < 2
        or sum(f.number.value for f in dead if f.number) > whole.value
    ):
        return list(figures)
    return [
        replace(f, part=True, share=False, key=f"of so many {sentence.no} {f.at}")
        if f in dead and f.rule != ONE_VICTIM and not f.part
        else f
        for f in figures
    ]


def _beside_survivors(figure: Figure, others: Sequence[Figure]) -> Figure:
    """Return one death for "two survived; a third man died": the third aboard, not of the dead.

    So it is with "two were captured; a third died".
    """
    if figure.rule != ONE_MORE_DEAD or figure.number is None or figure.part:
        return figure
    told = [(f.measure, f.number.value) for f in others if f.number and f is not figure]
    dead = [number for measure, number in told if measure == "killed"]
    left = [number for measure, number in told if measure in ("survived", "captured")]
    if left[-1:] != [figure.number.value - 1] or dead[-1:] == left[-1:]:
        return figure
    key = figure.unit or f"beside survivors {figure.at}"
    return replace(figure, number=Number(1), part=True, key=key)


def _distributed(sentence: Sentence, figure: Figure) -> Figure:
    """Return all who "died on each of two vessels": so many on one, times the vessels."""
    match = _ON_EACH.match(sentence.codes, figure.last + 1)
    if (
        match is None
        or figure.number is None
        or sentence.chunks[match.start("each")].norm != "each"
    ):
        return figure
    times = sentence.chunks[match.start("count")].number if match["count"] else None
    if times is None:
        return figure
    whole = Number(figure.number.value * times.value, figure.number.qualifier)
    return replace(figure, number=whole, last=match.end() - 1)


def _on_another(sentence: Sentence, before: Figure, last: int) -> bool:
    """Whether the dead counted here and before were on vessels, or in strikes, of their own."""
    here = _ON_ONE.match(sentence.codes, last + 1)
    there = _ON_ONE.match(sentence.codes, before.last + 1)
    each = before.last and sentence.codes[before.last] == "9"
    return here is not None and (there is not None or bool(each))


def _by_rank(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> list[Figure]:
    """Make figures of different strikes shares: those that a rank tells apart."""
    if not figures:
        return []
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
            told[-1] = _share(told[-1], f"{sentence.no} {told[-1].at}")
            told.append(_share(figure, f"{sentence.no} {figure.at}"))
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
    if lead is None or sentence.chunks[last + 1].norm not in _WHERE:
        return ""
    rank = _rank_word(sentence.chunks[lead.end()])
    following = sentence.codes[lead.end() + 1 : lead.end() + 2]
    return rank if following in ("", *",.;&:EeQupw@-") else ""


def _rank_before(sentence: Sentence, first: int) -> str:
    """Return the rank of "the first strike (killed nine)", or ``""``."""
    subject = re.search(
        r"(?P<rank>[zrw][wO]?[EeQu]?|E)(?:[p@][pt@GNOw]{0,6})?[bhyHj]*$", sentence.codes[:first]
    )
    return _rank_word(sentence.chunks[subject.start("rank")]) if subject else ""


def _rank_word(chunk: Chunk) -> str:
    """Return the rank that a word gives: "second", "second strike", "follow-on strike"."""
    words = chunk.norm.replace(" - ", "-").split()
    alone = chunk.code != "E" or len(words) > 1
    return _RANKS.get(words[0], "") if alone else ""


def _tells_a_count(sentence: Sentence, match: re.Match[str]) -> bool:
    """Match "has recorded 61,200", "spoke of 400", "counted five, including a girl"."""
    word = sentence.chunks[match.start("verb")].norm
    if match["some"] and sentence.chunks[match.start("some")].norm not in _WITH_WHOM:
        return False
    counted = sentence.chunks[match.start("np")].number is not None
    return counted and word in (SPEAKS if match["of"] else ADMITS)


def _count_of_another(sentence: Sentence, verb: int, at: int, opened: str = "") -> Figure:
    return Figure(
        opened or THE_FIGURE, "killed", sentence.chunks[at].number, verb, at, at, "",
        teller=teller(sentence, verb),
    )  # fmt: skip


def _estimates(sentence: Sentence) -> str:
    """Return the rule of counts behind "estimates of those killed in the war vary", or ``""``."""
    match = _ESTIMATES.match(sentence.codes)
    if match is None or sentence.chunks[match.start("noun")].norm not in _ESTIMATED:
        return ""
    long = any(c.norm == "since" or c.code in "kY" for c in sentence.chunks)
    return ESTIMATE_OF_A_WAR if long else THE_FIGURE


def _pointing_back(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    opened: str,
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
            yield Figure(THE_FIGURE, "killed", number, noun, at, at, "", toll=True)
    dead = [f for _, f in [*before, *((sentence, f) for f in figures)] if f.measure == "killed"]
    for match in _ADMITTED.finditer(sentence.codes):
        at, verb = match.start("np"), match.start("verb")
        if (dead or opened) and at not in taken and _tells_a_count(sentence, match):
            yield _count_of_another(sentence, verb, at, "" if dead else opened)
    for match in _HAS_IT_AT.finditer(sentence.codes):
        at, verb = match.start("np"), match.start("verb")
        word = sentence.chunks[verb].norm
        counted = any(f.measure == "killed" and f.number for _, f in before)
        pointed = match["it"] and sentence.chunks[verb + 1].norm == "it"
        told = word in _HAS_IT and (pointed or (not match["it"] and word.startswith("add")))
        if sentence.chunks[at].number and counted and at not in taken and told:
            yield _count_of_another(sentence, verb, at)
    beside = [*a_figure_of(sentence)] if any(f.number for f in dead) else []
    beside += nationals_among(sentence, dead_before=bool(dead))
    beside += ends_of_a_range(sentence) if _estimates(sentence) else ()
    yield from (figure for figure in beside if figure.at not in taken)
    match = _PICKED_UP.match(sentence.codes)
    if match and match.start("np") not in taken and before:
        at, verb = match.start("np"), match.start("verb")
        earlier, number = before[-1][0], sentence.chunks[at].number
        alive = any(chunk.code in "VU" for chunk in earlier.chunks)
        if number and alive and sentence.chunks[verb].norm.split()[0] in _BACK:
            yield Figure("of the survivors", "survived", number, at, verb, at, "")


def _kill_survivors(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> None:
    """Take back survivors told before a second strike that "killed those two", "both survivors"."""
    for dead in figures:
        if dead.measure != "killed" or not _are_told_before(sentence, dead):
            continue
        for earlier, figure in [*before, *((sentence, f) for f in figures if f.at < dead.at)]:
            held = read[earlier.no]
            if figure.measure == "survived" and figure.number == dead.number and figure in held:
                held.remove(figure)


def _are_told_before(sentence: Sentence, figure: Figure) -> bool:
    """Whether a count points back: "those two", "both", "the two survivors"."""
    before = sentence.chunks[figure.at - 1].norm if figure.at else ""
    alone = not figure.unit
    pointed = before in ("those", "these") or sentence.chunks[figure.at].norm == "both"
    return (alone and pointed) or "survivor" in figure.unit


def _sums_up_at(sentence: Sentence, at: int) -> bool:
    """Match "in all", not "in all of 2025"."""
    return sentence.chunks[at].norm in IN_ALL and sentence.codes[at + 1 : at + 2] != "o"


def _sum_up(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> None:
    """Turn the figures before "in total, 11 people died that day" into shares of it."""
    at_ends = [*range(3), *range(len(sentence.chunks) - 3, len(sentence.chunks))]
    if not any(_sums_up_at(sentence, i) for i in at_ends if 0 <= i < len(sentence.chunks)):
        return
    if any(is_events(chunk) or chunk.code in "kY" for chunk in sentence.chunks):
        return  # "all told, 60 people died in the raids": more than those told before
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
