"""Counts told again group by group keep the groups."""

import pytest
from extracting import casualties


def told(text: str) -> list[tuple[str, int | None, str]]:
    return sorted((c.measure, c.value, c.part) for c in casualties(text))


@pytest.mark.parametrize(
    ("text", "total", "groups"),
    [
        ("Seven people were killed in Teluk on Monday -- five farmers and two guards.", 7, [2, 5]),
        ("Nine people died, six clerks, two guards and a driver, when the raid hit Teluk.",
         9, [2, 6]),
        ("The blast killed three clerks -- two Poles and a Canadian -- on Monday.", 3, [2]),
        ("Two boys and six other people (four guards and two clerks) were killed in the raid.",
         8, [2, 2, 4, 6]),
        ("After the raid ten bodies were seen on the quay: eight rebels and two soldiers.",
         10, [2, 8]),
    ],
)  # fmt: skip
def test_groups_that_sum_up_to_a_count_are_told_with_it(
    text: str, total: int, groups: list[int]
) -> None:
    claims = told(text)
    assert ("killed", total, "total") in claims
    assert sorted(value for _, value, part in claims if part == "group" and value) == groups
    assert {part for _, _, part in claims} == {"total", "group"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in the raid, six clerks and two guards.",  # one is told nothing of
        "Seven people died in the raid, and five clerks and two guards saw it.",
        "Nine people died in the raid, seven clerks and two guards were hurt.",
        "Seven people died in the raid, which hit five houses and two boats.",
    ],
)
def test_a_list_that_is_none_of_those_counted_tells_no_groups_of_them(text: str) -> None:
    groups = [c for c in casualties(text) if c.part == "group" and c.measure == "killed"]
    assert not groups
