"""Days told from another day: "eight days later", "the following month", "that same week".

A month may be of a year told before: "in February of that year", "that September".

The day they are told from is the one named last, in the sentence or before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ingest.extract.listings.words import ACTS
from ingest.extract.speech.words import Word
from ingest.text.dates import DateMention, count_of, moved

_COUNTED = re.compile(
    r"(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
    r"\s(?P<unit>day|week|month|year|decade)s?\s(?P<way>later|earlier|after(?=\s*[,.;])|before(?=\s*[,.;]))",
    re.I,
)
_NEIGHBOUR = re.compile(
    r"the\s(?P<way>next|following|previous)\s(?P<unit>day|week|month|year)", re.I
)
_NEIGHBOUR_AFTER = re.compile(
    r"the\s(?P<unit>day|week|month|year)\s(?P<way>before|after)(?=\s*(?:[,.;)]|and\b))", re.I
)
_SAME = re.compile(r"(?:the\ssame|that(?:\ssame|\svery)?)\s(?P<unit>day|week|month|year)\b", re.I)
_AT_ONCE = re.compile(r"(?:concurrently|simultaneously|at\sthe\ssame\stime)\b", re.I)
_REST = re.compile(
    r"(?:later\s(?:that|the\ssame)|(?:before|by|at)\sthe\send\sof\s(?:the|that))\s"
    r"(?P<unit>month|year)\b|(?:before|by)\sthe\s(?P<ended>month|year)"
    r"(?:\s(?:was|is)\s(?:out|over)|['’]s\send)",
    re.I,
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_MONTH = re.compile(
    rf"(?:that|the\s(?P<way>following|next))\s(?P<month>{'|'.join(_MONTHS)})(?!\s\d)\b", re.I
)
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_OF_A_YEAR = re.compile(r",?\s+(?:of\s+)?(?P<which>this|last)\s+year\b", re.I)
_BARE = re.compile(r"[A-Z][a-z]+\.?(?:\s\d{1,2})?")  # "May", "Feb. 3"
_OF_THAT_YEAR = re.compile(r"\s+of\s+(?:that|the)(?:\s+same)?\s+year\b", re.I)
_YEAR = re.compile(r"\d{4}")
_NUMBERED = (["no"], ["nos"], ["nr"])
_DECADE = 10  # years
_ORDER = ("day", "week", "month", "year")
_BACK = ("earlier", "before", "previous")


def with_days(
    words: Sequence[Word],
    text: str,
    day: DateMention | None,
    last: DateMention | None,
    published: date | None = None,
) -> list[Word]:
    """Return the words, those that tell a day from another as one date.

    ``day`` is the day told last before the sentence, ``last`` the date, which may be a month.
    """
    kept: list[Word] = []
    words = _with_years(words)
    at = 0
    while at < len(words):
        word = _in_its_year(_near_heading(words, at, text), text, published)
        while at + 1 < len(words) and words[at + 1].start < word.end:
            at += 1
        if word.date is not None and last is not None:
            that = at > 0 and words[at - 1].norm == "that"
            word = _in_that_year(word, text, last, that=that)
            while at + 1 < len(words) and words[at + 1].start < word.end:
                at += 1
        if word.date is not None and (
            told := _in_year_before(kept, word, text) or _as_counted(kept, word, text)
        ):
            word = told
        if word.date is not None:
            last = word.date
            day = _day_of(last, day)
        mention = None if word.date or not (day or last) else _told(text, word.start, day, last)
        if at == 0 and day and (at_once := _AT_ONCE.match(text, word.start)):
            mention = DateMention(word.start, at_once.end(), at_once[0], day.first, day.last, "day")
        if mention is None:
            kept.append(word)
            at += 1
            continue
        last = mention
        day = mention if mention.precision == "day" else day
        kept.append(Word("@", mention.start, mention.end, mention.text.lower(), mention.text,
                         date=mention))  # fmt: skip
        while at < len(words) and words[at].start < mention.end:
            at += 1
    return kept


def _day_of(said: DateMention, day: DateMention | None) -> DateMention | None:
    """Return the day that "the same day" is after a date: of a looser one only a day within it."""
    if said.precision == "day":
        return said
    return day if day and said.first <= day.first and day.last <= said.last else None


def _with_years(words: Sequence[Word]) -> list[Word]:
    """Return the words, a year that heads an entry or stands before an act as a date.

    "2021: Canada lists Y", "Noboa's 2024 decree", "the 2013 designation of Y".
    """
    return [
        replace(word, code="@", date=_year_of(word))
        if word.code == "9" and _YEAR.fullmatch(word.text) and _is_dating(words, at)
        else word
        for at, word in enumerate(words)
    ]


def _is_dating(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not _FIRST_YEAR <= int(words[at].text) <= _LAST_YEAR:
        return False
    return (at == 0 and after.code in ":-") or after.norm in ACTS or after.is_a("designation_noun")


def _year_of(word: Word) -> DateMention:
    year = int(word.text)
    days = date(year, 1, 1), date(year, 12, 31)
    return DateMention(word.start, word.end, word.text, *days, "year")


def _near_heading(words: Sequence[Word], at: int, text: str) -> Word:
    """Return a month without a year as near as it can be to the date that heads its entry.

    "November: X names Y, which Z sanctioned in July": of the year of that November.
    """
    word, head = words[at], words[0].date
    if not at or head is None or words[1].code not in ":-" or word.date is None:
        return word
    said = word.date
    if said.precision not in ("day", "month") or _YEAR.search(word.text) or said.first <= head.last:
        return word
    earlier = _moved(said, text, said.end, said.first.year - 1)
    if earlier is None or earlier.date is None:
        return word
    after, before = said.first - head.last, head.first - earlier.date.last
    return word if after < before else earlier


def _in_its_year(word: Word, text: str, published: date | None) -> Word:
    """Return "March of this year", "September last year" as one date."""
    said = word.date
    if said is None or published is None or said.precision not in ("day", "month"):
        return word
    of = _OF_A_YEAR.match(text, said.end)
    if of is None or _YEAR.search(word.text):
        return word
    year = published.year - (of["which"].lower() == "last")
    return _moved(said, text, of.end(), year) or word


def _in_that_year(word: Word, text: str, last: DateMention, *, that: bool) -> Word:
    """Return a day or month in the year of the date told before, where that is said of it."""
    said = word.date
    if said is None or said.precision not in ("day", "month") or _YEAR.search(word.text):
        return word
    of_that = _OF_THAT_YEAR.match(text, said.end)
    if of_that is None and not (that and said.precision == "month"):
        return word
    close = of_that.end() if of_that else said.end
    return _moved(said, text, close, last.first.year) or word


def _in_year_before(before: Sequence[Word], word: Word, text: str) -> Word | None:
    """Return "June" of "Peru in May 2024 and Chile in June": of the year told before, or the next.

    Only names may stand between them: what else is told may be of another time.
    """
    said = word.date
    if said is None or not _BARE.fullmatch(word.text):
        return None
    between = next((i for i, w in enumerate(reversed(before)) if w.date), 0)
    own = before[len(before) - between :] if between else ()
    if not own or own[0].code not in "&," or any(w.code not in "&,tGOAp" for w in own):
        return None
    earlier = before[len(before) - between - 1].date
    if earlier is None or not _YEAR.search(text[earlier.start : earlier.end]):
        return None
    if not any(w.code in "GO" for w in own):
        return None
    year = earlier.first.year + (said.first.replace(year=earlier.first.year) < earlier.first)
    return _moved(said, text, said.end, year)


def _as_counted(before: Sequence[Word], word: Word, text: str) -> Word | None:
    """Return "Feb. 20" of "a month later, on Feb. 20": in the year that is counted to."""
    said = word.date
    if said is None or not _BARE.fullmatch(word.text):
        return None
    own = before[:-1] if before and before[-1].code == "p" else before
    if [w.code for w in own[-2:]] != ["@", ","] or own[-2].date is None:
        return None
    counted = own[-2].date
    if not _COUNTED.fullmatch(counted.text):
        return None
    years = (_moved(said, text, said.end, counted.first.year + n) for n in (-1, 0, 1))
    told = [moved for moved in years if moved is not None and moved.date is not None]
    return min(told, key=lambda moved: _apart(moved, counted), default=None)


def _apart(word: Word, date_told: DateMention) -> timedelta:
    return abs(word.date.first - date_told.first) if word.date else timedelta.max


def _moved(said: DateMention, text: str, close: int, year: int) -> Word | None:
    """Return a day or month, told up to ``close``, in another year; None on its 29 February."""
    try:
        first = said.first.replace(year=year)
    except ValueError:
        return None
    end = first
    if said.precision == "month":
        first, end, _ = _around(replace(said, first=first, last=first), "month")
    told = text[said.start : close]
    mention = DateMention(said.start, close, told, first, end, said.precision)
    return Word("@", said.start, close, told.lower(), told, date=mention)


def _told(
    text: str, start: int, day: DateMention | None, last: DateMention | None
) -> DateMention | None:
    if month := _MONTH.match(text, start):
        return _month_told(start, month, last)
    for pattern in (_COUNTED, _NEIGHBOUR, _NEIGHBOUR_AFTER, _SAME, _REST):
        if match := pattern.match(text, start):
            break
    else:
        return None
    unit = (match["unit"] or match["ended"]).lower()
    many = _DECADE if unit == "decade" else 1
    unit = "year" if many > 1 else unit
    origin = day if unit == "day" else last
    if pattern is _SAME and unit == "day" and origin is None and last is not None:
        return replace(last, start=start, end=match.end(), text=match[0])  # as near as it is told
    if origin is None or _ORDER.index(origin.precision) > _ORDER.index(unit):
        return None
    if pattern is _SAME:
        days = _around(origin, unit)
    elif pattern is _REST:
        _, end, precision = _around(origin, unit)
        days = origin.last, end, precision
    else:
        count = count_of(match["count"]) if pattern is _COUNTED else 1
        count *= many
        moves = moved(origin.first, -count if match["way"].lower() in _BACK else count, unit)
        if moves is None:
            return None
        days = moves
    first, end, precision = days
    return DateMention(start, match.end(), match[0], first, end, precision)


def _month_told(start: int, match: re.Match[str], last: DateMention | None) -> DateMention | None:
    """Return "the following January", "that March": of the year that the date told before gives."""
    if last is None:
        return None
    month = _MONTHS.index(match["month"].title()) + 1
    later = match["way"] is not None and month <= last.first.month
    first = date(last.first.year + later, month, 1)
    said = DateMention(start, match.end(), match[0], first, first, "month")
    first, end, _ = _around(said, "month")
    return replace(said, first=first, last=end)


def _around(origin: DateMention, unit: str) -> tuple[date, date, str]:
    """Return the whole day, week, month or year that holds a date."""
    first = origin.first
    if unit == "day":
        return first, origin.last, "day"
    if unit == "week":
        monday = first - timedelta(days=first.weekday())
        return monday, monday + timedelta(days=6), "week"
    if unit == "month":
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first.replace(day=1), following - timedelta(days=1), "month"
    return date(first.year, 1, 1), date(first.year, 12, 31), "year"


def without_commas(words: Sequence[Word]) -> list[Word]:
    """Return the words without the commas about a date: "and, on the same day, listed Y".

    Nor has "Decree No. 7" the end of a sentence in it.
    """
    kept: list[Word] = []
    at = 0
    while at < len(words):
        if at and _is_of_number(words[at - 1 : at + 2]):
            at += 1
            continue
        kept.append(words[at])
        date = at + 2 + (at + 2 < len(words) and _leads_to_day(words[at + 2]))
        codes = "".join(word.code for word in words[at : at + 2])
        if codes == "&," and [w.code for w in words[date : date + 2]] == ["@", ","]:
            kept += (replace(word, code="p") if word.code == "x" else word
                     for word in words[at + 2 : date + 1])  # fmt: skip
            at = date + 1
        at += 1
    return kept


def _leads_to_day(word: Word) -> bool:
    return word.code == "p" or word.norm == "since"


def _is_of_number(words: Sequence[Word]) -> bool:
    """Whether a point is that of "No. 7"."""
    codes = "".join(word.code for word in words)
    return codes[1:] == ".9" and words[0].norm.split()[-1:] in _NUMBERED
