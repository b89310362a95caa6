"""Capitals that are told by their country alone: "the Somali capital", "in the capital".

The report names most of them elsewhere, and where it does, that name is the place.
"""

import re
from collections.abc import Iterator

from ingest.text.document import Chunk, Document, Sentence
from ingest.text.tokens import fold
from ingest.text.towns import key
from ingest.vocabulary import PlaceName, Vocabulary

_ITS_CAPITAL = re.compile(r"'?w{0,2}$")


def is_dateline(document: Document, sentence: Sentence, at: int) -> bool:
    """Match the DUBAI of "DUBAI, United Arab Emirates (AP) - Three sailors"."""
    opening = document.text[sentence.start : sentence.chunks[at].end]
    return at <= 1 and not document.upper and opening.isupper()


def find_capital(document: Document, country: str, vocabulary: Vocabulary) -> Chunk | None:
    """Return where a report names the capital of a country, in a dateline if nowhere else."""
    name = key(vocabulary.capitals.get(country, ""))
    told = list(_named(document, country, name)) if name else []
    told.sort(key=lambda one: is_dateline(document, *one))
    if not told:
        return None
    sentence, at = told[0]
    chunk = sentence.chunks[at]
    if chunk.place is None:
        place = next((p for p, _ in vocabulary.towns.get(name, ()) if p[:2] == country), country)
        chunk.place = PlaceName(vocabulary.places[place], "city")
    return chunk


def find_capital_of(
    document: Document, sentence: Sentence, place: Chunk, vocabulary: Vocabulary
) -> Chunk | None:
    """Return Mogadishu for the Somalia of "in Somalia's capital", if a report names it."""
    if place not in sentence.chunks or place.place is None or place.place.place.kind != "country":
        return None
    at = sentence.chunks.index(place)
    for i, chunk in enumerate(sentence.chunks[at + 1 : at + 5], start=at + 1):
        if chunk.norm == "capital":
            return find_capital(document, place.place.place.country, vocabulary)
        if not _ITS_CAPITAL.match(sentence.codes[at + 1 : i + 1]):
            return None
    return None


def _named(document: Document, country: str, name: str) -> Iterator[tuple[Sentence, int]]:
    for sentence in document.sentences:
        for at, chunk in enumerate(sentence.chunks):
            if chunk.code not in "GN" or key(fold(chunk.norm)) != name:
                continue
            if chunk.place is None or chunk.place.place.country == country:
                yield sentence, at
