"""Lists told by what is on them: "the list began with eight groups, A and B among them".

Rules, each with what it must and must not take:

- holds: "Canada's list of terrorist entities includes A and B"; not "the list grew by eight groups"
- began: "an FTO list that began with eight groups in May, including A, and grew in June with B"
- widened: "the FTO list was extended to A in May"
- since when: "keeps A on its list, to which it was added in 2004"; not "to which it will be added"
"""

from collections.abc import Iterator, Sequence

from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.wider import WIDENS, ListingWider
from ingest.extract.listings.words import BARE_GROUPS, COUNTS, NEAR, REACH

_KEPT = frozenset({"list", "roster", "register", "registry", "blacklist", "catalog", "catalogue"})
_BEGINS = frozenset(
    {"began", "begins", "begun", "opened", "opens", "started", "starts", "grew", "grows", "grown",
     "swelled", "swollen", "expanded", "lengthened", "rose", "debuted"}
)  # fmt: skip
_HOLDS = frozenset(
    {"includes", "include", "included", "holds", "contains", "comprises", "comprised", "covers",
     "features", "names", "numbered", "numbers", "consists", "consisted", "encompasses", "held"}
)  # fmt: skip
ROSTERS = _BEGINS | _HOLDS | {"was", "is", "were"}
_POINTS = ("the", "that", "this", "its", "their")
_STANDS = ("stood", "stands", "figured", "figures", "appeared", "appears", "sat", "remained")


class ListingRosters(ListingWider):
    """The rules that need a list as the subject."""

    def _roster(self, at: int) -> Listing | None:
        """Match "the list (that) began with eight groups in May, including A and B"."""
        named = self._list_as_subject(at)
        if named is None:
            return None
        name, owner = named
        end = self._roster_end(at)
        row = next((row for row in self._rows() if at < self._index(row[0].start) < end), ())
        if not row or not self._leads_to(at, row):
            return None
        dates = (self.words[i].date for i in self._after(at + 1, end) if self.words[i].date)
        date = None
        if self._norm(at) not in _HOLDS:
            before = (self.words[i].date for i in range(self._clause_start(at), at))
            date = next(dates, None) or next((d for d in before if d), None)
        after = next((i for i in range(at, end) if self.words[i].start >= row[-1].end), end)
        if self._norm(after) == "since" and after + 1 < len(self.words):
            date = self.words[after + 1].date  # "has held A since 2003 and B since 2005"
        by = self._keeper(owner) or self._inherited((name,))
        return self._listing(row, (name,), by, date, self.words[at].start, self.words[at].end)

    def _list_as_subject(self, at: int) -> tuple[Named, int] | None:
        """Return the list that a verb tells of, and where a keeper may stand before."""
        verb = self._norm(at)
        be = self._code(at) == "b"
        if be and self._norm(at + 1) not in WIDENS and not self._is_counted(at + 1):
            return None
        i = at - 1
        while i > 0 and (self._code(i) in "yhb" or self._norm(i) in ("that", "which", ",")):
            i -= 1
        if self._code(i) == "&":  # "a list that began with A and that grew in May with B"
            before = (j for j in range(i - 1, 0, -1) if self._norm(j) in _BEGINS | _HOLDS)
            earlier = next(before, 0)
            return self._list_as_subject(earlier) if earlier and verb in _BEGINS else None
        if self._norm(i) == "it" and be and self._is_counted(at + 1):
            told = self._told_list()  # "It was eight groups": only a list can be
            return (self._as_list(i, told[0]), i) if told else None
        return self._list_ending(i)

    def owned_list(self) -> tuple[str, Named] | None:
        """Return the list last named with whose it is: "the EU's terrorist list", "Canada's"."""
        for i in range(len(self.words) - 1, 0, -1):
            if not self.words[i].is_a("designation"):
                continue
            owner = i - 1
            while owner > 0 and (
                self._norm(owner) in ("'s", "'", "of") or self._norm(owner) in _KEPT
            ):
                owner -= 1
            if owner < i - 1 and self._can_designate(owner):
                return self.words[i].terms["designation"][0], self._authority_at(owner).away()
        return None

    def _list_ending(self, last: int) -> tuple[Named, int] | None:
        """Return the list whose name ends at an index: "list of FTOs", "FTO list", "the list"."""
        word = self.words[last] if last >= 0 else None
        if word is None:
            return None
        own = word.terms.get("designation", ("",))[0]
        if own and set(word.norm.split()) & _KEPT:
            return self._as_list(last, own), last
        if own and self._norm(last - 1) == "of" and self._norm(last - 2) in _KEPT:
            return self._as_list(last, own), last - 2
        if self._norm(last) not in _KEPT:
            return None
        if self.words[last - 1].is_a("designation"):
            return self._as_list(last, self.words[last - 1].terms["designation"][0]), last - 1
        told = self._told_list()
        pointed = self._norm(last - 1) in _POINTS or self._code(last - 1) == "'"
        return (self._as_list(last, told[0]), last) if told and pointed else None

    def _is_counted(self, at: int) -> bool:
        """Whether "eight groups", "16 Mexican gangs" stand there."""
        if self._code(at) != "9" and self._norm(at) not in COUNTS:
            return False
        return any(self._norm(i) in BARE_GROUPS for i in range(at + 1, at + 4))

    def _roster_end(self, at: int) -> int:
        """Index of what ends a list's row: a clause, or the list's next change."""
        for i in range(at + 1, len(self.words)):
            goes_on = self._norm(i) in _BEGINS and self._norm(i) != self._norm(at)
            if self._code(i) in ";.xHm" or self._norm(i) == "that" or goes_on:
                return i
        return len(self.words)

    def _leads_to(self, at: int, row: Sequence[Named]) -> bool:
        """Whether the row is what the list holds: not "it grew, and Y denied it", "Y said"."""
        first = self._index(row[0].start)
        if any(self._code(i) in "&bh" for i in range(at + 1, first)):
            return False
        after = (i for i in range(first, len(self.words)) if self.words[i].start >= row[-1].end)
        then = next(after, len(self.words))
        return self._code(then) not in "bhm" and not self._says(then)

    def _stood(self, at: int) -> Listing | None:
        """Match "asked for Y to come off the FTO list, where it has been since 1997"."""
        last = at + (self._norm(at + 1) in _KEPT)
        lead = last + 1 + (self._code(last + 1) == ",")
        where = self._norm(lead) == "where"
        which = self._norm(lead) in ("on", "in") and self._code(lead + 1) == "H"
        reach = range(lead + 1, min(lead + NEAR, len(self.words)))
        since = next((i for i in reach if self._norm(i) == "since"), 0)
        if not (where or which) or not since or self._code(since - 1) not in "bw@":
            return None
        if any(self._code(i) in "mX" for i in range(lead, since)):
            return None
        date = self.words[since + 1].date if since + 1 < len(self.words) else None
        groups = tuple(group for group in self._groups(0, at) if group.value)[-1:]
        lists = self._lists(at)
        if date is None or not lists or not all(self._is_armed(group) for group in groups):
            return None
        by = self._keeper(at)
        return self._listing(groups, lists, by, date, lists[0].start, date.end)

    def _since_when(self, first: Listing) -> Iterator[Listing]:
        """Yield "..., to which it was added in 2004": when it was put on the list just told of."""
        if not first.groups or not first.lists or first.date is not None:
            return
        last = self._index(first.lists[-1].start)
        last += self._norm(last + 1) in _KEPT  # "its FTO list"
        lead = last + 1 + (self._code(last + 1) == ",")
        where = self._norm(lead) == "where"
        onto = self._norm(lead) in ("to", "on", "onto", "in") and self._code(lead + 1) == "H"
        if not last or not (where or onto):
            return
        reach = range(lead + 1, min(lead + REACH, len(self.words)))
        stop = next((i for i in reach if self._code(i) in ",;:.mX"), reach.stop)
        if stop < reach.stop and self._code(stop) in "mX":
            return
        stands = (*_STANDS, "been")
        verbs = (i for i in range(lead, stop) if self._is_verb(i) or self._norm(i) in stands)
        verb = next(verbs, 0)
        date = next((self.words[i].date for i in range(verb, stop) if self.words[i].date), None)
        if not verb or date is None or verb - lead > NEAR:
            return
        yield self._listing(
            first.groups, first.lists, first.authorities, date, first.start, self.words[verb].end
        )
