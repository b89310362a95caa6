"""From one article to its claims."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.article import Article
from ingest.claims import ArticleRow
from ingest.extract.casualties import casualty_claims
from ingest.extract.cumulative import is_cumulative
from ingest.extract.designations import find_designations
from ingest.extract.events import tell
from ingest.extract.figures import Figure, find_figures
from ingest.extract.frames import find_frames
from ingest.extract.labels import date_by_labels
from ingest.extract.offices import find_offices
from ingest.extract.others import add_others
from ingest.extract.referents import place_by_referents
from ingest.extract.shares import read_shares
from ingest.extract.statements import find_statements
from ingest.extract.strikes import strike_claims
from ingest.extract.tolls import counts_of_strikes, summed_chunks
from ingest.extract.victims import find_victims
from ingest.extract.words import Reading
from ingest.subject import subject_of
from ingest.text.document import read_document
from ingest.text.tokens import fold_text
from ingest.vocabulary import Vocabulary

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
        return cls(Vocabulary.load(reference), gate)

    def may_tell(self, articles: Sequence[Article]) -> list[bool]:
        """Return for each article whether there is any use in reading it."""
        if not self.gate:
            return [True] * len(articles)
        return subject_of(self.vocabulary).may_hold([article.text for article in articles])

    def pass_over(self, article: Article) -> Extraction:
        """Return what there is of an article off the subject: itself."""
        return {"articles": [_row(article, None)]}

    def __call__(self, article: Article) -> Extraction:
        """All claims of an article, in order of their spans within each table."""
        vocabulary = self.vocabulary
        document = read_document(article.text, article.published_on, vocabulary)
        if not subject_of(vocabulary).is_of(document):
            return self.pass_over(article)
        reading = Reading(document, vocabulary)
        found = {
            s.no: add_others(s, find_figures(s, fold_text(article.text[s.start : s.end])))
            for s in document.sentences
        }
        found = read_shares(document, found)
        found = find_victims(document, found, vocabulary)
        in_campaign = any("Y" in s.codes for s in document.sentences) or any(
            frame.ongoing
            for s in document.sentences
            for frame in find_frames(document, s, found[s.no], vocabulary)
        )
        figures: dict[int, list[tuple[Figure, bool]]] = {}
        told: int | None = None
        counted_last = False  # whether the dead told last were those of a campaign
        for sentence in document.sentences:
            judged: list[tuple[Figure, bool]] = []
            for figure in found[sentence.no]:
                toll = figure.number is not None and (
                    counted_last
                    if figure.rule == "the figure"
                    else is_cumulative(sentence, figure, in_campaign, told)
                )
                judged.append((figure, toll))
                if figure.measure == "killed" and figure.number:
                    counted_last = toll
                if told is None and not toll and figure.measure == "killed" and figure.number:
                    told = figure.number.value
            has_toll = any(toll for _, toll in judged)
            if has_toll:
                # "a toll of 126, including 10 presumed dead"
                judged = [(f, toll or f.measure == "presumed_dead") for f, toll in judged]
            counts = counts_of_strikes(sentence, has_toll, in_campaign)
            figures[sentence.no] = judged + [(figure, True) for figure in counts]
        single = {no: [f for f, toll in held if not toll] for no, held in figures.items()}
        frames = {
            s.no: find_frames(
                document, s, single[s.no], vocabulary, summed_chunks(s, figures[s.no])
            )
            for s in document.sentences
        }
        frames = place_by_referents(document, date_by_labels(document, frames), vocabulary)
        telling = tell(document, frames, single, vocabulary, article.published_on)
        return {
            "articles": [_row(article, len(document.sentences))],
            "strike_claims": list(strike_claims(document, article, telling, vocabulary, reading)),
            "casualty_claims": list(
                casualty_claims(document, article, telling, figures, vocabulary, reading)
            ),
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
