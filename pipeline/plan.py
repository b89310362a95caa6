"""What one run reads and where it writes, decided and checked before anything is touched."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.errors import InputError
from ingest.write import Format

ROOT = Path(__file__).resolve().parents[1]
BUNDLED_ARTICLES = ROOT / "articles"
DEFAULT_BUILD = ROOT / "build"

#: Stands in every build folder, says that it is one, and is what runs lock.
MARKER = ".strikeledger"


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. Every path is absolute. ``as_known_on`` is None for all that is known."""

    articles: Path
    build: Path
    strict: bool = False
    as_known_on: date | None = None

    @property
    def is_bundled(self) -> bool:
        """Whether this is the bundled corpus in its own folder: its claims are dbt seeds."""
        return self.articles == BUNDLED_ARTICLES and self.build == DEFAULT_BUILD

    @property
    def claims(self) -> Path:
        """The folder that ingest writes and dbt reads."""
        return ROOT / "seeds" / "claims" if self.is_bundled else self.build / "claims"

    @property
    def claims_format(self) -> Format:
        """``csv`` for seeds, ``parquet`` for any other corpus."""
        return "csv" if self.is_bundled else "parquet"

    @property
    def working_database(self) -> Path:
        """The private file that dbt builds into; built anew by each run."""
        return self.build / "work.duckdb"

    @property
    def database(self) -> Path:
        """The published, read-only database."""
        return self.build / "strikeledger.duckdb"

    @property
    def marts(self) -> Path:
        """The folder of published Parquet files."""
        return self.build / "marts"

    @property
    def logs(self) -> Path:
        """The folder of dbt's log and of whatever else a step has to say at length."""
        return self.build / "logs"


def plan_run(
    articles: Path, build: Path | None, *, strict: bool = False, as_known_on: str = ""
) -> Plan:
    """Return the plan of a run, its paths resolved against the current folder.

    ``as_known_on`` is a day, YYYY-MM-DD, or empty for all that is known. The bundled corpus has a
    build folder where ``build`` gives none, another one for each such day. Raises InputError where
    the corpus is not there, the day is none, or the build folder is one that a run must not write
    to: the repository or a source folder of it, somebody's own folder, the corpus itself.
    """
    day = _day(as_known_on)
    default = DEFAULT_BUILD / f"as-known-{day}" if day else DEFAULT_BUILD
    build = build or default
    plan = Plan(articles.expanduser().resolve(), build.expanduser().resolve(), strict, day)
    if not plan.articles.exists():
        raise InputError(
            str(articles),
            "there is no such folder or file",
            "give a folder of articles or a .jsonl file: make run ARTICLES=path BUILD=dir",
        )
    if plan.build in (DEFAULT_BUILD, default) and plan.articles != BUNDLED_ARTICLES:
        raise InputError(
            str(articles),
            "another corpus needs a build folder of its own, or it would replace the bundled one's",
            f"add BUILD, for example BUILD=build/{articles.stem or 'mine'}",
        )
    if plan.build == DEFAULT_BUILD and day:
        raise InputError(
            str(build),
            f"what was known on {day} would replace all that is known",
            f"leave BUILD out, and it goes to {shortest(default)}, or give it a folder of its own",
        )
    _refuse_build_folder(plan, str(build))
    return plan


def _day(said: str) -> date | None:
    """Return the day that the user calls ``said``, if any. Raises InputError if it is no day."""
    if not said:
        return None
    try:
        day = date.fromisoformat(said)
    except ValueError:
        day = None
    if day is None or day.isoformat() != said:  # weeks and 20260105 are ISO dates, too
        raise InputError("AS_KNOWN_ON", f'"{said}" is no day', "use YYYY-MM-DD")
    return day


def _refuse_build_folder(plan: Plan, said: str) -> None:
    """Raise InputError if a run must not write to ``plan.build``, which the user calls ``said``."""
    mend = "use a new or empty folder, for example BUILD=build/mine"
    if plan.build == ROOT or plan.build in ROOT.parents:
        raise InputError(said, "the build folder would hold the repository itself", mend)
    if plan.build.exists() and not plan.build.is_dir():
        raise InputError(said, "the build folder is a file", mend)
    if plan.articles.is_dir() and plan.articles in plan.build.parents:
        raise InputError(said, "the build folder lies among the articles", mend)
    # Inside the repository no folder on the way may be one of its own: dbt would find what a run
    # leaves in models/x, git what it leaves in docs/x.
    inside = [plan.build, *plan.build.parents]
    chain = inside[: inside.index(ROOT)] if ROOT in inside else [plan.build]
    for folder in chain:
        if folder != DEFAULT_BUILD and _is_foreign(folder):
            name = said if folder == plan.build else str(folder)
            raise InputError(name, "the folder holds files that no run has put there", mend)


def _is_foreign(folder: Path) -> bool:
    """Whether there is something in ``folder`` and no run has marked it as its own."""
    if not folder.is_dir() or (folder / MARKER).exists():
        return False
    return any(folder.iterdir())


def shortest(path: Path) -> Path:
    """Return ``path`` relative to the current folder where it lies in it, as that reads better."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
