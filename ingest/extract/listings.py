"""Where a sentence puts groups on a list: which groups, on which lists, by whom and when.

Rules, each with what it must and must not take:

- active: "Canada listed Los Lobos as a terrorist entity"; not "may list", "urged it to list"
- passive: "Los Lobos was designated an FTO by the United States and Canada"
- relative: "Los Lobos, which Ottawa lists as", "one of two gangs that Noboa declared"
- noun: "the designation of Y as", "Y's designation as"; not one that was revoked
- applied: "that designation was given to Y by X"
- attributive: "Y, a U.S.-designated terrorist organization"
- named after: "They included A and B", "In May came A, and with it B", after a listing
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.listing_parts import Listing, ListingParts, Named
from ingest.text.dates import DateMention
from ingest.text.tokens import tokenize

_REVOKED = {"revoked", "lifted", "rescinded", "expired", "cancelled", "canceled", "annulled",
            "removed", "dropped", "overturned", "ended", "reversed"}  # fmt: skip
_ORDERS = ("announced", "announces", "approved", "ordered", "signed", "issued", "backed")
_COVERS = ("covers", "covered", "applies")
_NAMES_THEM = {"include", "included", "includes", "are", "were", "comprise", "comprised"}
_FOLLOWS = {"came", "followed", "joined"}
_THE_SAME = {"they", "these", "those", "them", "it"}
#: What a group is called when its name went before.
_BARE_GROUPS = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
                "faction", "syndicate", "network", "party", "groups", "gangs",
                "cartels"}  # fmt: skip
_REACH = 16
_NEAR = 8


class ListingReader(ListingParts):
    """Reads the words of one sentence, rule by rule."""

    def read(self) -> Iterator[Listing]:
        """Yield what the sentence lists, those without a named group among it."""
        found = False
        for at, word in enumerate(self.words):
            listing = None
            lists = self._is_verb(at) or (word.norm == "on" and self._is_on_list(at))
            if lists and not self._is_unreal(at):
                listing = self._by_verb(at)
            elif word.is_a("designation_noun") and not self._is_unreal(at):
                listing = self._by_noun(at)
            elif word.norm.endswith("- designated"):
                listing = self._attributive(at)
            if listing is not None:
                found = True
                yield listing
                yield from self._further(listing)
        if not found and (later := self._named_after()):
            yield later

    def named(self) -> tuple[Named, ...]:
        """Return the armed groups that the sentence names, the first alone if it is its subject."""
        return tuple(
            self._as_named(word)
            for word in self.words
            if word.code == "O" and self._kind(word) == "armed_group"
        )[:1]

    # ---------- rules

    def _by_verb(self, at: int) -> Listing | None:
        word = self.words[at]
        if word.code == "w" and self._code(at - 1) == "t":
            return self._described(at)
        lists = self._lists(at + 1) or self._same_list(at)
        if not lists and word.is_a("designation_verb", "proscribe"):
            lists = (Named(word.text, "terrorist_organization", word.start, word.end),)
        if not lists:
            return self._unnamed(at)
        strong = not word.is_a("designation_verb", "list")
        if not strong and lists[0].text.lower() in ("terrorists", "kingpin"):
            return None
        relative, passive = self._relative(at), self._is_passive(at)
        first = self._index(lists[0].start)
        last = self._index(lists[-1].start)
        own = relative is None or passive or bool(self._rulers(at, relative))
        if relative is not None and own:
            groups = self._antecedent(relative) or self._pointed_back(relative - 1)
        elif passive:
            groups = self._subject(at) or self._pointed_back(self._subject_end(at))
        else:
            hi = first if first > at else self._clause_end(at)
            groups = self._groups(at + 1, hi)
            groups = groups or self._pointed_back(at + 1)
        groups = groups or self._after_colon(last) or self._opened(at, last)
        if not groups and not passive and relative is None:
            groups = self._among(at)
        authorities = self._agents(at, last)
        if not authorities and (not passive or relative is not None):
            authorities = self._rulers(at, relative if own else None)
        if not authorities and (passive or word.norm == "on"):
            authorities = self._keepers(at, first, last) or self._inherited(lists)
        date = self._date(at, last, relative)
        start, end = min(word.start, lists[0].start), max(word.end, lists[-1].end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _described(self, at: int) -> Listing | None:
        """Match "Y, a designated foreign terrorist organization,"; who listed it stays open."""
        lists = self._lists(at + 1)
        if not lists or self._code(at - 2) not in ",b":
            return None
        groups = self._groups(max(0, at - 1 - _NEAR), at - 2)[-1:]
        word = self.words[at]
        return self._listing(groups, lists, (), None, word.start, lists[-1].end)

    def _same_list(self, at: int) -> tuple[Named, ...]:
        """Return the list last named, for "were added (to the list) on May 3"."""
        if not self._is_passive(at) or not self.words[at].norm.startswith(("add", "plac")):
            return ()
        own = next((w for w in reversed(self.words[:at]) if w.is_a("designation")), None)
        value = own.terms["designation"][0] if own else self.told.recent
        said = any(self._norm(i) == "list" for i in range(at + 1, at + 5))
        word = self.words[at]
        return (Named(word.text, value, word.start, word.end),) if value and (own or said) else ()

    def _further(self, first: Listing) -> Iterator[Listing]:
        """Yield what goes on from a listing: "... and by Canada as a terrorist entity in May"."""
        if not first.groups or not first.lists:
            return
        last = self._index(first.lists[-1].start)
        while True:
            for i in range(last + 1, min(last + 2 * _REACH, len(self.words))):
                if self._code(i) in "xH;" and self._norm(i) != "as":
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
            by = self._agents(last + 1, i) or first.authorities
            end = self._index(lists[-1].start)
            date = self._date(i, end, None)
            yield self._listing(first.groups, lists, by, date, lists[0].start, lists[-1].end)
            last = end

    def _another(self, first: Listing, last: int) -> Iterator[Listing]:
        """Yield "..., and ISWAP in February 2018": other groups, listed on another day."""
        joined = (i for i in range(last + 1, len(self.words)) if self._code(i) == "&")
        start = next(joined, len(self.words))
        for i in range(start + 1, min(start + _REACH, len(self.words))):
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
        if not word.norm.startswith(("designation", "listing", "redesignation")):
            return None
        following = self._norm(at + 1)
        if following in ("of", "as", "by"):
            if any(w.norm in _REVOKED for w in self.words[max(0, at - 3) :]):
                return None
            lists = self._lists(at + 1)
            if not lists:
                return None
            as_what = self._index(lists[0].start)
            groups = self._groups(at + 2, as_what) if following == "of" else ()
            owner = at - 2 if self._code(at - 1) == "'" else -1
            rulers: tuple[Named, ...] = ()
            if owner >= 0 and groups and self._can_designate(owner):
                rulers = (self._authority_at(owner),)
            elif owner >= 0 and not groups and self._is_group(owner, owned=True):
                groups = (self._as_named(self.words[owner]),)
            elif groups and self._code(at - 1) in "OG" and self._can_designate(at - 1):
                rulers = (self._authority_at(at - 1),)
            elif self._norm(at - 1) in ("its", "their"):
                groups = groups or self._groups(0, at)[:1] or self.told.groups
            last = self._index(lists[-1].start)
            ordered = any(self._norm(i) in _ORDERS for i in range(at))
            if not rulers and ordered:
                rulers = self._rulers(at, None)
            authorities = self._agents(at, last) or rulers
            date = self._date(at, last, None)
            return self._listing(groups, lists, authorities, date, word.start, lists[-1].end)
        return self._applied(at)

    def _applied(self, at: int) -> Listing | None:
        word = self.words[at]
        before = range(max(0, at - 4), at)
        applied = next((i for i in before if self.words[i].is_a("designation_applied")), None)
        covers = range(at + 1, min(at + _REACH, len(self.words)))
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
        groups = self._groups(max(at, applied) + 1, min(at + _REACH, len(self.words)))
        verb = self.words[applied]
        authorities = self._agents(min(applied, at), max(applied, at))
        if not authorities and not self._is_passive(applied):
            authorities = self._rulers(applied, None)
        date = self._date(applied, max(applied, at), None)
        start, end = min(word.start, verb.start), max(word.end, verb.end)
        return self._listing(groups, lists, authorities, date, start, end)

    def _is_given(self, at: int) -> bool:
        """Whether the word is the verb of "was given (to)"."""
        return self.words[at].is_a("designation_applied") and self._is_passive(at)

    def _attributive(self, at: int) -> Listing | None:
        """Match "Y, a U.S.-designated terrorist organization" and "the U.S.-designated FTO Y"."""
        lists = self._lists(at + 1)
        if not lists:
            return None
        last = self._index(lists[-1].start)
        groups: tuple[Named, ...] = ()
        if self._is_group(last + 1):
            groups = (self._as_named(self.words[last + 1]),)
        else:
            lead = at - 1 if self._code(at - 1) == "t" else at
            if self._code(lead - 1) in ",b":
                groups = self._groups(max(0, lead - _NEAR), lead - 1)[-1:]
        word = self.words[at]
        tokens = tokenize(word.text.rsplit("-", 1)[0])
        place = self.vocabulary.place_names.match(tokens, 0)
        actor = self.vocabulary.actor_names.match(tokens, 0)
        state = self.vocabulary.country_actors.get(place[1].place.country, "") if place else ""
        value = actor[1] if actor else state
        said = word.text.rsplit("-", 1)[0]
        by = (Named(said, value, word.start, word.start + len(said)),)
        return self._listing(groups, lists, by, None, word.start, lists[-1].end)

    def _named_after(self) -> Listing | None:
        """Match the groups of a listing that told only how many they were, or that follow it."""
        before = self.told.listing
        if before is None or not before.lists or not self.words:
            return None
        verb = next((i for i, w in enumerate(self.words[:_NEAR]) if w.norm in _NAMES_THEM), 0)
        opening = {word.norm for word in self.words[:verb]}
        if not before.groups and verb and opening & (_THE_SAME | _BARE_GROUPS | {"list", "among"}):
            groups = self._groups(verb + 1, len(self.words))
            return self._repeated(before, groups, before.date, verb)
        came = next((i for i, w in enumerate(self.words[:_REACH]) if w.norm in _FOLLOWS), -1)
        date = next((word.date for word in self.words if word.date), None)
        if came > 0 and date is not None:
            groups = self._groups(0, len(self.words))
            armed = all(self._is_armed(group) for group in groups)
            return self._repeated(before, groups, date, came) if armed else None
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
