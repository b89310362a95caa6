"""A listing, and the parts of a sentence it is read from: clauses, lists and date."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.extract.words import Word
from ingest.record import record
from ingest.text.dates import DateMention
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

_UNREAL = {"would", "could", "can", "may", "might", "should", "to", "will", "shall", "must",
           "short", "without", "against", "before", "instead", "possible", "possibly",
           "potentially", "likely", "whether", "if", "neither", "nor", "unless"}  # fmt: skip
PLANS = {"plan", "plans", "planned", "planning", "consider", "considers", "considered",
          "considering", "threatened", "threatens", "threatening", "proposed", "propose",
          "wants", "urged", "vowed", "promised", "pledged", "seeking", "seeks", "weighing",
          "weighs", "proposing", "proposal", "calls", "called", "bill", "motion",
          "oppose", "opposed", "opposes", "resisted", "avoided", "debating"}  # fmt: skip
_BETWEEN_NAMES = {"as", "both", "also", "well", "a", "an", "and", "or"}
#: "the first country to list Y", "the decision to list Y" tell what was done.
_DONE = ("first", "decision", "agreed", "voted")
#: "Intends to designate Y, effective on May 2": what is announced so is done.
_SETS = ("intends", "intend", "intended", "is", "are", "set", "plans", "moved", "moves")
_BILLS = ("bill", "motion", "proposal")
_PASSED = ("approved", "passed", "adopted", "backed", "endorsed")
_YEAR = re.compile(r"\d{4}")
_NEAR_DONE = 6
#: What a list follows that somebody stands on; "went on" is one word, as it may be "said".
STANDS_ON = ("on", "onto", "went on")
#: "Y landed on the list", "Y remains on it"; "has had Y on it", "keeps Y on it".
_STANDS = {"remains", "remain", "remained", "went", "goes", "gone", "landed", "stays", "stayed",
           "appears", "appeared", "ended", "been"}  # fmt: skip
_KEEPS = {"had", "has", "have", "kept", "keeps", "keep", "carries", "carried", "retains",
          "retained", "maintains", "maintained"}  # fmt: skip
_LISTS = {"roster", "register", "registry", "catalog", "catalogue", "rolls"}
#: "Y, accused of", "Y, also known as": participles that tell of a name.
_TELLS_OF = {"accused", "known", "led", "headed", "based", "blamed", "formed", "founded", "backed",
             "named", "called", "run", "commanded", "also", "formerly", "linked", "tied",
             "described", "dubbed", "part"}  # fmt: skip
COUNTS = {word: count for count, word in enumerate(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2
)}  # fmt: skip
REACH = 16
_OF_LISTS = "ONt,&"  # codes
NEAR = 8


@record
class Named:
    """A group, an authority or a list as the text has it; ``value`` is its id or kind.

    ``start`` is -1 where the name stands in a sentence before.
    """

    text: str
    value: str
    start: int
    end: int


@record
class Listing:
    """Groups that are put on lists; ``start`` and ``end`` hold verb and lists (code points)."""

    groups: tuple[Named, ...]
    lists: tuple[Named, ...]
    authorities: tuple[Named, ...]
    date: DateMention | None
    start: int
    end: int
    count: int = 0  # of groups that it tells without their names
    countries: tuple[str, ...] = ()  # in which it says that those are


@dataclass(slots=True)
class Told:
    """What the sentences before have told."""

    listing: Listing | None = None
    groups: tuple[Named, ...] = ()  # the last named, for "it" and "the group"
    several: tuple[Named, ...] = ()  # the last named in a row, for "both gangs"
    together: tuple[str, ...] = ()  # the lists one group stands on, for "the same designations"
    latter: tuple[Named, ...] = ()  # the last of several, for "the latter"
    recent: str = ""  # the list last named, for "that designation"
    bodies: dict[str, str] = field(default_factory=dict)  # "department" -> the one last named
    published: datetime.date | None = None
    day: DateMention | None = None  # the day last told, for "the same day"
    date: DateMention | None = None  # the date last told, for "two months later"


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
        #: Index of the comma that opens what is put in -> index after the comma that closes it.
        self.asides = self._find_asides()

    def _find_asides(self) -> dict[int, int]:
        """Find ", which sits in Z," and ", a gang of Z's port,": what is told beside a name."""
        found: dict[int, int] = {}
        at = 1
        while at < len(self.words) - 1:
            dash = self.words[at].text in ("—", "–")
            if (self._code(at) == "," or dash) and self._is_told_beside(at + 1):
                stops = "-" if dash else ",;:"
                close = (i for i in range(at + 1, len(self.words)) if self._code(i) in stops)
                end = next(close, len(self.words))
                found[at] = end + (self._code(end) in ",-")
                at = max(end, at + 1)
            else:
                at += 1
        return found

    def _is_told_beside(self, at: int) -> bool:
        """Whether words after a comma tell of the name before it, and aren't one more name."""
        if self._code(at) == "H":
            return True
        if self._norm(at) in _TELLS_OF and self._code(at + 1) in "ptyNOw":
            return True
        article = self._code(at) == "t"
        for i in range(at + article, min(at + NEAR, len(self.words))):
            word = self.words[i]
            if word.is_a("designation") or word.is_a("designation_verb"):
                return False
            one = self._norm(at) in ("a", "an")  # "a Hamas faction"
            owns = word.code in "ONG" and (one or self._code(i + 1) == "'")
            head = word.code == "w" and word.text[0].islower()
            if head and self._code(i + 1) not in "wONGA-&@9":
                return article or self._code(i - 1) == "'"
            if not (owns or word.code in "'Ay9-" or head):
                return False
        return False

    def _is_aside(self, at: int, of: int) -> bool:
        """Whether a word is put in, and another isn't put in with it."""
        return any(lo <= at < hi and not lo <= of < hi for lo, hi in self.asides.items())

    def _after(self, lo: int, hi: int) -> Iterator[int]:
        """Yield the indices from ``lo`` to below ``hi``, past what is put in after ``lo``."""
        i = lo
        while i < min(hi, len(self.words)):
            if i >= lo and i in self.asides:
                i = self.asides[i]
                continue
            yield i
            i += 1

    def _code(self, at: int) -> str:
        return self.words[at].code if 0 <= at < len(self.words) else "."

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def _index(self, start: int) -> int:
        return next((i for i, word in enumerate(self.words) if word.start == start), 0)

    def _is_on_list(self, at: int) -> bool:
        """Whether "on" is of "has been on the U.S. list of", "keeps Y on its list of"."""
        i = at - 1
        while i > 0 and self.words[i].code == "y":
            i -= 1
        stands = self._code(i) == "b" or self._norm(i) in _STANDS or self._norm(at) == "went on"
        if not stands and self._keeping(at) is None:
            return False
        return any(
            self._norm(j) in _LISTS or self._norm(j).endswith(("list", "lists"))
            for j in range(at + 1, min(at + 6, len(self.words)))
        )

    def _keeping(self, at: int) -> int | None:
        """Index of the verb of "has had Y on its list", "keeps Y on"; who is named is kept."""
        for i in range(at - 1, max(-1, at - 2 * NEAR), -1):
            if self._is_aside(i, at):
                continue
            if self._norm(i) in _KEEPS:
                return i if self._code(i + 1) not in "bhw" else None
            if self._code(i) not in "ONtGA'&,w" or self.words[i].is_a("speech_verb"):
                return None
        return None

    def _is_verb(self, at: int) -> bool:
        """Whether a word lists; "list" itself only where a name is its subject."""
        word = self.words[at]
        if not word.is_a("designation_verb"):
            return False
        if word.norm in ("list", "lists"):
            done = self._norm(at - 1) == "to" and self._norm(at - 2) in _DONE
            return (done or self._code(at - 1) in "ONGnyjH&") and self._norm(at + 1) != "of"
        if word.norm == "listing":  # "joined Peru in listing Y", not "the listing of Y"
            after = self._code(at + 1) in "tONG" and self._norm(at + 1) not in ("of", "as")
            return after and self._code(at - 1) in "pxby,"
        return at == 0 or self._code(at - 1) not in "t'A" or word.norm.endswith("ed")

    def _kind(self, word: Word) -> str:
        actor = self.vocabulary.actors.get(word.actor_id)
        return actor.kind if actor else ""

    def _is_armed(self, group: Named) -> bool:
        actor = self.vocabulary.actors.get(group.value)
        return actor is None or actor.kind == "armed_group"

    def _as_named(self, word: Word) -> Named:
        return Named(word.text, word.actor_id, word.start, word.end)

    def _as_list(self, at: int, value: str) -> Named:
        word = self.words[at]
        return Named(word.text, value, word.start, word.end)

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
        reach = REACH
        for i in self._after(lo, lo + 3 * REACH):
            word = self.words[i]
            reach -= word.code not in _OF_LISTS  # a list of groups may be long
            if reach < 0:
                break
            if self._is_counted_kind(i):
                continue
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

    def _is_counted_kind(self, at: int) -> bool:
        """Whether a list's name only says what is listed: "put two criminal organizations on"."""
        counted = self._code(at - 1) == "9" or self._norm(at - 1) in COUNTS
        return counted and self._norm(at + 1) in ("on", "onto", "to")

    def _relative(self, at: int) -> int | None:
        """Index of "which" or "that" in "Y, which Washington designates as ..."."""
        for i in range(at - 1, max(-1, at - 1 - NEAR), -1):
            before = self.words[i - 1] if i else None
            if self.words[i].code == "H":
                return i
            if self._norm(i) == "that" and before is not None:
                told = self._says(i - 1) or (
                    self._code(i - 2) == "p" and any(self._says(j) for j in range(i - 5, i - 2))
                )  # "said on X that"
                return None if told or before.code not in "wONGn," else i
            if self.words[i].code in ",;:.x":
                return None
        return None

    def _says(self, at: int) -> bool:
        word = self.words[at] if at >= 0 else None
        return word is not None and (word.is_a("speech_verb") or word.is_a("speech_gerund"))

    def _is_passive(self, at: int) -> bool:
        if self._norm(at).endswith("ing"):
            return False  # "was designating Y", ", naming it an FTO"
        if self._norm(at) in STANDS_ON:
            return self._keeping(at) is None
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
        """Whether it is denied, planned or only possible; not where its day is set."""
        if self._takes_effect(at):
            return False
        for i in range(at - 1, max(-1, at - 6), -1):
            word = self.words[i]
            if word.code in ",;:.":
                return False
            passed = any(self._norm(j) in _PASSED for j in range(i - 4, i))
            if word.code == "@" or (word.norm in _BILLS and passed):
                continue  # "in May", "passed a bill declaring"
            done = any(self._norm(j) in _DONE for j in range(i - _NEAR_DONE, i))
            if word.norm == "to" and done and self._code(i + 1) != "b":
                continue
            if word.code == "X" or word.norm in _UNREAL or word.norm in PLANS:
                return True
            if word.code in "ONG" and self._norm(i - 1) not in ("whether", "if"):
                return False
        return False

    def _takes_effect(self, at: int) -> bool:
        """Match "intends to designate Y as an FTO, effective (on publication) on July 16"."""
        auxiliary = self._norm(at - 1) == "to" and self._norm(at - 2) in _SETS
        if not auxiliary and self._norm(at - 1) != "will":
            return False
        for i in range(at + 1, min(at + 3 * NEAR, len(self.words))):
            if self._norm(i) == "effective" and self._code(i - 1) in ",-":
                until = range(i + 1, min(i + NEAR + 1, len(self.words)))
                return any(self._code(j) == "@" for j in until)
            if self._code(i) in ";:." or self._is_verb(i):
                return False
        return False

    def _to_come(self, date: DateMention | None) -> DateMention | None:
        """Return the next such day where one without a year is set: not last year's March 16."""
        published = self.told.published
        if date is None or published is None or date.precision != "day":
            return date
        leap = (date.first.month, date.first.day) == (2, 29)
        if leap or date.first >= published or _YEAR.search(date.text):
            return date
        day = date.first.replace(year=date.first.year + 1)
        return replace(date, first=day, last=day)

    # ---------- clauses

    def _subject_end(self, at: int) -> int:
        """Index of the last word before the passive's auxiliaries."""
        i = at - 1
        while i > 0 and self.words[i].code in "yhbm":
            i -= 1
        return i

    def _clause_start(self, at: int) -> int:
        for i in range(at - 1, -1, -1):
            word = self.words[i]
            if self._is_aside(i, at):
                continue
            if word.norm == "but":
                return i + 1
            opens = word.code in ";:." or word.is_a("speech_verb") or self._is_verb(i)
            that = word.norm == "that" and self.words[i + 1].is_a("designation_noun")
            dates = self._code(i + 1) in "@9"  # "since 2015"
            if opens or (word.code == "x" and word.norm != "as" and not that and not dates):
                return i + 1
        return 0

    def _clause_end(self, at: int) -> int:
        after = self._after(at + 1, len(self.words))
        breaks = (i for i in after if self.words[i].code in ";:.x,HQ")
        return next(breaks, len(self.words))

    # ---------- when

    def _date(self, at: int, last: int, relative: int | None) -> DateMention | None:
        """Return the date of the verb's clause: after it, else before it.

        A clause that depends on another has no part in that one's date.
        """
        for i in self._after(at, len(self.words)):
            word = self.words[i]
            if word.date:
                return self._narrowed(i, word.date)
            goes_on = "@" if word.code in "xH;" else "p@y"  # "since 2008", ", on May 3,"
            effective = self._norm(i + 1) in ("effective", "announced")  # ", effective Nov. 20"
            closes = word.code in "xH;," and self._code(i + 1) not in goes_on and not effective
            if i > last and closes:
                break
            if i > last and self._is_verb(i):
                break
        lo = self._clause_start(at)
        if self._norm(lo - 1) == "when":  # "It followed on May 3, when it named Y"
            lo = next((i for i in range(max(0, lo - 4), lo) if self.words[i].date), lo)
        said = lo - 3 - (self._code(lo - 3) == "p")
        if self._norm(lo - 1) == "that" and self._code(lo - 2) == "@" and self._says(said):
            lo -= 2  # "said on Monday that it had": news is of the day on which it is told
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
        date = next((w.date for w in reversed(self.words[lo:at]) if w.date), None)
        return date or self._headed_by()

    def _narrowed(self, at: int, date: DateMention) -> DateMention:
        """Return the day that a looser date is told again as: "two weeks ago, on August 26"."""
        after = at + 2 + (self._code(at + 2) == "p")
        word = self.words[after] if after < len(self.words) else None
        if self._code(at + 1) != "," or word is None or word.date is None:
            return date
        closer = date.precision != "day" and word.date.precision == "day"
        return word.date if closer and date.first <= word.date.first <= date.last else date

    def _headed_by(self) -> DateMention | None:
        """Return the date that heads an entry: "November 24: Peru lists", "May 2 - Peru lists"."""
        return self.words[0].date if self.words and self._code(1) in ":-" else None
