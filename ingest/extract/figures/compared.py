"""Counts of another time, told beside one: "3,400 died last year, up from 1,950 in 2024"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.extract.figures.figure import Figure
from ingest.text.document import Sentence

COMPARED = "so many at another time"
#: "compared with 1,950 in 2024", "up from 377 the year before", "against 40 a year earlier"
_COMPARED = re.compile(
    r"[pw][p2]?(?P<np>9)(?:r|P)?(?=p?(?P<then>@)|(?P<before>[ta]w?u[xwyp]|[ta]wu)|pt[w%]{1,2}uo@)"
)
_WORDS = frozenset({"against", "compared", "down", "from", "than", "to", "up", "versus", "with"})
_BARE = frozenset({"against", "versus"})
_YEARS = frozenset({"year", "month", "period"})


def counts_of_another_time(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the "1,950" of "3,400 died last year, up from 1,950 in 2024"."""
    taken = {figure.at for figure in figures}
    for match in _COMPARED.finditer(sentence.codes):
        at = match.start("np")
        number = sentence.chunks[at].number
        before = [f for f in figures if f.number and f.last < at]
        words = [c.norm for c in sentence.chunks[match.start() : at]]
        led = set(words) <= _WORDS and (len(words) > 1 or words[0] in _BARE)
        if at in taken or not number or not before or not led or not _is_a_time(sentence, match):
            continue
        yield Figure(COMPARED, before[-1].measure, number, match.start(), match.end() - 1, at, "")


def _is_a_time(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a year or a month is told behind a count, not the day of an earlier report."""
    if match["then"]:
        when = sentence.chunks[match.start("then")].date
        return when is not None and when.is_period
    return any(c.norm in _YEARS for c in sentence.chunks[match.end() : match.end() + 5])


def time_of(sentence: Sentence, figure: Figure, published: date | None) -> date | None:
    """Return the last day of the time that a count of another time is of."""
    dates = [(i, c.date) for i, c in enumerate(sentence.chunks) if c.date and c.date.is_period]
    behind = [d.last for i, d in dates if figure.at < i <= figure.at + 6]
    if behind:
        return behind[0]
    told = [d.last for i, d in dates if i < figure.at]
    if told:
        return date(told[-1].year - 1, 12, 31)
    return date(published.year - 1, 12, 31) if published else None
