"""Groups told one after the other: "two are in critical condition, five others were hurt"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.rules import AND_SO_MANY_MORE, ANOTHER, TOGETHER
from ingest.text.document import Sentence
from ingest.text.numbers import Number

_SUMMED = ("killed", "wounded")
_APART = frozenset("@E;:")  # what tells of another day or another event between two groups


def add_others(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Sum up a sentence's groups of the same fate: those told first and "others" after them.

    ``figures`` are in order. The sum takes the place of its groups; single persons stay beside it.
    """
    summed: list[Figure] = []
    for figure in figures:
        first = next((f for f in reversed(summed) if _goes_before(sentence, f, figure)), None)
        if first is None:
            summed.append(figure)
            continue
        if not first.part:
            summed.remove(first)
        summed.append(_sum(first, figure))
    return sorted(summed, key=lambda figure: figure.first)


def _goes_before(sentence: Sentence, first: Figure, other: Figure) -> bool:
    """Whether ``other`` counts others than ``first`` does, who met the same fate."""
    if not _are_others(sentence, other) or first.measure != other.measure or first.toll:
        return False
    if other.rule == AND_SO_MANY_MORE and first.number and not first.part:
        # "two men who were killed along with four others"
        led = sentence.chunks[other.at - 1 : other.at]
        return first.last >= other.first and any(c.norm in TOGETHER for c in led)
    if other.measure not in _SUMMED or other.part or other.toll or first.last >= other.first:
        return False
    if not first.number or not first.number.value or not other.number:
        return False
    if other.rule.startswith(ANOTHER):
        # "one was killed in the raid and another died of burns": of the same event
        behind = re.match(r"[^,.;:]*", sentence.codes[other.last + 1 :])
        return behind is None or not _APART & set(behind[0])
    return not _APART & set(sentence.codes[first.last : other.first])


def _are_others(sentence: Sentence, figure: Figure) -> bool:
    """Match "five others", "another five", "another (died)"."""
    if figure.rule.startswith(ANOTHER):
        return True
    around = sentence.codes[max(0, figure.at - 1) : figure.at + 2]
    return "r" in (around[:1], around[-1:]) and sentence.codes[figure.at] == "9"


def _sum(first: Figure, other: Figure) -> Figure:
    """Return the figure of both groups; its words reach from the one to the other."""
    assert first.number is not None and other.number is not None
    exact = first.number.qualifier == other.number.qualifier == "exact"
    qualifier = "exact" if exact else "at_least" if _is_open(first, other) else "about"
    return replace(
        other,
        number=Number(first.number.value + other.number.value, qualifier),
        first=first.first,
        part=False,
        key="",
        includes_dead=first.includes_dead or other.includes_dead,
        share=first.share and other.share,
        groups=(*_groups(first), *_groups(other)),
    )


def _groups(figure: Figure) -> tuple[Figure, ...]:
    """Return the groups that a figure was summed up from, or itself if it counts several."""
    one = figure.number is None or figure.number.value < 2
    return figure.groups or (() if one else (figure,))


def _is_open(first: Figure, other: Figure) -> bool:
    qualifiers = {f.number.qualifier for f in (first, other) if f.number}
    return qualifiers <= {"exact", "at_least", "more_than"}
