"""Two days that are told as one time: "overnight Saturday to Sunday", "between 3 and 5 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.text.dates import DateMention

_A_DAY = timedelta(days=1)
_A_WEEK = timedelta(days=7)
#: Between the two days of "overnight Saturday to Sunday" and of "between the night of Friday and
#: the early morning of Saturday".
_INTO = re.compile(
    r"\s*(?:[-–]|\s(?:and\s+)?(?P<into>into)\s|\s(?:to|through|until)\s|\s(?P<and>and)\s)\s*"
    r"(?:the\s+)?(?P<morning>(?:(?:early|small)?\s*(?:hours|morning)\s+(?:of|on)\s+)?)",
    re.I,
)
_NIGHT_OF = re.compile(
    r"\bovernight\s+(?:on\s+|from\s+|between\s+)?$|\b(?:the\s+)?night\s+(?:of|from|between)\s+$",
    re.I,
)
_FROM = re.compile(r"\b(?P<way>from|between)\s+(?:the\s+(?:night|evening)\s+of\s+)?$", re.I)
_EVENING = re.compile(r"\b(?:late|evening|night)\b", re.I)
_MORNING = re.compile(r"\b(?:early|morning)\b", re.I)
_THE_NIGHT_OF = re.compile(r"\b(?:night|evening)\s+of\s+$", re.I)
_TWO_DAYS = re.compile(r"\d[-–]\d|\s(?:and|into|through|to|until)\s", re.I)
_LEAD = 40  # characters


def spans(text: str, found: Sequence["DateMention"]) -> list["DateMention"]:
    """Make the two days of a night or of some days on end one mention."""
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: m.start):
        before = kept[-1] if kept else None
        whole = _joined(text, before, mention) if before is not None else None
        if whole is None:
            kept.append(mention)
            continue
        kept[-1] = whole
        while len(kept) > 1 and (
            kept[-2].end > whole.start or kept[-2].text.lower() == "overnight"
        ):
            del kept[-2]
    return kept


def _joined(text: str, first: "DateMention", last: "DateMention") -> "DateMention | None":
    """Return the time from one day to another, ``None`` where the words don't join them."""
    between = _INTO.fullmatch(text, first.end, last.start)
    if between is None or first.precision != "day" or last.precision != "day":
        return None
    if first.text.lower() == "overnight":
        # "overnight into Sunday" is mostly Sunday's small hours
        into = bool(between["into"]) and not re.search(r"\d", last.text)
        return replace(last, start=first.start, text=text[first.start : last.end]) if into else None
    lead = text[max(0, first.start - _LEAD) : first.start]
    night, ends = _NIGHT_OF.search(lead), _FROM.search(lead)
    begun = first.first
    if begun > last.first and ends and last.first > begun - _A_WEEK:
        begun -= _A_WEEK  # "from Thursday to Saturday", told on a Friday
    evening = _EVENING.search(first.text) or _THE_NIGHT_OF.search(lead)
    morning = _MORNING.search(last.text) or between["morning"]
    one_night = last.first - begun == _A_DAY and (
        night or (evening and (morning or not between["and"])) or (morning and between["into"])
    )
    # "from Monday to Wednesday", "between Monday and Wednesday": not "from Monday and Tuesday"
    ended = ends is not None and bool(between["and"]) == (ends["way"].lower() == "between")
    if not one_night and not (ended and timedelta(0) < last.first - begun < _A_WEEK):
        return None
    led = night or ends
    start = first.start - len(lead) + led.start() if led else first.start
    whole = text[start : last.end]
    return replace(first, start=start, end=last.end, text=whole, first=begun, last=last.last,
                   precision="week")  # fmt: skip


def is_a_few_days(mention: "DateMention") -> bool:
    """Whether a date is a night or some days on end, told by the first and the last of them."""
    return mention.precision == "week" and _TWO_DAYS.search(mention.text) is not None
