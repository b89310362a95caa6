"""Any text is read to its end: sentences cut off at any word, and words in any order."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from extracting import extract

from ingest.article import Article
from ingest.read import read_articles

FOLDER = Path(__file__).parent.parent / "articles"
CORPUS = [found for found in read_articles(FOLDER) if isinstance(found, Article)]
NEWS = "A strike killed two people on Friday.\n"
PUBLISHED = date(2026, 3, 9)


def _sentences(article: Article) -> Iterator[str]:
    for line in article.text.split("\n"):
        yield from line.split(". ")


@pytest.mark.parametrize("article", CORPUS[::4], ids=lambda article: article.article_id)
def test_sentences_cut_off_at_any_word_are_read(article: Article) -> None:
    for sentence in _sentences(article):
        words = sentence.split()
        lines = (" ".join(words[:end]) for end in range(1, len(words)))
        assert extract(NEWS + "\n".join(lines), PUBLISHED)["casualty_claims"]


@pytest.mark.parametrize("seed", range(8))
def test_words_in_any_order_are_read(seed: int) -> None:
    draw = random.Random(seed)
    words = [word for article in CORPUS for word in article.text.split()]
    for _ in range(30):
        lines = (" ".join(draw.sample(words, 24)) for _ in range(12))
        assert extract(NEWS + "\n".join(lines), PUBLISHED)["casualty_claims"]
