"""Whether the words of a match are those that its rule of figures depends on."""

import re

from ingest.extract.figures.matched import (
    GROUPS,
    VERBS,
    are_kin_of,
    are_others,
    counted_span,
    first_group,
    has_uncounted,
    is_kin_of,
    is_no_count,
    is_oblique,
    is_of_the_bereaved,
    is_outdated,
    is_plural,
    is_share,
    is_single,
    is_told_of_the_dead,
)
from ingest.extract.figures.rescues import BY_A_SHIP, OUT_OF_THE_SEA, SEARCHED_FOR, is_at_sea
from ingest.extract.figures.rules import (
    AND_SO_MANY_MORE,
    DID_NOT_SURVIVE,
    EXECUTED,
    FATE_UNKNOWN,
    IN_APPOSITION,
    LISTED_AS,
    NEVER_FOUND,
    OF_A_HEADLINE,
    PRESUMED,
    REMAINS,
    TOGETHER,
    WITH_OTHERS,
    Rule,
)
from ingest.text.document import Sentence
from ingest.text.numbers import Number

# Those shot, or taken to hospital with wounds, may have died: such a count holds the dead, too.
_HITS = "!03467ehp"
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
_SUBSET = {"including", "include", "includes", "included", "among", "amongst"}
#: "(41 died,) including 12 women and (eight children)"
_A_SHARE_AND = re.compile(r"(?P<including>p)(?:9[w%yNOGP]{1,4},?){1,4}&$")
#: "(includes the 11 who died) in the first strike, on 2 September"
_OF_ANOTHER_STRIKE = re.compile(r"pt(?:@'?[w]?E|zE(?:p[^.;:9E]{1,4})?,?p?@)")
#: "(Four had died, among them three who died) when a missile hit a ship on March 6"
_ONCE = re.compile(r"x[ta][^;:.]*@")
#: "Among the nine people killed were (two nuns)"
_AMONG_THOSE = re.compile(r"p[^,;:.]{0,8}[Kd](?:p[^,;:.]{1,5}|@)?b$")


def is_of_a_whole(sentence: Sentence, start: int, verb: int) -> bool:
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


def is_some(sentence: Sentence, at: int, verb: int, measure: str, number: Number) -> bool:
    """Whether more than those counted is told elsewhere, if anything is."""
    if measure == "wounded" and is_share(sentence, at, verb, number):
        return True
    return measure in ("killed", "wounded") and is_outdated(sentence, at)


def is_the_only_survivor(rule: Rule, sentence: Sentence, counted: range, verb: int) -> bool:
    """Whether a survivor told of in the singular is one, and not one of many; else true."""
    if rule.name == "one survivor":
        return is_single(sentence, counted.start, verb)
    if rule.name == "the survivor, presumed dead":
        return not is_plural(sentence.chunks[sentence.codes.index("U", counted.stop)])
    return True


_BODIES = frozenset({"bodies", "body", "corpses", "remains"})


def is_passed_over(rule: Rule, sentence: Sentence, measure: str, start: int) -> bool:
    """Whether one of many is told of, or what a toll was before, or where the dead were taken."""
    of = re.search(r"ot?$", sentence.codes[:start])
    dead = of is not None and sentence.chunks[of.start() - 1].norm.split()[-1] in _BODIES
    if dead and measure in ("wounded", "missing", "survived"):
        return True  # "the bodies of nine people were taken to hospital"
    if measure == "survived" and re.search(r"Ky?$", sentence.codes[:start]):
        return True  # "killing two men who had survived the first blast"
    one = measure == "survived" and rule.name.startswith("one person")
    if one and _SPEAKER.search(sentence.codes[:start]):
        return True  # "said a herder who survived the raid"
    rose = rule.toll and start > 0 and sentence.chunks[start - 1].norm == "from"
    # "vary from 40 to 90" is a range
    return rose and not any(c.norm in _VARY for c in sentence.chunks[max(0, start - 3) : start])


def may_hold_dead(sentence: Sentence, at: int, verb: int) -> bool:
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


_REACH = 12  # chunks
#: What is done to orders, too; to people only this.
EXECUTES = frozenset({"execute", "executed", "executes", "executing"})
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


def is_so_worded(rule: Rule, match: re.Match[str], sentence: Sentence, verb: int) -> bool:
    """Whether the words of a match are those that its rule depends on.

    Not those of "two guards died, one of them in hospital", who are not told to be wounded.
    """
    if rule.name == WITH_OTHERS:
        beside = sentence.chunks[verb + 1 : counted_span(match)[0]]
        return any(c.norm in _WITH for c in beside) and not sentence.chunks[verb].norm.endswith(
            "ing"
        )
    if rule.name.startswith(IN_APPOSITION):
        head = match.start("head")
        return head < 0 or is_plural(sentence.chunks[head]) or sentence.chunks[head].norm in GROUPS
    if rule.name.startswith(EXECUTED):
        return sentence.chunks[verb].norm in EXECUTES
    if rule.name == FATE_UNKNOWN:
        behind = sentence.chunks[match.end() : match.end() + _REACH]
        unknown = any(c.norm in ("unclear", "unknown") for c in behind)
        return unknown and sentence.chunks[verb].norm in ("fate", "whereabouts")
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
    if rule.name == REMAINS:
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


def is_of_none(rule: Rule, match: re.Match[str], sentence: Sentence, start: int) -> bool:
    """Match "none of the 12 people was hurt"; not "none of the 12 people killed has a name"."""
    if rule.name == DID_NOT_SURVIVE or first_group(match, "reduced", "reduced2") >= 0:
        return False
    return re.search(r"Xot?$", sentence.codes[:start]) is not None


def tells_of_others(rule: Rule, match: re.Match[str], sentence: Sentence, verb: int) -> bool:
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


def counts_nobody(
    rule: Rule, match: re.Match[str], sentence: Sentence, start: int, end: int
) -> bool:
    """Whether chunks ``start`` to ``end`` are no count of those whom the verb befell."""
    if re.search(r"Po$", sentence.codes[:start]) and sentence.codes[start:end] == "9":
        noun = sentence.chunks[start - 2]  # "a man of 67 died", not "a family of five died"
        return not is_plural(noun) and noun.norm not in GROUPS
    if sentence.codes[end : end + 1] == "U" and _ASKED.search(sentence.codes[:start]):
        return any(c.norm in _ASKS for c in sentence.chunks[max(0, start - 2) : start])
    if rule.name == PRESUMED:
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
    if rule.name.startswith("one person") and sentence.codes[start] == "r":
        head = sentence.chunks[end - 1]
        if is_plural(head) or head.norm == "people":
            return True  # "other people have survived", "more people": nobody knows how many
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
    if rule.name.startswith(OF_A_HEADLINE) and has_uncounted(sentence, start, end):
        return True
    if rule.name.startswith("one person") and _IN_APPOSITION.search(sentence.codes[:start]):
        verb = first_group(match, *VERBS)
        if "," in sentence.codes[end:verb]:
            return True  # "one sailor, (a cook who was below, is missing)"
    # "two guards and the drivers": nobody is told how many
    lists = rule.name.startswith(("several", "the deaths"))
    return lists and is_no_count(sentence, start, end)
