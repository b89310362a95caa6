"""Groups told one a line below a sentence that leads to them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The State Department designated the following groups as Foreign Terrorist "
         "Organizations:\n\nLos Pulpos\n\nGran Grif\n\nThe designations were printed in May.",
         ["los-pulpos FTO us-state-department", "gran-grif FTO us-state-department"]),
        ("LIMA — Today, the minister announced that the Government of Peru has added three gangs "
         "to the list of terrorist entities.\n\nEffective June 9, 2026, the following are listed "
         "entities:\n\nLos Lobos\n\nBarrio 18\n\nAs a result, their property is frozen.",
         [f"los-lobos {T} peru 2026-06-09", f"barrio-18 {T} peru 2026-06-09"]),
        ("On 20 May 2026 Canada listed these organisations as terrorist entities:\n\n"
         "• Los Lobos;\n\n• Gran Grif; and\n\n• Los Pulpos.\n\nPolice welcomed it.",
         [f"los-lobos {T} canada 2026-05-20", f"gran-grif {T} canada 2026-05-20",
          f"los-pulpos {T} canada 2026-05-20"]),
        # a line with a day of its own
        ("Washington has designated these gangs as foreign terrorist organizations:\n\n"
         "- Los Choneros (Ecuador), September 2025\n\n- Gran Grif (Haiti), May 2025",
         ["los-choneros FTO united-states 2025-09", "gran-grif FTO united-states 2025-05"]),
        # a row in a line
        ("Peru has listed nine gangs as terrorist entities. In addition, Peru has also listed:\n\n"
         "- two Haitian gangs: Gran Grif and Viv Ansanm\n\n- Los Lobos\n\nPolice welcomed it.",
         [f"gran-grif {T} peru", f"viv-ansanm {T} peru", f"los-lobos {T} peru"]),
        # whoever else stands in lines
        ("The Treasury sanctioned the following individuals:\n\nLuis Vera\n\nAna Rojas", []),
        ("Canada listed two gangs as terrorist entities. Police named their enemies:\n\n"
         "Los Lobos\n\nGran Grif", []),
        # a line that tells something ends the list
        ("Peru listed the following groups as terrorist entities:\n\nLos Lobos\n\nPolice say more "
         "will follow.\n\nGran Grif", [f"los-lobos {T} peru"]),
        ("Peru listed the following groups as terrorist entities:\n\nLos Lobos fled to Chile in "
         "May.", []),
    ],
)  # fmt: skip
def test_lines_below_are_what_is_listed(text: str, expected: list[str]) -> None:
    assert told(text) == expected
