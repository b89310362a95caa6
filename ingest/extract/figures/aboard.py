"""People counted first, and told of as a whole behind: "four men were on board. None survived".

So are those that "they" and "their bodies" mean in the sentence behind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.matched import NOBODY, is_asserted, is_plural
from ingest.extract.figures.referred import is_object
from ingest.extract.grammar.pieces import COUNTED_PEOPLE
from ingest.text.document import Document, Sentence

_COUNTED = re.compile(rf"(?<![o9]){COUNTED_PEOPLE}")
#: "all of whom died", "everyone on board was killed", "killing everyone inside", "They were shot
#: dead", "Their bodies were found", "none of them survived", "there were no survivors"
_OF_ALL = re.compile(
    r"(?P<whole>[tw])(?:o[jH]|P|pw?)?[bhy]{0,4}(?P<dead>[KDd])(?![ta9PNGO])"
    r"|(?P<killed>K)(?P<inside>[tw])(?:pw?)?(?=[.,;]|$)"
    r"|^y?(?P<they>j)[bhy]{1,3}w?(?P<fate>[KDd])(?!y?p[ta]?[w%]{0,2}[PNO])"
    r"|^(?P<their>t)w?(?P<bodies>F)[bhy]{0,4}[/wBs]"
    r"|X(?:[Pw]|ot?9P?)?(?:o[jH]|pw?)?[hby]*(?P<alive>V)|(?:b|[Lpw])X(?P<left>U)"
)
_ALL = frozenset({"all", "everybody", "everyone"})
#: "three children, Ana, Omar and Eva, all dead": of whom else is for the whole list to say
_NAMED = re.compile(r"[^bh]*N[^bh]*")
_CLAUSE_END = re.compile(r"[,;.:]|$")


def add_those_aboard(
    document: Document, found: Mapping[int, Sequence[Figure]]
) -> dict[int, list[Figure]]:
    """Add to the figures of each sentence number the dead whose number stands before their fate.

    ``found`` holds what is told of numbers within one clause.
    """
    told = {no: list(figures) for no, figures in found.items()}
    before: Sentence | None = None
    for sentence in document.sentences:
        for fate in _fates(sentence, told.get(sentence.no, ())):
            if figure := _counted_before(sentence, fate, told[sentence.no]):
                told[sentence.no].append(figure)
            elif (
                before
                and before.paragraph >= sentence.paragraph - 1
                and (figure := _counted_in(before, fate, told[before.no]))
            ):
                told[before.no].append(figure)
        before = sentence
    return {no: sorted(figures, key=lambda f: f.first) for no, figures in told.items()}


def _fates(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[re.Match[str]]:
    """Yield where a sentence that counts no dead says that all died or that none lived."""
    if any(f.measure == "killed" and f.number for f in figures):
        return
    for match in _OF_ALL.finditer(sentence.codes):
        dead = next((match.start(g) for g in ("dead", "killed", "fate", "bodies") if match[g]), -1)
        if dead < 0:
            if sentence.chunks[sentence.codes.index("X", match.start())].norm in NOBODY:
                yield match
        elif _is_of_all(sentence, match) and is_asserted(sentence, dead, match.start()):
            yield match


def _is_of_all(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the words for those who died are "all", "everyone", "they" or "their bodies"."""
    if match["their"]:
        return sentence.chunks[match.start("their")].norm == "their"
    if match["they"]:
        return sentence.chunks[match.start("they")].norm == "they"
    return sentence.chunks[match.start("whole" if match["whole"] else "inside")].norm in _ALL


def _counted_before(
    sentence: Sentence, fate: re.Match[str], figures: Sequence[Figure]
) -> Figure | None:
    """Return those whom a sentence counts before it tells the fate of all."""
    counted = [m.end() for m in _COUNTED.finditer(sentence.codes[: fate.start()])]
    if counted and _NAMED.fullmatch(sentence.codes, counted[-1], fate.start()):
        return None
    return _last_counted(sentence, fate.start(), fate.end() - 1, figures)


def _counted_in(
    sentence: Sentence, fate: re.Match[str], figures: Sequence[Figure]
) -> Figure | None:
    """Return those whom the sentence before counts, of whom it tells no fate."""
    if (fate["they"] or fate["their"]) and not _are_meant(sentence):
        return None
    return _last_counted(sentence, len(sentence.chunks), None, figures)


def _are_meant(sentence: Sentence) -> bool:
    """Whether "they" can be none but those counted last: no other plural, or whom it befell."""
    counted = list(_COUNTED.finditer(sentence.codes))
    if not counted:
        return False
    who = range(*counted[-1].span())
    others = [
        i
        for i, chunk in enumerate(sentence.chunks)
        if chunk.code in "PU" and i not in who and is_plural(chunk)
    ]
    return not others or (others[-1] < who.start and is_object(sentence, who.start, who.stop))


def _last_counted(
    sentence: Sentence, until: int, last: int | None, figures: Sequence[Figure]
) -> Figure | None:
    matches = list(_COUNTED.finditer(sentence.codes[:until]))
    if not matches:
        return None
    match = matches[-1]
    at = match.start()
    number = sentence.chunks[at].number
    harmed = any(f.at == at and f.measure != "captured" for f in figures)
    if number is None or number.value < 2 or harmed:
        return None
    if last is None:
        end = _CLAUSE_END.search(sentence.codes, match.end())
        last = (end.start() if end else len(sentence.codes)) - 1
    unit = " ".join(c.norm for c in sentence.chunks[at + 1 : match.end()])
    return Figure("all of those counted", "killed", number, at, last, at, unit)
