"""Counts, their qualifiers and bounds; and the numbers that count nothing."""

import pytest

from ingest.text.numbers import number_at
from ingest.text.tokens import tokenize


def first_number(text: str) -> tuple[int, str, int | None, int | None] | None:
    tokens = tokenize(text)
    for i in range(len(tokens)):
        found = number_at(tokens, i)
        if found:
            number = found[1]
            return number.value, number.qualifier, *number.bounds
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("six men", (6, "exact", 6, 6)),
        ("twenty-one sailors", (21, "exact", 21, 21)),
        ("Twentyone sailors", (21, "exact", 21, 21)),
        ("one hundred fortyfive people", (145, "exact", 145, 145)),
        ("one hundred and four people", (104, "exact", 104, 104)),
        ("1,200 villagers", (1200, "exact", 1200, 1200)),
        ("a dozen rebels", (12, "exact", 12, 12)),
        ("two dozen rebels", (24, "exact", 24, 24)),
        ("half a dozen guards", (6, "exact", 6, 6)),
        ("both fishermen", (2, "exact", 2, 2)),
        ("a couple of boats", (2, "exact", 2, 2)),
        ("a couple more boats", (2, "exact", 2, 2)),
        ("over a pair of shoes", (2, "exact", 2, 2)),
        ("at least 151 people", (151, "at_least", 151, None)),
        ("no fewer than nine", (9, "at_least", 9, None)),
        ("more than 40 strikes", (40, "more_than", 41, None)),
        ("over 140 deaths", (140, "more_than", 141, None)),
        ("nearly 200 people", (200, "nearly", None, 199)),
        ("up to 30 fighters", (30, "at_most", None, 30)),
        ("about 50 peasants", (50, "about", None, None)),
        ("20 or more", (20, "at_least", 20, None)),
        ("150-plus deaths", (150, "at_least", 150, None)),
        ("150+ deaths", (150, "at_least", 150, None)),
        ("40+ strikes", (40, "at_least", 40, None)),
        ("two or three boats", (2, "about", 2, 3)),
        ("between 10 and 15 soldiers", (10, "about", 10, 15)),
        ("10 to 12 men", (10, "about", 10, 12)),
        ("1.5 million people", (1_500_000, "exact", 1_500_000, 1_500_000)),
    ],
)
def test_counts(text: str, expected: tuple[int, str, int | None, int | None]) -> None:
    assert first_number(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the 38-year-old leader",
        "killed between 1980 and 2000",
        "a couple was killed",
        "Around 70% of the drugs",
        "a 30-second video",
        "an M-16 rifle",
        "at 9 p.m. local time",
        "a $2 million boat",
        "aged 44",
        "Ana Ruiz, 44, a teacher",
        "Ana Ruiz (44) said",
        "came to power in 2023",
        "resolution 2231",
        "by 3.5 points",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert first_number(text) is None
