"""Figures of one event and running totals: each rule decides its own example and no other's."""

from datetime import date

import pytest
from bundled import bundled
from extracting import casualties

from ingest.extract.figures.clauses import FigureClause
from ingest.extract.figures.cumulative import RULES, Rule, deciding_rule
from ingest.extract.figures.found import find_figures
from ingest.text.document import read_document
from ingest.text.tokens import fold_text


def decided(text: str, rule: Rule) -> Rule | None:
    """Return the rule that decides on the last figure of ``text``, told beside ``rule``'s."""
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[-1]
    figure = find_figures(sentence, fold_text(text[sentence.start : sentence.end]))[-1]
    return deciding_rule(FigureClause(sentence, figure, rule.in_campaign, rule.told, rule.on_boats))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_decides_its_example_and_leaves_the_other(rule: Rule) -> None:
    assert decided(rule.finds, rule) is rule, rule.finds
    assert decided(rule.passes, rule) is not rule, rule.passes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ruiz was the first of two teachers killed by gunfire in the port.",
         "the first of so many"),
        ("Three people were killed over an eight-hour stretch.", "over a period"),
        ("From June 2025 until the end of the year, 140 people were killed.", "reaches back"),
        ("The police recorded nine murders.", "so many murders"),
        ("By that count there were 16 vessels and 52 dead.", "so many boats and so many dead"),
        ("It said 90 had been killed as a result of the fighting since May.", "reaches back"),
        ("A list of 2 March says that 71 men died in 19 raids by the end of February.",
         "many strikes"),
        ("The village has asked for help since 11 miners were killed in attacks.",
         "reaches back"),
        ("The army has flown 20 raids this year, which have left 61 dead.",
         "after a count of strikes"),
    ],
)  # fmt: skip
def test_other_words_for_what_a_rule_decides(text: str, name: str) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    assert decided(text, rule) is rule


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The strikes have killed 115 people, including 11 in the deadliest attack.",
         "strikes have killed"),
        ("The navy has struck more boats since Sept. 2, killing 14 people.",
         "after a count of strikes"),
        ("Four soldiers were killed in the war on Friday.", "on a day"),
        ("Strikes on boats had killed 60 people by March, among them two in a 3 May raid.",
         "strikes have killed"),
        ("The strikes, which began with a raid that killed 11 people, have killed 90 since May.",
         "a raid that killed so many"),
    ],
)  # fmt: skip
def test_the_first_figure_is_decided_by_its_own_words(text: str, name: str) -> None:
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    figure = find_figures(sentence, fold_text(text))[0]
    rule = deciding_rule(FigureClause(sentence, figure, False, None))
    assert rule is not None and rule.name == name


@pytest.mark.parametrize(
    "text",
    [
        "In Tumaco, where a truce has held since May, shells killed four people.",
        "The navy said in January that 40 sailors were killed.",
        "A mortar stood there until noon, when 14 people were killed.",
        "Shelling over the past day killed four people.",
        "Jets bombed a camp, killing nine, the latest raid since the two armies joined in May.",
        "The Tracker, a group that has been there since May, put the death toll of the raid at 9.",
        "Four guards were killed, among them a man wanted since the murders of May.",
        "The village has asked for help since 11 miners were killed in an ambush.",
    ],
)
def test_times_told_of_something_else_make_no_toll(text: str) -> None:
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    figure = find_figures(sentence, fold_text(text))[-1]
    rule = deciding_rule(FigureClause(sentence, figure, False, None))
    assert rule is None or not rule.sums_up


def test_a_toll_behind_a_place_told_of_since_a_day() -> None:
    text = "In Tumaco, where shells have fallen since May, 60 people have been killed since June."
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    figure = find_figures(sentence, fold_text(text))[-1]
    rule = deciding_rule(FigureClause(sentence, figure, False, None))
    assert rule is not None and rule.name == "reaches back"


def _scopes(text: str) -> set[tuple[str, int | None]]:
    return {(c.scope, c.value) for c in casualties(text) if c.measure == "killed"}


@pytest.mark.parametrize(
    ("text", "scope", "value"),
    [
        # one raid stands beside a time told behind it
        (
            "Some 70 people died in the 3 May raid, and at least 31 have died in raids since.",
            "incident",
            70,
        ),
        (
            "Some 70 people died in the 3 May raid, and at least 31 have died in raids since.",
            "cumulative",
            31,
        ),
        # a day that a time begins with, and what happened on it
        (
            "Since 3 May, when a raid killed 11 people, at least 90 have died in the strikes.",
            "incident",
            11,
        ),
        (
            "Since 3 May, when a raid killed 11 people, at least 90 have died in the strikes.",
            "cumulative",
            90,
        ),
        # the worst in a long time is one
        (
            "At least 47 people have been killed in a drone attack on a mill in Teluk, one of the "
            "deadliest incidents in months of the war.",
            "incident",
            47,
        ),
        # how long there was none other
        (
            "A missile killed two sailors on a ship in the Red Sea on Friday, the navy said, the "
            "first deaths told of on a merchant ship there in five months.",
            "incident",
            2,
        ),
        (
            "A drone strike killed five men of the network in Teluk, officials said on Friday, in "
            "a rare strike in an area that had not been hit for nearly two years.",
            "incident",
            5,
        ),
        ("In mid-March, 24 people died when a mortar round fell on Teluk.", "incident", 24),
        # near misses
        (
            "At least 47 people have been killed in drone attacks in months of war.",
            "cumulative",
            47,
        ),
        ("More than 470 people have been killed in that operation since May.", "cumulative", 470),
    ],
)
def test_one_event_is_told_from_a_time(text: str, scope: str, value: int) -> None:
    assert (scope, value) in _scopes(text)
    assert ({"incident", "cumulative"} - {scope}).pop() not in {
        s for s, v in _scopes(text) if v == value
    }


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The navy sank a dhow off Kenya; 16 of its sailors went missing.", "incident"),
        ("Last year, a Dutch frigate attacked a skiff off Kenya, and five sailors were killed.",
         "incident"),
        ("The raids, which began after a strike in May on a convoy bound for the port which killed "
         "15 people, go on.", "incident"),
        ("Last year, pirates killed 95 sailors off Kenya.", "cumulative"),
        ("In November, troops killed 16 rebels in 40 operations in Kenya, the army said in a "
         "Dec. 1 news release.", "cumulative"),
    ],
)  # fmt: skip
def test_what_one_deed_did_is_no_toll(text: str, scope: str) -> None:
    assert {c.scope for c in casualties(text) if c.measure in ("killed", "missing")} == {scope}
