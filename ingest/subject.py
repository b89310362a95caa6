"""Whether an article is about what is recorded here at all.

An article of whose words none tells of an attack, of somebody killed, hurt, missing or captured, of
a campaign, or of a list of terrorists, has nothing for the tables: whatever a coach or a company
says in it is no statement on a strike. Most of what a newsroom sends is of this kind, so it is told
from the raw text, many articles at a time, before any is read. That look lets pass whatever a full
reading would take for the subject, and now and then more: it loses nothing.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import polars as pl

from ingest.text.codes import CODES
from ingest.text.document import Document
from ingest.text.tokens import fold_text
from ingest.text.trie import Phrases
from ingest.vocabulary import Vocabulary

#: Classes of seeds/reference/lexicon.csv whose words make an article one of the subject.
CLASSES = frozenset(
    {
        "capture_noun", "capture_verb", "casualty_noun", "dead", "death_noun", "die_verb",
        "hit_person", "hit_verb", "hospital", "hurt_state", "injury_noun", "kill_verb",
        "killing_noun", "missing", "multiple_hit", "multiple_killing", "presumed_dead", "survivor",
        "wound_noun", "wound_verb",
    }
)  # fmt: skip
#: The same of seeds/reference/harm_terms.csv.
HARM_CLASSES = frozenset({"fatal", "homicide", "suicide", "unhurt", "wound_noun"})
#: "Five of them were never found": told by words that say nothing of harm by themselves.
_LOST = frozenset(
    (*negated, found)
    for negated in (("never",), ("never", "been"), ("not",), ("not", "been"))
    for found in ("found", "located")
)
#: "The storm claimed 17 lives", "the lives of 17 people"; life alone is told of everywhere.
_CLAIM, _LIFE = "claim_verb", "life_noun"
_LIVES_CLAIMED = re.compile(f"{CODES[_CLAIM]}9.{{0,3}}{CODES[_LIFE]}|{CODES[_LIFE]}{CODES['of']}")
_LONGEST_NUMBER = 120
#: Kind in seeds/reference/speech_terms.csv of the names of lists.
_LISTED = "designation"
#: Letters that may fold to one of a to z, as "é" does.
_OTHER_LETTERS = r"[\p{L}&&[^a-zA-Z]]"
#: White space as Python knows it.
_BLANK = r"[\s\x1c-\x1f]"


class Subject:
    """The words of the subject, as a pattern over raw text and as codes of what was read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the words from the vocabulary, so that none is listed twice."""
        self._lists = vocabulary.speech_terms
        self._codes = frozenset(CODES[name] for name in CLASSES) | {"Y"}
        phrases = {
            *(words for words, name in vocabulary.lexicon if name in CLASSES),
            *(words for words, _ in vocabulary.event_terms),
            *(words for words, _ in vocabulary.campaign_names),
            *(words for words, kinds in vocabulary.speech_terms if _LISTED in kinds),
            *(words for words, name in vocabulary.harm_terms.items() if name in HARM_CLASSES),
            *_LOST,
        }
        harms = [w for w, name in vocabulary.harm_terms.items() if name in HARM_CLASSES]
        self._harms = Phrases((" ".join(words), "", False) for words in (*harms, *_LOST))
        claims, lives = (
            "|".join(_alternatives(words for words, name in vocabulary.lexicon if name == wanted))
            for wanted in (_CLAIM, _LIFE)
        )
        self._pattern = _alone("|".join(_alternatives(phrases)))
        self._rare = f"{_OTHER_LETTERS}|{_alone(lives)}"
        # a blank may stand between two: "life life of"
        self._life = re.compile(f"(?<![a-z])(?:{lives})(?![a-z])")
        self._of = re.compile(f"{_BLANK}+of")
        self._claimed = re.compile(_alone(claims))

    def may_hold(self, texts: Sequence[str]) -> list[bool]:
        """Return for each text whether it may be of the subject; False is certain."""
        raw = pl.Series(texts, dtype=pl.String)
        told = raw.str.contains(self._pattern)
        found = told.to_list()
        # words with accents, and lives that are claimed
        rare = (~told & raw.str.contains(self._rare)).arg_true().to_list()
        folded = pl.Series([fold_text(texts[at]) for at in rare], dtype=pl.String)
        for at, text, holds in zip(rare, folded, folded.str.contains(self._pattern), strict=True):
            found[at] = holds or self._tells_of_lives(text)
        return found

    def _tells_of_lives(self, text: str) -> bool:
        """Whether a folded text says that lives were claimed, or whose they were."""
        for life in self._life.finditer(text):
            before = text[max(0, life.start() - _LONGEST_NUMBER) : life.start()]
            if self._claimed.search(before) or self._of.match(text, life.end()):
                return True
        return False

    def is_of(self, document: Document) -> bool:
        """Whether a text that was read is of the subject."""
        for sentence in document.sentences:
            if not self._codes.isdisjoint(sentence.codes):
                return True
            if _LIVES_CLAIMED.search(sentence.codes):
                return True
            if any(chunk.event is not None for chunk in sentence.chunks):
                return True
        return any(
            self._harms.match(sentence.tokens, at) is not None
            or ((found := self._lists.match(sentence.tokens, at)) and _LISTED in found[1])
            for sentence in document.sentences
            for at in range(len(sentence.tokens))
        )


def _alone(pattern: str) -> str:
    """Return a pattern for what stands between letters of no word."""
    return f"(?i)(?:^|[^a-z])(?:{pattern})(?:[^a-z]|$)"


def subject_of(vocabulary: Vocabulary) -> Subject:
    """Return the subject in the words of a vocabulary, made once."""
    known: dict[object, Any] = vocabulary.derived
    if "subject" not in known:
        known["subject"] = Subject(vocabulary)
    found: Subject = known["subject"]
    return found


def _alternatives(phrases: Iterable[tuple[str, ...]]) -> list[str]:
    """Return patterns of phrases, given as folded words, however they are spaced."""
    made = set()
    every = set(phrases)
    alone = {words[0] for words in every if len(words) == 1}
    for words in every:
        if len(words) > 1 and not alone.isdisjoint(words):
            continue  # where "strike" passes, so does "drone strike"
        pattern = _written(words[0])
        for before, word in pairwise(words):
            apart = before[-1].isalpha() and word[0].isalpha()
            pattern += _BLANK + ("+" if apart else "*") + _written(word)
        made.add(pattern)
    return sorted(made)


def _written(word: str) -> str:
    """Return a pattern of what folds to a word: marks may be curly."""
    return re.escape(word).replace("'", "['‘’]").replace(r"\-", "[-–‐‑]").replace('"', '["“”]')
