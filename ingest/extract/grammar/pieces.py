"""Pieces of grammar over chunk codes, shared by the rules. Codes: ``ingest.text.codes``."""

#: Words that may stand between a count and the noun counted.
MODIFIERS = r"(?:[w%yNOGzrQPJ1'-]|q(?=[wN%P])|9(?=-)|\([^).]{1,8}\)){0,6}?"
#: "six men", "two of the three people", "two of the boat's three crew", "four bank guards",
#: "at least 11 alleged gang members", "60 soldiers and rebels"
COUNTED_PEOPLE = (
    rf"9r?(?:ot?(?:[wNG]{{0,2}}[QwN]'(?=9))?(?:9M?)?)?"
    rf"(?:[wN]&(?=[wN]))?{MODIFIERS}u?[PU7](?!P)(?:(?<=P)q(?=[hb]))?"
    r"(?:&[wN]{0,2}P{1,2}w?(?=[hbKDpH]))?"
)
#: as before, the noun in no lexicon: "six clergymen"; whether it is a plural is for the rule to see
COUNTED_OTHERS = rf"9r?(?:ot?)?{MODIFIERS}[wNOG]"
#: "a man", "another suspected smuggler"
ONE_PERSON = rf"(?:a|(?<!9)r){MODIFIERS}[P7]"
#: What may stand beside a noun and says no more than who is meant: "-- three of them Poles --",
#: "who were serving as guards", ", ages 3 and 5,".
ASIDE = (
    r"(?:,w[w9](?:,[w9])*,?&[w9](?=,&)|;[^.;:KDdWV]{1,12};|\([^).]{1,12}\)"
    r"|Hb[^,.;:9KDdW!V45]{1,7}(?=&[at9]))?"
)
#: "the elderly couple", "Ruiz's parents": which nouns tell how many is for the rule to see
DEFINITE_PEOPLE = rf"(?:t|'){MODIFIERS}P"
#: "two men, a woman and three children"
#: "(two guards and) the driver", no object of what follows: not "shot two and the driver fled".
THE_LAST = rf"t{MODIFIERS}P(?=[,.;:px@HyhbmDdV]|$)"
_THE_PERSON = rf"(?:(?:t|[GON]'){MODIFIERS}P(?:o[wN]|N)?|P?N|j)(?:,[NO],?)?"
PEOPLE_LIST = (
    rf"(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|{_THE_PERSON}(?=,?&t?9)|9(?=,?&t9)){ASIDE}"
    rf"(?:,(?:{COUNTED_PEOPLE}|{ONE_PERSON})){{0,4}},?&(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|9r?(?![wy%NO-]{{0,3}}[uQE])|{THE_LAST})"
)
#: "the fishermen", "Ruiz's guards", "everyone on board": those of whom a list behind says who they
#: are. Whether the noun is a plural is for the rule to see.
_ALL_ABOARD = r"[twX]{1,2}p[tw]{1,2}"
LISTED_PEOPLE = rf"(?:(?:t|[GON]?'){MODIFIERS}(?P<head>P)(?:p[tw]{{1,2}})?|{_ALL_ABOARD})"
_NEXT = rf"(?:{COUNTED_PEOPLE}|{ONE_PERSON}|tP)"
#: "Ruiz, rector of the university,", "Ali, 42,", "The rector, Ruiz,": who is told first, by name or
#: office, and what more is said of him.
LED_BY = (
    r"(?:^|(?<=[sx;:]))(?:(?:t[wNGOu%']{0,4}(?=P?N)|[wGO]{1,2}(?=PN))?P?N"
    r"(?P<said>(?:,w)?(?:,t?[w%]{0,2}[wuP](?:o[ta]?[wNGOuo']{1,6}(?:\([wNO]\))?)?)?)"
    r"|t[w%]{0,2}[wP](?P<named>(?:,N)?))"
)
#: "(Ruiz), his wife and two children", "(The mayor), two aides and a driver"
LED_LIST = rf"{LED_BY}(?:,{_NEXT}){{1,4}},?&{_NEXT}"
#: Of headlines, without article and "and": "Teacher, two pupils (shot)".
_BARE = r"[w%NOG]{0,2}P"
BARE_LIST = (
    rf"(?:{_BARE}|{COUNTED_PEOPLE})(?:,(?:{_BARE}|{COUNTED_PEOPLE})){{0,3}},(?:{COUNTED_PEOPLE}|9r)"
)
# "letters about the five nuns who": what follows is said of the nuns
_NEARER = r"(?![^,.;:x]{0,8}9[w%yNOGP]{0,3}?P,?[Ht][bh])"
# Words that tell what befell somebody, or that it did not: no post-modifier reaches over them.
_TOLD = "XKDdW!V45UFRC"
#: "aboard the vessel", "who were on board", ", all of them Colombians,"
POST_MODIFIER = (
    rf"(?:(?:j|t?[wO]|N)s(?=b)|(?:p[t]?w?)?,toH(?=[bh])|\([^).]{{1,12}}\)|(?:,?H[bh]*|,?t(?=[bh])|(?:p|o(?![DdKW])|%){_NEARER})(?:(?!&9|&L|9a|bp[ta]?9|H9)[^,.;:x{_TOLD}]){{0,8}}?,?"
    rf"|,[^,.;:{_TOLD}]{{1,8}},|,N,[w9],)?"
)
#: two of these: "of the escort, agents of the secret police,", ", two of them Poles, who", "from
#: Teluk, who"
LONG_POST_MODIFIER = (
    rf"(?:[po][^,.;:x{_TOLD}9]{{1,6}}?,H(?=[bh])|[po][^,.;:x{_TOLD}9]{{1,10}}?\([^).]{{1,12}}\)|(?:[po](?:[^,.;:x{_TOLD}9]|9(?=[wN%]{{0,2}}Q)){{1,8}}?)?,[^,.;:{_TOLD}]{{1,8}},(?:H[bh]*)?"
    rf"|(?:[po][^,.;:x{_TOLD}9]{{1,8}}?)?;[^.;:{_TOLD}]{{1,12}};(?:H[bh]*)?)"
)
AUXILIARY = r"[bhmy2]{0,5}"
#: "to an area hospital", "at St. Mary's Hospital"; whether a name is a hospital's is for the rule
HOSPITAL = r"[^,.;:xH]{0,5}?[1N]"
#: What befell those counted. ``verb``: "were shot", "were found murdered"; ``state``: "died",
#: "remain in critical condition"; ``harm``: "suffered gunshot wounds", "were taken to hospital",
#: "were found with injuries"; ``after``: "are resting after being shot"; ``joined``:
#: "clung to the wreck and were killed"; ``never``: "were never found and are presumed dead".
BEFALLEN = (
    rf"(?:by*[sw](?=2))?(?:{AUXILIARY}b{AUXILIARY}t?y?(?:M[&,][bh]*|w(?=[K!W])|q(?=[KW]q))?(?P<verb>[KWCR!e])"
    rf"|{AUXILIARY}b{AUXILIARY}t?[sw]?(?P<state2>5)"
    rf"|{AUXILIARY}t?(?:M[&,](?=R))?(?:q(?=Mq|M[.,]q))?(?:by*w(?=[dM])|by?s|h?w(?=M)|(?<=[9PU7])w(?=d))?(?P<state>[DVMR]|d(?!P))(?!&[bh]*R)"
    rf"|{AUXILIARY}t?(?P<harm>4(?:[tawy%z9-]{{0,5}}?(?:P(?=[I6]))?|[awy%]{{0,2}}[uw]o[wy%]{{0,2}})[I6]|h[atwyz9]{{0,3}}6|(?<![hbX])w[atwyz9]{{0,2}}6|3{HOSPITAL})"
    rf"|[^,.;:{_TOLD}PQ&]{{1,9}}?[xp]b(?P<after>[KW!])"
    rf"|[w%][^,.;:x{_TOLD}PQ&9@]{{0,6}}?&b[bhy]{{0,2}}(?P<joined>[KW])"
    rf"|{AUXILIARY}bXb?w&[bhy]{{0,3}}(?:py?)?(?P<never>R)"
    rf"|{AUXILIARY}(?:b[wy%]{{0,2}})?(?P<harm2>p[atwy%9-]{{0,4}}?[I6]))"
)
