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
