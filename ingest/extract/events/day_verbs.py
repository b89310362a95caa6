"""The verb or event noun that a date belongs to, by the words between the two."""

import re
from collections.abc import Sequence

from ingest.text.document import Sentence

#: Codes of verbs, and of those that tell of an event.
VERBS = "seEKW!CVDgAnLBi"
#: Words behind which a date only bounds a time.
BOUNDS = frozenset({"since", "from", "until", "through", "by", "after", "before"})
_LIGHT = frozenset({"dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall", "midnight",
                    "noon"})  # fmt: skip

_LASTING = frozenset({"war", "campaign", "offensive", "siege", "fighting", "conflict"})


def head_of(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the verb or event noun that a date belongs to: back in its clause, else forward."""
    named = _event_behind(sentence, at)
    if named is not None:
        return named
    if _opens_what_is_said(sentence, at):
        behind = _head_behind(sentence, at, triggers)
        if behind in triggers:
            return behind  # "said that on Friday drones struck a camp"
    if (came := _CAME_ON.search(sentence.codes[:at])) and (
        sentence.chunks[came.start("came")].norm in _CAME
    ):
        does = _AND_DID.match(sentence.codes, at + 1)
        if does and does.end() - 1 in triggers:
            return does.end() - 1  # "The latest came on Friday and killed two"
    if _NTH.fullmatch(sentence.codes[:at]) and sentence.codes[at + 1 : at + 2] == ",":
        other = sentence.codes.find("@", at + 1)
        behind = next((t for t in triggers if t > at), None)
        if behind is not None and (other < 0 or behind < other):
            return behind  # "The first of the year, on 3 May, was flown from a ship and killed two"
    decided, head = _head_before(sentence, at, triggers)
    return head if decided else _head_behind(sentence, at, triggers)


_NTH = re.compile(r"tz(?:ot?[w%]{0,2}[wu@]|p[ta]?[wG]{1,2}){0,2},p?")
_CAME = frozenset({"came", "comes", "followed", "was"})
_CAME_ON = re.compile(r"^t[wz%]{1,2}[wG]?(?P<came>[wb])(?:yp?|p)?$")
_AND_DID = re.compile(r"[^,;:.xHKWDe]*,?(?:&)?[KWDLe]")
_SAID_THAT = re.compile(
    r"s(?:[yPNOGjw]{1,3}|@|,?p[ta]?[wyuNOGP%]{1,4},?){0,2}(?P<that>[tx])[^,;:.xbhm]*$"
)


def _opens_what_is_said(sentence: Sentence, at: int) -> bool:
    """Match "said that on Friday drones (struck)", "said in a note that the drones on Friday".

    Not "said that on Friday's raid", nor "said that it struck a camp on Friday", told behind.
    """
    said = _SAID_THAT.search(sentence.codes[:at])
    if said is None or sentence.chunks[said.start("that")].norm != "that":
        return False
    between = sentence.codes[said.end("that") : at]
    return between != "" and not re.search(rf"[{VERBS}@]", between)


def _event_behind(sentence: Sentence, at: int) -> int | None:
    """Return the event that a date is an attribute or the time of."""
    codes = sentence.codes
    dated = r",?" if re.search(r"\d{4}$", sentence.chunks[at].norm) else ""
    if named := re.match(rf"{dated}'?[wQNPG%]{{0,3}}[EZ]", codes[at + 1 :]):
        return at + named.end()  # "the 2 September attack", "Friday's drone strike"
    if named := re.match(r"pa[wQNPG%z]{0,3}E", codes[at + 1 :]):
        return at + named.end()  # "a bomb that was used in May in a raid on Teluk"
    if alone := re.match(rf"',(?:[^,;:.x{VERBS}]{{1,8}},)?[hy]*(?=[{VERBS}])", codes[at + 1 :]):
        return at + 1 + alone.end()  # "Friday's, off Teluk, killed two"
    return None


def _head_before(sentence: Sentence, at: int, triggers: Sequence[int]) -> tuple[bool, int | None]:
    """Go back from a date in its clause: whether that decides its head, and which that is."""
    codes = sentence.codes
    before = range(_behind_places(codes, at) - 1, -1, -1)
    if dashed := re.search(r";[^;.:]+;[^;.:,x]*$", codes[:at]):
        # "killed three - two guards and a cook - near Teluk on Friday"
        before = range(dashed.start() - 1, -1, -1)
    for i in before:
        if codes[i] == "n" and (begun := _begun(sentence, i)) is not None:
            return True, begun
        if sentence.chunks[i].norm == "so far":
            continue  # "in the deadliest raid so far this year, on 3 May,"
        if codes[i] in "nBi" and i not in triggers:
            opening = re.match(r"p[ta]?[wz]{0,2}E", codes[at + 1 :])
            return True, at + opening.end() if opening else None  # "began Sept. 2 with a strike"
        if codes[i] in VERBS or i in triggers:
            return True, i
        if codes[i] == "m":
            return True, None  # "those behind the attack would meet in Teluk in March"
        if codes[i] == "%" and codes[i - 1 : i] == "b":
            return True, None  # "hopes were fading on Friday for the men of the attack"
        if i not in triggers and _is_another_deed(sentence, i, at):
            return True, None
        # "the attacks, on Monday, take", "the raids, both on Monday in Gaza, took"
        aside = (
            codes[i] == ","
            and codes[i + 1] != "&"
            and re.match(r"(?:pt?[wy]?[GN][wu]{0,2})?,", codes[at + 1 :])
        )  # not "a raid in May, and on 3 June, gunmen"
        if codes[i] == ":" and sentence.chunks[i - 1].norm.isdigit():
            continue  # "at 14:20 on Friday"
        if codes[i] == "x" and _leads_to_an_hour(sentence, i):
            continue  # "before dawn on Friday", "shortly after 2 a.m. on Friday"
        if codes[i : i + 2] == "xN" and sentence.chunks[i].norm == "as":
            continue  # the first word of a name: "As Sayh"
        if codes[i] in ";.:x" or (codes[i] == "," and i < at - 1 and not aside):
            break
    return False, None


def _head_behind(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Go on from a date that opens its clause, or a few words from any other."""
    codes = sentence.codes
    behind = 0
    if re.search(r"h[yw]", codes[:at]) and re.match(r"&b", codes[at + 1 :]):
        return None  # "had set sail on Friday and was hit the day after"
    for i in _reach(sentence, at):
        if aside := _ASIDE.match(codes, i):
            behind = aside.end()
        if i < behind or _is_reduced(sentence, i):
            continue
        if re.match(r"s[.]?$", codes[i:]) and "," in codes[at + 1 : i]:
            return None  # "stormed Teluk, in Riau, during Friday prayers, witnesses said"
        if codes[i] in "KWe" and _OF_WHOM.search(codes[:i]) and codes[i + 1 : i + 2] == "p":
            return None  # "Last month, relatives of two men killed in a raid sued"
        if codes[i] in VERBS or i in triggers:
            return i if codes[i] not in "nBi" or i in triggers else None
        if codes[i : i + 2] in (".N", ".O") and codes[i - 1] == "N":
            continue  # "on the orders of Gen. Omar Haddad, the army"
        if codes[i : i + 2] == ".9" and sentence.chunks[i - 1].norm.split()[-1] == "no":
            continue  # "On Friday, a patrol of Brigade No. 5 was ambushed"
        if codes[i] == "x" and sentence.chunks[i].norm == "for":
            continue  # "On Friday, a centre for migrants was hit"
        if codes[i] == ":" and sentence.chunks[i - 1].norm[-1].isdigit():
            continue  # "On Friday, at 14:20, men opened fire"
        supposed = sentence.chunks[i].norm in _FEARED and codes[i + 1 : i + 2] == "2"
        if not supposed and _is_other_verb(sentence, i):  # "was believed to have been killed"
            return _what_it_did(sentence, i, triggers)
        if codes[i] in ";.:x":
            break
    return None


_OF_WHOM = re.compile(r"[wP]o(?:9|[ta])?[w%GNOy]{0,3}[PQ]$")


def _reach(sentence: Sentence, at: int) -> range:
    """Return the chunks behind a date among which its verb may stand."""
    codes = sentence.codes
    first, last = at + 1, min(at + 5, len(codes))
    if codes[at + 1 : at + 2] == "x" and re.search(r"[dMRc]y?p?$", codes[:at]):
        first, last = at + 2, len(codes)  # "were feared dead on Friday after a jet bombed"
    elif codes[at + 1 : at + 2] == "'" and {"before", "after"}.isdisjoint(
        sentence.chunks[at].norm.split()  # not "A day before Friday's vote, men opened fire"
    ):
        last = min(at + 6, len(codes))
    elif _opens_clause(sentence, at):
        last = len(codes)
    if aside := re.match(rf",(?:[9a]?[w%y]?u)?x[^;:.]*,(?=[^;:]*[{VERBS}])", codes[at + 1 :]):
        first = at + 1 + aside.end()  # "On Friday, (a day) after a drone hit a mine, gunmen fired"
    return range(first, last)


def _is_another_deed(sentence: Sentence, verb: int, at: int) -> bool:
    """Whether a deed that is no strike, told in the past, is what a date belongs to."""
    codes = sentence.codes
    if codes[verb] != "w" or not sentence.chunks[verb].norm.endswith("ed"):
        return False
    if codes[verb - 1] in "NOGy" and codes[verb + 1] == "p":
        return True  # "the Church also asked for clarity on Friday on the bombing"
    if codes[verb - 1] in "EPQG@" and re.match(r"[ta]?[wuOPNG]", codes[verb + 1 :]):
        return True  # "men killed in a strike sued the government last month"
    if re.search(r"H[ta]?[wNOGP]{1,4}$", codes[:verb]) and "," not in codes[verb:at]:
        return True  # "a camp of the gang, which Ottawa outlawed last month"
    # "the suit, lodged in Boston on Friday, is over a strike"
    return codes[verb - 1] == "," and codes[at + 1 : at + 2] == ","


_HARM_BEHIND = re.compile(r"[^;:.xs]*?,y?([KW!])")
_AND_SO_MANY = re.compile(r"&(?:9[w%]{0,2}P(?:,[^,;:.]{1,5},)?[hb]*)?y?$")


def _what_it_did(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return what a deed led to: "On Friday a man rammed a gate, killing two", "and shot two"."""
    for trigger in triggers:
        # "circled over the town and dropped two bombs", "set off a mine, and eight soldiers died"
        # and "..., and eight soldiers, two of them officers, died"
        if trigger > at and _AND_SO_MANY.search(sentence.codes[:trigger]):
            between = set("s;:.xH") & set(sentence.codes[at:trigger])
            return None if between else trigger  # "circled over the town and dropped two bombs"
    for trigger in triggers:  # "On Friday it narrowly missed the mayor with a bomb attack"
        means = re.search(r"(p)a[w%]{0,2}$", sentence.codes[at:trigger])
        if means and sentence.codes[trigger] == "E" and (
            sentence.chunks[at + means.start(1)].norm in ("in", "with")
        ):  # fmt: skip
            return None if set(",s;:.xHKDWe") & set(sentence.codes[at:trigger]) else trigger
    harm = _HARM_BEHIND.match(sentence.codes, at)
    told = harm.start(1) if harm else -1
    return told if told in triggers and sentence.chunks[told].norm.endswith("ing") else None


_FAR_LEAD = re.compile(
    r",(?:pt?w?[GN](?:,[GN])?)?"  # "(three posts of the Guard, a militia,) near Teluk"
    r"(?:[wy]?(?:p(?:t[yw]{0,2}[uw]{1,2}o)?|(?P<hour>x)w{1,2}p?))?$"
)


def told_far_before(sentence: Sentence, at: int, triggers: Sequence[int]) -> int | None:
    """Return the event of "hit a hall on the edge of Teluk, a port east of Riau, on 3 May".

    Asides and places may stand between an event and its day, but no other verb.
    """
    codes = sentence.codes
    trigger = max((t for t in triggers if t < at), default=None)
    # "early on", "on the night of", "shortly before dawn on"
    lead = _FAR_LEAD.search(codes[:at])
    if trigger is None or lead is None or sentence.chunks[at - 1].norm in BOUNDS:
        return None
    if lead["hour"] and not _leads_to_an_hour(sentence, lead.start("hour")):
        return None
    between = range(trigger + 1, lead.start())
    verbs = any(codes[i] in VERBS or _is_finite(sentence, i) for i in between)
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
_ASIDE = re.compile(
    r";[^;.:]{2,30};|,[tjOPNGw']{1,4}s,|,[wJ]p[^;:.@]*?,(?=[eK])|(?<=[PQuwN])t[GNOPwy']{1,4}sh?b[by]*.(?:p[ta]?[wNGO]{1,3})?"
)


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
    active = sentence.chunks[at].norm in _PAST and sentence.codes[at - 1] in "PNOGj"
    return passive or active or sentence.chunks[at].norm.endswith("ed")


#: Pasts of deeds that harm nobody: "On Friday ministers met the kin of a man killed in a raid".
_PAST = frozenset({"gave", "heard", "held", "met", "saw", "sought", "spoke", "thanked", "wrote"})


def _is_reduced(sentence: Sentence, at: int) -> bool:
    """Match "a camp used by the group", "a drone launched from Yemen": no verb of the clause."""
    if at == 0 or sentence.codes[at - 1] not in "uPQEwN":
        return False
    following = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    participle = sentence.chunks[at].norm.endswith(("ed", "wn"))
    supposed = sentence.chunks[at].norm in _SUPPOSED and following == "to"
    return supposed or (participle and following in ("by", "from", "with"))


_FEARED = frozenset({"believed", "feared", "presumed", "reported", "said", "thought"})
_SUPPOSED = frozenset({"alleged", "believed", "known", "reported", "suspected", "thought"})


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a date stands first in its clause: "On Friday, the army"."""
    before = sentence.codes[max(0, at - 2) : at].rstrip("pyxt")
    lead_in = sentence.codes[:at]
    # an item of a numbered list: "4. In another action, on the night of Friday,"
    lead_in = re.sub(r"^(?:9\.)?(?:p[ra][w%E]{1,2},)?", "", lead_in)
    if re.fullmatch(r"p[^,;.:x@]*[po]", lead_in) and not re.search(rf"[{VERBS}]", lead_in):
        return True  # "In a post on social media on Friday,", "In the early hours of Friday,"
    if lead_in == "wp" and sentence.chunks[0].norm in ("early", "late", "sometime"):
        return True  # "Late on Friday,"
    if lead_in == "xwp" and sentence.chunks[1].norm in _LIGHT:
        return True  # "Before dawn on Friday,"
    if before.endswith("@") and sentence.chunks[at - 1 - (sentence.codes[at - 1] == "p")].norm == (
        "overnight"
    ):
        return _opens_clause(sentence, sentence.codes.rfind("@", 0, at))
    return before == "" or before[-1] in ",;.:x&q"
