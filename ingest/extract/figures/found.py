"""Figures that a sentence states, by the rules of ``rules``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.matched import (
    GROUPS,
    NOBODY,
    NOT_ALL,
    VERBS,
    agrees,
    counted_span,
    first_group,
    is_asserted,
    is_hospital,
    is_of_both,
    is_of_the_bereaved,
    is_plural,
    is_told_of_the_dead,
    is_undergone,
    is_whole_told,
    says_none,
    whole_noun,
)
from ingest.extract.figures.rescues import is_killed_after_all
from ingest.extract.figures.rules import (
    A_SET,
    AND_SO_MANY_MORE,
    ANOTHER,
    DID_NOT_SURVIVE,
    NOBODY_RULES,
    OF_A_GROUP,
    OF_A_HEADLINE,
    OF_THE_WOUNDED,
    ONE_MORE_DEAD,
    RULES,
    SEVERAL_LED,
    SINGLES,
    WITHOUT_ANYBODY,
    Rule,
)
from ingest.extract.figures.undisclosed import find_undisclosed
from ingest.extract.figures.worded import (
    counts_nobody,
    is_of_a_whole,
    is_of_none,
    is_passed_over,
    is_so_worded,
    is_some,
    is_the_only_survivor,
    may_hold_dead,
    tells_of_others,
)
from ingest.extract.grammar.pieces import LED_LIST
from ingest.extract.grammar.possible import Rules
from ingest.text.document import Chunk, Sentence
from ingest.text.numbers import MULTIPLES, SETS_OF_PEOPLE, Number

_MEASURES = {
    "K": "killed", "D": "killed", "d": "killed", "F": "killed", "T": "killed", "l": "killed",
    "W": "wounded", "I": "wounded", "V": "survived", "U": "survived", "M": "missing",
    "R": "presumed_dead", "C": "captured", "Z": "killed", "~": "captured",
    "8": "killed", **dict.fromkeys("!034567ehpw", "wounded"),
}  # fmt: skip
_RULES = Rules(RULES)
_EXCEEDING = frozenset(
    {"pass", "passes", "passed", "passing", "past", "surpass", "surpasses", "surpassed"}
    | {"surpassing", "exceed", "exceeds", "exceeded", "top", "tops", "topped", "topping"}
)
_SAID_OF_ONE = re.compile(r";[^;]*;|\([^)]*\)|,w[w9](?:,[w9])*,?&[w9](?=,&)")
_ONE_OF = re.compile(r"9r?ot?$")


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
        if figure.measure in ("captured", "presumed_dead") and figure.unit.startswith("survivor")
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
        figure.rule in NOBODY_RULES and re.match(r"K&W", sentence.codes[figure.last :]) is not None
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
    if tells_of_others(rule, match, sentence, verb):
        return None
    if "passive" in rule.name and not is_undergone(sentence, match, verb):
        return None
    sent = sentence.codes[verb] == "3" and not is_hospital(sentence.chunks[match.end() - 1])
    if sent or (is_of_both(sentence, verb) and rule.name not in (*NOBODY_RULES, "no such thing")):
        return None
    if rule.name in (*NOBODY_RULES, "no such thing", "no victims"):
        return _none_at_all(rule, match, sentence, measure)
    start, end = counted_span(match)
    if not is_so_worded(rule, match, sentence, verb):
        return None
    if sentence.codes[max(0, start - 1) : start] == "X":
        return _not_one(rule, sentence, match, start, end, measure)
    if is_of_none(rule, match, sentence, start):
        return Figure(rule.name, measure, Number(0), match.start(), match.end() - 1, start, "")
    if is_whole_told(sentence, match, start, end):
        start += re.match(r"9r?ot?r?", sentence.codes[start:]).end()  # type: ignore[union-attr]
    if counts_nobody(rule, match, sentence, start, end):
        return None
    if (one_of := _ONE_OF.search(sentence.codes[:start])) and sentence.codes[end] == ",":
        start = one_of.start()  # "one of the six, a clerk, died"
    some = re.match("9r?ot", sentence.codes[start:end])  # "two of the survivors had burns"
    if measure == "wounded" and sentence.codes[end - 1] == "U" and not some:
        measure = "survived"  # "one survivor, who was taken to hospital"
    if is_passed_over(rule, sentence, measure, start):
        return None
    if sentence.codes[verb : verb + 2] == "MP" and sentence.codes[:start].endswith("t"):
        return None  # "(bodies of two of) the three missing men"
    if is_of_a_whole(sentence, start, verb) and measure != "presumed_dead":
        return None  # "including two children": a share of a number given elsewhere
    seized = sentence.codes[verb] == "C" and end - start == 1
    a_thing = seized and sentence.chunks[start].norm == "one"  # "seized one off Venezuela"
    if a_thing or (
        rule.name.startswith(OF_A_GROUP) and sentence.chunks[start - 2].norm not in GROUPS
    ):
        return None  # "a picture of four was"
    if re.match(r"[9PU7]wd", sentence.codes[max(0, verb - 2) :]) and (
        sentence.chunks[verb - 1].norm not in ("found", "lay", "left", "shot")
    ):
        return None  # headlines: "five found dead"; not "five thought dead"
    if not is_the_only_survivor(rule, sentence, range(start, end), verb):
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
        rule.name.startswith((ONE_MORE_DEAD, OF_A_GROUP)) or agrees(sentence, match, end)
    ):
        return None
    pronoun = rule.name.startswith(ANOTHER)
    one = number.value == 1 and len(counted) == 1 and rule.name not in SINGLES and not pronoun
    if one and rule.name.startswith(A_SET):
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
        includes_dead=measure == "wounded" and may_hold_dead(sentence, at, verb),
        share=pronoun
        or rule.name == OF_THE_WOUNDED
        or (not one and is_some(sentence, at, verb, measure, number))
        or (not rule.name.startswith(OF_A_GROUP) and is_of_the_bereaved(sentence, start))
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
        other = sentence.chunks[end - 1].norm == ("another" if end - start == 1 else "other")
        if other or sentence.codes[start:end] == "az":
            yield start, Number(1), ""
        return
    opens_item = True
    aside = _asides(sentence.codes, start, end)
    if rule.startswith(SEVERAL_LED):
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
        definite |= rule.startswith(OF_A_HEADLINE)  # which has no articles
        definite |= rule.startswith(SEVERAL_LED) and i == start
        one = opens_item and lists and (chunk.code in "ar" or definite) and not counts_next
        if one and definite and _is_of_many(sentence, i, end):
            one = opens_item = False  # "the priests and two cooks": nobody knows how many
        if rule in SINGLES or (rule.startswith(A_SET) and i == start):
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
