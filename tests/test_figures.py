"""Figures: each rule finds its own example and passes over the other; and wire prose."""

from datetime import date

import pytest
from bundled import bundled

from ingest.extract.figures.figure import Figure
from ingest.extract.figures.found import find_figures
from ingest.extract.figures.rules import RULES, Rule
from ingest.text.document import read_document
from ingest.text.tokens import fold


def figures(text: str) -> list[Figure]:
    document = read_document(text, date(2026, 3, 9), bundled())
    return [
        figure
        for sentence in document.sentences
        for figure in find_figures(sentence, fold(text[sentence.start : sentence.end]))
    ]


def values(text: str) -> list[tuple[str, int | None, str]]:
    return [
        (f.measure, f.number.value if f.number else None,
         f.number.qualifier if f.number else "undisclosed")
        for f in figures(text)
    ]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds_its_example_and_passes_over_the_other(rule: Rule) -> None:
    assert any(f.rule == rule.name for f in figures(rule.finds)), rule.finds
    assert not any(f.rule == rule.name for f in figures(rule.passes)), rule.passes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike killed three and left one survivor.",
         [("killed", 3, "exact"), ("survived", 1, "exact")]),
        ("Two suspected smugglers were killed and one survived.",
         [("killed", 2, "exact"), ("survived", 1, "exact")]),
        ("At least 12 soldiers, nine rebels and a child were killed.",
         [("killed", 22, "at_least")]),
        ("Four fishermen aboard a speedboat off Tumaco were killed, and eight others remain "
         "missing and presumed dead.", [("killed", 4, "exact"), ("presumed_dead", 8, "exact")]),
        ("THREE SUBVERSIVES WERE KILLED AND SEVEN OTHERS WERE WOUNDED DURING CLASHES.",
         [("killed", 3, "exact"), ("wounded", 7, "exact")]),
        ("The bombing left 7 other people dead and 30 injured.",
         [("killed", 7, "exact"), ("wounded", 30, "exact")]),
        ("The court heard of the assassination of six clergymen.", [("killed", 6, "exact")]),
        ("Three members of the convoy, drivers of the fuel company, were wounded.",
         [("wounded", 3, "exact")]),
        ("Five nuns -- three Poles and one Czech -- and two guards were killed.",
         [("killed", 7, "exact")]),
        ("On 4 May 31 charred bodies of farmers were found.", [("killed", 31, "exact")]),
        ("Over 90 soldiers and rebels have been killed.", [("killed", 90, "more_than")]),
        ("Two clung to the wreckage and were killed by a second missile.",
         [("killed", 2, "exact")]),
        ("Death toll: at least 163.", [("killed", 163, "at_least")]),
        ("The raid brought to 60 the number of people killed since May.",
         [("killed", 60, "exact")]),
        ("One of the six, a clerk, died on Friday.", [("killed", 1, "exact")]),
        ("The mother of two boys, 28-year-old Ana Ruiz, died on Friday.", []),
        ("A pair of shootings that have left at least one person dead are being looked into.",
         [("killed", 1, "at_least")]),
        ("Two guards and the driver were killed.", [("killed", 3, "exact")]),
        ("The raid killed two guards and their commander.", [("killed", 3, "exact")]),
        ("He killed two guards and the driver fled.", [("killed", 2, "exact")]),
        ("Two guards and the drivers were killed.", []),
        ("The raid claimed the lives of six nuns, a cook, and her daughter.",
         [("killed", 8, "exact")]),
        ("The pilot was asleep when he and eight others were killed.", [("killed", 9, "exact")]),
        ("A couple and their two children were found dead.", [("killed", 4, "exact")]),
        ("Five found dead in a flat", [("killed", 5, "exact")]),
        ("A crew was killed at sea.", []),
        ("A family of five was found dead.", [("killed", 5, "exact")]),
        ("The shell killed a family of six in the camp.", [("killed", 6, "exact")]),
        ("The shell killed a grandmother of six in the camp.", [("killed", 1, "exact")]),
        ("The depot was shelled on Friday, without causing casualties.",
         [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("The rebels took the depot on Friday without casualties.", []),
        ("All six sailors survived; three of them were badly burned.",
         [("survived", 6, "exact"), ("wounded", 3, "exact")]),
        ("The port listed 14 fishers from the province of Manabi as missing.",
         [("missing", 14, "exact")]),
        ("Reporters interviewed relatives of nine men who were killed.", []),
        ("The raid led to the injury of nine people.", [("wounded", 9, "exact")]),
        ("On pages 2 and 3 four letters mourned five nuns that were killed.",
         [("killed", 5, "exact")]),
        ("Three notaries were later found dead.", [("killed", 3, "exact")]),
        ("Rebels killed five Polish notaries, a priest said.", [("killed", 5, "exact")]),
        ("At 1830 by the bridge 30 rebels came shooting.", []),
        ("The driver escaped without injury but nine people were hurt.",
         [("wounded", 9, "exact")]),
        ("The raid ended with over 60 dead or wounded.", []),
        ("Shells left three dead and wounded nine men.",
         [("killed", 3, "exact"), ("wounded", 9, "exact")]),
        ("Four men shot dead a night glazier.", []),
        ("This brings the total of trucks burned to 12.", []),
        ('At least 14 members of the "Dawn Patrol" (a village guard) died.',
         [("killed", 14, "at_least")]),
        ("Three aides who were serving as drivers and a cook's child were wounded.",
         [("wounded", 4, "exact")]),
        ("The sniper managed to kill two guards.", [("killed", 2, "exact")]),
        ("He was killed at 0415 near his home, along with three of his guards.",
         [("killed", 3, "exact")]),
        ("The murderers of the five UTP [Technical University] nuns fled.",
         [("killed", 5, "exact")]),
        ("The murder by masked men of six Poles was condemned.", [("killed", 6, "exact")]),
        ("The militia killed, with knives, four weavers.", [("killed", 4, "exact")]),
        ("The army's casualties include 31 soldiers killed.", [("killed", 31, "exact")]),
        ("The bodies of three of the eight drivers who had vanished were found.",
         [("killed", 3, "exact")]),
        ("One of the two guards who shot was held.", []),
        ("Villagers found 28 bodies in the ravine.", [("killed", 28, "exact")]),
        ("A total of 64 people, including three children, have died.", [("killed", 64, "exact")]),
        ("A strike killed Hezbollah's chief of staff and four others.", [("killed", 5, "exact")]),
        ("The blast killed Mayor Juan Perez and two of his guards.", [("killed", 3, "exact")]),
        ("Two of the four men aboard died.", [("killed", 2, "exact")]),
        ("A girl and a man took their own lives.", [("killed", 2, "exact")]),
        ("Both committed suicide.", [("killed", 2, "exact")]),
        ("A couple was found shot to death in their home.", [("killed", 2, "exact")]),
        ("The drone killed a couple and their son.", [("killed", 3, "exact")]),
        ("The drone killed his parents and two sisters.", [("killed", 4, "exact")]),
        ("The parents of a boy who was killed said so.", [("killed", 1, "exact")]),
        ("Teen, 2 others hurt in blast", [("wounded", 3, "exact")]),
        ("Toddler becomes fourth to die in Tacoma blast", [("killed", 4, "exact")]),
        ("She was the fifth person killed in the blast.", [("killed", 5, "exact")]),
        ("Two survivors clinging to the hull were killed.", [("killed", 2, "exact")]),
        ("Marines detained 12 people.", [("captured", 12, "exact")]),
        ("No one was hurt. There were no survivors.",
         [("wounded", 0, "exact"), ("survived", 0, "exact")]),
        ("No casualties were reported.", [("killed", None, "undisclosed")]),
        ("No injuries were reported.", [("wounded", 0, "exact")]),
        ("The command gave no casualty figures.", [("killed", None, "undisclosed")]),
        ("There were no casualties.", [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("The missions led to 119 detentions.", [("captured", 119, "exact")]),
        ("Of 147 drones, 121 were shot down.", []),
        ("It was not clear how many people were killed.", [("killed", None, "undisclosed")]),
        ("Casualty figures were not released.", [("killed", None, "undisclosed")]),
        ("One of the three guards shot at the gate has died.", [("wounded", 3, "exact")]),
        ("Four sailors are resting after being shot.", [("wounded", 4, "exact")]),
        ("Two men were held over the double stabbing.", [("wounded", 2, "exact")]),
        ("A quadruple murder brought the police to the island.", [("killed", 4, "exact")]),
        ("The blast wounded four others last summer.", [("wounded", 4, "exact")]),
        ("Five people were shot at a market, two of them fatally.",
         [("wounded", 5, "exact"), ("killed", 2, "exact")]),
        ("Three sailors suffered shrapnel injuries and two were taken to Riverside Hospital.",
         [("wounded", 3, "exact"), ("wounded", 2, "exact")]),
        ("The blast left two in critical condition; both are expected to survive.",
         [("wounded", 2, "exact"), ("wounded", 2, "exact")]),
    ],
)  # fmt: skip
def test_wire_prose(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boy shot in a quarrel over a pair of shoes died.",
        "The couple's daughter was killed.",
        "The driver shot near two houses died.",
        "The 38-year-old president congratulated the troops.",
        "Around 70% of the cocaine passes through 31 countries.",
        "A plot to kill two judges was foiled.",
        "The blast could have killed 20 people.",
        "The men were killed two days later near 12 houses.",
        "Three boats were destroyed in four strikes.",
        "He has served 11 years for the killing.",
        "The father of two children was killed.",
        "Two fingers were hit by splinters.",
        "Nobody else was hurt.",
        "Two men shot at officers near the harbour.",
        "The five deckhands who were not hurt swam ashore.",
        "The guard was shot three times.",
        "Three rounds were taken to the laboratory.",
        "They were charged over the attempted murders of five teenagers.",
        "Photo 7 of 14 A keeper died there.",
    ],
)
def test_no_figure_where_nobody_is_counted(text: str) -> None:
    assert [v for v in values(text) if v[1]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four guards were wounded.", False),
        ("One of them was wounded.", True),
        ("Two were taken to hospital.", True),
        ("Two of the four guards died.", False),
    ],
)
def test_some_of_those_counted_elsewhere_are_a_share(text: str, expected: bool) -> None:
    assert [f.share for f in figures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Aides said that three "rebels" had been killed.', 3),
        ("Kin of two sailors say they were among three men killed on Friday.", 3),
        ("Two children, ages 3 and 5, and their mother have been found dead.", 3),
        ("Eight people are thought to be still under the rubble.", 8),
        ("It killed nobody we know and left two alive on the hull.", 2),
    ],
)
def test_words_beside_a_count_do_not_hide_it(text: str, expected: int) -> None:
    assert [value for _, value, _ in values(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The port told Channel 8 on Friday that the girl had died.",
        "Diaz, whose age was given as 17 by police, died of a wound.",
        "A 17 y.o killed in the port was a clerk.",
        "The ministry denied that 40 guards had been killed.",
        "Reports that 40 guards were killed were wrong.",
        "Early reports said 40 guards had died, but that proved to be false.",
        "A survivor died aboard the cutter.",
    ],
)
def test_no_number_is_one_of_a_name_an_age_or_a_thing_denied(text: str) -> None:
    assert [figure for figure in figures(text) if not figure.part] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four guards were shot.", True),
        ("One guard was killed and three others were shot.", False),
        ("The attack sent four guards to the hospital.", True),
        ("Four guards were wounded.", False),
        ("Four guards are in stable condition.", False),
    ],
)
def test_a_count_of_those_shot_may_hold_the_dead(text: str, expected: bool) -> None:
    assert [f.includes_dead for f in figures(text)][-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the toll, not the strikes that it is of
        ("It brings to at least 148 the number of people killed in 43 known strikes.",
         [("killed", 148, "at_least")]),
        # a place before "and" is nobody
        ("He died while flown to Ibarra, and three soldiers were injured.",
         [("wounded", 3, "exact")]),
        ("The army has the names of 23 soldiers it says were killed.", [("killed", 23, "exact")]),
        ("A boat had three men aboard, all of whom were killed.", [("killed", 3, "exact")]),
        ("A boat had three men aboard, some of whom were killed.", []),
        ("Four men fled in two cars, both of which were hit.", []),
        ("He never ordered that three men be killed.", []),
        ("Three of them will be killed.", []),
        ("They saw no survivors.", []),
        ("Two men who lived through the first blast died on the raft.", [("killed", 2, "exact")]),
        ("Hassan Ali, 42, his wife and two children were killed in the strike.",
         [("killed", 4, "exact")]),
        ("The mayor, two aides and a driver were killed when a bomb exploded.",
         [("killed", 4, "exact")]),
        ("Ignacio Ruiz, rector of the college, five other priests and two women were murdered.",
         [("killed", 8, "exact")]),
        ("Near Teluk, two guards and a driver were killed.", [("killed", 3, "exact")]),
        ("According to Ruiz, two guards and a driver were killed.", [("killed", 3, "exact")]),
        ("Two of the four on board the boat survived the strike.", [("survived", 2, "exact")]),
        ("Three of the six were killed in the raid.", [("killed", 3, "exact")]),
        ("Two people who had survived the first hit were killed by a second one.",
         [("killed", 2, "exact")]),
        ("Relatives of 12 of the missing came.", []),
        ("Four of its crew were fished out alive.", [("survived", 4, "exact")]),
    ],
)  # fmt: skip
def test_who_is_counted_and_who_is_not(
    text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how releases and the press of several countries say that somebody died
        ("Three sappers gave their lives on the road to Arauca.", [("killed", 3, "exact")]),
        ("Two gendarmes paid the ultimate price in the ambush.", [("killed", 2, "exact")]),
        ("Five cadets embraced martyrdom in the blast.", [("killed", 5, "exact")]),
        ("Six guards fell in the line of duty.", [("killed", 6, "exact")]),
        ("Six guards fell in the mud.", []),
        ("The raid neutralised nine bandits.", [("killed", 9, "exact")]),
        ("Divers brought up the remains of two herdsmen.", [("killed", 2, "exact")]),
        ("The house remains of two storeys.", []),
        ("There was no loss of life in the raid.", [("killed", 0, "exact")]),
        ("The drone caused neither deaths nor injuries.",
         [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("Neither port reported deaths or injuries.", []),
        ("Four drivers sustained varying degrees of injuries.", [("wounded", 4, "exact")]),
        ("Seven more were being treated for burns.", [("wounded", 7, "exact")]),
        ("Three cooks resulted injured in the crossfire.", [("wounded", 3, "exact")]),
        ("Another four are listed as missing.", [("missing", 4, "exact")]),
        ("The raid allowed the apprehension of 12 smugglers.", [("captured", 12, "exact")]),
        ("The police recorded 412 homicides.", [("killed", 412, "exact")]),
        ("The men meant to neutralise nine guards and to assassinate two judges.", []),
        # an active verb may have "of them" for its object
        ("The drone hit the camp, wounding 14 of them.", [("wounded", 14, "exact")]),
        # what may have happened is a count where it is told as the most it may be
        ("As many as 90,000 people may have died.", [("killed", 90000, "at_most")]),
        ("Up to 30 nuns might have been killed.", [("killed", 30, "at_most")]),
        ("The blast may have killed nine people.", []),
        # shares of a number given elsewhere
        ("The clinic counts two girls among the dead.", []),
        ("The blast killed 20 people, including three cooks and four nuns, and nine were hurt.",
         [("killed", 20, "exact"), ("wounded", 9, "exact")]),
        ("Seven clerks were among nine people killed.", [("killed", 9, "exact")]),
        ("Among the nine people killed were two nuns.", [("killed", 9, "exact")]),
        ("Among those killed in the raid were two nuns.", []),
        ("Also killed were two nuns.", [("killed", 2, "exact")]),
        ("The dead, among them two nuns killed at prayer, were buried.", []),
        ('The army said 20 clerks had been "neutralised".', [("killed", 20, "exact")]),
        ("The bodies of two of the three missing crewmen were found.", [("killed", 2, "exact")]),
        ("Eleven people are missing, presumed drowned.", [("presumed_dead", 11, "exact")]),
        ("The navy captured 20 smugglers and three vehicles.", [("captured", 20, "exact")]),
        # somebody without a noun of his own
        ("One clerk died and another was wounded.",
         [("killed", 1, "exact"), ("wounded", 1, "exact")]),
        ("Three clerks died and the other was hurt.",
         [("killed", 3, "exact"), ("wounded", 1, "exact")]),
        ("The blast injured two clerks and killed another.",
         [("wounded", 2, "exact"), ("killed", 1, "exact")]),
        ("Three clerks died and another clerk fled.", [("killed", 3, "exact")]),
        # who wasn't hurt
        ("Not one shot was heard.", []),
        ("Not one person was hurt.", [("wounded", 0, "exact")]),
        ("Not three nuns but four were killed.", [("killed", 4, "exact")]),
        ("No civilians were harmed.", []),
        ("No Cubans were hurt.", []),
        ('"Not one civilian" had been harmed.', []),
        ("There were no casualties among the troops.", []),
        ("A second bomb caused no victims.", [("killed", 0, "exact")]),
        # what stands in quotation marks is counted, too
        ('The navy had killed "over 40 armed smugglers" by May.', [("killed", 40, "more_than")]),
        # a total with others, and without them
        ("Two nuns from Teluk, who were killed in May, are buried here.", [("killed", 2, "exact")]),
        ("Bodies lay there; eight guards are still considered missing.",
         [("missing", 8, "exact")]),
        ("It brings to 30 the number of boats sunk and to 90 the number of people killed.",
         [("killed", 90, "exact")]),
        ("A cook and two Ecuadoreans were killed.", [("killed", 3, "exact")]),
        ("No people were harmed.", [("wounded", 0, "exact")]),
    ],
)  # fmt: skip
def test_other_words_for_the_dead_the_hurt_and_the_unhurt(
    text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor had initially put the dead at six.", True),
        ("An earlier count gave six people killed.", True),
        ("Police previously said six people had been killed.", True),
        ("Police said six people had been killed earlier.", False),
        ("Initially a bus was hit, and six people were killed.", False),
    ],
)
def test_what_was_counted_first_yields_to_other_counts(text: str, expected: bool) -> None:
    assert [f.share for f in figures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed five farmers and injured 27 over the past day.",
         [("killed", 5, "exact"), ("wounded", 27, "exact")]),
        ("Shells broke 27 windows over the past day.", []),
        ("Two deckhands sustained minor injuries.", [("wounded", 2, "exact")]),
        ("Two deckhands sustained minor losses.", []),
        ("Nine miners were killed and over 40 have gone missing.",
         [("killed", 9, "exact"), ("missing", 40, "more_than")]),
        ("Three clerks went missing in the raid.", [("missing", 3, "exact")]),
        ("Not one innocent man was hurt.", []),
    ],
)  # fmt: skip
def test_hurt_and_missing_in_the_words_of_a_daily_report(
    text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The depot was shelled without anybody being killed or hurt.",
         [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("The depot was shelled without a single clerk being hurt.", [("wounded", 0, "exact")]),
        ("The depot was shelled without any civilians being hurt.", []),
        ("The depot was shelled without a crew being hurt.", []),
        ("Nobody was killed or injured.", [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("Nobody was killed or charged.", [("killed", 0, "exact")]),
        ("There were no deaths or injuries.", [("killed", 0, "exact"), ("wounded", 0, "exact")]),
        ("There were no deaths.", [("killed", 0, "exact")]),
    ],
)  # fmt: skip
def test_nobody_killed_and_nobody_hurt(
    text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lawyer met nine relatives of sailors thought to have been killed.", []),
        ("The lawyer met two widows of miners killed in the raid.", []),
        ("Two children of the miner were killed.", [("killed", 2, "exact")]),
        ("The clinic gave the same toll and said six of them were boys.", []),
        ("The toll of the raid and the fire rose to six.", [("killed", 6, "exact")]),
        ("Another deckhand, Omar Haddad, 29, was rescued alive.", [("survived", 1, "exact")]),
    ],
)  # fmt: skip
def test_it_befell_those_of_whom_it_is_told(
    text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two clerks believed to have been killed in the raid had families.", ("killed", 2)),
        ("Three nurses thought to have been wounded in the raid fled.", ("wounded", 3)),
        ("One of nine men known to have died in the raid was a cook.", ("killed", 9)),
        ("The raid killed six, and four people were being treated for burns.", ("wounded", 4)),
    ],
)
def test_what_is_held_to_have_happened_is_told(text: str, told: tuple[str, int]) -> None:
    found = {(f.measure, f.number.value) for f in figures(text) if f.number}
    assert told in found
    assert not any(f.includes_dead for f in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks ordered to have been killed were spared.",
        "The killing or capture of 33 of the 37 bosses split the cartels.",
        "No bodies have been found after the raid.",
    ],
)
def test_what_is_no_count_of_the_dead(text: str) -> None:
    assert not list(figures(text))
