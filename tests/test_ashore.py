"""What happened on land in an article on boats is of one event, however many died."""

import pytest
from extracting import casualties

BOATS = "The navy struck a drug boat off Peru on Sunday, killing three men. "
TOLL = "The strikes have killed 90 people since May. "


def dead(text: str) -> set[tuple[str, int | None]]:
    return {(c.scope, c.value) for c in casualties(BOATS + TOLL + text) if c.measure == "killed"}


@pytest.mark.parametrize(
    "text",
    [
        "On 3 March marines captured the mayor in a raid on Caracas. Officials said about 70 "
        "people died in that operation.",
        "3 March: US forces bomb Caracas and capture the mayor. A minister says at least 70 "
        "people were killed.",
        "A vote failed in January, after the raid in which marines captured the mayor in Caracas. "
        "Officials have said that about 70 people were killed in that operation.",
        "3 March: US forces bomb barracks in and around Caracas. A minister later says that 70 "
        "people were killed.",
        "The 70 include nobody who died in the raid on Caracas on 3 March, which officials say "
        "left about 70 dead.",
    ],
)
def test_the_dead_of_a_raid_on_land_are_no_toll(text: str) -> None:
    assert ("incident", 70) in dead(text) and ("cumulative", 70) not in dead(text)


@pytest.mark.parametrize(
    "text",
    [
        # of the strikes, though a raid was told just before
        "On 3 March marines captured the mayor in a raid on Caracas. By then 70 people had been "
        "killed in the strikes on boats.",
        # nothing on land was told
        "At that point, at least 70 people had been killed.",
    ],
)
def test_the_dead_of_the_strikes_are_a_toll(text: str) -> None:
    assert ("cumulative", 70) in dead(text)
