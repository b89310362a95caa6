"""Sentences as speech needs them: a quotation is never cut, and headings are told apart."""

from collections.abc import Iterator, Sequence

from ingest.extract.speech.quotes import Quote
from ingest.record import record
from ingest.text.document import Document, Sentence

_LONGEST_WORD_IN_LOWER_CASE = 3
_LONGEST_SUBHEAD = 9
#: What stands under the headline, without a full stop, sums the report up.
_NO_OF_A_STANDFIRST = 2
_DASHES = "—–-"
_ENDS = ".?!:;…\"”’»'"


@record
class Utterance:
    """One sentence, or several that one quotation runs through; the quotations in it."""

    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    heading: bool

    @property
    def start(self) -> int:
        """Code point at which it begins."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Code point after its last."""
        return self.sentences[-1].end


def utterances(document: Document, quotes: Sequence[Quote], title: str) -> Iterator[Utterance]:
    """Yield the sentences of a document, joined where a quotation runs over their boundary."""
    group: list[Sentence] = []
    for sentence in document.sentences:
        if group and not _runs_over(group[-1], sentence, quotes, document.text):
            yield _utterance(document, group, quotes, title)
            group = []
        group.append(sentence)
    if group:
        yield _utterance(document, group, quotes, title)


def _runs_over(last: Sentence, following: Sentence, quotes: Sequence[Quote], text: str) -> bool:
    """Whether a quotation runs on into the next sentence, or that signs it: '"..." - Ana Ruiz'."""
    if last.paragraph != following.paragraph:
        return False
    signed = text[following.start] in _DASHES
    return any(
        quote.start < last.end
        and (quote.end > following.start or (signed and quote.end == last.end))
        for quote in quotes
    )


def _utterance(
    document: Document, group: Sequence[Sentence], quotes: Sequence[Quote], title: str
) -> Utterance:
    start, end = group[0].start, group[-1].end
    inside = tuple(q for q in quotes if q.start < end and q.end > start)
    return Utterance(tuple(group), inside, _is_heading(document, group, title))


def _is_alone(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a paragraph of its own."""
    beside = document.sentences[max(0, sentence.no - 2) : sentence.no + 1]
    return sum(other.paragraph == sentence.paragraph for other in beside) == 1


def _is_heading(document: Document, group: Sequence[Sentence], title: str) -> bool:
    """Whether a line is a headline: the article's title, or title case without a full stop."""
    if len(group) > 1:
        return False
    sentence = group[0]
    text = document.text[sentence.start : sentence.end]
    if text.strip("# ") == title.strip() and title:
        return True
    if text[-1] in _ENDS or document.upper:
        return text.startswith("#")
    if sentence.no == 1 or text.startswith("#"):
        return True
    headline = document.sentences[:1]
    under = sentence.no == _NO_OF_A_STANDFIRST and _is_alone(document, sentence)
    if under and _is_heading(document, headline, title):
        return True
    short = len(text.split()) <= _LONGEST_SUBHEAD and not any(mark in text for mark in '“"')
    if short and _is_alone(document, sentence):
        return True
    words = [w for w in text.split() if len(w) > _LONGEST_WORD_IN_LOWER_CASE and w[0].isalpha()]
    return bool(words) and sum(w[0].isupper() for w in words) > 0.7 * len(words)
