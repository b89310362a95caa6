"""Harms: what a sentence says was done to single persons, by the rules of ``harm_rules``."""

import re
from collections.abc import Iterator

from ingest.extract.figures.matched import is_done
from ingest.extract.grammar.denial import is_denied
from ingest.extract.grammar.possible import Rules
from ingest.extract.victims.clause import Clause
from ingest.extract.victims.harm_rules import RULES, HarmRule
from ingest.record import record

_RULES = Rules(RULES)


@record
class Harm:
    """``who`` is the item of the person, None where the words name nobody ("a fatal shooting")."""

    degree: str
    who: int | None
    first: int  # chunks that say so
    last: int
    verb: int
    own_hand: bool = False  # "then killed himself"


def find_harms(clause: Clause, rules: Rules[HarmRule] = _RULES) -> list[Harm]:
    """Harms that a sentence tells of single persons, in order; a word tells one harm."""
    found: dict[int, Harm] = {}
    for rule in rules.possible(clause.codes):
        for match in rule.pattern.finditer(clause.codes):
            groups = match.re.groupindex
            verb = match.start("verb")
            if verb < 0:
                verb = match.start("verb2")
            if verb in found:
                continue
            if rule.name == "his death" and (
                _is_living_body(clause, match.start("who"), verb) or _is_own_trial(clause, verb)
            ):
                continue
            if rule.slot == "nobody":
                who = None
            elif "who" in groups:
                who = match.start("who")
            else:
                who = clause.subject(verb)
            if who is None and rule.slot != "nobody":
                continue
            if match.groupdict().get("title") and not _is_titled(clause, match.start("who")):
                continue
            if rule.slot == "nobody" and _RECORD & set(clause.words(max(0, verb - 5), verb)):
                continue  # "a previous conviction for murder"
            if who is not None and who > verb:
                who = _owned(clause, who)
            if rule.degree != "unhurt" and not _is_real(clause, verb, who):
                continue
            if rule.name in _AFTER_OTHERS and not _is_real(clause, match.start(), who):
                continue  # "wanted to kill her and then himself"
            if rule.name in _PASSIVES and _ACTIVE.search(clause.words(verb, verb + 1)[-1]):
                continue  # "was shooting", "girl kills"
            if rule.name == "shot, active" and _is_shooter(clause, verb, who):
                continue
            if rule.name in _AFTER_THE_NOUN and _is_pronoun(clause, who):
                continue  # "he killed": with a pronoun the verb is active
            if clause.words(verb, verb + 1) == ["dying"] and clause.codes[verb - 1] not in "bx":
                continue  # "her dying husband"
            found[verb] = _harm(clause, rule, verb, who)
    told = sorted(found.values(), key=lambda h: h.verb)
    return [shared for harm in told for shared in _shared(clause, harm)]


#: An age or a place told of one of a list: ", 24," or ", of Tacoma,".
_OF_ONE = r"(?:,[w9]|,o[wNG]+|\([w9]\))?"
_PAIR = re.compile(r"1(?:,[w9])?,1")
_APPOSITION = re.compile(r",(?![w9],)")
#: "his wife, her son and two guards": those counted are for the rules of numbers
_LIST_AFTER = re.compile(rf"1{_OF_ONE}(?:,[13]{_OF_ONE}){{0,6}},?&[13](?!y?[bhmDKW!sv])")
#: "(killed) the mayor of a town in the north and his driver"
AND_THEIRS = re.compile(
    r"1(?:o[ta]?(?:[wNGOu%yz]|1(?!')){1,3})?(?:p[ta]?[wNGOu%yz]{1,3})?,?&1(?=[,.;:p@xq]|$)"
)
#: "the shots that killed Ruiz, Diaz and Cruz were": the verb behind them is not theirs
_LIST_OF_A_RELATIVE = re.compile(rf"1{_OF_ONE}(?:,1{_OF_ONE}){{0,6}},?&1")
#: "(killed his) wife, son, himself", of headlines
_LIST_AND_SELF = re.compile(r"1(?:,1){0,6}(?=(?:,|,?&)y{0,2}6)")
_BESIDE = re.compile(
    rf"y?(?P<led>[&p])(?P<list>1(?!'){_OF_ONE}(?:,1{_OF_ONE}){{0,4}}(?:,?&1(?!'))?)"
)
_WITH = frozenset({"along with", "alongside", "as well as", "together with", "with"})
_LIST_BEFORE = re.compile(rf"(?:1{_OF_ONE},){{0,6}}1{_OF_ONE},?&1$")


def _shared(clause: Clause, harm: Harm) -> Iterator[Harm]:
    """Yield a harm and, where its sufferer stands in a list, that of the others.

    "Shot his wife and her son", "Ruiz, 24, and Diaz, 30, were pronounced dead".
    """
    yield harm
    if harm.who is None or _is_attribute(clause, harm.who, harm.verb):
        return
    yield from _with_others(clause, harm)
    if harm.who > harm.verb:
        relative = clause.codes[harm.verb - 1 : harm.verb] in ("t", "H")
        after = _LIST_OF_A_RELATIVE if relative else _LIST_AFTER
        listed = after.match(clause.codes, harm.who) or _LIST_AND_SELF.match(clause.codes, harm.who)
        if listed is None and (theirs := AND_THEIRS.match(clause.codes, harm.who)):
            yield from _of_the_last(clause, harm, theirs.end() - 1)
            return
    else:
        listed = next(
            (
                m
                for i in range(harm.who)
                if (m := _LIST_BEFORE.match(clause.codes[: harm.who + 1], i))
            ),
            None,
        )
    if listed is None:
        listed = _bare_pair(clause, harm)
    if listed is None:
        return
    for i in range(listed.start(), listed.end()):
        who = _owned(clause, i)
        if clause.codes[i] == "1" and who != harm.who:
            item = clause.items[who]
            first, last = min(harm.first, item.first), max(harm.last, item.last)
            yield Harm(harm.degree, who, first, last, harm.verb)


def _with_others(clause: Clause, harm: Harm) -> Iterator[Harm]:
    """Yield a harm for each of "(Ruiz was killed) along with his wife and his son"."""
    beside = _BESIDE.match(clause.codes, harm.verb + 1)
    if beside is None or clause.words(beside.start("led"), beside.start("led") + 1)[0] not in _WITH:
        return
    for i in range(*beside.span("list")):
        if clause.codes[i] == "1":
            yield Harm(harm.degree, i, harm.first, clause.items[i].last, harm.verb)


def _of_the_last(clause: Clause, harm: Harm, last: int) -> Iterator[Harm]:
    """Yield a harm for "his driver", told behind somebody and words that say who that is."""
    item = clause.items[last]
    if clause.sentence.chunks[item.first].norm in ("his", "her", "their"):
        yield Harm(harm.degree, last, harm.first, item.last, harm.verb)


def _is_attribute(clause: Clause, who: int, verb: int) -> bool:
    """Match "a dead driver along with his son": what stands before a noun is told of it alone."""
    joined = clause.words(who + 1, who + 2) in (["along with"], ["together with"])
    return joined and clause.codes[verb] == "d" and verb < who


def _owned(clause: Clause, who: int) -> int:
    """Return whom words mean that begin with an owner: the son in "the death of Ruiz's son"."""
    while clause.codes.startswith("1", who + 1):
        opening = clause.sentence.chunks[clause.items[who + 1].first]
        if not opening.norm.startswith(("'", "’")):
            break
        who += 1
    return who


def _bare_pair(clause: Clause, harm: Harm) -> re.Match[str] | None:
    """Match two persons whom a headline sets side by side: "Father, daughter found dead"."""
    who = harm.who or 0
    found = _PAIR.match(clause.codes, who) if who > harm.verb else None
    if who < harm.verb:
        found = next((m for i in range(who) if (m := _PAIR.match(clause.codes, i, who + 1))), None)
    if found is None or _APPOSITION.match(clause.codes, found.end()):
        return None
    pair = [clause.items[i] for i in (found.start(), found.end() - 1)]
    bare = [
        i.mention
        for i in pair
        if i.mention
        and i.mention.kind == "description"
        and not i.mention.surname
        and clause.sentence.codes[i.first] not in "tar9'"
    ]
    return found if len(bare) == len(pair) and bare[0].noun != bare[1].noun else None


def _is_titled(clause: Clause, who: int) -> bool:
    """Whether words before a person can be his title: he is named, or is somebody's ("'s")."""
    item = clause.items[who]
    opens = clause.sentence.chunks[item.first].norm.startswith(("'", "’"))
    return opens or (item.mention is not None and item.mention.kind == "name")


def _is_pronoun(clause: Clause, who: int | None) -> bool:
    mention = clause.mention(who)
    return mention is not None and mention.kind == "pronoun"


def _is_shooter(clause: Clause, verb: int, who: int | None) -> bool:
    """Match "the shooting suspect": he is no object of the shooting."""
    mention = clause.mention(who)
    attacks = mention is not None and mention.role == "attacker"
    return attacks and clause.words(verb, verb + 1) == ["shooting"]


def _is_living_body(clause: Clause, who: int, verb: int) -> bool:
    """Whether "his body" is no corpse, as in "shot in the lower body": a corpse is found."""
    if clause.words(verb, verb + 1)[-1] not in ("body", "bodies"):
        return False
    around = clause.codes[max(0, who - 4) : who] + clause.codes[verb + 1 : verb + 5]
    return "/" not in around and "w" in (clause.codes[who + 2 : verb] or "w")


def _is_own_trial(clause: Clause, verb: int) -> bool:
    """Match "Ruiz's murder trial": it is the accused who has a trial."""
    return clause.words(verb, verb + 1)[-1].split()[-1] in _OF_THE_ACCUSED


_LIMBS = frozenset(
    {"ankle", "arm", "arms", "calf", "elbow", "feet", "finger", "foot", "forearm", "hand", "hands"}
    | {"heel", "knee", "leg", "legs", "shin", "shoulder", "thigh", "toe", "wrist"}
)


def _is_in_a_limb(clause: Clause, verb: int) -> bool:
    """Match "was shot in the leg", of which hardly anybody dies untold."""
    words = clause.words(verb + 1, verb + 5)
    return words[:1] == ["in"] and not _LIMBS.isdisjoint(words)


def _harm(clause: Clause, rule: HarmRule, verb: int, who: int | None) -> Harm:
    points = [verb] if who is None else [verb, who]
    items = [clause.items[i] for i in points]
    degree = rule.degree
    if degree == "shot" and (clause.codes[verb] == "W" or _is_in_a_limb(clause, verb)):
        degree = "wounded"
    first, last = min(i.first for i in items), max(i.last for i in items)
    return Harm(degree, who, first, last, verb, rule.name in _OWN_HAND)


_RECORD = frozenset({"conviction", "convictions", "parole", "paroled", "probation"})
_OF_THE_ACCUSED = frozenset({"trial", "charge", "charges", "conviction", "plea", "confession"})
_AFTER_THE_NOUN = frozenset({"killed, told after the noun", "shot, told after the noun"})
_PASSIVES = frozenset({"killed, passive", "shot, passive"}) | _AFTER_THE_NOUN
_AFTER_OTHERS = frozenset({"them and then himself", "killed others, then shot himself"})
_OWN_HAND = _AFTER_OTHERS | {
    "suicide", "killed himself", "turned the gun on himself", "shot himself",
    "shot them and then himself",
}  # fmt: skip
_ACTIVE = re.compile(r"(?:ing|s|^kill|^slay|^shoot)$")
_DOUBT = frozenset(
    {"would", "could", "might", "may", "attempted", "nearly", "almost", "if", "whether", "tried"}
    | {"threatened", "fear", "feared", "want", "wanted", "afraid", "should"}
    | {"could've", "would've", "might've", "should've", "wouldn't", "couldn't", "won't", "can't"}
)
_WHETHER = frozenset({"if", "whether", "unless"})
_UNREAL = frozenset({"could", "would", "might", "could've", "would've", "might've"})


def _is_real(clause: Clause, verb: int, who: int | None) -> bool:
    """Whether the harm came about: not denied, feared, planned or threatened."""
    if is_denied(clause.sentence, clause.items[verb].first) or _is_anybody(clause, who):
        return False
    low = max(0, verb - 4, -1 if who is None or who > verb else who + 1)
    before = clause.codes[low:verb]
    for mark in (";", ",", ":"):
        cut = before.rfind(mark) + 1
        before, low = before[cut:], low + cut
    if "X" in before or _DOUBT & set(clause.words(low, verb)):
        return False
    infinitive = clause.codes[verb] in "KWD" and re.search(r"[2f]y?b?$", before)
    if infinitive and not is_done(clause.sentence, clause.items[verb].first):
        return False
    if who is not None and 0 < who < verb and _WHETHER & set(clause.words(who - 1, who)):
        return False
    return not _shares_modal(clause, verb)


def _is_anybody(clause: Clause, who: int | None) -> bool:
    """Match "any civilian", "no guard", "every child dead": nobody told to have come to harm."""
    if who is None:
        return False
    item = clause.items[who]
    around = clause.sentence.chunks[max(0, item.first - 1) : item.last + 1]
    return any(c.norm in ("any", "every", "no") for c in around)


def _shares_modal(clause: Clause, verb: int) -> bool:
    """Whether a verb joined to another is as unreal: "could have hit her and killed her"."""
    joined = clause.codes[max(0, verb - 1) : verb] == "&"
    before = re.search(r"[^,;:H]*$", clause.codes[:verb])
    return joined and before is not None and bool(_UNREAL & set(clause.words(before.start(), verb)))


def tells_harm(clause_codes: str) -> bool:
    """Whether any word of a sentence can be one of harm."""
    return re.search(r"[KWDFZdlRI!58E]", clause_codes) is not None
