"""Dates in running text, resolved against the day of publication.

A news report looks back: a weekday is the latest one on or before publication, a month without a
year the latest that has begun by then. Only what is said to lie ahead ("next week") is dropped.
"""

import re
from calendar import monthrange
from collections.abc import Callable, MutableMapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from ingest.record import record
from ingest.text.date_spans import spans
from ingest.text.numbers import ORDINALS, TENS, UNITS
from ingest.text.tokens import tokenize

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_DAYS = range(1, 32)
#: "the twenty-first (of May)"
_ORDINALS = {word: day for word, day in ORDINALS.items() if day in _DAYS} | {
    f"{ten}-{word}": TENS[ten] + day
    for ten in ("twenty", "thirty")
    for word, day in ORDINALS.items()
    if day < 10 and TENS[ten] + day in _DAYS
}
_COUNTS = {**UNITS, "a": 1, "an": 1}
#: "90 days later" is counted, "500 days later" names no day that a list would hold.
_FARTHEST = 90
_SHORT_YEARS = 40  # a year in two digits is one that readers remember

_MONTH = (
    r"(?P<month>(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
PARTS_OF_A_DAY = frozenset({"day", "morning", "afternoon", "evening", "night"})
#: "Tuesday, 2 September", "Tuesday (Sept. 2)": the weekday only goes with the date.
_GOES_WITH = re.compile(r",? \(?$")
_WEEKDAY = (
    r"(?P<weekday>mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
    r"|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\.)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FROM_A_DAY = re.compile(
    r"\b(?P<count>the|a|one|two|three|four|five|six|seven|\d{1,2})\s+(?P<unit>day|week)s?\s+"
    r"(?P<way>before|after)\s+$",
    re.IGNORECASE,
)
_PREVIOUS_DAY = re.compile(r"\bprevious day(?=['’]s\b)", re.IGNORECASE)
#: Behind the date of a day: "on May 9 of last year".
_LAST_YEAR = r",?(?:\s+of)?\s+last\s+year"
_THIS_YEAR = r",?(?:\s+of)?\s+this\s+year"


@record
class DateMention:
    """A date expression: its span in the text, and the days that it covers, both inclusive."""

    start: int
    end: int
    text: str
    first: date
    last: date
    precision: str  # day, week, month, year

    @property
    def is_period(self) -> bool:
        """Whether it is a month or a year, in which many things happen."""
        return self.precision in ("month", "year")

    @property
    def calendar(self) -> tuple[date, date]:
        """First and last day of the week, month or year that was told, the whole of it.

        "Late May" and "this week" are coded so in the field: what is known is the month, the week
        (UCDP GED, ``date_prec``). Days and stretches between two days are as they were told.
        """
        if self.precision == "month":
            return whole_month(self.first.year, self.first.month)[0], whole_month(
                self.last.year, self.last.month
            )[1]
        if self.precision == "year":
            return date(self.first.year, 1, 1), date(self.last.year, 12, 31)
        if self.precision == "week" and _WEEK.search(self.text) and self.first.weekday() == 0:
            return self.first, max(self.last, self.first + timedelta(days=6))
        return self.first, self.last

    def overlaps(self, other: "DateMention", slack: int = 0) -> bool:
        """Whether the two could be the same time, give or take ``slack`` days."""
        pad = timedelta(days=slack)
        return self._evening <= other.last + pad and other._evening <= self.last + pad

    @property
    def _evening(self) -> date:
        """The day on which it began: a night begins on the day before."""
        return self.first - timedelta(days=1) if self.text.lower() == "overnight" else self.first


_WEEK = re.compile(r"\bweek\b", re.IGNORECASE)

Resolver = Callable[[re.Match[str], date], tuple[date, date, str] | None]


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _latest_year(month: int, day: int, published: date) -> int:
    """Year of the latest such day that is not after publication (a day of grace for time zones)."""
    return published.year if (month, day) <= _tomorrow(published) else published.year - 1


def _tomorrow(published: date) -> tuple[int, int]:
    if published.month == 12 and published.day == 31:
        return (12, 32)
    following = published + timedelta(days=1)
    return (following.month, following.day)


def _month_of(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].lower().rstrip(".")]


def _full_date(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    ordinal = match.groupdict().get("ordinal")
    number = _ORDINALS[ordinal.lower()] if ordinal else int(match["day"])
    month, day = _month_of(match), number
    written = match.groupdict().get("year")
    year = _year(written) if written else _latest_year(month, day, published)
    if written and len(written) < len("2026") and abs(published.year - year) > _SHORT_YEARS:
        return None  # "on 14 September 61 people": no year
    if match.groupdict().get("lastyear"):
        year = published.year - 1
    found = _make(year, month, day)
    if not found:
        return None
    until = match.groupdict().get("until")
    last = _make(year, month, int(until)) if until else found
    since = match.groupdict().get("since")
    first = _make(year, month, int(since)) if since else found
    if not last or last < found:
        last = found
    if not first or first > found:
        first = found
    return first, last, "day" if first == last else "week"


def _year(written: str) -> int:
    if len(written) == 4:
        return int(written)
    return (1900 if int(written) >= 50 else 2000) + int(written)


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - century // 4 - moon + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


_AROUND_EASTER = {"palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter monday": 1}


def _easter_day(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    from_sunday = timedelta(days=_AROUND_EASTER[" ".join(match["feast"].lower().split())])
    year = int(match["year"] or published.year)
    day = _easter(year) + from_sunday
    if not match["year"] and day > published:
        day = _easter(year - 1) + from_sunday
    return day, day, "day"


_FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}


def _feast(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    month, day = _FEASTS[match["feast"].lower().replace("’", "'")]
    found = _make(_latest_year(month, day, published), month, day)
    return (found, found, "day") if found else None


def _iso(match: re.Match[str], _: date) -> tuple[date, date, str] | None:
    found = _make(int(match["year"]), int(match["monthno"]), int(match["day"]))
    return (found, found, "day") if found else None


def whole_month(year: int, month: int) -> tuple[date, date, str]:
    """Return the first and the last day of a month, and its precision."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def _month(match: re.Match[str], published: date) -> tuple[date, date, str]:
    month = _month_of(match)
    written = match.groupdict().get("year")
    year = int(written) if written else _latest_year(month, 1, published)
    if match.groupdict().get("lastyear"):
        year = published.year - 1
    named_last = match[0].lower().startswith("last ")
    if named_last and not written and month == published.month:
        year = published.year - 1  # in August, "last August" is a year ago
    first, last, precision = whole_month(year, month)
    part = (match.groupdict().get("part") or "").lower().rstrip("-")
    if part == "early" or part.startswith(("first", "opening")):
        last = first + timedelta(days=9)
    elif part == "late" or part.endswith("days of"):
        first = first + timedelta(days=20)
    elif part in ("mid", "middle of"):
        first, last = first + timedelta(days=10), first + timedelta(days=19)
    return first, last, precision


def _some_day(match: re.Match[str], published: date) -> tuple[date, date, str]:
    """Return the month of "on a Thursday in May 2021", as a stretch in which one day lies."""
    first, last, _ = _month(match, published)
    return first, last, "week"


def _weekday(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    word = match["weekday"].lower().rstrip(".")
    if match.string[: match.start()].endswith(("Good ", "Easter ", "Palm ")):
        return None  # "on Good Friday": not the last one
    if word.endswith("s") and word not in WEEKDAYS:
        return None  # "on Sundays" is no day
    before = (match.groupdict().get("which") or "").lower()
    if before == "next":
        return None
    back = (published.weekday() - WEEKDAYS[word]) % 7
    if match.groupdict().get("week"):
        back = published.weekday() - WEEKDAYS[word] + 7
    elif before == "last" and back <= 1:
        back += 7  # what was on the day before would be "yesterday"
    day = published - timedelta(days=back)
    return day, day, "day"


def _relative_day(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    words = " ".join(match["when"].lower().split())
    # "overnight" is the night that ends on the day of the news, and mostly its small hours
    back = 1 if words == "last night" or "yesterday" in words else 0
    day = published - timedelta(days=back)
    return day, day, "day"


def _relative_span(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    if match["opening"]:
        monday = published - timedelta(days=published.weekday())
        return monday, monday, "day"
    which, unit = (match["which"] or "this").lower(), (match["unit"] or "weekend").lower()
    back = 1 if which in ("last", "previous") else 0
    if unit == "week":
        first = published - timedelta(days=published.weekday() + 7 * back)
        last = first + timedelta(days=6)
        precision = "week"
    elif unit == "weekend":
        first = published - timedelta(days=(published.weekday() - 5) % 7)
        last = first + timedelta(days=1)
        precision = "week"
    elif unit == "month":
        month = published.month - back
        first, last, precision = whole_month(published.year - (month < 1), month or 12)
    else:
        year = published.year - back
        first, last, precision = date(year, 1, 1), date(year, 12, 31), "year"
    return first, min(last, published), precision


def _ago(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    if match["unit"].lower() == "fortnight":
        return moved(published, -2 * count_of(match["count"]), "week")
    return moved(published, -count_of(match["count"]), match["unit"].lower())


def _day_ago(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    """Return the day of "a year ago this Saturday", "a week ago last Monday", "a month ago today".

    The anniversary may lie ahead of the news, a week counted back starts from a day behind it.
    """
    count, unit = count_of(match["count"]), match["unit"].lower()
    weekday, near = match["weekday"], (match["near"] or "").lower()
    back = {"yesterday": 1, "tomorrow": -1}.get(near, 0)
    if weekday:
        back = (published.weekday() - WEEKDAYS[weekday.lower().rstrip(".")]) % 7
        if (match["which"] or "").lower() == "last":
            back = back or 7
        elif unit in ("month", "year") and back > 3:
            back -= 7
    day: date | None = published - timedelta(days=back)
    if day and unit in ("month", "year"):
        months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
        day = _make(months // 12, months % 12 + 1, day.day)
    elif day:
        day -= timedelta(days=count * (14 if unit == "fortnight" else 7))
    return (day, day, "day") if day else None


def count_of(word: str) -> int:
    """Return the number that "3", "three" or "a" tells; 0 where it tells none."""
    return int(word) if word.isdigit() else _COUNTS.get(word.lower(), 0)


def moved(origin: date, count: int, unit: str) -> tuple[date, date, str] | None:
    """Return the days ``count`` units after (below 0: before) a day, as exact as the unit is."""
    if not 0 < abs(count) <= _FARTHEST < origin.year:
        return None
    if unit == "day":
        day = origin + timedelta(count)
        return day, day, "day"
    if unit == "week":
        middle = origin + timedelta(7 * count)
        return middle - timedelta(3), middle + timedelta(3), "week"
    if unit == "month":
        months = origin.year * 12 + origin.month - 1 + count
        return whole_month(months // 12, months % 12 + 1)
    return date(origin.year + count, 1, 1), date(origin.year + count, 12, 31), "year"


def _week_of(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    day = _full_date(match, published)
    return (day[0], day[0] + timedelta(days=6), "week") if day else None


_RANKS = {"first": 1, "second": 8, "third": 15, "fourth": 22}


def _week_in(match: re.Match[str], published: date) -> tuple[date, date, str]:
    first, last, _ = _month(match, published)
    begin = _RANKS.get(match["rank"].lower())
    start = first + timedelta(days=begin - 1) if begin else last - timedelta(days=6)
    return start, start + timedelta(days=6), "week"


def _end_of_month(match: re.Match[str], published: date) -> tuple[date, date, str]:
    first, last, _ = _month(match, published)
    day = first if match["rank"].lower() == "first" else last
    return day, day, "day"


def _september_11(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    day = date(2001, 9, 11)
    return (day, day, "day") if published > day else None


def _day_of_month(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    number = int(match["day"])
    for back in range(62):
        day = published - timedelta(days=back)
        if day.day == number:
            return day, day, "day"
    return None


def _bare_year(match: re.Match[str], published: date) -> tuple[date, date, str] | None:
    year = int(match["year"])
    if year > published.year:
        return None
    return date(year, 1, 1), date(year, 12, 31), "year"


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){body}(?!\w)", re.IGNORECASE)


_PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|overnight))?"
_BEFORE_MONTH = (
    r"(?:in|since|during|by|from|until|through|of|between|and|to|before|after|"
    r"as early as|back in)"
)

_COUNT = r"(?P<count>\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MONTH_WORDS = frozenset(_MONTHS)
_WEEKDAY_WORDS = frozenset(WEEKDAYS) | {f"{name}s" for name in WEEKDAYS}
#: Stands for any number among the words that a rule needs.
_FIGURES = "0000"

#: Name, pattern, resolver, and words without one of which the pattern can't match. Most telling
#: first: where two match at one place, the earlier rule has it.
RULES: tuple[tuple[str, re.Pattern[str], Resolver, frozenset[str]], ...] = (
    (
        "iso",
        _pattern(r"(?P<year>(?:19|20)\d\d)-(?P<monthno>[01]\d)-(?P<day>[0-3]\d)"),
        _iso,
        frozenset({_FIGURES}),
    ),
    (
        "11 September 2001",  # whose year nobody needs to tell
        _pattern(r"sept(?:\.|ember)?\s+11(?:th)?(?=\s+(?:terror(?:ist)?\s+)?attacks)"),
        _september_11,
        frozenset({"sept", "sept.", "september"}),
    ),
    (
        "week of a day",
        _pattern(rf"(?:the\s+)?week\s+of\s+{_MONTH}\s*{_DAY}(?:,?\s+{_YEAR})?"),
        _week_of,
        frozenset({"week"}),
    ),
    (
        "end of a month",
        _pattern(
            r"(?:the\s+)?(?P<rank>first|last|final)\s+day\s+of\s+"
            rf"{_MONTH}(?:(?:\s+of)?,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR}))?"
        ),
        _end_of_month,
        frozenset({"day"}),
    ),
    (
        "week of a month",
        _pattern(
            r"(?:the\s+)?(?P<rank>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+"
            rf"{_MONTH}(?:(?:\s+of)?,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR}))?"
        ),
        _week_in,
        frozenset({"week"}),
    ),
    (
        "month day",
        _pattern(  # not the 28 of "on 23 September 28 people"
            rf"(?<!\W\d\s)(?<!\W[0-3]\d\s){_MONTH}\s*{_DAY}(?:(?:-|–|\s+(?:to|through)\s+)(?P<until>[0-3]?\d))?(?!\d|:\d)"
            rf"(?:,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR})|{_THIS_YEAR})?"
        ),
        _full_date,
        _MONTH_WORDS,
    ),
    (
        "day month, year in two digits",
        _pattern(rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+(?P<year>[5-9]\d)(?![\d,])"),
        _full_date,
        _MONTH_WORDS,
    ),
    (
        "day month",
        _pattern(
            r"(?:(?P<since>[0-3]?\d)\s*(?:-|–|to|(?<=between \d )and|(?<=between \d\d )and)\s*)?"
            rf"{_DAY}(?:\s+of)?\s+{_MONTH}"
            rf"(?:,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR})|{_THIS_YEAR})?"
        ),
        _full_date,
        _MONTH_WORDS,
    ),
    (
        "day in words, month",
        _pattern(
            rf"the\s+(?P<ordinal>{'|'.join(_ORDINALS)})\s+of\s+{_MONTH}"
            rf"(?:,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR})|{_THIS_YEAR})?(?!['’]s)"
        ),
        _full_date,
        _MONTH_WORDS,
    ),
    (
        "some day of a month",
        _pattern(
            rf"(?:a|one)\s+{_WEEKDAY}{_PART_OF_DAY}\s+in\s+(?:(?P<part>early|late|mid-?)\s*)?"
            rf"{_MONTH}(?:(?:\s+of)?,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR})|{_THIS_YEAR})?"
        ),
        _some_day,
        _WEEKDAY_WORDS,
    ),
    ("month year", _pattern(rf"{_MONTH}(?:\s+of)?,?\s+{_YEAR}"), _month, _MONTH_WORDS),
    (
        "day of the month",
        _pattern(r"on the (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?=[,.;])"),
        _day_of_month,
        frozenset({_FIGURES, "the"}),
    ),
    ("last month name", _pattern(rf"(?:last|this past|this)\s+{_MONTH}"), _month, _MONTH_WORDS),
    (
        "part of month",
        _pattern(
            r"(?P<part>early|late|mid-?|middle of|(?:first|opening|last|final|closing) days of)"
            rf"\s*(?:in\s+)?{_MONTH}"
            rf"(?:(?:\s+of)?,?\s+{_YEAR}|(?P<lastyear>{_LAST_YEAR}))?"
        ),
        _month,
        _MONTH_WORDS,
    ),
    (
        "month of last year",
        _pattern(rf"{_MONTH}(?:(?P<lastyear>{_LAST_YEAR})|{_THIS_YEAR})"),
        _month,
        _MONTH_WORDS,
    ),
    ("month as a label", _pattern(rf"{_MONTH}(?=:\s)"), _month, _MONTH_WORDS),
    (
        "in month",
        re.compile(rf"(?<!\w)(?:{_BEFORE_MONTH}\s+){_MONTH}(?!\w)", re.IGNORECASE),
        _month,
        _MONTH_WORDS,
    ),
    (
        "month before a noun",
        re.compile(
            rf"(?<!\w)(?:an?|the|that|those|these|his|her|its|their|one)\s+{_MONTH}(?=\s+[a-z])",
            re.IGNORECASE,
        ),
        _month,
        _MONTH_WORDS,
    ),
    (
        "day ago",
        _pattern(
            rf"{_COUNT}\s+(?P<unit>week|fortnight|month|year)s?\s+ago,?\s+(?:on\s+)?(?:"
            rf"(?:(?P<which>last|this|this past|this coming)\s+)?{_WEEKDAY}{_PART_OF_DAY}"
            r"|(?P<near>today|tomorrow|yesterday))"
        ),
        _day_ago,
        frozenset({"ago"}),
    ),
    (
        "weekday",
        _pattern(
            rf"(?:(?P<which>last|next|this past|this|early|late)\s+)?{_WEEKDAY}{_PART_OF_DAY}"
            r"(?P<week>\s+(?:of\s+)?last\s+week)?"
        ),
        _weekday,
        _WEEKDAY_WORDS,
    ),
    (
        "feast of Easter",  # not "the Easter Sunday bombings", of a year that readers know
        _pattern(
            rf"(?P<feast>{'|'.join(_AROUND_EASTER)})(?:,?(?:\s+(?:in|of))?\s+{_YEAR})?"
            r"(?!\s+(?:[a-z]+\s+)?(?:attack|bombing|blast|killing|massacre)s?\b)"
        ),
        _easter_day,
        frozenset({"easter", "good", "palm"}),
    ),
    (
        "feast",
        _pattern(
            r"(?P<feast>christmas (?:eve|day)|christmas|new year['’]s (?:eve|day)|boxing day)"
        ),
        _feast,
        frozenset({"christmas", "new", "boxing"}),
    ),
    (
        "relative day",
        _pattern(
            r"(?P<when>today|yesterday(?:\s+(?:morning|afternoon|evening|night))?|tonight"
            r"|last\s+night|overnight|(?:early\s+|late\s+)?(?:this|earlier\s+this)\s+"
            r"(?:morning|afternoon|evening)|earlier\s+today)"
        ),
        _relative_day,
        frozenset(
            {
                "today",
                "yesterday",
                "tonight",
                "night",
                "overnight",
                "morning",
                "afternoon",
                "evening",
            }
        ),
    ),
    (
        "relative span",
        _pattern(
            r"(?:(?:(?:earlier|early|late|later)\s+)?(?:over\s+the\s+)?"
            r"(?P<which>last|this|previous)\s+(?P<unit>weekend|week|month|year)"
            r"|(?:over|at|during|on)\s+the\s+weekend"
            r"|(?P<opening>at\s+the\s+(?:start|beginning)\s+of)\s+(?:the|this)\s+week)"
        ),
        _relative_span,
        frozenset({"weekend", "week", "month", "year"}),
    ),
    (
        "ago",
        _pattern(rf"{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+ago"),
        _ago,
        frozenset({"ago"}),
    ),
    (
        "year",
        re.compile(
            r"(?<!\w)(?:in|since|of|from|during|until|by)\s+(?:(?:early|late|mid)[\s-])?"
            rf"{_YEAR}(?![\w-])",
            re.I,
        ),
        _bare_year,
        frozenset({_FIGURES}),
    ),
)

#: Words without which a text holds no date.
_DATE_WORDS = frozenset().union(*(needs for *_, needs in RULES))
_YEAR_FIGURES = re.compile(r"\d{4}")
_LEADING = re.compile(
    rf"(?:{_BEFORE_MONTH}|an?|the|that|those|these|his|her|its|their|one)\s+", re.IGNORECASE
)


def find_dates(
    text: str,
    start: int,
    end: int,
    published: date | None,
    words: Set[str] | None = None,
    year: int | None = None,
) -> list[DateMention]:
    """Dates in ``text[start:end]``, in order and without overlap; spans count into ``text``.

    Without a day of publication only full dates and years are resolved. ``words`` are those of
    the stretch, folded, if it was cut into them already; ``year`` is the one told last before it.
    """
    words = {token.norm for token in tokenize(text, start, end)} if words is None else words
    if _YEAR_FIGURES.search(text, start, end):
        words = words | {_FIGURES}
    held = words & _DATE_WORDS
    if not held:
        return []
    found: list[DateMention] = []
    for name, pattern, resolve, needs in RULES:
        if held.isdisjoint(needs):
            continue
        for match in pattern.finditer(text, start, end):
            told = match.groupdict()
            absolute = name == "iso" or bool(told.get("year"))
            if published is None and not absolute:
                continue
            if told.get("month") in ("may", "march"):
                continue  # the verbs; the months are written with a capital
            if any(match.start() < m.end and m.start < match.end() for m in found):
                continue
            resolved = resolve(match, published or date.max)
            if resolved:
                left = match.start()
                # "one week ago": the number tells the day
                if not name.endswith("ago") and (lead := _LEADING.match(text, left, match.end())):
                    left = lead.end()
                found.append(DateMention(left, match.end(), text[left : match.end()], *resolved))
    found = spans(text, _of_that_year(text, found, year))
    found += _next_days(text, found)
    found += _days_before(text, start, end, found)
    found = [_from_a_day(text, start, mention) for mention in found]
    return _without_weekdays(text, sorted(found, key=lambda mention: mention.start))


def _from_a_day(text: str, start: int, mention: DateMention) -> DateMention:
    """Return the day of "a day before Tuesday's vote", "two days after Sept. 2"."""
    lead = _FROM_A_DAY.search(text[start : mention.start])
    if lead is None or mention.precision != "day":
        return mention
    count = count_of(lead["count"]) or 1  # "the day before"
    unit = 7 if lead["unit"].lower().startswith("week") else 1
    days = timedelta(days=count * unit * (1 if lead["way"].lower() == "after" else -1))
    left = start + lead.start()
    return replace(
        mention,
        start=left,
        text=text[left : mention.end],
        first=mention.first + days,
        last=mention.last + days,
    )


_THAT_YEAR = re.compile(r"(?:,?\s+of)?\s+(?:that|the same)\s+year\b", re.IGNORECASE)


def _of_that_year(text: str, found: Sequence[DateMention], year: int | None) -> list[DateMention]:
    """Move "27 January of that year" into the year told before it, ``year`` if none is here."""
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: m.start):
        years = [year] if year else []
        years += [m.first.year for m in kept if m.first.year == m.last.year]
        tail = _THAT_YEAR.match(text, mention.end)
        dated = tail and years and mention.precision != "year"
        there = in_year(mention, years[-1]) if dated else None
        if tail and there:
            kept.append(replace(there, end=tail.end(), text=text[mention.start : tail.end()]))
        else:
            kept.append(mention)
    return kept


#: "(Dec. 30) and 31, when": a day by its number alone; not "Dec. 30 and 31 people"
_AND_THE_NEXT = re.compile(
    r"\s+and\s+(?P<day>[0-3]?\d)(?=[,.;:)]|\s+(?:in|on|off|near|at|when|by|were|was|killed)\b)"
)


def _next_days(text: str, found: Sequence[DateMention]) -> list[DateMention]:
    """Return the 31st of "strikes on Dec. 30 and 31 killed eight"."""
    days: list[DateMention] = []
    for mention in found:
        told = _AND_THE_NEXT.match(text, mention.end) if mention.precision == "day" else None
        if told is None or not mention.text[-1:].isdigit() or names_year(mention.text):
            continue
        day = _make(mention.first.year, mention.first.month, int(told["day"]))
        if day and day > mention.first:
            days.append(DateMention(told.start("day"), told.end(), told["day"], day, day, "day"))
    return days


def _days_before(
    text: str, start: int, end: int, found: Sequence[DateMention]
) -> list[DateMention]:
    """Resolve "the previous day's attack" against the day told before it in the same stretch."""
    days = [mention for mention in found if mention.precision == "day"]
    return [
        DateMention(match.start(), match.end(), match[0], day, day, "day")
        for match in _PREVIOUS_DAY.finditer(text, start, end)
        if (told := max((d for d in days if d.end <= match.start()), key=lambda d: d.end,
                        default=None))
        and (day := told.first - timedelta(days=1))
    ]  # fmt: skip


def _without_weekdays(text: str, found: Sequence[DateMention]) -> list[DateMention]:
    """Make a weekday and the date of a day behind it one mention, with the days of the second."""
    kept: list[DateMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and mention.precision == before.precision == "day"
            and _names_weekday(before.text)
            and _GOES_WITH.fullmatch(text[before.end : mention.start])
            and not _names_weekday(mention.text)
        ):
            whole = text[before.start : mention.end]
            kept[-1] = replace(mention, start=before.start, text=whole)
        else:
            kept.append(mention)
    return kept


_THAT = re.compile(r"\b(?:(?:on|by|until|before|since)\s+that|(?P<alone>that))\s+$", re.IGNORECASE)
_SAID_THAT = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:ell|old)s?|wr(?:ote|ites?)|post(?:s|ed)?|statement|recall\w*"
    r"|(?:announc|confirm|claim|report|acknowledg|stat|add|insist|maintain|argu|show)\w*)\b",
    re.IGNORECASE,
)


#: "(the Tuesday) before, in which", "the previous (Tuesday)"
_BESIDE_BEFORE = re.compile(r"\bthe (?:(?P<back>previous|preceding)|following)\s+$", re.I)
_BESIDE_BEHIND = re.compile(
    r"\s+(?:(?P<back>before|earlier)|after|following)"
    r"(?=\s*[,.;:)]|\s+(?:in|on|off|near|at|when|and|by)\b)",
    re.I,
)
_THE = re.compile(r"\bthe\s+$", re.I)


def _beside(text: str, start: int, mention: DateMention, told: date | None) -> DateMention | None:
    """Count "on the Tuesday before", "the following Tuesday" from the day told before it."""
    if told is None or not _names_weekday(mention.text):
        return None
    end = mention.end
    beside = _BESIDE_BEFORE.search(text, start, mention.start)
    if beside is None and _THE.search(text, start, mention.start):
        beside = _BESIDE_BEHIND.match(text, end)
        end = beside.end() if beside else end
    if beside is None:
        return None
    away = (told.weekday() - mention.first.weekday()) % 7
    days = -(away or 7) if beside["back"] else 7 - away
    day = told + timedelta(days=days)
    return replace(mention, end=end, text=text[mention.start : end], first=day, last=day)


def pointed_back(
    text: str, start: int, dates: Sequence[DateMention], told: date | None
) -> list[DateMention]:
    """Count "fell that Tuesday night" from ``told``, the day told last before ``dates``.

    "That Tuesday" is that day or one of the six behind it, and "the Tuesday before", "the following
    Tuesday" are the next before or behind it. ``start`` is where the sentence begins. Not "said
    that Tuesday night a drone fell".
    """
    found: list[DateMention] = []
    for mention in dates:
        if mention.precision == "day" and (other := _beside(text, start, mention, told)):
            found.append(other)
            told = other.last
            continue
        points = _THAT.search(text, max(start, mention.start - 15), mention.start)
        if (
            told
            and points
            and mention.precision == "day"
            and _names_weekday(mention.text)
            and not (points["alone"] and mention.text.split()[-1] not in PARTS_OF_A_DAY)
            and not (points["alone"] and _SAID_THAT.search(text, start, mention.start))
        ):
            day = told + timedelta(days=(mention.first.weekday() - told.weekday()) % 7)
            found.append(replace(mention, first=day, last=day))
        else:
            found.append(mention)
        if mention.precision == "day":
            told = found[-1].last
    return found


def of_year_told(
    dates: Sequence[DateMention], years: MutableMapping[tuple[int, int], int]
) -> list[DateMention]:
    """Move "September 2" into the year of "September 2, 2025", told before it in the text.

    ``years`` holds by month and day the years that were told, and learns those of ``dates``.
    """
    found: list[DateMention] = []
    for mention in dates:
        key, kept = (mention.first.month, mention.first.day), mention
        if mention.precision == "day" and mention.first == mention.last:
            if str(mention.first.year) in mention.text:
                years[key] = mention.first.year
            elif key in years and re.search(r"\d", mention.text) and "year" not in mention.text:
                day = date(years[key], *key)
                kept = replace(mention, first=day, last=day)
        found.append(kept)
    return found


#: "- 2010: State of exception -", "2010", "2010 – The beginnings"
_YEAR_HEADING = re.compile(r"\W*(?P<year>(?:19|20)\d\d)\W*(?:[:–—-]\s|$)")
_OTHER_YEAR = re.compile(r"\W*(?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)\d\d|now|today)\b", re.I)


def year_of_heading(line: str, before: int | None) -> int | None:
    """Return the year that a line sets for the lines below it, else that set ``before``."""
    if _OTHER_YEAR.match(line):
        return None
    heading = _YEAR_HEADING.match(line)
    return int(heading["year"]) if heading else before


def of_heading(dates: Sequence[DateMention], year: int | None) -> list[DateMention]:
    """Move "April 8" into the year that stands over the lines in which it is told."""
    return [_moved_to(mention, year) if year else mention for mention in dates]


def _moved_to(mention: DateMention, year: int) -> DateMention:
    words = mention.text.lower().replace(".", " ").split()
    if names_year(mention.text) or "year" in words or _MONTH_WORDS.isdisjoint(words):
        return mention
    if mention.precision == "month":
        begun = in_year(replace(mention, last=mention.first), year)
        return replace(begun, last=whole_month(year, begun.first.month)[1]) if begun else mention
    return in_year(mention, year) or mention


def in_year(mention: DateMention, year: int) -> DateMention | None:
    """Return a date in another year, ``None`` if that has no such day."""
    first = _make(year, mention.first.month, mention.first.day)
    last = _make(year, mention.last.month, mention.last.day)
    return replace(mention, first=first, last=last) if first and last else None


def names_year(text: str) -> bool:
    """Whether the words of a date hold a year in figures."""
    return _YEAR_FIGURES.search(text) is not None


def _names_weekday(text: str) -> bool:
    return not _WEEKDAY_WORDS.isdisjoint(text.lower().rstrip(".").split())
