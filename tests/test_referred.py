"""People counted before they come to harm: pronouns, verbs joined, and lists that say who."""

import pytest
from extracting import casualties

FOUGHT = "Gunmen attacked the village of Kandi on Friday. "


def told(text: str) -> set[tuple[str, int | None]]:
    return {(c.measure, c.value) for c in casualties(FOUGHT + text) if c.part != "group"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "them" behind a second verb
        ("They dragged nine pupils off a truck and shot them dead.", {("killed", 9)}),
        ("They lined up seven clerks and stabbed them to death.", {("killed", 7)}),
        ("They took away eight herders and later killed them all.", {("killed", 8)}),
        ("Two nurses were stopped by men who shot them at close range.", {("wounded", 2)}),
        ("They captured four guards and executed them.", {("captured", 4), ("killed", 4)}),
        # whoever does it is not whom it befalls, and others than those counted may be meant
        ("Six riders stopped a bus and shot them.", set()),
        ("They met six herders and the traders, and killed them.", set()),
        ("They saw six herders and did not kill them.", set()),
        ("They found a herder and shot him.", {("wounded", 1)}),
        # a second verb without its auxiliary
        ("Nine pupils were pulled from their beds and beheaded.", {("killed", 9)}),
        ("Eight herders were hit and killed.", {("killed", 8)}),
        ("Three guards fell into the river and drowned.", {("killed", 3)}),
        ("Two pilots jumped clear and survived.", {("survived", 2)}),
        ("Six herders were seen in the town and killed a goat.", set()),
        # the sentence behind
        ("They abducted six herders. They were found shot dead on Sunday.",
         {("captured", 6), ("killed", 6)}),
        ("They kidnapped six herders. Their bodies were found on Sunday.",
         {("captured", 6), ("killed", 6)}),
        ("Six riders seized the mayors. They were killed on Sunday.", set()),
        ("A lorry carried nine traders. Everyone on board was killed.", {("killed", 9)}),
        ("They fired on a lorry with nine traders, killing everyone inside.", {("killed", 9)}),
    ],
)  # fmt: skip
def test_those_counted_before(text: str, expected: set[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed all on board: three Poles and two Czechs.", {("killed", 5)}),
        ("The blast killed the crew -- three Poles and a Czech -- at once.", {("killed", 4)}),
        ("The killing of the nuns (three Poles and a Czech) shocked the town.", {("killed", 4)}),
        ("The nuns, three Poles and a Czech, were killed in their chapel.", {("killed", 4)}),
        ("Those killed in the chapel on Friday were three nuns and a cook.", {("killed", 4)}),
        # a governor is none of several, and what is told of the list is not told of him
        ("The blast killed the governor: three nuns and a cook fled.", set()),
        ("Those killed in the chapel were from two towns.", set()),
    ],
)  # fmt: skip
def test_a_list_that_says_who_they_were(text: str, expected: set[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three aid workers were killed.", {("killed", 3)}),
        ("Two rescue workers were wounded.", {("wounded", 2)}),
        ("Nine hospital staff were killed.", {("killed", 9)}),
        ("The militia executed seven traders.", {("killed", 7)}),
        ("The militia executed seven orders.", set()),
        ("Two of the wounded have since died.", {("killed", 2)}),
        ("The bodies of six traders were taken to a hospital.", {("killed", 6)}),
        ("The bodies of six traders lay under the rubble.", {("killed", 6)}),
        ("The whereabouts of six traders are still unknown.", {("missing", 6)}),
        ("The names of six traders are still unknown.", set()),
        ("The two survivors were detained.", {("captured", 2), ("survived", 2)}),
        ("They killed two guards and captured a third.", {("killed", 2), ("captured", 1)}),
        ("The army killed more people than any other.", set()),
        ("A ninth victim of the raid died on Sunday.", {("killed", 9)}),
        ("The navy suspended the search for the eight.", {("missing", 8)}),
        ("Eight men who jumped off two boats before the raid were never found.",
         {("missing", 8)}),
        ("So far 26 people have been killed in the attack.", {("killed", 26)}),
        ("The raids killed 12 people in Kyiv, four in Odesa and one in Dnipro.",
         {("killed", 12), ("killed", 4), ("killed", 1)}),
    ],
)  # fmt: skip
def test_plain_ways_to_count(text: str, expected: set[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses Omar Ruiz and Ana Diaz were killed.", 2),
        ("Omar Ruiz was killed along with his wife.", 2),
        ("Omar Ruiz was killed along with his wife, his mother and two of his children.", 5),
        ("Omar Ruiz was killed with a knife.", 1),
        ("Omar Ruiz was killed with his wife's rifle.", 1),
    ],
)
def test_the_dead_told_beside_one(text: str, expected: int) -> None:
    found = {
        c.victim_key or c.claim_id: c.value or 0
        for c in casualties(FOUGHT + text)
        if c.measure == "killed" and c.part != "group"
    }
    assert sum(found.values()) == expected


def test_a_headline_lists_groups_without_and() -> None:
    assert told("19 soldiers, 45 rebels killed in Kandi") == {("killed", 64)}
