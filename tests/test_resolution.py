"""The benchmark on resolution counts what it says, and groups reports as the register does."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks import accuracy, resolution
from benchmarks.resolution import Incident, Report, held_together, incidents, majority


def report(article_id: str, day: int, killed: int, strike: str | None, resolved: int = 0) -> Report:
    return Report(article_id, date(2026, 3, day), killed, strike, resolved)


def test_the_majority_is_the_number_most_often_given_then_the_latest() -> None:
    assert majority([report("a", 1, 2, "s"), report("b", 2, 2, "s"), report("c", 3, 5, "s")]) == 2
    assert majority([report("a", 1, 2, "s"), report("b", 2, 5, "s")]) == 5


def test_the_strike_of_an_incident_holds_most_of_its_reports_then_the_latest() -> None:
    two, one = [report("a", 1, 2, "s"), report("b", 1, 2, "s")], report("c", 2, 5, "t")
    assert held_together([*two, one]) == two
    assert held_together([two[0], one]) == [one]
    assert held_together([report("a", 1, 2, None)]) == []


def test_incidents_are_counted_right_each_way() -> None:
    known = {
        "joined": Incident(2, ("a", "b", "c")),
        "apart": Incident(4, ("d", "e")),
        "lost": Incident(0, ("f", "g")),
        "single": Incident(9, ("h", "elsewhere")),
    }
    told = [
        report("a", 1, 1, "s", 2),
        report("b", 1, 1, "s", 2),
        report("c", 2, 2, "s", 2),
        report("d", 1, 4, "t", 4),
        report("e", 2, 3, "u", 3),
        report("f", 1, 0, None),
        report("g", 1, 0, None),
        report("h", 1, 9, "w", 9),
    ]
    found = resolution.resolution(
        known, {one.article_id: one for one in told}, {"joined": 2, "apart": 3, "single": 9}
    )
    assert found == resolution.Resolution(
        incidents=3,
        majority=1,  # that nobody died in the one that is lost
        any_report=3,
        policy=2,  # it says nothing of the one that is lost, which is 0
        ledger=2,
        in_one_strike=1,
        strikes=3,
        reports=7,
        joined_reports=4,
        reports_without_strike=2,
    )


TEXTS = {
    "a": ("one", 6, "A drone strike killed three people in the town of Lago Agrio, Ecuador."),
    "b": (
        "one",
        6,
        "Three people were killed when drones attacked Lago Agrio, Ecuador, on Friday.",
    ),
    "c": ("one", 7, "Officials in Peru said that an air strike in Ecuador on Friday killed four."),
    "d": ("two", 20, "A raid killed two men in Yemen on Friday."),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Four articles on two incidents; one of three differs from the others."""
    rows = [
        {"article_id": name, "published_on": f"2026-03-{day:02}", "text": text}
        for name, (_, day, text) in TEXTS.items()
    ]
    path = tmp_path / "tiny_dev.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    register = [f"{name},{incident},3" for name, (incident, _, _) in TEXTS.items()]
    (tmp_path / "tiny_dev_gold.csv").write_text(
        "\n".join(["article_id,incident_id,killed", *register]) + "\n"
    )
    return path


def test_the_policy_is_measured_on_the_register_s_groups_whatever_the_ledger_joins(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "BUILDS", corpus.parent / "build")
    assert resolution.main([str(corpus)]) == 0
    told = capsys.readouterr().out
    assert "## tiny_dev: incidents with two or more reports" in told
    assert "| incidents | 1 |" in told
    assert "| policy, reports grouped by the register | 1.0000 (1/1) |" in told


def test_a_register_names_the_articles_of_each_incident(corpus: Path) -> None:
    register = resolution.answers_of(corpus)
    assert register is not None
    assert incidents(register)["one"] == Incident(3, ("a", "b", "c"))


def test_a_corpus_without_a_register_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bare_dev.jsonl.gz").write_bytes(gzip.compress(b""))
    assert resolution.main([str(tmp_path)]) == 2
    assert "has no register of incidents beside it" in capsys.readouterr().err
