"""Counts of another time and of another teller, beside the count that a report gives."""

from datetime import date

import pytest
from extracting import casualties

Told = list[tuple[int | None, str, str]]


def tolls(text: str) -> Told:
    """Value, day and teller of the totals of those killed."""
    return [
        (c.value, str(c.as_of_end), c.attributed_to)
        for c in casualties(text, date(2026, 3, 9))
        if c.scope == "cumulative" and c.measure == "killed"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The war killed 420 people last year, up from 195 in 2024.",
         [(420, "2025-12-31"), (195, "2024-12-31")]),
        ("Gangs have killed 310 people this year, compared with 290 the year before.",
         [(310, "2026-03-09"), (290, "2025-12-31")]),
        ("The raids killed 51 people in January, against 37 in December.",
         [(51, "2026-01-31"), (37, "2025-12-31")]),
        ("More than 5,600 people were murdered in Haiti in 2024, versus 4,800 a year earlier.",
         [(5600, "2024-12-31"), (4800, "2023-12-31")]),
        ("The raids have killed 51 people this year, down from 90 in the same period of 2025.",
         [(51, "2026-03-09"), (90, "2025-12-31")]),
    ],
)  # fmt: skip
def test_a_count_of_another_time_has_that_time(text: str, told: list[tuple[int, str]]) -> None:
    assert [(value, day) for value, day, _ in tolls(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 12 people, up from nine on Sunday.",
        "The raid killed 12 people and moved 40 in January.",
        "The raid killed 12 people, more than 40 trucks in 2025.",
    ],
)
def test_what_is_no_count_of_another_time(text: str) -> None:
    assert tolls(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Estimates of the war's dead vary. An envoy has spoken of 90,000; the monitor Acled "
         "has recorded 41,200.",
         [(90000, "An envoy"), (41200, "the monitor Acled")]),
        ("Counts of those killed since the war began differ. The army reports 900.",
         [(900, "The army")]),
        ("The campaign has killed 90 people; Airwars, which is more careful, counts 84.",
         [(90, ""), (84, "Airwars")]),
        ("The campaign has killed 90 people, though the navy has acknowledged 71.",
         [(90, ""), (71, "the navy")]),
    ],
)  # fmt: skip
def test_whose_a_count_is_that_only_a_verb_tells(text: str, told: list[tuple[int, str]]) -> None:
    assert [(value, teller) for value, _, teller in tolls(text)] == told


def test_estimates_of_one_night_are_no_toll() -> None:
    text = "Estimates of those killed in the raid on Sunday vary. The mayor has counted 14."
    assert tolls(text) == []
