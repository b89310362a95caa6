"""The words of a sentence that tell of an event: its triggers."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.events.mutual import clashes, is_cried_out_against
from ingest.extract.events.rulers import REACH, find_ruled_land
from ingest.extract.figures.figure import ON_ANOTHER_DAY, Figure
from ingest.extract.figures.rescues import PULLS
from ingest.extract.figures.worded import EXECUTES
from ingest.extract.grammar.denial import is_denied
from ingest.extract.grammar.tellings import OCCASIONS
from ingest.text.document import Chunk, Sentence


def find_triggers(sentence: Sentence, figures: Sequence[Figure]) -> list[int]:
    """Chunks that tell of an event: event words, counted verbs of harm, "two on Monday".

    Not those by which only another is told: "three days before the raid, drones hit", "operations
    such as the raid on Teluk".
    """
    found = _find_all(sentence, figures)
    if _is_asked_whether(sentence):
        found = [i for i in found if re.search(r"[t'][w%yNOGPQ@'-]{0,4}$", sentence.codes[:i])]
    if not found:
        return []
    beside = {i for aside in _asides(sentence) for i in aside}
    main = [i for i in found if i not in beside]
    # "days after a raid in Teluk, the deadliest such operation": no other than the raid
    return main if any(sentence.chunks[i - 1].norm != "such" for i in main) else found


_ASKS = frozenset(
    {"are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will"}
)


def _is_asked_whether(sentence: Sentence) -> bool:
    """Match "Was there a strike on Friday?": not "Was Friday's raid lawful?", which there was."""
    ends = [c.norm for c in sentence.chunks if c.code == "."]
    return ends[-1:] == ["?"] and sentence.chunks[0].norm in _ASKS


_BY_ANOTHER = re.compile(r"(?:^|(?<=@),)(?P<aside>[9a]?[w%y]?ux[^,;:.]*),")
_SUCH_AS = re.compile(r"E(?=[^,;:.eEKD]*,?wx)")
#: "(In Peru,) where troops began joint operations in March, (the army killed two)"
_WHERE_IT_GOES_ON = re.compile(r"G(?P<aside>,H[^,;:.KDW]{0,10}n[wy]{0,2}E[^,;:.KDW]{0,5},)")


def _asides(sentence: Sentence) -> Iterator[range]:
    """Yield the chunks of "(Friday,) days before the raid," and of the kind that "such as" follows.

    What "days after" tells of has a day of its own: "two days after Friday's raid".
    """
    codes = sentence.codes
    for match in _BY_ANOTHER.finditer(codes):
        aside = range(*match.span("aside"))
        if not any(sentence.chunks[i].date for i in aside):
            yield aside
    for match in _WHERE_IT_GOES_ON.finditer(codes):
        yield range(*match.span("aside"))
    for match in _SUCH_AS.finditer(codes):
        such = codes.find("wx", match.end())
        named = re.match(r"t[w%@GNOz-]{0,4}E", codes[such + 2 :])
        if named and sentence.chunks[such].norm == "such":
            yield range(match.start(), match.end())


_NO = re.compile(r"X[wzyNOGPu%-]{0,3}E?$")


def _is_none(sentence: Sentence, at: int) -> bool:
    """Match "carried out no strike", "no U.S. strike hit Teluk": what did not happen."""
    told = _NO.search(sentence.codes[:at])
    return told is not None and sentence.chunks[told.start()].norm == "no"


#: What tells of an event only where a figure says of how many people.
_BY_COUNT = PULLS | EXECUTES


def _find_all(sentence: Sentence, figures: Sequence[Figure]) -> list[int]:
    listed = {f.at for f in figures if f.rule == ON_ANOTHER_DAY}
    counted = {i for f in figures for i in range(f.first, f.last + 1) if not f.toll}
    found = []
    for i, chunk in enumerate(sentence.chunks):
        dates_it = i == 1 and _THAT_WAS.match(sentence.codes) is not None
        if chunk.code in _TELLS_NOTHING and not (chunk.event or dates_it):
            continue
        if i and chunk.norm.endswith("ing") and sentence.chunks[i - 1].norm in _HELD:
            continue  # "half opposed killing suspects"
        if chunk.event and (
            _is_talked_of(sentence, i)
            or _is_overseen(sentence, i)
            or _founders(sentence, i)
            or _is_called_off(sentence, i)
            or _is_thing_hit(sentence, i)
            or _is_planned(sentence, i)
            or _is_none(sentence, i)
            or is_cried_out_against(sentence, i)
            or (chunk.code == "e" and "@" not in sentence.codes and is_denied(sentence, i))
            or (chunk.norm == "caught" and sentence.chunks[i + 1].norm == "up")
        ):
            continue
        if i in listed or (i in counted and chunk.norm in _BY_COUNT):
            found.append(i)
        elif chunk.code == "A":
            asked = re.search(r"w[wx]?$", sentence.codes[:i]) and _is_asked(sentence, i)
            if not asked and sentence.codes[i + 1 : i + 2] != "2":  # "happened to be near"
                found.append(i)
        elif dates_it and sentence.chunks[0].norm in _THAT:
            found.append(i)  # "That was on Friday, off Teluk."
        elif chunk.code == "g" and re.fullmatch(r"jh?by*", sentence.codes[:i]):
            found.append(i)  # "It was carried out on Friday"
        elif (
            (chunk.norm in _FIRES and _fires(sentence, i))
            or (chunk.norm == "engaged" and _engages(sentence, i))
            or (chunk.norm in _DESTROYS and _destroys(sentence, i))
            or (chunk.code == "w" and (_lands(sentence, i) or _bursts_in(sentence, i)))
            or (chunk.norm in _BRINGS and _brings_down(sentence, i))
            or (chunk.norm in ("storm", "storms") and _storms(sentence, i))
            or clashes(sentence, i)
            or (chunk.norm in _FIGHTS and _breaks_out(sentence, i))
            or (chunk.code == "C" and find_ruled_land(sentence, i, i + REACH))
            or (chunk.code == "K" and _kills_many(sentence, i))
        ):
            found.append(i)
        elif chunk.code in "KDW!VCLMRv":
            if chunk.code == "C" and re.search(r"H[y]?h[y]?b[y]?$", sentence.codes[:i]):
                continue  # "two men who had been kidnapped in Riau were freed"
            if i in counted or (
                chunk.event and chunk.code in "KW!" and not re.search(r"mb?y?$", sentence.codes[:i])
            ):
                found.append(i)
        elif (chunk.code == "U" and i in counted) or (
            chunk.event and not _hypothetical(sentence, i) and not _of_another(sentence, i)
        ):
            found.append(i)
    if not found and "@" in sentence.codes:
        # an entry of a list: "3 May - Three dead, Teluk"
        return [i for i in sorted(counted) if sentence.codes[i] == "d"]
    if (nth := _NTH_OF_THEM.search(sentence.codes)) and _is_of_several(sentence, nth.start()):
        found.append(nth.start("nth"))
    if (
        not found
        and (under_way := _UNDER_WAY.search(sentence.codes))
        and (sentence.chunks[under_way.start("goes")].norm in _GOES)
    ):
        return [under_way.start("vessel")]
    if (
        not found
        and "@" not in sentence.codes
        and (thing := _THING_SOMEWHERE.match(sentence.codes))
    ):
        at = thing.start("thing")
        if sentence.codes[at] == "Q" or sentence.chunks[at].norm in _STRUCK:
            return [at]
    return found


_THAT_WAS = re.compile(r"[tj]b(?:yp?|p)?@[,.]")
_THAT = frozenset({"it", "that", "this"})
#: "It was the second strike this year; the first was on Friday"
_NTH_OF_THEM = re.compile(r"E[^;:.]*[;,]&?t(?P<nth>[zw])(?:w?bp?|,p|p)@(?![^;.]*[eEKWDL])")


def _is_of_several(sentence: Sentence, at: int) -> bool:
    """Whether an event is told as one of several: "strikes", "the second strike"."""
    several = sentence.chunks[at].norm.endswith("s")
    return several or re.search(r"z[w%]{0,2}$", sentence.codes[:at]) is not None


#: "Intelligence confirmed the vessel was transiting routes in the Caribbean": where it was hit.
_UNDER_WAY = re.compile(r"(?:^|[sxt])t(?P<vessel>Q)b(?P<goes>[w%3])[^;:.@eEKDsH]*pt?w?G")
_GOES = frozenset(
    {"moving", "navigating", "operating", "sailing", "transiting", "transitting", "traveling"}
    | {"travelling"}
)
#: "The camp in Sucumbios was used by": where the thing struck was is where it was struck.
_THING_SOMEWHERE = re.compile(
    r"t[w%y]{0,2}(?P<thing>[Qu])(?:,|b[yw%]{0,3})?(?:p|wp|p[tw]{1,3}op)t?[w%]{0,2}G"
)
_STRUCK = frozenset(
    {"camp", "compound", "hideout", "base", "depot", "laboratory", "lab", "target", "warehouse"}
)
#: Codes of small words and marks.
_TELLS_NOTHING = frozenset("tapojbhmyxH2@&,.;:'-()q")
_FIRES = frozenset(
    {"dropped", "fired", "launched", "lobbed", "unleashed"}
    | {"drops", "fires", "launches"}  # of timelines
)
_WEAPONS = frozenset(
    {"missile", "missiles", "rocket", "rockets", "drone", "drones", "shell", "shells", "mortar"}
    | {"mortars", "artillery", "salvo", "salvos", "barrage", "barrages", "bombs"}
    | {"bomb", "explosives", "grenade", "grenades", "munition", "munitions", "round", "rounds"}
)
_FLYING = _WEAPONS | {"bomb", "munition", "munitions", "projectile", "projectiles", "warhead"}
_PAST = frozenset(
    {"blew", "broke", "brought", "burst", "came", "cut", "dove", "fell", "flew", "found", "left"}
    | {"ran", "sent", "set", "shook", "shot", "split", "threw", "tore", "went"}
)
_LANDS_NOW = frozenset({"crash", "crashes", "fall", "falls", "land", "lands", "rain", "slam"})
#: What a weapon does that harms nobody.
_HARMLESS = frozenset(
    {"based", "belonged", "built", "carried", "housed", "kept", "made", "stationed", "stored"}
    | {"supplied", "contained", "failed", "included", "intercepted", "missed", "needed"}
    | {"passed", "remained", "seemed", "showed", "used", "vanished", "worked"}
)


def _fires(sentence: Sentence, at: int) -> bool:
    """Match "fired about 40 rockets at", "a bomb was dropped on": weapons sent somewhere."""
    passive = re.search(r"([wuQ])(?:w[p]{1,2}[ta]?[wN]{1,2})?[hy]*b[by]*$", sentence.codes[:at])
    if passive and is_weapon(sentence.chunks[passive.start(1)]):
        return re.match(r"p[ta]?[wPQuGN]", sentence.codes[at + 1 :]) is not None
    if sentence.chunks[at].norm.endswith("s") and "@" not in sentence.codes[:at]:
        return False  # what it does at any time
    for i in range(at + 1, min(at + 7, len(sentence.chunks) - 1)):
        if sentence.chunks[i].norm in _WEAPONS and sentence.chunks[i + 1].norm not in _WEAPONS:
            source = re.compile(r"p[ta]?[wuj]w?(?=[p,])").match(sentence.codes, i + 1)
            launched = source is not None and sentence.chunks[i + 1].norm == "from"
            aim = source.end() if source and launched else i + 1  # "bombs from drones on"
            if sentence.codes[aim] == "q" and aim + 1 < len(sentence.chunks):
                aim += 1
            if sentence.codes[aim] in ",.;&x@":
                return True
            return sentence.chunks[aim].norm in (
                "at",
                "on",
                "into",
                "toward",
                "towards",
                "against",
                "targeting",
            )
        if sentence.codes[i] not in "9yzw%a-GONtu":
            return False
    return False


#: What drones and troops do to a place.
_DESTROYS = frozenset(
    {"flattened", "gutted", "leveled", "levelled", "obliterated", "pulverized", "razed", "wiped"}
)
_BY_FORCE = frozenset(
    {"air force", "aircraft", "airstrikes", "army", "bombers", "bombs", "commandos", "drone"}
    | {"drones", "forces", "gunships", "helicopters", "jets", "military", "missile", "missiles"}
    | {"navy", "shells", "soldiers", "strikes", "troops", "warplanes"}
)


def _destroys(sentence: Sentence, at: int) -> bool:
    """Match "jets and troops wiped out a camp", "a camp in Teluk was flattened"."""
    before = sentence.chunks[max(0, at - 8) : at]
    if re.search(r"b[by]*$", sentence.codes[:at]):
        return any(c.norm in _STRUCK for c in before)
    return any(c.norm.split()[-1] in _BY_FORCE for c in before)


def _engages(sentence: Sentence, at: int) -> bool:
    """Match "engaged a vessel", "a second vessel was engaged"; not "was engaged in smuggling"."""
    if re.match(r"[ta9]?[w%yNz-]{0,4}Q", sentence.codes[at + 1 :]):
        return True
    passive = re.search(r"Q[hy]*b[by]*$", sentence.codes[:at]) is not None
    return passive and re.match(r"pt?w?G|p?@|[.,;]|$", sentence.codes[at + 1 :]) is not None


def _lands(sentence: Sentence, at: int) -> bool:
    """Match "a missile sheared off a wall", "bombs landed on a market": a weapon does its work.

    Not "the drones were made", "a missile made in May", nor what it does to nobody.
    """
    verb = sentence.chunks[at].norm
    now = verb in _LANDS_NOW and sentence.codes[at + 1 : at + 2] == "p"  # of headlines, timelines
    if not (now or verb.endswith("ed") or verb in _PAST) or verb in _HARMLESS:
        return False
    if verb in _ALIGHT and _carries_troops(sentence, at):
        return True  # "helicopters landed in a village near Teluk"
    behind = [c.norm for c in sentence.chunks[at + 1 : at + 2]]
    if not is_of_a_weapon(sentence, at) or behind in (["by"], ["from"]):
        return False
    return re.match(r"[yp]{0,2}[ta9]?[wyNGOPQzu%]", sentence.codes[at + 1 :]) is not None


_MANY = frozenset({"dozens", "hundreds", "scores", "several hundred", "several dozen"})
_KILLS_MANY = re.compile(r"K(?P<many>[w9a]{1,3})o?[w%]{0,2}P(?=[^,;:.]*@)")


def _kills_many(sentence: Sentence, at: int) -> bool:
    """Match "drones killed dozens of people on Friday", where no number is told.

    Not "has killed scores", "killed hundreds in 2019": the sum of a war.
    """
    told = _KILLS_MANY.match(sentence.codes, at)
    if told is None or re.search(r"[hbm][hy]*$", sentence.codes[:at]):
        return False
    words = " ".join(c.norm for c in sentence.chunks[told.start("many") : told.end("many")])
    days = [c.date for c in sentence.chunks[told.end() :] if c.date]
    return words in _MANY and not _is_of_nature(sentence, at) and days[0].precision != "year"


_BRINGS = frozenset({"bring", "bringing", "brings", "brought"})
_AIRCRAFT = frozenset(
    {"aeroplane", "aircraft", "airplane", "airliner", "bomber", "fighter", "gunship", "helicopter"}
    | {"helicopters", "jet", "jets", "plane", "planes", "warplane"}
)


def _brings_down(sentence: Sentence, at: int) -> bool:
    """Match "brought down an army helicopter", "brought a plane down", "a jet was brought down"."""
    behind = [c.norm.split()[-1] for c in sentence.chunks[at + 1 : at + 6]]
    if behind[:1] == ["down"] and re.search(r"u[bh]{1,2}$", sentence.codes[:at]):
        behind += [c.norm.split()[-1] for c in sentence.chunks[max(0, at - 3) : at]]
    return "down" in behind and not _AIRCRAFT.isdisjoint(behind)


_FIGHTS = frozenset({"confrontation", "encounter", "fighting", "gunbattle", "standoff"})
_BREAKS_OUT = frozenset({"began", "broke", "came", "erupted", "happened", "occurred", "started"})


def _breaks_out(sentence: Sentence, at: int) -> bool:
    """Match "The confrontation broke out on Wednesday": a fight that was told of before."""
    definite = re.search(r"t[z%]?$", sentence.codes[:at]) is not None
    behind = [chunk.norm.split()[0] for chunk in sentence.chunks[at + 1 : at + 2]]
    day = re.compile(r"[^,;@]{1,12}@").match(sentence.codes, at + 1)
    return definite and day is not None and not _BREAKS_OUT.isdisjoint(behind)


def _storms(sentence: Sentence, at: int) -> bool:
    """Match "gunmen storm a studio", told as now; not "the storm", "ministers storm out"."""
    subject = re.search(r"(?:^|[^ta9])[PON]y?$", sentence.codes[:at])
    return subject is not None and sentence.codes[at + 1 : at + 2] in ("t", "a", "G", "N", "O")


_BURSTS = frozenset({"barged", "broke", "burst", "bursts", "charged", "poured", "stormed", "swept"})
#: Into what other things burst and sweep.
_NO_PLACE = frozenset(
    {"action", "applause", "flame", "flames", "laughter", "life", "office", "power", "song"}
    | {"tears", "view"}
)


def _bursts_in(sentence: Sentence, at: int) -> bool:
    """Match "gunmen burst into the church", "officers swept into the slum"."""
    verb = [c.norm for c in sentence.chunks[at : at + 2]]
    if verb[0] not in _BURSTS or verb[1:] != ["into"]:
        return False
    where = re.match(r"p[ta]?[w%NOGPu]{1,3}", sentence.codes[at + 1 :])
    subject = re.search(r"[PwNO][hy]{0,2}$", sentence.codes[:at])
    if where is None or subject is None:
        return False
    return sentence.chunks[at + where.end()].norm not in _NO_PLACE


_ALIGHT = frozenset({"alighted", "descended", "landed", "swooped"})
_CARRIERS = frozenset({"choppers", "commandos", "helicopters", "troops"})


def _carries_troops(sentence: Sentence, at: int) -> bool:
    """Whether the subject of a landing is what raids are flown with."""
    subject = re.search(r"[wuP][hy]{0,2}$", sentence.codes[:at])
    if subject is None or sentence.codes[at + 1 : at + 2] != "p":
        return False
    return sentence.chunks[subject.start()].norm.split()[-1] in _CARRIERS


def is_weapon(chunk: Chunk) -> bool:
    """Whether a word is a weapon that flies, or several."""
    return chunk.norm in _FLYING


def is_of_a_weapon(sentence: Sentence, at: int) -> bool:
    """Whether the subject of the verb at chunk ``at`` is a weapon that flies."""
    subject = re.search(
        r"([wuQE])(?:w[p]{1,2}[ta]?[wNOGP]{1,2}|wpp?[G])?[hy]{0,2}$", sentence.codes[:at]
    )
    return subject is not None and is_weapon(sentence.chunks[subject.start(1)])


def _is_asked(sentence: Sentence, at: int) -> bool:
    """Match "what happened today", "what else happened": the words ask for an event.

    Not "what happened in Teluk on 3 May", which tells where and when.
    """
    told = re.match(r"(?:pt?w?Gp?|pt[wy]u?[wu]?[po]{1,2}|p|wp)(?P<day>@)", sentence.codes[at + 1 :])
    day = sentence.chunks[at + 1 + told.start("day")].date if told else None
    if day and day.text[-1].isdigit():  # not "what happened on Friday"
        return False
    return any(c.norm in ("what", "else", "how") for c in sentence.chunks[max(0, at - 2) : at])


def _of_another(sentence: Sentence, at: int) -> bool:
    """Match "the execution of this operation": the later word names the event."""
    return bool(re.match(r"ot?[w%y]?[E]", sentence.codes[at + 1 : at + 5]))


#: What is held of a deed, be it done or not.
_HELD = frozenset(
    {"back", "backed", "favor", "favored", "favour", "favoured", "justified", "justify", "oppose"}
    | {"opposed", "opposes", "support", "supported", "supports"}
)


_MARKS_HIT = frozenset(
    {"bottom", "headlines", "high", "highs", "low", "lows", "mark", "milestone", "peak", "record"}
    | {"snag", "stride", "target", "targets"}
)
_OF_NATURE = frozenset(
    {"avalanche", "cyclone", "earthquake", "flood", "floods", "flooding", "heatwave", "hurricane"}
    | {"landslide", "landslides", "quake", "rains", "storm", "storms", "tornado", "typhoon"}
)


_OVERSEES = frozenset(
    {"commanding", "commands", "directing", "directs", "lead", "leads", "leading", "manages"}
    | {"oversaw", "oversee", "overseeing", "oversees", "runs", "supervises"}
)


def _is_overseen(sentence: Sentence, at: int) -> bool:
    """Match "who oversees military operations": what goes on, whatever was done on which day."""
    verb = re.search(r".[ta]?[w%GON'-]{0,4}$", sentence.codes[:at])
    plural = sentence.chunks[at].norm.endswith("s")
    return plural and any(
        c.norm in _OVERSEES for c in sentence.chunks[verb.start() if verb else at : at]
    )


#: Where or how strikes are talked of, not when.
_TALKS = OCCASIONS | frozenset(
    {"complaint", "footage", "images", "inquiry", "investigation", "lawsuit", "legality"}
    | {"petition", "questions", "recordings", "resolution", "suit", "talks", "video", "videos"}
)
_STOPS = frozenset(
    {"ban", "block", "curb", "end", "ending", "forbid", "halt", "halting", "limit", "pause"}
    | {"restrict", "stop", "stopping"}
)


def _is_talked_of(sentence: Sentence, at: int) -> bool:
    """Match "held a hearing on the strikes in Teluk on Friday": time and place are its own.

    And "on Friday the senate rejected a resolution to halt the strikes".
    """
    led = re.search(r"(?P<noun>.)[po]t[wQuG]{0,2}$|(?P<verb>.)t[wQuG]{0,2}$", sentence.codes[:at])
    if led is None or not sentence.chunks[at].norm.endswith("s"):
        return False
    if led["noun"]:
        return sentence.chunks[led.start("noun")].norm in _TALKS
    return sentence.chunks[led.start("verb")].norm in _STOPS


def _is_thing_hit(sentence: Sentence, at: int) -> bool:
    """Match "on the way to inspect the bombed farms": hit in what was told before."""
    if sentence.codes[at] != "e" or not sentence.chunks[at].norm.endswith("ed"):
        return False
    return re.search(r"t$", sentence.codes[:at]) is not None and (
        re.match(r"[w%]{0,2}[uPQw]", sentence.codes[at + 1 :]) is not None
    )


_PLANS = frozenset({"plan", "planned", "planning", "plans", "plot", "plots", "plotted", "plotting"})


def _is_planned(sentence: Sentence, at: int) -> bool:
    """Match "charged with the planning of mortar fire on the city"."""
    led = re.search(r"(.)[op][ta]?[w%NOGu]{0,2}$", sentence.codes[:at])
    return led is not None and sentence.chunks[led.start(1)].norm in _PLANS


_CALLED_OFF = frozenset(
    {"called off", "canceled", "cancelled", "halted", "paused", "postponed", "resumed", "suspended"}
)


def _is_called_off(sentence: Sentence, at: int) -> bool:
    """Match "operations were halted at sunset on Friday"."""
    verb = re.match(r"[hy]*b[byh]*(.)", sentence.codes[at + 1 :])
    if verb is None:
        return False
    done = at + 1 + verb.start(1)
    words = [c.norm for c in sentence.chunks[done : done + 2]]
    return words[0] in _CALLED_OFF or " ".join(words) in _CALLED_OFF


def _founders(sentence: Sentence, at: int) -> bool:
    """Match "a migrant boat sank off Teluk": a wreck, where nobody sank it."""
    if sentence.chunks[at].norm not in ("sank", "sinks", "sinking"):
        return False
    active = re.search(r"Q[hy]*$", sentence.codes[:at]) is not None
    return active and re.match(r"[,.;pxy@&]|$", sentence.codes[at + 1 :]) is not None


def _is_a_mark(sentence: Sentence, at: int) -> bool:
    """Match "seizures hit a new high", "not every bomb hits its mark"."""
    object_ = re.match(r"[taj9]?[wzyN'-]{1,3}", sentence.codes[at + 1 :])
    behind = sentence.chunks[at + 1 : at + 1 + object_.end()] if object_ else ()
    return any(c.norm in _MARKS_HIT for c in behind)


def _is_of_nature(sentence: Sentence, at: int) -> bool:
    """Match "an earthquake struck", "storms pounded the coast": nobody's attack."""
    subject = re.search(r"[^,;:.KDEe&]{1,3}$", sentence.codes[:at])
    before = sentence.chunks[subject.start() : at] if subject else ()
    return any(c.norm in _OF_NATURE for c in before)


def _hypothetical(sentence: Sentence, at: int) -> bool:
    before = sentence.codes[max(0, at - 3) : at]
    opening = sentence.chunks[0].norm
    if any(c.norm == "anniversary" for c in sentence.chunks[max(0, at - 5) : at]):
        return True  # "on the anniversary of the first strike"
    if at and opening == "if" and sentence.chunks[at - 1].norm in ("each", "every"):
        return True  # "If each strike saved 25,000 lives"
    if before == "xa" and opening in ("when", "whenever", "if") and at == 2:
        return sentence.chunks[3].norm.endswith("s")  # "When a strike leaves men in the water"
    if sentence.codes[at] == "e" and re.search(r"X[w%yNOGPQu]{0,4}h?b?b$", sentence.codes[:at]):
        return True  # "no vessel has been attacked"
    if re.search(r"X[hy]*g[ta]?[w%yNOG]{0,3}$|hX$", sentence.codes[:at]):
        return True  # "has not carried out strikes in", "has not struck"
    event = sentence.chunks[at].event
    if event and event.verb and event.noun and re.search(r"2y?$", before):
        return True  # "no plans to strike"
    if sentence.chunks[at].norm.startswith("hit") and _is_a_mark(sentence, at):
        return True
    if sentence.codes[at] in "eE" and _is_of_nature(sentence, at):
        return True
    if sentence.chunks[at].norm == "under fire":
        when = re.compile(r"p?@").match(sentence.codes, at + 1)
        behind = sentence.chunks[when.end() if when else at + 1 :][:1]
        return any(c.norm in ("for", "over") for c in behind)  # for what was said or done
    if sentence.codes[at] == "e" and sentence.chunks[at - 1].norm == "from":
        return True  # "to bar him from attacking the port"
    if sentence.codes[at] == "e" or not sentence.chunks[at].event.noun:  # type: ignore[union-attr]
        return bool(re.search(r"[m2]b?y?$", before)) and not re.search(r"mh", before)
    if re.match(r"o@", sentence.codes[at + 1 :]):
        return False  # "consider the strike of 3 May"
    if any(c.norm == "ordered" for c in sentence.chunks[max(0, at - 2) : at]):
        # "ordered strikes that same night on camps": they were carried out then
        return not re.match(r"p?(?:@|[tw]w{0,2}u?p)", sentence.codes[at + 1 :])
    return bool(re.search(r"f[at]?[w%yNOG]{0,2}$", before))
