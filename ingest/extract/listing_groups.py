"""Which groups a sentence names, and which of them a verb or a noun lists."""

from collections.abc import Sequence

from ingest.extract.listing_parts import NEAR, REACH, Named
from ingest.extract.listing_when import ListingWhen
from ingest.extract.words import Word
from ingest.text.tokens import tokenize

_GROUP_KINDS = ("armed_group", "organization", "military")
#: "Y's Lebanese branch": a part that can be listed by itself.
_PARTS = {"branch", "wing", "arm", "affiliate", "offshoot", "chapter", "faction"}
_PARTICLES = ("del", "de")
_BEFORE_A_GROUP = ("of", "to", "with", "including", "alongside", "like")
THE_SAME = {"they", "these", "those", "them", "it"}
#: What a group is called when its name went before.
BARE_GROUPS = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
                "faction", "syndicate", "network", "party", "groups", "gangs", "cartels",
                "organizations", "organisations", "factions", "militias", "coalition",
                "alliance", "outfit", "rebels", "insurgents", "jihadists", "militants",
                "separatists", "guerrillas", "brigade", "networks", "syndicates", "outfits",
                "entities", "clan", "ring", "mafia"}  # fmt: skip
#: "The gang", "both groups", "the same coalition".
_ONE_GROUP = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
              "faction", "outfit"}  # fmt: skip
_ALL_OF_THEM = ("they", "them", "these", "those")
#: "Both", "the pair", "the two groups".
_PAIRS = {"both": 2, "pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}
_POINTS = {"the", "that", "this", "both", "same", "two", "three", "these", "those"}


class ListingGroups(ListingWhen):
    """The groups of one sentence."""

    def _is_group(self, at: int, *, owned: bool = False, led: bool = False) -> bool:
        """Whether the word names what can be listed; no possessor, agent, place or modifier.

        It may be a possessor where it is ``owned``, and follow any preposition where it is ``led``.
        """
        if not 0 <= at < len(self.words):
            return False
        word = self.words[at]
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is not None and not owned:
            modifier = following.is_a("speaker_noun", "role") or following.is_a("honorific")
            if following.code == "'" and not self._part_end(at):
                return False
            if modifier and following.code == "w":
                return False
        if self._norm(at - 1) == "by" or (word.code == "N" and self._code(at - 1) == "-"):
            return False  # "a neo-Nazi network"
        held = self._norm(at - 1) == "of" and self.words[at - 2].is_a("speaker_noun", "role")
        if word.code == "O":
            return self._kind(word) in _GROUP_KINDS and not held
        if word.code not in "N" and not (word.code == "n" and at == 0 and self._code(1) in "bh,&"):
            return False
        before = self.words[at - 1] if at else None
        if held or (before and (before.is_a("honorific") or self._is_title(before))):
            return False
        small = following is not None and following.code == "w" and following.text[0].islower()
        if small and (self._norm(at - 1) in ("a", "an") or self._is_adjective(word)):
            return False  # "a Sunni militant group", "Latin American gangs"
        if self._norm(at - 1) in _PARTICLES and self._code(at - 2) in "ON":
            return False  # of the name before: "Los Lobos del Este"
        lead = at - 2 if self._code(at - 1) == "t" else at - 1
        # "under the Terrorism Act", "in Guayas": a name in an adverbial
        return led or self._code(lead) != "p" or self._norm(lead) in _BEFORE_A_GROUP

    def _is_adjective(self, word: Word) -> bool:
        """Whether a name in no vocabulary ends as one of a people: "North African"."""
        place = self.vocabulary.place_names.match(tokenize(word.text.split()[-1]), 0)
        return place is not None and place[1].kind == "demonym"

    def _is_title(self, word: Word) -> bool:
        """Whether whoever is named next is a person: "the commander Y"."""
        return word.is_a("speaker_noun", "role") or bool(word.office_ids)

    def _part_end(self, at: int) -> int:
        """Index of the last word of "Y's Lebanese branch"; 0 where no part of Y is told of."""
        if self._code(at + 1) != "'":
            return 0
        for i in range(at + 2, min(at + 5, len(self.words))):
            if self._norm(i).split()[-1] in _PARTS:
                return i
            if self._code(i) not in "Aw":
                break
        return 0

    def _groups(self, lo: int, hi: int) -> tuple[Named, ...]:
        found: list[Named] = []
        for i in self._after(max(lo, 0), hi):
            if self._is_group(i) and not (found and self.words[i].start < found[-1].end):
                found.append(self._whole(i))
        return tuple(found)

    def _whole(self, at: int) -> Named:
        """Return a name in no vocabulary with what belongs to it: "Indigenous People of Biafra"."""
        word = self.words[at]
        if last := self._part_end(at):
            end = self.words[last].end
            return Named(self.text[word.start : end], "", word.start, end)
        after = at + 2
        if self._norm(at + 1) in _PARTICLES and self._code(after) == "N":
            end = self.words[after].end
            return Named(self.text[word.start : end], word.actor_id, word.start, end)
        if word.code == "O":
            return self._as_named(word)
        last = at
        for i in range(at + 1, min(at + 6, len(self.words))):
            capital = self.words[i].code in "wNG" and self.words[i].text[0].isupper()
            if capital:
                last = i
            elif self._norm(i) != "of":
                break
        end = self.words[last].end
        return Named(self.text[word.start : end], "", word.start, end)

    def _subject(self, at: int) -> tuple[Named, ...]:
        """Return the groups before a passive, without those told beside them: ", who led X,"."""
        groups: list[Named] = []
        inserted = False
        lo = 0 if self._code(at - 1) in ":-" else self._clause_start(at)
        for i in range(max(lo, at - 2 * REACH), at):
            if self._is_aside(i, at):
                continue
            if self._code(i) == "H":
                inserted = True
            elif self._code(i) == ",":
                inserted = inserted and self._code(i - 1) in ",H"
            elif not inserted and self._is_group(i):
                groups.append(self._whole(i))
        if not groups and self._code(self._subject_end(at)) == "&":
            verb = next((i for i in range(at) if self.words[i].code in "bhm"), 0)
            return self._groups(0, verb)  # "Y was banned in 2008 and is listed as"
        return tuple(groups)

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
        for i in range(last + 1, min(last + NEAR, len(self.words))):
            if self._norm(i) in ("along", "together") and self._norm(i + 1) == "with":
                return self._groups(i + 2, self._clause_end(i + 1))
            if self._norm(i) == "alongside":
                return self._groups(i + 1, self._clause_end(i))
            if self._code(i) not in ",p@":
                break
        return ()

    def _singled_out(self, last: int) -> tuple[Named, ...]:
        """Return the groups of "listed seven groups as terrorists, among them A and B"."""
        for i in range(last + 1, min(last + NEAR, len(self.words))):
            them = self._norm(i) == "among" and self._norm(i + 1) == "them"
            if them or self._norm(i) == "including":
                return self._groups(i + 1, len(self.words))
        return ()

    def _opened(self, at: int, last: int) -> tuple[Named, ...]:
        """Return the group of "Designated an FTO in May, Y" and "Since being listed ..., Y"."""
        if any(self.words[i].code not in "xbpy" for i in range(at)):
            return ()
        comma = (i for i in range(last + 1, len(self.words) - 1) if self._code(i) == ",")
        for i in comma:
            lead = i + 1 + (self._code(i + 1) == "t")
            if self._is_group(lead):
                return (self._as_named(self.words[lead]),)
        return ()

    def _antecedent(self, relative: int) -> tuple[Named, ...]:
        """Return the group, or the groups joined by "and", that "which" stands for."""
        places = [i for i in range(relative) if self._is_group(i)]
        near = [i for i in places if i >= relative - NEAR]
        if not near:
            of = any(
                self._norm(i) in ("one", "among", "two", "three", "both")
                and self._norm(i + 1) in ("of", "the")
                for i in range(max(0, relative - NEAR), relative)
            )
            return self._chain_back(places) if of else ()
        described = self._described_by(near[-1])
        if described is not None:
            return self._chain_back([i for i in places if i <= described])
        return self._chain_back(near)

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
            if not any(w.code == "&" for w in between) or any(w.code not in "&,t" for w in between):
                break
            chain.insert(0, i)
        return tuple(self._as_named(self.words[i]) for i in chain)

    def _after_colon(self, last: int) -> tuple[Named, ...]:
        """Return the groups of "added to its list of terrorists: A, B"."""
        hi = min(last + REACH, len(self.words))
        colon = next(
            (i for i in range(last + 1, min(last + NEAR, hi)) if self._code(i) == ":"), None
        )
        return self._groups(colon + 1, hi) if colon is not None else ()

    def _pointed_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups told of before, where "it", "them" or "the group" stands."""
        several = self._several_back(at)
        if several:
            return several
        if self._norm(at) in THE_SAME:
            return self._subject_before(at) or self.told.groups
        if any(self._norm(i) == "latter" for i in range(max(0, at - 1), at + 2)):
            return self.told.latter
        bare = any(
            self._norm(i) in BARE_GROUPS and self._norm(i - 1) in _POINTS
            for i in range(max(0, at - 1), min(at + 4, len(self.words)))
        )
        if not bare:
            return ()
        fighters = [
            i for i in range(at) if self._code(i) == "O" and self._is_fighter(self.words[i])
        ]
        one = any(self._norm(i) in _ONE_GROUP for i in range(at, at + 4))
        near = [i for i in fighters if not self._is_aside(i, at)]
        if not near and not self.told.groups:
            near = fighters  # "Peru, where Y is strong, listed the gang"
        return (self._as_named(self.words[near[-1]]),) if one and near else self.told.groups

    def _several_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups told in a row before, where "they", "both" or "the pair" stands."""
        several = self.told.several
        if self._norm(at) in _ALL_OF_THEM:
            told = not self.told.groups or self.told.groups[0] in several
            return several if told else ()
        counts = (_PAIRS.get(self._norm(i), 0) for i in range(max(0, at - 1), at + 3))
        count = next((n for n in counts if n), 0)
        return several if count and len(several) == count else ()

    def _is_fighter(self, word: Word) -> bool:
        return self._kind(word) == "armed_group"

    def _goes_on(self, at: int) -> tuple[Named, ...]:
        """Return the groups of "It is banned in Peru and was added to the list"."""
        if self._code(self._subject_end(at)) != "&":
            return ()
        start = next((i for i in range(at) if self._norm(i) in THE_SAME), -1)
        return self._pointed_back(start) if start >= 0 and self._code(start + 1) in "bhmy" else ()

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
