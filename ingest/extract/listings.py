"""Where a sentence puts groups on a list: which groups, on which lists, by whom and when.

Rules, each with what it must and must not take:

- active: "Canada listed Los Lobos as a terrorist entity"; not "may list", "urged it to list"
- passive: "Los Lobos was designated an FTO by the United States and Canada"
- relative: "Los Lobos, which Ottawa lists as", "one of two gangs that Noboa declared"
- became: "Y has become an FTO", "by making it an FTO"; not "Y became a terrorist group"
- noun: "the designation of Y as", "Y's designation as"; not one that was revoked
- applied: "that designation was given to Y by X"
- attributive: "Y, a U.S.-designated terrorist organization"
- dated: "Los Lobos: FTO since May 2025", "Y has been a U.S. FTO since 2008"; not "Y, an FTO, fled"
- kept: "Washington has had Y on its list of", "Y went on Canada's list"; not "Y fell off it"
- contact: "Y, a gang the United States has designated"
- implied: "the Treasury designated Y"; what another list is, the sentences before tell
- headed: "Terrorist groups listed by Canada: A, B and C"
"""

from collections.abc import Iterator

from ingest.extract.listing_groups import BARE_GROUPS, THE_SAME
from ingest.extract.listing_parts import NEAR, PLANS, REACH, STANDS_ON, Listing, Named
from ingest.extract.listing_repeats import GENERAL
from ingest.extract.listing_sanctions import CALLED_A_GROUP, SANCTIONS, ListingSanctions
from ingest.extract.words import Word
from ingest.text.dates import DateMention
from ingest.text.tokens import tokenize

_REVOKED = {"revoked", "lifted", "rescinded", "expired", "cancelled", "canceled", "annulled",
            "removed", "dropped", "overturned", "ended", "reversed"}  # fmt: skip
_ORDERS = ("announced", "announces", "approved", "ordered", "signed", "issued", "backed")
#: "The terrorist designation": the list stands before the noun.
_NAMED_BY = {"terrorist": "terrorist_organization", "terror": "terrorist_organization",
             "terrorism": "terrorist_organization", "fto": "FTO", "sdgt": "SDGT"}  # fmt: skip
_BEFORE_A_NOUN = ("a", "same", "that", "the", "this")
_COVERS = ("covers", "covered", "applies")
_BECOME = frozenset({"became", "become", "becomes", "becoming"})
_MAKE = frozenset({"made", "makes", "making"})
_NEXT = 4  # words
#: Lists that only who keeps them can make a group be on.
_LEGAL = ("FTO", "SDGT")
_LISTS = ("list", "lists", "listed", "relisted", "re-listed")
#: Whose lists are of sanctions where they name no other.
_SANCTIONERS = ("us-treasury", "un-security-council", "uk-foreign-office")


class ListingReader(ListingSanctions):
    """Reads the words of one sentence, rule by rule."""

    def read(self) -> Iterator[Listing]:
        """Yield what the sentence lists, those without a named group among it."""
        found, last = False, self.told.listing
        for at, word in enumerate(self.words):
            listing = None
            noun = word.norm.startswith("label") and self._norm(at - 1) in _BEFORE_A_NOUN
            lists = (self._is_verb(at) and not noun) or (
                word.norm in STANDS_ON and self._is_on_list(at)
            )
            if lists and not self._is_unreal(at):
                listing = self._by_verb(at)
            elif word.norm == SANCTIONS:
                listing = self._sanctions(at)
            elif word.is_a("designation_noun") and not self._is_unreal(at):
                listing = self._by_noun(at)
            elif word.norm in _BECOME | _MAKE and not self._is_unreal(at):
                listing = self._became(at)
            elif word.norm.endswith(("- designated", "- sanctioned")):
                listing = self._attributive(at)
            elif word.is_a("designation"):
                listing = self._dated(at) or self._headed(at)
            if listing is not None:
                found = True
                last = listing
                yield listing
                yield from self._further(listing)
        if not found and (later := self._named_after()):
            yield later
        if further := self._followed(last):
            yield further

    def named(self, *, last: bool = False) -> tuple[Named, ...]:
        """Return the first armed group that the sentence names, or the ``last``."""
        named = [i for i, word in enumerate(self.words) if self._names_fighters(i, word)]
        return tuple(self._whole(i) for i in (named[-1:] if last else named[:1]))

    def _names_fighters(self, at: int, word: Word) -> bool:
        if word.code == "O":
            owns_one = self._code(at + 1) == "'" and self._code(at + 2) in "ON"
            return self._is_fighter(word) and not owns_one
        if word.code != "N":
            return False
        return self._is_group(at) and self._is_sanctionable(self._whole(at))

    # ---------- rules

    def _by_verb(self, at: int) -> Listing | None:
        word = self.words[at]
        if word.code == "w" and self._code(at - 1) == "t":
            return self._described(at)
        lists = self._lists_of(at)
        implied = not lists
        lists = lists or self._implied(at)
        if not lists:
            return self._unnamed(at)
        relative, passive = self._relative(at), self._is_passive(at)
        first = self._index(lists[0].start)
        last = self._index(lists[-1].start)
        keeping = self._keeping(at) if word.norm == "on" else None
        own = relative is None or passive or bool(self._rulers(at, relative))
        groups: tuple[Named, ...] = ()
        if relative is not None and own:
            groups = self._antecedent(relative) or self._pointed_back(relative - 1)
        elif passive:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
            groups = groups or self._goes_on(at)
        elif keeping is not None:
            groups = self._groups(keeping + 1, at) or self._pointed_back(keeping + 1)
        elif implied and not word.is_a("designation_verb", "proscribe"):
            groups = self._sanctioned_after(at + 1)
        else:
            groups = self._groups(at + 1, first if first > at else self._clause_end(at))
            if not groups or self._code(at + 2) == "&":  # "designated it and a second gang"
                groups = self._pointed_back(at + 1) + groups
        groups = groups or self._after_colon(last) or self._singled_out(last)
        groups = groups or self._opened(at, last)
        groups = groups and groups + self._along(last)
        if not groups and not passive and relative is None:
            groups = self._contact(at) or self._among(at)
        fined = lists[0].value == SANCTIONS
        if (implied or fined) and not word.is_a("designation_verb", "proscribe"):
            groups = self._implied_groups(at, groups)
        authorities = self._agents(at, last)
        if not authorities and (not passive or relative is not None):
            authorities = self._rulers(keeping or at, relative if own else None)
        if not authorities and (passive or word.norm == "on" or self._is_pronoun_before(at)):
            authorities = self._keepers(at, first, last) or self._inherited(lists)
        authorities = authorities or self._owner(first)
        if not self._lists(at + 1):  # the list told of before, as this authority keeps it
            lists = tuple(self._own_list(name, authorities) for name in lists)
        if self._is_opinion(word, lists[0]) and not self._are_states(authorities):
            return None
        date = self._date(at, last, relative) or self._same_day(groups, authorities)
        start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _same_day(
        self, groups: tuple[Named, ...], authorities: tuple[Named, ...]
    ) -> DateMention | None:
        """Return the day of the listing before where the same is told of it: its authority, too."""
        before = self.told.listing
        told = before is not None and all(name.start < 0 for name in authorities)
        if before is None or not told or not authorities:
            return None
        same = {group.value for group in groups} == {group.value for group in before.groups}
        return before.date if same else None

    def _is_opinion(self, word: Word, name: Named) -> bool:
        """Whether anybody may say so of anybody: "called them terrorists", "regards Y as"."""
        strong = not word.is_a("designation_verb", "list")
        weak = name.text.lower() in ("terrorists", "kingpin") and not strong
        return weak or word.is_a("designation_verb", "view")

    def _lists_of(self, at: int) -> tuple[Named, ...]:
        """Return the lists that the verb names; "sanctioned" needs "as", not "Y, an FTO"."""
        lists = self._lists(at + 1) or self._same_list(at)
        if lists and self.words[at].is_a("designation_verb", "sanction"):
            first = self._index(lists[0].start)
            if not any(self._norm(i) == "as" for i in range(first - 2, first)):
                return ()
        return lists

    def _implied(self, at: int) -> tuple[Named, ...]:
        """Return the list that goes without saying: of who bans, sanctions, or said so before."""
        word = self.words[at]
        if word.is_a("designation_verb", "sanction"):
            return (self._as_list(at, SANCTIONS),)
        by = self._agents(at, at) or self._rulers(at, None)
        fines = self._fines(by)
        if word.is_a("designation_verb", "ban") or word.is_a("designation_verb", "proscribe"):
            return (self._as_list(at, SANCTIONS if fines else GENERAL),)
        lists = word.norm in _LISTS
        if not (lists or word.is_a("designation_verb", "designate")):
            return ()
        value = SANCTIONS if fines else self.told.recent
        if self._are_states(by):
            value = value or GENERAL
        elif lists or not self._is_passive(at):
            return ()
        return (self._as_list(at, value),) if value else ()

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

    def _implied_groups(self, at: int, groups: tuple[Named, ...]) -> tuple[Named, ...]:
        """Keep who fights: of whatever may be banned or sanctioned, only these are on a list."""
        bans = self.words[at].is_a("designation_verb", "ban")
        lists = self.words[at].norm in _LISTS  # much else is listed, so only what is known to fight
        return tuple(
            group
            for group in groups
            if group.start < 0
            or (
                self._is_sanctionable(group)
                and (self._is_armed(group) or not bans)
                and (group.value or not lists)
            )
        )

    def _contact(self, at: int) -> tuple[Named, ...]:
        """Return the group of "Y, a gang the United States has designated"."""
        by = self._rulers(at, None)
        head = self._index(by[0].start) - 1 if by else -1
        while head > 0 and self._code(head) in "tA":
            head -= 1
        if head < 1 or self._norm(head) not in CALLED_A_GROUP:
            return ()
        return self._groups(max(0, head - NEAR), head)[-1:]

    def _became(self, at: int) -> Listing | None:
        """Match "Y had become an FTO" and "made Y an FTO", said of a list that is one in law."""
        makes = self._norm(at) in _MAKE
        lists = self._lists(at + 1)
        if not lists or lists[0].value not in _LEGAL:
            return None
        first = self._index(lists[0].start)
        if first - at > _NEXT or any(
            self._code(i) not in ("tOGNj" if makes else "t") for i in range(at + 1, first)
        ):
            return None
        if makes:
            groups = self._groups(at + 1, first) or self._pointed_back(at + 1)
        else:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        last = self._index(lists[-1].start)
        said = next((i for i in range(at) if self._norm(i) in _ORDERS), 0)
        authorities = self._agents(at, last) or self._rulers(said if said else at, None)
        date = self._date(said or at, last, None)
        return self._listing(groups, lists, authorities, date, self.words[at].start, lists[-1].end)

    def _described(self, at: int) -> Listing | None:
        """Match "Y, a designated foreign terrorist organization,"; who listed it stays open."""
        lists = self._lists(at + 1)
        if not lists or self._code(at - 2) not in ",b":
            return None
        groups = self._groups(max(0, at - 1 - NEAR), at - 2)[-1:]
        word, apposed = self.words[at], self.words[max(0, at - 3)]
        if self._code(at - 2) == "," and apposed.code == "O" and self._is_fighter(apposed):
            groups = (self._as_named(apposed),)  # "run by Y, a designated"
        last = self._index(lists[-1].start)
        date = self._date(at, last, None) if self._norm(last + 1) == "since" else None
        return self._listing(groups, lists, (), date, word.start, lists[-1].end)

    def _dated(self, at: int) -> Listing | None:
        """Match "Los Lobos: FTO since May", "Y has been a U.S. FTO since 2008": the date tells."""
        since = self._norm(at + 1) == "since"
        reach = range(at + 1, min(at + 4, len(self.words)))
        date = next((self.words[i].date for i in reach if self.words[i].date), None)
        closes = any(self._code(i) not in ",p@x-(" for i in reach if not self.words[i].date)
        if date is None or (closes and not since):
            return None
        i = at - 1
        while i > 0 and self._code(i) in ("tAGOybh" if since else "") and not self._is_group(i):
            i -= 1
        if self._code(i) in ",:-(" and not any(self._code(j) == "t" for j in range(i, at)):
            i -= 1
        if i == at - 1 or not self._is_group(i):
            return None
        between = range(i + 1, at)
        if any(self._code(j) in "bh" for j in between) and not since:
            return None
        keeper = next((j for j in reversed(between) if self._can_designate(j)), None)
        by = (self._authority_at(keeper),) if keeper is not None else ()
        lists = self._lists(at)
        group = (self._as_named(self.words[i]),)
        return self._listing(group, lists, by, date, self.words[at].start, lists[-1].end)

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
        lists = self._lists(at)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _same_list(self, at: int) -> tuple[Named, ...]:
        """Return the list last named, for "were added (to the list) on May 3", "it added Y"."""
        norm = self.words[at].norm
        if not norm.startswith(("add", "plac")) and norm not in STANDS_ON:
            return ()
        if self.told.listing and self.told.recent and self._adds_a_group(at):
            return (self._as_list(at, self.told.recent),)
        listed = any(self._norm(i) == "list" for i in range(at + 2, at + NEAR))
        if not self._is_passive(at) and not (listed and self._norm(at + 1) in THE_SAME):
            return ()
        own = next((w for w in reversed(self.words[:at]) if w.is_a("designation")), None)
        value = own.terms["designation"][0] if own else self.told.recent
        near = range(at + 1, at + (5 if self._is_passive(at) else NEAR))
        said = next((i for i in near if self._norm(i) == "list"), at)
        return (self._as_list(said, value),) if value and (own or said > at) else ()

    def _adds_a_group(self, at: int) -> bool:
        """Whether whoever listed others goes on: "in May it added Y"."""
        if self._code(at - 1) != "j":
            return False
        added = self._groups(at + 1, self._clause_end(at + 1))
        if not added:
            return False
        called = self._norm(self._index(added[-1].start) + 1) in BARE_GROUPS
        return called or all(group.value and self._is_armed(group) for group in added)

    def _further(self, first: Listing) -> Iterator[Listing]:
        """Yield what goes on from a listing: "... and by Canada as a terrorist entity in May"."""
        if not first.groups or not first.lists:
            return
        last = self._index(first.lists[-1].start)
        for i in range(last + 1, len(self.words)):
            if self._norm(i) == "so" and self._code(i + 1) == "b":  # "and so was Y"
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
                if self._is_verb(i):
                    return
                if self.words[i].is_a("designation"):
                    break
            else:
                yield from self._another(first, last)
                return
            if not any(self._code(j) == "&" for j in range(last + 1, i)):
                return
            lists = self._lists(i)
            by = self._agents(last + 1, i) or self._joined(last + 1, i) or first.authorities
            end = self._index(lists[-1].start)
            date = self._date(i, end, None)
            yield self._listing(first.groups, lists, by, date, lists[0].start, lists[-1].end)
            last = end

    def _joined(self, lo: int, hi: int) -> tuple[Named, ...]:
        """Return who does likewise: "as an FTO, and the EU as a terrorist group"."""
        at = next(j for j in range(lo, hi) if self._code(j) == "&") + 1
        at += self._code(at) == "t"
        return (self._authority_at(at),) if at < hi and self._can_designate(at) else ()

    def _another(self, first: Listing, last: int) -> Iterator[Listing]:
        """Yield "..., and ISWAP in February 2018": other groups, listed on another day."""
        joined = (i for i in range(last + 1, len(self.words)) if self._code(i) == "&")
        start = next(joined, len(self.words))
        lead = start + 1 if self._norm(start + 1) == "by" else 0
        if [self._norm(i) for i in range(start + 1, start + 4)] == ["on", "that", "of"]:
            lead = start + 3
        if lead and (by := self._chain(lead + 1)):
            # "by the UK since 2010 and by Peru since 2014", "and on that of Peru"
            rest = range(lead + 1, min(start + NEAR, len(self.words)))
            date = next((self.words[i].date for i in rest if self.words[i].date), None)
            yield self._listing(
                first.groups, first.lists, by, date, self.words[start + 1].start, by[-1].end
            )
            return
        for i in range(start + 1, min(start + REACH, len(self.words))):
            date = self.words[i].date
            groups = self._groups(start + 1, i)
            if date is not None and groups:
                word = self.words[i]
                yield self._listing(
                    groups, first.lists, first.authorities, date, first.start, word.end
                )
                return
            if self._code(i) not in "ONnt,p&":
                return

    def _unnamed(self, at: int) -> Listing | None:
        """Match "The department has designated 16 gangs": who lists, but not whom nor on what."""
        word = self.words[at]
        if not word.is_a("designation_verb", "designate") or self._is_passive(at):
            return None
        return self._listing((), (), self._rulers(at, None), None, word.start, word.end)

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
            ordered = any(self._norm(i) in _ORDERS for i in range(at))
            if not rulers and ordered:
                rulers = self._rulers(at, None)
            authorities = self._agents(at, last) or rulers
            date = self._date(at, last, None)
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
        name = own or self.told.recent
        if not name:
            return None
        lists = (Named(word.text, name, word.start, word.end),)
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

    def _is_pronoun_before(self, at: int) -> bool:
        """Match the "it" of "it also named them"."""
        at -= 1
        while at > 0 and self._code(at) == "y":
            at -= 1
        return self._code(at) == "j"

    def _is_given(self, at: int) -> bool:
        """Whether the word is the verb of "was given (to)"."""
        return self.words[at].is_a("designation_applied") and self._is_passive(at)

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
            groups = (self._as_named(self.words[last + 1]),)
        else:
            lead = at - 1 if self._code(at - 1) == "t" else at
            if self._code(lead - 1) in ",b":
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
