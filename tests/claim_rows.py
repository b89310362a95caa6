"""Rows of claims for tests: an extractor that is no grammar, and rows of any text."""

import hashlib
import re

from ingest.article import Article
from ingest.claims import ArticleRow, CasualtyClaim, StatementClaim, claim_id

_NUMBER = re.compile(r"\d+")


def article_row(article: Article) -> ArticleRow:
    return ArticleRow(
        article_id=article.article_id,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published_on=article.published_on,
        published_basis=article.published_basis,
        language=article.language,
        kind=article.kind,
        text_sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        characters=len(article.text),
        sentences=1,
    )


def casualty(article: Article, start: int, end: int, value: int | None = None) -> CasualtyClaim:
    return CasualtyClaim(
        claim_id=claim_id(article.article_id, "casualty", start, end),
        article_id=article.article_id,
        sentence_no=1,
        char_start=start,
        char_end=end,
        evidence=article.text[start:end],
        event_no=1,
        scope="incident",
        campaign_id="",
        measure="killed",
        value_low=value,
        value_high=value,
        value=value,
        qualifier="exact",
        unit_text="people",
        counting_rule="unknown",
        as_of_start=article.published_on,
        as_of_end=None,
        part="total",
        victim_key="",
        includes_dead=False,
        killer_key="",
        attributed_to="",
        sentence=article.text,
    )


def statement(article: Article, start: int, end: int) -> StatementClaim:
    return StatementClaim(
        claim_id=claim_id(article.article_id, "statement", start, end),
        article_id=article.article_id,
        sentence_no=1,
        char_start=start,
        char_end=end,
        evidence=article.text[start:end],
        speaker_text="",
        speaker_actor_id="",
        role_text="",
        organization_actor_id="",
        verb="say",
        channel="",
        mode="direct",
        quote_start=start,
        quote_end=end,
        quote=article.text[start:end],
        said_start=None,
        said_end=None,
        addressee_text="",
        sentence=article.text,
    )


def every_number(article: Article) -> dict[str, list[object]]:
    """Extract a casualty claim for every number in figures."""
    claims = [
        casualty(article, found.start(), found.end(), int(found[0]))
        for found in _NUMBER.finditer(article.text)
    ]
    return {"articles": [article_row(article)], "casualty_claims": list(claims)}
