"""What a noun puts on a list: "the designation of Y as", "gave the same designations to Y"."""

from ingest.extract.listing_held import NAMED_BY, ListingHeld
from ingest.extract.listing_parts import NEAR, REACH, Listing, Named
from ingest.extract.listing_sanctions import SANCTIONS

ORDERS = ("announced", "announces", "approved", "ordered", "signed", "issued", "backed")
_REVOKED = {"revoked", "lifted", "rescinded", "expired", "cancelled", "canceled", "annulled",
            "removed", "dropped", "overturned", "ended", "reversed"}  # fmt: skip
#: What a name is put into: "the inclusion of Y in its register", "Y's addition to the list".
_INTO = ("in", "into", "on", "onto", "to", "among")
_PLACINGS = (
    "addition",
    "entry",
    "inclusion",
    "incorporation",
    "placement",
    "insertion",
    "inscription",
)
#: Nouns of what somebody has, and of what he is called: no acts, though "of" may follow.
_NO_ACTS = ("status", "tag")
_TITLES = ("designation", "label", "listing", "redesignation", "status", "tag", "classification")
_SEVERAL = ("same", "both", "those", "two")
_COVERS = ("covers", "covered", "applies")
#: Whose lists are of sanctions where they name no other.
_SANCTIONERS = ("us-treasury", "un-security-council", "uk-foreign-office")


class ListingNouns(ListingHeld):
    """The rules that need a noun of listing."""

    def _by_noun(self, at: int) -> Listing | None:
        """Match "the designation of Y as", "Y's inclusion in the list", "gave Y that label"."""
        leads = self._past_date(at + 1)
        following = self._norm(leads)
        titled = self._norm(at - 1) in NAMED_BY or self.words[at - 1].is_a("designation")
        if following in _INTO and self._norm(at) in _PLACINGS:
            return self._act(at, leads)
        if self._norm(at).startswith(_TITLES) and following != "of":
            held = self._held(at)
            if held is not None and held.groups:
                return held
        act = following in ("of", "as", "by") or (following == "for" and titled)
        if act and not self._norm(at).startswith(_NO_ACTS):
            return self._act(at, leads)
        if not self._norm(at).startswith(_TITLES):
            return None
        return self._applied(at)

    def _past_date(self, at: int) -> int:
        """Index after "in May 2025", "on Thursday", where a date stands: "designation in May of"."""
        date = at + (self._code(at) == "p")
        return date + 1 if self._code(date) == "@" else at

    def _act(self, at: int, leads: int) -> Listing | None:
        """Match an act by its noun, which has of it what the verb has; ``leads`` to what."""
        word = self.words[at]
        of = self._norm(leads) in ("of", "for")
        if any(w.norm in _REVOKED for w in self.words[max(0, at - 3) :]):
            return None
        owner = at - 1
        lists = self._lists(at + 1)
        as_what = self._index(lists[0].start) if lists else self._clause_end(at)
        if lists and self._norm(at) in _PLACINGS and not self._is_put_in(at, lists):
            return None  # "the entry of Y, a terrorist group"
        if not lists and self._norm(owner) in NAMED_BY:
            # "Peru's terrorist designation of Y"
            lists = (self._as_list(owner, NAMED_BY[self._norm(owner)]),)
            owner -= 1
        elif not lists and self.words[owner].is_a("designation"):
            lists = (self._as_list(owner, self.words[owner].terms["designation"][0]),)
            owner -= 1
        lists = lists or self._list_told(at, as_what) or self._implied_by_owner(at)
        if not lists:
            return None
        groups = self._groups(leads + 1, as_what) if of else ()
        groups = groups or (self._pointed_back(leads + 1) if of else ())
        own = self._norm(owner) == "own"
        pronoun = self._norm(owner) in ("its", "their")
        owner = owner - 1 if self._code(owner) == "'" else -1
        rulers: tuple[Named, ...] = ()
        if owner >= 0 and groups and self._can_designate(owner):
            rulers = (self._authority_at(owner),)
        elif owner >= 0 and not groups and self._is_group(owner, owned=True):
            groups = (self._as_named(self.words[owner]),)
        elif owner >= 0 and not groups:
            groups = self._pointed_back(owner)
        elif groups and self._code(at - 1) in "OG" and self._can_designate(at - 1):
            rulers = (self._authority_at(at - 1),)
        elif own:  # "Peru followed with its own designation of Y"
            rulers = self._rulers(at, None)
        elif pronoun:
            groups = groups or self._groups(0, at)[:1] or self.told.groups
        last = max(at, self._index(lists[-1].start))
        ordered = any(self._norm(i) in ORDERS for i in range(at))
        if not rulers and ordered:
            rulers = self._rulers(at, None)
        after = max([last, *(self._index(group.start) for group in groups)])
        authorities = self._agents(at, after) or rulers
        if not authorities and last > at:
            authorities = self._keeper(self._index(lists[0].start))
        lists = tuple(self._own_list(name, authorities) for name in lists) if own else lists
        date = self._date(at, last, None)
        if own and date is not None and date.start < self._followed_at(at):
            date = None  # the day of those whom it follows
        takes = (i for i in range(last, len(self.words))
                 if self._norm(i) == "takes" and self._norm(i + 1) == "effect")  # fmt: skip
        effect = next(takes, None)
        if effect is not None and date is not None and date.start > self.words[effect].start:
            date = self._to_come(date)
        start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _followed_at(self, at: int) -> int:
        """Where "followed (with its own listing)" stands, in code points."""
        follows = (i for i in range(at - 1, -1, -1) if self._norm(i) == "followed")
        return self.words[next(follows, 0)].start

    def _applied(self, at: int) -> Listing | None:
        word = self.words[at]
        before = range(max(0, at - NEAR), at)
        applied = next((i for i in before if self._gives(i, at)), None)
        covers = range(at + 1, min(at + REACH, len(self.words)))
        if applied is None:
            applied = next((i for i in covers if self._norm(i) in _COVERS), None)
        if applied is None:
            after = range(at + 2, min(at + 6, len(self.words)))
            applied = next((i for i in after if self._is_given(i)), None)
        if applied is None or self._is_unreal(applied):
            return None
        own = next(
            (
                self.words[i].terms["designation"][0]
                for i in range(min(applied, at), at)
                if self.words[i].is_a("designation")
            ),
            "",
        )
        name = own or NAMED_BY.get(self._norm(at - 1), "") or self.told.recent
        names: tuple[str, ...] = (name,) if name else ()
        if not own and word.norm.endswith("s") and self._norm(at - 1) in _SEVERAL:
            names = self.told.together or names
        if not names:
            return None
        lists = tuple(Named(word.text, name, word.start, word.end) for name in names)
        groups = self._groups(applied + 1, at)  # "gave Y that designation"
        groups = groups or self._groups(max(at, applied) + 1, min(at + REACH, len(self.words)))
        verb = self.words[applied]
        authorities = self._agents(min(applied, at), max(applied, at))
        if not authorities and not self._is_passive(applied):
            authorities = self._rulers(applied, None)
        if self._is_passive(applied) or self._is_pronoun_before(applied):
            authorities = authorities or self._inherited(lists)
        if word.norm.startswith("label") and not self._are_states(authorities):
            return None  # "critics put that label on Y"
        date = self._date(applied, max(applied, at), None)
        start, end = min(word.start, verb.start), max(word.end, verb.end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _gives(self, verb: int, at: int) -> bool:
        """Whether a verb gives the title after it, to somebody named between them or not."""
        if not self.words[verb].is_a("designation_applied") or self._is_passive(verb):
            return False
        return all(self._code(i) in "tAGO'wN&j9-" for i in range(verb + 1, at))

    def _implied_by_owner(self, at: int) -> tuple[Named, ...]:
        """Return the list of "the Treasury's designation of Y", "its own designation of Y"."""
        owner = at - 2 if self._norm(at - 1) == "own" or self._code(at - 1) == "'" else at - 1
        by = (self._authority_at(owner),) if self._can_designate(owner) else ()
        if self._fines(by):
            return (self._as_list(at, SANCTIONS),)
        own = self._designation_before(at)
        listed = (self.told.listing is not None or own) and (by or self._norm(at - 1) == "own")
        recent = own or self.told.recent
        return (self._as_list(at, recent),) if listed and recent else ()

    def _fines(self, by: tuple[Named, ...]) -> bool:
        return any(
            actor.actor_id in _SANCTIONERS
            for name in by
            for actor in self.vocabulary.lineage(name.value)
        )

    def _is_pronoun_before(self, at: int) -> bool:
        """Match the "it" of "it also named them", "it was naming them"."""
        at -= 1
        while at > 0 and self._code(at) in "ybh":
            at -= 1
        return self._code(at) == "j"

    def _is_given(self, at: int) -> bool:
        """Whether the word is the verb of "was given (to)"."""
        return self.words[at].is_a("designation_applied") and self._is_passive(at)
