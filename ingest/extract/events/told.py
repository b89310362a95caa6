"""What one mention of an event tells by itself: news or not, a rescue, a death later, a wave."""

import re
from datetime import timedelta

from ingest.extract.events.days import OF_AN_EVENT
from ingest.extract.events.frames import Frame
from ingest.extract.events.triggers import is_of_a_weapon, is_weapon
from ingest.extract.figures.figure import Figure
from ingest.extract.figures.rescues import PULLS
from ingest.extract.grammar.aspect import find_earlier_event
from ingest.extract.grammar.tellings import DOCUMENTS, OCCASIONS
from ingest.text.dates import DateMention, whole_month
from ingest.text.document import Sentence
from ingest.text.towns import TOWNS

A_WEEK_OR_SO = 10  # days
A_MONTH = 30  # days that "two months later" leaves open
HARMS = ("killed", "wounded")
_CHARGES = frozenset({"assault", "homicide", "manslaughter", "murder", "terrorism"})
_NO_ATTACK = frozenset(
    {
        "crash",
        "crashes",
        "collision",
        "wreck",
        "traffic",
        "cancer",
        "overdose",
        "overdoses",
        "drowning",
        "pneumonia",
        "stroke",
    }
    | {"natural causes", "natural", "illness", "heart attack", "leukemia", "avalanche"}
)
_OTHER_CAUSES = frozenset(
    {"avalanche", "crash", "cyclone", "earthquake", "flood", "floods", "hurricane", "landslide"}
    | {"cholera", "covid", "disease", "drugs", "famine", "fentanyl", "hunger", "opioids"}
    | {"mudslide", "shipwreck", "storm", "storms", "tornado", "typhoon", "wildfire", "wildfires"}
)
_DRUGS = frozenset({"drugs", "fentanyl", "opioids"})
_ALL_OVER = frozenset({"across", "throughout"})


def is_news(frame: Frame) -> bool:
    """Whether a frame tells its event as what is new, and not as what another thing is about.

    "Families sue over a strike", "Two men who lived through an attack have been sent home" don't.
    """
    codes = frame.sentence.codes
    if is_find(frame):
        return False
    harms = [f.last for f in frame.figures if f.measure in HARMS]
    named = codes[frame.trigger] == "E" and not re.search(
        r"[gn][^,;:.xH]*$", codes[: frame.trigger]
    )  # and not "carried out a strike"
    told = harms if named else [frame.trigger, *harms]
    return any(
        not re.search(r"[Hx][^,;:.]*$", codes[:at]) and not _OF_THE_DEAD.search(codes, 0, at + 2)
        for at in told
    )


def is_told(frame: Frame) -> bool:
    """Whether a frame tells anything of its event: where, against what, or what came of it."""
    return bool(frame.place or frame.target or (frame.figures and is_news(frame)))


def harms_nobody(frame: Frame) -> bool:
    """Match "was turned back on Sunday, and no one was hurt": that alone is no attack."""
    harms = frame.sentence.codes[frame.trigger] not in "EeAg"
    return (
        harms
        and bool(frame.figures)
        and all(f.number is not None and f.number.value == 0 for f in frame.figures)
    )


def vanishes(frame: Frame) -> bool:
    """Match "two geologists disappeared in May": that alone is no attack."""
    gone = frame.sentence.chunks[frame.trigger].norm.startswith(("disappear", "vanish", "went"))
    return gone and all(f.measure == "missing" for f in frame.figures)


#: "Families of men killed in a strike": those of whom it is told.
_OF_THE_DEAD = re.compile(r"o(?:9|[ta])?[w%GNy]{0,3}PK(?=p)")


def is_find(frame: Frame) -> bool:
    """Match "rescued two men on Friday": not the day on which they were attacked."""
    verb = frame.sentence.chunks[frame.trigger]
    found = verb.code in "VM" and not verb.norm.startswith(("surviv", "live"))
    return found or verb.norm in PULLS


def is_day_of_death(frame: Frame) -> bool:
    """Match "died on Friday, bringing the toll to four", "was in hospital in Teluk on Friday".

    Nor in "treated 17 wounded, of whom two died on Friday". It is not the day of the attack.
    """
    behind = frame.sentence.codes[frame.trigger :]
    if re.match(r"[^;:.]*(?:D[^;:.@]*[15]|W[^;:.@]*5|W.*oH[^,;:.]*D)[^,;:.@]{0,5}@", behind):
        return True
    brought = re.search(r"D[^;:.]*B", behind)
    return brought is not None and all(f.part for f in frame.figures)


def has_own_day(frame: Frame) -> bool:
    """Match "pulled from the water after Friday's attack": the day is that of the attack."""
    return any(
        chunk.code == "@"
        and chunk.date == frame.date
        and OF_AN_EVENT.match(frame.sentence.codes, i + 1) is not None
        for i, chunk in enumerate(frame.sentence.chunks)
    )


def day_told_before(sentence: Sentence, at: int) -> DateMention | None:
    """Return the last day told in a sentence before a chunk: "adrift on Friday, a day after"."""
    days = [c.date for c in sentence.chunks[:at] if c.date and c.date.precision == "day"]
    return days[-1] if days else None


def is_ranked_first(frame: Frame) -> bool:
    """Match "the first attack"."""
    ranked = frame.sentence.chunks[frame.trigger - 1] if frame.trigger else None
    number = ranked.number if ranked is not None and ranked.code == "z" else None
    return number is not None and number.value == 1


def is_landing(frame: Frame) -> bool:
    """Whether a frame tells what a weapon did at a place that it names."""
    near = range(frame.trigger, min(frame.trigger + 3, len(frame.sentence.chunks)))
    lands = any(frame.sentence.codes[i] in "we" and is_of_a_weapon(frame.sentence, i) for i in near)
    return lands and frame.place is not None


def is_deed(frame: Frame) -> bool:
    """Match "jets bombed the outskirts of Teluk", "shelling (of) the outskirts of Teluk"."""
    deed = frame.sentence.codes.startswith(("Eo", "Et", "Ea"), frame.trigger)
    named = deed and not frame.anaphoric
    return bool(frame.place) and (has_struck(frame) or named)


def has_struck(frame: Frame) -> bool:
    """Match "a gunship struck a cache": who struck is told."""
    # "marines, backed by drones, raided a farm", "jets had struck"
    struck = re.search(r"(?:[wPOQGu]h?y?|,[wJ]p[^;:.@]*,)$", frame.sentence.codes[: frame.trigger])
    return frame.sentence.codes[frame.trigger] == "e" and struck is not None


def is_pointed_at(frame: Frame) -> bool:
    """Match "that attack", which is the last one told, where "the attack" may be any."""
    before = frame.sentence.chunks[max(0, frame.trigger - 1) : frame.trigger]
    return frame.anaphoric and any(chunk.norm in ("that", "this") for chunk in before)


def is_named_as(frame: Frame) -> bool:
    """Match "the campaign amounts to murder": what something is called."""
    word = frame.sentence.chunks[frame.trigger].norm
    return word in _CHARGES and not frame.figures


def is_later_death(frame: Frame) -> bool:
    """Whether a frame tells that one victim died: on the day of the attack or some time later."""
    code = frame.sentence.codes[frame.trigger]
    return code == "D" and bool(frame.figures) and all(f.part for f in frame.figures)


def tells_one(frame: Frame) -> bool:
    """Whether a frame tells of single victims only: "Ruiz was also killed" goes on with a story."""
    return all(f.key.startswith("victim") for f in frame.figures)


def are_parted(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Whether a day, another event or the next of a list stands between two harms."""
    before, behind = sorted((one, other), key=lambda figure: figure.first)
    return bool(set("@E;:&") & set(sentence.codes[before.last + 1 : behind.first]))


def is_definite(sentence: Sentence, figure: Figure) -> bool:
    """Match "all four", "the four": a number told before."""
    whole = sentence.chunks[figure.at].norm.startswith("all ")
    return whole or sentence.codes[max(0, figure.at - 1) : figure.at] == "t"


def fate_of(figure: Figure) -> tuple[str, int]:
    """Return what befell how many: a measure and a number, ``("", 0)`` where none is told."""
    return (figure.measure, figure.number.value) if figure.number else ("", 0)


def is_no_attack(sentence: Sentence, figure: Figure) -> bool:
    """Match "died of cancer", "was killed in a car crash", "a storm killed three".

    Within the clause of the death.
    """
    if sentence.codes[figure.last] == "F" and any(
        word in _NO_ATTACK | _OTHER_CAUSES
        for chunk in sentence.chunks[figure.at + 1 : figure.last + 1]
        for word in re.split(r"\W+", chunk.norm)
    ):
        return True  # "80,000 overdose deaths"
    before = sentence.chunks[max(0, figure.first - 6) : figure.first]
    led = re.search(r"[^,;:.KDWE@]*$", "".join(c.code for c in before))
    subject = before[led.start() :] if led else before
    if re.search(r",$", sentence.codes[: figure.first]):
        subject = (*subject, *sentence.chunks[:3])  # "a storm hit Teluk, killing three"
    acts = "active" in figure.rule or figure.rule.startswith("leaving")
    if acts and any(c.norm in _OTHER_CAUSES for c in subject):
        return True
    told = re.match(r"[pxo%](?:[^,;:.HKW!&]){0,6}", sentence.codes[figure.last + 1 :])
    if told is None:
        return False
    first, end = figure.last + 1, figure.last + 1 + told.end()
    return any(
        sentence.chunks[i].norm in _NO_ATTACK | _OTHER_CAUSES
        and not (sentence.chunks[i].norm in _DRUGS and sentence.codes[i + 1 : i + 2] in ("u", "w"))
        for i in range(first, end)
    )  # not "died at a fentanyl laboratory"


def tells_no_attack(frame: Frame) -> bool:
    """Whether all the dead that a frame counts died of what is no attack."""
    dead = [f for f in frame.figures if f.measure == "killed"]
    return all(is_no_attack(frame.sentence, f) for f in dead)


def goes_on(sentence: Sentence, figure: Figure) -> bool:
    """Whether words tie a victim to the story so far: "Ruiz was also killed"."""
    told = sentence.chunks[figure.first : figure.last + 1]
    return any(c.norm in ("also", "too", "as well") for c in told) and not any(
        c.date for c in sentence.chunks
    )


def dead_of(frame: Frame) -> list[int]:
    """Return the numbers of dead that a frame counts."""
    return [f.number.value for f in frame.figures if f.number and f.measure == "killed"]


def is_plural(frame: Frame) -> bool:
    """Whether a frame tells of several things done: "airstrikes"."""
    word = frame.sentence.chunks[frame.trigger]
    return word.code == "E" and word.norm.endswith("s")


def is_wave(frame: Frame) -> bool:
    """Whether a frame tells of many things at once: "400 drones", "across", "airstrikes"."""
    chunks, codes = frame.sentence.chunks, frame.sentence.codes
    if is_plural(frame) or any(c.norm in _ALL_OVER for c in chunks):
        return True
    for many in re.finditer(r"9[w%yNOG-]{0,2}[uQE]", codes):
        number = chunks[many.start()].number
        if number and number.value > 1 and is_weapon(chunks[many.end() - 1]):
            return True
    return False


def town_of(frame: Frame) -> str:
    """Return the town of a frame as its words call it, empty where it names none."""
    named = frame.place
    return named.norm if named and named.place and named.place.kind in TOWNS else ""


def is_told_at(one: Frame, other: Frame) -> bool:
    """Whether two frames name one place by the same words."""
    return one.place is not None and other.place is not None and one.place.norm == other.place.norm


def is_of_no_event(frame: Frame) -> bool:
    """Match "his complaint came a day after jets bombed a camp": the day is that of his words."""
    counted = find_earlier_event(frame.sentence)
    if counted is None or counted[0] <= 0:
        return False
    before = frame.sentence.chunks[: counted[0]]
    return not any(c.event or c.code in "jKWDE" for c in before)


_BEFORE_THE_NEWS = re.compile(
    r"[yw]?(?P<count>[9a])(?P<unit>u)(?P<before>x)t[w%]{0,2}(?P<what>[w%]),"
)


def days_before_news(sentence: Sentence) -> int:
    """Return the 2 of "Two days before the hearing, a boat was hit", 0 of other sentences."""
    told = _BEFORE_THE_NEWS.match(sentence.codes)
    if told is None:
        return 0
    words = {name: sentence.chunks[told.start(name)].norm for name in ("unit", "before", "what")}
    if words["unit"] not in ("day", "days") or words["before"] != "before":
        return 0
    number = sentence.chunks[told.start("count")].number
    return (number.value if number else 1) if words["what"] in DOCUMENTS | OCCASIONS else 0


def opening_time(frame: Frame) -> DateMention | None:
    """Return the time that a frame's sentence opens with."""
    return next((c.date for c in frame.sentence.chunks[:4] if c.date), None)


_CAME_ON = re.compile(r"t[wz]{1,2}[wuE]?(?P<came>[wA])(?:yp?|p)?(?P<day>@)")


def opening_day(sentence: Sentence) -> DateMention | None:
    """Return the day of "On Saturday, the violence reached the coast", "Friday was deadly, too".

    It is that of the next sentence, too.
    """
    opens = re.match(r"(?:[&y],?)?(?:pt[wuN%]o|p)?(@)(?:,|[bhy]+[yw]{0,2}\.)", sentence.codes)
    came = _CAME_ON.match(sentence.codes)
    if came and sentence.chunks[came.start("came")].norm in ("came", "followed", "occurred"):
        opens = came  # "The second encounter came on Friday (near Teluk)"
    if opens is None or "s" in sentence.codes or "q" in sentence.codes:
        return None
    told = sentence.chunks[opens.start(opens.lastindex or 1)].date
    return told if told and told.precision == "day" else None


def is_singled_out(frame: Frame) -> bool:
    """Match "the deadliest strike was on a school", "one of the strikes hit": of several told."""
    word, before = frame.sentence.chunks[frame.trigger], frame.sentence.codes[: frame.trigger]
    if word.code == "E" and re.search(r"(?:^|[.;:,])9ot[wG]?$", before):
        number = frame.sentence.chunks[before.rindex("9")].number
        return number is not None and number.value == 1
    marks = [c.norm for c in frame.sentence.chunks[max(0, frame.trigger - 3) : frame.trigger]]
    superlative = any(mark == "worst" or mark.endswith("iest") for mark in marks)
    return word.code == "E" and not word.norm.endswith("s") and superlative


_ONE_OF_THOSE = re.compile(r"t(?P<which>[w%z]{1,2})E?(?:ot?[wu])?(?:,|b|p@|@|e|K|L)")


def is_one_of_those(frame: Frame) -> bool:
    """Match "The deadliest, on Friday, killed", "The latest was on Friday": of several told."""
    told = _ONE_OF_THOSE.match(frame.sentence.codes)
    which = frame.sentence.chunks[told.start("which")].norm if told else ""
    return which in ("first", "last", "latest", "most", "worst") or which.endswith("iest")


def are_sea_and_shore(one: Frame, other: Frame) -> bool:
    """Whether one was at sea and the other off a coast: the two may be the same place."""
    if one.where is None or other.where is None:
        return False
    if one.where.kind == "sea":
        return other.where.kind != "sea" and other.is_offshore
    return other.where.kind == "sea" and one.is_offshore


def harmed(frame: Frame) -> bool:
    """Whether a frame tells how many were killed or wounded."""
    return any(f.number and f.measure in HARMS for f in frame.figures)


def time_counted_from(frame: Frame) -> DateMention | None:
    """Return the month of "listed in October, two days after a raid": that of the raid too."""
    told = re.search(r"(@),[9a]?[w%y]?ux", frame.sentence.codes[: frame.trigger])
    date = frame.sentence.chunks[told.start(1)].date if told else None
    return date if date and date.precision in ("month", "year") else None


def moved_back(told: DateMention, days: tuple[int, int]) -> DateMention:
    """Return the time that lies ``days`` (least, most) before what was told; negative is after."""
    first, last = told.first - timedelta(days=days[1]), told.last - timedelta(days=days[0])
    span = (last - first).days
    if span == A_MONTH and told.precision == "day":  # "two months later": in that month
        middle = first + timedelta(days=span // 2)
        first, last, _ = whole_month(middle.year, middle.month)
    precision = "day" if not span else "week" if span <= A_WEEK_OR_SO else "month"
    return DateMention(told.start, told.end, "", first, last, precision)
