"""Which of a sentence's dates is an event's day, and which the day on which something was said."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ingest.extract.events.caused import own_days
from ingest.extract.events.day_verbs import BOUNDS, head_of, told_far_before
from ingest.extract.grammar.tellings import DOCUMENTS, OCCASIONS, SPEECHES
from ingest.text.date_spans import is_a_few_days
from ingest.text.dates import DateMention, names_year
from ingest.text.document import Sentence

_EVENT_VERBS = "eEKW!CVDgAL"


def event_days(
    sentence: Sentence, triggers: Sequence[int]
) -> tuple[list[tuple[int, int]], DateMention | None]:
    """Split a sentence's dates into those of events, as (date, trigger), and that of the saying."""
    dated: list[tuple[int, int]] = []
    loose: set[int] = set()  # dates of other verbs, laid on an event beside them
    said: DateMention | None = None
    for i, chunk in enumerate(sentence.chunks):
        if chunk.code != "@" or chunk.date is None:
            continue
        if _is_quoted(sentence, i) and _is_near_the_speaker(chunk.norm):
            continue  # the speaker's day, not the reporter's
        if i and sentence.chunks[i - 1].norm in ("gmt", "utc"):
            continue  # "at 2 a.m. (2200 GMT Saturday)": there it is Sunday
        if (listed := re.search(r"9r?p?$", sentence.codes[:i])) and listed.start() in triggers:
            dated.append((i, listed.start()))  # "two on Monday"
        if (behind := _told_when(sentence, i, triggers)) is not None:
            dated.append((i, behind))
            continue
        if any(day == i for day, _ in dated):
            continue
        if _is_only_a_bound(sentence, i):
            continue
        if _is_day_of_word(sentence, i):
            said = said or chunk.date
            continue
        if _is_counted_in(sentence, i):
            continue
        head = head_of(sentence, i, triggers)
        if head is None:
            continue
        if sentence.codes[head] == "s" and (turn := _told_in_turn(sentence, i, head, triggers)):
            dated.append((i, turn))
        elif sentence.codes[head] == "s":
            said = said or chunk.date
        elif (
            head in triggers or sentence.codes[head] in _EVENT_VERBS or sentence.chunks[head].event
        ):
            nearest = min(triggers, key=lambda t: abs(t - head), default=None)
            if nearest is not None and abs(nearest - head) <= 8:
                dated.append((i, nearest))
                if sentence.codes[head] == "C" and head not in triggers:
                    loose.add(i)
    dated = _own_days(dated, loose)
    dated += [
        (i, trigger)
        for i, chunk in enumerate(sentence.chunks)
        if chunk.date and chunk.date is not said
        if chunk.date.precision in ("day", "month") or is_a_few_days(chunk.date)
        if not any(day == i for day, _ in dated)
        and (trigger := told_far_before(sentence, i, triggers)) is not None
        and not any(at == trigger for _, at in dated)
    ]
    dated = [pair for pair in dated if not _is_night_of(sentence, pair, dated)]
    dated = [pair for pair in dated if not _has_a_nearer(sentence, pair, dated)]
    if not dated and said is None and (opening := _of_a_later_clause(sentence, triggers)):
        dated = [opening]
    if not dated and said is None and (day := _of_the_clause_before(sentence, triggers)):
        dated = [day]
    for find in (_of_what_followed, _of_what_it_did):
        if not dated and said is None and (day := find(sentence, triggers)):
            dated = [day]
    # "the man who lived through Friday's attack on Tuesday": the attack has its own day
    owned = {
        at: day
        for day, at in dated
        if re.match(r"'[wQNPG%]{0,3}E", sentence.codes[day + 1 : at + 1])
    }
    own = [(day, at) for day, at in dated if owned.get(at, day) == day]
    return own_days(sentence, own), said


def _own_days(dated: Sequence[tuple[int, int]], loose: set[int]) -> list[tuple[int, int]]:
    """Leave out Friday of "on Friday police seized drugs from a boat hit on Tuesday"."""
    own = {at for day, at in dated if day not in loose}
    return [(day, at) for day, at in dated if day not in loose or at not in own]


def _is_near_the_speaker(words: str) -> bool:
    """Match "today", "this morning", "early yesterday"."""
    told = words.split()
    near = told[-1] in ("morning", "afternoon", "evening", "night") and "this" in told
    return near or not {"today", "tonight", "yesterday"}.isdisjoint(told)


def _is_only_a_bound(sentence: Sentence, at: int) -> bool:
    """Whether a date is that from which, to which or between which something was."""
    date = sentence.chunks[at].date
    if date and is_a_few_days(date):
        return False  # "from Thursday to Saturday"
    lead = at - 2 if at > 1 and sentence.codes[at - 1] == "t" else at - 1
    before = sentence.chunks[lead].norm if at else ""
    if before == "into" and re.search(r"@&?p$", sentence.codes[:at]):
        return True  # "overnight (and) into Saturday": one night
    definite = sentence.codes[at + 1 : at + 2] == "'" or _ITS_OWN.search(sentence.codes[:at])
    year = names_year(sentence.chunks[at].norm) and sentence.codes[at + 1 : at + 2] == ","
    own = bool(definite) and OF_AN_EVENT.match(sentence.codes, at + 1 + year) is not None
    since = before in BOUNDS and not own  # not "after Friday's attack"
    if before == "of" and re.search(r"x[ta]?[wyNG]{0,2}o$", sentence.codes[:at]):
        since = True  # "since the coup of 3 May"
    if not own and _bounds_what_lasts(sentence, at):
        return True
    return since or sentence.chunks[at].norm.split()[0] in BOUNDS or _is_range(sentence, at)


#: "the", "a", "Colombia's", "rebels' (2 September attack)"
_ITS_OWN = re.compile(r"[ta]$|'$|[NOGPw]q$")
#: What stands behind a date that is an event's own: "Friday's (drone strike)".
OF_AN_EVENT = re.compile(r"'?[wQNPG%]{0,3}E")

#: "(an October) standoff in Riau, in which four were (killed)"
_IN_WHICH = re.compile(r"w{1,2}(?:p[^;:.eEKWDsxH@]*)?,?pH[^;:.eEsx@]*$")
_WHEN = re.compile(r"(?:,t?[wPNOj]{1,2}s)?,?(?:t?[wr]?[wu]p?)?[xtH]")


def _told_when(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the event of "since Jan. 23, when two people were killed".

    And of "an October standoff in Riau, in which four were killed".

    Not "since 2019, when it was learned that jets had bombed a town on June 2, 2015".
    """
    when = _WHEN.match(sentence.codes, at + 1)
    later = next((t for t in triggers if t > at), None)
    if later is not None and _IN_WHICH.match(sentence.codes[:later], at + 1):
        return later
    date = sentence.chunks[at].date
    if when is None or later is None or date is None or not _says_when(sentence, at, when.end()):
        return None
    days = (c.date for c in sentence.chunks[later:])
    own = any(day is not None and day.precision == "day" for day in days)
    return None if own and date.is_period else later


def _says_when(sentence: Sentence, at: int, end: int) -> bool:
    """Match "3 May, when", "3 May, the same day that", "the day on which".

    What follows happened on the day.
    """
    words = [chunk.norm for chunk in sentence.chunks[at + 1 : end]]
    return words[-1] == "when" or ("day" in words and words[-1] in ("that", "on", "when", "which"))


_EMERGED = re.compile(r"(?:^|[,;&x])j[hby]{0,2}[ws]p?$")
_WORD_OF_IT = re.compile(
    r"([svwo])[tar]?[wyNOGz%]{0,3}E(pa?[w%yNOu]{1,4}(?:[2p][^,;:.]{1,6}?)?)?[wy]?p?$"
)

#: "said that the strike on Friday (in Teluk) killed": it is the strike that does something.
_DOES = re.compile(r"(?:pt?w?[GN](?:,G,)?)*[hy]*[KeLWBb!]")
#: "reported a clash on Monday (near Teluk)", "(in which two died)": all of it is of the clash.
_TOLD_IN_FULL = re.compile(r"p[tw]?[GN](?!')|(?:p[GN])?,?pH")
_TELLINGS = DOCUMENTS | OCCASIONS | SPEECHES
_SPEAKS = frozenset({"addressing", "speaking", "talking", "testifying", "writing"})
#: What is done to an event in words: "called the strikes barbarism on Friday".
_JUDGES = frozenset(
    {"blasted", "called", "celebrated", "condemned", "criticised", "criticized", "decried"}
    | {"defended", "denounced", "deplored", "described", "hailed", "justified", "lamented"}
    | {"mentioned", "mourned", "praised", "questioned", "welcomed"}
)


def _is_day_of_word(sentence: Sentence, at: int) -> bool:
    """Match "announced the strike (in a statement) on Friday", "no word of it in a post on Friday".

    It is the day on which something was said of an event.
    """
    if any(c.norm in _TELLINGS for c in sentence.chunks[1:5]) and re.match(
        r"p[ta]?[wyNO%u]{1,4}[^,;:.]*$", sentence.codes[:at]
    ):
        return True  # "In a communique read on television on Friday, the army said"
    if _EMERGED.search(sentence.codes[:at]) and sentence.codes[at + 1 : at + 2] == "t" and (
        sentence.chunks[at + 1].norm == "that"
    ):  # fmt: skip
        return True  # "it emerged last week that a 3 May raid had killed two"
    if re.search(r"Eot?$", sentence.codes[:at]):
        return False  # "justified the raid of 3 May"
    lead = at - 2 if sentence.codes[at - 1 : at] == "p" else at - 1
    if lead > 0 and sentence.chunks[lead].norm in _JUDGES:
        return True  # "condemned on Friday the raid"
    if _is_day_of_a_document(sentence, at):
        return True
    verb = at + 2 if sentence.codes[at + 1 : at + 2] == "y" else at + 1
    if any(c.norm in _JUDGES for c in sentence.chunks[verb : verb + 1]):
        return True  # "on Friday condemned a strike that"
    if any(c.norm in _SPEAKS for c in sentence.chunks[max(0, at - 7) : at]) and re.search(
        r",[w%][^,;:.]*$", sentence.codes[:at]
    ):
        return True  # "speaking on television on Friday, he called the strike murder"
    clause = max((sentence.codes.rfind(mark, 0, at) for mark in ";:.x"), default=-1) + 1
    if re.match(r"(?:p[GN])?p?H", sentence.codes[at + 1 :]):
        clause = at  # "condemned a raid on Friday in which nine died": the day of the raid
    for i in range(at - 1, clause, -1):
        if sentence.codes[i] in "eKWDAsH":
            break
        if sentence.chunks[i].norm in _JUDGES and "E" in sentence.codes[i:at]:
            # "on Friday defended a raid on Monday": two days
            return "@" not in (sentence.codes[i - 1], sentence.codes[i + 1])
    told = _WORD_OF_IT.search(sentence.codes[:at])
    if told is None or _DOES.match(sentence.codes, at + 1):
        return False
    news = sentence.codes[told.start() + 1] in "a9"
    if news and _TOLD_IN_FULL.match(sentence.codes, at + 1):
        return False
    noun = sentence.chunks[told.start(2) : told.end(2)] if told[2] else ()
    led = bool(noun) and noun[0].norm in ("in", "via", "during")  # not "on a border post"
    in_words = led and not _TELLINGS.isdisjoint(c.norm for c in noun)
    if told[1] == "v" and (on := re.match(r"p[ta][w%uPQ]{1,3}", sentence.codes[at + 1 :])):
        # "claimed an attack on 3 May on a border post", not "on 3 May in a post"
        return sentence.chunks[at + on.end()].norm in _TELLINGS
    return bool(in_words) or told[1] in "sv"


_PUBLISHED = frozenset(
    {"aired", "broadcast", "circulated", "dated", "filed", "issued", "lodged", "posted"}
    | {"published", "released", "submitted", "unsealed", "uploaded"}
)
_TALKED = frozenset(
    {"asked", "briefed", "debated", "discussed", "grilled", "informed", "pressed", "questioned"}
    | {"spoke", "talked", "testified", "voted", "wrote"}
)
_TALK_OF_IT = re.compile(
    r"(?P<verb>[ws])(?:[ta9]?[wPNOG]{1,3})?p[ta9]?[wyNOGQ-]{0,3}E(?:pt?w?[GN])?,?(?:yp?|p)?$"
)
_IN_WORDS = frozenset({"at", "during", "in", "via", "with"})


def _is_day_of_a_document(sentence: Sentence, at: int) -> bool:
    """Match "at a news conference on Friday", "in a letter to the court made public on Friday".

    And "in a suit filed in Boston on Friday", "video posted on Friday".
    """
    codes, chunks = sentence.codes, sentence.chunks
    if OF_AN_EVENT.match(codes, at + 1):
        return False  # "in a report on Friday's raid"
    talk = _TALK_OF_IT.search(codes[:at])
    if (
        talk
        and not re.match(r"p?H", codes[at + 1 :])
        and chunks[talk.start("verb")].norm in _TALKED
    ):
        return True  # "were briefed on the strikes on Friday": whichever of the two is meant
    last = at - 2 if codes[at - 1 : at] == "p" else at - 1
    if last > 0 and chunks[last].norm in OCCASIONS:
        return True  # "ordered him to attend a hearing on Friday"
    shared = re.search(r"(?P<done>[w%s])(?:p[ta]?[wyNOGPu]{1,3})?p?$", codes[:at])
    if shared and chunks[shared.start("done")].norm in _PUBLISHED:
        return True
    if [c.norm for c in chunks[max(0, at - 3) : at] if c.norm != "on"][-2:] == ["made", "public"]:
        return True
    for i in range(at - 1, max(0, at - 9), -1):
        if codes[i] in ",;:.xHeEKWD!C&q" or chunks[i].norm == "that":
            return False
        noun = chunks[i].norm
        if noun == "conference":
            noun = f"{chunks[i - 1].norm} {noun}"
        led = re.search(r"(p)[taj9]?[wyNOGzu%'P-]{0,4}$", codes[:i])
        told = noun in DOCUMENTS or (noun in OCCASIONS and noun != "session")  # "was in session"
        if led and told and chunks[led.start(1)].norm in _IN_WORDS:
            return True
    return False


def _bounds_what_lasts(sentence: Sentence, at: int) -> bool:
    """Match "since jets began to strike targets in March", "through the end of May"."""
    start = max((sentence.codes.rfind(mark, 0, at) for mark in ",;:."), default=-1) + 1
    for i in range(start, at):
        if sentence.chunks[i].norm == "since":
            told = sentence.codes[i + 1 : at]
            # "since four men were killed in an ambush last May": that was once
            once = bool(re.match(r"[ta9]?[w%yNOGPQU]{1,4}bK", told)) and "n" not in told
            day = sentence.chunks[at].date
            if day and day.precision == "day":  # "since the group attacked Teluk on 7 October"
                once = once or bool(re.match(r"[ta9]?[w%yNOGPQU-]{1,7}e(?![^,]*n)", told))
            return not once and not re.match(r"[ta@]?'?[w%yNOGP]{0,3}E", told)
    words = [c.norm for c in sentence.chunks[max(start, at - 4) : at]]
    return words[-2:] == ["end", "of"] and bool({"through", "by", "until"} & set(words))


def _told_in_turn(sentence: Sentence, at: int, head: int, triggers: Sequence[int]) -> int | None:
    """Return the hit of "three died on May 3, and on May 6 the navy said it had hit a boat".

    What is told in a row with another day's event was announced on its day.
    """
    joined = re.search(r",?&p?$", sentence.codes[:at])
    before = any(t < at for t in triggers) and "@" in sentence.codes[:at]
    return next((t for t in triggers if t > head), None) if joined and before else None


def _is_counted_in(sentence: Sentence, at: int) -> bool:
    """Match "for the third time this year", "any raid this year", "the deadliest raid this year".

    It is a time of many events.
    """
    date = sentence.chunks[at].date
    if date is None or date.precision == "day":
        return False
    before = sentence.chunks[max(0, at - 4) : at]
    ranked = any(c.code == "z" for c in before) and any(
        c.norm in ("time", "such", "attack", "raid", "strike") for c in before
    )
    most = re.search(r"[zw%][^,;:.KDWeHx]{1,7}$", sentence.codes[:at])
    among = sentence.chunks[most.start() : at] if most else ()
    if sentence.chunks[at].norm.startswith("this ") or ranked:
        # "the deadliest raid (on Teluk) this year", "one of the worst raids so far this year"
        ranked = ranked or any(c.norm in _MOST for c in among)
    nth = re.search(r"z[w%]{0,2}E[^,;:.KDWeHx]{0,6}$", sentence.codes[:at])
    number = sentence.chunks[nth.start()].number if nth else None
    ranked = ranked or (number is not None and number.value > _FEW)  # "the fourth raid in 2019"
    return ranked or any(c.norm in ("any", "each", "every", "times") for c in before)


_FEW = 2
#: What one of many is told to be.
_MOST = frozenset(
    {"biggest", "bloodiest", "boldest", "costliest", "deadliest", "fiercest", "gravest", "heaviest"}
    | {"highest", "largest", "longest", "most", "strongest", "worst"}
)


def said_day(sentence: Sentence) -> DateMention | None:
    """Day on which a sentence without an event says that something was said."""
    return event_days(sentence, [])[1]


def _is_range(sentence: Sentence, at: int) -> bool:
    """Whether a date is an end of "between September and February"."""
    near = sentence.chunks[max(0, at - 3) : at]
    return any(c.norm == "between" for c in near)


def _is_quoted(sentence: Sentence, at: int) -> bool:
    """Whether a chunk stands inside a quotation, opened here or in a sentence before."""
    before, after = sentence.codes[:at].count("q"), sentence.codes[at:].count("q")
    return before % 2 == 1 or (before == 0 and after % 2 == 1)


_SEEKS = frozenset({"began", "joined", "launched", "mounted", "started", "took", "took over"})


def _of_a_later_clause(sentence: Sentence, triggers: Sequence[int]) -> tuple[int, int] | None:
    """Return the opening date of "Last month jets guided troops to a ranch, where four died".

    And, where it is no day, of "In November, crews searched after a strike that killed four". "On
    Friday, the navy began a search after a strike": who is at sea is sought at once.
    """
    opening = re.match(r"(?:[&y],?)?p?(@)", sentence.codes)
    date = sentence.chunks[opening.start(1)].date if opening else None
    if opening is None or date is None or not triggers:
        return None
    before = sentence.codes[: triggers[0]]
    led = re.search(r"([Hx]|p(?=[ta9]?[wyNOGP-]{0,3}$))[^,;:.Hx]*$", before)
    if led is None or re.search("[sBm]", before):
        return None
    word = sentence.chunks[led.start(1)].norm
    behind = word in ("after", "following")
    words = {c.norm for c in sentence.chunks[: led.start(1)]}
    sought = "search" in words and not _SEEKS.isdisjoint(words)
    holds = word == "where" or (behind and (sought or date.precision in ("week", "month")))
    return (opening.start(1), triggers[0]) if holds else None


_WHEN_BEHIND = re.compile(r"(?P<day>@)[^,;:.@sHx]*(?:,p[^,;:.@sHx]*)?,(?P<when>x)")


def _of_the_clause_before(sentence: Sentence, triggers: Sequence[int]) -> tuple[int, int] | None:
    """Match "the clash began on Thursday outside Teluk, when men opened fire on a patrol"."""
    for told in _WHEN_BEHIND.finditer(sentence.codes):
        day, when = told.start("day"), told.start("when")
        date = sentence.chunks[day].date
        if date and date.precision == "day" and sentence.chunks[when].norm == "when":
            return next(((day, t) for t in triggers if t > when), None)
    return None


#: In what state things and people are at once when they are hit.
_AT_ONCE = frozenset(
    {"ablaze", "adrift", "burned", "burning", "burnt", "capsized", "collapsed"}
    | {"closed", "crippled", "damaged", "darkness", "destroyed", "disabled", "evacuated"}
    | {"fire", "flames", "fled", "hospitalised", "hospitalized", "sank", "shut", "sinking"}
    | {"stranded"}
)


def _of_what_followed(sentence: Sentence, triggers: Sequence[int]) -> tuple[int, int] | None:
    """Match "the pace slowed in January after jets struck": the same month.

    And "the ship was left burning on Friday after it was hit", what shows at once: the same day.
    """
    for led in re.finditer(r"@x(?=(?P<clause>[^,;:.xHs]*))", sentence.codes):
        date, word = sentence.chunks[led.start()].date, sentence.chunks[led.end() - 1]
        opens = max((sentence.codes.rfind(mark, 0, led.start()) for mark in ",;:.xH"), default=-1)
        at_once = not _AT_ONCE.isdisjoint(c.norm for c in sentence.chunks[opens + 1 : led.start()])
        if date and word.norm == "after" and (
            date.precision == "month" or (date.precision == "day" and at_once)
        ):  # fmt: skip
            clause = range(*led.span("clause"))
            return next(((led.start(), t) for t in triggers if t in clause), None)
    return None


_DID_SO = re.compile(r"@[^;:.@smHq%]*,y?(?P<harm>[KW])")


def _of_what_it_did(sentence: Sentence, triggers: Sequence[int]) -> tuple[int, int] | None:
    """Match "a lorry ploughed on Friday into a queue, killing four": that of the verb before."""
    for told in _DID_SO.finditer(sentence.codes):
        harm, day = told.start("harm"), sentence.chunks[told.start()].date
        if harm in triggers and sentence.chunks[harm].norm.endswith("ing") and (
            day is not None and day.precision == "day"
        ):  # fmt: skip
            return told.start(), harm
    return None


def _is_night_of(
    sentence: Sentence, pair: tuple[int, int], dated: Sequence[tuple[int, int]]
) -> bool:
    """Match "3 May: In an overnight raid", "overnight on Tuesday": the night of that day."""
    day, trigger = pair
    if sentence.chunks[day].norm != "overnight":
        return False
    return any(
        at == trigger and other != day and (other <= 1 or 0 < other - day <= 2)
        for other, at in dated
    )


def _has_a_nearer(
    sentence: Sentence, pair: tuple[int, int], dated: Sequence[tuple[int, int]]
) -> bool:
    """Match April of "April 3: A court heard the kin of men killed in March"."""
    day, trigger = pair
    return day < trigger and any(
        at == trigger < other and re.fullmatch("(?:pa?)?", sentence.codes[trigger + 1 : other])
        for other, at in dated
    )


_LONG_AGO = re.compile(
    r"\b(?:years?|months?|decades?)(?: and a half)? (?:ago|earlier|before)\b"
    r"|\b(?:previous|last|prior) (?:month|year|spring|summer|autumn|fall|winter)\b"
)

_LONG = timedelta(days=20)

_ALMOST_A_YEAR = timedelta(days=330)

_NEAR = 7  # chunks


def _is_long_past(told: DateMention, anchor: date) -> bool:
    """Whether a date is weeks past; "May 10" told on May 7 is a slip, not a year ago."""
    past = anchor - told.last
    guessed = told.precision == "day" and not re.search(r"\d{4}", told.text)
    return past > _LONG and not (guessed and past > _ALMOST_A_YEAR)


def is_long_before(sentence: Sentence, first: int, last: int, anchor: date | None) -> bool:
    """Whether the time told beside chunks ``first`` to ``last`` is weeks before ``anchor``."""
    low, high = max(0, first - _NEAR), last + 1 + _NEAR
    for at in range(first - 1, low - 1, -1):
        if sentence.codes[at] in "H;:":
            low = at + 1
            break
    for at in range(last + 1, min(high, len(sentence.codes))):
        if sentence.codes[at] in "H;:":
            high = at
            break
    near = list(sentence.chunks[low:high])
    if aside := re.search(r"H[^,]*,", sentence.codes[first : last + 1]):
        # "Ruiz, who came to town in 2012, was killed"
        apart = sentence.chunks[first + aside.start() : first + aside.end()]
        near = [c for c in near if c not in apart]
    if anchor and any(c.date and _is_long_past(c.date, anchor) for c in near):
        return True
    return _LONG_AGO.search(" ".join(c.norm for c in near)) is not None
