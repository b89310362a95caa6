"""What a sentence adds to the listing told last: more groups, or another authority.

Rules, each with what it must and must not take:

- named after: "They included A and B", "In May came A, and with it B", after a listing
- followed: "Canada did so in May", "Peru followed in 2025"; not "Peru has not followed suit"
"""

from dataclasses import replace

from ingest.extract.listing_authorities import ListingAuthorities
from ingest.extract.listing_groups import BARE_GROUPS, THE_SAME
from ingest.extract.listing_parts import NEAR, REACH, Listing, Named
from ingest.text.dates import DateMention

_NAMES_THEM = {"include", "included", "includes", "are", "were", "comprise", "comprised"}
_FOLLOWS = {"came", "followed", "joined"}
_DID = ("did", "does", "done")
_SO = ("so", "likewise", "the same", "same")
#: Lists that only Washington keeps.
_AMERICAN = ("FTO", "SDGT", "TCO", "kingpin")
GENERAL = "terrorist_organization"


class ListingRepeats(ListingAuthorities):
    """The rules that need the listing before."""

    def _followed(self, before: Listing | None) -> Listing | None:
        """Match "Canada did so on the same day": another authority lists the same groups."""
        if before is None or not before.groups or not before.lists:
            return None
        at = next((i for i in range(1, len(self.words)) if self._does_so(i)), 0)
        if not at or self._is_unreal(at) or (by := self._rulers(at, None)) == ():
            return None
        if not all(name.start >= 0 and self._is_near(name, at) for name in by):
            return None
        end = self._clause_end(at + 1)
        date = next((w.date for w in self.words[at:end] if w.date), None)
        date = date or next((w.date for w in self.words[:at] if w.date), None)
        groups = tuple(self._away(name) for name in before.groups)
        lists = tuple(self._own_list(self._away(name), by) for name in before.lists)
        word = self.words[at]
        return replace(self._listing((), lists, by, date, word.start, word.end), groups=groups)

    def _does_so(self, at: int) -> bool:
        """Whether the word is the verb of "did so", "has done the same" or "followed (suit)"."""
        after = at + 1 + (self._code(at + 1) == "t")
        if self._norm(at) in _DID:
            return self._norm(after) in _SO
        if self._norm(at) in ("followed", "followed suit"):
            with_what = self._norm(at + 1) in ("with", "by")
            suit = self._norm(at + 1) == "suit" or self._code(at + 1) in "@.,;py"
            return suit and not with_what
        return False

    def _is_near(self, name: Named, at: int) -> bool:
        return at - self._index(name.start) <= NEAR

    def _own_list(self, name: Named, by: tuple[Named, ...]) -> Named:
        """Return the list as the follower keeps it: only Washington has the American ones."""
        american = any(self.vocabulary.country_of(ruler.value) == "US" for ruler in by)
        foreign = by and not american and name.value in _AMERICAN
        return replace(name, value=GENERAL) if foreign else name

    def _away(self, name: Named) -> Named:
        """Return a name that stands in a sentence before, or before the verb's clause."""
        return replace(name, start=-1, end=-1)

    def _named_after(self) -> Listing | None:
        """Match the groups of a listing that told only how many they were, or that follow it."""
        before = self.told.listing
        if before is None or not before.lists or not self.words:
            return None
        verb = next((i for i, w in enumerate(self.words[:NEAR]) if w.norm in _NAMES_THEM), 0)
        opening = {word.norm for word in self.words[:verb]}
        if not before.groups and verb and opening & (THE_SAME | BARE_GROUPS | {"list", "among"}):
            groups = self._groups(verb + 1, len(self.words))
            return self._repeated(before, groups, before.date, verb)
        came = next((i for i, w in enumerate(self.words[:REACH]) if w.norm in _FOLLOWS), -1)
        date = next((word.date for word in self.words if word.date), None)
        if came > 0 and date is not None:
            groups = self._groups(0, len(self.words))
            armed = all(self._is_armed(group) for group in groups)
            return self._repeated(before, groups, date, came) if armed else None
        return None

    def _repeated(
        self, before: Listing, groups: tuple[Named, ...], date: DateMention | None, verb: int
    ) -> Listing | None:
        if not groups:
            return None
        word = self.words[verb]
        away = tuple(replace(name, start=-1, end=-1) for name in before.authorities)
        inside = date if date is not None and date.start >= self.words[0].start else None
        listing = self._listing(groups, before.lists, away, inside or date, word.start, word.end)
        lists = tuple(replace(name, start=-1, end=-1) for name in before.lists)
        return replace(listing, lists=lists)
