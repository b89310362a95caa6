"""What a rule matched, looked at closer than its pattern can: is it said, of whom, of how many?

``verb`` is the chunk of the word that tells the fate, ``at`` that of the number; ``start`` and
``end`` are the chunks of the counted noun phrase, end exclusive.
"""

import re

from ingest.extract.grammar.denial import is_denied
from ingest.text.document import Chunk, Sentence
from ingest.text.numbers import SETS_OF_PEOPLE, Number, is_plural_form

# The groups of a rule that may hold what befell those counted.
VERBS = ("verb", "state", "state2", "harm", "harm2", "after", "joined", "never", "reduced",
         "reduced2", "reduced3")  # fmt: skip
_AIMED = {"at", "into", "toward", "towards", "up"}
#: Prepositions that open no clause: not "after two miners died", "with two miners killed".
_PLACING = {"at", "by", "for", "from", "in", "inside", "into", "near", "on", "outside", "over"}
_HOSPITAL_NAMES = {"hospital", "center", "centre", "clinic", "medical", "infirmary"}
_COLLECTIVES = {"couple", "crew", "family", "group", "pair", "team", "total", "trio"}
#: Nouns for several people: one of them is not one person.
GROUPS = frozenset({"couple", "crew", "family", "group", "pair", "party", "squad", "team", "unit"})
_KIN = frozenset({"mother", "father", "mom", "dad", "parent", "brother", "sister", "grandmother"}
                 | {"grandfather", "uncle", "aunt", "cousin", "friend", "killer"})  # fmt: skip
_IMPLIES = {"managed", "proceeded", "on"}  # "went on to"
_BASE_FORMS = {"kill", "die", "wound", "injure", "hurt", "capture", "arrest", "detain", "murder",
               "survive", "shoot", "slay", "perish", "assassinate", "neutralise", "neutralize",
               "apprehend"}  # fmt: skip
_NO_PARTICIPLES = frozenset(_BASE_FORMS) - {"hurt"}  # "nine rebels and the capture of two"
_NONE = {"no", "without", "zero", "neither", "nor"}
#: Negators that deny for all: "no one survived", not "did not survive".
NOBODY = frozenset({"neither", "no", "no one", "no-one", "nobody", "none", "nor"})

#: Those of one nation.
NATIONALS = frozenset(
    {"citizen", "citizens", "foreigner", "foreigners", "national", "nationals"}
    | {"american", "americans", "argentines", "bolivians", "brazilian", "brazilians", "canadians"}
    | {"grenadians", "jamaicans", "paraguayans", "colombian", "colombians", "cuban"}
    | {"cubans", "dominican", "dominicans", "ecuadorean", "ecuadoreans", "ecuadorian"}
    | {"ecuadorians", "haitian", "haitians", "iranian", "iranians", "iraqi", "iraqis", "israeli"}
    | {"israelis", "mexican", "mexicans", "palestinian", "palestinians", "peruvian", "peruvians"}
    | {"russian", "russians", "syrian", "syrians", "trinidadian", "trinidadians", "ukrainian"}
    | {"ukrainians", "venezuelan", "venezuelans"}
)
#: Those of one side: that none of these was hurt leaves open whether others were.
NOT_ALL = NATIONALS | frozenset(
    {
        "civilian",
        "civilians",
        "forces",
        "innocent",
        "personnel",
        "service member",
        "service members",
    }
    | {"servicemen", "troop", "troops"}
)


def first_group(match: re.Match[str], *names: str) -> int:
    """Return where the first of the named groups that matched begins, or -1."""
    for name in names:
        if name in match.re.groupindex and match.start(name) >= 0:
            return match.start(name)
    return -1


def counted_span(match: re.Match[str]) -> tuple[int, int]:
    """Chunks of the counted noun phrase, end exclusive."""
    names = match.re.groupindex
    return match.span(next((n for n in ("np2", "np3") if n in names and match[n]), "np"))


def is_asserted(sentence: Sentence, verb: int, start: int) -> bool:
    """Whether the verb says what happened, not what could, would or should."""
    if verb > 0 and sentence.codes[verb - 1 : verb + 1] == "tM":
        return False  # "relatives of the missing"
    if verb < 0 or sentence.codes[verb] == "M":
        return True  # those who may be under the rubble are missing
    if is_denied(sentence, verb):
        return False
    chunk = sentence.chunks[verb]
    before = sentence.codes[max(0, verb - 3, min(start, verb) - 3) : verb]
    if chunk.norm in _BASE_FORMS and re.search(r"[m2f]y?$", before):
        return is_done(sentence, verb)
    would = sentence.chunks[max(0, verb - 3) : verb]
    be = verb > 0 and chunk.code in "KW!C" and sentence.chunks[verb - 1].norm == "be"
    if be and not re.search(r"2y?b$", before):
        return False  # "ordered that everyone be killed"; not "the first to be killed"
    if verb and sentence.chunks[verb - 1].norm == "attempted":
        return False  # "the attempted murders of five"
    if _is_estimate_at_most(sentence, start, verb):
        return True
    unreal = ("would", "could", "might", "may")
    return not any(c.norm in unreal and c.code != "@" for c in would)


def _is_estimate_at_most(sentence: Sentence, start: int, verb: int) -> bool:
    """Match "as many as 40,000 people may have died": a count, of which the teller isn't sure."""
    numbers = [c.number for c in sentence.chunks[start:verb] if c.number]
    may = re.search(r"mhb?$", sentence.codes[:verb])
    return (
        may is not None
        and sentence.chunks[may.start()].norm in ("may", "might")
        and bool(numbers)
        and numbers[0].qualifier == "at_most"
    )


def is_done(sentence: Sentence, verb: int) -> bool:
    """Match "managed to kill six (and wound nine)": whoever managed to, did."""
    for i in range(verb - 1, max(0, verb - 8), -1):
        if sentence.codes[i] == "2":
            return sentence.chunks[i - 1].norm in _IMPLIES
        if sentence.codes[i] in ",.;:xHm":
            break
    return False


def is_of_both(sentence: Sentence, verb: int) -> bool:
    """Match "killing or wounding 40", "40 dead and wounded": nobody is told how many of each."""
    if verb < 1:
        return False
    either = verb > 1 and sentence.chunks[verb - 1].norm == "or"
    if either and re.search(r"[KZ]&[CW~]$", sentence.codes[: verb + 1]):
        return True  # "the killing or capture of 40"
    if re.match(r"[Kd]&W(?![9aPtjrNGOQ])", sentence.codes[verb : verb + 4]):
        return True
    return sentence.codes[max(0, verb - 2) : verb + 1] == "K&W"


def is_undergone(sentence: Sentence, match: re.Match[str], verb: int) -> bool:
    """Whether the verb tells what befell its subject: not "were shooting", "shot at officers"."""
    start, end = counted_span(match)
    if verb > end and _is_parted(sentence, start, end, verb):
        return False
    chunk = sentence.chunks[verb]
    if chunk.code == "p":
        return chunk.norm == "with"
    if chunk.code == "e":
        people = re.search(r"[PU7]|9(?:r|oj|[9o]t)?$", sentence.codes[start:end])
        told = people is not None and not _is_hit_in_boats(sentence, start, end)
        return chunk.norm in ("hit", "struck") and told
    if chunk.code in "KWC!" and (chunk.norm.endswith("ing") or chunk.norm in _NO_PARTICIPLES):
        return False
    if chunk.code in "KWC!" and re.search(r"H[hy]*q?$", sentence.codes[:verb]):
        return False  # "two officers who shot": they did it
    following = sentence.chunks[verb + 1] if verb + 1 < len(sentence.chunks) else None
    if chunk.code != "!" or following is None or following.norm not in _AIMED:
        return True
    aimed = re.match(r"[ta9]?[w%yNOG]{0,2}[PjQ]|p|[,.;:&]|$", sentence.codes[verb + 2 :])
    return aimed is None and (following.norm == "at" or first_group(match, "reduced") < 0)


def _is_hit_in_boats(sentence: Sentence, start: int, end: int) -> bool:
    """Match "two boats carrying nine men were hit", "the other two were hit": boats were."""
    before = sentence.codes[:start]
    boats = "Q" in before or before.endswith("r")
    bare = boats and not set("PU7") & set(sentence.codes[start:end])
    return bare or re.search(r"Q[wy]?[%p]t?$", before) is not None


def _is_parted(sentence: Sentence, start: int, end: int, verb: int) -> bool:
    """Whether a number without a noun can't be the subject of a verb that stands further on.

    Not in "told Channel 8 that the girl had died", where another is nearer, nor in "given as 17 by
    police, died", where a comma parts them.
    """
    if sentence.codes[start:end] not in ("9", "9r"):
        return False
    between = sentence.codes[end:verb]
    opened = between.startswith((",", ";", "("))
    return not opened and ("P" in between or bool(re.search(r",[bhyX]*$", between)))


def is_oblique(sentence: Sentence, start: int, end: int) -> bool:
    """Match "two days" in "the boy shot in two days died": things that only say where or when."""
    before = sentence.chunks[start - 1].norm if start else ""
    thing = sentence.codes[end - 1] in "wNOG" or sentence.codes[end - 1 : end + 1] == "9o"
    return before in _PLACING and thing


def is_hospital(chunk: Chunk) -> bool:
    """Whether a chunk is a hospital or, being a name, is that of one."""
    return chunk.code == "1" or chunk.norm.split()[-1] in _HOSPITAL_NAMES


_SEEN = frozenset({"saw", "see", "seen", "sighted", "spotted", "located"})
_SIGHTED = _SEEN | frozenset(
    {"announced", "counted", "detected", "expected", "found", "identified", "known", "left"}
    | {"mentioned", "observed", "picked", "pulled", "recorded", "recovered", "reported", "rescued"}
)


def says_none(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether the words deny for all: not "did not see survivors", "escaped without injury"."""
    negator, noun = sentence.chunks[at].norm, sentence.codes[verb]
    harmed = re.match(r"[hby]*b[by]*[weKW!]", sentence.codes[verb + 1 :])
    if noun == "U" and harmed and sentence.chunks[verb + harmed.end()].norm not in _SIGHTED:
        return False  # "no survivors were attacked"; not "no survivors were seen"
    if negator == "nor" and not any(c.norm in ("neither", "no") for c in sentence.chunks[:at]):
        return False
    if at and sentence.chunks[at - 1].norm in _SEEN:
        return False  # "saw no survivors"
    causing = sentence.chunks[at + 1].norm == "causing"  # "without causing injuries"
    return negator in _NONE and (negator != "without" or noun != "I" or causing)


def are_bodies(sentence: Sentence, first: int, last: int) -> bool:
    """Match "six bodies", "the bodies of six men"."""
    return any(c.norm in ("bodies", "corpses") for c in sentence.chunks[first : last + 1])


def agrees(sentence: Sentence, match: re.Match[str], end: int) -> bool:
    """Whether the verb after a counted noun phrase, which ends before chunk ``end``, is plural."""
    verbs = [c.norm for c in sentence.chunks[end : match.end()] if c.code in "bh"]
    collective = sentence.chunks[end - 1].norm in _COLLECTIVES
    return collective or not verbs or verbs[0] not in ("was", "is", "has")


def whole_noun(sentence: Sentence, start: int, end: int) -> int:
    """End of "five Polish notaries", where no word is known to be a person."""
    if end - start > 1 and sentence.chunks[end - 1].code in "wNOG":
        for i in range(end - 1, min(end + 2, len(sentence.chunks))):
            if sentence.chunks[i].code not in "wNOG":
                break
            if is_plural(sentence.chunks[i]):
                return i + 1
    return end


def is_no_count(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a list ends in several of whom no number is told: "two guards and the drivers".

    Nor is one of single persons a count, "a boy and his mother": they are told one by one.
    """
    codes = sentence.codes[start:end]
    if re.search(r"&t[^9&]*$", codes) is None:
        return False
    noun = sentence.chunks[end - 1]
    if noun.norm not in SETS_OF_PEOPLE and (is_plural(noun) or noun.norm in GROUPS | {"police"}):
        return True
    sets = any(c.norm in SETS_OF_PEOPLE for c in sentence.chunks[start:end])
    return "9" not in codes and not sets


def has_uncounted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a list without articles names several without their number: "guards, two pupils"."""
    nouns = [i for i in range(start, end) if sentence.codes[i : i + 2] == "P,"]
    return any(
        is_plural(sentence.chunks[i]) and "9" not in sentence.codes[start : i + 1].split(",")[-1]
        for i in nouns
    )


#: Names of groups that are those of their fighters, too: "six Taliban were killed".
_OF_FIGHTERS = ("taliban", "taleban", "shabaab", "shabab", "mujahideen", "hezbollah", "hamas")


def is_plural(chunk: Chunk) -> bool:
    """Whether a noun is a plural, by its form, or the name of those who fight under it."""
    return is_plural_form(chunk.norm) or (chunk.code in "ON" and chunk.norm.endswith(_OF_FIGHTERS))


def is_kin_of(sentence: Sentence, start: int) -> bool:
    """Whether those counted from chunk ``start`` only tell whose mother is meant."""
    return sentence.codes[max(0, start - 2) : start] == "Po" and (
        sentence.chunks[start - 2].norm in _KIN
    )


_BEREAVED = frozenset({"children", "families", "family", "fathers", "kin", "lawyers", "mothers"}
                      | {"parents", "relatives", "widows", "wives"})  # fmt: skip


def are_kin_of(sentence: Sentence, end: int) -> bool:
    """Match "relatives" in "17 relatives of people killed": it befell those whose kin they are.

    ``end`` is where those counted end. "Two children of the miners were killed" tells of children.
    """
    whose = re.match(r"o9?[w%]?P(?:w2[hb]|H[hb]*|y?)b?[KWCD]", sentence.codes[end:])
    return whose is not None and sentence.chunks[end - 1].norm in _BEREAVED


def is_of_the_bereaved(sentence: Sentence, start: int) -> bool:
    """Match "the families of (two men killed in a strike)": beside whom others may have died."""
    led = re.search(r"[wP](?P<of>[op])t?$", sentence.codes[:start])
    if led is None or sentence.chunks[led.start("of")].norm not in ("of", "for"):
        return False
    return sentence.chunks[led.start()].norm in _BEREAVED


def is_told_of_the_dead(sentence: Sentence, start: int, end: int) -> bool:
    """Match "killed (two men) who had been kidnapped", "the death of (two men) who were wounded".

    What else befell the dead, told in a relative clause, is no count of its own.
    """
    deed = re.search(r"(?:Ky?|[KFZ]@?o)[tr]{0,2}$", sentence.codes[:start])
    return deed is not None and re.match(r",?H", sentence.codes[end:]) is not None


def is_single(sentence: Sentence, start: int, verb: int) -> bool:
    """Match "a lone survivor" and "the survivor of the raid", not "the survivor"."""
    singular = not sentence.chunks[verb].norm.endswith("s")
    if singular and re.match(r"ot[w%yNOGz]{0,3}E", sentence.codes[verb + 1 :]):
        return True
    words = {chunk.norm for chunk in sentence.chunks[start:verb]}
    return singular and bool(words & {"a", "an", "lone", "sole", "only", "single"})


def is_whole_told(sentence: Sentence, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the fate is that of all, of whom some are told apart: "one of five people killed"."""
    if not re.match(r"9r?ot?r?9", sentence.codes[start:end]):
        return False
    if first_group(match, "reduced", "reduced3") >= 0:
        return True
    told_after = first_group(match, *VERBS) >= end  # not "bodies of four of the nine who had fled"
    return told_after and sentence.codes[end : end + 1] == "H"


def are_others(sentence: Sentence, at: int) -> bool:
    """Match "three others": others than those who died."""
    return sentence.codes[at + 1 : at + 2] == "r"


def is_share(sentence: Sentence, at: int, verb: int, number: Number) -> bool:
    """Whether some of those counted elsewhere are counted: "one of them", "two are in hospital"."""
    of_them = re.match(r"9r?o(?:9|[tjH])", sentence.codes[at:]) is not None
    return of_them or sentence.codes[verb] in "35" or number.value == 1


def is_of_its_people(sentence: Sentence, at: int) -> bool:
    """Match "32 of its citizens": those whom a country or a group lost, beside whom others died."""
    whose = sentence.codes[at : at + 3] == "9ot"
    return whose and sentence.chunks[at + 2].norm in ("its", "their")


_AT_FIRST = frozenset({"initially", "originally", "previously"})
_EARLIER = frozenset({"earlier", "initial"})
_REPORTS = frozenset({"count", "counts", "figure", "figures", "report", "reports", "toll", "tally"})


_SAID_FIRST = frozenset({"assessed", "counted", "put", "said", "spoke"})


def is_outdated(sentence: Sentence, at: int) -> bool:
    """Match "had initially put the toll at (80)", "earlier reports spoke of (four dead)"."""
    for i in range(max(0, at - 9), at - 1):
        word, behind = sentence.chunks[i].norm, sentence.chunks[i + 1]
        had_earlier = word == "earlier" and sentence.codes[max(0, i - 1) : i] == "h"
        first = word == "first" and behind.norm in _SAID_FIRST
        tells = behind.code in "sBv" or behind.norm in ("spoken", "gave", "given")
        if (
            first
            or (tells and (had_earlier or word in _AT_FIRST))
            or (word in _EARLIER and behind.norm in _REPORTS)
        ):
            return True
    return False
