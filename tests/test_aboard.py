"""People counted first and told of as a whole behind; and figures that deny."""

import pytest
from extracting import casualties

STRUCK = "The navy struck a boat off Peru on Friday. "


def told(text: str) -> set[tuple[str, int | None]]:
    return {(c.measure, c.value) for c in casualties(STRUCK + text)}


@pytest.mark.parametrize(
    "text",
    [
        "Four men were on board. All were killed.",
        "Four men were aboard the two boats, and all of them died.",
        "It carried four people, all of whom died.",
        "It had four people aboard, all of them killed.",
        "Four men were on board and none survived.",
        "Four men were on it; there were no survivors.",
        "The four men aboard did not survive.",
        "Neither of the four men on board survived.",
        "None of the four people on board survived.",
        "None of the four survived.",
    ],
)
def test_those_aboard_whose_fate_is_told_of_all(text: str) -> None:
    assert ("killed", 4) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Four men were on board. All were flown home.",
        "Four men were on board. None was killed.",
        "Four men were on board, and the crew were killed.",
        "Four men were hurt. All survived.",
        # the list as a whole is told of, not its last item
        "Police found Omar Diaz, his wife, and the couple's four children, Eva, Ana, Luz and Jon, "
        "all dead.",
    ],
)
def test_what_is_not_told_of_all_of_them(text: str) -> None:
    assert ("killed", 4) not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None of the 12 people aboard was hurt.", ("wounded", 0)),
        ("None of the 14 people killed on Friday has been named.", ("killed", 14)),
    ],
)
def test_none_of_so_many(text: str, expected: tuple[str, int]) -> None:
    assert expected in told(text)


def test_who_did_not_survive_is_no_count_of_survivors() -> None:
    assert ("survived", 0) not in told("The two men did not survive.")
    assert not any(m == "survived" for m, _ in told("None of the five people survived."))
