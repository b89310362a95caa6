"""Days that stand as labels: a heading, or what opens an item of a list, dates what it stands over.

"September 2" or "September 2: A second boat" on a line of its own dates the lines below it until
the next such line; "Dec. 22: One person is killed" dates its own paragraph. A live blog stamps its
entries: "6:15 p.m. ET, March 6".
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.extract.events.frames import Frame
from ingest.extract.events.told import moved_back
from ingest.extract.events.where import find_place
from ingest.text.dates import WEEKDAYS, DateMention
from ingest.text.document import Chunk, Document, Sentence

#: "26 May, off Peru", "Nov. 4 - Two killed, Caribbean": a day, and places without a preposition.
_ITEM = re.compile(r"[;w-]?@[,:;-]")
_PLACE = re.compile(r"(?:(?<=[,:;p-])|(?<=[,:;p-]t))[GN](?=[wu]?(?:[,.;:(]|$))")
_TELLING = re.compile(r"[eKWDVMsgbh]")  # codes of verbs, which a bare label has none of
_LONGEST_STAMP = 14  # chunks
_LONGEST_HEADING = 8
_HOUR = re.compile(r"\d{1,2}(?:[.:h]\d\d)?|\d{4}")
_OF_A_CLOCK = frozenset(
    {"a.m.", "a.m", "p.m.", "p.m", "am", "pm", "at", "gmt", "utc", "z", "et", "est", "edt", "ct"}
    | {"cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "bst", "cet", "cest", "ist", "msk"}
    | {"hrs", "hours", "local time", "local", "time", "/", "|", "·", "•"}
)
#: What counts from the day of an entry, not from that of publication.
_OF_THAT_DAY = frozenset({"overnight", "today", "tonight", "this morning", "this evening"})
_TOP = 8  # sentences in which a release gives its own day
_BULLETS = frozenset("•-–—*·")


def date_by_labels(
    document: Document, frames: Mapping[int, Sequence[Frame]]
) -> dict[int, list[Frame]]:
    """Give undated frames the day of the label that they stand under; keyed by sentence number."""
    heading: DateMention | None = None
    item: DateMention | None = None
    place: Chunk | None = None
    below: Chunk | None = None  # the place that a heading gives to the lines below it
    paragraph = -1
    alone = _alone(document)
    last = max(
        (no for s in document.sentences if (no := s.no) in alone and _label(s, alone=True)[1]),
        default=0,
    )
    stamps = {s.no: day for s in document.sentences if (day := _stamp(s))}
    dated: dict[int, list[Frame]] = {}
    for sentence in document.sentences:
        day, is_heading = _label(sentence, alone=sentence.no in alone)
        if sentence.no in stamps and len(stamps) > 1:
            day, is_heading = stamps[sentence.no], True
        if heading and sentence.no in alone and sentence.no > last and _is_heading(sentence):
            heading = below = None  # "What's next" ends a timeline
        if sentence.paragraph != paragraph:
            item, place, paragraph = None, below, sentence.paragraph
        if day and is_heading:
            heading = None if _is_dateline(document, sentence, day) else day
            below = _place(sentence) or find_place(sentence, 0, len(sentence.chunks) - 1, 0)
        elif day:
            heading, item, place, below = None, day, _place(sentence), None
        label = item or heading
        dated[sentence.no] = [_dated(frame, label, place) for frame in frames[sentence.no]]
    return dated


def _stamp(sentence: Sentence) -> DateMention | None:
    """Return the day of a line that holds a day and an hour and nothing else.

    One such line tells when a report was put out; of several each tells when its entry was.
    """
    if "@" not in sentence.codes or len(sentence.chunks) > _LONGEST_STAMP:
        return None
    days = [c.date for c in sentence.chunks if c.date]
    others = [c.norm for c in sentence.chunks if not c.date and c.code not in ",.:;-()"]
    hour = any(_HOUR.fullmatch(word) for word in others)
    if len(days) != 1 or not hour or days[0].precision != "day":
        return None
    return days[0] if all(_HOUR.fullmatch(w) or w in _OF_A_CLOCK for w in others) else None


def _is_dateline(document: Document, sentence: Sentence, day: DateMention) -> bool:
    """Whether a day on a line of its own at the top is only that of publication."""
    return sentence.no <= _TOP and day.first == document.published_on


def _dated(frame: Frame, label: DateMention | None, place: Chunk | None) -> Frame:
    told = frame.figures or frame.date
    if label is None or ((frame.ongoing or _is_of_those_told(frame)) and not told):
        return frame
    where = frame.place or place
    if frame.date is not None and frame.date.text.lower() in WEEKDAYS:
        # "Oct. 22: The navy says a strike on Tuesday killed two": counted from the entry
        days = (label.last.weekday() - frame.date.first.weekday()) % 7
        entry = replace(label, first=label.last)
        return replace(frame, date=moved_back(entry, (days, days)), place=where)
    if frame.date is not None and frame.date.text.lower() not in _OF_THAT_DAY:
        return frame if where is frame.place else replace(frame, place=where)
    if back := frame.days_before or frame.near_day:
        # "22 July: The navy announces a strike of the day before"
        return replace(frame, date=moved_back(label, back), place=where, days_before=None)
    return replace(frame, date=label, place=where, ongoing=False)


def _is_of_those_told(frame: Frame) -> bool:
    """Match "a hearing on the strikes": those of another day."""
    word = frame.sentence.chunks[frame.trigger]
    return (
        word.code == "E"
        and word.norm.endswith("s")
        and bool(re.search(r"[po]t[w%yNOG]{0,2}$", frame.sentence.codes[: frame.trigger]))
    )


def _place(sentence: Sentence) -> Chunk | None:
    """Return the place of "26 May, eastern Pacific, 60 miles off Teluk": the nearest told."""
    item = _ITEM.match(sentence.codes)
    for match in _PLACE.finditer(sentence.codes, item.end() - 1) if item else ():
        at = match.start()
        chunk = sentence.chunks[at]
        if chunk.is_town or (chunk.place and chunk.place.kind == "city"):
            return chunk  # what is told behind a town is what it lies in
        if chunk.place is not None and chunk.place.kind != "demonym":
            return find_place(sentence, at + 1, len(sentence.chunks) - 1, at) or chunk
    return None


def _alone(document: Document) -> set[int]:
    """Numbers of sentences that are a line by themselves and end in no mark, as headings do."""
    counts = Counter(sentence.paragraph for sentence in document.sentences)
    return {s.no for s in document.sentences if counts[s.paragraph] == 1 and s.codes[-1:] != "."}


def _is_heading(sentence: Sentence) -> bool:
    return len(sentence.chunks) <= _LONGEST_HEADING and not set("KWDe") & set(sentence.codes)


def _label(sentence: Sentence, *, alone: bool) -> tuple[DateMention | None, bool]:
    """Return the day that opens a sentence as a label, and whether the sentence is a heading."""
    if "@" not in sentence.codes:
        return None, False
    chunks = [chunk for chunk in sentence.chunks if chunk.norm not in _BULLETS]
    if not chunks or chunks[0].date is None:
        return None, False
    if chunks[0].date.precision != "day":
        labelled = len(chunks) > 1 and chunks[1].code == ":"
        return (chunks[0].date, False) if labelled else (None, False)
    if all(chunk.code in ".:" for chunk in chunks[1:]):
        return chunks[0].date, True
    telling = _TELLING.search(sentence.codes) is not None
    if alone and chunks[1].code in ":;-" and not telling and "9" not in sentence.codes:
        return chunks[0].date, True
    if _place(sentence) and not telling:
        return chunks[0].date, False
    after = sentence.chunks[sentence.chunks.index(chunks[0]) + 1]
    return (chunks[0].date, False) if after.code in ":;-" else (None, False)
