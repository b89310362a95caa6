"""Which of several strikes is told: "on Saturday and Sunday. The first ... the second"."""

import re

from ingest.text.document import Sentence

#: "The first, south of", "the second strike", "the third was"; not "for the first time".
_RANKED = re.compile(r"(?:^|(?<=[,;&:HsA]))t(z)(?:[wGN%-]{0,3}[EQ])?(?=[,(bhpKWDeo]|$)")


def find_ranks(sentence: Sentence) -> list[int]:
    """Chunks at which a sentence goes over to "the first", "the second" of what was told."""
    return [m.start(1) for m in _RANKED.finditer(sentence.codes)]


def find_rank(sentence: Sentence, trigger: int) -> tuple[int, int]:
    """Return (chunk, 2) for what is told behind "the second", before another rank, else (-1, 0)."""
    at = next((at for at in reversed(find_ranks(sentence)) if at < trigger), -1)
    number = sentence.chunks[at].number if at >= 0 else None
    return (at, number.value) if number else (-1, 0)
