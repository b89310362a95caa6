"""The gate before reading: what it keeps out would have given nothing."""

import json
from datetime import date
from pathlib import Path

import pytest
from bundled import bundled
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Article
from ingest.extract import Extractor
from ingest.extract.figures.rules import RULES
from ingest.line import ingest
from ingest.subject import Subject
from ingest.text.document import read_document

SUBJECT = Subject(bundled())
_SPOKEN = (
    "killed KILLED kílled a the drone strike strikes dead_ _dead 12 claimed lives took one life of "
    "foreign terrorist organization Operation Southern Spear shot-dead — ’ “ \x1c \n . , car bomb "
    "-by drive wounded woundéd Los Lobos fire opened on council said"
)
WORDS = st.sampled_from(_SPOKEN.split(" "))


def may_hold(text: str) -> bool:
    return SUBJECT.may_hold([text])[0]


def is_of(text: str) -> bool:
    return SUBJECT.is_of(read_document(text, date(2026, 3, 9), bundled()))


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed.",
        "KILLED IN ACTION",
        "A drone\nstrike on the port.",
        "The drive-by took place on Monday.",
        "The storm claimed 17 lives.",
        "It cost the lives of two sailors.",
        "A sea life life of sailors.",
        "Los Lobos became a foreign terrorist organization in law.",
        "He spoke of Operation Southern Spear.",
        "The kílled were named.",
        "He was charged with homicide.",
    ],
)
def test_words_of_the_subject_pass(text: str) -> None:
    assert may_hold(text)
    assert is_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the budget, the mayor said.",
        "She lives in Lima and has had a long life.",
        "“We played well,” the coach told reporters.",
        "The skilled bodywork was praised.",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not may_hold(text)
    assert not is_of(text)


@given(st.lists(WORDS, max_size=9), st.sampled_from(["", " "]))
@settings(max_examples=300)
def test_the_gate_keeps_out_nothing_of_the_subject(words: list[str], between: str) -> None:
    text = between.join(words)
    assert may_hold(text) or not text.strip() or not is_of(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_figure_is_read_from_passes(rule: object) -> None:
    assert may_hold(str(getattr(rule, "finds", "")))


def test_the_claims_are_the_same_without_the_gate(tmp_path: Path) -> None:
    texts = [
        "A raid killed two men on Friday, the army said.",
        "“We played well,” the coach told reporters. The club said that he would stay.",
        "President Daniel Noboa opened the school and said that it was the first of nine.",
        "The storm claimed 17 lives, the mayor said.",
    ]
    path = tmp_path / "mixed.jsonl"
    path.write_text(
        "\n".join(json.dumps({"article_id": f"m{n}", "text": text}) for n, text in enumerate(texts))
    )
    told = [ingest(path, tmp_path / str(gate), "csv", gate=gate) for gate in (True, False)]
    assert told[0].claims == told[1].claims
    assert told[0].claims["statement"] == 2
    for file in (tmp_path / "True").iterdir():
        assert file.read_bytes() == (tmp_path / "False" / file.name).read_bytes()


def test_an_article_off_the_subject_is_kept_and_not_read() -> None:
    article = Article("a", "The council approved the budget, the mayor said.")
    rows = Extractor(bundled())(article)
    assert [row.sentences for row in rows["articles"]] == [None]  # type: ignore[attr-defined]
    assert list(rows) == ["articles"]
