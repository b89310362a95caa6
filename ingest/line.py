"""The first stage of the line: articles in, files of claims out."""

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeAlias

from ingest.article import Article
from ingest.claims import Claim
from ingest.errors import InputError
from ingest.formula import text_runs_as_formula
from ingest.read import count_articles, read_articles
from ingest.read.place import shown
from ingest.write import FORMATS, Batch, Format, write_claims

REFERENCE = Path(__file__).resolve().parents[1] / "seeds" / "reference"

#: An article -> its claims, table -> rows, with one ArticleRow under "articles".
Extract: TypeAlias = Callable[[Article], Mapping[str, Sequence[object]]]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did. ``claims`` counts them by kind (strike, casualty, ...)."""

    articles: int
    claims: dict[str, int]
    unreadable: tuple[InputError, ...]
    seconds: float


def ingest(
    articles: Path,
    out: Path,
    fmt: Format,
    *,
    strict: bool = False,
    reference: Path = REFERENCE,
    extractor: Extract | None = None,
    on_error: Callable[[InputError], None] | None = None,
    on_progress: Callable[[int, int | None], None] | None = None,
) -> Summary:
    """Read ``articles``, extract their claims and write them to ``out``, whole or not at all.

    An article that can't be used is left out, handed to ``on_error`` as it turns up, and listed in
    the summary; with ``strict`` it ends the run. ``extractor`` stands in for the one made of the
    tables in ``reference``. ``on_progress`` is told how many articles are behind us, and how many
    there are if that is known.

    Raises InputError, with ``out`` as it was, for what leaves nothing to write: see
    ``read_articles`` and ``write_claims``; and if no article at all could be used.
    """
    started = time.monotonic()
    if fmt not in FORMATS:
        raise ValueError(f"no such format: {fmt}")
    found = read_articles(articles, strict=strict)
    run = _Run(
        extract=extractor or _extractor(reference),
        check_formulas=fmt == "csv",
        strict=strict,
        total=count_articles(articles),
        on_error=on_error or _ignore,
        on_progress=on_progress or _ignore,
    )
    counts = write_claims(out, fmt, run.batches(found, shown(articles)))
    return Summary(
        articles=counts.pop("articles"),
        claims={table.removesuffix("_claims"): count for table, count in counts.items()},
        unreadable=tuple(run.failures),
        seconds=time.monotonic() - started,
    )


def extract_article(
    extract: Extract, article: Article, *, check_formulas: bool
) -> Batch | InputError:
    """Return the claims of one article, or why there are none to trust.

    Depends on nothing but its arguments, so that articles can be spread over processes.
    """
    try:
        batch = extract(article)
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
        for row in rows:
            if isinstance(row, Claim):
                said = article.text[row.char_start : row.char_end]
                if said != row.evidence or row.article_id != article.article_id:
                    return InputError(
                        f"{article.source}, character {row.char_start}",
                        f"the evidence of a row in {table} is not what stands there",
                        "this is a fault of ours: please report it with the article",
                    )
            if check_formulas and (bad := _formula(row)):
                return InputError(
                    f"{article.source}, character {getattr(row, 'char_start', 0)}",
                    f"{bad[0]} in {table} would be {bad[1][:60]!r}, which a spreadsheet would run "
                    "as a formula",
                    "reword the article there, or write Parquet (--format parquet)",
                )
    return None


def _formula(row: object) -> tuple[str, str] | None:
    """Return the column and the cell that a spreadsheet would run, if there is one."""
    for column in fields(row):  # type: ignore[arg-type]
        value = getattr(row, column.name)
        if isinstance(value, str) and text_runs_as_formula(value):
            return column.name, value
    return None


@dataclass(slots=True)
class _Run:
    """A run at work: hands batches to the writer and keeps what could not be used."""

    extract: Extract
    check_formulas: bool
    strict: bool
    total: int | None
    on_error: Callable[[InputError], None]
    on_progress: Callable[[int, int | None], None]
    failures: list[InputError] = field(default_factory=list)

    def batches(self, found: Iterable[Article | InputError], where: str) -> Iterator[Batch]:
        """Yield the claims of each article. Raises InputError if none could be used."""
        used = 0
        for done, item in enumerate(found, start=1):
            result = item if isinstance(item, InputError) else self._extracted(item)
            if isinstance(result, InputError):
                self._failed(result)
            else:
                used += 1
                yield result
            # What a manifest adds was not counted beforehand.
            self.on_progress(done, self.total and max(self.total, done))
        if not used:
            raise InputError(
                where,
                f"none of {len(self.failures):,} articles could be used; the first is "
                f"{self.failures[0] if self.failures else 'missing'}",
                "nothing was written",
            )

    def _extracted(self, article: Article) -> Batch | InputError:
        return extract_article(self.extract, article, check_formulas=self.check_formulas)

    def _failed(self, error: InputError) -> None:
        self.failures.append(error)
        self.on_error(error)
        if self.strict:
            raise error


def _extractor(reference: Path) -> Extract:
    # Imported where needed: whoever brings an extractor of their own does not pay for ours.
    from ingest.extract import Extractor  # noqa: PLC0415

    return Extractor.load(reference)


def _ignore(*_: object) -> None:
    """Stand in for a callback that nobody gave."""
