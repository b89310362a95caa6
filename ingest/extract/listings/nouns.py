"""What a noun puts on a list.

- applied: "that designation was given to Y by X", "gave Y the label"
- acts and titles: the rules of listing_acts and listing_held
"""

from ingest.extract.listings.acts import PLACINGS, ListingActs
from ingest.extract.listings.groups import THE_SAME
from ingest.extract.listings.held import NAMED_BY
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.words import AMERICAN, NEAR, REACH

#: What a name is put into: "the inclusion of Y in its register", "Y's addition to the list".
_INTO = ("in", "into", "on", "onto", "to", "among")
#: Nouns of what somebody has, and of what he is called: no acts, though "of" may follow.
_NO_ACTS = ("status", "tag")
_TITLES = ("designation", "label", "listing", "redesignation", "status", "tag", "classification")
_SEVERAL = ("same", "both", "those", "two")
RESTORES = ("restored", "restores", "reinstated", "reinstates", "reimposed", "reimposes",
             "revived", "revives")  # fmt: skip
_COVERS = ("covers", "covered", "applies")


class ListingNouns(ListingActs):
    """The rules that need a noun of listing."""

    def _by_noun(self, at: int) -> Listing | None:
        """Match "the designation of Y as", "Y's inclusion in the list", "gave Y that label"."""
        leads = self._past_agent(self._past_date(at + 1))
        following = self._norm(leads)
        titled = self._norm(at - 1) in NAMED_BY or self.words[at - 1].is_a("designation")
        if following in _INTO and self._norm(at) in PLACINGS:
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
        return self._restored(at) or self._applied(at)

    def _past_agent(self, by: int) -> int:
        """Index of the "of" of "the designation by Peru of Y"; ``by`` where none is told so."""
        if self._norm(by) != "by":
            return by
        for i in range(by + 1, min(by + NEAR, len(self.words))):
            if self._norm(i) == "of" and self._can_designate(i - 1):
                return i
            if self._code(i) not in "tAGOwN'":
                break
        return by

    def _restored(self, at: int) -> Listing | None:
        """Match "Trump restored the designation in March": of the group told of, on its list."""
        verb = at - 1
        while verb > 0 and (self._code(verb) in "tA" or self.words[verb].is_a("designation")):
            verb -= 1
        if self._norm(verb) not in RESTORES or self._is_unreal(verb):
            return None
        own = next((w for w in self.words[verb:at] if w.is_a("designation")), None)
        return self._restored_by(verb, at, own.terms["designation"][0] if own else "")

    def _restored_it(self, verb: int) -> Listing | None:
        """Match "revoked the designation of Y in May, and Trump reinstated it in June"."""
        nouns = any(word.is_a("designation_noun") for word in self.words[:verb])
        if not nouns or self._norm(verb + 1) != "it" or self._is_unreal(verb):
            return None
        return self._restored_by(verb, verb + 1, "")

    def _restored_by(self, verb: int, at: int, value: str) -> Listing | None:
        value = value or self._designation_before(verb) or self.told.recent or self.told.listed
        rows = (row for row in self._rows() if self._index(row[0].start) < verb)
        groups = next(reversed(list(rows)), ()) or self.told.groups
        by = self._rulers(verb, None)
        if not value or not groups or not self._are_official(by):
            return None
        lists = (self._as_list(at, value),)
        date = self._date(verb, at, None)
        start, end = self.words[verb].start, self.words[at].end
        return self._listing(groups, lists, by, date, start, end)

    def _are_official(self, names: tuple[Named, ...]) -> bool:
        """Whether all act for a state: its bodies, its officers."""
        return bool(names) and all(self.vocabulary.country_of(name.value) for name in names)

    def _applied(self, at: int) -> Listing | None:
        word = self.words[at]
        before = range(max(0, at - NEAR), at)
        applied = next((i for i in before if self._gives(i, at)), None)
        covers = range(at + 1, min(at + REACH, len(self.words)))
        if applied is None:
            applied = next((i for i in covers if self._norm(i) in _COVERS), None)
        gave = 0
        if applied is None:
            after = range(at + 2, min(at + 6, len(self.words)))
            applied = next((i for i in after if self._is_given(i)), None)
            gave = 0 if applied else next((i for i in after if self._gave_it(i)), 0)
            applied = gave or applied
        if applied is None or self._is_unreal(applied):
            return None
        if self._norm(applied) in _COVERS and self.told.listing and not self._lists(at + 1):
            return None  # "The listing covers Y": it is the one told before
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
        if gave:
            groups = self._pointed_back(gave + 1)
        groups = groups or self._groups(max(at, applied) + 1, min(at + REACH, len(self.words)))
        verb = self.words[applied]
        authorities = self._agents(min(applied, at), max(applied, at))
        if not authorities and not self._is_passive(applied):
            authorities = self._rulers(applied, None)
        if self._is_passive(applied) or self._is_pronoun_before(applied):
            authorities = authorities or self._inherited(lists)
        legal = self._is_passive(applied) and all(name in AMERICAN for name in names)
        if word.norm.startswith("label") and not (legal or self._are_states(authorities)):
            return None  # "critics put that label on Y"
        last = max([applied, at, *(self._index(group.start) for group in groups)])
        date = self._date(applied, last, None)
        start, end = min(word.start, verb.start), max(word.end, verb.end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _gives(self, verb: int, at: int) -> bool:
        """Whether a verb gives the title after it, to somebody named between them or not."""
        if not self.words[verb].is_a("designation_applied") or self._is_passive(verb):
            return False
        return all(
            self._code(i) in "tAGO'wN&j9-" or self._norm(i) == "that"  # "applied that label to Y"
            for i in range(verb + 1, at)
        )

    def _is_pronoun_before(self, at: int) -> bool:
        """Match the "it" of "it also named them", "it was naming them", "it has since"."""
        at -= 1
        while at > 0 and (self._code(at) in "ybh" or self._norm(at) == "since"):
            at -= 1
        return self._code(at) == "j"

    def _gave_it(self, at: int) -> bool:
        """Whether the word is the verb of "the label which Washington gave it"."""
        gives = self.words[at].is_a("designation_applied") and self._norm(at + 1) in THE_SAME
        return gives and self._can_designate(at - 1)

    def _is_given(self, at: int) -> bool:
        """Whether the word is the verb of "was given (to)"."""
        return self.words[at].is_a("designation_applied") and self._is_passive(at)
