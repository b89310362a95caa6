"""Who puts groups on a list: the subject, the agent, the keeper of the list."""

from collections.abc import Iterator, Sequence

from ingest.extract.listings.groups import ListingGroups
from ingest.extract.listings.record import Named, away
from ingest.extract.listings.words import (
    ACTS,
    AMERICAN,
    AS_ONE_OF,
    CALLED_A_GROUP,
    NEAR,
    OFFICERS,
    REACH,
    STATES,
)
from ingest.extract.speech.sources import parse_source

_JOINED = ("joined", "joins", "followed")
_BEFORE_A_PLACE = ("on", "in", "for", "to", "from", "against", "with", "at", "near")
#: "Noboa's decree listed", "EU's ministers agreed to list".
_FOR_IT = {*ACTS, "ministers", "leaders", "deputies", "senators", "legislators", "members"}
_OF_A_STATE = ("government", "administration", "cabinet", "regime", "junta", "presidency")
_OF_WHOM = ("its", "his", "her", "whose")
_OF_THE_STATE = {"the", "federal", "national", "central"}
_OF_ANY_STATE = ("court", "congress", "parliament", "senate", "cabinet", "assembly")
#: What leads to what else was done, and by whom.
_OTHER_MATTERS = ("following", "according to", "after", "before", "amid", "despite", "besides",
                  "like")  # fmt: skip
#: Laws by whose names states list, and whose they are; "" is that of the country told of first.
_LAWS = {"terrorism act": "united-kingdom", "unlawful activities": "india",
         "terrorism suppression act": "new-zealand", "criminal code": ""}  # fmt: skip
_LAW = ("law", "act", "legislation", "code", "decree")
_GOVERNMENTS = ("government", "governments", "parliaments")


class ListingAuthorities(ListingGroups):
    """The authorities of one sentence."""

    def _keepers(self, at: int, first: int, last: int) -> tuple[Named, ...]:
        """Return whose list it is: "on the U.S. list of", "to Canada's list of", "in Peru"."""
        for i in range(at + 1, first):
            if self._owns_a_group(i):
                continue
            if self._norm(i) in ("country", "nation") and self._code(i + 1) == "'":
                state = self._state_before(at)  # "Peru freed Y, which had been on the country's"
                return (Named("", state, self.words[i].start, self.words[i].end),) if state else ()
            if self._can_designate(i) and self._norm(i - 1) not in ("by", "as"):
                inside = "in" in (self._norm(i - 1), self._norm(i - 2))
                if inside and not self._is_passive(at):
                    break  # where those are whom it lists: "its branches in Peru"
                return (self._authority_at(i), *self._more_keepers(i, first))
        list_of = self._norm(last).endswith(("list", "lists")) and self._norm(last + 1) == "of"
        if self._norm(last + 1) == "in" or list_of:
            place = last + 2 + (self._code(last + 2) == "t")
            if place < len(self.words) and self._can_designate(place):
                return self._chain(place)
        return ()

    def _more_keepers(self, at: int, first: int) -> Iterator[Named]:
        """Yield the other keepers of "on the U.S., EU and Canadian lists of"."""
        end = first + 1
        lists = next((i for i in range(at + 1, end + 1) if self._norm(i).endswith("lists")), 0)
        of_it = range(at + 1, min(lists, first))
        if any(self._code(i) not in "GOA,&t" for i in of_it):
            return
        for i in of_it:
            place = self.words[i].place
            if self._can_designate(i):
                yield self._authority_at(i)
            elif place is not None and self._code(i) == "A":
                state = self.vocabulary.country_actors.get(place.country, "")
                yield Named(self.words[i].text, state, self.words[i].start, self.words[i].end)

    def _by_law(self, last: int) -> tuple[Named, ...]:
        """Return whose law it is: "listed as a terrorist entity under Canada's Criminal Code"."""
        for i in range(last + 1, min(last + NEAR, len(self.words) - 1)):
            if self._code(i) in ",;:.xH&":
                break
            if self._norm(i) == "under":
                lead = i + 1 + (self._code(i + 1) == "t")
                if self._can_designate(lead):
                    return (self._authority_at(lead),)
                law = " ".join(self._norm(j) for j in range(lead, lead + 3))
                state = next((_LAWS[name] for name in _LAWS if law.startswith(name)), None)
                state = self.told.home if state == "" else state
                return (Named("", state, self.words[i].start, self.words[i].end),) if state else ()
        return ()

    def _is_by_terror_law(self, at: int) -> bool:
        """Whether it is done "under (its new) anti-terrorism law": then to terrorists."""
        for i in range(at + 1, min(at + REACH, len(self.words))):
            if self._norm(i) in ("under", "through", "using"):
                near = " ".join(self._norm(j) for j in range(i + 1, i + 5))
                return "terror" in near and any(f" {law}" in near for law in _LAW)
            if self._code(i) in ";:.xH":
                return False
        return False

    def _opened_in(self, lists: Sequence[Named]) -> tuple[Named, ...]:
        """Return the country of "In Canada, Y is a listed terrorist entity".

        "In Haiti, Y was named an FTO" tells where Y is: that list is another's.
        """
        if lists and lists[0].value in AMERICAN:
            return ()
        opened = self._norm(0) == "in" and self._code(1) == "G" and self._code(2) == ","
        return (self._authority_at(1),) if opened and self._can_designate(1) else ()

    def _owner(self, name: int) -> tuple[Named, ...]:
        """Return whose a list is: "put Y on the EU's terrorist list"."""
        for i in range(max(0, name - 5), name - 1):
            if self._code(i + 1) == "'" and self._can_designate(i) and not self._owns_a_group(i):
                return (self._authority_at(i),)
        return ()

    def _owns_a_group(self, at: int) -> bool:
        """Whether a country is told of as where a group is: "put Peru's Y on the list"."""
        if self._code(at + 1) != "'":
            return False
        of = at + 2
        while self._code(of) in "A9" or self._norm(of) in CALLED_A_GROUP:
            of += 1
        return self._is_group(of)

    def _is_home(self, at: int) -> bool:
        """Whether a country is told of as where a group is: "Y of Peru was listed"."""
        return self._norm(at - 1) == "of" and self._is_group(at - 2)

    def _keeper(self, name: int) -> tuple[Named, ...]:
        """Return whose a list is, from its name back: "in Peru's national registry of", "U.S."."""
        i = name - 1
        while i > 0 and (self._code(i) in "'y" or self._norm(i) == "of" or self._is_plain(i)):
            i -= 1
        if self._code(i) in "ti" and self._norm(i) in ("its", "their"):
            return self._rulers(i, None)
        return (self._authority_at(i),) if self._can_designate(i) else ()

    def _is_plain(self, at: int) -> bool:
        """Whether it is a common word, no name: "public register"."""
        word = self.words[at]
        return word.code == "w" and word.text[0].islower() and not word.is_a("authority")

    def _are_states(self, names: tuple[Named, ...]) -> bool:
        """Whether all are bodies of a state: what a person calls somebody is an opinion."""
        actors = [(name, self.vocabulary.actors.get(name.value)) for name in names]
        return bool(actors) and all(
            actor.kind != "person" if actor else self._is_body(name) for name, actor in actors
        )

    def _is_body(self, name: Named) -> bool:
        """Whether a name of nobody known is that of a body: "the administration"."""
        last = next((word for word in self.words if word.end == name.end), None)
        return last is not None and last.is_a("authority")

    def _authority_at(self, at: int) -> Named:
        """Return the authority at an index, with the country of "Ethiopia's parliament"."""
        word = self.words[at]
        front = self.words[at - 1] if at else word
        if word.code == "O" and front.norm == "national" and front.text[0].isupper():
            # "the National Security Council" isn't that of the United Nations
            places = (w.place for w in self.words[:at] if w.code in "GA" and w.place)
            country = next((place.country for place in places), "")
            state = self.vocabulary.country_actors.get(country, "")
            return Named(self.text[front.start : word.end], state, front.start, word.end)
        if word.code != "w":
            return self._as_named(word)
        lo = at
        while lo > 0 and self._code(lo - 1) in "AGO'wN9" and at - lo < 4:
            if self._code(lo - 1) == "N" and self._code(lo) != "w":
                break  # "the Supreme Court", not "X, the court"
            if self._code(lo - 1) == "w" and self.words[lo - 1].is_a("speech_verb"):
                break
            lo -= 1
        source = parse_source(self.words, lo, at + 1, self.text, self.vocabulary)
        actor = (source.actor_id or source.organization_id) if source else ""
        country = source.country if source else ""
        if country and self.vocabulary.country_of(actor) not in ("", country):
            actor = ""  # "Peru's security minister" where only another land's is known
        actor = actor or self.vocabulary.country_actors.get(country, "")
        owner = (self.words[i].actor_id for i in range(lo, at) if self._can_designate(i))
        actor = actor or next(owner, "")  # "the Security Council's sanctions committee"
        known = self.vocabulary.actors.get(actor)
        person = known is not None and known.kind == "person"
        if person and word.norm in _OF_A_STATE:  # "Milei's government"
            country = self.vocabulary.country_of(actor)
            actor = self.vocabulary.country_actors.get(country, actor)
        if not actor and self._norm(at) in _OF_ANY_STATE:
            actor = self._state_before(lo)
        start = self.words[lo].start
        before = self.told.listing.authorities if self.told.listing else ()
        bare = lo == at or self._norm(at - 1) == "the"
        if not actor and bare:
            actor = self.told.called.get(word.text, "")
        if not actor:  # "the department", after "the State Department"
            actor = next((n.value for n in before if word.norm in n.text.lower().split()), "")
        if not actor and bare:
            actor = self.told.bodies.get(word.norm, "") or self._state_told(before)
        if not actor and self._norm(at - 1) in _OF_WHOM:
            actor = self._whose_state(at - 1) or self.told.state
        if not actor and self._norm(at - 1) == "the" and self._norm(at) in OFFICERS:
            actor = self.told.state
        led = {*word.norm.split()[:-1], self._norm(at - 1)} & _OF_THE_STATE
        if not actor and led and word.norm.split()[-1] in _OF_A_STATE:
            actor = self.told.home
        return Named(self.text[start : word.end], actor, start, word.end)

    def _whose_state(self, his: int) -> str:
        """Return the state of "Trump fled, and his administration", "Peru and its congress"."""
        kind = "country" if self._norm(his) == "its" else "person"
        near = (w for w in reversed(self.words[:his]) if self._kind(w) == kind)
        actor = next((w.actor_id for w in near), "")
        country = self.vocabulary.country_of(actor) if actor else ""
        return self.vocabulary.country_actors.get(country, "")

    def _state_before(self, at: int) -> str:
        """Return the one country told before: "Peru's gangs were banned by the Supreme Court"."""
        places = [word.place for word in self.words[:at] if word.code in "GA" and word.place]
        if self._norm(at - 1) == "whose":
            places = places[-1:]  # "by Chile and by Peru, whose congress"
        countries = {place.country for place in places}
        one = countries.pop() if len(countries) == 1 else ""
        return self.vocabulary.country_actors.get(one, "")

    def _state_told(self, before: Sequence[Named]) -> str:
        """Return the state that listed last: "Peru outlawed Y. Congress had approved the bill"."""
        states = {self.vocabulary.country_of(name.value) for name in before} - {""}
        return self.vocabulary.country_actors.get(states.pop(), "") if len(states) == 1 else ""

    def _seated(self, at: int) -> Named | None:
        """Return the body of "a High Court in Abuja", "the High Court, Abuja,"."""
        head = at - 2
        if self._norm(at - 1) not in ("in", ",") or self._code(head) != "w":
            return None
        if not self.words[head].is_a("authority"):
            return None
        lo = head
        while lo > 0 and self._code(lo - 1) in "NAw" and head - lo < NEAR:
            lo -= 1
        start, end = self.words[lo].start, self.words[at].end
        return Named(self.text[start:end], self.words[at].actor_id, start, end)

    def _agents(self, at: int, last: int) -> tuple[Named, ...]:
        """Return whom "by" names: "by the United States and Canada"."""
        closes = (hi for lo, hi in self.asides.items() if lo <= at < hi and hi > last)
        end = next(closes, len(self.words))  # "Y, which X listed, was banned by Z"
        for i in self._after(min(at, last), min(last + NEAR, end)):
            if self._norm(i) == "by":
                if i > last and self._code(i - 1) == "&":
                    return ()  # "follows steps by Peru, which listed Y, and by Chile"
                found = self._chain(i + 1)
                if found:
                    return found
            elif self._code(i) in ";:." or (i > last and self._code(i) in "xHbh"):
                return ()  # "which Peru listed in May, is led by X"
            elif i > last and self._norm(i) in _OTHER_MATTERS:
                return ()  # "listed Y, following similar moves by Peru"
        return ()

    def _chain(self, lo: int) -> tuple[Named, ...]:
        found: list[Named] = []
        skipped = 0
        for i in range(lo, min(lo + REACH, len(self.words))):
            code = self._code(i)
            following = i + 1 < len(self.words) and self._can_designate(i + 1)
            if code in "GA" and following and self._code(i + 1) in "Ow":
                continue  # "the U.S. State Department"
            if self._can_designate(i) and self._code(i + 1) != "'":
                found.append(self._authority_at(i))
                skipped = 0
            elif code == "N" and following and self._code(i + 1) == "w":
                continue  # "the Federal High Court"
            elif code == "N" and any(part in ACTS for part in self._norm(i).split()):
                break  # "by Executive Decree No. 5"
            elif code == "N" and not found:
                found.append(self._as_named(self.words[i]))
            elif self._norm(i) == "of" and self._norm(i - 1) in _GOVERNMENTS:
                continue  # "by the governments of Peru and Chile"
            elif code in "t&,'A" or (code in "GO" and self._code(i + 1) == "'"):
                continue
            elif not found and self._norm(i) in (*STATES, *AS_ONE_OF):
                continue  # "by several countries, including Peru"
            elif code == "w" and not found and skipped < 2:
                skipped += 1
            else:
                break
        return tuple(found)

    def _rulers(self, at: int, relative: int | None) -> tuple[Named, ...]:
        """Return who designates, as the subject before the verb: the last, and those joined."""
        lo = 0 if relative is None else relative + 1
        if states := self._named_states(at):
            return tuple(self._authority_at(i) for i in states)
        at = self._inserted(at) or at
        if self._norm(at - 1) == "in":  # "Peru joined Chile in listing"
            at = next((i for i in range(at - 1, lo, -1) if self._norm(i) in _JOINED), at)
        if person := self._titled(at):
            if self.words[person].actor_id:
                return (self._as_named(self.words[person]),)
            at = person - 1
            if not self._can_designate(at - 1) and self._code(at - 2) == "'":
                at -= 1  # "Peru's president, X, listed"
                return (self._as_named(self.words[at - 2]),) if self._can_designate(at - 2) else ()
        if self._code(at - 1) == "j" and self._norm(at - 2) == "that":
            at = self._informing(at - 2) or at  # "Peru informed Chile that it listed"
        if (main := self._who_by_doing(at, lo)) is not None:
            at = main + 1  # "Peru raised pressure on X by listing Y"
        for i in range(at - 1, max(lo - 1, at - 1 - REACH), -1):
            if self._code(i) in ";:.":
                return ()
            if self._is_aside(i, at):
                continue
            named = self._code(i) == "N" and self._code(i - 1) == "t"
            named &= not self._can_designate(i + 1)  # "the Home Secretary"
            named &= not set(self._norm(i + 1).split()) & set(ACTS)  # "a High Court order"
            near = (part for j in range(i + 2, at) for part in self._norm(j).split())
            decreed = any(part in _FOR_IT for part in near)
            if self._code(i + 1) == "'" and not decreed:
                continue
            if not (named or self._can_designate(i)):
                continue
            country = self._kind(self.words[i]) == "country" and self._seated(i) is None
            place = self._code(i) == "G" or country
            where = self._norm(i - 1) in _BEFORE_A_PLACE and i - 1 > lo
            if place and (where or self._is_home(i)):
                continue  # "the committee on Haiti", "ministers in Peru"
            lead = i - 1 - (self._code(i - 1) == "t")
            if self._norm(lead) in _JOINED and self._can_designate(lead - 1):
                continue  # "Peru followed Chile in May, listing Y"
            if named and self._is_listed_before(i, at, lo):
                continue  # "is designating the Y Clan and intends to designate it"
            seated = self._seated(i)
            if seated is not None:
                return (seated,)
            found = self._as_named(self.words[i]) if named else self._authority_at(i)
            vague = self._norm(i) in OFFICERS or self._norm(i + 1) in ACTS
            if vague and not found.value:
                continue  # "ministers put Y on the EU's list", "got a court order declaring"
            return (*self._joined_before(i, lo), found)
        return ()

    def _joined_before(self, last: int, lo: int) -> list[Named]:
        """Return those told with the last of a row of authorities: "Peru, Chile and"."""
        found: list[Named] = []
        i = last - 1
        while i > lo and self._code(i) in "t&,":
            if (self._code(i) == "&" or found) and self._can_designate(i - 1):
                found.insert(0, self._authority_at(i - 1))
                i -= 1
            i -= 1
        return found

    def opening_authority(self) -> Named | None:
        """Return the authority that the sentence is about: its first words, and no possessor."""
        at = int(self._code(0) == "t")
        if not self._can_designate(at) or self._code(at + 1) in "'&-":
            return None
        apart = self._code(at + 1) == "," and self._code(at + 2) != "p"
        person = self._kind(self.words[at]) == "person"
        return None if apart or person or self.words[at].code == "w" else self._authority_at(at)

    def _as_it(self, verb: int) -> tuple[Named, ...]:
        """Return the authority that "it" is: of which the sentence before tells, if of none else.

        "The EU hesitated. In May it added Y": whoever listed before.
        """
        i = verb - 1
        while i > 0 and self._code(i) in "yh":
            i -= 1
        if self._norm(i) == "we":
            return self._speaker_behind(verb)
        named = any(self._can_designate(j) for j in range(i))
        if self._norm(i) != "it" or named or self.told.subject is None:
            return ()
        return (self.told.subject.away(),)

    def _speaker_behind(self, verb: int) -> tuple[Named, ...]:
        """Return who says "We have listed Y, X said": whoever may list."""
        says = next((i for i in range(verb + 1, len(self.words)) if self._says(i)), 0)
        near = (i for i in (says - 1, says + 1) if says and self._can_designate(i))
        speaker = next(near, None)
        return () if speaker is None else (self._authority_at(speaker),)

    def _is_listed_before(self, name: int, at: int, lo: int) -> bool:
        """Whether a verb before takes the name, and "and" leads from it to another verb."""
        goes_on = any(self._code(j) == "&" for j in range(name + 1, at))
        return goes_on and any(self._is_verb(j) for j in range(lo, name))

    def _are_american(self, names: tuple[Named, ...]) -> bool:
        countries = {self.vocabulary.country_of(name.value) for name in names}
        return countries == {"US"}

    def _inherited(self, lists: tuple[Named, ...]) -> tuple[Named, ...]:
        """Return who keeps the list, where the sentence before tells of another on it."""
        at = self._index(lists[0].start) if lists else 0
        same = any(self._norm(i) == "same" for i in range(max(0, at - 2), at))
        before = (self.latest if same else None) or self.told.listing
        kept = self.told.keeper
        if before is None and kept is not None and lists and lists[0].value == kept[0]:
            named = any(word.is_a("designation") for word in self.words[at : at + 1])
            return () if named else (kept[1],)  # "was added to the list"
        if before is None or not before.lists:
            return before.authorities if before else ()
        general = "terrorist_organization"
        same = (before.lists[0].value == general) == (lists[0].value == general)
        # "Washington put Y on its terror list. It was named an FTO": of one act
        if not (same or self._are_american(before.authorities)):
            return ()
        return away(before.authorities)
