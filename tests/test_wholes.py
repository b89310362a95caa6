"""Totals of several events that are told apart, too, are of none of them."""

import pytest
from extracting import casualties

Told = set[tuple[str, int | None]]


def killed(text: str) -> Told:
    return {(c.scope, c.value) for c in casualties(text) if c.measure == "killed"}


TWO = (
    "On Saturday a drone hit a market in Tumaco, killing 30 people. "
    "On Sunday another hit a clinic in Pasto, where 12 people died."
)


@pytest.mark.parametrize(
    "lead",
    [
        "Two drone strikes in Colombia have killed 42 people, doctors say. ",
        "At least 42 people were killed in air strikes at the weekend. ",
        "A barrage of drones killed 42 people across Colombia. ",
        "Rebels mounted one of their biggest attacks on Colombia, killing 42 people. ",
    ],
)
def test_a_lead_that_sums_two_strikes_up_is_of_neither(lead: str) -> None:
    assert killed(lead + TWO) == {("cumulative", 42), ("incident", 30), ("incident", 12)}


def test_a_headline_s_number_goes_with_the_lead_s() -> None:
    lead = "Air strikes kill 42. Air strikes in Colombia killed at least 42 people, doctors say. "
    assert ("incident", 42) not in killed(lead + TWO)


def test_the_wounded_beside_such_a_number_are_of_neither_too() -> None:
    lead = "Drone strikes in Colombia killed at least 42 people and wounded 90, doctors say. "
    claims = casualties(lead + TWO)
    assert {c.value for c in claims if c.measure == "wounded" and c.scope == "cumulative"} == {90}


def test_single_victims_are_summed_up_like_others() -> None:
    text = (
        "Air strikes killed four people in Colombia. On Saturday a drone killed three men in "
        "Tumaco. On Sunday a guard died when shells hit a clinic in Pasto."
    )
    assert ("cumulative", 4) in killed(text)


@pytest.mark.parametrize(
    "text",
    [
        # one strike is told, and two others
        "A drone strike in Ibarra on Friday killed 42 people. " + TWO,
        # the whole and one part of it
        "Two drone strikes in Colombia killed 45 people. " + TWO,
    ],
)
def test_what_is_no_sum_stays_with_its_event(text: str) -> None:
    assert not {value for scope, value in killed(text) if scope == "cumulative"}


def test_what_happened_weeks_before_is_no_part() -> None:
    text = (
        "Two air strikes killed seven rebels near Tumaco on 8 March, the army said. It follows a "
        "strike of 3 February near Pasto in which three rebels died. On 5 January a strike near "
        "Ibarra killed four guards."
    )
    assert ("cumulative", 7) not in killed(text)
