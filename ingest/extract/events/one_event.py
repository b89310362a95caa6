"""One event of an article while it is put together, and what its mentions tell of it."""

import re
from dataclasses import dataclass, field

from ingest.extract.events.frames import Frame
from ingest.extract.events.told import (
    HARMS,
    dead_of,
    fate_of,
    is_definite,
    is_named_as,
    is_plural,
    is_ranked_first,
    tells_no_attack,
    town_of,
)
from ingest.text.dates import DateMention
from ingest.vocabulary import Place

MANY_DEAD = 5  # are hardly told twice of two events


@dataclass(slots=True, eq=False)
class Event:
    """An event of one article while it is put together; ``no`` is 1 for the main one."""

    no: int
    frames: list[Frame] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    is_background: bool = False
    after: "Event | None" = None  # the event told before it, for one told without a day

    @property
    def day(self) -> DateMention | None:
        """The most precise date told, the first of those."""
        order = {"day": 0, "week": 1, "month": 2, "year": 3}
        return min(self.dates, key=lambda d: order[d.precision], default=None)

    @property
    def places_told(self) -> list[Place]:
        """The places told at their most specific: provinces and seas where there are any."""
        precise = [place for place in self.places if place.kind != "country"]
        return precise or self.places

    @property
    def countries(self) -> list[Place]:
        """The places told that are whole countries."""
        return [place for place in self.places if place.kind == "country"]

    def add(self, frame: Frame) -> None:
        """Take a frame as one more mention."""
        self.frames.append(frame)
        if frame.date:
            self.dates.append(frame.date)
        if frame.where:
            self.places.append(frame.where)


def is_counted_back(event: Event) -> bool:
    """Whether the date told last of an event is a day counted back from another."""
    return bool(event.dates) and event.dates[-1].precision == "day" and not event.dates[-1].text


def is_first_of_several(frame: Frame, main: Event) -> bool:
    """Match "the first strike, on 3 May" after "the navy carried out two strikes"."""
    if not is_ranked_first(frame):
        return False
    few = re.compile(r"9[w%yNOGr]{0,3}$")
    return any(
        is_plural(f)
        and (count := few.search(f.sentence.codes[: f.trigger])) is not None
        and (number := f.sentence.chunks[count.start()].number) is not None
        and number.value <= MANY_DEAD
        for f in main.frames[:2]
    )


def is_arrest(event: Event) -> bool:
    """Whether an event is no more than an arrest: that of another event's suspects may lead."""
    return bool(event.frames) and all(f.sentence.codes[f.trigger] == "C" for f in event.frames)


def is_charge(event: Event) -> bool:
    """Whether an event is no more than a charge, "with murder", of a killing told elsewhere."""
    return bool(event.frames) and all(
        is_named_as(f) and f.sentence.codes[max(0, f.trigger - 1) : f.trigger] in ("p", "o")
        for f in event.frames
    )


def has_victims(event: Event) -> bool:
    """Whether an event tells of dead or wounded."""
    return any(f.measure in HARMS for frame in event.frames for f in frame.figures)


def counts_again(frame: Frame, event: Event) -> bool:
    """Match "an autopsy on Friday showed that all four died": of those whom the event counted."""
    told = {fate_of(f)[1] for held in event.frames for f in held.figures} - {0, 1}
    return any(fate_of(f)[1] in told and is_definite(frame.sentence, f) for f in frame.figures)


def is_of_such(event: Event) -> bool:
    """Whether an event itself is no attack: a report of a crash."""
    return any(dead_of(frame) and tells_no_attack(frame) for frame in event.frames)


def is_other_town(frame: Frame, event: Event) -> bool:
    """Whether a frame counts other dead in another town than an event does."""
    here, told = town_of(frame), {town for f in event.frames if (town := town_of(f))}
    return bool(here and told) and here not in told and harms_others(frame, event)


def counts_others(frame: Frame, event: Event) -> bool:
    """Whether a frame counts other dead than an event does."""
    told = {n for f in event.frames for n in dead_of(f)}
    return bool(told and dead_of(frame)) and told.isdisjoint(dead_of(frame))


def harms_others(frame: Frame, event: Event) -> bool:
    """Whether a frame counts other dead and wounded than an event does."""
    here = {fate_of(f) for f in frame.figures if f.number and f.measure in HARMS}
    told = {fate_of(f) for held in event.frames for f in held.figures if f.measure in HARMS}
    return bool(here and told - {("", 0)}) and told.isdisjoint(here)


def is_before(said: DateMention, main: Event | None) -> bool:
    """Whether something was said on a day before that of the main event."""
    day = main.day if main else None
    if day is None or not day.precision == said.precision == "day":
        return False
    return said.last < day.first


def said_of(event: Event) -> DateMention | None:
    """Return the first day on which something was said of an event where it was told."""
    said = (f.said for f in event.frames if f.said and f.said.precision == "day")
    return next(said, None)
