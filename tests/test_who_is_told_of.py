"""Who speaks where somebody else stands nearer to the verb, and what is a body by its name."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # between a subject and its verb "he said" is another's
        ("Omar Lutfi wept. The miller, he said, had opened the dam.", "Omar Lutfi"),
        ("Omar Lutfi wept. Luis Vega, he said, had opened the dam. “I saw it,” he said.",
         "Omar Lutfi"),
        ("Omar Lutfi wept. Rosa Gil lost her house in the flood, she said.", "Rosa Gil"),
        # whose rival somebody is, is nobody who speaks
        ("Vega's rival in the race, Senator Omar Lutfi, cheered. “It is over,” he wrote.",
         "Omar Lutfi"),
        ("Vega's deputy on the council, Rosa Gil, denounced the raid.", "Rosa Gil"),
        # one of them, who is described
        ("Nine divers came back. One of them, a 45-year-old welder from Tena, says the dam burst. "
         "“It rose,” he said.", "a 45-year-old welder from Tena"),
        ("Two officials confirmed it. One of them, who asked not to be named, said it burned.",
         "one of the officials"),
        # who places a number somewhere, and who tells it beside a film
        ("A statement from the navy placed the number of dead at 11.", "the navy"),
        ("Nine died in the raid, at least three of them captives, according to prosecutors and a "
         "video published by a newspaper.", "prosecutors"),
        # what somebody did by the way, and to whom
        ("The rebels, who took Tena, the last army post in the valley, in May, accused the army "
         "of arson.", "The rebels"),
        ("Rosa Gil, who met Luis Vega, the mayor, in May, said the dam had burst.", "Rosa Gil"),
        # a body by what is said of it
        ("Medics and a charity told Azul it burned. The Tena Relief Room, one of a network of "
         "volunteer groups, blamed the army. “Two bombs fell,” it said.", "The Tena Relief Room"),
        ("Medics and a charity told Azul it burned. Sahel Ports, a group based in Cali which "
         "counts the dead, blamed the army. It said two bombs fell.", "Sahel Ports"),
        ("Rosa Gil, a group leader at the mill, blamed the army. “Two bombs fell,” she said.",
         "Rosa Gil"),
        ("“They ran,” said Rosa Gil of Just Ports, a charity. “It burned,” she said.", "Rosa Gil"),
        # and by the name of its members
        ("Medics and a charity told Azul it burned. The Emergency Lawyers, a group that counts the "
         "dead, said two drones killed nine people. It blamed the army.", "The Emergency Lawyers"),
        ("The army denied it. The emergency lawyers were told. It said two bombs fell.",
         "The army"),
        # who goes on in a clause that says what he says
        ("The UN's rights office in Cali says it has documented the killing of 40 people.",
         "The UN's rights office in Cali"),
        # past a body in what somebody is
        ("“You can hide it anywhere,” a former cook for Hamas told Azul.",
         "a former cook for Hamas"),
        # by whom it is blamed on whom
        ("The blast was blamed on the rebels by the interior ministry.", "the interior ministry"),
        ("The blast was attributed to the rebels by villagers.", "villagers"),
        # one who gives no more than a first name
        ("A teacher from Tena, who asked to be identified only as Maria for fear of reprisals, "
         "said the dam had burst. “It rose,” she said.", "Maria"),
        ("A teacher from Tena, who asked to be identified as a trader, said the dam had burst.",
         "A teacher from Tena"),
        # in what somebody is, "it" is no subject
        ("The army denied it. Rebels hold the mill, people familiar with it said.",
         "people familiar with it"),
        # no other force is the navy
        ("U.S. forces and Chad's army are there. The navy has denied it. In a note, it said it "
         "had searched.", "The navy"),
        # past an age
        ("Ana Ruiz, 31, a mother of two whose house burned, told Azul it was arson.", "Ana Ruiz"),
        ("One survivor, 28-year-old Luis Vega, said he had swum for hours.", "Luis Vega"),
        # a state within a land has its own secretaries
        ("Mexico's army denied it. Nine drowned, the state's public security secretary said.",
         "the state's public security secretary"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, last: str) -> None:
    assert statements(text)[-1].speaker_text == last


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Aid agencies are also warning of hunger.", ["Aid agencies"]),
        ("The UN is urging both sides to agree a truce.", ["The UN"]),
        ("Rights groups are calling for an inquiry.", ["Rights groups"]),
        ("The signs are warning drivers.", []),
        ("The army is reporting for duty.", []),
        ("The river is rising, Rosa Gil said.", ["Rosa Gil"]),
        ("A former envoy has put it at as many as 400,000.", ["A former envoy"]),
        ("A former envoy has put it at the top of his list.", []),
        ("The mayor responded that the dam was old.", ["The mayor"]),
        ("The mayor responded to the flood.", []),
        ("The army later listed eight men as presumed dead.", ["The army"]),
        ("The army lists the gang as a threat.", []),
        ("The men were listed as missing.", []),
        ("The office says it has documented 40 deaths.", ["The office"]),
    ],
)  # fmt: skip
def test_who_says_anything(text: str, said: list[str]) -> None:
    assert [claim.speaker_text for claim in statements(text)] == said


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("The government of President Gustavo Petro said nine had drowned.", "colombia"),
        ("The government of Omar Lutfi said nine had drowned.", ""),
        ("The government of former President Gustavo Petro said nine had drowned.", ""),
    ],
)
def test_whose_government_it_is(text: str, organization: str) -> None:
    assert statements(text)[0].organization_actor_id == organization


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The army said it “was moving fast” and “was full of men”.",
         ["was moving fast", "was full of men"]),
        ("The army said it was “moving fast” and “full of men”.", ["moving fast"]),
    ],
)  # fmt: skip
def test_what_has_a_verb_of_its_own_is_a_clause(text: str, quotes: list[str]) -> None:
    assert [claim.quote for claim in statements(text)] == quotes


def test_a_nickname_is_no_quotation() -> None:
    told = statements(
        "Prosecutors identified the driver as Luis Vega, alias “El Cochi,” a courier."
    )
    assert [claim.mode for claim in told] == ["reported"]
