"""Groups told one after the other are summed up where the later ones are "others"."""

from datetime import date

import pytest
from bundled import bundled
from extracting import casualties

from ingest.extract.figures.found import find_figures
from ingest.extract.figures.others import add_others
from ingest.text.document import read_document
from ingest.text.tokens import fold


def sums(text: str) -> list[tuple[str, int]]:
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    figures = add_others(sentence, find_figures(sentence, fold(text)))
    return [(f.measure, f.number.value) for f in figures if f.number and not f.part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two guards are in critical condition and five others were hurt.", [("wounded", 7)]),
        ("A guard was wounded, and another three guards were hurt.", [("wounded", 4)]),
        ("Two guards were killed and five others were hurt.", [("killed", 2), ("wounded", 5)]),
        ("Two guards were wounded and three guards were hurt.",
         [("wounded", 2), ("wounded", 3)]),
        ("Two guards were wounded; on Friday three others were wounded.",
         [("wounded", 2), ("wounded", 3)]),
        ("Two nuns from Teluk were killed in a raid on 3 May along with four others.",
         [("killed", 6)]),
        ("One child was found dead at home while the other two died on the way.", [("killed", 3)]),
        ("One clerk was killed in the raid and another died of burns.", [("killed", 2)]),
        ("One clerk died in the raid and another was killed on Friday.",
         [("killed", 1), ("killed", 1)]),
        ("Five others were hurt, two of them badly wounded.", [("wounded", 5), ("wounded", 2)]),
    ],
)  # fmt: skip
def test_others_are_added_to_those_before_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert sums(text) == expected


def test_a_sum_reaches_over_both_groups_and_keeps_what_is_open() -> None:
    text = "At least two guards were wounded and five others were hurt."
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    (figure,) = add_others(sentence, find_figures(sentence, fold(text)))
    chunks = sentence.chunks
    assert text[chunks[figure.first].start : chunks[figure.last].end] == text[:-1]
    assert figure.number is not None and figure.number.qualifier == "at_least"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed six nuns and the two guards.", ["six nuns", "two guards"]),
        ("Four soldiers, three clerks and a boy were killed.", ["Four soldiers", "three clerks"]),
        ("The mayor and his two bodyguards died in the blast.", ["two bodyguards"]),
        ("At least five men and about ten women were killed.",
         ["At least five men", "about ten women"]),
        ("Two guards were wounded and five others were hurt.",
         ["Two guards were wounded", "five others were hurt"]),
        ("One guard was wounded and five others were hurt.", ["five others were hurt"]),
        ("Fourteen people were killed, including eight women and three boys.", []),
        ("Gunmen killed the mayor of the port, as well as two guards.", ["two guards"]),
        ("A nun and a guard were killed.", []),
        ("Six nuns were killed.", []),
    ],
)  # fmt: skip
def test_a_sum_keeps_the_groups_of_several_people(text: str, expected: list[str]) -> None:
    sentence = read_document(text, date(2026, 3, 9), bundled()).sentences[0]
    figures = add_others(sentence, find_figures(sentence, fold(text)))
    chunks = sentence.chunks
    groups = [group for figure in figures for group in figure.groups]
    assert [text[chunks[g.first].start : chunks[g.last].end] for g in groups] == expected


def test_groups_are_claims_of_their_own_beside_the_sum() -> None:
    text = "A strike off Yemen on Friday killed six nuns and the two guards, officials said."
    rows = [(c.part, c.value, c.event_no, c.scope, text[c.char_start : c.char_end])
            for c in casualties(text)]  # fmt: skip
    assert rows == [
        ("total", 8, 1, "incident", "killed six nuns and the two guards"),
        ("group", 6, 1, "incident", "six nuns"),
        ("group", 2, 1, "incident", "two guards"),
    ]
    assert len({c.claim_id for c in casualties(text)}) == 3


def test_a_toll_has_no_groups() -> None:
    text = "Strikes off Yemen have killed 40 fishermen and 12 guards since May."
    assert {c.part for c in casualties(text)} == {"total"}
