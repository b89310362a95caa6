"""Groups that are told by their number in one place and by their names in another.

Rules, each with what it must and must not take:

- counted: "Canada listed two gangs as terrorist entities. The step against A and B ...": as many
  names in a row as were counted; not "A said", nor names that the sentence lists itself
- pointed at: "A and B fled. Both gangs are on the list of", "listed the pair"
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.listing_groups import BARE_GROUPS
from ingest.extract.listing_parts import COUNTS, Listing, Named
from ingest.extract.listing_sanctions import ListingSanctions
from ingest.extract.words import Word

_LONGEST = 6  # words from a number to its noun: "two Latin American crime groups"
#: What stands between names in a row: "the gang A, Haiti's B and a ring known as C".
_BETWEEN = "t&,'AGN9yw"
_KNOWN_AS = ("as", "of")


class ListingCounts(ListingSanctions):
    """The rules that need how many groups there are."""

    def named(self, *, last: bool = False) -> tuple[Named, ...]:
        """Return the first armed group that the sentence names, or the ``last``."""
        named = [i for i, word in enumerate(self.words) if self._names_fighters(i, word)]
        return tuple(self._whole(i) for i in (named[-1:] if last else named[:1]))

    def several(self) -> tuple[Named, ...]:
        """Return the first groups that the sentence names in a row: "A, B and C"."""
        return next((row for row in self._rows() if len(row) > 1), ())

    def _names_fighters(self, at: int, word: Word) -> bool:
        if word.code == "O":
            owns_one = self._code(at + 1) == "'" and self._code(at + 2) in "ON"
            return self._is_fighter(word) and not owns_one
        if word.code != "N":
            return False
        return self._is_group(at) and self._is_sanctionable(self._whole(at))

    def _rows(self) -> Iterator[tuple[Named, ...]]:
        row: list[Named] = []
        for i in self._after(0, len(self.words)):
            word = self.words[i]
            if row and word.start < row[-1].end:
                continue
            if self._is_group(i) and self._names_fighters(i, word):
                row.append(self._whole(i))
            elif row and self._ends_row(i):
                yield tuple(row)
                row = []
        if row:
            yield tuple(row)

    def _row_end(self, at: int) -> int:
        """Index after the object of a verb: "A, B and C"; a name that does something is none."""
        end = self._clause_end(at)
        for row in self._rows():
            if at < self._index(row[0].start) < end:
                for group in row:
                    i = self._index(group.start)
                    after = next((j for j in range(i, len(self.words))
                                  if self.words[j].start >= group.end), i + 1)  # fmt: skip
                    does = self._code(after) in "bhm" or self._norm(after).endswith("ed")
                    end = max(end, i if does else after)
        return end

    def _ends_row(self, at: int) -> bool:
        word = self.words[at]
        if word.code not in _BETWEEN:
            return word.norm not in _KNOWN_AS
        return word.is_a("speech_verb") or self._is_verb(at)

    def _count(self, lo: int, hi: int) -> int:
        """Return how many groups are told of: "two of them", "three Haitian gangs"."""
        for i in range(max(lo, 0), min(hi, len(self.words))):
            count = COUNTS.get(self._norm(i), 0)
            if not count and self._norm(i).isdigit() and len(self._norm(i)) < len(COUNTS):
                count = int(self._norm(i))
            if not count:
                continue
            for j in range(i + 1, min(i + _LONGEST, hi)):
                if self._norm(j) in BARE_GROUPS:
                    return count
                if self._code(j) not in "AGNyw'-O":
                    break
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

    def _named_by_count(self, found: Sequence[Listing]) -> Listing | None:
        """Return the listing told before, whose groups the sentence names; not those it lists."""
        before = self.told.listing
        if before is None or before.groups or not before.lists or not before.count:
            return None
        row = next((row for row in self._rows() if self._fits(row, before)), ())
        lists = {name.value for name in before.lists}
        for own in found:
            told = {group.start for group in row} & {group.start for group in own.groups}
            if told and lists & {name.value for name in own.lists}:
                return None
        if not row:
            return None
        away = tuple(self._away(name) for name in before.authorities)
        lists_away = tuple(self._away(name) for name in before.lists)
        return replace(
            before, groups=row, lists=lists_away, authorities=away, start=row[0].start,
            end=row[-1].end,
        )  # fmt: skip
