"""What stands for the list told of before, or for its day: "put Y on the list", "it added Y"."""

from ingest.extract.listings.groups import THE_SAME
from ingest.extract.listings.nouns import ListingNouns
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.words import AMERICAN, BARE_GROUPS, NEAR, REACH
from ingest.text.dates import DateMention

#: What leads to the ground or the law of a listing, which tells no list.
_GROUNDS = ("for", "under", "pursuant")
#: Beginnings of verbs after which the list goes without saying, and of those that need no day.
_CARRIES = ("add", "plac", "put", "nam", "enter", "includ", "inscrib", "regist", "incorporat")
_PUTS = ("add", "plac", "put")


class ListingTold(ListingNouns):
    """The rules that need the list, or the day, of the listing before."""

    def _same_day(
        self, at: int, groups: tuple[Named, ...], authorities: tuple[Named, ...]
    ) -> DateMention | None:
        """Return the day of the listing before where the same is told of it: its authority, too."""
        before = self.told.listing
        if before is not None and self._is_also(at) and self._are_of(authorities, before):
            return before.date
        count = len({group.value or group.text for group in groups})
        if before is not None and not before.groups and before.count == count:
            # "Peru and Chile listed two gangs on Monday. Peru's ministry said it had added A and B"
            among = self._are_among(authorities, before)
            return before.date if among and before.start < self.words[0].start else None
        told = before is not None and all(name.start < 0 for name in authorities)
        if before is not None and told and self._is_passive(at) and self._is_too(at):
            return before.date
        if before is not None and told and authorities:
            return before.date if _are_same(groups, before.groups) else None
        return self._day_before(at, groups, authorities)

    def _day_before(
        self, at: int, groups: tuple[Named, ...], authorities: tuple[Named, ...]
    ) -> DateMention | None:
        """Return the day on which the same put the same on another list, however far above."""
        if not self._is_also(at) or any(group.start >= 0 for group in groups):
            return None
        acts = (act for act in reversed(self.told.dated) if _are_same(groups, act.groups))
        return next((act.date for act in acts if self._are_of(authorities, act)), None)

    def _is_also(self, at: int) -> bool:
        """Whether a verb goes on with an act: "is also designating", "X also named Z"."""
        i, also = at - 1, False
        while i > 0 and self._code(i) in "yb":
            also |= self._norm(i) == "also"
            i -= 1
        if self._norm(at).endswith("ing") or any(self._norm(j) == "being" for j in range(i, at)):
            return also
        past = self._norm(at).endswith("ed") or self._norm(at) == "put"
        told_of = self._norm(i) == "had" and self._is_reported(i)  # "said it had also named"
        return also and past and (told_of or self._code(i) not in "hm")  # not "has also named"

    def _is_reported(self, had: int) -> bool:
        """Whether "had" is of what its subject says: "said (that) it had"."""
        that = had - 2 - (self._norm(had - 2) == "that")
        return self._code(had - 1) == "j" and self._says(that)

    def _are_among(self, authorities: tuple[Named, ...], before: Listing) -> bool:
        """Whether those who list are of countries of which some listed before."""
        one, other = (
            {self.vocabulary.country_of(name.value) for name in names} - {""}
            for names in (authorities, before.authorities)
        )
        return bool(one) and one <= other

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
        hi = min(at + 2 * REACH, len(self.words))
        if the_list := self._list_told(at, self._next_verb(at + 1, hi)):
            return the_list
        if not norm.startswith(_CARRIES) or self._is_as_other(at):
            return ()
        before = self.told.listing
        recent = self.told.recent or (before.lists[0].value if before and before.lists else "")
        own = self._designation_before(at)
        if (recent or own) and self._adds_a_group(at):
            return (self._as_list(at, own or recent),)
        if norm.startswith("put") or not self._is_passive(at):
            return ()
        if self._is_dated_passive(at):
            own = own or recent  # "In May Y was added": after a listing, what else to?
        return (self._as_list(at, own),) if own else ()

    def _is_dated_passive(self, at: int) -> bool:
        """Whether "Y was added in May", "May 2: Y is added" ends so, with known fighters."""
        after = at + 1 + (self._code(at + 1) == "p")
        headed = self.words[0].date is not None and self._code(at + 1) in ".&,"
        dated = after < len(self.words) and self.words[after].date is not None
        dated |= self._is_too(at)
        groups = self._subject(at)
        known = all(group.value and self._is_armed(group) for group in groups)
        return (headed or dated) and bool(groups) and known

    def _is_told_when(self, at: int) -> bool:
        """Whether the clause of a verb says when, or that others were before: "already named"."""
        lo, end = self._clause_start(at), self._clause_end(at + 1)
        dated = any(self.words[i].date for i in range(lo, end))
        return dated or self._is_too(at) or self._norm(at - 1) in ("already", "earlier")

    def _is_too(self, at: int) -> bool:
        """Whether a verb is said of one more: "was named as well", "was listed with it"."""
        if any(self._norm(i) == "also" for i in range(max(0, at - 2), at)):
            return True
        for i in range(at + 1, min(at + NEAR // 2 + 1, len(self.words))):
            if self._norm(i) in ("too", "also", "alongside"):
                return True
            if self._norm(i) == "as" and self._norm(i + 1) == "well":
                return True
            if self._norm(i) == "with" and self._norm(i + 1) in THE_SAME:
                return True
            if self._code(i) in ",;:.xH":
                return False
        return False

    def _next_verb(self, lo: int, hi: int) -> int:
        """Index of what ends a verb's reach: another verb, a mark, a new clause."""
        for i in range(lo, hi):
            if self._is_verb(i) or self._code(i) in "bhm;:.xH":
                return i
        return hi

    def _adds_a_group(self, at: int) -> bool:
        """Whether whoever listed others goes on: "in May it added Y", "State added Y"."""
        goes_on = self._is_pronoun_before(at) and self.told.listing is not None
        if self._ranked_back(at + 1) and self._are_states(self._rulers(at, None)):
            return True
        if not self.words[at].norm.startswith(_PUTS) and not self._is_told_when(at):
            return False
        end = self._clause_end(at + 1)
        added = self._groups(at + 1, end)
        if not added and self._count(at + 1, end):
            return goes_on or self._keeps_the_list(at)
        after = self._index(added[-1].start) + 1 if added else 0
        if not added or any(self._norm(i) in ("to", "onto") for i in (after, after + 1)):
            return False  # "added Y to the talks"
        if not goes_on and not self._keeps_the_list(at):
            return False
        called = goes_on and self._norm(self._index(added[-1].start) + 1) in BARE_GROUPS
        return called or all(group.value and self._is_armed(group) for group in added)

    def _keeps_the_list(self, at: int) -> bool:
        """Whether a verb's subject may be whose list was told of: one of its country."""
        own = self._designation_before(at)
        if own and self._is_pronoun_before(at):
            return True  # "the FTO list grew on Monday when it added Y"
        by = self._rulers(at, None)
        name = own or self.told.recent
        if not by or not name:
            return False
        if name in AMERICAN:
            return self._are_american(by)
        return self.told.listing is not None and self._are_of(by, self.told.listing)

    def _is_as_other(self, at: int) -> bool:
        """Whether it says as what, or among whom: "listed as missing", "among the victims"."""
        for i in range(at + 1, min(at + REACH, len(self.words))):
            if self._code(i) in ",;:.H" or self._is_verb(i) or self._norm(i) in _GROUNDS:
                return False
            if self._norm(i) == "as" and self._norm(i + 1) not in ("of", "well"):
                return True
            inside = self._norm(i) == "in" and self._code(i + 1) not in "@GO"
            inside &= self._norm(i + 2) not in ("place", "stead", "turn")
            if self._norm(i) == "among" or (inside and self._norm(i + 1) != "the"):
                return True
        return False


def _are_same(groups: tuple[Named, ...], others: tuple[Named, ...]) -> bool:
    """Whether the groups are those known groups."""
    return {group.value for group in groups} == {group.value for group in others}
