"""Which sentences tell of one event, when and where it was, and who took part."""

from datetime import date

import pytest
from extracting import casualties, strikes


def events(text: str, published_on: date = date(2026, 3, 9)) -> dict[int, set[tuple[str, str]]]:
    """Event number -> what is said of it: dates and places."""
    told: dict[int, set[tuple[str, str]]] = {}
    for claim in strikes(text, published_on):
        if claim.event_no is not None:
            held = told.setdefault(claim.event_no, set())
            if claim.date_start:
                held.add(("date", f"{claim.date_start}/{claim.date_precision}"))
            if claim.place_id:
                held.add(("place", claim.place_id))
    return told


BOATS = """The U.S. military said Friday that it has carried out another strike on a vessel in the \
Caribbean Sea.
Southern Command said the attack killed three people.
Friday's strike raises the death toll from the campaign to at least 133 people in at least 38 \
attacks since early September in the Caribbean and eastern Pacific.
The strike came a week after the military announced that two people were killed in the eastern \
Pacific."""


def test_the_news_is_event_one_and_its_day_is_found_later() -> None:
    told = events(BOATS, date(2026, 2, 14))
    assert told[1] == {("date", "2026-02-13/day"), ("place", "sea-caribbean")}


def test_the_strike_a_week_before_is_another_event() -> None:
    told = events(BOATS, date(2026, 2, 14))
    assert ("place", "sea-eastern-pacific") in told[2]
    assert ("date", "2026-02-03/week") in told[2]
    figures = {(c.event_no, c.value) for c in casualties(BOATS, date(2026, 2, 14)) if c.event_no}
    assert figures == {(1, 3), (2, 2)}


def test_running_totals_are_tolls_of_the_campaign() -> None:
    tolls = [c for c in casualties(BOATS, date(2026, 2, 14)) if c.scope == "cumulative"]
    assert {(c.measure, c.value, c.campaign_id) for c in tolls} == {
        ("killed", 133, "southern-spear"),
        ("strikes", 38, "southern-spear"),
    }
    assert all(c.event_no is None and c.as_of_end == date(2026, 2, 13) for c in tolls[:1])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Navy jets bombed a camp near Hodeidah in Yemen on Sunday.", "2026-03-08/day"),
        ("On Thursday, Israeli aircraft struck a convoy in Lebanon.", "2026-03-05/day"),
        ("Sunday's raid in Ecuador destroyed a laboratory.", "2026-03-08/day"),
        ("A boat was struck on March 6 in the Caribbean, officials said Saturday.",
         "2026-03-06/day"),
        ("The army said on Friday it had hit a camp in Yemen.", "2026-03-06/day"),
        ("In October, the navy sank a trawler in the Gulf of Aden.", "2025-10-01/month"),
    ],
)  # fmt: skip
def test_the_day_of_the_event(text: str, day: str) -> None:
    assert ("date", day) in events(text)[1]


def test_a_day_on_which_somebody_spoke_is_not_the_day_of_the_event() -> None:
    text = "The strike on Tuesday killed four men in Yemen. The minister said Friday he was sorry."
    assert events(text)[1] == {("date", "2026-03-03/day"), ("place", "YE")}


def test_a_province_is_preferred_to_its_country_and_a_neighbour_is_no_place() -> None:
    text = (
        "Troops struck a camp in Ecuador on Friday. "
        "The operation was carried out in the province of Sucumbíos near the border with Colombia."
    )
    places = {value for kind, value in events(text)[1] if kind == "place"}
    assert places == {"EC", "EC-U"}


def test_operations_that_begin_or_go_on_are_no_event() -> None:
    text = (
        "The United States and Ecuador have begun joint operations against drug gangs, the "
        "Pentagon announced Tuesday night. American commandos are advising Ecuadorian troops as "
        "they conduct raids across the country."
    )
    claims = strikes(text, date(2026, 3, 4))
    assert {claim.event_no for claim in claims} == {None}
    assert {"joint", "advised"} <= {claim.participation for claim in claims}


def test_a_plan_is_no_event() -> None:
    assert strikes("The president could strike Yemen next week, aides said.") == []


@pytest.mark.parametrize(
    ("text", "participation", "attackers"),
    [
        ("American forces have carried out an attack on a camp in Ecuador with the support of the "
         "country's troops.", "supported", "united-states|ecuador"),
        ("U.S. and Ecuadorian forces conducted joint strikes inside Ecuador.", "joint",
         "united-states|ecuador"),
        ("French and British jets bombed a depot in Yemen on Sunday.", "joint",
         "france|united-kingdom"),
        ("Acting alone, the Colombian army raided a camp in Colombia on Sunday.", "alone",
         "colombia"),
        ("Russian missiles slammed into a school in Ukraine on Sunday.", "unknown", "russia"),
    ],
)  # fmt: skip
def test_who_took_part(text: str, participation: str, attackers: str) -> None:
    claim = strikes(text)[0]
    assert (claim.participation, claim.attacker_ids) == (participation, attackers)


@pytest.mark.parametrize(
    ("text", "kind", "vessels"),
    [
        ("The navy struck three speedboats off Peru on Sunday.", "vessel", 3),
        ("A suspected drug boat was hit in the Pacific on Sunday.", "vessel", 1),
        ("A boat carrying four people was destroyed on Sunday.", "vessel", 1),
        ("The navy struck another speedboat off Peru on Sunday.", "vessel", 1),
        ("The navy struck a speedboat and two skiffs off Peru on Sunday.", "vessel", 3),
        ("Jets bombed a training camp in Yemen on Sunday.", "facility", None),
        ("A drone strike on a convoy in Somalia on Sunday killed two.", "vehicle", None),
    ],
)
def test_what_was_struck(text: str, kind: str, vessels: int | None) -> None:
    claim = strikes(text)[0]
    assert (claim.target_type, claim.vessels) == (kind, vessels)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The navy sank four boats off Peru in three separate strikes on Sunday.", 3),
        ("Two drone strikes on a camp in Yemen on Sunday killed nine men.", 2),
        ("Jets carried out a pair of air strikes near Basra on Sunday.", 2),
        ("A drone strike on a convoy in Somalia on Sunday killed two.", None),
        ("The raid on Sunday near Basra was one of three attacks that week.", None),
    ],
)
def test_of_how_many_strikes_an_event_is_told_to_be_made(text: str, count: int | None) -> None:
    assert strikes(text)[0].strikes == count


def test_a_toll_without_the_word_toll() -> None:
    text = (
        "A strike on a boat in the eastern Pacific on Friday killed two people. "
        "At least 117 people have been killed, according to a tally."
    )
    told = {(c.scope, c.value) for c in casualties(text)}
    assert told == {("incident", 2), ("cumulative", 117)}


def test_the_death_toll_of_one_attack_is_no_running_total() -> None:
    text = "A car bomb exploded in Yemen on Sunday. The death toll from the blast rose to 12."
    assert [(c.scope, c.value) for c in casualties(text)] == [("incident", 12)]


def test_those_presumed_dead_are_counted_by_the_words() -> None:
    text = (
        "The campaign of strikes on boats has killed 126 people since September, including "
        "10 presumed dead."
    )
    rules = {(c.measure, c.value): c.counting_rule for c in casualties(text)}
    assert rules["killed", 126] == "with_presumed_dead"
    assert ("presumed_dead", 10) in rules


TIMELINE = """Strikes on boats: what we know

September 2
Eleven people are killed in the first strike in the Caribbean.

September 15
Three people are killed in a second strike.

Dec. 22: One person is killed when a low-profile vessel is hit in the eastern Pacific."""


def test_a_day_that_stands_as_a_label_dates_what_it_stands_over() -> None:
    told = events(TIMELINE)
    days = sorted(value for held in told.values() for kind, value in held if kind == "date")
    assert days == ["2025-09-02/day", "2025-09-15/day", "2025-12-22/day"]
    figures = {(c.event_no, c.value) for c in casualties(TIMELINE)}
    assert {value for _, value in figures} == {11, 3, 1}
    assert len({no for no, _ in figures}) == 3


BLOG = """10:32 a.m. EST, March 7, 2026

A drone hit a boat off Peru, killing three.

March 6, 2026 - 18:15 GMT

Troops raided a camp in Yemen, capturing nine."""


def test_a_live_blog_s_stamps_date_its_entries() -> None:
    told = [value for held in events(BLOG).values() for kind, value in held if kind == "date"]
    assert sorted(told) == ["2026-03-06/day", "2026-03-07/day"]


def test_a_single_stamp_is_that_of_the_report_and_dates_nothing() -> None:
    text = BLOG.partition("\n\nMarch 6")[0]
    told = {claim.date_text for claim in strikes(text)}
    assert told == {""}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Drones hit a camp in northern Ecuador on Friday. The camp in Sucumbíos province was used "
         "by smugglers.", "EC-U"),
        ("A boat was hit on Friday, killing two. The vessel was in the eastern Pacific.",
         "sea-eastern-pacific"),
    ],
)  # fmt: skip
def test_a_thing_struck_is_where_another_sentence_says_it_is(text: str, place: str) -> None:
    assert place in {claim.place_id for claim in strikes(text) if claim.event_no == 1}


def test_where_another_thing_was_on_another_day_is_no_place_of_the_event() -> None:
    text = "A boat was hit on Friday off Peru. The boat in the Caribbean last month carried fish."
    assert {claim.place_id for claim in strikes(text)} == {"PE"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The strike killed four off Peru. It was carried out before dawn on Saturday.",
         {"2026-03-07/day"}),
        ("The two raids, both on Monday in Yemen, left eight men dead.", {"2026-03-09/day"}),
        ("A strike on Friday killed two. The next day a drone hit a boat, killing three. The day "
         "after that, a house was hit, killing one man.",
         {"2026-03-06/day", "2026-03-07/day", "2026-03-08/day"}),
        ("The strike in Yemen on Friday was the first since the raid of 3 January.",
         {"2026-03-06/day", "2026-01-03/day"}),
        ("Jets struck a camp in Yemen on Tuesday. A day later, a drone killed four men in Yemen.",
         {"2026-03-03/day", "2026-03-04/day"}),
        ("Drones hit a depot in Ukraine on Friday. In Yemen, rockets killed six people on Friday.",
         {"2026-03-06/day"}),
        ("SANAA, March 5 (Reuters) - Jets struck a camp in Yemen on Thursday.",
         {"2026-03-05/day"}),
        ("The army bombed a camp in Yemen on Friday after an ambush that killed three soldiers.",
         {"2026-03-06/day"}),
    ],
)  # fmt: skip
def test_days_of_events_told_after_others(text: str, days: set[str]) -> None:
    found = {v for held in events(text).values() for kind, v in held if kind == "date"}
    assert days <= found


def test_one_day_in_two_countries_is_two_events() -> None:
    text = (
        "Drones killed two people in Ukraine on Friday. "
        "In Yemen, rockets killed six people on Friday."
    )
    assert {(c.event_no, c.value) for c in casualties(text)} == {(1, 2), (2, 6)}


def test_the_dead_of_an_ambush_before_are_not_the_news() -> None:
    text = "The army bombed a camp in Yemen on Friday after an ambush that killed three soldiers."
    assert [(c.event_no, c.value) for c in casualties(text)] == [(2, 3)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the day of saying, less a day
        ("The navy said Friday it had struck a boat off Yemen a day earlier, killing two men.",
         {("2026-03-05", "YE")}),
        # "three days before" counts from the strike it names
        ("A strike in Yemen on Sunday killed four men. "
         "Three days before Sunday's strike, two men were killed in Oman.",
         {("2026-03-08", "YE"), ("2026-03-05", "OM")}),
        ("Jets struck a camp in Yemen on Tuesday. The next day, a drone killed four men in Oman.",
         {("2026-03-03", "YE"), ("2026-03-04", "OM")}),
        # a day that stands before its noun is that noun's alone
        ("Jets bombed a camp in Yemen on Sunday in response to Tuesday's raid that killed two.",
         {("2026-03-08", "YE"), ("2026-03-03", "")}),
        # a place that opens a sentence holds for all of it
        ("Jets struck a camp in Oman on Sunday. In Yemen, meanwhile, nine men were killed in raids "
         "on Saturday, and a day later four more died in Sanaa.",
         {("2026-03-08", "OM"), ("2026-03-07", "YE")}),
        # told without a day, it is of the day told before it
        ("Drones killed four men in Yemen on Friday. In Oman, a rocket hit a port, killing two.",
         {("2026-03-06", "YE"), ("2026-03-06", "OM")}),
        ("Timeline\n\n2 March, Yemen. Two killed.\n\n4 March, Oman. Six killed, one survivor.",
         {("2026-03-02", "YE"), ("2026-03-04", "OM")}),
        # no day at all: news is of the day
        ("Militants fired about 40 rockets at Yemen, wounding a man.", {("2026-03-09", "YE")}),
        ("Eight were feared dead on Friday after a jet bombed a fair in Yemen.",
         {("2026-03-06", "YE")}),
    ],
)  # fmt: skip
def test_when_and_where_events_were(text: str, told: set[tuple[str, str]]) -> None:
    found = set()
    for held in events(text).values():
        days = {v.split("/")[0] for kind, v in held if kind == "date"}
        places = {v for kind, v in held if kind == "place"}
        found |= {(day, place) for day in days for place in places or {""}}
    assert told <= found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets hit Yemen's Red Sea coast on Sunday.", "sea-red"),
        ("The army struck Kyiv on Sunday.", "UA-30"),
        ("The raid on a camp in Oman on Sunday killed two, the government in Sanaa said.", "OM"),
    ],
)
def test_where_an_event_was(text: str, place: str) -> None:
    assert {v for kind, v in events(text)[1] if kind == "place"} == {place}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A strike killed six people off the coast of Venezuela on Sunday.", "vessel_strike"),
        ("A strike off Yemen on Sunday killed six people.", "vessel_strike"),
        ("A strike killed six people on the coast of Venezuela on Sunday.", "strike"),
        ("A strike in Venezuela on Sunday killed six people.", "strike"),
    ],
)
def test_what_is_struck_off_a_coast_is_a_vessel(text: str, kind: str) -> None:
    assert {c.event_type for c in strikes(text) if c.event_no} == {kind}


def test_what_happened_is_no_event() -> None:
    text = "Jets struck a camp in Yemen on Sunday. What else happened on Saturday?"
    assert [day for kind, day in events(text)[1] if kind == "date"] == ["2026-03-08/day"]


def test_the_headline_and_the_lead_tell_one_event_by_its_dead() -> None:
    text = "Jets hit dhows off Hodeidah, killing 11\n\nA strike on dhows in the Red Sea killed 11."
    assert len(events(text)) == 1


def test_dead_first_told_far_behind_the_others_belong_to_another_story() -> None:
    """The event keeps its one victim; where several are counted, those told late are theirs."""
    lead = "Ana Ruiz, 44, was shot and killed at a bus stop in Corvin on Friday. "
    filler = "Neighbours brought flowers to the stop. The mayor spoke of a hard week. "
    late = "Omar Diaz, 30, was shot and killed near the port."
    keys = {c.event_no for c in casualties(lead + filler * 3 + late) if c.measure == "killed"}
    assert len(keys) == 2
    also = "Omar Diaz, 30, was also shot and killed."
    keys = {c.event_no for c in casualties(lead + filler * 3 + also) if c.measure == "killed"}
    assert keys == {1}
    counted = "A gunman killed two people at a bus stop in Corvin on Friday. "
    told = casualties(counted + lead + filler * 3 + late)
    assert {c.event_no for c in told if c.measure == "killed"} == {1}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A drone killed four men in Yemen. In Oman, a separate rocket wounded three.",
         {("2026-03-09", "YE"), ("2026-03-09", "OM")}),
        ("A strike in Oman on Thursday killed two. The port was shut. Nobody went out. "
         "On Saturday the navy announced another strike, in the Red Sea.",
         {("2026-03-05", "OM"), ("2026-03-07", "sea-red")}),
        ("Jets hit Kyiv market on Sunday, killing two.", {("2026-03-08", "UA-30")}),
        ("The raid in Yemen took place on Friday, a day after the Christmas holiday.",
         {("2026-03-06", "YE")}),
    ],
)  # fmt: skip
def test_what_goes_on_and_what_is_announced(text: str, told: set[tuple[str, str]]) -> None:
    found = {
        (day.split("/")[0], place)
        for held in events(text).values()
        for kind, day in held
        if kind == "date"
        for kind_of_place, place in held
        if kind_of_place == "place"
    }
    assert found == told


def test_a_word_for_killing_is_no_event_without_more() -> None:
    text = "U.S. experts condemned the use of force, saying it amounted to extrajudicial killing."
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a comma, a clock and "before dawn" between the deed and its day
        ("A raid on a camp killed nine men in Teluk, Yemen, on 3 March 2026.", "2026-03-03"),
        ("The raid on Yemen happened at around 11:40 on Tuesday, aides said.", "2026-03-03"),
        ("The operation was launched before dawn on Tuesday in Yemen.", "2026-03-03"),
        ("The assault on two camps in Yemen began late on Sunday, an aide said.", "2026-03-08"),
        # the day after the deed was that of the announcement
        ("Rockets fell on Yemen on Tuesday. The navy announced the next day that it had struck a "
         "camp in Oman.", "2026-03-03"),
        ("Jets struck Yemen on Friday. Two days earlier a raid on a port in Oman left three dead.",
         "2026-03-04"),
        ("Jets struck Yemen on Friday. The day before, shelling in Oman killed three men.",
         "2026-03-05"),
        ("Jets struck Yemen on Friday; two days later, a raid in Oman left three dead.",
         "2026-03-08"),
    ],
)  # fmt: skip
def test_days_behind_other_words(text: str, told: str) -> None:
    days = {v.split("/")[0] for held in events(text).values() for k, v in held if k == "date"}
    assert told in days


def test_the_first_of_two_strikes_is_the_first_of_the_news() -> None:
    text = (
        "Navy carries out two strikes on boats\n\nThe navy carried out two strikes on boats.\n\n"
        "The first strike, on March 3, occurred in the Red Sea. Four men were killed.\n\n"
        "The second strike, on March 5, occurred in the Gulf of Aden. Six men were killed."
    )
    assert set(events(text)) == {1, 2}
    assert {(c.event_no, c.value) for c in casualties(text) if c.measure == "killed"} == {
        (1, 4), (2, 6)
    }  # fmt: skip


def test_survivors_tell_of_which_strike_they_are() -> None:
    text = (
        "Two sailors survived a missile strike. One agreed to talk. He sat by the sea. "
        "He was one of two survivors of a strike on Feb. 21 in the Red Sea."
    )
    assert ("date", "2026-02-21/day") in events(text)[1]
    assert len(events(text)) == 1


def test_a_strike_hours_before_a_find_is_no_second_one() -> None:
    text = (
        "A strike off Yemen on Friday killed three men. The navy found one of the bodies about "
        "nine hours after the attack."
    )
    assert len(events(text)) == 1


def test_another_off_a_coast_has_its_own_place() -> None:
    text = (
        "Jets struck a boat in the Gulf of Aden on Friday. The strike came two days after another "
        "in the Red Sea, off Eritrea, in which four men died."
    )
    held = events(text)[2]
    assert {day.split("/")[0] for kind, day in held if kind == "date"} == {"2026-03-04"}
    assert {place for kind, place in held if kind == "place"} & {"sea-red", "ER"}


def test_a_release_is_dated_at_its_head_not_its_events() -> None:
    text = "March 9, 2026\n\nNavy strikes a boat\n\nOn March 7 the navy struck a boat off Yemen."
    assert events(text)[1] >= {("date", "2026-03-07/day")}
    assert ("date", "2026-03-09/day") not in events(text)[1]


def test_a_newspaper_and_colleagues_are_nowhere() -> None:
    text = (
        "A drone killed two men in Oman on Friday. Our colleagues in Nairobi spoke to an elder who "
        "says three herdsmen died."
    )
    places = {v for held in events(text).values() for kind, v in held if kind == "place"}
    assert places == {"OM"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # names of places between the deed and its day
        ("Four died in raids on Teluk and As Sayh, Yemen, on 3 March 2026.", "2026-03-03"),
        # an hour of the day that follows a night
        ("Jets struck Yemen overnight, killing two.\n\nIn Oman, rockets killed four in the "
         "afternoon.", "2026-03-09"),
        # "last week" is the day that the strikes came after
        ("Jets struck Yemen on Sunday after last week's blast in Oman that killed four.\n\nThe "
         "strikes came five days after a bomber killed four men in Oman.", "2026-03-03"),
    ],
)  # fmt: skip
def test_days_by_names_hours_and_counts(text: str, told: str) -> None:
    days = {v.split("/")[0] for held in events(text).values() for k, v in held if k == "date"}
    assert told in days


def test_the_day_of_a_rescue_is_not_that_of_the_attack() -> None:
    text = "A jet struck a boat off Yemen. The navy rescued two men on Friday."
    assert all(day != "2026-03-06/day" for held in events(text).values() for _, day in held)


def test_what_happens_whenever_a_strike_does_is_no_event() -> None:
    assert not events("When a strike leaves men in the water, the navy calls the coast guard.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The day of a campaign's first strike is no event's where it only says since when.
        ("A raid near Basra on Friday killed two. The army began bombing camps on 2 September.",
         {("2026-03-06", "IQ-BA")}),
        ("Hope was fading on Sunday for those caught in the raid near Basra on Friday.",
         {("2026-03-06", "IQ-BA")}),
        # Each clause has its own day and dead.
        ("On Tuesday a raid near Basra killed four men, while a raid Friday killed two.",
         {("2026-03-03", "IQ-BA"), ("2026-03-06", "")}),
        ("Raids go on. The latest of them, on three boats off Peru on Sunday, claimed eight lives.",
         {("2026-03-08", "PE")}),
        # Of two seas the one that is named first.
        ("Four men died in the eastern Pacific and three in the Caribbean in raids on Friday.",
         {("2026-03-06", "sea-eastern-pacific")}),
        ("A raid in the Caribbean on Friday killed two. A raid last month was in the Gulf of Aden.",
         {("2026-03-06", "sea-caribbean"), ("2026-02-01", "sea-gulf-of-aden")}),
    ],
)  # fmt: skip
def test_days_and_places_of_what_is_told_beside_others(
    text: str, told: set[tuple[str, str]]
) -> None:
    found = {(str(c.date_start), c.place_id) for c in strikes(text) if c.event_no and c.date_start}
    assert found == told


def test_survivors_of_one_month_s_raid_are_not_those_of_friday_s() -> None:
    text = (
        "A raid on boats off Peru on Friday killed two. In one October raid, three men survived "
        "and were flown home."
    )
    told = {(c.measure, c.value): c.event_no for c in casualties(text)}
    assert told["survived", 3] != told["killed", 2]


@pytest.mark.parametrize(
    "text",
    [
        "A shooting at the port killed Ana Ruiz. The attack was in revenge for the killing of Omar "
        "Diaz.",
        "A shooting at the port killed Ana Ruiz. The attack may be linked to the killing of Omar "
        "Diaz on Friday.",
        "Ana Ruiz was shot and killed at the port. Her uncle, Omar Diaz, died of cancer.",
    ],
)
def test_a_death_that_was_avenged_or_no_attack_is_none_of_the_news(text: str) -> None:
    told = {(c.event_no, c.measure) for c in casualties(text) if c.evidence.endswith("Ruiz")}
    told |= {(c.event_no, c.measure) for c in casualties(text) if c.evidence.startswith("Ana")}
    assert told == {(1, "killed")}
    assert sum(c.event_no == 1 for c in casualties(text)) == 1


def test_who_died_before_is_told_apart() -> None:
    text = (
        "A boy died on Wednesday after he was shot. The shooting came a day after a girl died in "
        "Teluk."
    )
    told = {(c.event_no, c.evidence) for c in casualties(text) if c.measure == "killed"}
    assert sum(no == 1 for no, _ in told) == 1
    assert len(told) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A boy was shot and killed at school on Friday. The rock bears the names of two pupils "
        "killed in a traffic accident.",
        "A rock bears names. They are those of two pupils killed in a traffic accident. On Friday "
        "a boy was shot and killed at school.",
        "A boy was shot and killed at school on Friday. Storms left nine dead in Teluk.",
        "A boy was shot and killed at school on Friday. A flood has killed nine people in Teluk.",
    ],
)
def test_who_died_of_no_attack_is_no_claim(text: str) -> None:
    told = [c for c in casualties(text) if c.measure == "killed"]
    assert [(c.event_no, c.value) for c in told] == [(1, 1)]


def test_a_report_of_a_crash_keeps_its_dead() -> None:
    text = "Five soldiers were killed in a helicopter crash on Friday. The five died in the crash."
    assert {c.event_no for c in casualties(text)} == {1}


@pytest.mark.parametrize(
    "text",
    [
        # a charge is no news of its own
        "Officials charged two men with murder on Monday. A drone hit a market last week, killing "
        "three people.",
        # all four are those told before
        "A gunman shot four people in a cellar on Monday. An autopsy on Thursday showed that all "
        "four died of one shot.",
        # the day of an arrest is not that of the bombing
        "The market bombing suspect was caught on Thursday. The bombing, on Monday, killed three "
        "people.",
    ],
)
def test_the_dead_are_those_of_the_news(text: str) -> None:
    assert {c.event_no for c in casualties(text) if c.measure == "killed"} == {1}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A drone hit a boat off Tumaco Saturday, killing two men.", "2026-03-07"),
        ("A drone hit a boat near downtown Tumaco Sunday, March 1, killing two men.", "2026-03-01"),
    ],
)
def test_a_day_behind_a_name_is_no_part_of_it(text: str, day: str) -> None:
    assert {day} == {str(s.date_start) for s in strikes(text)}


def killed(text: str, published_on: date = date(2026, 3, 9)) -> dict[int | None, set[int | None]]:
    """Event number -> how many are said to have been killed in it."""
    told: dict[int | None, set[int | None]] = {}
    for claim in casualties(text, published_on):
        if claim.measure == "killed":
            told.setdefault(claim.event_no, set()).add(claim.value)
    return told


WAVE = """Russia launched 36 missiles and 412 drones at Ukraine overnight, killing 14 people.
The service put out fires until noon.
The air raid warning lasted nine hours.

Ten residents were killed in Kharkiv.

In Zaporizhzhia, bombs landed on a garage. Three men were killed, the governor said."""


def test_what_a_wave_did_in_one_town_is_an_event_of_its_own() -> None:
    assert killed(WAVE) == {1: {14}, 2: {10}, 3: {3}}
    assert {place for kind, place in events(WAVE)[3] if kind == "place"} == {"UA-23"}


def test_what_one_attack_did_stays_one_event() -> None:
    text = WAVE.replace("36 missiles and 412 drones", "a missile")
    assert killed(text)[1] >= {14, 10}


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("A missile sheared off the wall of a clinic in Kharkiv.", True),
        ("Bombs landed on a garage in Kharkiv.", True),
        ("The missiles were made in Kharkiv.", False),
        ("The drones carried leaflets to Kharkiv.", False),
    ],
)
def test_what_a_weapon_does_is_an_event(text: str, lands: bool) -> None:
    told = events(f"A raid near Gao killed two. The camp burned. It was small. {text}")
    assert len(told) == 1 + lands


def test_a_vessel_that_was_not_attacked_is_no_event() -> None:
    assert not events("No vessel has been attacked this year.")


DIGEST = """Strikes of the week

April 17, Ras Isa, Hodeidah governorate. A strike hit a fuel terminal. It killed 58 people.

April 28, Saada city. A compound was struck before dawn. It killed 65 people."""


def test_a_day_and_a_place_over_an_entry_are_those_of_its_event() -> None:
    told = events(DIGEST, date(2025, 4, 29))
    assert [("date", "2025-04-17/day") in held for held in told.values()].count(True) == 1
    dead = killed(DIGEST, date(2025, 4, 29)).values()
    assert {value for held in dead for value in held} == {58, 65}
    assert len(dead) == 2


def test_what_a_sentence_tells_of_years_ago_is_no_news() -> None:
    text = """A raid on a camp near Gao on Friday killed 21 people.
Officials named the dead on Saturday.
The camp lies by the river.
The path to it is mined.

In November 2019 a minister fell after it was learned that eight had died in a raid."""
    told = killed(text)
    assert told[1] == {21}
    assert {8} in told.values()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "On March 1, at the direction of Gen. Omar Haddad, commander of the south, the army "
            "conducted a strike on a camp.",
            "2026-03-01",
        ),
        ("On March 1, a truck packed with explosives blew up in Guayaquil.", "2026-03-01"),
        ("On March 1, after a drone hit a mine, gunmen opened fire on a post.", "2026-03-01"),
    ],
)
def test_a_day_that_opens_a_sentence_is_that_of_its_deed(text: str, day: str) -> None:
    assert {day} == {str(s.date_start) for s in strikes(text)}


def test_a_place_behind_a_semicolon_is_of_another_clause() -> None:
    text = "A raid on a camp killed four; Mexico says its marines were in Sinaloa."
    assert [s.place_id for s in strikes(text)] == [""]


def test_places_hit_together_are_the_place_of_none() -> None:
    told = strikes("Drones hit Kharkiv and Odesa, killing 14 people.")
    assert [s.place_id for s in told] == [""]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a border is the neighbour's, a way is measured from another town
        ("A raid killed two men in a camp near the Colombian border.", ""),
        ("A raid took place near Jamaame, about 55 km northeast of Kismayo, Somalia.", "Jamaame"),
        # what a ministry says of a capital is not where it was
        ("A rocket struck a pier, and the governor wrote on Telegram that Moscow lies.", ""),
        ("A raid killed two men on Friday, the first outside the Caribbean.", ""),
        ("Two survivors of a raid will be sent to Colombia.", ""),
        ("The complaint, lodged in Massachusetts, concerns a strike that killed six.", ""),
        # towns that no table holds
        ("In Somalia, the army overran a post at Wandabari on Friday.", "Wandabari"),
        ("In Somalia, gunmen invaded Wandabari, another village in Bari.", "Wandabari"),
        ("In Somalia, a raid hit a camp in the hills of Wandabari on Friday.", "Wandabari"),
        ("A bomb hit a farm in Khost's Wandabari district on Friday.", "Wandabari"),
    ],
)
def test_where_it_was_by_the_words_around_a_name(text: str, place: str) -> None:
    assert {claim.place_text for claim in strikes(text)} == {place}


def test_a_town_lies_in_the_region_told_behind_it() -> None:
    told = strikes(
        "Troops raided a camp near Buenavista, in the western Mexican state of Michoacan."
    )
    assert [(claim.place_text, claim.place_id) for claim in told] == [("Buenavista", "MX-MIC")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # what stands between a deed and its day
        ("A gunman killed three men - two clerks and a cook - near Basra on 3 March.",
         "2026-03-03"),
        ("On March 3, a clinic for migrants in Basra was hit.", "2026-03-03"),
        ("On Tuesday, at around 20:40, men who arrived by car opened fire in Basra.", "2026-03-03"),
        ("On March 3, men believed to be rebels attacked a market in Basra.", "2026-03-03"),
        ("On March 3, troops using maps from a U.S.-led force raided a camp near Basra.",
         "2026-03-03"),
        ("Before dawn on Tuesday, 300 troops moved into Basra, where they killed one man.",
         "2026-03-03"),
        ("On March 3, at the direction of the commander, Gen. Francis L. Donovan, a task force "
         "conducted a strike on a vessel.", "2026-03-03"),
        ("The bombing, on Tuesday in the Catatumbo region, was the first.", "2026-03-03"),
        ("He came under fire in January when an air raid in Basra left 20 dead.", "2026-01-01"),
        ("He took over on March 3, the same day that a strike in Basra left two dead.",
         "2026-03-03"),
        ("Ruiz Diaz was killed on 3 March, his family says, when his boat was bombed.",
         "2026-03-03"),
        ("A day before Wednesday's vote, eight men were killed in a raid near Basra.",
         "2026-03-03"),
        # whose day it is not
        ("Troops overran a camp of the gang, which Ottawa outlawed last month, near Basra before "
         "dawn on Tuesday, killing four.", "2026-03-03"),
        ("The army confirmed the strike in a post on Friday; it hit a camp in Basra on 3 March.",
         "2026-03-03"),
    ],
)  # fmt: skip
def test_the_day_of_a_deed_by_the_words_between(text: str, day: str) -> None:
    assert day in {str(claim.date_start) for claim in strikes(text)}


def test_a_day_that_opens_the_sentence_before_is_that_of_what_follows() -> None:
    text = (
        "On Saturday, the violence reached the coast. A raid on a camp near Basra killed six men."
    )
    assert {str(claim.date_start) for claim in strikes(text)} == {"2026-03-07"}
    apart = text.replace("coast. A", "coast.\n\nA")
    assert {str(claim.date_start) for claim in strikes(apart)} == {"2026-03-09"}


def test_a_new_paragraph_comes_back_from_what_was_long_ago() -> None:
    text = """Jets struck a camp near Basra on Friday.

The hunt dates to December 13, when a gunman killed three men near Palmyra.

Two drones fell on a gasfield in Sulaymaniyah, halting work."""
    assert ("date", "2026-03-06/day") in events(text)[3]


def test_one_more_death_does_not_date_the_attack() -> None:
    text = """Death toll in Kharkiv missile strike climbs to nine

A woman died in hospital on March 8, bringing the number killed in the previous day's missile \
attack to nine."""
    assert {kept for kind, kept in events(text)[1] if kind == "date"} == {"2026-03-07/day"}


def test_elsewhere_on_a_line_of_its_own_goes_over_to_another_event() -> None:
    text = """Missiles struck Kharkiv on Friday, killing nine people.

Elsewhere in the past day:

Drones chased a bus on Friday, killing the driver and wounding six passengers."""
    assert killed(text) == {1: {9}, 2: {1}}


BOATS_OF_A_WEEK = """US strikes since October

Nov 4 - Two killed, Eastern Pacific.

Nov 6 - Three dead, Caribbean.

Nov 8, Caribbean, about 60 nautical miles north of La Guajira, Colombia. Four killed.

Nov 9. Caribbean Sea. A boat was hit. Killed: 2. Survivors: 1."""


def test_entries_of_a_list_have_day_and_place_and_dead() -> None:
    told = events(BOATS_OF_A_WEEK, date(2025, 11, 12))
    held = {tuple(sorted(value for _, value in said)) for said in told.values()}
    assert ("2025-11-04/day", "sea-eastern-pacific") in held
    assert ("2025-11-06/day", "sea-caribbean") in held
    assert ("2025-11-08/day", "CO-LAG") in held
    assert sorted(
        n for dead in killed(BOATS_OF_A_WEEK, date(2025, 11, 12)).values() for n in dead if n
    ) == [2, 2, 3, 4]


def test_off_a_coast_is_at_sea() -> None:
    text = """US strikes boat in Pacific

Four people were killed when the navy struck a boat late Sunday off the coast of Chiapas."""
    assert len(events(text)) == 1
    assert len(events(text.replace("off the coast of", "in a port in"))) == 2


def test_the_deadliest_of_a_wave_is_one_of_its_own() -> None:
    text = """Sixty people were killed in a wave of air strikes across the Gaza Strip on Friday.
The ministry said so. It was the worst night of the month.

The deadliest strike was on a school in the Zeitoun district of Gaza City. There 18 people died."""
    assert killed(text) == {1: {60}, 2: {18}}


def test_what_jets_bombed_elsewhere_is_an_event_though_nobody_was_hurt() -> None:
    text = """A drone hit a car near Nabatieh, Lebanon, on Friday. It burned. Two men fled.

After dark, jets bombed the outskirts of Tyre."""
    assert len(events(text)) == 2


def test_what_was_said_on_a_day_long_ago_happened_then() -> None:
    text = """Jets struck a camp near Basra on Friday, killing two.

On Oct. 27, the army said it killed 14 people in three strikes in Oman."""
    assert ("date", "2025-10-27/day") in events(text)[2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On March 3, a task force engaged a vessel in the Caribbean.", 1),
        ("On March 3, a vessel was engaged in the Caribbean.", 1),
        ("On March 3, a vessel was engaged in smuggling.", 0),
        ("A tanker that happened to be near came to help on Monday.", 0),
        ("It is what happened in the Caribbean on Sept. 2. Nine people died.", 1),
        ("The government has no plans to strike inside Venezuela.", 0),
        ("The navy fired a dozen Tomahawk missiles at camps in Sokoto on Friday.", 1),
        ("The rebels fell upon a village near Basra on Friday.", 1),
        ("A bomber blew himself up in Basra on Friday.", 1),
    ],
)
def test_what_is_an_event(text: str, count: int) -> None:
    assert len(events(f"The campaign of strikes goes on. {text}")) == count


FEATURE = """The families of two men who are believed to have died in a missile attack on a boat \
have sued.
The complaint concerns a strike on October 14 in which six people were killed.
Another strike, on Friday in the eastern Pacific, killed two people."""


def test_what_a_report_only_mentions_is_dated_where_it_is_told() -> None:
    told = events(FEATURE)
    assert ("date", "2025-10-14/day") in told[1]
    assert ("date", "2026-03-06/day") in told[2]
    assert killed(FEATURE) == {1: {6}, 2: {2}}


def test_news_without_a_day_stays_the_news_of_today() -> None:
    text = (
        "An Israeli strike killed five people in Gaza, medics said.\n"
        "The war began with an attack on October 7, 2023, in which 1,200 people were killed."
    )
    assert ("date", "2026-03-09/day") in events(text)[1]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two were pulled from the water after Thursday's attack on a boat that killed two others.",
         "2026-03-05/day"),
        ("A tanker was adrift on Friday, a day after it was hit by a drone off Hodeidah.",
         "2026-03-05/day"),
        ("It accuses the army of killing civilians on Feb. 27 at a market in Ecuador, where a "
         "drone left 40 people dead.", "2026-02-27/day"),
        ("A raid on a ranch on Monday killed eight.\nTwo soldiers also died, one of them in "
         "hospital on Tuesday, and four were wounded.", "2026-03-09/day"),
        ("Gunmen attacked a base on Monday.\nThe group claimed the attack in a message late "
         "Thursday, saying it had killed 60 soldiers.", "2026-03-09/day"),
        ("Gunmen attacked a base on Monday.\nThe president made no mention of the attack in an "
         "address on Thursday.", "2026-03-09/day"),
    ],
)  # fmt: skip
def test_whose_day_it_is(text: str, day: str) -> None:
    assert {d for kind, d in events(text)[1] if kind == "date"} == {day}


def test_a_sentence_goes_on_after_an_aside() -> None:
    text = "Three men were captured after the attack, and one soldier was wounded by a mine."
    wounded = [c for c in casualties(text, date(2026, 3, 9)) if c.measure == "wounded"]
    assert [(c.event_no, c.value) for c in wounded] == [(1, 1)]


def test_days_earlier_is_another_event() -> None:
    text = (
        "A raid on Friday killed nine rebels in a hamlet of Arauca, and days earlier jets had "
        "bombed a camp in Norte de Santander, in Colombia."
    )
    assert [place for told in events(text).values() for kind, place in told if kind == "place"] == [
        "CO-ARA",
        "CO-NSA",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # of two towns of a name the one in the department that is told
        ("Jets bombed a camp in Calamar, department of Guaviare, in Colombia.", "CO-GUV"),
        ("A bombing in Guaviare, Colombia, killed 20.\nThe raid was in Calamar.", "CO-GUV"),
        # the narrower of two
        ("In Gaza, a drone fired at a group of men in Bani Suhaila, east of Khan Younis.",
         "PS-KYS"),
        # an answer is not where the attack was
        ("The army began its campaign in Gaza in response to the attack led by Hamas on southern "
         "Israel, in which 1,200 people died.", "IL-D"),
        ("In Pakistan, a bomb went off at a court in Islamabad's G-11 sector, killing 12.",
         "PK-IS"),
    ],
)  # fmt: skip
def test_which_of_several_places_it_is(text: str, place: str) -> None:
    assert ("place", place) in events(text)[1]


def test_so_many_miles_from_a_port_is_at_sea() -> None:
    text = (
        "Two sailors lived through a U.S. strike in the Pacific.\nThe attack on Friday was some "
        "400 nautical miles southwest of Acapulco, in Mexico, and killed three people."
    )
    assert list(events(text)) == [1]


def test_a_relative_is_told_of_where_the_relative_is() -> None:
    text = (
        "In Bogota, Colombia, a cousin of the dead told AFP that a drone hit a boat and killed two."
    )
    assert ("place", "CO-DC") not in events(text)[1]


def test_many_boats_are_no_event() -> None:
    text = (
        "On Friday a boat was hit off Yemen.\nThe navy has struck more than 60 boats in the Gulf."
    )
    assert list(events(text)) == [1]


def test_two_towns_of_a_wave_are_two_events() -> None:
    text = (
        "Israeli airstrikes across Gaza killed nine people on Friday.\n"
        "Medics counted the dead all day, they said.\nThey spoke to reporters.\n"
        "In Gaza, a drone fired at men in the town of Abasan Sghira, killing two.\n"
        "An airstrike on a house in the town of Umm Qreiq in Gaza killed three men."
    )
    assert len(events(text)) == 3


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        # what was said on a day long ago is of an event then
        ("The strike on Friday hit two boats in the Gulf of Aden.\nOn 2 February the president "
         "said that jets had struck a boat in the Red Sea. He said 11 men had died.",
         "2026-02-02/day"),
        ("On Friday a strike killed three men.\nOn Oct. 27, the army said it killed 14 people in "
         "three strikes on four boats.", "2025-10-27/day"),
        # a year that opens a sentence
        ("Jets bombed a camp in Guaviare, Colombia, on Friday and killed 19.\nIt was soon over.\n"
         "The army said so.\nIn 2019 a minister resigned over a bombing in Caqueta province in "
         "which eight died.\nA second bombing, on "
         "Saturday in Arauca, killed nine.", "2019-01-01/year"),
    ],
)  # fmt: skip
def test_what_is_told_beside_the_news_has_its_own_time(text: str, apart: str) -> None:
    told = events(text)
    assert ("date", "2026-03-06/day") in told[1]
    assert ("date", apart) in told[2]
    assert all(("date", apart) not in held for no, held in told.items() if no != 2)


def test_the_first_of_a_campaign_is_not_of_the_day_of_the_news() -> None:
    text = (
        "A strike on Friday in the eastern Pacific killed three men.\nIt was the 20th.\n"
        "Nobody was held.\nThe first attack, in the southern Caribbean, left 11 people dead."
    )
    assert events(text)[2] == {("place", "sea-caribbean")}


def test_a_deed_at_the_place_of_the_news_gives_its_day() -> None:
    text = (
        "At least 100 people died in the US attack on Caracas, Venezuela's minister said "
        "Wednesday.\nHe spoke on television.\nThe minister wept.\nHe was alone.\nHe had notes.\n"
        "US aircraft bombed military sites around Caracas early on Saturday.\n"
        "On the American side nobody was killed."
    )
    assert events(text, date(2026, 1, 8)) == {1: {("date", "2026-01-03/day"), ("place", "VE-A")}}


def test_where_the_target_was_is_where_it_was_struck() -> None:
    text = (
        "Ecuador's army bombed a camp in the Amazon on Friday.\n"
        "The target was in Sucumbíos province, close to the border with Colombia."
    )
    assert ("place", "EC-U") in events(text)[1]


def test_what_nobody_may_do_is_no_event() -> None:
    assert not events("Senators voted to bar the president from attacking the port of Hodeidah.")


def test_other_dead_in_another_province_on_one_day_are_another_event() -> None:
    text = (
        "Three people were killed and 12 wounded in a drone attack on Bohodukhiv in Ukraine's "
        "Kharkiv region on Monday.\nShelling of the city of Kherson on Monday killed a woman and "
        "injured six.\nA glide bomb hit a house in Sloviansk in the Donetsk region on Monday, "
        "injuring seven."
    )
    places = [{place for kind, place in told if kind == "place"} for told in events(text).values()]
    assert places == [{"UA-63"}, {"UA-65"}, {"UA-14"}]


def test_that_day_is_the_day_on_which_it_was_said() -> None:
    text = (
        "He left the port on February 11 with two cousins. On February 15, the U.S. military said "
        "that it had destroyed a vessel in the eastern Pacific that day, killing three men."
    )
    assert ("date", "2026-02-15/day") in events(text)[1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("US forces stormed Caracas, Venezuela, to seize the president, and killed 80 people.",
         "VE-A"),
        ("Jets bombed a camp in Ecuador on Friday.\nThe camp, in Sucumbíos Province less than two "
         "miles from the border, was used by a gang.", "EC-U"),
        ("The minister told a broadcaster in Guayaquil that jets bombed a camp in Sucumbíos, in "
         "Ecuador, on Friday.", "EC-U"),
        ("Drones hit a market in El-Obeid in Sudan. The shelling of the Karima neighbourhood "
         "killed five.", "SD-KN"),
        ("On Friday, a convoy of aid was attacked by a drone on the road to Tumaco, in Colombia.",
         "CO-NAR"),
        ("Cali suffered the worst attack of recent times on August 21, when a truck bomb exploded "
         "at an air base and killed seven people in Colombia.", "CO-VAC"),
    ],
)  # fmt: skip
def test_where_it_was_by_more_words(text: str, place: str) -> None:
    assert ("place", place) in events(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "A raid on Friday hit a camp in Yemen.\nSeven soldiers were wounded, two of whom remained "
        "in hospital in Texas on Monday.",
        "A raid on Friday hit a camp in Yemen.\nThe hospital in Tumaco had treated 31 wounded "
        "people.",
        "A raid on Friday hit a camp in Yemen.\nIn the raid, part of a crackdown on smugglers "
        "together with the United States military, five men were killed.",
        "A raid on Friday hit a camp in Yemen.\nOne guard was hurt and is stable in the Naval "
        "Hospital in Guayaquil.",
        "A raid on Friday hit a camp in Yemen.\nAt a rally in Austin, Texas, the president said "
        "that the raid had killed five men.",
    ],
)
def test_a_hospital_is_not_where_it_was(text: str) -> None:
    assert events(text) == {1: {("date", "2026-03-06/day"), ("place", "YE")}}


def test_what_people_hold_of_a_deed_is_no_event() -> None:
    assert not events("In a survey last month, 48 percent opposed killing suspects off Yemen.")


def test_an_attack_told_in_the_opening_is_the_one_pointed_back_to() -> None:
    text = (
        "Senators parted after seeing video of the strike of Feb. 2, when the navy fired again on "
        "a boat in the Caribbean that it had crippled and killed two men.\n"
        "The attack killed all 11 people on board."
    )
    told = events(text)
    assert list(told) == [1] and ("date", "2026-02-02/day") in told[1]


def test_an_attack_has_its_own_day() -> None:
    text = (
        "A strike on Wednesday killed three men in the eastern Pacific.\nThe search for the man "
        "who lived through Sunday's attack on a boat ended on Tuesday evening."
    )
    assert not any(
        ("date", "2026-03-10/day") in held for held in events(text, date(2026, 3, 12)).values()
    )


def test_a_complaint_a_day_after_a_raid_dates_the_raid() -> None:
    text = (
        "President Petro demanded on Wednesday that Washington explain a strike on Feb. 5 on a "
        "boat in the Pacific.\nHe wrote on X.\nHe was angry.\n"
        "The president's complaint came a day after jets bombed a camp in Guaviare, Colombia."
    )
    assert ("date", "2026-02-10/day") in events(text, date(2026, 2, 11))[2]


def test_a_rescue_of_weeks_ago_was_about_its_own_attack() -> None:
    text = (
        "A strike on Friday killed three men in the eastern Pacific.\nNobody was held.\n"
        "None spoke.\nOn Feb. 2, a helicopter pulled two men out of the Caribbean after an attack "
        "killed two."
    )
    assert ("date", "2026-02-02/day") in events(text)[2]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At a news conference in Bogota, the president said a strike off Yemen killed six.", "YE"),
        ("In Gaza, a mother and two sons were killed, officials said, in an airstrike.",
         "PS-GAZA-STRIP"),
        ("In Beirut, Lebanon, Hezbollah vowed revenge after a strike killed a commander.", "LB-BA"),
    ],
)  # fmt: skip
def test_where_it_was_and_where_it_is_told(text: str, place: str) -> None:
    assert {p for kind, p in events(text)[1] if kind == "place"} == {place}


def test_a_bomb_that_went_off_ashore_hit_no_vessel() -> None:
    told = strikes(
        "A bomb went off outside a court in Kabul, Afghanistan, killing two.", date(2026, 3, 9)
    )
    assert told and all(claim.event_type != "vessel_strike" for claim in told)


def test_since_a_day_is_not_on_it() -> None:
    text = "Since Monday Israeli air strikes have killed 40 people in Gaza."
    assert not any(claim.event_no and claim.date_start == date(2026, 3, 9)
                   and claim.date_text for claim in strikes(text, date(2026, 3, 10)))  # fmt: skip


def test_an_attack_on_a_post_is_of_its_day() -> None:
    text = "Troops repelled an attack on a border post on Friday in Yemen, killing four men."
    assert ("date", "2026-03-06/day") in events(text)[1]


def test_what_was_carried_out_is_news() -> None:
    text = (
        "The military carried out another strike on a boat in the eastern Pacific.\n"
        "It was the 20th.\nNobody was held.\nOn Jan. 16 a strike on a boat killed two men."
    )
    assert ("date", "2026-01-16/day") not in events(text)[1]


def test_one_man_is_not_killed_on_two_days() -> None:
    text = (
        "A drone killed the mayor of Tyre in Lebanon on Thursday.\nNobody spoke.\nHe was 40.\n"
        "On Monday, two air raids on the Bekaa Valley killed a farm worker."
    )
    told = events(text, date(2026, 3, 12))
    assert ("date", "2026-03-09/day") not in told[1]


def test_more_hurt_in_addition_are_of_the_same_event() -> None:
    text = "A drone attack left five dead on Saturday in Yemen. In addition, two men were injured."
    assert set(events(text)) == {1}
    figures = {(c.event_no, c.measure, c.value) for c in casualties(text, date(2026, 3, 9))}
    assert figures == {(1, "killed", 5), (1, "wounded", 2)}
