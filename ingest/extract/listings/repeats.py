"""Who does likewise: another authority lists the groups told last, or its own.

Rules, each with what it must and must not take:

- followed: "Canada did so in May", "Peru followed in 2025", "took that step"; not "Peru has not
  followed suit"
- its own: "Canada followed suit with seven groups, A among them", "did the same with B"
"""

from collections.abc import Container, Iterator
from dataclasses import replace

from ingest.extract.listings.authorities import ListingAuthorities
from ingest.extract.listings.record import Listing, Named, away
from ingest.extract.listings.words import ACTS, AMERICAN, COUNTS, NEAR
from ingest.text.dates import DateMention

_TOOK = ("took", "taken", "takes", "adopted", "made")
_LIKE = ("same", "similar", "equivalent", "identical", "comparable", "parallel",
         "that", "such")  # fmt: skip
_ISSUED = ("issued", "approved", "passed", "adopted", "signed", "enacted", "announced")
_STEPS = ("step", "steps", "measure", "measures", "action", "decision", "move")
#: What leads to other groups: "did the same with Y".
_WITH = ("with", "to", "for", "against", "including")
_DID = ("did", "does", "done")
_AS_DID = ("did", "does", "do", "has", "have", "had")
_SO = ("so", "likewise", "the same", "same")
_UNITS = ("hours", "days", "weeks", "months", "years")
_DECREES = ("decree", "decrees", "resolution", "order", "declaration", "law")
_NONE_OF_THEM = -1
GENERAL = "terrorist_organization"


class ListingRepeats(ListingAuthorities):
    """The rules that need the listing before."""

    def _then_others(self, further: Listing) -> Iterator[Listing]:
        """Yield whoever else did so: "Chile did so in 2019, and Peru, which followed in May"."""
        last: Listing | None = further
        while last is not None:
            lo = self._index(last.start) + 1
            last = self._followed(further, lo)
            if last is not None:
                yield last

    def _followed(self, before: Listing | None, lo: int = 1) -> Listing | None:
        """Match "Canada did so on the same day": another authority lists the same groups."""
        if before is None or not before.lists:
            return None
        at = next((i for i in range(lo, len(self.words)) if self._does_so(i)), 0)
        if not at or self._is_unreal(at):
            return None
        goes_on = self._code(at - 1) == "&" and before.start >= self.words[0].start
        by = before.authorities if goes_on else self._rulers(at, None)
        others, counted = self._others(at)
        if counted == _NONE_OF_THEM:
            return None
        carries = others or before is self.told.planned  # "It did so on Monday"
        if carries and not by and self._code(at - 1) == "j":
            by = away(before.authorities)
            dates = (w.date for w in (*self.words[at:], *self.words[:at]) if w.date)
            date = next(dates, None)
        elif not by or not (goes_on or self._is_told_near(by[-1], at)):
            return None
        else:
            end = self._clause_end(at + 1)
            if self._code(end) == "," and self._code(end + 1) in "p@":
                end = self._clause_end(end)  # "did so earlier, in May"
            date = next((w.date for w in self.words[at:end] if w.date), None)
            date = date or self._date_of_follower(before, at)
        same = () if counted else away(before.groups)
        lists = tuple(self._own_list(name.away(), by) for name in before.lists)
        word = self.words[at]
        listing = self._listing(others, lists, by, date, word.start, word.end)
        if others or not (same or counted):
            return listing if others else None
        return replace(listing, groups=same, count=counted)

    def _as_did(self, before: Listing) -> Listing | None:
        """Match "..., as has Peru", "So did Peru in May"."""
        for i in range(len(self.words) - 2):
            if self._norm(i) not in ("as", "so") or self._norm(i + 1) not in _AS_DID:
                continue
            by = self._chain(i + 2)
            if not by or not all(name.value for name in by):
                return None
            after = range(self._index(by[-1].start), self._clause_end(i + 2))
            date = next((self.words[j].date for j in after if self.words[j].date), None)
            groups = away(before.groups)
            lists = tuple(self._own_list(name.away(), by) for name in before.lists)
            start, end = self.words[i].start, by[-1].end
            return replace(self._listing((), lists, by, date, start, end), groups=groups)
        return None

    def _others(self, at: int) -> tuple[tuple[Named, ...], int]:
        """Return the groups of "did the same with Y", and how many it tells without names."""
        lead = next(
            (i for i in range(at + 1, min(at + NEAR, len(self.words))) if self._norm(i) in _WITH), 0
        )
        if not lead or any(self._code(i) in ";:.xHbhm" for i in range(at + 2, lead)):
            return (), 0
        stops = (i for i in range(lead + 1, len(self.words)) if self._code(i) in ";:.xHbhm")
        named = self._groups(lead + 1, next(stops, len(self.words)))
        named = tuple(group for group in named if self._is_armed(group))
        if named or self._norm(lead) == "including":
            return named, 0
        whom = lead + 1 + (self._code(lead + 1) == "t")
        if self._norm(lead) == "with" and self._code(whom) in "ON":
            return (), _NONE_OF_THEM  # whom nobody knows to fight
        if pointed := self._pointed_back(lead + 1):
            return pointed, 0
        told = self._norm(lead + 1)
        return (), COUNTS.get(told, 0) or (int(told) if told.isdigit() else 0)

    def _date_of_follower(self, before: Listing, at: int) -> DateMention | None:
        """Return the date before "did so" that isn't of the listing or of another clause."""
        lo = next((i for i in range(at - 1, -1, -1) if self._code(i) in "x;:"), -1) + 1
        if self._norm(at - 1) in ("that", "which") and self._act_before(at - 1):
            lo = self._clause_start(at - 1)  # "signed a decree on Thursday that does the same"
        told = (w.date for w in self.words[lo:at] if w.date and w.date != before.date)
        inside = before.start >= self.words[0].start
        return (
            next(told, None)
            if inside
            else next((w.date for w in self.words[lo:at] if w.date), None)
        )

    def _does_so(self, at: int) -> bool:
        """Whether the word is the verb of "did so", "has done the same" or "followed (suit)"."""
        after = at + 1 + (self._code(at + 1) == "t")
        if self._norm(at) in _TOOK:
            if self._code(at + 1) in "p@,.":
                return self._follows(at, _STEPS)  # "a step Peru had taken in May"
            like = self._norm(after) in _LIKE
            noun = after + like
            if not like and self._norm(at + 1) != "this":
                return False
            same = self.words[min(noun, len(self.words) - 1)].is_a("designation_noun")
            return same or self._norm(noun) in _STEPS
        if self._norm(at) == "do" and self._norm(at - 1) == "to":
            return self._norm(at + 1) == "so" and self._is_ranked(at - 1)
        if self._norm(at) in _ISSUED and self._norm(after) in _LIKE:
            act = self._norm(after + 1).removesuffix("s")  # "issued similar rulings"
            return act in ACTS or self._norm(after + 1) in _STEPS
        if self._norm(at) in _DID:
            that = self._norm(at + 1) in ("that", "this") and self._code(at + 2) in "p@,."
            return (
                that
                or self._norm(after) in _SO
                or (self._code(at + 1) in "p@,." and self._follows(at, ("as", "like", "just as")))
            )
        if self._norm(at) in ("followed", "followed suit"):
            with_what = self._norm(at + 1) in ("with", "by") and not self._by_an_act(at + 2)
            suit = self._norm(at + 1) == "suit" or self._code(at + 1) in "@.,;py"
            suit |= self._norm(at + 1) in _UNITS and self._norm(at + 2) == "later"
            return suit and not with_what
        return False

    def _by_an_act(self, at: int) -> bool:
        """Whether "a decree", "its own presidential decree" stands there."""
        noun = at
        while self._code(noun) in "tAw" and noun < at + NEAR // 2:
            if self._norm(noun) in _DECREES:
                return True
            noun += 1
        return False

    def _follows(self, at: int, what: Container[str]) -> bool:
        """Whether a verb's subject, an authority, follows such a word: "as Peru did"."""
        i = at - 1
        while i > 0 and self._code(i) in "hy":
            i -= 1
        if not self._can_designate(i):
            return False
        i -= 1
        while i > 0 and (self._code(i) in "tAO'G" or self._norm(i) in ("that", "which")):
            i -= 1
        return self._norm(i) in what

    def _is_told_near(self, name: Named, at: int) -> bool:
        if name.start < 0:
            return False
        told = (i for i in range(self._index(name.start), at) if not self._is_aside(i, at))
        return sum(1 for _ in told) <= NEAR

    def _own_list(self, name: Named, by: tuple[Named, ...]) -> Named:
        """Return the list as the follower keeps it: only Washington has the American ones."""
        american = any(self.vocabulary.country_of(ruler.value) == "US" for ruler in by)
        told = any(ruler.value or ruler.start >= 0 for ruler in by)
        foreign = told and not american and name.value in AMERICAN
        return replace(name, value=GENERAL) if foreign else name
