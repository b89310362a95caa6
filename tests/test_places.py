"""Where an event was, by names of several words and by the words around them."""

import pytest
from extracting import strikes


def places(text: str) -> set[str]:
    return {c.place_text for c in strikes(text) if c.event_no and c.place_text}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # names of several words
        ("Thirteen people were killed in Umm el-Lakrit, Lebanon's largest camp, on Friday.",
         "Umm el-Lakrit"),
        ("Two brothers from La Guajira in northern Colombia died on Friday off Cabo de la Luna "
         "in a strike.", "Cabo de la Luna"),
        ("Gunmen killed 12 people in Petite-Terre de l'Ouest in Haiti on Friday.",
         "Petite-Terre de l'Ouest"),
        ("The strike took place on Friday some 60 miles off the Lakrit Peninsula in Venezuela.",
         "Lakrit Peninsula"),
        # one that others are kinds of, and where somebody was taken from
        ("The army carried out joint raids, such as the bombing of a camp in the province of "
         "Manabí on Friday, which left six dead.", "Manabí"),
        ("The count leaves out operations on land, such as the Friday raid in Venezuela, in which "
         "83 people died.", "Venezuela"),
        ("Troops seized a general from a compound in Caracas in a raid on Friday.", "Caracas"),
        # what a town is, its sites and its districts, a land of several provinces
        ("In February, marines killed 12 men in a shootout in the state capital, Tepic, part of "
         "which was filmed.", "Tepic"),
        ("The band claimed an assault on Friday on the army base of Lakrit in Iraq, in which 20 "
         "died.", "Lakrit"),
        ("A police raid in Rio de Janeiro's Penha and Alemao districts on Friday left 21 dead.",
         "Rio de Janeiro"),
        ("A warship opened fire on a dhow off Puntland on Friday, and four were wounded.",
         "Puntland"),
        ("Four died in Basra in a raid on 3 March, and a man was among six killed in a raid on 6 "
         "March.", "Basra"),
        ("Rebels shelled the Lakrit camp, in Iraq, on Friday, killing five. A first round of "
         "shelling in the camp, on 3 March, left eight dead.", "Lakrit"),
        # rivers and hills, what lies in a land told, and what is shelled
        ("Sunday's raid took place near the mouth of the Lakrit River, in the department of "
         "Gracias a Dios, and killed two.", "Lakrit River"),
        ("A raid on Friday killed nine in Iraq. Officials said the raid began at 3 a.m. in the "
         "Lakrit mountains.", "Lakrit"),
        ("A missile hit the kibbutz of Lakrit in Israel on Friday, killing one.", "Lakrit"),
        ("Jets struck Tyre on Friday, killing three. An agency also reported shelling of the "
         "outskirts of Naqura in Lebanon.", "Naqura"),
        # what calls for a place
        ("Gunmen ambushed a patrol on the road between Lakrit and Alto Tambo in Ecuador on Friday.",
         "Lakrit"),
        ("Soldiers killed a boy during a raid on Lakrit, south of Jenin, on Friday.", "Lakrit"),
        ("Four people died in a raid on Lakrit in the Bekaa Valley in Lebanon on Friday.",
         "Lakrit"),
        ("Jets hit a flat in Beirut's southern suburb of Lakrit on Friday.", "Lakrit"),
        ("The incident was the bombing of Kabul on March 5, in which five people died.", "Kabul"),
        ("January 3, 2026: U.S. forces raid Caracas and capture a general.", "Caracas"),
        ("The army bombed a camp of the Amazonas front in the rural area of Calamar, Colombia, on "
         "Friday.", "Calamar"),
        ("On March 2 two drones hit a convoy on the road to Lakrit in Venezuela.", "Lakrit"),
        ("In the first week of February, army shelling of Lakrit in Sudan left nine dead.",
         "Lakrit"),
        ("Jets pounded rebel camps in the Lakrit forest, Sokoto State, Nigeria, on Sunday.",
         "Lakrit"),
        ("Drones struck the Syzran oil refinery on Friday.", "Syzran"),
        ("A strike hit the ward of the teaching hospital in El Obeid, the capital of North "
         "Kordofan state, on Friday.", "El Obeid"),
        ("In a late-night raid on Friday, marines board and sink a vessel off Colombia's La "
         "Guajira peninsula after a firefight.", "La Guajira"),
        ("On Friday a strike hit a hamlet. On Saturday the navy blew up a boat in the eastern "
         "Pacific. On Sunday a plane sank a boat in the same waters, killing two.",
         "eastern Pacific"),
        ("Officials of the Kherson region accused Kyiv of hitting a minibus with a drone on "
         "Thursday near the town of Lakrit in Ukraine.", "Lakrit"),
        ("Jan. 3, 2026: U.S. forces bomb sites around Caracas and seize a general.", "Caracas"),
        ("Jets struck a cache on the Río Lakrit on Friday.", "Río Lakrit"),
        ("Gunmen attacked Kakin Lakrit village in Gidan Goga district in Nigeria on Friday night.",
         "Kakin Lakrit, Gidan Goga"),
        ("The deadliest attack, the October 14, 2017 truck bombing at Mogadishu's Lakrit junction, "
         "killed 587 people.", "Mogadishu"),
    ],
)  # fmt: skip
def test_where_it_was(text: str, place: str) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Three of the men, from the fishing village of Cedros in Trinidad, were killed in a "
            "strike on Friday.",
            "Cedros",
        ),
        (
            "Gen. Ruiz, who led the Jan. 21 operation from a command center in Tampa, testified.",
            "Tampa",
        ),
        ("Jets struck a camp of the Amazonas front on Friday in Colombia.", "Amazonas"),
        (
            "On Friday, a strike off St. Vincent and the Grenadines killed three people, two of "
            "whom, police in Castries said, were its nationals.",
            "Castries",
        ),
        (
            "The command, which oversees forces in Latin America, announced a strike on Friday.",
            "Latin America",
        ),
    ],
)
def test_where_it_was_not(text: str, place: str) -> None:
    assert place not in places(text)


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("The April 30 attack near the hamlet of San Martín, in the province of Sucumbíos, "
         "Ecuador, killed two.", "San Martín", "EC-U"),
        ("In Sudan, drones hit El Obeid on Friday. On Sunday, shelling killed three people in the "
         "Al-Lakrit neighbourhood.", "Al-Lakrit", "SD-KN"),
        # one name in several lands
        ("A raid on a compound in Ecuador's Los Ríos province left 10 dead on Friday.", "Los Ríos",
         "EC-R"),
        ("A drone destroys an airstrip near La Lakrit, in Venezuela's Bolivar state, on Friday.",
         "La Lakrit", "VE-F"),
        ("Jets bombed a camp in the Colombian department of Amazonas on Friday.", "Amazonas",
         "CO-AMA"),
        ("In Venezuela, a strike hit a boat off Sucre state on Friday.", "Sucre", "VE-R"),
    ],
)  # fmt: skip
def test_what_a_name_lies_in(text: str, name: str, place_id: str) -> None:
    assert place_id in {c.place_id for c in strikes(text) if c.place_text == name}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a ruler is seized at home
        ("Four died in the January raid in which U.S. forces captured Peru's then-president.",
         "Peru"),
        ("Ten soldiers died on March 3 when commandos seized the Malian leader in a raid.",
         "Malian"),
        ("In January U.S. forces captured Peru's president. Seven men were hurt in that raid.",
         "Peru"),
        # what belongs to a town or leads to it
        ("Residents of Beirut, whose old port was flattened by bombing on Friday, blame the army.",
         "Beirut"),
        ("On Friday the campaign spread to the eastern Pacific, where a strike killed two.",
         "eastern Pacific"),
        ("On Friday jets destroyed a house in the hills above Lakrit, in the state of Sinaloa.",
         "Lakrit"),
        ("On Friday a boat was struck north of the Lakrit peninsula in Venezuela, killing three.",
         "Lakrit"),
        ("A strike in the Gulf of Uraba on Friday left three people dead.", "Gulf of Uraba"),
        ("Drones hit the outpatient ward of Beirut Teaching Hospital on Friday.", "Beirut"),
        ("Drones struck a depot near er-Lakrit in Sudan on Friday.", "Lakrit"),
        ("On Friday gunmen stormed the parish of Lakrit, canton of Ibarra, province of Imbabura.",
         "Lakrit, Ibarra"),
        ("On Friday the army shelled Lakrit, the last big town in Riau, Indonesia.", "Lakrit"),
        ("Jan. 3: US forces bomb air defenses in and around Caracas and leave.", "Caracas"),
        ("The raid followed an operation on Friday in the province of Guayas, Ecuador, in "
         "which commandos, backed by American aircraft, assaulted a farm near the city of Milagro.",
         "Milagro"),
        ("On Friday forces flew into Caracas and seized two men, in a raid that left ten dead.",
         "Caracas"),
        # pointers
        ("Jets hit a mine in the sector of Alto Lakrit, province of Orellana, Ecuador, on Friday. "
         "On Sunday two men died in an ambush in that same sector.", "Alto Lakrit"),
        ("Shells hit Odesa in Ukraine on Friday. On Sunday a shell hit a camp in the city's north.",
         "Odesa"),
        ("Jets bombed camps in Peru on Friday. On Sunday a raid in the country's north killed two.",
         "Peru"),
        ("Drones hit a market in Odesa in Ukraine. On Friday a drone hit a depot on its outskirts.",
         "Odesa"),
        ("On Friday forces hit a dock along the coast of Peru.", "Peru"),
        # a coast in full
        ("A boat was hit about 90 miles off Peru's Pacific coast on Friday.",
         "Peru's Pacific coast"),
        ("A boat was hit 90 miles off the Pacific coast of Peru on Friday.",
         "Pacific coast of Peru"),
    ],
)  # fmt: skip
def test_where_it_was_by_other_words(text: str, place: str) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("On Friday night, hours after the dead were taken to a morgue in Lakrit, gunmen opened "
         "fire on a checkpoint outside Quevedo, Ecuador.", "Lakrit"),
        ("A judge in Boston heard the relatives of two men killed in a strike on Friday.",
         "Boston"),
        ("Two men were hurt in a strike on Friday, one of whom is hospitalized in Basra.", "Basra"),
        ("Relatives of two men who died in a strike on Friday sued in Boston.", "Boston"),
        ("A boat that left Lakrit in Venezuela was destroyed on Friday, and 11 people died.",
         "Lakrit"),
        ("The Odesa ministry said a boat was hit on Friday. Before the raid there had been rain.",
         "Odesa"),
        ("Glide bombs killed eight in Ukraine on Friday as envoys met in Geneva.", "Geneva"),
        ("Odesa, March 9 (Reuters) - A raid killed two on Friday. It was in the same city.",
         "Odesa"),
    ],
)  # fmt: skip
def test_where_something_else_was(text: str, elsewhere: str) -> None:
    assert elsewhere not in places(text)


def test_a_district_is_of_the_city_told_of() -> None:
    text = "Kharkiv, in Ukraine, buried four. On Friday a bomb hit a depot in the city's Kyivskyi \
district."
    assert {c.place_id for c in strikes(text) if c.place_id} == {"UA-63"}


def test_a_hamlet_lies_in_the_one_region_that_is_told_of() -> None:
    text = (
        "Jets struck a camp in Esmeraldas province in Ecuador on Friday. They hit a farm near the "
        "town of San Lorenzo."
    )
    assert {c.place_id for c in strikes(text) if c.place_text == "San Lorenzo"} == {"EC-E"}


def test_a_town_lies_in_the_region_that_the_sentence_opens_with() -> None:
    text = "In Nangarhar, he said, jets hit a warehouse in Khogyani on Friday."
    assert {c.place_id for c in strikes(text) if c.place_id} == {"AF-NAN"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A fisherman, a native of the port of Jaramijó, sues over an attack on Friday in which "
         "two men died.", "Jaramijó"),
        ("The raid on Friday, which killed two, has plunged relations between Quito and Bogotá "
         "into a crisis.", "Bogotá"),
        ("Gunmen killed two farmers on Friday in Iran-backed militias' latest raid.", "Iran"),
        ("On Friday, three days before the attack on Basra, a drone killed two men near Mosul.",
         "Basra"),
    ],
)  # fmt: skip
def test_origins_governments_and_backers_are_no_places_of_an_event(text: str, place: str) -> None:
    assert place not in places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Colombian planes bombed a camp on Tuesday in the jungles of Mitu municipality.", "Mitu"),
        ("Men got out of two cars in the Colonia El Sauce of Choloma, Honduras, on Saturday and "
         "opened fire, killing three.", "Choloma"),
        ("Brazil's police say nine people died in Tuesday's incursion into the Lakrit complex.",
         "Lakrit"),
        ("Rebels ambushed a convoy on the road from Raqqa to Mayadin on Monday, killing two.",
         "Mayadin"),
        ("Nigeria's army said an ambush on Thursday on the Damboa-Biu road killed two.",
         "Damboa-Biu"),
        ("In Syria, a landing at Lakrit ended with one man dead on Monday.", "Lakrit"),
        ("In Sudan, it recalled the shed at Lakrit, where jets killed nine people on Monday.",
         "Lakrit"),
        ("Drones hit the packing shed of Lakrit, a settlement 22 km from the town, on Monday.",
         "Lakrit"),
        ("In the Colombian department of Chocó, where few live, four died in a clash on Monday.",
         "Chocó"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_the_words_around_it(text: str, place: str) -> None:
    assert place in places(text)


def test_the_shed_of_a_man_is_no_place() -> None:
    assert not places("Drones hit the packing shed of Pedro Lakrit, a grower, on Monday.")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A strike on Friday on a nursery and a hospital in Basra killed nine people.", "Basra"),
        ("A raid on Friday on a court, a school and an office in Basra killed nine.", "Basra"),
        ("Gunmen storm a radio station in Basra. Two guards are killed.", "Basra"),
        ("A tanker was holed by a mine on Friday, 20 nautical miles west of Hodeidah.", "Hodeidah"),
        ("Two men were in the canoe that was blown apart on Friday night off Basra.", "Basra"),
        ("A minibus was blown up on Friday near Basra.", "Basra"),
    ],
)  # fmt: skip
def test_where_something_is_hit_stormed_or_blown_up(text: str, place: str) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Admiral Ruiz, who commands patrols in the Indian Ocean, confirmed on Friday that two "
         "sailors were killed.", "Indian Ocean"),
        ("The mayor, who was born in Basra, said on Friday that a drone had killed two near Mosul.",
         "Basra"),
        ("A hospital in Basra said on Friday that two men were killed near Mosul.", "Basra"),
        ("A raid on Friday killed two in Mosul. Ministers storm out of talks in Basra.", "Basra"),
    ],
)  # fmt: skip
def test_what_a_speaker_is_tells_no_place(text: str, place: str) -> None:
    assert place not in places(text)


def test_witnesses_live_where_a_report_opens_without_a_place() -> None:
    text = (
        "Troops stormed a riverside camp in Ecuador on Friday, killing nine, the army said. "
        "Residents of the hamlet of Lakrit, in Carchi province, gave a different count."
    )
    assert "Lakrit" in places(text)
    elsewhere = text.replace("in Ecuador", "in Esmeraldas, Ecuador,")
    assert "Lakrit" not in places(elsewhere)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Planes bombed a camp last Friday in the jungles of Calamar municipality in Colombia.",
         "Calamar"),
        ("Rockets hit the barn of Las Lomas, a hamlet 20 kilometers from the city, on Friday.",
         "Las Lomas"),
        ("Rebels ambushed a convoy on the road from Gao to Kidal on Friday.", "Kidal"),
        ("A mine hit a tanker on Friday some 30 miles from Aden.", "Aden"),
        ("It was worse in Tajuria Baja, where 28 died on 3 May 2021.", "Tajuria Baja"),
        ("The minister flew to Tajuria, where gunmen killed four on Friday.", "Tajuria"),
    ],
)  # fmt: skip
def test_where_it_was_by_roads_ways_and_clauses(text: str, place: str) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The junta in Niamey said on Friday that jets had bombed a camp near Gao, killing two.",
         "Niamey"),
        ("Jets bombed a camp on Friday near Gao of Apex, where clerks work.", "Apex"),
    ],
)  # fmt: skip
def test_rulers_and_firms_are_no_places_of_an_event(text: str, place: str) -> None:
    assert place not in places(text)


def test_a_town_told_by_its_nation_lies_in_it() -> None:
    text = "Warplanes struck the town hall of a southern Lebanese village on Friday, killing six."
    assert {c.place_id for c in strikes(text)} == {"LB"}
    told = strikes("A bomb killed the cook of a Lebanese officer on Friday.")
    assert "LB" not in {c.place_id for c in told}
