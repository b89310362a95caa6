"""Fights told by a verb of both sides, and strikes that are only what crowds cry out against."""

import re

from ingest.text.document import Sentence

_CLASHES = frozenset({"clash", "clashed"})
_FIGHTERS = frozenset(
    {"army", "cartel", "fighters", "forces", "gang", "gangs", "guards", "guerrillas", "gunmen"}
    | {"insurgents", "jihadists", "marines", "militants", "militia", "militiamen", "militias"}
    | {"military", "paramilitaries", "police", "rebels", "soldiers", "troops"}
)
_A_SIDE = 6  # chunks
_CRIES_OUT = frozenset(
    {"demonstrated", "demonstrating", "demonstration", "demonstrations", "marched", "marching"}
    | {"protest", "protested", "protesters", "protesting", "protests", "rallied", "rally"}
)
_AGAINST = frozenset({"against", "at", "over"})


def clashes(sentence: Sentence, at: int) -> bool:
    """Match "troops and rebels clashed", "troops clashed with rebels": both sides bear arms.

    Not "protesters clashed with police", nor "ministers clashed over the budget".
    """
    if sentence.chunks[at].norm not in _CLASHES or sentence.codes[at] != "w":
        return False
    near = sentence.chunks[max(0, at - _A_SIDE) : at + _A_SIDE]
    sides = [c for c in near if c.code == "O" or c.norm.split()[-1] in _FIGHTERS]
    return len(sides) > 1


def is_cried_out_against(sentence: Sentence, at: int) -> bool:
    """Match "crowds marched on Sunday against the strikes": day and place are the march's."""
    led = re.search(r"(p)[t']?[wQG]{0,2}$", sentence.codes[:at])
    if led is None or not sentence.chunks[at].norm.endswith("s"):
        return False
    return sentence.chunks[led.start(1)].norm in _AGAINST and any(
        c.norm in _CRIES_OUT for c in sentence.chunks[: led.start()]
    )
