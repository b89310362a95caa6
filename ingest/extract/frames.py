"""Frames: what one sentence says of one event, before it is known which event it is.

A frame has a trigger (an event word, or a verb of killing), and what stands with it: when, where,
against what, by whom. Ongoing operations and mere plans make no frame of an event; a perfective
verb, a date or a figure does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extract.aspect import find_earlier_event, find_near_day, is_ongoing
from ingest.extract.figures import Figure
from ingest.extract.targets import Target, count_vessels, find_target
from ingest.extract.where import find_place, find_scope
from ingest.extract.who import are_two_states, find_attackers, find_participation
from ingest.text.dates import DateMention
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.tokens import fold_text
from ingest.vocabulary import Vocabulary

_CLAUSE_END = ",;.:x"
_VERBS = "seEKW!CVDgAnLBi"
_EVENT_VERBS = "eEKW!CVDgAL"
_OTHER = {"previous", "previously", "earlier", "similar", "prior", "past", "other", "separate",
          "another", "additional"}  # fmt: skip
# How a report goes over to another event.
_ADDED = {"meanwhile", "elsewhere", "similarly", "separately", "furthermore", "moreover",
          "additionally", "in addition"}  # fmt: skip
_SINCE = {"since", "from", "until", "after", "before"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One event as one sentence tells it; chunk numbers are of that sentence.

    ``said`` is the date at which something was said of it. ``ongoing`` frames speak of operations
    that go on, no single event. ``anaphoric`` ones point back ("the strike"), ``background`` ones
    tell what went before ("after an ambush that killed three"), ``added`` ones stand in a sentence
    that goes over to another event ("Meanwhile, an ambush killed three").
    """

    sentence: Sentence
    trigger: int
    event_type: str
    date: DateMention | None
    said: DateMention | None
    place: Chunk | None
    target: Target | None
    attackers: tuple[str, ...]
    participation: str
    vessels: int | None
    first: int
    last: int
    anaphoric: bool
    other: bool
    background: bool
    added: bool
    ongoing: bool
    days_before: tuple[int, int] | None
    near_day: tuple[int, int] | None  # days back from the day told last: "the next day"
    figures: tuple[Figure, ...]


def find_frames(
    document: Document,
    sentence: Sentence,
    figures: Sequence[Figure],
    vocabulary: Vocabulary,
    summed: frozenset[int] = frozenset(),
) -> list[Frame]:
    """Frames of one sentence, in order of their triggers; ``figures`` are the sentence's own.

    Chunks in ``summed`` speak of a campaign as a whole ("has destroyed 26 vessels").
    """
    triggers = [t for t in _triggers(sentence, figures) if t not in summed]
    dated, said = _dates(sentence, triggers)
    if not triggers:
        return []
    groups = _group_by_date(triggers, dated)
    since = _since_another(sentence)
    if since and dated and all(d > since for d, _ in dated) and any(t < since for t in triggers):
        groups = [
            ([t for t in triggers if t < since], None),
            ([t for t in triggers if t > since], dated[0][0]),
        ]
        groups = [(held, day) for held, day in groups if held]
    later = find_earlier_event(sentence)
    background = _background(sentence, triggers)
    near_day = find_near_day(sentence) if not dated else None
    scope = find_scope(sentence)
    if background and all(day < background for day, _ in dated):
        # "strikes on camps on Friday after an ambush that killed three": two events
        groups = _split(groups, triggers, background)
    elif background and (own := _own_date(sentence, background, dated)):
        # "raids on hideouts after Sunday's ambush": the day is the ambush's alone
        fore = [t for t in triggers if t < background]
        groups = _group_by_date(fore, [pair for pair in dated if pair[0] < background])
        groups = [*groups, ([t for t in triggers if t > background], own)]
    elif later and later[0] < 0 and not dated:
        groups = [(list(triggers), None)]
    elif later and all(day is None or day < later[0] for _, day in groups):
        # "the strike came two days after the army said it killed six": two events
        groups = _split(groups, triggers, later[0])
    return [
        _frame(
            document,
            sentence,
            group,
            day,
            said,
            _share(figures, group, groups),
            vocabulary,
            summed,
            alone=len(groups) == 1,
            background=bool(background)
            and min(group) > background
            and (day is None or day > background),
            days_before=later[1] if later and min(group) > later[0] and day is None else None,
            near_day=near_day,
            scope=scope,
            bounds=_bounds(sentence, group, background),
        )
        for group, day in groups
    ]


def _split(
    groups: Sequence[tuple[list[int], int | None]], triggers: Sequence[int], at: int
) -> list[tuple[list[int], int | None]]:
    """Part the triggers behind chunk ``at`` from the groups before it, as one without a date."""
    before = [([t for t in held if t < at], day) for held, day in groups]
    after = [t for t in triggers if t > at]
    return [(held, day) for held, day in [*before, (after, None)] if held]


def _bounds(sentence: Sentence, group: Sequence[int], background: int) -> tuple[int, int]:
    """Chunks between which a group's words stand: on its side of "after an ambush that"."""
    last = len(sentence.chunks) - 1
    if not background:
        return 0, last
    return (background, last) if min(group) > background else (0, last)


def _since_another(sentence: Sentence) -> int:
    """Chunk of "since" in "the first attack since the raid on 3 January", or 0."""
    for i, chunk in enumerate(sentence.chunks):
        if chunk.norm == "since" and re.match(r"t?[w%yNOGP]{0,3}E", sentence.codes[i + 1 :]):
            return i
    return 0


def _background(sentence: Sentence, triggers: Sequence[int]) -> int:
    """Chunk of "after" in "strikes on camps after an ambush that killed three", or 0."""
    for match in re.finditer(r"[xp2](?:[ta9@][wyNOGPQz%@'-]{0,5})?E", sentence.codes):
        at = match.start()
        if not _is_of_before(sentence, at):
            continue
        if any(t < at for t in triggers) and any(t > at for t in triggers):
            return at
    return 0


_ANSWERS = frozenset(
    {"retaliation", "response", "revenge", "reprisal", "reprisals", "answer", "retaliated"}
    | {"responded", "responding", "retaliating", "avenge"}
)


def _is_of_before(sentence: Sentence, at: int) -> bool:
    """Whether a preposition leads to what went before: "after", "behind", "in response to"."""
    word = sentence.chunks[at].norm
    if word in ("for", "to"):
        return at > 0 and sentence.chunks[at - 1].norm in _ANSWERS
    return word in ("after", "following", "behind")


def _own_date(sentence: Sentence, background: int, dated: Sequence[tuple[int, int]]) -> int | None:
    """Chunk of the date that stands before its noun: "after Sunday's ambush"."""
    later = [day for day, _ in dated if day > background]
    if len(later) != 1:
        return None
    own = re.match(r"'?[wyNOGPQ%]{0,3}E", sentence.codes[later[0] + 1 :])
    return later[0] if own or sentence.codes[later[0] - 1] == "E" else None


def _triggers(sentence: Sentence, figures: Sequence[Figure]) -> list[int]:
    counted = {i for f in figures for i in range(f.first, f.last + 1) if not f.toll}
    found = []
    for i, chunk in enumerate(sentence.chunks):
        if chunk.code == "A":
            if not re.search(r"w[wx]?$", sentence.codes[:i]) or not _is_asked(sentence, i):
                found.append(i)
        elif chunk.norm in _FIRES and _fires(sentence, i):
            found.append(i)
        elif chunk.code in "KDW!VCLMR":
            if i in counted or (chunk.event and chunk.code in "KW!"):
                found.append(i)
        elif (chunk.code == "U" and i in counted) or (
            chunk.event and not _hypothetical(sentence, i) and not _of_another(sentence, i)
        ):
            found.append(i)
    return found


_FIRES = frozenset({"fired", "launched", "lobbed", "unleashed"})
_WEAPONS = frozenset(
    {"missile", "missiles", "rocket", "rockets", "drone", "drones", "shell", "shells", "mortar"}
    | {"mortars", "artillery", "salvo", "salvos", "barrage", "barrages", "bombs"}
)


def _fires(sentence: Sentence, at: int) -> bool:
    """Match "fired about 40 rockets at": weapons sent somewhere are an event."""
    for i in range(at + 1, min(at + 7, len(sentence.chunks) - 1)):
        if sentence.chunks[i].norm in _WEAPONS:
            return sentence.chunks[i + 1].norm in (
                "at",
                "on",
                "into",
                "toward",
                "towards",
                "against",
            )
        if sentence.codes[i] not in "9yw%a-GOt":
            return False
    return False


def _is_asked(sentence: Sentence, at: int) -> bool:
    """Match "what happened today", "what else happened": the words ask for an event."""
    return any(c.norm in ("what", "else", "how") for c in sentence.chunks[max(0, at - 2) : at])


def _of_another(sentence: Sentence, at: int) -> bool:
    """Match "the execution of this operation": the later word names the event."""
    return bool(re.match(r"ot?[w%y]?[E]", sentence.codes[at + 1 : at + 5]))


def _hypothetical(sentence: Sentence, at: int) -> bool:
    before = sentence.codes[max(0, at - 3) : at]
    if sentence.codes[at] == "e" or not sentence.chunks[at].event.noun:  # type: ignore[union-attr]
        return bool(re.search(r"[m2]b?y?$", before)) and not re.search(r"mh", before)
    return bool(re.search(r"f[at]?[w%yNOG]{0,2}$", before))


def _dates(
    sentence: Sentence, triggers: Sequence[int]
) -> tuple[list[tuple[int, int]], DateMention | None]:
    """Split a sentence's dates into those of events, as (date, trigger), and that of the saying."""
    dated: list[tuple[int, int]] = []
    said: DateMention | None = None
    for i, chunk in enumerate(sentence.chunks):
        if chunk.code != "@" or chunk.date is None:
            continue
        before = sentence.chunks[i - 1].norm if i else ""
        if _is_quoted(sentence, i) and chunk.norm in ("today", "tonight", "yesterday"):
            continue  # the speaker's day, not the reporter's
        if sentence.codes[i + 1 : i + 3] == ",x" and sentence.chunks[i + 2].norm == "when":
            later = [t for t in triggers if t > i]  # "since Jan. 23, when two people were killed"
            if later:
                dated.append((i, later[0]))
            continue
        if before == "into" and sentence.codes[i - 2 : i - 1] == "@":
            continue  # "overnight into Saturday": one night
        if before in _SINCE or chunk.norm.split()[0] in _SINCE or _is_range(sentence, i):
            continue
        head = _head(sentence, i)
        if head is None:
            continue
        if sentence.codes[head] == "s":
            said = said or chunk.date
        elif sentence.codes[head] in _EVENT_VERBS or sentence.chunks[head].event:
            nearest = min(triggers, key=lambda t: abs(t - head), default=None)
            if nearest is not None and abs(nearest - head) <= 8:
                dated.append((i, nearest))
    return dated, said


def said_day(sentence: Sentence) -> DateMention | None:
    """Day on which a sentence without an event says that something was said."""
    return _dates(sentence, [])[1]


def _is_range(sentence: Sentence, at: int) -> bool:
    """Whether a date is an end of "between September and February"."""
    near = sentence.chunks[max(0, at - 3) : at]
    return any(c.norm == "between" for c in near)


def _is_quoted(sentence: Sentence, at: int) -> bool:
    """Whether a chunk stands inside a quotation, opened here or in a sentence before."""
    before, after = sentence.codes[:at].count("q"), sentence.codes[at:].count("q")
    return before % 2 == 1 or (before == 0 and after % 2 == 1)


def _head(sentence: Sentence, at: int) -> int | None:
    """Return the verb or event noun that a date belongs to: back in its clause, else forward."""
    codes = sentence.codes
    if named := re.match(r"'?[wQNP%]{0,2}[EZ]", codes[at + 1 :]):
        return at + named.end()  # "the 2 September attack", "Friday's drone strike"
    if said := re.search(r"s[tar]?[wyNOGz%]{0,3}Ep?$", codes[:at]):
        return said.start()  # "announced the strike on Saturday": the day of the announcement
    for i in range(at - 1, -1, -1):
        if codes[i] in "nBi":
            opening = re.match(r"p[ta]?[wz]{0,2}E", codes[at + 1 :])
            return at + opening.end() if opening else None  # "began Sept. 2 with a strike"
        if codes[i] in _VERBS:
            return i
        past = codes[i] == "w" and sentence.chunks[i].norm.endswith("ed")
        if past and codes[i - 1] in "EPQ" and re.match(r"t?[wOPNG]", codes[i + 1 :]):
            return None  # "men killed in a strike sued the government last month"
        aside = codes[i] == "," and codes[at + 1 : at + 2] == ","  # "the attacks, on Monday, take"
        if codes[i] in ";.:x" or (codes[i] == "," and i < at - 1 and not aside):
            break
    if codes[at + 1 : at + 2] == "x" and re.search(r"[dMRc]y?p?$", codes[:at]):
        following = range(at + 2, len(codes))  # "were feared dead on Friday after a jet bombed"
    elif at + 1 < len(codes) and codes[at + 1] == "'":
        following = range(at + 1, min(at + 6, len(codes)))
    elif _opens_clause(sentence, at):
        following = range(at + 1, len(codes))
    else:
        following = range(at + 1, min(at + 5, len(codes)))
    for i in following:
        if _is_reduced(sentence, i):
            continue
        if codes[i] in _VERBS:
            return i if codes[i] not in "nBi" else None
        if codes[i] in ";.:x" or _is_other_verb(sentence, i):
            break
    return None


def _is_other_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb of no event, to which the date before it belongs.

    "On Tuesday, senators were shown the video of the strike"; not "warplanes unleashed a strike".
    """
    if sentence.codes[at] != "w" or re.match(r"[ta9]?[wyNOGP%]{0,3}E", sentence.codes[at + 1 :]):
        return False
    passive = re.search(r"b[yX]*$", sentence.codes[:at]) is not None
    if not passive and _is_reduced(sentence, at):
        return False
    return passive or sentence.chunks[at].norm.endswith("ed")


def _is_reduced(sentence: Sentence, at: int) -> bool:
    """Match "a camp used by the group", "a drone launched from Yemen": no verb of the clause."""
    if at == 0 or sentence.codes[at - 1] not in "uPQEwN":
        return False
    following = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    return sentence.chunks[at].norm.endswith(("ed", "wn")) and following in ("by", "from")


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a date stands first in its clause: "On Friday, the army"."""
    before = sentence.codes[max(0, at - 2) : at].rstrip("pyx")
    lead_in = sentence.codes[:at]
    if re.fullmatch(r"p[^,;.:x@]*p", lead_in) and not re.search(rf"[{_VERBS}]", lead_in):
        return True  # "In a post on social media on Friday,"
    return before == "" or before[-1] in ",;.:x&q"


def _group_by_date(
    triggers: Sequence[int], dated: Sequence[tuple[int, int]]
) -> list[tuple[list[int], int | None]]:
    """Divide triggers among the sentence's event dates: (triggers, chunk of the date or None)."""
    if not dated:
        return [(list(triggers), None)]
    groups: dict[int, list[int]] = {day: [trigger] for day, trigger in dated}
    for trigger in triggers:
        day = min(groups, key=lambda d: min(abs(trigger - t) for t in [*groups[d], d]))
        if trigger not in groups[day]:
            groups[day].append(trigger)
    return [(sorted(held), day) for day, held in sorted(groups.items())]


def _share(
    figures: Sequence[Figure], group: list[int], groups: Sequence[tuple[list[int], int | None]]
) -> tuple[Figure, ...]:
    """Give each figure to the group whose trigger or date is nearest."""
    if len(groups) == 1:
        return tuple(figures)

    def distance(figure: Figure, held: list[int], day: int | None) -> int:
        points = [*held, *([day] if day is not None else [])]
        return min(abs(p - figure.at) for p in points)

    return tuple(f for f in figures if min(groups, key=lambda g: distance(f, *g))[0] is group)


def _frame(
    document: Document,
    sentence: Sentence,
    group: list[int],
    day: int | None,
    said: DateMention | None,
    figures: tuple[Figure, ...],
    vocabulary: Vocabulary,
    summed: frozenset[int],
    *,
    alone: bool,
    background: bool,
    days_before: tuple[int, int] | None,
    near_day: tuple[int, int] | None,
    scope: Chunk | None,
    bounds: tuple[int, int],
) -> Frame:
    main = _main_trigger(sentence, group)
    event = sentence.chunks[main].event
    low, high = (0, len(sentence.chunks) - 1) if alone else _extent(sentence, group, day)
    low, high = max(low, bounds[0]), min(high, bounds[1])
    place = find_place(sentence, low, high, main)
    if place is None and not alone and re.match(r",yp?t?G", sentence.codes[high + 1 :]):
        # "in a similar attack, also in the eastern Pacific"
        place = find_place(sentence, low, min(high + 5, len(sentence.chunks) - 1), main)
    if place is None and not background:
        place = scope
    target = find_target(document, sentence, group, low, high, vocabulary)
    date = sentence.chunks[day].date if day is not None else None
    folded = fold_text(document.text[sentence.chunks[low].start : sentence.chunks[high].end])
    participation = find_participation(folded)
    attackers = find_attackers(sentence, low, high, group, target, vocabulary)
    if participation == "unknown" and are_two_states(sentence, low, main, attackers):
        participation = "joint"
    marked = _noun_phrase(sentence, main) if sentence.codes[main] in "EKZ" else []
    marks = {c.norm for c in marked}
    rank = next((c.number.value for c in marked if c.code == "z" and c.number), 99)
    incident = tuple(f for f in figures if not f.toll)
    held = [main, *([day] if day is not None else [])]
    if place is not None:
        held.append(sentence.chunks.index(place))
    if target is not None:
        held += [i for i, c in enumerate(sentence.chunks) if target.start <= c.start < target.end]
    held += [i for f in incident for i in (f.first, f.last)]
    return Frame(
        sentence=sentence,
        trigger=main,
        event_type=event.event_type if event else "attack",
        date=date,
        said=said,
        place=place,
        target=target,
        attackers=attackers,
        participation=participation,
        vessels=count_vessels(sentence, low, high, summed),
        first=min(held),
        last=max(held),
        anaphoric=sentence.codes[main] == "A"
        or (any(c.code in "t'" for c in marked) and not marks & _OTHER),
        other=bool(marks & _OTHER) or rank <= 3,
        background=background,
        added=_is_added(sentence),
        ongoing=not incident
        and (
            is_ongoing(sentence, main, marked)
            if date is None
            else _is_count_of_a_period(marked, date)
        ),
        days_before=days_before,
        near_day=near_day if date is None and days_before is None else None,
        figures=figures,
    )


def _is_added(sentence: Sentence) -> bool:
    """Whether the sentence opens with "meanwhile", "in addition" and the like."""
    opening = [chunk.norm for chunk in sentence.chunks[:2]]
    return opening[0] in _ADDED or " ".join(opening) in _ADDED


def _is_count_of_a_period(phrase: Sequence[Chunk], date: DateMention) -> bool:
    """Match "more than 100 strikes in 2025"."""
    many = any(c.number and c.code == "9" and c.number.value > 4 for c in phrase)
    return many and date.precision in ("month", "year")


def _main_trigger(sentence: Sentence, group: list[int]) -> int:
    """Prefer an event noun or verb to a verb of harm, the first to the later."""
    order = {"E": 0, "e": 0, "A": 2}
    return min(group, key=lambda i: (order.get(sentence.codes[i], 1), i))


def _extent(sentence: Sentence, group: list[int], day: int | None) -> tuple[int, int]:
    """Return the stretch of a sentence, between its clause marks, that holds triggers and date."""
    points = [*group, *([day] if day is not None else [])]
    low, high = min(points), max(points)
    while low > 0 and sentence.codes[low - 1] not in _CLAUSE_END:
        low -= 1
    while high + 1 < len(sentence.codes):
        relative = re.match(
            r",(?:pH|H|x(?=.{0,3}[9aPX])|[KW]|[yjNPwtA]{1,5},(?=p))", sentence.codes[high + 1 :]
        )
        if relative:  # "the raid of 3 May, in which four died near the port"
            high += relative.end()
        elif sentence.codes[high + 1] in _CLAUSE_END:
            break
        else:
            high += 1
    others = [t for t in range(low, high + 1) if sentence.codes[t] == "@" and t not in points]
    limit = next((t for t in others if t > max(points)), high + 1)
    return low, min(high, limit - 1)


def _noun_phrase(sentence: Sentence, trigger: int) -> list[Chunk]:
    """Chunks before an event noun that belong to it: determiner, ordinal, adjectives."""
    held: list[Chunk] = []
    for i in range(trigger - 1, max(-1, trigger - 8), -1):
        chunk = sentence.chunks[i]
        if chunk.code not in "w%ytar9zNGOPQSX'@kq-" and not chunk.event:
            break
        held.append(chunk)
        if chunk.code in "taX":
            break
    return held
