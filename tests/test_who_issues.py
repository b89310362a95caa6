"""Who speaks as "we" in a release, signs a quotation below it, or owns up to an attack."""

import pytest
from extracting import statements

RELEASE = "In support of the Government of Kenya, U.S. Southern Command hit a raft near Lamu. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RELEASE + "At this time we assess that nobody else was aboard.",
         ("U.S. Southern Command", "reported")),
        (RELEASE + "It is assessed that the hit sank the raft.",
         ("U.S. Southern Command", "reported")),
        (RELEASE + "Our early assessment indicates that it carried fuel.",
         ("U.S. Southern Command", "reported")),
        (RELEASE + "Further details on the crews and the aircraft will not be shared.",
         ("U.S. Southern Command", "declined")),
        ("Kenya's defence ministry opened a camp. We condemn this act of piracy.",
         ("Kenya's defence ministry", "reported")),
        # a quotation that is signed
        ("“It ends here. We know their banks.”\n\n- The Honourable Rosa Gil, Minister of Justice",
         ("Rosa Gil", "direct")),
        ("“It ends here.”\n\n“We know their banks.”\n\n— Rosa Gil, mayor",
         ("Rosa Gil", "direct")),
        # who owns up
        ("Hezbollah held the town. The navy blamed a union. It claimed an attack on a mast.",
         ("The navy", "reported")),
        ("Hezbollah held the town. Chad banned it in May, after it claimed a raid on a mast.",
         ("Hezbollah", "reported")),
        ("Hezbollah held a fair, a widows' association said. The group said it had shelled a mast.",
         ("Hezbollah", "reported")),
        ("Hezbollah held a fair, a widows' association said. The group said it had nine members.",
         ("a widows' association", "reported")),
        # whose statement, and whose office
        ("U.S. Southern Command hit a raft. “It sank,” the SOUTHCOM statement said.",
         ("SOUTHCOM", "direct")),
        # whom somebody asks, where it happened
        ("Senator Omar Lutfi asked the general if he had seen the list.",
         ("Omar Lutfi", "reported")),
        ("“It sank,” said Omar Lutfi. In the Bajo Tena district a mill burned, he said.",
         ("Omar Lutfi", "reported")),
        ("The rebels said nine drowned; the Tena monitor reports seven dead.",
         ("the Tena monitor", "reported")),
    ],
)  # fmt: skip
def test_who_speaks_for_whom(text: str, said: tuple[str, str]) -> None:
    last = statements(text)[-1]
    assert (last.speaker_text, last.mode) == said


@pytest.mark.parametrize(
    "text",
    [
        RELEASE + "We met its crew in May.",
        "A nurse wept. We condemn such raids.",
        RELEASE + "The raft, of which no details are known, will not be released.",
    ],
)
def test_who_says_nothing(text: str) -> None:
    assert statements(text) == []


def test_whose_office_it_is() -> None:
    text = "U.S. Southern Command hit a raft. “It sank,” its media centre said."
    assert statements(text)[-1].organization_actor_id == "us-southern-command"
