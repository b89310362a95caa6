"""Who somebody is that is only described, and what is said besides by whoever speaks."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # what somebody calls himself
        ("A caller who named no place said little. A man who called himself Omar and said he was a "
         "diver blamed the port. “It leaked,” he said.", "Omar"),
        ("A woman who said she ran the ferry, and who gave her name as Rosa, blamed the navy.",
         "Rosa"),
        ("A group that calls itself “Hawks of the Salt Lake” said it had fired at the mast.",
         "Hawks of the Salt Lake"),
        ("The rebels, from a militia calling itself the Free Salt Army, claimed responsibility.",
         "Free Salt Army"),
        ("The rebels, from a militia near the lake, claimed responsibility.", "The rebels"),
        ("“It rose,” insisted a cook, who would give only his first name, Omar.", "Omar"),
        ("A cook, who gave only his first name, Omar, said it rose.", "Omar"),
        ("The head of the guild, Rosa Gil, was cautious: “We do not know yet.”", "Rosa Gil"),
        ("“It rose,” insists Rosa Sol. Her mill, she says, had sunk.", "Rosa Sol"),
        ("A man who said he ran the ferry, and who gave his name as Farah, blamed it.", "Farah"),
        ("The operators, Cali-based Salt Lines, said they were glad.", "Salt Lines"),
        # a body's name, told by the way
        ("The EU naval force in the strait, known as EUNAVTEST, said a skiff had sunk.",
         "EUNAVTEST"),
        ("A union in the valley, the League of Tena Millers, said six were missing.",
         "League of Tena Millers"),
        ("A union in the valley, the oldest there, said six were missing.",
         "A union in the valley"),
        ("“They left,” said her lawyer, Rosa Gil of the Cali Law Clinic.", "Rosa Gil"),
        ("An aide to Salt Lines, the carrier of the cargo, a German firm, declined to comment.",
         "An aide to Salt Lines"),
        # through what, and in what
        ("The navy's press secretary, Rosa Gil, in a statement to Azul called it “a tale”.",
         "Rosa Gil"),
        ("A copy of the memo, seen by Azul, states that the navy “knew of it”.",
         "A copy of the memo"),
        # surnames and names that are also words
        ("A captain, Lt. Omar Say, refused to discuss it.", "Omar Say"),
        ("The navy's spokeswoman Dawn Gil said it would help.", "Dawn Gil"),
        ("At noon the monitor said nothing. The research body ACLED says nine died.",
         "The research body ACLED"),
        # several, and one of several
        ("A pilot and a nurse, however, told Radio Azul that they had seen nine bodies.",
         "A pilot and a nurse"),
        ("Nine died in the flood, doctors, local officials and monks told Radio Azul.",
         "doctors, local officials and monks"),
        ("The flood killed nine people. Villagers say they defend the dam.", "Villagers"),
        ("Peru's foreign ministry and the navy's press office did not respond to a request.",
         "Peru's foreign ministry and the navy's press office"),
        ("Widows of the village of Tena said it burned. One said it rained.",
         "one of the widows of the village of Tena"),
        ("The minister, Rosa Gil, said the cell, which grew in May, had been broken up in May.",
         "Rosa Gil"),
        ("The dead were identified as Peruvian divers by the ministry for the sea.",
         "the ministry for the sea"),
        ("Nine were held, according to the latest report of the navy.", "the navy"),
        ("Two rafts sank, according to officials, who said that nine had drowned.", "officials"),
        ("For months officials in Cali have dismissed it as “a tale”.", "officials in Cali"),
        # whose figures they are is not told
        ("Since May nine guards have drowned, official figures show.", "official figures"),
    ],
)  # fmt: skip
def test_who_is_described_and_named(text: str, last: str) -> None:
    assert statements(text)[-1].speaker_text == last


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who is quoted, and what else he says
        ("“It had no guns,” said Rosa Gil, who said she was a sister of the cook.",
         [("direct", "“It had no guns,” said Rosa Gil"),
          ("reported", "said she was a sister of the cook.")]),
        ("Nine died, according to the Lake Monitor, which says two were children.",
         [("reported", "Nine died, according to the Lake Monitor"),
          ("reported", "says two were children.")]),
        ("“It had no guns,” said Rosa Gil, who fled.",
         [("direct", "“It had no guns,” said Rosa Gil, who fled.")]),
        # what goes on in a quotation
        ("Nine died, the army said, accusing Chad of a “cruel breach” of the truce.",
         [("reported", "Nine died, the army said"),
          ("direct", "accusing Chad of a “cruel breach” of the truce.")]),
        ("The army welcomed it, saying it was a “good day” for Chad.",
         [("direct", "The army welcomed it, saying it was a “good day” for Chad.")]),
        # two predicates, of which one is quoted
        ("The navy said the raid was planned in May and was meant to “free the crew”.",
         [("reported", "The navy said the raid was planned in May"),
          ("direct", "was meant to “free the crew”.")]),
        ("The navy said it was “sure of it” and took the claims to court.",
         [("direct", "The navy said it was “sure of it”"),
          ("reported", "took the claims to court.")]),
        ("The navy said the skiff was “known to us” and was run by a gang.",
         [("direct", "The navy said the skiff was “known to us” and was run by a gang.")]),
        ("The navy said it was “sure of it” and made no mention of the crew.",
         [("direct", "The navy said it was “sure of it” and made no mention of the crew.")]),
        ("A spokesman, Luis Vega, described it as “a sober step” that had freed nine divers.",
         [("direct", "A spokesman, Luis Vega, described it as “a sober step”"),
          ("reported", "had freed nine divers.")]),
        ("Senator Omar Lutfi held up the list.", []),
        ("“It was sober,” said Rosa Gil, though she admitted that “much was lost”.",
         [("direct", "“It was sober,” said Rosa Gil"),
          ("direct", "admitted that “much was lost”.")]),
        ("Omar Lutfi mourned the crew, whom he called “heroes of the sea”.",
         [("direct", "Omar Lutfi mourned the crew, whom he called “heroes of the sea”.")]),
        # some words are quoted and one is
        ("The army said it had flown “nine waves” of raids and had “silenced” the camp.",
         [("direct", "The army said it had flown “nine waves” of raids and had “silenced” the "
                     "camp.")]),
        # what is not found
        ("A mission went there in May. It found “no credible trace” of a camp.",
         [("direct", "It found “no credible trace” of a camp.")]),
        # where guards stand, and what the press says of itself
        ("The army hit two Chadian military posts “on the far bank”.", []),
        ("Azul News could not independently confirm the toll.", []),
        # on what condition, and why
        ("Nine died, an aide said on condition of anonymity because he feared for his job.",
         [("reported", "Nine died, an aide said on condition of anonymity because he feared for "
                       "his job.")]),
        ("In Tena, which the army said it held, a raid killed four, an aide said on condition of "
         "anonymity.",
         [("reported", "In Tena, which the army said it held, a raid killed four"),
          ("reported", "In Tena, which the army said it held, a raid killed four, an aide "
                       "said")]),
        ("An aide, who briefed us on the condition that he not be named, said it burned.",
         [("reported", "An aide, who briefed us on the condition that he not be named, said it "
                       "burned.")]),
        # what is said of a whole, and in what words
        ("Peru listed two gangs, Senator Omar Lutfi announced, in a step he said would help.",
         [("reported", "Peru listed two gangs, Senator Omar Lutfi announced"),
          ("reported", "in a step he said would help.")]),
        ("The navy hit a raft it says was smuggling.", []),
        # what is not told, what it wasn't asked
        ("The navy did not say how many had drowned.",
         [("declined", "The navy did not say how many had drowned.")]),
        ("The navy did not say so.", []),
        ("The ministry does not comment on it, said a spokeswoman, Maj. Rosa Gil.",
         [("declined", "The ministry does not comment on it, said a spokeswoman, Maj. Rosa Gil.")]),
        # by whose account, on whose page
        ("It began when the navy came and, by its own account, sank a raft.",
         [("reported", "It began when the navy came and, by its own account, sank a raft.")]),
        ("The ministry's website said “a number of rafts” had sunk.",
         [("direct", "The ministry's website said “a number of rafts” had sunk.")]),
        ("Other reports place the toll at nine.", []),
        ("State media said nine died in what it called “a cruel raid”.", []),
        # whom something is put down to, and who is told by the way to be what
        ("Nine died in a raid that the navy has blamed on rebels.",
         [("reported", "Nine died in a raid that the navy has blamed on rebels.")]),
        ("The navy called the report inaccurate, but it admitted that a cook had died.",
         [("reported", "The navy called the report inaccurate"),
          ("reported", "admitted that a cook had died.")]),
    ],
)  # fmt: skip
def test_what_is_said_besides(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.mode, claim.evidence) for claim in statements(text)] == told
