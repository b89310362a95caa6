"""A sentence as the grammar of speech and office reads it: words, names and quotations, coded.

Finer than the chunks of ``ingest.text.document``: a title stays apart from the name that follows
it, and a quotation is one word, so that nothing said inside it can be taken for the reporter's own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ingest.extract.speech.quotes import Quote, find_quotes
from ingest.text.dates import DateMention
from ingest.text.document import Document, Sentence
from ingest.text.paragraphs import paragraphs
from ingest.text.plain import Forms, Openings, Plain
from ingest.text.tokens import Token, fold, tokenize
from ingest.vocabulary import Place, Vocabulary

# The closed classes of English.
_CLOSED: dict[str, str] = {
    word: code
    for code, words in {
        "t": "the a an this these those his her its their our my your no any each every both "
        "another such",
        "j": "he she it they we i you him them us me who's himself herself itself themselves",
        "b": "is are was were be been being am",
        "h": "has have had having",
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
        "ever elsewhere perhaps maybe otherwise hence almost nearly more most up out back down "
        "aloud",
    }.items()
    for word in words.split()
}
#: Provinces are called so, but "a Western diplomat" is of none of them.
_QUARTERS = frozenset({"central", "eastern", "northern", "southern", "western"})
_NEGATED = ("n't", "cannot")
#: What is written together with the word before it: "who'd seen it", "they've said".
_SHORT_VERBS = {"'d": "h", "'ve": "h", "'re": "b", "'m": "b", "'ll": "m"}
#: With these endings after it, "'d" is "had": "he'd said", "he'd been", not "he'd say".
_OF_THE_PAST = ("d", "n")
_MARKS = {",": ",", ";": ";", ":": ":", "-": "-", "—": "-", "'s": "'", "'": "'", ".": ".",
          "?": ".", "!": ".", "(": "(", ")": ")", "[": "(", "]": ")", '"': '"',
          "/": "-"}  # fmt: skip
_PARTICLES = {"de", "la", "del", "al", "el", "bin", "van", "von", "los", "las", "da", "dos", "y",
              "ben", "ibn", "bint", "ould", "abu", "umm", "di", "du", "den", "der",
              "sin"}  # fmt: skip
_PRESS: Mapping[str, tuple[str, ...]] = {"press": ("",)}
_ROLE: Mapping[str, tuple[str, ...]] = {"speaker_noun": ("role",)}
_NOTHING: Mapping[str, tuple[str, ...]] = {}
#: Their stop belongs to the name: "Robert Kennedy Jr. said".
_SHORTENED = {"jr", "sr", "inc", "corp", "co", "ltd", "st"}
_NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
     "twelve", "dozens", "scores", "hundreds", "thousands"}
)  # fmt: skip
_FOOTNOTES = ("*", "**", "†", "‡")
_ARTICLES = ("al", "el", "ad", "an", "as", "ash", "at", "ul", "ur", "ut", "ud")
_PARTIES = ("R", "D", "I")
_PARTY: Mapping[str, tuple[str, ...]] = {"party": ("",)}
#: Where a quoted name is a programme: 'told "Face the Nation"', 'on CBS's "60 Minutes"'.
_BEFORE_A_PROGRAMME = ("told", "tells", "telling", "on", "'s", "'")
_LONGEST_PROGRAMME = 6


@dataclass(slots=True)
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


class Reading:
    """The words of a document, each sentence read once, however many rules ask for it.

    Holds what was read as long as it lives: one document's worth.
    """

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        """Begin with nothing read."""
        self.document = document
        self.vocabulary = vocabulary
        self.quotes: list[Quote] = find_quotes(document.text, paragraphs(document.text))
        #: What rules found in sentences, by numbers of the first and the last.
        self.found: dict[tuple[int, int], Any] = {}
        self._plain: dict[int, list[Word]] = {}
        self._without: dict[int, list[Word]] = {}

    def words(self, sentence: Sentence) -> list[Word]:
        """Return the words of a sentence, those inside quotations among them."""
        if sentence.no not in self._without:
            self._without[sentence.no] = _without_asides(self.plain(sentence))
        return self._without[sentence.no]

    def plain(self, sentence: Sentence) -> list[Word]:
        """Return the words of a sentence with what stands in brackets."""
        if sentence.no not in self._plain:
            self._plain[sentence.no] = _plain(
                self.document, [sentence], self.vocabulary, sentence.start, sentence.end
            )
        return self._plain[sentence.no]

    def quotes_in(self, sentence: Sentence) -> list[Quote]:
        """Return the quotations that a sentence holds all or part of."""
        return [q for q in self.quotes if q.start < sentence.end and q.end > sentence.start]

    def quoting(self, sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> list[Word]:
        """Words of sentences that follow one another; what ``quotes`` hold becomes one word each.

        What is read already is read again only where a word of it runs over a quotation's mark.
        """
        if not quotes and len(sentences) == 1:
            return self.words(sentences[0])
        read = [word for sentence in sentences for word in self.plain(sentence)]
        words: list[Word] = []
        at, start = 0, sentences[0].start
        for quote in quotes:
            if quote.start >= sentences[-1].end or quote.end <= start:
                continue
            opening = max(start, quote.start)
            first = at
            while at < len(read) and read[at].end <= opening:
                at += 1
            words += read[first:at]
            if at < len(read) and read[at].start < opening:
                over = read[at].start
                words += _plain(self.document, sentences, self.vocabulary, over, opening)
            while at < len(read) and read[at].start < quote.end:
                at += 1
            after = read[at - 1].end if at else quote.end
            text = self.document.text[quote.start : quote.end]
            if words and _is_programme(words[-1], text):
                closes = text[-2:-1] == ","
                end = quote.end - 2 if closes else quote.end
                named = text[:-2] if closes else text
                words.append(Word("w", quote.start, end, "", named, _PRESS))
                if closes:
                    words.append(Word(",", quote.end - 2, quote.end - 1, ",", ","))
            else:
                words.append(Word("Q", quote.start, quote.end, "", text, quote=quote))
            if after > quote.end:
                words += _plain(self.document, sentences, self.vocabulary, quote.end, after)
            start = max(start, quote.end)
        return _without_asides([*words, *read[at:]])


def _is_programme(before: Word, quoted: str) -> bool:
    """Whether what is quoted is a programme's name: 'told "Face the Nation"'."""
    if before.norm not in _BEFORE_A_PROGRAMME:
        return False
    parts = quoted[1:-1].rstrip(",").split()
    capitals = sum(part[0].isupper() or part[0].isdigit() for part in parts)
    return 1 < len(parts) <= _LONGEST_PROGRAMME and (
        capitals > 1 and parts[-1][0].isupper() and parts[-1][-1].isalnum()
    )


def _plain(
    document: Document,
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    start: int,
    end: int,
) -> list[Word]:
    if start >= end:
        return []
    whole = len(sentences) == 1 and sentences[0].start == start and sentences[0].end == end
    tokens = _apart(sentences[0].tokens if whole else tokenize(document.text, start, end))
    dates = {
        chunk.start: chunk.date
        for sentence in sentences
        if "@" in sentence.codes
        for chunk in sentence.chunks
        if chunk.date is not None and start <= chunk.start
    }
    words: list[Word] = []
    first = any(sentence.start == start for sentence in sentences)
    forms = _forms(vocabulary, document.upper)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        plain = forms[token.text]
        if (
            plain is not None
            and (at + 1 == len(tokens) or tokens[at + 1].norm not in plain.followed)
            and token.start not in dates
        ):
            code, terms, office_ids = plain.found
            words.append(
                Word(
                    code, token.start, token.end, token.norm, token.text, terms, "", None,
                    office_ids,
                )
            )  # fmt: skip
            at += 1
            continue
        length, word = _read(document, tokens, at, dates, vocabulary, first and at == 0)
        words.append(word)
        at += length
    return words


def _apart(tokens: Sequence[Token]) -> Sequence[Token]:
    """Part a pronoun from the verb that is written with it: "who'd" is "who" and "'d"."""
    if not any("'" in token.norm for token in tokens):
        return tokens
    parted: list[Token] = []
    for token in tokens:
        pronoun, mark, verb = token.norm.rpartition("'")
        if mark + verb in _SHORT_VERBS and _CLOSED.get(pronoun, "-") in "jHt":
            cut = len(pronoun)
            parted.append(Token(token.text[:cut], pronoun, token.start, token.start + cut))
            parted.append(Token(token.text[cut:], mark + verb, token.start + cut, token.end))
        else:
            parted.append(token)
    return parted


#: Code, terms and offices of a word.
_Found: TypeAlias = tuple[str, Mapping[str, tuple[str, ...]], tuple[str, ...]]


def _forms(vocabulary: Vocabulary, upper: bool) -> Forms[_Found]:
    """Words as written -> what ``_read`` makes of them, where it makes the same everywhere."""
    forms: Forms[_Found] | None = vocabulary.derived.get(("word", upper))
    if forms is None:
        forms = Forms(lambda word: _told(word, vocabulary, upper))
        vocabulary.derived["word", upper] = forms
    return forms


def _told(text: str, vocabulary: Vocabulary, upper: bool) -> Plain[_Found] | None:
    """Tell what ``_read`` makes of a word wherever it stands; None where that depends."""
    norm = fold(text)
    opening = Openings(norm)
    cased, term = opening.ask(vocabulary.speech_terms)
    also_cased, title = opening.ask(vocabulary.titles)
    if cased or also_cased or text in _PARTIES or norm in (*_ARTICLES, *_SHORT_VERBS):
        return None
    if upper or text[0].isupper() or not text[0].isalpha():
        places = opening.ask(vocabulary.place_names)
        actors, outlets = opening.ask(vocabulary.actor_names), opening.ask(vocabulary.outlet_names)
        if any(place or value for place, value in (places, actors, outlets)):
            return None
    code = _CLOSED.get(norm) or _MARKS.get(norm)
    if code == "H" and text.isupper() and not upper:
        return None  # "WHO"
    if title or not code or code in "xyp":
        opening.followed.add("-")
    office_ids = title or ()
    if title:
        code, term = "w", term or _ROLE
    elif code:
        pass
    elif norm in _NEGATED or norm.endswith("n't"):
        code, term = "X", None
    elif term:
        code = "w"
    elif text[0].isdigit():
        code = "9"
    elif not any(character.isalnum() for character in text):
        code = "-"
    elif norm.endswith("ly") and not text[0].isupper():
        code = "y"
    elif text[0].isupper():
        return None  # a name: how long it is depends
    else:
        code = "w"
    return Plain((code, term or _NOTHING, office_ids), frozenset(opening.followed))


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
    if token.text in _PARTIES and (party := _party_length(tokens, at)):
        return word("w", party, terms=_PARTY)
    named = document.upper or token.text[0].isupper() or not token.text[0].isalpha()
    named = named or (token.norm in _ARTICLES and _is_hyphened_name(tokens, at))
    actor = vocabulary.actor_names.match(tokens, at) if named else None
    quarter = token.norm in _QUARTERS and at + 1 < len(tokens) and tokens[at + 1].text.islower()
    place = vocabulary.place_names.match(tokens, at) if named and not quarter else None
    term = vocabulary.speech_terms.match(tokens, at)
    title = vocabulary.titles.match(tokens, at)
    longest = max(
        actor[0] if actor else 0,
        place[0] if place else 0,
        term[0] if term else 0,
        title[0] if title else 0,
    )
    outlet = vocabulary.outlet_names.match(tokens, at) if named else None
    speaks = actor and outlet and actor[0] == outlet[0] and _is_body(actor[1], vocabulary)
    if outlet and outlet[0] == 1 and not speaks and _is_given_name(tokens, at, vocabulary):
        outlet = None  # "spokeswoman Dawn Ruiz", who is no newspaper
    if outlet and outlet[0] >= longest and not speaks:
        station = term[1] if term and term[0] == outlet[0] else _NOTHING
        return word("w", outlet[0], terms={**station, **_PRESS})
    if named and term and term[0] == longest and "station" in term[1] and not actor:
        return word("w", term[0], terms={**term[1], **_PRESS})
    if term and term[0] == longest and term[0] > 1 and not token.text[0].isupper():
        actor = place = None
    if (actor or place) and not document.upper and (bound := _bound(tokens, at + longest)):
        return word("w", longest + bound)
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
        longer = (
            longest > 1
            and not document.upper
            and _kind(actor[1], vocabulary) == "person"
            and _is_second_surname(tokens, at + longest, dates, vocabulary)
        )
        return word("O", longest + longer, actor_id=actor[1])
    if title and title[0] == longest:
        kinds = term[1] if term and term[0] == longest else _ROLE
        return word("w", longest, terms=kinds, office_ids=title[1])
    if term and term[0] == longest and longest > 1:
        return word("y" if "adverb" in term[1] else "w", longest, terms=term[1])
    code = _CLOSED.get(token.norm) or _MARKS.get(token.norm) or _short_verb(tokens, at)
    if code == "H" and token.text.isupper() and not document.upper:
        return word("N", 1)  # "WHO"
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
    if token.norm.endswith("ly") and (
        document.upper or not _is_named(tokens, at, vocabulary, opens=first)
    ):
        return word("y", 1)
    if token.norm in _NUMBER_WORDS and not _goes_on_as_name(tokens, at, vocabulary):
        return word("w", 1)  # "Five suspected smugglers"
    if token.text[0].isupper():
        length = _name_length(tokens, at, document.upper, vocabulary)
        # "Changed 9:05 AM, Mon March 2": no name runs into a date
        length = next((i for i in range(1, length) if tokens[at + i].start in dates), length)
        if first and length == 1 and token.norm.endswith("ing") and _goes_with(tokens, at + 1):
            return word("w", 1)  # "Reacting to the raid, Ruiz said"
        return word("n" if document.upper or (first and length == 1) else "N", length)
    return word("w", 1)


def _short_verb(tokens: Sequence[Token], at: int) -> str:
    """Return the code of "'ve" and "'d", or ``""``."""
    code = _SHORT_VERBS.get(tokens[at].norm, "")
    if code != "h" or tokens[at].norm != "'d":
        return code
    past = at + 1 < len(tokens) and tokens[at + 1].norm.endswith(_OF_THE_PAST)
    return "h" if past else "m"


def _is_given_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether somebody's role stands before a name and a surname after it."""
    if not at or at + 1 == len(tokens) or not tokens[at + 1].is_capitalised:
        return False
    role = vocabulary.speech_terms.match(tokens, at - 1)
    roles = role[1].get("speaker_noun", ()) if role is not None else ()
    known = _is_known(tokens, at + 1, upper=False, vocabulary=vocabulary)
    return "role" in roles and not known


def _is_named(tokens: Sequence[Token], at: int, vocabulary: Vocabulary, *, opens: bool) -> bool:
    """Whether what ends in "-ly" is a name: "said Kelly", "Kelly said"; not "Oddly, Ruiz said"."""
    if not tokens[at].is_capitalised:
        return False
    if not opens:
        return True
    if at + 1 == len(tokens):
        return False
    after = tokens[at + 1].norm
    found = vocabulary.speech_terms.match(tokens, at + 1)
    return (
        _CLOSED.get(after, ".") in "bhm"
        or after == "'s"
        or (found is not None and not {"speech_verb", "decline"}.isdisjoint(found[1]))
    )


def _goes_with(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a verb goes with stands there: "to", "the"."""
    return at < len(tokens) and _CLOSED.get(tokens[at].norm, ".") in "pt"


def _is_first_name(
    tokens: Sequence[Token], at: int, length: int, upper: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a place's name begins a person's: "Mary Pace said", not "in Santa Elena"."""
    after = at + length
    if upper or after >= len(tokens):
        return False
    hyphened = tokens[after].norm in _ARTICLES and _is_hyphened_name(tokens, after)
    if not tokens[after].text[0].isupper() and not hyphened:
        return False  # but "Sabah al-Rawi"
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
        if not touching or not following.text[0].islower():
            break
        if vocabulary.speech_terms.match(tokens, end + 1) or vocabulary.titles.match(
            tokens, end + 1
        ):
            break
        end += 2
    return end - at


def _goes_on_as_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a number opens a name: "Three Gorges", not "Two Peruvian sailors"."""
    following = at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    return following and not vocabulary.place_names.match(tokens, at + 1)


def _is_second_surname(
    tokens: Sequence[Token], at: int, dates: Mapping[int, DateMention], vocabulary: Vocabulary
) -> bool:
    """Whether a name goes on as those of Spanish do: "Daniel Noboa" + "Azín"."""
    if at >= len(tokens) or not tokens[at].text[0].isupper() or tokens[at].start in dates:
        return False
    after = at + 1
    alone = after >= len(tokens) or not tokens[after].text[0].isalpha()
    alone = alone or tokens[after].text.islower()
    return (
        alone
        and tokens[at].text.isalpha()
        and not tokens[at].text.isupper()
        and tokens[at].norm not in _SHORTENED
        and not _is_known(tokens, at, False, vocabulary)
        and not vocabulary.lexicon.match(tokens, at)
        and not vocabulary.place_names.match(tokens, at)
        and not vocabulary.actor_names.match(tokens, at)
    )


def _bound(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens that make a name an adjective: "Iran" + "-backed", "Houthi" + "-run"."""
    if at + 1 >= len(tokens) or tokens[at].norm != "-":
        return 0
    joined = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    return 2 if joined and tokens[at + 1].text[0].islower() else 0


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
        elif token.norm in _ARTICLES and not upper and _is_hyphened_name(tokens, end):
            end += 3  # "Umm Salim al-Rawi"
        elif token.norm in _PARTICLES and end + 1 < len(tokens) and not upper:
            if not tokens[end + 1].text[0].isupper():
                break
            end += 1
        elif token.text[0].isupper() and not _is_known(tokens, end, upper, vocabulary):
            end += 1
            short = len(token.text) == 1 or token.norm in _SHORTENED
            if end < len(tokens) and tokens[end].text == "." and short:
                end += 1
        else:
            break
    return end - at


def _is_known(tokens: Sequence[Token], at: int, upper: bool, vocabulary: Vocabulary) -> bool:
    norm = tokens[at].norm
    if norm in _CLOSED and len(norm) > 1:
        return True
    if norm in ("said", "say") and not upper:
        return False  # "Omar Said": the verb is written small
    if vocabulary.speech_terms.match(tokens, at) or vocabulary.titles.match(tokens, at):
        return True
    if not upper:
        return False
    return bool(
        vocabulary.lexicon.match(tokens, at)
        or vocabulary.place_names.match(tokens, at)
        or vocabulary.actor_names.match(tokens, at)
    )


def _is_body(actor_id: str, vocabulary: Vocabulary) -> bool:
    """Whether who also publishes has a say of its own, as monitors and ministries do."""
    return _kind(actor_id, vocabulary) not in ("", "outlet")


def _kind(actor_id: str, vocabulary: Vocabulary) -> str:
    actor = vocabulary.actors.get(actor_id)
    return actor.kind if actor else ""


def _without_asides(words: Sequence[Word]) -> list[Word]:
    """Leave out brackets (an abbreviation, an age), a politician's party and footnote marks."""
    if not any(word.code in "(-" or "party" in word.terms for word in words):
        return list(words)
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
        if word.text in _FOOTNOTES and kept and kept[-1].end == word.start:
            continue
        if word.is_a("party"):
            if kept and kept[-1].code == ",":
                kept.pop()
            following = words[at + 1] if at + 1 < len(words) else None
            if following is not None and following.code == "," and not _apposed(words, at + 2):
                closing = at + 1
            continue
        kept.append(word)
    return kept


def _apposed(words: Sequence[Word], at: int) -> bool:
    """Whether an apposition begins: "Adam Smith, D-Wash., the ranking member,"."""
    if at >= len(words):
        return False
    word = words[at]
    return word.code in "tH9" or word.is_a("speaker_noun") or bool(word.office_ids)


def _is_hyphened_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an Arabic article opens a name: "al-Shabab"."""
    return at + 2 < len(tokens) and tokens[at + 1].norm == "-" and tokens[at + 2].is_capitalised


def _party_length(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens of "R-La." and "D-N.Y."; 0 where there is no party and state."""
    if tokens[at].text not in _PARTIES or at + 2 >= len(tokens) or tokens[at + 1].norm != "-":
        return 0
    state = tokens[at + 2]
    touching = tokens[at + 1].start == tokens[at].end and state.start == tokens[at + 1].end
    if not touching or not state.is_capitalised:
        return 0
    end = at + 3
    while end + 1 < len(tokens) and tokens[end].is_capitalised and end < at + 5:
        end += 1  # "R-Horseshoe Bay"
    return end - at + (end < len(tokens) and tokens[end].text == ".")
