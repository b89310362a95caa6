"""Who is told of as "both", and on which day what was announced is done."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was only intended is done on the day that is set
        ("The State Department said on Tuesday that it intends to designate Los Pulpos as a "
         "Foreign Terrorist Organization. The FTO designation will take effect on June 19.",
         ["los-pulpos FTO us-state-department 2026-06-19"]),
        ("The State Department said that it intends to designate Los Pulpos as a Foreign "
         "Terrorist Organization. The ban on imports will take effect on June 19.", []),
        ("The State Department said that it intends to designate Los Pulpos as a Foreign "
         "Terrorist Organization. The designation will not take effect on June 19.", []),
        ("The United States will designate Los Pulpos and Gran Grif as foreign terrorist "
         "organizations, Rubio said on Wednesday. The State Department named the two groups "
         "specially designated global terrorists with immediate effect. The designation as "
         "FTOs will take effect when it is published in the Federal Register on June 15.",
         ["los-pulpos SDGT us-state-department 2026-06-10",
          "gran-grif SDGT us-state-department 2026-06-10",
          "los-pulpos FTO united-states 2026-06-15", "gran-grif FTO united-states 2026-06-15"]),
        ("The United States designated Los Pulpos as a foreign terrorist organization on June 9. "
         "The designation takes effect upon publication, which is expected on Friday.",
         ["los-pulpos FTO united-states 2026-06-09"]),
        # "both" are two who were named together, though one of them was named since
        ("Peru named Los Pulpos and Gran Grif terrorist groups on Tuesday. The United States put "
         "the Clan del Golfo on its list of foreign terrorist organizations in December. Peru "
         "seized a house of Los Pulpos. Chile put both gangs on its register of terrorist groups "
         "in October 2025, and Canada followed days later.",
         [f"los-pulpos {T} peru 2026-06-09", f"gran-grif {T} peru 2026-06-09",
          "clan-del-golfo FTO united-states 2025-12",
          f"los-pulpos {T} chile 2025-10", f"gran-grif {T} chile 2025-10",
          f"los-pulpos {T} canada", f"gran-grif {T} canada"]),
        # who followed tells whom he lists
        ("In May 2025 the State Department named six gangs, among them Los Pulpos and Gran Grif, "
         "as foreign terrorist organizations. Canada followed the same month, listing four of "
         "them, including Gran Grif, as terrorist entities.",
         ["los-pulpos FTO us-state-department 2025-05",
          "gran-grif FTO us-state-department 2025-05", f"gran-grif {T} canada 2025-05"]),
        # two verbs of one group
        ("Los Pulpos was sanctioned by the U.S. Treasury in June 2024 and designated as a foreign "
         "terrorist organization in September 2025.",
         ["los-pulpos sanctions us-treasury 2024-06",
          "los-pulpos FTO us-state-department 2025-09"]),
        ("Los Pulpos are led by Ruiz and known as killers.", []),
        # published with its day; all of a row
        ("The designation of Los Pulpos and Gran Grif as foreign terrorist organizations, "
         "published in the Federal Register on September 5, 2025, bars Americans from helping "
         "them.",
         ["los-pulpos FTO us-state-department 2025-09-05",
          "gran-grif FTO us-state-department 2025-09-05"]),
        ("The raid struck Los Pulpos, Gran Grif and Viv Ansanm. All are on the State Department's "
         "list of foreign terrorist organizations.",
         ["los-pulpos FTO us-state-department", "gran-grif FTO us-state-department",
          "viv-ansanm FTO us-state-department"]),
        ("Ten ports were shut. All are on a list of the State Department.", []),
        # who keeps a list, goes by an alias or is on none, is not listed
        ("The EU's ministers decided on June 8 to add the Houthis to the EU terrorist list.",
         [f"houthis {T} european-union 2026-06-08"]),
        ("Los Pulpos, whose leader Ruiz, alias Fierro, was jailed in July, was put on the U.S. "
         "list of foreign terrorist organizations in September 2025.",
         ["los-pulpos FTO united-states 2025-09"]),
        ("Neither Los Pulpos nor Gran Grif has been designated a terrorist group by Brazil.", []),
        ("Peru declared the Bala na Cara gang a terrorist group in May 2025.",
         [f"Bala_na_Cara {T} peru 2025-05"]),
    ],
)  # fmt: skip
def test_the_day_and_the_groups_are_those_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected
