"""Running totals of a campaign: their words, their day, and the counts beside them."""

from datetime import date

import pytest
from extracting import casualties, extract

BOATS = "The navy struck an alleged drug boat off Peru on Sunday, killing three men. "


def tolls(text: str, published_on: date = date(2026, 3, 9)) -> set[tuple[str, int | None, str]]:
    return {
        (c.measure, c.value, c.qualifier)
        for c in casualties(text, published_on)
        if c.scope == "cumulative"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of dead in the campaign is now 60.", ("killed", 60, "exact")),
        ("It brings the number killed in the campaign to 60.", ("killed", 60, "exact")),
        ("A monitor puts those killed in the campaign at 60.", ("killed", 60, "exact")),
        ("A monitor put the campaign's dead at 60: 52 men and eight boys.",
         ("killed", 60, "exact")),
        ("The campaign has killed 52. A monitor puts the number killed at about 60.",
         ("killed", 60, "about")),
        ("A monitor counts 60 people dead in the whole campaign.", ("killed", 60, "exact")),
        ("The number of people killed in the strikes has reached 60.", ("killed", 60, "exact")),
        ("The death toll of the campaign has passed 60.", ("killed", 60, "more_than")),
        ("The raid pushed the campaign's death toll up to 60.", ("killed", 60, "exact")),
        ("The death toll of the strikes on drug boats is up to 60.", ("killed", 60, "exact")),
        ("The campaign has killed 52 people. Eight others are believed dead after a strike.",
         ("presumed_dead", 8, "exact")),
        ("The campaign has killed 52 people. There have been three survivors of those strikes.",
         ("survived", 3, "exact")),
        ("The campaign has killed 52 people. Three people survived the attacks.",
         ("survived", 3, "exact")),
        ("The navy has killed 60 people in strikes on 20 boats.", ("killed", 60, "exact")),
        ("By 1 March 60 people were killed in strikes on 20 boats.", ("killed", 60, "exact")),
        ("More than 20 strikes have cost 60 people their lives.", ("killed", 60, "exact")),
        ("The Pentagon says it has killed 60 people.", ("killed", 60, "exact")),
        ("The latest deaths take the total to 60.", ("killed", 60, "exact")),
        ("October was the deadliest month, with 60 killed.", ("killed", 60, "exact")),
        ("The campaign has killed 60 people. Of the 60, 52 died at once.", ("killed", 52, "exact")),
        ("A paper's tally: 80 people died in the strikes. At Christmas the number stood at 60.",
         ("killed", 60, "exact")),
        ("The tally of deaths in the operation stands at 60.", ("killed", 60, "exact")),
        ("A tracker has recorded 20 strikes and 60 deaths up to February 20.",
         ("killed", 60, "exact")),
        ("In the first half of the year drone strikes alone claimed 60 civilian lives.",
         ("killed", 60, "exact")),
        ("According to a group, 80 people have died in the operations so far; the army has "
         "acknowledged 60.", ("killed", 60, "exact")),
        ("It said that 80 people had been killed and 60 wounded in violence since the start of the "
         "year.", ("wounded", 60, "exact")),
        ("A ministry says that 80 people have been killed since May, and 90 since the war began.",
         ("killed", 90, "exact")),
        ("The command puts the overall toll at 60.", ("killed", 60, "exact")),
        ("With Sunday's raid the number of people killed at sea rose to 60.",
         ("killed", 60, "exact")),
        ("The navy has carried out dozens of strikes on boats since May, killing 60 people.",
         ("killed", 60, "exact")),
        ("The total stands at 80 by our count, though the navy's own announcements add up to 60.",
         ("killed", 60, "exact")),
        ("By one count that makes 42 boats and 80 dead. A monitor says it is 60.",
         ("killed", 60, "exact")),
        ("By one count that makes 42 boats and 80 dead. The Globe has it at 60.",
         ("killed", 60, "exact")),
        ("From September until the end of the year, more than 60 people were killed in strikes on "
         "vessels.", ("killed", 60, "more_than")),
        ("The campaign has killed 80 people. That number includes nine people the Coast Guard "
         "presumes dead.", ("presumed_dead", 9, "exact")),
        ("Since January, when a war broke out, 8,000 have fled, and at least 60 have been killed.",
         ("killed", 60, "at_least")),
        ("We count 60 deaths at sea through March 5.", ("killed", 60, "exact")),
        ("The command's running count stands at 60 killed.", ("killed", 60, "exact")),
        ("The war, which broke out in May, has left more than 80 people dead and over 60 missing.",
         ("missing", 60, "more_than")),
        ("The war that preceded it killed 60 people.", ("killed", 60, "exact")),
        ("A group has logged 200 air strikes in nine months, which together killed 60 people.",
         ("killed", 60, "exact")),
    ],
)  # fmt: skip
def test_words_of_a_toll(text: str, told: tuple[str, int, str]) -> None:
    assert told in tolls(BOATS + text)


@pytest.mark.parametrize(
    "text",
    [
        "The navy killed nine people in strikes on two boats.",
        "Nine people have died in attacks on three boats.",
        "Two of them died on Saturday.",
        "Fentanyl killed 48,422 people last year.",
        "The strike left six survivors and nine dead.",
        "Three people have been killed, bringing the total to three.",
        "The attack brought no tolls; a toll-free number, 991, is open.",
    ],
)
def test_what_is_no_toll(text: str) -> None:
    assert tolls(BOATS + text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was the 20th strike of the campaign.", ("strikes", 20, "exact")),
        ("It was strike number 20.", ("strikes", 20, "exact")),
        ("A strike on a skiff on Monday, the 20th by the navy, killed two men.",
         ("strikes", 20, "exact")),
        ("More than 20 strikes are known.", ("strikes", 20, "more_than")),
        ("At least 20 vessels have been targeted.", ("vessels", 20, "at_least")),
        ("There have been 20 such strikes.", ("strikes", 20, "exact")),
        ("The strikes have gone on for months, destroying 20 vessels.",
         ("vessels", 20, "exact")),
        ("Since the strikes began, 60 people have been killed in 20 of them.",
         ("strikes", 20, "exact")),
        ("So far 60 people have died in 20 boat strikes.", ("strikes", 20, "exact")),
    ],
)  # fmt: skip
def test_how_many_strikes_or_vessels_there_have_been(text: str, told: tuple[str, int, str]) -> None:
    assert told in tolls(BOATS + text)


@pytest.mark.parametrize(
    "text",
    ["The navy said that 20 strikes were planned.", "On Saturday 20 vessels were inspected."],
)
def test_what_counts_no_strikes(text: str) -> None:
    assert tolls(BOATS + text) == set()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of 20 February the campaign had killed 60 people.", date(2026, 2, 20)),
        ("Through 20 February the campaign had killed 60 people.", date(2026, 2, 20)),
        ("The port, which as of 20 February put the campaign's dead at 60, was asked on Sunday.",
         date(2026, 2, 20)),
        ("A drone killed two men on 20 February. It had raised the campaign's toll to 60.",
         date(2026, 2, 20)),
        ("Since 20 February the campaign has killed 60 people.", date(2026, 3, 9)),
        ("Sunday's strike brings the campaign's death toll to 60.", date(2026, 3, 8)),
    ],
)  # fmt: skip
def test_up_to_which_day_a_toll_counts(text: str, day: date) -> None:
    (toll,) = (c for c in casualties(text) if c.scope == "cumulative")
    assert (toll.value, toll.as_of_end) == (60, day)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The campaign's dead are put at 60: 52 people killed in 20 strikes, and eight presumed "
         "dead.", {60: "with_presumed_dead", 52: "killed_at_time"}),
        ("The campaign has killed 52 people, and eight more are presumed dead.",
         {52: "killed_at_time"}),
        ("The campaign has killed 60 people, including eight presumed dead.",
         {60: "with_presumed_dead"}),
        ("In all, 60 people were killed or presumed dead in strikes on 20 boats.",
         {60: "with_presumed_dead"}),
        ("The campaign has killed 52 people, not including eight presumed dead.",
         {52: "killed_at_time"}),
        ("The campaign has killed 52 people.", {52: "unknown"}),
    ],
)  # fmt: skip
def test_whether_a_toll_counts_those_presumed_dead(text: str, rules: dict[int, str]) -> None:
    told = {
        c.value: c.counting_rule
        for c in casualties(text)
        if c.scope == "cumulative" and c.measure == "killed"
    }
    assert told == rules


def test_the_dead_of_some_of_the_strikes_counted_are_no_toll() -> None:
    text = "In all, 20 strikes have been carried out, including three on Friday that killed eight."
    told = {(c.scope, c.measure, c.value) for c in casualties(BOATS + text)}
    assert {("cumulative", "strikes", 20), ("incident", "killed", 8)} <= told


def test_a_headline_s_toll_is_no_event_s_dead() -> None:
    text = "A boat was struck off Peru on Sunday. Since May, 60 people have been killed in strikes."
    claims = extract(text, title="Boat strikes kill 60")["casualty_claims"]
    assert {(c.scope, c.value) for c in claims} == {("cumulative", 60)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("By the Sahel Monitor's count the campaign has killed 60 people.",
         "the Sahel Monitor"),
        ("By Reuters' count the campaign has killed 60 people.", "Reuters' count"),
        ("The campaign has killed 60 people, by a New York Times count.",
         "a New York Times count"),
        ("According to Reuters 60 people have died in the campaign.", "Reuters"),
        ("The campaign has killed 60 people, according to a count kept by Reuters.", "Reuters"),
        ("The Pentagon, which as of 20 February put the campaign's dead at 60, was asked.",
         "The Pentagon"),
        ("Reuters, as quoted by the AFP, counts 60 dead in the campaign.", "Reuters"),
        ("In all, 60 people have died in a campaign that Washington says is lawful.", ""),
    ],
)  # fmt: skip
def test_whose_count_it_is(text: str, source: str) -> None:
    (toll,) = (c for c in casualties(BOATS + text) if c.scope == "cumulative")
    assert (toll.value, toll.attributed_to) == (60, source)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By the end of 2025 at least 60 people had been killed in the campaign.", "2025-12-31"),
        ("By the end of January the campaign's toll was 60.", "2026-01-31"),
        ("The campaign had killed 60 people as of January 30.", "2026-01-30"),
        ("A tracker has recorded 20 strikes and 60 deaths up to February 20.", "2026-02-20"),
        ("Through February, 60 people had been killed in the campaign.", "2026-02-28"),
        ("By the end of 2025 at least 52 had been killed in the campaign; by the end of January "
         "the toll was 60.", "2026-01-31"),
        ("The strikes have killed 60 people since September.", "2026-03-09"),
        ("In January a monitor counted 60 dead in the campaign.", "2026-01-31"),
        ("The war killed 60 people in 2025.", "2025-12-31"),
        ("In January the navy began a campaign that killed 60 people.", "2026-03-09"),
    ],
)  # fmt: skip
def test_the_day_up_to_which_a_toll_counts(text: str, day: str) -> None:
    found = {c.value: str(c.as_of_end) for c in casualties(BOATS + text) if c.scope == "cumulative"}
    assert found[60] == day


def test_the_dead_of_a_land_are_no_campaign_s_at_sea() -> None:
    text = BOATS + "At least 4,000 people were killed in gang violence in Haiti last year."
    found = {c.value: c.campaign_id for c in casualties(text) if c.scope == "cumulative"}
    assert found[4000] == ""


def test_a_lead_in_the_perfect_is_the_news() -> None:
    text = "At least 14 people have been killed in air strikes on mines in Ecuador, officials say."
    assert tolls(text) == set()


def test_a_country_s_homicides_are_no_campaign_s() -> None:
    text = BOATS + "Ecuador recorded 9,100 homicides last year; the strikes have killed 60 people."
    found = {c.value: c.campaign_id for c in casualties(text) if c.scope == "cumulative"}
    assert found[9100] == "" and found[60] != ""


def test_the_dead_of_one_event_are_no_toll_for_a_headline_s_campaign() -> None:
    text = "Russian bombs tear through a block of flats in Odesa; toll climbs to nine."
    assert tolls(text) == set()


def test_those_a_country_lost_beside_more_dead_are_a_share() -> None:
    text = "The raid of 3 March left at least 83 people dead. Cuba said 32 of its officers died."
    assert [(c.value, c.part) for c in casualties(text)] == [(83, "total"), (32, "share")]


def test_those_an_army_lost_with_no_more_dead_told_before_are_its_total() -> None:
    text = "Rebels attacked a post on Sunday. The army said two of its soldiers were killed."
    assert [(c.value, c.part) for c in casualties(text)] == [(2, "total")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has been a year since 13 officers were killed near Amalfi, Antioquia.", 13),
        ("The toll may change since eight people are missing after the blast in Basra, where 17 "
         "were killed on Friday.", 17),
        ("Between 28 and 30 January troops fought their way into Basra, an operation in which, by "
         "their own account, 41 rebels were killed.", 41),
        ("Jets have bombed Gaza since the war began with the group's October 7 attack, in which "
         "gunmen killed some 1,200 people.", 1200),
        ("At least 151 people have been killed in 45 strikes on boats since September. Last "
         "Friday, the military hit a boat off Ecuador, and put the number of dead at two.", 2),
    ],
)  # fmt: skip
def test_one_event_in_words_that_reach_back(text: str, value: int) -> None:
    assert value in {c.value for c in casualties(text) if c.scope == "incident"}


def test_the_toll_that_an_event_brings_is_of_all() -> None:
    text = (
        "At least 151 people have been killed in 45 strikes on boats since September. Last "
        "Friday, the military hit a boat off Ecuador, bringing the number of dead to 153."
    )
    assert 153 in {c.value for c in casualties(text) if c.scope == "cumulative"}
