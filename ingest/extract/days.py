"""Which of a sentence's dates is an event's day, and which the day on which something was said."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ingest.text.dates import DateMention
from ingest.text.document import Sentence

_VERBS = "seEKW!CVDgAnLBi"
_EVENT_VERBS = "eEKW!CVDgAL"
_LIGHT = frozenset({"dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall", "midnight",
                    "noon"})  # fmt: skip
_LASTING = frozenset({"war", "campaign", "offensive", "siege", "fighting", "conflict"})
_SINCE = {"since", "from", "until", "through", "by", "after", "before"}


def event_days(
    sentence: Sentence, triggers: Sequence[int]
) -> tuple[list[tuple[int, int]], DateMention | None]:
    """Split a sentence's dates into those of events, as (date, trigger), and that of the saying."""
    dated: list[tuple[int, int]] = []
    said: DateMention | None = None
    for i, chunk in enumerate(sentence.chunks):
        if chunk.code != "@" or chunk.date is None:
            continue
        lead = i - 2 if i > 1 and sentence.codes[i - 1] == "t" else i - 1
        before = sentence.chunks[lead].norm if i else ""
        if _is_quoted(sentence, i) and chunk.norm in ("today", "tonight", "yesterday"):
            continue  # the speaker's day, not the reporter's
        if (listed := re.search(r"9r?p?$", sentence.codes[:i])) and listed.start() in triggers:
            dated.append((i, listed.start()))  # "two on Monday"
        if (when := _WHEN.match(sentence.codes, i + 1)) and _says_when(sentence, i, when.end()):
            later = [t for t in triggers if t > i]  # "since Jan. 23, when two people were killed"
            if later:
                dated.append((i, later[0]))
                continue
        if any(day == i for day, _ in dated):
            continue
        if before == "into" and re.search(r"@&?p$", sentence.codes[:i]):
            continue  # "overnight (and) into Saturday": one night
        definite = sentence.codes[i + 1 : i + 2] == "'" or sentence.codes[i - 1 : i] == "t"
        own = definite and OF_AN_EVENT.match(sentence.codes, i + 1)
        since = before in _SINCE and not own  # not "after Friday's attack"
        if before == "of" and re.search(r"x[ta]?[wyNG]{0,2}o$", sentence.codes[:i]):
            since = True  # "since the coup of 3 May"
        if not own and _bounds_what_lasts(sentence, i):
            continue
        if since or chunk.norm.split()[0] in _SINCE or _is_range(sentence, i):
            continue
        if _is_day_of_word(sentence, i):
            said = said or chunk.date
            continue
        if _is_counted_in(sentence, i):
            continue
        head = _head(sentence, i, triggers)
        if head is None:
            continue
        if sentence.codes[head] == "s":
            said = said or chunk.date
        elif (
            head in triggers or sentence.codes[head] in _EVENT_VERBS or sentence.chunks[head].event
        ):
            nearest = min(triggers, key=lambda t: abs(t - head), default=None)
            if nearest is not None and abs(nearest - head) <= 8:
                dated.append((i, nearest))
    dated += [
        (i, trigger)
        for i, chunk in enumerate(sentence.chunks)
        if chunk.date and chunk.date.precision == "day" and chunk.date is not said
        if not any(day == i for day, _ in dated)
        and (trigger := _told_far_before(sentence, i, triggers)) is not None
        and not any(at == trigger for _, at in dated)
    ]
    dated = [pair for pair in dated if not _is_night_of(sentence, pair, dated)]
    if not dated and said is None and (opening := _of_a_later_clause(sentence, triggers)):
        dated = [opening]
    # "the man who lived through Friday's attack on Tuesday": the attack has its own day
    owned = {
        at: day
        for day, at in dated
        if re.match(r"'[wQNPG%]{0,3}E", sentence.codes[day + 1 : at + 1])
    }
    return [(day, at) for day, at in dated if owned.get(at, day) == day], said


#: What stands behind a date that is an event's own: "Friday's (drone strike)".
OF_AN_EVENT = re.compile(r"'?[wQNPG%]{0,3}E")
_WHEN = re.compile(r"(?:,t?[wPNOj]{1,2}s)?,?(?:t?[wr]?[wu])?[xtH]")


def _says_when(sentence: Sentence, at: int, end: int) -> bool:
    """Match "3 May, when", "3 May, the same day that": what follows happened on the day."""
    words = [chunk.norm for chunk in sentence.chunks[at + 1 : end]]
    return words[-1] == "when" or ("day" in words and words[-1] in ("that", "on", "when"))


_WORD_OF_IT = re.compile(r"([svwo])[tar]?[wyNOGz%]{0,3}E(pa?[w%yNO]{1,4})?p?$")
_WORDS = frozenset(
    {"address", "audio", "briefing", "broadcast", "call", "communique", "interview", "letter"}
    | {"message", "note", "post", "recording", "release", "speech", "statement", "tweet", "video"}
)


def _is_day_of_word(sentence: Sentence, at: int) -> bool:
    """Match "announced the strike (in a statement) on Friday", "no word of it in a post on Friday".

    It is the day on which something was said of an event.
    """
    if any(c.norm in _WORDS for c in sentence.chunks[1:5]) and re.match(
        r"p[ta]?[wyNO%u]{1,4}[^,;:.]*$", sentence.codes[:at]
    ):
        return True  # "In a communique read on television on Friday, the army said"
    told = _WORD_OF_IT.search(sentence.codes[:at])
    if told is None:
        return False
    noun = sentence.chunks[told.start(2) : told.end(2)] if told[2] else ()
    led = bool(noun) and noun[0].norm in ("in", "via", "during")  # not "on a border post"
    in_words = led and not _WORDS.isdisjoint(c.norm for c in noun)
    return bool(in_words) or told[1] in "sv"


def _bounds_what_lasts(sentence: Sentence, at: int) -> bool:
    """Match "since jets began to strike targets in March", "through the end of May"."""
    start = max((sentence.codes.rfind(mark, 0, at) for mark in ",;:."), default=-1) + 1
    for i in range(start, at):
        if sentence.chunks[i].norm == "since":
            return not re.match(r"[ta@]?'?[w%yNOGP]{0,3}E", sentence.codes[i + 1 :])
    words = [c.norm for c in sentence.chunks[max(start, at - 4) : at]]
    return words[-2:] == ["end", "of"] and bool({"through", "by", "until"} & set(words))


def _is_counted_in(sentence: Sentence, at: int) -> bool:
    """Match "for the third time this year", "any strike this year": a time of many events."""
    date = sentence.chunks[at].date
    if date is None or date.precision == "day":
        return False
    before = sentence.chunks[max(0, at - 4) : at]
    ranked = any(c.code == "z" for c in before) and any(
        c.norm in ("time", "such", "attack", "raid", "strike") for c in before
    )
    return ranked or any(c.norm in ("any", "each", "every") for c in before)


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


def _head(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the verb or event noun that a date belongs to: back in its clause, else forward."""
    codes = sentence.codes
    dated = r",?" if re.search(r"\d{4}$", sentence.chunks[at].norm) else ""
    if named := re.match(rf"{dated}'?[wQNPG%]{{0,3}}[EZ]", codes[at + 1 :]):
        return at + named.end()  # "the 2 September attack", "Friday's drone strike"
    before = range(_behind_places(codes, at) - 1, -1, -1)
    if dashed := re.search(r";[^;.:]+;[^;.:,x]*$", codes[:at]):
        # "killed three - two guards and a cook - near Teluk on Friday"
        before = range(dashed.start() - 1, -1, -1)
    for i in before:
        if codes[i] == "n" and (begun := _begun(sentence, i)) is not None:
            return begun
        if codes[i] in "nBi":
            opening = re.match(r"p[ta]?[wz]{0,2}E", codes[at + 1 :])
            return at + opening.end() if opening else None  # "began Sept. 2 with a strike"
        if codes[i] in _VERBS or i in triggers:
            return i
        if codes[i] == "%" and codes[i - 1 : i] == "b":
            return None  # "hopes were fading on Friday for the men of the attack"
        past = codes[i] == "w" and sentence.chunks[i].norm.endswith("ed")
        if past and codes[i - 1] in "NOGy" and codes[i + 1] == "p" and i not in triggers:
            return None  # "the Church also asked for clarity on Friday on the bombing"
        if past and codes[i - 1] in "EPQG" and re.match(r"[ta]?[wOPNG]", codes[i + 1 :]):
            return None  # "men killed in a strike sued the government last month"
        if past and re.search(r"H[ta]?[wNOGP]{1,4}$", codes[:i]) and "," not in codes[i:at]:
            return None  # "a camp of the gang, which Ottawa outlawed last month"
        if past and codes[i - 1] == "," and codes[at + 1 : at + 2] == ",":
            return None  # "the suit, lodged in Boston on Friday, is over a strike"
        # "the attacks, on Monday, take", "the raids, both on Monday in Gaza, took"
        aside = codes[i] == "," and re.match(r"(?:pt?[wy]?[GN][wu]{0,2})?,", codes[at + 1 :])
        if codes[i] == ":" and sentence.chunks[i - 1].norm.isdigit():
            continue  # "at 14:20 on Friday"
        if codes[i] == "x" and _leads_to_an_hour(sentence, i):
            continue  # "before dawn on Friday", "shortly after 2 a.m. on Friday"
        if codes[i : i + 2] == "xN" and sentence.chunks[i].norm == "as":
            continue  # the first word of a name: "As Sayh"
        if codes[i] in ";.:x" or (codes[i] == "," and i < at - 1 and not aside):
            break
    if codes[at + 1 : at + 2] == "x" and re.search(r"[dMRc]y?p?$", codes[:at]):
        following = range(at + 2, len(codes))  # "were feared dead on Friday after a jet bombed"
    elif codes[at + 1 : at + 2] == "'" and {"before", "after"}.isdisjoint(
        sentence.chunks[at].norm.split()  # not "A day before Friday's vote, men opened fire"
    ):
        following = range(at + 1, min(at + 6, len(codes)))
    elif _opens_clause(sentence, at):
        following = range(at + 1, len(codes))
    else:
        following = range(at + 1, min(at + 5, len(codes)))
    if aside := re.match(rf",(?:[9a]?[w%y]?u)?x[^;:.]*,(?=[^;:]*[{_VERBS}])", codes[at + 1 :]):
        # "On Friday, (a day) after a drone hit a mine, gunmen opened fire"
        following = range(at + 1 + aside.end(), following.stop)
    behind = 0
    for i in following:
        if aside := _ASIDE.match(codes, i):
            behind = aside.end()
        if i < behind or _is_reduced(sentence, i):
            continue
        if re.match(r"s[.]?$", codes[i:]) and "," in codes[at + 1 : i]:
            return None  # "stormed Teluk, in Riau, during Friday prayers, witnesses said"
        if codes[i] in _VERBS or i in triggers:
            return i if codes[i] not in "nBi" else None
        if codes[i : i + 2] in (".N", ".O") and codes[i - 1] == "N":
            continue  # "on the orders of Gen. Omar Haddad, the army"
        if codes[i] == "x" and sentence.chunks[i].norm == "for":
            continue  # "On Friday, a centre for migrants was hit"
        if codes[i] == ":" and sentence.chunks[i - 1].norm[-1].isdigit():
            continue  # "On Friday, at 14:20, men opened fire"
        if _is_other_verb(sentence, i):
            return _what_it_did(sentence, i, triggers)
        if codes[i] in ";.:x":
            break
    return None


def _what_it_did(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the harm that a deed of any kind did: "On Friday a man rammed a gate, killing two"."""
    harm = re.compile(r"[^;:.xs]*?,y?([KW!])").match(sentence.codes, at)
    told = harm.start(1) if harm else -1
    return told if told in triggers and sentence.chunks[told].norm.endswith("ing") else None


def _of_a_later_clause(sentence: Sentence, triggers: Sequence[int]) -> tuple[int, int] | None:
    """Return the opening date of "Last month jets guided troops to a ranch, where four died".

    And, where it is no day, of "In November, crews searched after a strike that killed four".
    """
    opening = re.match(r"(?:[&y],?)?p?(@)", sentence.codes)
    date = sentence.chunks[opening.start(1)].date if opening else None
    if opening is None or date is None or not triggers:
        return None
    before = sentence.codes[: triggers[0]]
    led = re.search(r"([Hx])[^,;:.Hx]*$", before)
    if led is None or re.search("[sBm]", before):
        return None
    word = sentence.chunks[led.start(1)].norm
    holds = word == "where" or (word == "after" and date.precision in ("week", "month"))
    return (opening.start(1), triggers[0]) if holds else None


def _is_night_of(
    sentence: Sentence, pair: tuple[int, int], dated: Sequence[tuple[int, int]]
) -> bool:
    """Match the night of "3 May: In an overnight raid", "overnight on Tuesday": it is that day's."""
    day, trigger = pair
    if sentence.chunks[day].norm != "overnight":
        return False
    return any(
        at == trigger and other != day and (other <= 1 or 0 < other - day <= 2)
        for other, at in dated
    )


def _told_far_before(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the event of "hit a hall on the edge of Teluk, a port east of Riau, on 3 May".

    Asides and places may stand between an event and its day, but no other verb.
    """
    codes = sentence.codes
    trigger = max((t for t in triggers if t < at), default=None)
    lead = re.search(r",[wy]?p(?:t[yw]{0,2}[uw]{1,2}o)?$", codes[:at])  # "early on", "on the night of"
    if trigger is None or lead is None or sentence.chunks[at - 1].norm in _SINCE:
        return None
    between = range(trigger + 1, lead.start())
    verbs = any(codes[i] in _VERBS or _is_finite(sentence, i) for i in between)
    passed = "".join("p" if sentence.chunks[i].norm == "as" else codes[i] for i in between)
    parted = re.search(r"[;.:xHsmhb]|,&|q[^q]*$", passed.replace("qq", ""))
    if "@" in codes[trigger:at]:
        return None
    # "struck a tent in which men had gathered, on Saturday.": all of the sentence is of that day
    closes = re.match(r"[.]?$", codes[at + 1 :]) and codes.count("@") == 1
    whole = closes and not re.search(r"[;.:sx]|,&", codes[trigger + 1 : at])
    return trigger if whole or not (verbs or parted) else None


def _is_finite(sentence: Sentence, at: int) -> bool:
    """Whether a word looks like the verb of a clause: "the mayor ordered a search"."""
    past = sentence.codes[at] == "w" and sentence.chunks[at].norm.endswith(("ed", "d", "t"))
    return past and bool(re.match(r"[PNOGjUQ]w[ta9pjNOGP2]", sentence.codes[at - 1 :]))


#: "a paramotor -- a glider from which soldiers drop bombs -- (killed)", "a drone that papers said
#: was flown by the army (hit)"
_ASIDE = re.compile(r";[^;.:]{2,30};|,[tjOPNGw']{1,4}s,|(?<=[PQuwN])t[GNOPwy']{1,4}sh?b[by]*.(?:p[ta]?[wNGO]{1,3})?")


def _behind_places(codes: str, at: int) -> int:
    """Return where to look back from: before the places of "in Teluk, Riau, on 3 May"."""
    places = re.search(r"(?<=[GNw])(?:,t?[GN]{1,2}w?)+,p?$", codes[:at])
    if places is None and codes[at + 1 : at + 2] in ("", "."):
        places = re.search(r"(?<=[GN]),p?$", codes[:at])
    return places.start() if places else at


_CLOCK = frozenset({"a.m", "a.m.", "p.m", "p.m.", "am", "pm", "o'clock", "o’clock"})


def _leads_to_an_hour(sentence: Sentence, at: int) -> bool:
    """Whether "before" or "after" only tells the hour of a day."""
    behind = [chunk.norm for chunk in sentence.chunks[at + 1 : at + 5]]
    if behind[:1] and (behind[0] in _LIGHT or not _CLOCK.isdisjoint(behind)):
        return True
    hour = re.match(r"(?:w:w|w|9)[p@,]", sentence.codes[at + 1 :])  # "shortly after 03:00 on"
    return hour is not None and behind[0].replace(".", "").isdigit()


def _begun(sentence: Sentence, at: int) -> int | None:
    """Return the chunk of the one thing that began: "the raid on two camps began on Friday".

    Not of what goes on from then: "the raids began", "the campaign began".
    """
    subject = re.search(r"[ta@][^,;.:xkYEHs]{0,3}(E)(?:[^,;.:xkYEHs]|,p[^,;.:xkYEHs]{1,4},){0,14}$",
                        sentence.codes[:at])  # fmt: skip
    noun = sentence.chunks[subject.start(1)] if subject else None
    if subject is None or noun is None or noun.norm.endswith("s") or noun.norm in _LASTING:
        return None
    return subject.start(1)


def _is_other_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb of no event, to which the date before it belongs.

    "On Tuesday, senators were shown the video of the strike"; not "warplanes unleashed a strike".
    """
    if sentence.codes[at] != "w" or re.match(r"[ta9]?[wyNOGP%]{0,3}E", sentence.codes[at + 1 :]):
        return False
    if sentence.codes[at - 1 : at] == "-":
        return False  # "a U.S.-led task force"
    if at and sentence.codes[at - 1] in ",ta9&" and re.match(r"[wP]", sentence.codes[at + 1 :]):
        return False  # "On Friday, suspected rebels"
    where = re.match(r"p[^,;:.]*,([xH])[^,;:.]*[hy]?[eKWC!]", sentence.codes[at + 1 :])
    if where and sentence.chunks[at + 1 + where.start(1)].norm == "where":
        return False  # "moved into the town, where they killed two"
    if sentence.codes[at - 1 : at] == "H":
        return False  # "On Friday, men who arrived by car"
    passive = re.search(r"b[yX]*$", sentence.codes[:at]) is not None
    if not passive and _is_reduced(sentence, at):
        return False
    return passive or sentence.chunks[at].norm.endswith("ed")


def _is_reduced(sentence: Sentence, at: int) -> bool:
    """Match "a camp used by the group", "a drone launched from Yemen": no verb of the clause."""
    if at == 0 or sentence.codes[at - 1] not in "uPQEwN":
        return False
    following = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    participle = sentence.chunks[at].norm.endswith(("ed", "wn"))
    supposed = sentence.chunks[at].norm in _SUPPOSED and following == "to"
    return supposed or (participle and following in ("by", "from", "with"))


_SUPPOSED = frozenset({"alleged", "believed", "known", "reported", "suspected", "thought"})


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a date stands first in its clause: "On Friday, the army"."""
    before = sentence.codes[max(0, at - 2) : at].rstrip("pyxt")
    lead_in = sentence.codes[:at]
    lead_in = re.sub(r"^9\.", "", lead_in)  # an item of a numbered list
    if re.fullmatch(r"p[^,;.:x@]*[po]", lead_in) and not re.search(rf"[{_VERBS}]", lead_in):
        return True  # "In a post on social media on Friday,", "In the early hours of Friday,"
    if lead_in == "wp" and sentence.chunks[0].norm in ("early", "late", "sometime"):
        return True  # "Late on Friday,"
    if lead_in == "xwp" and sentence.chunks[1].norm in _LIGHT:
        return True  # "Before dawn on Friday,"
    return before == "" or before[-1] in ",;.:x&q"


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
