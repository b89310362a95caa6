"""Lines that lead to other reports tell nothing of the article's own events."""

import pytest
from bundled import bundled

from ingest.extract.grammar.links import without_links
from ingest.text.document import read_document


def read_lines(text: str) -> list[str]:
    """Sentences of a text that are left to read."""
    document = without_links(read_document(text, None, bundled()))
    return [document.text[s.start : s.end] for s in document.sentences if s.codes]


@pytest.mark.parametrize(
    "link",
    [
        "RELATED: Clerk killed at a Tacoma market",
        "Read more: Two ferrymen found dead near the pier",
        "Related Stories:\nTwo ferrymen found dead\nBaker shot in Salem",
        "Also read: Clerk killed. Police seek a van.",
        "0:43 Baker found dead in canal\n1:51 “He was a good man.”\n2:20 Two ferrymen killed",
    ],
)
def test_links_are_not_read(link: str) -> None:
    told = "A farmer was shot on Elm Lane."
    assert read_lines(f"{told}\n\n{link}\n\nHe is recovering.") == [told, "He is recovering."]


@pytest.mark.parametrize(
    "text",
    [
        "Related: clerk killed in Tacoma",
        "The navy killed more.\nMore boats were struck: two sank.",
        "A boat left at noon.\n9:30 The boat was struck.\n10:15 Two men were rescued.",
        "Related deaths rose: four were counted.\nA farmer was shot.",
    ],
)
def test_what_the_article_tells_is_read(text: str) -> None:
    document = read_document(text, None, bundled())
    assert without_links(document) is document
