"""Places that are only pointed at: "in the city", "in the same province", "there".

They are those told of last of their kind. A city answers for a town, a village or a port; a
province, a district or any other area for what is larger than a town.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.extract.events.frames import Frame
from ingest.extract.events.where import TOWNS, is_part_of_a_name, is_where
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.towns import key
from ingest.vocabulary import Vocabulary

_SETTLEMENTS = frozenset({"city", "town", "village", "port", "capital", "suburb", "settlement"})
_AREAS = frozenset(
    {"province", "region", "state", "department", "governorate", "district", "canton", "area"}
    | {"territory", "enclave", "strip", "county", "municipality", "island", "waters", "sea"}
    | {"ocean", "township", "commune", "parish", "subdistrict"}
)
_WATERS = frozenset({"waters", "sea", "ocean"})
_IN = frozenset({"in", "inside", "near", "outside", "around", "across", "on", "at", "off", "into"})
_FAR = 12  # sentences beyond which nobody remembers which city it was


def place_by_referents(
    document: Document, frames: Mapping[int, Sequence[Frame]], vocabulary: Vocabulary
) -> dict[int, list[Frame]]:
    """Give frames without a place that which their words point back at; keyed by sentence no."""
    return {
        no: [
            frame
            if frame.place or frame.ongoing
            else _placed(document, frame, vocabulary, alone=len(held) == 1)
            for frame in held
        ]
        for no, held in frames.items()
    }


def _placed(document: Document, frame: Frame, vocabulary: Vocabulary, *, alone: bool) -> Frame:
    chunks = frame.sentence.chunks
    low, high = (0, len(chunks) - 1) if alone else (frame.first, frame.last + 5)
    pointer = find_pointer(frame.sentence, low, min(high, len(chunks) - 1))
    if pointer is None:
        return frame
    return replace(frame, place=_told_before(document, frame.sentence, *pointer, vocabulary))


def find_pointer(sentence: Sentence, low: int, high: int) -> tuple[int, frozenset[str]] | None:
    """Return the chunk of "the city" or "there" between two chunks, and the nouns it is one of."""
    chunks, codes = sentence.chunks, sentence.codes
    for i in range(low, high + 1):
        noun = chunks[i].norm
        if noun == "there":
            if i and codes[i - 1] in "EeuQPw9KWD!" and codes[i + 1 : i + 2] != "b":
                return i, _SETTLEMENTS | _AREAS
            continue
        kind = _SETTLEMENTS if noun in _SETTLEMENTS else _AREAS if noun in _AREAS else None
        if kind is None or codes[i + 1 : i + 2] in ("o", "G", "N", "'", "E", "P", "u"):
            continue
        start = i - 1
        while start > 0 and codes[start] in "w" and chunks[start].norm not in _IN:
            start -= 1
        if start > 0 and codes[start] == "t" and chunks[start - 1].norm in _IN:
            return i, kind
    return None


def _told_before(
    document: Document,
    sentence: Sentence,
    at: int,
    kind: frozenset[str],
    vocabulary: Vocabulary,
) -> Chunk | None:
    """Return the last place of a kind before chunk ``at``; of no kind in particular for "there"."""
    noun = sentence.chunks[at].norm
    if noun in _WATERS:
        return _last_sea(document, sentence)
    for chunk, called in _places_before(document, sentence, at):
        if called in _SETTLEMENTS and called != noun and noun in _SETTLEMENTS:
            continue  # "the village of Teluk" is not "the city"
        town = chunk.place is not None and chunk.place.kind in TOWNS
        if kind == _SETTLEMENTS | _AREAS or town == (kind == _SETTLEMENTS):
            return chunk
        if kind == _SETTLEMENTS and _may_be_city(chunk, called, vocabulary):
            return chunk
    return None


def _last_sea(document: Document, sentence: Sentence) -> Chunk | None:
    """Return the sea told of last: a report names few."""
    for told in reversed(document.sentences[: document.sentences.index(sentence)]):
        for chunk in reversed(told.chunks):
            if chunk.place and chunk.place.place.kind == "sea":
                return chunk
    return None


def _may_be_city(chunk: Chunk, called: str, vocabulary: Vocabulary) -> bool:
    """Whether a subdivision's name may be that of its chief town, as Poltava's is."""
    place = chunk.place.place if chunk.place else None
    if place is None or place.kind != "subdivision" or called in _AREAS:
        return False
    return any(held == place.place_id for held, _ in vocabulary.towns.get(key(chunk.norm), ()))


def _places_before(document: Document, sentence: Sentence, at: int) -> Iterator[tuple[Chunk, str]]:
    """Yield the places told of, no whole countries, from the last one back, and their nouns."""
    index = document.sentences.index(sentence)
    for i in range(index, max(-1, index - _FAR), -1):
        told = document.sentences[i]
        last = at if i == index else len(told.chunks)
        for j in range(last - 1, -1, -1):
            place = told.chunks[j].place
            if place is None or place.kind == "demonym" or is_part_of_a_name(told, j):
                continue
            if place.kind in TOWNS or place.place.kind != "country":
                opens = j == 0 or told.codes[j - 1] in ",.;&"
                named = told.codes[j - 1 : j + 1] == "tG" and told.codes[j + 1 : j + 2] != "-"
                if opens or named or is_where(told, j) or told.codes[j - 1] in "eE":
                    yield told.chunks[j], _called(told, j)


def _called(sentence: Sentence, at: int) -> str:
    """Return the noun of "the village of X" and "the X region"; empty where there is none."""
    if at > 1 and sentence.codes[at - 1] == "o":
        return sentence.chunks[at - 2].norm
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    return after if after in _AREAS | _SETTLEMENTS else sentence.chunks[at].norm.split()[-1]
