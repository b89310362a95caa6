from datetime import date

import pytest
from bundled import bundled
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Article
from ingest.claims import OfficeClaim
from ingest.extract.offices import find_offices
from ingest.text.document import read_document

PUBLISHED = date(2026, 3, 6)


def offices(text: str, published_on: date | None = PUBLISHED) -> list[OfficeClaim]:
    document = read_document(text, published_on, bundled())
    return find_offices(document, Article("a-1", text, published_on=published_on), bundled())


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("On Friday President Daniel Noboa flew home.", "daniel-noboa", "ecuador-president"),
        ("Ecuadorian President Guillermo Lasso agreed.", "guillermo-lasso", "ecuador-president"),
        ("Ecuador's president, Daniel Noboa, agreed.", "daniel-noboa", "ecuador-president"),
        ("Ecuador's young President Daniel Noboa agreed.", "daniel-noboa", "ecuador-president"),
        ("Noboa, Ecuador's president, agreed.", "daniel-noboa", "ecuador-president"),
        ("Daniel Noboa, the president of Ecuador, agreed.", "daniel-noboa", "ecuador-president"),
        ("The raid pleased President Trump.", "donald-trump", "us-president"),
        ("They thanked Secretary Hegseth.", "pete-hegseth", "us-secretary-of-defense"),
        ("Pentagon chief Pete Hegseth flew in.", "pete-hegseth", "us-secretary-of-defense"),
        ("Defense Secretary Lloyd Austin flew in.", "lloyd-austin", "us-secretary-of-defense"),
        ("Chief Pentagon spokesman Sean Parnell came.", "sean-parnell", "us-pentagon-spokesperson"),
        ("Sean Parnell, the Pentagon's chief spokesman, came.", "sean-parnell",
         "us-pentagon-spokesperson"),
        ("SOUTHCOM Commander General Francis Donovan came.", "francis-l-donovan",
         "us-southern-command-commander"),
        ("Gen. Francis Donovan, commander of U.S. Southern Command, came.", "francis-l-donovan",
         "us-southern-command-commander"),
        ("NICARAGUAN PRESIDENT DANIEL ORTEGA SPOKE TODAY.", "daniel-ortega", "nicaragua-president"),
    ],
)  # fmt: skip
def test_an_office_is_read(text: str, person: str, office: str) -> None:
    assert [(o.actor_id, o.office_id) for o in offices(text)] == [(person, office)]


@pytest.mark.parametrize(
    "text",
    [
        "Former president Nicolas Maduro was flown out.",
        "The former Ecuadorian President Guillermo Lasso agreed.",
        "Then-President Joe Biden signed it.",
        "President-elect Donald Trump spoke.",
        "Ex-President Rafael Correa spoke.",
        "Acting Defense Secretary Ana Pérez spoke.",
        "Deputy Defense Secretary Ana Pérez spoke.",
        "The president met Daniel Noboa on Friday.",
        "Daniel Noboa hosted the commander in Quito.",
    ],
)
def test_an_office_not_held_now_is_no_claim(text: str) -> None:
    assert offices(text) == []


def test_a_person_hosting_another_gives_him_no_office() -> None:
    found = offices("Ecuadorian President Daniel Noboa hosted SOUTHCOM Commander Francis Donovan.")
    assert [(o.actor_id, o.office_id) for o in found] == [
        ("daniel-noboa", "ecuador-president"),
        ("francis-l-donovan", "us-southern-command-commander"),
    ]


def test_an_unknown_person_in_a_known_office_is_named_in_full() -> None:
    found = offices("Juan Quispe won. Ecuadorian President Quispe spoke.")
    assert [(o.person_text, o.actor_id, o.office_id) for o in found] == [
        ("Juan Quispe", "", "ecuador-president")
    ]


def test_as_of_is_the_day_of_publication() -> None:
    assert offices("President Daniel Noboa agreed on Tuesday.")[0].as_of == PUBLISHED


def test_as_of_is_the_time_that_the_sentence_is_set_in() -> None:
    found = offices("In 2022 Ecuadorian President Guillermo Lasso signed the law.")
    assert found[0].as_of == date(2022, 12, 31)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["President ", "Ecuador's ", "Daniel Noboa", "José Ñáñez, ", "the commander of ", "😀",
             "“", "’s ", "Gen. ", "U.S. Southern Command ", "former ", ", ", ". ", "\n", "=x "]
        ) | st.text(max_size=5),
        max_size=12,
    ).map("".join)
)  # fmt: skip
def test_every_span_is_what_it_says(text: str) -> None:
    for claim in offices(text):
        assert text[claim.char_start : claim.char_end] == claim.evidence != ""
        assert claim.office_id in bundled().offices
