"""Sentences and paragraphs as spans of the text."""

import re
from collections.abc import Iterator

import nupunkt

from ingest.record import record
from ingest.text.paragraphs import paragraphs

# More than this without a line end is no paragraph that somebody wrote; the splitter would take
# minutes over it.
_LONGEST_PARAGRAPH = 20_000
# The splitter takes the stop of a rank, of a party's state or of an initial for the sentence's
# end; a name follows there: "Lt. / Cmdr. / Maria Holt", "Francis L. / Donovan". So it does after
# a country's letters: "U.S. / Secretary of State".
_RANK = re.compile(
    r"(?:^|[\s(“\"-])(?:Adm|Alh|Barr|Brig|Capt|Cmdr|Col|Cpl|Det|Dr|Engr|Ens|Gen|Gov|Govs|Hon|Insp|Lt|Maj|Mr|Mrs"
    r"|Ms|Msgr|Prof|Pvt|Rear Adm|Rep|Reps|Rev|Sen|Sens|Sgt|Spc|Supt|Vice Adm)\.\s*$"
)
_INITIAL = re.compile(r"[^\W\d_]*[A-Z][^\W\d_]*[a-z] [A-HJ-Z]\.\s*$")
_PARTY = re.compile(r"\b[RDI]-[A-Z][\w.]*\.\s*$")
_COUNTRY = re.compile(r"\bU\.\s?[SKN]\.\s*$")
_OF_A_COUNTRY = frozenset(
    {
        "africa", "agency", "air", "ambassador", "armed", "army", "attorney", "capitol", "central",
        "coast", "congress", "customs", "defense", "department", "district", "drug", "embassy",
        "envoy", "european", "forces", "government", "homeland", "house", "indo", "justice",
        "marine", "marines", "military", "navy", "northern", "president", "rep", "representative",
        "secretary", "sen", "senate", "senator", "southern", "space", "special", "state",
        "strategic", "supreme", "treasury", "vice"
    }
)  # fmt: skip
_NO_OPENING = re.compile(r"\s*\)?[,;]")
# '"Is it over?" Ruiz asked.': the question's mark is not the sentence's.
_ASKED = re.compile(r"[?!…]\s*[”\"’']\s*$")
_BY_WHOM = re.compile(
    r"\s*(?:(?:[A-Z]|a[ln]-[A-Z])[\w.’'-]*,?\s+){1,5}(?:(?:the|a|an|who)\s[^.?!“”\"]{3,90},\s+)?"
    r"(?:said|says|wrote|posted|added|replied|shouted|tweeted"
    r"|warned|declared|recalled|exclaimed|answered|continued"
    r"|asked(?: [\w ]{2,30}?)?|told [\w ]{2,30}?)"
    r"(?=[.,;:]|\s+(?:on|in|at|to|during|after|when|as|[MTWFS]\w+day)\b)"
)
_NO_NAME = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i",
        "you", "his", "her", "its", "their", "our", "in", "on", "at", "by", "for", "from", "of",
        "to", "with", "and", "but", "or", "as", "if", "when", "while", "after", "before", "since",
        "there", "here", "what", "who", "no", "not", "one", "two", "three", "some", "many", "all",
        "both", "several", "most", "more", "other", "another"
    }
)  # fmt: skip
_LETTERED = frozenset(
    {
        "annex", "area", "block", "camp", "class", "gate", "group", "grade", "hepatitis", "level",
        "part", "phase", "plan", "section", "sector", "stage", "team", "terminal", "type", "unit",
        "vitamin", "war", "ward", "zone"
    }
)  # fmt: skip
# The platform is a letter, too, but no initial: 'he wrote on X. "Day or night ..."'
_PLATFORM = re.compile(r"\b(?:on|to|via) X\.(?=\s+[“\"‘A-Z])")

# The splitter takes plain words for abbreviations: "was never found. On Monday", "did so. Peru";
# and a space may be lost: "near the port.Police said".
_PLAIN_WORD = re.compile(
    r"(?<![\w.’'-])(?:(?!(?:approx|ca|cf|dept|est|etc|op|vs|vol)\.)[a-z]{3,}|so|Hall|Park"
    r"|(?<=Washington, )DC)\."
    r"(?:(?=\s+[“\"‘]?[A-Z])|[\"”]?(?=[“\"‘]?[A-Z][a-z]*[\s,]))"
)

# And short surnames: "said Rosa Sol. Her brother, she says".
_BEFORE_A_PRONOUN = re.compile(
    r"(?<![\w.])[A-Z][a-z]{2,}\.(?=\s+(?:He|Her|His|It|Its|She|Their|There|They)\s)"
)

# A quotation that ends in a full stop ends its sentence: '"... and go." Asked why, he'.
_QUOTED_STOP = re.compile(r"(?<=[a-z])\.[”\"](?=\s+[A-Z“\"‘])")


@record
class SentenceSpan:
    """``start`` and ``end`` in code points, end exclusive, without surrounding white space."""

    start: int
    end: int
    paragraph: int


def segment(text: str) -> list[SentenceSpan]:
    """Split a text into sentences, in order, never across the end of a paragraph.

    Headings carry no full stop, so every paragraph is taken for itself before the splitter sees it.
    """
    spans: list[SentenceSpan] = []
    for number, (first, last) in enumerate(paragraphs(text)):
        for position in range(first, last, _LONGEST_PARAGRAPH):
            piece = text[position : min(last, position + _LONGEST_PARAGRAPH)]
            if not piece.strip():
                continue
            for start, end in _sentences(piece):
                sentence = piece[start:end]
                left = start + len(sentence) - len(sentence.lstrip())
                right = start + len(sentence.rstrip())
                if left < right:
                    spans.append(SentenceSpan(position + left, position + right, number))
    return spans


def _sentences(piece: str) -> Iterator[tuple[int, int]]:
    """Yield the splitter's spans: joined after a rank or initial, cut after the platform X, after
    plain words that it took for abbreviations and after a quotation's full stop.
    """
    first = -1
    for start, end in nupunkt.sent_spans(piece):
        first = start if first < 0 else first
        if _goes_on(piece[first:end], piece[end:]):
            continue
        for match in _cuts(piece, first, end):
            if first < match.end() < end and piece[match.end() : end].strip():
                yield first, match.end()
                first = match.end()
        yield first, end
        first = -1
    if first >= 0:
        yield first, len(piece)


def _cuts(piece: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the stops within a sentence at which it may have to be cut; most have none."""
    if "." not in piece[start:end].rstrip()[:-1]:
        return []
    cuts = [*_PLATFORM.finditer(piece, start, end), *_PLAIN_WORD.finditer(piece, start, end)]
    cuts += _BEFORE_A_PRONOUN.finditer(piece, start, end)
    quoted = _QUOTED_STOP.finditer(piece, start, end)
    cuts += [stop for stop in quoted if not _BY_WHOM.match(piece, stop.end())]
    return sorted(cuts, key=lambda cut: cut.end())


def _goes_on(sentence: str, following: str) -> bool:
    """Whether a sentence does not end with its last stop, since that belongs to a name."""
    if not following:
        return False
    if _NO_OPENING.match(following):
        return True  # "Ana Ruiz (D-R.I.), the chair, said": nothing begins with a comma
    if _ASKED.search(sentence) and _BY_WHOM.match(following):
        return True
    word = re.match(r"\s*([^\W\d_]+)", following)
    if word is None:
        return False
    last = (sentence.rsplit(maxsplit=1) or [""])[-1]
    if _PARTY.search(last):
        return word[1][0].islower()
    if not word[1][0].isupper() or word[1].lower() in _NO_NAME:
        return False
    if _RANK.search(last):
        return True
    if _COUNTRY.search(sentence):
        return word[1].lower() in _OF_A_COUNTRY
    initial = _INITIAL.search(sentence)
    return initial is not None and initial[0].split()[0].lower() not in _LETTERED
