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
- reduced: "Y, a gang designated as an FTO in May"; not "the gang designated Y"
- implied: "the Treasury designated Y"; what another list is, the sentences before tell
- headed: "Terrorist groups listed by Canada: A, B and C"
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.listing_acts import ORDERS
from ingest.extract.listing_orders import ListingOrders
from ingest.extract.listing_parts import (
    ACTS,
    ALL,
    CALLED_A_GROUP,
    NEAR,
    REACH,
    STANDS_ON,
    Listing,
    Named,
)
from ingest.extract.listing_repeats import GENERAL
from ingest.extract.listing_sanctions import SANCTIONS
from ingest.extract.listing_when import PLANS
from ingest.extract.listing_wider import BECOME, JOINS, MAKE, WIDENS
from ingest.extract.words import Word
from ingest.text.tokens import tokenize

_BEFORE_A_NOUN = ("a", "same", "that", "the", "this")
#: Verbs by which a thing is as they say.
_RULES = ("decreed", "decrees", "ruled", "rules", "proclaimed", "proclaims")
_NEXT = 4  # words
_NOW = ("now", "officially", "formally")
#: Lists that only who keeps them can make a group be on.
_LEGAL = ("FTO", "SDGT")
#: Verbs that put into a list, and what leads to it.
_PLACES = ("includ", "enter", "register", "incorporat", "insert", "enrol", "inscrib", "add")
_LISTS = ("list", "lists", "listed", "relisted", "re-listed")


class ListingReader(ListingOrders):
    """Reads the words of one sentence, rule by rule."""

    def read(self) -> Iterator[Listing]:
        """Yield what the sentence lists, those without a named group among it."""
        found: list[Listing] = []
        last = self.told.listing
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
            elif word.norm in _RULES:
                listing = self._ruled(at)
            elif (word.norm in BECOME | MAKE or self._is_now(at)) and not self._is_unreal(at):
                listing = self._became(at) or self._makes_one(at)
            elif word.norm.endswith(("- designated", "- sanctioned")):
                listing = self._attributive(at)
            elif word.norm in WIDENS and not self._is_unreal(at):
                listing = self._widens(at)
            elif word.norm in JOINS and not self._is_unreal(at):
                joined = list(self._joins(at))
                found += joined
                yield from joined
            elif word.is_a("designation"):
                listing = self._dated(at) or self._headed(at)
            if listing is not None:
                found.append(listing)
                last = listing
                yield listing
                yield from self._further(listing)
        if not found and (later := self._named_after()):
            yield later
        elif counted := self._named_by_count(found):
            yield counted
        if further := self._followed(last):
            yield further
        elif not found and (dated := self._enacted(last)):
            yield dated

    # ---------- rules

    def _by_verb(self, at: int) -> Listing | None:
        word = self.words[at]
        if word.code == "w" and self._code(at - 1) == "t" and self._norm(at - 1) not in ALL:
            return self._described(at)
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
        keeping = self._keeping(at) if word.norm == "on" else None
        own = relative is None or passive or bool(self._rulers(at, relative))
        own = own or self._code(relative + 1 if relative is not None else at) == "j"
        groups = reduced or self._taken(at, lists, relative if own else None, implied=implied)
        groups = groups or self._after_colon(last) or self._singled_out(last)
        groups = self._told_after(at, last) or groups or self._opened(at, last)
        groups = groups or self._included(at, last)
        groups = groups + self._along(last)
        if not groups and not passive and relative is None:
            groups = self._contact(at) or self._among(at)
        fined = lists[0].value == SANCTIONS
        if (implied or fined) and not word.is_a("designation_verb", "proscribe"):
            groups = self._implied_groups(at, groups)
        authorities = self._agents(at, last)
        if not authorities and (not passive or relative is not None):
            authorities = self._rulers(keeping or at, relative if own else None)
            if not own:  # "of Peru and Chile, which lists Y"
                authorities = authorities[-1:]
        if not authorities and (passive or word.norm == "on" or self._is_pronoun_before(at)):
            authorities = self._keepers(at, first, last) or self._inherited(lists)
        authorities = authorities or self._owner(first) or self._opened_in()
        if not self._lists(at + 1):  # the list told of before, as this authority keeps it
            lists = tuple(self._own_list(name, authorities) for name in lists)
        if passive and not authorities:
            authorities = self._decreed_by(at, lists)
        if self._is_opinion(word, lists[0]) and not self._is_official(authorities):
            return None
        date = self._date(at, last, relative) or self._same_day(at, groups, authorities)
        vague = implied and not authorities and date is None  # "after it was blacklisted"
        if vague and self._code(self._subject_end(at)) == "j":
            return None
        if word.norm.endswith("ing") and self._code(last + 1) == "m":
            return None  # "designating Y as an FTO would"
        if self._takes_effect(at):
            date = self._to_come(date)
        start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
        listing = self._listing(groups, lists, authorities, date, start, end)
        listing = self._told_at_end(listing, at, last)
        if listing.groups:
            return listing
        lo, hi = (self._clause_start(at), at) if passive else (at + 1, first)
        return replace(listing, count=self._count(lo, hi), countries=self._countries(lo, hi))

    def _taken(
        self, at: int, lists: tuple[Named, ...], relative: int | None, *, implied: bool
    ) -> tuple[Named, ...]:
        """Return the groups that the verb takes: its object, its subject or what "which" is."""
        if relative is not None:
            return self._antecedent(relative) or self._pointed_back(relative - 1)
        if self._is_passive(at):
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
            return groups or self._goes_on(at)
        keeping = self._keeping(at) if self._norm(at) == "on" else None
        if keeping is not None:
            return self._groups(keeping + 1, at) or self._pointed_back(keeping + 1)
        if implied and not self.words[at].is_a("designation_verb", "proscribe"):
            return self._sanctioned_after(at + 1)
        first = self._index(lists[0].start)
        groups = self._groups(at + 1, first if first > at else self._row_end(at))
        if not groups or self._code(at + 2) == "&":  # "designated it and a second gang"
            groups = self._pointed_back(at + 1) + groups
        return groups

    def _reduced(self, at: int) -> tuple[Named, ...]:
        """Return the group of "Y, a gang designated as an FTO in May"."""
        head = self._apposed_group(at)
        if not head or not (self._norm(at).endswith("ed") or self._norm(at) == "on"):
            return ()
        near = range(head - 2, max(-1, head - 2 - NEAR), -1)
        group = next(
            (i for i in near if self._is_group(i) or self._is_fighter(self.words[i])), None
        )
        return () if group is None else (self._whole(group),)

    def _is_opinion(self, word: Word, name: Named) -> bool:
        """Whether anybody may say so of anybody: "called them terrorists", "regards Y as"."""
        strong = not word.is_a("designation_verb", "list")
        declares = word.norm.startswith("declar")
        decreed = declares and any(w.norm in ACTS or w.date for w in self.words)
        kept = self._norm(self._index(name.start) - 1) == "of"  # "its registry of terrorists"
        named = name.text.lower() in ("terrorists", "kingpin")
        weak = named and not (strong or decreed or kept)
        return weak or word.is_a("designation_verb", "view")

    def _lists_of(self, at: int) -> tuple[Named, ...]:
        """Return the lists that the verb names; "sanctioned" needs "as", not "Y, an FTO"."""
        lists = self._lists(at + 1) or self._same_list(at)
        if self.words[at].norm.startswith(_PLACES) and not self._is_put_in(at, lists):
            return ()
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
        if not (lists or word.is_a("designation_verb", "designate")) or self._is_as_other(at):
            return ()
        values = (SANCTIONS,) if fines else self._lists_before(at) or self._told_list()
        if self._are_states(by):
            values = values or (GENERAL,)
        elif not self._is_passive(at) or (lists and not self._is_dated_or_by(at)):
            return ()
        return tuple(self._as_list(at, value) for value in values)

    def _is_as_other(self, at: int) -> bool:
        """Whether it says as what, or among whom: "listed as missing", "among the victims"."""
        for i in range(at + 1, min(at + REACH, len(self.words))):
            if self._code(i) in ",;:.H" or self._is_verb(i):
                return False
            if self._norm(i) == "as" and self._norm(i + 1) not in ("of", "well"):
                return True
            inside = self._norm(i) == "in" and self._code(i + 1) not in "@GO"
            if self._norm(i) == "among" or (inside and self._norm(i + 1) != "the"):
                return True
        return False

    def _is_dated_or_by(self, at: int) -> bool:
        """Whether "was listed" is of a list that needs no words: "in May", "by Peru"."""
        after = at + 1 + (self._code(at + 1) == "y")
        after += self._code(after) == "p"
        dated = self._code(after) == "@"
        return dated or bool(self._agents(at, at))

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
        makes = self._norm(at) in MAKE
        lists = self._lists(at + 1)
        if not lists or lists[0].value not in _LEGAL:
            return None
        first = self._index(lists[0].start)
        if (first - at > _NEXT and not makes) or any(
            self._code(i) not in ("tOGNj&,'" if makes else "ty") for i in range(at + 1, first)
        ):
            return None
        if makes:
            groups = self._groups(at + 1, first) or self._pointed_back(at + 1)
        else:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        last = self._index(lists[-1].start)
        said = next((i for i in range(at) if self._norm(i) in ORDERS), 0)
        authorities = self._agents(at, last) or self._rulers(said if said else at, None)
        date = self._date(said or at, last, None)
        return self._listing(groups, lists, authorities, date, self.words[at].start, lists[-1].end)

    def _ruled(self, at: int) -> Listing | None:
        """Match "The court ruled in May that Y was a terrorist group": what it says is so."""
        that = next((i for i in range(at + 1, at + NEAR) if self._norm(i) == "that"), 0)
        be = next((i for i in range(that + 1, self._clause_end(that)) if self._code(i) == "b"), 0)
        lists = self._lists(be + 1) if that and be else ()
        if not lists or self._is_unreal(at) or self._norm(be - 1) == "not":
            return None
        if self._index(lists[0].start) - be > _NEXT or self._code(be + 1) == "X":
            return None
        groups = self._groups(that + 1, be)
        by = self._rulers(at, None)
        last = self._index(lists[-1].start)
        date = self._date(at, last, None)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _is_now(self, at: int) -> bool:
        """Whether "is" tells of a change: "is now an FTO", "effective today, Y is an FTO"."""
        if self._norm(at) not in ("is", "are", "was", "were"):
            return False
        return self._norm(at + 1) in _NOW or self._norm(0) == "effective"

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
        told = self._before_since(last)
        date = self._date(at, told, None) if self._norm(told + 1) == "since" else None
        keeper = next((j for j in range(last + 1, told + 1) if self._can_designate(j)), None)
        by = self._opened_in() if keeper is None else (self._authority_at(keeper),)
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
        if self._code(i) in ",:-(" and not any(self._code(j) == "t" for j in range(i, at)):
            i -= 1
        if i == at - 1 or not self._is_group(i):
            return None
        between = range(i + 1, at)
        is_one = any(self._code(j) in "bh" for j in between)
        marked = self._code(i + 1) in ",:-("
        if is_one != since and not marked:
            return None
        keepers = (*range(at + 1, told + 1), *reversed(between))
        keeper = next((j for j in keepers if self._can_designate(j)), None)
        by = (self._authority_at(keeper),) if keeper is not None else self._opened_in()
        lists = self._lists(at)
        group = (self._as_named(self.words[i]),)
        return self._listing(group, lists, by, date, self.words[at].start, lists[-1].end)

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
        lists = self._lists(at)
        return self._listing(groups, lists, by, date, self.words[at].start, lists[-1].end)

    def _further(self, first: Listing) -> Iterator[Listing]:
        """Yield what goes on from a listing: "... and by Canada as a terrorist entity in May"."""
        if not first.groups or not first.lists:
            return
        last = self._index(first.lists[-1].start)
        for i in range(last + 1, len(self.words)):
            as_was = self._norm(i) == "as" and self._code(i - 1) == ","
            if (as_was or self._norm(i) == "so") and self._code(i + 1) == "b":  # "and so was Y"
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
                if self._code(i) in "mX":
                    return  # "and will add it to"
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
            end = self._index(lists[-1].start)
            title = end + self.words[min(end + 1, len(self.words) - 1)].is_a("designation_noun")
            by = self._agents(last + 1, i) or self._joined(last + 1, i) or self._from(title)
            by = by or first.authorities
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
        last = max(last, self._index(first.groups[-1].start))
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
        second = start + 1 + (self._code(start + 1) == "t")
        if self._can_designate(second) and first.authorities and self._code(second + 1) in "px":
            date = self.words[second + 2].date if second + 2 < len(self.words) else None
            if date is not None:  # "..., and the EU since 2004"
                by = (self._authority_at(second),)
                lists = tuple(self._own_list(name, by) for name in first.lists)
                yield self._listing(first.groups, lists, by, date, first.start, date.end)
                return
        yield from self._each_dated(first, last)

    def _each_dated(self, first: Listing, last: int) -> Iterator[Listing]:
        """Yield "..., Y's wing in May 2013 and Z on June 2": others, each with a day of its own."""
        lo = last + 1
        if first.date is not None and self._index(first.date.start) > last:
            between = range(lo, self._index(first.date.start))
            if any(self._code(i) in "xH;:.bhm" for i in between):
                return
            lo = self._index(first.date.start) + 1
        joined = False
        of = False  # "and of eight others, among them Y, in May"
        start = lo
        for i in range(lo, min(lo + 2 * REACH, len(self.words))):
            word = self.words[i]
            joined |= self._code(i) in "&," and i <= start + 1
            of |= self._norm(i) == "of" and self._code(i - 1) == "&"
            groups = self._groups(start, i) if word.date is not None and joined else ()
            if word.date is not None and groups:
                yield self._listing(
                    groups, first.lists, first.authorities, word.date, first.start, word.end
                )
                start = i + 1
            elif word.date is None and not self._goes_on_naming(i, of=of):
                return

    def _goes_on_naming(self, at: int, *, of: bool) -> bool:
        """Whether a word may stand in a row of names and dates."""
        if self._code(at) in ("ONnt,p&@GA'9wj" if of else "ONnt,p&@GA'"):
            return not self.words[at].is_a("speech_verb") and not self._is_verb(at)
        return any(self._norm(i).split(" ")[-1] in CALLED_A_GROUP for i in range(at, at + 3))

    def _unnamed(self, at: int) -> Listing | None:
        """Match "The department has designated 16 gangs": who lists, but not whom nor on what."""
        word = self.words[at]
        if not word.is_a("designation_verb", "designate") or self._is_passive(at):
            return None
        return self._listing((), (), self._rulers(at, None), None, word.start, word.end)

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
