"""Which quotations of a speaker are statements of their own, and which stay with the attribution.

- sentences: '"We ran. Nobody helped us," he said' are two; "Yes. No, never." is too short to part
- sides: '"We ran to the river," he said, "because nobody helped us"' are two
- clauses: 'said it was "well aimed" and that "nobody fled"' are two, '"hard" and "fast"' one
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extract.grammar.spans import trim
from ingest.extract.speech.quotes import AT_LENGTH, Quote
from ingest.extract.speech.utterances import Utterance
from ingest.extract.speech.words import Word

_WORDS_OF_A_SENTENCE = 3
_WORDS_OF_A_CLAUSE = 2
_JOINS = ("and", "but", ";")
#: A quotation that begins so goes on as a clause of its own.
FINITE = frozenset({"are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "must",
                     "should", "was", "were", "will", "would"})  # fmt: skip


def in_sentences(quotes: Sequence[Quote], utterance: Utterance, text: str) -> list[Quote]:
    """Cut quotations where a sentence ends in them."""
    return [piece for quote in quotes for piece in _pieces(quote, utterance, text)]


def apart(
    quotes: Sequence[Quote], verb: int, words: Sequence[Word], utterance: Utterance, text: str
) -> tuple[tuple[Quote, ...], tuple[Quote, ...], tuple[Quote, ...]]:
    """Return what stays with a verb that stands at ``verb``, and what it governs beside that.

    The last are sentences of which the verb is no part.
    """
    pieces = in_sentences(quotes, utterance, text)
    spoken = _sentence_at(verb, utterance)
    cut = [piece for piece in pieces if piece not in quotes]
    beyond = tuple(q for q in cut if _sentence_at(_last(q), utterance) < spoken)
    beyond += tuple(q for q in cut if _sentence_at(q.inner_start, utterance) > spoken)
    near = sorted((q for q in pieces if q not in beyond), key=lambda quote: quote.start)
    places: set[tuple[bool, int]] = set()  # where a quotation stands long enough to be parted
    beside: list[Quote] = []
    earlier: Quote | None = None
    for quote in near:
        place = quote.start > verb, _sentence_at(quote.start, utterance)
        length = quote.words_in(text)
        if length < _WORDS_OF_A_CLAUSE:
            continue
        long = length >= AT_LENGTH
        across = earlier is not None and earlier.start < verb < quote.start
        own = not across and earlier is not None and _opens_clause(earlier, quote, words)
        if own or (long and places and place not in places):
            beside.append(quote)
        if long:
            places.add(place)
        earlier = quote
    kept = tuple(quote for quote in near if quote not in beside)
    return kept, tuple(beside), beyond


def _pieces(quote: Quote, utterance: Utterance, text: str) -> Iterator[Quote]:
    """Cut a quotation where a sentence ends in it, unless a piece is too short to say much."""
    cuts = [s.start for s in utterance.sentences if quote.inner_start < s.start < quote.inner_end]
    edges = [quote.inner_start]
    for cut in cuts:
        left, right = text[edges[-1] : cut], text[cut : quote.inner_end]
        if min(len(left.split()), len(right.split())) >= _WORDS_OF_A_SENTENCE:
            edges.append(cut)
    if edges == [quote.inner_start]:
        yield quote
        return
    for start, end in pairwise([*edges, quote.inner_end]):
        inner = trim(text, start, end)
        yield replace(
            quote,
            start=quote.start if start == quote.inner_start else inner[0],
            end=quote.end if end == quote.inner_end else inner[1],
            inner_start=inner[0],
            inner_end=inner[1],
        )


def _last(quote: Quote) -> int:
    return quote.inner_end - 1


def _sentence_at(at: int, utterance: Utterance) -> int:
    return sum(sentence.start <= at for sentence in utterance.sentences)


def opening(word: Word) -> str:
    """Return the first word of a quotation."""
    return next(iter(word.text.strip("“”‘’\"'").split()), "")


def _starts(quote: Quote, words: Sequence[Word]) -> str:
    return next((opening(w) for w in words if w.quote and w.start == quote.start), "")


def _opens_clause(earlier: Quote, quote: Quote, words: Sequence[Word]) -> bool:
    """Whether a quotation has a clause of its own: "and that", "but would", "and called it"."""
    between = [word for word in words if earlier.end <= word.start and word.end <= quote.start]
    join = next((i for i, word in enumerate(between) if word.norm in _JOINS), None)
    if join is None:
        return False
    if join == len(between) - 1 and _starts(quote, words) in FINITE:
        return True  # 'said it “was fast” and “was full of men”'
    return any(
        word.norm == "that" or word.code in "bhm" or word.is_a("speech_verb")
        for word in between[join + 1 :]
    )
