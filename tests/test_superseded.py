"""A later count replaces the one told before, and one that was given earlier is nobody else's."""

import pytest
from extracting import casualties

LEAD = (
    "A drone strike near Teluk killed 40 people on Monday, the army said. The road was closed. "
    "Nobody claimed it. Schools stayed shut. The mayor called for calm. Shops were open. "
)


def told(text: str) -> set[tuple[str, int | None, str]]:
    return {(c.measure, c.value, c.part) for c in casualties(text) if c.part != "part"}


@pytest.mark.parametrize(
    "later",
    [
        "The ministry later put the toll there at three dead and nine wounded.",
        "The toll there later rose to three dead and nine wounded.",
    ],
)
def test_a_later_count_stands_for_the_first(later: str) -> None:
    text = (
        LEAD + "On 3 February a raid hit a radio station in Pasto, where two people were killed "
        "and seven wounded. " + later
    )
    assert {("killed", 2, "former"), ("killed", 3, "count")} <= told(text)
    assert "wounded" in {measure for measure, value, _ in told(text) if value == 9}


def test_a_second_teller_replaces_nobody() -> None:
    text = (
        LEAD + "On 3 February two people were killed in a raid in Pasto. A priest put it at three."
    )
    assert ("killed", 2, "total") in told(text)


def test_what_was_put_earlier_goes_with_what_it_corrects() -> None:
    text = (
        "Bombs killed six people across Colombia on Monday. In Teluk a bomb killed four of them. "
        "The governor had earlier put the number of dead at two."
    )
    assert ("killed", 2, "total") not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army first said 19 rebels died in the strike near Teluk.",
        "The army at first assessed that the strike near Teluk had killed 19 rebels.",
    ],
)
def test_what_was_said_first_is_a_former_count(text: str) -> None:
    assert ("killed", 19, "former") in told(text)


def test_a_figure_that_has_been_revised() -> None:
    text = (
        "The army said the strike near Teluk killed one guard. After a review that figure has been "
        "revised to three (3)."
    )
    assert ("killed", 3, "count") in told(text)


@pytest.mark.parametrize(
    "some",
    [
        "-- three of them in the March 2 missile strike on the Sea Lark",
        "among them three who died when a missile hit the Sea Lark on March 2",
    ],
)
def test_some_of_many_died_in_one_strike(some: str) -> None:
    text = f"The rebels attack ships. Seven sailors had been killed in the campaign, {some}."
    claims = {(c.scope, c.value) for c in casualties(text) if c.measure == "killed"}
    assert ("incident", 3) in claims


def test_some_of_one_event_are_a_share_of_it() -> None:
    text = "Twelve people died, including three who died when a shell hit a school on Monday."
    assert told(text) == {("killed", 12, "total")}
