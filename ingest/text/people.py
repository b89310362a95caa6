"""People told of by their nation alone, and whom somebody wounds: what words alone don't tell.

"An Indian was killed", "two Poles and a Sri Lankan"; "blasts kill 17 and wound 61".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.text.numbers import number_at

if TYPE_CHECKING:
    from ingest.text.document import Chunk
    from ingest.text.tokens import Token

#: Codes before a demonym that is a noun, and those behind it.
_COUNTED = re.compile(r"[ar9](?:[wy%]{0,2}(?:w-w|[wy%]))?$")
_ENDS = re.compile(r"$|,(?![Gw%])|[.;:)bhmDKWCVH!px']|t(?=[bh])|&[ta9rbhDKW]")


def as_nouns(chunks: "list[Chunk]") -> "list[Chunk]":
    """Make persons of demonyms that stand where a noun does: not "an Indian ship"."""
    at = [i for i, c in enumerate(chunks) if c.place and c.place.kind == "demonym" and i]
    if not at:
        return chunks
    codes = "".join(c.code for c in chunks)
    for i in at:
        if _is_noun(chunks, codes, i):
            chunks[i] = replace(chunks[i], code="P", place=None)
    return chunks


def _is_noun(chunks: "Sequence[Chunk]", codes: str, at: int) -> bool:
    counted = _COUNTED.search(codes[max(0, at - 4) : at])
    if counted is None or _ENDS.match(codes, at + 1) is None:
        return False
    number = chunks[max(0, at - 4) + counted.start()].number
    return number is None or number.value == 1


_BODY = frozenset(
    {"arm", "back", "blast", "chest", "deep", "entry", "exit", "face", "fatal", "flesh", "foot"}
    | {"hand", "head", "knife", "leg", "minor", "multiple", "neck", "open", "serious", "severe"}
)
_WHOM = frozenset({"a", "an", "another", "dozens", "scores", "several", "civilians", "soldiers"})
_TIMES = frozenset({"day", "days", "hours", "months", "times", "weeks", "years"})


def wounds_somebody(chunk: "Chunk", before: "Sequence[Chunk]", behind: "Sequence[Token]") -> bool:
    """Whether "wound" or "wounds" is a verb: it follows one or its subject, and people follow."""
    if not before or not behind:
        return False
    counted = number_at(behind, 0)
    whom = counted is not None or behind[0].norm in _WHOM
    if counted and counted[0] < len(behind) and behind[counted[0]].norm in _TIMES:
        return False  # "treated for wounds two days later"
    subject = before[-1]
    if subject.code in "&,":
        harms = [i for i, c in enumerate(before) if c.code in "KWD"]
        # "wanted to kill one and wound ten": what may be done, as the first verb tells
        return whom and bool(harms) and before[harms[-1] - 1].code not in "2m"
    if subject.code not in "wuNGOEQP" or subject.norm in _BODY or not whom:
        return False
    led = before[-2].code if len(before) > 1 else ""
    if led in "ph4" and subject.code == "w":
        return False  # "with shrapnel wounds two men"
    return subject.norm.endswith("s") == (chunk.norm == "wound")
