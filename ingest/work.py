"""Articles worked through, a batch at a time: read, extracted, checked and laid into columns."""

import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

import polars as pl

from ingest.article import Article
from ingest.claims import TABLES, Claim, columns
from ingest.context import paragraphs_of_claims
from ingest.errors import InputError
from ingest.formula import text_runs_as_formula
from ingest.read import Unread, taken
from ingest.write import Batch, frames_of

#: An article -> its claims, table -> rows, with one ArticleRow under "articles".
Extract: TypeAlias = Callable[[Article], Mapping[str, Sequence[object]]]
#: What was found: an article that nobody has read yet, or what is wrong with a place.
Found: TypeAlias = Unread | InputError


@dataclass(frozen=True, slots=True)
class Worked:
    """A batch that is done: for each of its parts the id of its article, or why there is none.

    ``frames`` hold the rows of all its articles, table -> columns, in their order.
    """

    outcomes: tuple[str | InputError, ...]
    frames: Mapping[str, pl.DataFrame]


def work_through(extract: Extract, found: Sequence[Found], *, check_formulas: bool) -> Worked:
    """Return the claims of a batch; of two articles with one id the first that can be used has it.

    Depends on nothing but its arguments, so that batches can be spread over processes.
    """
    outcomes: list[str | InputError] = []
    places: dict[str, str] = {}
    rows: dict[str, list[object]] = {table: [] for table in TABLES}
    articles = [item if isinstance(item, InputError) else item.read() for item in found]
    passed_over = _passed_over(extract, articles)
    for at, article in enumerate(articles):
        if isinstance(article, InputError):
            outcomes.append(article)
            continue
        first = places.get(article.article_id)
        if first is not None:
            outcomes.append(taken(article.article_id, article.source, first))
            continue
        how = passed_over.get(at, extract)
        batch = extract_article(how, article, check_formulas=check_formulas)
        if isinstance(batch, InputError):
            outcomes.append(batch)
            continue
        outcomes.append(article.article_id)
        places[article.article_id] = article.source
        for table, held in batch.items():
            rows[table] += held
    return Worked(tuple(outcomes), frames_of(rows))


@runtime_checkable
class Gated(Protocol):
    """An extractor that can tell many articles that it would read in vain at a glance."""

    def may_tell(self, articles: Sequence[Article], /) -> list[bool]:
        """Return for each article whether there is any use in reading it."""
        ...

    def pass_over(self, article: Article, /) -> Mapping[str, Sequence[object]]:
        """Return the rows of an article that is not read."""
        ...


def _passed_over(extract: Extract, articles: Sequence[Article | InputError]) -> dict[int, Extract]:
    """Return the places of articles that need not be read, and what makes their rows."""
    if not isinstance(extract, Gated):
        return {}
    places = [at for at, article in enumerate(articles) if isinstance(article, Article)]
    useful = extract.may_tell([a for a in articles if isinstance(a, Article)])
    return {at: extract.pass_over for at, is_of in zip(places, useful, strict=True) if not is_of}


def extract_article(
    extract: Extract, article: Article, *, check_formulas: bool
) -> Batch | InputError:
    """Return the claims of one article and the paragraphs that hold them, or why there are none to
    trust.
    """
    try:
        claims = extract(article)
        batch = {**claims, "paragraphs": paragraphs_of_claims(article, claims)}
    except InputError as error:
        return error
    except Exception as error:  # whatever it is, it must not cost the other articles
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return InputError(
            article.source,
            f"could not be worked through: {type(error).__name__}: {error} "
            f"(at {Path(frame.filename).name}, line {frame.lineno})",
            "this is a fault of ours: please report it with the article",
        )
    return _fault(batch, article, check_formulas) or batch


def _fault(batch: Batch, article: Article, check_formulas: bool) -> InputError | None:
    """Say what is wrong with claims that were found, if anything is."""
    for table, rows in batch.items():
        names = columns(table)
        for row in rows:
            if isinstance(row, Claim):
                text = article.text if row.sentence_no else article.title
                said = text[row.char_start : row.char_end]
                if said != row.evidence or row.article_id != article.article_id:
                    return InputError(
                        f"{article.source}, character {row.char_start}",
                        f"the evidence of a row in {table} is not what stands there",
                        "this is a fault of ours: please report it with the article",
                    )
            if check_formulas and (bad := _formula(row, names)):
                return InputError(
                    f"{article.source}, character {getattr(row, 'char_start', 0)}",
                    f"{bad[0]} in {table} would be {bad[1][:60]!r}, which a spreadsheet would run "
                    "as a formula",
                    "reword the article there, or write Parquet (--format parquet)",
                )
    return None


def _formula(row: object, names: Iterable[str]) -> tuple[str, str] | None:
    """Return the column and the cell that a spreadsheet would run, if there is one."""
    for name in names:
        value = getattr(row, name)
        if isinstance(value, str) and text_runs_as_formula(value):
            return name, value
    return None
