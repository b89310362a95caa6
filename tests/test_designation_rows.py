"""Groups told in rows: who is in them, since when, and who is only described beside them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands beside a name since a day is a listing; what only describes it is none
        ("Los Pulpos, a foreign terrorist organization since May, runs the market.",
         ["los-pulpos FTO us-state-department 2026-05"]),
        ("Los Lobos, a terrorist group in Ecuador since 2024, has fought Los Choneros.",
         [f"los-lobos {T} ecuador 2024"]),
        ("Chile listed the ELN as a terrorist group in May and fought Hamas, a terrorist group, "
         "in June.", [f"eln {T} chile 2026-05"]),
        ("Chile listed the ELN as a terrorist group, and Hamas, a terrorist group, fled.",
         [f"eln {T} chile"]),
    ],
)  # fmt: skip
def test_a_row_is_read_group_by_group(text: str, expected: list[str]) -> None:
    assert told(text) == expected
