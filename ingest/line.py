"""The first stage of the line: articles in, files of claims out."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import polars as pl

from ingest.errors import InputError
from ingest.pool import WORTH_A_POOL, Settings, batches, cores, spread
from ingest.read import count_articles, find_articles, taken
from ingest.read.place import shown
from ingest.work import Extract, Found, Worked, work_through
from ingest.write import FORMATS, Format, write_frames

REFERENCE = Path(__file__).resolve().parents[1] / "seeds" / "reference"
#: Articles worked through at once to begin with, where there is one process.
_AT_FIRST = 32


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
    workers: int | None = None,
    gate: bool = True,
) -> Summary:
    """Read ``articles``, extract their claims and write them to ``out``, whole or not at all.

    An article that can't be used is left out, handed to ``on_error`` as it turns up, and listed in
    the summary; with ``strict`` it ends the run. ``extractor`` stands in for the one made of the
    tables in ``reference``. ``on_progress`` is told how many articles are behind us, and how many
    there are if that is known. ``workers`` processes share the work, as many as there are cores if
    it is not given; a few articles are not worth them. What is written is the same for any number.
    Without ``gate`` articles off the subject are read, too, before they are found to be so; the
    claims are the same (see ``ingest.subject``).

    Raises InputError, with ``out`` as it was, for what leaves nothing to write: see
    ``find_articles`` and ``write_frames``; and if no article at all could be used.
    """
    started = time.monotonic()
    if fmt not in FORMATS:
        raise ValueError(f"no such format: {fmt}")
    found = find_articles(articles)
    run = _Run(
        strict=strict,
        total=count_articles(articles),
        on_error=on_error or _ignore,
        on_progress=on_progress or _ignore,
    )
    settings = Settings(reference, extractor, gate=gate, check_formulas=fmt == "csv")
    worked = _worked(found, workers or cores(), settings)
    counts = write_frames(out, fmt, run.batches(worked, shown(articles)))
    return Summary(
        articles=counts.pop("articles"),
        claims={
            table.removesuffix("_claims"): count
            for table, count in counts.items()
            if table.endswith("_claims")
        },
        unreadable=tuple(run.failures),
        seconds=time.monotonic() - started,
    )


@dataclass(slots=True)
class _Run:
    """A run at work: hands columns to the writer and keeps what could not be used."""

    strict: bool
    total: int | None
    on_error: Callable[[InputError], None]
    on_progress: Callable[[int, int | None], None]
    failures: list[InputError] = field(default_factory=list)
    used: int = 0
    done: int = 0
    #: Ids and where their articles were found: a line's number or a file's name, to be short.
    places: dict[str, int | str] = field(default_factory=dict)

    def batches(
        self, worked: Iterable[tuple[Sequence[Found], Worked]], where: str
    ) -> Iterator[Mapping[str, pl.DataFrame]]:
        """Yield the claims of each batch. Raises InputError if none could be used."""
        for found, result in worked:
            yield self._kept(found, result)
        if not self.used:
            raise InputError(
                where,
                f"none of {len(self.failures):,} articles could be used; the first is "
                f"{self.failures[0] if self.failures else 'missing'}",
                "nothing was written",
            )

    def _kept(self, found: Sequence[Found], result: Worked) -> Mapping[str, pl.DataFrame]:
        """Take note of what became of a batch; leave out articles whose id is taken."""
        frames = result.frames
        for item, told in zip(found, result.outcomes, strict=True):
            outcome = told
            if not isinstance(outcome, InputError) and not isinstance(item, InputError):
                first = self.places.setdefault(outcome, item.mark)
                if first != item.mark:
                    frames = {
                        table: frame.filter(pl.col("article_id") != outcome)
                        for table, frame in frames.items()
                    }
                    outcome = taken(outcome, item.source, item.named(first))
            if isinstance(outcome, InputError):
                self._failed(outcome)
            else:
                self.used += 1
            self.done += 1
            # What a manifest adds was not counted beforehand.
            self.on_progress(self.done, self.total and max(self.total, self.done))
        return frames

    def _failed(self, error: InputError) -> None:
        self.failures.append(error)
        self.on_error(error)
        if self.strict:
            raise error


def _worked(
    found: Iterator[Found], workers: int, settings: Settings
) -> Iterator[tuple[Sequence[Found], Worked]]:
    """Work through what was found: here what is little, in processes what is much."""
    extract = settings.extractor or _extractor(settings.reference, settings.gate)
    few = list(islice(found, WORTH_A_POOL))
    if workers == 1 or len(few) < WORTH_A_POOL:
        # by few at first, so that progress is seen; many are told apart and written much faster
        for batch in batches(chain(few, found), articles=_AT_FIRST):
            yield batch, work_through(extract, batch, check_formulas=settings.check_formulas)
    else:
        yield from spread(batches(chain(few, found)), workers, settings)


def _extractor(reference: Path, gate: bool) -> Extract:
    # Imported where needed: whoever brings an extractor of their own does not pay for ours.
    from ingest.extract import Extractor  # noqa: PLC0415

    return Extractor.load(reference, gate=gate)


def _ignore(*_: object) -> None:
    """Stand in for a callback that nobody gave."""
