"""Lists told by what is on them, names told shortened, and acts told by what was asked for."""

import pytest
from listed import told
from test_designations import designations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list as the subject
        ("The FTO list opened with six cartels in March 2025, including the Gulf Cartel and MS-13.",
         ["gulf-cartel FTO us-state-department 2025-03", "ms-13 FTO us-state-department 2025-03"]),
        ("Peru keeps a list of terrorist organizations that began with MS-13 in May 2025 and that"
         " grew in July of that year with Los Pulpos.",
         ["ms-13 terrorist_organization 2025-05", "los-pulpos terrorist_organization 2025-07"]),
        ("Canada's list of terrorist entities now includes Hamas and the ELN.",
         ["hamas terrorist_organization canada", "eln terrorist_organization canada"]),
        ("In December the FTO list was extended to Los Pulpos.",
         ["los-pulpos FTO us-state-department 2025-12"]),
        ("There is the State Department's register of foreign terrorist organizations. A year ago"
         " it was five groups, MS-13 and Gran Grif among them. In March State added Los Pulpos."
         " In April, Los Lagartos.",
         ["ms-13 FTO us-state-department 2025", "gran-grif FTO us-state-department 2025",
          "los-pulpos FTO us-state-department 2026-03",
          "los-lagartos FTO us-state-department 2026-04"]),
        ("Washington's list of foreign terrorist organizations grew in May when it added Gran"
         " Grif.", ["gran-grif FTO united-states 2026-05"]),
        ("Canada listed MS-13 as a terrorist entity in May. It has since added Gran Grif.",
         ["ms-13 terrorist_organization canada 2026-05",
          "gran-grif terrorist_organization canada"]),
        # to which it was added
        ("Brussels keeps Hamas on the EU's list of terrorist organizations, on which it has stood"
         " since 2003.", ["hamas terrorist_organization european-union 2003"]),
        ("Ottawa wants to keep the PKK on its list of terrorist entities, to which it was added"
         " in 2002.", ["pkk terrorist_organization canada 2002"]),
        ("Hezbollah is on Canada's list of terrorist entities, where it has stood since 2002.",
         ["hezbollah terrorist_organization canada 2002"]),
        # the State Department's list of terrorists is that of the FTOs
        ("Gran Grif went on the State Department's terrorism list in May 2025.",
         ["gran-grif FTO us-state-department 2025-05"]),
    ],
)  # fmt: skip
def test_a_list_is_told_by_what_is_on_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The list of foreign terrorist organizations grew by eight, and Hezbollah condemned it.",
        "The FTO list has grown since May, Hamas said.",
        "The FTO list was no help to them. In May State added Los Lobos to a visa ban.",
        "Ottawa's list of terrorist entities will include Los Lobos from May.",
        "The list of witnesses includes Hamas and Hezbollah.",
        "A list of wanted terrorists includes two leaders of Boko Haram.",
        "State media named Los Lobos as the gang behind the attack.",
    ],
)
def test_what_grows_or_is_listed_otherwise_puts_nobody_on_a_list(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police hunt the Red Command (Comando Vermelho – CV). Chile listed the CV as a"
            " terrorist group in May.",
            ("Red Command (Comando Vermelho – CV)", "comando-vermelho"),
        ),
        (
            "Police hunt the Red Command (CV). Chile listed the CV as a terrorist group in May.",
            ("Red Command (CV)", "comando-vermelho"),
        ),
        (
            "Police hunt the Frente Rojo de Loreto (FRL). Peru listed the FRL as a terrorist group"
            " in May.",
            ("Frente Rojo de Loreto", ""),
        ),
        (
            "The National Liberation Army struck. Canada lists the ELN as a terrorist entity.",
            ("National Liberation Army", "eln"),
        ),
        ("Canada lists the ELN as a terrorist entity.", ("ELN", "eln")),
    ],
)
def test_initials_stand_for_the_name_that_explains_them(
    text: str, expected: tuple[str, str]
) -> None:
    (claim,) = designations(text)
    assert (claim.group_text, claim.actor_id) == expected
    assert text[claim.char_start : claim.char_end] == claim.evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was asked for and given
        ("The High Court in Abuja granted the government's application to have the group known as"
         " Lakurawa proscribed on May 20.", ["lakurawa terrorist_organization nigeria 2026-05-20"]),
        ("A court in Lima approved on Monday the prosecutor's request to declare Los Pulpos a"
         " terrorist organization.", ["los-pulpos terrorist_organization peru 2026-06-08"]),
        ("The court rejected a request to declare Los Pulpos a terrorist organization.", []),
        ("The state filed an application to have Los Pulpos declared a terrorist group.", []),
        ("The judge granted bail to men of Los Pulpos and spoke of terrorist groups.", []),
        # who tells whom, and whose president he is
        ("Canada has informed Haiti that it listed Gran Grif as a terrorist entity on May 4.",
         ["gran-grif terrorist_organization canada 2026-05-04"]),
        ("Canada's safety minister, Rowan Ashdown, listed Gran Grif as a terrorist entity in May.",
         ["gran-grif terrorist_organization canada 2026-05"]),
        ("Ecuador's president, Daniel Noboa, declared Los Lobos a terrorist group by decree in"
         " May.", ["los-lobos terrorist_organization ecuador 2026-05"]),
        ("The U.S. says the boat was of Gran Grif, a gang it designated an FTO in May 2025.",
         ["gran-grif FTO united-states 2025-05"]),
        # bans
        ("Peru's cabinet approved on Monday a nationwide ban on Hamas over terrorism.",
         ["hamas terrorist_organization peru 2026-06-08"]),
        ("Peru lifted its ban on Hamas over terrorism in May.", []),
        ("Peru imposed a ban on Hamas flags, the symbol of a terrorist group, in May.", []),
        # what others did
        ("Canada listed Gran Grif as a terrorist entity in May, a step Chile had taken in March.",
         ["gran-grif terrorist_organization canada 2026-05",
          "gran-grif terrorist_organization chile 2026-03"]),
        ("Canada listed Gran Grif as a terrorist entity in May, as Chile did in March.",
         ["gran-grif terrorist_organization canada 2026-05",
          "gran-grif terrorist_organization chile 2026-03"]),
        ("Canada listed Gran Grif as a terrorist entity in May, and Chile became the latest to do"
         " so on Monday.", ["gran-grif terrorist_organization canada 2026-05",
                            "gran-grif terrorist_organization chile 2026-06-08"]),
        ("Britain proscribed the PKK as a terrorist group in March 2001. Peru had listed it the"
         " year before.", ["pkk terrorist_organization united-kingdom 2001-03",
                           "pkk terrorist_organization peru 2000"]),
        # its day
        ("The State Department intends to designate Gran Grif as an FTO, with the designation to"
         " take effect on June 20.", ["gran-grif FTO us-state-department 2026-06-20"]),
        ("The State Department on Monday designated Gran Grif as an FTO. It also labelled Los"
         " Pulpos an SDGT.", ["gran-grif FTO us-state-department 2026-06-08",
                              "los-pulpos SDGT us-state-department 2026-06-08"]),
        ("The State Department on Monday designated Gran Grif as an FTO. It has also named Los"
         " Pulpos an SDGT.", ["gran-grif FTO us-state-department 2026-06-08",
                              "los-pulpos SDGT us-state-department"]),
        ("The State Department named Gran Grif an SDGT, and said it intends to put it on the FTO"
         " list.", ["gran-grif SDGT us-state-department"]),
        ("The State Department announced in May that Gran Grif, which Canada listed as a terrorist"
         " entity, would be put on the FTO list. The listing took effect on May 20.",
         ["gran-grif terrorist_organization canada", "gran-grif FTO us-state-department"
          " 2026-05-20"]),
        ("September: Canada lists Gran Grif, which Chile named a terrorist group in July, as a"
         " terrorist entity.", ["gran-grif terrorist_organization chile 2025-07",
                                "gran-grif terrorist_organization canada 2025-09"]),
        ("Canada banned the PKK as a terrorist group in May 2002, and Chile and Peru list it.",
         ["pkk terrorist_organization canada 2002-05", "pkk terrorist_organization chile",
          "pkk terrorist_organization peru"]),
        ("The Treasury on Monday imposed sanctions on Gran Grif and named it an SDGT.",
         ["gran-grif sanctions us-treasury 2026-06-08", "gran-grif SDGT us-treasury 2026-06-08"]),
        ("The State Department is revoking the FTO designation of Gran Grif, effective May 2.",
         []),
        ("In 2019 Peru included Hamas in its list of terrorist organizations; last week it spoke"
         " to envoys.", ["hamas terrorist_organization peru 2019"]),
        ("In February the gang, Los Pulpos, became the first Peruvian group on the State"
         " Department's list of foreign terrorist organizations.",
         ["los-pulpos FTO us-state-department 2026-02"]),
        ("- May 2, 2025: Gran Grif and three other gangs designated FTOs by the State Department.",
         ["gran-grif FTO us-state-department 2025-05-02"]),
        ("- May 2, 2025: Police of Los Lobos territory kill men of a group designated an FTO.", []),
        ("Canada approved in May a decision to designate Gran Grif as a terrorist entity; the PKK"
         " has been on the same list since 2002.",
         ["gran-grif terrorist_organization canada 2026-05",
          "pkk terrorist_organization canada 2002"]),
        ("The Treasury sanctioned Gran Grif, of which it knows little, in May 2025.",
         ["gran-grif sanctions us-treasury 2025-05"]),
        ("Gran Grif, the Haitian group designated as an FTO by Washington in May 2025, fled.",
         ["gran-grif FTO united-states 2025-05"]),
        # by whom
        ("Hamas, which Peru, Chile and Canada have designated as a terrorist group, denied it.",
         ["hamas terrorist_organization peru", "hamas terrorist_organization chile",
          "hamas terrorist_organization canada"]),
        ("Rubio, in Quito on Monday, announced the designation of Gran Grif as an FTO.",
         ["gran-grif FTO us-state-department 2026-06-08"]),
        ("Canada lists Gran Grif as a terrorist entity, as has Chile.",
         ["gran-grif terrorist_organization canada", "gran-grif terrorist_organization chile"]),
        ("Canada named Gran Grif a terrorist entity in May. So did Chile in June 2025.",
         ["gran-grif terrorist_organization canada 2026-05",
          "gran-grif terrorist_organization chile 2025-06"]),
        ("Gran Grif killed six. The U.S. added it, along with Viv Ansanm, to the FTO list in May"
         " 2025.", ["gran-grif FTO united-states 2025-05", "viv-ansanm FTO united-states 2025-05"]),
        ('Gran Grif, which Chile blacklisted as a "terrorist" group last year, denied it.',
         ["gran-grif terrorist_organization chile 2025"]),
        # whose names they are
        ("Washington named the Majeed Brigade, of the Baloch insurgency, an FTO in May.",
         ["majeed-brigade FTO united-states 2026-05"]),
        ("Al-Shabaab was sanctioned by the U.N. Security Council in 2010 and was designated a"
         " terrorist group by Kenya that year.",
         ["al-shabaab sanctions un-security-council 2010",
          "al-shabaab terrorist_organization kenya 2010"]),
        ("Gran Grif (an FTO) and Viv Ansanm are on Canada's list of terrorist entities (since May"
         " 2025).", ["gran-grif terrorist_organization canada 2025-05",
                     "viv-ansanm terrorist_organization canada 2025-05"]),
    ],
)  # fmt: skip
def test_an_act_is_read_however_it_came_about(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
