"""Lists that somebody joins, and lists that are made longer.

Rules, each with what it must and must not take:

- joined: "Y joins Z on the U.S. list of", "Y joined it in May"; not "Y joined the fight"
- extended: "and last Friday it extended the ban to Y"; not "extended the ban to May"
- widened: "Canada expanded its list of terrorist entities to include Y"; not "to 88 groups"
"""

from collections.abc import Iterator

from ingest.extract.listings.record import Listing, away
from ingest.extract.listings.told import ListingTold
from ingest.extract.listings.words import CALLED_A_GROUP, NEAR, RANKS, REACH

JOINS = frozenset({"joined", "joins", "join"})
WIDENS = frozenset(
    {"extended", "extends", "extending", "expanded", "expands", "expanding", "widened", "widens",
     "widening", "broadened", "broadens", "broadening"}
)  # fmt: skip
BECOME = frozenset({"became", "become", "becomes", "becoming"})
MAKE = frozenset({"made", "makes", "making"})
_DEEDS = ("decree", "designation", "listing", "ban", "label", "measure", "order", "status",
          "proscription")  # fmt: skip
_TO_HOLD = ("include", "cover", "add", "encompass", "name")


class ListingWider(ListingTold):
    """The rules that need who else is on a list."""

    def _joins(self, at: int) -> Iterator[Listing]:
        """Match "Y joins Z on the list": Y then, Z before, by the same authority."""
        lists = self._lists(at + 1) or self._list_told(at, self._clause_end(at))
        first = self._index(lists[0].start) if lists else 0
        on = next((i for i in range(at + 1, first) if self._norm(i) in ("on", "onto")), at)
        if not lists or any(self._code(i) in "bhm" for i in range(at, on)):
            return
        groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        by = self._keeper(first) or self._inherited(lists)
        last = self._index(lists[-1].start)
        date = self._date(on, last, None)
        if date is not None and first > self._index(date.start) >= at:
            date = None
        start = self.words[at].start
        yield self._listing(groups, lists, by, date, start, lists[-1].end)
        with_whom = self._groups(at + 1, on)
        yield self._listing(with_whom, lists, by, None, start, lists[-1].end)

    def _makes_one(self, at: int) -> Listing | None:
        """Match "makes Y the first Haitian group on Canada's list", "became the only one on it"."""
        lists = self._lists(at + 1)
        first = self._index(lists[0].start) if lists else 0
        on = next((i for i in range(at + 1, first) if self._norm(i) in ("on", "onto")), 0)
        rank = next((i for i in range(at + 1, on) if self._norm(i) in RANKS), 0)
        if not rank or not any(self._norm(i) in CALLED_A_GROUP for i in range(rank, on)):
            return None
        if self._norm(at) in BECOME:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        else:
            groups = self._groups(at + 1, rank) or self._pointed_back(at + 1)
        last = self._index(lists[-1].start)
        date = self._date(at, last, None)
        by = self._keeper(first)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _behind_what_it_is(self, at: int) -> int:
        """Return where the name begins in "(to) a third neo-Nazi group, the Y Division"."""
        if self._norm(at) not in ("a", "an", "another"):
            return at
        near = range(at + 1, min(at + NEAR, len(self.words) - 1))
        noun = next((i for i in near if self._norm(i) in CALLED_A_GROUP), 0)
        return noun + 2 if noun and self._code(noun + 1) == "," else at

    def _is_done_later(self, at: int) -> bool:
        """Whether it is of "banned Y's wing before extending the ban": both are done."""
        ing = self._norm(at).endswith("ing") and self._norm(at - 1) == "before"
        return ing and self.latest is not None

    def _widens(self, at: int) -> Listing | None:
        """Match "extended its list of terrorist entities to Y", "... to include Y"."""
        lists = self._lists(at + 1)
        if not lists:
            return self._extends(at)
        first, last = self._index(lists[0].start), self._index(lists[-1].start)
        if first - at > NEAR:
            return None
        near = range(last + 1, min(last + NEAR, len(self.words)))
        to = next((i for i in near if self._norm(i) in ("to", "with")), 0)
        if not to or any(self._code(i) in ",;:.xH" for i in range(last, to)):
            return None
        lo = to + 1 + (self._norm(to + 1) in _TO_HOLD)
        lo = self._behind_what_it_is(lo)
        groups = self._groups(lo, self._row_end(lo - 1))
        by = self._keeper(first) or self._rulers(at, None)
        date = self._date(at, last + REACH, None)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _extends(self, at: int) -> Listing | None:
        """Match "extended it to Y", "... the designation to Y": of the listing told last."""
        before = self.latest or self.told.listing
        pointed = self._norm(at + 1) in ("the", "that", "this", "its", "their")
        to = at + 2 + (pointed and self._norm(at + 2) in _DEEDS)
        said = self._norm(at + 1) == "it" or to > at + 2
        if before is None or not before.groups or not said or self._norm(to) != "to":
            return None
        groups = tuple(
            group for group in self._groups(to + 1, self._row_end(to))
            if self._is_sanctionable(group)
        )  # fmt: skip
        if any(self._norm(i) in ("whole", "entire") for i in range(to + 1, to + 3)):
            groups = groups or self._pointed_back(to + 1)  # "the ban to the whole movement"
        by = away(before.authorities) if self._is_pronoun_before(at) else self._rulers(at, None)
        lists = away(before.lists)
        date = self._date(at, to, None)
        word = self.words[at]
        return self._listing(groups, lists, by, date, word.start, word.end) if groups else None
