"""The parts of a sentence that a listing is read from: what is put in, verbs, who may list."""

from collections.abc import Iterator, Sequence

from ingest.extract.listings.record import Listing, Named, Told
from ingest.extract.listings.words import (
    ACTS,
    ALL,
    CALLED_A_GROUP,
    COUNTS,
    DONE,
    NEAR,
    OFFICERS,
    PARTS,
    RANKS,
    REACH,
)
from ingest.extract.speech.words import Word
from ingest.text.dates import DateMention
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

#: Verbs that are nouns, too, in the plural of the present: "Canada and Chile ban Y".
_BARE = {"list", "lists", "add", "ban", "blacklist", "outlaw", "brand", "include", "tag",
         "label", "name", "place", "recognize", "recognise", "relist"}  # fmt: skip
_KEEPS = {"had", "has", "have", "kept", "keeps", "keep", "carries", "carried", "retains",
          "retained", "maintains", "maintained"}  # fmt: skip
#: "Y, accused of", "Y, also known as": participles that tell of a name.
TELLS_OF = {"accused", "known", "led", "headed", "based", "blamed", "formed", "founded", "backed",
             "named", "called", "run", "commanded", "also", "formerly", "linked", "tied",
             "described", "dubbed", "part", "formally", "officially", "better", "commonly",
             "popularly", "locally", "previously", "aka"}  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_AUTHORITY_KINDS = ("country", "government", "ministry", "organization", "person")


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
        self.planned: Listing | None = None  # what it tells of without its being done
        #: Index of the comma that opens what is put in -> index after the comma that closes it.
        self.asides = self._find_asides()

    def _find_asides(self) -> dict[int, int]:
        """Find ", which sits in Z," and ", a gang of Z's port,": what is told beside a name."""
        found: dict[int, int] = {}
        at = 1
        while at < len(self.words) - 1:
            dash = self.words[at].text in ("—", "–")
            if (self.words[at].code == "," or dash) and self._is_told_beside(at + 1):
                stops = "-" if dash else ",;:"
                close = (i for i in range(at + 1, len(self.words)) if self._code(i) in stops)
                end = next(close, len(self.words))
                if self._is_row_by_which(at + 1, end):
                    end = next(close, len(self.words))  # "by which A, B and C are banned"
                end = self._past_other_name(end)
                found[at] = end + (self._code(end) in ",-")
                at = max(end, at + 1)
            else:
                at += 1
        return found

    def _past_other_name(self, end: int) -> int:
        """Index of the comma that closes "a branch of Y, or YZ,": two names of one."""
        other = [self._code(i) for i in range(end, end + 4)]
        both = other[:2] == [",", "&"] and other[2] in "ON" and other[3] == ","
        return end + 3 if both and self._norm(end + 1) == "or" else end

    def _is_row_by_which(self, at: int, end: int) -> bool:
        """Whether nothing but a name follows "by which": a row of names, the clause to come.

        A day may lead to it: "where since May A, B and C are banned".
        """
        which = at + (self._code(at) == "p")
        opens = (self._code(which) == "H" and which > at) or self._norm(at) == "where"
        return opens and all(
            self._code(i) in "ONtGA'@" or self._norm(i) in ("in", "since")
            for i in range(which + 1, end)
        )

    def _is_told_beside(self, at: int) -> bool:
        """Whether words after a comma tell of the name before it, and aren't one more name."""
        which = at + (self._code(at) == "p")  # ", of which Z is part,"
        if self._code(which) == "H" or self._norm(at) == "where":
            return True
        if self._norm(at) == "the" and self._norm(at + 1) in RANKS and self._norm(at + 2) == "to":
            return True  # "the first to do so"
        known = self._norm(at) == "known" and self._norm(at + 1) == "as"
        known &= self._code(at - 2) in "ON"  # not "the gang, known as Y"
        if known or (self._norm(at) in TELLS_OF and self._code(at + 1) in "ptyNOw"):
            return True
        article = self._code(at) in "ta"
        if self._norm(at) == "one" and self._norm(at + 1) == "of":
            article, at = True, at + 1  # "one of Peru's largest gangs"
        for i in range(at + article, min(at + NEAR, len(self.words))):
            word = self.words[i]
            if word.is_a("designation") or word.is_a("designation_verb"):
                return False
            one = self._norm(at) in ("a", "an")  # "a Hamas faction"
            owns = word.code in "ONG" and (one or self._code(i + 1) == "'")
            head = word.code in "wP" and word.text[0].islower()
            head |= word.norm.endswith("- based")
            if word.norm.split()[-1] in PARTS and self._code(at) == "O":
                return False  # one more name: "Y's military wing"
            if head and self._code(i + 1) not in "wPONGA-&@9":
                owned = any(self._code(j) == "'" for j in range(at, i))
                return article or owned  # "Peru's largest gang"
            if not (owns or word.code in "'Ay9-" or head):
                return False
        return False

    def _is_aside(self, at: int, of: int) -> bool:
        """Whether a word is put in, and another isn't put in with it."""
        return any(lo <= at < hi and not lo <= of < hi for lo, hi in self.asides.items())

    def _after(self, lo: int, hi: int) -> Iterator[int]:
        """Yield the indices from ``lo`` to below ``hi``, past what is put in after ``lo``."""
        i, end = lo, min(hi, len(self.words))
        while i < end:
            if i in self.asides:
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
        while self._code(head) == "y":
            head -= 1  # "a group now listed as"
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
            done = self._norm(at - 1) == "to" and self._decided_before(at - 1)
            ranked = self._norm(at - 1) == "to" and self._rank_before(at - 1) is not None
            subject = at - 1 - (self._norm(at - 1) in ALL)
            does = done or ranked or self._code(subject) in "ONGnyjH&"
            # "a decree that lists Y", "Peru did declare Y"
            does |= self._norm(at - 1) in ("that", "did", "does")
            if word.norm not in ("list", "lists"):
                return does and self._code(at + 1) in "tjONGA9"
            return does and self._norm(at + 1) != "of"
        if word.norm == "places":  # a noun elsewhere
            return any(self._norm(i) in ("on", "onto") for i in range(at + 1, at + REACH))
        if word.norm == "listing":  # "joined Peru in listing Y", not "the listing of Y"
            after = self._code(at + 1) in "tONGj9" or self._norm(at + 1) in COUNTS
            after = after and self._norm(at + 1) not in ("of", "as")
            act = self._norm(at - 1).split()[-1:]  # "a court order listing Y"
            return after and (self._code(at - 1) in "pxby,@" or bool(set(act) & set(ACTS)))
        if at == 0 or self._norm(at - 1) in ALL:
            return True
        return self._code(at - 1) not in "t'A" or word.norm.endswith("ed")

    def _decided_before(self, to: int) -> bool:
        """Whether "to" is of what was done: "decision (in May) to", "decision by Peru to"."""
        at = to - 1
        while at > 0 and (self._code(at) == "@" or self._code(at + 1) == "@"):
            at -= 1
        if self._norm(at) in _SEASONS and self._norm(at - 1) in ("this", "last"):
            at -= 2
        by = next((i for i in range(at, max(0, at - NEAR), -1) if self._norm(i) == "by"), 0)
        if by and all(
            self._code(i) in "tGOA'" or self._can_designate(i) for i in range(by + 1, to)
        ):
            at = by - 1
        return self._norm(at) in DONE

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
        by = {name.start for name in authorities} - {-1}
        return Listing(
            tuple(group for group in groups if group.start not in by),
            lists, authorities, date, start, end,
        )  # fmt: skip
