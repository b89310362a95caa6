"""What a report leaves out because it told it before: the list, the groups, who lists, the day."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who did likewise, one after the other
        ("Brussels put Kraze Barye on the EU's terrorist list on Monday. Canada had done so in "
         "2024, and the United States in May 2025.",
         [f"kraze-barye {T} european-union 2026-06-08", f"kraze-barye {T} canada 2024",
          f"kraze-barye {T} united-states 2025-05"]),
        ("Chile declared Los Pulpos a terrorist organization on Tuesday. Argentina took that step "
         "in 2019, Peru the same year and Colombia in 2020.",
         [f"los-pulpos {T} chile 2026-06-09", f"los-pulpos {T} argentina 2019",
          f"los-pulpos {T} peru 2019", f"los-pulpos {T} colombia 2020"]),
        ("Ecuador lists Los Pulpos as a terrorist group. Others have taken similar action: Chile "
         "in March 2025, Bolivia in May and Brazil in the same month.",
         [f"los-pulpos {T} ecuador", f"los-pulpos {T} chile 2025-03",
          f"los-pulpos {T} bolivia 2025-05", f"los-pulpos {T} brazil 2025-05"]),
        ("Kenya proscribed al-Shabaab in 2010 as a terrorist group. Uganda did that a year later. "
         "Ethiopia had made the same declaration about it in 2008.",
         [f"al-shabaab {T} kenya 2010", f"al-shabaab {T} uganda 2011",
          f"al-shabaab {T} ethiopia 2008"]),
        # with groups of their own
        ("Washington declared six gangs foreign terrorist organizations in March 2025, Los Lobos "
         "and Gran Grif among them. Canada followed suit the same month with four, including the "
         "Gulf Cartel.",
         ["los-lobos FTO united-states 2025-03", "gran-grif FTO united-states 2025-03",
          f"gulf-cartel {T} canada 2025-03"]),
        ("Peru declared Hamas and Hezbollah terrorist organizations in May. Chile did likewise "
         "with the former on June 2.",
         [f"hamas {T} peru 2026-05", f"hezbollah {T} peru 2026-05", f"hamas {T} chile 2026-06-02"]),
        # what others only planned
        ("Bolivia will ask its congress to list Tren de Aragua as a terrorist group. Peru has "
         "already done so, in April 2024.",
         [f"tren-de-aragua {T} peru 2024-04"]),
        ("Lawmakers asked Canada to list Los Pulpos as a terrorist entity. It did so on June 2.",
         [f"los-pulpos {T} canada 2026-06-02"]),
        # the list
        ("The United States designated Los Pulpos a foreign terrorist organization on Tuesday. "
         "Rubio had already named Los Lobos and Los Choneros during a trip to Quito in September.",
         ["los-pulpos FTO united-states 2026-06-09", "los-lobos FTO us-state-department 2025-09",
          "los-choneros FTO us-state-department 2025-09"]),
        ("Rubio designated Los Pulpos a foreign terrorist organization on Tuesday. He had already "
         "designated Gran Grif, Haiti's most violent gang, in May last year.",
         ["los-pulpos FTO us-state-department 2026-06-09",
          "gran-grif FTO us-state-department 2025-05"]),
        ("Peru has put two Brazilian gangs on its register of terrorist groups. The First Capital "
         "Command was entered in October 2025, the Red Command a month later.",
         [f"pcc {T} peru 2025-10", f"comando-vermelho {T} peru 2025-11"]),
        ("Peru wants the ELN to come off the U.S. list of foreign terrorist organizations, where "
         "it has been since 1997. The Clan del Golfo was added last December.",
         ["eln FTO united-states 1997", "clan-del-golfo FTO united-states 2025-12"]),
        ("The Gulf Cartel is on the U.S. list of foreign terrorist organizations. It was placed "
         "there on February 20, 2025. Kataib Hezbollah has stood on it since 2009.",
         ["gulf-cartel FTO united-states 2025-02-20", "kataib-hezbollah FTO united-states 2009"]),
        ("Peru declared Los Tiguerones a terrorist organization in April. In May it was the turn "
         "of Los Lagartos, and last month Los Pulpos followed.",
         [f"los-tiguerones {T} peru 2026-04", f"los-lagartos {T} peru 2026-05",
          f"los-pulpos {T} peru 2026-05"]),
        ("The EU added the coalition Viv Ansanm to its terrorist list on Monday. One of its "
         "members, 5 Segond, was named as well. Canada had listed the coalition in 2024.",
         [f"viv-ansanm {T} european-union 2026-06-08", f"5-segond {T} european-union 2026-06-08",
          f"viv-ansanm {T} canada 2024"]),
        ("The Treasury put Gran Grif on its sanctions list in May. It covers Gran Grif and one of "
         "its allies, Kraze Barye.",
         ["gran-grif sanctions us-treasury 2026-05", "kraze-barye sanctions us-treasury 2026-05"]),
        # which of them
        ("Peru put 9 gangs on a list of terrorist organizations in January 2024. They included "
         "Los Lobos, Los Choneros and Los Tiguerones. Chile named the first two in March 2025, "
         "and the third followed on Wednesday.",
         [f"los-lobos {T} peru 2024-01", f"los-choneros {T} peru 2024-01",
          f"los-tiguerones {T} peru 2024-01", f"los-lobos {T} chile 2025-03",
          f"los-choneros {T} chile 2025-03", f"los-tiguerones {T} chile 2026-06-10"]),
        ("Police chased Los Lobos, and Los Choneros fled. Both gangs are on Ecuador's list of "
         "terrorist organizations.",
         [f"los-lobos {T} ecuador", f"los-choneros {T} ecuador"]),
        ("Police chased Los Lobos. Los Choneros fled. Both gangs are on Ecuador's list of "
         "terrorist organizations.",
         [f"los-lobos {T} ecuador", f"los-choneros {T} ecuador"]),
        # the day
        ("EU blacklists Haitian gang Gran Grif\nBRUSSELS (Reuters) - European Union foreign "
         "ministers approved the listing on Monday.",
         [f"gran-grif {T} european-union 2026-06-08"]),
        ("Los Lobos and Los Choneros are foreign terrorist organizations under U.S. law. The "
         "designation was announced by Rubio in Quito on September 4, 2025.",
         ["los-lobos FTO us-state-department 2025-09-04",
          "los-choneros FTO us-state-department 2025-09-04"]),
        ("Kenya listed Jaysh Ahmar as a terrorist group. It was published in the gazette "
         "on Monday.",
         [f"Jaysh_Ahmar {T} kenya 2026-06-08"]),
        ("Haiti thanked the United States on Friday for the listing of Gran Grif as a foreign "
         "terrorist organization. The designation, made on May 2, 2025, was the first.",
         ["gran-grif FTO us-state-department 2025-05-02"]),
        ("The UN sanctioned JNIM in October 2018, a month after Washington designated it as a "
         "foreign terrorist organization.",
         ["jnim sanctions united-nations 2018-10", "jnim FTO united-states 2018-09"]),
        ("Tunisia added Jaysh Ahmar to its list of terrorist groups in August 2013. Morocco took "
         "similar action the following January.",
         [f"Jaysh_Ahmar {T} tunisia 2013-08", f"Jaysh_Ahmar {T} morocco 2014-01"]),
        ("Canada has added Los Pulpos to its list of terrorist entities, Public Safety Canada said "
         "in a statement on Friday.",
         [f"los-pulpos {T} canada 2026-06-05"]),
        # what was taken back and given again
        ("Washington took the Houthis off its list of foreign terrorist organizations in 2021. "
         "Trump restored the designation in March 2025.",
         ["houthis FTO united-states 2025-03"]),
        ("Russia's Supreme Court lifted the ban on the Taliban, which it had listed as a terrorist "
         "group in 2003. Al-Qaeda stays on the list.",
         [f"taliban {T} russia 2003", f"al-qaeda {T} russia"]),
        # short names
        ("Canada listed the Revolutionary Guards as a terrorist entity in June 2024. Peru listed "
         "the Guards in May 2025.",
         [f"irgc {T} canada 2024-06", f"irgc {T} peru 2025-05"]),
        ("Honduras has outlawed MS-13. Congress approved the bill that declares the gang a "
         "terrorist organization on Monday.",
         [f"ms-13 {T} honduras 2026-06-08"]),
    ],
)  # fmt: skip
def test_what_was_told_before_is_carried(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nobody did likewise
        ("Canada listed Lakurawa as a terrorist entity in May. Peru has not followed suit.",
         [f"lakurawa {T} canada 2026-05"]),
        ("Peru declared Gran Grif a terrorist organization in May. It did the same with UNRWA in "
         "June.", [f"gran-grif {T} peru 2026-05"]),
        ("Canada listed Gran Grif as a terrorist entity in May. Peru followed suit with nine "
         "groups in June.", [f"gran-grif {T} canada 2026-05"]),
        # other things that come, follow and are named
        ("Canada listed Gran Grif as a terrorist entity in May. Kraze Barye followed with an "
         "attack on the port on June 2.", [f"gran-grif {T} canada 2026-05"]),
        ("Canada listed Gran Grif as a terrorist entity in May. Police named Kraze Barye as a "
         "suspect on June 2.", [f"gran-grif {T} canada 2026-05"]),
        ("The UN sanctioned Gran Grif in July. Kraze Barye was spared, though Canada sanctioned "
         "the gang's leader.", ["gran-grif sanctions united-nations 2025-07"]),
        # plans, denials, what is to come
        ("Iraq denied on Monday that it had listed Hezbollah as a terrorist group.", []),
        ("The Treasury named Gran Grif a Specially Designated Global Terrorist on Monday. Its "
         "designation as a foreign terrorist organization will take effect once it is published.",
         ["gran-grif SDGT us-treasury 2026-06-08"]),
        ("Trump signed an order on Monday that starts the process of designating Gran Grif as a "
         "foreign terrorist organization.", []),
        ("Israel asked Canada to list Hezbollah as a terrorist entity. It has yet to do so.", []),
        # a day of something else
        ("The order against Gran Grif drew protests. Canada listed it as a terrorist entity. The "
         "decision drew more on Monday.", [f"gran-grif {T} canada"]),
        ("India extended its ban on Boko Haram on Monday.", [f"boko-haram {T} india"]),
    ],
)  # fmt: skip
def test_nothing_is_carried_too_far(text: str, expected: list[str]) -> None:
    assert told(text) == expected
