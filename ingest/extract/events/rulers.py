"""Where a ruler was seized, if nothing else says it: in the land that is ruled."""

import re

from ingest.text.document import Chunk, Sentence

#: "Captured Venezuela's then-president", "the capture of the deposed Venezuelan leader".
_SEIZED = re.compile(r"Co?t?(?:[wy]-?){0,2}(?P<land>G)'?(?:[wy]-?){0,2}(?P<ruler>[Pw])")
REACH = 9  # chunks from the seizure to the ruler
_RULERS = frozenset(
    {"dictator", "emir", "head of state", "king", "leader", "president", "prime minister", "ruler"}
    | {"strongman", "sultan"}
)


def find_ruled_land(sentence: Sentence, low: int, high: int) -> Chunk | None:
    """Return the land named with a ruler whom somebody seized, between two chunks."""
    for match in _SEIZED.finditer(sentence.codes, low, high + 1):
        if sentence.chunks[match.start("ruler")].norm in _RULERS:
            return sentence.chunks[match.start("land")]
    return None
