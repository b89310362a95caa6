"""Whose office or spokesman it is that is told of without a name: "her office", "a spokesman"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.speech.mentioned import Mention, Speaker
from ingest.extract.speech.sources import Source

_SPOKESMEN = frozenset({"spokesman", "spokesmen", "spokespeople", "spokesperson", "spokespersons",
                        "spokeswoman"})  # fmt: skip
#: Who speaks for somebody: without him "his office" would name nobody.
_FOR_HIM = _SPOKESMEN | {"attorney", "attorneys", "campaign", "lawyer", "lawyers", "office",
                         "staff", "team"}  # fmt: skip
_OWNERS = {"his": "he", "her": "she", "its": "it"}
#: "A spokesperson for the agency".
_FOR_THE = re.compile(r"\w+ \w+ (?:at|for|of|with) the ([a-z]+(?: [a-z]+)?)", re.I)
_BARE = 2
#: So many sentences after a body, "a spokesman" is its own.
_REACH = 2


def owner_of(source: Source) -> str:
    """Return which pronoun stands for who owns it: "its media centre", "her office"; or ``""``."""
    whose = _OWNERS.get(source.text.split()[0].lower(), "")
    return whose if whose == "it" or source.head in _FOR_HIM else ""


def body_of(source: Source, bodies: Sequence[str]) -> Source | None:
    """Return the body that "a ministry spokesman", "a spokesman for the agency" point back to."""
    if source.head not in _SPOKESMEN and source.head not in ("official", "officials"):
        return None
    named = _FOR_THE.fullmatch(source.text)
    head = named[1] if named else next((w for w in source.words if w in bodies), "")
    # "a spokesman for the local police" is theirs, and "the rebel group" is not any group
    plain = head in bodies and len(source.words) == (1 if named else 2)
    return replace(source, head=head, words=(head,), text=f"the {head}") if plain else None


def last_body(source: Source, lately: Sequence[Mention], unit: int) -> Speaker | None:
    """Return the body that led the last sentence in which somebody did: "a spokesman" is its own.

    ``lately``: who led sentences, the last first.
    """
    if source.head not in _SPOKESMEN or len(source.text.split()) != _BARE or not lately:
        return None
    told = [m for m in lately if m.unit == lately[0].unit and unit - m.unit <= _REACH]
    # "The navy said so. 'We ran,' Ana Ruiz said. A spokesman": whose he is, nobody tells
    own = [m.speaker for m in told if m.speaker.kind == "body" and not m.place]
    people = [m for m in told if m.speaker.kind == "person"]
    return own[-1] if own and not people else None


def with_owner(source: Source, owner: Speaker | None) -> Source:
    """Return a source as its owner's, who is named where it was only "his" or "her"."""
    if owner is None or source.organization_id:
        return source
    if owner.kind == "body":
        return replace(source, organization_id=owner.organization_id or owner.actor_id)
    if owner.kind != "person":
        return source
    said = source.text.split(" ", 1)[1]
    return replace(source, text=f"{owner.text}'s {said}", organization_id=owner.organization_id)
