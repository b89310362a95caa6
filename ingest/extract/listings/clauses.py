"""What the clauses of a sentence are: relative or not, passive or not, with whom put in."""

from ingest.extract.listings.parts import ListingParts
from ingest.extract.listings.words import (
    ALL,
    AS_ONE_OF,
    BY_WHICH,
    CALLED_A_GROUP,
    COUNTS,
    NEAR,
    OFFICERS,
    REACH,
    STANDS_ON,
    STATES,
)

#: "The first time that X listed", "the news that": no name that "that" stands for.
_TOLD_THAT = {"time", "day", "moment", "news", "announcement", "decision", "fact", "sign", "month",
              "year", "proof", "notice", "word", "statement"}  # fmt: skip
#: "It is true that X listed".
_SO_IT_IS = {"true", "false", "untrue", "correct", "right", "wrong", "clear", "certain", "aware",
             "sure", "accurate", "inaccurate", "incorrect"}  # fmt: skip
#: "Peru, in a decree of May 2, listed", "the council, citing an attack, listed".
INSERTS = {"in", "by", "through", "under", "via", "on", "at", "during", "after", "following",
            "citing", "invoking", "using", "acting", "with", "for"}  # fmt: skip
#: "Informed the committee that": whom it was told stands between.
_INFORMS = {"informed", "informs", "told", "tells", "notified", "notifies", "assured", "reminded",
            "advised", "confirmed"}  # fmt: skip


class ListingClauses(ListingParts):
    """The clauses of one sentence."""

    def _relative(self, at: int) -> int | None:
        """Index of "which" or "that" in "Y, which Washington designates as ..."."""
        reach = NEAR
        for i in range(at - 1, max(-1, at - 1 - 2 * NEAR), -1):
            if at - i > reach:
                return None
            if self._is_told_apart(i, at):
                continue
            if self._code(i) == "," and self._can_designate(i - 1):
                reach = 2 * NEAR  # "which the EU, the US and the UK have designated"
                continue
            before = self.words[i - 1] if i else None
            if self.words[i].code == "H":
                return i if self._norm(i - 1) not in BY_WHICH else None
            if self._norm(i) == "that" and before is not None:
                told = (
                    self._norm(i - 1) in _TOLD_THAT | _SO_IT_IS
                    or self._says(i - 1)
                    or self._said_in(i)
                )  # "said on X that"
                return None if told or before.code not in "wONGn,@&" else i
            if self.words[i].code in ",;:.x":
                return None
        return None

    def _is_told_apart(self, at: int, of: int) -> bool:
        """Whether a word is of what only describes: ", the alliance that holds Z, was listed".

        Or ", which holds Z, was listed": the verb of "which" went before.
        """
        return any(
            lo <= at < hi <= of
            and ("H" not in (self._code(lo + 1), self._code(lo + 2)) or self._code(hi) == "b")
            for lo, hi in self.asides.items()
        )

    def _far_subject(self, at: int) -> int | None:
        """Index of the subject of "X declared a war, after Z fled, and by decree listed Y"."""
        joins = next((i for i in range(at - 1, max(0, at - NEAR), -1) if self._code(i) == "&"), 0)
        if not joins or any(self._code(i) in "ONGjbhmHx,;:" for i in range(joins + 1, at)):
            return None
        first = next((i for i in range(joins - 1) if self._can_designate(i)), None)
        if first is None or any(self._code(i) not in "tAGNwp@,y" for i in range(first)):
            return None
        does = self._code(first + 1) == "w" and self._norm(first + 1).endswith("ed")
        return first if does else None

    def _said_in(self, that: int) -> bool:
        """Whether "that" is of "said in a news release (on Monday) that"."""
        if self._informing(that):
            return True
        for i in range(that - 1, max(-1, that - NEAR), -1):
            if self._says(i):
                between = {self._code(j) for j in range(i + 1, that)}
                return "p" in between or between <= {"@", "y", ","}
            if self._code(i) not in "ptAw@yNO'" and self._code(i - 1) != "@":
                return False  # but "said on May 3, 2025, that"
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
        if self._norm(at).endswith(("ing", "es")) or self._norm(at) in ("joined", "lists", "adds"):
            return False  # "was designating Y", ", naming it an FTO", "names Y"
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
        if self._inserted(at) or self._titled(at) or self._named_states(at):
            return False
        if self._is_entry() and self._is_row(2, i + 1) and not self._can_designate(i):
            as_what = at + 1 + (self._code(at + 1) in "tx") + (self._code(at + 2) == "t")
            if as_what < len(self.words) and self.words[as_what].is_a("designation"):
                return True  # "May 2, 2025: A, B and six gangs designated as FTOs"
        code = self.words[i].code
        stops = self._code(at + 1) in "p@y,." or self._norm(at + 1) == "as"
        if code == "&" and stops:  # "was banned by X and listed by Z", "and listed as"
            near = range(max(0, i - 2 * REACH), i)
            return any(self.words[j].code == "b" or self._is_reduced(j) for j in near)
        return code in "b,:-" or (code in "H&" and self._be_before(i))

    def _is_reduced(self, at: int) -> bool:
        """Whether a verb is that of "Y, outlawed by Peru in May": its "by" tells so."""
        by = self._norm(at + 1) == "by" and self.words[at].is_a("designation_verb")
        return by and self._code(at - 1) == "," and self._code(at - 2) in "ON"

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

    def _named_states(self, at: int) -> tuple[int, ...]:
        """Return the indices of "Several countries, including Peru and Chile, have listed"."""
        while at > 0 and self._code(at - 1) in "yh":
            at -= 1
        mark = self._code(at - 1)
        if mark not in ",-":
            return ()
        for i in range(at - 2, max(0, at - 2 * REACH), -1):
            if self._code(i) == mark and self._norm(i - 1) in STATES:
                states = tuple(j for j in range(i + 1, at - 1) if self._can_designate(j))
                rest = (j for j in range(i + 1, at - 1) if j not in states)
                row = all(self._code(j) in "t,&A" or self._norm(j) in AS_ONE_OF for j in rest)
                return states if row else ()
        return ()

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
            ing = self._norm(i + 1).endswith("ing")  # "Peru, carrying out a plan, listed"
            if self._code(i) == "," and (ing or self._norm(i + 1) in INSERTS):
                subject = i - 1
                while self._code(subject) in "yh":
                    subject -= 1  # "Peru had already, in May, listed"
                return i if self._can_designate(subject) else 0
        return 0

    def _be_before(self, at: int) -> bool:
        return any(self.words[i].code == "b" for i in range(max(0, at - 6), at))
