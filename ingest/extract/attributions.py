"""Where a sentence says that somebody says something: verb, source, and the side of the content.

Rules, each with what it must and must not take:

- active: "the ministry said (that)", "Noboa, an ally, denied"; not "the announced plan"
- inverted: '"...", said a U.S. official'; not "said the strikes had"
- agent: "was announced by the Pentagon", "announced Tuesday by"; not "was announced on Friday"
- according: "according to witnesses"
- participle: "Noboa defended the raid, saying it"; the subject is the clause's
- silence: "declined to comment", "did not say whether", "gave no details"; not "did not fire"
- quoted: "the agency quoted a source as saying"; the source speaks
- unreturned: "requests for comment from the ministry were not returned"
- label: "what officials describe as" says nothing of its own and is left out
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.quotes import Quote
from ingest.extract.sources import Source, parse_source
from ingest.extract.words import Reading, Word
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

_BOUNDARY = ",;:.-Q"
_NAME = "ONGAn"
_CLAUSE_OPENERS = {"that", "whether", "how", "why", "what", "where", "when", "if"}
_LABELS = {"what", "which", "whom"}
_AGENT_REACH = 9
_INSERTS = 4
_ANSWERED = ("responded", "commented", "replied", "answered")
#: Kinds of words at which a rule begins.
_OPENING = frozenset(
    {"source_phrase", "decline", "detail_verb", "speech_verb", "speech_gerund", "speech_made",
     "speech_quoting"}
)  # fmt: skip
_NO_OBJECT = ("of", "by", "as", "for")
_WANTS_OBJECT = ("for", "on", "of", "to", "at", "about", "in", "against", "the")
_TOLD = ("told", "tells", "telling", "tell")
_PASTS = frozenset(
    {
        "began", "broke", "brought", "came", "cut", "fell", "fled", "flew", "fought", "found",
        "gave", "got", "held", "hit", "kept", "left", "lost", "made", "met", "ran", "sank", "saw",
        "sent", "shot", "sought", "stood", "struck", "took", "went", "won"
    }
)  # fmt: skip
_ASKS = ("ask", "asked", "asks", "read", "reads", "respond", "responded", "responds")
_NUMBERS = frozenset(
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "several",
        "many"
    }
)  # fmt: skip
#: Verbs whose subject speaks, whoever it is.
_SAYS = ("said", "says", "told", "wrote", "added")
_LABEL_REACH = 9
_OVERRUN = 5
_RELATIVE_REACH = 12
_LONGEST_SUBJECT = 24
#: Participles that describe a noun when it follows them and no subject goes before.
_ATTRIBUTIVE = {"alleged", "reported", "claimed", "said", "acknowledged", "confirmed", "announced",
                "declared", "estimated", "suspected", "stated", "promised"}  # fmt: skip


@dataclass(frozen=True, slots=True)
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


def find_attributions(
    words: Sequence[Word], text: str, vocabulary: Vocabulary
) -> list[Attribution]:
    """Return the attributions of a sentence, in order of their verbs; ``text`` is the article's."""
    return list(_Reader(words, text, vocabulary).read())


def attributed(
    reading: Reading, sentences: Sequence[Sentence], quotes: Sequence[Quote]
) -> tuple[list[Word], list[Attribution]]:
    """Return the words of sentences that follow one another, and the attributions in them.

    ``quotes`` are all that the sentences hold part of. What was found once is not sought again.
    """
    key = sentences[0].no, sentences[-1].no
    found: tuple[list[Word], list[Attribution]] | None = reading.found.get(key)
    if found is None:
        words = reading.quoting(sentences, quotes)
        found = words, find_attributions(words, reading.document.text, reading.vocabulary)
        reading.found[key] = found
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    words: Sequence[Word]
    text: str
    vocabulary: Vocabulary

    def read(self) -> Iterator[Attribution]:
        earlier: list[Attribution] = []
        for at, word in enumerate(self.words):
            terms = word.terms
            if (not terms or terms.keys().isdisjoint(_OPENING)) and (
                word.code != "X" and word.norm not in _ANSWERED
            ):
                continue  # no word of speech or silence
            found = self._at(at, word, earlier)
            if found and found.mode != "label":
                earlier.append(found)
            if found:
                yield found

    def _at(self, at: int, word: Word, earlier: Sequence[Attribution]) -> Attribution | None:
        if word.is_a("source_phrase"):
            return self._according(at)
        if word.is_a("decline", "from"):
            return self._none_from(at, word)
        if word.is_a("decline", "request"):
            return self._unreturned(at, word)
        silence = self._silence(at, word)
        if silence:
            return self._declined(at, silence, earlier)
        if word.norm in _ANSWERED and (neither := self._neither(at)):
            return neither
        if word.is_a("speech_verb"):
            return self._said(at, word, earlier)
        if word.is_a("speech_gerund"):
            return self._participle(at, word, earlier)
        if word.is_a("speech_made"):
            return self._made(at)
        if word.is_a("speech_quoting"):
            return self._quoted_as(at, word)
        return None

    # ---------- what stands where

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

    # ---------- the rules

    def _according(self, at: int) -> Attribution | None:
        end = self._phrase_end(at + 1)
        source = self._parse_longest(at + 1, end)
        if not source:
            return None
        after = at > 0 and self._code(at - 1) != "&"
        return Attribution(
            "said", self.words[at].text, at, source, at, end - 1, after, end, "according"
        )

    def _said(self, at: int, word: Word, earlier: Sequence[Attribution]) -> Attribution | None:
        before = self._before_verb(at)
        if before is None:
            return None
        passive, k = before
        if self._is_attributive(at, k):
            return None
        if passive:
            return self._agent(at, word)
        inverted = self._inverted(at, k, word)
        if inverted:
            return inverted
        source = self._subject(k, earlier)
        if source is None and word.norm in _SAYS and self._code(k) == "w":
            source = self._parse_anybody(self._phrase_start(k), k + 1)
        if source is None:
            return self._agent(at, word) if self._code(k) in "wONGAn" else None
        if self._is_nested(source, earlier):
            return None
        if self._is_label(source, at, word):
            return Attribution(
                "label", word.text, at, source, source.first, at, False, at + 1, "label"
            )
        if (
            word.is_a("speech_verb", "react")
            and " " not in word.norm
            and self._norm(at + 1) in _NO_OBJECT
        ):
            return self._agent(at, word)  # "a man accused of": what was done to the noun before
        if (
            self._code(source.first) == "n"
            and source.first + 1 == k + 1
            and _is_plural(source)
            and "react" in word.terms["speech_verb"]
        ):
            return None
        rest = self._rest(at)
        after = self._is_after(source, rest)
        if not self._has_content(at, word, rest, after):
            return None
        return Attribution("said", word.text, at, source, source.first, at, after, rest, "active")

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
        if self._norm(at) == "said":
            return False
        word = self.words[k]
        if word.code == "&":
            return self._code(at + 1) == "w" and not self.words[at + 1].is_a("speaker_noun")
        verbal = word.code == "w" and word.norm.endswith(("ed", "ing"))
        return verbal and not word.is_a("speaker_noun")

    def _inverted(self, at: int, k: int, word: Word) -> Attribution | None:
        """'"...", said a U.S. official'; the verb follows what is said, the source the verb."""
        if (
            k != at - 1
            or self._code(k) not in ",Q-"
            or word.is_a("speech_verb", "react")
            or word.is_a("speech_verb", "label")
        ):
            return None
        if (k == 0 and self._code(k) != "Q") or self._code(at + 1) in "pyxX@,":
            return None
        if word.is_a("speech_verb", "quote") and "Q" not in (self._code(k), self._code(k - 1)):
            return None
        if word.norm in _TOLD:
            return None
        end = self._phrase_end(at + 1)
        source = self._parse(at + 1, end)
        quoted = self._code(k) == "Q"
        if not source and quoted and word.norm in _SAYS:
            source = self._parse_anybody(at + 1, end)
        if not source or (source.kind == "pronoun" and self._code(at + 2) not in _BOUNDARY + "p@"):
            return None
        following = self._core_after(source)
        code = self._code(following)
        if self._code(following - 1) == "n" and code not in ",.;:-Q@":
            return None
        named = source.kind == "name" and source.group == "person"
        apart = (
            named
            and following + 1 < len(self.words)
            and (self._code(following + 1) == "t" or self.words[following + 1].text[0].isupper())
        )
        closes = code not in "bhm'p" if quoted else code in ",.;:-Q@H"
        if closes or (code == "p" and (apart or self._norm(following) != "of")):
            return Attribution(
                "said", word.text, at, source, at, end - 1, True, self._rest(end - 1), "inverted"
            )
        return None

    def _agent(self, at: int, word: Word) -> Attribution | None:
        """Match "announced (Tuesday) by the Pentagon"."""
        if word.is_a("speech_verb", "quote") or word.is_a("speech_verb", "count"):
            return None
        for by in range(at + 1, min(at + _AGENT_REACH, len(self.words))):
            if self.words[by].norm == "by" and self._code(by + 1) in _NAME + "tw":
                end = self._phrase_end(by + 1)
                source = self._parse_longest(by + 1, end)
                if not source or source.kind in ("press", "document", "pronoun"):
                    return None
                if any(
                    self.words[i].norm == "as" for i in range(by, min(end + 2, len(self.words)))
                ):
                    return None  # "described by officials as": a label
                return Attribution(
                    "said", word.text, at, source, at, end - 1, True, end, "agent"
                )  # fmt: skip
            if self._code(by) in "xHj;:.Q,bhmX":
                return None
        return None

    def _made(self, at: int) -> Attribution | None:
        """Match "the announcement was made Tuesday by the Pentagon"."""
        k = at - 1
        while k >= 0 and self._code(k) in "bhy":
            k -= 1
        if k < 0 or k == at - 1 or not self.words[k].is_a("speech_noun"):
            return None
        return self._agent(at, self.words[at])

    def _quoted_as(self, at: int, word: Word) -> Attribution | None:
        """Match "the agency quoted a source as saying"; the source speaks, not the agency."""
        end = self._phrase_end(at + 1)
        if self._norm(end) != "as" or self._norm(end + 1) not in ("saying", "telling"):
            return None
        source = self._parse(at + 1, end)
        if not source or source.kind in ("press", "pronoun"):
            return None
        return Attribution(
            "said", word.text, at, source, at, end + 1, False, self._rest(end + 1), "quoted"
        )

    def _participle(
        self, at: int, word: Word, earlier: Sequence[Attribution]
    ) -> Attribution | None:
        """Match "X announced it, saying ..." and "X answered by saying ..."; the subject is X's."""
        by = self._norm(at - 1) == "by" and word.is_a("speech_gerund", "say")
        if (self._code(at - 1) not in ",-" and not by) or at < 2:
            return None
        spoken = earlier[-1] if earlier else None
        if spoken and (spoken.after or self._code(at - 1) == "-"):
            return None
        source = spoken.source if spoken else self._while(at) or self._leading(at)
        if not source or source.kind in ("press",):
            return None
        rest = self._rest(at)
        if not self._has_content(at, word, rest, after=False):
            return None
        return Attribution(
            "said", word.text, at, source, source.first, at, False, rest, "participle"
        )

    def _while(self, at: int) -> Source | None:
        """Read the subject of "It came as Trump hosted leaders, urging them ...": not "it"."""
        if self._norm(0) not in ("it", "this", "that"):
            return None
        for i in range(at - 1, 0, -1):
            if self._norm(i) in ("as", "while", "when", "after", "before"):
                end = i + 1
                while end < at and (
                    self._code(end) in "tA'ONGn"
                    or self.words[end].is_a("speaker_noun")
                    or self.words[end].is_a("honorific")
                    or self.words[end].office_ids
                ):
                    end += 1
                return self._parse(i + 1, end) if end > i + 1 else None
        return None

    # ---------- silence

    def _silence(self, at: int, word: Word) -> int:
        """Index of the last word of a refusal that begins at ``at``, or 0."""
        if word.is_a("decline", "whole"):
            return max(at, 1)
        if word.is_a("decline", "to"):
            verb = self._skip(at + 1, "yX")
            return verb if self._is_a(verb, "silence_verb", "declined") else 0
        if word.is_a("decline", "yet"):
            verb = self._skip(at + 1, "y")
            return verb if self._is_a(verb, "silence_verb", "alone") else 0
        if word.code == "X" and word.norm not in ("never", "hardly", "nor"):
            verb = self._skip(at + 1, "y")
            if self._code(verb) in "bh":
                verb = self._skip(verb + 1, "y")
            if self._is_a(verb, "silence_verb", "alone"):
                return verb
            if self._is_a(verb, "silence_verb", "detail") and self._names_detail(verb + 1):
                return verb
        if word.is_a("detail_verb"):
            few = self._skip(at + 1, "y")
            if self._norm(few) in ("no", "few", "little", "scant") and self._names_detail(few + 1):
                return few
        return 0

    def _none_from(self, at: int, word: Word) -> Attribution | None:
        """Match "There was no comment from the ministry", not "has received no word from"."""
        if at and self._code(at - 1) not in "by,;:-.&Q":
            return None
        end = self._phrase_end(at + 1)
        source = self._parse_longest(at + 1, end)
        if not source or source.kind in ("document", "press"):
            return None
        return Attribution("declined", word.text, at, source, at, end - 1, False, end, "silence")

    def _unreturned(self, at: int, word: Word) -> Attribution | None:
        """Match "Requests for comment from the ministry were not returned"."""
        end = self._phrase_end(at + 1)
        verb = self._skip(end, "bhmyX")
        refused = any(self._code(i) == "X" for i in range(end, verb))
        if not refused or self._norm(verb) not in (*_ANSWERED, "returned"):
            return None
        source = self._parse_longest(at + 1, end)
        if not source or source.kind in ("document", "press"):
            return None
        return Attribution("declined", word.text, at, source, at, verb, False, verb + 1, "silence")

    def _neither(self, at: int) -> Attribution | None:
        """Match "Neither the army nor the ministry responded"; the first of them is the source."""
        for i in range(at - 1, max(-1, at - _LONGEST_SUBJECT), -1):
            if self._norm(i) == "neither":
                nor = next((j for j in range(i, at) if self._norm(j) == "nor"), at)
                source = self._parse(i + 1, nor)
                if not source or source.kind in ("document", "press"):
                    return None
                verb = f"neither {self.words[at].text}"
                return Attribution("declined", verb, at, source, i, at, False, at + 1, "silence")
            if self._code(i) in _BOUNDARY:
                return None
        return None

    def _is_a(self, at: int, kind: str, value: str = "") -> bool:
        return at < len(self.words) and self.words[at].is_a(kind, value)

    def _names_detail(self, at: int) -> bool:
        for i in range(at, min(at + 5, len(self.words))):
            if self._code(i) in "xHp,;:.bhmQ":
                return False  # "provided no evidence that the vessels": no detail is refused
            if self.words[i].is_a("detail_noun"):
                return True
        return False

    def _skip(self, at: int, codes: str) -> int:
        while at < len(self.words) and self.words[at].code in codes:
            at += 1
        return at

    def _declined(self, at: int, last: int, earlier: Sequence[Attribution]) -> Attribution | None:
        k = at - 1
        while k >= 0 and self._code(k) in "ymhb":
            k -= 1
        source = self._subject(k, earlier)
        if not source or source.kind in ("document", "press"):
            return None
        verb = (
            self.text[self.words[at].start : self.words[last].end]
            if last > at
            else self.words[at].text
        )
        first = next((i for i in range(k + 1, at) if self._code(i) in "mh"), at)
        if first < at:
            verb = self.text[self.words[first].start : self.words[max(last, at)].end]
        return Attribution(
            "declined",
            verb,
            at,
            source,
            min(source.first, at),
            max(last, at),
            False,
            last + 1,
            "silence",
        )

    # ---------- subjects

    def _before_verb(self, at: int) -> tuple[bool, int] | None:
        """Skip auxiliaries: return (passive, index of the word before); None if it is no verb."""
        k, passive = at - 1, False
        while k >= 0:
            code, norm = self._code(k), self._norm(k)
            if (
                code == "y"
                or (code == "h" and norm != "having")
                or code == "@"
                or (code == "p" and self._code(k + 1) == "@")
            ):
                k -= 1
            elif code == "b" and not self.words[at].norm.startswith(
                ("was ", "were ", "been ", "is ")
            ):
                passive = True
                k -= 1
            elif code in "mX" or norm == "to":
                return None
            else:
                break
        if k < 0:
            return None
        if self._code(k) in "tp'9" or self._code(k) == "A":
            return None  # "the announced plan", "of stated"
        return passive, k

    def _subject(self, k: int, earlier: Sequence[Attribution]) -> Source | None:
        """Read the subject that ends at ``k``, past insertions between commas."""
        code = self._code(k)
        if k < 0:
            return None
        if code == "&":
            if earlier:
                return earlier[-1].source
            return self._leading(k)
        if code == "H":
            end = k - 1 if self._code(k - 1) == "," else k
            agent = next(
                (i for i in range(end - 1, max(-1, end - 8), -1) if self._norm(i) == "by"), -1
            )
            if agent >= 0:
                found = self._parse(agent + 1, k)
                if found:
                    return found
            return self._noun_phrase(end - (1 if end == k else 0), k) if end > 0 else None
        if code == ",":
            if self._code(k - 1) == "Q" or k < 2:
                return None
            return self._past_insert(k)
        if code == "-":
            opening = next(
                (i for i in range(k - 1, max(-1, k - 20), -1) if self._code(i) == "-"), -1
            )
            return self._noun_phrase(opening - 1, opening) if opening > 0 else None
        if code in ";:.Qxp":
            return None
        return self._noun_phrase(k, k + 1)

    def _noun_phrase(self, last: int, hi: int) -> Source | None:
        while last >= 0 and self._code(last) in ",":
            last -= 1
        if last < 0:
            return None
        lo = self._phrase_start(last)
        hi = max(hi, last + 1)
        # "Ecuador's president, Daniel Noboa, who ..." and "Gen. Ruiz, the commander, who ..."
        if lo > 1 and self._code(lo - 1) == "," and hi > last + 1:
            wider = self._phrase_start(lo - 2)
            head = self._parse(wider, hi)
            if head and head.kind == "name" and head.role and head.first == wider:
                return head
        found = self._parse(lo, hi)
        if found is None:  # "officials who asked not to be named said"
            for i in range(lo - 1, max(0, lo - _RELATIVE_REACH), -1):
                if self._code(i) == "H":
                    return self._noun_phrase(i - 1, i)
                if self._code(i) in _BOUNDARY:
                    break
        return found

    def _past_insert(self, k: int) -> Source | None:
        """Read the noun phrase before "..., who was there, said" and "Ruiz, the chief, said"."""
        comma = k
        for _ in range(_INSERTS):
            comma = next((i for i in range(comma - 1, -1, -1) if self._code(i) in ",;:.Q"), -1)
            if comma < 1 or self._code(comma) != ",":
                break
            if not self._opens_insert(comma + 1):
                continue
            lo = self._phrase_start(comma - 1)
            if any(self._code(i) in "bm" for i in range(lo, comma)):
                continue
            source = self._parse(lo, k)
            if source and source.kind != "pronoun":
                return source
        return None

    def _opens_insert(self, at: int) -> bool:
        code = self._code(at)
        if code in "Hpt9" or code in _NAME:
            return True
        word = self.words[at]
        if code == "y":
            return True
        if code == "x":  # "..., after learning of it, said"
            return self._norm(at + 1).endswith("ing")
        if code == "w" and self._code(at + 1) == "p":  # "the ministry, run by Hamas, said"
            return True
        return code == "w" and (
            word.is_a("speaker_noun") or word.is_a("honorific") or bool(word.office_ids)
            or word.is_a("not_now") or word.norm.endswith(("ing", "ed"))
            or self.words[min(at + 1, len(self.words) - 1)].is_a("speaker_noun")
        )  # fmt: skip

    def _phrase_start(self, last: int) -> int:
        """Index of the first word of the noun phrase that ends at ``last``."""
        lo = last
        if self._code(lo) == "j":
            return lo
        while lo > 0 and last - lo < _LONGEST_SUBJECT:
            cur, prev = self.words[lo], self.words[lo - 1]
            if prev.code in _BOUNDARY + "xHbhmXj@":
                break
            if prev.code == "&" and (cur.code in "tj" or self._has_verb_before(lo - 1)):
                break
            if cur.code == "t" and prev.code not in "p'&":
                break
            if cur.code in _NAME and prev.code == "w" and not self._may_precede_name(lo - 1):
                break
            if prev.code == "y" and self._code(lo - 2) != "t":
                break
            verbal = prev.is_a("speech_verb") or prev.is_a("speech_gerund")
            if verbal and cur.code != "p" and not prev.is_a("speaker_noun"):
                break
            lo -= 1
        return lo

    def _may_precede_name(self, at: int) -> bool:
        word = self.words[at]
        if any(word.is_a(kind) for kind in ("speaker_noun", "honorific", "not_now", "press")):
            return True
        if word.office_ids or word.text[0].isupper() or word.norm in _NUMBERS:
            return True
        return self._code(at - 1) in "t'A" or at == 0

    def _has_verb_before(self, at: int) -> bool:
        for i in range(at - 1, -1, -1):
            code = self._code(i)
            if code in _BOUNDARY + "xH":
                return False
            if code in "bhm" or (code == "w" and self._norm(i).endswith("ed")):
                return True
        return False

    def _leading(self, limit: int) -> Source | None:
        """Read the subject of the clause: the first noun phrase of the sentence that can speak."""
        at = 0
        while at < limit and self._code(at) in "py@x&n" and not self._is_subject_start(at):
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
                    if self._code(i) in ",bhmH" or self.words[i].norm.endswith("ed")
                ),
                limit,
            )
        if self._code(end) == "," and self._opens_insert(end + 1):
            closing = next((i for i in range(end + 1, limit) if self._code(i) == ","), end)
            return self._parse(at, closing) or self._parse(at, end)
        return self._parse(at, end)

    def _is_subject_start(self, at: int) -> bool:
        return self._code(at) == "n" and self._code(at + 1) != ","

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
                if not self._is_role_segment(end + 1, segment_end) and not (
                    self._code(end - 1) == "w" and self._is_name(end + 1, segment_end)
                ):
                    break
                return segment_end
            if word.code == "@" and end > at:
                break
            end += 1
        return end

    def _is_name(self, lo: int, hi: int) -> bool:
        """Whether a segment is a name and no more: "his widow, Ana Ruiz,"."""
        return hi - lo == 1 and self._code(lo) in "NO" and " " in self.words[lo].text

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
        """Whether a noun speaks only in another's words: "saying intelligence had confirmed it"."""
        if source.kind != "noun" or not earlier or earlier[-1].after:
            return False
        before = source.first - (self._norm(source.first - 1) == "that")
        return before in (earlier[-1].verb_at + 1, earlier[-1].rest)

    # ---------- what is said

    def _rest(self, verb: int) -> int:
        """Index after the date, addressee and channel that follow the verb."""
        at = verb + 1
        while at < len(self.words):
            word = self.words[at]
            if word.code in "y@":
                at += 1
            elif self._norm(verb) in _TOLD and at == verb + 1:
                end = addressee_end(self.words, at)
                if end == at:
                    break
                at = end
            elif word.code == "p":
                if self._is_a(at + 1, "not_reason"):
                    break
                end = _adverbial_end(self.words, at)
                if end == at:
                    break
                at = end
            else:
                break
        return at

    def _is_after(self, source: Source, rest: int) -> bool:
        """Whether the clause ends with it, so that what is said stands before it."""
        first = source.first
        if first == 0:
            return False
        quoted = first - 1 if self._code(first - 1) == "Q" else first - 2
        if self._code(quoted) == "Q":
            said = self.words[quoted].text
            if (quoted == first - 2 and self._code(first - 1) == ",") or said[-2:-1] in ",.?!":
                return True
        opening = self._code(first - 1) in ",Q-" or self._code(first - 1) == "x"
        closing = self._code(rest) in ".,;Q-H"
        return (opening and closing and first > 1) or (self._code(first - 1) == "Q" and closing)

    def _has_content(self, at: int, word: Word, rest: int, after: bool) -> bool:
        kinds = word.terms.get("speech_verb", ()) + word.terms.get("speech_gerund", ())
        code, norm = self._code(rest), self._norm(rest)
        near_quote = any(self._code(i) == "Q" for i in range(rest, min(rest + 3, len(self.words))))
        if "say" in kinds:
            return (
                after
                or (rest < len(self.words) and code not in ".;")
                or rest > at + 1
                or code == ","
            )
        if "react" in kinds and not after and self._code(at + 1) not in ".,;:-&x":
            return True
        if "react" in kinds and (self._norm(at + 1) == "that" or _is_whole(word)):
            return True
        if "count" in kinds:
            return self._counts(at)
        if "that" in kinds:
            if after or code in "j:" or norm in _CLAUSE_OPENERS or near_quote:
                return True
            return code in _NAME + "tw9" and self._has_clause(rest)
        if "label" in kinds:
            # "named it as one of its "regional allies""; a ship that is named has no speaker
            reach = self.words[rest : rest + _LABEL_REACH]
            if word.norm == "named" and not any(w.norm == "as" for w in reach):
                return False
            for i in range(rest, min(rest + _LABEL_REACH, len(self.words))):
                if self._code(i) == "Q":
                    return True
                if self._code(i) in ",;:.xHbhm" and self._norm(i) != "as":
                    break
        if "quote" in kinds and norm == "that" and word.norm not in _ASKS:
            return True
        if "quote" in kinds:
            return near_quote or (after and self._code(at - 2) == "Q") or self._quote_before(at)
        return False

    def _counts(self, at: int) -> bool:
        """Whether a number is given: "put the campaign's toll at 126"."""
        reach = range(at + 1, min(at + _LABEL_REACH, len(self.words)))
        counted = next((i for i in reach if self.words[i].is_a("counted")), 0)
        return bool(counted) and any(
            self._norm(i) == "at" and self._code(i + 1) in "9yw" for i in reach if i > counted
        )

    def _quote_before(self, at: int) -> bool:
        return any(self._code(i) == "Q" for i in range(max(0, at - 4), at))

    def _has_clause(self, at: int) -> bool:
        """Whether a finite verb follows before the clause ends: "added the raids had begun"."""
        for i in range(at + 1, min(at + 12, len(self.words))):
            code = self._code(i)
            if code in "bhm":
                return True
            if code in ",;:.xH":
                return False
            if code == "w" and i > at + 1 - (self._code(at) != "t"):
                past = self._norm(i).endswith("ed") and self._code(i + 1) in "tONG9j"
                if past or self._norm(i) in _PASTS:
                    return True
        return False

    def _is_label(self, source: Source, at: int, word: Word) -> bool:
        if self._norm(source.first - 1) not in _LABELS or source.first < 1:
            return False
        if self._norm(source.first - 1) == "which" and self._code(source.first - 2) == "p":
            return False  # "a statement in which he said"
        return (
            self._norm(at + 1) in ("as", "to")
            or "Q" in (self._code(at + 1), self._code(at + 2))
            or not word.is_a("speech_verb", "say")
        )


def _is_whole(word: Word) -> bool:
    """Whether a phrase wants no object: "claimed responsibility", not "called for"."""
    return " " in word.norm and word.norm.split()[-1] not in _WANTS_OBJECT


def _is_plural(source: Source) -> bool:
    return source.head.endswith("s")


def addressee_end(words: Sequence[Word], at: int) -> int:
    """Index after the addressee of "told": "reporters", "the Associated Press", "a briefing"."""
    end = at
    if end < len(words) and words[end].code == "j":
        return end + 1
    while end < len(words) and words[end].code in "tA9'":
        end += 1
    while end < len(words) and words[end].code in "ONGnw'" and end - at < 7:
        word = words[end]
        end += 1
        if word.is_a("press"):
            break
        if word.code in "ONn" and (
            end >= len(words) or words[end].code not in "w'" or words[end].norm.endswith("ed")
        ):
            break
        if (
            word.code == "w"
            and (word.norm.endswith("s") or word.is_a("channel"))
            and (end >= len(words) or words[end].code not in "'")
        ):
            break
    return end


_ADVERBIAL = {"in", "on", "at", "during", "to", "via", "through", "from", "after", "following",
              "by", "over", "for", "under", "outside"}  # fmt: skip


def _adverbial_end(words: Sequence[Word], at: int) -> int:
    """Index after "in a statement", "on Friday", "to reporters", "on condition of anonymity"."""
    if words[at].norm not in _ADVERBIAL or at + 1 >= len(words):
        return at
    if words[at + 1].code == "@":
        return at + 2
    end = at + 1
    while end < len(words) and words[end].code in "tA9'wONGny" and end - at < 9:
        if end > at + 1 and words[end].code == "t" and words[end - 1].code != "'":
            break
        if (
            words[end].code in _NAME + "w"
            and end > at + 1
            and any(words[end - 1].is_a(kind) for kind in ("channel", "platform"))
            and not any(words[end].is_a(kind) for kind in ("channel", "platform"))
            and not words[end].norm.endswith("ed")
        ):
            break
        end += 1
    return end if end > at + 1 else at
