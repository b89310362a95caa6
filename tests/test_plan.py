"""Which folders a run may read and write."""

from datetime import date
from pathlib import Path

import pytest

from ingest.errors import InputError
from pipeline.plan import BUNDLED_ARTICLES, DEFAULT_BUILD, MARKER, ROOT, plan_run


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("A strike killed two people.")
    return folder


def test_the_bundled_corpus_goes_through_the_seeds() -> None:
    plan = plan_run(BUNDLED_ARTICLES, DEFAULT_BUILD)
    assert plan.is_bundled
    assert (plan.claims, plan.claims_format) == (ROOT / "seeds" / "claims", "csv")


def test_the_bundled_corpus_in_another_folder_leaves_the_seeds_alone(tmp_path: Path) -> None:
    plan = plan_run(BUNDLED_ARTICLES, tmp_path / "out")
    assert not plan.is_bundled
    assert (plan.claims, plan.claims_format) == (tmp_path / "out" / "claims", "parquet")


def test_what_was_known_on_a_day_has_a_folder_of_its_own_and_leaves_the_seeds_alone() -> None:
    plan = plan_run(BUNDLED_ARTICLES, None, as_known_on="2026-01-05")
    assert plan.build == DEFAULT_BUILD / "as-known-2026-01-05"
    assert plan.as_known_on == date(2026, 1, 5)
    assert plan.claims == plan.build / "claims"
    assert plan_run(BUNDLED_ARTICLES, None).build == DEFAULT_BUILD


def test_what_was_known_on_a_day_never_replaces_all_that_is_known() -> None:
    with pytest.raises(InputError, match="would replace all that is known; leave BUILD out"):
        plan_run(BUNDLED_ARTICLES, DEFAULT_BUILD, as_known_on="2026-01-05")


@pytest.mark.parametrize("build", [None, DEFAULT_BUILD / "as-known-2026-01-05"])
def test_another_corpus_never_takes_the_folder_of_a_day(corpus: Path, build: Path | None) -> None:
    with pytest.raises(InputError, match="needs a build folder of its own"):
        plan_run(corpus, build, as_known_on="2026-01-05")


def test_another_corpus_as_known_on_a_day_goes_where_it_is_told(
    corpus: Path, tmp_path: Path
) -> None:
    plan = plan_run(corpus, tmp_path / "out", as_known_on="2026-01-05")
    assert (plan.build, plan.as_known_on) == (tmp_path / "out", date(2026, 1, 5))


@pytest.mark.parametrize("said", ["5 Jan", "2026-02-30", "20260105", "2026-W01-1", "2026-1-5"])
def test_a_day_that_is_none_is_refused(said: str) -> None:
    with pytest.raises(InputError, match=f'^AS_KNOWN_ON: "{said}" is no day; use YYYY-MM-DD$'):
        plan_run(BUNDLED_ARTICLES, None, as_known_on=said)


def test_paths_are_made_absolute(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = plan_run(Path("news"), Path("some where/out"), strict=True)
    assert plan.articles == corpus
    assert plan.working_database == tmp_path / "some where" / "out" / "work.duckdb"
    assert plan.strict


@pytest.mark.parametrize(
    ("build", "fault"),
    [
        (ROOT, "would hold the repository"),
        (ROOT.parent, "would hold the repository"),
        (ROOT / "models", "files that no run has put there"),
        (ROOT / "models" / "new", "files that no run has put there"),
        (ROOT / "articles", "files that no run has put there"),
        (ROOT / "Makefile", "is a file"),
        (DEFAULT_BUILD, "needs a build folder of its own"),
    ],
)
def test_folders_of_the_repository_are_refused(corpus: Path, build: Path, fault: str) -> None:
    with pytest.raises(InputError, match=fault) as raised:
        plan_run(corpus, build)
    assert raised.value.mend


def test_a_subfolder_of_the_default_build_folder_is_fine(corpus: Path) -> None:
    name = "no-such-folder-yet"
    assert plan_run(corpus, DEFAULT_BUILD / name).build == DEFAULT_BUILD / name


def test_somebodys_own_folder_is_refused_and_an_empty_one_taken(
    corpus: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    assert plan_run(corpus, folder).build == folder
    (folder / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(InputError, match="files that no run has put there"):
        plan_run(corpus, folder)
    (folder / MARKER).touch()
    assert plan_run(corpus, folder).build == folder


def test_a_build_folder_among_the_articles_is_refused(corpus: Path) -> None:
    with pytest.raises(InputError, match="lies among the articles"):
        plan_run(corpus, corpus / "build")


def test_a_missing_corpus_is_named_as_the_user_wrote_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^no/such: there is no such folder or file; give"):
        plan_run(Path("no/such"), tmp_path / "out")
    assert not (tmp_path / "out").exists()
