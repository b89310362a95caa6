"""Groups told one a line below a sentence that ends in a colon, as releases and fact boxes do.

Rules, each with what it must and must not take:

- led: "The department designated the following groups as FTOs:", then lines with a name each; not
  a line that has a verb, nor one after such a line
- of the list told: "Effective December 9, the following are listed entities:"
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.listings.record import Listing
from ingest.extract.listings.sanctions import SANCTIONS
from ingest.extract.listings.verbs import ListingReader

_FOLLOWING = ("following", "these")
_PEOPLE = ("individuals", "persons", "people", "men", "leaders", "members", "companies", "vessels")
_LONGEST = 40  # words of a line that is a name and what is told beside it
_IN_A_LINE = "ONntAG,;.&()@9'-:p"  # codes


def lead_of(reader: ListingReader, listings: Sequence[Listing]) -> Listing | None:
    """Return what a sentence that leads to lines says of them: the list, who lists and when."""
    words = reader.words
    if not words or words[-1].code != ":" or any(word.norm in _PEOPLE for word in words):
        return None
    told = next((found for found in listings if found.lists), None)
    if told is not None:
        return None if told.groups else told.away()
    before = reader.told.listing
    follow = any(word.norm in _FOLLOWING for word in words)
    lists = any(word.is_a("designation_verb") for word in words)
    if before is None or not before.lists or not (follow and lists):
        return None
    date = next((word.date for word in words if word.date), before.date)
    return replace(before.away(), groups=(), date=date)


def line_below(reader: ListingReader, lead: Listing) -> Listing | None:
    """Return the listing of a line that has only a name, and what is told beside it."""
    words = reader.words
    colon = next((i for i, word in enumerate(words) if word.code == ":"), -1)
    if len(words) > _LONGEST or any(w.code not in _IN_A_LINE for w in words[colon + 1 : -1]):
        return None  # but "- three affiliates of Y: A, B and C" has a row
    groups = reader.named_in(colon + 1, len(words)) if colon > 0 else reader.named_first()
    if not groups or (lead.lists[0].value == SANCTIONS and not groups[0].value):
        return None  # anybody may be under sanctions
    date = next((word.date for word in words if word.date), lead.date)
    return replace(lead, groups=groups, date=date, start=groups[0].start, end=groups[0].end)
