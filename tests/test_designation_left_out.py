"""What a report's turns of phrase leave out of a listing: its list, its groups, its day."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list that is only explained is nobody's
        ("The United States named Los Pulpos a foreign terrorist organization on Tuesday. The "
         "SDGT label, by contrast, freezes assets. In May 2025 the State Department designated "
         "two Haitian gangs, Viv Ansanm and Gran Grif.",
         ["los-pulpos FTO united-states 2026-06-09", "viv-ansanm FTO us-state-department 2025-05",
          "gran-grif FTO us-state-department 2025-05"]),
        ("In April the State Department named Los Pulpos a specially designated global terrorist. "
         "In May it designated Gran Grif.",
         ["los-pulpos SDGT us-state-department 2026-04", "gran-grif SDGT us-state-department "
          "2026-05"]),
        ("The State Department named Gran Grif a foreign terrorist organization in May 2025. "
         "Canada listed Los Pulpos as a terrorist entity that month. Los Lobos was designated by "
         "the State Department on September 5.",
         ["gran-grif FTO us-state-department 2025-05", f"los-pulpos {T} canada 2025-05",
          "los-lobos FTO us-state-department 2025-09-05"]),
        ("Canada put Los Pulpos on its list of terrorist entities in March. It listed Haiti's "
         "Gran Grif in April.",
         [f"los-pulpos {T} canada 2026-03", f"gran-grif {T} canada 2026-04"]),
        # an act that is announced by its noun, after a list was told of
        ("Feb. 20, 2025: The State Department designates Tren de Aragua as a foreign terrorist "
         "organization. Sept. 4, 2025: Rubio, in Quito, announces the designation of Los Lobos.",
         ["tren-de-aragua FTO us-state-department 2025-02-20",
          "los-lobos FTO us-state-department 2025-09-04"]),
        ("Rubio announced the designation of a new ambassador in Quito on Monday.", []),
        # groups that follow, whosever they are
        ("Viv Ansanm was named an FTO on May 2, 2025. Colombia's Clan del Golfo followed in "
         "December.",
         ["viv-ansanm FTO us-state-department 2025-05-02",
          "clan-del-golfo FTO us-state-department 2025-12"]),
        ("Canada's listing made Los Pulpos a terrorist entity. Colombia's government followed "
         "in May with talks.", []),
        # one act, one day
        ("Peru declared a state of internal war in March 2025 and named Los Pulpos a terrorist "
         "group.", [f"los-pulpos {T} peru 2025-03"]),
        ("Peru faced floods in March 2025 and named Los Pulpos a terrorist group.",
         [f"los-pulpos {T} peru"]),
        ("The order of Jan. 20, 2025, began it. A month later, on Feb. 20, the State Department "
         "designated Gran Grif a foreign terrorist organization.",
         ["gran-grif FTO us-state-department 2025-02-20"]),
        ("In July 2025 the Treasury named Los Pulpos a specially designated global terrorist. "
         "Four months later, the State Department followed with an FTO designation.",
         ["los-pulpos SDGT us-treasury 2025-07", "los-pulpos FTO us-state-department 2025-11"]),
        # who did likewise
        ("Chile put Los Pulpos on its register of terrorist groups in May 2026, and Peru followed "
         "with a presidential decree on 30 May.",
         [f"los-pulpos {T} chile 2026-05", f"los-pulpos {T} peru 2026-05-30"]),
        ("Chile named Los Pulpos a terrorist group in May 2025, and Peru followed with a raid on "
         "30 May.", [f"los-pulpos {T} chile 2025-05"]),
        ("The EU put Los Pulpos on its terrorist list in February, joining Chile, which did so in "
         "2019, and Canada, which followed in June 2024.",
         [f"los-pulpos {T} european-union 2026-02", f"los-pulpos {T} chile 2019",
          f"los-pulpos {T} canada 2024-06"]),
        ("It follows steps by Chile, which put Los Pulpos on its register of terrorist groups on "
         "14 January, and by Peru, whose congress voted last March to declare Gran Grif a "
         "terrorist group.",
         [f"los-pulpos {T} chile 2026-01-14", f"gran-grif {T} peru 2026-03"]),
        # which group it is
        ("Los Pulpos, a breakaway from Los Lobos, is one of two gangs that Peru declared "
         "terrorist groups in 2025.", [f"los-pulpos {T} peru 2025"]),
        ("What are Los Pulpos? The gang, a breakaway from Los Lobos, was among 12 gangs that Peru "
         "declared terrorist groups in 2025.", [f"los-pulpos {T} peru 2025"]),
        ("The house was used by Los Pulpos, a gang that Lima declared a terrorist group in 2025.",
         [f"los-pulpos {T} peru 2025"]),
        ("Peru announced on Tuesday that the First Capital Command, known as the PCC, and Los "
         "Pulpos would be added to the list of terrorist groups.",
         [f"pcc {T} peru 2026-06-09", f"los-pulpos {T} peru 2026-06-09"]),
        ("US Brands Two More Ecuadorian Gangs Terrorists", []),
        # what would follow, were it so
        ("If Los Pulpos were designated a foreign terrorist organization, the senator said in "
         "2024, banks would flee.", []),
        ("The report asks whether the gang Los Pulpos was ever designated a foreign terrorist "
         "organization.", []),
    ],
)  # fmt: skip
def test_what_is_left_out_is_what_was_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected
