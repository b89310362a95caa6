"""What a listing goes on to tell: other lists, authorities, groups and days.

Rules, each with what it must and must not take:

- further: "... an FTO in May and by Canada as a terrorist entity", "so was Z"
- another: "..., and by Peru since 2014", "and the EU since 2004"; not ", and fled in 2014"
- each: "listed X in 2003, Y's wing in 2013 and Z on June 2"; not "and killed Z in 2004"
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.listings.enacted import ListingEnacted
from ingest.extract.listings.record import Listing, Named, away
from ingest.extract.listings.words import CALLED_A_GROUP, NEAR, REACH


class ListingFurther(ListingEnacted):
    """The rules that need the listing before in the sentence."""

    def _further(self, first: Listing) -> Iterator[Listing]:
        """Yield what goes on from a listing: "... and by Canada as a terrorist entity in May"."""
        if not first.groups or not first.lists:
            return
        last = self._index(first.lists[-1].start)
        inside = (i for i in range(last, len(self.words)) if self.words[i].end >= first.end)
        last = next(inside, last)  # "the label, which Peru gave it in May and Chile in June"
        for i in range(last + 1, len(self.words)):
            as_was = self._norm(i) == "as" and self._code(i - 1) == ","
            if (as_was or self._norm(i) == "so") and self._code(i + 1) == "b":  # "and so was Y"
                groups = self._groups(i + 2, self._clause_end(i + 2))
                yield self._listing(
                    groups, first.lists, first.authorities, first.date,
                    self.words[i].start, self.words[i + 1].end,
                )  # fmt: skip
        while True:
            for i in range(last + 1, min(last + 2 * REACH, len(self.words))):
                that_of = self._norm(i) == "that" and self._norm(i + 1) == "of"
                if self._code(i) in "xH;" and self._norm(i) not in ("as", "since") and not that_of:
                    return
                if self._code(i) in "mX":
                    return  # "and will add it to"
                bare = self._norm(i - 1) == "to" and self.words[i].is_a("designation_verb")
                if self._is_verb(i) or bare:
                    return  # "and intends to add it to"
                if self.words[i].is_a("designation"):
                    break
            else:
                yield from self._another(first, last)
                return
            joins = next((j for j in range(i - 1, last, -1) if self._code(j) == "&"), None)
            lists = self._lists(i)
            if joins is None or not lists:
                return
            yield from self._by_others(first, last, joins)
            end = self._index(lists[-1].start)
            title = end + self.words[min(end + 1, len(self.words) - 1)].is_a("designation_noun")
            by = self._agents(joins, i) or self._joined(joins, i) or self._from(title)
            by = by or first.authorities
            date = self._date(i, end, None)
            lead = joins + 1 + (self._code(joins + 1) == "t")
            own = self._is_group(lead) and self._is_fighter(self.words[lead])
            own &= self._norm(lead + 1) in ("to", "onto", "on", "as")
            groups = self._groups(lead, i) if own else first.groups  # "and Z to the SDGT list"
            yield self._listing(groups, lists, by, date, lists[0].start, lists[-1].end)
            last = end

    def _joined(self, lo: int, hi: int) -> tuple[Named, ...]:
        """Return who does likewise: "as an FTO, and the EU as a terrorist group"."""
        at = next(j for j in range(lo, hi) if self._code(j) == "&") + 1
        at += self._code(at) == "t"
        return (self._authority_at(at),) if at < hi and self._can_designate(at) else ()

    def _another(self, first: Listing, last: int) -> Iterator[Listing]:
        """Yield "..., and ISWAP in February 2018": other groups, listed on another day."""
        last = max(last, self._index(first.groups[-1].start))
        if more := list(self._by_others(first, last)):
            yield from more
            return
        yield from self._each_dated(first, last)

    def _by_others(self, first: Listing, last: int, hi: int = 0) -> Iterator[Listing]:
        """Yield "..., by the UK since 2010 and by Peru in 2014", "and on that of Peru"."""
        leads: list[int] = []
        for i in range(last + 1, hi or len(self.words) - 1):
            if self._code(i) in ";:.mXH" or (self._code(i) == "b" and leads):
                break
            that_of = [self._norm(j) for j in range(i + 1, i + 4)] == ["on", "that", "of"]
            if self._code(i) in "&," and (self._norm(i + 1) == "by" or that_of):
                leads.append(i + 3 if that_of else i + 1)
        for n, lead in enumerate(leads):
            by = self._chain(lead + 1)
            if not by or self._goes_its_way(self._index(by[-1].start) + 1):
                continue
            end = leads[n + 1] if n + 1 < len(leads) else min(lead + NEAR, len(self.words))
            date = next((w.date for w in self.words[lead + 1 : end] if w.date), None)
            lists = tuple(self._own_list(name, by) for name in first.lists)
            start = self.words[lead].start
            yield self._listing(first.groups, lists, by, date, start, by[-1].end)

    def _goes_its_way(self, at: int) -> bool:
        """Whether a clause tells what somebody did: "by Peru, whose congress declared Z a"."""
        return self._code(at) == "," and self._code(at + 1) == "H"

    def _each_dated(self, first: Listing, last: int) -> Iterator[Listing]:
        """Yield "..., Y's wing in May 2013 and Z on June 2": others, each with a day of its own.

        Or other authorities: "..., Britain in 2019 and the EU since 2021".
        """
        lo = last + 1
        if first.date is not None and self._index(first.date.start) > last:
            between = range(lo, self._index(first.date.start))
            if any(self._code(i) in "xH;:.bhm" and self._norm(i) != "since" for i in between):
                return
            lo = self._index(first.date.start) + 1
        joined = self._code(lo - 1) == ":"
        of = False  # "and of eight others, among them Y, in May"
        start = lo
        for i in range(lo, min(lo + 2 * REACH, len(self.words))):
            word = self.words[i]
            joined |= self._code(i) in "&," and i <= start + 1
            of |= self._norm(i) == "of" and self._code(i - 1) == "&"
            if word.date is None:
                if not self._goes_on_naming(i, of=of) and self._norm(i) != "since":
                    return
                continue
            groups = self._groups(start, i) if joined else ()
            by = () if groups or not joined else self._listers(start, i)
            if groups:
                yield self._listing(
                    groups, first.lists, first.authorities, word.date, first.start, word.end
                )
            elif by:
                lists = tuple(self._own_list(name.away(), by) for name in first.lists)
                others = away(first.groups)
                found = self._listing((), lists, by, word.date, by[0].start, word.end)
                yield replace(found, groups=others)
            if groups or by:
                start = i + 1

    def _last_of(self, listing: Listing) -> int:
        """Index of the last word of a clause that tells of who did likewise: its date, its verb."""
        date = listing.date
        inside = date is not None and date.start > listing.start
        return self._index(date.start if inside and date is not None else listing.start)

    def _spread(self, before: Listing | None) -> Iterator[Listing]:
        """Yield "Others have taken that step: Peru in May, Chile in June"."""
        if before is None or not before.groups or not before.lists:
            return
        at = next((i for i in range(1, len(self.words)) if self._does_so(i)), 0)
        end = min(at + NEAR, len(self.words))
        colon = next((i for i in range(at, end) if self._code(i) == ":"), 0)
        if at and colon and not self._is_unreal(at):
            yield from self._each_dated(replace(before, date=None), colon)

    def _listers(self, lo: int, hi: int) -> tuple[Named, ...]:
        """Return the authorities of "Britain and Peru (in 2020)"; none "in Peru", "Peru's"."""
        found: list[Named] = []
        for i in range(lo, hi):
            if not self._can_designate(i) or self._code(i + 1) == "'":
                continue
            before = i - 1 - (self._code(i - 1) == "t")
            if self._code(before) not in "&,:" and before >= lo:
                return ()
            found.append(self._authority_at(i))
        return tuple(found)

    def _goes_on_naming(self, at: int, *, of: bool) -> bool:
        """Whether a word may stand in a row of names and dates."""
        if self._code(at) in ("ONnt,p&@GA'9wj" if of else "ONnt,p&@GA'"):
            return not self.words[at].is_a("speech_verb") and not self._is_verb(at)
        if self._norm(at).endswith("based"):
            return True  # "the Venezuela-based Y in November"
        return any(self._norm(i).split(" ")[-1] in CALLED_A_GROUP for i in range(at, at + 3))
