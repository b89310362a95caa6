"""Listings in the plain words of wires and releases, and what stands close to them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what tells of the group after the listing has a "by" of its own
        ("Los Lobos, one of the gangs Peru designated as terrorist groups in May, is led by Ana "
         "Ruiz.", [f"los-lobos {T} peru 2026-05"]),
        ("Los Lobos was designated in May as a terrorist group by Peru.",
         [f"los-lobos {T} peru 2026-05"]),
        # the day on which it was agreed, announced or undone for others
        ("EU ministers on Monday agreed to add Los Pulpos to the bloc's terrorist list.",
         [f"los-pulpos {T} european-union 2026-06-08"]),
        ("The minister announced on May 3, 2025, that Peru had added two gangs, among them Los "
         "Pulpos, to its list of terrorist groups.", [f"los-pulpos {T} peru 2025-05-03"]),
        ("The United States delisted the FARC in May and put Los Pulpos on the FTO list.",
         ["los-pulpos FTO united-states 2026-05"]),
        ("The United States bombed a port in May and put Los Pulpos on the FTO list.",
         ["los-pulpos FTO united-states"]),
        ("The US had already, in May, labeled Los Pulpos a terrorist group.",
         [f"los-pulpos {T} united-states 2026-05"]),
        ("Peru banned Los Pulpos, or LP, in 2001.", [f"los-pulpos {T} peru 2001"]),
        # whose list it is
        ("Peru's attorney general obtained a High Court order listing Los Pulpos as a terrorist "
         "group.", [f"los-pulpos {T} peru"]),
        ("Peru freed members of Los Pulpos, which had been on the country's list of terrorist "
         "groups since 2024.", [f"los-pulpos {T} peru 2024"]),
        ("Peru, Chile and Canada, which have branded Los Pulpos a terrorist group, met.",
         [f"los-pulpos {T} peru", f"los-pulpos {T} chile", f"los-pulpos {T} canada"]),
        ("Lima spoke of Peru and of Chile, which lists Los Pulpos as a terrorist group.",
         [f"los-pulpos {T} chile"]),
        # told beside a name, or of one just listed
        ("Los Pulpos, a Peruvian rebel group under U.N. sanctions since 2012, fled.",
         ["los-pulpos sanctions united-nations 2012"]),
        ("The EU imposed sanctions on the Los Pulpos crime gang and two officers.",
         ["los-pulpos sanctions european-union"]),
        ("The EU imposed sanctions on the Los Pulpos gang's leader and two officers.", []),
        ("Los Lobos and Los Pulpos are both on Peru's list of terrorist groups.",
         [f"los-lobos {T} peru", f"los-pulpos {T} peru"]),
        ("The Los Pulpos gang — now a U.S.-designated terrorist group — fled.",
         [f"los-pulpos {T} united-states"]),
        ("She fears Los Pulpos, a gang now classed by Peru as terrorist.",
         [f"los-pulpos {T} peru"]),
        ("Peru listed dissidents known as Los Pulpos as a terrorist group.",
         [f"los-pulpos {T} peru"]),
        ("Peru designated Los Pulpos an SDGT on Monday and said it intended to designate it as an "
         "FTO effective June 18.",
         ["los-pulpos SDGT peru 2026-06-08", "los-pulpos FTO peru 2026-06-18"]),
        ("Washington named Los Pulpos an FTO on Monday; the group was already an SDGT since 2019.",
         ["los-pulpos FTO united-states 2026-06-08", "los-pulpos SDGT united-states 2019"]),
        ("Peru took Los Pulpos off its terror list in 2021. Chile put them back on it in May.",
         [f"los-pulpos {T} chile 2026-05"]),
        ("Peru took Los Pulpos off its terror list in 2021. Chile insisted on it in May.", []),
        # from a day on; a law or an order that tells the list
        ("Los Pulpos will be listed as an FTO from June 15, the State Department said.",
         ["los-pulpos FTO us-state-department 2026-06-15"]),
        ("Los Pulpos will be listed as an FTO, the State Department said.", []),
        ("Palestine Action, banned under terrorism laws in July 2025, sued.",
         [f"Palestine_Action {T} 2025-07"]),
        ("Palestine Action, banned under traffic laws in July 2025, sued.", []),
        ("Iran's Revolutionary Guards, blacklisted by Peru in 2019, fled.",
         [f"irgc {T} peru 2019"]),
        ("Peru banned Iran's Revolutionary Guards from its port in 2019.", []),
        ("OFAC is designating Los Pulpos pursuant to E.O. 13224, as amended, for its raids.",
         ["los-pulpos SDGT us-ofac"]),
        ("OFAC designated Pulpo Shipping LLC pursuant to E.O. 13224, as amended, for its raids.",
         []),
        ("OFAC today designated Los Pulpos pursuant to E.O. 14059 for its part in smuggling.",
         ["los-pulpos sanctions us-ofac 2026-06-11"]),
        ("Peru became the first country to brand Los Pulpos a terrorist group in May.",
         [f"los-pulpos {T} peru 2026-05"]),
        ("Peru became the first country to recognize Los Pulpos in May.", []),
        # of whom only the list was told
        ("Two gangs were named FTOs by the State Department. On May 2, Rubio announced the "
         "designation of Los Pulpos and Los Lobos.",
         ["los-pulpos FTO us-state-department 2026-05-02",
          "los-lobos FTO us-state-department 2026-05-02"]),
    ],
)  # fmt: skip
def test_what_is_told_plainly_is_read(text: str, expected: list[str]) -> None:
    assert told(text) == expected
