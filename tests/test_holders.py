"""Small places: a district with its city, a hamlet with the town it lies near, a site by name."""

import pytest
from extracting import strikes


def places(text: str) -> set[tuple[str, str]]:
    return {(c.place_text, c.place_id) for c in strikes(text) if c.event_no and c.place_text}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a part of a city is told with it
        ("A bomb in Mosul's Lakrit district in Iraq killed nine on Friday.",
         ("Lakrit, Mosul", "IQ-NI")),
        ("Gunmen killed four people on Friday in Lakrit, a suburb of Guayaquil.",
         ("Lakrit, Guayaquil", "EC-G")),
        ("In Nyala, in Sudan, a drone killed three men in the Lakrit neighbourhood on Friday.",
         ("Lakrit, Nyala", "SD-DS")),
        ("Police killed nine men in a raid on Friday in the Lakrit favela in Salvador, Brazil.",
         ("Lakrit, Salvador", "BR-BA")),
        # a hamlet that no table holds lies in the province of the town that it is near
        ("A drone hit a pump at Umm Lakrit, near Kosti in Sudan, early on Thursday.",
         ("Umm Lakrit, near Kosti", "SD-NW")),
        ("Troops shelled the village of Lakrit, near the frontline town of Kupiansk, on Friday.",
         ("Lakrit, near Kupiansk", "UA-63")),
        ("A missile hit a pickup near the Kurram village of Lakrit in Pakistan on Friday.",
         ("Lakrit, Kurram", "PK-KP")),
        # "of the province"
        ("They moved to the Afghan province of Nangarhar. A strike in the Lakrit district of the "
         "province on Friday killed four.", ("Lakrit", "AF-NAN")),
        # the province is told in full anyhow
        ("A drone hit a market in Umm Lakrit, in North Darfur, on Sunday.",
         ("Umm Lakrit", "SD-DN")),
        ("A raid in the town of Damboa, near Maiduguri in Nigeria, killed two on Friday.",
         ("Damboa", "NG-BO")),
        ("In Nyala, in Sudan, a drone on Friday hit a convoy near Lakrit.", ("Lakrit", "SD-DS")),
        # grounds called by a name
        ("On Friday they killed 60 people at the Lakrit site in Congo.", ("Lakrit", "CD")),
        ("The raid on the Lakrit mine in Peru on Friday killed two men.", ("Lakrit", "PE")),
        ("Rebels attacked two posts near the Lakrit National Park in Benin on Friday.",
         ("Lakrit National Park", "BJ")),
        ("Rockets were fired on Friday at the military wing of Erbil airport.",
         ("Erbil", "IQ-AR")),
        ("Drones attacked the runway of Khartoum airport on Friday.", ("Khartoum", "SD-KH")),
        # what was struck opens the clause
        ("Kyiv was hit by drones overnight on Friday, and nine died.", ("Kyiv", "UA-30")),
        ("Moscow said that Belgorod had been shelled on Friday, wounding two.",
         ("Belgorod", "RU-BEL")),
        # what a place is called, tells of no other place
        ("In Tumaco, a port on Colombia's Pacific coast, a car bomb killed four on Friday.",
         ("Tumaco", "CO-NAR")),
        ("Jets bombed Umm Lakrit, a village north of El Obeid in Sudan, on Friday.",
         ("Umm Lakrit, near El Obeid", "SD-KN")),
        ("It came a year after the raid of 6 May 2021 on Lakrit, a favela in Rio de Janeiro.",
         ("Lakrit", "BR-RJ")),
        ("A bomb hit a truck in Lakrit, some 50 km south of Quetta in Pakistan, on Friday.",
         ("Lakrit, near Quetta", "PK-BA")),
        ("In Gaza City, a strike hit a tent in the Lakrit neighborhood on Friday, killing six.",
         ("Lakrit, Gaza City", "PS-GZA")),
        ("Police shot a gang leader dead on Friday in the Cité Soleil slum of Port-au-Prince.",
         ("Cité Soleil, Port-au-Prince", "HT-OU")),
        ("A siege at Mogadishu's Lakrit hotel on 21 August 2022 killed 21.",
         ("Mogadishu", "SO-BN")),
        ("Troops raided Jenin refugee camp in the West Bank on Friday and shot three men dead.",
         ("Jenin", "PS-JEN")),
        ("The assault on Friday on the Forward Operating Base at Lakrit, Borno state, killed 11.",
         ("Lakrit", "NG-BO")),
        ("An airstrike on Friday on the Umm Lakrit market in Sudan killed 11.",
         ("Umm Lakrit", "SD")),
        ("Drones bombed fighters around the Lakrit Dam, east of Aleppo, on Friday.",
         ("Lakrit Dam", "SY-HL")),
        ("A bomb in Kabul's Lakrit-e-Sabz area killed nine people on Friday.",
         ("Lakrit-e-Sabz", "AF-KAB")),
        # a town that is called as a country or a province abroad is
        ("The air force bombed a camp in Puerto Rico, in Meta, on Friday, killing nine.",
         ("Puerto Rico", "CO-MET")),
        ("Four people died in a raid on Friday in San Fernando, Tamaulipas.",
         ("San Fernando", "MX-TAM")),
        ("The attack in Lakrit, in Burkina Faso's northern Yatenga province, on Friday killed two.",
         ("Lakrit", "BF-YAT")),
        ("Gunmen attacked a church in Kaduna State's Lakrit area in Nigeria on Friday.",
         ("Lakrit", "NG-KD")),
        ("A drone struck a hotel in the Israeli resort of Eilat on Friday, wounding two people.",
         ("Eilat", "IL-D")),
        ("A day after he was buried in Kano, in Nigeria, gunmen killed two men in Katsina on "
         "Friday.", ("Katsina", "NG-KT")),
        # a part of a town that the gazetteer holds
        ("Haitian police said a drone exploded in Lower Delmas on Friday, killing seven.",
         ("Lower Delmas", "HT-OU")),
        ("An attack on Friday on a post of the border police at Lakrit in Iran killed four.",
         ("Lakrit", "IR")),
        ("A shooting on Lakrit Island in South Carolina killed four people on Friday.",
         ("Lakrit Island", "US-SC")),
        ("Rebels attacked a checkpoint at the gates of Bankass in Mali on Friday, killing five.",
         ("Bankass", "ML-5")),
        ("Seven people were murdered on Friday in a hall in Santo Domingo, capital of the "
         "Ecuadorian province of Santo Domingo de los Tsáchilas.", ("Santo Domingo", "EC-SD")),
        ("A bomb hit the gates of the Lakrit air base in Cali, in Colombia, on Friday.",
         ("Lakrit, Cali", "CO-VAC")),
        ("An army drone killed 85 people on Friday in Umm Lakrit, a village in Nigeria's Kaduna "
         "state.", ("Umm Lakrit", "NG-KD")),
        # who shells a village is not whose it is
        ("Russian forces shelled the village of Lakrit on Friday, killing two.", ("Lakrit", "")),
        # a sea beside a land, a river called as a province
        ("The strike on Friday took place in the Caribbean north of Aruba and killed six men.",
         ("Caribbean north of Aruba", "sea-caribbean")),
        ("A tanker was hit in the Red Sea off the Yemeni port of Mokha on Friday.",
         ("Red Sea off the Yemeni port of Mokha", "sea-red")),
        ("A boat was fired on in the Apurimac river near Pichari in Peru on Friday.",
         ("Pichari", "PE-CUS")),
        # a name that another opens
        ("Two soldiers died on Friday in an ambush in the district of San Miguel de Lakrit in "
         "Peru.", ("San Miguel de Lakrit", "PE")),
    ],
)  # fmt: skip
def test_a_small_place_is_told_with_what_holds_it(text: str, place: tuple[str, str]) -> None:
    assert places(text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        # at whom something is done
        "The blasts in Haiti on Friday were aimed at Ruiz Lakrit, a lieutenant of the gang.",
        "In Mexico, gunmen fired at Ruiz Lakrit, a former mayor, on Friday.",
        # who does it
        "Kyiv was attacking a depot in Saratov on Friday with drones that killed two men.",
        "Gunmen killed two men on Friday at the gates of the Lakrit hotel.",
    ],
)
def test_who_is_named_is_no_place(text: str) -> None:
    assert not {text for text, _ in places(text)} & {"Ruiz Lakrit", "Kyiv", "Lakrit"}
