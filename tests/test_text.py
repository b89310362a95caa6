"""Segmenting, tokens and chunks: every span gives back the text to the letter."""

from datetime import date
from itertools import pairwise

import pytest
from bundled import bundled
from hypothesis import given
from hypothesis import strategies as st

from ingest.text.document import read_document
from ingest.text.segment import segment
from ingest.text.tokens import fold, norms, tokenize

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aB é“”’'\"—–-.,\n0123456789🚤ñĳﬁİßКи")),
        st.characters(codec="utf-8", exclude_categories=["Cs"]),
    ),
    max_size=200,
)


@given(TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_tokens_are_spans(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(TEXTS)
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    spans = segment(text)
    kept = "".join(text[s.start : s.end] for s in spans)
    assert "".join(kept.split()) == "".join(text.split())


@given(TEXTS)
def test_chunks_cover_the_tokens_in_order(text: str) -> None:
    document = read_document(text, date(2026, 3, 9), bundled())
    for sentence in document.sentences:
        assert len(sentence.codes) == len(sentence.chunks)
        bounds = [(c.start, c.end) for c in sentence.chunks]
        assert all(a < b for a, b in bounds)
        assert all(a[1] <= b[0] for a, b in pairwise(bounds))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He met Lt. Cmdr. Ann Holt there. She left.",
         ["He met Lt. Cmdr. Ann Holt there.", "She left."]),
        ("Sens. Ann Lee and Reps. Jim Poe came. Spc. Bo Li and Pvt. Al Roe died.",
         ["Sens. Ann Lee and Reps. Jim Poe came.", "Spc. Bo Li and Pvt. Al Roe died."]),
        ("Rear Adm. Ann Lee met Brig. Gen. Bo Li.", ["Rear Adm. Ann Lee met Brig. Gen. Bo Li."]),
        ("It was Francis L. Donovan. He left.", ["It was Francis L. Donovan.", "He left."]),
        ("It was Ann Sol. Her son had left.", ["It was Ann Sol.", "Her son had left."]),
        ("He met U.S. Secretary of State Ann Lee.", ["He met U.S. Secretary of State Ann Lee."]),
        ("He lives in the U.S. The boat sank.", ["He lives in the U.S.", "The boat sank."]),
        ('"We go," he wrote on X. "You stay."', ['"We go," he wrote on X.', '"You stay."']),
    ],
)  # fmt: skip
def test_a_stop_within_a_name_ends_no_sentence(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in segment(text)] == sentences


def codes(text: str) -> str:
    document = read_document(text, date(2026, 3, 9), bundled())
    return document.sentences[0].codes


def test_a_heading_is_a_sentence_of_its_own() -> None:
    document = read_document("Strike off Peru\nTwo men died.", None, bundled())
    assert [s.paragraph for s in document.sentences] == [0, 1]


def test_a_province_is_read_only_where_its_country_is_known() -> None:
    assert "G" not in codes("The family moved to Esmeraldas.")
    assert "G" in codes("The family moved to Esmeraldas, in northern Ecuador.")
    assert "G" in codes("The family moved to Esmeraldas province.")


def test_a_compass_word_is_no_province() -> None:
    assert codes("Cameroon sent drugs to the South.").count("G") == 1


def test_an_acronym_matches_in_its_own_case_only() -> None:
    assert codes("The US struck.")[1] in "GO"
    assert codes("They told us.")[2] not in "GO"


def test_a_dash_between_clauses_is_not_a_hyphen() -> None:
    assert ";" in codes("Quito — Troops left.")
    assert "-" in codes("A U.S.-led raid.")


def test_a_word_of_two_letters_ends_a_sentence() -> None:
    text = "Chile was the first to do so. Peru followed."
    assert len(segment(text)) == 2


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "The army said on Friday that it had struck a camp near the border, killing\n"
        "four people and wounding nine others in the second such operation of the\n"
        "month. No soldier was hurt, the army said.\n\nA new paragraph\n"
    )
    sentences = [" ".join(text[s.start : s.end].split()) for s in segment(text)]
    assert sentences[0].endswith("operation of the month.")
    assert sentences[1:] == ["No soldier was hurt, the army said.", "A new paragraph"]
    assert [s.paragraph for s in segment(text)] == [0, 0, 1]


def test_headings_and_lines_of_their_own_stay_apart() -> None:
    text = "Strike kills four\nThe army struck a camp on Friday.\nMore soon\nby our reporter\n"
    assert [text[s.start : s.end] for s in segment(text)] == text.strip().split("\n")


@given(st.characters())
def test_no_mark_folds_to_a_blank(character: str) -> None:
    assert fold(character).isspace() == character.isspace()


def test_a_cedilla_by_itself_is_a_word() -> None:
    assert norms("0[¸designated") == ("0", "[", "¸", "designated")
