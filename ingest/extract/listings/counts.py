"""Groups that are told by their number in one place and by their names in another.

Rules, each with what it must and must not take:

- counted: "Canada listed two gangs as terrorist entities. The step against A and B ...": as many
  names in a row as were counted; not "A said", nor names that the sentence lists itself
- pointed at: "A and B fled. Both gangs are on the list of", "listed the pair"
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.sanctions import ListingSanctions
from ingest.extract.listings.words import AMERICAN, BARE_GROUPS, COUNTS, NEAR

_LONGEST = 6  # words from a number to its noun: "two Latin American crime groups"


class ListingCounts(ListingSanctions):
    """The rules that need how many groups there are."""

    def named(self, *, last: bool = False) -> tuple[Named, ...]:
        """Return the first armed group that the sentence names, or the ``last``."""
        named = [
            i for i, word in enumerate(self.words)
            if word.code in "ON" and self._names_fighters(i, word)
        ]  # fmt: skip
        return tuple(self._whole(i) for i in (named[-1:] if last else named[:1]))

    def named_first(self) -> tuple[Named, ...]:
        """Return the group with which the sentence begins, past an article: "The Y (Peru)"."""
        first = next((i for i, word in enumerate(self.words[:2]) if word.code not in "t-"), 0)
        known = self._is_group(first) and self._is_armed(self._whole(first))
        return (self._whole(first),) if known else ()

    def named_in(self, lo: int, hi: int) -> tuple[Named, ...]:
        """Return the groups named between two words."""
        return tuple(group for group in self._groups(lo, hi) if self._is_armed(group))

    def is_part(self, group: Named) -> bool:
        """Whether a group is told of as another's: "its wing, Y", "one of its members, Y"."""
        at = self._index(group.start) if group.start >= 0 else 0
        i = at - 1
        while i >= 0 and at - i < NEAR and self._code(i) in "Aw-'G,":
            i -= 1
        return i >= 0 and self._norm(i) in ("its", "their")

    def several(self) -> tuple[Named, ...]:
        """Return the first groups that the sentence names in a row: "A, B and C"."""
        return next((row for row in self._rows() if len(row) > 1), ())

    def fighters(self) -> tuple[Named, ...]:
        """Return the groups that a sentence names, each once, in the order in which it does."""
        rows = [group for row in self._rows() for group in row]
        return tuple({group.value or group.text: group for group in rows}.values())

    def _count(self, lo: int, hi: int) -> int:
        """Return how many groups are told of: "two of them", "three Haitian gangs"."""
        for i in range(max(lo, 0), min(hi, len(self.words))):
            count = COUNTS.get(self._norm(i).split(" ")[0], 0)  # "Two Islamist groups"
            if not count and self._norm(i).isdigit() and len(self._norm(i)) < len(COUNTS):
                count = int(self._norm(i))
            if not count:
                continue
            if i == lo and self._code(i + 1) in ".,;":
                return count  # "when Ottawa named seven"
            for j in range(i + 1, min(i + _LONGEST, hi)):
                if self._norm(j) in BARE_GROUPS:
                    return count
                if self._code(j) not in "AGNyw'-O":
                    break
        return 0

    def _more(self, at: int, hi: int) -> int:
        """Return how many "A and two Haitian gangs" leaves without names; 0 where none are."""
        joins = (i for i in range(at, hi) if self._code(i) == "&")
        for i in joins:
            if self._norm(i + 1) in COUNTS and self._count(i + 1, hi) and not self._groups(i, hi):
                return self._count(i + 1, hi)
        return 0

    def _countries(self, lo: int, hi: int) -> tuple[str, ...]:
        """Return the countries told of: "three gangs in Peru and Haiti", "Haitian gangs"."""
        places = (word.place for word in self.words[max(lo, 0) : hi] if word.code in "AG")
        return tuple(dict.fromkeys(place.country for place in places if place is not None))

    def _fits(self, row: tuple[Named, ...], told: Listing) -> bool:
        """Whether a row holds as many groups as were told of, and of those countries."""
        if len(row) != told.count or self._norm(self._index(row[0].start) - 1) == "between":
            return False
        actors = (self.vocabulary.actors.get(group.value) for group in row)
        homes = {actor.country for actor in actors if actor is not None} - {""}
        return not told.countries or homes <= set(told.countries)

    def _is_looser(self, own: Listing, told: Listing) -> bool:
        """Whether "A and B were named to the roster" tells who the two are that were listed."""
        general = all(name.value == GENERAL for name in own.lists)
        here = all(group.start >= 0 for group in own.groups) and bool(own.groups)
        return general and here and told.lists[0].value in AMERICAN

    def _named_by_count(self, found: Sequence[Listing]) -> Listing | None:
        """Return the listing told before, whose groups the sentence names; not those it lists."""
        before = self.told.listing
        if before is None or not before.lists or not before.count:
            return None
        rows = (*self._rows(), *(own.groups for own in found if self._is_looser(own, before)))
        row = next((row for row in rows if self._fits(row, before)), ())
        lists = {name.value for name in before.lists}
        for own in found:
            told = {group.start for group in row} & {group.start for group in own.groups}
            if told and lists & {name.value for name in own.lists}:
                return None
        if not row:
            return None
        return replace(before.away(), groups=row, start=row[0].start, end=row[-1].end)
