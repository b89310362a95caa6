"""People told of by their nation, and whom somebody wounds."""

import pytest
from extracting import casualties


def told(text: str) -> set[tuple[str, int | None]]:
    return {(c.measure, c.value) for c in casualties(text) if c.part != "group"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("An Algerian was killed in the raid.", {("killed", 1)}),
        ("The missile killed a Jordanian and wounded two Egyptians.",
         {("killed", 1), ("wounded", 2)}),
        ("Three Indians, two Sri Lankans and a Bangladeshi died in the blast.", {("killed", 6)}),
        ("The strike killed one Kenyan and one Ugandan.", {("killed", 2)}),
        ("Six Taliban were killed in the raid.", {("killed", 6)}),
        ("Officials said 46 IS fighters had been killed in the raid.", {("killed", 46)}),
        ("The army reported the neutralization of nine rebels and the capture of three others in "
         "the raid.", {("killed", 9), ("captured", 3)}),
        ("The shelling killed a couple in their 70s and left their grandson with shrapnel wounds.",
         {("killed", 2), ("wounded", 1)}),
        ("Nine Al-Shabaab were killed in the air strike.", {("killed", 9)}),
    ],
)  # fmt: skip
def test_a_nation_or_a_group_counts_its_people(
    text: str, counted: set[tuple[str, int | None]]
) -> None:
    assert told(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "An Indian ship was hit and a Greek tanker sank.",
        "A Russian, Chinese and Iranian plan was made after the strike.",
        "The Nigerian army was attacked.",
    ],
)
def test_what_belongs_to_a_nation_is_nobody(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("On 3 May twin bombings at a market in Teluk kill 17 people and wound 61.", 61),
        ("A salvo on the base wounds three marines, one of them badly.", 3),
        ("The drones wound 12 soldiers in Teluk.", 12),
        ("Two sergeants received shrapnel wounds in the attack.", 2),
        ("Three of the marines had serious burns after the strike.", 3),
        ("After the raid four men were arrested, two of them with gunshot wounds.", 2),
    ],
)
def test_those_whom_somebody_wounds(text: str, wounded: int) -> None:
    assert ("wounded", wounded) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "After the strike the clinic saw to head wounds two days in a row.",
        "The rebels wanted to kill one guard and wound 12 others.",
        "After the strike two men had infected wounds.",
    ],
)
def test_wounds_are_no_verb(text: str) -> None:
    assert not [value for measure, value in told(text) if measure == "wounded"]


def test_is_in_capitals_is_no_group() -> None:
    assert ("killed", 1) in told("THE BOAT IS SUNK AND ONE MAN IS DEAD AFTER THE STRIKE.")


def test_a_share_with_wounds_is_alive() -> None:
    claims = casualties(
        "The police shot dead two men in the raid. Four were arrested, one of them with a gunshot "
        "wound to the arm."
    )
    assert not [c for c in claims if c.measure == "wounded" and c.includes_dead]
