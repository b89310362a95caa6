"""Harm done to those counted before: "pulled out six passengers and shot them dead".

The number stands with what was done to them first, and who was harmed is a pronoun or, after a
second verb, left out: "nine worshippers were dragged out and beheaded".
"""

import re
from collections.abc import Sequence

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.matched import is_asserted, is_plural
from ingest.extract.figures.worded import EXECUTES
from ingest.extract.grammar.pieces import COUNTED_PEOPLE
from ingest.text.document import Sentence

#: Rule of such a count.
REFERRED = "those counted before"
_COUNTED = re.compile(COUNTED_PEOPLE)
#: "and shot them dead", "and later executed them all", "then killed both of them"
_THEM = re.compile(r"(?P<verb>[KWg!])y?(?:to)?(?P<them>j)t?(?P<dead>y?d|2y?F)?(?!')")
#: "(were dragged) from their home in Jos on Friday and beheaded": as passive as the verb before
_JOINED = re.compile(
    r"h?b[by]*(?:[weCvLB3]p?|!)[^;:.xHPbKDdW!&]{0,9}?,?&y{0,2}(?P<verb>[KW!])p?(?P<dead>d)?"
    r"(?!y?(?:[9NOGjta]|[w%yr]{0,3}[PQE]))"
    r"|h?(?:b[by]*)?[weBC!][^;:.xHPbKDdW&9]{0,7}?,?&(?P<verb2>[DV])(?=[.,;px@&y]|$)"
)
#: What makes those before it an object: a verb, a preposition, a list or what is told of them.
_GOVERNED = re.compile(r"(?:[weCKWvBL!3%gp]|[weCKWvBL!3%g][py]|q|&)[ta]?r?$")


def find_referred(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a sentence, with those of harm told of people it counted before."""
    if "j" not in sentence.codes and "&" not in sentence.codes:
        return list(figures)
    told = {(f.measure, f.at) for f in figures}
    more = {(f.measure, f.at): f for f in (*_of_pronouns(sentence), *_of_joined_verbs(sentence))}
    dead = {at for measure, at in more if measure == "killed"}
    # "six mourners were hit and killed": nobody is only wounded
    found = [f for f in figures if not (f.includes_dead and f.at in dead)]
    found += [figure for key, figure in more.items() if key not in told]
    return sorted(found, key=lambda f: f.first)


def _of_pronouns(sentence: Sentence) -> list[Figure]:
    found = []
    for match in _THEM.finditer(sentence.codes):
        verb = _verb(match)
        if sentence.chunks[match.start("them")].norm != "them":
            continue
        if sentence.codes[verb] == "g" and sentence.chunks[verb].norm not in EXECUTES:
            continue
        who = _counted_before(sentence, verb)
        if re.search(r"Xy?$", sentence.codes[:verb]):
            continue  # "did not kill them"
        if who is not None and is_asserted(sentence, verb, verb):
            found.append(_figure(sentence, match, who))
    return found


def _of_joined_verbs(sentence: Sentence) -> list[Figure]:
    found = []
    for who in _COUNTED.finditer(sentence.codes):
        match = _JOINED.match(sentence.codes, who.end())
        if match is None or not _is_several(sentence, who):
            continue
        if is_asserted(sentence, _verb(match), 0):
            found.append(_figure(sentence, match, who))
    return found


def _counted_before(sentence: Sentence, verb: int) -> re.Match[str] | None:
    """Return the people counted last before a verb, if "them" behind it can be none but these."""
    counted = [m for m in _COUNTED.finditer(sentence.codes, 0, verb) if _is_several(sentence, m)]
    if not counted:
        return None
    who = counted[-1]
    if not is_object(sentence, who.start(), who.end()):
        return None  # "six gunmen stopped a bus and shot them": not themselves
    between = sentence.codes[who.end() : verb]
    doer = re.search(r"PH[hy]*$", between)  # "by gunmen who shot them"
    others = range(who.end(), verb - len(doer[0]) if doer else verb)
    plural = any(sentence.codes[i] in "PU" and is_plural(sentence.chunks[i]) for i in others)
    return None if plural or "9" in between else who


def is_object(sentence: Sentence, start: int, end: int) -> bool:
    """Whether something is done to those told of in chunks start to end, by verb or passive."""
    passive = re.match(r"h?b[by]*[weCKWv!]", sentence.codes[end:])
    return passive is not None or _GOVERNED.search(sentence.codes[:start]) is not None


def _is_several(sentence: Sentence, who: re.Match[str]) -> bool:
    number = sentence.chunks[who.start()].number
    return number is not None and number.value > 1


def _verb(match: re.Match[str]) -> int:
    return match.start("verb") if match["verb"] else match.start("verb2")


def _figure(sentence: Sentence, match: re.Match[str], who: re.Match[str]) -> Figure:
    code = sentence.codes[_verb(match)]
    dead = code in "KgD" or match["dead"] is not None
    at = who.start()
    measure = "killed" if dead else "survived" if code == "V" else "wounded"
    return Figure(
        REFERRED,
        measure,
        sentence.chunks[at].number,
        at,
        match.end() - 1,
        at,
        " ".join(c.norm for c in sentence.chunks[at + 1 : who.end()]),
        includes_dead=not dead and code == "!",
    )
