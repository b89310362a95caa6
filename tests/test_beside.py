"""Counts told beside a toll: of one nation, of another monitor, of both ends of a range."""

import pytest
from extracting import casualties

TOLL = "The strikes on boats off Peru have killed at least 90 people since May. "
RAID = "A raid on a camp in Yemen killed nine people on Friday. "


def dead(text: str) -> set[tuple[str, int | None, str]]:
    return {(c.scope, c.value, c.part) for c in casualties(text) if c.measure == "killed"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("By the ministry's count, 14 Peruvians were among them.", 14),
        ("At least 14 of them were Brazilian, it said.", 14),
        ("Fourteen of the dead were Cuban nationals.", 14),
        ("The UN says that 14 of the dead were civilians.", 14),
        ("No fewer than 14 Haitian citizens are among those killed.", 14),
        ("The monitor Sea Watch has arrived at a lower figure, 84.", 84),
        ("A newspaper has come to a total of 84.", 84),
        ("The Lima group Vigia lists 84, leaving out one raid that it could not confirm.", 84),
        ("Another group counts 97, because it includes the missing.", 97),
        ("The navy puts the figure at 84 and says that all were armed.", 84),
    ],
)
def test_a_count_beside_a_toll_is_one(text: str, value: int) -> None:
    assert {("cumulative", 90, "total"), ("cumulative", value, "total")} <= dead(TOLL + text)


@pytest.mark.parametrize(
    "text",
    [
        "At least 14 of them were fishermen.",
        "Fourteen of the boats were Cuban.",
        "Fourteen Peruvians were among the sailors.",
        "The monitor has hired a larger staff, 84.",
        "A newspaper lists 84 captains.",
    ],
)
def test_what_counts_no_dead_beside_a_toll(text: str) -> None:
    assert dead(TOLL + text) == {("cumulative", 90, "total")}


def test_those_of_one_nation_who_died_in_one_event_are_a_share() -> None:
    text = RAID + "Two Syrians were among the dead, the clinic said."
    assert dead(text) == {("incident", 9, "total"), ("incident", 2, "share")}


def test_those_of_one_nation_may_be_told_before_the_toll() -> None:
    text = "At least 14 Peruvians are among the 90 dead left by the campaign at sea since May."
    assert dead(text) == {("cumulative", 90, "total"), ("cumulative", 14, "total")}


@pytest.mark.parametrize(
    "text",
    [
        "Estimates of the death toll range from 30,000 to as many as 90,000.",
        "Estimates of the number of people killed differ, from 30,000, a figure that the ministry "
        "uses, to 90,000.",
    ],
)
def test_both_ends_of_a_range_are_counts(text: str) -> None:
    found = dead("The war in Sudan has killed tens of thousands of people. " + text)
    assert found == {("cumulative", 30000, "total"), ("cumulative", 90000, "total")}


def test_a_range_of_what_is_no_death_is_none() -> None:
    text = "Estimates of the cost range from 30,000 to 90,000."
    assert dead(RAID + text) == {("incident", 9, "total")}


def test_a_range_of_two_bare_numbers_is_one_figure_with_bounds() -> None:
    text = (
        "The war in Sudan has killed many. Estimates of the death toll range from 30,000 to 90,000."
    )
    assert [(c.scope, c.value_low, c.value_high) for c in casualties(text)] == [
        ("cumulative", 30000, 90000)
    ]


def test_those_lost_do_not_hide_the_toll_told_before_them() -> None:
    text = (
        TOLL + "None of the six who jumped on Friday was found.\n\nSea Watch has come to a total "
    )
    assert ("cumulative", 97, "total") in dead(text + "of 97.")
