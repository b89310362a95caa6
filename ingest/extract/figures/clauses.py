"""Clauses of a sentence, and what they tell of strikes, dates and figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.extract.figures.figure import ONE_VICTIM, Figure
from ingest.text.document import Chunk, Sentence

#: "at least 44 strikes"
COUNTED_STRIKES = re.compile(r"9r?[w%yNOGQz-]{0,4}?E")
#: "16 low-profile vessels"
COUNTED_VESSELS = re.compile(r"9r?[w%yNOGz-]{0,4}?Q")
#: "the 45th strike", "strike number 45", "a strike on a boat, the 45th by the navy"
RANKED_STRIKE = re.compile(r"z[w%yNOGQ-]{0,4}?E|E#9|(?<=,t)z(?=[po,.x])")
#: "In the 3 May raid,"
OPENS_WITH_A_RAID = re.compile(r"p[ta]?@'?[wyNOG%Q]{0,3}E")
#: As many strikes are a campaign's: three may be one night's.
A_SERIES = 4
#: Somebody else's count of one event, or a later one, is of the same order.
ANOTHER_SCALE = 3
#: Words that sum up.
IN_ALL = frozenset({"all in all", "altogether", "in all", "in total", "all told"})
_BOUNDS = ("up to", "since", "from", "until", "through", "by", "of", "before", "dated")
_LONG = {"year", "years", "decade", "decades", "months"}
_SHORT = {"hour", "hours", "minute", "minutes"}
#: Shots of nobody knows how many attacks: "two teachers killed by gunfire".
_MASS = frozenset({"crossfire", "gunfire"})
#: "-- eight of them boys --": what it stands in goes on behind it.
_ASIDE = re.compile(r";[^;:.]*;")
_OF_THOSE = re.compile(r"9r?o[jHt]")
#: "In Gaza, where a truce has held since October, (four people died)": told of the place alone
_BEHIND_A_PLACE = re.compile(
    r"p[^,.;:KWD@9]{1,6},(?P<told>H)[^,.;:]*[bhwgeV][^,.;:]*,(?=[ta9GONPEQuwz%j])"
)
#: "The Monitor, a group that has worked here since 2023, (put the dead at 51)": of the group alone
_BEHIND_A_GROUP = re.compile(
    r"[ta]?[wNOGP]{1,4},(?P<told>[ta])[^,.;:KWD9]{1,6}[tH][^,.;:]*,(?=y?[bhBswvKLW])"
)
#: ", among them (a man wanted since May)": some of those counted
_SOME_OF_THEM = re.compile(r",p(?=[jH9a])")
_CLAUSE_BREAK = re.compile(r",(?=B|K|L|&B|H|tz[w%yNOGQ]{0,3}E)|;|:|(?<=[^9])-(?=[^uw9])|,?x")


def clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """Chunks (start, end exclusive) of the clause that holds chunk ``at``.

    "since September" belongs to what it follows, other conjunctions begin a clause. An aside
    between dashes breaks none, and "eight of them" within it are told of with those outside.
    """
    start, end = 0, len(sentence.codes)
    asides = [
        m.span()
        for m in _ASIDE.finditer(sentence.codes)
        if not m.start() < at < m.end() or _OF_THOSE.match(sentence.codes, at)
    ]
    for i, chunk in enumerate(sentence.chunks[1:at], start=1):
        if chunk.norm == "including" and sentence.codes[i - 1] == ",":
            start = i  # "20 strikes since May, including three on Monday"
    for match in _CLAUSE_BREAK.finditer(sentence.codes):
        held = sentence.chunks[match.start() : match.end()]
        as_of = held[-1].norm == "as" and sentence.codes[match.end() : match.end() + 1] == "o"
        if (
            as_of
            or any(chunk.norm == "since" for chunk in held)
            or _opens_no_clause(sentence, match)
        ):
            continue  # it belongs to what it follows
        if any(low <= match.start() < high for low, high in asides):
            continue
        if match.end() <= at:
            start = max(start, match.end())
        elif match.start() > at:
            end = match.start()
            break
    start, end = _apart(sentence, at, start, end)
    behind = _BEHIND_A_PLACE.match(sentence.codes) or _BEHIND_A_GROUP.match(sentence.codes)
    if behind:
        told_of, over = behind.start("told"), behind.end()
        if start <= told_of < over <= at:
            start = over
        elif told_of <= at < over:
            end = min(end, over - 1)
    return start, end


#: "(80 people died in that raid), and at least 31 have died (since)"
_SO_MANY_HAVE = re.compile(r",&(?=9r?[w%yNOG]{0,3}P?h[yX]*(?:b|D))")

#: "(Since 3 May), when (the first raid killed 11), (90 have died)"
_A_DAY_WHEN = re.compile(r"^[^,;:.]{0,16}@,x$")
_CLOSED = re.compile(r",(?!&|9o|p[jtH9])")


def _apart(sentence: Sentence, at: int, start: int, end: int) -> tuple[int, int]:
    """Return what of chunks ``start`` to ``end`` tells of the figure at ``at``, not of another.

    "80 died in the raid, and 31 have died since" tells of a raid and of a time, and "since 3 May,
    when the first raid killed 11, 90 have died" of a day and of all days.
    """
    for match in _SO_MANY_HAVE.finditer(sentence.codes, at, end):
        if "h" not in sentence.codes[start : match.start()]:
            end = match.start()
            break
    if _A_DAY_WHEN.search(sentence.codes[:start]) and sentence.chunks[start - 1].norm == "when":
        closed = _CLOSED.search(sentence.codes, start, end)
        if closed and closed.start() < at:
            start = 0
        elif closed:
            end = closed.start()
    return start, end


def _opens_no_clause(sentence: Sentence, match: re.Match[str]) -> bool:
    """Match "as of", "as a result of", and bounds of a time: "until 3 June", "until the end of"."""
    word, behind = sentence.chunks[match.end() - 1].norm, sentence.codes[match.end() :]
    if word == "as":
        return re.match(r"o|a?[wy]{1,2}o", behind) is not None
    return word in ("until", "till") and re.match(r"@|t[w%]o", behind) is not None


def is_bound(sentence: Sentence, at: int) -> bool:
    """Whether a date only bounds a period: "since Sept. 2"."""
    if sentence.codes[at + 1 : at + 3] == ",x" and sentence.chunks[at + 2].norm == "when":
        return False
    return at > 0 and sentence.chunks[at - 1].norm in _BOUNDS


def is_ranked(sentence: Sentence) -> bool:
    """Match "the 45th strike", "strike number 45": such a sentence counts strikes."""
    return any(
        (number := sentence.chunks[m.start()].number or sentence.chunks[m.end() - 1].number)
        and number.value > 3
        for m in RANKED_STRIKE.finditer(sentence.codes)
    )


#: What is dated by its own day: "in a Dec. 1 news release".
_DOCUMENTS = frozenset(
    {"briefing", "bulletin", "interview", "letter", "memo", "post", "release", "report"}
    | {"roundup", "statement", "summary", "tweet"}
)


@dataclass(frozen=True)
class FigureClause:
    """A figure with the clause that tells it; ``told`` is the article's first number of killed.

    ``on_boats``: the article's campaign is one against vessels.
    """

    sentence: Sentence
    figure: Figure
    in_campaign: bool
    told: int | None
    on_boats: bool = False

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Chunks of the clause, end exclusive."""
        return clause(self.sentence, self.figure.at)

    @cached_property
    def chunks(self) -> Sequence[Chunk]:
        """Chunks of the clause."""
        return self.sentence.chunks[slice(*self.extent)]

    @cached_property
    def codes(self) -> str:
        """Codes of the clause."""
        return self.sentence.codes[slice(*self.extent)]

    @cached_property
    def told_of_all(self) -> Sequence[Chunk]:
        """Chunks of the clause up to ", among them two on Monday", which tells of some alone."""
        for match in _SOME_OF_THEM.finditer(self.sentence.codes, self.figure.last + 1):
            among = self.sentence.chunks[match.start() + 1].norm in ("among", "amongst")
            if among and match.start() < self.extent[1]:
                return self.sentence.chunks[self.extent[0] : match.start()]
        return self.chunks

    def is_more(self, times: int = 1) -> bool:
        """Whether more were killed than the article told first, or so many times more."""
        number = self.figure.number if self.figure.measure == "killed" else None
        return bool(self.told is not None and number and number.value > times * self.told)

    @cached_property
    def has_day(self) -> bool:
        """Whether the clause says on which day, not since which."""
        start = self.extent[0]
        for i, chunk in enumerate(self.told_of_all):
            day = chunk.date and chunk.date.precision == "day"
            if day and not (is_bound(self.sentence, start + i) or self._is_of_a_document(i)):
                return True
        before = self.sentence.chunks[max(0, start - 3) : start]
        if [c.code for c in before] != ["@", ",", "x"] or before[2].norm != "when":
            return False
        return before[0].date is not None and before[0].date.precision == "day"

    def _is_of_a_document(self, at: int) -> bool:
        """Match "said in a Dec. 1 news release": nothing was done on that day."""
        behind = self.told_of_all[at + 1 : at + 3]
        return any(chunk.norm.split()[-1] in _DOCUMENTS for chunk in behind)

    @cached_property
    def spans(self) -> bool:
        """Whether the clause reaches back: "so far", "since May", "in ten years of war"."""
        chunks = self.told_of_all
        codes = self.codes[: len(chunks)]
        for i, chunk in enumerate(chunks):
            if chunk.norm in IN_ALL:
                # it sums up what was told before, be that one event
                if (
                    self.many
                    or self.series
                    or "h" in codes
                    or (not i and self.is_more(ANOTHER_SCALE))
                ):
                    return True
            elif chunk.code == "i" and not self._is_short(i) and not is_rank_so_far(chunks, i):
                return True
            if chunk.norm == "between" and (
                codes[i + 1 : i + 2] == "@"
                or any(c.norm in ("then", "now") for c in chunks[i + 1 : i + 2])
            ):
                return True
            if chunk.norm == "from" and re.match(r"@[px2]", codes[i + 1 :]):
                return True  # "from September until the end of the year"
            if chunk.norm == "by" and self.many and re.match("twoo?@", codes[i + 1 :]):
                return True  # "had killed 80 people in its strikes by the end of May"
            if chunk.norm in ("through", "up to") and re.match(r"(?:two)?@", codes[i + 1 :]):
                return True  # "236 deaths through 5 August", "through the end of May"
            if chunk.norm == "alone" and i and (day := chunks[i - 1].date) and day.is_period:
                return True  # "in November alone"
            if codes[i : i + 2] == "x@" and chunk.norm == "since":
                if not _is_ranked(chunks[max(0, i - 12) : i]):
                    return True
            elif chunk.norm == "since" and re.match(r"hxD", codes[max(0, i - 1) : i + 2]):
                continue  # "one of them has since died"
            elif chunk.norm == "since" and self._opens_with_the_figure(i):
                continue  # "has called for help since 11 people were killed in an ambush"
            elif chunk.norm == "since" and self._tells_why(i):
                continue  # "may rise since eight are missing"
            elif chunk.norm == "since" and "that" in [c.norm for c in chunks[i : i + 6]]:
                continue  # "since it came out that two men were killed"
            if chunk.norm == "since" and not _is_ranked(chunks[max(0, i - 12) : i]):
                return True
            as_of = re.match(r"o[tq]?@", codes[i + 1 :]) if chunk.norm == "as" else None
            if as_of and (self.many or self._is_a_while(i + as_of.end())):
                return True  # "killed in its strikes as of Feb. 24"
        return self.figure.rule != ONE_VICTIM and any(
            chunks[match.end() - 1].norm in _LONG
            and not _is_superlative(chunks[max(0, match.start() - 4) : match.start()])
            and not self._is_how_rare(match.start())
            and not self._opens_a_clause(match.end())
            for match in re.finditer(r"p[ta]?[wyz]{0,2}(?:9-?)?u(?!-)", codes)
        )  # "a farmer of the valley for 19 years was killed"; not "the worst raid in months"

    def _is_a_while(self, at: int) -> bool:
        """Match "(300 had been killed by the drones as of) early June": no day of one event."""
        day = self.chunks[at].date
        months = day is not None and day.is_period
        return months and "h" in self.codes and not self.one

    def _opens_a_clause(self, at: int) -> bool:
        """Match "after" in "a little over a year after the raid": when something was, no span."""
        behind = self.sentence.chunks[self.extent[0] + at :]
        return bool(behind) and behind[0].norm in ("after", "before")

    def _is_how_rare(self, at: int) -> bool:
        """Match "the first deaths told of on a ship in five months", "had not been hit for years".

        A time in which there was none other.
        """
        comma = self.codes.rfind(",", 0, at)
        apart = self.chunks[comma + 1 : at]
        first = comma >= 0 and any(c.code == "z" and c.norm == "first" for c in apart[:3])
        return first or "X" in self.codes[max(0, at - 5) : at]

    def _opens_with_the_figure(self, at: int) -> bool:
        """Whether those counted in one event are the subject of a conjunction at chunk ``at``."""
        first = self.extent[0] + at + 1 == self.figure.first
        once = "h" not in self.codes[at : at + 6]  # not "since 11 people have been killed"
        return first and once and (self.one or not self.many) and "passive" in self.figure.rule

    def _tells_why(self, at: int) -> bool:
        """Match "since eight people are missing", "since the camp is empty"."""
        subject = re.match(r"x[ta9]?[w%yNOGPju]{1,4}b", self.codes[at:])
        return subject is not None and self.chunks[at + subject.end() - 1].norm in ("are", "is")

    def _is_short(self, at: int) -> bool:
        """Match "over the past 24 hours", "shelling over the past day": news, no campaign."""
        unit = re.match(r"i[9wyz]{0,2}u", self.codes[at:])
        if unit is None:
            return False
        word = self.chunks[at + unit.end() - 1].norm
        return word in _SHORT or word == "day"

    @cached_property
    def many(self) -> bool:
        """Whether the clause speaks of strikes, or of vessels other than those counted."""
        return any(is_events(c) for c in self.chunks) or any(
            c.code == "Q" and c.norm.endswith("s") and c.norm != self.figure.unit
            for c in self.chunks
        )

    @cached_property
    def one(self) -> bool:
        """Whether the clause speaks of one strike."""
        return any(
            c.code in "E!" and c.event and c.event.noun and not c.norm.endswith("s")
            and not any(map(is_events, self.chunks[i + 1 : i + 2]))  # "bombing raids"
            and c.norm not in _MASS and not (self._is_campaign(i) and self.is_more(ANOTHER_SCALE))
            for i, c in enumerate(self.chunks)
        )  # fmt: skip

    def _is_campaign(self, at: int) -> bool:
        """Whether a chunk may name a campaign: "an operation"; not "died in that operation"."""
        pointed = at > 0 and self.chunks[at - 1].norm in ("that", "this")
        so_far = re.search(r"h[yX]*(?:b|[DKL])", self.codes) is not None
        return self.chunks[at].norm == "operation" and (so_far or not pointed)

    @cached_property
    def series(self) -> bool:
        """Whether the clause names a campaign or calls it one."""
        return any(c.code in "kY" or (c.campaign_id and c.norm.endswith("s")) for c in self.chunks)

    @cached_property
    def counted_strikes(self) -> int | None:
        """How many strikes the clause counts."""
        if not any(c.event and c.event.noun and c.norm.endswith("s") for c in self.chunks):
            return None
        counted = COUNTED_STRIKES.search(self.codes)
        number = self.chunks[counted.start()].number if counted else None
        return number.value if number else None

    @cached_property
    def counted_vessels(self) -> int | None:
        """How many vessels the clause says were hit."""
        if not any(c.event for c in self.chunks):
            return None
        counted = COUNTED_VESSELS.search(self.codes)
        number = self.chunks[counted.start()].number if counted else None
        return number.value if number else None

    def before(self, most: int = 0) -> str:
        """Codes of the clause before the figure, or of so many chunks before the clause."""
        start = self.extent[0]
        if most:
            return self.sentence.codes[max(0, start - most) : start]
        return self.sentence.codes[start : max(start, self.figure.first)]


_NTH_EVENT = re.compile(r"tz[^,;:.@KDWhb]{0,6}[Ee]$")


def _is_ranked(before: Sequence[Chunk]) -> bool:
    """Match "the first since", "the second joint raid since": the rank reaches back."""
    codes = "".join(c.code for c in before)
    return _is_superlative(before) or _NTH_EVENT.search(codes) is not None


def _is_superlative(before: Sequence[Chunk]) -> bool:
    """Match "the deadliest day since", "the first since", "the worst since"."""
    return any(
        c.norm in ("first", "latest", "worst", "most", "biggest", "highest", "largest")
        or c.norm.endswith("iest")
        for c in before
    )


def is_rank_so_far(chunks: Sequence[Chunk], at: int) -> bool:
    """Match "so far" in "14 dead, the largest toll so far": of one event, not a sum."""
    return chunks[at].norm == "so far" and _is_superlative(chunks[max(0, at - 3) : at])


def is_events(chunk: Chunk) -> bool:
    """Match "strikes", "attacks"."""
    return bool(chunk.code == "E" and chunk.event and chunk.event.noun and chunk.norm.endswith("s"))
