"""Where claims stand: the paragraphs of an article that hold one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.article import Article
from ingest.claims import Claim, ParagraphRow
from ingest.text.paragraphs import paragraphs


def paragraphs_of_claims(
    article: Article, batch: Mapping[str, Sequence[object]]
) -> list[ParagraphRow]:
    """Return the paragraphs that hold a claim of ``batch``, in order; the title is number 0.

    Paragraphs that one claim spans, as a quotation may, are one row, so that every claim of the
    text lies in exactly one.
    """
    claims = [row for rows in batch.values() for row in rows if isinstance(row, Claim)]
    rows = []
    if any(claim.sentence_no == 0 for claim in claims):
        rows.append(ParagraphRow(article.article_id, 0, 0, len(article.title), article.title))
    spans = sorted((claim.char_start, claim.char_end) for claim in claims if claim.sentence_no)
    for number, start, end in _holding(spans, _stripped(article.text)) if spans else ():
        text = article.text[start:end]
        rows.append(ParagraphRow(article.article_id, number, start, end, text))
    return rows


def _stripped(text: str) -> Iterator[tuple[int, int]]:
    """Yield each paragraph without the white space around it."""
    for start, end in paragraphs(text):
        paragraph = text[start:end]
        stripped = paragraph.strip()
        first = start + paragraph.index(stripped)
        yield first, first + len(stripped)


def _holding(
    spans: Sequence[tuple[int, int]], paragraphs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Yield (number, start, end) of paragraphs that hold a span; ``spans`` are in order."""
    at = 0
    opened: tuple[int, int] | None = None  # number and start of a paragraph that a span runs out of
    reach = 0
    for number, (start, end) in enumerate(paragraphs, start=1):
        first = at
        while at < len(spans) and spans[at][0] < end:
            reach = max(reach, spans[at][1])
            at += 1
        if at == first and opened is None:
            continue
        opened = opened or (number, start)
        if reach <= end:
            yield *opened, end
            opened = None
