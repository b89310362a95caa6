"""Rules of figures: how many were killed, wounded, captured, missing, or survived.

Every rule is a regular expression over chunk codes, with an example that it must find and one that
it must not beside it; tests/test_figures.py runs both. A rule finds a phrase and the number in it;
which event the number belongs to, and whether it is a toll, is decided in ``events`` and ``tolls``.
"""

import re

from ingest.extract.figures.rescues import BY_A_SHIP, OUT_OF_THE_SEA, SEARCHED_FOR
from ingest.extract.grammar.pieces import (
    AUXILIARY,
    BARE_LIST,
    BEFALLEN,
    COUNTED_OTHERS,
    COUNTED_PEOPLE,
    DEFINITE_PEOPLE,
    HOSPITAL,
    LED_LIST,
    LISTED_PEOPLE,
    LONG_POST_MODIFIER,
    MODIFIERS,
    ONE_PERSON,
    PEOPLE_LIST,
    POST_MODIFIER,
)
from ingest.record import record


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
REMAINS = "the remains of so many"
#: Rules of "a crew of four was killed", "killed a family of four".
OF_A_GROUP = "a group of so many"
#: Rules of "executed seven people", whose verb is done to orders, too.
EXECUTED = "so many executed"
#: Rule of "15 of the wounded died", who are some of the dead.
OF_THE_WOUNDED = "so many of the wounded"
#: Rule of "the fate of six fishermen is unknown".
FATE_UNKNOWN = "an unknown fate"
#: Rule of "listed eight men as missing".
LISTED_AS = "listed as"
#: Rule of "without anyone being hurt".
WITHOUT_ANYBODY = "without anybody"
NOBODY_RULES = ("nobody", WITHOUT_ANYBODY)
#: Rules of "killed all on board: three Cubans and two cooks".
IN_APPOSITION = "several in apposition"
#: Rules of "Ruiz, his wife and two children", "the mayor, two aides and a driver".
SEVERAL_LED = "several led by one"
#: Rule of "a third person died": three have.
ONE_MORE_DEAD = "one more dead"
OF_A_HEADLINE = "several of a headline"
A_SET = "a set of people"
PRESUMED = "he, presumed dead"
SINGLES = frozenset({"one survivor", "the survivor, presumed dead", PRESUMED})
TOGETHER = frozenset({"along with", "together with", "as well as"})
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
        f"{IN_APPOSITION}, active",
        re.compile(
            rf"(?P<verb>[KW]|[FZ](?=o))[yo]?{LISTED_PEOPLE}[;:(,](?P<np>{PEOPLE_LIST})(?=[;:).,px@]|$)"
        ),
        "The strike killed all on board: three Cubans and two cooks.",
        "The strike killed the governor: three guards and two cooks fled.",
    ),
    Rule(
        f"{IN_APPOSITION}, passive",
        re.compile(rf"{LISTED_PEOPLE}[;(,](?P<np>{PEOPLE_LIST})[;),]{BEFALLEN}"),
        "The men, three Cubans and a cook, were killed on Friday.",
        "The governor, three Cubans and a cook, met whoever was killed.",
    ),
    Rule(
        f"{SEVERAL_LED}, passive",
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
            rf"(?:a|^)(?P<np>z[P7]){POST_MODIFIER}(?:{AUXILIARY}by?(?P<verb>K)|{AUXILIARY}(?P<state>D))"
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
        OF_A_GROUP,
        re.compile(rf"[ta][w%yNOG]{{0,2}}Po(?P<np>9){POST_MODIFIER}{BEFALLEN}"),
        "A crew of four was killed when the boat was hit.",
        "A crew of four was hired when the boat was mended.",
    ),
    Rule(
        OF_A_GROUP + ", active",
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
        re.compile(
            rf"(?P<verb>[KWC!]|(?<=t)d|(?<=t[wy])d)(?:[p@][^,;:.xHPKDdW!b9]{{0,8}}?)?"
            rf"b(?P<np>{PEOPLE_LIST}|{COUNTED_PEOPLE})"
        ),
        "Also killed were two guards.",
        "Those killed were guards of two banks.",
    ),
    Rule(
        f"{EXECUTED}, active",
        re.compile(rf"(?P<verb>g)y?(?P<np>{COUNTED_PEOPLE})"),
        "After the raid the rebels executed seven clerks.",
        "After the raid the rebels conducted seven clerks to the border.",
        measure="killed",
    ),
    Rule(
        f"{EXECUTED}, passive",
        re.compile(rf"(?P<np>{COUNTED_PEOPLE}){POST_MODIFIER}{AUXILIARY}b{AUXILIARY}(?P<verb>g)"),
        "Seven clerks were executed by the rebels after the raid.",
        "Seven clerks were conducted by the rebels.",
        measure="killed",
    ),
    Rule(
        OF_THE_WOUNDED,
        re.compile(rf"(?P<np>9r?)ot?9?W{POST_MODIFIER}{AUXILIARY}(?P<state>D)"),
        "Fifteen of the wounded have since died.",
        "Fifteen of the wounded have seen who died.",
    ),
    Rule(
        FATE_UNKNOWN,
        re.compile(rf"(?P<verb>w)o(?P<np>t?{COUNTED_PEOPLE})(?=[^,;:.9K]{{0,9}}?b[yx]?w)"),
        "After the raid the fate of six fishermen is still unknown.",
        "The house of six fishermen is still standing.",
        measure="missing",
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
        REMAINS,
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
        re.compile(r"(?:[Bvw&]2|3)(?P<np>9)t[#S]o?[^.;:9,EYQ]{0,12}?(?P<verb>[KDdFW])"),
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
        re.compile(
            rf"(?P<np>{COUNTED_PEOPLE}|9r?oj)(?:H[^,;:.9KDdW]{{1,9}}(?:9[^,;:.KDdW]{{1,7}})?)?"
            r"h?b(?P<verb>X)b?w(?!&[bhy]*R)"
        ),
        "Five of them were never found; two sailors have not been found.",
        "Five of them were never asked; two sailors were never found and are presumed dead.",
        measure="missing",
    ),
    Rule(
        SEARCHED_FOR,
        re.compile(
            rf"(?P<verb>[w%])(?:p?@)?p(?:t(?=9))?(?P<np>{COUNTED_PEOPLE}|9r?)(?=[,.;:pxH&@]|$)"
        ),
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
        re.compile(r"(?P<verb>[KWC])y?(?P<np>r|az)(?=[,.;:px@&]|$)"),
        "The blast killed a clerk and wounded another; marines shot two men and captured a third.",
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
