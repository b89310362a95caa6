"""The parts of a listing: groups, authorities, lists and date round the word that lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.extract.sources import parse_source
from ingest.extract.words import Word
from ingest.text.dates import DateMention
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

_GROUP_KINDS = ("armed_group", "organization", "military", "person")
_AUTHORITY_KINDS = ("country", "government", "ministry", "organization", "person")
_UNREAL = {"would", "could", "can", "may", "might", "should", "to", "will", "shall", "must",
           "short", "without", "against", "before", "instead", "possible", "possibly",
           "potentially", "likely", "whether", "if", "neither", "nor", "unless"}  # fmt: skip
_PLANS = {"plan", "plans", "planned", "planning", "consider", "considers", "considered",
          "considering", "threatened", "threatens", "threatening", "proposed", "propose",
          "wants", "urged", "vowed", "promised", "pledged", "seeking", "seeks", "weighing",
          "weighs", "proposing", "proposal", "calls", "called", "bill", "motion",
          "oppose", "opposed", "opposes", "resisted", "avoided", "debating"}  # fmt: skip
_THE_SAME = {"they", "these", "those", "them", "it"}
#: What a group is called when its name went before.
_BARE_GROUPS = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
                "faction", "syndicate", "network", "party", "groups", "gangs",
                "cartels"}  # fmt: skip
_BEFORE_A_GROUP = ("of", "to", "with", "including", "alongside", "like")
_ACTS = ("decree", "order", "law", "resolution", "act", "ruling", "list")
_BETWEEN_NAMES = {"as", "both", "also", "well", "a", "an", "and", "or"}
_REACH = 16
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A group, an authority or a list as the text has it; ``value`` is its id or kind.

    ``start`` is -1 where the name stands in a sentence before.
    """

    text: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Groups that are put on lists; ``start`` and ``end`` hold verb and lists (code points)."""

    groups: tuple[Named, ...]
    lists: tuple[Named, ...]
    authorities: tuple[Named, ...]
    date: DateMention | None
    start: int
    end: int


@dataclass(slots=True)
class Told:
    """What the sentences before have told."""

    listing: Listing | None = None
    groups: tuple[Named, ...] = ()  # the last named, for "it" and "the group"
    recent: str = ""  # the list last named, for "that designation"


class ListingParts:
    """The words of one sentence, and what they say of groups on lists."""

    def __init__(
        self,
        sentence: Sentence,
        words: Sequence[Word],
        text: str,
        vocabulary: Vocabulary,
        told: Told,
    ) -> None:
        """Read a sentence; ``text`` is the article's, ``told`` what stands before."""
        self.sentence = sentence
        self.words = words
        self.text = text
        self.vocabulary = vocabulary
        self.told = told

    def _code(self, at: int) -> str:
        return self.words[at].code if 0 <= at < len(self.words) else "."

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def _index(self, start: int) -> int:
        return next((i for i, word in enumerate(self.words) if word.start == start), 0)

    def _is_on_list(self, at: int) -> bool:
        """Whether "on" is of "has been on the U.S. list of"."""
        i = at - 1
        while i > 0 and self.words[i].code == "y":
            i -= 1
        if self._code(i) != "b" and self._norm(i) not in ("remains", "remain", "remained"):
            return False
        return any(
            self._norm(j).startswith("list") or self._norm(j).endswith(("list", "blacklist"))
            for j in range(at + 1, min(at + 6, len(self.words)))
        )

    def _keepers(self, at: int, first: int, last: int) -> tuple[Named, ...]:
        """Return whose list it is: "on the U.S. list of", "to Canada's list of", "in Peru"."""
        for i in range(at + 1, first):
            if self._can_designate(i) and self._norm(i - 1) not in ("by", "as"):
                return (self._authority_at(i),)
        if self._norm(last + 1) == "in":
            place = last + 2 + (self._code(last + 2) == "t")
            if place < len(self.words) and self._can_designate(place):
                return (self._authority_at(place),)
        return ()

    def _is_verb(self, at: int) -> bool:
        """Whether a word lists; "list" itself only where a name is its subject."""
        word = self.words[at]
        if not word.is_a("designation_verb"):
            return False
        if word.norm in ("list", "lists"):
            return self._code(at - 1) in "ONGnyjH&" and self._norm(at + 1) != "of"
        return at == 0 or self._code(at - 1) not in "t'A" or word.norm.endswith("ed")

    def _kind(self, word: Word) -> str:
        actor = self.vocabulary.actors.get(word.actor_id)
        return actor.kind if actor else ""

    def _is_armed(self, group: Named) -> bool:
        actor = self.vocabulary.actors.get(group.value)
        return actor is None or actor.kind == "armed_group"

    def _as_named(self, word: Word) -> Named:
        return Named(word.text, word.actor_id, word.start, word.end)

    def _listing(
        self,
        groups: tuple[Named, ...],
        lists: tuple[Named, ...],
        authorities: tuple[Named, ...],
        date: DateMention | None,
        start: int,
        end: int,
    ) -> Listing:
        by = {name.start for name in authorities}
        return Listing(
            tuple(group for group in groups if group.start not in by),
            lists, authorities, date, start, end,
        )  # fmt: skip

    def _lists(self, lo: int) -> tuple[Named, ...]:
        """Return the lists named after ``lo`` in the same clause: "as an FTO and as an SDGT"."""
        first = -1
        for i in range(lo, min(lo + _REACH, len(self.words))):
            word = self.words[i]
            if word.is_a("designation"):
                first = i
                break
            if (word.code in ";:.xH" and word.norm != "as") or self._is_verb(i):
                return ()
        if first < 0:
            return ()
        found = [first]
        at = first + 1
        while at < len(self.words):
            word = self.words[at]
            if word.is_a("designation"):
                found.append(at)
            elif word.norm not in _BETWEEN_NAMES and word.code not in "&,t":
                break
            at += 1
        return tuple(
            Named(w.text, w.terms["designation"][0], w.start, w.end)
            for w in (self.words[i] for i in found)
        )

    def _relative(self, at: int) -> int | None:
        """Index of "which" or "that" in "Y, which Washington designates as ..."."""
        for i in range(at - 1, max(-1, at - 1 - _NEAR), -1):
            before = self.words[i - 1] if i else None
            if self.words[i].code == "H":
                return i
            if self._norm(i) == "that" and before is not None:
                told = before.is_a("speech_verb") or before.is_a("speech_gerund")
                return None if told or before.code not in "wONGn," else i
            if self.words[i].code in ",;:.x":
                return None
        return None

    def _is_passive(self, at: int) -> bool:
        i = at - 1
        while i >= 0 and self.words[i].code in "yh":
            i -= 1
        if i < 0:
            return False
        code = self.words[i].code
        return code in "b,:-" or (code in "H&" and self._be_before(i))

    def _be_before(self, at: int) -> bool:
        return any(self.words[i].code == "b" for i in range(max(0, at - 6), at))

    def _is_unreal(self, at: int) -> bool:
        """Whether it is denied, planned or only possible."""
        for i in range(at - 1, max(-1, at - 6), -1):
            word = self.words[i]
            if word.code in ",;:.":
                return False
            if word.code == "X" or word.norm in _UNREAL or word.norm in _PLANS:
                return True
            if word.code in "ONG" and self._norm(i - 1) not in ("whether", "if"):
                return False
        return False

    # ---------- groups

    def _is_group(self, at: int, *, owned: bool = False) -> bool:
        """Whether the word names what can be listed; no possessor, agent, place or modifier."""
        if not 0 <= at < len(self.words):
            return False
        word = self.words[at]
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is not None and not owned:
            modifier = following.is_a("speaker_noun", "role") or following.is_a("honorific")
            if following.code == "'" or (modifier and following.code == "w"):
                return False
        if self._norm(at - 1) == "by":
            return False
        held = self._norm(at - 1) == "of" and self.words[at - 2].is_a("speaker_noun", "role")
        if word.code == "O":
            return self._kind(word) in _GROUP_KINDS and not held
        if word.code not in "N" and not (word.code == "n" and at == 0 and self._code(1) in "bh,&"):
            return False
        if held or (at and self.words[at - 1].is_a("honorific")):
            return False
        small = following is not None and following.code == "w" and following.text[0].islower()
        if small and self._norm(at - 1) in ("a", "an"):
            return False  # "a Sunni militant group"
        lead = at - 2 if self._code(at - 1) == "t" else at - 1
        # "under the Terrorism Act", "in Guayas": a name in an adverbial
        return self._code(lead) != "p" or self._norm(lead) in _BEFORE_A_GROUP

    def _groups(self, lo: int, hi: int) -> tuple[Named, ...]:
        found: list[Named] = []
        for i in range(max(lo, 0), min(hi, len(self.words))):
            if self._is_group(i) and not (found and self.words[i].start < found[-1].end):
                found.append(self._whole(i))
        return tuple(found)

    def _whole(self, at: int) -> Named:
        """Return a name in no vocabulary with what belongs to it: "Indigenous People of Biafra"."""
        word = self.words[at]
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

    def _subject_end(self, at: int) -> int:
        """Index of the last word before the passive's auxiliaries."""
        i = at - 1
        while i > 0 and self.words[i].code in "yhbm":
            i -= 1
        return i

    def _clause_start(self, at: int) -> int:
        inserted = self._inserted(at)
        for i in range(at - 1, -1, -1):
            word = self.words[i]
            if i in inserted:
                continue
            if word.norm == "but":
                return i + 1
            opens = word.code in ";:." or word.is_a("speech_verb") or self._is_verb(i)
            that = word.norm == "that" and self.words[i + 1].is_a("designation_noun")
            dates = self._code(i + 1) in "@9"  # "since 2015"
            if opens or (word.code == "x" and word.norm != "as" and not that and not dates):
                return i + 1
        return 0

    def _inserted(self, at: int) -> set[int]:
        """Return the indices of what stands in ", which ...," before ``at``."""
        found: set[int] = set()
        for i in range(1, at):
            if self._code(i) == "H" and self._code(i - 1) == ",":
                close = next((j for j in range(i + 1, at) if self._code(j) == ","), i)
                found |= set(range(i, close))
        return found

    def _clause_end(self, at: int) -> int:
        breaks = (i for i in range(at + 1, len(self.words)) if self.words[i].code in ";:.x,HQ")
        return next(breaks, len(self.words))

    def _subject(self, at: int) -> tuple[Named, ...]:
        """Return the groups before a passive, without those told beside them: ", who led X,"."""
        groups: list[Named] = []
        inserted = False
        lo = 0 if self._code(at - 1) in ":-" else self._clause_start(at)
        for i in range(max(lo, at - 2 * _REACH), at):
            if self._code(i) == "H":
                inserted = True
            elif self._code(i) == ",":
                inserted = inserted and self._code(i - 1) in ",H"
            elif not inserted and self._is_group(i):
                groups.append(self._as_named(self.words[i]))
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
        near = [i for i in places if i >= relative - _NEAR]
        if not near:
            of = any(
                self._norm(i) in ("one", "among", "two", "three", "both")
                and self._norm(i + 1) in ("of", "the")
                for i in range(max(0, relative - _NEAR), relative)
            )
            return self._chain_back(places) if of else ()
        return self._chain_back(near)

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
        hi = min(last + _REACH, len(self.words))
        colon = next(
            (i for i in range(last + 1, min(last + _NEAR, hi)) if self._code(i) == ":"), None
        )
        return self._groups(colon + 1, hi) if colon is not None else ()

    def _pointed_back(self, at: int) -> tuple[Named, ...]:
        """Return the groups told of before, where "it", "them" or "the group" stands."""
        if self._norm(at) in _THE_SAME:
            near = self._groups(max(0, at - 2 * _REACH), at)
            return tuple(g for g in near if g.value and self._is_armed(g))[-1:] or self.told.groups
        bare = any(
            self._norm(i) in _BARE_GROUPS and self._norm(i - 1) in ("the", "that", "this")
            for i in range(max(0, at - 1), min(at + 2, len(self.words)))
        )
        return self.told.groups if bare else ()

    # ---------- authorities

    def _can_designate(self, at: int) -> bool:
        word = self.words[at]
        if word.code == "O":
            return self._kind(word) in _AUTHORITY_KINDS
        if word.code == "w" and word.is_a("authority"):
            return True
        return (
            word.code == "G"
            and bool(word.actor_id)
            and word.place is not None
            and word.place.kind == "country"
        )

    def _authority_at(self, at: int) -> Named:
        """Return the authority at an index, with the country of "Ethiopia's parliament"."""
        word = self.words[at]
        if word.code != "w":
            return self._as_named(word)
        lo = at
        while lo > 0 and self._code(lo - 1) in "AGO'w" and at - lo < 4:
            if self._code(lo - 1) == "w" and self.words[lo - 1].is_a("speech_verb"):
                break
            lo -= 1
        source = parse_source(self.words, lo, at + 1, self.text, self.vocabulary)
        actor = (source.actor_id or source.organization_id) if source else ""
        country = source.country if source else ""
        actor = actor or self.vocabulary.country_actors.get(country, "")
        start = self.words[lo].start
        return Named(self.text[start : word.end], actor, start, word.end)

    def _agents(self, at: int, last: int) -> tuple[Named, ...]:
        """Return whom "by" names: "by the United States and Canada"."""
        for i in range(min(at, last), min(last + _NEAR, len(self.words))):
            if self._norm(i) == "by":
                found = self._chain(i + 1)
                if found:
                    return found
            elif self._code(i) in ";:." or (i > last and self._code(i) in "xH"):
                return ()
        return ()

    def _chain(self, lo: int) -> tuple[Named, ...]:
        found: list[Named] = []
        skipped = 0
        for i in range(lo, min(lo + _REACH, len(self.words))):
            code = self._code(i)
            following = i + 1 < len(self.words) and self._can_designate(i + 1)
            if code in "GA" and following and self._code(i + 1) in "Ow":
                continue  # "the U.S. State Department"
            if self._can_designate(i) and self._code(i + 1) != "'":
                found.append(self._authority_at(i))
                skipped = 0
            elif code == "N" and not found:
                found.append(self._as_named(self.words[i]))
            elif code in "t&,'A" or (code == "G" and self._code(i + 1) == "'"):
                continue
            elif code == "w" and not found and skipped < 2:
                skipped += 1
            else:
                break
        return tuple(found)

    def _rulers(self, at: int, relative: int | None) -> tuple[Named, ...]:
        """Return who designates, as the subject before the verb: the last, and those joined."""
        lo = 0 if relative is None else relative + 1
        for i in range(at - 1, max(lo - 1, at - 1 - _REACH), -1):
            if self._code(i) in ";:.":
                return ()
            named = self._code(i) == "N" and self._code(i - 1) == "t"
            decreed = any(self._norm(j) in _ACTS for j in range(i + 2, at))
            if self._code(i + 1) == "'" and not decreed:
                continue
            if not (named or self._can_designate(i)):
                continue
            found = [self._as_named(self.words[i]) if named else self._authority_at(i)]
            j = i - 1
            while j > lo and self._code(j) in "t&,":
                if self._code(j) == "&" or found[1:]:
                    k = j - 1
                    if k >= lo and self._can_designate(k):
                        found.insert(0, self._authority_at(k))
                        j = k
                j -= 1
            return tuple(found)
        return ()

    def _inherited(self, lists: tuple[Named, ...]) -> tuple[Named, ...]:
        """Return who keeps the list, where the sentence before tells of another on it."""
        before = self.told.listing
        if before is None or not before.lists:
            return before.authorities if before else ()
        general = "terrorist_organization"
        same = (before.lists[0].value == general) == (lists[0].value == general)
        if not same:
            return ()
        return tuple(replace(name, start=-1, end=-1) for name in before.authorities)

    # ---------- when

    def _date(self, at: int, last: int, relative: int | None) -> DateMention | None:
        """Return the date of the verb's clause: after it, else before it.

        A clause that depends on another has no part in that one's date.
        """
        for i in range(at, len(self.words)):
            word = self.words[i]
            if word.date:
                return word.date
            goes_on = "@" if word.code in "xH;" else "p@y"  # "since 2008", ", on May 3,"
            closes = word.code in "xH;," and self._code(i + 1) not in goes_on
            if i > last and closes:
                break
            if i > last and self._is_verb(i):
                break
        lo = self._clause_start(at)
        if self._norm(lo - 1) == "when":  # "It followed on May 3, when it named Y"
            lo = next((i for i in range(max(0, lo - 4), lo) if self.words[i].date), lo)
        if relative is not None:
            copula = [w for w in self.words[:relative] if w.code in "bhm"]
            verbs = any(w.is_a("speech_verb") for w in self.words[:relative])
            if self._code(at - 1) not in "by" or len(copula) != 1 or verbs:
                return next((w.date for w in reversed(self.words[relative:at]) if w.date), None)
            lo = 0  # "The latest addition, on May 3, was Y, which was listed"
        joined = self._subject_end(at)
        lo = joined if self._code(joined) == "&" else lo
        participle = self._code(at - 1) == ","
        if participle:
            return None
        return next((w.date for w in reversed(self.words[lo:at]) if w.date), None)
