"""Listings as the wires and their translations tell them."""

import pytest
from listed import claims, told

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
        # who does what in an aside is told in the aside
        ("The ELN, which Washington put on its FTO list in April 2019, was listed by Canada on "
         "June 9, 2024.", ["eln FTO united-states 2019-04", f"eln {T} canada 2024-06-09"]),
        ("The ELN, put on the FTO list by Washington in April 2019, was praised by Cuba.",
         ["eln FTO united-states 2019-04"]),
        # a row of who lists, the last of them on a list of its own
        ("The ELN was designated a terrorist organisation by Peru in 2006, by Chile in 2007, and "
         "by the US in 2019 as an SDGT.",
         [f"eln {T} peru 2006", f"eln {T} chile 2007", "eln SDGT united-states 2019"]),
        # two participles of one name
        ("Jaish-e-Mohammed, outlawed by Pakistan in 2002 and blacklisted by India in 2004, fell "
         "silent.",
         [f"jaish-e-mohammed {T} pakistan 2002", f"jaish-e-mohammed {T} india 2004"]),
        ("Lashkar-e-Taiba, on the U.S. list of foreign terrorist organizations since December "
         "2001, denied it.", ["lashkar-e-taiba FTO united-states 2001-12"]),
        ("Rubio spoke with Lima, on the U.S. list of friends since December 2001, of the Pulpos, "
         "a terrorist group.", []),
        # whose act a noun is
        ("The designation by Washington of Red Command and Los Pulpos as terrorist groups, "
         "announced on May 28, angered Lima.",
         [f"comando-vermelho {T} united-states 2026-05-28",
          f"los-pulpos {T} united-states 2026-05-28"]),
        ("Los Pulpos mocked the praise by Lima of the designation of others as terrorists.", []),
        ("Chile's congress rejected a motion to declare Los Pulpos a terrorist group, but Peru, "
         "Argentina, Paraguay, Canada and the Dominican Republic have all done so.",
         [f"los-pulpos {T} {by}" for by in
          ("peru", "argentina", "paraguay", "canada", "dominican-republic")]),
        # a land begins a name
        ("Palestine Action was proscribed by the UK on 5 July 2025.",
         [f"Palestine_Action {T} united-kingdom 2025-07-05"]),
        # the minister of who lists tells it, and when
        ("Peru has designated Los Lobos a terrorist group, the interior minister said on Monday.",
         [f"los-lobos {T} peru 2026-06-08"]),
        ("Peru has declared Los Lobos a terrorist group, Interior Minister Vera told reporters on "
         "Monday.", [f"los-lobos {T} peru 2026-06-08"]),
        ("Chile has declared Los Lobos a terrorist group, Peru's interior minister said on "
         "Monday.", [f"los-lobos {T} chile"]),
        ("Argentina's Security Minister Patricia Vera announced on Tuesday that Los Lobos had been "
         "declared a terrorist group.", [f"los-lobos {T} argentina 2026-06-09"]),
        # joined the list
        ("In February 2025 the State Department designated eight groups as foreign terrorist "
         "organizations, among them Tren de Aragua. In May, two gangs, Viv Ansanm and Gran Grif, "
         "joined the list; Ecuador's Los Lobos followed in September.",
         ["tren-de-aragua FTO us-state-department 2025-02",
          "viv-ansanm FTO us-state-department 2026-05",
          "gran-grif FTO us-state-department 2026-05",
          "los-lobos FTO us-state-department 2025-09"]),
        # who signs off on it
        ("On May 20, Rubio signed off on the designation of Gran Grif as a foreign terrorist "
         "organization.", ["gran-grif FTO us-state-department 2026-05-20"]),
        ("Peru, the first to do so, declared Los Lobos a terrorist group in January 2024.",
         [f"los-lobos {T} peru 2024-01"]),
        # the day of who only speaks of it
        ("Peru's president rejected on Tuesday the U.S. decision to designate two gangs, among "
         "them Los Pulpos, as terrorist groups.", [f"los-pulpos {T} united-states"]),
        ("Peru's cabinet approved on Tuesday a decision to designate Los Pulpos as a terrorist "
         "group.", [f"los-pulpos {T} peru 2026-06-09"]),
        # a list that is half of one
        ("Peru on 6 June declared Los Pulpos a terrorist and narcocriminal organization, adding "
         "the gang to its registry.", [f"los-pulpos {T} peru 2026-06-06"]),
        # a date before the subject is of both verbs
        ("In May 2024, President Noboa declared a state of emergency and formally classified 22 "
         "gangs, including Los Lobos, as terrorist organizations.",
         [f"los-lobos {T} ecuador 2024-05"]),
        # who gives the day behind it
        ("The State Department designated Los Pulpos as a foreign terrorist organization, as "
         "announced Tuesday in a note.", ["los-pulpos FTO us-state-department 2026-06-09"]),
        ("The State Department designated two gangs, Los Lobos and Gran Grif, as foreign terrorist "
         "organizations, Rubio said in a public notice on Tuesday (June 9).",
         ["los-lobos FTO us-state-department 2026-06-09",
          "gran-grif FTO us-state-department 2026-06-09"]),
        ("Two gangs have been added to the State Department's list of foreign terrorist "
         "organizations, U.S. officials said Tuesday. Los Lobos and a splinter group, Gran Grif, "
         "were named to the roster of terrorist groups.",
         ["los-lobos FTO us-state-department 2026-06-09",
          "gran-grif FTO us-state-department 2026-06-09"]),
        ("Peru has declared Los Lobos a terrorist group, according to a note by the ministry in "
         "Peru on Monday.", [f"los-lobos {T} peru 2026-06-08"]),
        ("Peru has declared Los Lobos a terrorist group, according to a report by Human Rights "
         "Watch on Monday.", [f"los-lobos {T} peru"]),
        ("The United States will designate two gangs, Los Lobos and Gran Grif, as foreign "
         "terrorist organizations, Rubio announced during a visit to Quito on Tuesday.",
         ["los-lobos FTO united-states 2026-06-09", "gran-grif FTO united-states 2026-06-09"]),
        ("The United States will designate Los Lobos as a foreign terrorist organization, Rubio "
         "said on Tuesday.", []),
        # the day of what it was for
        ("The US designated The Resistance Front as a terrorist organisation over its part in the "
         "April 22 attack.", [f"the-resistance-front {T} united-states"]),
        ("Ecuador designated Los Lobos as a terrorist organisation in the January 2024 decree.",
         [f"los-lobos {T} ecuador 2024-01"]),
        # whose law it is
        ("The IRGC was listed as a terrorist entity under Canada's Criminal Code in 2024.",
         [f"irgc {T} canada 2024"]),
        # who they are, told after their number
        ("The State Department designated three groups as FTOs. The three groups consist of Los "
         "Lobos; Gran Grif, also known as Baz Gran Grif; and Los Pulpos.",
         ["los-lobos FTO us-state-department", "gran-grif FTO us-state-department",
          "los-pulpos FTO us-state-department"]),
        ("The State Department designated two groups and two men as FTOs. The groups are Los Lobos "
         "and Gran Grif, and the individuals are Luis Vera and Ana Rojas.",
         ["los-lobos FTO us-state-department", "gran-grif FTO us-state-department"]),
        ("Washington is designating two gangs as foreign terrorist organizations. The move, which "
         "took effect on Friday, names Los Lobos and Gran Grif.",
         ["los-lobos FTO united-states 2026-06-05", "gran-grif FTO united-states 2026-06-05"]),
        # "the groups" are those told in a row
        ("The U.N. Security Council has imposed sanctions on two of Haiti's worst gangs, Viv "
         "Ansanm and Gran Grif. It follows the United States' designation of the groups as "
         "terrorist organizations in May 2025.",
         ["viv-ansanm sanctions un-security-council", "gran-grif sanctions un-security-council",
          f"viv-ansanm {T} united-states 2025-05", f"gran-grif {T} united-states 2025-05"]),
        ("The Treasury imposed sanctions on members of Haiti's worst gangs, Viv Ansanm and Gran "
         "Grif.", []),
        # a name with a place, and what is no name
        ("The State Department designated ISIS-Bangladesh as an FTO in May.",
         ["ISIS-Bangladesh FTO us-state-department 2026-05"]),
        ("Terrorist Designations Of International Cartels\n\nThe State Department spoke.", []),
        # in the month in which the office changes
        ("Trump designated the Houthis as a Foreign Terrorist Organization in January 2021.",
         ["houthis FTO united-states 2021-01"]),
        ("In May 2026, the administration re-included the Houthis on the list of specially "
         "designated global terrorists.", ["houthis SDGT united-states 2026-05"]),
        # whose law it is by its name, or by the land told of
        ("Palestine Action was proscribed under the Terrorism Act 2000 in July 2025.",
         [f"Palestine_Action {T} united-kingdom 2025-07"]),
        ("Canada watches them. In May 2025, seven transnational criminal organizations were listed "
         "under the Criminal Code, including Los Lobos and MS-13.",
         [f"los-lobos {T} canada 2025-05", f"ms-13 {T} canada 2025-05"]),
        ("Australia extended its list of terrorist organisations to a third gang, the Feuerkrieg "
         "Division. The regulations came into effect on Thursday.",
         [f"feuerkrieg-division {T} australia 2026-06-11"]),
        # the day of a ruling is not that of what it is on
        ("A judge ruled on Monday that the designation of the Houthis as a foreign terrorist "
         "organization was lawful.", ["houthis FTO us-state-department"]),
        # a part of a group
        ("The European Union blacklisted Hezbollah's armed wing in 2013.",
         [f"Hezbollah's_armed_wing {T} european-union 2013"]),
        # the whole of which a part was listed
        ("The UK proscribed Hezbollah's military wing in 2008 before extending the ban to the "
         "whole organisation in March 2019.",
         [f"Hezbollah's_military_wing {T} united-kingdom 2008",
          f"hezbollah {T} united-kingdom 2019-03"]),
        # those that are told by their number beside a name
        ("Peru on Tuesday put the gang Los Pulpos and two Haitian gangs on a new list of terrorist "
         "organizations. The decree freezes the assets of Viv Ansanm and Gran Grif.",
         [f"los-pulpos {T} peru 2026-06-09", f"viv-ansanm {T} peru 2026-06-09",
          f"gran-grif {T} peru 2026-06-09"]),
        ("Peru on Tuesday put two Haitian gangs, Viv Ansanm and Gran Grif, on a list of terrorist "
         "organizations. Police fear Los Lobos and Los Pulpos.",
         [f"viv-ansanm {T} peru 2026-06-09", f"gran-grif {T} peru 2026-06-09"]),
        # who issues a similar act
        ("Peru on Tuesday classified Los Lobos as a terrorist organisation. Chile and Ecuador "
         "issued similar rulings last month.",
         [f"los-lobos {T} peru 2026-06-09", f"los-lobos {T} chile 2026-05",
          f"los-lobos {T} ecuador 2026-05"]),
        ("Peru listed Los Lobos as a terrorist group in May. The police issued similar orders to "
         "patrols on Monday.", [f"los-lobos {T} peru 2026-05"]),
        # the day told first
        ("Effective June 10, the State Department will designate Los Lobos as a Foreign Terrorist "
         "Organization.", ["los-lobos FTO us-state-department 2026-06-10"]),
        ("On June 10, the State Department will ask whether to designate Los Lobos as a Foreign "
         "Terrorist Organization.", []),
    ],
)  # fmt: skip
def test_a_listing_is_read_as_it_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_initials_are_no_description() -> None:
    (found,) = claims(
        "Soldiers fought the FARC rebels. In November 2021 the State Department put the FARC-EP on "
        "its list of foreign terrorist organizations."
    )
    assert found.group_text == "FARC-EP"
