"""Who only "followed (a year later)" may tell in the next sentence whom he listed.

- told: "Canada followed a year later. In May 2025 it listed A and B": not those told before
- kept: "Canada followed in May. In July it listed A, too": both those and A
"""

from ingest.extract.listings.record import Listing
from ingest.vocabulary import Vocabulary


def are_carried(listing: Listing) -> bool:
    """Whether who lists is named, and whom he lists only in a sentence before."""
    here = any(name.start >= 0 for name in listing.authorities)
    return here and bool(listing.groups) and all(group.start < 0 for group in listing.groups)


def tells_of(listing: Listing, follower: Listing, vocabulary: Vocabulary) -> bool:
    """Whether a listing tells whom a follower listed, and no later act of his."""
    states, before = (
        {vocabulary.country_of(name.value) for name in told.authorities} - {""}
        for told in (listing, follower)
    )
    named = {group.value or group.text for group in listing.groups if group.start >= 0}
    same = named & {group.value or group.text for group in follower.groups}
    if not named or same or not states or states != before:
        return False
    day, span = listing.date, follower.date
    if day is None or span is None:
        return day is span
    return span.first <= day.first and day.last <= span.last and span.precision != "day"
