"""What words say did not happen, or may not have: denied, or proved wrong."""

import re

from ingest.text.document import Sentence

_DENY = frozenset(
    {"denied", "denies", "deny", "denying", "dismissed", "dismisses", "disputed", "disputes"}
    | {"refuted", "refutes", "rejected", "rejects", "rejecting"}
)
_WORD_OF_IT = frozenset(
    {"accusation", "accusations", "account", "accounts", "allegation", "allegations", "assertion"}
    | {"claim", "claims", "news", "report", "reports", "rumor", "rumors", "rumour", "rumours"}
    | {"suggestion", "suggestions", "word"}
)
_UNTRUE = frozenset(
    {"baseless", "erroneous", "fabricated", "fake", "false", "inaccurate", "incorrect", "mistaken"}
    | {"unfounded", "untrue", "wrong"}
)
_REACH = 14  # chunks


def is_denied(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of harm stands in what is denied or proved wrong.

    "Denied that 40 had been killed", "rejected reports that 40 were killed", "reports that 40 died
    were false", "early reports said 40 had died, but that proved to be incorrect". Not "denied
    responsibility for a raid that killed 40".
    """
    for at in range(verb - 1, max(-1, verb - _REACH), -1):
        chunk = sentence.chunks[at]
        if sentence.codes[at] in ",;:.H":
            break
        if chunk.norm in _DENY:
            return _opens_content(sentence, at + 1, verb)
        if chunk.norm in _WORD_OF_IT:
            return _is_untrue(sentence, verb)
    return False


def _opens_content(sentence: Sentence, first: int, verb: int) -> bool:
    """Match "(denied) that", "(denied) reports that", "(denied) killing"."""
    between = [c.norm for c in sentence.chunks[first:verb]]
    if not between or between == ["having"]:
        return True
    if between[0] == "that":
        return True
    return "that" in between and bool(_WORD_OF_IT & set(between[: between.index("that")]))


def _is_untrue(sentence: Sentence, verb: int) -> bool:
    """Match "(reports that 40 died) were false", "(said 40 died), but that proved incorrect"."""
    for at in range(verb + 1, len(sentence.chunks)):
        if sentence.chunks[at].norm in _UNTRUE:
            before = sentence.codes[max(0, at - 4) : at]
            led = [c.norm for c in sentence.chunks[max(0, at - 4) : at]]
            return bool(re.search(r"b[yhX2w]*$", before)) or bool({"proved", "turned"} & set(led))
    return False
