"""Rules of harm: regular expressions over a ``Clause`` that find what was done to single persons.

Each has an example that it must find and one that it must pass, which tests/test_victims.py runs.
``slot`` says where the person stands: "subject" of the verb, in the group ``who``, or "nobody".
"""

import re

from ingest.record import record

#: Harms from the lightest to the gravest. "shot" alone doesn't tell whether the person lives.
DEGREES = ("unhurt", "shot", "wounded", "killed")


@record
class HarmRule:
    """``verb`` in the pattern is the word of harm; ``slot`` where its sufferer stands."""

    name: str
    pattern: re.Pattern[str]
    degree: str
    slot: str
    finds: str
    passes: str


# An object follows: then the verb is active, and what stands before it is no sufferer.
_NO_OBJECT = r"(?!y?(?:[136]|9|[ta]?[w%NOGru]{0,5}[13PQ]|N))"
_SUFFERER = r"(?P<who>1)"
#: "university rector (Ruiz)", "the group('s commander)": words of a title that are in no lexicon
_TITLE = r"(?P<title>t?[wNGOu]{1,4}(?=1(?![hbm])))?"

RULES: tuple[HarmRule, ...] = (
    HarmRule(
        "killed, passive",
        re.compile(r"b[ybX]{0,3}/?y?(?P<verb>K)"),
        "killed",
        "subject",
        "Carla Nunez, 31, was shot and killed on Tuesday.",
        "Carla Nunez, 31, shot and killed a wolf on Tuesday.",
    ),
    HarmRule(
        "killed, told after the noun",
        re.compile(rf"{_SUFFERER}(?:,[w9],|[,y]{{0,2}}|[!W](?:,|,?&))/?y?(?P<verb>K){_NO_OBJECT}"),
        "killed",
        "who",
        "Police named the driver killed on Tuesday.",
        "The driver killed two men on Tuesday.",
    ),
    HarmRule(
        "died",
        re.compile(r"(?P<verb>D)"),
        "killed",
        "subject",
        "The boy was taken to a clinic, where he died.",
        "The boy could die of his wounds.",
    ),
    HarmRule(
        "is dead",
        re.compile(r"(?:b|=|/|h|L1|(?<=1))[ybw]{0,2}(?P<verb>d)"),
        "killed",
        "subject",
        "The driver was found dead at the scene.",
        "The driver stopped at a dead end.",
    ),
    HarmRule(
        "found him dead",
        re.compile(rf"[/Lw=]{_SUFFERER}[yw]{{0,2}}(?P<verb>d)"),
        "killed",
        "who",
        "Deputies found Carla Nunez dead in the kitchen.",
        "Deputies found Carla Nunez asleep in the kitchen.",
    ),
    HarmRule(
        "killed, active",
        re.compile(rf"(?P<verb>K)y?(?:9(?=1&1)|{_TITLE}){_SUFFERER}(?!')"),
        "killed",
        "who",
        "The army said it killed commander Omar Haddad.",
        "The army said it killed the engine.",
    ),
    HarmRule(
        "killed was",
        re.compile(rf"(?:^|[.;:q])y?(?P<verb>K)(?:p[^,;:.xHKDW!]{{0,7}})?b{_SUFFERER}(?!')"),
        "killed",
        "who",
        "Also killed in the raid was Omar Haddad, 41.",
        "The man killed in the raid was no soldier.",
    ),
    HarmRule(
        "the death of",
        re.compile(rf"(?P<verb>[FZ8K]|(?:(?<=v)|(?<=vt))l)o{_TITLE}{_SUFFERER}(?!')"),
        "killed",
        "who",
        "A man was charged in the death of Carla Nunez.",
        "The house of Carla Nunez burned.",
    ),
    HarmRule(
        "his death",
        re.compile(rf"{_SUFFERER}'[w%7!]{{0,3}}(?P<verb>[FZ8])"),
        "killed",
        "who",
        "Carla Nunez's body was found.",
        "Carla Nunez's house was empty.",
    ),
    HarmRule(
        "took his life",
        re.compile(rf"v{_SUFFERER}'(?P<verb>l)"),
        "killed",
        "who",
        "The crash claimed her life.",
        "The crash changed her life.",
    ),
    HarmRule(
        "fatal shooting of",
        re.compile(rf"(?P<verb>7)[w%!-]{{0,3}}[!EI0]o{_SUFFERER}(?!')"),
        "killed",
        "who",
        "The fatal shooting of a girl shocked the village.",
        "The fatal shooting on a road shocked the village.",
    ),
    HarmRule(
        "suicide",
        re.compile(r"(?P<verb>5)"),
        "killed",
        "subject",
        "The gunman then committed suicide.",
        "The gunman then left town.",
    ),
    HarmRule(
        "killed himself",
        re.compile(r"(?P<verb>K)y?6"),
        "killed",
        "subject",
        "The gunman shot two men before killing himself.",
        "The gunman shot two men and hid himself.",
    ),
    HarmRule(
        "them and then himself",
        re.compile(r"K[^;:x.]{1,12}?(?:,|,?&)y{0,2}(?P<verb>6)(?=$|[,.;:px@&])"),
        "killed",
        "subject",
        "The gunman killed three people and then himself.",
        "The gunman killed three people and hid himself.",
    ),
    HarmRule(
        "shot them and then himself",
        re.compile(r"!y?[13]{1,2}(?:,[13]{1,2}){0,3}(?:,|,?&)y{0,2}(?P<verb>6)(?=$|[,.;:px@&])"),
        "shot",
        "subject",
        "The gunman shot a guard and then himself.",
        "The gunman shot a guard and hid himself.",
    ),
    HarmRule(
        "killed others, then shot himself",
        re.compile(r"K[^;:.]{1,16}?[x&]y{0,2}(?P<verb>!)6"),
        "killed",
        "subject",
        "The gunman killed three people before shooting himself.",
        "The gunman threatened three people before shooting himself.",
    ),
    HarmRule(
        "turned the gun on himself",
        re.compile(r"[w%][ta1']{0,2}[wE]?u(?P<verb>p)6"),
        "killed",
        "subject",
        "The gunman then turned the rifle on himself.",
        "The gunman then kept the rifle to himself.",
    ),
    HarmRule(
        "fatal wound",
        re.compile(r"<[^,;:.]{0,4}?(?<!-)(?P<verb>7)[w%-]{0,2}0"),
        "killed",
        "subject",
        "The driver suffered a fatal gunshot wound.",
        "The driver suffered a gunshot wound.",
    ),
    HarmRule(
        "fatal shooting",
        re.compile(r"(?P<verb>7)[wuN1%E-]{0,4}!(?!o[13])"),
        "killed",
        "nobody",
        "Police are looking into a fatal shooting on Elm Lane.",
        "Police are looking into a shooting on Elm Lane.",
    ),
    HarmRule(
        "charged with murder",
        re.compile(r"[po][aw%yzuN1-]{0,5}(?P<verb>8)(?!o[13])"),
        "killed",
        "nobody",
        "A neighbour was charged with second-degree murder.",
        "A neighbour was charged with attempted murder.",
    ),
    HarmRule(
        "charged in a killing",
        re.compile(r"p[taw%1'-]{0,4}(?P<verb>[KZ])(?=$|[pw.,;@])"),
        "killed",
        "nobody",
        "Two neighbours were charged in the Tacoma slaying.",
        "Two neighbours were charged in the Tacoma robbery.",
    ),
    HarmRule(
        "shooting death",
        re.compile(r"[!%](?P<verb>F)(?!o[13]|u)"),
        "killed",
        "nobody",
        "A neighbour was charged in a shooting death.",
        "A neighbour was charged in a shooting.",
    ),
    HarmRule(
        "claimed a life",
        re.compile(r"v[ta]?(?P<verb>l)(?!o)"),
        "killed",
        "nobody",
        "The hunting accident claimed a life.",
        "The hunting accident changed a life.",
    ),
    HarmRule(
        "a child death",
        re.compile(rf"{_SUFFERER}(?P<verb>F)(?!u)"),
        "killed",
        "who",
        "Toddler death was an accident.",
        "Toddler fell by accident.",
    ),
    HarmRule(
        "a body was found",
        re.compile(r"(?:[ta]w?|[/])(?P<verb>F)[bhyw]{0,3}/|/[ta]w?(?P<verb2>F)(?!o1)"),
        "killed",
        "nobody",
        "The body was found behind a shed.",
        "The boy was found behind a shed.",
    ),
    HarmRule(
        "dead man",
        re.compile(rf"(?P<verb>d)[w%]{{0,2}}{_SUFFERER}(?!')"),
        "killed",
        "who",
        "Deputies found a dead man in the car.",
        "Deputies found a man in the car.",
    ),
    HarmRule(
        "left him, known to all, dead",
        re.compile(rf"L{_SUFFERER},[^;:.]{{1,14}},[yw]{{0,2}}(?P<verb>d)"),
        "killed",
        "who",
        "The shots left a man, Carlos Nunez, from Tacoma, dead.",
        "The shots left a man, Carlos Nunez, from Tacoma, deaf.",
    ),
    HarmRule(
        "shot himself",
        re.compile(r"(?P<verb>[W!])y?6"),
        "shot",
        "subject",
        "The farmer shot himself in the foot.",
        "The farmer shot a deer himself.",
    ),
    HarmRule(
        "shot, passive",
        re.compile(r"b[ybX]{0,3}(?P<verb>[W!])(?![EFu])"),
        "shot",
        "subject",
        "The driver was shot in the chest.",
        "The driver was shooting at a sign.",
    ),
    HarmRule(
        "shot, told after the noun",
        re.compile(rf"{_SUFFERER}[,y]{{0,2}}(?P<verb>[W!]){_NO_OBJECT}(?=[p@.,&])"),
        "shot",
        "who",
        "Police named the driver shot on Tuesday.",
        "The driver shot two men on Tuesday.",
    ),
    HarmRule(
        "shot, active",
        re.compile(rf"(?<![at])(?P<verb>[W!])y?{_SUFFERER}(?!')"),
        "shot",
        "who",
        "A man shot his brother in the arm.",
        "Who carries a wounded person is no fighter, whoever the wounded person is.",
    ),
    HarmRule(
        "shooting of",
        re.compile(rf"(?P<verb>!)o{_SUFFERER}(?!')"),
        "shot",
        "who",
        "Two men were held over the shooting of a bus driver.",
        "Two men were held over the robbery of a bus driver.",
    ),
    HarmRule(
        "suffered a wound",
        re.compile(r"(?P<verb><)[^,;:.13H]{0,6}?0"),
        "wounded",
        "subject",
        "The driver suffered a gunshot wound to the chest.",
        "The driver suffered from a cold.",
    ),
    HarmRule(
        "with a wound",
        re.compile(rf"{_SUFFERER}(?:[w%]|<){{0,2}}p[ta9]?[w%yc-]{{0,3}}(?P<verb>0)"),
        "wounded",
        "who",
        "Officers found a man with a gunshot wound.",
        "Officers found a man with a wooden leg.",
    ),
    HarmRule(
        "in hospital",
        re.compile(r"(?<!o)(?P<verb>4)(?!t?[wuN9'])"),
        "wounded",
        "subject",
        "The driver was listed in critical condition.",
        "The driver is recovering the car.",
    ),
    HarmRule(
        "unhurt",
        re.compile(r"(?:b[yX]?|w)(?P<verb>>)|bX[y]?(?P<verb2>[W!])"),
        "unhurt",
        "subject",
        "The driver was uninjured.",
        "The driver was injured.",
    ),
)
