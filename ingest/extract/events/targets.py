"""What was struck, how many vessels, and in how many strikes."""

import re
from collections.abc import Sequence

from ingest.record import record
from ingest.text.document import Document, Sentence
from ingest.text.tokens import fold_text
from ingest.vocabulary import Vocabulary

_FACILITIES = re.compile(
    r"\b(?:camps?|bases?|hideouts?|compounds?|complex(?:es)?|facilit(?:y|ies)|warehouses?|sites?"
    r"|buildings?|laborator(?:y|ies)|labs?|depots?|headquarters|posts?|airfields?|airports?|ports?"
    r"|houses?|homes?|schools?|hospitals?|markets?|factor(?:y|ies)|plants?|docks?|ranch(?:es)?"
    r"|bridges?|refiner(?:y|ies)|radars?|launchers?)\b"
)
_VEHICLES = re.compile(r"\b(?:convoys?|vehicles?|trucks?|cars?|bus(?:es)?|tanks?|trains?)\b")


@record
class Target:
    """What was struck: its text's span, its type, and the group it is, if named."""

    start: int
    end: int
    text: str
    kind: str  # vessel, facility, vehicle, group, people, unknown
    actor_id: str


def find_target(
    document: Document,
    sentence: Sentence,
    group: Sequence[int],
    low: int,
    high: int,
    vocabulary: Vocabulary,
) -> Target | None:
    """Return what follows "strike on", "operations against", "targeted", "destroyed"."""
    for i in range(low, high + 1):
        chunk = sentence.chunks[i]
        if chunk.code == "e" and re.search(r"b[yX]*$", sentence.codes[low:i]):
            if struck := _subject(sentence, low, i):
                return _describe(document, sentence, *struck, vocabulary)
            continue
        acts = (chunk.code == "e" and chunk.norm not in ("exploded", "explodes", "detonated")) or (
            chunk.norm in ("targeting", "targeted", "targets", "struck", "destroying")
        )
        after_noun = (
            chunk.norm in ("on", "against", "targeting")
            and i > low
            and any(t < i <= t + 4 for t in group)
            and i + 1 < len(sentence.codes)
            and sentence.codes[i + 1] != "@"
        )
        if not (acts or after_noun):
            continue
        start = i + 1
        while start <= high and sentence.codes[start] in "qyz":
            start += 1
        end = start
        while end <= high and end - start < 14 and sentence.codes[end] in "w%ytarNOGPQz9oqudFE-'&":
            end += 1
        while end > start and sentence.codes[end - 1] in "ota&y-'q":
            end -= 1
        opens = sentence.chunks[start].norm if start < end else ""
        if opens.endswith("ing") or opens == "what":
            continue  # "aimed at curtailing", "targeting what officials call": no thing named
        if end > start and re.search(r"[w%uPQNOG]", sentence.codes[start:end]):
            return _describe(document, sentence, start, end, vocabulary)
    return None


def _subject(sentence: Sentence, low: int, verb: int) -> tuple[int, int] | None:
    """Chunks (start, end) of what was struck in "the boat was struck"."""
    match = re.search(r"([tar9][w%yNOGPQzu'-]{0,6})(?:[pH%][w%yNOGPQtau9'-]{1,6})?[bhyX]+$",
                      sentence.codes[low:verb])  # fmt: skip
    return (low + match.start(1), low + match.end(1)) if match else None


def _describe(
    document: Document, sentence: Sentence, start: int, end: int, vocabulary: Vocabulary
) -> Target:
    while end - 1 > start and sentence.chunks[end - 1].norm.endswith(("ing", "ed")):
        end -= 1  # "a camp belonging (to)"
    chunks = sentence.chunks[start:end]
    quotes = sum(c.code == "q" for c in chunks)
    if quotes % 2 and end < len(sentence.chunks) and sentence.codes[end] == "q":
        chunks = sentence.chunks[start : end + 1]
    text = document.text[chunks[0].start : chunks[-1].end]
    folded = fold_text(text)
    # the group may stand behind the thing: "the hideout of X, the leader of the Border Commandos"
    actor = next(
        (
            c.actor_id
            for c in sentence.chunks[start:]
            if c.actor_id and vocabulary.actors[c.actor_id].kind == "armed_group"
        ),
        "",
    )
    if any(c.code == "Q" for c in chunks):
        kind = "vessel"
    elif _FACILITIES.search(folded):
        kind = "facility"
    elif _VEHICLES.search(folded):
        kind = "vehicle"
    elif actor or re.search(r"\b(?:organi[sz]ations?|groups?|cartels?|gangs?|networks?)\b", folded):
        kind = "group"
    elif any(c.code == "P" for c in chunks):
        kind = "people"
    else:
        kind = "unknown"
    return Target(chunks[0].start, chunks[-1].end, text, kind, actor)


def count_vessels(sentence: Sentence, low: int, high: int, summed: frozenset[int]) -> int | None:
    """Return how many vessels were struck: "three boats", "another vessel", "a boat and a ship".

    Not "the one boat", which is one of several.
    """
    count, last = 0, 0
    for match in _VESSELS.finditer(sentence.codes[: high + 1]):
        if match.start() < low or match.start() in summed:
            continue
        chunk = sentence.chunks[match.start()]
        if count and not re.search(r"&[^,;.:]*$", sentence.codes[last : match.start()]):
            break
        if (chunk.code == "r" and chunk.norm != "another") or _is_one_of(sentence, match.start()):
            continue
        count, last = count + (chunk.number.value if chunk.number else 1), match.end()
    return count or None


_VESSELS = re.compile(r"([9a]|(?<![9a])r)(?:[w%yNOGzrP-]){0,5}?Q")


def _is_one_of(sentence: Sentence, at: int) -> bool:
    """Match "the one boat (and the other)"."""
    return sentence.chunks[at].norm == "one" and sentence.codes[at - 1 : at] == "t"


def count_strikes(sentence: Sentence, low: int, high: int, summed: frozenset[int]) -> int | None:
    """Return how many strikes an event is told to be made of: "three separate strikes".

    Not "one of three strikes", which counts others, nor "a strike", which counts none.
    """
    for match in re.finditer(r"9r?o?[w%yNOGQ-]{0,4}?(?P<noun>E)", sentence.codes[: high + 1]):
        count, noun = match.start(), sentence.chunks[match.start("noun")]
        if count < low or count in summed or not (noun.event and noun.event.noun):
            continue
        number = sentence.chunks[count].number
        plural = noun.norm.endswith("s")
        if number and sentence.codes[count - 1 : count] != "o" and plural == (number.value != 1):
            return number.value
    return None
