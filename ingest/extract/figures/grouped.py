"""Counts of one of the groups of a sum: "six priests", where "six priests and two maids" are dead.

Where a report counts all of them once, the count of some is no answer.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ingest.extract.figures.figure import Figure, Judged

_ANYBODY = frozenset({"member", "other", "people", "person", "victim"})


def mark_counts_of_groups(figures: Judged, events: Mapping[tuple[int, int], int]) -> Judged:
    """Return figures, those that count no more than a group of another's sum as shares of it.

    ``figures`` are keyed by sentence number, each with whether it is a toll; ``events`` holds the
    event of each by sentence number and chunk.
    """
    groups = _groups(figures, events)
    if not groups:
        return figures
    return {
        no: [
            (replace(figure, share=True), toll)
            if not toll and _counts_a_group(figure, events.get((no, figure.at)), groups)
            else (figure, toll)
            for figure, toll in held
        ]
        for no, held in figures.items()
    }


_Groups = Mapping[tuple[int, str, int], set[str]]  # event, measure, count -> what they are called


def _groups(figures: Judged, events: Mapping[tuple[int, int], int]) -> _Groups:
    found: defaultdict[tuple[int, str, int], set[str]] = defaultdict(set)
    for no, held in figures.items():
        for figure, toll in held:
            event = events.get((no, figure.at))
            if toll or event is None or figure.number is None or figure.part:
                continue
            for group in figure.groups:
                if group.number and group.number.value < figure.number.value:
                    found[event, figure.measure, group.number.value] |= set(_names(group.unit))
    return found


def _counts_a_group(figure: Figure, event: int | None, groups: _Groups) -> bool:
    """Whether a figure counts as many as a group of its event, called by one of its names."""
    if event is None or figure.number is None or figure.part or figure.groups:
        return False
    names = groups.get((event, figure.measure, figure.number.value), set())
    return not names.isdisjoint(_names(figure.unit))


def _names(unit: str) -> Iterator[str]:
    """Yield the words, in the singular, by which those counted are called."""
    for word in unit.split():
        name = word.removesuffix("s")
        if len(name) > len("men") and name not in _ANYBODY:
            yield name
