"""A sentence as the grammar of speech and office reads it: words, names and quotations, coded.

Finer than the chunks of ``ingest.text.document``: a title stays apart from the name that follows
it, and a quotation is one word, so that nothing said inside it can be taken for the reporter's own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.extract.quotes import Quote
from ingest.text.dates import DateMention
from ingest.text.document import Document, Sentence
from ingest.text.tokens import Token, tokenize
from ingest.vocabulary import Place, Vocabulary

# The closed classes of English.
_CLOSED: dict[str, str] = {
    word: code
    for code, words in {
        "t": "the a an this these those his her its their our my your no any each every both "
        "another such",
        "j": "he she it they we i you him them us me who's himself herself itself themselves",
        "b": "is are was were be been being am 're",
        "h": "has have had having 've",
        "m": "will would could can may might shall should must do does did",
        "X": "not n't never neither nor hardly",
        "&": "and or but & plus",
        "x": "that after as when while because since before if although though whether until "
        "where once so how why than unless whereas what",
        "H": "who which whom whose",
        "p": "of in on at by for from with within into inside near over under against during "
        "about among between through across toward towards around along despite amid following "
        "including alongside outside upon via without behind like per aboard off onto except "
        "regarding concerning throughout beyond below above to",
        "y": "also later earlier meanwhile however still yet then now instead separately "
        "additionally moreover nevertheless immediately previously publicly reportedly allegedly "
        "recently again further furthermore initially subsequently only just even already soon "
        "today yesterday tonight here there first once overnight twice too likewise nonetheless "
        "thus therefore besides indeed repeatedly always often sometimes simply finally afterwards "
        "ever elsewhere perhaps maybe otherwise hence almost nearly more most up out back down",
    }.items()
    for word in words.split()
}
_NEGATED = ("n't", "cannot")
_MARKS = {",": ",", ";": ";", ":": ":", "-": "-", "—": "-", "'s": "'", "'": "'", ".": ".",
          "?": ".", "!": ".", "(": "(", ")": ")", "[": "(", "]": ")", '"': '"',
          "/": "-"}  # fmt: skip
_PARTICLES = {"de", "la", "del", "al", "el", "bin", "van", "von", "los", "las", "da", "dos", "y",
              "ben", "ibn", "der"}  # fmt: skip
_PRESS: Mapping[str, tuple[str, ...]] = {"press": ("",)}
_NOTHING: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Word:
    """One unit of a sentence; ``start`` and ``end`` are code points into the article's text.

    Codes: Q quotation, @ date, O actor, G place, A demonym, N unknown name, n perhaps a name,
    t determiner, j pronoun, b h m auxiliaries, X negation, & conjunction, x subordinator,
    H relative, p preposition, y adverb, 9 number, w any other word, and marks.
    """

    code: str
    start: int
    end: int
    norm: str
    text: str
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    actor_id: str = ""
    place: Place | None = None
    office_ids: tuple[str, ...] = ()
    date: DateMention | None = None
    quote: Quote | None = None

    def is_a(self, kind: str, value: str = "") -> bool:
        """Whether the vocabulary of speech lists it as such a term (with such a value)."""
        return kind in self.terms and (not value or value in self.terms[kind])


def read_words(
    document: Document,
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    quotes: Sequence[Quote] = (),
) -> list[Word]:
    """Words of sentences that follow one another; what ``quotes`` hold becomes one word each."""
    words: list[Word] = []
    start, end = sentences[0].start, sentences[-1].end
    for quote in quotes:
        if quote.start >= end or quote.end <= start:
            continue
        words += _plain(document, sentences, vocabulary, start, max(start, quote.start))
        quoted = document.text[quote.start : quote.end]
        words.append(Word("Q", quote.start, quote.end, "", quoted, quote=quote))
        start = max(start, quote.end)
    words += _plain(document, sentences, vocabulary, start, end)
    return _without_brackets(words)


def _plain(
    document: Document,
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    start: int,
    end: int,
) -> list[Word]:
    if start >= end:
        return []
    tokens = tokenize(document.text, start, end)
    dates = {
        chunk.start: chunk.date
        for sentence in sentences
        for chunk in sentence.chunks
        if chunk.date is not None and start <= chunk.start
    }
    words: list[Word] = []
    first = any(sentence.start == start for sentence in sentences)
    at = 0
    while at < len(tokens):
        length, word = _read(document, tokens, at, dates, vocabulary, first and at == 0)
        words.append(word)
        at += length
    return words


def _read(
    document: Document,
    tokens: Sequence[Token],
    at: int,
    dates: Mapping[int, DateMention],
    vocabulary: Vocabulary,
    first: bool,
) -> tuple[int, Word]:
    token, text = tokens[at], document.text

    def word(code: str, length: int, **extra: Any) -> tuple[int, Word]:  # noqa: ANN401
        last = tokens[at + length - 1]
        norm = " ".join(t.norm for t in tokens[at : at + length])
        return length, Word(
            code, token.start, last.end, norm, text[token.start : last.end], **extra
        )

    if token.start in dates:
        mention = dates[token.start]
        return word("@", sum(1 for t in tokens[at:] if t.start < mention.end), date=mention)
    named = document.upper or token.text[0].isupper() or not token.text[0].isalpha()
    actor = vocabulary.actor_names.match(tokens, at) if named else None
    place = vocabulary.place_names.match(tokens, at) if named else None
    term = vocabulary.speech_terms.match(tokens, at)
    title = vocabulary.titles.match(tokens, at)
    longest = max(found[0] if found else 0 for found in (actor, place, term, title))
    outlet = vocabulary.outlet_names.match(tokens, at) if named else None
    if outlet and outlet[0] >= longest:
        return word("w", outlet[0], terms=_PRESS)
    if term and term[0] == longest and term[0] > 1 and not token.text[0].isupper():
        actor = place = None
    if (
        place
        and place[0] == longest
        and (not actor or actor[0] < longest or _is_state(place[1].place, actor[1], vocabulary))
    ):
        if place[1].place.kind != "country" and _is_first_name(
            tokens, at, longest, document.upper, vocabulary
        ):
            return word("N", _name_length(tokens, at, document.upper, vocabulary))
        if place[1].kind == "demonym":
            return word("A", longest, place=place[1].place)
        is_state = place[1].place.kind == "country" and place[1].kind != "city"
        state = vocabulary.country_actors.get(place[1].place.country, "") if is_state else ""
        return word("G", longest, place=place[1].place, actor_id=state)
    if actor and actor[0] == longest:
        return word("O", longest, actor_id=actor[1])
    if title and title[0] == longest:
        kinds = term[1] if term and term[0] == longest else {"speaker_noun": ("role",)}
        return word("w", longest, terms=kinds, office_ids=title[1])
    if term and term[0] == longest and longest > 1:
        return word("w", longest, terms=term[1])
    code = _CLOSED.get(token.norm) or _MARKS.get(token.norm)
    if (not code or code in "xyp") and (compound := _compound(tokens, at, vocabulary)) > 1:
        return word("w", compound)
    if code:
        return word(code, 1, terms=term[1] if term else _NOTHING)
    if token.norm in _NEGATED or token.norm.endswith("n't"):
        return word("X", 1)
    if term:
        return word("w", 1, terms=term[1])
    if token.text[0].isdigit():
        return word("9", 1)
    if not any(character.isalnum() for character in token.text):
        return word("-", 1)
    if token.norm.endswith("ly"):
        return word("y", 1)
    if token.text[0].isupper():
        length = _name_length(tokens, at, document.upper, vocabulary)
        return word("n" if document.upper or (first and length == 1) else "N", length)
    return word("w", 1)


def _is_first_name(
    tokens: Sequence[Token], at: int, length: int, upper: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a place's name begins a person's: "Mary Pace said", not "in Santa Elena"."""
    after = at + length
    if upper or after >= len(tokens) or not tokens[after].text[0].isupper():
        return False
    if at and tokens[at - 1].norm in ("in", "at", "of", "from", "near", "to", "the"):
        return False
    return not (
        _is_known(tokens, after, upper, vocabulary)
        or vocabulary.place_names.match(tokens, after)
        or vocabulary.actor_names.match(tokens, after)
    )


def _compound(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Count the tokens of "right-wing" and "38-year-old"; "then-president" stays in parts."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].norm == "-":
        following = tokens[end + 1]
        touching = tokens[end].start == tokens[end - 1].end and following.start == tokens[end].end
        if not touching or not following.text[0].islower() or tokens[at].text[0].isupper():
            break
        if vocabulary.speech_terms.match(tokens, end + 1) or vocabulary.titles.match(
            tokens, end + 1
        ):
            break
        end += 2
    return end - at


def _is_state(place: Place, actor_id: str, vocabulary: Vocabulary) -> bool:
    return place.kind == "country" and vocabulary.country_actors.get(place.country) == actor_id


def _name_length(tokens: Sequence[Token], at: int, upper: bool, vocabulary: Vocabulary) -> int:
    """Count the tokens of a name in no vocabulary: capitalised words, initials, particles."""
    end = at + 1
    if upper and vocabulary.lexicon.match(tokens, at):
        return 1
    if end < len(tokens) and tokens[end].text == "." and len(tokens[at].text) == 1:
        end += 1
    while end < len(tokens):
        token = tokens[end]
        touching = token.start == tokens[end - 1].end
        if token.norm == "-" and touching and end + 1 < len(tokens):
            if not tokens[end + 1].text[0].isalpha() or tokens[end + 1].start != token.end:
                break
            end += 2
        elif token.norm in _PARTICLES and end + 1 < len(tokens) and not upper:
            if not tokens[end + 1].text[0].isupper():
                break
            end += 1
        elif token.text[0].isupper() and not _is_known(tokens, end, upper, vocabulary):
            end += 1
            if end < len(tokens) and tokens[end].text == "." and len(token.text) == 1:
                end += 1
        else:
            break
    return end - at


def _is_known(tokens: Sequence[Token], at: int, upper: bool, vocabulary: Vocabulary) -> bool:
    norm = tokens[at].norm
    if norm in _CLOSED and len(norm) > 1:
        return True
    if vocabulary.speech_terms.match(tokens, at) or vocabulary.titles.match(tokens, at):
        return True
    if not upper:
        return False
    return bool(
        vocabulary.lexicon.match(tokens, at)
        or vocabulary.place_names.match(tokens, at)
        or vocabulary.actor_names.match(tokens, at)
    )


def _without_brackets(words: Sequence[Word]) -> list[Word]:
    """Leave out what stands in brackets: an abbreviation, an age, a translation."""
    kept: list[Word] = []
    closing = -1
    for at, word in enumerate(words):
        if at <= closing:
            continue
        if word.code == "(":
            closing = next(
                (i for i in range(at + 1, min(at + 16, len(words))) if words[i].code == ")"), -1
            )
            if closing > at:
                continue
        kept.append(word)
    return kept
