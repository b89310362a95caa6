"""Which frames of an article tell of the same event, and which event the article is about.

An article is mainly about the event that it tells first (number 1). A later frame is a mention of
an event already told unless its date, its place or its own words ("a previous strike") say
otherwise. What is told of no day, no place and no number is no event of its own.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from ingest.extract.events.days import is_long_before, said_day
from ingest.extract.events.frames import Frame, is_added
from ingest.extract.events.one_event import (
    MANY_DEAD,
    Event,
    counts_again,
    counts_others,
    harms_others,
    has_victims,
    is_arrest,
    is_before,
    is_charge,
    is_counted_back,
    is_first_of_several,
    is_of_such,
    is_other_town,
    said_of,
)
from ingest.extract.events.told import (
    A_WEEK_OR_SO,
    HARMS,
    are_parted,
    are_sea_and_shore,
    day_told_before,
    days_before_news,
    dead_of,
    fate_of,
    goes_on,
    harmed,
    harms_nobody,
    has_own_day,
    has_struck,
    is_day_of_death,
    is_deed,
    is_find,
    is_landing,
    is_later_death,
    is_named_as,
    is_news,
    is_no_attack,
    is_of_no_event,
    is_one_of_those,
    is_pointed_at,
    is_ranked_first,
    is_singled_out,
    is_told,
    is_told_at,
    is_wave,
    moved_back,
    opening_day,
    opening_time,
    tells_no_attack,
    tells_one,
    time_counted_from,
    town_of,
    vanishes,
)
from ingest.extract.events.where import is_where
from ingest.extract.figures.figure import Figure
from ingest.extract.grammar.aspect import find_earlier_event
from ingest.record import record
from ingest.text.dates import DateMention, in_year
from ingest.text.document import Document, Sentence
from ingest.text.towns import TOWNS
from ingest.vocabulary import Place, PlaceName, Vocabulary

_SOME_DAYS = 3
_LOOKS_BACK = frozenset({"previous", "previously", "earlier", "prior", "past", "ago"})
_LONG_BEFORE = timedelta(days=30)
_SOON = 12  # sentences in which a report that opens with something else comes to its event
_LEAD = 3  # sentences in which "another strike" is still the news itself


@record
class Telling:
    """The events of an article, the frames of no event, and the event each figure belongs to."""

    events: tuple[Event, ...]
    ongoing: tuple[Frame, ...]
    figure_events: Mapping[tuple[int, int], int]  # (sentence no, chunk) -> event no
    said: DateMention | None


def tell(
    document: Document,
    frames: Mapping[int, Sequence[Frame]],
    figures: Mapping[int, Sequence[Figure]],
    vocabulary: Vocabulary,
    published: date | None,
) -> Telling:
    """Number the events of an article; ``frames`` and ``figures`` are keyed by sentence number.

    ``figures`` are those of single events only, tolls left out.
    """
    teller = _Teller(vocabulary, published)
    for sentence in document.sentences:
        teller.read(sentence, frames.get(sentence.no, ()), figures.get(sentence.no, ()))
    return teller.told()


class _Teller:
    def __init__(self, vocabulary: Vocabulary, published: date | None) -> None:
        self.published = published
        self.today = _day_of(published)
        self.vocabulary = vocabulary
        self.events: list[Event] = []
        self.ongoing: list[Frame] = []
        self.figure_events: dict[tuple[int, int], Event] = {}
        self.focus: Event | None = None
        self.focus_paragraph = -1
        self.said: DateMention | None = None
        self.waiting: list[tuple[int, int]] = []
        self.victims: dict[str, Event] = {}  # where each single victim came to harm
        self.singles: list[tuple[int, Figure]] = []  # single victims told, with their sentences
        self.sentences: dict[int, Sentence] = {}
        self.joined: set[str] = set()  # victims whom a sentence ties to what was told before
        self.counted: set[int] = set()  # sentences that count several dead
        self.last_day: DateMention | None = None  # the day told last, whatever happened on it
        self.other_day: tuple[int, DateMention] | None = None  # the same, of a sentence of no event
        self.opening: tuple[int, DateMention] | None = None  # sentence that sets the next's day
        self.row: tuple[Event, ...] = ()  # the events last told in one sentence, each with its day
        self.turn = 0  # "Elsewhere that day:": the sentence behind which another event is told

    def read(self, sentence: Sentence, frames: Sequence[Frame], figures: Sequence[Figure]) -> None:
        """Take the next sentence."""
        placed: set[int] = set()
        here: dict[Event, None] = {}
        self.sentences[sentence.no] = sentence
        self.singles += [(sentence.no, f) for f in figures if f.key.startswith("victim")]
        self.joined |= {
            f.key for f in figures if f.key.startswith("victim") and goes_on(sentence, f)
        }
        if any(not f.part and f.measure == "killed" and f.number and f.number.value > 1
               for f in figures):  # fmt: skip
            self.counted.add(sentence.no)
        if self.said is None and not frames:
            early = sentence.no <= 2 * _LEAD
            self.said = (said_day(sentence) if early else None) or self._said_later(sentence)
        for told in frames:
            frame = self._with_day(_in_the_year_of(self._with_place(told), list(here)))
            self.said = self.said or frame.said
            if self.turn and sentence.no == self.turn + 1:
                frame = replace(frame, added=True)
            event = self._event_of(frame)
            if event is None:
                if frame.ongoing:
                    self.ongoing.append(frame)
                elif frame.date:
                    placed.update(figure.at for figure in frame.figures)
                continue
            if event.frames and frame.days_before and not frame.date and is_counted_back(event):
                frame = replace(frame, date=event.dates[-1])
            if event.places and frame.is_placed_by_speaker:
                frame = replace(frame, place=None)
            self._lay_in_its_land(frame, event)
            event.add(frame)
            for figure in frame.figures:
                if figure.key.startswith("victim"):
                    self.victims.setdefault(figure.key, event)
            self.focus, self.focus_paragraph = event, sentence.paragraph
            here[event] = None
            for figure in frame.figures:
                self.figure_events[sentence.no, figure.at] = event
                placed.add(figure.at)
        self.row = _row(tuple(here)) or self.row
        last_day = self._day_told_last(sentence, frames)
        self.last_day = last_day or self.last_day
        other = None if frames else day_told_before(sentence, len(sentence.chunks))
        self.other_day = (sentence.no, other) if other else None
        opening = None if frames else self._opening_of(sentence)
        self.opening = (sentence.no, opening) if opening else None
        self.turn = sentence.no if is_added(sentence) and not frames else 0
        for figure in figures:
            if figure.at not in placed:
                near = self.focus if self._is_near(sentence) else None
                event = near or self._main()
                if event:
                    self.figure_events[sentence.no, figure.at] = event
                else:
                    self.waiting.append((sentence.no, figure.at))

    def _with_place(self, frame: Frame) -> Frame:
        """Place "The deadliest, on Friday, killed six" where the sentence before tells of several.

        "Teluk has been bombed four times this year."
        """
        if frame.place or not is_one_of_those(frame):
            return frame
        for back in (1, 2):
            told = self.sentences.get(frame.sentence.no - back)
            if told is None or (back > 1 and told.paragraph != frame.sentence.paragraph):
                return frame
            named = [c for c in told.chunks if c.is_town or (c.place and c.place.kind != "demonym")]
            if named:
                placed = len(named) == 1 or (
                    back > 1 and is_where(told, told.chunks.index(named[-1]))
                )
                return replace(frame, place=named[-1]) if placed else frame
        return frame

    def _lay_in_its_land(self, frame: Frame, event: Event) -> None:
        """Lay a town that no table knows where the event was told to be, not in a land guessed."""
        named = frame.place.place if frame.place else None
        if frame.place is None or named is None or named.kind != "unknown" or not event.places:
            return
        if not any(self._same_area(named.place, place) for place in event.places):
            frame.place.place = PlaceName(event.places[-1], "unknown")

    def _day_told_last(self, sentence: Sentence, frames: Sequence[Frame]) -> DateMention | None:
        """Return the day from which "that night" in a later sentence counts.

        A day on which something was said of an event that has a day of its own is not meant.
        """
        told = day_told_before(sentence, len(sentence.chunks))
        said = [frame.said for frame in frames] if frames else [said_day(sentence)]
        day = self.focus.day if self.focus else None
        if told is None or told not in said or day is None or day.precision != "day":
            return told
        return day

    def _with_day(self, frame: Frame) -> Frame:
        """Date a frame by the day of saying or the day told last, where its words count from it.

        "Said Friday that it struck a boat a day earlier"; "The next day, a drone hit a car".
        """
        dated = frame.date is not None and frame.date.precision == "day"
        late = is_find(frame) or is_day_of_death(frame)
        if dated and late and not (has_own_day(frame) or self._is_of_another_time(frame)):
            return replace(frame, date=None)
        if frame.date or frame.ongoing:
            return frame
        opens = re.match(r"[9a]?[w%y]?u[wyx]", frame.sentence.codes) is not None
        if self.opening and self._is_under(frame, self.opening[0]):
            return replace(frame, date=self.opening[1])
        # "On Friday the navy said that it had struck a boat that day"
        own = day_told_before(frame.sentence, len(frame.sentence.chunks))
        beside = self._told_right_before(frame)
        anchor = (frame.said if frame.near_day != (0, 0) else own) or beside or self.last_day
        if frame.near_day and anchor:
            return replace(frame, date=moved_back(anchor, frame.near_day))
        if self.today and (back := days_before_news(frame.sentence)):
            return replace(frame, date=moved_back(self.today, (back, back)), days_before=None)
        here = frame.said or day_told_before(frame.sentence, frame.trigger)
        if here is None and beside:
            here, opens = beside, False  # "decreed on 3 May. Two days earlier, a raid"
        if here is None and self._main() is None:
            here = self.today
        if frame.days_before and (counted := time_counted_from(frame)):
            return replace(frame, date=counted, days_before=None)
        if frame.days_before and here and not opens and frame.days_before[0] > 0:
            day = moved_back(here, frame.days_before)
            return replace(frame, date=day, days_before=None)
        began = self.last_day if self.focus is None or self.focus.day is None else None
        opens = opens or self._main() is None
        if frame.days_before and frame.days_before[1] < 0 and opens and began and not frame.said:
            # "They set off on 3 May. Two days later, a boat was hit"
            day = moved_back(began, frame.days_before)
            if re.match(r"[9a][w%y]?u[wy],[^;:.]*s", frame.sentence.codes[: frame.trigger]):
                # "…, the navy said it hit a boat"
                return replace(frame, said=day, days_before=None)
            return replace(frame, date=day, days_before=None)
        return frame

    def _said_later(self, sentence: Sentence) -> DateMention | None:
        """Return the day of "They set off on 3 May. Two days later, the navy posted a video".

        Where no event was told so far.
        """
        told = self.last_day
        if told is None or told.precision != "day" or self._main():
            return None
        later = find_earlier_event(sentence)
        if later is None or later[0] >= 0 or later[1][1] >= 0:
            return None
        return moved_back(told, later[1])

    def _told_right_before(self, frame: Frame) -> DateMention | None:
        """Return the day told in the sentence before a frame's, if that tells of no event."""
        if self.other_day is None or self.other_day[0] != frame.sentence.no - 1:
            return None
        return self.other_day[1]

    def _opening_of(self, sentence: Sentence) -> DateMention | None:
        """Return the day that a sentence without an event sets for the next."""
        told = opening_day(sentence) or self._opening_later(sentence)
        if told or self.events or self.opening is None:
            return told
        same = sentence.paragraph == self.sentences[self.opening[0]].paragraph
        return self.opening[1] if same else None  # a scene, before its event is told

    def _opening_later(self, sentence: Sentence) -> DateMention | None:
        """Return the day of "Two days later came the answer.", which tells of no event itself."""
        day = self.focus.day if self.focus else None
        later = find_earlier_event(sentence) if day and day.precision == "day" else None
        if day is None or later is None or later[0] >= 0:
            return None
        return moved_back(day, later[1]) if later[1][0] == later[1][1] < 0 else None

    def _is_of_another_time(self, frame: Frame) -> bool:
        """Whether a rescue was weeks from the news: then its own attack was about that day."""
        main = self._main()
        day = main.day if main else None
        news = day.first if day else self.published
        near = timedelta(days=A_WEEK_OR_SO)
        return news is not None and frame.date is not None and abs(news - frame.date.first) > near

    def _is_under(self, frame: Frame, no: int) -> bool:
        """Whether a frame without any time is told right behind a sentence, in its paragraph."""
        timed = frame.near_day or frame.days_before or frame.background or frame.anaphoric
        same = frame.sentence.paragraph == self.sentences[no].paragraph
        return not timed and same and frame.sentence.no == no + 1

    def told(self) -> Telling:
        """Close the article; figures told before any event are the main event's."""
        main = self._main() or (self._new() if self.waiting else None)
        if main and (is_arrest(main) or is_charge(main)):
            main = next((e for e in self.events if has_victims(e)), main)
        for key in self.waiting:
            if main:
                self.figure_events[key] = main
        if main:
            self._set_late_victims_apart(main)
            self.events.sort(key=lambda event: event is not main)
        self.events = [e for e in self.events if e is main or not is_of_such(e)]
        for no, event in enumerate(self.events, start=1):
            event.no = no
            self._go_on(event, main)
        told = self.figure_events.items()
        numbers = {key: event.no for key, event in told if event in self.events}
        return Telling(tuple(self.events), tuple(self.ongoing), numbers, self.said)

    def _set_late_victims_apart(self, main: Event) -> None:
        """Give victims who are first told far behind the others a story of their own.

        A report tells the victims of its event together, the dead first; who comes later came to
        harm elsewhere; so did whoever is first told to have come to it long before the others. Not
        where several dead are counted: those told later are of their number.
        """
        if self.counted:
            return
        first: dict[str, tuple[int, str]] = {}
        for no, figure in self.singles:
            if self.figure_events.get((no, figure.at)) is main:
                first.setdefault(figure.key, (no, figure.measure))
        lead = {
            measure: min((no for no, told in first.values() if told in held), default=0) + _LEAD
            for measure, held in (("killed", {"killed"}), ("wounded", {"killed", "wounded"}))
        }
        apart = {
            key: self._new(background=True)
            for key, (no, measure) in first.items()
            if (
                (no > lead[measure] and key not in self.joined)
                or self._is_of_the_past(no, key, main)
                or self._died_otherwise(key)
            )
            and not self._is_told_with_others(key, set(first) - {key})
        }
        for no, figure in self.singles:
            if figure.key in apart:
                self.figure_events[no, figure.at] = apart[figure.key]

    def _is_of_the_past(self, no: int, key: str, main: Event) -> bool:
        """Whether a victim first told in sentence ``no`` fell long before the main event.

        "Two years ago Ruiz was killed there"; not in the sentence that opens the news.
        """
        day = main.day or self.said
        anchor = day.first if day else self.published
        if not main.frames or no <= main.frames[0].sentence.no:
            return False
        return any(
            is_long_before(self.sentences[here], figure.first, figure.last, anchor)
            for here, figure in self.singles
            if here == no and figure.key == key
        )

    def _died_otherwise(self, key: str) -> bool:
        """Whether a victim is told to have died of what is no attack: "in a car crash"."""
        return any(
            is_no_attack(self.sentences[no], figure) for no, figure in self.singles
            if figure.key == key and figure.measure == "killed"
        )  # fmt: skip

    def _is_told_with_others(self, key: str, others: Set[str]) -> bool:
        """Whether a victim and another are told of together, with nothing that parts them.

        "Ruiz and Diaz died", "Ruiz was shot by Diaz before he killed himself".
        """
        held = [(no, f) for no, f in self.singles if f.key == key]
        return any(
            no == here and not are_parted(self.sentences[no], figure, f)
            for here, figure in held
            for no, f in self.singles
            if f.key in others
        )

    def _go_on(self, event: Event, main: Event | None) -> None:
        """Date an event told without a day by what was told before it: a report goes on.

        Not what is told as something else, or in the perfect, which looks further back.
        """
        before = event.after if event.after and event.after.day else main
        first = event.frames[0] if event.frames else None
        if before and main and self._is_back_from(before, event, main):
            before = main
        if before and main and self._is_back_at(before, event, main):
            before = main
        if first and main and main.day and is_singled_out(first):
            before = main  # "one of the strikes hit a house": one of those that are the news
        undated = not event.dates and event is not main
        old = first and first.said and (self._is_past(first.said) or is_before(first.said, main))
        if first and first.said and undated and not first.days_before and old:
            event.dates.append(first.said)  # "On 3 May, the army said it killed two"
            return
        if event.dates or event.is_background or before is None or event is main:
            return
        if first and is_ranked_first(first):
            return  # "the first strike left 11 dead": whenever the first was
        day = before.day or self.said
        if day is None and before is main:
            day = self.today
        if first is None or day is None or first.days_before or before.is_background:
            return
        if any(c.norm in _LOOKS_BACK for c in first.sentence.chunks):
            return
        before_it = first.sentence.codes[: first.trigger]
        reported = re.search(r"s[^;:.]*h[^;:.]*$", before_it)  # "said drones had set it on fire"
        clause = re.split(r"[,;]", before_it)[-1]  # "where troops have been, a drone (hit)"
        if "h" not in clause or reported:
            event.dates.append(replace(day, text=""))

    def _is_past(self, day: DateMention) -> bool:
        """Whether a day lies so far back that what was said on it is no news of today."""
        if self.published is None or day.precision != "day":
            return False
        return self.published - day.last > timedelta(days=_SOME_DAYS)

    def _is_back_from(self, before: Event, event: Event, main: Event) -> bool:
        """Whether a new paragraph tells an event behind one of long before the news."""
        day = main.day or self.said
        anchor = day.first if day else self.published
        if anchor is None or not (before.day and before.frames and event.frames):
            return False
        apart = event.frames[0].sentence.paragraph > before.frames[-1].sentence.paragraph
        return apart and anchor - before.day.last > _LONG_BEFORE

    def _is_told_long_after(self, frame: Frame, event: Event) -> bool:
        """Whether a frame tells what was said as news, weeks after the event."""
        if frame.said is None or frame.anaphoric or event.day is None:
            return False
        return not self._is_past(frame.said) and frame.said.first - event.day.last > _LONG_BEFORE

    def _is_back_at(self, before: Event, event: Event, main: Event) -> bool:
        """Whether a new paragraph tells something of the news behind one thing of days before.

        "In Teluk, a man died on Wednesday." and then "Two women were hurt in Riau."
        """
        if main.day is None or not (before.day and before.frames and event.frames):
            return False
        apart = event.frames[0].sentence.paragraph > before.frames[-1].sentence.paragraph
        days = (main.day.first - before.day.last).days
        return apart and 0 < days <= _SOME_DAYS and not event.frames[0].anaphoric

    def _main(self) -> Event | None:
        """Return the event that is told first, what went before it left aside."""
        return next((e for e in self.events if not e.is_background), None)

    def _event_of(self, frame: Frame) -> Event | None:
        if frame.ongoing or frame.sentence.codes[frame.trigger] == "b":
            return None if frame.ongoing else self._dated_by(frame)
        main = self._main()
        if frame.rank and not frame.date and (ranked := self.row[frame.rank - 1 : frame.rank]):
            return ranked[0]
        if main and main.day is None and is_first_of_several(frame, main):
            return main
        if frame.background and frame.date:
            if main and self._is_day_of(main, frame):
                return main
            return self._told_on(frame.date, main) or self._new(background=True)
        found = self.focus.frames[-1] if self.focus and self.focus.frames else None
        if frame.background and found and found.sentence is frame.sentence and is_find(found):
            return self.focus  # "pulled two men out of the sea after an attack killed two"
        if frame.background and not (main and frame.days_before):
            told = frame.figures or is_deed(frame)
            return self._new(background=True) if told else None
        known = self._event_of_victims(frame)
        if known and not (_is_of_another_day(frame, known) or frame.added):
            return known
        if main and frame.said and self._is_of_old_word(frame, frame.said, main):
            event = self._told_on(frame.said, main) or self._new()
            event.dates.append(frame.said)
            return event
        if main and counts_again(frame, main):
            return main
        if main and dead_of(frame) and tells_no_attack(frame) and not is_of_such(main):
            return self._new(background=True)
        if main and frame.figures and self._opens_long_before(frame, main):
            event = self._new(background=True)
            if (year := opening_time(frame)) and year.precision == "year":
                event.dates.append(year)
            return event
        if main is None and frame.anaphoric and self.focus and self.focus.day:
            self.focus.is_background = False  # "video of Friday's raid. The raid killed 11"
            return self.focus
        if main is None:
            apart = frame.sentence.no > 1 and bool(dead_of(frame)) and tells_no_attack(frame)
            return self._new(background=apart) if self._is_founding(frame) else None
        before = frame.days_before is not None and frame.days_before[0] > 0
        if (
            is_later_death(frame)
            and not (frame.other or before)
            and not self._is_elsewhere(frame, main)
        ):
            return main
        # not "in addition, two people were injured"
        deed = frame.place or frame.date or frame.sentence.codes[frame.trigger] in "eE"
        if frame.added and deed and not frame.anaphoric and harmed(frame) and not tells_one(frame):
            return self._new()
        if frame.date:
            return self._by_date(frame, frame.date, main)
        if frame.days_before:
            # "Two days later, a gunship struck a cache": no harm or place is told
            deed = frame.days_before[0] == frame.days_before[1] and has_struck(frame)
            if (frame.figures or frame.place or deed) and not is_named_as(frame):
                return self._before(frame.days_before, main, frame)
            return None
        if frame.other and not self._is_lead(frame):
            if frame.said and frame.place and frame.said.precision == "day":
                # "On Saturday the navy announced another strike, in the Gulf"
                event = self._told_on(frame.said, main) or self._new()
                event.dates.append(frame.said)
                return event
            return self._new() if frame.figures and frame.place else None
        if self._is_same_toll(frame, main):
            return main
        if there := self._told_there(frame):
            return there
        if self._is_of_a_wave(frame, main):
            return self._new()
        candidates = [main]
        since = frame.sentence.paragraph - self.focus_paragraph
        if self.focus and (since == 0 or (since == 1 and is_pointed_at(frame))):
            candidates.insert(0, self.focus)
        for event in candidates:
            if not self._is_elsewhere(frame, event):
                return event
        for event in self.events:
            if event.places and not self._is_elsewhere(frame, event):
                if self._is_told_long_after(frame, event):
                    continue  # "On Friday another tanker reported explosions" there
                return event
        points = frame.anaphoric and not is_singled_out(frame)
        if points or not (frame.figures or is_landing(frame) or is_deed(frame)):
            return None
        return self._new()

    def _dated_by(self, frame: Frame) -> Event | None:
        """Return the event that "That was on Friday, off Teluk." dates: told right before."""
        near = self.focus
        if near is None or near.day or not near.frames:
            return None
        return near if near.frames[-1].sentence.no == frame.sentence.no - 1 else None

    def _told_there(self, frame: Frame) -> Event | None:
        """Return the last event that was told of the town a frame without a day names."""
        town = town_of(frame)
        if not town:
            return None
        for event in reversed(self.events):
            if any(town_of(f) == town for f in event.frames) and not counts_others(frame, event):
                return event
        return None

    def _event_of_victims(self, frame: Frame) -> Event | None:
        """Return the event in which all the victims of a frame were told to come to harm."""
        keys = [f.key for f in frame.figures if f.measure in HARMS]
        events = [self.victims.get(key) for key in keys]
        return events[0] if events and all(e is events[0] for e in events) else None

    def _by_date(self, frame: Frame, day: DateMention, main: Event) -> Event | None:
        old = self._is_old(day) and counts_others(frame, main)
        late = _was_announced_before(main, day)
        if not (old or late) and self._is_headline_again(frame, main):
            return main
        if main.day is None and (
            self._is_same_toll(frame, main) or self._is_same_fate(frame, main)
        ):
            return main
        asked = frame.anaphoric and frame.sentence.codes[frame.trigger] == "A"
        if main.day is None and asked and frame.sentence.no <= _SOON:
            return main  # "nobody knows what happened early on 9 April"
        apart = self._is_of_a_wave(frame, main) or _is_answer(frame, main)
        apart = apart or late
        for event in self.events:
            told = event.day
            if told and self._is_vaguer(frame, day, told):
                continue
            if told and frame.other and told.is_period and not self._is_lead(frame):
                continue  # "in another attack in late October": not that told of October
            vague = told and (day.precision == "day") != (told.precision == "day")
            if vague and self._is_elsewhere(frame, event):
                continue
            loose = told and {day.precision, told.precision} & {"month", "year"}
            named = frame.anaphoric and event is main  # "the 3 May strike" of "last month"
            if vague and loose and not named and counts_others(frame, event):
                continue  # "two in October", and 14 on the 27th
            if event is main and apart:
                continue
            other = self._is_elsewhere(frame, event) and harms_others(frame, event)
            other = other or self._is_other_ground(frame, event)
            deed = is_deed(frame) or (frame.near_day == (0, 0) and harmed(frame))
            other = other or (deed and self._is_elsewhere(frame, event))
            if told and told.overlaps(day) and not other:
                return event
        if near := self._dates_what_was_told(frame, main):
            return near
        waiting = [e for e in self.events if e.day is None and e.is_background]
        if frame.other or not self._is_lead(frame):
            for event in waiting:
                others = self._is_elsewhere(frame, event) or counts_others(frame, event)
                if frame.event_type == event.frames[0].event_type and not others:
                    return event
        fresh = frame.other and not self._is_lead(frame)
        if main.day is None and not (old or fresh or apart or self._is_elsewhere(frame, main)):
            known = self.said.first if self.said else self.published
            there = self._is_deed_there(frame, main)
            slack = 7 if frame.sentence.no <= _LEAD + 2 or frame.anaphoric or there else 1
            lead = self.said is None and self._is_lead(frame)
            close = known is None or lead or abs((known - day.first).days) <= slack
            if close or self._is_day_of(main, frame):
                return main
        return None if harms_nobody(frame) or vanishes(frame) else self._new()

    def _is_of_old_word(self, frame: Frame, said: DateMention, main: Event) -> bool:
        """Whether what a frame tells was said days before the main event: "On 3 May he said"."""
        anchor = main.day.first if main.day else self.published
        if frame.date or frame.days_before or frame.anaphoric or anchor is None:
            return False
        if not frame.place and not counts_others(frame, main):
            return False
        return said.precision == "day" and anchor - said.last > timedelta(days=_SOME_DAYS)

    def _is_deed_there(self, frame: Frame, main: Event) -> bool:
        """Whether a frame soon tells a deed at the main event's own place, and counts nobody."""
        same = frame.where is not None and any(self._same_area(frame.where, p) for p in main.places)
        return same and not frame.figures and frame.sentence.no <= _SOON

    def _is_old(self, day: DateMention) -> bool:
        """Whether a day lies long before the news."""
        return self.published is not None and self.published - day.last > _LONG_BEFORE

    def _is_day_of(self, main: Event, frame: Frame) -> bool:
        """Whether a frame gives the day of a main event that was only mentioned so far."""
        told = main.day is not None or any(map(is_news, main.frames))
        return not told and frame.sentence.no <= _SOON and not self._is_elsewhere(frame, main)

    def _dates_what_was_told(self, frame: Frame, main: Event) -> Event | None:
        """Return the event told last, without a day, to which the sentence behind it gives one.

        "A missile struck a station in Teluk. That attack, on Saturday, killed two"; "Drones over
        Teluk" over a paragraph that tells of them.
        """
        near = self.focus
        if near is None or near is main or near.dates or not near.places:
            return None
        if (
            not self._is_near(frame.sentence)
            or self._is_elsewhere(frame, near)
            or counts_others(frame, near)
            or (frame.added and not any(is_told_at(frame, f) for f in near.frames))
        ):
            return None
        return near if frame.anaphoric or (frame.where and not frame.other) else None

    def _is_near(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in the paragraph of the event told last, or in the next."""
        return sentence.paragraph <= self.focus_paragraph + 1

    def _told_on(self, day: DateMention, main: Event | None) -> Event | None:
        """Return an event other than the main one that was told of that time."""
        for event in self.events:
            if event is not main and event.day and event.day.overlaps(day):
                return event
        return None

    def _is_lead(self, frame: Frame) -> bool:
        return frame.sentence.no <= _LEAD

    def _is_headline_again(self, frame: Frame, main: Event) -> bool:
        """Whether the first sentence tells the headline's event, now with its day."""
        only = main.day is None and len(self.events) == 1
        if main.frames[-1].sentence is frame.sentence and self._is_elsewhere(frame, main):
            return False  # "killed two in Riau, and on Friday it killed three in Teluk"
        headline = all(f.sentence.paragraph == 0 for f in main.frames)
        fresh = frame.date is not None and not self._is_old(frame.date)
        lead = frame.sentence.no <= _LEAD or (headline and fresh)
        return only and lead and not frame.other and self._is_same_country(frame, main)

    def _is_same_toll(self, frame: Frame, main: Event) -> bool:
        """Whether a frame of the lead gives the number of dead that the main event has."""
        told = {n for f in main.frames for n in dead_of(f)}
        early = frame.sentence.no <= 2 * _LEAD and max(dead_of(frame), default=0) >= MANY_DEAD
        again = self._is_lead(frame) or early or (frame.said is not None and frame.date is None)
        same = told & set(dead_of(frame))
        if same and max(same) < MANY_DEAD and self._is_elsewhere(frame, main):
            return False  # "Strikes killed two in Gaza": not the two in Lebanon
        return again and not frame.other and bool(same)

    def _is_same_fate(self, frame: Frame, main: Event) -> bool:
        """Whether a frame tells how the main event, still without a day, ended for those in it.

        "Two sailors lived to tell of it"; "They were the survivors of a strike on 3 May".
        """
        told = {fate_of(f) for held in main.frames for f in held.figures}
        here = {fate_of(f) for f in frame.figures}
        known = any(n >= (2 if what == "survived" else MANY_DEAD) for what, n in told & here)
        return known and not frame.other and not self._is_elsewhere(frame, main)

    def _before(self, days: tuple[int, int], main: Event, frame: Frame) -> Event:
        """Return the event so many days before another: one told already, or a new one.

        "A day later" and what opens a sentence count from the event just told, else the main one.
        """
        opens = re.match(r"[9at]?[w%y]?u[wxy]", frame.sentence.codes) is not None
        near = self.focus if days[0] < 0 or opens else None
        near = self._named_before(frame.sentence) or near
        close = near is not self.focus or self._is_near(frame.sentence)
        told: DateMention | None
        if near and near.day and near.day.precision != "year" and close:
            told = near.day
        elif (
            self.today
            and not opens
            and main.day
            and self._is_past(main.day)
            and is_of_no_event(frame)
        ):
            told = self.today
        else:
            told = main.day or said_of(near or main) or self.said or self.today
        if told is None:
            return self._new()
        if days[1] <= 1 and days[0] == 0 and frame.anaphoric and not opens:
            return near or main  # "was found five hours after the attack"
        day = moved_back(told, days)
        for event in self.events:
            exact = event.day is not None and event.day.precision in ("day", "week")
            if event not in (main, near) and exact and event.day and event.day.overlaps(day):
                event.dates.append(day)
                return event
        event = self._new()
        event.dates.append(day)
        return event

    def _named_before(self, sentence: Sentence) -> Event | None:
        """Return the event at Teluk for "Five days after Teluk, drones hit a port"."""
        opening = re.match(r"[9a]?[w%y]?ux([GN]),", sentence.codes)
        name = sentence.chunks[opening.start(1)].norm if opening else ""
        told = (e for e in reversed(self.events) if any(town_of(f) == name for f in e.frames))
        return next(told, None) if name else None

    def _is_of_a_wave(self, frame: Frame, main: Event) -> bool:
        """Whether a frame tells of one place of what was told of a whole land.

        "Russia launched 400 drones at Ukraine, killing 14. Ten died in Kharkiv."
        """
        place = frame.where
        if place is None or not any(is_wave(f) for f in main.frames):
            return False
        if any(is_ranked_first(f) and is_told_at(frame, f) for f in main.frames):
            return False  # "The first strike was in Teluk. Six died there."
        lands = [f.where for f in main.frames if f.where]
        named = frame.place.place if frame.place else None
        is_town = named is not None and named.kind in TOWNS and place in lands
        if not (is_town or any(self._is_part(place, land) for land in lands)):
            return False
        most = max((n for f in main.frames for n in dead_of(f)), default=0)
        dead = dead_of(frame)
        few = bool(dead) and max(dead) < most
        if is_singled_out(frame):
            return True
        if frame.anaphoric or (self._is_lead(frame) and not few):
            return False
        told = [e for e in self.events if e is not main and not self._is_elsewhere(frame, e)]
        if any(e.places and e.places != e.countries for e in told) and not is_town:
            return False
        struck = frame.sentence.codes[frame.trigger] == "e" or is_landing(frame)
        return few or (not dead and (struck or harmed(frame)))

    def _opens_long_before(self, frame: Frame, main: Event) -> bool:
        """Whether the sentence of a frame without a day opens with a time long before the news.

        "In November 2019 a minister fell after it was learned that eight had died in a raid."
        """
        day = main.day or self.said
        anchor = day.first if day else self.published
        opening = opening_time(frame)
        if frame.date or anchor is None or opening is None or self._is_lead(frame):
            return False
        return anchor - opening.last > _LONG_BEFORE

    def _is_vaguer(self, frame: Frame, day: DateMention, told: DateMention) -> bool:
        """Whether a new thing told of "last week" only seems to be that of last Friday."""
        weekend = told.first != told.last and (told.last - told.first).days < _SOME_DAYS
        fresh = not (frame.anaphoric or weekend) and frame.sentence.no > _LEAD
        return fresh and day.precision != "day" and told.precision == "day"

    def _is_founding(self, frame: Frame) -> bool:
        """Whether a frame can open the article's news: "that operation" can't, a deed can."""
        if frame.date or any(map(_founds, frame.figures)):
            return True
        return not frame.anaphoric and self._is_telling(frame)

    def _is_telling(self, frame: Frame) -> bool:
        """Whether a frame can stand as an event: a day, a place, a figure, a thing struck."""
        told = frame.date or frame.place or any(map(_founds, frame.figures)) or frame.target
        # "said that it amounted to killing": who is named there need not have done anything
        deed = frame.sentence.codes[frame.trigger] in "eE"
        return bool(told or (frame.attackers and deed))

    def _new(self, *, background: bool = False) -> Event:
        near = self.focus or self._main()
        event = Event(len(self.events) + 1, is_background=background, after=near)
        self.events.append(event)
        return event

    def _is_elsewhere(self, frame: Frame, event: Event) -> bool:
        """Whether a frame's place and the event's exclude each other."""
        here = frame.where
        if here is None or not event.places or frame.is_placed_by_speaker:
            return False
        if any(are_sea_and_shore(frame, told) for told in event.frames):
            return False
        named = frame.place.place if frame.place else None
        if frame.anaphoric and named and named.kind == "unknown":
            return False  # "the raid began in the Teluk hills": nobody knows in which land they lie
        if is_other_town(frame, event):
            return True
        return not any(self._same_area(here, place) for place in event.places_told)

    def _is_other_ground(self, frame: Frame, event: Event) -> bool:
        """Whether one is at sea or abroad and the other is not: a shared day doesn't join them."""
        here = frame.where
        if here is None or not self._is_elsewhere(frame, event):
            return False
        at_sea, country = here.kind == "sea", here.country
        deed = frame.figures or frame.sentence.codes[frame.trigger] in "Ee" or is_landing(frame)
        abroad = bool(deed and country) and all(
            p.country not in ("", country) for p in event.places
        )
        return abroad or all((p.kind == "sea") != at_sea for p in event.places)

    def _is_same_country(self, frame: Frame, event: Event) -> bool:
        place = frame.where
        if place is None or not event.places:
            return True
        return any(place.country == p.country != "" for p in event.places)

    def _is_part(self, place: Place, land: Place) -> bool:
        """Whether a place lies in another, larger one."""
        return place != land and self.vocabulary.contains(land.place_id, place.place_id)

    def _same_area(self, a: Place, b: Place) -> bool:
        return self.vocabulary.contains(a.place_id, b.place_id) or self.vocabulary.contains(
            b.place_id, a.place_id
        )


def _is_of_another_day(frame: Frame, event: Event) -> bool:
    """Whether a frame's day and that of an event exclude each other."""
    return frame.date is not None and event.day is not None and not event.day.overlaps(frame.date)


def _is_answer(frame: Frame, main: Event) -> bool:
    """Match "gunmen attacked a base in Teluk on Friday, hours after the raid": in another town."""
    town = town_of(frame)
    known = {name for f in main.frames if (name := town_of(f))}
    after = re.search(r"ux[ta]?[w@']{0,2}E", frame.sentence.codes)
    return bool(town and known and after and has_struck(frame)) and town not in known


def _was_announced_before(main: Event, day: DateMention) -> bool:
    """Whether an event without a day was announced before a day: it can't have been on that."""
    told = said_of(main)
    news = main.day is None and day.precision == "day"
    return news and told is not None and told.last < day.first


def _founds(figure: Figure) -> bool:
    """Whether a figure makes news: not an arrest, nor "not one civilian has died"."""
    return figure.measure != "captured" and (figure.number is None or figure.number.value > 0)


def _in_the_year_of(frame: Frame, before: Sequence[Event]) -> Frame:
    """Date "and on 3 July another" after what its sentence told of an earlier year: in that year.

    "Six weeks after that, a guard was shot, and on 3 July another shot a man".
    """
    day = frame.date
    told = before[-1].day if before else None
    if day is None or told is None or told.text or day.precision != "day":
        return frame  # who tells a year tells it of each
    if re.search(r"\d{4}|year", day.text) or not day.text[-1:].isdigit():
        return frame
    then = in_year(day, told.first.year)
    return replace(frame, date=then) if then and then.first >= told.first else frame


def _row(told: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events of one sentence, if each has a day of its own; else nothing."""
    days = {event.day.first for event in told if event.day and event.day.precision == "day"}
    return told if 1 < len(told) == len(days) else ()


def fallback_day(telling: Telling, published: date | None) -> DateMention | None:
    """Return the day of the main event where the text gives none.

    That is the day of its announcement, else that of publication: news is of the day. What an
    article only speaks of ("kin of men who were killed") has none.
    """
    if not any(is_told(frame) for frame in telling.events[0].frames):
        return None
    # "On Wednesday, he said jets hit a boat", after other news
    said = said_of(telling.events[0]) or telling.said
    if said and (published is None or said.first <= published):
        return said
    return _day_of(published)


def _day_of(published: date | None) -> DateMention | None:
    """Return the day of publication, as one that the text doesn't tell."""
    return DateMention(0, 0, "", published, published, "day") if published else None
