"""What stands for the list told of before, or for its day: "put Y on the list", "it added Y"."""

from ingest.extract.listing_groups import BARE_GROUPS, THE_SAME
from ingest.extract.listing_nouns import ListingNouns
from ingest.extract.listing_parts import NEAR, REACH, STANDS_ON, Listing, Named
from ingest.text.dates import DateMention


class ListingTold(ListingNouns):
    """The rules that need the list, or the day, of the listing before."""

    def _same_day(
        self, at: int, groups: tuple[Named, ...], authorities: tuple[Named, ...]
    ) -> DateMention | None:
        """Return the day of the listing before where the same is told of it: its authority, too."""
        before = self.told.listing
        if before is not None and self._is_also(at) and self._are_of(authorities, before):
            return before.date
        told = before is not None and all(name.start < 0 for name in authorities)
        if before is None or not told or not authorities:
            return None
        same = {group.value for group in groups} == {group.value for group in before.groups}
        return before.date if same else None

    def _is_also(self, at: int) -> bool:
        """Whether a verb goes on with an act: "is also designating", "were also being named"."""
        i, also = at - 1, False
        while i > 0 and self._code(i) in "yb":
            also |= self._norm(i) == "also"
            i -= 1
        return also and (
            self._norm(at).endswith("ing") or any(self._norm(j) == "being" for j in range(i, at))
        )

    def _are_of(self, authorities: tuple[Named, ...], before: Listing) -> bool:
        """Whether those who list are of the country of those who listed before."""
        one, other = (
            {self.vocabulary.country_of(name.value) or name.value for name in names}
            for names in (authorities, before.authorities)
        )
        return bool(one) and one == other

    def _same_list(self, at: int) -> tuple[Named, ...]:
        """Return the list last named, for "were added (to the list) on May 3", "it added Y"."""
        norm = self.words[at].norm
        if not norm.startswith(("add", "plac", "put")) and norm not in STANDS_ON:
            return ()
        before = self.told.listing
        recent = self.told.recent or (before.lists[0].value if before and before.lists else "")
        if recent and (the_list := self._the_list(at)):
            return (self._as_list(the_list, recent),)
        if before and recent and self._adds_a_group(at):
            return (self._as_list(at, recent),)
        if norm.startswith("put"):
            return ()
        listed = any(self._norm(i) == "list" for i in range(at + 2, at + NEAR))
        if not self._is_passive(at) and not (listed and self._norm(at + 1) in THE_SAME):
            return ()
        own = next((w for w in reversed(self.words[:at]) if w.is_a("designation")), None)
        value = own.terms["designation"][0] if own else self.told.recent
        near = range(at + 1, at + (5 if self._is_passive(at) else NEAR))
        said = next((i for i in near if self._norm(i) == "list"), at)
        return (self._as_list(said, value),) if value and (own or said > at) else ()

    def _the_list(self, at: int) -> int:
        """Index of "list" in "put A, B and six cartels on the list"; 0 where none is told of."""
        if self._is_passive(at) or self._norm(at) in STANDS_ON:
            return 0
        for i in range(at + 1, self._clause_end(at)):
            if self._code(i) in "sbhm" or self._is_verb(i):
                return 0
        after = range(at + 2, min(at + 2 * REACH, len(self.words)))
        for i in after:
            if self._norm(i) == "list" and self._norm(i - 1) in ("the", "that", "this"):
                return i if self._norm(i - 2) in ("on", "onto", "to") else 0
            if self._is_verb(i) or self._code(i) in "bhm;:.":
                return 0
        return 0

    def _adds_a_group(self, at: int) -> bool:
        """Whether whoever listed others goes on: "in May it added Y"."""
        if self._code(at - 1) != "j":
            return False
        added = self._groups(at + 1, self._clause_end(at + 1))
        if not added:
            return False
        called = self._norm(self._index(added[-1].start) + 1) in BARE_GROUPS
        return called or all(group.value and self._is_armed(group) for group in added)
