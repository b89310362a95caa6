"""Totals of several events that are told apart, too: "two raids killed 54", then 41 and 13.

Such a number is of none of them, so that whoever adds events up counts nobody twice.
"""

import re
from collections.abc import Mapping, Sequence, Set
from datetime import date

from ingest.extract.figures.clauses import clause, is_events
from ingest.extract.figures.figure import Figure
from ingest.text.document import Document, Sentence

_LEAD = 6  # sentences
_A_MONTH = 31  # days
_WAVES = frozenset({"barrage", "bombardment", "onslaught", "salvo", "wave"})


def wholes(
    document: Document,
    figures: Mapping[int, Sequence[Figure]],
    events: Mapping[tuple[int, int], int],
    days: Mapping[int, date],
) -> Set[tuple[int, int]]:
    """Return by sentence number and chunk the figures that sum up events told behind them.

    ``events`` has the event of each figure, by sentence number and chunk; ``days`` the day of each
    event that has one. What happened weeks apart is no part of what the lead tells.
    """
    found: set[tuple[int, int]] = set()
    for sentence in document.sentences[:_LEAD]:
        for figure in figures.get(sentence.no, ()):
            if not _may_sum_up(sentence, figure):
                continue
            event = events.get((sentence.no, figure.at))
            whole = figure.number.value if figure.number else 0
            if event is None:
                continue
            near = {e: no for e, no in events.items() if _are_near(days, event, no)}
            if _add_up(whole, _by_event(sentence.no, figure, figures, near)):
                found |= {
                    (no, f.at)
                    for no, held in figures.items()
                    for f in held
                    if events.get((no, f.at)) == event
                    and f.measure == figure.measure
                    and f.number
                    and f.number.value == whole
                    and not f.part
                }
    return found | _beside_the_dead(found, figures, events)


def _are_near(days: Mapping[int, date], event: int, other: int) -> bool:
    one, another = days.get(event), days.get(other)
    return one is None or another is None or abs((one - another).days) <= _A_MONTH


def _beside_the_dead(
    found: Set[tuple[int, int]],
    figures: Mapping[int, Sequence[Figure]],
    events: Mapping[tuple[int, int], int],
) -> Set[tuple[int, int]]:
    """Return the 31 of "strikes killed six people and injured 31", where the six are a sum."""
    return {
        (no, f.at)
        for no, at in found
        for f in figures[no]
        if f.measure == "wounded"
        and not (f.part or f.share)
        and events.get((no, f.at)) == events.get((no, at))
        and any(g.at == at and g.measure == "killed" and g.last < f.at for g in figures[no])
    }


def _may_sum_up(sentence: Sentence, figure: Figure) -> bool:
    """Whether the words speak of several strikes, or of what one wave did in a whole land."""
    if figure.part or figure.share or figure.number is None or figure.number.value < 2:
        return False
    if figure.measure not in ("killed", "wounded"):
        return False
    start, end = clause(sentence, figure.at)
    if start > 1 and re.match(r",K", sentence.codes[start - 1 :]):
        start = clause(sentence, start - 2)[0]  # "mounted attacks, killing six"
    if any(is_events(c) for c in sentence.chunks[start:end]):
        return True
    across = re.search(r"pG", sentence.codes[figure.last + 1 :])
    return (
        across is not None
        and sentence.chunks[figure.last + 1 + across.start()].norm in ("across", "throughout")
        and any(c.norm in _WAVES for c in sentence.chunks)
    )


def _by_event(
    no: int,
    figure: Figure,
    figures: Mapping[int, Sequence[Figure]],
    events: Mapping[tuple[int, int], int],
) -> list[set[int]]:
    """Return what is told of each event behind a figure: other totals, or its single victims."""
    whole = figure.number.value if figure.number else 0
    totals: dict[int, set[int]] = {}
    singles: dict[int, set[str]] = {}
    for other_no, held in figures.items():
        for f in held:
            event = events.get((other_no, f.at))
            if event is None or other_no <= no or f.measure != figure.measure or not f.number:
                continue
            if f.part:
                singles.setdefault(event, set()).add(f.key)
            elif f.number.value not in (0, whole):
                totals.setdefault(event, set()).add(f.number.value)
    return [totals.get(event) or {len(singles[event])} for event in sorted(totals.keys() | singles)]


def _add_up(whole: int, values: Sequence[set[int]]) -> bool:
    """Whether the first two or more of the events have so many together."""
    sums = {0}
    for i, told in enumerate(values):
        sums = {s + v for s in sums for v in told}
        if i and whole in sums:
            return True
    return False
