"""Copies among articles, through the whole line: who counts as a witness of their own."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT, run_module

WIRE = """WASHINGTON (AP) — The U.S. military attacked a boat in the eastern Pacific on Tuesday, \
killing three men accused of smuggling drugs, officials said.

Southern Command said on social media that the vessel was traveling along a route known to be \
used by traffickers. "No U.S. military forces were harmed in this strike and one vessel was \
destroyed," it wrote.

The attack brings the number of people killed in such strikes since September to at least 151, \
according to figures announced by the administration.

Two men who survived an earlier strike in October were returned to Ecuador and Colombia.
"""
# Another dateline, words changed, an own sentence, and cut off at the end.
EDITED = """MANTA, Ecuador — The US military attacked a boat in the eastern Pacific Tuesday, \
killing three men suspected of smuggling drugs, officials said.

Southern Command said on social media that the vessel was travelling along a route known to be \
used by traffickers. "No U.S. military forces were harmed in this strike and one vessel was \
destroyed," it wrote.

The attack brings the number of people killed in such strikes since September to at least 151.
"""
# The same event and the same words of the same command, reported by somebody else.
INDEPENDENT = """Three people died when American forces fired on a speedboat in the eastern \
Pacific on Tuesday, the Pentagon said.

"No U.S. military forces were harmed in this strike and one vessel was destroyed," Southern \
Command wrote on social media.

By our count, 150 people have now been killed in the campaign.
"""
# Three sentences, and two of another report, in the words of which two other strikes are told.
BRIEF = """The U.S. military said on Monday that it had struck a boat in the Caribbean Sea, \
killing four people. Southern Command said that no U.S. forces were harmed in the operation. \
The military said that the vessel was engaged in smuggling drugs.
"""
BRIEF_COPIED = BRIEF.replace("said on Monday that", "said Monday that").replace(
    "no U.S. forces were harmed", "no US forces were hurt"
)
SAME_PATTERN = BRIEF.replace("Caribbean Sea", "eastern Pacific").replace("four", "two")
SAME_PLACE = BRIEF.replace("Monday", "Thursday").replace("four", "six")

ARTICLES = {
    "wire": ("Associated Press", "2026-03-11", WIRE),
    "edited": ("Manta Herald", "2026-03-11", EDITED),
    "independent": ("Coast Daily", "2026-03-11", INDEPENDENT),
    "brief": ("Harbor News", "2026-03-09", BRIEF),
    "brief-copied": ("Valley Wire", "2026-03-10", BRIEF_COPIED),
    "brief-pattern": ("Bay Times", "2026-03-10", SAME_PATTERN),
    "brief-place": ("Cape Post", "2026-03-13", SAME_PLACE),
}


@dataclass(frozen=True)
class Told:
    """What was published of copies."""

    families: dict[str, tuple[str, str]]
    copies: list[tuple[str, str, str, int]]
    strikes: dict[str, int]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("copies")
    (folder / "news").mkdir()
    for name, (publisher, day, text) in ARTICLES.items():
        (folder / "news" / f"{name}.md").write_text(
            f"---\narticle_id: {name}\npublisher: {publisher}\npublished_on: {day}\n---\n{text}",
            encoding="utf-8",
        )
    build: Path = folder / "build"
    done = run_module(
        "pipeline", "run", "--articles", str(folder / "news"), "--build", str(build), project=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with duckdb.connect(str(build / "strikeledger.duckdb"), read_only=True) as connection:
        families = connection.execute(
            "select article_id, source_family, family_basis from dim_articles"
        ).fetchall()
        copies = connection.execute(
            "select article_id, original_article_id, basis, shared_sentences from fct_copies"
            " order by article_id"
        ).fetchall()
        strikes = connection.execute(
            "select reports.article_id, strikes.source_families from fct_strikes as strikes"
            " inner join fct_strike_reports as reports using (strike_id)"
            " where reports.event_no = 1"
        ).fetchall()
    return Told({name: (family, basis) for name, family, basis in families}, copies, dict(strikes))


def test_a_lightly_edited_copy_counts_for_the_agency(told: Told) -> None:
    assert told.families["wire"] == ("ap", "outlet_name")
    assert told.families["edited"] == ("ap", "near_copy")


def test_an_own_report_that_quotes_the_same_official_is_a_witness(told: Told) -> None:
    assert told.families["independent"] == ("coast daily", "publisher")


def test_a_copied_brief_counts_for_its_original_and_a_pattern_filled_in_does_not(
    told: Told,
) -> None:
    assert told.families["brief-copied"] == ("harbor news", "near_copy")
    assert told.families["brief-pattern"] == ("bay times", "publisher")
    assert told.families["brief-place"] == ("cape post", "publisher")


def test_copies_name_their_originals(told: Told) -> None:
    assert [copy[:3] for copy in told.copies] == [
        ("brief-copied", "brief", "near_copy"),
        ("edited", "wire", "near_copy"),
    ]
    assert all(copy[3] >= 2 for copy in told.copies)


def test_a_strike_counts_its_witnesses_once(told: Told) -> None:
    assert told.strikes["wire"] == told.strikes["edited"] == told.strikes["independent"] == 2
    assert told.strikes["brief"] == told.strikes["brief-copied"] == 1
