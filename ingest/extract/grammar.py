"""Pieces of grammar over chunk codes, shared by the rules. Codes: ``ingest.text.codes``."""

#: Words that may stand between a count and the noun counted.
MODIFIERS = r"(?:[w%yNOGzrQP'-]|9(?=-)){0,6}?"
#: "six men", "two of the three people", "at least 11 alleged gang members", "four bank guards",
#: "60 soldiers and rebels"
COUNTED_PEOPLE = rf"9r?(?:ot?9?)?{MODIFIERS}u?[PU](?:&P(?=[hbKDpH]))?"
#: as before, the noun in no lexicon: "six clergymen"; whether it is a plural is for the rule to see
COUNTED_OTHERS = rf"9r?(?:ot?)?{MODIFIERS}[wNOG]"
#: "a man", "another suspected smuggler"
ONE_PERSON = rf"(?:a|(?<!9)r){MODIFIERS}P"
#: What may stand beside a noun and says no more than who is meant: "-- three of them Poles --".
ASIDE = r"(?:;[^.;:KDdWV]{1,12};|\([^).]{1,12}\))?"
#: "two men, a woman and three children"
_THE_PERSON = rf"(?:(?:t|[GON]'){MODIFIERS}P(?:o[wN])?|P?N)(?:,[NO],?)?"
PEOPLE_LIST = (
    rf"(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|{_THE_PERSON}(?=,?&t?9)){ASIDE}"
    rf"(?:,(?:{COUNTED_PEOPLE}|{ONE_PERSON})){{0,4}},?&(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|9r?)"
)
# "letters about the five nuns who": what follows is said of the nuns
_NEARER = r"(?![^,.;:x]{0,8}9[w%yNOGP]{0,3}?P,?[Ht][bh])"
#: "aboard the vessel", "who were on board", ", all of them Colombians,"
POST_MODIFIER = (
    rf"(?:\([^).]{{1,12}}\)|(?:,?H[bh]*|,?t(?=[bh])|(?:p|o|%){_NEARER})[^,.;:xKDdWVUFRC]{{0,8}}?,?"
    r"|,[^,.;:KDdWVUFRC]{1,8},)?"
)
#: two of these: "of the escort, agents of the secret police,", ", two of them Poles, who"
LONG_POST_MODIFIER = (
    r"(?:(?:[po][^,.;:xKDdWVUFRC9]{1,8}?)?,[^,.;:KDdWVUFRC]{1,8},(?:H[bh]*)?"
    r"|(?:[po][^,.;:xKDdWVUFRC9]{1,8}?)?;[^.;:KDdWVUFRC]{1,12};(?:H[bh]*)?)"
)
AUXILIARY = r"[bhmyX2]{0,5}"
