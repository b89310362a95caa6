"""Who speaks where somebody else stands nearer to the verb, and what is a body by its name."""

from datetime import date

import pytest
from bundled import bundled

from ingest.article import Article
from ingest.claims import StatementClaim
from ingest.extract.statements import find_statements
from ingest.text.document import read_document

PUBLISHED = date(2026, 3, 6)  # a Friday


def statements(text: str) -> list[StatementClaim]:
    article = Article("a-1", text, published_on=PUBLISHED)
    return find_statements(read_document(text, PUBLISHED, bundled()), article, bundled())


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
    ],
)  # fmt: skip
def test_who_speaks(text: str, last: str) -> None:
    assert statements(text)[-1].speaker_text == last
