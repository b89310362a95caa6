"""The days of events, where asides, clauses, documents and other verbs stand in between."""

from datetime import date

import pytest
from extracting import extract, strikes

from ingest.claims import StrikeClaim

MOSUL = "Air strikes hit Mosul on 1 March. "


def days(text: str, published_on: date = date(2026, 3, 9)) -> set[str]:
    return {str(c.date_start) for c in strikes(text, published_on) if c.event_no}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # asides and places between a deed and its day
        ("A missile struck a hall on the edge of Lakrit, a railway town east of the capital, "
         "on Tuesday morning as families queued.", "2026-03-03"),
        ("Patrols came under fire outside Basra shortly after 2 a.m. on March 3.", "2026-03-03"),
        ("And on March 3, a paramotor -- a glider from which soldiers drop shells by hand -- "
         "killed four people at a market.", "2026-03-03"),
        ("On March 3 a drone that local papers said was flown by the army destroyed a farm near "
         "Basra, killing one man.", "2026-03-03"),
        ("On March 3, it said, a drone fired on a canoe near Basra.", "2026-03-03"),
        ("On March 3, suspected bandits killed 38 villagers near Basra.", "2026-03-03"),
        ("On March 3 police entered Basra, and nine people, two of them guards, were killed.",
         "2026-03-03"),
        # of news that a verb of saying leads to, told with its place or what came of it
        ("The command reported a clash on Tuesday near Basra in which a sergeant was killed.",
         "2026-03-03"),
        ("Gunmen shot two guards dead in Basra at the start of the week.", "2026-03-09"),
        ("Basra, where two died in a raid on a Thursday in January 2025, has seen worse.",
         "2025-01-01"),
        ("The record had belonged to Basra, where 28 died on a Thursday in January 2025.",
         "2025-01-01"),
        # in a clause behind the day, or at the head of what is a month long
        ("And last month jets guided troops to a ranch near Reynosa, where four gunmen died.",
         "2026-02-01"),
        ("In November, crews searched for days for a man seen in the water after a strike off "
         "Guerrero that killed four others.", "2025-11-01"),
        ("The gang is behind the armed attack on a studio in Guayaquil in January 2024, when staff "
         "were held at gunpoint.", "2024-01-01"),
        ("Gunmen stormed the village of Mera, in Kebbi State, Nigeria, during Friday prayers, "
         "witnesses said.", "2026-03-06"),
        ("1. In the early hours of Monday, March 2, the Army carried out a bombardment in "
         "Imbabura.", "2026-03-02"),
        ("Jets struck a camp outside Basra shortly after 03:00 on Sunday.", "2026-03-08"),
        ("Late on Saturday, residents of Basra heard two loud blasts.", "2026-03-07"),
        ("On Saturday, a car bomber rammed the gate of a base at Basra, killing seven.",
         "2026-03-07"),
        ("And on Sunday, gunmen dropped explosives from drones on a barracks in Basra, killing "
         "two officers.", "2026-03-08"),
        ("The army carried out an operation in the canton of Basra, in the early hours of 2 March.",
         "2026-03-02"),
        ("Jets bombed a camp of rebels loyal to Nestor Vera, better known as Ivan, on Sunday.",
         "2026-03-08"),
        ("A shell killed a woman in Basra, east of Mosul, early on Thursday.", "2026-03-05"),
        ("It was overshadowed by the killing, eight days earlier, of Omar Diaz, in a strike on a "
         "flat in Basra.", "2026-03-01"),
        ("In a statement posted on Wednesday night, the command said that earlier in the day it "
         "had conducted a strike near Basra.", "2026-03-04"),
        ("On October 22, the army announced that it had hit a boat in the Caribbean the day before "
         "and that all had died.", "2025-10-21"),
        ("July 22, 2025: The navy announces the 71st boat strike, carried out the previous day in "
         "the Caribbean.", "2025-07-21"),
        # the day on which, of an event that took place, behind what a town is, of a sea of shells
        ("Ruiz, 41, has not been heard from since 2 March, the day on which the navy destroyed a "
         "boat off Haiti.", "2026-03-02"),
        ("The band became known when 15 people died in an attack on Basra, a port in the south of "
         "Iraq, last November.", "2025-11-01"),
        ("Jets hit Mosul on March 1. On March 3, shells fired by the rebels landed on a market in "
         "Basra.", "2026-03-03"),
        ("Consider the strike of March 3.", "2026-03-03"),
        ("The raids have angered many, above all since a strike in February on a bus in Basra that "
         "killed nine.", "2026-02-01"),
        ("Jets struck Basra on January 3. Two months later, jets bombed a camp in Mosul.",
         "2026-03-01"),
        ("Days after a raid in Basra on 3 March, the deadliest such raid in years, killed nine, a "
         "minister left.", "2026-03-03"),
        ("The campaign began on March 3, 2025. Nine men died when a boat was hit on March 3 off "
         "Haiti.", "2025-03-03"),
        # at once with the news, after it, or since a deed
        ("Raiders hit Mosul on March 3, killing four. Also on March 3, three officers were killed "
         "in an ambush in Basra.", "2026-03-03"),
        ("They have traded fire since the group attacked Basra on March 3, and 40 have died.",
         "2026-03-03"),
        ("The band was listed after the Easter Sunday bombing of a park in Lahore on March 3, in "
         "which 70 people were killed.", "2026-03-03"),
        # nights
        ("Russia hit Kharkiv overnight, killing two.", "2026-03-09"),
        ("Jets hit Kharkiv overnight and into Monday, killing two.", "2026-03-09"),
        ("Jets hit Kharkiv with bombs overnight on Sunday, killing two.", "2026-03-08"),
        ("January 3, 2026: In an overnight assault, US aircraft bomb Caracas.", "2026-01-03"),
        ("Late December: A drone hits a dock in Caracas.", "2025-12-01"),
        # counted from another day
        ("Delegations met in Doha on Friday, a day after air strikes in Khost province killed two.",
         "2026-03-05"),
        ("Jets bombed Kutum on 3 March, killing nine. The army said on Friday that it had hit a "
         "depot. That same night a drone killed two people in El Fasher.", "2026-03-03"),
        ("The raids follow the mortar attack of 24 January on Basra, in which three died.",
         "2026-01-24"),
        ("Jets hit Unguía in Colombia on March 2. Five days after Unguía, drones were dropped on a "
         "police station in Apartadó, killing two officers.", "2026-03-07"),
        ("The raid on Friday in Teluk killed four men. A second strike a day later killed two.",
         "2026-03-07"),
        ("Jets struck a camp in Unguía on 2 March. Two nights later, a gunship struck a cache.",
         "2026-03-04"),
        ("Jets struck a camp outside Basra shortly after 03:00 on Sunday.", "2026-03-08"),
        ("Four boats were attacked on Oct. 27 in the eastern Pacific, with 14 dead and one "
         "survivor, the largest toll so far.", "2025-10-27"),
        ("Seven soldiers were wounded in the Jan. 3 raid on Caracas. On Feb. 14, a mortar round "
         "landed in a base near Esmeraldas, Ecuador, injuring three.\n\nNo gang has claimed that "
         "attack. Two nights later, a gunship struck a cache.", "2026-02-16"),
        # in what was said, on the next day, or in a scene before the deed is told
        ("The police said in a statement that the drones on Friday night struck a depot in "
         "Basra.", "2026-03-06"),
        ("The minister reported that on March 3 a task force attacked a camp near Basra.",
         "2026-03-03"),
        ("On the morning of March 3, 2021, Omar Diaz had fed his goats and sat down. The missile "
         "came without a sound. All three men were killed.", "2021-03-03"),
        ("Two men died in a raid in Basra on March 3. The next morning, the command said in a "
         "release that an air strike near Mosul, in northern Iraq, had killed four fighters.",
         "2026-03-03"),
        ("The clash began on Tuesday in Basra, on the banks of the river, when troops raided "
         "several houses.", "2026-03-03"),
        ("Twelve strikes were announced this year. The latest came on Tuesday in the Gulf of Aden "
         "and killed three.", "2026-03-03"),
        ("In May, nine people were killed in a raid on Basra, and on June 3, at least four people "
         "were killed in Mosul.", "2025-06-03"),
        ("On March 3, Iran fires ten missiles from its own territory, most of them at a base in "
         "Basra, killing two people.", "2026-03-03"),
        # told afterwards
        ("Jets struck Basra. The raids followed a weekend in which a missile struck a station in "
         "Mosul, in Iraq. That attack, on Saturday, killed two workers.", "2026-03-07"),
        ("Jets hit Kharkiv on Friday, killing five. Thursday had also been deadly. A bomb killed "
         "three people in Kramatorsk.", "2026-03-05"),
    ],
)  # fmt: skip
def test_the_day_of_an_event(text: str, day: str) -> None:
    assert day in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # another verb's, a coup's, a rank's
        ("Relatives of five men killed in strikes on boats in the Caribbean filed a suit in "
         "Boston on Tuesday.", "2026-03-03"),
        ("The suit, lodged in a court in Boston on Tuesday, concerns a strike on 3 December.",
         "2026-03-03"),
        ("Since the coup of February 1, 2021, airstrikes near Basra have killed two.",
         "2021-02-01"),
        ("The refinery in Saratov was struck for the seventh time this year.", "2026-01-01"),
        ("Jets attacked a camp in Basra, killing seven, in the deadliest action since jets began "
         "striking targets there in February.", "2026-02-01"),
        ("Strikes had killed 188 people at sea through the end of February.", "2026-02-01"),
        ("In Basra the Church also asked for clarity this Sunday on the bombing carried out on "
         "Wednesday.", "2026-03-08"),
        ("The gang attacked the town of Liancourt in Haiti on Good Friday.", "2026-03-06"),
        # what is to be, is talked of, or harmed nobody
        ("Those behind the attack must answer for it, and envoys would meet in Basra in "
         "February.", "2026-02-01"),
        ("March 3: The senate rejects, by 49 votes to 50, a resolution to halt the strikes.",
         "2026-03-03"),
        ("March 3: A judge orders the army to keep all footage of the strikes.", "2026-03-03"),
        ("Washington and Quito launched joint operations on March 3.", "2026-03-03"),
        ("The panel held a hearing on the strikes in Basra on March 3.", "2026-03-03"),
        ("On Sunday the police turned the men back at the edge of Basra, and no one was hurt.",
         "2026-03-08"),
    ],
)  # fmt: skip
def test_what_is_no_day_of_the_event(text: str, day: str) -> None:
    told = strikes(MOSUL + text)
    assert day not in {str(claim.date_start) for claim in told}


def test_two_places_on_one_day_are_two_events() -> None:
    text = "Jets hit Kharkiv on Friday. On Friday drones attacked an energy site in Odesa."
    assert len({c.event_no for c in strikes(text)}) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Soldiers killed four men on Friday at a ranch called El Mirador, in Sinaloa, Mexico.",
         "El Mirador"),
        ("Troops bombed a mine on Friday in a sector known as La Fortuna, in the Ecuadorian "
         "province of Azuay.", "La Fortuna"),
        ("The army bombed a camp on Friday in the vereda Ocaloa, in Norte de Santander, Colombia.",
         "Ocaloa"),
    ],
)  # fmt: skip
def test_a_place_by_what_it_is_called(text: str, place: str) -> None:
    assert {c.place_text for c in strikes(text)} == {place}


def test_that_was_on_a_day_dates_what_was_told_before() -> None:
    text = "Two men died when a drone hit a farm. That was on March 3, 2025, near Aden, in Yemen."
    assert {(str(c.date_start), c.place_id) for c in strikes(text)} >= {("2025-03-03", "YE-AD")}
    assert days(MOSUL + "The mayor took office. That was on March 3.") == {"2026-03-01"}


def test_an_operation_is_no_place() -> None:
    text = "Police killed four men on Friday in an operation called Patria, in Sinaloa, Mexico."
    assert {c.place_text for c in strikes(text)} == {"Sinaloa"}


def test_the_first_of_several_is_told_by_its_day() -> None:
    text = (
        "A boat was hit off Peru on Thursday, killing two. It was the second strike this year; "
        "the first was on January 23."
    )
    assert days(text) == {"2026-03-05", "2026-01-23"}
    other = "A boat was hit off Peru on Thursday. The talks began after it, the second on Friday."
    assert days(other) == {"2026-03-05"}


def test_the_morning_of_a_speaker_is_no_day_of_the_report() -> None:
    text = (
        'The president said on Friday that the navy struck a boat. "This morning, on my orders, '
        'forces conducted a strike," he wrote.'
    )
    assert days(text) == {"2026-03-06"}


def test_what_follows_a_raid_in_another_town_is_another_event() -> None:
    text = (
        "Troops killed a gang leader in Tapalpa, Jalisco, Mexico, on Sunday. Gunmen attacked a "
        "base in San Juan de los Lagos on Sunday, hours after the raid."
    )
    assert len({c.event_no for c in strikes(text)}) == 2


def test_who_took_part_in_an_attack_was_struck_on_another_day() -> None:
    text = (
        "Jets struck Basra on Friday. The army said it had struck a man who took part in the "
        "Oct. 7, 2023, attack."
    )
    struck = [c for c in strikes(text) if c.evidence.startswith("struck") or "had" in c.evidence]
    assert "2023-10-07" not in {str(c.date_start) for c in struck}


def test_two_places_of_one_sentence_are_two_events() -> None:
    text = (
        "A bomb killed three people in Kramatorsk on Friday, officials said, and in the occupied "
        "part of the Kherson region two women died when a drone hit a bus near Oleshky."
    )
    assert len({c.event_no for c in strikes(text)}) == 2
    text = (
        "A drone hit a car in southern Lebanon on Friday, killing two people, while a man was "
        "shot dead by tank fire in the Gaza Strip."
    )
    assert len({c.event_no for c in strikes(text)}) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The minister came under fire on Friday for his visit to Basra.", 0),
        ("The patrol came under fire near Basra on Friday.", 1),
        ("Ecuador and the US bomb mining camps near Tumaco.", 1),
        ("Seizures in Basra hit a new high on Friday.", 0),
        ("An earthquake struck near Basra on Friday.", 0),
        ("Drones and troops wiped out a training camp near Basra on Friday.", 1),
        ("A camp in Sucumbíos was flattened on Friday.", 1),
        ("The bomb the men had built was found near Basra on Friday.", 0),
        ("On Jan. 30, the task force engaged a second vessel in the Caribbean.", 1),
        ("Mortar shells fired from across the border landed in Basra on Friday.", 1),
    ],
)
def test_words_that_tell_of_an_event(text: str, count: int) -> None:
    told = extract(MOSUL + text).get("strike_claims", [])
    assert len({no for c in told if (no := getattr(c, "event_no", None))}) == count + 1


def days_and_places(text: str, published_on: date) -> set[tuple[str, str]]:
    """The day and the place of each event, put together from its mentions."""
    held: dict[int, list[StrikeClaim]] = {}
    for claim in strikes(text, published_on):
        if claim.event_no:
            held.setdefault(claim.event_no, []).append(claim)
    return {
        (str(next((c.date_start for c in told if c.date_start), None)), place)
        for told in held.values()
        for place in {c.place_id for c in told if c.place_id}
    }


TIMELINE = """How it went
September 2: First strike
Troops announce a strike in the southern Caribbean that killed 11 men.
October 3: Off the coast of Peru
The ministry says four people were killed in a strike.
October 21: The Pacific
The campaign grows. A strike kills two people.
November 16
The carrier arrives. The command says it hit a boat in the eastern Pacific a day earlier.
What comes next
The ministry said that a strike in the Caribbean had killed 11."""


def test_a_heading_with_words_dates_and_places_the_lines_below_it() -> None:
    told = days_and_places(TIMELINE, date(2025, 11, 20))
    assert told >= {
        ("2025-09-02", "sea-caribbean"), ("2025-10-03", "PE"), ("2025-10-21", "sea-pacific"),
        ("2025-11-15", "sea-eastern-pacific"),
    }  # fmt: skip
    assert not any(day == "2025-11-16" for day, _ in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The navy conducted strikes on Saturday and Sunday. The first, south of Cuba, killed two. "
         "The second, off the coast of Haiti, killed three men.",
         {("2026-03-07", "CU"), ("2026-03-08", "HT")}),
        ("The navy struck two boats on March 3 and March 5. The first was hit off Peru, killing "
         "three; the second, in the Caribbean Sea, left one survivor.",
         {("2026-03-03", "PE"), ("2026-03-05", "sea-caribbean")}),
        ("The military carried out strikes on Wednesday and Thursday. Wednesday's strike, in the "
         "Caribbean, killed four. Thursday's, in the eastern Pacific, killed two.",
         {("2026-03-04", "sea-caribbean"), ("2026-03-05", "sea-eastern-pacific")}),
    ],
)  # fmt: skip
def test_strikes_told_together_and_then_one_by_one(text: str, told: set[tuple[str, str]]) -> None:
    assert days_and_places(text, date(2026, 3, 9)) == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Troops raided a farm near Basra, in the northern province, before dawn on Tuesday.",
         "2026-03-03"),
        ("Overnight on March 3, drones of the security service attacked a refinery.", "2026-03-03"),
        ("The strikes, which began in October with an attack that killed 11 people off Peru, have "
         "killed at least 134 people.", "2025-10-01"),
        ("Parts of a bomb that was used in January in an attack on a market near Basra, where 17 "
         "people died, were shown.", "2026-01-01"),
        (MOSUL + "Also on Saturday, a drone with explosives was dropped on a barracks in Basra.",
         "2026-03-07"),
        (MOSUL + "On March 3 a glider circled over the school and dropped two mortar rounds, four "
         "people said.", "2026-03-03"),
        (MOSUL + "On March 3, three people died when a boat was hit, and on March 5 the army said "
         "it had killed four men in strikes on a convoy near Basra.", "2026-03-05"),
        ("Thursday's strike near Mosul brings the toll to at least 177 people since May. It came "
         "four days after a strike near Basra that killed two people.", "2026-03-01"),
        ("The minister announced on Friday that the army carried out a strike a day earlier on a "
         "convoy near Basra.", "2026-03-05"),
        ("April 3: A court hears the kin of two men killed in January.", "2026-01-01"),
        ("Air strikes hit Mosul on Thursday.\nOn January 6 the army said it had killed four men in "
         "strikes on a convoy near Basra.", "2026-01-06"),
    ],
)  # fmt: skip
def test_the_day_by_other_words(text: str, day: str) -> None:
    assert day in days(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The minister did not mention the latest strike in remarks to veterans in Basra on "
         "Saturday. The strike on Thursday killed four.", "2026-03-07"),
        ("The mayor called the attacks on boats in the Caribbean murder on Saturday. A strike on "
         "Thursday killed four.", "2026-03-07"),
        ("The president, speaking on state television on Saturday, called the strike murder. It "
         "was on Thursday that the strike killed four.", "2026-03-07"),
        ("On Saturday, the anniversary of the first strike, friends held a vigil. A strike on "
         "Thursday killed four.", "2026-03-07"),
        ("A plane searched for a man for hours before operations were halted on Saturday. A strike "
         "on Thursday killed four.", "2026-03-07"),
        ("The admiral who oversees military operations in the Gulf was pressed for hours Saturday "
         "over a strike on Thursday.", "2026-03-07"),
        ("The president was asked about the strike at his news conference on Saturday. The strike "
         "on Thursday killed four.", "2026-03-07"),
        ("Experts urged both states in a letter made public on Saturday to look into the strike. "
         "It was on Thursday that the strike killed four.", "2026-03-07"),
        ("Senators were briefed on the strikes on Saturday. A strike on Thursday killed four.",
         "2026-03-07"),
        ("A court told him to attend a hearing on Saturday about the raid. It was on Thursday that "
         "the raid killed four.", "2026-03-07"),
        ("Video posted on Saturday showed the strike. The strike on Thursday killed four.",
         "2026-03-07"),
    ],
)  # fmt: skip
def test_a_day_of_words_is_no_day_of_a_strike(text: str, other: str) -> None:
    assert other not in days(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The military said it killed four people in the eastern Pacific on March 3 and another "
         "two in the Caribbean on March 5.",
         {("2026-03-03", "sea-eastern-pacific"), ("2026-03-05", "sea-caribbean")}),
        ("Jets killed 23 people across Yemen on Thursday. One of the strikes hit a house in "
         "Hodeidah, killing 11.", {("2026-03-05", "YE"), ("2026-03-05", "YE-HU")}),
        ("At least 12 people were killed in airstrikes on Yemen on Thursday. The heaviest strike "
         "hit a house in Hodeidah, killing nine.", {("2026-03-05", "YE"), ("2026-03-05", "YE-HU")}),
        ("The president on Saturday condemned a drone strike that killed five in Yemen. The attack "
         "took place on Thursday night in Hodeidah.",
         {("2026-03-05", "YE"), ("2026-03-05", "YE-HU")}),
        ("The men set off on March 3. Two days later, the navy struck a boat in the Caribbean.",
         {("2026-03-05", "sea-caribbean")}),
        ("Troops hit a boat on March 3 in the Caribbean. In the early hours of March 5, commandos, "
         "enabled by American aircraft, raided a compound in Esmeraldas province in Ecuador.",
         {("2026-03-03", "sea-caribbean"), ("2026-03-05", "EC-E")}),
        ("The president said on Sunday that nobody had authorized the attack that left five dead "
         "on Friday at a fentanyl laboratory in the state of Sinaloa, Mexico.",
         {("2026-03-06", "MX-SIN")}),
        ("Families of men killed in a boat strike sue. Two men were among four who died in a "
         "strike on January 4 in the eastern Pacific.", {("2026-01-04", "sea-eastern-pacific")}),
        ("A strike on a boat in the Caribbean killed two on Sunday. On Wednesday, the navy said it "
         "had sunk a boat in the eastern Pacific, killing four men.",
         {("2026-03-08", "sea-caribbean"), ("2026-03-04", "sea-eastern-pacific")}),
        ("A strike on a boat in the Caribbean killed two on Sunday. Raids eased in November after "
         "troops stormed a farm in Esmeraldas province in Ecuador, killing six men.",
         {("2026-03-08", "sea-caribbean"), ("2025-11-01", "EC-E")}),
        ("Jets hit a farm in Aden, Yemen, on Sunday. In the heaviest raid so far this year, on "
         "Feb. 11, nine people were killed in Hodeidah.",
         {("2026-03-08", "YE-AD"), ("2026-02-11", "YE-HU")}),
        ("Three soldiers were killed by a drone in Aden, Yemen, on Sunday. Sanctions were "
         "tightened in May last year, three days after a raid in Hodeidah killed nine people.",
         {("2026-03-08", "YE-AD"), ("2025-05-01", "YE-HU")}),
        ("A strike in the Caribbean killed two on Sunday. The strike brings to 151 the number of "
         "people killed in the campaign that began in early September, by a count of the agency.",
         {("2026-03-08", "sea-caribbean")}),
        ("The launch had left port on Thursday and was hit the next day, Friday 6 March, in the "
         "eastern Pacific, killing three.", {("2026-03-06", "sea-eastern-pacific")}),
        ("Troops have hunted the gang since nine guards were killed in an ambush in Esmeraldas "
         "province last May.", {("2025-05-01", "EC-E")}),
        ("The hunt moved to the eastern Pacific, where a strike off Peru on Sunday killed four.",
         {("2026-03-08", "sea-eastern-pacific")}),
        # one more, an answer, another day's news
        ("The army said on Friday that it had struck a boat in the Red Sea, killing three men. It "
         "was the third such strike this month. Nobody said where the boat had set off from. A "
         "second on Tuesday in the Gulf of Aden killed three more.",
         {("2026-03-06", "sea-red"), ("2026-03-03", "sea-gulf-of-aden")}),
        ("On Tuesday the mayor announced that six men had been killed in a strike off the coast of "
         "Venezuela. Jets struck another vessel on Thursday in the eastern Pacific.",
         {("2026-03-03", "VE"), ("2026-03-05", "sea-eastern-pacific")}),
        ("The envoy said on Friday that the raids were wrong. On Wednesday, the army said it had "
         "carried out a strike on a boat in the Red Sea, killing four. Two days earlier 14 people "
         "died in strikes on four vessels in the Gulf of Aden.",
         {("2026-03-04", "sea-red"), ("2026-03-02", "sea-gulf-of-aden")}),
        ("The troops killed nine gunmen in Petatlán in the state of Guerrero on Thursday. The "
         "second encounter came on Friday afternoon, near Tecpan de Galeana. Three more gunmen "
         "were killed there.", {("2026-03-05", "MX-GRO"), ("2026-03-06", "MX-GRO")}),
        ("The command struck a boat on Friday. Intelligence confirmed the vessel was transiting "
         "along known routes in the Caribbean.", {("2026-03-06", "sea-caribbean")}),
        ("The minister on Friday defended a bombardment in the department of Guaviare in Colombia "
         "on Tuesday in which 19 fighters were killed.", {("2026-03-03", "CO-GUV")}),
        ("Families of two men killed in a strike on October 14 in the Red Sea sued the state on "
         "Tuesday in a court in Boston.", {("2025-10-14", "sea-red")}),
        # whose day it is: a suit's, a seizure's, a first one's; where somebody speaks
        ("A drone killed two men in Aden, Yemen, on Sunday. Last month, relatives of two men "
         "killed in a raid in Hodeidah in October brought a suit.",
         {("2026-03-08", "YE-AD"), ("2025-10-01", "YE-HU")}),
        ("On Saturday, the police seized 77 packages from a boat destroyed by the US on Tuesday in "
         "the Red Sea.", {("2026-03-03", "sea-red")}),
        ("The secretary, speaking in Mexico City on Wednesday, said that jets had struck a boat in "
         "the Red Sea on Tuesday.", {("2026-03-03", "sea-red")}),
        ("The president denounced this Saturday the raid that troops carried out the day before in "
         "Aden, Yemen, with six dead.", {("2026-03-06", "YE-AD")}),
        ("The ministry released an opinion, dated Dec. 23, that justified the raid of Jan. 3 in "
         "Aden, Yemen. At least 75 people died.", {("2026-01-03", "YE-AD")}),
        ("Officials in Sanaa said the strike on Friday in the Red Sea killed six.",
         {("2026-03-06", "sea-red")}),
        # places told by what they are called
        ("Soldiers killed four men on Friday at a ranch called El Mirador, in Sinaloa, Mexico.",
         {("2026-03-06", "MX-SIN")}),
        ("A drone crashed into a hangar in Aden, Yemen, on Thursday, wounding two. On the same day "
         "a soldier was killed by rocket fire in Hodeidah.",
         {("2026-03-05", "YE-AD"), ("2026-03-05", "YE-HU")}),
        ("Jets hit a farm in Aden, Yemen, on Sunday. Hodeidah has been bombed four times this "
         "year. The deadliest, on Feb. 11, tore through a market, killing nine people.",
         {("2026-03-08", "YE-AD"), ("2026-02-11", "YE-HU")}),
        ("Three rockets hit the US embassy in Sanaa, Yemen, on Sunday.",
         {("2026-03-08", "YE-SA")}),
        ("Troops raided a ranch in the Caribbean department of Gracias a Dios in Honduras on "
         "Sunday, killing a guard.", {("2026-03-08", "HN-GD")}),
        ("Marines killed nine gunmen on Sunday in a clash along the Pacific coast of the southern "
         "state of Guerrero.", {("2026-03-08", "MX-GRO")}),
        ("A strike in Aden, Yemen, killed 12 on Sunday, according to a group of lawyers, based "
         "in Hodeidah.", {("2026-03-08", "YE-AD")}),
        ("Yemen's fishermen in Qalansiya say they have stayed ashore since Sunday, when a strike "
         "killed 11 men off Somalia.", {("2026-03-08", "SO")}),
        ("Families in Las Cuevas, a town in Trinidad, mourn six men killed on Sunday in a strike "
         "off the coast of Venezuela.", {("2026-03-08", "VE")}),
        ("Jets raided a camp in Aden, Yemen, on Thursday. Hours before the raid, two soldiers were "
         "wounded in a blast in Hodeidah.", {("2026-03-05", "YE-AD"), ("2026-03-05", "YE-HU")}),
    ],
)  # fmt: skip
def test_the_days_and_places_of_several(text: str, told: set[tuple[str, str]]) -> None:
    assert days_and_places(text, date(2026, 3, 9)) == told


def test_a_boat_that_sank_was_not_attacked() -> None:
    text = "A migrant boat sank off Cape Verde on Friday. More than 60 people died in that wreck."
    assert days(text) == set()


def test_a_strike_of_last_month_is_that_of_a_day_in_it() -> None:
    text = (
        "Senators asked why a missile was fired at a burning boat last month, killing two men.\n"
        "The Feb. 19 strike, about 140 miles off the coast of Peru, killed all five people aboard."
    )
    assert {c.event_no for c in strikes(text, date(2026, 3, 9))} == {1}


def test_a_strike_of_the_weekend_is_that_of_its_sunday() -> None:
    text = (
        "The army carried out a drone strike on a camp in Peru over the weekend.\nIt was known.\n"
        "People talk.\nNobody fled.\nIn the early hours of Sunday, March 8, a drone fired two "
        "missiles at a camp near the town of Lakrit, in Peru."
    )
    assert {c.event_no for c in strikes(text, date(2026, 3, 9))} == {1}


def test_that_nobody_died_is_no_news_of_an_event() -> None:
    text = (
        "A lawmaker has it that not one civilian has died. On Friday a strike in Peru killed two."
    )
    assert days(text) == {"2026-03-06"}


def test_a_weekday_in_a_dated_entry_is_counted_from_the_entry() -> None:
    text = (
        "How it went\nJan. 14: The navy says a strike in the Caribbean on Monday killed two.\n"
        "Jan. 29: Four men die in a strike in the eastern Pacific."
    )
    assert days_and_places(text, date(2026, 3, 9)) == {
        ("2026-01-12", "sea-caribbean"),
        ("2026-01-29", "sea-eastern-pacific"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The army has not carried out strikes in Ecuador, an official said.",
        "American jets have never conducted raids in Ecuador.",
        "The United States had not bombed targets in Ecuador.",
    ],
)
def test_what_was_not_done_is_no_event(text: str) -> None:
    assert days_and_places(text, date(2026, 3, 9)) == set()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # counted from a day told before
        ("The shelling of Basra began on February 3. The bombs that fell on that Saturday night "
         "killed two people in Mosul.", "2026-02-07"),
        ("He woke at five on February 10. The bombs that fell that Tuesday morning killed four "
         "people in Basra.", "2026-02-10"),
        ("On February 10 he left. Aides said that Tuesday night a drone killed four people in "
         "Basra.", "2026-03-03"),
        ("On March 3, the minister wrote that four men had been killed in two strikes the day "
         "before in the eastern Pacific.", "2026-03-02"),
        ("Peru listed the gang by a decree of 5 March. It had two days earlier been the target of "
         "a raid in which four men were killed in Lima.", "2026-03-03"),
        ("Just two days before the hearing, the navy said that it had sunk another boat in the "
         "Gulf of Aden, killing two men.", "2026-03-07"),
        ("On Wednesday, three days before the attack on Basra, a drone struck a lorry near Mosul, "
         "killing four.", "2026-03-04"),
        # what was announced, and on which day it was
        ("He left on 1 March with two others. Two days later, the minister, Ruiz, announced that "
         "jets had destroyed a boat off Colombia, killing three. Ruiz said that the strike, which "
         "took place on 2 March, had hit smugglers.", "2026-03-02"),
        ("He left on 3 February with two others. A day later, Ruiz posted a video of a boat being "
         "blown apart. He wrote that four men had been killed in the Caribbean. The strike of 4 "
         "February was one of 40.", "2026-02-04"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_what_was_told_before(text: str, day: str) -> None:
    assert day in days(text)
    assert "2026-03-09" not in days(text)


def test_the_attacks_of_september_11_are_those_of_2001() -> None:
    text = "The order was issued after the September 11 attacks, in which 2,977 people were killed."
    assert days(text) <= {"2001-09-11"}
    assert days("A strike on Sept. 11 killed two men near Basra.") == {"2025-09-11"}


def test_days_in_which_people_fled_after_a_raid_are_not_its_own() -> None:
    text = (
        "Jets bombed a camp in Basra on March 3, killing four men.\n"
        "Some 300 families fled in the two days after the bombing, the mayor said."
    )
    assert days(text) == {"2026-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a car in Rafah on Sunday. Some 40,000 people have been killed since the war "
        "began with Hamas' Feb. 7, 2024, attack on Israel.",
        "A drone hit a car in Rafah on Sunday. It has not come back since the Feb. 7, 2024, attack "
        "on Israel.",
    ],
)
def test_an_attack_named_by_its_date_has_it_though_others_are_counted_since(text: str) -> None:
    assert days(text) == {"2026-03-08", "2024-02-07"}


def test_a_bare_date_behind_since_is_only_a_bound() -> None:
    text = "A drone hit a car in Rafah on Sunday. Four men were killed since Feb. 7, 2024."
    assert "2024-02-07" not in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # what shows at once is of the day of the hit
        ("A freighter was left listing and ablaze off Aden on Tuesday after it was struck by a "
         "missile.", "2026-03-03"),
        ("Shops were shut in Basra on Tuesday after a drone struck a depot.", "2026-03-03"),
        ("Hundreds fled Basra on Tuesday after jets bombed the town.", "2026-03-03"),
        # what somebody did, and what came of it
        ("A lorry ploughed last Friday into a crowd outside a bank in Basra, killing four.",
         "2026-03-06"),
        ("A balloon came down on Friday on a mosque in Basra, wounding 20.", "2026-03-06"),
        ("Three died in Basra on a Thursday in February.", "2026-02-01"),
        ("Gunmen killed dozens of villagers near Basra on Friday.", "2026-03-06"),
    ],
)  # fmt: skip
def test_the_day_of_what_it_did(text: str, day: str) -> None:
    assert days(text) == {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Tuesday, judges heard two men after a raid in Basra killed nine.", "2026-03-03"),
        ("Police were looking on Friday for a driver who ploughed into a crowd, killing four.",
         "2026-03-06"),
        ("The war killed hundreds of people in Basra last year.", "2025-01-01"),
        ("The militia has killed scores of people in Basra since Friday.", "2026-03-06"),
        ("Was there a strike on Friday in Basra? Nobody saw one.", "2026-03-06"),
        ("Did drones hit Basra on Friday? Nobody saw one.", "2026-03-06"),
    ],
)  # fmt: skip
def test_what_followed_much_later_or_is_only_asked_has_no_part_in_it(text: str, day: str) -> None:
    told = extract(MOSUL + text).get("strike_claims", [])
    assert day not in {str(c.date_start) for c in told if isinstance(c, StrikeClaim)}


def test_a_question_on_an_event_that_was_still_dates_it() -> None:
    assert "2026-03-06" in days("Was Friday's raid on Basra lawful?")


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("and a lorry was blown up near Kidal two days later.", {"2026-02-06", "2026-02-08"}),
        ("and a second van, or its twin, exploded near Kidal a week later.",
         {"2026-02-06", "2026-02-13"}),
        # what somebody died of, found or claimed later
        ("and a third man died two days later.", {"2026-02-06"}),
        ("and police found the wreck two days later.", {"2026-02-06"}),
        ("and a group claimed the attack two days later.", {"2026-02-06"}),
    ],
)  # fmt: skip
def test_another_that_was_hit_later_has_its_own_day(clause: str, told: set[str]) -> None:
    assert days("A mine hit a bus in Gao on Feb. 6, killing two, " + clause) == told
