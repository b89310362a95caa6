"""What holds a small place, or lies near it, by the words: the city of a district, a town."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ingest.record import record
from ingest.text.towns import BEARINGS, GROUNDS, PARTS, SETTLEMENTS, TOWNS, is_landform

if TYPE_CHECKING:
    from ingest.text.document import Chunk

_IN = frozenset({"in", "inside", "of", "on"})
_NEAR = frozenset({"near", "outside", "close to"})
_AWAY = BEARINGS | frozenset({"km", "kilometers", "kilometres", "miles", "from"})
_ROUGHLY = frozenset({"about", "around", "just", "nearly", "roughly", "some"})
#: What a city is made of.
_PARTS_OF_A_CITY = frozenset(
    {"area", "barrio", "borough", "camp", "community", "district", "favela", "market", "quarter"}
    | {"neighborhood", "neighbourhood", "section", "sector", "slum", "suburb", "ward"}
)
_HAMLETS = frozenset({"hamlet", "settlement", "town", "township", "village"})
_FAR = 14  # chunks: ", a village some 30 kilometres north of the rebel-held town of"
_SCOPE = re.compile(r"(?:@,?)?p(?:t[w%-]{0,2}u?w?o?)?([GN]),")


@record
class Holder:
    """Chunk ``at`` is a place that holds a smaller one, or that it is only ``near``."""

    at: int
    near: bool


def find_holder(chunks: "Sequence[Chunk]", codes: str, at: int) -> Holder | None:
    """Return Mosul for "Mosul's Teluk district", "Teluk, near Mosul", "the Teluk area of Mosul".

    And for "In Mosul, a bomb went off in the Teluk district".
    """
    if codes[at - 2 : at] in ("G'", "N'") and is_named(chunks[at - 2]):
        return Holder(at - 2, near=False)
    if at > 2 and names_a_hamlet(chunks, at - 3) and is_named(chunks[at - 3]):
        return Holder(at - 3, near=False)  # "the Kurram village of Teluk"
    return _behind(chunks, at) or _scope(chunks, codes, at)


def _behind(chunks: "Sequence[Chunk]", at: int) -> Holder | None:
    if names_a_hamlet(chunks, at):
        return None  # "the Kurram village of Teluk"
    led = near = told = False
    for i in range(at + 1, min(at + _FAR, len(chunks))):
        chunk = chunks[i]
        if is_named(chunk):
            return Holder(i, near=near) if told or i == at + 2 else None
        if chunk.code in "po" or chunk.norm in _NEAR:
            if chunk.norm not in _IN | _NEAR | _AWAY:
                return None
            told, led = True, True
            near = near or chunk.norm in _NEAR
            continue
        near = near or (chunk.norm in _AWAY and chunk.norm not in PARTS - BEARINGS)
        noun = chunk.norm in SETTLEMENTS | PARTS | GROUNDS | _AWAY | _ROUGHLY
        if i == at + 1 and i + 1 < len(chunks) and chunk.code in "wuP":
            noun = noun or chunks[i + 1].norm in GROUNDS | {"camp"}  # "Teluk air base in Riau"
        led = led or chunk.code in "ta9" or chunk.norm.isdecimal()
        if not (noun or (chunk.code in "w%u-yG" and led) or chunk.code in ",ta9"):
            return None
        if chunk.code == "," and "," in [c.code for c in chunks[at + 1 : i]]:
            return None
    return None


def _scope(chunks: "Sequence[Chunk]", codes: str, at: int) -> Holder | None:
    """Return what a sentence opens with, for a part of a city."""
    told = _SCOPE.match(codes)
    after = chunks[at + 1].norm if at + 1 < len(chunks) else ""
    if told is None or told.start(1) >= at or after not in _PARTS_OF_A_CITY:
        return None
    scope = chunks[told.start(1)]
    town = scope.is_town or (scope.place is not None and scope.place.kind in TOWNS)
    return Holder(told.start(1), near=False) if town else None


def names_a_hamlet(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "(the) Kurram village of (Teluk)", where what follows lies in what is named first."""
    behind = chunks[at + 1 : at + 3]
    return len(behind) > 1 and behind[0].norm in _HAMLETS and behind[1].code == "o"


def is_named(chunk: "Chunk") -> bool:
    """Whether a chunk is the name of a place, and of no landform."""
    if chunk.is_town:
        return not is_landform(chunk.norm)
    return chunk.place is not None and chunk.place.kind != "demonym"
