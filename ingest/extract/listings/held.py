"""Lists as titles that a group has: "received the same designation", "carries the FTO label".

Rules, each with what it must and must not take:

- held: "Y has carried the U.S. terrorist label since May", "Y was handed that designation"; not
  "Y carries weapons under that label", nor "Y could get the designation"
"""

from ingest.extract.listings.counts import ListingCounts
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.words import NEAR

_GETS = {"received", "receives", "got", "gets", "earned", "earns", "gained", "gains", "carries",
         "carried", "carry", "bears", "bore", "bear", "holds", "held", "hold", "acquired", "shares",
         "shared", "won", "drew", "obtained", "wears", "wore"}  # fmt: skip
_GIVEN = {"given", "handed", "awarded", "granted", "accorded", "slapped", "saddled", "hit",
          "tagged", "punished"}  # fmt: skip
_FOLLOWS = ("followed", "follows")
#: "The terrorist designation": the list stands before the noun.
NAMED_BY = {"terrorist": "terrorist_organization", "terror": "terrorist_organization",
            "terrorism": "terrorist_organization", "fto": "FTO", "sdgt": "SDGT"}  # fmt: skip
_SAME = {"same", "that", "this", "those", "these", "such", "similar", "identical", "equivalent",
         "both", "two"}  # fmt: skip


class ListingHeld(ListingCounts):
    """The rules that need a title: a designation, a label, a status."""

    def _held(self, at: int) -> Listing | None:
        """Match "Y received that designation", whoever gave it."""
        verb = self._holding(at)
        if verb is None or self._is_unreal(verb):
            return None
        names = self._titles(verb, at)
        if not names:
            return None
        word = self.words[at]
        lists = tuple(Named(word.text, name, word.start, word.end) for name in names)
        relative = self._relative(verb)
        if self._norm(verb) in _FOLLOWS:
            return self._follows_with(verb, at, lists)
        groups = self._antecedent(relative) if relative is not None else self._subject(verb)
        groups = groups or self._pointed_back(self._subject_end(verb))
        keeper = (i for i in range(verb + 1, at) if self._can_designate(i))
        by = tuple(self._authority_at(i) for i in keeper)[-1:]
        by = by or self._agents(verb, at) or self._from(at) or self._inherited(lists)
        lists = tuple(self._own_list(name, by) for name in lists)
        if not self._are_states(by) and lists[0].value not in ("FTO", "SDGT"):
            return None  # "got the terrorist label from critics"
        date = self._date(verb, at, relative)
        start = self.words[verb].start
        return self._listing(groups, lists, by, date, start, word.end)

    def _follows_with(self, verb: int, at: int, lists: tuple[Named, ...]) -> Listing | None:
        """Match "X listed Y; Z followed with an FTO designation in May"."""
        by = self._rulers(verb, None)
        near = [i for i in range(verb) if self._code(i) == "O" and self._is_fighter(self.words[i])]
        groups = self._chain_back(near) or self.told.groups
        if not by or not groups:
            return None
        date = self._date(at, at, None)
        if date is not None and self._index(date.start) in range(self._clause_start(verb), verb):
            heads = not any(word.is_a("designation_verb") for word in self.words[:verb])
            date = date if heads else None  # "X listed Y in May and Z followed with"
        start, end = self.words[verb].start, self.words[at].end
        return self._listing(groups, lists, by, date, start, end)

    def _holding(self, at: int) -> int | None:
        """Index of the verb by which somebody has a title; it stands right before it."""
        for i in range(at - 1, max(-1, at - NEAR - 2), -1):
            if self._norm(i) in _GETS:
                return i
            if self._norm(i) in _GIVEN:
                return i if self._is_passive(i) else None
            if self._norm(i) in _FOLLOWS:
                return i if self._norm(i + 1) == "with" else None
            if self._code(i) not in "tAGO'wNj9-" and self._norm(i) not in ("with", "of", "that"):
                return None
        return None

    def _titles(self, verb: int, at: int) -> tuple[str, ...]:
        """Return the lists of a title: its own words, or those told of before."""
        own = [w for w in self.words[verb + 1 : at] if w.is_a("designation")]
        if own:
            return tuple(word.terms["designation"][0] for word in own)
        if self._norm(at - 1) in NAMED_BY:
            return (NAMED_BY[self._norm(at - 1)],)
        if not any(self._norm(i) in _SAME for i in range(verb + 1, at)):
            return ()
        if self._norm(at).endswith("s") and self.told.together:
            return self.told.together
        recent = self._designation_before(verb) or self.told.recent or self.told.listed
        return (recent,) if recent else ()

    def _from(self, at: int) -> tuple[Named, ...]:
        """Return who gave it: "received that label from Ottawa"."""
        return self._chain(at + 2) if self._norm(at + 1) == "from" else ()
