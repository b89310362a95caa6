"""Counts told again group by group: "nine people died -- seven farmers and two guards"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.figures.figure import Figure
from ingest.text.document import Sentence
from ingest.text.numbers import Number

_BROKEN_DOWN = ("killed", "wounded")
_ITEM = r"(?:9r?|a)[w%yNOGPU7zr-]{0,5}?[PU7wNOG]"
#: The groups, beside those counted or behind what befell them. What they sum up to is looked at
#: apart: "nine were killed, seven guards and two clerks" is no list of the wounded.
_GROUPS = re.compile(
    rf"(?:[^9.;:(]{{0,9}}[;:(]|[^9.;:(,]{{0,9}},)"
    rf"(?P<list>{_ITEM}(?:,{_ITEM}){{0,4}},?&{_ITEM})(?=[,.;:)@px]|$)"
)
_STARTS = re.compile(rf"(?<![^,&])(?={_ITEM})")


def break_down(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Give each count the groups that sum up to it; figures of a group alone are left out."""
    if not any(mark in sentence.codes for mark in ",;:("):
        return list(figures)
    broken: list[Figure] = []
    told: set[tuple[str, int]] = set()
    for figure in figures:
        parts = _parts(sentence, figure)
        told |= {(figure.measure, part.at) for part in parts}
        parts += [part for group in figure.groups for part in _parts(sentence, group)]
        broken.append(_with(figure, parts) if parts else figure)
    return [f for f in broken if (f.measure, f.at) not in told]


def _with(figure: Figure, parts: Sequence[Figure]) -> Figure:
    groups = [p for p in (*figure.groups, *parts) if p.number and p.number.value > 1]
    last = max(figure.last, *(part.last for part in parts))
    return replace(figure, groups=tuple(groups), last=last)


def _parts(sentence: Sentence, figure: Figure) -> list[Figure]:
    """Return the groups told beside a count whose numbers sum up to it, if such are."""
    number = figure.number
    if number is None or number.value < 3 or figure.part or figure.measure not in _BROKEN_DOWN:
        return []
    if sentence.codes[figure.at] != "9":
        return []
    match = _GROUPS.match(sentence.codes, figure.at + 1)
    if match is None:
        return []
    start, end = match.span("list")
    starts = [start + m.start() for m in _STARTS.finditer(sentence.codes[start:end])]
    parts = [
        _part(sentence, figure, at, behind)
        for at, behind in zip(starts, [*starts[1:], end], strict=True)
    ]
    values = [part.number.value for part in parts if part.number]
    return parts if len(values) == len(parts) and sum(values) == number.value else []


def _part(sentence: Sentence, figure: Figure, at: int, behind: int) -> Figure:
    """Return the figure of the group told from chunk ``at``, before the next one."""
    last = behind - 1
    while last > at and sentence.codes[last] in ",&":
        last -= 1
    chunk = sentence.chunks[at]
    unit = " ".join(c.norm for c in sentence.chunks[at + 1 : last + 1])
    number = chunk.number if sentence.codes[at] == "9" else Number(1)
    return Figure(figure.rule, figure.measure, number, at, last, at, unit)
