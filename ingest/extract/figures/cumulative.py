"""Whether a figure is of one event or sums up several: rules in order, the first that fits decides.

Each rule has a sentence whose last figure it decides and one whose last figure it leaves to others;
tests/test_cumulative.py runs both.
"""

import re
from calendar import month_name
from collections.abc import Callable, Sequence
from itertools import pairwise

from ingest.extract.figures.clauses import (
    A_SERIES,
    ANOTHER_SCALE,
    COUNTED_STRIKES,
    OPENS_WITH_A_RAID,
    FigureClause,
    clause,
    is_bound,
    is_events,
    is_ranked,
)
from ingest.extract.figures.figure import Figure
from ingest.extract.figures.matched import are_bodies, is_of_its_people
from ingest.extract.figures.rules import ONE_MORE_DEAD
from ingest.extract.grammar.aspect import A_FLEET
from ingest.record import record
from ingest.text.document import Chunk, Sentence

# No single attack since 1945 has killed more than some 3,000 people (11 September 2001).
DEADLIEST = 5_000
# Nor does a campaign against small craft kill as many at once: they hold a crew.
_A_BOATLOAD = 25
# Nor do a night's raids on some villages, as a rule.
_A_WAVE = 60
# Nor is a campaign told of by its first few dead for long.
_A_HANDFUL = 10


_LEAD = 3  # sentences

_IN_THE_CAMPAIGN = re.compile(r"L?p[ta]?[wyNOG'%Q-]{0,4}[kYE]")
# "in two separate raids", "after overnight shootings"; "in the shootings" are those of one event
_SEVERAL = re.compile(r"(?:[px]|^|(?=9))(?:9[wN]{0,3}|[wyNG@-]{0,3}|w{1,2}u-w)[Eu](?![o-])")
_WHAT_FOLLOWS = re.compile(r"x(?:9|w)[^,;:.bhKWD!]*(?=$|[,;:.])")
#: "With Monday's toll,", "Including the dead of Saturday,", "Counting Friday's strike,"
_WITH_A_DAY = re.compile(r"[pwx%]t?@'[w%y]{0,2}[TFdE#],|[pwx%]t[dFT]o?p?@,")
_IN_WHICH = re.compile(r"E[^,;:.@kE]{0,5},?pH[^;:.@kYE]{0,14}$")
#: "began with an attack that (killed 11)"
#: and "a raid in May on a convoy bound for the port which (killed 15)"
_A_RAID_THAT = re.compile(
    r"[atz'w]E(?:(?:p[ta]?[wGNO]{1,2})?[tH]|[p@][^,;:.EkYhbKDe9]{1,14}(?:H|(?<=[wuNG])t))y?$"
)
#: "the raid on Teluk on 3 May, which the army says (left 40 dead)"
_RAID_OF_A_DAY = re.compile(r"(?P<raid>E)[^,;:.EkQ]*@[^,;:.EkQ]*,$")
_BESIDE_A_DEED = re.compile(r"a[w%GNO]{0,2}[QuPEw]e[^;:.]*,?&$")
_THE_FIRST_OF = re.compile(r"zo(?:t|aSo)?$")
#: "(killed in) the raids, the last of which, on Sunday, killed (four)"
_ONE_OF_WHICH = re.compile(r"[^.;:,]{0,6}(?P<raids>E),t[zwi]oH[^.;:]{0,8}K")
#: "the previous day's strikes"
_OF_ONE_DAY = re.compile(r"^t[wzy]{0,2}[uw]'[wGNO]{0,2}E")
_FIRST_DAYS = re.compile(r"pt[zw]9?uo[ta]?[wNOGy]{0,3}[kY]")
_SPANS = frozenset({"hour", "day", "week", "month", "year"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_TERRITORIES = frozenset(
    {"city", "country", "state", "nation", "county", "region", "island", "metro area", "area"}
)
_LANDS = frozenset({"PS-GAZA-STRIP", "PS-WEST-BANK"})
_MONTHS = frozenset(name.lower() for name in month_name[1:])
_SEPARATE = frozenset({"separate", "unrelated", "different"})
#: Words that say that a count is of several events.
OVERALL = frozenset({"combined", "cumulative", "overall", "running"})
#: Words by which what several events did is taken together.
OVERALL_WORDS = frozenset({"altogether", "combined", "together"})
_TOGETHER = re.compile(r"[wy],?(?:j|t9?[w%y]{0,2}E)[hy]*[KWL]")
#: "(210 people have been killed,) most recently on Tuesday"
_LATELY = re.compile(r",(?:wy|yw|y|w|z){1,2}(?=[p@])")
_ONE_DEED = frozenset({"attack", "day", "episode", "event", "incident", "massacre", "night"})
_AT_ONCE = frozenset({"barrage", "round", "salvo", "wave"})
_COUNTS = ("figure", "figures", "number", "count", "tally")


@record
class Rule:
    """``in_campaign`` and the rest are what the examples' article tells beside them."""

    name: str
    sums_up: bool
    holds: Callable[[FigureClause], bool]
    finds: str
    passes: str
    in_campaign: bool = False
    told: int | None = None
    on_boats: bool = False


def _that_day(t: FigureClause) -> bool:
    return " ".join(c.norm for c in t.chunks[-3:]).rstrip(" .").endswith("that day")


def _missing_since_a_day(t: FigureClause) -> bool:
    """Match "(two men have been missing) since January 23": all were lost at once."""
    behind = t.sentence.chunks[t.figure.last + 1 : t.figure.last + 3]
    return (
        t.figure.measure == "missing"
        and len(behind) > 1
        and behind[0].norm == "since"
        and behind[1].date is not None
        and behind[1].date.precision == "day"
    )


def _is_rank_in_a_time(t: FigureClause) -> bool:
    """Match "the third judge killed this year", "the third killed here in the last 12 months"."""
    if t.figure.rule != ONE_MORE_DEAD:
        return False
    behind = t.sentence.chunks[t.figure.last + 1 : t.extent[1]]
    codes = t.sentence.codes[t.figure.last + 1 : t.extent[1]]
    if any(c.date is not None and c.date.is_period for c in behind[:4]):
        return True
    spans = (behind[m.end() - 1].norm for m in re.finditer(r"p[ta]?[9iwyz]{0,3}u", codes))
    return any(unit.removesuffix("s") in _SPANS for unit in spans)


_FOUND = frozenset({"found", "located", "pulled", "recovered", "retrieved"})


def _most_recently(t: FigureClause) -> bool:
    """Match "(40 have been killed), most recently on Tuesday": the last of several times."""
    behind = t.figure.last + 1
    told = _LATELY.match(t.sentence.codes, behind)
    return told is not None and "recently" in " ".join(
        c.norm for c in t.sentence.chunks[behind : told.end()]
    )


def _are_bodies_found(t: FigureClause) -> bool:
    """Match "six bodies have been recovered so far": a search, where nothing else reaches back."""
    bodies = are_bodies(t.sentence, t.figure.first, t.figure.last)
    found = any(c.norm.split()[0] in _FOUND for c in t.chunks)
    spans = [c.norm for c in t.chunks if c.code == "i" or c.norm == "since"]
    return bodies and found and spans == ["so far"] and not (t.many or t.series)


#: "(have so far confirmed 26 deaths) from Sunday's attack", "in the raid on Teluk"
_IN_THAT_ONE = re.compile(r"p(?:t?@'|t)[w%yNOG]{0,3}(?P<event>E)")
_LONG = frozenset({"campaign", "fighting", "offensive", "operation", "violence"})


def _so_far_in_one(t: FigureClause) -> bool:
    """Match "26 have been killed so far in the attack": counting goes on, the attack does not."""
    told = _IN_THAT_ONE.search(t.codes)
    if told is None or t.many or t.series:
        return False
    spans = [c.norm for c in t.chunks if c.code == "i" or c.norm == "since"]
    event = t.chunks[told.start("event")]
    return spans == ["so far"] and not is_events(event) and event.norm.split()[-1] not in _LONG


def _in_raids_of_which_one(t: FigureClause) -> bool:
    """Whether of the strikes that a figure sums up one is told apart, with its own dead."""
    behind = t.figure.last + 1
    told = _ONE_OF_WHICH.match(t.sentence.codes, behind)
    return told is not None and is_events(t.sentence.chunks[told.start("raids")])


def _opens_with_a_raid(sentence: Sentence) -> bool:
    """Match "In the 3 May raid,", not "With Sunday's raid", which only adds to a toll."""
    adds = sentence.chunks[0].norm in ("counting", "including", "with")
    return bool(OPENS_WITH_A_RAID.match(sentence.codes)) and not adds


def _toll_of_one(t: FigureClause) -> bool:
    if not t.figure.toll:
        return False
    of_event = any(
        not is_events(t.chunks[told.end() - 1])
        for told in re.finditer(r"[T#F].{0,4}[po][ta@]?[wyNGz@']{0,4}[E!]", t.codes)
    )
    return bool(of_event or _opens_with_a_raid(t.sentence)) and t.one and not (t.spans or t.series)


def _brought_by_a_death(t: FigureClause) -> bool:
    if not t.figure.toll:
        return False
    before = t.sentence.codes[: t.figure.at]
    one_died = re.search(r"[ta][^,;:.&9]{0,12}[^;:.&9]{0,12}D[^;:.]{0,12}B", before)
    few = t.figure.number is not None and t.figure.number.value <= _A_HANDFUL
    return bool(one_died) and not (t.spans or t.many or t.series) and (few or not t.in_campaign)


def _is_superlative(chunk: Chunk) -> bool:
    """Match "deadliest", "bloodiest", "worst"."""
    return chunk.norm == "worst" or chunk.norm.endswith("iest")


def _over_a_period(t: FigureClause) -> bool:
    """Match "for the same period", "over a six-hour stretch", "the deadliest month, with 40 dead".

    Not "on a stretch of the road".
    """
    worst = any(
        c.norm in ("year", "month", "week") and _is_superlative(before)
        for before, c in pairwise(t.sentence.chunks)
    )
    return (
        (worst and not t.has_day)
        or bool(_FIRST_DAYS.search(t.codes))
        or any(
            c.norm == "period"
            or (c.norm in ("span", "stretch") and i and t.chunks[i - 1].norm in _SPANS)
            for i, c in enumerate(t.chunks)
        )
    )


def _toll_of_many(t: FigureClause) -> bool:
    if not t.figure.toll:
        return False
    overall = any(c.norm in OVERALL for c in t.chunks)
    told_so = t.spans or t.many or t.series or "S" in t.codes or overall or is_ranked(t.sentence)
    brought = re.search(r"B[^;:.]*2", t.codes) or t.figure.rule.startswith("brought")
    if told_so or (t.in_campaign and (brought or not is_of_the_event_beside(t))):
        return True
    if t.figure.measure == "wounded":
        return False  # "raised the number of injured to 78"
    if brought:
        few = t.figure.number is not None and t.figure.number.value <= _A_HANDFUL
        return t.is_more() or (t.told is None and not few)
    return t.is_more(ANOTHER_SCALE)


def is_of_the_event_beside(t: FigureClause) -> bool:
    """Match "on Friday it hit a boat, and put the number of dead at two": those of the boat."""
    before = t.sentence.chunks[: t.extent[0]]
    dated = any(c.date is not None and c.date.precision == "day" for c in before)
    few = t.figure.number is not None and t.figure.number.value <= _A_BOATLOAD
    return dated and few and any(c.code == "e" for c in before)


def _toll_of_a_headline(t: FigureClause) -> bool:
    """Match "toll climbs to nine" behind what a report opens with, its event."""
    opens = t.figure.toll and t.sentence.no <= 1 and t.told is None and not t.on_boats
    told_of = t.sentence.codes[: t.extent[0]]
    few = t.figure.number is not None and t.figure.number.value <= _A_BOATLOAD
    several = t.spans or t.many or t.series or "S" in t.codes or is_ranked(t.sentence)
    return opens and few and not several and bool(re.search(r"[uEe!KwNG]", told_of))


def counts_murders(sentence: Sentence, figure: Figure) -> bool:
    """Match "9,200 homicides": what is counted is crimes, of a country and of no campaign."""
    return sentence.chunks[figure.last].norm in ("homicides", "murders")


def _boats_and_dead(t: FigureClause) -> bool:
    boats = re.search(r"9[w%y]?Q(?:,|,?&)$", t.sentence.codes[: t.figure.at])
    number = t.sentence.chunks[boats.start()].number if boats else None
    return bool(number and number.value >= A_SERIES and t.figure.measure == "killed")


def _follows_a_count(t: FigureClause) -> bool:
    start, sentence = t.extent[0], t.sentence
    if start == 0:
        return False
    killing = sentence.codes[start - 1] == "," and bool(
        re.match(r"K|H[yw]{0,2}h?[KL]", sentence.codes[start:])
    )  # "20 raids in a month, which together killed 90", "which have left 22 dead"
    they = [c.norm for c in sentence.chunks[max(start, t.figure.first - 2) : t.figure.first + 1]]
    if not killing and "they" not in they:
        return False
    before = clause(sentence, start - 2)[0] if killing else 0
    codes = sentence.codes[before:start]
    if killing and any(
        chunk.date and chunk.date.precision == "day" and not is_bound(sentence, i)
        for i, chunk in enumerate(sentence.chunks[:start])
        if i >= before
    ):
        return False  # "struck three boats on Monday, killing eight"
    boats = any(c.code == "Q" and c.norm.endswith("s") for c in sentence.chunks[before:start])
    if killing and boats and re.search(r"h[yX]*(?:e|g[^,;:.az]{0,3}E)", codes):
        return True  # "has attacked boats, killing 115", "has carried out dozens of strikes on"
    counted = COUNTED_STRIKES.search(codes)
    number = sentence.chunks[before + counted.start()].number if counted else None
    return bool(number and number.value >= A_SERIES and (they or "@" not in codes))


def _campaign_has_killed(t: FigureClause) -> bool:
    subject = re.search(
        r"k[tH]?h?[yX]*[KDW!L]?$|k.{0,6}h[yX]*$|^t?[w%NOG]{0,3}k[tH][^,;:.KDWE]{1,5}$", t.before()
    )
    return bool(subject or re.search(r"k[tH]?h[yX]*[KDW!L]", t.codes))


def _strikes_have_killed(t: FigureClause) -> bool:
    if _OF_ONE_DAY.search(t.codes) and any(c.norm in ("day", "night") for c in t.chunks):
        return False  # "the previous day's strikes had left 17 dead"
    lead = t.sentence.no <= _LEAD and t.told is None and "passive" in t.figure.rule
    if lead and not t.in_campaign:
        return False  # "At least 14 people have been killed in air strikes on two mines": the news
    start, first = t.extent[0], t.figure.first
    if re.search(r"h[yX]*(?:[KDW!L]|b[y]*[KW!]|$)", t.sentence.codes[start : first + 1]):
        subject = t.sentence.chunks[start:first]
        if any(is_events(c) or (c.code == "Q" and c.norm.endswith("s")) for c in subject):
            return True
    perfect = re.search(r"h[yX]*(?:b[y]*[KW!]|[KDW!Lv])", t.codes)
    few = t.counted_vessels is not None
    return bool(perfect) and not few and not t.one and any(is_events(c) for c in t.chunks)


def _in_a_campaign(t: FigureClause) -> bool:
    if t.has_day and "h" not in t.sentence.codes[t.extent[0] : t.figure.last + 1]:
        return False  # "killed in the war on Friday"
    behind = _IN_THE_CAMPAIGN.match(t.sentence.codes, t.figure.last + 1)
    noun = t.sentence.chunks[behind.end() - 1] if behind else None
    if behind and t.sentence.codes[behind.end() : behind.end() + 1] == "'":
        return False  # "killed in the campaign's first raid"
    return noun is not None and (
        noun.code == "Y"
        or noun.norm in ("campaign", "war")
        or (noun.code == "E" and bool(noun.campaign_id) and noun.norm.endswith("s"))
    )


def _told_of_a_series(t: FigureClause) -> bool:
    perfect = re.search(r"h[yX]*(?:b[y]*)?[KDVW!Fg]|hyw", t.codes)
    return t.series and bool(perfect or "F" in t.codes) and not t.one


def _of_separate_incidents(t: FigureClause) -> bool:
    """Match "in separate raids", "in three shootings": strikes may be one thing, shootings not."""
    start, end = t.extent
    if behind := _WHAT_FOLLOWS.match(t.sentence.codes, end):
        end = behind.end()  # "one is dead after two shootings"
    chunks = t.sentence.chunks[start:end]
    for match in _SEVERAL.finditer("" if t.figure.part else t.sentence.codes[start:end]):
        noun = chunks[match.end() - 1]
        marks = {c.norm for c in chunks[match.start() : match.end()]}
        if noun.norm.endswith("s") and (marks & _SEPARATE or _is_shooting(noun)):
            return True
    return False


def _is_shooting(chunk: Chunk) -> bool:
    return chunk.event is not None and chunk.event.event_type == "shooting"


def _across_a_city(t: FigureClause) -> bool:
    """Match "39 people were shot across the city over the weekend, leaving ten dead"."""
    if t.figure.part or t.has_day or any(c.event and not _is_shooting(c) for c in t.chunks):
        return False
    start, end = t.extent
    if re.match(r"[LK]", t.codes) and t.before(1) == ",":
        start = clause(t.sentence, start - 2)[0]
    for i in range(start, end):
        if t.sentence.chunks[i].norm != "across" or "9" in t.sentence.codes[t.figure.at + 1 : i]:
            continue
        behind = re.match(r"t(?:w?u|w)|G", t.sentence.codes[i + 1 : end])
        if behind and (
            behind[0] == "G" or t.sentence.chunks[i + behind.end()].norm in _TERRITORIES
        ):
            return True
    return False


def _of_some_days(t: FigureClause) -> bool:
    """Match "strikes over the weekend", "raids in October": days of which each may have its own."""
    harmed = t.figure.measure in ("killed", "wounded") and not t.figure.part
    if re.search(r"9ot[w%yz]{0,3}E", t.codes):
        return False  # "in one of the worst strikes of the winter"
    if any(c.norm in _AT_ONCE and t.codes[i + 1 : i + 2] == "o" for i, c in enumerate(t.chunks)):
        return False  # "a second round of raids"
    if _of_one_wave(t):
        return False
    if t.one or not harmed or not any(is_events(c) for c in t.chunks):
        return False
    days = [c.date for c in t.sentence.chunks if c.date and c.date.precision == "day"]
    return not days and any(
        c.date and (c.date.precision == "month" or c.norm.endswith("weekend")) for c in t.chunks
    )


def _of_one_wave(t: FigureClause) -> bool:
    """Match "In March eight people were killed in air strikes in Khost", "similar raids in May".

    What is told of a month long past, in a place smaller than a land, was done in one go.
    """
    if t.spans or "h" in t.codes or t.counted_strikes:
        return False
    months = [i for i, c in enumerate(t.chunks) if c.date and c.date.precision == "month"]
    few = t.figure.number is not None and t.figure.number.value <= _A_WAVE
    if not (months and few) or any(c.norm == "during" for c in t.chunks):
        return False
    similar = any(c.norm == "similar" and behind.code == "E" for c, behind in pairwise(t.chunks))
    return similar or any(
        c.place is not None
        and c.place.place.kind == "subdivision"
        and c.place.place.place_id not in _LANDS
        for c in t.chunks
    )


def _of_a_year(t: FigureClause) -> bool:
    """Match "in 2025", "the figures for 2025", "80 were killed in May".

    Not "in 2011, pirates killed two brothers".
    """
    value = t.figure.number.value if t.figure.number else A_SERIES
    if _BESIDE_A_DEED.search(t.sentence.codes[: t.figure.first]) and value <= _A_BOATLOAD:
        return False  # "last year a frigate opened fire, and four sailors were wounded"
    if t.one or (value < A_SERIES and (value != 1 or "active" in t.figure.rule)):
        return False
    # "80 were killed in May": not by a missile, nor in a town
    behind = t.sentence.codes[t.extent[1] :]
    at_once = (
        value < A_SERIES
        or bool(re.match(r"x[^,;:.]*[eE]", behind))
        or _is_when(t.sentence.chunks[t.extent[1] : t.extent[1] + 1])
        or "passive" not in t.figure.rule
        or any(
            c.code in "uEQ" or c.is_town or (c.place and c.place.place.kind != "country")
            for c in t.chunks
        )
    )
    periods = ("year",) if at_once else ("year", "month")
    dated = any(
        c.date
        and c.date.precision in periods
        and not c.norm.endswith(" ago")
        and not re.search(r"sp?$", t.codes[:i])
        for i, c in enumerate(t.told_of_all)
    )  # not "said in January that"
    return dated or any(
        before.code == "p" and _YEAR.fullmatch(c.norm) for before, c in pairwise(t.chunks)
    )


def _of_a_month_told(t: FigureClause) -> bool:
    """Match "from July, when 286 people died", "in the whole of 2022, when 60 were killed"."""
    start, end = t.extent
    led = t.sentence.chunks[max(0, start - 3) : start]
    if [c.code for c in led] != ["@", ",", "x"] or led[2].norm != "when":
        return False
    told = led[0].date
    # told of all: no place, deed or day of its own
    alone = t.figure.first == start and t.figure.last + 1 >= end - (t.codes[-1:] == ".")
    return told is not None and told.is_period and alone


def _norm(sentence: Sentence, at: int) -> str:
    return sentence.chunks[at].norm if at < len(sentence.chunks) else ""


def _some_of_them_on_a_day(t: FigureClause) -> bool:
    """Match the three of "seven, among them three who died when a missile hit a bus on 2 March"."""
    end = t.extent[1]
    if not re.search(r",pj?$", t.sentence.codes[: t.figure.first]):
        return False
    days = [c.date for c in t.sentence.chunks[end:] if c.date and c.date.precision == "day"]
    return _norm(t.sentence, end) in ("when", "after") and bool(days)


def _is_when(behind: Sequence[Chunk]) -> bool:
    """Match "(24 people died) when (shells fell on a camp)": what happens once."""
    return bool(behind) and behind[0].norm == "when"


def _more_than_the_event(t: FigureClause) -> bool:
    if t.one or not t.is_more(ANOTHER_SCALE):
        return False
    so_far = re.search(r"h[yX]*(?:b[y]*[KW!]|[DKLv])", t.codes)
    # "wrote that eleven had died": of the event told, seen from when it was said
    return so_far is not None and t.chunks[so_far.start()].norm != "had"


def _of_a_raid(t: FigureClause) -> bool:
    """Match "an attack that killed 11", "the raid on Teluk on 3 May, which left 40 dead"."""
    first = t.figure.first
    direct = _A_RAID_THAT.search(t.sentence.codes[:first])
    told = _RAID_OF_A_DAY.search(t.sentence.codes[: t.extent[0]]) if t.codes[:1] == "H" else None
    raid = direct.start() + 1 if direct else told.start("raid") if told else None
    if raid is None or t.figure.part or t.figure.toll:
        return False
    noun = t.sentence.chunks[raid]
    return bool(noun.event and noun.event.noun) and not noun.norm.endswith("s")


RULES: tuple[Rule, ...] = (
    Rule(
        "more than any attack has killed",
        True,
        lambda t: t.figure.number is not None and t.figure.number.value > DEADLIEST,
        "The rebels killed 21,000 people.",
        "The rebels killed 210 people.",
    ),
    Rule(
        "nobody",
        False,
        lambda t: (
            t.figure.number is not None
            and t.figure.number.value == 0
            and "h" not in t.sentence.codes[t.extent[0] : t.figure.last + 1]
        ),
        "Since the camp was empty there were no deaths.",
        "Since the truce nobody has been killed.",
    ),
    Rule(
        "of raids, one of which killed some",
        True,
        _in_raids_of_which_one,
        "At least 64 people were killed in the raids, the last of which killed the mayor.",
        "At least 64 people were killed in the raids, the worst of which hit a market.",
    ),
    Rule(
        "so many-th in a time",
        True,
        _is_rank_in_a_time,
        "He is the third judge killed in the port in the last 12 months.",
        "He is the third judge killed in the port in the raid.",
    ),
    Rule(
        "some of them on a day",
        False,
        _some_of_them_on_a_day,
        "The war has killed seven, among them three who died when a shell hit a bus on 2 March.",
        "The war has killed seven, among them three who died when shells hit the port.",
        in_campaign=True,
    ),
    Rule(
        "in which so many died",
        False,
        lambda t: bool(_IN_WHICH.search(t.before())) and t.one,
        "The war began on 3 May with a raid in which 11 people died.",
        "The war began on 3 May with raids in which 11 people died.",
        in_campaign=True,
    ),
    Rule(
        "a raid that killed so many",
        False,
        _of_a_raid,
        "The raids, which began in May with an attack that killed 11 people, go on.",
        "The raids, which began in May with attacks that killed 11 people, go on.",
        in_campaign=True,
    ),
    Rule(
        "missing since a day",
        False,
        _missing_since_a_day,
        "Two fishermen have been missing since January 23, when a boat was hit.",
        "Since January 23, when the raids began, two fishermen have been missing.",
    ),
    Rule(
        "that day",
        False,
        _that_day,
        "Since the strikes 12 people have been killed that day.",
        "Since the strikes 12 people have been killed.",
    ),
    Rule(
        "total of the event told",
        False,
        lambda t: (
            t.figure.toll
            and t.figure.number is not None
            and t.figure.number.value == t.told
            and not (t.spans or t.many or t.series)
        ),
        "Two more bodies were found, bringing the total to eight.",
        "The strikes bring the total to eight.",
        told=8,
    ),
    Rule(
        "toll of one event",
        False,
        _toll_of_one,
        "The death toll from the blast rose to 12.",
        "The death toll from the war rose to 12.",
    ),
    Rule(
        "toll that a later death brings",
        False,
        _brought_by_a_death,
        "A second guard has died, bringing the death toll to two.",
        "Two guards have died, bringing the death toll of the war to 40.",
        told=1,
    ),
    Rule(
        "toll of a headline",
        False,
        _toll_of_a_headline,
        "Russian bombs tear through a block of flats in Odesa; toll climbs to nine.",
        "The Russian strikes go on; toll climbs to 900.",
        in_campaign=True,
    ),
    Rule(
        "toll of a campaign",
        True,
        _toll_of_many,
        "The strikes have brought the death toll to 43.",
        "The death toll from the blast rose to 43.",
    ),
    Rule(
        "toll of the event told",
        False,
        lambda t: t.figure.toll,
        "The death toll stood at three.",
        "Three people were killed.",
        told=2,
    ),
    Rule(
        "a running count",
        True,
        lambda t: bool(
            re.search(r"%[#S]:$", t.sentence.codes[: t.figure.first])
            or (
                re.search(r"[w#S][wb]p$", t.sentence.codes[: t.figure.at])
                and t.sentence.chunks[t.figure.at - 3].norm in _COUNTS
                and t.sentence.chunks[t.figure.at - 2].norm in ("stands", "stood")
            )
        ),
        "Our running count: 94 dead.",
        "What we know of it: 94 dead.",
    ),
    Rule(
        "one of the deadliest days",
        False,
        lambda t: any(
            _is_superlative(c)
            and (behind.norm.rstrip("s") in _ONE_DEED or behind.code == "E")
            and re.search(r"p9o[ta]?[wy]?$", t.codes[:i])
            for i, (c, behind) in enumerate(pairwise(t.chunks))
        ),
        "The strikes killed 11 people in one of the deadliest days of the war.",
        "The strikes have killed 11 people in one of the deadliest years of the war.",
    ),
    Rule(
        "so many murders",
        True,
        lambda t: counts_murders(t.sentence, t.figure),
        "The port recorded 62 homicides.",
        "The police called it a homicide, the second of three killings.",
    ),
    Rule(
        "so many boats and so many dead",
        True,
        _boats_and_dead,
        "That makes 42 boats and 147 dead.",
        "That makes one boat and four dead.",
    ),
    Rule(
        "in separate incidents",
        True,
        _of_separate_incidents,
        "Five men were killed in separate incidents on Monday.",
        "Five men were killed in two strikes on Monday.",
    ),
    Rule(
        "across a city",
        True,
        _across_a_city,
        "Across the city 39 people were shot over the weekend, leaving ten dead.",
        "Across the street 39 people were shot over the weekend, leaving ten dead.",
    ),
    Rule(
        "strikes of some days",
        True,
        _of_some_days,
        "Strikes over the weekend killed six people.",
        "A strike over the weekend killed six people.",
    ),
    Rule(
        "a month brought",
        True,
        lambda t: bool(re.match(r"w[Bw]9F", t.codes)) and t.chunks[0].norm in _MONTHS,
        "October brought 22 deaths.",
        "Hunger brought 22 deaths.",
    ),
    Rule(
        "with the dead of a day",
        True,
        lambda t: bool(_WITH_A_DAY.match(t.sentence.codes)) and not t.figure.part,
        "With Monday's toll, 145 people have been killed.",
        "With Monday's weather, five people were killed that day.",
    ),
    Rule(
        "so many dead in a campaign",
        True,
        _in_a_campaign,
        "The port counts 80 people dead in the whole campaign.",
        "The port counts 80 people dead in the raid of the campaign.",
    ),
    Rule(
        "a month in which",
        True,
        _of_a_month_told,
        "It was fewer than in July, when 286 people died.",
        "It was hotter than on 3 July, when 286 people died.",
    ),
    Rule(
        "most recently",
        True,
        _most_recently,
        "More than 40 people have been killed, most recently on Tuesday.",
        "More than 40 people were killed when it was hit most recently.",
    ),
    Rule(
        "they together",
        True,
        lambda t: _TOGETHER.match(t.codes) is not None and t.chunks[0].norm in OVERALL_WORDS,
        "Together they killed nine people.",
        "Together they fled; nine people were killed.",
    ),
    Rule(
        "on a day",
        False,
        lambda t: t.has_day and not t.spans,
        "Five men were killed on Monday.",
        "Five men have been killed since Monday.",
    ),
    Rule(
        "the first of so many",
        True,
        lambda t: not t.one and bool(_THE_FIRST_OF.search(t.before())),
        "Ruiz was the first of two teachers killed in the port.",
        "Ruiz was the first of two teachers killed in the blast.",
    ),
    Rule(
        "a few strikes",
        False,
        lambda t: 0 < (t.counted_strikes or 0) < A_SERIES and not t.spans,
        "Two strikes killed nine people.",
        "Twenty strikes killed 90 people.",
    ),
    Rule(
        "many strikes",
        True,
        lambda t: t.counted_strikes is not None,
        "Twenty strikes killed 90 people.",
        "Two strikes killed nine people.",
    ),
    Rule(
        "many vessels",
        True,
        lambda t: (t.counted_vessels or 0) >= A_FLEET,
        "The navy killed 90 people in strikes on 20 boats.",
        "The navy killed nine people in strikes on two boats.",
    ),
    Rule(
        "bodies found so far",
        False,
        _are_bodies_found,
        "Six bodies have been recovered so far from the camp.",
        "Six people have been killed so far in the camp.",
    ),
    Rule(
        "so far in one",
        False,
        _so_far_in_one,
        "So far 26 people have been killed in the attack.",
        "So far 26 people have been killed in the attacks.",
    ),
    Rule(
        "reaches back",
        True,
        lambda t: t.spans,
        "So far this year 30 policemen have been killed.",
        "Over the past few hours 30 policemen have been killed.",
    ),
    Rule(
        "since, in another clause",
        True,
        lambda t: (
            not (t.one or t.has_day)
            and bool(re.search(r"h[yX]*(?:b[y]*[KW!]|D)", t.codes))
            and any(
                c.norm == "since"
                and (t.sentence.codes[i + 1 : i + 2] == "@" or _norm(t.sentence, i + 1) == "then")
                for i, c in enumerate(t.sentence.chunks)
            )
        ),
        "Many have fled since January, when the war broke out, and 66 have been killed.",
        "Many have fled since January, when the war broke out, and 66 were killed.",
    ),
    Rule(
        "over a period",
        True,
        lambda t: not t.one and _over_a_period(t),
        "The ministry's figures for the same period are 228 dead.",
        "The ministry's figures for the raid are 228 dead.",
    ),
    Rule(
        "after a count of strikes",
        True,
        _follows_a_count,
        "The navy has carried out at least 30 strikes, killing 90 people.",
        "The navy carried out a strike, killing nine people.",
    ),
    Rule(
        "those presumed dead in a total",
        True,
        lambda t: (
            t.figure.measure == "presumed_dead"
            and (
                bool(re.search(r"[ST]", t.codes[: t.figure.at - t.extent[0]]))
                or any(c.norm in _COUNTS for c in t.chunks[: t.figure.at - t.extent[0]])
            )
        ),
        "The total includes 11 people presumed dead.",
        "The navy said that 11 people were presumed dead.",
    ),
    Rule(
        "more than the event told",
        True,
        _more_than_the_event,
        "More than 80 people have been killed.",
        "A strike killed 80 people.",
        told=3,
    ),
    Rule(
        "more than a crew",
        True,
        lambda t: (
            t.on_boats
            and t.figure.measure == "killed"
            and not t.one
            and t.figure.number is not None
            and t.figure.number.value > _A_BOATLOAD
            and not is_of_its_people(t.sentence, t.figure.at)
            and (t.in_campaign or t.told is None or t.is_more(ANOTHER_SCALE))
        ),
        "The port's newspaper: at least 183 dead.",
        "The blast in the port left at least 183 dead.",
        on_boats=True,
    ),
    Rule(
        "in a year",
        True,
        _of_a_year,
        "In 2025, 910 people were murdered.",
        "In an attack in 2025, 91 people were murdered.",
    ),
    Rule(
        "a campaign has killed",
        True,
        _campaign_has_killed,
        "The army wages a campaign that has killed 80 people.",
        "The army wages a campaign; it killed 80 people.",
    ),
    Rule(
        "attacks, which have killed",
        True,
        lambda t: bool(re.search(r"[Yk]|#oY", t.before(14)) and re.match(r"Hh[yX]*[KDL]", t.codes)),
        "The war saw many raids, which have killed 117 people.",
        "The police saw many raids, which have killed 117 people.",
    ),
    Rule(
        "the killing of so many on vessels",
        True,
        lambda t: (
            bool(re.search(r"[ZFK!]o[^,;]{0,8}P(?P<at>p[ta]?[w%]?Q)", t.codes))
            and any(c.code == "Q" and c.norm.endswith("s") for c in t.chunks)
        ),
        "The law is used to justify the killing of 90 people in boats.",
        "The law is used to justify the killing of nine people in a boat.",
    ),
    Rule(
        "strikes have killed",
        True,
        _strikes_have_killed,
        "The strikes have killed 42 people.",
        "The strikes killed 42 people.",
    ),
    Rule(
        "more lost at sea than a crew",
        True,
        lambda t: (
            t.on_boats
            and t.in_campaign
            and t.figure.measure in ("presumed_dead", "missing", "survived")
            and not (t.one or t.has_day or t.counted_strikes or t.counted_vessels)
            and not is_of_its_people(t.sentence, t.figure.at)  # "14 of its sailors": of one boat
            and not any(c.norm == "crew" for c in t.chunks)  # nor "21 members of the crew"
            and t.figure.number is not None
            and t.figure.number.value > (A_SERIES if t.many else _A_HANDFUL)
        ),
        "At least 12 were never found and are presumed dead; some 14 people are missing.",
        "At least eight sailors are missing.",
        in_campaign=True,
        on_boats=True,
    ),
    Rule(
        "known to have survived strikes",
        True,
        lambda t: (
            t.figure.measure == "survived"
            and any(c.norm == "known" for c in t.chunks)
            and not (t.one or t.has_day)
        ),
        "Twelve people are known to have survived the strikes.",
        "Twelve people are known to have survived the strike.",
    ),
    Rule(
        "told of a series",
        True,
        _told_of_a_series,
        "The war led to 42 deaths.",
        "The raid led to 42 deaths.",
    ),
)


def is_cumulative(
    sentence: Sentence,
    figure: Figure,
    campaign_in_text: bool,
    told: int | None,
    *,
    on_boats: bool = False,
) -> bool:
    """Whether a figure sums up several strikes; ``told`` is the article's first number of killed.

    It does where the words of its clause count strikes, speak of a campaign, or reach back ("since
    September", "so far"), and give no day; "brings the toll to" does in a text about a campaign.
    """
    rule = deciding_rule(FigureClause(sentence, figure, campaign_in_text, told, on_boats))
    return rule is not None and rule.sums_up


def deciding_rule(of: FigureClause) -> Rule | None:
    """Return the first rule that fits, None where none does and the figure is of one event."""
    return next((rule for rule in RULES if rule.holds(of)), None)
