"""A text as rules read it: sentences of chunks, each chunk with a one-letter code.

A chunk is a number, a date, a name or a word of the lexicon. The codes of a sentence, strung
together, are what the grammar's regular expressions run over, so that "killing at least 12 people",
"KILLING A DOZEN MEN" and "killed both fishermen" are one and the same to a rule.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from string import ascii_lowercase

from ingest.record import record
from ingest.text.campaigns import marked_campaigns, name_campaigns
from ingest.text.codes import CODES, MARKS
from ingest.text.dates import (
    DateMention,
    find_dates,
    names_year,
    of_heading,
    of_year_told,
    pointed_back,
    year_of_heading,
)
from ingest.text.numbers import UNITS, Number, may_open, number_at, ordinal_at
from ingest.text.people import as_nouns, wounds_somebody
from ingest.text.placing import Placer
from ingest.text.plain import Forms, Openings, Plain
from ingest.text.segment import segment
from ingest.text.tokens import Token, fold, tokenize
from ingest.text.towns import ARTICLES, NAMED_BEFORE, is_called_for
from ingest.vocabulary import EventTerm, PlaceName, Vocabulary

_PARTICLES = {"de", "la", "del", "al", "el", "bin", "van", "von", "los", "las", "da", "dos", "y",
              "do", "du", "des", "di", "le"}  # fmt: skip
_LINKS = frozenset({"e", "i", "ye", "yi"})
_ELIDED = re.compile(r"[ld]['’][^\W\d_]")  # "de l'Artibonite"
_ADMINISTRATIVE = frozenset(
    {"province", "provinces", "department", "state", "governorate", "oblast", "region", "district"}
    | {"canton", "prefecture", "county"}
)
# told of as countries are, by names that are no others'
_LIKE_COUNTRIES = frozenset({"PS-GAZA-STRIP", "PS-WEST-BANK"})
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
    | {"centre", "center", "coast", "capital", "upper", "lower", "islands"}
)
# Words that follow "the 12-year-old" where it stands for a person.
_AFTER_A_PERSON = frozenset(
    {"was", "is", "were", "had", "has", "who", "died", "and", "to", "from", "in", "on", "at", "of"}
    | {"with", "after", "when", "said", "later", "also", "by", "for", "as", "whose", "or", "but"}
    | {"shot", "told", "took", "ran", "got", "found", "hit", "left", "fled", "went", "came", "dead"}
    | {"did", "would", "could", "can", "will", "may", "might", "remains", "being", "been", "whom"}
    | {"inside", "outside", "near", "while", "because", "before", "during", "along", "then", "now"}
    | {"kills", "dies", "shoots", "fatally", "accidentally", "critically", "playing", "takes"}
)
#: Names that are words where all is written in capitals.
_WORDS_IN_CAPITALS = frozenset({"is"})
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True, eq=False)
class Chunk:
    """One unit of a sentence; ``start`` and ``end`` are code points into the article's text.

    One equals itself alone, as no two stand at one place: to compare all that they hold takes long.
    """

    code: str
    start: int
    end: int
    norm: str
    number: Number | None = None
    date: DateMention | None = None
    place: PlaceName | None = None
    actor_id: str = ""
    campaign_id: str = ""
    event: EventTerm | None = None
    is_town: bool = False  # an unknown name that stands where a town would


@record
class Sentence:
    """``no`` counts from 1; ``codes[i]`` is the code of ``chunks[i]``."""

    no: int
    start: int
    end: int
    paragraph: int
    chunks: tuple[Chunk, ...]
    codes: str
    tokens: Sequence[Token] = field(default=(), compare=False, repr=False)
    words: frozenset[str] = field(default=frozenset(), compare=False, repr=False)  # folded


@record
class Document:
    """A text with its sentences, and the day against which its dates were resolved."""

    text: str
    published_on: date | None
    sentences: tuple[Sentence, ...]
    upper: bool

    def span(self, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
        """Code points from chunk ``first`` to chunk ``last`` (inclusive) of a sentence."""
        return sentence.chunks[first].start, sentence.chunks[last].end

    def without(self, numbers: Set[int]) -> "Document":
        """Return the document with nothing to read in the sentences of these numbers."""
        if not numbers:
            return self
        kept = (replace(s, chunks=(), codes="") if s.no in numbers else s for s in self.sentences)
        return replace(self, sentences=tuple(kept))


def read_document(text: str, published_on: date | None, vocabulary: Vocabulary) -> Document:
    """Segment a text and chunk each sentence."""
    upper = _is_upper(text[:4000])
    anchor = _dateline(text, published_on) or published_on
    sentences = []
    spans = segment(text)
    tokens = [tokenize(text, span.start, span.end) for span in spans]
    countries = cache(lambda: _countries(tokens, vocabulary, upper))
    placer = Placer(text, vocabulary, countries)
    campaigns = marked_campaigns(published_on, vocabulary)
    told: date | None = None
    year: int | None = None  # told last, with its figures
    heading: int | None = None  # the year over the lines
    paragraph = -1
    years: dict[tuple[int, int], int] = {}
    for no, (span, held) in enumerate(zip(spans, tokens, strict=True), start=1):
        words = frozenset([token.norm for token in held])
        dates = find_dates(text, span.start, span.end, anchor, words, year)
        if span.paragraph != paragraph:
            paragraph = span.paragraph
            heading = year_of_heading(text[span.start : span.end], heading)
        dates = of_heading(dates, heading)
        dates = of_year_told(pointed_back(text, span.start, dates, told), years)
        told = next((d.last for d in reversed(dates) if d.precision == "day"), told)
        year = next((d.last.year for d in reversed(dates) if names_year(d.text)), year)
        chunks = tuple(_chunks(held, dates, vocabulary, text, upper, countries))
        codes = "".join([chunk.code for chunk in chunks])
        placer.place(chunks, codes)
        name_campaigns(chunks, codes, campaigns)
        sentences.append(
            Sentence(no, span.start, span.end, span.paragraph, chunks, codes, held, words)
        )
    return Document(text, published_on, tuple(sentences), upper)


def _is_upper(text: str) -> bool:
    """Whether a text is written in capitals, as wires once sent them."""
    if sum(map(text.count, ascii_lowercase)) > 0.2 * len(text):
        return False
    letters = _LETTER.findall(text)
    return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)


_DATELINE = re.compile(
    r"(?:^|, )([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, \d{4})? \((?:Reuters|AFP|AP|EFE|UPI|Xinhua)\)",
    re.MULTILINE,
)


def _dateline(text: str, published_on: date | None) -> date | None:
    """Return the day of "BOGOTA, Nov 10 (Reuters)", from which weekdays are counted."""
    match = _DATELINE.search(text[:1500])
    if match is None or published_on is None:
        return None
    for back in range(4):
        day = published_on - timedelta(days=back)
        if day.day == int(match[2]) and day.strftime("%B").startswith(match[1][:3]):
            return day
    return None


def _chunks(
    tokens: Sequence[Token],
    dates: Sequence[DateMention],
    vocabulary: Vocabulary,
    text: str,
    upper: bool,
    countries: Callable[[], frozenset[str]],
) -> list[Chunk]:
    chunks: list[Chunk] = []
    dated = {mention.start: mention for mention in dates}
    title_case: bool | None = None
    forms = _forms(vocabulary, upper)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        plain = forms[token.text]
        if (
            plain is not None
            and (i + 1 == len(tokens) or tokens[i + 1].norm not in plain.followed)
            and token.start not in dated
        ):
            code, event = plain.found
            chunks.append(
                Chunk(code, token.start, token.end, token.norm, None, None, None, "", "", event)
            )
            i += 1
            continue
        length, chunk = 1, None
        if token.start in dated:
            mention = dated[token.start]
            length = sum(1 for t in tokens[i:] if t.start < mention.end)
            chunk = _chunk("@", tokens[i : i + length], date=mention)
        if chunk is None:
            length, chunk = _named(tokens, i, vocabulary, upper, countries)
        if chunk is None and (age := _age_length(tokens, i)):
            # "a 12-year-old boy" counts one boy; "the 12-year-old" is a person
            length = age
            attributive = i + age < len(tokens) and tokens[i + age].text[0].isalpha()
            noun = not attributive or _follows_a_person(tokens[i + age])
            chunk = _chunk("P" if noun else "w", tokens[i : i + age])
        if (
            chunk is None
            and (count := number_at(tokens, i))
            and not _holds_date(tokens[i + 1 : i + count[0]], dated)
        ):  # "between 8 and 14 September" is no number
            length = count[0]
            chunk = _chunk("9", tokens[i : i + length], number=count[1])
        if chunk is None and (rank := ordinal_at(tokens, i)):
            length = rank[0]
            chunk = _chunk("z", tokens[i : i + length], number=Number(rank[1]))
        if chunk is None:
            length, chunk = _worded(tokens, i, vocabulary)
        if chunk is None and not upper and token.is_capitalised:
            if title_case is None:
                title_case = _is_title_case(tokens)
            length = 0 if title_case else _name_length(tokens, i, dated)
            if length and (i or length > 1):
                chunk = _chunk("N", tokens[i : i + length])
            else:
                length = 1
        if chunk is None:
            length = 1
            code = MARKS.get(token.norm) or _by_ending(token.norm)
            if code == "-" and text[token.start - 1 : token.start] in ("", " ", "\n"):
                code = ";"  # a dash between clauses
            chunk = _chunk(code, tokens[i : i + 1])
        chunks.append(_as_verb(chunk, chunks, tokens, i + 1))
        i += length
    return as_nouns(chunks)


_BOMB = EventTerm("airstrike", noun=False, verb=True)
_BOMBERS = frozenset({"aircraft", "air force", "forces", "troops", "military"})
_NAMED_FOR_BOMBS = frozenset(
    {"attack", "attacks", "blast", "blasts", "disposal", "shelter", "squad", "threat", "threats"}
)
_DETERMINERS = frozenset({"a", "an", "the", "another", "its", "their", "two", "three", "several"})


def _as_verb(chunk: Chunk, before: Sequence[Chunk], tokens: Sequence[Token], at: int) -> Chunk:
    """Make a verb of what several do: "US jets bomb a camp", "Ecuador and the US bomb mines".

    And of "wound" in "blasts kill 17 and wound 61", "a salvo wounds three marines".
    """
    if chunk.norm in ("wound", "wounds") and wounds_somebody(chunk, before, tokens[at : at + 4]):
        return Chunk(CODES["wound_verb"], chunk.start, chunk.end, chunk.norm)
    if chunk.norm != "bomb" or not before or at >= len(tokens):
        return chunk
    many = before[-1].norm.endswith("s") or before[-1].norm.split()[-1] in _BOMBERS
    joined = len(before) > 2 and "&" in (before[-2].code, before[-3].code)
    following = tokens[at]
    objected = following.norm in _DETERMINERS or following.text[0].isupper()
    objected |= before[-1].norm.split()[-1] in _BOMBERS and following.norm not in _NAMED_FOR_BOMBS
    if (many and objected) or (joined and before[-1].code in "GO"):
        return Chunk("e", chunk.start, chunk.end, chunk.norm, event=_BOMB)
    return chunk


def _forms(vocabulary: Vocabulary, upper: bool) -> Forms[tuple[str, EventTerm | None]]:
    """Words as written -> code and event of their chunk, where no other can be meant."""
    forms: Forms[tuple[str, EventTerm | None]] | None = vocabulary.derived.get(("chunk", upper))
    if forms is None:
        forms = Forms(lambda word: _plain(word, vocabulary, upper))
        vocabulary.derived["chunk", upper] = forms
    return forms


def _plain(
    word: str, vocabulary: Vocabulary, upper: bool
) -> Plain[tuple[str, EventTerm | None]] | None:
    """Tell what ``_chunks`` makes of a word wherever it stands; None where that depends."""
    norm = fold(word)
    counts = may_open(norm)
    if (
        norm in ("bomb", "wound", "wounds")
        or counts is None
        or MARKS.get(norm) == "-"
        or (word[0].isupper() and not upper)
    ):
        return None
    opening = Openings(norm)
    named = (
        opening.ask(vocabulary.campaign_names),
        # a lone word in small letters is written as no name
        opening.ask(vocabulary.place_names, alone=upper),
        opening.ask(vocabulary.actor_names, alone=upper),
    )
    cased, listed = opening.ask(vocabulary.lexicon)
    also_cased, event = opening.ask(vocabulary.event_terms)
    if cased or also_cased or any(place or value for place, value in named):
        return None
    if listed:
        code = CODES[listed]
    elif event:
        code = "E" if event.noun else "e"
    else:
        code = MARKS.get(norm) or _by_ending(norm)
    # "-" may follow the number of an age
    return Plain((code, event), frozenset({*opening.followed, *counts, "-"}))


def _follows_a_person(token: Token) -> bool:
    """Whether a word shows that "the 12-year-old" before it is a noun."""
    return token.norm in _AFTER_A_PERSON or (
        token.norm.endswith(("ed", "ly")) and not token.is_capitalised
    )


def _holds_date(tokens: Sequence[Token], dated: Mapping[int, DateMention]) -> bool:
    return bool(dated) and any(token.start in dated for token in tokens)


def _age_length(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens of "38-year-old" or "38 y.o." at ``at``; 0 where there is none."""
    words = [token.norm for token in tokens[at : at + 5]]
    if words[0].isdecimal() and words[1:2] in (["y.o"], ["y.o."], ["yo"]):
        return 2
    kept = [i for i, word in enumerate(words) if word != "-"][:3]
    if len(kept) < 3 or kept[0] or words[kept[2]] not in ("old", "olds"):
        return 0
    if kept == [0, 1, 2] and (
        words[1].endswith("s") or not (words[0].isdecimal() or words[0] in UNITS)
    ):
        return 0  # "he is 12 years old"
    return kept[2] + 1 if words[kept[1]].rstrip("s") in ("year", "month", "week", "day") else 0


def _by_ending(word: str) -> str:
    if word.endswith("ly"):
        return "y"
    return "%" if word.endswith("ing") and len(word) > 5 else "w"


def _chunk(code: str, tokens: Sequence[Token], **extra: object) -> Chunk:
    norm = " ".join(token.norm for token in tokens)
    return Chunk(code, tokens[0].start, tokens[-1].end, norm, **extra)  # type: ignore[arg-type]


def _countries(
    sentences: Sequence[Sequence[Token]], vocabulary: Vocabulary, upper: bool
) -> frozenset[str]:
    """Countries that a text names, by themselves or by their people and bodies, and provinces."""
    found: set[str] = set()
    for tokens in sentences:
        for i, token in enumerate(tokens):
            if not (upper or token.is_capitalised):
                continue
            place = vocabulary.place_names.match(tokens, i)
            if place and (
                place[1].place.kind == "country" or place[1].place.place_id in _LIKE_COUNTRIES
            ):
                found.add(place[1].place.country)
            elif place and place[1].place.kind == "subdivision":
                found.add(place[1].place.place_id)
            actor = vocabulary.actor_names.match(tokens, i)
            if actor:
                found.add(vocabulary.country_of(actor[1]))
    return frozenset(found - {""})


def _named(
    tokens: Sequence[Token],
    at: int,
    vocabulary: Vocabulary,
    upper: bool,
    countries: Callable[[], frozenset[str]],
) -> tuple[int, Chunk | None]:
    """Match the longest name of an actor, a place or a campaign; a state is both of the first."""
    token = tokens[at]
    best: tuple[int, Chunk | None] = (0, None)
    campaign = vocabulary.campaign_names.match(tokens, at)
    if campaign:
        span = tokens[at : at + campaign[0]]
        best = campaign[0], _chunk("Y", span, campaign_id=campaign[1])
    if not (token.text[0].isalpha() or token.text[0].isdigit()):
        return best
    place = vocabulary.place_names.match(tokens, at)
    if place and place[1].namesakes:
        place = place[0], place[1].of(countries())
    if place and place[1].place.kind == "subdivision" and _goes_on(tokens, at + place[0]):
        place = None  # "Santo Domingo de Acobamba"
    if place and place[0] > best[0] and _is_meant(tokens, at, *place, upper, countries):
        span = tokens[at : at + place[0]]
        state = vocabulary.country_actors.get(place[1].place.country, "")
        if place[1].place.kind != "country":
            state = ""
        best = place[0], _chunk("G", span, place=place[1], actor_id=state)
    actor = vocabulary.actor_names.match(tokens, at)
    if upper and actor and actor[0] == 1 and token.norm in _WORDS_IN_CAPITALS:
        return best
    if actor and actor[0] > best[0] and _is_proper(tokens[at : at + actor[0]], upper):
        span = tokens[at : at + actor[0]]
        best = actor[0], _chunk("O", span, actor_id=actor[1])
    return best


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on by "de", "del" or "de la" and another word with a capital."""
    if at >= len(tokens) or tokens[at].text not in ("de", "del", "da", "do", "dos"):
        return False
    words = [t for t in tokens[at + 1 : at + 3] if t.text not in ("la", "las", "los", "el")]
    return bool(words) and words[0].is_capitalised


def _is_proper(tokens: Sequence[Token], upper: bool) -> bool:
    """Whether a phrase is written as a name: "eastern Pacific", "Ecuador", not "turkey"."""
    return upper or any(token.is_capitalised for token in tokens)


def _is_meant(
    tokens: Sequence[Token],
    at: int,
    length: int,
    name: PlaceName,
    upper: bool,
    countries: Callable[[], frozenset[str]],
) -> bool:
    """Whether a place's name means the place here.

    Provinces and cities share their names with people and with common words. One is believed where
    the text names its country, where it is called a province, where something is "in" it, or
    where it follows a comma ("Tacoma, Washington"); a compass word where it is called one.
    """
    if not _is_proper(tokens[at : at + length], upper):
        return False
    if name.place.kind != "subdivision":
        return True
    around = {t.norm for t in tokens[max(0, at - 3) : at]} | {
        t.norm for t in tokens[at + length : at + length + 2]
    }
    if length == 1 and tokens[at].norm in _COMPASS:
        # "North" is one of Cameroon's regions
        return bool(around & _ADMINISTRATIVE) and name.place.country in countries()
    if around & _ADMINISTRATIVE:
        return True
    led = [t.norm for t in tokens[max(0, at - 2) : at]]
    settled = led[-1:] == ["of"] and led[0] in NAMED_BEFORE - _ADMINISTRATIVE
    if name.kind != "city" and settled and not tokens[at - 3].is_capitalised:
        return False  # "the hamlet of San Martín": not the province of that name
    before = [t.norm for t in tokens[max(0, at - 5) : at]]
    article = before[-1:] in (["a"], ["an"], ["the"]) and before[-2:-1] != ["of"]
    if not article and is_called_for(before, _norm_at(tokens, at + length)):
        return True
    return name.place.country in countries() or (at > 0 and tokens[at - 1].norm == ",")


def _norm_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""


def _worded(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[int, Chunk | None]:
    word = vocabulary.lexicon.match(tokens, at)
    event = vocabulary.event_terms.match(tokens, at)
    if event and (not word or event[0] > word[0]):
        code = "E" if event[1].noun else "e"
        return event[0], _chunk(code, tokens[at : at + event[0]], event=event[1])
    if word:
        span = tokens[at : at + word[0]]
        same = event[1] if event and event[0] == word[0] else None
        return word[0], _chunk(CODES[word[1]], span, event=same)
    return 0, None


def _is_title_case(tokens: Sequence[Token]) -> bool:
    if tokens[-1].text in (".", "?", "!"):
        return False
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) > 3 and sum(token.is_capitalised for token in words) > 0.75 * len(words)


def _particles(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens of two particles or a joined one: "(Cabo) de la (Vela)", "(Ein) el-"."""
    linked = [token.text for token in tokens[at : at + 4]]
    if len(linked) == 4 and linked[0] == linked[2] == "-" and linked[1] in _LINKS:
        return 3 if linked[3][0].isupper() else 0  # "Dasht-e-Barchi"
    two = tokens[at : at + 3]
    if len(two) < 3 or not (two[2].text[0].isupper() or _ELIDED.match(two[2].text)):
        return 0
    joined = two[0].norm in ARTICLES and two[1].norm == "-"
    return 2 if joined or {two[0].norm, two[1].norm} <= _PARTICLES else 0


def _name_length(tokens: Sequence[Token], at: int, dated: Collection[int]) -> int:
    """Count the tokens of an unknown name: capitalised words, initials, particles.

    A date ends it: "in Tumaco Saturday".
    """
    end = at
    while end < len(tokens):
        token = tokens[end]
        if token.start in dated:
            break
        if token.text[0].isupper() or (end > at and _ELIDED.match(token.text)):
            end += 1
            if end < len(tokens) and tokens[end].text == "." and len(token.text) == 1:
                end += 1
        elif end > at and (length := _particles(tokens, end)):
            end += length
        elif (token.norm in _PARTICLES or token.norm == "-") and end > at and end + 1 < len(tokens):
            following = tokens[end + 1].text
            if not (following[0].isupper() or _ELIDED.match(following)):
                break
            if token.norm == "-" and tokens[end - 1].end < token.start:
                break  # a dash: "TACOMA - One man"
            end += 1
        else:
            break
    return end - at
