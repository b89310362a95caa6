"""What a sentence adds to the listing told last: more groups, or its day.

Rules, each with what it must and must not take:

- named after: "They included A and B", "In May came A, and with it B", after a listing
- enacted: "The decree was signed on Monday", "ministers approved the listing on Monday"; not "the
  decision drew protests on Monday"
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.listings.groups import THE_SAME
from ingest.extract.listings.record import Listing, Named, away
from ingest.extract.listings.repeats import ListingRepeats
from ingest.extract.listings.words import BARE_GROUPS, FOLLOWS, NEAR, RANKS, REACH
from ingest.text.dates import DateMention

_NAMES_THEM = {"include", "included", "includes", "are", "were", "comprise", "comprised",
               "comprises", "consist", "consists", "consisted"}  # fmt: skip
#: "The decree was signed", "the listing took effect".
_DEEDS = {"decree", "order", "decision", "resolution", "measure", "designation", "designations",
          "listing", "listings", "law", "ruling", "move", "step", "ban",
          "proscription", "blacklisting", "label",
          "regulation", "regulations", "notice", "inclusion", "addition", "announcement",
          "proclamation"}  # fmt: skip
_ENACTED = {"signed", "issued", "announced", "published", "adopted", "approved", "passed", "inked",
            "made", "dated", "promulgated", "enacted", "gazetted", "took", "came", "takes",
            "effective", "entered", "approves", "confirmed", "formalized", "formalised",
            "finalized", "taken",
            "finalised", "ratified", "endorsed", "unveiled", "signs", "publishes"}  # fmt: skip
_PUBLISHED = ("published", "announced", "signed", "gazetted", "effect", "force")
_COVERS = ("names", "applies", "covers", "covered", "targets", "targeted", "concerns", "concerned",
           "encompasses", "affects")  # fmt: skip
_COMES_AFTER = ("follows", "followed", "following", "after", "joins", "joining")
_EFFECT = ("effect", "force")
_FOLLOWS_IT = ("follows", "followed", "comes", "came")
_POINTS = ("the", "that", "this", "its", "their", "his", "her")
_KINDS_OF_DEED = ("new", "latest", "terrorist", "terror", "formal", "official", "executive")


class ListingAdded(ListingRepeats):
    """The rules that need the listing before, and add to it."""

    def _enacted(self, before: Listing | None) -> Listing | None:
        """Match "The decree was signed on Monday": the day of what was told without one.

        Or "ministers approved the listing on Monday".
        """
        if before is None or not before.groups or len(self.words) < NEAR // 2:
            return None
        reach = range(min(2 * NEAR, len(self.words)))
        deed = next((i for i in reach if self._is_deed(i)), -1)
        end = self._clause_end(deed)
        if self._code(deed + 1) == "," and self._norm(deed + 2) in _ENACTED:
            end = self._clause_end(deed + 2)  # "The listing, announced on Monday, covers"
        done = next((i for i in self._near_deed(deed, end) if self._norm(i) in _ENACTED), 0)
        if deed < 0 or not done or any(self._code(i) in "mX" for i in range(min(deed, done), done)):
            return None
        if done < deed and self._is_unreal(done):
            return None
        lo = min(self._clause_start(deed), done)
        date = next((w.date for w in self.words[done:end] if w.date), None)
        date = date or next((w.date for w in reversed(self.words[lo:done]) if w.date), None)
        if date is None or not self._is_closer(date, before.date):
            return None
        deed, done = min(deed, done), max(deed, done)
        return replace(
            before.away(), date=date, start=self.words[deed].start, end=self.words[done].end
        )

    def _effective(self, planned: Listing | None) -> Listing | None:
        """Match "The FTO designation will take effect on June 5": what was intended is done."""
        if planned is None or not planned.groups:
            return None
        effect = next((i for i, word in enumerate(self.words) if word.norm == "effect"), 0)
        deed = next((i for i in range(effect) if self.words[i].is_a("designation_noun")), -1)
        takes = self._norm(effect - 1) in ("take", "takes", "took") and self._norm(deed) in _DEEDS
        date = next((w.date for w in self.words[effect:] if w.date), None)
        own = {w.terms["designation"][0] for w in self.words[:effect] if w.is_a("designation")}
        if not takes or date is None or (own and own != {name.value for name in planned.lists}):
            return None
        if any(self._code(i) in "X;:.H" for i in range(deed + 1, effect)):
            return None
        until = range(effect + 1, self._index(date.start))
        on_print = any(self._norm(i) in ("publication", "published") for i in until)
        if len(until) > 1 and not on_print:
            return None  # but "once they are published on May 2"
        return replace(
            planned.away(), date=self._to_come(date), start=self.words[deed].start, end=date.end
        )

    def _is_deed(self, at: int) -> bool:
        """Whether a noun is of the act told last: "the listing", "that new order"."""
        if at == 0:  # "It was published on Monday", "It took effect on Monday"
            published = any(self._norm(i) in _PUBLISHED for i in range(1, NEAR // 2 + 1))
            return self._norm(0) == "it" and published
        if self._norm(at) not in _DEEDS or self._norm(at + 1) in ("of", "to"):
            return False
        lead = at - 1 - (self._norm(at - 1) in _KINDS_OF_DEED)
        return self._norm(lead) in _POINTS or self._code(lead) == "'"

    def _near_deed(self, deed: int, end: int) -> Iterator[int]:
        """Yield the indices where a verb of enacting may stand: after the deed, or right before."""
        yield from range(deed + 1, min(end, deed + NEAR))
        yield from range(deed - 2, max(0, deed - NEAR // 2), -1)

    def _is_closer(self, date: DateMention, than: DateMention | None) -> bool:
        """Whether a date says more than another: a day of its month, or any where none is."""
        if than is None:
            return True
        inside = than.first <= date.first and date.last <= than.last
        return inside and (date.first, date.last) != (than.first, than.last)

    def _named_after(self) -> Listing | None:
        """Match the groups of a listing that told only how many they were, or that follow it."""
        before = self.told.listing or self._followed_far()
        if before is None or not before.lists or not self.words:
            return None
        verb = next((i for i, w in enumerate(self.words[:NEAR]) if w.norm in _NAMES_THEM), 0)
        opening = {word.norm for word in self.words[:verb]}
        if not before.groups and verb and opening & (THE_SAME | BARE_GROUPS | {"list", "among"}):
            groups = self._groups(verb + 1, self._end_of_row(verb + 1))
            return self._repeated(before, groups, before.date, verb)
        if self._norm(verb + 1) == "among" and self._norm(verb + 2) == "them":
            return self._repeated(before, self._groups(0, verb), before.date, verb)
        date = next((word.date for word in self.words if word.date), None)
        if covers := self._covering():
            after = range(covers + 1, len(self.words))
            end = next((i for i in after if self._code(i) in ";:.xHbhm"), after.stop)
            groups = self._pointed_back(covers + 1) + self._groups(covers + 1, end)
            groups += self._due(end, before.count - len(groups))
            effective = any(self._norm(i) in _EFFECT for i in range(covers))
            own = date and (effective or date.start > self.words[covers].start)
            date = date if own else before.date
            return self._repeated(before, groups, date, covers)
        those = (i for i in range(1, len(self.words)) if self._is_of_others(i))
        if of := next(those, 0):  # "It follows those of A and B in May"
            dates = (w.date for w in self.words[of:] if w.date)
            groups = self._groups(of + 1, self._clause_end(of))
            if by := self._agents(of - 1, self._clause_end(of)):
                return self._repeated(self._as_kept_by(before, by), groups, next(dates, None), of)
            return self._repeated(before, groups, next(dates, None), of - 1)
        if date is not None and all(word.code in "@p,&tyONGA'." for word in self.words):
            groups = self._groups(0, len(self.words))  # "In May, A and B."
            at = self._index(date.start)
            armed = all(group.value and self._is_armed(group) for group in groups)
            return self._repeated(before, groups, date, at) if armed else None
        return None

    def _end_of_row(self, lo: int) -> int:
        """Index of what ends "are A and B, and the men are X and Y": a clause of others."""
        end = len(self.words)
        again = next((i for i in range(lo, end) if self._code(i) == "b"), end)
        joins = (i for i in range(again, lo, -1) if self._code(i) == "&")
        return next(joins, end) if again < end else end

    def _covering(self) -> int:
        """Index of the verb of "It covers Y", "the listing applies to Y"; 0 where none does."""
        for i in range(1, min(2 * NEAR, len(self.words))):
            if self._norm(i) in _COVERS:
                noun = self._before_relative(i) - 1
                told = self._norm(i - 1) == "it" or self._is_deed(noun)
                return i if told and not self._is_unreal(i) else 0
        return 0

    def _before_relative(self, verb: int) -> int:
        """Index of the comma of "The listing, which took effect on Friday, covers"."""
        if self._code(verb - 1) != ",":
            return verb
        opens = [i for i in range(verb - 2, 0, -1) if self._code(i) in ",;:."]
        comma = next(iter(opens), verb)
        if self._code(comma + 1) == "H":
            return comma
        deeds = (i for i in opens if self._is_deed(i - 1) and self._norm(i + 1).endswith("ing"))
        return next(deeds, verb)  # "The move, carrying out an order of May 2, names"

    def _due(self, lo: int, count: int) -> tuple[Named, ...]:
        """Return so many more groups of "A, which holds towns, and B, a smaller group"."""
        last = len(self.words) - 1
        heads = (i + 2 for i in range(lo, last - 2) if self._code(i) + self._code(i + 1) == ",&")
        named = [self._whole(i) for i in heads if self._is_group(i) and self._code(i + 1) in ",."]
        return tuple(named) if count and len(named) == count else ()

    def _as_kept_by(self, listing: Listing, by: tuple[Named, ...]) -> Listing:
        lists = tuple(self._own_list(name, by) for name in listing.lists)
        return replace(listing, lists=lists, authorities=by)

    def _is_of_others(self, at: int) -> bool:
        """Whether "of" leads to groups listed before: "comes after that of Y".

        Or "The move follows the designation of Y", which is the same authority's.
        """
        led = self._norm(at) == "of" and self._norm(at - 1) in ("that", "those")
        near = range(max(0, at - 4), at - 1)
        if led and any(self._norm(i) in _COMES_AFTER for i in near):
            return True
        act = self._norm(at) == "of" and self.words[at - 1].is_a("designation_noun")
        verb = next((i for i in near if self._norm(i) in _FOLLOWS_IT), 0)
        return act and (self._code(verb - 1) == "j" or self._norm(verb - 1) in _DEEDS)

    def _came(self, found: Sequence[Listing]) -> Iterator[Listing]:
        """Yield "In May came A, and B followed in June", "then it was the turn of C"."""
        told = self.told.listing or self.told.planned
        if found and told is not None:  # "A followed in May, and B was added in June"
            yield from self._coming(told, 0, self._before_clause_of(found[0]))
        before = found[-1] if found else told
        if before is not None:
            yield from self._coming(before, self._past(before) if found else 0, len(self.words))

    def _followed_far(self) -> Listing | None:
        """Return the listing told last, however far above: "It follows the designation of Y"."""
        follows = self.told.dated and any(self._is_of_others(i) for i in range(len(self.words)))
        if not follows:
            return None
        last = self.told.dated[-1]
        return replace(last, lists=last.lists[:1])  # on the second nobody says that they are, too

    def _before_clause_of(self, listing: Listing) -> int:
        """Index of the "and" that joins a listing's clause to one before it; 0 without one."""
        starts = (listing.start, *(name.start for name in listing.groups if name.start >= 0))
        first = self._index(min(starts))
        return next((i for i in range(first, 0, -1) if self._code(i) in "&;"), 0)

    def _coming(self, before: Listing, lo: int, end: int) -> Iterator[Listing]:
        at = next((i for i in range(lo, min(lo + REACH, end)) if self._comes(i)), 0)
        if not before.lists or not at or self._is_unreal(at):
            return
        start = next((i for i in range(at, lo, -1) if self._code(i) in "&,"), lo)
        whose = (i for i in range(start, at) if self._code(i + 1) != "'" and not self._is_home(i))
        if self._does_so(at) and any(self._can_designate(i) for i in whose):
            return  # "Peru followed", not "Peru's Y followed"
        date: DateMention | None = None
        for hi in self._clauses_with_dates(lo, end):
            clause = range(lo, hi)
            date = next((self.words[i].date for i in clause if self.words[i].date), date)
            stop = next((i for i in range(max(at, lo), hi) if self._code(i) == "H"), hi)
            groups = self._groups(lo, stop) or self._ranked_back(at - 1)
            if date is None or not all(self._is_armed(group) for group in groups):
                return
            if more := self._repeated(before, groups, date, max(at, lo) if at < hi else lo):
                yield more
            if stop < hi:
                return
            lo = hi

    def _past(self, listing: Listing) -> int:
        """Index after all that tells of a listing of this sentence."""
        names = (*listing.groups, *listing.lists, *listing.authorities)
        end = max((listing.end, *(name.end for name in names)))
        end = max(end, listing.date.end if listing.date else 0)
        return next((i for i, word in enumerate(self.words) if word.start >= end), len(self.words))

    def _comes(self, at: int) -> bool:
        """Whether the word tells that more groups were listed: "came", "the turn of"."""
        if self._norm(at) in ("turn", "turns"):
            return self._norm(at + 1) == "of" and any(w.code == "b" for w in self.words[:at])
        after = at + 1
        if self._code(at) == "b":  # "A and B were the first, in May"
            first = self._norm(after) == "the" and self._norm(after + 1) in RANKS
            return first and self._code(after + 2) in ",.;" and bool(self._groups(0, at))
        if self._norm(at) not in FOLLOWS:
            return False
        if self._norm(at) == "joined" and self._norm(after) in THE_SAME:
            return True
        inverted = self._code(at - 1) in "@y" and self._code(after) in "tONG"  # "In May came A"
        dated = self._code(after) == "p" and self._code(after + 1) == "@"
        return inverted or dated or self._code(after) in "@,.;&y" or self._norm(after) == "suit"

    def _clauses_with_dates(self, lo: int, end: int) -> Iterator[int]:
        """Yield the index after each part of a clause that has a date and groups of its own."""
        for i in range(lo, end):
            if self._code(i) not in "&;" or not self._groups(lo, i):
                continue
            later = range(i, end)
            dated = any(self.words[j].date for j in range(lo, i))
            if dated and any(self.words[j].date for j in later) and self._groups(i, later.stop):
                yield i
                lo = i
        yield end

    def _repeated(
        self, before: Listing, groups: tuple[Named, ...], date: DateMention | None, verb: int
    ) -> Listing | None:
        if not groups:
            return None
        word = self.words[verb]
        inside = date if date is not None and date.start >= self.words[0].start else None
        listing = self._listing(
            groups, before.lists, away(before.authorities), inside or date, word.start, word.end
        )
        return replace(listing, lists=away(before.lists))
