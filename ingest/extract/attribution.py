"""To whom a sentence gives what it says, for rules that need no more than the name."""

from ingest.extract.attributions import Attribution, find_attributions
from ingest.extract.quotes import find_quotes
from ingest.extract.words import Word, read_words
from ingest.text.document import Document, Sentence
from ingest.vocabulary import Vocabulary


def attribution(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> str:
    """Return the source of a sentence as it stands there ("the U.S. military"), or ``""``.

    The press and its reports count: "according to local media". A refusal to speak does not.
    """
    found, _ = _read(document, sentence, vocabulary)
    return found[0].source.text if found else ""


def clause_attribution(
    document: Document, sentence: Sentence, vocabulary: Vocabulary, start: int, end: int
) -> str:
    """Return the source of what stands at ``start`` to ``end`` (code points), or ``""``.

    Of several, the one whose clause it is: the last that leads up to it, else the next that
    follows it.
    """
    found, words = _read(document, sentence, vocabulary)
    leading = [a for a in found if not a.after and words[a.last].end <= start]
    following = [a for a in found if a.after and words[a.first].start >= end]
    chosen = leading[-1] if leading else following[0] if following else found[0] if found else None
    return chosen.source.text if chosen else ""


def _read(
    document: Document, sentence: Sentence, vocabulary: Vocabulary
) -> tuple[list[Attribution], list[Word]]:
    start, end = sentence.start, sentence.end
    text = document.text
    quotes = (
        [quote for quote in find_quotes(text[start:end]) if quote.end > quote.start]
        if any(mark in text[start:end] for mark in "\"“”‘«'")
        else []
    )
    moved = [
        type(q)(q.start + start, q.end + start, q.inner_start + start, q.inner_end + start)
        for q in quotes
    ]
    words = read_words(document, [sentence], vocabulary, moved)
    found = find_attributions(words, text, vocabulary)
    return [a for a in found if a.mode == "said"], words
