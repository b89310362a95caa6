"""Towns: the gazetteer, how it is made of GeoNames, and which names in a text are towns."""

from datetime import date

import pytest
from bundled import bundled
from extracting import strikes

from ingest.text.document import Chunk, read_document
from ingest.text.towns import find_town, is_called_for, may_be_town
from pipeline.towns import rows


def named(text: str) -> dict[str, tuple[str, str]]:
    """Return the names in a text that have a place -> (place id, kind of name)."""
    document = read_document(text, date(2026, 5, 4), bundled())
    chunks: list[Chunk] = [c for s in document.sentences for c in s.chunks]
    return {
        text[c.start : c.end]: (c.place.place.place_id, c.place.kind) for c in chunks if c.place
    }


@pytest.mark.parametrize(
    ("text", "town", "place_id"),
    [
        ("Nigerian jets bombed a camp near Damboa on Sunday.", "Damboa", "NG-BO"),
        ("Nigerian jets bombed the town of Damboa on Sunday.", "Damboa", "NG-BO"),
        ("In Ecuador, the army raided a mine in Chordeleg on Sunday.", "Chordeleg", "EC-A"),
        ("In Gaza, a drone hit a tent east of Al-Bureij on Sunday.", "Al-Bureij", "PS-GAZA-STRIP"),
        # of two namesakes that of the country told of, whichever is larger
        ("In Ecuador, the army raided a farm in San Miguel on Sunday.", "San Miguel", "EC-X"),
        ("Nigerian jets bombed a camp in western Damboa on Sunday.", "Damboa", "NG-BO"),
        ("Nigerian jets bombed a camp in Damboa's southern outskirts.", "Damboa", "NG-BO"),
        ("Nigerian jets killed nine at a Damboa market on Sunday.", "Damboa", "NG-BO"),
        # not even in the gazetteer: in the country told of, or in what is told behind it
        ("In Sudan, a drone hit a market in Umm Lakrit on Sunday.", "Umm Lakrit", "SD"),
        ("A drone hit a market in Umm Lakrit, North Darfur, on Sunday.", "Umm Lakrit", "SD-DN"),
        ("A drone hit the Lakrit district of the Amhara region.", "Lakrit", "ET-AM"),
        ("Gunmen attacked Lakrit village in North Kivu, Congo.", "Lakrit", "CD-NK"),
        ("A blast in Sudan hit Khartoum's Lakrit district.", "Lakrit", "SD-KH"),
        ("A drone fell in Yevpatoria, in Russian-occupied Crimea.", "Yevpatoria", "UA-43"),
        # in the country told of next
        ("A drone hit a farm in Umm Lakrit. It was the first raid in Sudan.", "Umm Lakrit", "SD"),
    ],
)
def test_a_town_is_placed(text: str, town: str, place_id: str) -> None:
    assert named(text)[town][0] == place_id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Nigeria, Mr Damboa told reporters that the army had left.", "Damboa"),
        ("In Nigeria, officials accused Damboa of lying.", "Damboa"),
        ("In Nigeria, reporters in Damboa's office saw the list.", "Damboa"),
        ("In Sudan, a vote in Parliament failed.", "Parliament"),
        ("In Sudan, an anchor on NBC said so in CNBC, too.", "CNBC"),
        ("In Peru, soldiers raided the Andes province of Ayacucho.", "Andes"),
        ("In Nigeria, soldiers searched a Lakrit car on Sunday.", "Lakrit"),
        ("In Nigeria, a crowd waited at the Lakrit gate on Sunday.", "Lakrit"),
        ("In Nigeria, a man was held in the Lakrit County Jail.", "Lakrit"),
    ],
)
def test_a_name_that_is_no_town_is_not_placed(text: str, name: str) -> None:
    assert name in text
    assert name not in named(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # the town told of last, whatever was told of an area since
        ("Jets hit a camp near Damboa in Nigeria on Sunday. Borno is poor. "
         "On Monday, a drone killed six men in the town.", "Damboa"),
        ("Drones hit Poltava in Ukraine on Sunday, and a barn in the village of Lypove. "
         "In May 2024, a missile killed 12 people in the city.", "Poltava"),
        ("Jets hit a camp in Borno province in Nigeria on Sunday. "
         "In May 2024, an ambush killed 12 soldiers in the same province.", "Borno"),
        ("Jets hit a camp near Damboa in Nigeria on Sunday. A strike there in May 2024 killed two.",
         "Damboa"),
        # no pointer: nothing is known of where it was
        ("Jets hit a camp near Damboa in Nigeria on Sunday. In May 2024, a raid killed two in "
         "the city of Lakrit.", "Lakrit"),
        ("Jets hit a camp near Damboa in Nigeria on Sunday. "
         "In May 2024, a raid killed 12 soldiers while the city slept.", ""),
    ],
)  # fmt: skip
def test_a_place_pointed_at_is_that_told_of_last(text: str, place: str) -> None:
    last = max(strikes(text), key=lambda claim: claim.char_start)
    assert (last.sentence_no, last.place_text) == (text.count(". ") + 1, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets hit a camp near Damboa, in the Borno region, in an airstrike on Sunday.", "Damboa"),
        ("A mine in the commune of Chordeleg, in Ecuador, was bombed on Sunday.", "Chordeleg"),
        ("In Damboa, meanwhile, Nigerian jets killed 12 people on Sunday.", "Damboa"),
        ("Nigerian jets hit a bus stop in the city centre of Damboa on Sunday.", "Damboa"),
        ("Nigerian jets struck Damboa on Sunday, killing two.", "Damboa"),
        ("An attack on Damboa in Nigeria killed two on Sunday.", "Damboa"),
        ("A drone struck a hospital in el-Obeid, Sudan, on Sunday.", "el-Obeid"),
        ("A missile hit a ship 40 nautical miles west of Hodeidah on Sunday.", "Hodeidah"),
        ("A boat was hit some 60 miles off Manta on Sunday, killing two.", "Manta"),
        ("A boat was hit off the Omani coast on Sunday, killing two.", "Omani"),
        ("A missile hit a ship in the southern Red Sea on Sunday.", "Red Sea"),
        # a town of no known land keeps its name
        ("Gunmen killed nine men in Umm Lakrit on Sunday.", "Umm Lakrit"),
        ("Gunmen in Nigeria killed nine men near Damboa, off the Pacific Highway.", "Damboa"),
    ],
)
def test_the_narrower_place_is_where_it_was(text: str, place: str) -> None:
    assert {claim.place_text for claim in strikes(text)} == {place}


def test_what_calls_for_a_place() -> None:
    assert is_called_for(["a", "camp", "near"], ",")
    assert is_called_for(["the", "village", "of"], "on")
    assert is_called_for(["five", "km", "from"], ",")
    assert is_called_for(["the"], "district")
    assert not is_called_for(["a", "letter", "from"], ",")
    assert not is_called_for(["the", "son", "of"], ",")
    assert not is_called_for(["in"], "'s")


def test_an_institution_is_no_town() -> None:
    assert may_be_town("Umm Lakrit", ["in"], "on", "p")
    assert not may_be_town("Supreme Court", ["in"], "on", "p")
    assert not may_be_town("UNRWA", ["in"], "on", "p")
    assert not may_be_town("Lakrit", ["in"], "headquarters", "w")


def test_a_town_of_no_country_told_of_must_be_large() -> None:
    towns = {
        "teluk": [("ID-RI", 150_000), ("MY-01", 3_000)],
        "alsur": [("OM-SJ", 60_000)],
        "jira": [("ET-SO", 200_000), ("SO-SH", 120_000)],
    }
    assert find_town("Teluk", towns, frozenset) == "ID-RI"
    assert find_town("Teluk", towns, lambda: frozenset({"MY"})) == "MY-01"
    assert find_town("Jira", towns, frozenset) == ""  # either of two
    assert find_town("Sur", towns, frozenset) == ""
    assert find_town("Sur", towns, lambda: frozenset({"OM"})) == "OM-SJ"
    assert find_town("Es-Sur", towns, lambda: frozenset({"OM"})) == ""
    assert find_town("Al-Sur", towns, lambda: frozenset({"OM"})) == "OM-SJ"


def place(place_id: str, kind: str, parent: str, latitude: str, longitude: str) -> dict[str, str]:
    return {
        "place_id": place_id, "kind": kind, "country": "YE", "parent_place_id": parent,
        "latitude": latitude, "longitude": longitude,
    }  # fmt: skip


def town(
    name: str, code: str, people: int, where: tuple[float, float], *others: str
) -> dict[str, object]:
    return {
        "name": name, "countrycode": "YE", "admin1code": code, "population": people,
        "latitude": where[0], "longitude": where[1], "alternatenames": list(others),
    }  # fmt: skip


def test_the_gazetteer_is_made_of_geonames() -> None:
    places = [
        place("YE", "country", "", "15", "45"),
        place("YE-AA", "subdivision", "YE", "14.0", "44.0"),
        place("YE-BB", "subdivision", "YE", "14.2", "44.2"),
    ]
    towns = [
        town("Bayt al-Ḥadd", "07", 0, (14.15, 44.15), "Beit al Hadd", "Bayt al Hadd", "بيت"),
        town("Sūq", "07", 900, (14.25, 44.25)),
        town("Sūq", "07", 40, (14.25, 44.25)),
        town("Hisn", "03", 5, (13.9, 44.0)),
        town("No Country", "01", 5, (1, 1)) | {"countrycode": "ZZ"},
    ]
    assert rows(towns, places) == [
        ("bayt al hadd", "YE-BB", 0),
        ("beit al hadd", "YE-BB", 0),
        ("hisn", "YE-AA", 5),
        ("suq", "YE-BB", 900),
    ]
