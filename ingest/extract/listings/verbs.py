"""Where a sentence puts groups on a list: which groups, on which lists, by whom and when.

Rules, each with what it must and must not take:

- active: "Canada listed Los Lobos as a terrorist entity"; not "may list", "urged it to list"
- passive: "Los Lobos was designated an FTO by the United States and Canada"
- relative: "Los Lobos, which Ottawa lists as", "one of two gangs that Noboa declared"
- kept: "Washington has had Y on its list of", "Y went on Canada's list"; not "Y fell off it"
- contact: "Y, a gang the United States has designated"
- reduced: "Y, a gang designated as an FTO in May"; not "the gang designated Y"
- implied: "the Treasury designated Y"; what another list is, the sentences before tell

The rules that need no verb of listing are in the classes it is built on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.listings.bans import ListingBans
from ingest.extract.listings.groups import THE_SAME
from ingest.extract.listings.nouns import RESTORES
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.rosters import ROSTERS
from ingest.extract.listings.sanctions import SANCTIONS
from ingest.extract.listings.states import ATTRIBUTES, RULES
from ingest.extract.listings.wider import JOINS, WIDENS
from ingest.extract.listings.words import (
    ACTS,
    ALL,
    AMERICAN,
    BARE_GROUPS,
    CALLED_A_GROUP,
    COUNTS,
    NEAR,
    STANDS_ON,
)
from ingest.extract.speech.words import Word
from ingest.text.dates import DateMention

_POINTS = ("that", "the", "this")
_BEFORE_A_NOUN = ("a", "same", "that", "the", "this")
#: Verbs that put into a list, and what leads to it.
_PLACES = ("includ", "enter", "register", "incorporat", "insert", "enrol", "inscrib", "add")
_LISTS = ("list", "lists", "listed", "relisted", "re-listed")


class ListingReader(ListingBans):
    """Reads the words of one sentence, rule by rule."""

    def read(self) -> Iterator[Listing]:
        """Yield what the sentence lists, those without a named group among it."""
        found: list[Listing] = []
        last = self.told.listing
        for at, word in enumerate(self.words):
            listing = None
            noun = word.norm.startswith("label") and self._norm(at - 1) in _BEFORE_A_NOUN
            noun |= word.norm == "labels" and self._norm(at - 1) in COUNTS
            lists = (self._is_verb(at) and not noun) or (
                word.norm in STANDS_ON and self._is_on_list(at)
            )
            wished = self._is_wished(at)
            lists = lists or self._puts_back(at) or (wished and bool(self._took_effect(at)))
            roster = self._roster(at) if word.norm in ROSTERS else None
            if roster is not None and not self._is_unreal(at):
                listing = roster
            elif self._is_unreal(at) if lists else wished:
                self._plan(self._by_verb(at))
            elif lists:
                listing = self._declared(at) or self._by_verb(at)
            elif word.norm == SANCTIONS:
                listing = self._sanctions(at) or self._it_sanctions(at)
            elif word.is_a("designation_noun") and not self._is_unreal(at):
                listing = self._by_noun(at)
            elif word.norm == "ban":
                listing = self._ban_on(at)
            elif word.norm in RULES:
                listing = self._ruled(at)
            elif self._becomes(at) and not self._is_unreal(at):
                listing = self._became(at) or self._makes_one(at)
            elif word.norm.endswith(ATTRIBUTES):
                listing = self._attributive(at)
            elif word.norm in WIDENS and (self._is_done_later(at) or not self._is_unreal(at)):
                listing = self._widens(at)
            elif word.norm in RESTORES and self._norm(at + 1) == "it":
                listing = self._restored_it(at)
            elif word.norm in JOINS and not self._is_unreal(at):
                joined = list(self._joins(at))
                found += joined
                yield from joined
            elif word.is_a("designation") and not self._is_counted_kind(at):
                listing = self._dated(at) or self._headed(at) or self._stood(at)
            if listing is not None:
                listing, *later = self._by_days(self._enacted_beside(listing, at))
                found += [listing, *later]
                last = self.latest = listing
                yield from (listing, *later)
                yield from self._since_when(listing)
                yield from self._further(listing)
        yield from self._told_on(found, last)

    def _of_one_day(self, listing: Listing) -> Listing:
        """Leave out Z of "added Y in May and Z in June": it has a day of its own."""
        day = listing.date
        if day is None or day.start < listing.start:
            return listing
        kept = tuple(group for group in listing.groups if group.start < day.start)
        own = all(
            any(w.date and w.start > group.start for w in self.words)
            for group in listing.groups[len(kept) :]
        )
        return replace(listing, groups=kept) if kept and own else listing

    def _by_days(self, listing: Listing) -> tuple[Listing, ...]:
        """Return a listing, and before what else the sentence tells of another day."""
        if later := self._joined_later(listing):
            return self._without(listing, later), later
        one = self._of_one_day(listing)
        rest = (group for group in listing.groups if group not in one.groups)
        own = (replace(listing, groups=(group,), date=self._day_behind(group)) for group in rest)
        before = self._ruled_before(one)
        return one, *own, *([before] if before else ())

    def _ruled_before(self, listing: Listing) -> Listing | None:
        """Return what "Peru in 2024 and Chile in 2025 designated Y" tells of Peru."""
        at = self._index(listing.start)
        by = self._index(listing.authorities[0].start) if len(listing.authorities) == 1 else 0
        joins = by - 1 - (self._code(by - 1) == "t")
        if not (0 < joins < by < at) or self._code(joins) != "&" or self._code(joins - 1) != "@":
            return None
        ruler = joins - 2 - (self._code(joins - 2) == "p")
        inside = all(self._code(i) in "p@yh" for i in range(by + 1, at))
        if not inside or not self._can_designate(ruler) or self._code(ruler - 1) not in ".t":
            return None
        date, names = self.words[joins - 1].date, (self._authority_at(ruler),)
        lists = tuple(self._own_list(name, names) for name in listing.lists)
        return replace(listing, authorities=names, lists=lists, date=date)

    def _day_behind(self, group: Named) -> DateMention | None:
        """Return the date told next after a group."""
        return next(
            (word.date for word in self.words if word.date and word.start > group.start), None
        )

    def _joined_later(self, listing: Listing) -> Listing | None:
        """Return what "has listed A and, since May, B as FTOs" tells of B alone."""
        for at in range(2, len(self.words)):
            date = self.words[at].date
            lead = at - 1 - (self._code(at - 1) == "p" or self._norm(at - 1) == "since")
            if date is None or self._code(lead) != "&":
                continue
            before = any(0 <= group.start < date.start for group in listing.groups)
            own = tuple(group for group in listing.groups if group.start > date.start)
            if before and own and self._index(own[0].start) - at <= NEAR // 2:
                return replace(listing, groups=own, date=date)
        return None

    def _without(self, listing: Listing, later: Listing) -> Listing:
        """Return a listing without what is told to be later, with the day of what is left."""
        rest = tuple(group for group in listing.groups if group not in later.groups)
        of_rest = (
            word.date for word in self.words
            if word.date and rest[-1].start < word.start < later.groups[0].start
            and word.date != later.date
        )  # fmt: skip
        fronted = listing.date if listing.date != later.date else None
        return replace(listing, groups=rest, date=next(of_rest, fronted))

    def _told_on(self, found: Sequence[Listing], last: Listing | None) -> Iterator[Listing]:
        """Yield what the sentence adds to the listing told last, and who does likewise."""
        added = list(self._came(found))
        if not found and not added and (later := self._named_after()):
            added = [later]
        if added:
            yield from added
        elif counted := self._named_by_count(found):
            yield counted
        before = self.planned or (found[-1] if found else self.told.planned or last)
        further = self._followed(before)
        if further and any(self._is_told_by(further, listing) for listing in found):
            further = None
        if further:
            yield further
            yield from self._each_dated(further, self._last_of(further))
            yield from self._then_others(further)
        if before is not None and before.groups and (inverted := self._as_did(before)):
            further = inverted
            yield inverted
        if further:
            pass
        elif spread := list(self._spread(before)):
            yield from spread
        if effective := self._effective(self.planned or self.told.planned):
            yield effective
            return
        named = any(listing.groups for listing in (*found, *added))
        if not (named or further) and (dated := self._enacted(self.told.listing)):
            yield dated

    def _is_told_by(self, further: Listing, listing: Listing) -> bool:
        """Whether "Peru followed, listing Z and Y" tells whom it lists."""
        by = {name.value or name.text for name in further.authorities}
        same = by & {name.value or name.text for name in listing.authorities}
        return listing.start > further.start and bool(listing.groups and same)

    def _is_wished(self, at: int) -> bool:
        """Whether it is the "list" of "will ask Congress to list Y", which isn't done."""
        bare = self.words[at].is_a("designation_verb") and not self._is_verb(at)
        return bare and self._norm(at - 1) == "to" and not self._is_ranked(at - 1)

    def _plan(self, listing: Listing | None) -> None:
        """Keep what is only planned, asked for or denied: others may have done it."""
        if listing is not None and listing.groups and listing.lists:
            self.planned = replace(listing, date=None)

    def _are_several(self, relative: int | None) -> bool:
        """Whether "which" is of more than one: "Peru and Chile, which have listed Y"."""
        return relative is not None and self._norm(relative + 1) in ("have", "list", "ban")

    # ---------- rules

    def _by_verb(self, at: int) -> Listing | None:
        word = self.words[at]
        if word.code == "w" and self._code(at - 1) == "t" and self._norm(at - 1) not in ALL:
            return self._described(at)
        if self._code(at - 1) == "'" and self._code(at - 2) in "ONG":
            return None  # "Pakistan's banned Y"
        lists = self._lists_of(at)
        implied = not lists
        lists = lists or self._implied(at)
        if not lists:
            return self._unnamed(at)
        relative, passive = self._relative(at), self._is_passive(at)
        reduced = self._reduced(at)
        if reduced:
            relative, passive = None, True
        first = self._index(lists[0].start)
        last = self._index(lists[-1].start)
        own = relative is None or passive or bool(self._rulers(at, relative))
        own = own or self._code(relative + 1 if relative is not None else at) == "j"
        own = own and (passive or relative is None or self._norm(relative) != "whose")
        groups = reduced or self._taken(at, lists, relative if own else None, implied=implied)
        if not passive and relative is None:
            groups = groups or self._inverted(at, last)
        groups = groups or self._after_colon(last) or self._singled_out(last)
        groups = self._told_after(at, last) or groups or self._opened(at, last)
        groups = groups or self._included(at, last)
        groups = groups + self._along(last)
        if not groups and not passive and relative is None:
            groups = self._contact(at) or self._among(at)
        ordered = lists[0].text[-1:].isdigit()  # "pursuant to E.O. 13224": companies are, too
        fined = lists[0].value == SANCTIONS or ordered
        if (implied or fined) and not word.is_a("designation_verb", "proscribe"):
            groups = self._implied_groups(at, groups)
        authorities = self._who_lists(at, lists, relative, own=own, passive=passive)
        if not self._lists(at + 1):  # the list told of before, as this authority keeps it
            lists = tuple(self._own_list(name, authorities) for name in lists)
        if not authorities and (passive or (self._code(at - 1) == "j" and self._is_by_which(at))):
            authorities = self._decreed_by(at, lists)
        if self._is_opinion(word, lists[0]) and not self._is_official(authorities):
            return None
        date = self._date(at, last, relative) or self._same_day(at, groups, authorities)
        date = date or self._at_once(last)
        vague = implied and not authorities and date is None  # "after it was blacklisted"
        if vague and self._code(self._subject_end(at)) == "j":
            return None
        subject = self._code(last + 1) == "m" or (
            self._code(last + 1) in "bhX" and self._says(at - 1)
        )
        if word.norm.endswith("ing") and subject:
            return None  # "designating Y as an FTO would", "said labeling Y an FTO was no"
        if self._takes_effect(at):
            date = self._to_come(date)
        start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
        listing = self._listing(groups, lists, authorities, date, start, end)
        listing = self._told_at_end(listing, at, last)
        if listing.groups:
            return replace(listing, count=self._more(at, first if first > at else last))
        end = first if first > at else self._clause_end(at + 1)
        lo, hi = (self._clause_start(at), at) if passive else (at + 1, end)
        return replace(listing, count=self._count(lo, hi), countries=self._countries(lo, hi))

    def _who_lists(
        self, at: int, lists: tuple[Named, ...], relative: int | None, *, own: bool, passive: bool
    ) -> tuple[Named, ...]:
        """Return who does what the verb says; "which" may have a subject of its ``own``."""
        first, last = self._index(lists[0].start), self._index(lists[-1].start)
        granting = self._granting(at)
        authorities = self._rulers(granting, None) if granting else self._agents(at, last)
        if not authorities and (not passive or relative is not None):
            keeping = self._keeping(at) if self._norm(at) == "on" else None
            authorities = self._rulers(keeping or at, relative if own else None)
            if not own and not self._are_several(relative):  # "of Peru and Chile, which lists Y"
                authorities = authorities[-1:]
        goes_on = self._norm(at) == "on" or self._is_pronoun_before(at) or self._is_of_groups(at)
        if not authorities and (passive or goes_on):
            if relative is not None and not passive and self._is_pronoun_before(at):
                authorities = self._rulers(relative, None)  # "lifted its ban on Y, which it listed"
            authorities = authorities or self._keepers(at, first, last) or self._as_it(at)
            authorities = authorities or self._inherited(lists)
        authorities = authorities or self._by_law(last)
        authorities = authorities or self._owner(first) or self._opened_in(lists)
        far = None if authorities or passive else self._far_subject(at)
        return authorities if far is None else (self._authority_at(far),)

    def _taken(
        self, at: int, lists: tuple[Named, ...], relative: int | None, *, implied: bool
    ) -> tuple[Named, ...]:
        """Return the groups that the verb takes: its object, its subject or what "which" is."""
        if relative is not None:
            noun = relative - 1
            while noun > 0 and (self._code(noun) == "," or self._norm(noun) == "itself"):
                noun -= 1
            return self._antecedent(relative) or self._pointed_back(noun)
        if have := self._having(at):
            return self._groups(have + 1, at) or self._pointed_back(have + 1)
        if self._is_passive(at):
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
            return self._pointed_beside(at, groups) or self._goes_on(at)
        keeping = self._keeping(at) if self._norm(at) == "on" else None
        if keeping is not None:
            return self._groups(keeping + 1, at) or self._pointed_back(keeping + 1)
        if implied and not self.words[at].is_a("designation_verb", "proscribe"):
            return self._sanctioned_after(at + 1)
        first = self._index(lists[0].start)
        groups = self._groups(at + 1, first if first > at else self._row_end(at))
        told = at + 1 + (self._norm(at + 1) == "both")  # "designated both it and a second gang"
        pointed = self._norm(told) in THE_SAME
        if not groups or pointed or self._code(told + 1) == "&":
            groups = self._pointed_back(told) + groups
        return groups

    def _pointed_beside(self, at: int, groups: tuple[Named, ...]) -> tuple[Named, ...]:
        """Add the gang of "That gang and its rival, Y, were named FTOs" to the groups named."""
        lo = 0 if self._code(0) in "tjx" else self._clause_start(at)
        alone = self._norm(lo) in THE_SAME
        points = alone or (self._norm(lo) in _POINTS and self._norm(lo + 1) in BARE_GROUPS)
        if not groups or not points or self._code(lo + 2 - alone) != "&":
            return groups
        told = {group.value or group.text for group in groups}
        own = (g for g in self._pointed_back(lo) if (g.value or g.text) not in told)
        return (*own, *groups)

    def _is_opinion(self, word: Word, name: Named) -> bool:
        """Whether anybody may say so of anybody: "called them terrorists", "regards Y as"."""
        strong = not word.is_a("designation_verb", "list")
        declares = word.norm.startswith(("declar", "classif"))
        decreed = declares and any(w.norm in ACTS or w.date for w in self.words)
        kept = self._norm(self._index(name.start) - 1) == "of"  # "its registry of terrorists"
        named = name.text.lower() in ("terrorists", "kingpin")
        weak = named and not (strong or decreed or kept)
        return weak or word.is_a("designation_verb", "view")

    def _lists_of(self, at: int) -> tuple[Named, ...]:
        """Return the lists that the verb names; "sanctioned" needs "as", not "Y, an FTO"."""
        if self._norm(at) == "there":
            return tuple(self._as_list(at, value) for value in self._told_list())
        lists = self._lists(at + 1) or self._as_such(at) or self._same_list(at)
        if self.words[at].norm.startswith(_PLACES) and not self._is_put_in(at, lists):
            return ()
        if lists and self._is_among_others(at, self._index(lists[0].start)):
            return ()
        if lists and self.words[at].is_a("designation_verb", "sanction"):
            first = self._index(lists[0].start)
            if not any(self._norm(i) == "as" for i in range(first - 2, first)):
                return ()
        return lists

    def _is_among_others(self, at: int, first: int) -> bool:
        """Whether it is of "listed Y among the dead in a raid on terrorist groups"."""
        among = next((i for i in range(at + 1, first) if self._norm(i) == "among"), 0)
        of_others = any(
            self._code(i) == "p" and self._norm(i) not in ("of", "on")
            for i in range(among + 1, first)
        )
        return bool(among) and self._norm(among + 1) not in THE_SAME and of_others

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
        if not (lists or word.is_a("designation_verb", "designate")) or self._is_as_other(at):
            return ()
        if self._is_passive(at) and self._by_law(at):
            return (self._as_list(at, GENERAL),)  # "was listed under the Criminal Code"
        values = (SANCTIONS,) if fines else self._lists_before(at) or self._bare_list(by)
        goes_on = self._is_pronoun_before(at) and self.told.listing is not None  # "he had"
        official = self._are_official(by) or (goes_on and not by)
        official &= word.is_a("designation_verb", "designate") or (lists and goes_on)
        if self._are_states(by):
            values = values or (GENERAL,)
        elif official and values and not self._is_passive(at):
            return tuple(self._as_list(at, value) for value in values)
        elif not (self._is_passive(at) or self._is_of_groups(at)) or (
            lists and not self._is_dated_or_by(at)
        ):
            return ()
        return tuple(self._as_list(at, value) for value in values)

    def _is_of_groups(self, at: int) -> bool:
        """Whether a verb only says which: "the groups designated (in May) are A and B"."""
        ends = self._norm(at).endswith("ed") and self._code(at + 1) in "p@b"
        return ends and self._norm(at - 1) in BARE_GROUPS

    def _bare_list(self, by: tuple[Named, ...]) -> tuple[str, ...]:
        """Return on what whoever "designated Y" put it: an American list, if one is told of.

        What only explains a list ("the SDGT label freezes assets") doesn't tell of whom it holds.
        """
        told = self._told_list()
        before = self.told.listing.authorities if self.told.listing else ()
        if not by and self.told.listing and self.told.listing.lists:
            return (self.told.listing.lists[0].value,)  # "It listed Y in May": as those before
        if self.told.listed not in AMERICAN or not self._are_american(by or before):
            return told
        return (self.told.listed,) if self.told.defined or told[0] not in AMERICAN else told

    def _is_dated_or_by(self, at: int) -> bool:
        """Whether "was listed" is of a list that needs no words: "in May", "by Peru"."""
        after = at + 1 + (self._code(at + 1) == "y")
        after += self._code(after) == "p"
        dated = self._code(after) == "@" or (self.told.listing is not None and self._is_too(at))
        return dated or bool(self._agents(at, at))

    def _implied_groups(self, at: int, groups: tuple[Named, ...]) -> tuple[Named, ...]:
        """Keep who fights: of whatever may be banned or sanctioned, only these are on a list."""
        if self._is_by_terror_law(at):
            return groups
        bans = self.words[at].is_a("designation_verb", "ban")
        bans &= not self.words[at].norm.startswith("blacklist")  # as an army may be
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
        if self._is_pronoun_before(at):  # "Y, a gang it has designated"
            head = next((i for i in range(at - 1, 0, -1) if self._code(i) == "j"), 0) - 1
        while head > 0 and self._code(head) in "tA":
            head -= 1
        if head < 1 or self._norm(head) not in CALLED_A_GROUP:
            return ()
        return self._groups(max(0, head - NEAR), head)[-1:]

    def _unnamed(self, at: int) -> Listing | None:
        """Match "The department has designated 16 gangs": who lists, but not whom nor on what."""
        word = self.words[at]
        if not word.is_a("designation_verb", "designate") or self._is_passive(at):
            return None
        return self._listing((), (), self._rulers(at, None), None, word.start, word.end)
