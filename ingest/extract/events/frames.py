"""Frames: what one sentence says of one event, before it is known which event it is.

A frame has a trigger (an event word, or a verb of killing), and what stands with it: when, where,
against what, by whom. Ongoing operations and mere plans make no frame of an event; a perfective
verb, a date or a figure does.
"""

import re
from collections.abc import Sequence

from ingest.extract.events.days import event_days
from ingest.extract.events.groups import Group, find_groups
from ingest.extract.events.ranked import find_rank
from ingest.extract.events.rulers import find_ruled_land
from ingest.extract.events.targets import Target, count_strikes, count_vessels, find_target
from ingest.extract.events.triggers import find_triggers
from ingest.extract.events.where import (
    find_owner,
    find_place,
    find_scope,
    is_beside_the_event,
    is_of_the_speaker,
    is_off,
)
from ingest.extract.events.who import are_two_states, find_attackers, find_participation
from ingest.extract.figures.figure import Figure
from ingest.extract.grammar.aspect import find_near_day, is_begun, is_ongoing
from ingest.record import record
from ingest.text.dates import DateMention
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.tokens import fold_text
from ingest.vocabulary import Place, Vocabulary

_CLAUSE_END = ",;.:x"
_OTHER = {"previous", "previously", "earlier", "similar", "prior", "past", "other", "separate",
          "another", "additional", "further"}  # fmt: skip
# How a report goes over to another event.
_ADDED = {"meanwhile", "elsewhere", "similarly", "separately", "furthermore", "moreover",
          "additionally", "in addition"}  # fmt: skip


@record
class Frame:
    """One event as one sentence tells it; chunk numbers are of that sentence.

    ``said`` is the date at which something was said of it. ``ongoing`` frames speak of operations
    that go on, no single event. ``anaphoric`` ones point back ("the strike"), ``background`` ones
    tell what went before ("after an ambush that killed three"), ``added`` ones stand in a sentence
    that goes over to another event ("Meanwhile, an ambush killed three"). ``rank`` is 2 in "the
    second, off Teluk, killed three", 0 where none is told.
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
    strikes: int | None
    first: int
    last: int
    anaphoric: bool
    other: bool
    background: bool
    added: bool
    ongoing: bool
    rank: int
    days_before: tuple[int, int] | None
    near_day: tuple[int, int] | None  # days back from the day told last: "the next day"
    figures: tuple[Figure, ...]

    @property
    def is_offshore(self) -> bool:
        """Whether its place is a land or a port that it was off: "off the coast of Teluk"."""
        return self.place in self.sentence.chunks and is_off(
            self.sentence, self.sentence.chunks.index(self.place)
        )

    @property
    def is_placed_by_speaker(self) -> bool:
        """Whether its place is only where somebody speaks of it: "A nurse in Teluk said"."""
        return self.place in self.sentence.chunks and is_of_the_speaker(
            self.sentence, self.sentence.chunks.index(self.place), self.trigger
        )

    @property
    def where(self) -> Place | None:
        """The place of the reference that its words name."""
        return self.place.place.place if self.place and self.place.place else None


@record
class _Context:
    """What the frames of one sentence share.

    Chunks in ``summed`` speak of a campaign; ``scope`` is the place with which the sentence opens,
    ``near_day`` counts days back from the day told last.
    """

    document: Document
    sentence: Sentence
    vocabulary: Vocabulary
    summed: frozenset[int]
    said: DateMention | None
    scope: Chunk | None
    near_day: tuple[int, int] | None


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
    triggers = [
        t for t in find_triggers(sentence, figures)
        if t not in summed and not _sums_up(sentence, t, summed)
    ]  # fmt: skip
    if not triggers:
        return []
    dated, said = event_days(sentence, triggers)
    listed = all(sentence.codes[trigger] == "9" for _, trigger in dated)
    near_day = find_near_day(sentence) if listed else None
    scope = find_scope(sentence)
    context = _Context(document, sentence, vocabulary, summed, said, scope, near_day)
    return [_frame(context, group) for group in find_groups(sentence, figures, triggers, dated)]


def _sums_up(sentence: Sentence, trigger: int, summed: frozenset[int]) -> bool:
    """Match attacks in "militant attacks killed 254 people in August", a sum of a month."""
    several = sentence.codes[trigger] == "E" and sentence.chunks[trigger].norm.endswith("s")
    return several and trigger + 1 in summed and sentence.codes[trigger + 1] in "KWD"


def _frame(context: _Context, group: Group) -> Frame:
    sentence, vocabulary = context.sentence, context.vocabulary
    main = _main_trigger(sentence, group)
    event = sentence.chunks[main].event
    low, high = _between_semicolons(sentence, group) if group.alone else _extent(sentence, group)
    if group.days_before and group.bounds[0]:
        low = group.bounds[0]  # "two days after another off Teluk, in which three died"
    ranked, rank_told = find_rank(sentence, main)
    if rank_told:
        low = min(low, ranked)  # "the second, off Teluk, killed three"
    low, high = max(low, group.bounds[0]), min(high, group.bounds[1])
    if (
        group.day is not None
        and (other := sentence.codes.rfind("@", main, group.day)) > main
        and sentence.codes[other + 1 : group.day] not in ("", "p")
        and not _is_of_a_year(sentence.chunks[other])
    ):  # "killed four in Riau on Monday and two in Teluk on Friday", not "overnight on Friday"
        low = max(low, other + 1)
    place = _place(context, group, low, high, main)
    target = find_target(context.document, sentence, list(group.triggers), low, high, vocabulary)
    date = sentence.chunks[group.day].date if group.day is not None else None
    if group.day is not None and group.day > main and _is_attribute(sentence, main):
        date = None
    attackers = find_attackers(sentence, low, high, list(group.triggers), target, vocabulary)
    marked = _noun_phrase(sentence, main) if sentence.codes[main] in "EKZQu" else []
    marks = {c.norm for c in marked}
    rank = next((c.number.value for c in marked if c.code == "z" and c.number), 99)
    points_back = any(c.code in "t'" for c in marked) and not marks & _OTHER
    told = tuple(f for f in group.figures if not f.toll)
    if date is None:
        counted = group.days_before is not None and group.days_before[0] > 0
        counted |= context.near_day is not None  # "ordered strikes that same night"
        ongoing = is_ongoing(sentence, main, marked) and not counted
    else:
        ongoing = (
            _is_count_of_a_period(marked, date)
            or is_begun(sentence, main)
            or (date.is_period and is_ongoing(sentence, main, marked))
        )
    held = _held(sentence, group, main, place, target)
    undated = date is None and group.days_before is None
    return Frame(
        sentence=sentence,
        trigger=main,
        event_type=event.event_type if event else "attack",
        date=date,
        said=context.said,
        place=place,
        target=target,
        attackers=attackers,
        participation=_participation(context, low, high, main, attackers),
        vessels=count_vessels(sentence, low, high, context.summed),
        strikes=count_strikes(sentence, low, high, context.summed),
        first=min(held),
        last=max(held),
        anaphoric=sentence.codes[main] in "Agb" or points_back or _hits_it(sentence, main),
        other=bool(marks & _OTHER) or rank <= 3 or _is_one_more(sentence, main),
        background=group.background,
        added=group.apart or is_added(sentence),
        ongoing=not told and ongoing,
        rank=rank_told,
        days_before=group.days_before,
        near_day=context.near_day if undated else None,
        figures=group.figures,
    )


_ONE_MORE = re.compile(r"az(?:,?yp?@|,?p?@|,?pt?w?[GN])*,?[hy]*$")


def _is_one_more(sentence: Sentence, trigger: int) -> bool:
    """Match "A second on Monday killed two", "A third, off Teluk, left two dead"."""
    return _ONE_MORE.match(sentence.codes[:trigger]) is not None


def _is_of_a_year(chunk: Chunk) -> bool:
    """Match "this year", which stands beside any day: "the worst raid this year, on 3 May"."""
    return chunk.date is not None and chunk.date.precision == "year"


def _hits_it(sentence: Sentence, trigger: int) -> bool:
    """Match "a drone boat struck it": what was told of before."""
    return sentence.codes.startswith("ej", trigger) and (
        sentence.chunks[trigger + 1].norm in ("it", "them")
    )


def _is_attribute(sentence: Sentence, trigger: int) -> bool:
    """Match "the bombing suspect was caught on Friday": the day is not that of the bombing."""
    event = sentence.chunks[trigger].event
    return event is not None and sentence.codes[trigger : trigger + 2] == "EP"


def _place(context: _Context, group: Group, low: int, high: int, main: int) -> Chunk | None:
    """Return the event's place: between chunks ``low`` and ``high``, just behind, or the scope."""
    sentence = context.sentence
    place = find_place(sentence, low, high, main)
    if place is not None and is_off(sentence, sentence.chunks.index(place)):
        owner = find_owner(sentence, low, main)
        if owner is not None and owner.place and owner.place.place.kind == "sea":
            place = owner  # "to the Pacific, where a strike off Teluk killed two"
    if place is None and not group.alone and re.match(r",yp?t?G", sentence.codes[high + 1 :]):
        # "in a similar attack, also in the eastern Pacific"
        place = find_place(sentence, low, min(high + 5, len(sentence.chunks) - 1), main)
    scope = None if context.scope is None or is_beside_the_event(
        sentence, sentence.chunks.index(context.scope), main
    ) else context.scope  # fmt: skip
    if place is None and (scope is None or group.background):
        return find_owner(sentence, low, main) or find_ruled_land(sentence, low, high)
    return place or scope


def _participation(
    context: _Context, low: int, high: int, main: int, attackers: tuple[str, ...]
) -> str:
    start, end = context.document.span(context.sentence, low, high)
    told = find_participation(fold_text(context.document.text[start:end]))
    if told == "unknown" and are_two_states(context.sentence, low, main, attackers):
        return "joint"
    return told


def _held(
    sentence: Sentence, group: Group, main: int, place: Chunk | None, target: Target | None
) -> list[int]:
    """Chunks that the frame's evidence must show."""
    held = [main, *([group.day] if group.day is not None else [])]
    if place in sentence.chunks:  # and not told in a sentence before
        held.append(sentence.chunks.index(place))
    if target is not None:
        held += [i for i, c in enumerate(sentence.chunks) if target.start <= c.start < target.end]
    return held + [i for f in group.figures if not f.toll for i in (f.first, f.last)]


def is_added(sentence: Sentence) -> bool:
    """Whether the sentence opens with "meanwhile", "in addition", "also on Friday" and the like.

    Or "further east".
    """
    opening = [chunk.norm for chunk in sentence.chunks[:2]]
    if opening[:1] in (["further"], ["farther"]) and sentence.codes[2:3] == ",":
        return True
    if opening[:1] == ["also"] and re.match("yp?@,", sentence.codes):
        return True
    return any(" ".join(opening[:length]) in _ADDED for length in (1, 2))


def _is_count_of_a_period(phrase: Sequence[Chunk], date: DateMention) -> bool:
    """Match "more than 100 strikes in 2025", "four massacres this year"."""
    several = 1 if date.precision == "year" else 4
    many = any(c.number and c.code == "9" and c.number.value > several for c in phrase)
    return many and date.is_period


def _main_trigger(sentence: Sentence, group: Group) -> int:
    """Prefer an event noun or verb to a verb of harm, that with the day, the first to the later."""
    order = {"E": 0, "e": 0, "A": 2}
    before_day = sentence.codes[: group.day]

    def rank(at: int) -> tuple[int, bool, int]:
        dated = group.day is not None and re.fullmatch("Ep?", before_day[at:])
        return order.get(sentence.codes[at], 1), not dated, at

    return min(group.triggers, key=rank)  # "attacks have gone on since a raid in March on Teluk"


def _between_semicolons(sentence: Sentence, group: Group) -> tuple[int, int]:
    """Return the stretch between semicolons that holds triggers and date: else the sentence."""
    if ";" not in sentence.codes:
        return 0, len(sentence.chunks) - 1
    marks = [i for i, chunk in enumerate(sentence.chunks) if chunk.norm == ";"]
    low = max((i + 1 for i in marks if i < min(group.points)), default=0)
    high = min((i - 1 for i in marks if i > max(group.points)), default=len(sentence.chunks) - 1)
    return low, high


_OPENS_IN_AN_EVENT = re.compile(r"(?:@:)?p[ta]?[wyN-]{0,4}E(?:p@)?,")


_IN_AN_EVENT = re.compile(r",pa[w%]{0,2}E")


def _extent(sentence: Sentence, group: Group) -> tuple[int, int]:
    """Return the stretch of a sentence, between its clause marks, that holds triggers and date."""
    points = group.points
    low, high = min(points), max(points)
    if opening := _OPENS_IN_AN_EVENT.match(sentence.codes):
        # "In a raid on Friday, marines sank a boat off Teluk": one thing, told on
        high = max(high, opening.end() - 1)
    while low > 0 and (
        sentence.codes[low - 1] not in _CLAUSE_END or _IN_AN_EVENT.match(sentence.codes, low - 1)
    ):
        low -= 1  # "flew into Teluk and seized two men, in a raid that left ten dead"
    while high + 1 < len(sentence.codes):
        relative = re.match(
            r",(?:pH|H|x(?=.{0,3}[9aPX])|[KW]|[yjNPwtA]{1,5},(?=p)|[wJ]p[^;:.KDW]*?,(?=e))",
            sentence.codes[high + 1 :],
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
