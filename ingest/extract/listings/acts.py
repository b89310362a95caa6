"""An act told by its noun: "the designation of Y as", "Y's inclusion in the list".

Rules, each with what it must and must not take:

- act: "Canada's listing in May of Y as a terrorist entity", "the addition of Y to the U.S. list";
  not "the addition of Y, a terrorist group", nor one that was revoked
- titled: "Peru's terrorist designation of Y"
- implied: "the Treasury's designation of Y", "the proscription of Y"
"""

from ingest.extract.listings.held import NAMED_BY, ListingHeld
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.sanctions import SANCTIONS
from ingest.extract.listings.words import NEAR, ORDERS
from ingest.text.dates import DateMention

#: Nouns of putting a name into something: "the inclusion of Y in its register".
PLACINGS = ("addition", "entry", "inclusion", "incorporation", "placement", "insertion",
            "inscription")  # fmt: skip
_HOW = ("formal", "official", "initial", "original", "recent", "subsequent", "earlier", "new",
        "first", "latest", "separate", "controversial", "unilateral")  # fmt: skip
_SAYS_IT = ("proscription", "blacklisting")  # needs no list to be named
_REVOKED = {"revoked", "lifted", "rescinded", "expired", "cancelled", "canceled", "annulled",
            "removed", "dropped", "overturned", "ended", "reversed"}  # fmt: skip
#: Beginnings of the same, said before it: "is revoking the designation of Y".
_REVOKES = ("revo", "rescin", "remov", "cancel", "revers", "terminat", "withdr", "repeal", "annul",
            "lift", "overturn")  # fmt: skip
_ENDS = {"end", "ends", "ending", "drop", "drops", "dropping", "undo", "undoing"}
#: By which somebody else's act comes about on a day.
_BRINGS = frozenset({"achieved", "obtained", "secured", "won"})
#: Whose lists are of sanctions where they name no other.
_SANCTIONERS = ("us-treasury", "un-security-council", "uk-foreign-office")


class ListingActs(ListingHeld):
    """The rules that need a noun of listing."""

    def _past_date(self, at: int) -> int:
        """Index after a date that stands there: "the designation in May 2025 of"."""
        date = at + (self._code(at) == "p")
        return date + 1 if self._code(date) == "@" else at

    def _act(self, at: int, leads: int) -> Listing | None:
        """Match an act by its noun, which has of it what the verb has; ``leads`` to what."""
        if any(w.norm in _REVOKED for w in self.words[max(0, at - 3) :]):
            return None
        near = self.words[max(0, at - NEAR) : at]
        if any(w.norm.startswith(_REVOKES) or w.norm in _ENDS for w in near):
            return None
        lists, owner = self._act_lists(at)
        if not lists:
            return None
        if self._norm(owner) in _HOW and self._code(owner - 1) == "'":
            owner -= 1  # "Y's formal designation as"
        first, last = self._index(lists[0].start), self._index(lists[-1].start)
        last = max(at, last)
        if self._is_to_come(last):
            return None
        groups: tuple[Named, ...] = ()
        if self._norm(leads) in ("of", "for"):
            groups = self._groups(leads + 1, first if first > at else self._clause_end(at))
            groups = groups or self._pointed_back(leads + 1)
        of = last + 1
        if not groups and self._norm(leads) == "as" and self._norm(of) == "of":
            groups = self._groups(of + 1, self._clause_end(of))  # "as a terrorist group of Y"
        own = self._norm(owner) == "own"
        by: tuple[Named, ...] = ()
        if self._code(owner) == "'":
            groups, by = self._owned_by(owner - 1, groups)
        elif groups and self._code(at - 1) in "OG" and self._can_designate(at - 1):
            by = (self._authority_at(at - 1),)
        elif self._norm(owner) in ("its", "their"):
            several = self._row_before(at) if self._norm(owner) == "their" else ()
            groups = groups or several or self._groups(0, at)[:1] or self.told.groups
        after = max([last, *(self._index(group.start) for group in groups)])
        by = by or self._agents(at, after)
        if not by and (own or any(self._norm(i) in ORDERS for i in range(at))):
            by = self._rulers(at, None)  # "Peru followed with its own designation of Y"
        if not by and self._norm(at - 1) == "our":
            by = self._inherited(lists)
        if not by and last > at:
            by = self._keeper(first)
        lists = tuple(self._own_list(name, by) for name in lists) if own else lists
        start = min(self.words[at].start, lists[0].start)
        end = max(self.words[at].end, lists[-1].end)
        return self._listing(groups, lists, by, self._act_date(at, last, own=own), start, end)

    def _is_to_come(self, last: int) -> bool:
        """Whether it "will take effect once" or "would let", and no day is set."""
        for i in range(last + 1, min(last + NEAR, len(self.words))):
            if self._code(i) == "m" and self._norm(i) not in ("do", "does", "did"):
                dated = any(word.date for word in self.words[i : self._clause_end(i)])
                return not dated
            if self._code(i) in ",;:.xHbh":
                return False
        return False

    def _act_lists(self, at: int) -> tuple[tuple[Named, ...], int]:
        """Return the lists of an act, told or implied, and the index where an owner may stand."""
        lists = self._lists(at + 1)
        if lists and self._norm(at) in PLACINGS and not self._is_put_in(at, lists):
            return (), at
        before = self.words[at - 1]
        if not lists and self._norm(at - 1) in NAMED_BY:
            return (self._as_list(at - 1, NAMED_BY[before.norm]),), at - 2
        if not lists and before.is_a("designation"):
            return (self._as_list(at - 1, before.terms["designation"][0]),), at - 2
        lists = lists or self._list_told(at, self._clause_end(at)) or self._implied_by_owner(at)
        return lists, at - 1

    def _owned_by(
        self, owner: int, groups: tuple[Named, ...]
    ) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """Return whom and who of "Peru's designation of Y", "Y's designation as"."""
        if groups:
            return groups, (self._authority_at(owner),) if self._can_designate(owner) else ()
        if self._is_group(owner, owned=True):
            return (self._as_named(self.words[owner]),), ()
        return self._pointed_back(owner), ()

    def _act_date(self, at: int, last: int, *, own: bool) -> DateMention | None:
        date = self._date(at, last, None)
        if date is not None and self._is_of_another_verb(at, date):
            return None
        if date is None or (own and date.start < self._followed_at(at)):
            return None  # the day of those whom it follows
        takes = (i for i in range(last, len(self.words))
                 if self._norm(i) == "takes" and self._norm(i + 1) == "effect")  # fmt: skip
        effect = next(takes, None)
        comes = effect is not None and date.start > self.words[effect].start
        return self._to_come(date) if comes else date

    def _is_of_another_verb(self, at: int, date: DateMention) -> bool:
        """Whether a date before the noun is of what else is done: "thanked Peru on Friday for"."""
        if date.start > self.words[at].start:
            return False
        dated = self._index(date.start)
        if dated == at - 1:
            return False  # "defended the May 2 listing of Y"
        if any(self._norm(i) in _BRINGS for i in range(dated, at)):
            return False  # "Paris on Monday secured the listing of Y"
        ordered = any(self._norm(i) in ORDERS for i in range(at))
        if not ordered and any(self._norm(i) == "that" for i in range(dated, at)):
            return True  # "ruled on Monday that the listing of Y was lawful"
        clause = range(max(0, self._clause_start(at) - 1), at)
        verbs = (i for i in clause if self._norm(i).endswith("ed"))
        return any(
            self.words[i].code == "w" and self._norm(i) not in ORDERS and not self._is_verb(i)
            for i in verbs
        )

    def _followed_at(self, at: int) -> int:
        """Where "followed (with its own listing)" stands, in code points."""
        follows = (i for i in range(at - 1, -1, -1) if self._norm(i) == "followed")
        return self.words[next(follows, 0)].start

    def _implied_by_owner(self, at: int) -> tuple[Named, ...]:
        """Return the list of "the Treasury's designation of Y", "its own designation of Y"."""
        owner = at - 2 if self._norm(at - 1) == "own" or self._code(at - 1) == "'" else at - 1
        by = (self._authority_at(owner),) if self._can_designate(owner) else ()
        if self._fines(by):
            return (self._as_list(at, SANCTIONS),)
        if self._norm(at).startswith(_SAYS_IT):
            return (self._as_list(at, GENERAL),)
        own = self._designation_before(at)
        owned = by or self._norm(at - 1) in ("own", "our")
        listed = (self.told.listing is not None or own) and owned
        recent = own or self.told.recent
        told = self.told.recent or self.told.listed
        if not listed and told and self._is_announced(at):
            listed, recent = True, recent or told
        return (self._as_list(at, recent),) if listed and recent else ()

    def _is_announced(self, at: int) -> bool:
        """Whether one who may list "announced (in Quito) the designation of Y"."""
        near = range(at - 1, max(-1, at - NEAR), -1)
        verb = next((i for i in near if self._norm(i) in (*ORDERS, "announcing")), None)
        if verb is None or self._norm(at + 1) != "of":
            return False
        by = self._rulers(verb, None)
        return bool(by) and all(self.vocabulary.country_of(name.value) for name in by)

    def _fines(self, by: tuple[Named, ...]) -> bool:
        return any(
            actor.actor_id in _SANCTIONERS
            for name in by
            for actor in self.vocabulary.lineage(name.value)
        )
