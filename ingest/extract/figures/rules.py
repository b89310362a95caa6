"""Figures: how many were killed, wounded, captured, missing, or survived.

Every rule is a regular expression over chunk codes, with an example that it must find and one that
it must not beside it; tests/test_figures.py runs both. A rule finds a phrase and the number in it;
which event the number belongs to, and whether it is a toll, is decided in ``events`` and ``tolls``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.figures.matched import (
    GROUPS,
    NOBODY,
    NOT_ALL,
    VERBS,
    agrees,
    are_kin_of,
    are_others,
    counted_span,
    first_group,
    has_uncounted,
    is_asserted,
    is_hospital,
    is_kin_of,
    is_no_count,
    is_oblique,
    is_of_both,
    is_of_the_bereaved,
    is_outdated,
    is_plural,
    is_share,
    is_single,
    is_told_of_the_dead,
    is_undergone,
    is_whole_told,
    says_none,
    whole_noun,
)
from ingest.extract.figures.rescues import (
    BY_A_SHIP,
    OUT_OF_THE_SEA,
    SEARCHED_FOR,
    is_at_sea,
    is_killed_after_all,
)
from ingest.extract.figures.undisclosed import find_undisclosed
from ingest.extract.grammar.pieces import (
    AUXILIARY,
    BARE_LIST,
    BEFALLEN,
    COUNTED_OTHERS,
    COUNTED_PEOPLE,
    DEFINITE_PEOPLE,
    HOSPITAL,
    LED_LIST,
    LONG_POST_MODIFIER,
    MODIFIERS,
    ONE_PERSON,
    PEOPLE_LIST,
    POST_MODIFIER,
)
from ingest.extract.grammar.possible import Rules
from ingest.record import record
from ingest.text.document import Chunk, Sentence
from ingest.text.numbers import MULTIPLES, SETS_OF_PEOPLE, Number

_MEASURES = {
    "K": "killed", "D": "killed", "d": "killed", "F": "killed", "T": "killed", "l": "killed",
    "W": "wounded", "I": "wounded", "V": "survived", "U": "survived", "M": "missing",
    "R": "presumed_dead", "C": "captured", "Z": "killed", "~": "captured",
    "8": "killed", **dict.fromkeys("!034567ehpw", "wounded"),
}  # fmt: skip
# Those shot, or taken to hospital with wounds, may have died: such a count holds the dead, too.
_HITS = "!03467ehp"


@record
class Rule:
    """``verb`` in the pattern names the chunk that tells the measure, unless ``measure`` does."""

    name: str
    pattern: re.Pattern[str]
    finds: str
    passes: str
    measure: str = ""
    toll: bool = False  # the words themselves speak of a running total
    again: bool = False  # the number is told of another fate, too
    part: bool = False  # others, named and not counted, stand before those counted


@record
class Figure:
    """A number of people (or strikes, or vessels) and the chunks, inclusive, that state it."""

    rule: str
    measure: str
    number: Number | None  # None: said to be undisclosed
    first: int
    last: int
    at: int  # chunk of the number, or of the noun where there is no number
    unit: str
    part: bool = False
    key: str = ""
    toll: bool = False
    includes_dead: bool = False  # "five were shot": some of them may have died
    share: bool = False  # "two are in critical condition": some of those counted elsewhere
    former: bool = False  # "had earlier spoken of nine": a count that another has replaced
    teller: tuple[int, int] | None = None  # chunks, inclusive, of whose count it is
    killer: str = ""  # key of who killed those counted and died, too
    groups: tuple["Figure", ...] = ()  # several told apart: "six nuns and two guards"


#: Figures by the number of their sentence, each with whether it is a toll.
Judged = dict[int, list[tuple[Figure, bool]]]

# After an active verb the counted noun may be left out: "killing 14 on Monday", "14 over a day".
_ELLIPTIC = r"9r?(?:oj)?(?=[,.;:&)pix@HE2q\-]|y(?:[,.;:]|$)|$)"
#: "two of the four (survived)", whose noun is left out
_OF_SO_MANY = r"ot9r?(?!M?[w%yNOG-]{0,3}[PU7uQE])"
# "the murder on the evening of 3 May of six nuns"
# and "the murder by masked men of six nuns"
_WHEN = r"(?:@|p[^.;:,9KDdW]{0,5}@|(?<=[FZ])p[^.;:,9KDdWFZIC!ou]{1,4})?"
_AGENT = r"[ta]?[w%GNOB]{0,3}(?P<agent>[wNOGQuP])(?:u(?=[,.;:&p])|Q)?"
# no object follows; "killed the next day" has none
_NOT_AGENT = r"(?!y?(?:9|[ta]?[w%yNOGr]*[PQ]|[ta](?![wz]?u)|N|O|G|j))"

#: Rule of "the two men did not survive", which denies what it counts as dead.
DID_NOT_SURVIVE = "did not survive"
#: Rule of "five of them were never found".
NEVER_FOUND = "never found"
#: Rules of "(one died and) another was wounded", who has no noun of his own.
ANOTHER = "another"
#: Rule of "killed the mayor and two guards": others, named and not counted, stand before those.
AND_SO_MANY_MORE = "and so many more"
#: Rule of "killed with five others", said of somebody told before.
WITH_OTHERS = "with so many others"
_REMAINS = "the remains of so many"
#: Rules of "a crew of four was killed", "killed a family of four".
_OF_A_GROUP = "a group of so many"
#: Rule of "listed eight men as missing".
LISTED_AS = "listed as"
#: Rule of "without anyone being hurt".
WITHOUT_ANYBODY = "without anybody"
_NOBODY_RULES = ("nobody", WITHOUT_ANYBODY)
#: Rules of "Ruiz, his wife and two children", "the mayor, two aides and a driver".
_SEVERAL_LED = "several led by one"
RULES: tuple[Rule, ...] = (
    Rule(
        "survived the first",
        re.compile(
            rf"(?P<np>{COUNTED_PEOPLE}|9r?),?H[hy]*Vt[zw][eEuQ][^,;:.KDVb]{{0,6}},?{BEFALLEN}"
        ),
        "Two men who had survived the first strike were killed by a second.",
        "Two men who had survived the first strike were flown home.",
    ),
    Rule(
        f"{_SEVERAL_LED}, passive",
        re.compile(rf"(?P<np>{LED_LIST}){POST_MODIFIER}{BEFALLEN}"),
        "Hassan Ali, 42, his wife and two children were killed in the strike.",
        "Near the town, two guards and a driver were killed in the strike.",
    ),
    Rule(
        "several groups, passive",
        re.compile(rf"(?<![KWC!p23])(?<![p23][%tw])(?P<np>{PEOPLE_LIST}){POST_MODIFIER}{BEFALLEN}"),
        "Two men, a woman and three children were killed when the drone hit the market.",
        "The drone killed two men and three children were wounded.",
    ),
    Rule(
        "several groups, active",
        re.compile(
            rf"(?P<verb>[KWCV!])y?(?P<np>{PEOPLE_LIST})"
            rf"(?!(?:r?|p[^,.;:9xHKDWE@]{{1,5}})(?:[hm]|{AUXILIARY}[bDdVWKR!]))"
        ),
        "The strike killed three fishermen and a boy.",
        "The strike killed three fishermen and a boy on a pier was hurt.",
    ),
    Rule(
        "several of a headline, passive",
        re.compile(
            rf"(?:^|(?<=[:;]))(?P<np>{BARE_LIST}){POST_MODIFIER}"
            rf"(?:{BEFALLEN}|y?(?P<reduced>[KWC!]){_NOT_AGENT})"
        ),
        "Teacher, two pupils shot dead in Tacoma.",
        "Teacher, two pupils and all: shot dead was the dog.",
    ),
    Rule(
        "several of a headline, active",
        re.compile(rf"(?P<verb>[KW])y?(?P<np>{BARE_LIST})(?=[.;:px@]|$)"),
        "Gunman kills teacher, two pupils in Tacoma.",
        "Gunman kills teacher, two pupils hurt.",
    ),
    Rule(
        "several numbers, one a strike",
        re.compile(r"(?P<verb>[KW])y?(?P<np>9r?(?:,9r?){0,3},?&9r?)(?=[,.;:px@2]|$)"),
        "The two strikes killed six and three.",
        "The strike killed six and 12 others were wounded.",
    ),
    Rule(
        "leaving so many dead",
        re.compile(
            rf"L(?P<np>{COUNTED_PEOPLE}|9r?|{ONE_PERSON})(?:{POST_MODIFIER})(?:b|y)*"
            rf"(?:(?P<verb>[dWKMR5!V])|p?w{{0,2}}(?P<harm>[I6]))"
        ),
        "The blast left at least nine people dead.",
        "The blast left nine houses in ruins.",
    ),
    Rule(
        DID_NOT_SURVIVE,
        re.compile(
            rf"(?P<np>{COUNTED_PEOPLE}|9){POST_MODIFIER}[wh]X(?P<verb>V)"
            rf"|Xot?(?P<np2>{COUNTED_PEOPLE}|9)(?:pw|{POST_MODIFIER})(?P<reduced>V)"
        ),
        "The two men did not survive the strike; neither of the two guards survived.",
        "The two men did survive the strike; neither of the two guards said who survived.",
        measure="killed",
    ),
    Rule(
        "passive",
        re.compile(
            rf"(?:(?P<np>{COUNTED_PEOPLE}|9r?(?:oj|{_OF_SO_MANY})?(?!o[tE!Z])|{COUNTED_OTHERS})"
            rf"{POST_MODIFIER}|(?P<np2>{COUNTED_PEOPLE}){LONG_POST_MODIFIER})"
            rf"(?:{BEFALLEN}|(?<![GON]&)(?:w(?=K))?y?(?P<reduced>[KWC!]){_NOT_AGENT}|(?P<reduced2>5)"
            r"|[ws]2hb?(?P<reduced3>[KWDV]))"
        ),
        "At least 12 people aboard the ferry were killed.",
        "Two soldiers killed three rebels.",
    ),
    Rule(
        "active",
        re.compile(
            rf"(?P<verb>[KWCV!])y?(?:,p[^,.;:9]{{1,5}},)?q?(?:[tr]{{1,2}}(?=9)|a(?:So|r)(?=9))?"
            rf"(?P<np>{COUNTED_PEOPLE}|{_ELLIPTIC}"
            rf"|{COUNTED_OTHERS}(?!u|Q|E))"
        ),
        "The raid left the house burning and killed six men.",
        "The men were killed two days later.",
    ),
    Rule(
        "one more dead",
        re.compile(
            rf"(?:a|^)(?P<np>z[P7])(?:{AUXILIARY}by?(?P<verb>K)|{AUXILIARY}(?P<state>D))"
            rf"|t(?P<np2>z[P7])y?(?P<reduced>K)(?=[p,.@]|$)|(?P<np3>z[P7]?)2(?P<state2>D)"
        ),
        "A third person has died, the port's clinic said.",
        "The third person in line was a nurse; a third person wounded by the blast left.",
    ),
    Rule(
        "a set of people, passive",
        re.compile(
            rf"(?P<np>{DEFINITE_PEOPLE})(?:(?:p[^,.;:xHPKDdW!]{{1,5}})?{BEFALLEN}"
            rf"|y?(?P<reduced>[KW]){_NOT_AGENT})"
        ),
        "The elderly couple died in their kitchen.",
        "The elderly farmer died in his kitchen.",
    ),
    Rule(
        "a set of people, active",
        re.compile(rf"(?P<verb>[KW])y?(?P<np>{DEFINITE_PEOPLE})(?!['q])"),
        "The drone killed the girl's parents.",
        "The drone killed the girl's parents' hopes.",
    ),
    Rule(
        _OF_A_GROUP,
        re.compile(rf"[ta][w%yNOG]{{0,2}}Po(?P<np>9){POST_MODIFIER}{BEFALLEN}"),
        "A crew of four was killed when the boat was hit.",
        "A crew of four was hired when the boat was mended.",
    ),
    Rule(
        _OF_A_GROUP + ", active",
        re.compile(r"(?P<verb>[KW])y?[ta][w%yNOG]{0,2}Po(?P<np>9)(?=[,.;:px@&H2%]|$)"),
        "The drone killed a family of four in their kitchen.",
        "The drone killed a picture of four of them in the kitchen.",
    ),
    Rule(
        "sending so many to hospital",
        re.compile(rf"(?P<harm>3)(?P<np>{COUNTED_PEOPLE}|9r?)[2p]{HOSPITAL}"),
        "The crash of the bus sent 11 people to the hospital.",
        "The ministry sent 11 doctors to the coast.",
    ),
    Rule(
        "inverted passive",
        re.compile(rf"(?P<verb>[KWC!]|(?<=t)d|(?<=t[wy])d)b(?P<np>{PEOPLE_LIST}|{COUNTED_PEOPLE})"),
        "Also killed were two guards.",
        "Those killed were guards of two banks.",
    ),
    Rule(
        "so many people hit",
        re.compile(rf"(?P<np>9r?{MODIFIERS})(?P<verb>7)"),
        "Police found four gunshot victims.",
        "Police met four men.",
    ),
    Rule(
        "a multiple killing",
        re.compile(r"(?P<np>(?P<verb>[80]))"),
        "The triple homicide shocked the port.",
        "The triple jump is held at the port.",
    ),
    Rule(
        "and then survivors",
        re.compile(r"(?P<verb>K)[^.;:KVDWR]{1,18}?,?&y(?P<np>9[w%]?U)(?=p[ta]?[rzw]|[,.;]|$)"),
        "The army killed nine people in a raid and then two survivors in another.",
        "The army killed nine people in a raid and then two survivors fled.",
    ),
    Rule(
        "so many deaths or survivors",
        re.compile(rf"(?P<np>9r?{MODIFIERS})(?P<verb>[FIUd~])"),
        "Health officials counted 31 deaths in the camp.",
        "The deaths came 31 days later.",
    ),
    Rule(
        "so many under a label",
        re.compile(
            r"(?:^|(?<=[.;,]))(?P<verb>[KWFIUdRMC]):(?P<np>9)(?![w%N-]?u)"
            r"|(?<![9wt])(?P<state>U):(?P<np2>9[wNG]{0,2}P)"
        ),
        "Killed: two; survivors: one; and there were survivors: two cooks.",
        "Killed: a clerk of 40 years.",
    ),
    Rule(
        "the deaths of so many",
        re.compile(
            rf"(?P<verb>[FZKC~I!]|(?:(?<=v)|(?<=vt))l)q?(?:\(?{_WHEN}o|(?<=I)2)t?(?P<np>{PEOPLE_LIST}|{COUNTED_PEOPLE}|{COUNTED_OTHERS}"
            rf"|9r?(?=[,.;:px@]))"
        ),
        "The campaign has led to the deaths of 40 sailors.",
        "The death of a colonel came 40 days later.",
    ),
    Rule(
        WITH_OTHERS,
        re.compile(r"(?P<verb>[KD])y?p[tj]?(?P<np>9r(?=[,.;:px@&]|$)|9r?[w%yNOG]{0,3}P(?!['q]))"),
        "The cook, who was killed with two others, was 26; his uncle died with three neighbours.",
        "The cook was killed in two other raids; his uncle died with three wounds.",
        part=True,
    ),
    Rule(
        _REMAINS,
        re.compile(rf"(?P<verb>b)ot?(?P<np>{PEOPLE_LIST}|{COUNTED_PEOPLE})"),
        "After the raid divers recovered the remains of three fishermen.",
        "Divers who were of three minds called the fishermen.",
        measure="killed",
    ),
    Rule(
        AND_SO_MANY_MORE,
        re.compile(
            rf"(?P<verb>[KWFZ])(?:p[ta][wNOGQ]{{0,2}}E)?[^.;:x9sHKDWVFZEebm]{{0,12}}?"
            rf"(?P<np>(?:,{COUNTED_PEOPLE}){{1,3}}(?=,?&{ONE_PERSON}(?:[,.;:px@]|$))|(?:,?{COUNTED_PEOPLE}){{0,3}}"
            rf",?&t?(?:{COUNTED_PEOPLE}|9r(?=[,.;:px@]|$)))(?!{AUXILIARY}[bDdVWKh])"
        ),
        "Gunmen killed the mayor of the port as well as two guards.",
        "Gunmen killed the mayor and two guards were wounded.",
        part=True,
    ),
    Rule(
        "so many wounded people",
        re.compile(r"(?<!t)(?P<np>9r?)(?P<verb>W)P"),
        "The clinic treated 31 wounded people.",
        "The clinic treated the 31 wounded people.",
    ),
    Rule(
        "lost so many",
        re.compile(rf"(?P<verb>w)y?(?P<np>{COUNTED_PEOPLE})"),
        "By the end of the raid the town had lost at least 114 people.",
        "By the end of the raid the town had found at least 114 people.",
        measure="killed",
    ),
    Rule(
        "taken prisoner",
        re.compile(rf"(?P<verb>[wBv])y?(?P<np>9{MODIFIERS}PP?)(?![hbP])"),
        "The raid brought back 14 prisoners; the rebels took seven men hostage.",
        "The marines met 14 prisoners; the rebels had taken seven boats.",
        measure="captured",
    ),
    Rule(
        OUT_OF_THE_SEA,
        re.compile(
            rf"(?P<verb>[wB])(?P<np>{COUNTED_PEOPLE})po?t?[wG]"
            rf"|(?P<np2>{COUNTED_PEOPLE}|9r?)h?b[by]*(?P<reduced>[wB])po?t?[wG]"
        ),
        "The strike over, they pulled two men out of the sea; three were lifted from the water.",
        "A helicopter flew two men out of the Caribbean; three were counted at sea.",
        measure="survived",
    ),
    Rule(
        BY_A_SHIP,
        re.compile(
            rf"(?P<np>{COUNTED_PEOPLE}|9r?){POST_MODIFIER}h?b[by]*(?P<verb>w)p?[yV]?(?:p{_AGENT}|(?P<after>x)[ta]?[wGN@'-]{{0,3}}E)"
            rf"|[GONPwQ](?P<reduced>w)p?(?P<np2>{COUNTED_PEOPLE})p[ta]?[w%]{{0,2}}Q"
            rf"|[GONPwQh)](?P<reduced2>w)p?(?P<np3>{COUNTED_PEOPLE})"
        ),
        "After the strike two sailors were picked up by a passing freighter; the navy recovered "
        "three men from a semi-submersible.",
        "Two sailors were picked up by the police; the navy recovered three guns from a boat.",
        measure="survived",
    ),
    Rule(
        "one person, " + BY_A_SHIP,
        re.compile(
            rf"(?P<np>{ONE_PERSON}|az[P7]?){POST_MODIFIER}(?:[w%][^,.;:x]{{0,12}}&)?"
            rf"h?b[by]*(?P<verb>w)p?[yV]?p{_AGENT}"
        ),
        "After the raid a third man clung to a plank and was plucked out by a trawler.",
        "After the raid a third man clung to a plank and was picked up by the police.",
        measure="survived",
    ),
    Rule(
        "so many people's deaths",
        re.compile(rf"(?P<np>{COUNTED_PEOPLE})['q](?P<verb>[FZ])"),
        "The five pilgrims' murder went unpunished.",
        "The five pilgrims' journey ended in death.",
    ),
    Rule(
        "managed to kill and to wound",
        re.compile(rf"(?<=2)(?P<verb>K)[^.;:]{{1,10}}?&6(?P<np>{COUNTED_PEOPLE}|9r?(?=[,.;px@]))"),
        "The rebels managed to kill one guard and wound 12 others.",
        "The rebels wanted to kill one guard and wound 12 others.",
        measure="wounded",
    ),
    Rule(
        "so many lives",
        re.compile(rf"[vw](?P<np>9r?[w%yP]?|(?:{COUNTED_PEOPLE})(?=t))t?(?P<verb>l)"),
        "The attack claimed 17 lives; the next has taken nine lives.",
        "He changed 17 lives.",
    ),
    Rule(
        "so many lives lost",
        re.compile(r"(?P<np>9r?)(?P<verb>l)h?b[by]*w"),
        "In the raids at least 32 lives have been lost.",
        "At least 32 lives have been changed.",
    ),
    Rule(
        "death toll",
        re.compile(
            r"(?P<verb>T):?(?:[^9.;:KW&]|&(?!y?s)){0,14}?(?:p92)?(?P<np>9)(?![r]?[w%yN]{0,2}[EQu])"
        ),
        "The death toll rose to at least 88 on Sunday.",
        "The toll road opened 88 days ago.",
        toll=True,
    ),
    Rule(
        "deaths put at",
        re.compile(
            r"B(?:t?[wkNOG]{1,3}')?t?[wP%y]{0,3}(?P<verb>[FIdK])[^.;:9,]{0,6}?p(?P<np>9)"
            r"(?!r?[w%yN]{0,2}[EQuP])"
        ),
        "Monitors put civilian deaths in the valley at 64, and those killed in May at nine.",
        "The raids brought death to the valley in 64 days.",
        toll=True,
    ),
    Rule(
        "number of dead",
        re.compile(
            r"(?:#(?:o[^.;:9]{0,8}?)?|k'[w%y]?)(?P<verb>[KDdFW])[^.;:9]{0,16}?(?:[2bpB#]|by)"
            r"(?P<np>9)(?!-?u|r?[w%yN]{0,2}[EQ])"
        ),
        "That brings the number of people killed in the campaign to 64; the number killed at sea "
        "has reached nine.",
        "The number of people who fled rose to 64 after others were killed.",
        toll=True,
    ),
    Rule(
        "brought to so many the number",
        re.compile(r"(?:[Bvw&]2|3)(?P<np>9)t#o?[^.;:9,EYQ]{0,12}?(?P<verb>[KDdFW])"),
        "The new strike takes to at least 90 the number of people who have died.",
        "He drove 90 miles to count a number of people who had died.",
        toll=True,
    ),
    Rule(
        "total brought to",
        re.compile(
            r"(?:B|[wv3](?=t))t?[w%y]{0,2}S(?:F|K|d)?(?!#?o(?![^9.;:,]{0,6}[PFKd]))[^9.;:EQ]{0,8}?2(?P<np>9)"
            r"(?![r]?[w%yN]{0,2}[EQu])"
        ),
        "It was the tenth such strike, bringing the total to 43.",
        "It brings the total number of strikes to 43.",
        measure="killed",
        toll=True,
    ),
    Rule(
        "whom somebody presumes dead",
        re.compile(rf"(?P<np>{COUNTED_PEOPLE})H?t?[wNOG]{{1,3}}(?P<reduced>R)"),
        "The total includes nine people the navy presumes dead after the strike.",
        "The total includes nine people the navy saved after the strike.",
    ),
    Rule(
        LISTED_AS,
        re.compile(
            rf"(?P<led>[wsviB])(?P<np>{COUNTED_PEOPLE}|9r?)(?:pt?[^,.;:x9]{{1,4}})?x(?P<verb>[RM])(?!P)"
        ),
        "The navy later listed eight men as presumed dead after the strike.",
        "The navy later listed eight men as it presumed dead the others.",
    ),
    Rule(
        "survivors presumed dead",
        re.compile(
            rf"(?P<np>{COUNTED_PEOPLE}|{ONE_PERSON}|9r?)H[hb]*V[^,.;:KDWs]{{0,8}}?,?[bhy]{{1,3}}"
            rf"(?:pt?y?)?(?P<verb>R)"
        ),
        "Two men who survived the raid of 3 May are now presumed dead.",
        "Two men who survived the raid said that others were presumed dead.",
        again=True,
    ),
    Rule(
        "survivors, presumed dead after all",
        re.compile(
            rf"(?:(?P<np>{COUNTED_PEOPLE}|{ONE_PERSON}|9r?),?H[^.;:9]{{0,24}}?&(?:sj?|H)?b[hy]*"
            rf"|(?:^|(?<=[,;s])|(?<=,&))(?P<np2>{COUNTED_PEOPLE}|9r?)(?=[wBDe])[^.;:9PKdDH]{{1,14}}?"
            rf",?&b[hy]*)(?:pt?y?)?(?P<verb>R)"
        ),
        "A man who was seen in the water after the raid was never found and is presumed dead; "
        "six others leapt overboard before the boats were hit and are presumed dead.",
        "A man who was seen in the water after the raid said that he is presumed dead; six "
        "others leapt overboard and told the guards that their cook is presumed dead.",
        again=True,
    ),
    Rule(
        "the survivor, presumed dead",
        re.compile(rf"(?P<np>t){MODIFIERS}U[^.;:KDW9]{{0,14}}?[bhy]{{1,3}}(?:pt?y?)?(?P<verb>R)"),
        "The survivor of the raid on Monday is now presumed dead.",
        "The survivors of the raid on Monday are now presumed dead.",
        again=True,
    ),
    Rule(
        "he, presumed dead",
        re.compile(
            r"(?P<np>j)[hb]{1,2}(?:[Xyw]{1,3}&b?)?[yw]?(?:[yw]?x)?(?P<verb>R)"
            r"|(?P<np2>t)[wM]?P[hb]{1,2}[yw]?(?P<reduced>R)"
        ),
        "He is now presumed dead; the man is presumed dead; he was not found and is presumed dead.",
        "They are now presumed dead; the men are presumed dead.",
    ),
    Rule(
        NEVER_FOUND,
        re.compile(rf"(?P<np>{COUNTED_PEOPLE}|9r?oj)h?b(?P<verb>X)b?w(?!&[bhy]*R)"),
        "Five of them were never found; two sailors have not been found.",
        "Five of them were never asked; two sailors were never found and are presumed dead.",
        measure="missing",
    ),
    Rule(
        SEARCHED_FOR,
        re.compile(rf"(?P<verb>[w%])p(?P<np>{COUNTED_PEOPLE})(?=[,.;:pxH&@]|$)"),
        "After the strike the coast guard was searching for two fishermen.",
        "After the strike the police were searching for two gunmen.",
        measure="missing",
    ),
    Rule(
        "one person, " + SEARCHED_FOR,
        re.compile(rf"(?P<verb>[w%])p(?P<np>{ONE_PERSON}|az[P7]?)(?=[,.;:pxH&@]|$)"),
        "Two men died, and the coast guard was searching for a third.",
        "Two men died, and the police were searching for a third.",
        measure="missing",
    ),
    Rule(
        "one survivor",
        re.compile(rf"(?P<np>[at]){MODIFIERS}(?P<verb>U)"),
        "The crew picked up a lone survivor.",
        "The survivors were flown home.",
    ),
    Rule(
        "one person, passive",
        re.compile(rf"(?P<np>{ONE_PERSON}|az(?=[bhy]*[KDVW!RMC])){POST_MODIFIER}{BEFALLEN}"),
        "A suspected smuggler was killed in the raid.",
        "A suspected smuggler was seen near the raid.",
    ),
    Rule(
        "one person, active",
        re.compile(rf"(?P<verb>[KW!])y?(?P<np>{ONE_PERSON})"),
        "The missile killed a fisherman off Tumaco.",
        "The missile killed hopes of a truce.",
    ),
    Rule(
        ANOTHER + ", passive",
        re.compile(
            rf"(?:^|(?<=[&,;x]))(?:(?P<np>t?r){BEFALLEN}|(?P<np2>t?r)y?(?P<reduced>[KW]){_NOT_AGENT})"
        ),
        "One clerk was killed and another was wounded; one died and the other was hurt.",
        "One clerk was killed and another clerk was honoured.",
    ),
    Rule(
        ANOTHER + ", active",
        re.compile(r"(?P<verb>[KW])y?(?P<np>r)(?=[,.;:px@&]|$)"),
        "The blast killed a clerk and wounded another.",
        "The blast killed a clerk and wounded another's pride.",
    ),
    Rule(
        "nobody",
        re.compile(
            r"X(?:P|w)?(?:o[tj]?P?|pt?[wuN]{1,2})?(?:[hy]*b[by]*(?P<verb>[KWCM!])|[hy]*(?P<state>[DV]))"
        ),
        "No one was wounded in the blast.",
        "No one was told that the man was wounded.",
    ),
    Rule(
        WITHOUT_ANYBODY,
        re.compile(r"(?P<no>X)(?P<who>[aw]{1,2}|[aw]{0,2}P)h?b[by]*(?P<verb>[KWCM!])"),
        "The depot was bombed without anyone being wounded.",
        "The depot was bombed without civilians being wounded.",
    ),
    Rule(
        "no victims",
        re.compile(r"(?P<verb>[wLv])X(?P<np>P)(?=[,.;:&px]|$)"),
        "A second attack caused no victims.",
        "A second attack had no victims' lawyers.",
        measure="killed",
    ),
    Rule(
        "no such thing",
        re.compile(r"X[w%yz&c]{0,3}?(?P<verb>[FIUc]|d(?![wP]))"),
        "There were no survivors; the raid left no dead or wounded.",
        "There was no word on the survivors; the raid left no dead fish.",
    ),
)

_RULES = Rules(RULES)
_EXCEEDING = frozenset(
    {"pass", "passes", "passed", "passing", "past", "surpass", "surpasses", "surpassed"}
    | {"surpassing", "exceed", "exceeds", "exceeded", "top", "tops", "topped", "topping"}
)
#: Rules of "the figure is 126", which needs what stands before it, and of "(estimates of those
#: killed in the war vary:) a monitor has recorded 61,000".
THE_FIGURE = "the figure"
ESTIMATE_OF_A_WAR = "an estimate of a war's dead"
#: Rule of "24 Colombians are among the dead": some of those counted, as one nation counts them.
OF_A_NATION = "so many of a nation"
#: Rule of a single person's fate, which ``victims`` tells.
ONE_VICTIM = "one victim"
#: Rule of "(four were killed on Friday and) two on Saturday", read beside what stands before.
ON_ANOTHER_DAY = "so many on another day"
_SAID_OF_ONE = re.compile(r";[^;]*;|\([^)]*\)|,w[w9](?:,[w9])*,?&[w9](?=,&)")
_OF_A_RELATIVE = re.compile(r"H[hymb]*[KWC!]y?$")
#: "(one) sailor, (a cook who)"
_IN_APPOSITION = re.compile(r"(?:[a9])[w%yNOG]{0,3}P,$")
_AVERTED = frozenset(
    {"avert", "averted", "averting", "averts", "avoid", "avoided", "avoiding", "avoids"}
    | {"prevent", "prevented", "preventing", "prevents"}
)
#: "interviewed nine survivors": of nobody knows how many
_ASKED = re.compile(r"[ws](?:p|2)?$")
_ASKS = frozenset({"interviewed", "met", "questioned", "spoke", "talked"})
_LIVE = ("liv", "outliv", "surviv")
_VARY = frozenset({"range", "ranges", "ranging", "vary", "varies", "varying"})
_SPEAKER = re.compile(r"s(?:[NO]{1,2},)?$")
_ONE_OF = re.compile(r"9r?ot?$")
#: Rule of "a third person died": three have.
ONE_MORE_DEAD = "one more dead"
_OF_A_HEADLINE = "several of a headline"
_A_SET = "a set of people"
_PRESUMED = "he, presumed dead"
_SINGLES = frozenset({"one survivor", "the survivor, presumed dead", _PRESUMED})
_SUBSET = {"including", "include", "includes", "included", "among", "amongst"}
TOGETHER = frozenset({"along with", "together with", "as well as"})


def find_figures(sentence: Sentence, folded: str) -> list[Figure]:
    """Figures that a sentence states, in order; a number serves one figure only.

    ``folded`` is the sentence's text, folded; rules come in the order of ``RULES``.
    """
    found: list[Figure] = []
    taken: set[int] = set()
    for rule in _RULES.possible(sentence.codes):
        for match in rule.pattern.finditer(sentence.codes):
            figure = _figure(rule, match, sentence)
            if figure and (rule.again or not taken & _numbers_in(figure)):
                again = rule.again or _is_told_of_the_dead(sentence, figure)
                taken |= set() if again else _numbers_in(figure)
                found.append(figure)
    found = [
        f for f in found if not (f.measure == "survived" and is_killed_after_all(sentence, f.last))
    ]
    # "no casualties", "no deaths or injuries", "nobody was killed or hurt": nor was anybody hurt
    found += [
        replace(figure, measure="wounded")
        for figure in found
        if figure.measure == "killed" and _is_of_the_hurt_too(sentence, figure)
    ]
    found += [
        replace(figure, rule="who survived at first", measure="survived")
        for figure in found
        if figure.measure == "presumed_dead" and figure.unit.startswith("survivor")
    ]
    if undisclosed := find_undisclosed(sentence, folded):
        measure, first, last = undisclosed
        zeros = [f for f in found if f.number and f.number.value == 0]
        found = [f for f in found if f not in zeros]
        found.append(Figure("undisclosed", measure, None, first, last, last, ""))
    return sorted(found, key=lambda figure: figure.first)


def _is_told_of_the_dead(sentence: Sentence, figure: Figure) -> bool:
    """Match "the murder of (four people) who were found shot": dead, and shot."""
    who = re.match(r"9[^,H]*(?=,?H)", sentence.codes[figure.at : figure.last + 1])
    return (
        figure.includes_dead
        and who is not None
        and is_told_of_the_dead(sentence, figure.at, figure.at + who.end())
    )


def _is_of_the_hurt_too(sentence: Sentence, figure: Figure) -> bool:
    """Whether the words that say that nobody was killed say so of the wounded, too."""
    if figure.rule == "no such thing":
        return re.match(r"c|F&w?I|d&[WI]", sentence.codes[figure.last :]) is not None
    return (
        figure.rule in _NOBODY_RULES and re.match(r"K&W", sentence.codes[figure.last :]) is not None
    )


def _numbers_in(figure: Figure) -> set[int]:
    """Chunks that a figure uses up: its number, or all of a list of people."""
    if figure.rule.startswith("several"):
        return set(range(figure.first, figure.last + 1))
    return {figure.at}


def _figure(rule: Rule, match: re.Match[str], sentence: Sentence) -> Figure | None:
    verb = first_group(match, *VERBS)
    measure = rule.measure or _MEASURES.get(sentence.codes[verb], "")
    if sentence.codes[verb] == "c" and verb >= 0:
        measure = "killed"
    to_die = rule.name == ONE_MORE_DEAD and sentence.codes[verb - 1] == "2"  # "the fourth to die"
    said = to_die or rule.name == DID_NOT_SURVIVE
    if not measure or not (said or is_asserted(sentence, verb, match.start())):
        return None
    if _tells_of_others(rule, match, sentence, verb):
        return None
    if "passive" in rule.name and not is_undergone(sentence, match, verb):
        return None
    sent = sentence.codes[verb] == "3" and not is_hospital(sentence.chunks[match.end() - 1])
    if sent or (is_of_both(sentence, verb) and rule.name not in (*_NOBODY_RULES, "no such thing")):
        return None
    if rule.name in (*_NOBODY_RULES, "no such thing", "no victims"):
        return _none_at_all(rule, match, sentence, measure)
    start, end = counted_span(match)
    if not _is_so_worded(rule, match, sentence, verb):
        return None
    if sentence.codes[max(0, start - 1) : start] == "X":
        return _not_one(rule, sentence, match, start, end, measure)
    if _is_of_none(rule, match, sentence, start):
        return Figure(rule.name, measure, Number(0), match.start(), match.end() - 1, start, "")
    if is_whole_told(sentence, match, start, end):
        start += re.match(r"9r?ot?r?", sentence.codes[start:]).end()  # type: ignore[union-attr]
    if _counts_nobody(rule, match, sentence, start, end):
        return None
    if (one_of := _ONE_OF.search(sentence.codes[:start])) and sentence.codes[end] == ",":
        start = one_of.start()  # "one of the six, a clerk, died"
    some = re.match("9r?ot", sentence.codes[start:end])  # "two of the survivors had burns"
    if measure == "wounded" and sentence.codes[end - 1] == "U" and not some:
        measure = "survived"  # "one survivor, who was taken to hospital"
    if _is_passed_over(rule, sentence, measure, start):
        return None
    if sentence.codes[verb : verb + 2] == "MP" and sentence.codes[:start].endswith("t"):
        return None  # "(bodies of two of) the three missing men"
    if _is_of_a_whole(sentence, start, verb) and measure != "presumed_dead":
        return None  # "including two children": a share of a number given elsewhere
    seized = sentence.codes[verb] == "C" and end - start == 1
    a_thing = seized and sentence.chunks[start].norm == "one"  # "seized one off Venezuela"
    if a_thing or (
        rule.name.startswith(_OF_A_GROUP) and sentence.chunks[start - 2].norm not in GROUPS
    ):
        return None  # "a picture of four was"
    if re.match(r"[9PU7]wd", sentence.codes[max(0, verb - 2) :]) and (
        sentence.chunks[verb - 1].norm not in ("found", "lay", "left", "shot")
    ):
        return None  # headlines: "five found dead"; not "five thought dead"
    if not _is_the_only_survivor(rule, sentence, range(start, end), verb):
        return None
    end = whole_noun(sentence, start, end)
    counted = list(_counted(sentence, start, end, rule.name))
    if not counted:
        return None
    at, number, unit = counted[0]
    if len(counted) > 1:
        number = Number(sum(n.value for _, n, _ in counted), _weakest(n for _, n, _ in counted))
    # "the father of two children was killed"; not "a crew of four was killed"
    if number.value > 1 and not (
        rule.name.startswith((ONE_MORE_DEAD, _OF_A_GROUP)) or agrees(sentence, match, end)
    ):
        return None
    pronoun = rule.name.startswith(ANOTHER)
    one = number.value == 1 and len(counted) == 1 and rule.name not in _SINGLES and not pronoun
    if one and rule.name.startswith(_A_SET):
        return None  # "the guard was killed": told of one, or of nobody knows how many
    one = one and sentence.codes[at] in "ar"
    # "the priests and two cooks", "the mayor and two guards"
    beside = rule.part or re.search(r"[,&]", sentence.codes[start:at]) is not None
    if sentence.chunks[min(at + 1, end - 1)].norm == "others":
        end = at + 2  # "wounded four others last summer"
    if rule.toll:
        number = _as_risen(sentence, match.start(), at, number)
    # "107 charred bodies", "six known survivors"
    of_dead = sentence.codes[verb] in "FU" and verb == end
    if not of_dead and _is_no_head(sentence.chunks[end - 1], one):
        return None
    return Figure(
        rule.name, measure, number, min(match.start(), start), max(match.end(), end) - 1, at, unit,
        part=one or beside, key=unit if one or beside else "", toll=rule.toll,
        includes_dead=measure == "wounded" and _may_hold_dead(sentence, at, verb),
        share=pronoun or (not one and _is_share(sentence, at, verb, measure, number))
        or (not rule.name.startswith(_OF_A_GROUP) and is_of_the_bereaved(sentence, start))
        or (measure == "killed" and re.match(r"H[hby]*V", sentence.codes[end:]) is not None),
        groups=_groups(sentence, rule, measure, counted, end),
    )  # fmt: skip


def _groups(
    sentence: Sentence,
    rule: Rule,
    measure: str,
    counted: Sequence[tuple[int, Number, str]],
    end: int,
) -> tuple[Figure, ...]:
    """Return the groups of several people of a list that ends before chunk ``end``.

    One alone is a group beside somebody who isn't counted: "the mayor and two guards".
    """
    if len(counted) < 2 and not (rule.part and rule.name == AND_SO_MANY_MORE):
        return ()
    ends = [at for at, _, _ in counted[1:]] + [end]
    return tuple(
        Figure(rule.name, measure, number, at, _last_of_item(sentence, at, behind), at, unit)
        for (at, number, unit), behind in zip(counted, ends, strict=True)
        if number.value > 1
    )


def _last_of_item(sentence: Sentence, at: int, behind: int) -> int:
    """Return the last chunk of the item of a list that begins at ``at``, before the next one."""
    last = behind - 1
    while last > at and sentence.codes[last] in ",&t":
        last -= 1
    return last


#: "(41 died,) including 12 women and (eight children)"
_A_SHARE_AND = re.compile(r"(?P<including>p)(?:9[w%yNOGP]{1,4},?){1,4}&$")


#: "(includes the 11 who died) in the first strike, on 2 September"
_OF_ANOTHER_STRIKE = re.compile(r"pt(?:@'?[w]?E|zE(?:p[^.;:9E]{1,4})?,?p?@)")
#: "(Four had died, among them three who died) when a missile hit a ship on March 6"
_ONCE = re.compile(r"x[ta][^;:.]*@")
#: "Among the nine people killed were (two nuns)"
_AMONG_THOSE = re.compile(r"p[^,;:.]{0,8}[Kd](?:p[^,;:.]{1,5}|@)?b$")


def _is_of_a_whole(sentence: Sentence, start: int, verb: int) -> bool:
    """Whether those counted from chunk ``start`` are told as some of a number given elsewhere.

    "Including two children", "including 12 women and eight children", "three boys among the dead".
    """
    codes, chunks = sentence.codes, sentence.chunks
    # "were among six people killed", "casualties include"
    if re.search(r"(?:bp[ta]?|cw)$", codes[:start]):
        return False
    told_of = _AMONG_THOSE.search(codes[:start])
    if told_of and chunks[told_of.start()].norm in ("among", "amongst"):
        return True
    if re.search(r"pt$", codes[:start]) and chunks[start - 2].norm in ("among", "amongst"):
        return False  # "among the nine people killed were two nurses"
    if any(c.norm.split()[-1] in _SUBSET for c in chunks[max(0, start - 2) : start]):
        so_far = re.search(r"h[yX]*(?:b[y]*[KW]|[DKL])", codes[:start])
        once = so_far and _ONCE.match(codes, verb + 1)
        day = once and any(c.date and c.date.precision == "day" for c in chunks[verb:])
        return not (day or _OF_ANOTHER_STRIKE.match(codes, verb + 1))
    share = _A_SHARE_AND.search(codes[:start])
    if share and chunks[share.start("including")].norm in _SUBSET:
        return True
    of_the_dead = codes[max(0, verb - 2) : verb + 1] == "ptd"
    return of_the_dead and chunks[verb - 2].norm in ("among", "amongst")


def _is_share(sentence: Sentence, at: int, verb: int, measure: str, number: Number) -> bool:
    """Whether more than those counted is told elsewhere, if anything is."""
    if measure == "wounded" and is_share(sentence, at, verb, number):
        return True
    return measure in ("killed", "wounded") and is_outdated(sentence, at)


def _is_the_only_survivor(rule: Rule, sentence: Sentence, counted: range, verb: int) -> bool:
    """Whether a survivor told of in the singular is one, and not one of many; else true."""
    if rule.name == "one survivor":
        return is_single(sentence, counted.start, verb)
    if rule.name == "the survivor, presumed dead":
        return not is_plural(sentence.chunks[sentence.codes.index("U", counted.stop)])
    return True


def _is_no_head(head: Chunk, one: bool) -> bool:
    """Whether a noun can't be what is counted: "a crew" as one person, "two" of a singular."""
    if one:
        return head.norm in GROUPS  # "a crew was killed"
    return head.norm != "others" and head.code in "wNOG" and not is_plural(head)


def _not_one(
    rule: Rule, sentence: Sentence, match: re.Match[str], start: int, end: int, measure: str
) -> Figure | None:
    """Return the 0 of "not one person was hurt"; not "not one civilian", "not one shot"."""
    whom = sentence.chunks[start:end]
    one = whom[0].norm == "one" and any(c.code == "P" for c in whom)
    if not one or any(c.norm in NOT_ALL for c in whom):
        return None
    return Figure(rule.name, measure, Number(0), start - 1, match.end() - 1, start, "")


def _none_at_all(
    rule: Rule, match: re.Match[str], sentence: Sentence, measure: str
) -> Figure | None:
    """Return the 0 of "no one was wounded", "there were no survivors"."""
    at, last = match.start(), match.end() - 1
    if rule.name == WITHOUT_ANYBODY:
        return _without_anybody(rule, match, sentence, measure)
    if rule.name == "no such thing" and not says_none(sentence, at, match.start("verb")):
        return None
    if rule.name == "no victims":
        caused, whom = sentence.chunks[at].norm, sentence.chunks[last].norm
        none = caused in ("caused", "left", "claimed") and whom == "victims"
        return Figure(rule.name, measure, Number(0), at, last, at + 1, "") if none else None
    # "without causing casualties"; not "(took the town) without casualties", of one side
    causing = sentence.chunks[at].norm == "without" and sentence.chunks[at + 1].norm == "causing"
    if sentence.chunks[at].norm not in NOBODY and not causing:
        return None  # "the two men did not survive"
    who = sentence.chunks[at + 1]
    if rule.name == "nobody" and who.norm in NOT_ALL:
        return None  # "no civilians were hurt"
    if rule.name == "no such thing" and _is_of_some(sentence, last):
        return None  # "there were no casualties among civilians"
    if sentence.chunks[last].norm in ("bodies", "body"):
        return None  # "no bodies have been found"
    return Figure(rule.name, measure, Number(0), at, last, at, "")


def _without_anybody(
    rule: Rule, match: re.Match[str], sentence: Sentence, measure: str
) -> Figure | None:
    """Return the 0 of "without anyone being hurt", "without a single person being hurt"."""
    at, whom = match.start(), [c.norm for c in sentence.chunks[slice(*match.span("who"))]]
    anybody = whom[0] in _ANYBODY or whom[:2] == ["a", "single"]
    if sentence.chunks[at].norm != "without" or not anybody or NOT_ALL & set(whom):
        return None
    return Figure(rule.name, measure, Number(0), at, match.end() - 1, at, "")


_ANYBODY = frozenset({"any", "anybody", "anyone"})


def _is_of_some(sentence: Sentence, noun: int) -> bool:
    """Whether that there was none is said of one side or kind alone."""
    whose = sentence.chunks[noun + 1 : noun + 5]
    among = bool(whose) and whose[0].norm in ("among", "amongst")
    return among and any(c.norm in NOT_ALL for c in whose)


def _is_passed_over(rule: Rule, sentence: Sentence, measure: str, start: int) -> bool:
    """Whether one of many is told of, or what a toll was before."""
    if measure == "survived" and re.search(r"Ky?$", sentence.codes[:start]):
        return True  # "killing two men who had survived the first blast"
    one = measure == "survived" and rule.name.startswith("one person")
    if one and _SPEAKER.search(sentence.codes[:start]):
        return True  # "said a herder who survived the raid"
    rose = rule.toll and start > 0 and sentence.chunks[start - 1].norm == "from"
    # "vary from 40 to 90" is a range
    return rose and not any(c.norm in _VARY for c in sentence.chunks[max(0, start - 3) : start])


def _may_hold_dead(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether some of those hit, or taken to hospital, may have died; not of "others"."""
    if verb < 0 or sentence.codes[verb] not in _HITS or are_others(sentence, at):
        return False
    if sentence.codes[verb] == "3" and re.search(
        r"9[w%]?F[^.;:9]{0,8}&[^.;:9]{0,2}$", sentence.codes[:at]
    ):
        return False  # "counted four bodies and that 11 people were taken to hospital"
    if sentence.codes[verb] == "p" and sentence.codes[at + 1 : at + 3] == "oj":
        return False  # "four were arrested, one of them with a gunshot wound"
    return "treated" not in sentence.chunks[verb].norm


#: "two men believed to have been killed"; not those who were "said" or "feared" to
_HELD = frozenset({"believed", "confirmed", "known", "reported", "thought", "understood"})
_LOSE = frozenset({"lose", "loses", "losing", "lost"})
_LOST = frozenset(  # a town's or an army's; friends and sons may be lost to anything
    {"agents", "civilians", "fighters", "guards", "guerrillas", "marines", "men", "militants"}
    | {
        "officers",
        "peacekeepers",
        "people",
        "pilots",
        "police officers",
        "policemen",
        "rebels",
        "sailors",
        "servicemen",
        "soldiers",
        "troops",
    }
)
_OF_WOUNDS = frozenset(
    {"bad", "bullet", "critical", "extensive", "grave", "gunshot", "head", "light", "minor"}
    | {"multiple", "serious", "severe", "shrapnel", "slight", "superficial"}
)
_WITH = frozenset({"alongside", "with"})
_RECEIVE = frozenset({"receive", "receives", "receiving", "received"})
_TAKE = frozenset({"take", "takes", "taking", "took", "taken", "bring", "brought"})
_PRISONERS = frozenset({"captive", "captives", "hostage", "hostages", "prisoner", "prisoners"})


def _is_so_worded(rule: Rule, match: re.Match[str], sentence: Sentence, verb: int) -> bool:
    """Whether the words of a match are those that its rule depends on.

    Not those of "two guards died, one of them in hospital", who are not told to be wounded.
    """
    if rule.name == WITH_OTHERS:
        beside = sentence.chunks[verb + 1 : counted_span(match)[0]]
        return any(c.norm in _WITH for c in beside) and not sentence.chunks[verb].norm.endswith(
            "ing"
        )
    if rule.name == NEVER_FOUND:
        return sentence.chunks[match.end() - 1].norm in ("found", "located")
    if match.groupdict().get("reduced3"):
        return sentence.chunks[sentence.codes.rindex("2", 0, verb) - 1].norm in _HELD
    if first_group(match, "harm") == verb >= 0 and sentence.codes[verb] in "hw":
        words = [c.norm for c in sentence.chunks[verb : match.end()] if c.code == "w"]
        received = sentence.codes[verb] == "h" or words.pop(0) in _RECEIVE
        return received and set(words) <= _OF_WOUNDS | _RECEIVE
    if rule.name == "lost so many":
        lost = sentence.chunks[match.end() - 1].norm
        left = any(c.norm == "to" for c in sentence.chunks[match.end() : match.end() + 1])
        return sentence.chunks[verb].norm in _LOSE and lost in _LOST and not left
    if rule.name == "so many lives" and sentence.codes[match.start()] == "w":
        return sentence.chunks[match.start()].norm in _TAKE
    if rule.name == "so many lives lost":
        return sentence.chunks[match.end() - 1].norm == "lost"
    if rule.name == LISTED_AS:
        return sentence.chunks[verb - 1].norm == "as"
    if rule.name == "total brought to":
        return not _is_of_things(sentence, match.start())
    if rule.name == _REMAINS:
        return sentence.chunks[verb].norm == "remains"  # of whom
    if rule.name == "taken prisoner":
        taken = sentence.chunks[verb].norm.split()[0] in _TAKE
        return taken and sentence.chunks[match.end() - 1].norm in _PRISONERS
    if rule.name.endswith((OUT_OF_THE_SEA, BY_A_SHIP, SEARCHED_FOR)):
        return is_at_sea(rule.name, sentence, match, verb)
    alive = verb >= 0 and sentence.codes[verb] == "V"
    if alive and rule.name.endswith("active") and sentence.chunks[verb].norm.startswith(_LIVE):
        return False  # "survived two attempts", "lived through that one"
    if rule.name == "death toll" and sentence.codes[verb + 1 : verb + 2] == "-":
        return False  # "a toll-free number"
    if sentence.codes[verb] in "V" and sentence.chunks[verb].norm in ("rescue", "rescues"):
        return False  # "a member of a rescue team"
    in_hospital = verb >= 0 and sentence.codes[verb] == "5"
    return not (in_hospital and re.search(r"D[^;:.]{0,2},$", sentence.codes[: match.start()]))


def _is_of_things(sentence: Sentence, start: int) -> bool:
    """Match "sank three more boats, (bringing the total to 43)": things were counted before."""
    before = sentence.codes[:start]
    return re.search(r"9r?[w%yN]{0,2}[uQ]", before) is not None and not set("KDdFP") & set(before)


def _is_of_none(rule: Rule, match: re.Match[str], sentence: Sentence, start: int) -> bool:
    """Match "none of the 12 people was hurt"; not "none of the 12 people killed has a name"."""
    if rule.name == DID_NOT_SURVIVE or first_group(match, "reduced", "reduced2") >= 0:
        return False
    return re.search(r"Xot?$", sentence.codes[:start]) is not None


def _tells_of_others(rule: Rule, match: re.Match[str], sentence: Sentence, verb: int) -> bool:
    """Whether the words of a match belong to two statements, or leave those told before out."""
    if sentence.codes[verb] == "d" and "U" in match[0][: verb - match.start()]:
        return True  # "six survivors and two dead"
    if rule.name == "nobody":  # "nobody else was hurt": not that nobody was
        return any(c.norm == "else" for c in sentence.chunks[slice(*match.span())])
    if rule.name == AND_SO_MANY_MORE and "E" in match[0]:
        led = sentence.chunks[counted_span(match)[0] : match.end()]
        return not any(c.norm in TOGETHER for c in led)
    # "nine were wounded and two guards in hospital"
    joined = rule.name == AND_SO_MANY_MORE and sentence.codes[verb + 1] == "&"
    return joined and sentence.chunks[verb + 1].norm not in TOGETHER


def _counts_nobody(
    rule: Rule, match: re.Match[str], sentence: Sentence, start: int, end: int
) -> bool:
    """Whether chunks ``start`` to ``end`` are no count of those whom the verb befell."""
    if re.search(r"Po$", sentence.codes[:start]) and sentence.codes[start:end] == "9":
        noun = sentence.chunks[start - 2]  # "a man of 67 died", not "a family of five died"
        return not is_plural(noun) and noun.norm not in GROUPS
    if sentence.codes[end : end + 1] == "U" and _ASKED.search(sentence.codes[:start]):
        return any(c.norm in _ASKS for c in sentence.chunks[max(0, start - 2) : start])
    if rule.name == _PRESUMED:
        person = sentence.chunks[start + 1 : sentence.codes.index("R", start)]
        one = all(c.code != "P" or not is_plural(c) for c in person)
        pronoun = sentence.codes[start] == "j"
        return not one or (pronoun and sentence.chunks[start].norm not in ("he", "she"))
    if sentence.codes[start + 1 : start + 3] == "oH":
        return sentence.chunks[start + 2].norm == "which"  # "both of which were hit"
    of_whom = re.match(r"[^.;:]{0,4}?,(t)oH", sentence.codes[end:])
    if of_whom and sentence.chunks[end + of_whom.start(1)].norm not in ("all", "both"):
        return True  # "four men, most of whom were killed"
    if match.re.groupindex.keys() & set(VERBS):
        fate = sentence.codes[first_group(match, *VERBS)]
        if fate in "CW" and is_told_of_the_dead(sentence, start, end):
            return True
    if rule.name.startswith("one person") and sentence.chunks[start].norm == "other":
        head = sentence.chunks[end - 1]
        if is_plural(head) or head.norm == "people":
            return True  # "other people have survived": of nobody knows how many
    led = sentence.chunks[max(0, match.start() - 2) : start]
    if any(c.norm in _AVERTED for c in led):
        return True  # "would have prevented 90 deaths"
    asked = any(c.norm in _ASKS for c in sentence.chunks[:start])
    if asked and (
        is_of_the_bereaved(sentence, start)
        or (re.search(r"P,$", sentence.codes[:start]) and sentence.codes[end : end + 1] == "U")
    ):
        return True  # "interviewed relatives of nine men who were killed"
    if is_kin_of(sentence, start):
        return True  # "the mother of two boys, Ana Ruiz, died"
    if are_kin_of(sentence, end):
        return True  # "17 relatives of people who were killed"
    if "passive" in rule.name and (
        _OF_A_RELATIVE.search(sentence.codes[:start])  # "the man who shot two people died"
        or is_oblique(sentence, start, end)
    ):
        return True
    if rule.name.startswith(_OF_A_HEADLINE) and has_uncounted(sentence, start, end):
        return True
    if rule.name.startswith("one person") and _IN_APPOSITION.search(sentence.codes[:start]):
        verb = first_group(match, *VERBS)
        if "," in sentence.codes[end:verb]:
            return True  # "one sailor, (a cook who was below, is missing)"
    # "two guards and the drivers": nobody is told how many
    lists = rule.name.startswith(("several", "the deaths"))
    return lists and is_no_count(sentence, start, end)


def _as_risen(sentence: Sentence, start: int, at: int, number: Number) -> Number:
    """Return the number of a toll that has "passed 220", or "is up to 87", "was pushed up to 87".

    The first is more than what it passed; the others no bound: "up" is which way it went.
    """
    if number.qualifier == "exact" and at and sentence.chunks[at - 1].norm in _EXCEEDING:
        return Number(number.value, "more_than")
    moved = "B" in sentence.codes[max(0, start - 4) : at] or sentence.codes[at - 1 : at] == "b"
    if moved and sentence.chunks[at].norm.startswith("up to "):
        return Number(number.value)
    return number


def _counted(
    sentence: Sentence, start: int, end: int, rule: str
) -> Iterator[tuple[int, Number, str]]:
    """Yield (chunk, number, counted noun) of each number or indefinite in chunks start to end."""
    if rule.startswith(ANOTHER):
        if sentence.chunks[end - 1].norm == ("another" if end - start == 1 else "other"):
            yield start, Number(1), ""
        return
    opens_item = True
    aside = _asides(sentence.codes, start, end)
    if rule.startswith(_SEVERAL_LED):
        aside |= _said_of_the_first(sentence.codes, start)
    for i in range(start, end):
        if i in aside:
            continue
        chunk = sentence.chunks[i]
        lists = rule.startswith(
            ("several", "one person", "leaving", "inverted", "the deaths", "survivors")
        )
        owner = chunk.code in "GON" and sentence.codes[i + 1 : i + 2] == "'"
        listed = rule.startswith(("several", "the deaths"))
        definite = (chunk.code in "tPN" or owner) and listed and i == start
        counts_next = sentence.codes[i + 1 : i + 2] == "9"
        definite |= listed and chunk.code == "t" and i > start
        definite |= listed and i == start and chunk.norm in ("he", "she")
        definite |= rule.startswith(_OF_A_HEADLINE)  # which has no articles
        definite |= rule.startswith(_SEVERAL_LED) and i == start
        one = opens_item and lists and (chunk.code in "ar" or definite) and not counts_next
        if one and definite and _is_of_many(sentence, i, end):
            one = opens_item = False  # "the priests and two cooks": nobody knows how many
        if rule in _SINGLES or (rule.startswith(_A_SET) and i == start):
            one = True
        if chunk.code in "80":
            yield i, Number(MULTIPLES[re.split(r"\W", chunk.norm)[0]]), ""
        elif chunk.number and ((chunk.code == "9" and opens_item) or rule == ONE_MORE_DEAD):
            yield i, chunk.number, _unit(sentence, i + 1, end)
        elif one:
            unit = _unit(sentence, i + 1, end)
            yield i, Number(SETS_OF_PEOPLE.get((unit or chunk.norm).split()[-1], 1)), unit
        opens_item = chunk.code in ",&" or (opens_item and not (chunk.number or one))


def _asides(codes: str, start: int, end: int) -> set[int]:
    """Chunks of a list that only say who is meant: "six nuns -- four of them Poles -- and"."""
    return {
        i
        for match in _SAID_OF_ONE.finditer(codes[start:end])
        for i in range(start + match.start(), start + match.end())
    }


_LED_LIST = re.compile(LED_LIST)


def _said_of_the_first(codes: str, start: int) -> set[int]:
    """Chunks that say more of who leads a list: "(Ruiz), rector of the university,"."""
    led = _LED_LIST.match(codes, start)
    if led is None:
        return set()
    return set(range(*led.span("said" if led["said"] else "named")))


def _is_of_many(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the person told from chunk ``start`` of a list is several: "the Jesuit priests"."""
    noun = re.match(r"[t'GON]*[w%yNOGr]*P+(?!')", sentence.codes[start:end])
    if noun is None:
        return False
    head = sentence.chunks[start + noun.end() - 1]
    return is_plural(head) and head.norm.split()[-1] not in SETS_OF_PEOPLE


def _unit(sentence: Sentence, start: int, end: int) -> str:
    words = []
    for chunk in sentence.chunks[start:end]:
        if chunk.code in ",&":
            break
        words.append(chunk.norm)
    return " ".join(words)


def _weakest(numbers: Iterator[Number]) -> str:
    qualifiers = {number.qualifier for number in numbers}
    weaker = ("about", "at_least", "more_than", "nearly", "at_most")
    return next((q for q in weaker if q in qualifiers), "exact")
