"""A listing, and the parts of a sentence it is read from: what is put in, verbs and lists."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.extract.listings.words import (
    ALL,
    BY_WHICH,
    CALLED_A_GROUP,
    COUNTS,
    DONE,
    NEAR,
    OFFICERS,
    PARTS,
    RANKS,
    REACH,
    STANDS_ON,
)
from ingest.extract.speech.words import Word
from ingest.record import record
from ingest.text.dates import DateMention
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

#: Verbs that are nouns, too, in the plural of the present: "Canada and Chile ban Y".
_BARE = {"list", "lists", "add", "ban", "blacklist", "outlaw", "brand", "include", "tag",
         "label", "name", "place"}  # fmt: skip
_KEEPS = {"had", "has", "have", "kept", "keeps", "keep", "carries", "carried", "retains",
          "retained", "maintains", "maintained"}  # fmt: skip
#: "The first time that X listed", "the news that": no name that "that" stands for.
_TOLD_THAT = {"time", "day", "moment", "news", "announcement", "decision", "fact", "sign", "month",
              "year", "proof", "notice", "word", "statement"}  # fmt: skip
#: "Peru, in a decree of May 2, listed", "the council, citing an attack, listed".
_INSERTS = {"in", "by", "through", "under", "via", "on", "at", "during", "after", "following",
            "citing", "invoking", "using", "acting", "with", "for"}  # fmt: skip
#: "Y, accused of", "Y, also known as": participles that tell of a name.
TELLS_OF = {"accused", "known", "led", "headed", "based", "blamed", "formed", "founded", "backed",
             "named", "called", "run", "commanded", "also", "formerly", "linked", "tied",
             "described", "dubbed", "part", "formally", "officially", "better", "commonly",
             "popularly", "locally", "previously", "aka"}  # fmt: skip
#: "Informed the committee that": whom it was told stands between.
_INFORMS = {"informed", "informs", "told", "tells", "notified", "notifies", "assured", "reminded",
            "advised", "confirmed"}  # fmt: skip
_AUTHORITY_KINDS = ("country", "government", "ministry", "organization", "person")


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
    listed: str = ""  # the list that groups were last put on, American ones before others
    bodies: dict[str, str] = field(default_factory=dict)  # "department" -> the one last named
    home: str = ""  # the country first named, whose bodies need no name
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
        self.latest: Listing | None = None  # the last one of this sentence
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
        which = at + (self._code(at) == "p")  # ", of which Z is part,"
        if self._code(which) == "H" or self._norm(at) == "where":
            return True
        if self._norm(at) in TELLS_OF and self._code(at + 1) in "ptyNOw":
            return True
        article = self._code(at) == "t"
        for i in range(at + article, min(at + NEAR, len(self.words))):
            word = self.words[i]
            if word.is_a("designation") or word.is_a("designation_verb"):
                return False
            one = self._norm(at) in ("a", "an")  # "a Hamas faction"
            owns = word.code in "ONG" and (one or self._code(i + 1) == "'")
            head = word.code == "w" and word.text[0].islower()
            if word.norm.split()[-1] in PARTS and self._code(at) == "O":
                return False  # one more name: "Y's military wing"
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

    def _apposed_group(self, at: int) -> int:
        """Index of the article of ", a Haitian gang (listed)"; 0 where no group is told so."""
        head = at - 1
        if self._norm(head) not in CALLED_A_GROUP:
            return 0
        while head > 0 and self._code(head) in "AwN'G-" and at - head < NEAR:
            head -= 1
        article = self._norm(head) in ("a", "an", "the")
        return head if article and self._code(head - 1) == "," else 0

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
        if word.norm in _BARE:
            done = self._norm(at - 1) == "to" and self._before_date(at - 2) in DONE
            ranked = self._norm(at - 1) == "to" and self._rank_before(at - 1) is not None
            subject = at - 1 - (self._norm(at - 1) in ALL)
            does = done or ranked or self._code(subject) in "ONGnyjH&"
            does |= self._norm(at - 1) == "that"  # "a decree that lists Y"
            if word.norm not in ("list", "lists"):
                return does and self._code(at + 1) in "tjONGA9"
            return does and self._norm(at + 1) != "of"
        if word.norm == "places":  # a noun elsewhere
            return any(self._norm(i) in ("on", "onto") for i in range(at + 1, at + REACH))
        if word.norm == "listing":  # "joined Peru in listing Y", not "the listing of Y"
            after = self._code(at + 1) in "tONGj" and self._norm(at + 1) not in ("of", "as")
            return after and self._code(at - 1) in "pxby,"
        return at == 0 or self._code(at - 1) not in "t'A" or word.norm.endswith("ed")

    def _before_date(self, at: int) -> str:
        """Return the word at an index, or that before the date there: "decision in May to list"."""
        while at > 0 and (self._code(at) == "@" or self._code(at + 1) == "@"):
            at -= 1
        return self._norm(at)

    def _rank_before(self, to: int) -> int | None:
        """Index of "seventh" in "the seventh group to", "latest" in "the latest country to"."""
        lo = max(0, to - REACH + NEAR // 2)
        rank = next((i for i in range(to - 1, lo - 1, -1) if self._norm(i) in RANKS), None)
        if rank is None or any(self._code(i) in ",;:.bhm" for i in range(rank, to)):
            return None
        return rank

    def _kind(self, word: Word) -> str:
        actor = self.vocabulary.actors.get(word.actor_id)
        return actor.kind if actor else ""

    def _can_designate(self, at: int) -> bool:
        if not 0 <= at < len(self.words):
            return False
        word = self.words[at]
        if word.code == "O":
            return self._kind(word) in _AUTHORITY_KINDS
        if word.code == "w" and word.is_a("authority"):
            return True
        if word.code == "w" and word.norm.split()[-1] in OFFICERS:
            return self._code(at + 1) != "O"  # whose name says more
        return (
            word.code == "G"
            and bool(word.actor_id)
            and word.place is not None
            and word.place.kind == "country"
        )

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

    def _relative(self, at: int) -> int | None:
        """Index of "which" or "that" in "Y, which Washington designates as ..."."""
        reach = NEAR
        for i in range(at - 1, max(-1, at - 1 - 2 * NEAR), -1):
            if at - i > reach:
                return None
            if self._code(i) == "," and self._can_designate(i - 1):
                reach = 2 * NEAR  # "which the EU, the US and the UK have designated"
                continue
            before = self.words[i - 1] if i else None
            if self.words[i].code == "H":
                return i if self._norm(i - 1) not in BY_WHICH else None
            if self._norm(i) == "that" and before is not None:
                told = (
                    self._norm(i - 1) in _TOLD_THAT or self._says(i - 1) or self._said_in(i)
                )  # "said on X that"
                return None if told or before.code not in "wONGn,@&" else i
            if self.words[i].code in ",;:.x":
                return None
        return None

    def _said_in(self, that: int) -> bool:
        """Whether "that" is of "said in a news release (on Monday) that"."""
        if self._informing(that):
            return True
        for i in range(that - 1, max(-1, that - NEAR), -1):
            if self._says(i):
                between = {self._code(j) for j in range(i + 1, that)}
                return "p" in between or between <= {"@", "y"}
            if self._code(i) not in "ptAw@yNO'":
                return False
        return False

    def _informing(self, that: int) -> int:
        """Index of the verb of "informed the United States that"; 0 where none is."""
        for i in range(that - 1, max(0, that - NEAR), -1):
            if self._norm(i) in _INFORMS:
                return i
            if self._code(i) not in "tAwyNOGj'&":
                return 0
        return 0

    def _says(self, at: int) -> bool:
        word = self.words[at] if at >= 0 else None
        return word is not None and (word.is_a("speech_verb") or word.is_a("speech_gerund"))

    def _is_passive(self, at: int) -> bool:
        if self._norm(at).endswith("ing"):
            return False  # "was designating Y", ", naming it an FTO"
        if self._norm(at) in STANDS_ON:
            return self._keeping(at) is None
        i = at - 1
        while i >= 0 and (self.words[i].code in "yh" or self._norm(i) in ALL):
            i -= 1
        if i < 0:
            return False
        if self.words[i].code == "O" and self._kind(self.words[i]) == "armed_group":
            # a headline: "Y named terrorist group by US"
            return self._norm(at).endswith("ed") and self._code(at + 1) not in "tONGj"
        opened = next((lo for lo, hi in self.asides.items() if hi == i + 1 and lo < i), 0)
        if opened:  # "Peru, where they hide, listed"
            return not self._can_designate(opened - 1)
        if self._inserted(at) or self._titled(at):
            return False
        if self._is_entry() and self._is_row(2, i + 1) and not self._can_designate(i):
            as_what = at + 1 + (self._code(at + 1) in "tx") + (self._code(at + 2) == "t")
            if as_what < len(self.words) and self.words[as_what].is_a("designation"):
                return True  # "May 2, 2025: A, B and six gangs designated as FTOs"
        code = self.words[i].code
        if code == "&" and self._code(at + 1) in "p@y,.":  # "was banned by X and listed by Z"
            return any(self.words[j].code == "b" for j in range(max(0, i - 2 * REACH), i))
        return code in "b,:-" or (code in "H&" and self._be_before(i))

    def _is_entry(self) -> bool:
        """Whether a date heads the sentence, which may leave out its verbs: "May 2: Y listed"."""
        return bool(self.words) and self.words[0].date is not None and self._code(1) in ":-;"

    def _is_row(self, lo: int, hi: int) -> bool:
        """Whether nothing but names stands there, and what groups are called."""
        return lo < hi and all(
            self._code(i) in "ONGAty,&9'-"
            or self._norm(i) in CALLED_A_GROUP | COUNTS.keys() | {"other", "others"}
            for i in range(lo, hi)
        )

    def _titled(self, at: int) -> int:
        """Index of the person of "Peru's president, X, listed"; 0 where none is told so."""
        if at < 5 or self._code(at - 1) != "," or self._code(at - 3) != ",":
            return 0
        title, who = self.words[at - 4], self.words[at - 2]
        is_title = title.is_a("speaker_noun", "role") or bool(title.office_ids)
        is_title |= title.norm.split()[-1] in OFFICERS
        person = who.code == "N" or (who.code == "O" and self._kind(who) == "person")
        return at - 2 if is_title and person else 0

    def _inserted(self, at: int) -> int:
        """Index of the comma of "Peru, in a decree of May 2, listed"; 0 where none is put in."""
        while at > 0 and self._code(at - 1) == "y":
            at -= 1  # ", also listed"
        if self._code(at - 1) != ",":
            return 0
        for i in range(at - 2, max(0, at - 2 * REACH), -1):
            if self._code(i) in ";:.H":
                return 0
            if self._code(i) == "," and self._norm(i + 1) in _INSERTS:
                return i if self._can_designate(i - 1) else 0
        return 0

    def _be_before(self, at: int) -> bool:
        return any(self.words[i].code == "b" for i in range(max(0, at - 6), at))
