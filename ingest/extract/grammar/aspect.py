"""Done once, or going on? And how long before the news."""

import re
from collections.abc import Sequence

from ingest.extract.grammar.habits import is_habit
from ingest.text.dates import PARTS_OF_A_DAY
from ingest.text.document import Chunk, Sentence


def is_ongoing(sentence: Sentence, trigger: int, phrase: Sequence[Chunk]) -> bool:
    """Whether the words tell of something that goes on, not of one thing done.

    Plural nouns without a perfective verb ("strikes on boats"), and whatever begins, continues or
    is under way, are ongoing; "conducted joint strikes" and "struck a boat" are done.
    """
    chunk, codes = sentence.chunks[trigger], sentence.codes
    before = codes[max(0, trigger - 7) : trigger]
    plural = chunk.norm.endswith("s") and bool(chunk.event and chunk.event.noun)
    if any(c.number and c.code == "9" for c in phrase):
        return "i" in codes
    if "i" in codes and plural:
        return True
    if is_habit(sentence, trigger):
        return True
    inceptive = re.search(r"n[^,;.x]*$", before)
    if inceptive and (plural or sentence.chunks[trigger - len(before) + inceptive.start()].norm[:6]
                      not in ("launch", "starte")):  # fmt: skip
        return True
    if re.search(r"b[y]?[gen][^,;.x]*$", before) and re.search(
        r"\b(?:conducting|carrying out|executing|performing|mounting|staging)\b",
        " ".join(c.norm for c in sentence.chunks[max(0, trigger - 7) : trigger]),
    ):
        return True
    if chunk.code == "e":
        # "has been blowing up boats", "has struck more than 60 boats"
        return chunk.norm.split()[0].endswith("ing") or _has_struck_many(sentence, trigger)
    if not plural:
        return False
    return not _is_done(sentence, trigger)


A_FLEET = 6  # vessels: as many are not hit at once


def _has_struck_many(sentence: Sentence, trigger: int) -> bool:
    counted = re.match(r"9[w%yNOG-]{0,3}Q", sentence.codes[trigger + 1 :])
    number = sentence.chunks[trigger + 1].number if counted else None
    perfect = re.search(r"h[yX]*$", sentence.codes[:trigger])
    return perfect is not None and number is not None and number.value >= A_FLEET


_BEGAN_A = re.compile(r"n(?:wjwx)?[ta][^,;:.KDWeE]{0,8}$")
_LASTS = frozenset({"assault", "incursion", "invasion", "operation"})


def is_begun(sentence: Sentence, trigger: int) -> bool:
    """Match "began striking boats on 2 September", "began to bomb": the first of many.

    Not "began shooting", which is one thing that somebody did.
    """
    lead = re.search(r"n(2?)y?$", sentence.codes[:trigger])
    verb = sentence.chunks[trigger]
    if verb.norm == "operations":
        opened = re.search(r"(.)[ta]?[w%]{0,2}$", sentence.codes[:trigger])
        first = sentence.chunks[opened.start(1)] if opened else verb
        if first.code == "n" or first.norm in ("announce", "announced", "announces"):
            return True  # "launched joint operations on 2 September"
    begun = _BEGAN_A.search(sentence.codes[:trigger])
    if begun and verb.norm in _LASTS and sentence.chunks[begun.start()].norm.startswith("beg"):
        return True  # "began a ground operation", "began what it described as an operation"
    if verb.event and verb.event.event_type == "shooting":
        return False
    return lead is not None and (bool(lead[1]) or verb.norm.endswith("ing"))


def _is_done(sentence: Sentence, trigger: int) -> bool:
    """Whether a plural event noun has a perfective verb: "conducted strikes", "strikes hit"."""
    codes, chunks = sentence.codes, sentence.chunks
    event = chunks[trigger].event
    # a headline's verb: "US strikes three boats"
    acted_on = re.match(r"[taGONPQ9]|[w%-]{1,3}[PQu]", codes[trigger + 1 :])
    if event and event.verb and acted_on and re.search(r"[GONP]$", codes[:trigger]):
        return True
    for i in range(max(0, trigger - 7), trigger):
        perfective = codes[i] == "g" and chunks[i].norm.endswith(("ed", "out"))
        if (
            perfective
            and chunks[i].norm != "carry out"
            and not re.search(r"[,;.]", codes[i:trigger])
        ):
            return True
    after = re.match(r"[pwNGOt@]{0,4}(?:[bhy]*b[y]*[gK]|[hy]*[eAKL])", codes[trigger + 1 :])
    if not after:
        return False
    verb = chunks[trigger + after.end()]
    return not verb.norm.endswith("ing")


_SAID_IT_HAD = re.compile(r"t[wr].,[^,;:.eEKWDH]{1,6}s[^;:.HeKWD]*hy?[eKWDb]")
_IN_THE_DAY = re.compile(r"\b(?:earlier|later) (?:in the|that|the same) (?:day|evening|night)\b")
_NEAR_DAYS = {"next": (-1, -1), "following": (-1, -1), "previous": (1, 1), "same": (0, 0),
              "that": (0, 0)}  # fmt: skip


def find_near_day(sentence: Sentence) -> tuple[int, int] | None:
    """Days back from the day told last: "the next day", "that night", "the day before".

    "Earlier in the day" is that day.
    """
    words = " ".join(chunk.norm for chunk in sentence.chunks)
    if _IN_THE_DAY.search(words):
        return 0, 0
    for at, chunk in enumerate(sentence.chunks[1:], start=1):
        if chunk.norm not in PARTS_OF_A_DAY:
            continue
        if at == 2 and _SAID_IT_HAD.match(sentence.codes):
            return 0, 0  # "The next day, the army said that it had struck": on that told last
        before, after = sentence.chunks[at - 1], sentence.chunks[at + 1 : at + 3]
        if before.norm in _NEAR_DAYS and (before.norm == "that" or at > 1):
            definite = before.norm == "that" or sentence.codes[at - 2] == "t"
            if re.search(r"H[^,;]*$", sentence.codes[:at]):
                continue  # "who took over the same day"
            if "s" in sentence.codes[max(0, at - 5) : at - 1] and before.norm in (
                "next",
                "following",
            ):
                return 0, 0  # "announced the next day that it had struck": on the day told last
            if definite and sentence.codes[at + 1 : at + 2] not in ("E", "Z", "'"):
                return _NEAR_DAYS[before.norm]
        alone = len(after) < 2 or after[1].code in ",.;&p"
        if before.norm == "the" and after and after[0].norm == "before" and alone:
            return 1, 1
    return None


_THAT = re.compile(r"(?:that|this) ,")
#: "The hamlet had two days earlier been bombed"
_HAD_BEEN = re.compile(r"h[9a][w%y]?u[wxry]b")


#: "A bus was hit on 3 May, and a second bus blew up (two days later)"; not "and died (later)"
_AND_ANOTHER = re.compile(
    r",&(?:[ta9r][^,;:.@sx]{0,6}|[PwuGNOQ]{1,3})(?:,[^;:.@s]{1,6},)?[hb]*[eEK][^,;:.@sDx]*$"
)


def find_earlier_event(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """Match "two days after": (chunk of "after", least and most days between the two events).

    "Two days earlier" moves the whole sentence, as does "Two days before the raid, a drone hit a
    car": the chunk is then -1.
    """
    for match in re.finditer(r"(?P<count>[9a])?[w%y]?(?P<unit>u)[xwry]", sentence.codes):
        at = match.end() - 1
        if re.fullmatch(r"(?:&,?)?p?@,", sentence.codes[: match.start()]):
            continue  # "On Friday, two days after it, a drone hit a car"
        if re.search(r"pt$", sentence.codes[: match.start()]):
            continue  # "fled in the two days after the raid"
        word, following = sentence.chunks[at].norm, sentence.codes[at + 1 : at + 2]
        whole = word in ("earlier", "before", "previously") and following in ("", ",", ".")
        whole |= word == "earlier" and following in ("p", "&")  # "a day earlier on a vessel"
        whole |= (
            word == "earlier" and _HAD_BEEN.match(sentence.codes, match.start() - 1) is not None
        )
        fronted = match.start() == 0 and re.match(
            r"[t@][^,;.:s]*?E[^,;.:s]*,", sentence.codes[at + 1 :]
        )
        back = 1
        if word == "after" and match.start() == 0 and re.match("[GN],", sentence.codes[at + 1 :]):
            whole, back = True, -1  # "Five days after Teluk, drones hit"
        if word == "earlier" and match.start() == 0:
            whole = True  # "Two days earlier a drone hit a car"
        if word == "after" and match.start() <= 1 and _THAT.match(" ".join(
            c.norm for c in sentence.chunks[at + 1 : at + 3]
        )):  # fmt: skip
            whole, back = True, -1  # "The day after that, a boat was hit"
        if fronted and word in ("before", "after"):
            whole, back = True, 1 if word == "before" else -1
        told = re.search(r"[eEAbw]", sentence.codes[: match.start()])
        later = word == "later"
        if later and re.search(
            r"^$|(?:^|,)&$|;$|^[ta]?[wzr]{0,2}E$", sentence.codes[: match.start()]
        ):
            whole = True  # "A day later, ...", "A second strike a day later hit"
        # "..., and days earlier jets had bombed a camp": what follows is another event
        clause = word == "earlier" and re.search(r",&$|;$", sentence.codes[: match.start()])
        another = _AND_ANOTHER.search(sentence.codes[: match.start()])
        another = another if later and following in ("", ",", ".", ";") else None
        if not (whole or clause or another) and not (word == "after" and told):
            continue
        opening = match.start() == 0 or sentence.codes[match.start() - 1] == "E"
        at = (-1 if opening or not later else match.start()) if whole else at
        at = match.start() if clause else at
        at = another.start() + 1 if another else at
        unit = sentence.chunks[match.start("unit")].norm.rstrip("s")
        length = {"hour": 0, "day": 1, "night": 1, "week": 7, "month": 30}.get(unit)
        if length is None:
            continue
        chunk = sentence.chunks[match.start("count")] if match["count"] else None
        count = chunk.number.value if chunk and chunk.number else 1 if chunk else 0
        if count:
            slack = {0: 1, 1: 0, 7: 0 if count == 1 and (fronted or later) else 3, 30: 15}[length]
            low, high = max(0, count * length - slack), count * length + slack
        else:
            low, high = {0: (0, 0), 1: (1, 6)}.get(length, (1, 60))  # "hours", "days earlier"
            if sentence.chunks[match.start("unit")].norm == "day":
                low, high = 1, 1  # "the day before"
        if later and length == 0:
            return at, (0, 0)  # "hours later": the news would name another day
        return at, (-high, -low) if later or back < 0 else (low, high)
    return None
