"""How the event words of one sentence part into events: by day, by "since", by what went before."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest.extract.events.caused import only_suffer
from ingest.extract.events.ranked import find_ranks
from ingest.extract.events.where import is_nation_of_a_town, is_where
from ingest.extract.figures.figure import Figure
from ingest.extract.grammar.aspect import find_earlier_event
from ingest.record import record
from ingest.text.document import Sentence


@record
class Group:
    """Event words (chunks) of one sentence that tell of one event, and what stands with them.

    ``day`` is the chunk of its date. ``alone``: the sentence tells of no other event.
    ``background``: what went before the news; ``days_before``: by how many days, least and most.
    ``bounds``: the chunks between which its words stand, on its side of "after an ambush that".
    ``apart``: the sentence went over to it from what happened elsewhere.
    """

    triggers: tuple[int, ...]
    day: int | None
    figures: tuple[Figure, ...]
    alone: bool
    background: bool
    days_before: tuple[int, int] | None
    bounds: tuple[int, int]
    apart: bool

    @property
    def points(self) -> list[int]:
        """Chunks of the event words and the date."""
        return [*self.triggers, *([self.day] if self.day is not None else [])]


_FAR = 100
_GOES_ON = re.compile(r",&[ta9][^,;:.xH]{0,6}[bhKWDeL]")
_Parts = list[tuple[list[int], int | None]]  # event words, and the chunk of their date


def find_groups(
    sentence: Sentence,
    figures: Sequence[Figure],
    triggers: Sequence[int],
    dated: Sequence[tuple[int, int]],
) -> list[Group]:
    """Part ``triggers`` into events; ``dated`` holds (chunk of a date, its event word)."""
    later = find_earlier_event(sentence)
    if later and _is_before_when(sentence, later[0], triggers):
        later = None
    background = _background(sentence, triggers)
    parts = _parts(sentence, triggers, dated, background, later[0] if later else None)
    elsewhere = _elsewhere(sentence, triggers) if len(parts) == 2 else 0
    if later and later[0] > 0 and len(parts) > 2:
        elsewhere = next(iter(_after_that_too(sentence, later[0])), 0)
    return [
        Group(
            triggers=tuple(held),
            day=day,
            figures=_share(sentence, figures, held, parts, elsewhere),
            alone=len(parts) == 1,
            background=bool(background)
            and background < min(held) < _end_of_aside(sentence, background)
            and (day is None or day > background),
            days_before=later[1] if later and min(held) > later[0] and day is None else None,
            bounds=_bounds(sentence, held, background, later[0] if later else 0, elsewhere),
            apart=0 < elsewhere < min(held),
        )
        for held, day in parts
    ]


_WHEN = re.compile(r"[^,;:.]*,x")


def _is_before_when(sentence: Sentence, at: int, triggers: Sequence[int]) -> bool:
    """Match "came on Friday, hours after the vote, when a boat was hit": one thing."""
    aside = _WHEN.match(sentence.codes, at + 1) if at > 0 else None
    if aside is None or sentence.chunks[aside.end() - 1].norm != "when":
        return False
    return not any(at < t < aside.end() for t in triggers)


def _parts(
    sentence: Sentence,
    triggers: Sequence[int],
    dated: Sequence[tuple[int, int]],
    background: int,
    later: int | None,
) -> _Parts:
    """Part the triggers at ``background``, at ``later`` or at "since", else by their dates."""
    parts = _group_by_date(sentence, triggers, dated)
    if len(parts) == 1 and (at := _elsewhere(sentence, triggers)):
        held, day = parts[0]
        here = day is None or day < at
        closes = day is not None and sentence.codes[day + 1 :] in ("", ".")
        return [
            ([t for t in held if t < at], day if here or closes else None),
            ([t for t in held if t > at], None if here else day),
        ]
    if len(parts) == 1 and (told := _begun_or_ranked(sentence, triggers, parts[0][1])):
        return told
    since = _since_another(sentence)
    if since and dated and all(d > since for d, _ in dated) and any(t < since for t in triggers):
        before, after = [t for t in triggers if t < since], [t for t in triggers if t > since]
        parts = [(before, None), *([(after, dated[0][0])] if after else [])]
    if background and all(day < background for day, _ in dated):
        # "strikes on camps on Friday after an ambush that killed three": two events
        return _split(sentence, parts, triggers, background)
    if background and (own := _own_date(sentence, background, dated)):
        # "raids on hideouts after Sunday's ambush": the day is the ambush's alone
        fore = [t for t in triggers if t < background]
        parts = _group_by_date(sentence, fore, [pair for pair in dated if pair[0] < background])
        return [*parts, ([t for t in triggers if t > background], own)]
    if later is None:
        return parts
    if later < 0 and not dated:
        return [(list(triggers), None)]
    if all(day is None or day < later for _, day in parts):
        # "the strike came two days after the army said it killed six": two events
        return _split(sentence, parts, triggers, later)
    return parts


_BEGAN_WITH = re.compile(r"i(?:p?@)pa[w%z]{0,2}E")


def _begun_or_ranked(sentence: Sentence, triggers: Sequence[int], day: int | None) -> _Parts:
    """Part the triggers of "the strikes, which began in May with an attack that killed two".

    And of "The first hit a boat off Teluk; the second, off Riau, killed three".
    """
    begun = _BEGAN_WITH.search(sentence.codes) if day is not None else None
    cuts = [begun.end() - 1] if begun else find_ranks(sentence)[1:]
    bounds = pairwise([0, *cuts, len(sentence.chunks)])
    held = [[t for t in triggers if low <= t < high] for low, high in bounds]
    if not cuts or not (all(held) or begun):
        return []
    dated = len(held) - 1 if begun else 0
    return [(part, day if i == dated else None) for i, part in enumerate(held) if part]


def _end_of_aside(sentence: Sentence, at: int) -> int:
    """Chunk at which a sentence goes on after "after the raid": ", and one guard was wounded"."""
    goes_on = _GOES_ON.search(sentence.codes, at)
    return goes_on.start() if goes_on else len(sentence.chunks)


def _split(sentence: Sentence, groups: _Parts, triggers: Sequence[int], at: int) -> _Parts:
    """Part the triggers behind chunk ``at`` from the groups before it, as one without a date."""
    end = _end_of_aside(sentence, at)
    before = [([t for t in held if t < at or t > end], day) for held, day in groups]
    after = [t for t in triggers if at < t < end]
    cut = next(
        (i for i in _after_that_too(sentence, at) if after and after[0] < i < after[-1]), end
    )
    behind = [([t for t in after if t < cut], None), ([t for t in after if t > cut], None)]
    return [(held, day) for held, day in [*before, *behind] if held]


def _after_that_too(sentence: Sentence, at: int) -> list[int]:
    """Chunks of the second in "hours after a bomb went off and after a helicopter was downed"."""
    word = sentence.chunks[at].norm
    again = (m.end() - 1 for m in re.finditer(r",?&x", sentence.codes) if m.start() > at)
    return [i for i in again if sentence.chunks[i].norm == word]


def _bounds(
    sentence: Sentence, group: Sequence[int], background: int, later: int, elsewhere: int
) -> tuple[int, int]:
    """Chunks between which a group's words stand: on its side of "after an ambush that"."""
    last = elsewhere - 1 if min(group) < elsewhere else len(sentence.chunks) - 1
    start = max((at for at in (background, later) if 0 < at < min(group)), default=0)
    return start, last


#: "killed three in Riau, and in the region of Teluk"; "hit a car in Riau, while"; "killed three in
#: Riau, and a raid on Teluk left"
_ALSO_IN = re.compile(
    r",?&(?=p[ta]?[wGNot'-]{0,8}[GN])|,(?=x)|(?P<deed>,&)(?=[tar9]{1,2}(?:z|[wyNOGPQu%'-]{0,5}[EKWDLeb]))"
)
_HARM = re.compile(r"[KWDLd!]")


def _elsewhere(sentence: Sentence, triggers: Sequence[int]) -> int:
    """Chunk at which a sentence goes over to what happened in another place, or 0.

    "A drone killed two in Teluk, and in the region of Riau three died", "jets hit a car in Teluk,
    while a man was shot in Riau".
    """
    for match in _ALSO_IN.finditer(sentence.codes):
        at = match.start()
        if match[0] == "," and sentence.chunks[at + 1].norm not in ("while", "whilst"):
            continue
        before, behind = [t for t in triggers if t < at], [t for t in triggers if t > at]
        if not before or not behind:
            continue
        if match["deed"] and not all(
            _HARM.search(part) for part in (sentence.codes[:at], sentence.codes[at:])
        ):
            continue
        here = _grounds(sentence, before[0], at)
        there = _grounds(sentence, at, len(sentence.chunks))
        if here and there and here.isdisjoint(there):
            return at
    return 0


def _grounds(sentence: Sentence, low: int, high: int) -> set[str]:
    """Names of the places in which something is told to have happened between two chunks."""
    return {
        chunk.place.place.place_id if chunk.place else chunk.norm
        for i, chunk in enumerate(sentence.chunks[low:high], start=low)
        if (
            (chunk.is_town or (chunk.place and chunk.place.kind != "demonym"))
            and is_where(sentence, i)
        )
        or (chunk.place and is_nation_of_a_town(sentence, i))
    }


def _since_another(sentence: Sentence) -> int:
    """Chunk of "since" in "the first attack since the raid on 3 January", or 0."""
    for i, chunk in enumerate(sentence.chunks):
        if chunk.norm == "since" and re.match(r"t?[w%yNOGP]{0,3}E", sentence.codes[i + 1 :]):
            return i
    return 0


def _background(sentence: Sentence, triggers: Sequence[int]) -> int:
    """Chunk of "after" in "strikes on camps after an ambush that killed three", or 0."""
    for match in re.finditer(
        r"[xp2](?:[ta9@][wyNOGPQz%@'-]{0,5})?(?:[E!]|(?P<deed>[KZF])(?=o))", sentence.codes
    ):
        at = match.start()
        answers = _is_of_another(sentence, at)
        if not (
            answers or (_is_of_before(sentence, at) and sentence.codes[match.end() - 1] == "E")
        ):
            continue
        before = [t for t in triggers if t < at and not (answers and sentence.codes[t] == "C")]
        if before and any(t > at for t in triggers) and not only_suffer(sentence, before):
            return at
    follows = re.search(r"E(w)(?:[ta9@][wyNOGPQz%@'-]{0,5})?(?:E|wpH)", sentence.codes)
    if follows and sentence.chunks[follows.start(1)].norm in ("follow", "followed", "follows"):
        # "the raids followed an ambush on Friday", "followed a weekend in which a drone hit a hall"
        at = follows.start(1)
        if any(t < at for t in triggers) and any(t > at for t in triggers):
            return at
    return 0


_ANSWERS = frozenset(
    {"retaliation", "response", "revenge", "reprisal", "reprisals", "answer", "retaliated"}
    | {"responded", "responding", "retaliating", "avenge"}
)


#: "May be connected to the killing of a guard in May".
_TIED = frozenset({"connected", "linked", "related", "connection", "link", "links", "ties"})


def _is_of_another(sentence: Sentence, at: int) -> bool:
    """Whether a preposition leads to what is answered, or thought to be tied to it."""
    before = sentence.chunks[at - 1].norm if at else ""
    word = sentence.chunks[at].norm
    return (word in ("for", "to") and before in _ANSWERS) or (word == "to" and before in _TIED)


def _is_of_before(sentence: Sentence, at: int) -> bool:
    """Whether a preposition leads to what went before: "after", "behind"."""
    return sentence.chunks[at].norm in ("after", "following", "behind")


def _own_date(sentence: Sentence, background: int, dated: Sequence[tuple[int, int]]) -> int | None:
    """Chunk of the date that stands before its noun: "after Sunday's ambush"."""
    later = [day for day, _ in dated if day > background]
    if len(later) != 1:
        return None
    if _is_of_another(sentence, background):
        return later[0]  # "in revenge for the killing of a guard on Friday"
    own = re.match(r"'?[wyNOGPQ%]{0,3}E", sentence.codes[later[0] + 1 :])
    return later[0] if own or sentence.codes[later[0] - 1] == "E" else None


def _group_by_date(
    sentence: Sentence, triggers: Sequence[int], dated: Sequence[tuple[int, int]]
) -> _Parts:
    """Divide triggers among the sentence's event dates: (triggers, chunk of the date or None)."""
    if not dated:
        return [(list(triggers), None)]
    groups: dict[int, list[int]] = defaultdict(list)
    for day, trigger in dated:
        groups[day].append(trigger)
    listed = min((trigger for _, trigger in dated if sentence.codes[trigger] == "9"), default=0)
    alone = all(sentence.codes[trigger] == "9" for _, trigger in dated if trigger < listed)
    before = [t for t in triggers if alone and t < listed]  # "four were killed, two on Monday"
    apart = [
        t for t in triggers
        if _is_led_away_from(sentence, t, dated) or _is_before_and_on(sentence, t, dated)
    ]  # fmt: skip
    for trigger in triggers[len(before) :]:
        if trigger in apart:
            continue
        day = min(
            groups, key=lambda d: min(_distance(sentence, trigger, t) for t in [*groups[d], d])
        )
        if trigger not in groups[day]:
            groups[day].append(trigger)
    parts: _Parts = [(sorted(held), day) for day, held in sorted(groups.items())]
    before += [t for t in apart if t not in before]
    return [(before, None), *parts] if before else parts


_ITS_OWN = re.compile(r",?'?[wyNOGPQ%]{0,3}E")


def _is_led_away_from(sentence: Sentence, trigger: int, dated: Sequence[tuple[int, int]]) -> bool:
    """Match struck in "struck a man who took part in the 3 May attack": the day is another's."""
    return bool(dated) and all(
        trigger < day < at
        and "H" in sentence.codes[trigger:day]
        and _ITS_OWN.match(sentence.codes, day + 1)
        for day, at in dated
    )


_AND_ON = re.compile(r",&(?:p|y,?p?)?$")


def _is_before_and_on(sentence: Sentence, trigger: int, dated: Sequence[tuple[int, int]]) -> bool:
    """Match shot in "a guard shot a man in Riau, and on 3 July another shot the pilot".

    A day that opens the next clause is that of what it tells, not of what stands before. Nor is
    that from which it went on: "bombed the valley since May, when a raid killed four"; "the first
    on the valley since May, when" tells where the raid was, too.
    """
    return bool(dated) and all(
        trigger < day < at
        and (
            _AND_ON.search(sentence.codes[:day])
            or (sentence.chunks[day - 1].norm == "since" and "z" not in sentence.codes[:at])
        )
        for day, at in dated
    )


def _distance(sentence: Sentence, here: int, there: int) -> int:
    """Return how many chunks lie between two, any other clause counting as far away.

    Not that of "died when a boat was hit", which tells of one event.
    """
    low, high = sorted((here, there))
    parted = any(
        sentence.codes[i] == "x"
        and not (sentence.chunks[i].norm == "when" and sentence.codes[i - 1] in "DKW")
        for i in range(low, high)
    )
    return high - low + (_FAR if parted else 0)


def _share(
    sentence: Sentence, figures: Sequence[Figure], group: list[int], groups: _Parts, cut: int
) -> tuple[Figure, ...]:
    """Give each figure to the group whose trigger or date is nearest.

    Or to that on its side of ``cut``, where the sentence goes over to another place.
    """
    if len(groups) == 1:
        return tuple(figures)
    if cut and len(groups) == 2:
        return tuple(f for f in figures if (f.at < cut) == (group[0] < cut))

    def distance(figure: Figure, held: list[int], day: int | None) -> int:
        points = [*held, *([day] if day is not None else [])]
        return min(_distance(sentence, p, figure.at) for p in points)

    return tuple(f for f in figures if min(groups, key=lambda g: distance(f, *g))[0] is group)
