"""Dead who are counted up one by one, those killed with others, and boats that are hit."""

import pytest
from extracting import casualties

Told = set[tuple[str, str, int | None, str]]


def _told(text: str) -> Told:
    return {(c.scope, c.measure, c.value, c.part) for c in casualties(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Six marines died in the ambush off Teluk on Friday and a seventh died in hospital.",
        "Six people were killed when a drone hit the pier, and a seventh died of his wounds later.",
        "Rebels shot down an army helicopter on Friday, killing six officers. A seventh officer "
        "died in hospital, the ministry said.",
    ],
)
def test_the_seventh_to_die_makes_seven(text: str) -> None:
    assert _told(text) == {
        ("incident", "killed", 6, "share"),
        ("incident", "killed", 7, "total"),
    }


def test_who_is_found_dead_elsewhere_is_not_counted_up() -> None:
    text = "Soldiers killed six gunmen in Yemen on Friday. A seventh man was found dead on a ranch."
    assert ("incident", "killed", 6, "total") in _told(text)


def test_the_third_beside_two_captured_is_one() -> None:
    text = "Police captured two men in a raid in Yemen on Friday. A third suspect died."
    assert _told(text) == {
        ("incident", "captured", 2, "total"),
        ("incident", "killed", 1, "part"),
    }


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "A fisherman, who was killed with five others in a strike off Yemen on Friday, was 26.",
            5,
        ),
        ("The mayor was shot dead with his two bodyguards in Yemen on Friday.", 2),
    ],
)
def test_whoever_is_killed_with_others_is_added_to_them(text: str, others: int) -> None:
    assert _told(text) == {
        ("incident", "killed", 1, "part"),
        ("incident", "killed", others, "part"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two vessels carrying nine men were struck off Yemen on Monday; seven died.",
        "Seven died aboard the first boat off Yemen on Monday before the other two were hit.",
    ],
)
def test_boats_that_are_hit_are_no_wounded(text: str) -> None:
    assert _told(text) == {("incident", "killed", 7, "total")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Troops killed two alleged members of Al Shabaab and wounded three others on Friday.",
            {("incident", "killed", 2, "total"), ("incident", "wounded", 3, "total")},
        ),
        (
            "Two of the boat's three crew members were killed in a strike off Yemen on Friday.",
            {("incident", "killed", 2, "total")},
        ),
        (
            "Six people jumped overboard before the other boats were hit off Yemen on Friday and "
            "are presumed dead.",
            {("incident", "presumed_dead", 6, "total")},
        ),
        (
            "The raid in Yemen on Friday left no dead or wounded.",
            {("incident", "killed", 0, "total"), ("incident", "wounded", 0, "total")},
        ),
    ],
)
def test_whom_a_fate_befell(text: str, expected: Told) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("At least 90 soldiers and police officers have been killed there since 1999.",
         "cumulative"),
        ("At least 300 people had been killed by drones in Yemen as of early June.", "cumulative"),
        ("As of Friday, 12 people had been killed in the raid on Teluk.", "incident"),
    ],
)  # fmt: skip
def test_what_was_counted_by_a_month_is_a_toll(text: str, scope: str) -> None:
    assert {c.scope for c in casualties(text)} == {scope}


def test_bombs_in_two_places_are_two_events() -> None:
    claims = casualties(
        "Two soldiers were killed in an ambush in Sucre on Thursday. The attack came hours after a "
        "truck bomb in Cali killed six people, and after a police helicopter was brought down in "
        "Antioquia, killing 12 officers."
    )
    assert len({c.event_no for c in claims}) == 3


def test_operations_that_go_on_are_not_where_somebody_was_killed() -> None:
    claims = casualties(
        "Three strikes off Yemen last week killed 11 people. In Ecuador, where joint troops began "
        "joint operations in March, the army said on Wednesday that it had killed three gunmen "
        "near San Lorenzo."
    )
    assert {(c.event_no, c.value) for c in claims} == {(1, 11), (2, 3)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six gunmen were killed in a raid in Yemen on Friday. A policeman was wounded.",
            {("killed", 6, "total"), ("wounded", 1, "part")},
        ),
        (
            "Six gunmen died in a raid in Yemen on Friday and a marine was shot in the leg.",
            {("killed", 6, "total"), ("wounded", 1, "part")},
        ),
        (
            "The raid in Yemen on Friday killed six guards and wounded a further eight.",
            {("killed", 6, "total"), ("wounded", 8, "total")},
        ),
        (
            "Two bodies were found on a beach in Yemen, days after a strike that killed four.",
            {("killed", 2, "share"), ("killed", 4, "total")},
        ),
        ("No survivors were attacked after the strike off Yemen on Friday.", set()),
        (
            "No survivors were found after the strike off Yemen on Friday.",
            {("survived", 0, "total")},
        ),
        ("About 80,000 overdose deaths were counted last year; boats were hit off Yemen.", set()),
    ],
)
def test_the_wounded_the_found_and_the_others(
    text: str, expected: set[tuple[str, int, str]]
) -> None:
    told = {(c.measure, c.value, c.part) for c in casualties(text)}
    assert told == expected


def test_bombing_raids_are_several() -> None:
    several = casualties("The army has carried out 13 bombing raids in which 86 people died.")
    one = casualties("The army carried out a bombing raid on Monday in which 19 people died.")
    assert {c.scope for c in several if c.measure == "killed"} == {"cumulative"}
    assert {c.scope for c in one} == {"incident"}
