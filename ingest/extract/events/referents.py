"""Places that are only pointed at: "in the city", "in the same province", "there".

They are those told of last of their kind. A city answers for a town, a village or a port; a
province, a district or any other area for what is larger than a town; a country for itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ingest.extract.events.capitals import find_capital, find_capital_of, is_dateline
from ingest.extract.events.frames import Frame
from ingest.extract.events.told import is_singled_out
from ingest.extract.events.where import find_place, is_part_of_a_name, is_where
from ingest.record import record
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.placing import opens_a_clause
from ingest.text.towns import BEARINGS, SIDES, TOWNS, key
from ingest.vocabulary import Vocabulary

_SETTLEMENTS = frozenset(
    {
        "camp",
        "capital",
        "city",
        "community",
        "hamlet",
        "port",
        "settlement",
        "suburb",
        "town",
        "village",
    }
)
_AREAS = frozenset(
    {"province", "region", "state", "department", "governorate", "district", "canton", "area"}
    | {"territory", "enclave", "strip", "county", "municipality", "island", "waters", "sea"}
    | {"ocean", "township", "commune", "parish", "subdistrict", "sector"}
)
#: What a town or an area has: "in the city's north", "on the island's coast".
_SIDES = SIDES | frozenset({"border", "airspace", "soil", "territory", "waters"})
_WATERS = frozenset({"waters", "sea", "ocean"})
_LANDS = frozenset({"country", "nation"})
#: What is told by its own name before: "the Patuca River", then "the same river".
_FORMS = frozenset({"lake", "mountains", "river", "strait", "valley"})
_IN = frozenset({"in", "inside", "near", "outside", "around", "across", "on", "at", "off", "into"})
#: Where something was, told again: "on the same road".
_SPOTS = frozenset({"base", "highway", "hospital", "market", "place", "road", "site", "spot"})
_ON_BOARD = frozenset({"beam", "bow", "engine", "hull", "quarter", "side", "stern"})
#: Whose capital is not the country's.
_OF_A_PART = frozenset({"departmental", "district", "provincial", "regional", "state"})
_FAR = 12  # sentences beyond which nobody remembers which city it was
_AGES = 40  # the same, of a river that is told of as "the same river"


@record
class _Pointer:
    """Chunk ``at`` is "the city" or "there", ``kind`` the nouns that such a place may have."""

    at: int
    kind: frozenset[str]


@record
class _Told:
    """A place told ``back`` sentences before, and the noun it is ``called`` by."""

    chunk: Chunk
    called: str
    back: int


def place_by_referents(
    document: Document, frames: Mapping[int, Sequence[Frame]], vocabulary: Vocabulary
) -> dict[int, list[Frame]]:
    """Give frames without a place that which their words point back at; keyed by sentence no."""
    told_of = [frame for held in frames.values() for frame in held if frame.place]
    struck = {frame.place.norm for frame in told_of if frame.place}
    held_to_be = {frame.where.place_id for frame in told_of if frame.where}
    lands = {frame.where.country for frame in told_of if frame.where and frame.where.country}

    def placed(frame: Frame, *, alone: bool) -> Frame:
        chunks = frame.sentence.chunks
        low, high = (0, len(chunks) - 1) if alone else (frame.first, frame.last + 5)
        if frame.ongoing:
            return frame
        if frame.place:
            capital = find_capital_of(document, frame.sentence, frame.place, vocabulary)
            known = capital and capital.place and capital.place.place.place_id in held_to_be
            narrower = capital if not known else None
            return replace(frame, place=narrower or _within(document, frame) or frame.place)
        pointer = _find_pointer(frame.sentence, low, min(high, len(chunks) - 1))
        if pointer:
            place = _told_before(document, frame.sentence, pointer, struck, lands, vocabulary)
            return replace(frame, place=place)
        if _is_one_of(frame) and (place := _place_of_several(document, frame)):
            return replace(frame, place=place)
        return replace(frame, place=_topic(document, frame) or _of_witnesses(document, frame))

    told = {
        no: [placed(frame, alone=len(held) == 1) for frame in held] for no, held in frames.items()
    }
    return {no: _place_in_a_row(held) for no, held in told.items()}


def _is_one_of(frame: Frame) -> bool:
    """Match "one such strike", "one of the strikes"."""
    before = frame.sentence.chunks[max(0, frame.trigger - 2) : frame.trigger]
    return is_singled_out(frame) or any(c.norm == "such" for c in before)


def _place_of_several(document: Document, frame: Frame) -> Chunk | None:
    """Return where the strikes were of which "one such strike" is one: told just before."""
    index = document.sentences.index(frame.sentence)
    for told in reversed(document.sentences[max(0, index - 2) : index]):
        if told.paragraph != frame.sentence.paragraph:
            return None
        for at, chunk in enumerate(told.chunks):
            if chunk.code == "E" and chunk.norm.endswith("s"):
                return find_place(told, 0, len(told.chunks) - 1, at)
    return None


#: "Teluk, a city of 700,000, has come under attack"
_IS_TOPIC = re.compile(r"[GN](?:,[^;:.sqHKWD]{1,20},)?(?:h?by?e|h?[w4]p?[wy%-]{0,4}E)")
#: "Rebels took Teluk"
_IS_TAKEN = re.compile(r"[wvCe]([GN])")
_TAKES = frozenset(
    {"besieged", "captured", "encircled", "entered", "overran", "reached", "retook", "seized"}
    | {"stormed", "took"}
)


def _topic(document: Document, frame: Frame) -> Chunk | None:
    """Return what the sentence before is about, where that is a town under attack or taken.

    "Teluk has come under daily attack. In the deadliest, on Friday, nine were killed."
    """
    index = document.sentences.index(frame.sentence)
    told = document.sentences[index - 1] if index else None
    if told is None or told.paragraph != frame.sentence.paragraph or frame.added:
        return None
    if _names_a_place(frame.sentence):
        return None
    if _IS_TOPIC.match(told.codes):
        return _as_town(told.chunks[0])
    for match in _IS_TAKEN.finditer(told.codes):
        if told.chunks[match.start()].norm in _TAKES:
            return _as_town(told.chunks[match.start(1)])
    return None


#: Who lives where a report's main event was: "Residents of Teluk gave another count."
_WITNESSES = frozenset(
    {"farmers", "fishermen", "inhabitants", "locals", "neighbors", "neighbours", "residents"}
    | {"villagers", "witnesses"}
)
_LIVE_IN = re.compile(r"[wPu][op](?:t?[w%]{0,2}[wu]o)?(?P<town>[GN])")
_LEAD, _SOON = 3, 4  # sentences


def _of_witnesses(document: Document, frame: Frame) -> Chunk | None:
    """Return the town of those who tell next of what a report opens with, without a place.

    "Troops stormed a camp on Friday, killing nine. Villagers in Teluk said ..."
    """
    if frame.sentence.no > _LEAD or frame.added or _names_a_town(frame.sentence):
        return None
    for told in document.sentences[frame.sentence.no : frame.sentence.no + _SOON]:
        for match in _LIVE_IN.finditer(told.codes):
            if told.chunks[match.start()].norm in _WITNESSES and opens_a_clause(
                told.chunks, match.start()
            ):
                return _as_town(told.chunks[match.start("town")])
    return None


def _within(document: Document, frame: Frame) -> Chunk | None:
    """Return the town of those who tell next of what was somewhere in their country."""
    wide, town = frame.where, _of_witnesses(document, frame)
    if wide is None or wide.kind != "country" or town is None or town.place is None:
        return None
    return town if town.place.place.country == wide.country else None


def _names_a_town(sentence: Sentence) -> bool:
    """Whether a sentence names a place that is no country, a dateline aside."""
    return any(c.is_town or (c.place and c.place.kind in TOWNS) for c in sentence.chunks[3:])


def _names_a_place(sentence: Sentence) -> bool:
    return any(c.place and c.place.kind != "demonym" for c in sentence.chunks)


def _as_town(chunk: Chunk) -> Chunk | None:
    place = chunk.place
    wide = place is None or place.kind == "demonym" or place.place.kind in ("country", "sea")
    return chunk if not wide or chunk.is_town else None


def _place_in_a_row(frames: Sequence[Frame]) -> list[Frame]:
    """Place the second of "four died in Teluk in a raid on 3 May, and two in a raid on 9 May"."""
    placed: list[Frame] = []
    for frame in frames:
        before = placed[-1] if placed else None
        if before and before.date and frame.date and not (frame.place or frame.ongoing):
            between = frame.sentence.codes[before.trigger : frame.trigger]
            joined = re.search(r"@,?&", between) and ";" not in between
            placed.append(replace(frame, place=before.place) if joined else frame)
        else:
            placed.append(frame)
    if len(placed) > 1 and _TWO_DAYS.search(placed[0].sentence.codes):
        # "Strikes on Dec. 30 and 31 killed eight people off Teluk"
        where = next((f.place for f in placed if f.date and f.place), None)
        placed = [replace(f, place=f.place or where) if f.date else f for f in placed]
    return placed


_TWO_DAYS = re.compile("@,?&p?@")


def _find_pointer(sentence: Sentence, low: int, high: int) -> _Pointer | None:
    """Return the first word between two chunks that points at a place."""
    chunks, codes = sentence.chunks, sentence.codes
    for i in range(low, high + 1):
        noun = chunks[i].norm
        if noun == "there":
            if i and codes[i - 1] in "EeuQPw9KWDC!" and codes[i + 1 : i + 2] not in ("b", "h", "m"):
                return _Pointer(i, _SETTLEMENTS | _AREAS)
            continue
        if (
            noun == "its"
            and i
            and chunks[i - 1].norm in _IN
            and _SIDES.intersection(chunk.norm for chunk in chunks[i + 1 : i + 3])
        ):
            return _Pointer(i, _SETTLEMENTS)  # "a depot on its outskirts"
        kind = next((k for k in (_SETTLEMENTS, _AREAS, _LANDS, _FORMS) if noun in k), None)
        if noun == "port" and i + 1 < len(chunks) and chunks[i + 1].norm in _ON_BOARD:
            continue
        if kind is None and noun in _SPOTS and i and chunks[i - 1].norm == "same":
            kind = _SETTLEMENTS | _AREAS
        if kind is None or codes[i + 1 : i + 2] in ("o", "G", "N", "E", "P", "u"):
            continue
        if codes[i + 1 : i + 2] == "'" and not _SIDES.intersection(
            chunk.norm for chunk in chunks[i + 2 : i + 5]
        ):
            continue  # "in the city's hands"
        start = i - 1
        while start > 0 and codes[start] in "w" and chunks[start].norm not in _IN:
            start -= 1
        if (
            start > 0
            and codes[start] == "t"
            and (
                chunks[start - 1].norm in _IN
                or (codes[start - 1] == "o" and chunks[start - 2].norm in BEARINGS)
            )
        ):
            return _Pointer(i, kind)  # "in the city", "west of the city"
    return None


def _told_before(
    document: Document,
    sentence: Sentence,
    pointer: _Pointer,
    struck: Set[str],
    lands: Set[str],
    vocabulary: Vocabulary,
) -> Chunk | None:
    """Return the last place of a kind before a pointer; of no kind in particular for "there".

    One told long before is meant only if something happened there, unless there is no such.
    """
    noun = sentence.chunks[pointer.at].norm
    if noun in _WATERS:
        return _last_sea(document, sentence)
    if noun in _LANDS:
        return _last_land(document, sentence)
    if noun == "capital" and not _OF_A_PART & {
        c.norm for c in sentence.chunks[max(0, pointer.at - 2) : pointer.at]
    }:
        return find_capital(document, _land_of_news(document, sentence, lands), vocabulary)
    far = _AGES if noun in _FORMS else _FAR
    told = list(_places_before(document, sentence, pointer.at, far))
    fitting = [
        place
        for place in told
        if noun not in _FORMS and _fits(place, noun, pointer.kind, vocabulary)
    ]
    fitting.sort(
        key=lambda place: (place.back, place.chunk.norm not in struck, not _is_town(place))
    )
    chosen = (
        next((place for place in told if place.called == noun), None)
        or next((p for p in fitting if p.back <= 1 or p.chunk.norm in struck), None)
        or next(iter(fitting), None)
    )
    return chosen.chunk if chosen else None


def _fits(place: _Told, noun: str, kind: frozenset[str], vocabulary: Vocabulary) -> bool:
    if noun in ("island", "islands") and noun not in place.called:
        return False
    if place.called in _SETTLEMENTS and place.called != noun and noun in _SETTLEMENTS:
        return False  # "the village of Teluk" is not "the city"
    town = _is_town(place)
    if kind == _SETTLEMENTS | _AREAS or town == (kind == _SETTLEMENTS):
        return True
    return kind == _SETTLEMENTS and _may_be_city(place.chunk, place.called, vocabulary)


def _is_town(place: _Told) -> bool:
    named = place.chunk.place
    return named is not None and named.kind in TOWNS


def _last_sea(document: Document, sentence: Sentence) -> Chunk | None:
    """Return the sea told of last: a report names few."""
    for told in reversed(document.sentences[: document.sentences.index(sentence)]):
        for chunk in reversed(told.chunks):
            if chunk.place and chunk.place.place.kind == "sea":
                return chunk
    return None


def _land_of_news(document: Document, sentence: Sentence, lands: Set[str]) -> str:
    """Return the country told of last, if anything happened there; else the only one struck."""
    told = _last_land(document, sentence)
    country = told.place.place.country if told and told.place else ""
    if country and (country in lands or not lands):
        return country
    return next(iter(lands)) if len(lands) == 1 else ""


def _last_land(document: Document, sentence: Sentence) -> Chunk | None:
    """Return the country told of last as where something was; not one that acts or speaks."""
    for told in reversed(document.sentences[: document.sentences.index(sentence)]):
        for at in range(len(told.chunks) - 1, -1, -1):
            place = told.chunks[at].place
            country = place is not None and place.kind not in (*TOWNS, "demonym")
            named = told.codes[at + 1 : at + 2] not in ("'", "E", "N", "P", "Q", "u", "w")
            if place and country and named and place.place.kind == "country" and is_where(told, at):
                return told.chunks[at]
    return None


def _may_be_city(chunk: Chunk, called: str, vocabulary: Vocabulary) -> bool:
    """Whether a subdivision's name may be that of its chief town, as Poltava's is."""
    place = chunk.place.place if chunk.place else None
    if place is None or place.kind != "subdivision" or called in _AREAS:
        return False
    return any(held == place.place_id for held, _ in vocabulary.towns.get(key(chunk.norm), ()))


def _places_before(document: Document, sentence: Sentence, at: int, far: int) -> Iterator[_Told]:
    """Yield the places told of, no whole countries, from the last one back, and their nouns.

    Those of a dateline ("DUBAI (AP) -") are no news.
    """
    index = document.sentences.index(sentence)
    for i in range(index, max(-1, index - far), -1):
        told = document.sentences[i]
        last = at if i == index else len(told.chunks)
        # what a sentence is about is what it opens with
        topic = i < index and re.match(r"[GN](?:,H|[bhwyK])", told.codes)
        for j in (0, *range(last - 1, 0, -1)) if topic else range(last - 1, -1, -1):
            place = told.chunks[j].place
            if place is None or place.kind == "demonym" or is_part_of_a_name(told, j):
                continue
            if is_dateline(document, told, j):
                continue
            if place.kind in TOWNS or place.place.kind != "country":
                opens = j == 0 or told.codes[j - 1] in ",.;&"
                named = told.codes[j - 1 : j + 1] == "tG" and told.codes[j + 1 : j + 2] != "-"
                left = place.kind in TOWNS and told.chunks[j - 1].norm == "from"
                if opens or named or left or is_where(told, j) or told.codes[j - 1] in "eE":
                    yield _Told(told.chunks[j], _called(told, j), index - i)


def _called(sentence: Sentence, at: int) -> str:
    """Return the noun of "the village of X" and "the X region"; empty where there is none."""
    if at > 1 and sentence.codes[at - 1] == "o":
        return sentence.chunks[at - 2].norm
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    return after if after in _AREAS | _SETTLEMENTS else sentence.chunks[at].norm.split()[-1]
