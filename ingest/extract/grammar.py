"""Pieces of grammar over chunk codes, shared by the rules. Codes: ``ingest.text.codes``."""

#: Words that may stand between a count and the noun counted.
MODIFIERS = r"(?:[w%yNOGzrQP'-]|9(?=-)){0,6}?"
#: "six men", "two of the three people", "at least 11 alleged gang members"
COUNTED_PEOPLE = rf"9r?(?:ot?9?)?{MODIFIERS}[PU]"
#: as before, the noun in no lexicon: "six clergymen"; whether it is a plural is for the rule to see
COUNTED_OTHERS = rf"9r?(?:ot?)?{MODIFIERS}[wNOG]"
#: "a man", "another suspected smuggler"
ONE_PERSON = rf"(?:a|(?<!9)r){MODIFIERS}P"
#: "two men, a woman and three children"
_THE_PERSON = rf"(?:(?:t|[GON]'){MODIFIERS}P(?:o[wN])?|P?N)(?:,[NO],?)?"
PEOPLE_LIST = (
    rf"(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|{_THE_PERSON}(?=,?&t?9))"
    rf"(?:,(?:{COUNTED_PEOPLE}|{ONE_PERSON})){{0,4}},?&(?:t?{COUNTED_PEOPLE}|{ONE_PERSON}|9r?)"
)
#: "aboard the vessel", "who were on board", ", all of them Colombians,"
POST_MODIFIER = (
    r"(?:\([^).]{1,12}\)|(?:,?H[bh]*|p|o|%)[^,.;:xKDdWVUFRC]{0,8}?,?"
    r"|,[^,.;:KDdWVUFRC]{1,8},)?"
)
AUXILIARY = r"[bhmyX2]{0,5}"
