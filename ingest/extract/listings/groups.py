"""Which of the groups named a verb or a noun lists."""

from collections.abc import Sequence

from ingest.extract.listings.names import ListingNames
from ingest.extract.listings.record import Named
from ingest.extract.listings.words import (
    BARE_GROUPS,
    BY_WHICH,
    CALLED_A_GROUP,
    COUNTS,
    FOLLOWS,
    NEAR,
    REACH,
)

THE_SAME = {"they", "these", "those", "them", "it"}
#: "The gang", "both groups", "the same coalition".
_ONE_GROUP = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
              "faction", "outfit"}  # fmt: skip
_ALL_OF_THEM = ("they", "them", "these", "those")
_SOME = ("one", "among", "two", "three", "both")
_ARE = ("include", "includes", "included", "are", "were")
#: "Both", "the pair", "the two groups".
_PAIRS = {"both": 2, "pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}
_PLACES_IN_A_ROW = {"former": 0, "first": 0, "second": 1, "third": 2, "fourth": 3}
_IN_A_ROW = "ONnt&,'AG9w()-"  # codes, of a row after a colon, which may be long
_OF_THEM = ("the", "these", "those", "them", "its", "their")
_WHOLE = ("whole", "entire")
_PARTIAL = ("some", "several", "most", "many", "half", "part", "none", "few", "any")
_ADJECTIVES = 4  # words
_POINTS = {"the", "that", "this", "both", "same", "two", "three", "these", "those"}


class ListingGroups(ListingNames):
    """The groups of one sentence."""

    def _subject(self, at: int) -> tuple[Named, ...]:
        """Return the groups before a passive, without those told beside them: ", who led X,"."""
        if reduced := self._before_comma(at):
            return reduced
        groups: list[Named] = []
        inserted = False
        lo = 0 if self._code(at - 1) in ":-" else self._clause_start(at)
        for i in range(max(lo, at - 2 * REACH), at):
            if self._is_aside(i, at):
                continue
            if self._code(i) == "H" and self._norm(i - 1) in BY_WHICH:
                groups = []  # of the clause before: "Y fled a decree by which Z was listed"
            elif self._code(i) == "H":
                inserted = True
            elif self._code(i) == ",":
                inserted = inserted and self._code(i - 1) in ",H"
            elif self._code(i) == "&" and self._has_its_day(lo, i):
                groups = []  # "A followed in May, and B was added"
            elif not inserted and self._is_group(i):
                groups.append(self._whole(i))
        if not groups and self._code(self._subject_end(at)) == "&":
            does = (i for i in range(at) if self._code(i) in "bhm" or self._is_reduced(i))
            return self._groups(0, next(does, 0))  # "Y was banned in 2008 and is listed as"
        return tuple(groups)

    def _has_its_day(self, lo: int, joins: int) -> bool:
        """Whether what is told before "and" has a verb and a date of its own."""
        end = joins - 1 - (self._code(joins - 1) == ",")
        dated = end > lo and self.words[end].date is not None
        return dated and any(
            self._code(i) in "bh" or self._norm(i) in FOLLOWS for i in range(lo, end)
        )

    def _before_comma(self, at: int) -> tuple[Named, ...]:
        """Return the groups of "A and B, designated in May,": those named right before."""
        if self._code(at - 1) != "," or not self._is_group(at - 2):
            return ()
        return self._chain_back([i for i in range(at - 1) if self._is_group(i)])

    def _reduced(self, at: int) -> tuple[Named, ...]:
        """Return the group of "Y, a gang designated as an FTO in May"."""
        head = self._apposed_group(at)
        if not head or not (self._norm(at).endswith("ed") or self._norm(at) in ("on", "under")):
            return ()
        near = range(head - 2, max(-1, head - 2 - NEAR), -1)
        group = next(
            (i for i in near if self._is_group(i) or self._is_fighter(self.words[i])), None
        )
        return () if group is None else (self._whole(group),)

    def _among(self, at: int) -> tuple[Named, ...]:
        """Return the group of "Y was among eight groups the department designated"."""
        for i in range(at):
            if self._norm(i) == "among" or (
                self._norm(i) == "of" and self._norm(i - 1) in ("one", "two", "three", "four")
            ):
                return self._groups(0, i)
        return ()

    def _along(self, last: int) -> tuple[Named, ...]:
        """Return the groups of "an FTO (in May), along with A and B"."""
        for i in range(last + 1, min(last + REACH, len(self.words))):
            if self._norm(i) in ("along", "together") and self._norm(i + 1) == "with":
                return self._with_it(i + 2, self._row_end(i + 1))
            if self._norm(i) == "alongside":
                return self._with_it(i + 1, self._row_end(i))
            if self._code(i) not in ",p@tOGAy'" and not self.words[i].is_a("authority"):
                break
        return ()

    def _with_it(self, lo: int, end: int) -> tuple[Named, ...]:
        """Return the groups of "together with A", "together with its suicide unit, the Y"."""
        found = self._groups(lo, end)
        if not found and self._code(end) == "," and self._norm(end - 1) in CALLED_A_GROUP:
            found = self._groups(end + 1, self._clause_end(end))[:1]
        return found

    def _singled_out(self, last: int) -> tuple[Named, ...]:
        """Return the groups of "listed seven groups as terrorists, among them A and B"."""
        for i in range(last + 1, min(last + NEAR, len(self.words))):
            them = self._norm(i) == "among" and self._norm(i + 1) == "them"
            named = self._groups(i + 1, self._goes_on_at(i + 1))
            if named and (them or self._norm(i) == "including"):
                return named
        after = range(last + 1, min(last + 3 * NEAR, len(self.words)))
        those = (i for i in after if self._norm(i) == "among" and self._norm(i + 1) == "them")
        if end := next(those, 0):  # "listed seven groups, A and B among them"
            comma = next((i for i in range(last + 1, end) if self._code(i) == ","), end)
            stops = any(self._code(i) in ";:.xHbhm" for i in range(last + 1, end))
            return () if stops else self._groups(comma + 1, end)
        return ()

    def _inverted(self, at: int, last: int) -> tuple[Named, ...]:
        """Return the groups of "classified as terrorist organizations A and B": told last."""
        lead = at + 1 + (self._norm(at + 1) == "as")
        led = all(self._code(i) in "tyAw" or self.words[i].is_a("designation")
                  for i in range(lead, last + 1))  # fmt: skip
        if not led or last - at > NEAR or self._code(last + 1) not in "t9ON":
            return ()
        return self._groups(last + 1, self._row_end(last))

    def _goes_on_at(self, lo: int) -> int:
        """Index of the "and" of "including A and B, and in May he added": another clause begins."""
        for i in range(lo, len(self.words) - 1):
            subject = i + 1
            while self._code(subject) in "p@":
                subject += 1
            if self._code(i) in "&;" and self._code(subject) == "j":
                return i
        return len(self.words)

    def _opened(self, at: int, last: int) -> tuple[Named, ...]:
        """Return the group of "Designated an FTO in May, Y" and "Since being listed ..., Y"."""
        if any(self.words[i].code not in "xbpy" for i in range(at)):
            return ()
        comma = (i for i in range(last + 1, len(self.words) - 1) if self._code(i) == ",")
        for i in comma:
            lead = i + 1 + (self._code(i + 1) == "t")
            if self._is_group(lead):
                return (self._whole(lead),)
        return ()

    def _included(self, at: int, last: int) -> tuple[Named, ...]:
        """Return the groups of "The gangs (that X) designated in May as FTOs include A and B"."""
        relative = next(
            (i for i in range(at) if self._code(i) == "H" or self._norm(i) == "that"), at
        )
        head = relative if self._can_designate(at - 1) else at
        if self._norm(head - 1) not in BARE_GROUPS:
            return ()
        verb = next((i for i in range(last + 1, len(self.words)) if self._norm(i) in _ARE), 0)
        if not verb or any(self._code(i) in "xH;:." for i in range(last + 1, verb)):
            return ()
        return self._groups(verb + 1, self._row_end(verb))

    def _told_after(self, at: int, last: int) -> tuple[Named, ...]:
        """Return the group of "Since Peru listed it as an FTO, Y": the subject that follows."""
        opens = self._code(0) in "xp" or self._norm(0) in ("having", "after", "by")
        if not opens or self._norm(at + 1) not in THE_SAME:
            return ()
        comma = next((i for i in range(last, len(self.words) - 1) if self._code(i) == ","), None)
        if comma is None:
            return ()
        lead = comma + 1 + (self._code(comma + 1) == "t")
        return (self._whole(lead),) if self._is_group(lead) else ()

    def _antecedent(self, relative: int) -> tuple[Named, ...]:
        """Return the group, or the groups joined by "and", that "which" stands for."""
        if self._code(relative - 1) == "&":  # "Y, which X accused and which it listed"
            first = (i for i in range(relative - 2, 0, -1)
                     if self._code(i) == "H" or self._norm(i) == "that")  # fmt: skip
            relative = next(first, relative)
        places = [i for i in range(relative) if self._is_group(i)]
        if one := self._one_of(relative):
            places = [i for i in places if not self._is_aside(i, relative)]
            if not places:
                return self._pointed_back(self._subject_end(one))
        near = [i for i in places if i >= relative - NEAR]
        if not near:
            return self._chain_back(places) if one else ()
        described = self._described_by(near[-1])
        if described is not None:
            return self._chain_back([i for i in places if i <= described])
        return self._chain_back(places)

    def _one_of(self, relative: int) -> int:
        """Index of "among" in "is among the gangs that", "one" in "one of two"; 0 without one."""
        for i in range(max(0, relative - NEAR), relative):
            counted = self._norm(i + 1) in COUNTS or self._norm(i + 1).isdigit()
            if self._norm(i) in _SOME and (counted or self._norm(i + 1) in ("of", "the")):
                return i
        return 0

    def _described_by(self, at: int) -> int | None:
        """Index of the group that "Y, a faction of former Z fighters," tells of; not Z."""
        comma = next((i for i in range(at - 1, 0, -1) if self._code(i) in ",;:.bhmH"), 0)
        apposed = self._code(comma) == "," and self._norm(comma + 1) in ("a", "an")
        return comma - 1 if apposed and comma > 0 and self._is_group(comma - 1) else None

    def _chain_back(self, places: Sequence[int]) -> tuple[Named, ...]:
        if not places:
            return ()
        chain = [places[-1]]
        for i in reversed(places[:-1]):
            between = self.words[i + 1 : chain[0]]
            joined = len(chain) > 1 or any(w.code == "&" for w in between)
            of = [w.norm for w in between[:1]] == ["of"] and between[1].code == "G"
            between = between[2:] if of else between  # "A of Peru and B"
            if not joined or any(w.code not in "&,t" for w in between) or not between:
                break
            chain.insert(0, i)
        return tuple(self._whole(i) for i in chain)

    def _after_colon(self, last: int) -> tuple[Named, ...]:
        """Return the groups of "added to its list of terrorists: A, B"."""
        hi = min(last + REACH, len(self.words))
        colon = next(
            (i for i in range(last + 1, min(last + NEAR, hi)) if self._code(i) == ":"), None
        )
        if colon is None:
            return ()
        row = (i for i in range(colon + 1, len(self.words)) if self._code(i) not in _IN_A_ROW)
        return self._groups(colon + 1, max(hi, next(row, len(self.words))))

    def _pointed_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups told of before, where "it", "them" or "the group" stands."""
        share = self._share(at)
        if share and share != len(self.told.several):
            return ()  # "seven of the groups": which, nobody tells
        several = self.told.several if share else self._several_back(at)
        if several:
            return several
        if self._norm(at) in THE_SAME:
            return self._subject_before(at) or self._listed_before(at) or self.told.groups
        if any(self._norm(i) == "latter" for i in range(max(0, at - 1), at + 2)):
            return self.told.latter
        if ranked := self._ranked_back(at):
            return ranked
        bare = next((i for i in range(max(0, at - 1), at + 5) if self._is_bare(i)), -1)
        if bare < 0:
            return ()
        fighters = [
            i for i in range(at) if self._code(i) == "O" and self._is_fighter(self.words[i])
        ]
        one = any(self._norm(i) in _ONE_GROUP for i in range(at, at + 4))
        near = [i for i in fighters if not self._is_aside(i, at)]
        if not near and not self.told.groups:
            near = fighters  # "Peru, where Y is strong, listed the gang"
        if not near and (called := self._called(self._norm(bare))):
            return called
        if self._norm(bare).endswith("s") and self._are_told_together() and not near:
            return self.told.several  # "the gangs", after "A and B"
        pointed = (self._whole(near[-1]),) if one and near else self.told.groups
        if any(self._norm(i) in _WHOLE for i in range(at, bare)):
            return tuple(self._owner_of(group) for group in pointed)
        return pointed

    def _are_told_together(self) -> bool:
        """Whether the group told last is the first of the row told last."""
        first = {group.value or group.text for group in self.told.several[:1]}
        return first == {group.value or group.text for group in self.told.groups}

    def _share(self, at: int) -> int:
        """Return how many "seven of the groups", "most of them" are; -1 of a part, 0 elsewhere."""
        for i in range(max(0, at - _ADJECTIVES), min(at + 2, len(self.words) - 2)):
            if self._norm(i + 1) != "of" or self._norm(i + 2) not in _OF_THEM:
                continue
            if self._is_owner(i + 3):
                return -1  # "two of the gang's companies"
            if self._norm(i) in _PARTIAL:
                return -1
            told = COUNTS.get(self._norm(i), 0)
            if told or self._norm(i).isdigit():
                return told or int(self._norm(i))
        return 0

    def _is_owner(self, lo: int) -> bool:
        """Whether what "of the" leads to has something of its own: "of the Y's front companies"."""
        end = next((i for i in range(lo, lo + _ADJECTIVES) if self._code(i) not in "AwGON"), lo)
        return self._code(end) == "'"

    def _is_bare(self, at: int) -> bool:
        """Whether a noun stands for a group's name: "the gang"; not "the gang's leader"."""
        if self._norm(at) not in BARE_GROUPS:
            return False
        pointed = self._norm(self._before_adjectives(at)) in _POINTS
        return pointed and (self._code(at + 1) != "'" or bool(self._part_end(at)))

    def _called(self, noun: str) -> tuple[Named, ...]:
        """Return the group named last whose own name has the noun: "the cartel", "the movement"."""
        for name in reversed(self.told.named):
            actor = self.vocabulary.actors.get(name.value)
            words = f"{name.text} {actor.name if actor else ''}".lower().split()
            if noun in words:
                return (name,)
        return ()

    def _ranked_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups of a row told before: "the former", "the first two", "the third"."""
        for i in range(max(1, at - 1), at + 2):
            place = _PLACES_IN_A_ROW.get(self._norm(i))
            if place is None or self._norm(i - 1) != "the":
                continue
            count = COUNTS.get(self._norm(i + 1), 0)
            head = i + 1 + bool(count)
            head += self._norm(head) in BARE_GROUPS
            alone = self._code(head) in "bhmxp&y@,." or self._norm(head).endswith("ed")
            if alone and self._norm(head) != "to" and place < len(self.told.ranked):
                return self.told.ranked[place : place + max(count, 1)]
        return ()

    def _before_adjectives(self, at: int) -> int:
        """Index of the article of "the Peruvian gang", "the Trujillo-based group"."""
        i = at - 1
        while i > 0 and at - i < _ADJECTIVES and self._code(i) in "AwG-":
            i -= 1
        return i

    def _several_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups told in a row before, where "they", "both" or "the pair" stands."""
        several = self._row_before(at) or self.told.several
        if self._norm(at) in _ALL_OF_THEM or (
            self._norm(at) == "all" and self._code(at + 1) == "b"
        ):
            names = {group.value or group.text for group in several}
            told = {group.value or group.text for group in self.told.groups[:1]}
            return several if told <= names else ()
        counts = (self._pointing(i) for i in range(max(0, at - 1), at + 3))
        count = next((n for n in counts if n), 0)
        pair = {g.value or g.text for g in self.told.pair}
        # named one by one since the row
        fresh = bool(pair) and not {g.value or g.text for g in several} & pair
        if count and (len(several) != count or (fresh and not self._row_before(at))):
            several = self.told.pair
        return several if count and len(several) == count else ()

    def _pointing(self, at: int) -> int:
        """Return how many "both" and "the two (gangs)" point at; none of "two brothers"."""
        count = _PAIRS.get(self._norm(at), 0)
        if not count or self._norm(at) in ("both", "pair", "duo", "trio"):
            return count
        alone = self._code(at + 1) in ",.bhmxp&y@"
        called = any(self._norm(i) in BARE_GROUPS for i in range(at + 1, at + 4))
        return count if alone or called else 0

    def _goes_on(self, at: int) -> tuple[Named, ...]:
        """Return the groups of "It is banned in Peru and was added to the list"."""
        if self._code(self._subject_end(at)) != "&":
            return ()
        start = next((i for i in range(at) if self._norm(i) in THE_SAME), -1)
        return self._pointed_back(start) if start >= 0 and self._code(start + 1) in "bhmy" else ()

    def _listed_before(self, at: int) -> tuple[Named, ...]:
        """Return whom "it" stands for where the sentence has just listed them."""
        before = self.latest.groups if self.latest is not None else ()
        return tuple(group for group in before if 0 <= group.start < self.words[at].start)

    def _subject_before(self, at: int) -> tuple[Named, ...]:
        """Return the group that "it" or "them" stands for: the first, which is what is told of."""
        for i in range(max(0, at - 2 * REACH), at):
            if self._is_aside(i, at) or not self._is_group(i):
                continue
            word = self.words[i]
            unknown = word.code in "Nn" and self._code(i - 1) == "t"
            if unknown or (word.code == "O" and self._is_fighter(word)):
                return (self._whole(i),)
        return ()
