"""Terms that a report takes over, texts that say something, and who could not be reached."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        # what something is called, amid a clause of the report's own
        ("The mayor has said the city is in “armed conflict” with the gangs.", "reported"),
        ("The army reported that a “low-profile vessel” was hit.", "reported"),
        # not what ends the clause, what is judged, or more than a name
        ("The mayor has said the city is in an “armed conflict”.", "direct"),
        ("The mayor said it was a “good day” for them.", "direct"),
        ("The mayor called the raid a “cruel breach” of the truce.", "direct"),
        ("The mayor said the help was “surely late” for them.", "direct"),
        ("The mayor said the city was in “the hands of God” by then.", "direct"),
    ],
)
def test_a_term_makes_no_statement_direct(text: str, mode: str) -> None:
    assert [claim.mode for claim in statements(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a letter is of whoever wrote one, else its own
        ("The Foreign Ministry said in a note that it erred. “It was wrong,” the note read.",
         [("The Foreign Ministry", "reported"), ("The Foreign Ministry", "direct")]),
        ("The navy said it erred. A letter was found. “It was wrong,” the letter said.",
         [("The navy", "reported"), ("the letter", "direct")]),
        ("Her mother left a note that was short. The army took note of it.", []),
        ("Divers note that the boat was small.", [("Divers", "reported")]),
        # a law says nothing that somebody said
        ("The law says that the mayor must tell the council.", []),
        ("The rules say that ships must stop. The lawyer says that they do.",
         [("The lawyer", "reported")]),
        # whom the press did not reach
        ("Diario Azul was unable to reach the group for comment.", [("the group", "declined")]),
        ("The agency could not contact the navy for comment.", [("the navy", "declined")]),
        ("Attempts to contact the navy failed.", [("the navy", "declined")]),
        ("The trucks could not reach the village for food.", []),
        # what is asked again, or asked on a day
        ("Rosa Gil renewed her demand that the navy release the film.", [("Rosa Gil", "reported")]),
        ("Rosa Gil on Thursday repeated her call for a truce.", [("Rosa Gil", "reported")]),
        ("Rosa Gil renewed her passport. The army repeated the drill on Monday.", []),
        ("Lawyers called last month for an inquiry.", [("Lawyers", "reported")]),
        ("Rosa Gil called at noon for an hour.", []),
        # who says nothing so far, and what is said so far
        ("The army has so far not reacted to the charge.", [("The army", "declined")]),
        ("The army has so far denied the charge.", [("The army", "reported")]),
        # who speaks unnamed, all of them
        ("Three officials, all speaking on condition of anonymity, said the boat had turned.",
         [("Three officials", "reported")]),
        ("Analysts believe the rebels bought the drones.", [("Analysts", "reported")]),
        # whose page it is
        ("A post on the navy's Facebook page said nine died.", [("the navy", "reported")]),
        ("A post on the bridge said nine died.", [("A post", "reported")]),
        # how something is condemned is no quotation
        ("Chad condemned “in the strongest possible terms” the raid.", [("Chad", "reported")]),
        ("“These are lies,” the army's spokesman, Omar Lutfi, retorted.",
         [("Omar Lutfi", "direct")]),
        # and by whom it is confirmed beside
        ("The raid was seen from afar and later confirmed by the navy.",
         [("the navy", "reported")]),
        ("The raid was seen from afar and confirmed by radar.", []),
        # a title of several words before a name
        ("“It ends now,” said Under Secretary Rosa Gil.", [("Rosa Gil", "direct")]),
        ("Deputy Inspector General Omar Lutfi said it burned.", [("Omar Lutfi", "reported")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_text, claim.mode) for claim in statements(text)] == told
