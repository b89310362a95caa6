"""What somebody who is only described is called: 'a group calling itself "the Cell"'.

- calls himself: "a man who called himself Ana", "a group that calls itself the Cell"
- gives a name: "who gave her name as Ana", "who identified himself as Commander Wali"
- known as: "the force in the south, known as Unifil"; not "a spokesman for the force, known as"
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.speech.phrases import BOUNDARY, SELVES, Attribution
from ingest.extract.speech.sources import JOINS_A_NAME, Source, is_of_a_name
from ingest.extract.speech.words import Word

CALLS = frozenset({"call", "called", "calling", "calls"})
_IDENTIFIES = frozenset({"identified", "identifies", "identifying"})
_MARKS = "“”‘’\"' ,."
_LONGEST_NAME = 6
_REACH = 16
_GIVEN = frozenset({"gave", "give", "gives", "identified", "used", "using"})
_PERSONS = frozenset({"herself", "himself", "her", "his"})


def named_in_passing(found: Attribution, words: Sequence[Word], text: str) -> Attribution:
    """Give a source that is only described the name which its sentence tells."""
    source = found.source
    if source.kind != "noun" or source.plural:
        return found
    lo = next((i for i, word in enumerate(words) if word.start >= source.end), len(words))
    hi = found.verb_at
    if lo > hi:  # '"...", said a man who called himself Ana'
        ends = (i for i in range(lo, len(words)) if words[i].code in BOUNDARY[:-1])
        hi = next(ends, len(words))
    if first_name := _first_name(words, lo, source):
        named = _read_name(words, first_name, len(words), source, text)
        return replace(found, source=named) if named else found
    for at in range(lo, hi):
        begins = _name_begins(words, at, lo, source)
        named = _read_name(words, begins, hi, source, text) if begins else None
        if named is not None:
            return replace(found, source=named)
    for at in range(hi + 2, len(words) if hi == found.verb_at else 0):
        if words[at - 1].norm == "who" and words[at - 2].code == "&":
            # "a man who said he was a guard, and who gave his name as Ana"
            begins = _name_begins(words, at, at, source)
            named = _read_name(words, begins, len(words), source, text) if begins else None
            return replace(found, source=named) if named else found
    return found


def _first_name(words: Sequence[Word], lo: int, source: Source) -> int:
    """Index of the name in "a cook, who would give only his first name, Luis", or 0."""
    end = min(lo + _REACH, len(words) - 2)
    at = next((i for i in range(lo, end) if words[i].norm == "name"), 0)
    told = [word.norm for word in words[lo:at]]
    gives = "who" in told[:2] and not _GIVEN.isdisjoint(told) and "first" in told
    named = at and words[at + 1].code == "," and words[at + 2].code in "NOn"
    return at + 2 if gives and named and source.group != "body" else 0


def _name_begins(words: Sequence[Word], at: int, lo: int, source: Source) -> int:
    """Index at which a name begins that is told of the source at ``at``, or 0."""
    norms = [word.norm for word in words[at : at + 5]] + [""] * 5
    body = source.group == "body"
    owned = norms[1] if norms[1] in (*SELVES, "his", "her", "its") else ""
    if owned and (owned in _PERSONS) is body:
        return 0  # "a man from a group calling itself"
    if norms[0] in CALLS and owned in SELVES:
        return at + 2
    if norms[0] in _IDENTIFIES and owned in SELVES:
        said = 2 + (norms[2] == "only")
        return at + said + 1 if norms[said] == "as" else 0
    if norms[0] in ("gave", "gives", "giving") and norms[2] == "name":
        said = 3 + (norms[3] == "only")
        return at + said + 1 if norms[said] == "as" else 0
    apart = at == lo or words[at - 1].code == ","
    if norms[:2] == ["known", "as"] and body and apart:
        return at + 2
    return at + 1 if norms[0] == "known as" and body and apart else 0


def _read_name(words: Sequence[Word], at: int, hi: int, source: Source, text: str) -> Source | None:
    """Read the name at ``at`` as the source's own."""
    role = source.text
    while at < hi and (words[at].code == "t" or words[at].is_a("honorific")):
        at += 1
    if at >= hi:
        return None
    word = words[at]
    name = word.text
    if word.code == "Q":
        name = word.text.strip(_MARKS)
        if len(name.split()) > _LONGEST_NAME or not name[:1].isupper():
            return None
    elif word.code in "NOn" or (word.code == "G" and source.group != "body"):
        end = at
        while end + 1 < hi and source.group == "body" and is_of_a_name(words[end + 1]):
            end += 1
        while words[end].norm in JOINS_A_NAME:
            end -= 1
        name = text[word.start : words[end].end]
    else:
        return None
    person = source.group != "body"
    return replace(
        source, kind="name", name=name, text=name, actor_id=word.actor_id,
        head=name.split()[-1].lower() if person else source.head,
        role=role if person else "", group="person" if person else "body",
        bare=False, indefinite=False,
    )  # fmt: skip
