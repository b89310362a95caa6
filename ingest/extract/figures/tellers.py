"""Who gives a count that only its verb tells: "the monitor Airwars says it is 138"."""

import re

from ingest.text.document import Sentence

#: Verbs of counting, whose object is the count.
ADMITS = frozenset(
    {"acknowledged", "acknowledges", "admitted", "admits", "confirmed", "confirms", "counted"}
    | {"counts", "documented", "documents", "estimated", "estimates", "listed", "lists", "logged"}
    | {
        "logs",
        "recorded",
        "records",
        "registered",
        "registers",
        "reported",
        "reports",
        "tallied",
        "verified",
    }
)
SPEAKS = frozenset({"speak", "speaks", "spoke", "spoken"})  # "of 400"
_VERB_PHRASE = re.compile(r"[hyX]*$")
#: ", which is more cautious about them," and the like, before the verb
_ASIDE = re.compile(r",[^,.;:]*,$")
_NAMED = re.compile(r"[ta]?(?:[wGONP%yu'-]|po?t?[wGONP]|o[ta]?[wGONP]){0,8}$")


def teller(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Return the chunks, inclusive, of the subject of a verb; None for a pronoun or none."""
    codes = sentence.codes[:verb]
    codes = codes[: _VERB_PHRASE.search(codes).start()]  # type: ignore[union-attr]
    aside = _ASIDE.search(codes)
    if aside and aside.start():
        codes = codes[: aside.start()]
    named = _NAMED.search(codes)
    if named is None or named.start() == named.end() or not set("GONPwu") & set(named[0]):
        return None
    return named.start(), named.end() - 1
