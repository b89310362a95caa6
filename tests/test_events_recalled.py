"""Older events, as daily reports recall them: when and where each was."""

import pytest
from extracting import strikes

MOSUL = "A drone strike killed four people in Mosul on Sunday, officials said.\n\n"


def told(text: str) -> set[tuple[str, str]]:
    """Days and places of all events of a text but the one in Mosul."""
    return {
        (str(c.date_start), c.place_text)
        for c in strikes(MOSUL + text) if "Mosul" not in c.place_text and (c.date_start)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("The latest raid came on Friday, a day after the vote, when the navy said it had killed"
         " three men on a boat in the Caribbean.", "2026-03-06", "Caribbean"),
        ("The first raid on land took place in early January, when a missile hit a warehouse on"
         " the coast of Colombia.", "2026-01-01", "Colombia"),
        ("On 18 December, warships in the Gulf of Aden fired missiles at camps in the state of"
         " Sokoto.", "2025-12-18", "Sokoto"),
        ("In November, a frigate recovered two men following a strike on a submersible in the"
         " Caribbean.", "2025-11-01", "Caribbean"),
        ("On Jan. 28, the navy took over the search for one man after strikes in the Pacific that"
         " killed nine people.", "2026-01-28", "Pacific"),
        ("It emerged last week that a Sept. 15 strike in the Gulf of Aden had killed three"
         " fishermen.", "2025-09-15", "Gulf of Aden"),
        ("Questions have been asked since a Sept. 15 strike in the Gulf of Aden killed three"
         " fishermen.", "2025-09-15", "Gulf of Aden"),
        ("On Monday, troops flew to a farm in Manabí province that belonged to a smuggler. Two men"
         " were captured there.", "2026-03-09", "Manabí"),
        ("The minister cited a March 2024 standoff in Tumaco, in which three marines were killed.",
         "2024-03-01", "Tumaco"),
        ("Warplanes have often struck northern Yemen since. The pilots are seldom told why. The"
         " first of the year, on Jan. 4, was flown from a carrier and killed six people.",
         "2026-01-04", "Yemen"),
        ("An army source said on Monday that its planes had bombed fuel depots in Kidal the"
         " previous night.", "2026-03-08", "Kidal"),
    ],
)  # fmt: skip
def test_an_older_event_has_its_own_day_and_place(text: str, day: str, place: str) -> None:
    assert told(text) == {(day, place)}


def test_what_went_before_a_raid_is_not_the_raid() -> None:
    text = "The raid came on Friday, hours after an ambush near Gao killed two, when jets came."
    assert ("2026-03-06", "Gao") not in told(text)


def test_a_base_of_the_attacker_is_no_place_of_the_attack() -> None:
    assert told("The army, which runs a base in Gao, bombed a convoy in Kidal last Friday.") == {
        ("2026-03-06", "Kidal")
    }
    assert told("The army, which runs a base in Gao, carried out a strike on Friday.") == {
        ("2026-03-06", "")
    }
    assert told("The camp, which lies in the Gao region, was bombed last Friday.") == {
        ("2026-03-06", "Gao")
    }


def test_a_search_that_ends_has_no_day_of_the_strike() -> None:
    text = "On Jan. 28, the navy suspended the search for a man after a strike in the Pacific."
    assert "2026-01-28" not in {day for day, _ in told(text)}


def test_an_inquiry_in_which_nobody_came_to_harm_is_no_event() -> None:
    assert told("The judge spoke of a June 2019 inquiry, in which nobody was heard.") == set()


def test_planes_that_had_struck_the_same_town_struck_it_once() -> None:
    assert told("The army said its planes had struck a command post in Mosul.") == set()
