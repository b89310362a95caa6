"""Noun phrases round a verb: where one begins and ends, and which is the verb's subject."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.speech.sources import BODIES, Source, calls_himself, parse_source
from ingest.extract.speech.words import Word
from ingest.record import record
from ingest.text.dates import PARTS_OF_A_DAY
from ingest.text.numbers import TENS, UNITS
from ingest.vocabulary import Vocabulary

BOUNDARY = ",;:.-Q"
NAME = "ONGAn"
_INSERTS = 4
NUMBERS = frozenset({*UNITS, *TENS, "dozens", "several", "many"} - {"zero", "one"})
_OVERRUN = 5
_WORDS_OF_A_SCRAP = 4
#: "Was able to confirm", "continued to deny": so somebody comes to speak.
_ABLE = frozenset({"able", "careful", "compelled", "forced", "keen", "obliged", "pleased", "quick",
                   "swift"})  # fmt: skip
_COMING = frozenset({"continue", "continued", "continues", "hastened", "hastens", "proceeded",
                     "regret", "regrets", "rushed", "seek", "seeks", "sought", "wish", "wished",
                     "wishes"})  # fmt: skip
_ADVERBIALS = frozenset({("at", "first"), ("at", "last"), ("in", "fact"), ("in", "part"),
                         ("in", "private"), ("in", "public"), ("in", "turn")})  # fmt: skip
#: Without what they go before, they tell where somebody is: "an officer aboard said".
_THERE = frozenset({"aboard", "inside", "outside"})
#: Who is told of by a clause alone: "others who watch the coast".
UNNAMED = ("others", "those")
SELVES = ("herself", "himself", "itself", "themselves")
_THEIR = frozenset({"his", "her", "its", "their"})
#: "The nurse and the guard, neither of whom would be named, said"
_OF_WHOM = frozenset({"all", "both", "each", "most", "neither", "none", "one", "some", "two"})
_OFTEN = frozenset({"best", "better", "long", "once", "widely"})
_RELATIVE_REACH = 12
_ADVERBIAL_REACH = 5
_LISTED_REACH = 4
_LONG = frozenset({"days", "decades", "hours", "months", "weeks", "years"})
LONGEST_SUBJECT = 24
#: Pasts that don't end in "ed".
PASTS = frozenset({"began", "blew", "bought", "broke", "brought", "built", "came", "cut", "died",
                   "drove", "fell", "fled", "flew", "fought", "found", "gave", "got", "grew",
                   "held", "hid", "hit", "kept", "knew", "left", "lost", "made", "met", "paid",
                   "ran", "rose", "sank", "sat", "saw", "sent", "shook", "shot", "sold", "sought",
                   "spoke", "stole", "stood", "struck", "threw", "took", "went", "wept",
                   "won"})  # fmt: skip
_AFFILIATED = ("at", "from", "of", "with")
_WHEN = frozenset({"after", "because", "before", "since", "when", "while"})


_LONGEST_DATELINE = 9


@record
class Attribution:
    """``first`` to ``last`` are the indices of source and verb, inclusive, whichever comes first.

    ``after`` is set when what is said stands before it (", officials said."). ``verb_at`` is the
    verb's index; ``rest`` the index of the first word after it that is neither date, addressee
    nor channel. ``rule`` names the rule that matched.
    """

    mode: str  # said, declined, label
    verb: str
    verb_at: int
    source: Source
    first: int
    last: int
    after: bool
    rest: int
    rule: str


class Phrases:
    """The words of one sentence, and the noun phrases that may speak in it."""

    __slots__ = ("text", "vocabulary", "words")

    def __init__(self, words: Sequence[Word], text: str, vocabulary: Vocabulary) -> None:
        """Read a sentence; ``text`` is the article's."""
        self.words = words
        self.text = text
        self.vocabulary = vocabulary

    def _code(self, at: int) -> str:
        return self.words[at].code if 0 <= at < len(self.words) else "."

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def _parse(self, lo: int, hi: int) -> Source | None:
        return parse_source(self.words, lo, hi, self.text, self.vocabulary)

    def _parse_anybody(self, lo: int, hi: int) -> Source | None:
        return parse_source(self.words, lo, hi, self.text, self.vocabulary, anybody=True)

    def _parse_longest(self, lo: int, hi: int) -> Source | None:
        """Parse the longest part that is a source: a verb in no vocabulary may end the phrase."""
        for end in range(hi, max(lo, hi - _OVERRUN), -1):
            source = self._parse(lo, end)
            if source:
                return source
        return None

    def _is_a(self, at: int, kind: str, value: str = "") -> bool:
        return at < len(self.words) and self.words[at].is_a(kind, value)

    def _skip(self, at: int, codes: str) -> int:
        while at < len(self.words) and self.words[at].code in codes:
            at += 1
        return at

    def _before_verb(self, at: int) -> tuple[bool, int] | None:
        """Skip auxiliaries: return (passive, index of the word before); None if it is no verb."""
        k, passive = at - 1, False
        while k >= 0:
            code, norm = self._code(k), self._norm(k)
            if (self._norm(k - 1), norm) in _ADVERBIALS:
                k -= 2  # "the ministry at first reported"
                continue
            if (
                code == "y"
                or (norm == "long" and self._code(k - 1) == "h")
                or (code == "h" and norm != "having")
                or code == "@"
                or (code == "p" and self._code(k + 1) == "@")
                or (norm in PARTS_OF_A_DAY and self._norm(k - 1) in ("that", "same"))
                or (norm in ("that", "same") and self._norm(k + 1) in PARTS_OF_A_DAY)
                or (norm == "the" and self._norm(k + 1) == "same")
                or (norm == "since" and self._code(k - 1) == "h")  # "has since said"
                or (norm in SELVES and self._code(k - 1) in NAME + "w")  # "Ruiz himself said"
                or (norm == "as" and self._norm(k + 1) == "of" and self._code(k + 2) == "@")
                or (norm in _THERE and self._code(k - 1) == "w")
                or (norm in ("did", "do", "does") and k == at - 1)  # "the navy did say"
            ):
                k -= 1
            elif code == "b" and not self.words[at].norm.startswith(
                ("was ", "were ", "been ", "is ")
            ):
                passive = True
                k -= 1
            elif code == "w" and (before := self._have_before(k)):
                k = before  # "has for months blamed"
            elif norm == "to" and (before := self._comes_to(k)):
                k = before  # "was able to confirm"
            elif code in "mX" or norm == "to" or norm.endswith(" to"):
                return None
            else:
                break
        if k < 0:
            return None
        alone = self._norm(k) == "another" and (k == 0 or self._code(k - 1) in BOUNDARY + "&x")
        if self._code(k) in "tp'9A" and not alone:
            return None  # "the announced plan", "of stated"
        return passive, k

    def _have_before(self, last: int) -> int:
        """Index of "has" before an adverbial that ends at ``last``: "has in recent weeks said"."""
        for i in range(last - 1, max(-1, last - _ADVERBIAL_REACH), -1):
            if self._code(i) == "p":
                return i - 1 if self._code(i - 1) == "h" else 0
            if self._code(i) not in "tAwy9":
                return 0
        return 0

    def _comes_to(self, to: int) -> int:
        """Index before "was able" or "continued", if they lead to "to"; else 0.

        Not "was not able to", which tells that nothing was said.
        """
        if self._norm(to - 1) in _COMING:
            at = to - 2
        elif self._norm(to - 1) == "like" and self._norm(to - 2) == "would":
            at = to - 3
        elif self._norm(to - 1) in _ABLE and self._code(to - 2) in "by":
            at = to - 2 - (self._code(to - 2) == "y")
            at -= self._code(at) == "b"
        else:
            return 0
        return at if at >= 0 and self._code(at) not in "Xm" else 0

    def _subject(self, k: int, earlier: Sequence[Attribution]) -> Source | None:
        """Read the subject that ends at ``k``, past insertions between commas."""
        code = self._code(k)
        if k < 0:
            return None
        if code == "&" or self._norm(k) == "but":
            if earlier:
                return earlier[-1].source
            return self._of_clause(k) or self.leading(k)
        if code == "H":
            if self._code(k - 1) == "&":  # "Ruiz, who was sanctioned by Chad and who has called"
                before = next((i for i in range(k - 2, 0, -1) if self._code(i) == "H"), 0)
                if before:
                    return self._subject(before, earlier)
            end = k - 1 if self._code(k - 1) == "," else k
            agent = next(
                (i for i in range(end - 1, max(-1, end - 8), -1) if self._norm(i) == "by"), -1
            )
            if agent >= 0:
                found = self._parse(agent + 1, k)
                if found:
                    return found
            if end <= 0:
                return None
            return self._nearest(end, k) or self._noun_phrase(end - (1 if end == k else 0), k)
        if code == ",":
            if k < 2 or (self._code(k - 1) == "Q" and self._ends_insert(k - 1)):
                return None
            return self._past_insert(k)
        if code == "-":
            opening = next(
                (i for i in range(k - 1, max(-1, k - 20), -1) if self._code(i) == "-"), -1
            )
            return self._noun_phrase(opening - 1, opening) if opening > 0 else None
        if code == "Q" and (opening := self._calls_itself(k)):
            return self._noun_phrase(opening - 1, opening)
        if code in ";:.Qxp":
            return None
        return self._noun_phrase(k, k + 1)

    def _calls_itself(self, name: int) -> int:
        """Index after the noun in 'a group that calls itself "the Cell"', or 0."""
        at = name - 2
        if self._norm(name - 1) not in SELVES or not self._norm(at).startswith("call"):
            return 0
        at -= self._code(at - 1) == "H"
        return at - (self._code(at - 1) == ",")

    def _of_clause(self, k: int) -> Source | None:
        """Read whose clause goes on at ``k``: "since Ruiz ordered the raid and told"."""
        at = next((i for i in range(k - 1, 0, -1) if self._code(i) in BOUNDARY + "xH"), 0)
        if self._norm(at) not in _WHEN:
            return None
        end = at + 1
        while end < k and (self._code(end) in "tA'ONG" or self._is_title(end)):
            end += 1
        acts = self._code(end) in "hw" and not self._is_a(end, "speech_verb")
        source = self._parse(at + 1, end) if acts and end > at + 1 else None
        return source if source is not None and source.kind in ("name", "noun") else None

    def _nearest(self, end: int, k: int) -> Source | None:
        """Read the noun next before "who" or "which", if it is of the kind asked for.

        "spoke to an elder who says": the elder; "a spokesman for the ministry, who": the man.
        """
        if self._norm(k) not in ("who", "which"):
            return None
        for lo in range(end - 1, max(-1, end - _RELATIVE_REACH), -1):
            if self._code(lo) in BOUNDARY + "xHbhm":
                return None
            # "blamed the rebels, which": who is spoken of, not who speaks
            opens = lo == 0 or self._code(lo - 1) == "p" or self.words[lo - 1].is_a("speech_verb")
            if not opens or self._code(lo) == "p":
                continue
            if self._code(lo) in "GO" and self._norm(lo - 1) in ("in", "at", "of", "near", "from"):
                continue  # "a research group in Washington, which"
            if self._code(lo) in "Nn" and self._norm(lo - 1) in ("in", "near", "from"):
                continue  # "a rancher in Elorza, who": a place in no vocabulary
            if self._norm(lo - 1) == "of" and self._norm(lo) in _THEIR:
                continue  # "the navy of his country, which"
            source = self._parse(lo, end)
            if source is None or source.kind not in ("name", "noun"):
                continue
            human = source.group in ("person", "role", "source")
            if human == (self._norm(k) == "who"):
                return source
        return None

    def _noun_phrase(self, last: int, hi: int) -> Source | None:
        while last >= 0 and self._code(last) in ",":
            last -= 1
        if last < 0:
            return None
        if self._code(last) == "j" and self._code(last - 1) == "p" and last > 1:
            found = self._parse(self._phrase_start(last - 2), last + 1)
            if found is not None and found.kind == "noun" and self._norm(last - 1) != "of":
                end = self.words[last].end  # "people familiar with it said"
                return replace(found, text=self.text[found.start : end], end=end)
        if (listed := self._list_start(last)) and (head := self._noun_phrase(listed - 1, listed)):
            return head  # "relatives in Peru, Chile and Cuba said"
        lo = self._phrase_start(last)
        if self._code(lo - 1) == "b" and (relative := self._relative_before(lo)):
            return self._noun_phrase(relative - 1, relative)  # "a man who said he was a guard"
        hi = max(hi, last + 1)
        if hi > last + 1 and (head := self._apposed_to(lo, hi)):
            return head
        if relative := self._relative_verb(lo):
            if head := self._noun_phrase(relative - 1, relative):
                return head  # "a nurse who treated the men said"
            if self._norm(relative - 1) in UNNAMED:
                return None  # "Others who watch the region say": not the region
        found = self._joint(lo, last + 1) or self._parse(lo, hi)
        through = found is not None and found.kind == "document" and found.author is None
        if found is not None and through and self._norm(lo) in ("in", "through", "via"):
            # "The secretary, Ana Ruiz, in a statement to the press called"
            before = self._past_insert(lo - 1) if self._code(lo - 1) == "," else None
            before = before or self._noun_phrase(lo - 2, lo - 1)
            if before is not None and before.kind in ("name", "noun"):
                return before
        if found is not None:
            return self._conjoined(found, lo)
        if self._code(lo) == "p" and self._code(lo - 1) == "," and lo > 1:
            before = self._noun_phrase(lo - 2, hi)  # "Ruiz, in a speech on Monday said"
            if before is not None and before.kind == "name":
                return before
        # "officials who asked not to be named said"
        if relative := self._relative_before(lo):
            return self._noun_phrase(relative - 1, relative)
        return None

    def _relative_before(self, at: int) -> int:
        """Index of "who" of the relative clause that goes on at ``at``, or 0."""
        for i in range(at - 1, max(0, at - _RELATIVE_REACH), -1):
            if self._code(i) == "H":
                return i
            if self._code(i) in BOUNDARY:
                break
        return 0

    def _list_start(self, last: int) -> int:
        """Index of "in" or "from" before places listed up to ``last``, or 0."""
        at, commas = last, 0
        while self._code(at) in "G,&":
            commas += self._code(at) == ","
            at -= 1
        return at if commas and at > 0 and self._norm(at) in ("in", "from", "across") else 0

    def _relative_verb(self, lo: int) -> int:
        """Index of "who" or "which" whose verb has for its object what begins at ``lo``, or 0."""
        at = lo - 1
        verbal = self._code(lo) == "w" and not self._is_title(lo) and self.words[lo].text.islower()
        if self._norm(at) == "who" and verbal:
            return at  # "a woman who lost two sons said"
        while at > 0 and self._code(at) in "wyh":
            at -= 1
        return at if self._norm(at) in ("who", "which") and at < lo - 1 else 0

    def _apposed_to(self, lo: int, hi: int) -> Source | None:
        """Read the name whose apposition begins at ``lo``: "Gen. Ruiz, the commander, who"."""
        if lo < 2 or self._code(lo - 1) != ",":
            return None
        wider = self._phrase_start(lo - 2)
        head = self._parse(wider, hi)
        if head is None or head.kind != "name" or head.first != wider:
            return None
        titled = any(self._is_title(i) for i in range(wider, lo))
        if head.start >= self.words[lo].start and not titled:
            return None  # "on every wall a mural, Ana Ruiz, a nurse, said"
        return head if head.role or (head.group == "body" and self._code(lo) == "t") else None

    def _is_title(self, at: int) -> bool:
        word = self.words[at]
        return word.is_a("speaker_noun") or word.is_a("honorific") or bool(word.office_ids)

    def _joint(self, lo: int, hi: int) -> Source | None:
        """Read "Qatar and Turkey" as the several that they are, which are no one actor.

        Not "a spokesman for Qatar and Turkey".
        """
        at = next((i for i in range(hi - 2, lo, -1) if self._code(i) == "&"), -1)
        if at < 0 or any(self._code(i) in "p9" for i in range(lo, at)):
            return None
        first, second = self._parse(lo, at), self._parse(at + 1, hi)
        if first is None or second is None or self._has_verb_before(at):
            return None
        kinds = {first.kind, second.kind}
        if "name" not in kinds or not kinds <= {"name", "noun"}:
            return None
        if any(
            s.kind == "noun" and self._code(s.first) != "t" and s.head[-1:] != "s"
            for s in (first, second)
        ):
            return None  # "founder and president Ana Ruiz"
        if self._code(at - 1) == "n" and self.words[at - 1].text.isupper():
            return None  # all in capitals, any word may look like a name
        before, start = first.first, first.start
        while self._code(before - 1) == "," and self._is_listed(before - 2):
            before -= 2  # "France, Germany and Italy"
            start = self.words[before].start
        return Source(
            "noun", before, second.last, self.text[start : second.end], start, second.end,
            head=second.head, group="source", plural=True,
        )  # fmt: skip

    def _is_listed(self, at: int) -> bool:
        """Whether a name stands alone between commas or at the head of a sentence."""
        return self._code(at) in ("G", "O", "N") and (at == 0 or self._code(at - 1) == ",")

    def _conjoined(self, second: Source, lo: int) -> Source:
        """Read "Residents and a health worker" as the several that they are, another as it is."""
        if second.kind == "noun" and any(w.code == "&" for w in self.words[lo : second.last]):
            listed = self._listed_before(second)
            return replace(listed, text=self.text[listed.start : listed.end])
        if lo < 2 or self._code(lo - 1) != "&":
            return second
        if second.kind == "name":  # "Medics and the Red Crescent", not "struck Hamas and the army"
            wider = self._phrase_start(lo - 2)
            opens = wider == 0 or self._code(wider - 1) in BOUNDARY + "x@"
            return (self._joint(wider, second.last + 1) if opens else None) or second
        if second.kind != "noun":
            return second
        begins = self._phrase_start(lo - 2)
        first = self._parse(begins, lo - 1)
        if first is not None and first.kind == "name" and first.group == "body":
            opens = begins == 0 or self._code(begins - 1) in BOUNDARY + "x@"
            return (self._joint(begins, second.last + 1) if opens else None) or second
        if first is None or first.kind != "noun" or self._has_verb_before(lo - 1):
            return second
        first = self._listed_before(first)
        text = self.text[first.start : second.end]
        return replace(
            second, first=first.first, text=text, start=first.start, plural=True, bare=False
        )

    def _listed_before(self, first: Source) -> Source:
        """Read "doctors, villagers" of "doctors, villagers and nurses" from the second on."""
        while self._code(first.first - 1) == ",":
            lo = first.first - 2
            while lo > 0 and self._code(lo - 1) in "wAt" and first.first - lo <= _LISTED_REACH:
                lo -= 1
            before = self._parse(lo, first.first - 1)
            opens = lo == 0 or self._code(lo - 1) in ",.;:"
            several = before is not None and before.kind == "noun" and before.head.endswith("s")
            if before is None or not opens or not several or before.first != lo:
                break
            first = replace(first, first=lo, start=before.start)
        return first

    def _past_insert(self, k: int) -> Source | None:
        """Read the noun phrase before "..., who was there, said" and "Ruiz, the chief, said"."""
        comma = k
        while self._is_in_a_place(comma):  # "Ruiz, a nurse in Cali, Colombia, said"
            comma = next(i for i in range(comma - 1, -1, -1) if self._code(i) == ",")
            if not any(self._code(i) in ",;:.Q" for i in range(comma)):
                comma = k
                break
        for _ in range(_INSERTS):
            comma = next((i for i in range(comma - 1, -1, -1) if self._ends_insert(i)), -1)
            if comma < 1 or self._code(comma) != ",":
                break
            if not self._opens_insert(comma + 1):
                continue
            comma -= 2 * self._is_in_a_place(comma)  # "a cook from Cali, Colombia, who fled, said"
            lo = self._phrase_start(comma - 1)
            if lo == comma - 1 and self._code(lo) == "9" and self._code(lo - 1) == ",":
                continue  # "Ana Ruiz, 31, a mother of two, said"
            if any(self._code(i) in "bm" for i in range(lo, comma)) or self._is_done_to(lo):
                continue
            if self._code(lo - 1) == "," and self._is_done_to(self._phrase_start(lo - 2)):
                continue
            source = self._joint(lo, comma) or self._parse(lo, k) or self._parse(lo, comma)
            if source and source.kind == "noun" and (owner := self._speaks_for_it(lo)):
                return owner
            if source and source.kind != "pronoun":
                head = self._apposed_to(lo, k) if source.kind != "press" else None
                return head or self._conjoined(source, lo)
        return None

    def _speaks_for_it(self, lo: int) -> Source | None:
        """Read who speaks for what is told of at ``lo``: "an aide to Vega, the firm of Ruiz,"."""
        if self._code(lo) != "t" or self._code(lo - 1) != "," or self._code(lo - 2) not in NAME:
            return None
        wider = self._phrase_start(lo - 2)
        head = self._parse(wider, lo - 1)
        return head if head is not None and head.kind == "noun" and head.group == "role" else None

    def _is_done_to(self, lo: int) -> bool:
        """Whether what begins at ``lo`` is what somebody else did: "the army, which took Cali,"."""
        if self._code(lo - 1) != "w" or self._is_title(lo - 1):
            return False
        at = lo - 1
        while self._code(at) in "wyh":
            at -= 1
        return at > 1 and self._code(at) == "H" and self._code(at - 1) == ","

    def _ends_insert(self, at: int) -> bool:
        if self._code(at) == "Q" and (
            self._norm(at - 1) in ("as", "called", "nicknamed") or self._is_within(at)
        ):
            return False  # "a man known as "Zorro", said", "who promised "hell" for them, said"
        return self._code(at) in ",;:.Q"

    def _is_within(self, at: int) -> bool:
        """Whether a short quotation stands amid a clause: no mark within or beside it."""
        quoted = self.words[at].text
        beside = {self._code(at - 1), self._code(at + 1)}
        whole = quoted[-2:-1] in ",.?!" or len(quoted.split()) > _WORDS_OF_A_SCRAP
        return at > 0 and not whole and beside.isdisjoint(BOUNDARY)

    def _is_in_a_place(self, comma: int) -> bool:
        """Whether what stands before a comma is where a place is: "in Cali, Colombia,"."""
        at = comma - 1
        named = self._code(at) == "G" and self._code(at - 1) == "," and self._code(at - 2) in "GN"
        return named and self._norm(at - 3) in ("in", "at", "near", "of", "from")

    def _opens_insert(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        code = self._code(at)
        if not code:
            return False
        if code in "Hpt9" or code in NAME:
            return True
        word = self.words[at]
        whom = self._norm(at) in _OF_WHOM
        if code == "y" or (whom and self._norm(at + 1).endswith(("of", "ing"))):
            return True  # "the officials, all speaking on condition of anonymity, said"
        if code == "x":  # "..., after learning of it, said", "the morgue, where they lie, said"
            return self._norm(at) != "that"
        if self._norm(at) in _OFTEN and self._code(at + 1) == "w":
            return True  # "the minister, long seen as a reformer, said"
        if code == "w" and (self._code(at + 1) == "p" or self._norm(at) == "known"):
            return True  # "the ministry, run by Hamas, said", "the rebels, known as TTP, said"
        return code == "w" and (
            word.is_a("speaker_noun") or word.is_a("honorific") or bool(word.office_ids)
            or word.is_a("not_now") or word.norm.split()[0].endswith(("ing", "ed"))
            or word.text.endswith(("-old", "-based", "-owned", "-registered"))
            or self.words[min(at + 1, len(self.words) - 1)].is_a("speaker_noun")
        )  # fmt: skip

    def _phrase_start(self, last: int) -> int:
        """Index of the first word of the noun phrase that ends at ``last``."""
        lo = last
        if self._norm(lo) in ("them", "us") and self._norm(lo - 1) == "of" and lo > 1:
            return lo - 2  # "one of them"
        if self._code(lo) == "j":
            return lo
        while lo > 0 and last - lo < LONGEST_SUBJECT:
            cur, prev = self.words[lo], self.words[lo - 1]
            if prev.code in BOUNDARY + "xHbhmXj@" and not self._is_dated(lo - 1):
                break
            if prev.code == "&" and (cur.code in "tj" or self._has_verb_before(lo - 1)):
                break
            if cur.code == "t" and prev.code not in "p'&":
                break
            if cur.code in NAME and prev.code == "w" and not self._may_precede_name(lo - 1):
                break
            if prev.code == "y" and self._code(lo - 2) not in ("t", "'"):
                break  # not in "the town's only clinic"
            if prev.norm in _LONG and self._norm(lo - 2) == "for":
                break  # "For months officials have said"
            if prev.is_a("source_phrase"):
                break  # "according to officials, who said"
            if cur.norm in NUMBERS and prev.code == "w" and self._norm(lo - 2) in ("a", "an"):
                break  # "an account several officials denied"
            verbal = prev.is_a("speech_verb") or prev.is_a("speech_gerund")
            if verbal and cur.code != "p" and not prev.is_a("speaker_noun"):
                break
            lo -= 1
        return lo

    def _is_dated(self, at: int) -> bool:
        """Whether a day stands within a noun phrase: "a report last month by the mission"."""
        if self._code(at) == "@" and self._code(at - 1) in "t'" and self._is_a(at + 1, "document"):
            return True  # "its Monday release"
        by = self._norm(at + 1) in ("by", "from")
        return by and self._code(at) == "@" and self._is_a(at - 1, "document")

    def _may_precede_name(self, at: int) -> bool:
        word = self.words[at]
        if any(word.is_a(kind) for kind in ("speaker_noun", "honorific", "not_now", "press")):
            return True
        if word.office_ids or word.text[0].isupper() or word.norm in NUMBERS:
            return True
        if word.norm in BODIES:
            return True  # "the research body Acled"
        if word.is_a("speech_noun"):
            return False  # "a claim Israel rejected"
        return self._code(at - 1) in "t'Ap" or at == 0

    def _has_verb_before(self, at: int) -> bool:
        for i in range(at - 1, -1, -1):
            code = self._code(i)
            if code in BOUNDARY + "xH":
                return False
            if code in "bhm" or (code == "w" and self._norm(i).endswith("ed")):
                return True
        return False

    def leading(self, limit: int) -> Source | None:
        """Read the subject of the clause: the first noun phrase of the sentence that can speak."""
        at = dateline_end(self.words)
        while at < limit and self._code(at) in "py@x&n" and not self._is_subject_start(at):
            if self._norm(at) in ("even", "only"):
                at += 1  # "Only Ruiz, who sat there, stayed, saying"
                continue
            comma = next((i for i in range(at, limit) if self._code(i) == ","), -1)
            if comma < 0:
                return None
            at = comma + 1
        end, seen = at, False
        while end < limit:
            word = self.words[end]
            head = (
                word.code in "ONGn"
                or word.is_a("speaker_noun")
                or word.is_a("document")
                or word.code == "j"
            )
            if head:
                seen = True
            elif (seen and word.code not in "'A") or word.code not in "tAw'9":
                break
            end += 1
        if not seen:
            return None
        if self._code(end) == "p" and self._norm(end) == "of":
            end = next(
                (
                    i
                    for i in range(end, limit)
                    if self._code(i) in ",bhmH"
                    or self._norm(i).endswith("ed")
                    or self._norm(i) in PASTS
                ),
                limit,
            )
        if self._code(end) == "," and self._opens_insert(end + 1):
            closing = next((i for i in range(end + 1, limit) if self._code(i) == ","), end)
            return self._parse(at, closing) or self._parse(at, end)
        return self._parse(at, end)

    def _is_subject_start(self, at: int) -> bool:
        opens = self._norm(at).endswith("ed") and self._code(at + 1) == "p"
        return self._code(at) == "n" and self._code(at + 1) != "," and not opens

    def _phrase_end(self, at: int) -> int:
        """Index after the noun phrase that begins at ``at``, "commander of ..." included."""
        end = at
        while end < len(self.words):
            word = self.words[end]
            if word.code in ";:.Qx-jH" or (word.code in "bhmX" and end > at):
                break
            if word.code == "p" and word.norm not in (
                "of",
                "for",
                "at",
                "in",
                "from",
                "with",
                "by",
                "within",
            ):
                break
            if word.code == ",":
                segment_end = next(
                    (i for i in range(end + 1, len(self.words)) if self._code(i) in ",;:.Qbhm"),
                    len(self.words),
                )
                if self._gives_name(end + 1, segment_end):
                    return segment_end
                if not self._is_role_segment(end + 1, segment_end) and not (
                    self._may_be_named(end, segment_end) and self._is_name(end + 1, segment_end)
                ):
                    break
                return segment_end
            if word.code == "@" and end > at:
                break
            if word.code == "9" and end > at and self._is_named(end - 1):
                break  # "according to Reuters 12 people"
            end += 1
        return end

    def _is_named(self, at: int) -> bool:
        word = self.words[at]
        return word.code in NAME or word.is_a("press") or word.is_a("station")

    def _is_name(self, lo: int, hi: int) -> bool:
        """Whether a segment is a name and no more: "his widow, Ana Ruiz,"."""
        while lo < hi and self.words[lo].is_a("honorific"):
            lo += 1
        of = lo + 1 < hi and self._norm(lo + 1) in _AFFILIATED and self._code(hi) in ",.;"
        if of and self._code(lo) == "N" and " " in self.words[lo].text:
            return True  # "their lawyer, Ana Ruiz of the Lima institute."
        named = hi - lo == 1 and self._code(lo) in "NOn"
        # "said her nephew, Ana, ...": closed on both sides
        return named and (" " in self.words[lo].text or self._code(hi) in ",.")

    def _may_be_named(self, comma: int, hi: int) -> bool:
        """Match "her nephew, Ana", "the governor of Cauca, Ana Ruiz"; not "of Cauca, Colombia"."""
        whole = comma + 1 < len(self.words) and " " in self.words[comma + 1].text
        place = self._code(comma - 1) in "GN" and self._norm(comma - 2) in ("of", "in", "for")
        return self._code(comma - 1) == "w" or (place and whole and hi < len(self.words))

    def _gives_name(self, lo: int, hi: int) -> bool:
        """Match "who gave her name only as Ana": the name of who was told before."""
        if calls_himself(self.words[lo:hi]):
            return True
        told = [self._norm(i) for i in range(lo, hi)]
        return told[:1] == ["who"] and "name" in told and told[-2:-1] == ["as"]

    def _is_role_segment(self, lo: int, hi: int) -> bool:
        if any(self._code(i) in "bhmX" for i in range(lo, min(hi + 1, len(self.words)))):
            return False
        for i in range(lo, min(hi, lo + 6)):
            word = self.words[i]
            if word.is_a("speaker_noun") or word.office_ids:
                return True
            if word.code not in "tGOANnw'9-":
                return False
        return False

    def _core_after(self, source: Source) -> int:
        """Index of the first word after the source's own words."""
        at = source.first
        while at < len(self.words) and self.words[at].end <= source.end:
            at += 1
        return at

    def _is_nested(self, source: Source, earlier: Sequence[Attribution]) -> bool:
        """Whether it speaks only in another's words: "saying intelligence had confirmed it"."""
        if source.kind not in ("noun", "name") or not earlier or earlier[-1].after:
            return False
        if self._norm(source.first - 1) == "that" and self._code(source.first - 2) == "&":
            return True  # "said that two had died and that the mayor had asked for help"
        if source.kind != "noun":
            return False
        before = source.first - (self._norm(source.first - 1) == "that")
        return before in (earlier[-1].verb_at + 1, earlier[-1].rest)


def dateline_end(words: Sequence[Word]) -> int:
    """Index after "MEXICO CITY (AP) —", a place from which is written and no subject; else 0."""
    for at, word in enumerate(words[:_LONGEST_DATELINE]):
        if word.code == "-" and at and word.text[0] in "—–-" and words[at - 1].end < word.start:
            return at + 1
        if word.code not in "GNnO,.w@9-:":
            break
    return 0
