"""Counts that a later one of the same event replaces, and earlier ones told beside another event.

"Two died. The ministry later put the toll at three": the two are no answer any more. "Officials had
earlier put the number of dead at two" corrects what was told just before, whichever event that was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.extract.figures.clauses import clause
from ingest.extract.figures.figure import Figure, Judged
from ingest.extract.figures.matched import are_bodies, is_outdated
from ingest.text.document import Document, Sentence

_NEARBY = 3  # sentences
_LEAD = 6  # sentences
_ROSE = frozenset({"climbed", "increased", "risen", "rose"})


def replace_superseded(
    document: Document, figures: Judged, events: Mapping[tuple[int, int], int]
) -> Judged:
    """Return figures, those replaced as shares, and without those outdated of another event."""
    kept: Judged = {}
    before: list[tuple[int, Figure]] = []  # figures of single events so far
    for sentence in document.sentences:
        held: list[tuple[Figure, bool]] = []
        for figure, toll in figures.get(sentence.no, ()):
            event = events.get((sentence.no, figure.at))
            if toll or event is None or figure.number is None:
                held.append((figure, toll))
                continue
            if _corrects_another(sentence, figure, event, before, events):
                continue
            if _is_later_count(sentence, figure):
                _mark(kept, held, sentence.no, figure, event, events)
            held.append((figure, toll))
            before.append((sentence.no, figure))
        kept[sentence.no] = [
            (replace(f, share=True), toll) if _are_some_bodies(sentence, f, held) else (f, toll)
            for f, toll in held
        ]
    return kept


def _are_some_bodies(
    sentence: Sentence, figure: Figure, beside: Sequence[tuple[Figure, bool]]
) -> bool:
    """Match "two bodies were washed up days after a strike that killed four": two of the four."""
    found = are_bodies(sentence, figure.first, figure.last)
    if figure.number is None or figure.part or not found:
        return False
    return any(
        f.number and f.measure == figure.measure == "killed" and not (toll or f.part)
        and f.number.value > figure.number.value and not are_bodies(sentence, f.first, f.last)
        for f, toll in beside
    )  # fmt: skip


def _is_later_count(sentence: Sentence, figure: Figure) -> bool:
    """Match "later put the toll at three", "the toll rose to three", beside its wounded, too."""
    start = clause(sentence, figure.at)[0]
    led = sentence.chunks[start : figure.at]
    if (
        "T" not in sentence.codes[start : figure.at]
        and "#" not in sentence.codes[start : figure.at]
    ):
        return False
    later = any(c.norm == "later" for c in led) and "B" in sentence.codes[start : figure.at]
    return sentence.no > _LEAD - 2 and (later or any(c.norm in _ROSE for c in led))


def _mark(
    kept: Judged,
    held: Sequence[tuple[Figure, bool]],
    no: int,
    later: Figure,
    event: int,
    events: Mapping[tuple[int, int], int],
) -> None:
    """Make shares of the smaller counts of an event in the few sentences before ``no``."""
    assert later.number is not None
    for other in range(max(1, no - _NEARBY), no):
        kept[other] = [
            (replace(f, share=True, former=True), toll)
            if not (toll or f.part)
            and f.number
            and f.measure == later.measure
            and events.get((other, f.at)) == event
            and 0 < f.number.value < later.number.value
            else (f, toll)
            for f, toll in kept.get(other, ())
        ]


def _corrects_another(
    sentence: Sentence,
    figure: Figure,
    event: int,
    before: Sequence[tuple[int, Figure]],
    events: Mapping[tuple[int, int], int],
) -> bool:
    """Whether a count that was given earlier stands behind the newer one of another event."""
    if not (figure.share and figure.toll) or not is_outdated(sentence, figure.at):
        return False
    told = [
        events.get((no, f.at))
        for no, f in before
        if sentence.no - no <= _NEARBY and f.measure == figure.measure and not f.part
    ]
    return bool(told) and event not in told
