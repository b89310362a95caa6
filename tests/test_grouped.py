"""Counts told again of one of the groups of a sum."""

import pytest
from extracting import casualties


def totals(text: str) -> set[tuple[str, int | None]]:
    """Measure and number of each figure that is told as a total."""
    return {(c.measure, c.value) for c in casualties(text) if c.part == "total"}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen murdered six Jesuit priests and two maids in Teluk on Friday. The six priests were "
        "killed in their beds, a witness said.",
        "A raid on Friday killed seven farmers and a guard near Mopti. Seven farmers died, the "
        "mayor said.",
        "The murder of six Jesuits on Friday is being looked into. The murder of the six Jesuits "
        "and the two maids shook the country.",
    ],
)
def test_a_group_counted_again_is_no_total(text: str) -> None:
    assert totals(text) == {("killed", 8)}


@pytest.mark.parametrize(
    "text",
    [
        # other people than those of the group
        "A raid on Friday killed seven farmers and a guard near Mopti. Seven soldiers died, the "
        "army said.",
        # another measure
        "A raid on Friday killed seven farmers and a guard near Mopti. Seven farmers were wounded.",
    ],
)
def test_others_as_many_are_counted_by_themselves(text: str) -> None:
    assert 7 in {value for _, value in totals(text)}
