"""What befell those counted: before they died, by word of a register, or not at all."""

import pytest
from extracting import casualties


def told(text: str) -> list[tuple[str, int | None]]:
    return sorted((c.measure, c.value) for c in casualties(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed two clerks who had been kidnapped.", [("killed", 2)]),
        ("He condemned the murder of three nuns who had been detained.", [("killed", 3)]),
        ("The death of five miners, who had been wounded in an earlier raid, shook the town.",
         [("killed", 5)]),
        ("The murder of four clerks who were found shot in Teluk on Monday shook the port.",
         [("killed", 4), ("wounded", 4)]),
        ("The raid freed four clerks who had been kidnapped.", [("captured", 4)]),
        ("Five miners who had been wounded in the raid were flown out.", [("wounded", 5)]),
    ],
)  # fmt: skip
def test_what_befell_the_dead_before_hides_no_death(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After the strike on Monday the navy listed five men as presumed dead.",
         [("presumed_dead", 5)]),
        ("The coast guard lists two fishermen as missing after the strike.", [("missing", 2)]),
        ("After the raid four clerks had bullet wounds.", [("wounded", 4)]),
        ("After the raid four clerks had bullet casings.", []),
        ("The truce prevented 90 deaths, the ministry said after the raid.", []),
        ("The raid would have caused no panic; the truce averted the deaths of 40 miners.", []),
        ("The raid caused 90 deaths, the ministry said.", [("killed", 90)]),
    ],
)  # fmt: skip
def test_fates_by_a_register_in_wounds_and_averted(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The navy sank three more boats on Sunday, bringing the total to 43.", []),
        ("It was the tenth strike on boats, bringing the total to 43.", [("killed", 43)]),
        ("The strike killed three more on Sunday, bringing the total to 43.",
         [("killed", 3), ("killed", 43)]),
    ],
)  # fmt: skip
def test_a_total_is_of_what_was_counted_before(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit a port on Monday. Other people have survived.",
        "A strike hit a port on Monday. Other men were killed.",
    ],
)
def test_others_in_the_plural_are_not_one(text: str) -> None:
    assert told(text) == []


def test_another_is_one() -> None:
    assert told("A strike hit a port on Monday. The other man was killed.") == [("killed", 1)]


def test_survivors_whom_a_second_strike_killed_did_not_survive() -> None:
    text = (
        "Two men survived the raid and clung to the wreck for 40 minutes until they were killed "
        "by a second strike."
    )
    assert "survived" not in {measure for measure, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port's rector Omar Haddad, his wife and three sons were killed in a raid on Monday.",
         5),
        ("The Polish nun Ana Ruiz, head of the University of Teluk (UT), five guards and two cooks "
         "were murdered at dawn on Monday.", 8),
        ("Ana Ruiz and four colleagues were killed in a raid on Monday.", 5),
    ],
)  # fmt: skip
def test_who_leads_a_list_is_one_of_those_killed(text: str, expected: int) -> None:
    assert max(value or 0 for measure, value in told(text) if measure == "killed") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said it killed two people in the eastern Pacific on Sunday and three more in "
         "the Caribbean on Monday.", [("killed", 2), ("killed", 3)]),
        ("The blast killed two people and three in the next car were hurt.",
         [("killed", 2), ("wounded", 3)]),
        ("The destroyer USS Reed (DDG-99) recovered two men following a strike on a boat.",
         [("survived", 2)]),
        ("The destroyer USS Reed (DDG-99) recovered two drones following a strike on a boat.", []),
    ],
)  # fmt: skip
def test_each_number_has_its_own_fate(text: str, expected: list[tuple[str, int]]) -> None:
    assert [row for row in told(text) if row[1]] == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Marines raided a camp on Tuesday, killing four men, in the second ground raid since "
         "Peru signed an accord in May.", "incident"),
        ("Raids on camps have killed four men since the second joint ground raid in May.",
         "cumulative"),
    ],
)  # fmt: skip
def test_a_rank_reaches_back_and_not_the_count(text: str, scope: str) -> None:
    assert [c.scope for c in casualties(text) if c.measure == "killed"] == [scope]
