"""The benchmarks run on a tiny input, and say what is wrong where they can't. Nothing is timed."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks import accuracy, speed
from benchmarks.corpus import LENGTH, write_corpus
from ingest.errors import InputError
from pipeline.plan import DEFAULT_BUILD

SCORER = """
import sys, pathlib, duckdb
marts, option, gold = sys.argv[1:]
assert option == "--gold" and pathlib.Path(gold).name == "tiny_dev_gold.csv"
facts = pathlib.Path(marts) / "fct_casualties.parquet"
found = duckdb.sql(f"select count(*) from read_parquet('{facts}')").fetchone()[0]
print("figures found           ", found, " (of 2)")
"""


def test_speed_prints_every_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny = dict.fromkeys(speed.SIZES, (2, 2))
    monkeypatch.setattr(speed, "SIZES", tiny | {"growth": (200, 200)})
    assert speed.main(["--small"]) == 0
    told = capsys.readouterr().out
    for heading in ("Dense", "Beside ours", "Firehose", "Growth"):
        assert f"## {heading}" in told
    assert "The files are the same to the byte." in told
    assert "| 200 |" in told


def test_made_articles_differ_and_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_corpus(tmp_path / name, 30, one_in=3)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    texts = [json.loads(line)["text"] for line in (tmp_path / "a").open()]
    assert len(set(texts)) == len(texts)
    assert all(0.9 * LENGTH < len(text) < 1.2 * LENGTH for text in texts)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of two articles, with answers and a scorer beside it."""
    path = tmp_path / "tiny_dev.jsonl.gz"
    texts = ["A raid killed two men on Friday.", "A drone strike wounded nine people in Yemen."]
    rows = [
        {"article_id": f"t{n}", "published_on": "2026-03-09", "text": text}
        for n, text in enumerate(texts)
    ]
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    (tmp_path / "tiny_dev_gold.csv").write_text("article_id,killed\n")
    (tmp_path / "score_tiny.py").write_text(SCORER + "# --gold\n")
    return path


def test_accuracy_runs_the_line_and_prints_the_scores(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "BUILDS", corpus.parent / "build")
    assert accuracy.main([str(corpus.parent)]) == 0
    told = capsys.readouterr().out
    assert "## tiny_dev" in told
    assert "| figures found | 2 (of 2) |" in told


def test_builds_of_corpora_stand_side_by_side_in_the_build_folder() -> None:
    assert accuracy.BUILDS == DEFAULT_BUILD


def test_figures_are_read_from_what_scorers_print() -> None:
    assert accuracy.figures("killed        .61 (3/5)\nnote: none\n\nwounded 0.5\n") == [
        ("killed", ".61 (3/5)"),
        ("wounded", "0.5"),
    ]


@pytest.mark.parametrize(
    ("removed", "message"),
    [
        ("score_tiny.py", "has no scorer score_tiny.py beside it; put the scorer into its folder"),
        ("tiny_dev_gold.csv", "has no answers beside it (tiny_dev_gold.csv or tiny_dev_keys"),
        ("tiny_dev.jsonl.gz", "there is no such file or folder; name a corpus: make benchmark-"),
    ],
)
def test_what_is_missing_is_named(
    corpus: Path, capsys: pytest.CaptureFixture[str], removed: str, message: str
) -> None:
    (corpus.parent / removed).unlink()
    assert accuracy.main([str(corpus)]) == 2
    assert message in capsys.readouterr().err


def test_a_folder_without_corpora_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no \*\.jsonl\.gz"):
        accuracy.corpora(tmp_path)
