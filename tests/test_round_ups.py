"""Reports that tell of many things: which is another event, and of which day each is."""

from datetime import date

import pytest
from extracting import casualties, strikes

PUBLISHED = date(2026, 3, 9)  # a Monday


def days(text: str, published_on: date = PUBLISHED) -> set[str]:
    """Days of the events that a text tells: "first/last"."""
    return {f"{c.date_start}/{c.date_end}" for c in strikes(text, published_on) if c.date_start}


def events(text: str) -> dict[int | None, set[str]]:
    """Event number -> its days."""
    told: dict[int | None, set[str]] = {}
    for claim in strikes(text, PUBLISHED):
        told.setdefault(claim.event_no, set())
        if claim.date_start:
            told[claim.event_no].add(str(claim.date_start))
    return told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Riders burned two hamlets near Mopti overnight Friday to Saturday, in a raid on herders.",
         "2026-03-06/2026-03-07"),
        ("The raid on Zawiya was carried out between the night of Thursday and the early morning "
         "of Friday.", "2026-03-05/2026-03-06"),
        ("Jets bombed two sheds near Sanaa at about 3 a.m. on Sunday (2300 GMT Saturday).",
         "2026-03-08/2026-03-08"),
        ("The clash began after dark on Wednesday outside Reynosa, when gunmen opened fire on a "
         "patrol and killed two marines.", "2026-03-04/2026-03-04"),
        ("On March 3, 2022, gunmen brought down an army plane near Reynosa and eight aboard died.",
         "2022-03-03/2022-03-03"),
        ("Masked officers swept into a slum of Tegucigalpa at about 4 a.m. on Friday, killing six "
         "men.", "2026-03-06/2026-03-06"),
        ("On Friday helicopters machine-gunned a camp near Reynosa.", "2026-03-06/2026-03-06"),
        ("In February, one sailor was believed to have been killed when a tanker was hit by a "
         "drone in the Gulf of Aden.", "2026-02-01/2026-02-28"),
        ("The band was formed in late 2016. It claimed an attack on December 3 of that year on an "
         "army post at Djibo in which nine soldiers were killed.", "2016-12-03/2016-12-03"),
    ],
)  # fmt: skip
def test_the_day_of_an_event(text: str, told: str) -> None:
    assert days(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were killed when rebels fired on a post near Mopti on Friday, in the deadliest "
        "such incident so far this year.",
        "A raid on Friday killed nine people near Mopti, in what monks called one of the region's "
        "worst attacks this year.",
        "Gunmen killed nine people near Mopti on Friday. It was the fourth attack on the town in "
        "2026.",
    ],
)
def test_a_time_of_many_events_is_no_day_of_one(text: str) -> None:
    assert days(text) == {"2026-03-06/2026-03-06"}


def test_a_day_that_opens_the_next_clause_is_not_that_of_the_one_before() -> None:
    text = "A drone killed two men in Odesa, and on Friday it killed three in Kharkiv."
    told = {c.value: c.event_no for c in casualties(text, PUBLISHED)}
    assert told[2] != told[3]
    assert events(text)[told[3]] == {"2026-03-06"}


def test_two_days_later_came_the_answer() -> None:
    text = (
        "On March 2, jets bombed two farms near Arauca.\nThree days later came the answer. A "
        "column on its way to the bombed farms came under rifle fire and four soldiers were killed."
    )
    assert events(text) == {1: {"2026-03-02"}, 2: {"2026-03-05"}}


def test_that_day_is_the_one_told_right_before() -> None:
    text = (
        "Drones hit a wedding in Zawiya on Saturday, killing nine.\n"
        "In a message posted on Sunday, the militia's leader promised revenge. In the early hours "
        "of that day gunmen attacked a post in Sirte and killed an officer."
    )
    assert events(text)[2] == {"2026-03-08"}


def test_what_else_was_hit_that_week_has_the_day_of_the_news() -> None:
    text = (
        "Russian drones killed four people in Odesa on Sunday, officials said.\n"
        "Further east, a man of 63 died when troops shelled the village of Dvorichna on Saturday.\n"
        "Two women were hurt in Nikopol when a shell hit a bus stop."
    )
    told = events(text)
    assert [told[no] for no in sorted(told, key=str)] == [
        {"2026-03-08"}, {"2026-03-07"}, {"2026-03-08"},
    ]  # fmt: skip


def test_a_market_bombed_elsewhere_that_day_is_another_event() -> None:
    text = (
        "A drone fired two missiles at a bus station in El Obeid, in North Kordofan, on Sunday, "
        "and 18 people were killed.\n"
        "The rebels accused the army of bombing a market in Ghubaysh, in West Kordofan, on Sunday."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The army has stepped up its bombing of Lebanon since last month, when it began a limited "
        "ground operation in the south.",
        "He was charged with the planning of mortar fire on Baidoa on Friday.",
        "Rebels swept into power in Khartoum on Friday. Jets bombed Sanaa.",
    ],
)
def test_what_goes_on_or_was_planned_is_no_event(text: str) -> None:
    assert "2026-03-06/2026-03-06" not in days(text)
    assert "2026-02-01/2026-02-28" not in days(text)


def test_strikes_ordered_for_that_night_were_carried_out() -> None:
    text = (
        "A drone hit a base near Hasakah on Thursday, killing a contractor. The president ordered "
        "strikes that same night on depots in Deir Ezzor."
    )
    assert len(events(text)) == 2
    text = "The president ordered strikes on depots in Deir Ezzor to be halted."
    assert set(events(text)) == {None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The group has retaken a town, and on Wednesday it narrowly missed the mayor of Baidoa "
         "with a bomb attack on his car that killed five people.", "2026-03-04/2026-03-04"),
        ("On March 3 two rockets land near a base in Baghdad. No strike follows.",
         "2026-03-03/2026-03-03"),
        ("Jets bombed two posts of the Popular Front, a Shiite militia, near Mosul in the early "
         "hours of March 3.", "2026-03-03/2026-03-03"),
        ("A launch was hit off Livingston, killing five, the ministry said. Nobody can say what "
         "happened in the small hours of March 3.", "2026-03-03/2026-03-03"),
    ],
)  # fmt: skip
def test_the_day_by_what_stands_between(text: str, told: str) -> None:
    assert told in days(text)


def test_the_day_of_a_meeting_is_not_that_of_a_raid() -> None:
    text = "On Friday senators met the family of a man killed in a raid on Mosul."
    assert "2026-03-06/2026-03-06" not in days(text)


def test_where_somebody_speaks_is_not_where_it_was() -> None:
    text = (
        "A drone hit a courtyard in Odesa on Saturday, killing nine people.\n"
        "A nurse at a clinic in Mykolaiv, who asked not to be named, said she had treated 17 "
        "wounded, of whom two died on Sunday.\n"
        "A retired officer in Kharkiv said that two guards were unaccounted for."
    )
    assert {c.event_no for c in casualties(text, PUBLISHED)} == {1}
    assert days(text) == {"2026-03-07/2026-03-07"}


def test_there_is_where_the_sentence_before_told_of_a_strike() -> None:
    text = (
        "Drones struck twice in northwest Pakistan, killing ten people, officials said.\n"
        "The first attack came late on Saturday in the village of Shawal, close to the border in "
        "South Waziristan. Six men died there, officials said."
    )
    assert {c.event_no for c in casualties(text, PUBLISHED)} == {1}


def test_the_year_of_what_is_told_in_a_row() -> None:
    text = (
        "On May 11, 2012, soldiers opened fire on a launch near Ahuas, killing four people. Six "
        "weeks after that, a guard shot dead a man in Trujillo, and on July 3 a patrol killed two "
        "men in Olancho."
    )
    assert "2012-07-03/2012-07-03" in days(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two geologists disappeared near Banikoara in November.",
        "Militant attacks killed 254 people in February, an institute said.",
    ],
)
def test_who_vanished_and_sums_of_a_month_are_no_events(text: str) -> None:
    assert days(f"Jets bombed a camp near Djibo on Saturday. {text}") == {"2026-03-07/2026-03-07"}


def test_helicopters_that_land_tell_where_a_raid_was() -> None:
    text = (
        "A raid in northern Syria late on Saturday killed a leader of the group, the army said. A "
        "monitor said that helicopters landed in a village near Shaddadi, in Hasakah province."
    )
    assert any(c.place_text == "Shaddadi" for c in strikes(text, PUBLISHED) if c.event_no == 1)


def test_a_boat_that_struck_it_goes_on_with_the_story() -> None:
    text = (
        "Three sailors are missing after an attack on a carrier in the Red Sea, a mission said "
        "Monday.\nThe carrier was approached by two boats on Saturday, its owner said. That "
        "evening, a drone boat struck it near the engine room."
    )
    assert days(text) == {"2026-03-07/2026-03-07"}


def test_two_days_of_one_month_are_two_events() -> None:
    text = "Strikes on March 3 and 4 killed eight people in the eastern Pacific, the navy said."
    told = {(str(c.date_start), c.place_text) for c in strikes(text, PUBLISHED) if c.event_no}
    assert told == {("2026-03-03", "eastern Pacific"), ("2026-03-04", "eastern Pacific")}
    assert days("On March 3 and 31 people were killed in raids.") == {"2026-03-03/2026-03-03"}


def test_fire_exchanged_at_sea_is_an_event() -> None:
    text = (
        "On March 6, marines raided a yard in San Lorenzo. Three days earlier a patrol boat had "
        "exchanged fire with a speedboat off Manta; one man drowned."
    )
    assert "2026-03-03/2026-03-03" in days(text)


TIMELINE = """Timeline: a war in the north
Here are some key dates.
- 2010: State of exception -
On April 8, rebels attack an estate near Concepcion, killing four people.
- 2014-2015: Bombs and raids -
On November 15, 2014, a bomb kills three soldiers near Odesa.
- 2016 -
On August 5, a mine is set off under a truck near Kharkiv, and eight soldiers die.
"""


def test_a_year_over_the_lines_is_that_of_their_days() -> None:
    assert days(TIMELINE) == {
        "2010-04-08/2010-04-08", "2014-11-15/2014-11-15", "2016-08-05/2016-08-05",
    }  # fmt: skip


def test_who_had_been_kidnapped_elsewhere_moves_no_raid() -> None:
    text = (
        "Soldiers raided a ranch near Jerez on Friday, killing four gunmen. Two men who had been "
        "kidnapped in Fresnillo the week before were freed."
    )
    assert {c.place_text for c in strikes(text, PUBLISHED) if c.place_text} == {"Jerez"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven people were killed in an armed clash in southern Peru, the army said on Thursday.\n"
         "The confrontation broke out at 4:30 a.m. on Wednesday in the district of Pichari.",
         "2026-03-04/2026-03-04"),
        ('4. In another action, on the night of Wednesday, March 4, a patrol of Brigade No. 5 was '
         "ambushed on a road near Quevedo.", "2026-03-04/2026-03-04"),
        ("The ministry has faced questions since 2019, when a paper revealed that jets had bombed "
         "a plant in Hawija in the night of June 2, 2015.", "2015-06-02/2015-06-02"),
    ],
)  # fmt: skip
def test_days_of_fights_lists_and_revelations(text: str, told: str) -> None:
    assert days(text) == {told}


def test_where_the_hurt_are_cared_for_is_not_where_it_was() -> None:
    text = (
        "Troops raided a camp in Ponce Enriquez on Friday. Two soldiers were wounded and were "
        "evacuated to the military hospital of the city of Cuenca. One rebel was captured and was "
        "being questioned in Guayaquil."
    )
    assert {c.event_no for c in casualties(text, PUBLISHED)} == {1}
    assert {c.place_text for c in strikes(text, PUBLISHED) if c.place_text} == {"Ponce Enriquez"}
