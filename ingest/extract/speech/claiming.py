"""Whether somebody owns up to an attack, which no state and no charity does."""

from collections.abc import Sequence

from ingest.extract.speech.phrases import Attribution
from ingest.extract.speech.words import Word

_REACH = 5
_ATTACKED = frozenset({"ambushed", "attacked", "bombed", "carried", "fired", "hit", "killed",
                       "launched", "overrun", "raided", "seized", "shelled", "shot", "stormed",
                       "struck", "targeted"})  # fmt: skip


def owns_attack(found: Attribution, words: Sequence[Word]) -> bool:
    """Match "it claimed the bombing", "it claimed to have", "the group said it had attacked"."""
    source, verb = found.source, found.verb.lower()
    beyond = words[found.verb_at + 1 : found.verb_at + 1 + _REACH]
    if source.kind == "pronoun" and source.head == "it" and verb.startswith("claim"):
        return verb.endswith(" to") or any(w.is_a("deed") for w in (words[found.verb_at], *beyond))
    if not (source.bare and source.head == "group"):
        return False
    told = [word.norm for word in words[found.rest : found.rest + 4] if word.norm != "that"]
    return told[:2] == ["it", "had"] and not _ATTACKED.isdisjoint(told[2:])
