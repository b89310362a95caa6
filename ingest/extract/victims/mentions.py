"""Mentions: the words of a sentence that stand for one person, or for several.

A person is named ("Ana Ruiz", later "Ruiz"), described ("the 24-year-old driver", "his wife") or
pointed at ("she"). What a mention tells of its person is kept; who that is, ``cast`` decides.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import replace

from ingest.record import record
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.numbers import UNITS
from ingest.vocabulary import PersonTerm, Vocabulary

_AGE = re.compile(r"(?:^| )(\d+|[a-z]+)[ -]+(year|month|week|day)s?[ -]+olds?\b")
_MANY = re.compile(r"(?<![su])s$|(?:men|people|children|personnel|police|crew|family|couple)$")
_SINGLE_IN_S = frozenset({"boss", "witness"})
_LOCATIVE = frozenset(
    {"in", "at", "from", "near", "off", "on", "onto", "outside", "inside", "along"}
)
_HE = {"he": "m", "him": "m", "his": "m", "himself": "m"}
_SHE = {"she": "f", "her": "f", "hers": "f", "herself": "f"}
_PRONOUNS = {**_HE, **_SHE}
_WORDS_FOR_PERSONS = frozenset({*_PRONOUNS, "self"})
_WITH_POSSESSOR = re.compile(r"t[wyz%-]{0,3}P(?:,[wyz%-]{0,3}P){0,3},?&$")
_POSSESSIVES = frozenset({"his", "her", "its", "our", "their", "your", "my"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today"}
    | {"january", "february", "march", "july", "september", "october", "november", "december"}
    | {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
)
REFLEXIVE = frozenset({"himself", "herself"})
_OTHERS = frozenset({"another", "other", "second", "third", "fourth", "fifth", "additional"})
_INSIDE = "wyNGOPuQz%-q"  # between determiner and noun


@record
class Mention:
    """Chunks ``first`` to ``last`` of a sentence, and what they tell of a person.

    ``kind`` is "name", "description" or "pronoun". ``possessor`` is the chunk of "his" or of the
    name in "Ruiz's wife", or -1. ``counted`` stands for "one man", which rules of numbers count.
    """

    first: int
    last: int
    kind: str
    given: str = ""
    surname: str = ""
    middle: tuple[str, ...] = ()  # of "Ana Ruiz Diaz", who may be called Ruiz
    sex: str = ""
    age: str = ""
    noun: str = ""
    role: str = ""
    young: bool | None = None
    definite: bool = True
    other: bool = False
    many: bool = False
    counted: bool = False
    possessor: int = -1
    reflexive: bool = False
    accused: bool = False  # "the teen pleaded guilty": alive
    hurt: bool = False  # "the teen was taken to hospital"


def surnames(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """Words of the article's names of two words and more, by which a person is told again."""
    found: set[str] = set()
    if document.upper:
        return frozenset()
    for sentence in document.sentences:
        for at, chunk in enumerate(sentence.chunks):
            last = _past_nickname(sentence, at) if chunk.code == "N" else at
            name = chunk.code == "N" or _is_known_person(chunk, vocabulary)
            if last > at or (name and " " in chunk.norm):
                words = name_words(chunk.norm, vocabulary)
                words += name_words(sentence.chunks[last].norm, vocabulary) if last > at else []
                if len(words) > 1 and not _is_no_person(words, vocabulary):
                    found.update(words)
    return frozenset(found)


def _is_known_person(chunk: Chunk, vocabulary: Vocabulary) -> bool:
    actor = vocabulary.actors.get(chunk.actor_id) if chunk.actor_id else None
    return actor is not None and actor.kind == "person"


def name_words(norm: str, vocabulary: Vocabulary) -> list[str]:
    """Words of a name, without rank, initials and "Jr."."""
    kinds = vocabulary.name_terms
    words = [w for w in re.split(r"[ .]+", norm) if w and kinds.get(w) != "suffix"]
    while len(words) > 1 and kinds.get(words[0]) == "rank":
        words = words[1:]
    return [w for w in words if len(w) > 1] or words


def _is_no_person(words: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether a word makes a capitalised phrase a place, a body or a thing: "Elm Street"."""
    return any(vocabulary.name_terms.get(word) == "no_person" for word in words)


def find_mentions(
    document: Document, sentence: Sentence, known: Set[str], vocabulary: Vocabulary
) -> list[Mention]:
    """Mentions of a sentence in order, none inside another; ``known`` are names told anywhere."""
    reader = _Reader(document, sentence, known, vocabulary)
    found: list[Mention] = []
    at = 0
    while at < len(sentence.chunks):
        mention = reader.mention(at) if reader.may_be(at) else None
        if mention is None:
            at += 1
            continue
        if found and mention.first <= found[-1].last:
            mention = replace(mention, first=found[-1].last + 1)
        found.append(mention)
        at = mention.last + 1
    return found


@record
class _Reader:
    """Reads the mentions of one sentence."""

    document: Document
    sentence: Sentence
    known: Set[str]
    vocabulary: Vocabulary

    def may_be(self, at: int) -> bool:
        """Whether chunk ``at`` can be a noun, name or pronoun for a person; most words can't."""
        chunk = self.sentence.chunks[at]
        if chunk.code in "wy" and self.document.text[chunk.start].isupper():
            return True
        return chunk.code in "P7NGO" or chunk.norm in _WORDS_FOR_PERSONS

    def mention(self, at: int) -> Mention | None:
        """Return the mention whose noun, name or pronoun is chunk ``at``."""
        chunk = self.sentence.chunks[at]
        if sex := _PRONOUNS.get(chunk.norm):
            if chunk.norm in ("his", "her") and self._opens_noun(at):
                return None  # taken with its noun: "his wife"
            return Mention(at, at, "pronoun", sex=sex, reflexive=chunk.norm in REFLEXIVE)
        if chunk.norm == "self" and self.sentence.codes[at + 1 : at + 2] != "-":
            return Mention(at, at, "pronoun", reflexive=True)  # of headlines: "boy shoots self"
        titled = chunk.code == "N" and self._term(chunk) is not None
        if titled or (chunk.code in "P7" and not self._heads_another(at)):
            return self._described(at)
        return self._named(at) if self._is_name(at) else None

    def _opens_noun(self, at: int) -> bool:
        """Whether "his" or "her" belongs to a noun for a person: "her older brother"."""
        return re.match(r"[wyz%-]{0,4}P", self.sentence.codes[at + 1 :]) is not None

    def _heads_another(self, at: int) -> bool:
        """Whether the noun only tells what kind the next is: "police officer", "driver's car"."""
        following = self.sentence.codes[at + 1 : at + 2]
        if following != "" and following in "PuQ":
            return True
        sex_only = self.sentence.chunks[at].norm in ("male", "female")
        return sex_only and re.match(r"[wN]P", self.sentence.codes[at + 1 :]) is not None

    def _is_name(self, at: int) -> bool:
        chunk = self.sentence.chunks[at]
        if self.document.upper or chunk.code not in "NGOwy":
            return False
        if not self.document.text[chunk.start].isupper():
            return False
        written = self.document.text[chunk.start : chunk.end]
        if written.isupper():
            return False  # a dateline, a station, the letters of a state
        words = name_words(chunk.norm, self.vocabulary)
        if len(words) == 1 and self.vocabulary.name_terms.get(words[0]) == "rank":
            return False  # the "Rep." before a name
        after = self.sentence.chunks[at + 1].norm if at + 1 < len(self.sentence.chunks) else ""
        if _is_no_person([after, *words], self.vocabulary):
            return False
        if len(words) == 1 and words[0].rstrip(".") in _DAYS:
            return False
        before = self.sentence.chunks[at - 1].norm if at else ""
        if before in _LOCATIVE and self.sentence.codes[at + 1 : at + 2] != "'":
            return False  # "in Cedar Falls"
        if self._is_attribute(at):
            return False
        follows_comma = self.sentence.codes[at - 1 : at] == ","
        if re.match(r"[wz%-]?P", self.sentence.codes[at + 1 :]) and not follows_comma:
            return False  # "a Tacoma man"
        if chunk.code == "N":
            return 1 <= len(words) <= 4
        return len(words) == 1 and words[0] in self.known

    def _is_attribute(self, at: int) -> bool:
        """Match "their Montana log cabin": a thing that somebody has, called by its place."""
        codes, low = self.sentence.codes, max(0, at - 2)
        if codes[at + 1 : at + 2] not in ("w", "u", "%"):
            return False
        opening = re.search(r"t[w%]?$", codes[low:at])
        first = low + opening.start() if opening else at
        return self.sentence.chunks[first].norm in _POSSESSIVES

    def _named(self, at: int) -> Mention:
        chunks = self.sentence.chunks
        words = name_words(chunks[at].norm, self.vocabulary)
        last = _past_nickname(self.sentence, at)
        if last > at:
            words = [words[0], name_words(chunks[last].norm, self.vocabulary)[-1]]
        age = self._age_behind(last)
        first = at
        if at and (told := _AGE.search(chunks[at - 1].norm)):
            age, first = _age(told), at - 1
            if first and self.sentence.codes[first - 1] in "ta":
                first -= 1
        given = words[0] if len(words) > 1 else ""
        rank = self.vocabulary.name_terms.get(chunks[at].norm.split()[0].rstrip(".")) == "rank"
        return Mention(
            first, last, "name", given, words[-1], tuple(words[1:-1]), age=age,
            young=_is_young(age), role="official" if rank else "",
        )  # fmt: skip

    def _described(self, at: int) -> Mention:
        sentence = self.sentence
        head = sentence.chunks[at]
        first = self._start(at)
        opening = sentence.chunks[first].code if first < at else ""
        inside = sentence.chunks[first:at]
        possessor = -1
        if opening == "t" and inside[0].norm in ("his", "her"):
            possessor = first
        elif opening == "'":
            possessor = first - 1
        elif opening == "":
            possessor = self._shared_possessor(first)
        count = next((c for c in inside if c.code == "9"), None)
        is_one = count is not None and count.number is not None and count.number.value == 1
        terms = [t for c in [*inside, head] if (t := self._term(c))]
        sexes, ages = {t.sex for t in terms} - {""}, {t.age for t in terms} - {""}
        last = name = self._apposed(at)
        words = name_words(sentence.chunks[name].norm, self.vocabulary) if name >= 0 else []
        told = _AGE.search(" ".join(c.norm for c in sentence.chunks[first : at + 1]))
        age = _age(told) if told else self._age_behind(max(at, name))
        # "shooting victim" is one chunk, a title with its name another
        noun = head.norm.rsplit(" ", 1)[-1] if head.code in "N7" else head.norm
        # "journalists Omar Ruiz and Ana Diaz": each name is one of them
        many = (_is_many(noun) and name != at + 1) or (count is not None and not is_one)
        return Mention(
            first, max(at, last), "description",
            given=words[0] if len(words) > 1 else "", surname=words[-1] if words else "",
            middle=tuple(words[1:-1]),
            sex=sexes.pop() if len(sexes) == 1 else "", age=age, noun=noun,
            role=next((t.role for t in reversed(terms) if t.role), ""),
            young=_is_young(age) if age else "young" in ages if len(ages) == 1 else None,
            definite=opening in ("t", "'") or bool(words) or possessor >= 0,
            other=any(c.norm in _OTHERS for c in inside),
            many=many,
            counted=is_one, possessor=possessor,
        )  # fmt: skip

    def _shared_possessor(self, first: int) -> int:
        """Chunk of the "her" that a noun without article shares in "her father and son", or -1."""
        listed = _WITH_POSSESSOR.search(self.sentence.codes[:first])
        if listed is None or self.sentence.chunks[listed.start()].norm not in ("his", "her"):
            return -1
        return listed.start()

    def _start(self, at: int) -> int:
        """Return the first chunk of the noun phrase with head ``at``."""
        codes, chunks = self.sentence.codes, self.sentence.chunks
        first = at
        while first > 0 and codes[first - 1] in _INSIDE and at - first < 7:
            is_verb = codes[first - 1] == "w" and chunks[first - 1].norm.endswith("ed")
            if is_verb and codes[max(0, first - 2)] not in "tar'9":
                break  # "police arrested driver"
            first -= 1
        if first == 0 or codes[first - 1] not in "tar9'":
            while first < at and codes[first] in "yq-;":
                first += 1
            return first
        first -= 1
        while first and codes[first - 1 : first + 1] in ("t9", "tr", "9r", "r9", "ar", "a9"):
            first -= 1
        return first

    def _apposed(self, at: int) -> int:
        """Chunk of the name in "his wife Ana Ruiz" and "the driver, Ana Ruiz,", or -1."""
        codes = self.sentence.codes
        if at + 1 < len(codes) and self._is_name(at + 1):
            return at + 1
        if codes[at + 1 : at + 3] == ",N" and codes[at + 3 : at + 4] in (",", "", ".", "("):
            return at + 2 if self._is_name(at + 2) else -1
        return -1

    def _age_behind(self, at: int) -> str:
        """Return the age in "Ana Ruiz, 44," and "Ana Ruiz (44)"."""
        after = self.sentence.chunks[at + 1 : at + 3]
        if len(after) == 2 and after[0].code in ",(" and re.fullmatch(r"1?\d\d?", after[1].norm):
            return after[1].norm
        return ""

    def _term(self, chunk: Chunk) -> PersonTerm | None:
        return self.vocabulary.person_terms.get(chunk.norm.rsplit(" ", 1)[-1])


def _past_nickname(sentence: Sentence, at: int) -> int:
    """Chunk of the surname in 'Ana "Nita" Ruiz', or the name itself."""
    return at + 4 if re.fullmatch(r"q[NGOw]qN", sentence.codes[at + 1 : at + 5]) else at


def _is_many(noun: str) -> bool:
    return noun not in _SINGLE_IN_S and _MANY.search(noun) is not None


def _age(match: re.Match[str]) -> str:
    """Return the age in years, in digits where the word is a number; "0" under one year."""
    told = str(UNITS.get(match[1], match[1]))
    if match[2] == "year" or not told.isdecimal():
        return told
    months = int(told) if match[2] == "month" else 0
    return str(months // 12)


def _is_young(age: str) -> bool | None:
    if not age:
        return None
    if not age.isdecimal():
        return True if not age.isalpha() or len(age) > 1 else None
    return None if 16 <= int(age) <= 20 else int(age) < 16
