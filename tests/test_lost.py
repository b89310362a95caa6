"""Those lost at sea, searched for, picked up, or counted before they are presumed dead."""

import pytest
from extracting import casualties

STRUCK = "The navy struck a boat off Peru on Friday, killing four men. "


def told(text: str) -> set[tuple[str, int | None]]:
    return {(c.measure, c.value) for c in casualties(STRUCK + text)} - {("killed", 4)}


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Six people jumped overboard. They are now presumed dead.", ("presumed_dead", 6)),
        ("A cutter looked for six people until Monday; they are presumed dead.",
         ("presumed_dead", 6)),
        ("None of the six was found.", ("missing", 6)),
        ("The Coast Guard was still searching for two sailors.", ("missing", 2)),
        ("Rescuers are searching for a fifth.", ("missing", 1)),
        ("Two sailors, a Peruvian and a Cuban, were picked up by a Chilean warship.",
         ("survived", 2)),
        ("Two men were picked up alive by fishermen.", ("survived", 2)),
        ("The navy recovered two men from the semi-submersible.", ("survived", 2)),
        ("A Greek frigate of the mission picked up six people, its spokesman said.",
         ("survived", 6)),
        ("The destroyer had recovered six crew members, most of them Poles, from a lifeboat.",
         ("survived", 6)),
        ("The other six members of the crew were taken off by a passing tanker.",
         ("survived", 6)),
        ("A fifth man held on to a plank for ten hours and was plucked out by a trawler.",
         ("survived", 1)),
        ("For once there were survivors: two cooks.", ("survived", 2)),
        ("The command said there were two known survivors.", ("survived", 2)),
    ],
)  # fmt: skip
def test_the_fate_of_those_who_were_aboard(text: str, fate: tuple[str, int]) -> None:
    assert fate in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The police were searching for two gunmen.",
        "Two men were picked up by the police.",
        "The navy recovered two rifles from the boat.",
        "The ship picked up 20 containers.",
        "Later a bus picked up six people.",
        "The four were fishermen. They are presumed dead.",
        "None of the six was charged.",
    ],
)
def test_others_were_neither_lost_nor_saved(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Two of them had survived the first missile when a second missile was fired.",
        "A second missile followed, killing two men who had survived the first.",
        "The blast was followed by another, killing two men who had survived the first blast.",
    ],
)
def test_who_was_hit_again_is_no_survivor(text: str) -> None:
    assert ("survived", 2) not in told(text)


def test_who_survived_the_first_blast_may_be_saved() -> None:
    assert ("survived", 2) in told("Two men survived the first blast and were rescued by a tug.")


def test_survivors_killed_in_the_next_strike_are_added_to_the_dead() -> None:
    text = (
        "On 3 March the navy killed seven people in an initial strike on a boat off Peru and then "
        "two survivors in a follow-up."
    )
    assert {(c.measure, c.value, c.part) for c in casualties(text)} == {
        ("killed", 7, "part"), ("killed", 2, "part"),
    }  # fmt: skip


def test_a_third_man_beside_two_survivors_is_one_dead() -> None:
    text = "The strike off Peru on Friday left two survivors; a third man died."
    assert {(c.measure, c.value) for c in casualties(text)} == {("survived", 2), ("killed", 1)}


def test_the_dead_of_those_aboard_told_in_turn_add_up() -> None:
    text = "A strike hit a boat off Peru on Friday. Of the five, three were killed and one died."
    assert {(c.value, c.part) for c in casualties(text)} == {(3, "part"), (1, "part")}


BOATS = "The navy struck a drug boat off Peru on Sunday, killing three men. "
STRIKES = "The strikes on boats have killed at least 90 people since May. "


@pytest.mark.parametrize(
    ("text", "scope", "measure", "value"),
    [
        # those of a whole campaign
        (
            "At least 13 more were never found and are presumed dead, the navy says.",
            "cumulative",
            "presumed_dead",
            13,
        ),
        (
            "That figure includes 14 people who were lost at sea after the raids and who are "
            "presumed dead.",
            "cumulative",
            "presumed_dead",
            14,
        ),
        (
            "Ruiz is one of just 16 people known to have survived the strikes on boats.",
            "cumulative",
            "survived",
            16,
        ),
        (
            "At least eight people survived the initial attacks. Six of them were never found.",
            "cumulative",
            "missing",
            6,
        ),
        ("The ombudsman has recorded 31 forced disappearances.", "cumulative", "missing", 31),
        # near misses: those of a boat or two
        ("On Monday two fishermen were never found.", "incident", "missing", 2),
        ("On Monday eight people survived a strike on two boats.", "incident", "survived", 8),
    ],
)
def test_those_lost_at_sea_are_of_a_campaign_or_a_boat(
    text: str, scope: str, measure: str, value: int
) -> None:
    told = {(c.scope, c.measure, c.value) for c in casualties(BOATS + STRIKES + text)}
    assert (scope, measure, value) in told


@pytest.mark.parametrize(
    "text",
    [
        "A raid off Peru on Sunday killed four men and left one survivor, who was never found and "
        "is presumed dead.",
        "A raid off Peru on Sunday killed four men; one survived. He was later listed as presumed "
        "dead.",
    ],
)
def test_one_who_was_given_up_is_presumed_dead(text: str) -> None:
    assert ("presumed_dead", 1) in {(c.measure, c.value) for c in casualties(text)}
