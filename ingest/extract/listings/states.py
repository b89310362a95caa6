"""Groups that are, became or were ruled to be on a list, where no verb of listing says so.

Rules, each with what it must and must not take:

- became: "Y has become an FTO", "is now an FTO", "by making it an FTO"; not "a terrorist group"
- ruled: "the court ruled in May that Y is a terrorist group"; not "said that Y is"
- described: "Y, a designated foreign terrorist organization"
- dated: "Los Lobos: FTO since May 2025", "Y has been a U.S. FTO since 2008"; not "Y, an FTO, fled"
- headed: "Terrorist groups listed by Canada: A, B and C"
- attributive: "Y, a U.S.-designated terrorist organization"
"""

from ingest.extract.listings.further import ListingFurther
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.sanctions import SANCTIONS
from ingest.extract.listings.when import PLANS
from ingest.extract.listings.wider import BECOME, MAKE
from ingest.extract.listings.words import BARE_GROUPS, NEAR, ORDERS
from ingest.text.tokens import tokenize

#: Lists that only who keeps them can make a group be on.
_LEGAL = ("FTO", "SDGT")
#: Verbs by which a thing is as they say.
RULES = ("decreed", "decrees", "ruled", "rules", "proclaimed", "proclaims")
#: "U.S.-designated", "EU-listed".
ATTRIBUTES = ("- designated", "- listed", "- blacklisted", "- proscribed", "- sanctioned")
_NEXT = 4  # words
_IN_A_ROW = "ONnGAtwP,&9jpy'-()"  # codes
_IS = ("is", "are")
_NOW = ("now", "officially", "formally")


class ListingStates(ListingFurther):
    """The rules that need a state, or what brought it about."""

    def _became(self, at: int) -> Listing | None:
        """Match "Y had become an FTO" and "made Y an FTO", said of a list that is one in law."""
        makes = self._norm(at) in MAKE
        lists = self._lists(at + 1)
        if not lists or lists[0].value not in _LEGAL:
            return None
        first = self._index(lists[0].start)
        if self._norm(at) in _IS and not self._is_now(at):
            return self._is_one(at, lists)
        if (first - at > _NEXT and not makes) or any(
            self._code(i) not in ("tOGNj&,'" if makes else "ty") for i in range(at + 1, first)
        ):
            return None
        if makes and not self._is_passive(at):
            groups = self._groups(at + 1, first) or self._pointed_back(at + 1)
        else:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        last = self._index(lists[-1].start)
        said = next((i for i in range(at) if self._norm(i) in ORDERS), 0)
        authorities = self._agents(at, last) or self._rulers(said if said else at, None)
        date = self._date(said or at, last, None)
        if date is None and makes and any(w.is_a("designation_noun") for w in self.words[:at]):
            # "The designation, which took effect on May 2, makes Y an FTO"
            date = next((w.date for w in reversed(self.words[:at]) if w.date), None)
        return self._listing(groups, lists, authorities, date, self.words[at].start, lists[-1].end)

    def _is_one(self, at: int, lists: tuple[Named, ...]) -> Listing | None:
        """Match "Y is an FTO", which it is by law, whoever says so; since when, it doesn't tell."""
        first, last = self._index(lists[0].start), self._index(lists[-1].start)
        if any(self._code(i) not in "ty" for i in range(at + 1, first)):
            return None
        relative = self._relative(at)
        groups = self._antecedent(relative) if relative is not None else self._subject(at)
        groups = groups or self._pointed_back(self._subject_end(at))
        if self._norm(last + 1) == "since" or not all(self._is_armed(group) for group in groups):
            return None
        return self._listing(groups, lists, (), None, self.words[at].start, lists[-1].end)

    def _ruled(self, at: int) -> Listing | None:
        """Match "The court ruled in May that Y was a terrorist group": what it says is so."""
        that = next((i for i in range(at + 1, at + NEAR) if self._norm(i) == "that"), 0)
        row = (i for i in range(that + 1, len(self.words)) if self._code(i) not in _IN_A_ROW)
        be = next(row, 0)
        be = be if self._code(be) == "b" else 0
        lists = self._lists(be + 1) if that and be else ()
        if not lists or self._is_unreal(at) or self._norm(be - 1) == "not":
            return None
        if self._index(lists[0].start) - be > _NEXT or self._code(be + 1) == "X":
            return None
        last = self._index(lists[-1].start)
        groups = self._groups(that + 1, be) or self._singled_out(last)
        by = self._rulers(at, None)
        date = self._date(at, last, None)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _declared(self, at: int) -> Listing | None:
        """Match "By decree Noboa declared that 22 gangs, among them Y, were terrorist groups"."""
        if not self._norm(at).startswith("declar") or self._is_passive(at):
            return None
        listing = self._ruled(at)
        official = listing is not None and self._is_official(listing.authorities)
        return listing if official else None

    def _becomes(self, at: int) -> bool:
        """Whether a verb may make one of a list: "became", "makes", "is (now) an FTO"."""
        return self._norm(at) in BECOME | MAKE or self._norm(at) in _IS or self._is_now(at)

    def _is_now(self, at: int) -> bool:
        """Whether "is" tells of a change: "is now an FTO", "effective today, Y is an FTO"."""
        if self._norm(at) not in (*_IS, "was", "were"):
            return False
        return self._norm(at + 1) in _NOW or self._norm(0) == "effective"

    def _described(self, at: int) -> Listing | None:
        """Match "Y, a designated foreign terrorist organization,"; who listed it stays open."""
        lists = self._lists(at + 1)
        if not lists or self._code(at - 2) not in ",b":
            return None
        groups = self._groups(max(0, at - 1 - NEAR), at - 2)[-1:]
        if not groups and self._code(at - 2) == "b":
            groups = self._pointed_back(self._subject_end(at - 1))
        word, apposed = self.words[at], self.words[max(0, at - 3)]
        if self._code(at - 2) == "," and apposed.code == "O" and self._is_fighter(apposed):
            groups = (self._as_named(apposed),)  # "run by Y, a designated"
        last = self._index(lists[-1].start)
        told = self._before_since(last)
        date = self._date(at, told, None) if self._norm(told + 1) == "since" else None
        keeper = next((j for j in range(last + 1, told + 1) if self._can_designate(j)), None)
        by = self._opened_in(lists) if keeper is None else (self._authority_at(keeper),)
        return self._listing(groups, lists, by, date, word.start, lists[-1].end)

    def _dated(self, at: int) -> Listing | None:
        """Match "Los Lobos: FTO since May", "Y has been a U.S. FTO since 2008": the date tells."""
        told = self._before_since(at)
        since = self._norm(told + 1) == "since"
        reach = range(told + 1, min(told + 4, len(self.words)))
        date = next((self.words[i].date for i in reach if self.words[i].date), None)
        closes = any(self._code(i) not in ",p@x-(" for i in reach if not self.words[i].date)
        if date is None or (closes and not since):
            return None
        i = at - 1
        while i > 0 and self._code(i) in ("tAGOybh" if since else "") and not self._is_group(i):
            i -= 1
        article = next((j for j in range(i, at) if self._code(j) == "t"), 0)
        told_so = not article or (since and self._norm(article) in ("a", "an"))
        if self._code(i) in ",:-(" and told_so:
            i -= 1
        if i == at - 1:
            return None
        pointed = () if self._is_group(i) else self._pointed_to(i)
        if not pointed and not self._is_group(i):
            return None
        between = range(i + 1, at)
        is_one = any(self._code(j) in "bh" for j in between)
        marked = self._code(i + 1) in ",:-("
        if is_one != since and not marked:
            return None
        keepers = (*range(at + 1, told + 1), *reversed(between))
        keeper = next((j for j in keepers if self._can_designate(j)), None)
        lists = self._lists_at(at)
        by = (self._authority_at(keeper),) if keeper is not None else self._opened_in(lists)
        group = pointed or (self._as_named(self.words[i]),)
        return self._listing(group, lists, by, date, self.words[at].start, lists[-1].end)

    def _pointed_to(self, at: int) -> tuple[Named, ...]:
        """Return the group of "The militia, an FTO since 2009,"."""
        bare = self._norm(at) in BARE_GROUPS and self._norm(at - 1) == "the"
        return self._listed_before(at) or self.told.groups if bare else ()

    def _before_since(self, at: int) -> int:
        """Index before the "since" of "an FTO under U.S. law since 2009"; ``at`` without one."""
        told = at
        while told - at < NEAR and self._code(told + 1) in "ptGAO'w":
            told += 1
        return told if self._norm(told + 1) == "since" else at

    def _headed(self, at: int) -> Listing | None:
        """Match "Terrorist groups listed by Canada: A, B and C": a heading and its groups."""
        colon = next((i for i in range(at + 1, len(self.words)) if self._code(i) == ":"), 0)
        if not colon or colon - at > NEAR or any(w.code in "bhmXjQxH" for w in self.words[:colon]):
            return None
        if any(self.words[i].norm in PLANS for i in range(colon)):
            return None
        groups = self._groups(colon + 1, len(self.words))
        keeper = next((i for i in range(colon) if self._can_designate(i)), None)
        by = (self._authority_at(keeper),) if keeper is not None else ()
        date = next((w.date for w in self.words[:colon] if w.date), None)
        lists = self._lists_at(at)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _lists_at(self, at: int) -> tuple[Named, ...]:
        """Return the lists from one on: at least that one, even where it stands beside a name."""
        word = self.words[at]
        own = Named(word.text, word.terms["designation"][0], word.start, word.end)
        return self._lists(at) or (own,)

    def _attributive(self, at: int) -> Listing | None:
        """Match "Y, a U.S.-designated terrorist organization" and "the U.S.-designated FTO Y"."""
        lists = self._lists(at + 1)
        if self._norm(at).endswith("sanctioned"):
            lists = (self._as_list(at, SANCTIONS),)
        if not lists:
            return None
        last = self._index(lists[-1].start)
        groups: tuple[Named, ...] = ()
        if self._is_group(last + 1):
            groups = (self._whole(last + 1),)
        else:
            lead = at - 1 if self._code(at - 1) == "t" else at
            while self._code(lead - 1) == "y":
                lead -= 1  # "Y, now a U.S.-designated terrorist group"
            if self._code(lead - 1) == "b":
                groups = self._subject(lead)
            if not groups and self._code(lead - 1) in ",b-":
                groups = self._groups(max(0, lead - NEAR), lead - 1)[-1:]
        word = self.words[at]
        tokens = tokenize(word.text.rsplit("-", 1)[0])
        place = self.vocabulary.place_names.match(tokens, 0)
        actor = self.vocabulary.actor_names.match(tokens, 0)
        state = self.vocabulary.country_actors.get(place[1].place.country, "") if place else ""
        value = actor[1] if actor else state
        said = word.text.rsplit("-", 1)[0]
        by = (Named(said, value, word.start, word.start + len(said)),)
        date = self._date(at, last, None) if self._norm(last + 1) == "since" else None
        return self._listing(groups, lists, by, date, word.start, lists[-1].end)
