"""Strike claims: one row for each mention of an event."""

from ingest.article import Article
from ingest.claims import StrikeClaim, claim_id
from ingest.extract.events.capitals import is_dateline
from ingest.extract.events.frames import Frame
from ingest.extract.events.joined import Telling, fallback_day
from ingest.extract.events.where import coast, find_town_around, is_off
from ingest.extract.grammar.spans import evidence
from ingest.extract.speech.attribution import attribution
from ingest.extract.speech.words import Reading
from ingest.text.dates import DateMention
from ingest.text.document import Chunk, Document, Sentence
from ingest.vocabulary import Vocabulary

_AT_SEA = {"strike", "attack", "airstrike", "missile_strike", "operation", "bombing"}


def strike_claims(
    document: Document, article: Article, telling: Telling, vocabulary: Vocabulary, reading: Reading
) -> list[StrikeClaim]:
    """Rows for the events of an article, then for the operations that are no single event."""
    rows: dict[str, StrikeClaim] = {}
    for event in telling.events:
        announced = fallback_day(telling, article.published_on) if event.no == 1 else None
        for i, frame in enumerate(event.frames):
            day = frame.date or (event.day or announced if i == 0 else None)
            if i and not _says_something(frame):
                continue
            row = _claim(document, article, frame, event.no, day, vocabulary, reading)
            rows.setdefault(row.claim_id, row)
    for frame in telling.ongoing:
        if _says_something(frame):
            row = _claim(document, article, frame, None, None, vocabulary, reading)
            rows.setdefault(row.claim_id, row)
    return list(rows.values())


def _says_something(frame: Frame) -> bool:
    """Whether a mention adds anything: a bare "the operation" is no claim."""
    return bool(
        frame.date or frame.place or frame.target or frame.attackers or frame.vessels
        or frame.strikes or frame.participation != "unknown"
    )  # fmt: skip


def _told(document: Document, place: Chunk) -> tuple[Sentence, int]:
    """Return where a place is told: of an event it may be told in a sentence before."""
    told = next(s for s in document.sentences if s.start <= place.start < s.end)
    return told, told.chunks.index(place)


def _is_offshore(document: Document, place: Chunk | None) -> bool:
    """Whether an event was off a coast, said of its place here or in a sentence before."""
    return place is not None and is_off(*_told(document, place))


def _place_text(document: Document, place: Chunk) -> str:
    """Return a place as the words tell it: "Mosul's Teluk district" is "Teluk, Mosul"."""
    sentence, at = _told(document, place)
    first, last = coast(sentence, at)
    told = document.text[first.start : last.end]
    if is_dateline(document, sentence, at):
        told = told.title()
    if first is last and (holder := find_town_around(sentence, at)):
        town = sentence.chunks[holder.at]
        near = "near " if holder.near else ""
        return f"{told}, {near}{document.text[town.start : town.end]}"
    return told


def _claim(
    document: Document,
    article: Article,
    frame: Frame,
    event_no: int | None,
    day: DateMention | None,
    vocabulary: Vocabulary,
    reading: Reading,
) -> StrikeClaim:
    start, end = evidence(document, frame.sentence, frame.first, frame.last)
    place, target = frame.place, frame.target
    event_type = frame.event_type
    at_sea = bool(target and target.kind == "vessel") or _is_offshore(document, place)
    if at_sea and event_type in _AT_SEA:
        event_type = "vessel_strike"
    return StrikeClaim(
        claim_id=claim_id(article.article_id, "strike", start, end),
        article_id=article.article_id,
        sentence_no=frame.sentence.no,
        char_start=start,
        char_end=end,
        evidence=document.text[start:end],
        event_no=event_no,
        event_type=event_type,
        date_text=day.text if day else "",
        date_start=day.calendar[0] if day else None,
        date_end=day.calendar[1] if day else None,
        date_precision=day.precision if day else "unknown",
        place_text=_place_text(document, place) if place else "",
        place_id=place.place.place.place_id if place and place.place else "",
        attacker_ids="|".join(frame.attackers),
        participation=frame.participation,
        target_text=target.text if target else "",
        target_type=target.kind if target else "unknown",
        target_actor_id=target.actor_id if target else "",
        vessels=frame.vessels,
        strikes=frame.strikes,
        attributed_to=attribution(document, frame.sentence, vocabulary, reading),
        sentence=document.text[frame.sentence.start : frame.sentence.end],
    )
