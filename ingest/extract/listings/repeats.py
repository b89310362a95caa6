"""What a sentence adds to the listing told last: more groups, or another authority.

Rules, each with what it must and must not take:

- named after: "They included A and B", "In May came A, and with it B", after a listing
- followed: "Canada did so in May", "Peru followed in 2025"; not "Peru has not followed suit"
"""

from collections.abc import Container
from dataclasses import replace

from ingest.extract.listings.authorities import ListingAuthorities
from ingest.extract.listings.groups import THE_SAME
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.words import AMERICAN, BARE_GROUPS, NEAR, REACH
from ingest.text.dates import DateMention

_NAMES_THEM = {"include", "included", "includes", "are", "were", "comprise", "comprised"}
_FOLLOWS = {"came", "followed", "joined"}
_TOOK = ("took", "taken", "takes", "adopted", "made")
_LIKE = ("same", "similar", "equivalent", "identical", "comparable", "parallel")
_STEPS = ("step", "steps", "measure", "measures", "action", "decision", "move")
#: "The decree was signed", "the listing took effect".
_DEEDS = {"decree", "order", "decision", "resolution", "measure", "designation", "designations",
          "listing", "listings", "law", "ruling", "move", "step", "announcement",
          "proclamation"}  # fmt: skip
_ENACTED = {"signed", "issued", "announced", "published", "adopted", "approved", "passed", "inked",
            "made", "dated", "promulgated", "enacted", "gazetted", "took", "came", "takes",
            "effective"}  # fmt: skip
_DID = ("did", "does", "done")
_AS_DID = ("did", "does", "do", "has", "have", "had")
_SO = ("so", "likewise", "the same", "same")
GENERAL = "terrorist_organization"


class ListingRepeats(ListingAuthorities):
    """The rules that need the listing before."""

    def _followed(self, before: Listing | None) -> Listing | None:
        """Match "Canada did so on the same day": another authority lists the same groups."""
        if before is None or not before.groups or not before.lists:
            return None
        if inverted := self._as_did(before):
            return inverted
        at = next((i for i in range(1, len(self.words)) if self._does_so(i)), 0)
        if not at or self._is_unreal(at):
            return None
        by = self._rulers(at, None)
        others = self._others(at)
        if others and not by and self._code(at - 1) == "j":
            by = tuple(self._away(name) for name in before.authorities)
            date = next((w.date for w in self.words[:at] if w.date), None)
            word = self.words[at]
            lists = tuple(self._away(name) for name in before.lists)
            return replace(self._listing(others, (), by, date, word.start, word.end), lists=lists)
        if not by:
            return None
        if not all(name.start >= 0 and self._is_near(name, at) for name in by):
            return None
        end = self._clause_end(at + 1)
        date = next((w.date for w in self.words[at:end] if w.date), None)
        date = date or self._date_of_follower(before, at)
        groups = tuple(self._away(name) for name in before.groups)
        lists = tuple(self._own_list(self._away(name), by) for name in before.lists)
        word = self.words[at]
        return replace(self._listing((), lists, by, date, word.start, word.end), groups=groups)

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
            groups = tuple(self._away(name) for name in before.groups)
            lists = tuple(self._own_list(self._away(name), by) for name in before.lists)
            start, end = self.words[i].start, by[-1].end
            return replace(self._listing((), lists, by, date, start, end), groups=groups)
        return None

    def _others(self, at: int) -> tuple[Named, ...]:
        """Return the groups of "it did the same with Y"."""
        for i in range(at + 1, min(at + 5, len(self.words))):
            if self._norm(i) in ("with", "to", "for"):
                return self._groups(i + 1, self._clause_end(i))
        return ()

    def _date_of_follower(self, before: Listing, at: int) -> DateMention | None:
        """Return the date before "did so" that isn't of the listing or of another clause."""
        lo = next((i for i in range(at - 1, -1, -1) if self._code(i) in "x;:"), -1) + 1
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
        if self._norm(at) in _TOOK and self._norm(after) in _LIKE:
            return self._norm(after + 1) in _STEPS
        if self._norm(at) in _TOOK and self._code(at + 1) in "p@,.":
            return self._follows(at, _STEPS)  # "a step Peru had taken in May"
        if self._norm(at) == "do" and self._norm(at - 1) == "to":
            return self._norm(at + 1) == "so" and self._is_ranked(at - 1)
        if self._norm(at) in _DID:
            return self._norm(after) in _SO or (
                self._code(at + 1) in "p@,." and self._follows(at, ("as", "like", "just as"))
            )
        if self._norm(at) in ("followed", "followed suit"):
            with_what = self._norm(at + 1) in ("with", "by")
            suit = self._norm(at + 1) == "suit" or self._code(at + 1) in "@.,;py"
            return suit and not with_what
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

    def _is_near(self, name: Named, at: int) -> bool:
        told = (i for i in range(self._index(name.start), at) if not self._is_aside(i, at))
        return sum(1 for _ in told) <= NEAR

    def _own_list(self, name: Named, by: tuple[Named, ...]) -> Named:
        """Return the list as the follower keeps it: only Washington has the American ones."""
        american = any(self.vocabulary.country_of(ruler.value) == "US" for ruler in by)
        foreign = by and not american and name.value in AMERICAN
        return replace(name, value=GENERAL) if foreign else name

    def _away(self, name: Named) -> Named:
        """Return a name that stands in a sentence before, or before the verb's clause."""
        return replace(name, start=-1, end=-1)

    def _enacted(self, before: Listing | None) -> Listing | None:
        """Match "The decree was signed on Monday": the day of what was told without one."""
        if before is None or not before.groups or len(self.words) < NEAR // 2:
            return None
        if self._code(0) != "t" or self._norm(1) not in _DEEDS:
            return None
        end = self._clause_end(1)
        done = next((i for i in range(2, min(end, NEAR)) if self._norm(i) in _ENACTED), 0)
        if not done or any(self._code(i) in "mX" for i in range(2, done)):
            return None
        date = next((w.date for w in self.words[2:end] if w.date), None)
        if date is None or not self._is_closer(date, before.date):
            return None
        return replace(
            before, date=date, start=self.words[1].start, end=self.words[done].end,
            groups=tuple(self._away(name) for name in before.groups),
            lists=tuple(self._away(name) for name in before.lists),
            authorities=tuple(self._away(name) for name in before.authorities),
        )  # fmt: skip

    def _is_closer(self, date: DateMention, than: DateMention | None) -> bool:
        """Whether a date says more than another: a day of its month, or any where none is."""
        if than is None:
            return True
        inside = than.first <= date.first and date.last <= than.last
        return inside and (date.first, date.last) != (than.first, than.last)

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
        if came > 0 and date is not None and not self._is_unreal(came):
            aside = next((i for i in range(came, len(self.words)) if self._code(i) == "H"), None)
            groups = self._groups(0, aside or len(self.words))
            armed = all(self._is_armed(group) for group in groups)
            return self._repeated(before, groups, date, came) if armed else None
        if date is not None and all(word.code in "@p,&tyONGA'." for word in self.words):
            groups = self._groups(0, len(self.words))  # "In May, A and B."
            at = self._index(date.start)
            armed = all(group.value and self._is_armed(group) for group in groups)
            return self._repeated(before, groups, date, at) if armed else None
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
