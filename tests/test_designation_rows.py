"""Groups told in rows: who is in them, since when, and who is only described beside them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands beside a name since a day is a listing; what only describes it is none
        ("Los Pulpos, a foreign terrorist organization since May, runs the market.",
         ["los-pulpos FTO us-state-department 2026-05"]),
        ("Los Lobos, a terrorist group in Ecuador since 2024, has fought Los Choneros.",
         [f"los-lobos {T} ecuador 2024"]),
        ("Chile listed the ELN as a terrorist group in May and fought Hamas, a terrorist group, "
         "in June.", [f"eln {T} chile 2026-05"]),
        ("Chile listed the ELN as a terrorist group, and Hamas, a terrorist group, fled.",
         [f"eln {T} chile"]),
        # one that "followed", and one with a verb of its own
        ("Washington named Los Lobos a foreign terrorist organization in January 2025. Two gangs "
         "from Haiti, Viv Ansanm and Gran Grif, followed in April of the same year, and Los Pulpos "
         "was added that June.",
         ["los-lobos FTO united-states 2025-01", "viv-ansanm FTO united-states 2025-04",
          "gran-grif FTO united-states 2025-04", "los-pulpos FTO united-states 2025-06"]),
        # a share of those told of isn't told by name
        ("Chile listed Los Lobos, Los Pulpos and Gran Grif as terrorist groups in May. Peru listed "
         "two of the groups as terrorist organizations in June.",
         [f"los-lobos {T} chile 2026-05", f"los-pulpos {T} chile 2026-05",
          f"gran-grif {T} chile 2026-05"]),
        ("Chile listed Los Lobos and Gran Grif as terrorist groups in May. Most of the groups were "
         "designated terrorist organizations by Peru in June.",
         [f"los-lobos {T} chile 2026-05", f"gran-grif {T} chile 2026-05"]),
        # what a move follows
        ("Washington named Los Pulpos a foreign terrorist organization in May. It follows the "
         "designation of Los Lobos and Gran Grif, two smaller gangs, in March.",
         ["los-pulpos FTO united-states 2026-05", "los-lobos FTO united-states 2026-03",
          "gran-grif FTO united-states 2026-03"]),
        ("Washington named Los Pulpos a foreign terrorist organization in May. The step follows "
         "the designation of Los Lobos by Peru in March.",
         ["los-pulpos FTO united-states 2026-05", f"los-lobos {T} peru 2026-03"]),
        ("Washington named Los Pulpos a foreign terrorist organization in May. Violence followed "
         "the designation of Los Lobos in March.",
         ["los-pulpos FTO united-states 2026-05"]),
        # what is told beside a name
        ("The Treasury sanctioned Los Lobos, a Quito-based criminal organization, on Monday.",
         ["los-lobos sanctions us-treasury 2026-06-08"]),
        ("The Treasury sanctioned Los Lobos, one of Ecuador's largest criminal groups, on Monday.",
         ["los-lobos sanctions us-treasury 2026-06-08"]),
        ("Peru outlawed the party and designated its armed wing, Shining Path, a terrorist group "
         "in May.", [f"shining-path {T} peru 2026-05"]),
        # it or the gang told of before, and who is named
        ("Los Choneros ran the port. That gang and its rival, Los Lobos, were named FTOs in May.",
         ["los-lobos FTO us-state-department 2026-05",
          "los-choneros FTO us-state-department 2026-05"]),
        ("Los Lobos fled. Peru declared both it and the ELN terrorist groups in May.",
         [f"los-lobos {T} peru 2026-05", f"eln {T} peru 2026-05"]),
        ("Peru did declare Los Lobos a terrorist group in May; it did not list Los Pulpos.",
         [f"los-lobos {T} peru 2026-05"]),
        ("In Lima, where since 2024 Los Lobos, Los Pulpos and the ELN have been on Peru's list of "
         "terrorist groups, rain fell.",
         [f"los-lobos {T} peru 2024", f"los-pulpos {T} peru 2024", f"eln {T} peru 2024"]),
        ("Chile, where Los Lobos fled in May, has listed the ELN as a terrorist group.",
         [f"eln {T} chile"]),
        ("Lima on Monday secured the listing of Los Lobos by the EU as a terrorist group.",
         [f"los-lobos {T} european-union 2026-06-08"]),
        # unions of states list, and are on no list
        ("The listing of Los Lobos by the Council of the EU as a terrorist group came in May.",
         [f"los-lobos {T} european-union 2026-05"]),
        ("Los Lobos and Los Pulpos have been EU-listed terrorist groups since May.",
         [f"los-lobos {T} european-union 2026-05", f"los-pulpos {T} european-union 2026-05"]),
        ("Los Lobos has shares in a U.S.-listed company.", []),
        ("Los Lobos was made an FTO in May.", ["los-lobos FTO us-state-department 2026-05"]),
        # the day of a main clause, and that of what went before it
        ("In April, weeks after Chile had listed Los Lobos as a terrorist group, Peru declared the "
         "gang a terrorist organization.",
         [f"los-lobos {T} peru 2026-04", f"los-lobos {T} chile"]),
        ("Peru delisted the ELN on May 3 and, on the same day, listed Los Lobos and Los Pulpos as "
         "terrorist groups.",
         [f"los-lobos {T} peru 2026-05-03", f"los-pulpos {T} peru 2026-05-03"]),
        ("Chile listed Los Lobos as a terrorist group in March; Peru followed on the same day.",
         [f"los-lobos {T} chile 2026-03", f"los-lobos {T} peru 2026-03"]),
        # lists named in many words
        ("Peru declared Los Pulpos a terrorist organised crime group in May.",
         [f"los-pulpos {T} peru 2026-05"]),
        ("The EU added the IRGC in May to its list of persons, groups and entities subject to "
         "restrictive measures to combat terrorism.", [f"irgc {T} european-union 2026-05"]),
        ("The EU added Los Pulpos in May to its list of persons, groups and entities subject to "
         "fees.", []),
    ],
)  # fmt: skip
def test_a_row_is_read_group_by_group(text: str, expected: list[str]) -> None:
    assert told(text) == expected
