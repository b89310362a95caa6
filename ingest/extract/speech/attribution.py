"""To whom a sentence gives what it says, for rules that need no more than the name."""

from ingest.extract.speech.attributions import CALLED, attributed
from ingest.extract.speech.phrases import Attribution
from ingest.extract.speech.words import Reading, Word
from ingest.text.document import Document, Sentence
from ingest.vocabulary import Vocabulary


def attribution(
    document: Document,
    sentence: Sentence,
    vocabulary: Vocabulary,
    reading: Reading | None = None,
) -> str:
    """Return the source of a sentence as it stands there ("the U.S. military"), or ``""``.

    The press and its reports count: "according to local media". A refusal to speak does not.
    """
    found, _ = _read(sentence, reading or Reading(document, vocabulary))
    return found[0].source.text if found else ""


def clause_attribution(
    document: Document,
    sentence: Sentence,
    vocabulary: Vocabulary,
    start: int,
    end: int,
    reading: Reading | None = None,
) -> str:
    """Return the source of what stands at ``start`` to ``end`` (code points), or ``""``.

    Of several, the one whose clause it is: the last that leads up to it, else the next that
    follows it.
    """
    found, words = _read(sentence, reading or Reading(document, vocabulary))
    leading = [a for a in found if not a.after and words[a.last].end <= start]
    following = [a for a in found if a.after and words[a.first].start >= end]
    chosen = leading[-1] if leading else following[0] if following else found[0] if found else None
    return chosen.source.text if chosen else ""


def _read(sentence: Sentence, reading: Reading) -> tuple[list[Attribution], list[Word]]:
    words, found = attributed(reading, [sentence], reading.quotes_in(sentence))
    said = (a for a in found if a.mode == "said" and a.rule != CALLED)
    return [a for a in said if not _is_aside(a, words)], words


def _is_aside(told: Attribution, words: list[Word]) -> bool:
    """Match "a campaign that the ministry says is over": said of the noun, not of the sentence."""
    before, after = told.source.first - 1, told.last + 1
    relative = before > 0 and words[before].norm in ("that", "which")
    return relative and after < len(words) and words[after].code in "bm"
