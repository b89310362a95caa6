"""Events told in the plain words of news agencies: how many there were, when and where."""

from datetime import date

import pytest
from extracting import strikes

FRIDAY = date(2026, 3, 27)
Told = tuple[str, str]


def events(text: str) -> list[Told]:
    """Of each event in turn the days, as "03-26" or "03-25/03-26", and the place that is told."""
    days: dict[int, str] = {}
    places: dict[int, str] = {}
    for claim in strikes(text, FRIDAY):
        if claim.event_no is None:
            continue
        days.setdefault(claim.event_no, "")
        places[claim.event_no] = places.get(claim.event_no) or claim.place_text
        if claim.date_start and claim.date_end and not days[claim.event_no]:
            first, last = f"{claim.date_start:%m-%d}", f"{claim.date_end:%m-%d}"
            days[claim.event_no] = first if first == last else f"{first}/{last}"
    return [(days[no], places[no]) for no in sorted(days)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Five men were killed and two were rescued after Monday's strike in the Caribbean.",
            [("03-23", "Caribbean")],
        ),
        (
            "Mourners met on Thursday to bury two cooks killed in Monday's strike in Kherson.",
            [("03-23", "Kherson")],
        ),
        (
            "Troops killed four rebels on Thursday after an ambush that left two dead on Tuesday.",
            [("03-26", ""), ("03-24", "")],
        ),
    ],
)
def test_harm_is_of_what_it_came_after(text: str, told: list[Told]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("on the night of Wednesday to Thursday", "03-25/03-26"),
        ("overnight from Wednesday to Thursday", "03-25/03-26"),
        ("late Wednesday into early Thursday", "03-25/03-26"),
        ("between Wednesday night and Thursday morning", "03-25/03-26"),
        ("overnight into Thursday", "03-26"),
        ("from Thursday to Saturday", "03-19/03-21"),
        ("between March 20 and March 22", "03-20/03-22"),
    ],
)
def test_two_days_told_as_one_time(when: str, days: str) -> None:
    assert events(f"Rebels killed 12 people in Kherson, in Ukraine, {when}.") == [(days, "Kherson")]


def test_days_that_are_only_listed_are_two() -> None:
    assert len(events("Strikes on Monday and Tuesday killed eight people in Kherson.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Gangs often attack buses on the road to Mirebalais.",
        "The militants have repeatedly attacked villages in Borno.",
        "The navy has carried out dozens of strikes on boats.",
        "The navy has struck boats in the Caribbean since September.",
        "Israel has been bombing Gaza for years.",
        "The army denied that it had bombed a hospital in Kherson.",
    ],
)
def test_what_is_done_again_and_again_or_denied_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jets repeatedly bombed a camp in Kherson on Tuesday.", [("03-24", "Kherson")]),
        ("The army has struck the town of Mellit, killing nine.", [("03-27", "Mellit")]),
        ("Shelling killed four people in Kherson over the past day.", [("03-27", "Kherson")]),
        ("The army denied that it bombed a port in Kherson on Monday.", [("03-23", "Kherson")]),
    ],
)
def test_what_was_done_on_a_day_is_an_event(text: str, told: list[Told]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A missile killed five in Kharkiv on Monday, and two others were killed in Kherson.",
            [("03-23", "Kharkiv"), ("03-23", "Kherson")],
        ),
        (
            "A drone hit a bus in Nabatieh, killing two, and a second in Tyre wounded four on "
            "Thursday.",
            [("03-26", "Nabatieh"), ("03-26", "Tyre")],
        ),
        (
            "A drone killed four in Kadugli on Monday, and the wounded were treated in El Obeid.",
            [("03-23", "Kadugli")],
        ),
        ("Soldiers clashed with rebels near Goma on Monday; two died.", [("03-23", "Goma")]),
        ("Protesters clashed with police in Nairobi over the strikes.", []),
        ("The explosion was between Latakia and Tartus on Monday.", [("03-23", "Latakia")]),
        ("Crowds protested in Bogota on Monday against the strikes.", []),
    ],
)
def test_how_many_events_one_sentence_tells(text: str, told: list[Told]) -> None:
    assert events(text) == told
