"""Places only pointed at: capitals, spots told of before, the town a paragraph is about."""

import pytest
from bundled import bundled
from extracting import strikes

from ingest.text.tokens import tokenize
from ingest.text.towns import key


def places(text: str) -> list[str]:
    return [c.place_text for c in strikes(text) if c.event_no]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a capital is named elsewhere
        ("A car bomb killed nine people on Friday in Somalia's capital. Police in Mogadishu said "
         "so.", "Mogadishu"),
        ("Jets struck the Syrian capital on Friday. Smoke rose over Damascus.", "Damascus"),
        ("The group has grown in Yemen. It claimed an assault on a ministry in the capital on "
         "Friday in which nine died. The embassy in Sanaa was closed.", "Sanaa"),
        ("SANAA, Yemen (AP) - The group has grown in Yemen. It claimed an assault on a ministry in "
         "the capital on Friday in which nine died.", "Sanaa"),
        # the town that a paragraph is about
        ("In Ukraine, nobody sleeps. Kupiansk, a town close to the front, has come under daily "
         "attack. In the deadliest, on Friday, nine died.", "Kupiansk"),
        ("Rebels seized Babanusa in Sudan last year. On Friday a shell killed four people at its "
         "only school.", "Babanusa"),
        # one of those told
        ("In Mali, the army said it had carried out a dozen strikes in the Kidal area. On "
         "Tuesday, one such strike hit a school, killing 14.", "Kidal"),
    ],
)  # fmt: skip
def test_a_place_is_told_in_other_words(text: str, place: str) -> None:
    assert set(places(text)) == {place}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Mexico, four men were shot dead on a road outside the town of Lakrit on Friday. On "
         "Saturday gunmen burned two trucks on the same road and killed a driver.",
         ["Lakrit", "Lakrit"]),
        # a town that people came from
        ("Medics in Gaza received 11 bodies from Beit Lahiya. On Tuesday, a strike on a building "
         "in the same town killed 93 people.", ["Beit Lahiya"]),
        # a side of a ship, and where it was written
        ("DUBAI, United Arab Emirates (AP) - Three sailors died when a ship was hit on Friday in "
         "the Red Sea. On Saturday a drone struck it on the port side, wounding two.",
         ["Red Sea", ""]),
        # a provincial capital is no national one
        ("A bomb killed three in Jalalabad in Afghanistan on Friday. On Saturday another hit the "
         "market in the provincial capital, killing two. Kabul was calm.",
         ["Jalalabad", "Jalalabad"]),
        # a country and a paragraph that is over
        ("Ukraine has come under daily attack. On Friday a bomb killed nine at a school.", [""]),
        ("In Ukraine, Kupiansk has been bombed for weeks.\nOn Friday a bomb killed nine at a "
         "school.", ["Kupiansk", ""]),
    ],
)  # fmt: skip
def test_where_each_was(text: str, told: list[str]) -> None:
    assert places(text) == told


def test_every_capital_is_a_place_of_its_country() -> None:
    vocabulary = bundled()
    for country, name in vocabulary.capitals.items():
        told = vocabulary.place_names.match(tokenize(name.title(), 0, len(name)), 0)
        held = {told[1].place.country, *(p.country for p in told[1].namesakes)} if told else set()
        towns = {place_id[:2] for place_id, _ in vocabulary.towns.get(key(name), ())}
        assert country in held | towns, name
