"""Tolls told beside another: of raids one of which is told apart, and of another teller."""

import pytest
from extracting import casualties


def told(text: str) -> list[tuple[str, int | None]]:
    return sorted((c.scope, c.value) for c in casualties(text) if c.measure == "killed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A raid hit a port. At least 64 people have been killed in the raids, the ninth of which, "
         "on Sunday, killed four.", [("cumulative", 64), ("incident", 4)]),
        ("A raid hit a port. The army says 90 miners have died in the strikes, the latest of which "
         "killed two men on Friday.", [("cumulative", 90), ("incident", 2)]),
        ("The campaign began with a strike on a boat. A monitor's count of 90 dead is more than "
         "double the official count of 40.", [("cumulative", 40), ("cumulative", 90)]),
        ("The campaign began with a strike on a boat. A monitor counts 90 dead in it, far above "
         "the ministry's toll of 40.", [("cumulative", 40), ("cumulative", 90)]),
        ("The campaign began with a strike on a boat. A monitor's count of 90 dead is more than "
         "double the army's number of boats, 40.", [("cumulative", 90)]),
        ("A bomb hit a court. She is the third judge killed this year.", [("cumulative", 3)]),
    ],
)  # fmt: skip
def test_tolls_told_beside_another(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected
