"""What a headline tells where the text below it doesn't."""

from typing import cast

import pytest
from extracting import extract

from ingest.article import Article
from ingest.claims import CasualtyClaim, StrikeClaim
from ingest.errors import InputError
from ingest.work import extract_article

BOILERPLATE = "You have 3 free articles left this month. Sign in to go on reading."


def figures(title: str, text: str) -> list[tuple[int, str, int | None, str]]:
    claims = cast(list[CasualtyClaim], extract(text, title=title).get("casualty_claims", []))
    return [(c.sentence_no, c.measure, c.value, c.evidence) for c in claims]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        (
            "Four killed, two wounded as drone hits market",
            BOILERPLATE,
            [(0, "killed", 4, "Four killed"), (0, "wounded", 2, "two wounded")],
        ),
        ("Four killed as drone hits market", "", [(0, "killed", 4, "Four killed")]),
        # The headline counts more dead than the text tells of.
        (
            "Three die as drone hits market",
            "Ana Ruiz and Luis Diaz died when a drone hit a market in Kharkiv on Friday.",
            [
                (0, "killed", 3, "Three die"),
                (1, "killed", 1, "Ana Ruiz and Luis Diaz died"),
                (1, "killed", 1, "Luis Diaz died"),
            ],
        ),
        # Not where the text holds a toll of many strikes, which it may be in a round number.
        (
            "Toll nears a hundred as drone hits boat",
            "A strike on a boat killed four in the Caribbean. The campaign has killed 97 people.",
            [
                (1, "killed", 4, "killed four"),
                (2, "killed", 97, "killed 97 people"),
            ],
        ),
        # What the text tells itself stands.
        (
            "Four killed as drone hits market",
            "A drone hit a market on Friday. Five people were killed.",
            [(2, "killed", 5, "Five people were killed")],
        ),
        # It is silent on the dead only.
        (
            "Four killed, two wounded as drone hits market",
            "A drone hit a market on Friday. Three people were wounded.",
            [(0, "killed", 4, "Four killed"), (2, "wounded", 3, "Three people were wounded")],
        ),
        ("Talks on fishing rights go on", BOILERPLATE, []),
        # Nor is a toll of a campaign read into a text that tells no event.
        ("Boat strikes have killed 120 people since September", BOILERPLATE, []),
    ],
)
def test_a_headline_gives_what_the_text_leaves_out(
    title: str, text: str, found: list[tuple[int, str, int | None, str]]
) -> None:
    assert figures(title, text) == found


def test_a_text_that_tells_nothing_leaves_the_event_to_the_headline() -> None:
    claims = extract(BOILERPLATE, title="US strike on boat off Peru kills three")
    strike = cast(list[StrikeClaim], claims["strike_claims"])
    assert [(s.sentence_no, s.event_no, s.place_id) for s in strike] == [(0, 1, "PE")]
    assert "kills three" in strike[0].evidence


def test_an_event_that_the_text_tells_is_not_told_again_by_the_headline() -> None:
    text = "The army struck a camp near Gao on Friday."
    claims = cast(list[StrikeClaim], extract(text, title="Strike kills six")["strike_claims"])
    assert {s.sentence_no for s in claims} == {1}


def test_spans_of_a_headline_count_into_the_title() -> None:
    article = Article("a", BOILERPLATE, "Blast kills six")
    rows = cast(list[CasualtyClaim], extract(BOILERPLATE, title=article.title)["casualty_claims"])
    assert [article.title[c.char_start : c.char_end] for c in rows] == [c.evidence for c in rows]


def test_a_span_that_misses_the_title_is_refused() -> None:
    article = Article("a-1", BOILERPLATE, "Blast kills six")
    claims = extract(BOILERPLATE, title=article.title)
    other = Article("a-1", BOILERPLATE, "A blast kills six")
    kept = extract_article(lambda _: claims, article, check_formulas=True)
    assert not isinstance(kept, InputError)
    assert {name: kept[name] for name in claims} == claims
    assert "not what stands there" in str(
        extract_article(lambda _: claims, other, check_formulas=True)
    )
