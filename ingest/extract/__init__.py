"""From one article to its claims."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.article import Article
from ingest.claims import ArticleRow
from ingest.extract.account import read_account
from ingest.extract.casualties import casualty_claims
from ingest.extract.designations import find_designations
from ingest.extract.headline import headline_claims
from ingest.extract.offices import find_offices
from ingest.extract.speech.words import Reading
from ingest.extract.statements import find_statements
from ingest.extract.strikes import strike_claims
from ingest.subject import subject_of
from ingest.text.document import read_document
from ingest.vocabulary import Vocabulary

#: An article makes thousands of tokens, chunks and words, none of which points back at another: to
#: look for such rings after every 700 of them took 3% of the time.
_TOKENS_AT_ONCE = 20_000

#: Table name -> rows, as ``ingest.claims.TABLES`` names them.
Extraction = dict[str, list[object]]


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads one article after the other with one vocabulary; holds nothing of what it read."""

    vocabulary: Vocabulary
    #: Whether to tell articles off the subject from their raw text, instead of reading them.
    gate: bool = True

    @classmethod
    def load(cls, reference: Path, *, gate: bool = True) -> "Extractor":
        """Read the reference tables in ``reference``. Raises InputError for a bad table."""
        extractor = cls(Vocabulary.load(reference), gate)
        gc.freeze()  # it stays, so that no collection need go through half a million words
        gc.set_threshold(_TOKENS_AT_ONCE, *gc.get_threshold()[1:])
        return extractor

    def may_tell(self, articles: Sequence[Article]) -> list[bool]:
        """Return for each article whether there is any use in reading it."""
        if not self.gate:
            return [True] * len(articles)
        return subject_of(self.vocabulary).may_hold(
            [f"{article.title}\n{article.text}" for article in articles]
        )

    def pass_over(self, article: Article) -> Extraction:
        """Return what there is of an article off the subject: itself."""
        return {"articles": [_row(article, None)]}

    def __call__(self, article: Article) -> Extraction:
        """All claims of an article, in order of their spans within each table."""
        vocabulary = self.vocabulary
        document = read_document(article.text, article.published_on, vocabulary)
        if not subject_of(vocabulary).is_of(document):
            told = headline_claims(article, (), (), vocabulary)
            if told is None:
                return self.pass_over(article)
            return {
                "articles": [_row(article, None)],
                "strike_claims": list(told.strikes),
                "casualty_claims": list(told.casualties),
            }
        reading = Reading(document, vocabulary)
        account = read_account(document, vocabulary)
        strikes = strike_claims(document, article, account.telling, vocabulary, reading)
        casualties = casualty_claims(document, article, account, vocabulary, reading)
        if told := headline_claims(article, strikes, casualties, vocabulary):
            strikes, casualties = told.strikes + strikes, told.casualties + casualties
        return {
            "articles": [_row(article, len(document.sentences))],
            "strike_claims": list(strikes),
            "casualty_claims": list(casualties),
            "designation_claims": list(find_designations(document, article, vocabulary, reading)),
            "statement_claims": list(find_statements(document, article, vocabulary, reading)),
            "office_claims": list(find_offices(document, article, vocabulary, reading)),
        }


def _row(article: Article, sentences: int | None) -> ArticleRow:
    return ArticleRow(
        article_id=article.article_id,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published_on=article.published_on,
        published_basis=article.published_basis,
        language=article.language,
        kind=article.kind,
        text_sha256=sha256(article.text.encode()).hexdigest(),
        characters=len(article.text),
        sentences=sentences,
    )
