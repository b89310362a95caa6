"""Who is given which office: "President Daniel Noboa", "Ruiz, the army's commander", and the like.

A title counts where it is held now: "former", "then-", "acting" and "-elect" claim no office.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ingest.article import Article
from ingest.claims import OfficeClaim, claim_id
from ingest.extract.grammar.holders import choose_office, offices_of, offices_with_head
from ingest.extract.grammar.spans import trim
from ingest.extract.speech.words import Reading, Word
from ingest.text.document import Document, Sentence
from ingest.text.tokens import fold
from ingest.vocabulary import Vocabulary

#: A date further back than this says of when an office is spoken, not when it is reported.
_LONG_AGO = timedelta(days=60)
_NOT_HELD_BEFORE = {"vice", "deputy", "assistant", "under", "associate", "sub"}
_NOT_HELD_AFTER = {"elect", "designate", "nominee", "candidate", "hopeful", "aide", "adviser"}


def find_offices(
    document: Document, article: Article, vocabulary: Vocabulary, reading: Reading | None = None
) -> list[OfficeClaim]:
    """Return the offices that an article gives to persons, in order of their spans.

    ``as_of`` is the day of publication, or the end of a date long before it that the sentence
    names. An office that is in no vocabulary is left out.
    """
    reading = reading or Reading(document, vocabulary)
    persons: dict[str, tuple[str, str]] = {}  # surname -> full name, actor id
    claims: list[OfficeClaim] = []
    taken: set[tuple[int, int]] = set()
    for sentence in document.sentences:
        words = reading.words(sentence)
        for word in words:
            if word.code in "ONn" and _is_person(word, vocabulary):
                name = word.text.split()
                if len(name) > 1:
                    persons[fold(name[-1])] = word.text, word.actor_id
        for title, person, lo, hi in _given(words, vocabulary):
            claim = _claim(
                document, article, vocabulary, sentence, words, title, person, (lo, hi), persons
            )
            if claim and (claim.char_start, claim.char_end) not in taken:
                taken.add((claim.char_start, claim.char_end))
                claims.append(claim)
    return claims


def _is_person(word: Word, vocabulary: Vocabulary) -> bool:
    if word.code == "O":
        return vocabulary.actors[word.actor_id].kind == "person"
    return word.code == "N" or (word.code == "n" and " " in word.text)


def _given(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[tuple[int, int, int, int]]:
    """Yield (title, person, first, last) as indices, for each title that a person is given."""
    for at, word in enumerate(words):
        if not word.terms and not word.office_ids:
            continue
        if not word.office_ids and not word.is_a("speaker_noun", "role"):
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if following is not None and not word.office_ids and following.is_a("speaker_noun", "role"):
            continue  # "chief spokesman" is a spokesman
        if _is_not_held(words, at):
            continue
        before = _modifiers(words, at, vocabulary)
        person = _name_after(words, at, vocabulary)
        if person is not None:
            yield at, person, before, person
            continue
        tail = _of_phrase(words, at)
        person = _name_in_apposition(words, tail, vocabulary)
        if person is not None and (before < at or tail > at):
            yield at, person, before, person
            continue
        person = _name_before(words, before, vocabulary)
        if person is not None and (before < at or tail > at):
            yield at, person, person, tail


def _is_not_held(words: Sequence[Word], at: int) -> bool:
    i = at - 1
    while i >= 0 and at - i < 7 and words[i].code in "wAOG'N-ty":
        if words[i].norm == "then" and words[i + 1].code != "-":
            break
        if words[i].is_a("not_now") or words[i].norm in _NOT_HELD_BEFORE:
            return True
        if words[i].code == "t":
            break
        i -= 1
    if at + 1 < len(words):
        j = at + 2 if words[at + 1].code == "-" else at + 1
        if j < len(words) and words[j].norm in _NOT_HELD_AFTER:
            return True
    return False


def _modifiers(words: Sequence[Word], at: int, vocabulary: Vocabulary) -> int:
    """Index of the first word of "Ecuador's right-wing" president, "the" commander."""
    i = at
    while i > 0 and at - i < 6:
        word = words[i - 1]
        if word.code == "O" and _is_person(word, vocabulary):
            break
        if word.code in "AOG'" or word.code == "t":
            i -= 1
        elif (
            word.code in "w-"
            and i > 1
            and words[i - 2].code in "AOG't-w"
            and not word.is_a("speech_verb")
        ):
            if words[i - 2].code == "O" and _is_person(words[i - 2], vocabulary):
                break
            i -= 1
        else:
            break
        if word.code == "t":
            break
    while i < at and words[i].code in "'w-":
        i += 1
    return i


def _name_after(words: Sequence[Word], at: int, vocabulary: Vocabulary) -> int | None:
    """Index of the name that follows a title: "President Noboa", "commander General Ruiz"."""
    i = at + 1
    while i < len(words) and (
        words[i].is_a("honorific") or words[i].office_ids or words[i].is_a("speaker_noun", "role")
    ):
        i += 1
    if i < len(words) and (_is_person(words[i], vocabulary) or words[i].code == "n"):
        return i
    return None


def _of_phrase(words: Sequence[Word], at: int) -> int:
    """Index of the last word of "commander of the United States Southern Command"."""
    i = at + 1
    if i < len(words) and words[i].norm in ("of", "for", "at"):
        j = i + 1
        while j < len(words) and words[j].code in "tAOGN'" and j - i < 6:
            j += 1
        if j > i + 1 and words[j - 1].code in "OGN":
            return j - 1
    return at


def _name_in_apposition(words: Sequence[Word], last: int, vocabulary: Vocabulary) -> int | None:
    """Index of the name in "Ecuador's president, Daniel Noboa," and "the commander, Gen. Ruiz,"."""
    if last + 2 >= len(words) or words[last + 1].code != ",":
        return None
    i = last + 2
    while i < len(words) and words[i].is_a("honorific"):
        i += 1
    if i < len(words) and words[i].code in "ON" and _is_person(words[i], vocabulary):
        closing = words[i + 1].code if i + 1 < len(words) else "."
        if closing in ",.;-&bhm" or words[i + 1].is_a("speech_verb"):
            return i
    return None


def _name_before(words: Sequence[Word], before: int, vocabulary: Vocabulary) -> int | None:
    """Index of the name in "Noboa, Ecuador's president" and "Gen. Ruiz, the commander of ..."."""
    i = before - 1
    if i < 1 or words[i].code != ",":
        return None
    i -= 1
    if words[i].code in "ON" and _is_person(words[i], vocabulary):
        return i
    if words[i].code == "n" and i == 0:
        return i
    return None


def _claim(
    document: Document,
    article: Article,
    vocabulary: Vocabulary,
    sentence: Sentence,
    words: Sequence[Word],
    title: int,
    person: int,
    bounds: tuple[int, int],
    persons: dict[str, tuple[str, str]],
) -> OfficeClaim | None:
    text = document.text
    named, held = words[person], words[title]
    actor_id, person_text = named.actor_id, named.text
    if not actor_id:
        person_text, actor_id = persons.get(fold(named.text), (named.text, ""))
    around = [words[i] for i in range(bounds[0], bounds[1] + 1) if i != person]
    organization = next(
        (w.actor_id for w in around
         if w.code == "O" and vocabulary.actors[w.actor_id].kind not in ("person", "outlet")), "",
    )  # fmt: skip
    country = next((w.place.country for w in around if w.place and w.place.country), "")
    as_of = _as_of(words, article.published_on)
    office_ids = held.office_ids or tuple(offices_of(organization, held.norm, vocabulary))
    office_id = choose_office(office_ids, vocabulary, organization, country, actor_id)
    if not office_id and actor_id and not organization and not country:
        office_id = offices_with_head(held.norm.split()[-1], actor_id, as_of, vocabulary)
    if not office_id:
        return None
    lo = bounds[0]
    while words[lo].code == "t" and lo < min(title, person):
        lo += 1
    start, end = trim(text, words[lo].start, words[bounds[1]].end)
    others = [w for i, w in enumerate(words) if bounds[0] <= i <= bounds[1] and i != person]
    first = next((w for w in others if w.code not in "t,"), held)
    last = next(
        (
            w
            for w in reversed(others)
            if w.code != "," and (w.end <= named.start or named.end <= w.start)
        ),
        held,
    )
    office_text = text[first.start : last.end] if person in (bounds[0], bounds[1]) else held.text
    return OfficeClaim(
        claim_id=claim_id(article.article_id, "office", start, end),
        article_id=article.article_id,
        sentence_no=sentence.no,
        char_start=start,
        char_end=end,
        evidence=text[start:end],
        person_text=person_text,
        actor_id=actor_id,
        office_text=office_text,
        office_id=office_id,
        as_of=as_of,
        sentence=text[sentence.start : sentence.end],
    )


def _as_of(words: Sequence[Word], published_on: date | None) -> date | None:
    """Return the end of a date long before publication that the sentence is set in."""
    if published_on is None:
        return None
    for at, word in enumerate(words):
        if word.date is None or (at and words[at - 1].norm in ("since", "until", "before", "from")):
            continue
        if word.date.last < published_on - _LONG_AGO and word.date.precision in (
            "day",
            "month",
            "year",
        ):
            return word.date.last
    return published_on
