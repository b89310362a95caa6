"""What a noun puts on a list: "the designation of Y as", "gave the same designations to Y"."""

from ingest.extract.listing_counts import ListingCounts
from ingest.extract.listing_parts import REACH, Listing, Named
from ingest.extract.listing_sanctions import SANCTIONS

ORDERS = ("announced", "announces", "approved", "ordered", "signed", "issued", "backed")
_REVOKED = {"revoked", "lifted", "rescinded", "expired", "cancelled", "canceled", "annulled",
            "removed", "dropped", "overturned", "ended", "reversed"}  # fmt: skip
#: "The terrorist designation": the list stands before the noun.
_NAMED_BY = {"terrorist": "terrorist_organization", "terror": "terrorist_organization",
             "terrorism": "terrorist_organization", "fto": "FTO", "sdgt": "SDGT"}  # fmt: skip
_SEVERAL = ("same", "both", "those", "two")
_COVERS = ("covers", "covered", "applies")
#: Whose lists are of sanctions where they name no other.
_SANCTIONERS = ("us-treasury", "un-security-council", "uk-foreign-office")


class ListingNouns(ListingCounts):
    """The rules that need a noun of listing."""

    def _by_noun(self, at: int) -> Listing | None:
        """Match "the designation of Y as", "Y's designation as", "gave that designation to Y"."""
        word = self.words[at]
        if not word.norm.startswith(("designation", "label", "listing", "redesignation")):
            return None
        following = self._norm(at + 1)
        if following in ("of", "as", "by"):
            if any(w.norm in _REVOKED for w in self.words[max(0, at - 3) :]):
                return None
            owner = at - 1
            lists = self._lists(at + 1)
            as_what = self._index(lists[0].start) if lists else self._clause_end(at)
            if not lists and self._norm(owner) in _NAMED_BY:
                # "Peru's terrorist designation of Y"
                lists = (self._as_list(owner, _NAMED_BY[self._norm(owner)]),)
                owner -= 1
            lists = lists or self._implied_by_owner(at)
            if not lists:
                return None
            groups = self._groups(at + 2, as_what) if following == "of" else ()
            owner = owner - 1 if self._code(owner) == "'" else -1
            rulers: tuple[Named, ...] = ()
            if owner >= 0 and groups and self._can_designate(owner):
                rulers = (self._authority_at(owner),)
            elif owner >= 0 and not groups and self._is_group(owner, owned=True):
                groups = (self._as_named(self.words[owner]),)
            elif groups and self._code(at - 1) in "OG" and self._can_designate(at - 1):
                rulers = (self._authority_at(at - 1),)
            elif self._norm(at - 1) == "own":  # "Peru followed with its own designation of Y"
                rulers = self._rulers(at, None)
            elif self._norm(at - 1) in ("its", "their"):
                groups = groups or self._groups(0, at)[:1] or self.told.groups
            last = max(at, self._index(lists[-1].start))
            ordered = any(self._norm(i) in ORDERS for i in range(at))
            if not rulers and ordered:
                rulers = self._rulers(at, None)
            after = max([last, *(self._index(group.start) for group in groups)])
            authorities = self._agents(at, after) or rulers
            date = self._date(at, last, None)
            if any(self._norm(i) == "takes" and self._norm(i + 1) == "effect"
                   for i in range(last, len(self.words))):  # fmt: skip
                date = self._to_come(date)
            start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
            return self._listing(groups, lists, authorities, date, start, end)
        return self._applied(at)

    def _applied(self, at: int) -> Listing | None:
        word = self.words[at]
        before = range(max(0, at - 4), at)
        applied = next((i for i in before if self.words[i].is_a("designation_applied")), None)
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
        name = own or _NAMED_BY.get(self._norm(at - 1), "") or self.told.recent
        names: tuple[str, ...] = (name,) if name else ()
        if not own and word.norm.endswith("s") and self._norm(at - 1) in _SEVERAL:
            names = self.told.together or names
        if not names:
            return None
        lists = tuple(Named(word.text, name, word.start, word.end) for name in names)
        groups = self._groups(max(at, applied) + 1, min(at + REACH, len(self.words)))
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

    def _implied_by_owner(self, at: int) -> tuple[Named, ...]:
        """Return the list of "the Treasury's designation of Y", "its own designation of Y"."""
        owner = at - 2 if self._norm(at - 1) == "own" or self._code(at - 1) == "'" else at - 1
        by = (self._authority_at(owner),) if self._can_designate(owner) else ()
        if self._fines(by):
            return (self._as_list(at, SANCTIONS),)
        listed = self.told.listing is not None and (by or self._norm(at - 1) == "own")
        return (self._as_list(at, self.told.recent),) if listed and self.told.recent else ()

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
