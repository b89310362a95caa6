"""Who is meant by a description: told of before, or named only afterwards."""

from datetime import date

import pytest
from bundled import bundled

from ingest.article import Article
from ingest.extract.speech.given_names import FEMALE, MALE, sex_of
from ingest.extract.statements import find_statements
from ingest.text.document import read_document

PUBLISHED = date(2026, 3, 6)  # a Friday


def speakers(text: str) -> list[str]:
    article = Article("a-1", text, published_on=PUBLISHED)
    found = find_statements(read_document(text, PUBLISHED, bundled()), article, bundled())
    return [claim.speaker_text for claim in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # a part of those who were told of
        ("Two clerks at the port said it burned. One of them said it was arson.",
         "one of the clerks at the port"),
        ("Four divers told Reuters it sank. Two of them said it burned. One of them said it rose.",
         "one of the divers"),
        ("Villagers said it flooded. Two of them blamed the dam.", "two of the villagers"),
        ("Five Peruvian sailors spoke to AFP, in what one of them called “the last word on it”.",
         "one of the Peruvian sailors"),
        ("One of them said it was arson.", "One of them"),  # nobody was told of
        ("Dozens said it burned. One of them said it was arson.", "One of them"),
        ("Luis Vega spoke first. One of them said it was arson.", "One of them"),
        # by an age
        ("Amina Sesay had gone for water. “I saw the flood,” the 41-year-old told Azul.",
         "Amina Sesay"),
        ("The bank closed on Monday. “I saw the flood,” the 41-year-old said.",
         "the 41-year-old"),
        # by the initials of an office or of a body's name
        ("The Director of Port Security, Omar Lutfi, praised the divers. “We won,” the DPS said.",
         "Omar Lutfi"),
        ("The Director of Port Security, Omar Lutfi, praised the divers. “We won,” the XYZ said.",
         "XYZ"),
        # by sex, where a given name or a word tells it
        ("Rosa Gil was praised by Pedro Vega. In June she announced that the dam would go.",
         "Rosa Gil"),
        ("Pedro Vega was praised by Rosa Gil. In June he announced that the dam would go.",
         "Pedro Vega"),
        ("Omar Lutfi, a diver, spoke to AFP. His brother had drowned, he said.", "Omar Lutfi"),
        # by a title that is the same for all, and by a document
        ("The chairman of the port, Omar Lutfi, wept. The Chairperson said it was over.",
         "Omar Lutfi"),
        ("In a report on Monday, the Lake Nurses Network said nine had drowned. The report said "
         "two were children.", "the Lake Nurses Network"),
        # by where it sits
        ("Amnesty International said nine drowned. The New York-based group said two were boys.",
         "Amnesty International"),
        ("The military said nine drowned. The group said two were boys.", "The group"),
        # a name that opens a sentence, told before
        ("Omar Lutfi told senators it was over. Sen. Luis Vega said it was not. Lutfi offered a "
         "few details. Two boats sank, he said.", "Omar Lutfi"),
        ("Omar Lutfi spoke on Monday. According to him, the dam had burst.", "Omar Lutfi"),
        # a second surname
        ("The minister, Daniel Noboa Qarin, wept. “It is over,” he said.", "Daniel Noboa Qarin"),
        # described first, named in the next words
        ("In Tena, the head of a millers' union said the dam was old. “Who checked it?” asked "
         "Luis Vega.", "Luis Vega"),
    ],
)  # fmt: skip
def test_a_description_is_who_was_told_of_or_will_be(text: str, last: str) -> None:
    assert speakers(text)[-1] == last


def test_who_is_described_is_named_in_the_next_words() -> None:
    text = "The port chief said the dam was old. Luis Vega said it would go. He wrote so on X."
    assert speakers(text) == ["Luis Vega"] * 3
    lede = (
        "The head of the harbour told senators that trade was up, but he declined to say how. "
        "Gen. Luis Vega, who took over the port in May, spoke for an hour."
    )
    assert speakers(lede)[:2] == ["Luis Vega", "Luis Vega"]


@pytest.mark.parametrize(
    "second",
    [
        "“It is old,” said Luis Vega, who rents boats.",  # described here
        "“It is old,” said Luis Vega, a miller.",
        "Police said it was new. “It is old,” said Luis Vega.",  # another speaks between them
        "“It is old,” said Vega.",  # a surname that was never told
    ],
)
def test_a_name_that_is_described_is_somebody_else(second: str) -> None:
    assert speakers(f"The port chief said the dam was safe. {second}")[0] == "The port chief"


def test_who_is_called_like_somebody_of_another_land() -> None:
    def actors(text: str) -> list[str]:
        article = Article("a-1", text, published_on=PUBLISHED)
        found = find_statements(read_document(text, PUBLISHED, bundled()), article, bundled())
        return [claim.speaker_actor_id for claim in found]

    spoke = "said the dam was old."
    assert actors(f"Spain's prime minister, Pedro Sánchez, {spoke}") == ["pedro-sanchez"]
    assert (
        actors(f"Colombia's defence minister, Pedro Sánchez, {spoke} Pedro Sánchez {spoke}")
        == ["pedro-sanchez-suarez"] * 2
    )
    assert actors(f"Peru's finance minister, Pedro Sánchez, {spoke}") == [""]
    assert actors(f"Trump's Ukraine envoy, Steve Witkoff, {spoke}") == ["steve-witkoff"]


def test_no_widow_is_called_pedro() -> None:
    assert speakers("The widow of a miller said they slept. “It rose,” Pedro Vega said.") == [
        "The widow of a miller", "Pedro Vega",
    ]  # fmt: skip


def test_one_of_several_residents_is_not_the_next_with_an_age() -> None:
    assert speakers("A resident said the dam broke. “We ran,” said Ana Ruiz, 44.") == [
        "A resident", "Ana Ruiz",
    ]  # fmt: skip


def test_given_names_are_of_one_sex_and_say_nothing_alone() -> None:
    assert FEMALE.isdisjoint(MALE)
    assert sex_of("Rosa Gil") == "female"
    assert sex_of("Gil, Rosa", {"mr"}) == "male"
    assert sex_of("Rosa") == ""
    assert sex_of("Qux Gil") == ""
