"""Names told in full once and shortened after: "Red Command (Comando Vermelho – CV)", "the CV".

"State" is its department where that was named before: "In May State added Y". "The Guards" are
those whose name ends so, where one was told of before.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.extract.listings.record import Named
from ingest.extract.speech.words import Reading, Word
from ingest.text.tokens import tokenize

#: What stands in brackets behind a name: "(CV)", "(Comando Vermelho – CV)", "(El Koki, or EK)".
_INITIALS = re.compile(
    r"\s?\((?:[^()]{2,80}(?:\s[-–—]\s|[,;:]\s(?:or\s)?|\sor\s))?"
    r"(?P<short>[A-Z][A-Z0-9]{1,7}(?:-[A-Z0-9]{1,4})?)\)"
)
#: The same beside a name without brackets: ", known as CV", ", or PCC,".
_KNOWN_AS = re.compile(
    r",?\s(?:(?<=,\s)or|(?:also\s|better\s|commonly\s)?known\s(?:as|by\s(?:its|the)\s(?:\w+\s)?"
    r"(?:initials|acronym)))\s(?:the\s)?(?P<short>[A-Z][A-Z0-9]{1,7}(?:-[A-Z0-9]{1,4})?)\b"
)
_SHORT = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")
_STATE = "us-state-department"
_FIGHTERS = ("armed_group", "military")
#: Ends of names that others have, too: "the Army", "the Command".
_OF_MANY = ("Army", "Command", "Force", "Forces", "State", "Party", "Council", "Republic")
_PARTICLES = ("of", "for", "the", "de", "del", "la", "los", "do", "da")


class ShortNames:
    """The initials that one article explains."""

    def __init__(self, reading: Reading) -> None:
        """Find initials in brackets and the names they stand behind."""
        self._reading = reading
        self._whole: dict[str, Named] = {}
        self._explained: dict[str, str] = {}  # actor -> its name with what the brackets add
        self._ends: dict[str, set[str]] = {}  # "Guards" -> the actors whose name ends so
        for sentence in reading.document.sentences:
            if "(" in sentence.codes:
                self._read(reading.plain(sentence))
            if _KNOWN_AS.search(reading.document.text, sentence.start, sentence.end):
                self._read_beside(reading.plain(sentence))

    def _read(self, words: Sequence[Word]) -> None:
        text = self._reading.document.text
        for at, word in enumerate(words[:-1]):
            if word.code not in "ON" or words[at + 1].code != "(":
                continue
            match = _INITIALS.match(text, word.end)
            if match is None or (word.code == "N" and word.text[0] != match["short"][0]):
                continue
            lo = at if word.code == "O" else _opening(words, at, match["short"][0])
            start = words[lo].start
            name = Named(text[start : word.end], word.actor_id, start, word.end)
            self._whole.setdefault(match["short"], name)
            if word.actor_id:
                self._explained.setdefault(word.actor_id, text[start : match.end()])

    def _read_beside(self, words: Sequence[Word]) -> None:
        """Find the initials of known groups that stand beside their names; no other group."""
        text, vocabulary = self._reading.document.text, self._reading.vocabulary
        for word in words:
            actor = vocabulary.actors.get(word.actor_id)
            match = _KNOWN_AS.match(text, word.end)
            if match is None or actor is None or actor.kind not in _FIGHTERS:
                continue
            self._explained.setdefault(word.actor_id, text[word.start : match.end()])
            if vocabulary.actor_names.match(tokenize(match["short"]), 0) is None:
                name = Named(word.text, word.actor_id, word.start, word.end)
                self._whole.setdefault(match["short"], name)

    def applied(self, words: Sequence[Word], told: Mapping[str, str]) -> list[Word]:
        """Return the words, initials as the actor that they are said to be."""
        return [
            self._as_state(words, at, told)
            if word.text == "State"
            else self._as_actor(word)
            if word.code in "Nn"
            else self._kept(word)
            if word.code == "O"
            else word
            for at, word in enumerate(words)
        ]

    def _kept(self, word: Word) -> Word:
        """Keep how a fighter's name ends: "Revolutionary Guards"."""
        actor = self._reading.vocabulary.actors.get(word.actor_id)
        parts = word.text.split()
        if actor is not None and actor.kind in _FIGHTERS and len(parts) > 1:
            self._ends.setdefault(parts[-1], set()).add(word.actor_id)
        return word

    def _as_actor(self, word: Word) -> Word:
        ending = self._ends.get(word.text, set())
        if len(ending) == 1 and word.text not in _OF_MANY:
            return replace(word, code="O", actor_id=next(iter(ending)))
        name = self._whole.get(word.text)
        if name is None or not name.value:
            return word
        return replace(word, code="O", actor_id=name.value)

    def _as_state(self, words: Sequence[Word], at: int, told: Mapping[str, str]) -> Word:
        """Return the department where "State" does what it does: "State (has) designated"."""
        word = words[at]
        does = at + 1
        while does < len(words) and words[does].code in "yh":
            does += 1
        lists = does < len(words) and words[does].is_a("designation_verb")
        if word.code != "w" or not lists or _STATE not in told.values():
            return word
        return replace(word, code="O", actor_id=_STATE)

    def whole(self, name: str, actor_id: str) -> str:
        """Return the name that initials stand for, where the article tells it; else the initials.

        A known group's comes with its brackets: "Red Command (Comando Vermelho – CV)".
        "Mahmuda" is no initials, nor is what the article gives no other name.
        """
        if actor_id in self._explained:
            return self._explained[actor_id]
        if not _SHORT.fullmatch(name):
            return name
        if name in self._whole:
            return self._whole[name].text
        if not actor_id:
            return name
        for sentence in self._reading.document.sentences:
            for word in self._reading.plain(sentence):
                named = word.actor_id == actor_id and " " in word.text and word.code == "O"
                if named and word.text.split()[-1][0].isupper():  # not "FARC rebels"
                    return word.text
        return name


def _opening(words: Sequence[Word], at: int, initial: str) -> int:
    """Index of the first word of a name in no vocabulary, which has its first letter."""
    first = at
    for i in range(at - 1, max(-1, at - 8), -1):
        word = words[i]
        if word.code in "NwG" and word.text[0].isupper():
            first = i if word.text[0] == initial else first
        elif word.norm not in _PARTICLES:
            break
    return first
