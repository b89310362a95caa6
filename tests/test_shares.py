"""Dead told strike by strike, and figures that point back to what they count."""

import pytest
from extracting import casualties

CAMPAIGN = "The campaign of strikes on boats off Yemen has killed 90 people since May. "


def _told(text: str) -> set[tuple[str, str, int | None, str]]:
    return {(c.scope, c.measure, c.value, c.part) for c in casualties(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Seven people died in the initial strike in Yemen on Friday; three died in the second.",
        "On Friday seven men were killed in the first hit off Yemen and three more in a second.",
        "In Yemen on Friday the first missile killed seven, aides said. A second killed three.",
    ],
)
def test_the_dead_of_two_strikes_are_shares_of_one_event(text: str) -> None:
    assert _told(text) == {
        ("incident", "killed", 7, "part"),
        ("incident", "killed", 3, "part"),
    }


def test_a_total_stands_before_its_shares() -> None:
    text = (
        "Jets killed ten people off Yemen on Friday, seven in the first hit and three in a second."
    )
    assert ("incident", "killed", 10, "total") in _told(text)
    assert not any(part == "total" and value != 10 for _, _, value, part in _told(text))


def test_what_is_said_in_total_sums_up_what_went_before() -> None:
    text = (
        "A jet fired again at the boat it had hit off Yemen on Friday, killing three swimmers. "
        "In total, 14 people died that day."
    )
    assert _told(text) == {("incident", "killed", 3, "part"), ("incident", "killed", 14, "total")}


def test_the_dead_of_two_kinds_of_people_are_no_shares_by_rank() -> None:
    text = "The second strike in Yemen on Friday killed seven fishermen and wounded three."
    assert _told(text) == {
        ("incident", "killed", 7, "total"),
        ("incident", "wounded", 3, "total"),
    }


def test_the_figure_counts_what_was_counted_before() -> None:
    text = CAMPAIGN + "With those lost at sea, the figure is thought to be about 104."
    assert ("cumulative", "killed", 104, "total") in _told(text)
    assert not casualties("The port was hit. With the tax, the figure is about 104.")


def test_two_who_were_picked_up_survived() -> None:
    text = "A strike off Yemen on Friday left three survivors. Two were picked up by a trawler."
    assert ("incident", "survived", 2, "total") in _told(text)
    assert not casualties("The market in Yemen was hit on Friday. Two were picked up by police.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A strike off Yemen on Friday killed five men. The port's hospital put the toll at seven.",
         {("incident", 5), ("incident", 7)}),
        ("A strike on a boat off Yemen on Friday killed five men, the tenth such strike since May.",
         {("incident", 5)}),
    ],
)  # fmt: skip
def test_another_count_or_rank_makes_no_running_total(
    text: str, told: set[tuple[str, int]]
) -> None:
    assert {(c.scope, c.value) for c in casualties(text) if c.measure == "killed"} == told


def test_a_toll_raised_from_another_is_the_new_one() -> None:
    text = (
        "A bomb killed four people in Yemen on Saturday, officials said, raising the toll from two."
    )
    assert _told(text) == {("incident", "killed", 4, "total")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CAMPAIGN + "At least 11 of them are believed to have drowned.",
         ("cumulative", "presumed_dead", 11)),
        (CAMPAIGN + "That adds up to 90, the same number that the port counts.",
         ("cumulative", "killed", 90)),
        (CAMPAIGN + "The figure includes 14 people who are presumed dead.",
         ("cumulative", "presumed_dead", 14)),
        ("The navy has carried out 67 strikes off Yemen this year, which the port says was enough; "
         "it estimates that they killed 190 people.", ("cumulative", "killed", 190)),
        ("The navy said 140 people had been killed in its strikes as of Feb. 24.",
         ("cumulative", "killed", 140)),
        ("In Yemen, between 2 and 6 March 61 villagers were killed.",
         ("cumulative", "killed", 61)),
        ("Jets killed 35 people in Yemen on Friday in one of the deadliest attacks on the old town "
         "since the start of the war.", ("incident", "killed", 35)),
        ("In January the navy raised the toll of a Dec. 30 strike off Yemen to 11 from three.",
         ("incident", "killed", 11)),
    ],
)  # fmt: skip
def test_what_a_figure_sums_up(text: str, told: tuple[str, str, int]) -> None:
    assert told in {(c.scope, c.measure, c.value) for c in casualties(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A further 13 are presumed dead.", ("cumulative", "presumed_dead", 13, "total")),
        ("Six men are known to have survived.", ("cumulative", "survived", 6, "total")),
        ("Two officials put the number at 97.", ("cumulative", "killed", 97, "total")),
        ("The agency's own count is 97.", ("cumulative", "killed", 97, "total")),
    ],
)
def test_what_follows_a_toll_adds_to_it(text: str, told: tuple[str, str, int | None, str]) -> None:
    assert told in _told(CAMPAIGN + text)


def test_a_ministry_s_estimate_of_one_raid_is_no_toll_of_a_war() -> None:
    text = (
        "Jets raided camps in Yemen on Friday, killing nine people, aides said. The ministry put "
        "the number of fighters killed at 60."
    )
    assert ("incident", "killed", 60, "count") in _told(text)


def test_a_name_behind_its_trade_is_one_more_of_the_dead() -> None:
    text = (
        "A strike on a port in Yemen on Friday killed the journalist Basim Qader and four others."
    )
    told = [value or 0 for _, _, value, part in _told(text) if part != "group"]
    assert sum(told) == 5


def test_those_under_rubble_are_missing() -> None:
    text = (
        "A strike hit a port in Yemen on Friday. Up to nine people may still be under the rubble."
    )
    assert ("incident", "missing", 9, "total") in _told(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Jets hit boats off Yemen on Friday. Four men died on each of two boats.", 8),
        ("Jets hit boats off Yemen on Friday. Four men died on each of two boats and three on a "
         "ship.", 11),
        ("All six men aboard two boats, three on each, were killed off Yemen on Friday.", 6),
        ("Jets hit two boats off Yemen on Friday: two men died in the first strike and three in "
         "the second, five in all.", 5),
        ("A first hit off Yemen on Friday killed nine men. A follow-on strike killed two.", 11),
        ("The first strike off Yemen on Friday killed eight men, the second killed four.", 12),
    ],
)  # fmt: skip
def test_the_dead_of_several_boats_or_strikes_add_up(text: str, killed: int) -> None:
    claims = [c for c in casualties(text) if c.scope == "incident" and c.measure == "killed"]
    totals = [c.value for c in claims if c.part == "total"]
    parts = {c.victim_key: c.value for c in claims if c.part == "part"}
    assert totals == [killed] or (not totals and sum(v or 0 for v in parts.values()) == killed)


def test_the_dead_of_several_days_are_of_several_events() -> None:
    text = (
        "A raid near Basra on Friday killed three men. Four were killed the day before, two on "
        "Tuesday and five on Monday, when one man survived."
    )
    claims = [c for c in casualties(text) if c.scope == "incident"]
    killed = {c.value: c.event_no for c in claims if c.measure == "killed"}
    (survived,) = (c.event_no for c in claims if c.measure == "survived")
    assert set(killed) == {3, 4, 2, 5}
    assert len(set(killed.values())) == 4
    assert survived == killed[5]


def test_who_survived_a_strike_but_was_killed_in_the_next_did_not_survive() -> None:
    text = "In Yemen on Friday two men survived a first strike but were killed in a second."
    assert not [c for c in casualties(text) if c.measure == "survived"]


@pytest.mark.parametrize("told", ["those two", "both survivors", "the two survivors"])
def test_survivors_who_were_killed_after_all_did_not_survive(told: str) -> None:
    text = "A strike off Yemen on Friday killed nine men and left two survivors. A second strike "
    assert not [c for c in casualties(f"{text}killed {told}.") if c.measure == "survived"]
    assert [c for c in casualties(f"{text}killed two sailors.") if c.measure == "survived"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The one man who survived the raid in Yemen on 3 March is now presumed dead.", 1),
        ("A man who survived the raid in Yemen on 3 March is now presumed dead.", 1),
        ("The survivor of the raid in Yemen on 3 March is now presumed dead.", 1),
        ("The raid in Yemen on 3 March left one survivor, who was later presumed dead.", 1),
        ("After the raid in Yemen on 3 March the eight survivors are presumed dead.", 8),
    ],
)
def test_who_is_presumed_dead_had_survived_the_strike(text: str, count: int) -> None:
    assert {("survived", count), ("presumed_dead", count)} <= {
        (c.measure, c.value) for c in casualties(text) if c.scope == "incident"
    }


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The families of two men killed in a raid in Yemen on Friday sued.", "share"),
        ("Two minors died on Friday in a raid in Yemen in which the army killed nine people.",
         "share"),
        ("The families of Yemen buried two men killed in a raid on Friday.", "total"),
    ],
)  # fmt: skip
def test_those_beside_whom_others_may_have_died_are_a_share(text: str, part: str) -> None:
    assert next((c.value, c.part) for c in casualties(text)) == (2, part)


def test_the_dead_of_one_strike_that_a_toll_includes_are_that_strike_s() -> None:
    text = CAMPAIGN + "The number includes the 11 who died in the first strike, on 3 March."
    assert ("incident", "killed", 11, "total") in _told(text)


def test_some_of_the_dead_that_a_toll_includes_are_no_strike_s() -> None:
    assert ("incident", "killed", 11, "total") not in _told(CAMPAIGN + "It includes 11 who died.")
