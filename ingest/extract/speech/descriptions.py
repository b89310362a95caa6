"""Who "one of them", "the 37-year-old" and "the CDS" are, of those who were told of before."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.speech.mentioned import Mention, Speaker
from ingest.extract.speech.phrases import NUMBERS
from ingest.text.tokens import fold

#: A part of those who were told of.
THEM = re.compile(r"(\w+) of (?:them|us)", re.I)
#: Whom a report calls so, beside where he is from, it has named: "the Louisiana Republican".
PARTISANS = frozenset({"democrat", "republican"})
_PART = re.compile(r"\w+ of (?=the )", re.I)
_COUNTED = NUMBERS | {"a", "an", "both", "few", "one", "some", "the", "these", "those"}
_INITIALS = re.compile(r"[A-Z]{3,6}")


def part_of(part: str, earlier: Iterable[Speaker]) -> Speaker | None:
    """Say of whom somebody is one: "Two officials said so. One of them" is an official.

    ``earlier``: who was told of, the last first.
    """
    whole = next((one for one in earlier if one.kind == "source" and one.plural), None)
    if whole is None:
        return None
    counted = whole.text.split()[0].lower() in _COUNTED or whole.text[0].isdigit()
    told = (_PART.sub("", whole.text, count=1) if counted else whole.text).split()
    counted = told[0].lower() in _COUNTED or told[0][0].isdigit()
    rest = " ".join(told[counted:])
    if rest and fold(told[0]) == whole.head:
        rest = rest[0].lower() + rest[1:]  # "Residents"
    return replace(whole, text=f"{part} of the {rest}", plural=part != "one") if rest else None


def last_person(earlier: Iterable[Mention]) -> Speaker | None:
    """Return the one told of last who has an age; ``earlier``: the last first."""
    people = (m.speaker for m in earlier if m.speaker.kind in ("person", "source"))
    return next((person for person in people if not person.plural), None)


def by_initials(short: str, earlier: Iterable[Mention]) -> Speaker | None:
    """Say whom "the CDS" means: the Chief of Defence Staff, if he was told of."""
    if not _INITIALS.fullmatch(short):
        return None
    for mention in earlier:
        speaker = mention.speaker
        name = speaker.role if speaker.kind == "person" else speaker.text
        if speaker.kind in ("person", "body") and short in _initials(name):
            return speaker
    return None


def _initials(name: str) -> set[str]:
    """Return what a name is shortened to, with its small words and without: "COAS", "CAS"."""
    parts = [part for part in re.split(r"[\s-]+", name) if part[:1].isalpha()]
    if parts and parts[0].lower() == "the":
        parts = parts[1:]
    proper = [part for part in parts if part[0].isupper()]
    return {"".join(part[0].upper() for part in some) for some in (parts, proper)}
