"""What verbs of speech do beside saying: acts, names, thoughts and what is only supposed."""

from collections.abc import Sequence

from ingest.extract.speech.content import STEPS
from ingest.extract.speech.phrases import BOUNDARY, NAME, NUMBERS, Attribution
from ingest.extract.speech.quotes import AT_LENGTH
from ingest.extract.speech.sources import Source
from ingest.extract.speech.views import Views
from ingest.extract.speech.words import Word

_NAME_REACH = 8
_COST_REACH = 8
_LIST_REACH = 9
_DEMANDS = ("ask", "call", "demand", "insist", "order", "propos", "request", "suggest", "urg")
_DISCLOSED = ("announced", "disclosed", "reported")
#: What is brought about by declaring it.
DECLARED = frozenset({"alert", "amnesty", "ceasefire", "conflict", "curfew", "emergency",
                      "holiday", "independence", "law", "lockdown", "mourning", "siege", "state",
                      "truce", "war"})  # fmt: skip
_COVER_REACH = 5
_COVERED = (["anonymous"], ["identified"], ["named"], ["quoted"])
#: Participles that describe a noun when it follows them and no subject goes before.
_ATTRIBUTIVE = {"alleged", "reported", "claimed", "said", "acknowledged", "confirmed", "announced",
                "declared", "estimated", "suspected", "stated", "promised"}  # fmt: skip


class Acts(Views):
    """What only looks like saying."""

    __slots__ = ()

    def _is_noun_past(self, source: Source, at: int) -> bool:
        """Whether what looks like a verb tells of a noun: another follows that is finite."""
        if not is_plural(source) or not self._norm(at).endswith("ed"):
            return False
        for i in range(at + 1, len(self.words)):
            if self._code(i) in ",;:.QxjH" or self._norm(i) == "that":
                return False
            if self._code(i) in "bhm":
                return self._code(at + 1) not in "tA9" + NAME
        return False

    def _writes_thing(self, at: int) -> bool:
        """Match "wrote a letter to his son", where nothing is said of what it says."""
        wrote = self._norm(at) in ("wrote", "writes", "write") and self._code(at + 1) in "t9"
        return wrote and not self._quotes() and not self._has_clause(self._rest(at))

    def _is_money(self, at: int) -> bool:
        return at < len(self.words) and any(sign in self.words[at].text for sign in "$€£")

    def _costs(self, at: int) -> bool:
        """Whether money follows in the same phrase: "denying criminals $9m in revenue"."""
        for i in range(at + 1, min(at + _COST_REACH, len(self.words))):
            if self._is_money(i):
                return True
            if self._code(i) in BOUNDARY + "xHbhmp":
                return False
        return False

    def _asks_for_cover(self, at: int) -> bool:
        """Match "requested anonymity", "insisted on not being named": nothing is said of news."""
        to = self._skip(at + 1, "p")
        if self._norm(to) == "anonymity":
            return True
        negated = self._code(to) == "X"
        named = range(to, min(to + _COVER_REACH, len(self.words)))
        return (
            self._norm(at).startswith(("request", "demand", "insist", "prefer"))
            and (negated or self._norm(at + 1) == "to")
            and any(self._norm(i).split()[-1:] in _COVERED for i in named)
        )

    def _declares(self, at: int) -> bool:
        """Match "declared a state of emergency", "a war declared by": done by saying so."""
        if not self._norm(at).startswith("declar") or self._norm(at + 1) == "that":
            return False
        reach = range(at + 1, min(at + _COVER_REACH, len(self.words)))
        if any(self._norm(i) in ("dead", "holiday", "missing", "winner") for i in reach):
            return True  # "declared him dead"
        if self._norm(at + 1) in ("the", "this", "these", "his", "her", "its"):
            return False
        for i in reach:
            if self._norm(i) in DECLARED:
                return self._code(i + 1) not in "bhm"  # "declared the war was over"
            if self._code(i) not in "tAw9'-" + NAME:
                return False
        return False

    def _is_demanded(self, source: Source, word: Word, earlier: Sequence[Attribution]) -> bool:
        """Match "demanded that the United States explain": what somebody ought to say."""
        bare = not word.norm.endswith(("s", "ed")) and word.norm not in ("said", "told", "wrote")
        return (
            any(a.verb.lower().startswith(_DEMANDS) for a in earlier[-1:])
            and bare
            and (source.kind == "name" or not is_plural(source))
            and (self._norm(source.first - 1) == "that")
        )

    def _counts_deeds(self, at: int) -> bool:
        """Match "has announced 22 strikes": they are counted, and nobody says how many."""
        number = self._skip(at + 1, "y")
        counted = self._code(number) == "9" or self._norm(number) in NUMBERS
        perfect = any(self._code(i) == "h" for i in range(max(0, at - 2), at))
        deeds = any(
            self.words[i].is_a("deed") for i in range(number, min(number + 4, len(self.words)))
        )
        return perfect and counted and deeds and self._norm(at) in _DISCLOSED

    def _is_told_before(self, source: Source, at: int, earlier: Sequence[Attribution]) -> bool:
        """Match "said (that) Chad had asked for it": told by who speaks, of then."""
        spoke = earlier[-1] if earlier else None
        if source.kind != "name" or spoke is None or spoke.after or spoke.rule != "active":
            return False
        before = source.first - (self._norm(source.first - 1) == "that")
        past = any(self._norm(i) == "had" for i in range(max(source.first, at - 3), at))
        return past and before in (spoke.verb_at + 1, spoke.rest)

    def _is_supposed(self, source: Source) -> bool:
        """Match "if the court finds that": what somebody may yet say."""
        return self._norm(source.first - 1) in ("if", "unless", "until")

    def _is_where(self, source: Source) -> bool:
        """Whether a place stands for what happened there: "Chad recorded nine murders"."""
        placed = self._code(source.first) == "G" or self._code(source.last) == "G"
        land = source.kind == "noun" and source.head in ("country", "nation", "city", "state")
        return land or (source.kind == "name" and source.text == source.name and placed)

    def _is_by_the_way(self, source: Source, at: int) -> bool:
        """Match "a boat it says was smuggling".

        Not "an account it says was wrong", "in a move she said would help": they judge.
        """
        before = source.first - 1
        aside = before >= 0 and self._code(before) in "wn" and self._code(at + 1) in "bhm"
        return aside and not self._is_claim(before) and self._norm(before) not in STEPS

    def _is_asked_for(self, source: Source, at: int) -> bool:
        """Match "the footage it asked for on Monday": what, stands before, and nothing is said."""
        before = self.words[source.first - 1] if source.first else None
        nominal = (
            before is not None
            and before.code == "w"
            and before.terms.keys().isdisjoint({"speech_verb", "speech_gerund", "speech_noun"})
        )
        ends = self._norm(at).endswith(" for") and self._code(at + 1) in ".,;@p&"
        return source.kind == "pronoun" and nominal and ends

    def _names(self, at: int) -> bool:
        """Whether it gives a name and says nothing: 'refers to the group as "the cell"'."""
        for i in range(at + 1, min(at + _NAME_REACH, len(self.words))):
            if self._norm(i) == "as":
                return self._code(i + 1) == "Q"
            if self._code(i) in ",;:.xHbhmQ":
                return False
        return False

    def _is_polled(self, source: Source) -> bool:
        """Match "58% of Colombians (welcomed it)": a poll's answer."""
        part = self._norm(source.first - 2)
        return self._norm(source.first - 1) == "of" and part in ("%", "percent", "cent", "share")

    def _quotes(self) -> bool:
        return any(word.code == "Q" for word in self.words)

    def _quotes_at_length(self, at: int) -> bool:
        """Whether what a label says is a quotation: 'what he called "the end of all hope"'."""
        quoted = next((w for w in self.words[at + 1 : at + 4] if w.code == "Q"), None)
        return quoted is not None and len(quoted.text.split()) >= AT_LENGTH

    def _is_designating(self, at: int, word: Word) -> bool:
        """Whether it puts somebody on a list, which is done and not said: "declared terrorists"."""
        if not word.is_a("designation_verb"):
            return False
        for i in range(at + 1, min(at + _LIST_REACH, len(self.words))):
            if self.words[i].is_a("designation") or self._norm(i) in ("list", "blacklist"):
                return True
            if self._code(i) in "xQ.;:":
                return False
        return False

    def _is_attributive(self, at: int, k: int) -> bool:
        """Whether it describes a noun: "blowing up alleged smugglers", "men said to be"."""
        if self._norm(at) not in _ATTRIBUTIVE:
            return False
        if self._norm(at + 1) == "to" and self._code(at + 2) in "bh":
            return self._norm(at) != "claimed"
        following = self._norm(at + 1)
        if self._code(at + 1) not in "wAn9" or (
            following.endswith("ing") and "-" not in following and self._norm(at) != "alleged"
        ):
            return False
        word = self.words[k]
        if self._norm(at) == "said":  # "those who spread said rumours, which", in officialese
            spread = word.code == "w" and word.norm.endswith("ed") and self._code(k - 1) == "H"
            return spread and self._code(at + 1) == "w" and self._code(at + 2) in ",.;p"
        if word.norm in NUMBERS or word.norm == "another":
            return True  # "Five alleged members", "Another alleged drug boat"
        if word.code == "&":
            return self._code(at + 1) == "w" and not self.words[at + 1].is_a("speaker_noun")
        verbal = word.code == "w" and word.norm.endswith(("ed", "ing"))
        return verbal and not word.is_a("speaker_noun")


def is_plural(source: Source) -> bool:
    """Whether a source's noun ends like a plural."""
    return source.head.endswith("s")
