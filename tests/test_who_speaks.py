"""Who is meant where a report calls a speaker by a part, a land, a party or a pronoun."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # one of several is one, and so "he" or "she"
        ("Rosa Gil wept. One of the divers told Azul the dam burst. He denied that he had fled.",
         "One of the divers"),
        ("Omar Lutfi wept. Two of the divers said the dam burst. It was old, he said.",
         "Omar Lutfi"),
        ("Two officials confirmed it. One said it burned. Another said it was arson.",
         "another of the officials"),
        ("Another said it was arson.", "Another"),
        ("One, a father of four from Tena, said the dam had burst.", "One"),
        ("A miller said it burned; the other disputed that.", "the other"),
        # a possessor does nothing
        ("Omar Lutfi sat down. His nephew's nets are still wet. “I wait for him,” he said.",
         "Omar Lutfi"),
        ("Omar Lutfi sat down. His nephew mends the nets. “I wait for him,” he said.",
         "His nephew"),
        # whom a sentence is about, past its opening
        ("Omar Lutfi wept. When the dam burst, the teacher ran. “It rose,” he said.",
         "the teacher"),
        ("A guard waved. For the teacher who stayed, it came too late. “It rose,” he said.",
         "the teacher"),
        ("Rosa Gil wept. Ana Vega said it rose. For Gil, that is no answer. “It fell,” she said.",
         "Rosa Gil"),
        ("Omar Lutfi wept. For hours the river rose. “It is over,” he said.", "Omar Lutfi"),
        ("The widow of a miller stood up. “He could not swim at all.”", "The widow of a miller"),
        # by party and land
        ("House Speaker Omar Lutfi shrugged. “It was lawful,” the Louisiana Republican said.",
         "Omar Lutfi"),
        ("Sen. Rosa Gil was blunt. “It was unlawful,” the Kentucky senator said.", "Rosa Gil"),
        ("Rep. Rosa Gil was blunt. “It was unlawful,” the Texas lawmaker said.", "Rosa Gil"),
        ("Gen. Omar Lutfi was blunt. “It was unlawful,” the Texas lawmaker said.",
         "the Texas lawmaker"),
        ("Omar Lutfi was blunt. “It was unlawful,” a Louisiana Republican said.",
         "a Louisiana Republican"),
        # who answers did not ask
        ("Senator Rosa Gil asked Gen. Omar Lutfi whether he knew. He replied that he did not.",
         "Omar Lutfi"),
        ("“Who knew?” Sen. Luis Vega asked Gen. Omar Lutfi. “All of us,” he answered.",
         "Omar Lutfi"),
        ("Sen. Luis Vega asked Gen. Omar Lutfi whether he knew. He said it was a shame.",
         "Luis Vega"),
        # a body that goes on
        ("The Lake Nurses Network has verified nine deaths, although it says there were more.",
         "The Lake Nurses Network"),
        # whose clause goes on
        ("The river rose after Rosa Gil opened the dam and told the council that it was safe.",
         "Rosa Gil"),
        # a memo is nobody's who spoke before
        ("Rosa Gil said the dam was safe. An internal memo says it was not.", "An internal memo"),
        ("Rosa Gil said so in a statement. The statement says the dam is safe.", "Rosa Gil"),
        ("Luis Vega said so. A clip viewed a million times claims that the dam burst.", "A clip"),
        # a party and a state in brackets
        ("Sen. Rosa Gil (D-R.I.), the panel's chair, said the dam was old.", "Rosa Gil"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, last: str) -> None:
    assert statements(text)[-1].speaker_text == last


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # refusals
        ("Adm. Luis Vega declined through a lawyer to be interviewed.", ["declined"]),
        ("Adm. Luis Vega declined, through an aide, to comment.", ["declined"]),
        ("The bill declined through the committee.", []),
        ("The mayor would not go so far as to blame the navy.", ["declined"]),
        ("The minister ignored a question shouted by a reporter.", ["declined"]),
        ("The ministry did not call back.", ["declined"]),
        ("A navy spokesperson referred questions to Southern Command, which declined to comment.",
         ["declined", "declined"]),
        # nobody in particular
        ("Intelligence confirmed the barge was loaded.", []),
        ("Ukrainian intelligence said the barge was loaded.", ["reported"]),
        ("The river killed nine, according to state figures.", []),
        ("The river killed nine, according to police figures.", ["reported"]),
        ("The river killed nine, according to an AFP tally of Peruvian government figures.", []),
        ("Cane covered 900 hectares at the last count by the farm ministry.", ["reported"]),
        ("AFP added up the figures of nine ministries.", []),
        # deeds
        ("Ukraine has hit back at Russia's refineries.", []),
        ("The patrol took nine tons of coca, denying the gang an estimated $9m in revenue.", []),
        ("The governor left, denying the gang had paid it.", ["reported"]),
        ("The council never saw the footage it asked for on Monday.", []),
        ("The council met on Monday, and it asked for calm.", ["reported"]),
        ("Another alleged smuggler was taken to Tena.", []),
        # asked, called, limited to
        ("Sen. Luis Vega asked the admiral whether the dam was safe.", ["reported"]),
        ("The union questioned the use of dogs at the port.", ["reported"]),
        ("Luis Vega called the dredging of the two rivers and of the old canal on Monday “theft”.",
         ["reported"]),
        ("The ministry limited itself to saying that the dam was safe.", ["reported"]),
        ("Divers who saw the dam came out saying it was safe.", ["reported"]),
        ("A retired officer guessed that it had cost nine million.", ["reported"]),
        # a list of places
        ("Officials in Peru, Chile and Cuba denied it was theirs.", ["reported"]),
    ],
)  # fmt: skip
def test_what_is_said_and_what_is_not(text: str, said: list[str]) -> None:
    assert [claim.mode for claim in statements(text)] == said


def test_officials_of_several_lands_are_no_land() -> None:
    claims = statements("Officials in Peru, Chile and Cuba denied it was theirs.")
    assert claims[0].speaker_text == "Officials"


def test_a_letter_that_the_press_has_seen_is_not_the_presss() -> None:
    claims = statements("A review has begun, according to a letter obtained by The Azul Post.")
    assert [claim.speaker_text for claim in claims] == ["a letter"]


def test_a_scrap_after_intelligence_is_whose_sentence_it_is() -> None:
    text = "The navy said a barge was stopped after intelligence confirmed it was “full of arms”."
    assert [(c.speaker_text, c.mode) for c in statements(text)] == [("The navy", "direct")]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        # the word by which a report calls it here tells which body it is
        ("Peru's navy sank it. The navy said it carried fuel.", "The navy"),
        ("The U.S. Southern Command sank it. The military said it carried fuel.", "The military"),
        ("Ecuador said six had died. Later the government acknowledged nine.", "the government"),
        ("The Sudanese Armed Forces (SAF) shelled it. The SAF said it was empty.", "SAF"),
        # what somebody wrote has a name of its own
        ("The Pentagon's handbook says such an order is unlawful.", "The Pentagon's handbook"),
        # a word that only points back says less than the name
        ("Human Rights Watch said it burned. The group said nine had died.",
         "Human Rights Watch"),
        ("The Pentagon said it burned. The department said nine had died.", "The Pentagon"),
        ("The Sahel Nurses Network said it burned. The network said nine had died.",
         "The Sahel Nurses Network"),
        ("The Pentagon said it burned. “Nine died,” the statement said.", "Pentagon"),
    ],
)  # fmt: skip
def test_a_body_is_called_as_it_is_here(text: str, called: str) -> None:
    assert statements(text)[-1].speaker_text.removeprefix("The ") == called.removeprefix("The ")


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The mayor said the dam had burst, adding that it was “old and cracked”.",
         ["reported", "direct"]),
        ("The mayor said the dam had burst, adding that it was old.", ["reported"]),
        ("The mayor said it was “old and cracked” and warned of another flood.",
         ["direct", "reported"]),
        ("The mayor called it “old and cracked” but said that the dam had held.",
         ["direct", "reported"]),
        ("The mayor said it was old and warned of another flood.", ["reported"]),
        # one verb for both, a clause each
        ("The mayor said that it was “old and cracked” and that it had burst.",
         ["direct", "reported"]),
        ("Officials told Azul the dam had burst, but that “the town is safe”.",
         ["reported", "direct"]),
        ("The mayor said on Monday that divers had been shot at and “had no other choice”.",
         ["reported", "direct"]),
        ("Nine had drowned, the navy said, and the others “ran for the hills”.",
         ["reported", "direct"]),
        ("The mayor said the dam was “old and cracked” and that is all.", ["direct"]),
        ("The mayor called the dam “old and cracked” and left.", ["direct"]),
        ("“We ran,” said the mayor, and “hid in the hills”.", ["direct"]),
        # a subject each
        ("The navy called the report wrong, but it acknowledged that a dam had burst.",
         ["reported", "reported"]),
        ("The mayor said the dam had burst and that she had warned of it.", ["reported"]),
        # a refusal and what goes with it
        ("The ministry did not respond to a request for comment, but it has called the dam "
         "“a foreign invention”.", ["declined", "direct"]),
        ("Ana Ruiz declined to say how many had drowned, adding that the navy was “still "
         "counting the dead”.", ["declined", "direct"]),
        ("Ana Ruiz declined to say how many had drowned, adding that it was early.", ["declined"]),
    ],
)  # fmt: skip
def test_what_is_added_in_other_words_is_a_claim_of_its_own(text: str, modes: list[str]) -> None:
    assert [claim.mode for claim in statements(text)] == modes


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        # by an adverb, a day or an apposition
        ("A guard at the town's only bridge, reached by phone, said that it had burst.",
         "A guard at the town's only bridge", ""),
        ("A study last month by researchers in Leeds found that the dam was old.",
         "researchers in Leeds", ""),
        ("The guild, in a statement by a spokesman, Omar Lutfi, said that nine had drowned.",
         "Omar Lutfi", "a spokesman"),
        ("The guild, in a statement by a spokesman, said that nine had drowned.",
         "The guild", ""),
        # who names himself by the way
        ("“It burst,” said a fisherman who lives there and who would give his name only as Omar.",
         "Omar", "a fisherman"),
        ("“It burst,” said a fisherman who worked as a guard.", "a fisherman", ""),
        # "the woman" is who spoke last, if nothing else is told of her
        ("A baker told Azul it came at dawn. “We ran,” the woman said.", "A baker", ""),
        ("Ana Ruiz told Azul it came at dawn. “We ran,” the woman said.", "the woman", ""),
        ("Residents told Azul it came at dawn. “We ran,” the woman said.", "the woman", ""),
        ("A man told Azul it came at dawn. “We ran,” the woman said.", "the woman", ""),
    ],
)  # fmt: skip
def test_who_is_told_of_by_the_way(text: str, speaker: str, role: str) -> None:
    last = statements(text)[-1]
    assert (last.speaker_text, last.role_text) == (speaker, role)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Another resident gave a similar account.", ["gave a similar account"]),
        ("A nurse gave the same number of dead.", ["gave the same number of dead"]),
        ("The army gave a lower toll and blamed the rain.", ["gave a lower toll"]),
        ("The council gave the same number of seats to each side.", []),
        ("Officials say more than 100 drowned.", ["say"]),
        ("The mayor declined to say more.", ["declined to say"]),
        ("The mayor did not say more.", []),
    ],
)
def test_what_tells_and_what_does_not(text: str, verbs: list[str]) -> None:
    assert [claim.verb for claim in statements(text)] == verbs
