"""Listings as the wires and their translations tell them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "that" points at a group told before
        ("Peru listed the Cartel of the Suns in May. Chile labeled that cartel a terrorist "
         "organization by decree on June 2.",
         [f"cartel-de-los-soles {T} peru 2026-05", f"cartel-de-los-soles {T} chile 2026-06-02"]),
        ("Lima fears Los Pulpos. Chile declared that Peruvian gang a terrorist group on June 2.",
         [f"los-pulpos {T} chile 2026-06-02"]),
        ("Lima fears Los Pulpos. Chile declared that the gang and a terrorist group had met.", []),
        # what a state lists is no list
        ("In May 2026, Canada listed three transnational criminal organizations: Los Lobos, Gran "
         "Grif and Los Pulpos.",
         [f"los-lobos {T} canada 2026-05", f"gran-grif {T} canada 2026-05",
          f"los-pulpos {T} canada 2026-05"]),
        ("In May 2026, the Treasury named Los Lobos a transnational criminal organization.",
         ["los-lobos TCO us-treasury 2026-05"]),
        # told last, as Spanish has it
        ("Noboa, by means of decree 111, classified as terrorist 22 gangs, among them Los Choneros "
         "and Los Lobos.",
         [f"los-choneros {T} ecuador", f"los-lobos {T} ecuador"]),
        ("Peru declared terrorist organizations Los Pulpos and the Gran Grif gang last October.",
         [f"los-pulpos {T} peru 2025-10", f"gran-grif {T} peru 2025-10"]),
        ("Peru described as terrorist acts the raids of Los Pulpos.", []),
        # what follows a row has a clause and a day of its own
        ("In January 2025 Peru declared two gangs terrorists, including Los Pulpos, and last May "
         "it added Gran Grif.",
         [f"los-pulpos {T} peru 2025-01", f"gran-grif {T} peru 2026-05"]),
        # one subject, one day, though somebody else did something in between
        ("Noboa declared a state of war on May 9, after gunmen fled a jail, and by decree "
         "classified as terrorist 22 gangs, among them Los Lobos.",
         [f"los-lobos {T} ecuador 2026-05-09"]),
        ("Noboa arrived in Lima on May 9, after gunmen fled a jail, and by decree classified as "
         "terrorist 22 gangs, among them Los Lobos.", [f"los-lobos {T} ecuador"]),
        # two names of whom a branch is of
        ("Katiba Hanifa, a branch of Jama'at Nusrat al-Islam wal-Muslimin, or JNIM, and Lakurawa, "
         "which raids Nigeria, were named Specially Designated Global Terrorists in May.",
         ["katiba-hanifa SDGT united-states 2026-05", "lakurawa SDGT united-states 2026-05"]),
        # put back
        ("The State Department returned the Houthis to its list of foreign terrorist "
         "organizations in March 2025.", ["houthis FTO us-state-department 2025-03"]),
        ("The Houthis were returned to the FTO list in March 2025.",
         ["houthis FTO us-state-department 2025-03"]),
        ("Washington reinstated the Houthis as a foreign terrorist organization on March 4, 2025.",
         ["houthis FTO united-states 2025-03-04"]),
        ("Fighters of Hamas returned to the list of guests kept by the terrorist group.", []),
        ("The minister returned to Lima to speak of the terrorist organization Los Pulpos.", []),
        # given back what was taken
        ("The State Department revoked the designation of the Houthis as an FTO in February 2021, "
         "and Trump reinstated it in March 2025.", ["houthis FTO united-states 2025-03"]),
        ("The State Department removed the Houthis from its FTO list in 2021, but Trump restored "
         "the designation in March 2025.", ["houthis FTO united-states 2025-03"]),
        ("The designation of the Houthis hurt trade until Peru closed a port and reinstated it in "
         "March 2025.", []),
        # later than the day told before
        ("Two of the gangs that Noboa had named in his decree of May 2025, Los Lobos and Los "
         "Choneros, were later designated FTOs by Washington.",
         ["los-lobos FTO united-states", "los-choneros FTO united-states"]),
        # a day that is long past has had its year
        ("Rubio said that the State Department intended to designate Cartel de los Soles as an "
         "FTO, effective Nov. 24.", ["cartel-de-los-soles FTO us-state-department 2025-11-24"]),
        # of the day on which it was said
        ("The United States designated JNIM as a foreign terrorist organization on May 6. The "
         "State Department said it had also named the group a specially designated global "
         "terrorist.",
         ["jnim FTO united-states 2026-05-06", "jnim SDGT us-state-department 2026-05-06"]),
        ("The United States designated JNIM as a foreign terrorist organization on May 6. The "
         "State Department has also named the group a specially designated global terrorist.",
         ["jnim FTO united-states 2026-05-06", "jnim SDGT us-state-department"]),
        # a name that is a common word
        ("Canada put the Atomwaffen Division and The Base on its list of terrorist entities in "
         "February 2021.",
         [f"atomwaffen-division {T} canada 2021-02", f"the-base {T} canada 2021-02"]),
    ],
)  # fmt: skip
def test_a_listing_is_read_as_it_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected
