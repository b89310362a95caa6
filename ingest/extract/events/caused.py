"""Harm that is told by what did it: "killed in Friday's raid", "died after a boat was hit"."""

import re
from collections.abc import Sequence

from ingest.text.document import Sentence

_IN_WHAT = re.compile(r"[KWD]y?(?P<led>p)(?:[ta9]|@')?[wyNOGPQz%'-]{0,4}E")
_SUFFERED = re.compile(r"(?:b[yX]*[KWV]|[DMR])$")


def find_cause(sentence: Sentence, harm: int) -> int | None:
    """Return the raid of "killed in Friday's raid", "died during a raid": they are one event."""
    told = _IN_WHAT.match(sentence.codes, harm)
    if told is None or sentence.chunks[told.start("led")].norm not in ("by", "during", "in"):
        return None
    return told.end() - 1


def own_days(sentence: Sentence, dated: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out Friday of "the funeral on Friday of three boys killed in Monday's raid"."""
    days = {trigger: day for day, trigger in dated}
    return [
        (day, trigger)
        for day, trigger in dated
        if (cause := find_cause(sentence, trigger)) is None or days.get(cause, 0) <= trigger
    ]


def only_suffer(sentence: Sentence, harms: Sequence[int]) -> bool:
    """Whether all that is told is harm, done by nobody named: "four were killed, one was saved".

    The raid that it is told to be after did it. Not "troops killed four after a raid".
    """
    return all(_SUFFERED.search(sentence.codes[: at + 1]) for at in harms)
