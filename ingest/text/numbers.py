"""Counts in figures and in words, with what qualifies them.

Not every number counts people or things: "38-year-old", "70%", "$2 million", "M-16", "9 p.m." and
the age in "Ruiz, 38," are passed over here, so that no rule has to know them.
"""

from collections.abc import Sequence

from ingest.record import record
from ingest.text.tokens import Token

#: "zero" to "nineteen" and their values.
UNITS = {
    word: value
    for value, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen")
    )
}  # fmt: skip
#: "twenty" to "ninety" and their values.
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
#: "twentyone" to "ninetynine": wires write them without a hyphen.
_JOINED = {f"{ten}{unit}": TENS[ten] + UNITS[unit] for ten in TENS for unit in list(UNITS)[1:10]}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_GROUPS = {"dozen": 12, "score": 20}
_SETS = {"both": 2, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4, "half-dozen": 6}
#: Nouns for so many persons, of whom no number need be told: "the couple were killed".
SETS_OF_PEOPLE = {"couple": 2, "parents": 2, "twins": 2, "triplets": 3}
_NO_PLURALS = frozenset({"was", "has", "as", "does"})
#: "a triple shooting" hits three.
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
ORDINALS = {
    word: value
    for value, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
         "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60}  # fmt: skip

# Longest first. Definition of the qualifiers: DESIGN, casualty_claims.
_BEFORE: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    sorted(
        (
            (tuple(phrase.split()), qualifier)
            for qualifier, phrases in {
                "at_least": "at least;no fewer than;no less than;not less than;a minimum of;"
                "as many as at least;upwards of;upward of",
                "more_than": "more than;over;in excess of;north of;well over;greater than",
                "about": "about;around;some;approximately;roughly;an estimated;estimated;circa",
                "nearly": "nearly;almost;close to;just under;fewer than;less than;under;not quite",
                "at_most": "up to;as many as;at most;no more than;not more than;a maximum of",
                "exact": "exactly;precisely;only;just;all",
            }.items()
            for phrase in phrases.split(";")
        ),
        key=lambda entry: -len(entry[0]),
    )
)
_BEFORE_BY_WORD = {
    word: [entry for entry in _BEFORE if entry[0][0] == word] for word in {p[0] for p, _ in _BEFORE}
}
_AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("or", "more"), "at_least"),
    (("or", "so"), "about"),
    (("-", "plus"), "at_least"),
    (("+",), "at_least"),
    (("plus",), "at_least"),
)
_SUMS = frozenset({"add", "adds", "added", "adding"})
_NOT_A_COUNT_BEFORE = {"$", "€", "£", "¥", "#", "no.", "age", "aged", "ages", "article", "section",
                       "chapter", "resolution", "page", "route", "highway", "channel", "flight",
                       "act", "title", "room", "unit", "figure", "calibre", "caliber"}  # fmt: skip
_NOT_A_COUNT_AFTER = {"%", "percent", "per", "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "°", "mm",
                      "o'clock", "km", "mph", "kph", "kg", "cm", "st", "street", "avenue",
                      "th", "nd", "rd", "gmt", "hours'"}  # fmt: skip
_STANDS_AT = {"put", "puts", "stood", "stands", "estimated", "remained"}
_YEARS = range(1900, 2100)
_FIRST_WORDS = {*_BEFORE_BY_WORD, *UNITS, *TENS, *_JOINED, *_SETS, "a", "half", "between"}


@record
class Number:
    """A count: the number stated, its qualifier, and the bounds the two give (None where open)."""

    value: int
    qualifier: str = "exact"
    low: int | None = None
    high: int | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Inclusive bounds; those of a range are its ends."""
        if self.low is not None or self.high is not None:
            return self.low, self.high
        return {
            "exact": (self.value, self.value),
            "at_least": (self.value, None),
            "more_than": (self.value + 1, None),
            "nearly": (None, self.value - 1),
            "at_most": (None, self.value),
        }.get(self.qualifier, (None, None))


def _words_number(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return (length, value) of a number in figures or words that begins at ``at``."""
    total, current, i, seen = 0, 0, at, False
    figures = tokens[at].norm[0].isdigit()
    while i < len(tokens):
        word = tokens[i].norm
        if figures and (word in UNITS or word in TENS):
            break  # "on pages 6 and 7 two articles"; "5 million" goes on
        if word in UNITS:
            if seen and current % 100 and (current % 100 < 20 or current % 10):
                break
            current += UNITS[word]
        elif word in _JOINED:
            current += _JOINED[word]
        elif word in TENS:
            current += TENS[word]
            if i + 2 < len(tokens) and tokens[i + 1].norm == "-" and tokens[i + 2].norm in UNITS:
                current += UNITS[tokens[i + 2].norm]
                i += 2
        elif word in _SCALES and seen:
            scale = _SCALES[word]
            if scale == 100:
                current = max(current, 1) * scale
            else:
                total += max(current, 1) * scale
                current = 0
        elif word in _GROUPS and seen:
            current *= _GROUPS[word]
        elif word == "and" and seen and i + 1 < len(tokens) and current >= 100:
            if tokens[i + 1].norm not in UNITS and tokens[i + 1].norm not in TENS:
                break
        elif word[0].isdigit() and not seen:
            digits = word.replace(",", "")
            if not digits.isdecimal():
                if i + 1 < len(tokens) and tokens[i + 1].norm == "million":
                    return 2, round(float(digits) * 1_000_000)
                return None
            if len(digits) > 9:
                return None
            current = int(digits)
        else:
            break
        seen = True
        i += 1
    return (i - at, total + current) if seen else None


def _a_few(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Match "a dozen", "half a dozen", "two dozen", "both", "a couple of", "a pair of"."""
    words = [token.norm for token in tokens[at : at + 3]]
    if words[:3] == ["half", "a", "dozen"]:
        return 3, 6
    if words[0] == "a" and len(words) > 1:
        if words[1] in ("dozen", "hundred", "thousand", "million"):
            return 2, {**_GROUPS, **_SCALES}[words[1]]
        if words[1] in _SETS and (words[1] != "couple" or _is_of_several(words[2:])):
            return 2, _SETS[words[1]]
    if words[0] in _SETS and words[0] not in ("couple", "pair"):
        return 1, _SETS[words[0]]
    return None


def is_plural_form(noun: str) -> bool:
    """Whether a folded noun is a plural, by its form."""
    if noun.endswith(("men", "people", "children", "personnel", "police", "staff", "ese")):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def _is_of_several(following: Sequence[str]) -> bool:
    """Whether "a couple" before these words counts: "a couple of days"; not "a couple died"."""
    word = following[0] if following else ""
    return word in ("of", "more") or (is_plural_form(word) and word not in _NO_PLURALS)


def _plain(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return _a_few(tokens, at) or _words_number(tokens, at)


def ordinal_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return (length, value) of "36th" or "third" at ``at``."""
    word = tokens[at].norm
    if word in ORDINALS:
        return 1, ORDINALS[word]
    if word in TENS and at + 2 < len(tokens) and tokens[at + 1].norm == "-":
        last = ORDINALS.get(tokens[at + 2].norm)
        if last and last < 10:
            return 3, TENS[word] + last
    if word.isdecimal() and at + 1 < len(tokens):
        following = tokens[at + 1]
        if following.start == tokens[at].end and following.norm in ("st", "nd", "rd", "th"):
            return 2, int(word)
    return None


def may_open(word: str) -> frozenset[str] | None:
    """Return the words that must follow ``word`` for a count or a rank to begin with it.

    Empty where none can, None where it depends on more than the next word.
    """
    if word[0].isdigit() or word in ORDINALS:
        return None
    if word not in _FIRST_WORDS:
        return frozenset()
    phrases = [phrase for phrase, _ in _BEFORE_BY_WORD.get(word, ())]
    lone = any(word in words for words in (UNITS, TENS, _JOINED, _SETS)) or word == "between"
    if lone or any(len(phrase) == 1 for phrase in phrases):
        return None
    following = {phrase[1] for phrase in phrases}
    if word == "a":
        following |= {*_GROUPS, *_SCALES, *_SETS}
    if word == "half":
        following.add("a")
    return frozenset(following)


def number_at(tokens: Sequence[Token], at: int) -> tuple[int, Number] | None:
    """Return (length in tokens, number) of a count that begins at ``at``, qualifier included."""
    word = tokens[at].norm
    if word not in _FIRST_WORDS and not word[0].isdigit():
        return None
    for phrase, qualifier in _BEFORE_BY_WORD.get(word, ()):
        length = len(phrase)
        if tuple(t.norm for t in tokens[at : at + length]) == phrase:
            inner = number_at(tokens, at + length) if at + length < len(tokens) else None
            last = tokens[at + length + inner[0] - 1].norm if inner else ""
            if last in _SETS and last != "half-dozen":
                return None  # "a quarrel over a pair of shoes": nothing is more than a pair
            if inner and inner[1].qualifier in ("exact", qualifier):
                found = inner[1]
                if phrase[0] == "up" and at and tokens[at - 1].norm in _SUMS:
                    return length + inner[0], found  # "the reports add up to 154": no bound
                return length + inner[0], Number(found.value, qualifier, found.low, found.high)
            return None
    if word == "between":
        return _between(tokens, at)
    plain = _plain(tokens, at)
    if plain is None or not _is_count(tokens, at, *plain):
        return None
    length, value = plain
    upper = _upper_end(tokens, at + length, value)
    if upper:
        return length + upper[0], Number(value, "about", value, upper[1])
    for phrase, qualifier in _AFTER:
        after = at + length
        if tuple(t.norm for t in tokens[after : after + len(phrase)]) == phrase:
            return length + len(phrase), Number(value, qualifier)
    return length, Number(value)


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == len("2000") and 1900 <= int(text) < 2100


def _between(tokens: Sequence[Token], at: int) -> tuple[int, Number] | None:
    first = _plain(tokens, at + 1) if at + 1 < len(tokens) else None
    middle = at + 1 + first[0] if first else at
    if not first or middle + 1 >= len(tokens) or tokens[middle].norm != "and":
        return None
    second = _plain(tokens, middle + 1)
    if not second or second[1] <= first[1]:
        return None
    if _is_year(tokens[at + 1].text) and _is_year(tokens[middle + 1].text):
        return None  # "killed between 1980 and 2000"
    length = middle + 1 + second[0] - at
    return length, Number(first[1], "about", first[1], second[1])


def _upper_end(tokens: Sequence[Token], at: int, lower: int) -> tuple[int, int] | None:
    """Match the rest of a range: "or three", "to 12", "-12"."""
    if at + 1 >= len(tokens) or tokens[at].norm not in ("or", "to", "-"):
        return None
    second = _plain(tokens, at + 1)
    if not second or not lower < second[1] <= 3 * lower + 2:
        return None
    return 1 + second[0], second[1]


def _is_count(tokens: Sequence[Token], at: int, length: int, value: int) -> bool:
    token = tokens[at]
    before = tokens[at - 1] if at else None
    after = tokens[at + length] if at + length < len(tokens) else None
    figures = token.text[0].isdigit()
    if before is not None:
        if before.norm in _NOT_A_COUNT_BEFORE:
            return False
        touching = before.end == token.start
        if touching and before.norm in ("-", ".", ":", "/", "'"):
            return False
        if figures and (_is_age(tokens, at, value) or _is_clock(tokens, at, value)):
            return False
    if after is not None:
        touching = after.start == tokens[at + length - 1].end
        if after.norm in _NOT_A_COUNT_AFTER and figures:
            return False
        following = tokens[at + length + 1] if at + length + 1 < len(tokens) else None
        joined = following is not None and following.start == after.end
        if touching and after.norm in (":", "/") and figures and joined:
            return False  # "9:30", "9/11"
        if touching and after.norm == "-":
            # "38-year-old", "30-second", "twin-engine": a compound, unless a range follows
            plus = following is not None and following.norm == "plus"  # "150-plus people"
            return not joined or plus or (following is not None and following.text.isdecimal())
        if touching and figures and after.text[0].isalpha():
            return False
    plain_year = figures and "," not in token.text and value in _YEARS
    return not plain_year


def _is_clock(tokens: Sequence[Token], at: int, value: int) -> bool:
    """Recognise the hour in "at 1800" and "0415"; "put at 1800" gives a number."""
    hour = len(tokens[at].text) == 4 and value < 2400 and value % 100 < 60
    if hour and tokens[at].text[0] == "0":
        return True
    if not hour or at == 0 or tokens[at - 1].norm not in ("at", "by", "until", "from"):
        return False
    return at < 2 or tokens[at - 2].norm not in _STANDS_AT


def _is_age(tokens: Sequence[Token], at: int, value: int) -> bool:
    """Recognise the age in "Ruiz, 38," and "Ruiz (38)"."""
    if at < 2 or value > 110:
        return False
    opening, name = tokens[at - 1].norm, tokens[at - 2]
    after = tokens[at + 1].norm if at + 1 < len(tokens) else "."
    named = name.is_capitalised or name.norm in ("jr", "sr", "jr.", "sr.", ".")
    if opening == "(":
        return named and after == ")"
    return opening == "," and named and after in (",", ".", ";", "of", "and")
