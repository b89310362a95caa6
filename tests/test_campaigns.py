"""Of which campaign a toll is: by what is struck, by a compound, or by who strikes."""

from datetime import date

import pytest
from bundled import bundled
from extracting import casualties

from ingest.text.document import read_document

DURING = date(2026, 3, 9)


def named(text: str, published_on: date = DURING) -> set[str]:
    """Campaigns that the words of a text name."""
    sentences = read_document(text, published_on, bundled()).sentences
    return {c.campaign_id for s in sentences for c in s.chunks if c.campaign_id}


@pytest.mark.parametrize(
    "text",
    [
        "The navy struck an alleged drug-smuggling vessel on Sunday.",
        "Sunday's attack hit a boat suspected of carrying narcotics.",
        "The campaign against drug boats has been condemned.",
        "Lawmakers asked about the boat strikes.",
        "It was the ninth vessel strike of the year.",
    ],
)
def test_a_campaign_is_told_by_what_is_struck(text: str) -> None:
    assert named(text) == {"southern-spear"}


@pytest.mark.parametrize(
    "text",
    [
        "The navy struck a patrol boat on Sunday.",
        "The coast guard seized an alleged drug-smuggling vessel on Sunday.",
        "The strike hit a camp, and drug boats were found nearby.",
        "Rebels said that the ship attacks would go on.",
    ],
)
def test_other_boats_and_other_deeds_are_of_no_campaign(text: str) -> None:
    assert named(text) == set()


def test_a_campaign_is_told_by_its_targets_only_while_it_lasts() -> None:
    assert named("The navy struck a drug boat on Sunday.", date(2024, 3, 9)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A strike on an alleged drug boat killed two men on Sunday. At least 60 people have been "
        "killed in such strikes.",
        "In 20 strikes on boats the U.S. military has killed 60 people.",
        "In 20 strikes on boats 60 people have been killed.",
        "A vessel was hit on Sunday, the U.S. military said. The campaign has killed 60 people.",
    ],
)
def test_a_toll_is_of_the_campaign_told_or_of_the_one_that_fits(text: str) -> None:
    (toll,) = (c for c in casualties(text) if c.scope == "cumulative" and c.measure == "killed")
    assert (toll.value, toll.campaign_id) == (60, "southern-spear")
