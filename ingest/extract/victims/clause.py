"""A sentence as rules of harm read it: persons as one item each, words of harm with codes.

Beside the codes of chunks: 1 one person, 3 several persons, 4 a state ("in critical condition"),
6 "himself", and those of ``HARM_CODES``. The
subject of a verb is looked up here, so that a rule need only find the verb.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.extract.victims.mentions import Mention
from ingest.record import record
from ingest.text.document import Chunk, Sentence
from ingest.vocabulary import Vocabulary

#: Class in seeds/reference/harm_terms.csv -> code.
HARM_CODES = {
    "hit_verb": "!",
    "wound_noun": "0",
    "suffer_verb": "<",
    "pronounced": "=",
    "find_verb": "/",
    "suicide": "5",
    "fatal": "7",
    "homicide": "8",
    "unhurt": ">",
}
#: Codes of chunks that are others here: hospital, transport, suffering, state, wound.
_CHUNK_CODES = {"1": "u", "3": "w", "4": "<", "5": "4", "6": "0", "I": "0"}
_LISTED = re.compile(r"[13](?:(?:,[w9])?(?:,|&)[13](?:,[w9])?){0,4},?&?$")
_LONGEST = 7  # words of the longest harm term
_OBLIQUE = re.compile(r"[po][ta]?[wNGOyz%.]{0,5}$|[po][ta]?z&$|2[ta]?$")
#: "The man and the girl were taken to a clinic, where they"
_THEY = re.compile(r"1(?:,1)*,?&1(?=[bh]y?9?[^;:.19]*[Hx]j$)")
_THING = re.compile(r"(?:^|[sx,;:])[ta][wNGO%zy]{0,3}Q[bhmy]*$")
_RELATIVES = ("who", "whom", "that")
_TRANSITIVE = frozenset(
    {"took", "saw", "met", "held", "put", "gave", "kept", "lost", "made", "sent", "beat", "taken"}
    | {
        "told",
        "caught",
        "drove",
        "led",
        "knew",
        "heard",
        "sees",
        "takes",
        "finds",
        "left",
        "brought",
    }
)


@record
class Item:
    """Chunks ``first`` to ``last``; ``mention`` where they are persons."""

    first: int
    last: int
    mention: Mention | None = None


@record
class Clause:
    """``codes[i]`` is the code of ``items[i]``."""

    sentence: Sentence
    items: tuple[Item, ...]
    codes: str

    def words(self, first: int, last: int) -> list[str]:
        """Words of items ``first`` to ``last``, the end not included."""
        return [
            chunk.norm
            for item in self.items[first:last]
            for chunk in self.sentence.chunks[item.first : item.last + 1]
        ]

    def mention(self, at: int | None) -> Mention | None:
        """Return the persons at item ``at``, None where there are none or no item."""
        return None if at is None else self.items[at].mention

    def subject(self, verb: int) -> int | None:
        """Item of the person who is the subject of the verb at item ``verb``."""
        if _THING.search(self.codes[:verb]):
            return None  # "Ruiz said the boat was hit"
        i = verb - 1
        while i >= 0:
            code = self.codes[i]
            if code in ";:" or (code == "9" and set(self.codes[i + 1 : verb]) <= set("hbyX")):
                return None  # "that eight had died"
            if code == "r" and set(self.codes[i + 1 : verb]) <= set("hbyX"):
                return None  # "and another was hurt"
            if code == "s" and re.match(r"[xH]?t?9", self.codes[i + 1 :]):
                return None  # "Ruiz said the two were Poles and were treated for burns"
            if code in "NO" and self.codes[max(0, i - 1) : i] == "9":
                return None  # "that 40 Russian soldiers had died"
            if code == "j" and (they := _THEY.search(self.codes[: i + 1])):
                return they.end() - 1
            if code == "H":
                return self._antecedent(i)
            if code in "13" and not self._is_aside(i):
                if self.codes[i + 1 : i + 2] == "'" or self._is_oblique(i):
                    i -= 1
                    continue
                if self._is_listed_object(i, verb):
                    i -= 1
                    continue
                if i > 1 and self.codes[i - 1] == "H" and self.words(i - 1, i)[0] in _RELATIVES:
                    return self._antecedent(i - 1)  # "the man who police say shot two is dead"
                if not self._is_object(i) or self._is_complement(i, verb):
                    return i if code == "1" else None
            i -= 1
        return None

    def _antecedent(self, relative: int) -> int | None:
        """Return the person before "who"; none before "which"."""
        if self.sentence.chunks[self.items[relative].first].norm not in _RELATIVES:
            return None
        for i in range(relative - 1, max(-1, relative - 9), -1):
            if self.codes[i] in "13":
                return i if self.codes[i] == "1" else None
        return None

    def _is_oblique(self, at: int) -> bool:
        """Whether words only say where or with whom: "by an officer", "to his mother"."""
        before = self.sentence.chunks[self.items[at].first - 1].norm if at else ""
        if before.endswith(" to"):
            return True  # "was taken to Loyola"
        if self.sentence.codes[self.items[at].first] in "tar9'":
            return self.codes[max(0, at - 1) : at] in ("p", "o", "2")
        return _OBLIQUE.search(self.codes[max(0, at - 6) : at]) is not None

    def _is_aside(self, at: int) -> bool:
        """Match "police said" in "the man, police said, was killed" and "Ruiz, 20, said"."""
        return (
            bool(re.match(r"[yb]?s[,.]", self.codes[at + 1 :])) and self.codes[at - 1 : at] == ","
        )

    def _is_object(self, at: int) -> bool:
        if at == 0 or re.match(r"y?[bhm]", self.codes[at + 1 :]):
            return False  # "found Ruiz had been"
        code = self.codes[at - 1]
        if code in "KWLCv!/b<=J":
            return True
        word = self.sentence.chunks[self.items[at - 1].last].norm
        return code in "w%" and (word.endswith(("ed", "ing")) or word in _TRANSITIVE)

    def _is_listed_object(self, at: int, verb: int) -> bool:
        """Match "two sons" in "shot his wife and two sons before killing himself"."""
        joined = set(self.codes[at + 1 : verb]) & set("x&")
        aside = re.fullmatch(r",y{0,2}", self.codes[at + 1 : verb])  # "kills wife, son, self"
        if not (joined or aside or "then" in self.words(at + 1, verb)):
            return False
        listed = _LISTED.search(self.codes[:at])
        return listed is not None and self._is_object(listed.start())

    def _is_complement(self, at: int, verb: int) -> bool:
        """Whether the verb says how the object is: "found Ruiz dead", "saw him die"."""
        ends = self.codes[verb] == "5" or self.words(verb, verb + 1)[-1] in ("died", "dies")
        if ends and self.codes[at - 1] in "KWC!":
            return False  # "the man who shot two people died"
        between = self.codes[at + 1 : verb]
        return len(between) <= 4 and not set(between) & set(",&xHbsh")


def read_clause(sentence: Sentence, mentions: Sequence[Mention], vocabulary: Vocabulary) -> Clause:
    """Build the items of a sentence out of its chunks and mentions."""
    starts = {m.first: m for m in mentions}
    chunks = sentence.chunks
    items: list[Item] = []
    codes: list[str] = []
    at = 0
    while at < len(chunks):
        mention = starts.get(at)
        if mention and mention.reflexive:
            items.append(Item(at, at, mention))
            codes.append("6")
        elif mention:
            items.append(Item(mention.first, mention.last, mention))
            codes.append("3" if mention.many else "1")
            if _owns(sentence, mention):
                items.append(Item(at, at))
                codes.append("'")
        else:
            length, code = _harm_term(chunks, at, vocabulary)
            items.append(Item(at, at + length - 1))
            plain = chunks[at].code
            codes.append(code or _CHUNK_CODES.get(plain, plain))
        at = items[-1].last + 1
    return Clause(sentence, tuple(items), "".join(codes))


def _owns(sentence: Sentence, mention: Mention) -> bool:
    """Whether a pronoun is a possessive: "her death", "his own life"."""
    norm = sentence.chunks[mention.first].norm
    if mention.kind != "pronoun" or norm not in ("his", "her"):
        return False
    return norm == "his" or sentence.codes[mention.last + 1 : mention.last + 2] not in (
        "p", ",", ".", "&", "x", "@", "d", "2", "",
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def _parts(norm: str) -> tuple[str, ...]:
    """Return the words of a chunk, hyphens for themselves."""
    return tuple(re.findall(r"[^\s-]+|-", norm))


def _harm_term(chunks: Sequence[Chunk], at: int, vocabulary: Vocabulary) -> tuple[int, str]:
    """Return (chunks, code) of the longest harm term at ``at``, or (1, "")."""
    if chunks[at].norm == "declared dead":
        return 1, "d"
    terms, prefixes = vocabulary.harm_terms, vocabulary.harm_prefixes
    words = _parts(chunks[at].norm)
    found = terms.get(words)
    best = 1, HARM_CODES[found] if found else ""
    if words not in prefixes:
        return best  # as most words do
    for length, chunk in enumerate(chunks[at + 1 : at + _LONGEST], start=2):
        words += _parts(chunk.norm)
        if found := terms.get(words):
            best = length, HARM_CODES[found]
        if words not in prefixes:
            break
    return best
