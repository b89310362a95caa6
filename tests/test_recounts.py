"""A count of all that somebody is told to have made, and one that was since replaced."""

import pytest
from extracting import casualties

RAID = "A drone hit a market near Teluk on Monday, killing 40 people, the army said. "


def told(text: str) -> set[tuple[str, int | None, str]]:
    return {(c.measure, c.value, c.part) for c in casualties(RAID + text) if c.value != 40}


@pytest.mark.parametrize(
    "text",
    [
        "A nurse said her clinic had registered 43 dead.",
        "The mayor put the toll on Tuesday at 43 dead.",
        "The doctors' union speaks of 43 dead.",
        "A priest put it at 43.",
    ],
)
def test_somebody_counted(text: str) -> None:
    assert told(text) == {("killed", 43, "count")}


@pytest.mark.parametrize(
    "text",
    [
        "Police said two guards were killed.",
        "The clinic confirmed two others dead.",
    ],
)
def test_of_whom_nobody_says_that_they_are_all(text: str) -> None:
    assert not {part for _, _, part in told(text)} & {"count", "former"}


def test_a_count_that_was_replaced() -> None:
    assert told("The ministry had earlier put the toll at 31.") == {("killed", 31, "former")}
