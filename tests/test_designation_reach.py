"""How far a listing reaches in the press: rows told beside, whose it is, who "it" is, the day."""

import pytest
from extracting import extract
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a row that tells who "two gangs" are
        ("Washington named Los Lobos a foreign terrorist organization in January. In May it added "
         "two Haitian gangs, Kraze Barye and Gran Grif.",
         ["los-lobos FTO united-states 2026-01", "kraze-barye FTO united-states 2026-05",
          "gran-grif FTO united-states 2026-05"]),
        ("Canada listed Hamas as a terrorist entity in 2002. In March 2025 it added a gang, Los "
         "Pulpos said in a statement.", [f"hamas {T} canada 2002"]),
        # where a group is, and whose the list is
        ("Canada listed Los Lobos as a terrorist entity in May. In June, it placed Haiti's Gran "
         "Grif on the list.",
         [f"los-lobos {T} canada 2026-05", f"gran-grif {T} canada 2026-06"]),
        ("In June it was placed on Haiti's list of terrorist groups.", []),
        ("Hezbollah was put on Bahrain's terrorist list in 2013.",
         [f"hezbollah {T} bahrain 2013"]),
        # a country that tells where a group is lists nobody
        ("The State Department designated Tren de Aragua a foreign terrorist organization in "
         "February 2025. Los Choneros and Los Lobos of Ecuador followed in September 2025, and "
         "Clan del Golfo of Colombia in December.",
         ["tren-de-aragua FTO us-state-department 2025-02",
          "los-choneros FTO us-state-department 2025-09",
          "los-lobos FTO us-state-department 2025-09",
          "clan-del-golfo FTO us-state-department 2025-12"]),
        # a body called by one word keeps it, whichever other is named since
        ("The State Department said it would consult Congress. The Department named Gran Grif a "
         "foreign terrorist organization in May. Sanctions were imposed by the Treasury Department "
         "on Wednesday. The Department also listed Los Lobos as a foreign terrorist organization "
         "in June.",
         ["gran-grif FTO us-state-department 2026-05",
          "los-lobos FTO us-state-department 2026-06"]),
        # whom an authority follows, and what else was done
        ("Chile joined Peru in May, declaring Los Pulpos a terrorist organization.",
         [f"los-pulpos {T} chile 2026-05"]),
        ("Chile declared Los Pulpos a terrorist organization in May, after a similar step by "
         "Peru.", [f"los-pulpos {T} chile 2026-05"]),
        ("Los Pulpos was declared a terrorist organization in May by Chile.",
         [f"los-pulpos {T} chile 2026-05"]),
        # who "it" is
        ("Chile listed Hamas as a terrorist group in May. Peru has gone further. In June it put "
         "Hezbollah on its terrorist list.",
         [f"hamas {T} chile 2026-05", f"hezbollah {T} peru 2026-06"]),
        ("Chile listed Hamas as a terrorist group in May. Hamas protested. In June it added "
         "Hezbollah to its terrorist list.",
         [f"hamas {T} chile 2026-05", f"hezbollah {T} chile 2026-06"]),
        # what is listed is no list
        ("Canada listed Gran Grif as a terrorist entity in May. Canada had listed six "
         "transnational criminal organizations, including Los Lobos, in February 2025.",
         [f"gran-grif {T} canada 2026-05", f"los-lobos {T} canada 2025-02"]),
        # the day behind a row, and rows of groups each with a day
        ("Washington named Gran Grif a foreign terrorist organization in May. The State Department "
         "designated two larger gangs, Los Choneros and Los Lobos, in September 2025.",
         ["gran-grif FTO united-states 2026-05", "los-choneros FTO us-state-department 2025-09",
          "los-lobos FTO us-state-department 2025-09"]),
        ("Canada listed Gran Grif as a terrorist entity in January. It added the Ecuador-based Los "
         "Lobos in February and Los Pulpos in March.",
         [f"gran-grif {T} canada 2026-01", f"los-lobos {T} canada 2026-02",
          f"los-pulpos {T} canada 2026-03"]),
        # a ban that is extended, and what else is extended
        ("Chile declared Los Pulpos a terrorist organization in May. In June it extended the "
         "decree to Los Lobos.", [f"los-pulpos {T} chile 2026-05", f"los-lobos {T} chile 2026-06"]),
        ("Chile declared Los Pulpos a terrorist organization in May. In June it extended the "
         "curfew to Los Ríos.", [f"los-pulpos {T} chile 2026-05"]),
        # gangs counted with a day, and named behind it
        ("Chile listed two gangs as terrorist organizations in May. Chile's ministry said it had "
         "added Los Pulpos and Los Lobos to its list.",
         [f"los-pulpos {T} chile 2026-05", f"los-lobos {T} chile 2026-05"]),
        # a group told with what it is and holds
        ("Gran Grif, the gang that controls much of Artibonite, was listed by Canada as a "
         "terrorist entity in May.", [f"gran-grif {T} canada 2026-05"]),
    ],
)  # fmt: skip
def test_a_listing_reaches_as_far_as_it_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_group_keeps_the_initials_told_beside_its_name() -> None:
    text = "Canada listed the First Capital Command, known as PCC, as a terrorist entity in May."
    (claim,) = extract(text)["designation_claims"]
    assert getattr(claim, "group_text", "") == "First Capital Command, known as PCC"
