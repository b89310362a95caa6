"""Those lost at sea: "eight people jumped. They are presumed dead", "none of the eight was found".

They are counted before their fate is told.
"""

import re
from collections.abc import Mapping, Sequence

from ingest.extract.figures.figure import Figure
from ingest.extract.grammar.pieces import COUNTED_PEOPLE
from ingest.text.document import Document, Sentence

#: "(a search for) three more" counts people, too
_COUNTED = re.compile(rf"(?<![o9]){COUNTED_PEOPLE}|(?<=[w%]p)9r(?![ou])")
#: "They are now presumed dead", "all are presumed dead"
_PRESUMED = re.compile(r"(?:^|[;&,])(?P<who>j|t(?:oj)?)[bhy]{1,4}(?P<fate>R)")
#: "None of the eight was found"
_NONE_FOUND = re.compile(r"Xot(?P<np>9)[PU]?[bhy]{1,4}(?P<verb>[wBV])")
_FOUND = frozenset({"found", "located", "picked", "recovered", "rescued", "seen"})
_NEARBY = 2  # sentences


def add_those_lost(
    document: Document, found: Mapping[int, Sequence[Figure]]
) -> dict[int, list[Figure]]:
    """Add those lost to the figures of each sentence number."""
    told = {no: list(figures) for no, figures in found.items()}
    for i, sentence in enumerate(document.sentences):
        told[sentence.no] += _none_found(sentence, told[sentence.no])
        match = _PRESUMED.search(sentence.codes)
        if match is None or sentence.chunks[match.start("who")].norm not in ("they", "all"):
            continue
        before = [
            s for s in document.sentences[max(0, i - _NEARBY) : i]
            if s.paragraph == sentence.paragraph
        ]  # fmt: skip
        for whose, until in ((sentence, match.start()), *((s, None) for s in reversed(before))):
            if counted := _last_counted(whose, told[whose.no], until):
                told[whose.no].append(counted)
                break
    return {no: sorted(figures, key=lambda f: f.first) for no, figures in told.items()}


def _none_found(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    taken = {f.at for f in figures}
    return [
        Figure("none of so many found", "missing", sentence.chunks[at].number, match.start(),
               match.start("verb"), at, "")
        for match in _NONE_FOUND.finditer(sentence.codes)
        if (at := match.start("np")) not in taken
        and sentence.chunks[match.start("verb")].norm in _FOUND
    ]  # fmt: skip


def _last_counted(
    sentence: Sentence, figures: Sequence[Figure], until: int | None
) -> Figure | None:
    """Return those counted last, unless they are told to be dead or hurt."""
    matches = list(_COUNTED.finditer(sentence.codes[:until]))
    if not matches:
        return None
    at, last = matches[-1].start(), matches[-1].end() - 1
    number = sentence.chunks[at].number
    harmed = any(f.at == at and f.measure in ("killed", "wounded") for f in figures)
    if harmed or number is None or number.value < 2:
        return None
    unit = " ".join(c.norm for c in sentence.chunks[at + 1 : last + 1])
    return Figure("they, presumed dead", "presumed_dead", number, at, last, at, unit)
