"""Kinds of conflict that the bundled digests don't show, from articles to the published row.

Beside each lies what comes near it and is no conflict.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT, run_module

QUOTATION = "We will not stand by while they poison our cities"

ARTICLES = {
    # A family that counts fewer later; another whose count only rises.
    "fall-1": (
        "Harbor News",
        "2026-01-10",
        "At least 130 people have been killed in U.S. strikes on alleged drug boats since "
        "September, according to a count by Harbor News.",
    ),
    "fall-2": (
        "Harbor News",
        "2026-02-10",
        "U.S. strikes on alleged drug boats have killed 119 people since September, "
        "according to a count by Harbor News.",
    ),
    "rise-1": (
        "Coast Daily",
        "2026-01-12",
        "U.S. strikes on alleged drug boats have killed 130 people since September.",
    ),
    "rise-2": (
        "Coast Daily",
        "2026-02-12",
        "U.S. strikes on alleged drug boats have killed 133 people since September.",
    ),
    # Two lived through it, and five of them are given up; elsewhere as many as lived.
    "alive": (
        "Valley Wire",
        "2026-01-21",
        "The U.S. military struck a boat in the eastern Pacific on 20 January 2026, killing "
        "three people. Two men survived the attack.",
    ),
    "given-up": (
        "Bay Times",
        "2026-02-02",
        "Three people were killed in the U.S. strike on a boat in the eastern Pacific on "
        "20 January 2026. Five others are now presumed dead.",
    ),
    "alive-2": (
        "Valley Wire",
        "2026-01-26",
        "The U.S. military struck a boat in the Caribbean on 25 January 2026, killing four "
        "people. Two men survived the attack.",
    ),
    "given-up-2": (
        "Bay Times",
        "2026-02-04",
        "Four people were killed in the U.S. strike on a boat in the Caribbean on 25 January "
        "2026. Two others are now presumed dead.",
    ),
    # One sentence in two mouths after one attack; a third says it after another.
    "said-by-one": (
        "Cape Post",
        "2026-02-16",
        "The U.S. military struck a boat in the Caribbean on 15 February 2026, killing six "
        f'people. "{QUOTATION}," Defense Secretary Pete Hegseth said.',
    ),
    "said-by-other": (
        "Manta Herald",
        "2026-02-16",
        "A U.S. strike on a boat in the Caribbean killed six people on 15 February 2026. "
        f'"{QUOTATION}," said Secretary of State Marco Rubio.',
    ),
    "said-again": (
        "Manta Herald",
        "2026-02-22",
        "A U.S. strike on a boat in the eastern Pacific killed two people on 21 February 2026. "
        f'"{QUOTATION}," said President Donald Trump.',
    ),
    # Printed nine days before it happened; and on the eve of it, where it was tomorrow already.
    "too-early": (
        "Lagoon Gazette",
        "2026-03-01",
        "The U.S. military struck a boat in the Caribbean on 10 March 2026, killing seven people.",
    ),
    "eve": (
        "Lagoon Gazette",
        "2026-03-19",
        "The U.S. military struck a boat in the Caribbean on 20 March 2026, killing nine people.",
    ),
}

# Reports of their day's strikes: a corpus in which many tell of days to come fails as a whole.
ARTICLES |= {
    f"daily-{day}": (
        "Estuary Courier",
        f"2026-04-{day:02}",
        f"The U.S. military struck a boat in the Caribbean on {day} April 2026, killing two.",
    )
    for day in range(1, 29)
}


@dataclass(frozen=True)
class Conflict:
    """What is published of a conflict."""

    kind: str
    article_ids: tuple[str, ...]
    explanation: str
    would_settle: str


@pytest.fixture(scope="module")
def conflicts(tmp_path_factory: pytest.TempPathFactory) -> list[Conflict]:
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "news").mkdir()
    for name, (publisher, day, text) in ARTICLES.items():
        (folder / "news" / f"{name}.md").write_text(
            f"---\narticle_id: {name}\npublisher: {publisher}\npublished_on: {day}\n---\n{text}\n",
            encoding="utf-8",
        )
    build: Path = folder / "build"
    done = run_module(
        "pipeline", "run", "--articles", str(folder / "news"), "--build", str(build), project=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with duckdb.connect(str(build / "strikeledger.duckdb"), read_only=True) as connection:
        return [
            Conflict(kind, tuple(article_ids), explanation, would_settle)
            for kind, article_ids, explanation, would_settle in connection.execute(
                "select kind, article_ids, explanation, would_settle from fct_conflicts"
            ).fetchall()
        ]


def of_kind(conflicts: list[Conflict], kind: str) -> Conflict:
    """Return the only conflict of a kind, which what comes near must not have raised too."""
    (found,) = [conflict for conflict in conflicts if conflict.kind == kind]
    assert found.would_settle
    return found


def test_a_toll_that_falls_within_a_family(conflicts: list[Conflict]) -> None:
    found = of_kind(conflicts, "toll_regression")
    assert found.article_ids == ("fall-1", "fall-2")
    assert "119" in found.explanation
    assert "130" in found.explanation


def test_more_presumed_dead_than_were_alive(conflicts: list[Conflict]) -> None:
    found = of_kind(conflicts, "survivor_arithmetic")
    assert found.article_ids == ("alive", "given-up")
    assert "by 3" in found.explanation


def test_the_same_words_of_two_speakers(conflicts: list[Conflict]) -> None:
    found = of_kind(conflicts, "misattributed_quotation")
    assert found.article_ids == ("said-by-one", "said-by-other")
    assert "Pete Hegseth" in found.explanation
    assert "Marco Rubio" in found.explanation


def test_an_event_dated_after_its_report(conflicts: list[Conflict]) -> None:
    found = of_kind(conflicts, "future_event")
    assert found.article_ids == ("too-early",)
    assert "10 March 2026" in found.explanation
