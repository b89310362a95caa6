"""Where an event was, by the words around the names of places."""

import re

from ingest.text.document import Chunk, Sentence

_WHERE = frozenset(
    {"in", "inside", "within", "at", "near", "off", "across", "over", "of", "on", "around"}
    | {"along", "outside", "throughout", "into", "from"}
)
# what stands before "of" or "with" a place that is only a neighbour, an owner or a people
_NOT_WHERE = frozenset(
    {"border", "borders", "coast", "coasts", "coastline", "shore", "shores", "government"}
    | {"president", "minister", "ministry", "embassy", "people", "citizens", "cartel"}
)
# "the province of", "the waters of": an area, so that what follows is where it was
_AREAS = frozenset(
    {"province", "provinces", "region", "department", "state", "city", "town", "district"}
    | {"governorate", "municipality", "village", "canton", "area", "waters", "jungle", "jungles"}
    | {"mountains", "port", "north", "south", "east", "west", "northeast", "northwest"}
    | {"southeast", "southwest", "outskirts", "part", "parts", "capital", "coast", "gulf"}
)


def find_place(sentence: Sentence, low: int, high: int, main: int) -> Chunk | None:
    """Return the most specific place that says where: after "in", "off", "near", nearest first."""
    best: tuple[tuple[int, int], Chunk] | None = None
    for i in range(low, high + 1):
        chunk = sentence.chunks[i]
        if chunk.code != "G" or chunk.place is None or chunk.place.kind == "demonym":
            continue
        if i + 1 < len(sentence.codes) and sentence.codes[i + 1] == "'":
            continue
        if not is_where(sentence, i) or _is_one_of_several(sentence, i):
            continue
        if chunk.place.place.kind == "country" and re.match(
            r"[wQP%-]{0,3}E", sentence.codes[i + 1 :]
        ):
            continue  # "in the latest U.S. boat strike"
        rank = {"country": 1, "sea": 0, "subdivision": 0}.get(chunk.place.place.kind, 1)
        key = (rank, abs(i - main))
        if best is None or key < best[0]:
            best = key, chunk
    return best[1] if best else None


def _is_one_of_several(sentence: Sentence, at: int) -> bool:
    """Match "in the Caribbean and the eastern Pacific": where a campaign is, not one strike."""
    place = sentence.chunks[at].place
    if place is None or place.place.kind != "sea":
        return False
    near = re.compile(r"&t?G")
    after = near.match(sentence.codes, at + 1)
    before = re.search(r"G&t?$", sentence.codes[:at])
    others = [after.end() - 1] if after else []
    others += [before.start()] if before else []
    return any((p := sentence.chunks[i].place) and p.place.kind == "sea" for i in others)


def is_where(sentence: Sentence, at: int) -> bool:
    """Whether the words before the place name at chunk ``at`` say where something was."""
    for i in range(at - 1, max(-1, at - 8), -1):
        chunk = sentence.chunks[i]
        if chunk.norm in _NOT_WHERE:
            place = sentence.chunks[at].place
            return bool(place and place.place.kind == "sea") or _is_off_coast(sentence, i)
        if chunk.code in "po":
            if chunk.norm == "of":
                noun = sentence.chunks[i - 1].norm if i else ""
                if noun in _NOT_WHERE:
                    continue
                return noun.split()[-1] in _AREAS if noun else False
            return chunk.norm in _WHERE and not (
                chunk.norm == "from" and sentence.chunks[at].code == "G"
            )
        if chunk.code in ",;.KWeEsA2xH":
            return False
    return False


def _is_off_coast(sentence: Sentence, at: int) -> bool:
    """Match "off the (Pacific) coast of": a place at sea told by a land."""
    if not sentence.chunks[at].norm.startswith("coast"):
        return False
    return any(c.norm in ("off", "near") for c in sentence.chunks[max(0, at - 4) : at])
