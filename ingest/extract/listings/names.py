"""The names of groups in a sentence: which words are one, and how far it goes."""

import re
from collections.abc import Iterator

from ingest.extract.listings.record import Named
from ingest.extract.listings.when import ListingWhen
from ingest.extract.listings.words import ACTS, ALL, CALLED_A_GROUP, COUNTS, NEAR, PARTS
from ingest.extract.speech.words import Word
from ingest.text.tokens import tokenize

_GROUP_KINDS = ("armed_group", "organization", "military")
#: Unions of states, which keep lists and are on none.
_UNIONS = ("african-union", "arab-league", "ecowas", "european-union", "nato",
           "organization-of-american-states", "united-nations")  # fmt: skip
_PARTICLES = ("del", "de", "da", "das", "dos", "na")
_BEFORE_A_GROUP = ("of", "to", "with", "including", "alongside", "like")
#: What a name of an armed group holds, in the languages that give them.
_NAME_PARTS = frozenset(
    {"ansar", "army", "banda", "battalion", "battalions", "brigade", "brigades", "brotherhood",
     "cartel", "clan", "column", "comando", "comandos", "command", "corps", "cártel", "faction",
     "fighters", "force", "forces", "front", "gang", "guard", "guards", "harakat", "hizb", "jaish",
     "jama'at", "jamaat", "jihad", "jund", "kata'ib", "kataib", "katiba", "katibat", "las",
     "lashkar", "legion", "liberation", "liwa", "los", "militia", "mob", "movement", "mujahideen",
     "network", "regiment", "resistance", "saraya", "tehreek", "tehrik", "tigers", "tren"}
)  # fmt: skip
#: Of lists, so of no group: "Terror Label", "Terrorist Watchlist".
_NO_NAMES = {"terror", "terrorist", "terrorism", "watchlist", "blacklist", "regulation",
             "regulations", "directive", "gazette"}  # fmt: skip
#: Whose fighters they are: "the Baloch insurgency".
_PEOPLES = frozenset(
    {"african", "amhara", "arab", "asian", "baloch", "balochi", "baluch", "basque", "chechen",
     "corsican", "druze", "european", "fulani", "hazara", "islamist", "jihadist", "kachin",
     "karen", "khalistani", "kurdish", "maoist", "marxist", "oromo", "pashtun", "rohingya",
     "sahrawi", "salafi", "salafist", "shia", "shiite", "sikh", "sunni", "tamil", "tigrayan",
     "tuareg", "uighur", "uyghur"}
)  # fmt: skip
_KINDS = {"groups", "gangs", "cartels", "syndicates", "networks", "organizations",
          "organisations", "militias", "factions", "ngos", "charities", "companies",
          "firms"}  # fmt: skip
_AFTER_A_NAME = ("did", "known", "pursuant")
_NAMED_AS = ("known", "called", "named", "dubbed")
#: What stands between names in a row: "the gang A, Haiti's B and a ring known as C".
_BETWEEN = "t&,'AGN9yw"
_KNOWN_AS = ("as", "of")


class ListingNames(ListingWhen):
    """The names of groups of one sentence."""

    def _is_group(self, at: int, *, owned: bool = False, led: bool = False) -> bool:
        """Whether the word names what can be listed; no possessor, agent, place or modifier.

        It may be a possessor where it is ``owned``, and follow any preposition where it is ``led``.
        """
        code = self._code(at)
        if code not in "ONn":
            return False
        word = self.words[at]
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is not None and not owned:
            modifier = following.is_a("speaker_noun", "role") or following.is_a("honorific")
            if following.code == "'" and not self._part_end(at):
                return False
            if (modifier or following.is_a("authority")) and following.code == "w":
                return False  # "the National Court"
        if self._norm(at + 1) in PARTS and self._code(at + 2) in "ON":
            return False  # "Y faction Z"
        if (
            self._norm(at + 1) == "known"
            and self._norm(at + 2) == "as"
            and self._code(at + 3) == "O"
        ):
            return False  # "the dissidents known as Y"
        told_of = self._code(at + 1) == "," and self._kind(word) == "armed_group"
        if self._norm(at - 1) == "by" and not told_of:
            return False  # but "run by Y, which Peru listed"
        if word.code == "N" and self._code(at - 1) == "-":
            return False  # "a neo-Nazi network"
        if self._is_of_part(at) or self._keeps_list(at) or self._norm(at - 1) in ("alias", "aka"):
            return False
        of = at - 1 - (self._code(at - 1) in "GA")
        if word.code == "N" and self._norm(of) == "of" and self._norm(of - 1) in _KINDS:
            return False  # "the gangs of Latin America"
        held = self._norm(at - 1) == "of" and self.words[at - 2].is_a("speaker_noun", "role")
        if code == "O":
            by = self._norm(at - 2) == "by" and self._code(at - 1) == "t"
            agent = by and self._kind(word) != "armed_group"  # "banned by the Security Council"
            keeps = word.actor_id in _UNIONS
            return self._kind(word) in _GROUP_KINDS and not (held or agent or keeps)
        parts = word.norm.split()
        if any(part in _NO_NAMES for part in parts) or (parts[-1:] and parts[-1] in _KINDS):
            return False  # "Slaps Terror Label", "Brands Crime Syndicates"
        if code == "N" and parts[-1:] and parts[-1] in ACTS:
            return False  # "invoked the Alien Enemies Act"
        if all(part in COUNTS for part in parts):
            return False  # "Brands Two More Gangs"
        if word.norm in ALL:
            return False  # "All are on the list"
        if code == "n" and not (at == 0 and self._code(1) in "bh,&"):
            return False
        before = self.words[at - 1] if at else None
        if held or (before and (before.is_a("honorific") or self._is_title(before))):
            return False
        kinds = following is not None and following.code == "w" and following.norm in _KINDS
        if kinds and following is not None and following.text[0].isupper():
            return False  # "International Cartels"
        small = following is not None and following.code == "w" and following.text[0].islower()
        if small and (self._norm(at - 1) in ("a", "an") or self._is_adjective(word)):
            return False  # "a Sunni militant group", "Latin American gangs"
        if self._norm(at - 1) in _PARTICLES and self._code(at - 2) in "ON":
            return False  # of the name before: "Los Lobos del Este"
        lead = at - 2 if self._code(at - 1) == "t" else at - 1
        # "under the Terrorism Act", "in Guayas": a name in an adverbial
        return led or self._code(lead) != "p" or self._norm(lead) in _BEFORE_A_GROUP

    def _keeps_list(self, at: int) -> bool:
        """Whether it is whose list is told of: "the EU terrorist list"; not "named Y a"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        of_list = following is not None and following.norm.endswith(("list", "lists"))
        return of_list and self._kind(self.words[at]) == "organization"

    def _is_of_part(self, at: int) -> bool:
        """Whether only a part of it is meant: "a faction of the Gulf Cartel", whatever its name."""
        i = at - 1
        while i > 0 and self._code(i) in "tGA'":
            i -= 1
        if self._norm(i) != "of" or self._norm(i - 1).split()[-1:] == []:
            return False
        part = self._norm(i - 1).split()[-1] in PARTS
        one = any(self._norm(j) in ("a", "an") for j in range(max(0, i - 6), i - 1))
        comma = [self._code(j) for j in range(at + 1, at + 3)] == [",", "t"]
        apposed = comma and self._code(at + 3) in "ON"
        return part and (one or apposed)  # "the wing of Y, the Z,"

    def _is_adjective(self, word: Word) -> bool:
        """Whether a name in no vocabulary ends as one of a people: "North African"."""
        if word.norm.split()[-1] in _PEOPLES:
            return True
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
            if self._norm(i).split()[-1] in PARTS:
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
        if word.code == "O" and self._is_hyphened(at):
            end = self.words[at + 2].end  # "ISIS-Bangladesh"
            return Named(self.text[word.start : end], "", word.start, end)
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
        kind = self.words[last].text.split()[-1].lower()
        if self._code(at - 1) == "A" and kind in _NAME_PARTS:  # "the Sudanese Islamic Movement"
            word = self.words[at - 1]
        elif self._is_of_its_name(at - 1) and not self._norm(at).endswith("'s"):
            word = self.words[at - 1]  # "Palestine Action"
        return Named(self.text[word.start : end], "", word.start, end)

    def _owner_of(self, group: Named) -> Named:
        """Return Y of "Y's armed wing", for "the whole movement"; another group as it is."""
        owner = re.split(r"['’]s? ", group.text)[0]
        match = self.vocabulary.actor_names.match(tokenize(owner), 0)
        if owner == group.text or match is None:
            return group
        end = group.start + len(owner) if group.start >= 0 else -1
        return Named(owner, match[1], group.start, end)

    def _is_hyphened(self, at: int) -> bool:
        """Whether a hyphen makes a name of a name and a place: "ISIS-Bangladesh"."""
        if self._code(at + 1) != "-" or self._code(at + 2) not in "GN":
            return False
        name, hyphen, place = self.words[at : at + 3]
        return name.end == hyphen.start and hyphen.end == place.start

    def _is_of_its_name(self, at: int) -> bool:
        """Whether a place begins a name: "Palestine Action"; not a headline's "Peru Bans"."""
        return self._code(at) == "G" and (at > 0 or self._code(at + 2) in "bh,")

    def _is_fighter(self, word: Word) -> bool:
        return self._kind(word) == "armed_group"

    def _is_sanctionable(self, group: Named) -> bool:
        """Whether an armed group is named, and by the name itself: not "Y financiers"."""
        at = self._index(group.start)
        end = next((i for i in range(at, len(self.words)) if self.words[i].end >= group.end), at)
        after = self.words[end + 1] if end + 1 < len(self.words) else None
        kind = end + 1 + (self._norm(end + 2) in CALLED_A_GROUP)  # "the Y rebel group"
        called = self._norm(kind) in CALLED_A_GROUP
        if called and self._code(kind + 1) == "'":
            return False  # "the Y gang's leader"
        if after is not None and after.code == "w" and not called:
            past = after.norm.endswith(("ed", "ing")) or after.norm in _AFTER_A_NAME
            if not past:
                return False
        actor = self.vocabulary.actors.get(group.value)
        if actor is None and group.text.split()[-1].lower() in PARTS:
            return True  # "Hezbollah's armed wing"
        if actor is not None:
            return actor.kind in ("armed_group", "military")
        return self._is_called_a_group(at, end)

    def _is_called_a_group(self, at: int, end: int) -> bool:
        """Whether its own words or those beside a name tell that it is of a group."""
        own = re.split(r"[\s-]", self.text[self.words[at].start : self.words[end].end].lower())
        if _NAME_PARTS & set(own):
            return True
        lead = at - 1
        while lead > 0 and (self._norm(lead) in _NAMED_AS or self._code(lead) in ",x"):
            lead -= 1
        tail = end + 1 + (self._norm(end + 1) == "armed")
        if any(self._norm(i) in CALLED_A_GROUP for i in (lead, lead - 1, tail) if i >= 0):
            return True
        for i in range(end + 2, min(end + 2 + NEAR, len(self.words))):
            if self._norm(end + 1) != "," or self._code(i) in ",;:.pH&bh":
                break
            if self._norm(i) in CALLED_A_GROUP:
                return True
        return False

    def _rows(self) -> Iterator[tuple[Named, ...]]:
        row: list[Named] = []
        for i in self._after(0, len(self.words)):
            word = self.words[i]
            if row and word.start < row[-1].end:
                continue
            if word.code in "ON" and self._is_group(i) and self._names_fighters(i, word):
                row.append(self._whole(i))
            elif row and self._ends_row(i):
                yield tuple(row)
                row = []
        if row:
            yield tuple(row)

    def _row_before(self, at: int) -> tuple[Named, ...]:
        """Return the groups last named in a row before a word of the sentence."""
        rows = (row for row in self._rows() if self._index(row[-1].start) < at)
        return next((row for row in reversed(list(rows)) if len(row) > 1), ())

    def _row_end(self, at: int) -> int:
        """Index after the object of a verb: "A, B and C"; a name that does something is none.

        A row may tell who "two gangs, A and B," are.
        """
        end = self._clause_end(at)
        lead = end + 1 + (self._code(end + 1) == "t")
        kind = self._norm(end - 1).split()[-1:]
        apposed = self._code(end) == "," and kind and kind[0] in CALLED_A_GROUP
        for row in self._rows():
            first = self._index(row[0].start)
            if at < first < end or (apposed and first == lead):
                for group in row:
                    i = self._index(group.start)
                    after = next((j for j in range(i, len(self.words))
                                  if self.words[j].start >= group.end), i + 1)  # fmt: skip
                    does = self._code(after) in "bhms" or self._norm(after).endswith("ed")
                    end = max(end, i if does else after)
        return end

    def _ends_row(self, at: int) -> bool:
        word = self.words[at]
        if word.code not in _BETWEEN:
            return word.norm not in _KNOWN_AS
        return word.is_a("speech_verb") or self._is_verb(at)

    def _names_fighters(self, at: int, word: Word) -> bool:
        if word.code == "O":
            owns_one = self._code(at + 1) == "'" and self._code(at + 2) in "ON"
            return self._is_fighter(word) and not owns_one
        if word.code != "N":
            return False
        return self._is_group(at) and self._is_sanctionable(self._whole(at))
