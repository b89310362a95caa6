"""Dead who are counted up one by one: "two died at the scene, and a third in hospital" are three.

Whoever is the third to die stands for all three, so that the two told before are a share of them.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.rules import ONE_MORE_DEAD
from ingest.text.document import Sentence
from ingest.text.numbers import Number

#: Rule of such a count: how many of one event have died, and none of a time.
COUNTED_UP = "counted up"


def count_up(
    sentence: Sentence,
    figures: Sequence[Figure],
    before: Sequence[tuple[Sentence, Figure]],
    read: dict[int, list[Figure]],
) -> list[Figure]:
    """Return the figures of a sentence with the third, fourth ... to die as that many dead.

    Those counted before become shares, here or in ``read``, by the number of their sentence.
    """
    told = list(figures)
    for i, figure in enumerate(told):
        rank = _rank(sentence, figure)
        earlier = [*before, *((sentence, f) for f in told[:i])]
        whole = [(s, f) for s, f in earlier if f.measure == "killed" and f.number and not f.toll]
        if not (rank and whole):
            continue
        where, last = whole[-1]
        if last.part or last.number is None or last.number.value != rank - 1:
            continue
        told[i] = replace(
            figure, rule=COUNTED_UP, number=Number(rank, last.number.qualifier), part=False,
            share=False, key="",
        )  # fmt: skip
        held = told if where is sentence else read[where.no]
        if last in held:
            held[held.index(last)] = replace(last, share=True)
    return told


def _rank(sentence: Sentence, figure: Figure) -> int:
    """Return 3 for "a third died", "a third man was killed"; 0 where no rank is told."""
    if figure.measure != "killed" or figure.number is None or figure.toll:
        return 0
    if any(c.norm.startswith("found") for c in sentence.chunks[figure.at : figure.last + 1]):
        return 0  # "a ninth man was found dead": of what isn't told
    if figure.rule == ONE_MORE_DEAD:
        return figure.number.value
    at = next((i for i in (figure.at, figure.at + 1) if sentence.codes[i : i + 1] == "z"), -1)
    number = sentence.chunks[at].number if at >= 0 else None
    return number.value if number and figure.number.value == 1 and figure.part else 0
