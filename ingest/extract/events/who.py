"""Who acted in an event, and whether alone, jointly, supported or advised."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.extract.events.targets import Target
from ingest.extract.events.where import is_where
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

_MILITARY = re.compile(
    r"^(?:and \S+ (?:\S+ )?)?(?:forces?|troops|military|army|navy|marines|warplanes?|jets?"
    r"|aircraft|drones?|planes?|soldiers|commandos|air force|coast guard|special|armed|security"
    r"|defen[cs]e|naval|gunboats?|helicopters?|missiles?|rockets?|artillery|bombers?|police|authorities|government)\b"
)
#: The names of groups are kinds of participation.
_PARTICIPATION = re.compile(
    r"\b(?:(?P<supported>with\b[^.;,]{0,12}\b(?:support|help|backing|assistance|aid) (?:of|from)\b"
    r"|(?:supported|backed|assisted|aided|helped) by\b|in support of\b"
    r"|to (?:support|help|assist|back)\b[^.;,]{0,40}\b(?:forces|troops|military|army"
    r"|police|commandos|soldiers)\b)"
    r"|(?P<advised>advis(?:ing|ed|ory)\b|advis[eo]rs\b)"
    r"|(?P<joint>joint(?:ly)?\b|alongside\b|together with\b|side by side\b"
    r"|(?:in )?(?:coordination|coordinated|conjunction|cooperation|concert) with\b)"
    r"|(?P<alone>(?:unilateral(?:ly)?|single-handed(?:ly)?|solely|on its own|acting alone)\b))"
)


def find_participation(folded: str) -> str:
    """Return how states took part by the words that come first in a folded text."""
    match = _PARTICIPATION.search(folded)
    return match.lastgroup or "unknown" if match else "unknown"


def find_attackers(
    sentence: Sentence,
    low: int,
    high: int,
    group: Sequence[int],
    target: Target | None,
    vocabulary: Vocabulary,
) -> tuple[str, ...]:
    """States and groups that act in a frame, in order of mention.

    A state acts through its forces ("American forces", "the US military") or straight before the
    event word ("a U.S. strike"); it doesn't where it only says something or is where it happens.
    """
    found: list[str] = []
    state = ""
    for i in range(low, high + 1):
        chunk = sentence.chunks[i]
        if chunk.code == "G" and chunk.actor_id:
            state = chunk.actor_id
        if state and chunk.norm in ("country", "nation"):
            following = " ".join(c.norm for c in sentence.chunks[i + 2 : i + 5])
            if _MILITARY.match(following):
                found.append(state)  # "with the support of the country's troops"
        if not chunk.actor_id or (target and target.start <= chunk.start < target.end):
            continue
        actor = vocabulary.actors.get(chunk.actor_id)
        if actor is None or actor.kind in ("person", "outlet"):
            continue
        if _acts(sentence, i, group, actor.kind):
            found.append(_acting(chunk.actor_id, vocabulary))
    return tuple(dict.fromkeys(found))


def _acts(sentence: Sentence, at: int, group: Sequence[int], kind: str) -> bool:
    codes, chunks = sentence.codes, sentence.chunks
    following = " ".join(c.norm for c in chunks[at + 1 : at + 5])
    forces = bool(_MILITARY.match(following)) or kind in ("military", "command")
    before = chunks[at - 1].norm if at else ""
    is_by = before in ("by", "with") or (before == "the" and at > 1 and chunks[at - 2].norm == "by")
    possessive = at + 1 < len(codes) and codes[at + 1] == "'"
    named = chunks[at].place is not None and chunks[at].place.kind == "name"  # type: ignore[union-attr]
    if named and not forces and is_where(sentence, at):
        return False
    if any(at < t <= at + 4 and not re.search(r"[po,;:&sm2]", codes[at + 1 : t]) for t in group):
        return not possessive or forces or codes[at + 1 : at + 3] == "'E"
    if codes[at] == "G" and not forces and is_where(sentence, at):
        return False
    if is_by and any(codes[i] in "KW!Eeg" for i in range(max(0, at - 6), at)):
        return True
    subject = next((i for i in range(at + 1, len(codes)) if codes[i] in "segKWCn;."), None)
    if subject is None or codes[subject] in ";.":
        return forces and not is_where(sentence, at)
    if codes[subject] == "s":
        # "the U.S. military said it struck": who speaks also acts
        return subject + 2 < len(codes) and any(
            c.norm in ("it", "its", "they", "their", "we")
            for c in chunks[subject + 1 : subject + 5]
        )
    between = codes[at + 1 : subject]
    return (forces or kind != "country" or chunks[at].code == "G") and not re.search(
        r"[,;:x]", between
    )


def _acting(actor_id: str, vocabulary: Vocabulary) -> str:
    """Return the state behind a military, a command or a ministry; a group as it is."""
    actor = vocabulary.actors[actor_id]
    if actor.kind in ("country", "armed_group"):
        return actor_id
    return next((a.actor_id for a in vocabulary.lineage(actor_id) if a.kind == "country"), actor_id)


def are_two_states(sentence: Sentence, low: int, main: int, attackers: Sequence[str]) -> bool:
    """Match "U.S. and Ecuadorian forces struck": two states joined as one subject."""
    if len(attackers) < 2:
        return False
    held = [i for i in range(low, main) if sentence.chunks[i].actor_id]
    return any(
        "&" in sentence.codes[a:b] and not re.search(r"[,;xpsKe]", sentence.codes[a + 1 : b])
        for a, b in pairwise(held)
    )
