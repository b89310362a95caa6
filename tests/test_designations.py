from datetime import date

import pytest
from bundled import bundled
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Article
from ingest.claims import DesignationClaim
from ingest.extract.designations import find_designations
from ingest.text.document import read_document

PUBLISHED = date(2026, 3, 6)


def designations(text: str) -> list[DesignationClaim]:
    document = read_document(text, PUBLISHED, bundled())
    return find_designations(document, Article("a-1", text, published_on=PUBLISHED), bundled())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The State Department designated Tren de Aragua as a foreign terrorist organization.",
         [("tren-de-aragua", "FTO", "us-state-department")]),
        ("In January, Canada listed Tren de Aragua as a terrorist entity.",
         [("tren-de-aragua", "terrorist_organization", "canada")]),
        ("Los Lobos and Los Choneros were designated FTOs by the State Department.",
         [("los-lobos", "FTO", "us-state-department"),
          ("los-choneros", "FTO", "us-state-department")]),
        ("MS-13 was added to the list of specially designated global terrorists.",
         [("ms-13", "SDGT", "united-states")]),
        ("The crew served Tren de Aragua, which Washington designates as a terrorist group.",
         [("tren-de-aragua", "terrorist_organization", "united-states")]),
        ("Los Lobos, designated a foreign terrorist organization by the United States, fled.",
         [("los-lobos", "FTO", "united-states")]),
        ("The designation of the ELN as a foreign terrorist organization came in 1997.",
         [("eln", "FTO", "us-state-department")]),
        ("The United States put the Houthis back on its list of foreign terrorist organizations.",
         [("houthis", "FTO", "united-states")]),
        # several lists, several authorities
        ("Gran Grif was named both an FTO and an SDGT by the State Department.",
         [("gran-grif", "FTO", "us-state-department"),
          ("gran-grif", "SDGT", "us-state-department")]),
        ("Israel, Canada and the European Union list Hezbollah as a terrorist group.",
         [("hezbollah", "terrorist_organization", "israel"),
          ("hezbollah", "terrorist_organization", "canada"),
          ("hezbollah", "terrorist_organization", "european-union")]),
        # bodies without a name of their own, and no possessor of the group
        ("The junta declared the Arakan Army a terrorist group in 2024.",
         [("arakan-army", "terrorist_organization", "")]),
        ("Paraguay's congress declared Hezbollah a terrorist organization.",
         [("hezbollah", "terrorist_organization", "paraguay")]),
        ("Haiti's Viv Ansanm was listed as a terrorist entity by Canada.",
         [("viv-ansanm", "terrorist_organization", "canada")]),
        # which group
        ("MS-13 is one of six gangs that Honduras declared terrorist groups by decree.",
         [("ms-13", "terrorist_organization", "honduras")]),
        ("The Gulf Cartel, a U.S.-designated foreign terrorist organization, runs the port.",
         [("gulf-cartel", "FTO", "united-states")]),
        ("The militia Jaish al-Fajr was listed as a terrorist organization by Australia.",
         [("", "terrorist_organization", "australia")]),
        ("The U.S. designation of the ELN as an FTO took effect in May.",
         [("eln", "FTO", "united-states")]),
        ("Ottawa's allies wavered, but Canada proscribed Viv Ansanm in May under a new act.",
         [("viv-ansanm", "terrorist_organization", "canada")]),
        ("Viv Ansanm, which Haiti has fought since 2023 under a state of emergency, was designated "
         "an FTO.", [("viv-ansanm", "FTO", "us-state-department")]),
        ("Haiti's Viv Ansanm was among eight groups that Canada listed as terrorist entities.",
         [("viv-ansanm", "terrorist_organization", "canada")]),
        ("Designated a foreign terrorist organization in May, Gran Grif holds the road.",
         [("gran-grif", "FTO", "us-state-department")]),
        ("Canada announced the designation of Gran Grif as a terrorist entity.",
         [("gran-grif", "terrorist_organization", "canada")]),
        # a verb goes on; lists somebody stands on; asides
        ("Gran Grif was designated by the Treasury Department as an SDGT in May and by the State "
         "Department as an FTO in June.",
         [("gran-grif", "SDGT", "us-treasury"), ("gran-grif", "FTO", "us-state-department")]),
        ("The ELN has been on the U.S. list of foreign terrorist organizations since 1997.",
         [("eln", "FTO", "united-states")]),
        ("Hezbollah is banned as a terrorist organisation in the UK.",
         [("hezbollah", "terrorist_organization", "united-kingdom")]),
        ("Gran Grif (listed as a terrorist entity by Canada) denied it.",
         [("gran-grif", "terrorist_organization", "canada")]),
        ("Los Lobos, a designated foreign terrorist organization, runs the mine.",
         [("los-lobos", "FTO", "us-state-department")]),
        ("Guatemala passed a law that declares MS-13 a terrorist organization.",
         [("ms-13", "terrorist_organization", "guatemala")]),
        ("Noboa's decree of May 2 named Los Lobos and six other gangs as terrorist groups.",
         [("los-lobos", "terrorist_organization", "ecuador")]),
        ("Hezbollah denied it. Canada lists the group as a terrorist entity.",
         [("hezbollah", "terrorist_organization", "canada")]),
        # more than one group by one verb, and other verbs
        ("Gran Grif was designated an FTO by the State Department, and so was Viv Ansanm.",
         [("gran-grif", "FTO", "us-state-department"),
          ("viv-ansanm", "FTO", "us-state-department")]),
        ("Marco Rubio announced that Viv Ansanm had become a foreign terrorist organization.",
         [("viv-ansanm", "FTO", "us-state-department")]),
        ("The Treasury ended the year by making Gran Grif an SDGT.",
         [("gran-grif", "SDGT", "us-treasury")]),
        ("Ottawa listed seven groups as terrorist entities, among them MS-13 and Viv Ansanm.",
         [("ms-13", "terrorist_organization", "canada"),
          ("viv-ansanm", "terrorist_organization", "canada")]),
        ("Canada listed MS-13 as a terrorist entity in May. In June it added Viv Ansanm.",
         [("ms-13", "terrorist_organization", "canada"),
          ("viv-ansanm", "terrorist_organization", "canada")]),
        ("Canberra listed Kingway, a neo-Nazi network, as a terrorist organization.",
         [("", "terrorist_organization", "australia")]),
        ("EU ministers agreed to put the Houthis on the terrorist list.",
         [("houthis", "terrorist_organization", "european-union")]),
    ],
)  # fmt: skip
def test_a_designation_is_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = designations(text)
    assert [(d.actor_id, d.designation, d.authority_actor_id) for d in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Troops struck a designated terrorist organization near the coast.",
        "Two gangs have already been designated as foreign terrorist organizations.",
        "Washington has not designated the Gulf Cartel as a terrorist organization.",
        "Trump said he would designate the ELN as a foreign terrorist organization.",
        "The European Union is considering designating the Houthis as a terrorist group.",
        "Officials called Los Lobos violent.",
        "The senate is weighing whether to list the ELN as a terrorist organization.",
        "Ministers stopped short of designating the Houthis a terrorist group.",
        "Colombia asked Canada not to list the ELN as a terrorist entity.",
        "Washington revoked its designation of the ELN as a foreign terrorist organization.",
        "Ministers took the ELN off the terrorist list in 2021.",
        "The ELN was removed from the list of terrorist organizations in 2021.",
        "The navy added Los Lobos to its maps.",
        "Los Lobos became a terrorist group in the eyes of many.",
        "The gang made Los Lobos a rival.",
    ],
)
def test_what_names_no_group_or_no_list_is_no_designation(text: str) -> None:
    assert designations(text) == []


def test_a_designation_told_over_two_sentences_keeps_date_and_closest_authority() -> None:
    text = (
        "Two gangs were designated as foreign terrorist organizations by the U.S. government.\n"
        "Last September that designation was given to Los Choneros and Los Lobos by the State "
        "Department."
    )
    found = designations(text)
    assert [d.actor_id for d in found] == ["los-choneros", "los-lobos"]
    for claim in found:
        assert (claim.designation, claim.authority_actor_id) == ("FTO", "us-state-department")
        assert (claim.date_start, claim.date_end) == (date(2025, 9, 1), date(2025, 9, 30))
        assert claim.date_precision == "month"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the groups are named after the listing, or follow it
        ("In May 2025 the State Department designated two gangs as foreign terrorist "
         "organizations. They were Viv Ansanm and Gran Grif.",
         [("viv-ansanm", "us-state-department", "2025-05-01"),
          ("gran-grif", "us-state-department", "2025-05-01")]),
        ("The State Department designated Gran Grif an FTO on May 2, 2025. In September 2025 came "
         "Los Lobos, and with it Los Choneros.",
         [("gran-grif", "us-state-department", "2025-05-02"),
          ("los-lobos", "us-state-department", "2025-09-01"),
          ("los-choneros", "us-state-department", "2025-09-01")]),
        ("Canada listed the ELN as a terrorist entity in 2003, and Hezbollah in December 2002.",
         [("eln", "canada", "2003-01-01"), ("hezbollah", "canada", "2002-12-01")]),
        # the date is of the clause that lists
        ("The ELN has been at war since 1964 and is listed as a terrorist entity by Canada.",
         [("eln", "canada", "")]),
        ("On Monday troops shelled the ELN, which Canada lists as a terrorist entity.",
         [("eln", "canada", "")]),
        ("Canada followed on 3 June 2024, when it listed the ELN as a terrorist entity.",
         [("eln", "canada", "2024-06-03")]),
        ("The latest entry, on 3 June 2024, was the ELN, which was listed by Canada as a "
         "terrorist entity.", [("eln", "canada", "2024-06-03")]),
    ],
)  # fmt: skip
def test_lists_dates_and_sentences_that_follow(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = designations(text)
    assert [(d.actor_id, d.authority_actor_id, str(d.date_start or "")) for d in found] == expected


def test_a_name_in_no_vocabulary_is_read_whole() -> None:
    (found,) = designations("Kenya proscribed the Free People of Zafar in 2019.")
    assert (found.group_text, found.actor_id) == ("Free People of Zafar", "")


def test_a_group_told_of_twice_is_one_claim() -> None:
    text = (
        "Washington designated Los Lobos as a foreign terrorist organization.\n"
        "The State Department designated Los Lobos as a foreign terrorist organization in "
        "September 2025."
    )
    (found,) = designations(text)
    assert found.authority_actor_id == "us-state-department"


def test_two_authorities_are_two_claims() -> None:
    text = (
        "Washington designated Los Lobos as a terrorist organization.\n"
        "Canada designated Los Lobos as a terrorist organization."
    )
    assert {d.authority_actor_id for d in designations(text)} == {"united-states", "canada"}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["The State Department ", "designated ", "Los Lobos ", "and ", "“Los Choneros” ",
             "as a foreign terrorist organization ", "was ", "by ", "last September", ". ", "\n",
             "which ", "that designation ", "😀", "í", "=x "]
        ) | st.text(max_size=5),
        max_size=12,
    ).map("".join)
)  # fmt: skip
def test_every_span_is_what_it_says(text: str) -> None:
    found = designations(text)
    for claim in found:
        assert text[claim.char_start : claim.char_end] == claim.evidence != ""
    assert len({claim.claim_id for claim in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a heading, and a line of a list
        ("Terrorist groups listed by Peru: Hamas, the Gulf Cartel and MS-13.",
         [("hamas", "peru", ""), ("gulf-cartel", "peru", ""), ("ms-13", "peru", "")]),
        ("Gran Grif (foreign terrorist organization, June 2, 2025)",
         [("gran-grif", "us-state-department", "2025-06-02")]),
        ("Los Choneros: FTO since August 2025",
         [("los-choneros", "us-state-department", "2025-08-01")]),
        ("Hezbollah, a terrorist group, fled in August 2025.", []),
        # since when
        ("Hamas has been a U.S. foreign terrorist organization since 1997.",
         [("hamas", "united-states", "1997-01-01")]),
        ("Hamas has been designated as a terrorist group by Japan since 2003 and by Chile since"
         " 2014.", [("hamas", "japan", "2003-01-01"), ("hamas", "chile", "2014-01-01")]),
        ("Hamas has been on Canada's list of terrorist entities since 2002 and on that of Japan"
         " since 2003. In May 2021 the Peruvian government added it to its own list.",
         [("hamas", "canada", "2002-01-01"), ("hamas", "japan", "2003-01-01"),
          ("hamas", "peru", "2021-05-01")]),
        # who does as others did
        ("Canada listed Hamas as a terrorist entity in 2002. Paraguay did so in 2021.",
         [("hamas", "canada", "2002-01-01"), ("hamas", "paraguay", "2021-01-01")]),
        ("Israel listed the Houthis as terrorists in May 2019; Peru followed in June 2020.",
         [("houthis", "israel", "2019-05-01"), ("houthis", "peru", "2020-06-01")]),
        ("Canada listed Hamas as a terrorist entity in 2002. Chile has not followed suit.",
         [("hamas", "canada", "2002-01-01")]),
        ("Canada listed Hamas as a terrorist entity in 2002. Clashes followed in Peru.",
         [("hamas", "canada", "2002-01-01")]),
        # bans and views
        ("Hezbollah was blacklisted by Honduras in 2020.",
         [("hezbollah", "honduras", "2020-01-01")]),
        ("Peru blacklisted two trawlers in 2020.", []),
        ("Hezbollah is deemed a terrorist group by Chile.", [("hezbollah", "chile", "")]),
        ("Peru became the first country to designate Hamas as a terrorist organization.",
         [("hamas", "peru", "")]),
        ("Hamas was the first group to be called off the terrorist list.", []),
        # which group
        ("They fought Hamas and the Houthis. Canada lists the latter as a terrorist group.",
         [("houthis", "canada", "")]),
        ("They hit the Segunda Marquetalia, a band of former FARC men, which Peru designated as"
         " a terrorist group.", [("segunda-marquetalia", "peru", "")]),
    ],
)  # fmt: skip
def test_a_listing_may_be_a_heading_a_date_or_what_another_did(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [
        (d.actor_id, d.authority_actor_id, str(d.date_start or "")) for d in designations(text)
    ]
    assert sorted(found) == sorted(expected)


def test_that_day_is_the_day_told_last() -> None:
    told = designations(
        "The first came on Feb. 20. MS-13 was designated an FTO by the State Department that day."
    )
    assert [str(d.date_start) for d in told] == ["2026-02-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # imposed on a group
        ("Ottawa imposed sanctions on Viv Ansanm on 4 June 2025, saying it killed farmers.",
         [("viv-ansanm", "canada", "2025-06-04")]),
        ("Sanctions were imposed on Fano by the European Union in June 2024.",
         [("fano", "european-union", "2024-06-01")]),
        ("The Treasury announced sanctions on Monday against the Haitian gang Kokorat San Ras.",
         [("", "us-treasury", "2026-03-02")]),
        ("The new British sanctions target the Rapid Support Forces.",
         [("rapid-support-forces", "united-kingdom", "")]),
        # put under them
        ("On Dec. 3, Britain placed the M23 under sanctions for looting.",
         [("m23", "united-kingdom", "2025-12-03")]),
        ("The Houthis were hit with sanctions by the European Union in 2022.",
         [("houthis", "european-union", "2022-01-01")]),
        ("The Wagner Group has been under U.S. sanctions since 2017.",
         [("wagner-group", "united-states", "2017-01-01")]),
        # sanctioned, designated by a treasury, added to a list of sanctions
        ("OFAC sanctioned Los Cuervos, a faction of the Gulf Cartel, in May 2024.",
         [("", "us-ofac", "2024-05-01")]),
        ("The Sudanese militia, the RSF, was sanctioned by the Treasury in January 2025.",
         [("rapid-support-forces", "us-treasury", "2025-01-01")]),
        ("The Treasury Department designated Los Chapitos under Executive Order 14059.",
         [("los-chapitos", "us-treasury", "")]),
        ("The U.S.-sanctioned Wagner Group left Mali.", [("wagner-group", "united-states", "")]),
        ("The Security Council added Gran Grif and Viv Ansanm to its sanctions list in July 2025.",
         [("gran-grif", "un-security-council", "2025-07-01"),
          ("viv-ansanm", "un-security-council", "2025-07-01")]),
        ("London added Corvid, a drone unit of the army, to its sanctions list.",
         [("", "united-kingdom", "")]),
        ("The United Nations has had the ADF on its sanctions list since 2014.",
         [("adf-drc", "united-nations", "2014-01-01")]),
        # what stands for groups told of before
        ("Canada listed MS-13 and Barrio 18 as terrorist entities in May 2025. The Security"
         " Council put both gangs on its sanctions list two months later.",
         [("ms-13", "un-security-council", "2025-07-01"),
          ("barrio-18", "un-security-council", "2025-07-01")]),
        ("The UN has had JNIM under sanctions since October 2018.",
         [("jnim", "united-nations", "2018-10-01")]),
        ("Canada has put the Wagner Group, its founder and two firms under sanctions.",
         [("wagner-group", "canada", "")]),
        ("Australia designated Corvid, an online network, under its sanctions law.",
         [("", "australia", "")]),
        # nobody is sanctioned, or no group is
        ("Washington may impose sanctions on the Houthis.", []),
        ("Lawmakers urged the Treasury to sanction the RSF.", []),
        ("The Treasury lifted sanctions on Hayat Tahrir al-Sham.", []),
        ("The European Union imposed sanctions on leaders of the M23.", []),
        ("The Treasury sanctioned Hezbollah financiers in Lima.", []),
        ("The Treasury sanctioned Tomas Ferro, a trader, and Ferro Shipping.", []),
        ("The Treasury placed Alto Mining on its sanctions list.", []),
        ("Sanctions on Russia raised the price of oil.", []),
        ("The court-sanctioned raid on Los Lobos failed.", []),
        ("The Security Council put the gang leader Jean Petit on its sanctions list.", []),
    ],
)  # fmt: skip
def test_sanctions_on_a_group_are_a_designation(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [
        (d.actor_id, d.authority_actor_id, str(d.date_start or ""))
        for d in designations(text)
        if d.designation == "sanctions"
    ]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is told beside a name, and marks that doubt it
        ("The State Department designated the ELN, which holds part of Venezuela's border beside"
         " Tren de Aragua, as an FTO.", [("eln", "FTO", "us-state-department")]),
        ("Washington designated the so-called “Gulf Cartel” a foreign terrorist organization.",
         [("gulf-cartel", "FTO", "united-states")]),
        ("Gran Grif, the gang blamed for burning Port-Salut, was added to the list of foreign"
         " terrorist organizations.", [("gran-grif", "FTO", "us-state-department")]),
        ("The Segunda Marquetalia, a splinter of the FARC, is back: Noboa declared it a terrorist"
         " group.", [("segunda-marquetalia", "terrorist_organization", "ecuador")]),
        ("Ministers put Hezbollah's military wing on the EU's terrorist blacklist.",
         [("", "terrorist_organization", "european-union")]),
        # who keeps whom on a list
        ("The United States has had the ELN on its roster of foreign terrorist organizations.",
         [("eln", "FTO", "united-states")]),
        ("Canada designated MS-13 a terrorist entity. Barrio 18 went on Canada's list in May.",
         [("ms-13", "terrorist_organization", "canada"),
          ("barrio-18", "terrorist_organization", "canada")]),
        ("The State Department listed MS-13 as an FTO. Barrio 18 is on Ecuador's own list.",
         [("ms-13", "FTO", "us-state-department"),
          ("barrio-18", "terrorist_organization", "ecuador")]),
        ("The boat was run by the ELN, a group Canada has designated a terrorist entity.",
         [("eln", "terrorist_organization", "canada")]),
        # forms of the verb
        ("The State Department said it was designating Barrio 18 as an FTO.",
         [("barrio-18", "FTO", "us-state-department")]),
        ("The Treasury went first, naming MS-13 an SDGT.", [("ms-13", "SDGT", "us-treasury")]),
        ("The U.S. in May listed Gran Grif as an FTO.", [("gran-grif", "FTO", "united-states")]),
        ("Chile on Friday joined Peru in declaring MS-13 a terrorist organization.",
         [("ms-13", "terrorist_organization", "chile")]),
        # who did it
        ("Rubio said on X that the State Department had put the ELN on the list of foreign"
         " terrorist organizations.", [("eln", "FTO", "us-state-department")]),
        ("A High Court in Abuja declared Ansaru a terrorist organisation.",
         [("ansaru", "terrorist_organization", "nigeria")]),
        ("Washington has listed the ELN as an FTO since 1997, and the EU as a terrorist group since"
         " 2004.", [("eln", "FTO", "united-states"),
                    ("eln", "terrorist_organization", "european-union")]),
        ("The Peruvian Congress passed a motion declaring MS-13 a terrorist organization.",
         [("ms-13", "terrorist_organization", "peru")]),
        ("Peru may debate a motion declaring MS-13 a terrorist organization.", []),
        ("Islamabad banned the TTP in 2008.", [("ttp", "terrorist_organization", "pakistan")]),
        # no list is named
        ("ISWAP was designated by the United States in 2018.",
         [("iswap", "terrorist_organization", "united-states")]),
        ("Canada listed MS-13 in 2025.", [("ms-13", "terrorist_organization", "canada")]),
        ("Canada listed MS-13's arrests in 2025.", []),
        ("The general designated Los Lobos as his next aim.", []),
        ("EU ministers agreed to list the Houthis as a terrorist group.",
         [("houthis", "terrorist_organization", "european-union")]),
        ("Canada listed MS-13 as a terrorist entity; Peru followed with sanctions on its leaders.",
         [("ms-13", "terrorist_organization", "canada")]),
        # what a sentence before tells
        ("Fighters of the Katiba Zarga burned the post. Canada lists the group as a terrorist"
         " entity.", [("", "terrorist_organization", "canada")]),
        ("Troops fought the BLA. It is banned in Pakistan and was added to the U.S. list of foreign"
         " terrorist organizations.", [("bla", "FTO", "united-states"),
                                       ("bla", "terrorist_organization", "pakistan")]),
        ("The PMF's Kataib Hezbollah was hit. Canada lists it as a terrorist entity.",
         [("kataib-hezbollah", "terrorist_organization", "canada")]),
        ("Canada listed MS-13 as a terrorist entity. Peru followed with its own designation of"
         " Barrio 18.", [("ms-13", "terrorist_organization", "canada"),
                         ("barrio-18", "terrorist_organization", "peru")]),
        # more groups beside the list
        ("The State Department designated MS-13 an FTO in May, along with Barrio 18.",
         [("ms-13", "FTO", "us-state-department"), ("barrio-18", "FTO", "us-state-department")]),
        ("He said the boat was run by MS-13, a designated terrorist organization.",
         [("ms-13", "terrorist_organization", "")]),
        # one act told twice
        ("Washington put MS-13 on its terror list. In May the State Department designated MS-13 an"
         " FTO.", [("ms-13", "FTO", "us-state-department")]),
        ("Noboa declared MS-13 a terrorist group. MS-13 is on Ecuador's terrorist list.",
         [("ms-13", "terrorist_organization", "ecuador")]),
    ],
)  # fmt: skip
def test_the_group_is_who_the_verb_takes(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(d.actor_id, d.designation, d.authority_actor_id) for d in designations(text)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("eight days later", ("2025-08-22", "2025-08-22")),
        ("two days earlier", ("2025-08-12", "2025-08-12")),
        ("the next day", ("2025-08-15", "2025-08-15")),
        ("the same day", ("2025-08-14", "2025-08-14")),
        ("a week later", ("2025-08-18", "2025-08-24")),
        ("two months later", ("2025-10-01", "2025-10-31")),
        ("the following month", ("2025-09-01", "2025-09-30")),
        ("later that month", ("2025-08-01", "2025-08-31")),
        ("before the month was out", ("2025-08-01", "2025-08-31")),
        ("by the end of that year", ("2025-01-01", "2025-12-31")),
        ("in 2026", ("2026-01-01", "2026-12-31")),
        ("days later", ("None", "None")),
        ("before the month of fasting", ("None", "None")),
    ],
)
def test_a_day_is_told_from_the_day_before_it(told: str, days: tuple[str, str]) -> None:
    first, second = designations(
        f"Ecuador declared MS-13 a terrorist group on 14 August 2025. Paraguay did so {told}."
    )
    assert str(first.date_start) == "2025-08-14"
    assert (str(second.date_start), str(second.date_end)) == days


def test_a_month_tells_no_day_after_it() -> None:
    found = designations(
        "Ecuador declared MS-13 a terrorist group in August 2025. Paraguay did so two days later."
    )
    assert [str(d.date_start) for d in found] == ["2025-08-01", "None"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a terror list in general, and the American ones: one act, by one authority, of one day
        (
            "The administration in Washington on Tuesday designated the Gulf Cartel as a terrorist "
            "group. The group was named an FTO and an SDGT, an aide said.",
            {("gulf-cartel", "FTO", "2026-03-03"), ("gulf-cartel", "SDGT", "2026-03-03")},
        ),
        # but the European Union keeps no American list
        (
            "The European Union on Tuesday designated the Gulf Cartel as a terrorist group. "
            "The group was named an FTO.",
            {
                ("gulf-cartel", "terrorist_organization", "2026-03-03"),
                ("gulf-cartel", "FTO", "None"),
            },
        ),
        (
            "In 2025 Washington put the Gulf Cartel on its list of FTOs, alongside MS-13.",
            {("gulf-cartel", "FTO", "2025-01-01"), ("ms-13", "FTO", "2025-01-01")},
        ),
        (
            "Viv Ansanm rules the port. Washington designated it and a second gang, Gran Grif, as "
            "FTOs on 2 March.",
            {("viv-ansanm", "FTO", "2026-03-02"), ("gran-grif", "FTO", "2026-03-02")},
        ),
    ],
)
def test_what_is_told_of_one_act(text: str, told: set[tuple[str, str, str]]) -> None:
    assert {(c.actor_id, c.designation, str(c.date_start)) for c in designations(text)} == told


def test_groups_told_of_before_are_claims_of_their_own() -> None:
    text = "The Gulf Cartel and MS-13 fight. Canada and Peru declared them terrorist groups."
    ids = [claim.claim_id for claim in designations(text)]
    assert len(ids) == len(set(ids)) >= 2


def test_a_designation_that_is_announced_is_of_the_day_on_which_it_is_told() -> None:
    (found,) = designations(
        "The State Department said on Monday that it had designated MS-13 an FTO."
    )
    assert str(found.date_start) == "2026-03-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The State Department named the ELN an FTO. In May it put the same label on Los Lobos.",
         [("eln", "FTO", "us-state-department"), ("los-lobos", "FTO", "us-state-department")]),
        ("Canada designated the ELN a terrorist group. Critics put that label on Los Lobos.",
         [("eln", "terrorist_organization", "canada")]),
        ("The State Department designated the ELN an FTO. It also named the group an SDGT.",
         [("eln", "FTO", "us-state-department"), ("eln", "SDGT", "us-state-department")]),
        ("Canada listed Clan del Golfo as a terrorist entity. The State Department designated the "
         "Clan an FTO.",
         [("clan-del-golfo", "terrorist_organization", "canada"),
          ("clan-del-golfo", "FTO", "us-state-department")]),
    ],
)  # fmt: skip
def test_what_is_told_in_few_words_after_a_listing(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    told = [(c.actor_id, c.designation, c.authority_actor_id) for c in designations(text)]
    assert told == expected


def test_a_long_list_of_groups_ends_with_what_they_are() -> None:
    text = (
        "On February 20, the State Department designated the Sinaloa Cartel, the Jalisco New "
        "Generation Cartel, Tren de Aragua and Mara Salvatrucha, along with four smaller groups, "
        "as foreign terrorist organizations. Concurrently, OFAC sanctioned the ELN."
    )
    told = {(c.actor_id, c.designation, str(c.date_start)) for c in designations(text)}
    assert told == {
        ("sinaloa-cartel", "FTO", "2026-02-20"),
        ("cjng", "FTO", "2026-02-20"),
        ("tren-de-aragua", "FTO", "2026-02-20"),
        ("ms-13", "FTO", "2026-02-20"),
        ("eln", "sanctions", "2026-02-20"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told by their number, named in the sentence after
        ("On Wednesday the United States named two Ecuadorian gangs foreign terrorist"
         " organizations. Rubio said the step against Los Lobos and Los Choneros was overdue.",
         [("los-lobos", "FTO", "united-states", "2026-03-04"),
          ("los-choneros", "FTO", "united-states", "2026-03-04")]),
        ("Canada listed two Mexican cartels as terrorist entities. Fighting with the ELN and the"
         " FARC went on in Catatumbo.", []),
        ("Canada listed three gangs as terrorist entities. MS-13 and Barrio 18 denied it.", []),
        ("Ottawa put four Haitian gangs on a list of suspects. Viv Ansanm denied it.", []),
        # what stands for several
        ("Los Lobos and Los Choneros are at war. Both have been on the U.S. list of foreign"
         " terrorist organizations since September.",
         [("los-lobos", "FTO", "united-states", "2025-09-01"),
          ("los-choneros", "FTO", "united-states", "2025-09-01")]),
        ("MS-13 and Barrio 18 run the port. Canada listed the pair as terrorist entities in May.",
         [("ms-13", "terrorist_organization", "canada", "2025-05-01"),
          ("barrio-18", "terrorist_organization", "canada", "2025-05-01")]),
        # who is no name: a people's gangs, a kind that is counted
        ("Peru declared nine Central American gangs terrorist groups, among them MS-13.",
         [("ms-13", "terrorist_organization", "peru", "")]),
        ("Canada has a list of terrorist entities. In May Ottawa put four transnational criminal"
         " organizations on the list, including MS-13.",
         [("ms-13", "terrorist_organization", "canada", "2025-05-01")]),
        ("The State Department designated Los Lobos del Norte as an FTO.",
         [("los-lobos", "FTO", "us-state-department", "")]),
        # on whose behalf
        ("The State Department met on Monday. The Department designated MS-13 as an FTO in May.",
         [("ms-13", "FTO", "us-state-department", "2025-05-01")]),
        ("MS-13 was named an FTO by the secretary of state.",
         [("ms-13", "FTO", "us-state-department", "")]),
        ("Rubio's department named MS-13 an FTO in May.",
         [("ms-13", "FTO", "us-state-department", "2025-05-01")]),
        ("President Javier Milei, whose country declared Hamas a terrorist organization in 2024,"
         " agreed.", [("hamas", "terrorist_organization", "argentina", "2024-01-01")]),
        ("MS-13 was declared a terrorist group by the governments of Chile and Peru.",
         [("ms-13", "terrorist_organization", "chile", ""),
          ("ms-13", "terrorist_organization", "peru", "")]),
        ("Peru lists MS-13, a gang led by Noboa's rival, as a terrorist group.",
         [("ms-13", "terrorist_organization", "peru", "")]),
        # the act goes on
        ("The State Department designated MS-13 as an FTO on May 5, 2025. It was also naming"
         " Barrio 18 an SDGT.", [("ms-13", "FTO", "us-state-department", "2025-05-05"),
                                 ("barrio-18", "SDGT", "us-state-department", "2025-05-05")]),
        ("In May 2025 the State Department named MS-13 an FTO and an SDGT. In June the department"
         " gave the same designations to Gran Grif.",
         [("gran-grif", "FTO", "us-state-department", "2025-06-01"),
          ("gran-grif", "SDGT", "us-state-department", "2025-06-01"),
          ("ms-13", "FTO", "us-state-department", "2025-05-01"),
          ("ms-13", "SDGT", "us-state-department", "2025-05-01")]),
        ("The State Department named the ELN an FTO in October 1997. In March of that year it"
         " added Hamas, and that December it added Hezbollah and the PKK.",
         [("eln", "FTO", "us-state-department", "1997-10-01"),
          ("hamas", "FTO", "us-state-department", "1997-03-01"),
          ("hezbollah", "FTO", "us-state-department", "1997-12-01"),
          ("pkk", "FTO", "us-state-department", "1997-12-01")]),
        ("The move follows the FTO designations of Los Lobos and Los Choneros, announced in"
         " September, and of eight others, among them MS-13, on Feb. 20, 2025.",
         [("los-lobos", "FTO", "us-state-department", "2025-09-01"),
          ("los-choneros", "FTO", "us-state-department", "2025-09-01"),
          ("ms-13", "FTO", "us-state-department", "2025-02-20")]),
        ("Peru declared MS-13 a terrorist group in May 2024. Chile took the same step a year"
         " later.", [("ms-13", "terrorist_organization", "peru", "2024-05-01"),
                     ("ms-13", "terrorist_organization", "chile", "2025-01-01")]),
        ("Peru declared MS-13 a terrorist group in May 2024, weeks after Chile had done so.",
         [("ms-13", "terrorist_organization", "peru", "2024-05-01"),
          ("ms-13", "terrorist_organization", "chile", "")]),
        ("The State Department named Gran Grif an FTO in May. In June it did the same with"
         " Viv Ansanm.", [("gran-grif", "FTO", "us-state-department", "2025-05-01"),
                          ("viv-ansanm", "FTO", "us-state-department", "2025-06-01")]),
        # what is put in between tells of neither
        ("Peru, where the government fights the ELN, listed MS-13 as a terrorist group in May.",
         [("ms-13", "terrorist_organization", "peru", "2025-05-01")]),
        ("Chile listed MS-13 as a terrorist group; Peru, where it runs two ports, did so in May.",
         [("ms-13", "terrorist_organization", "chile", ""),
          ("ms-13", "terrorist_organization", "peru", "2025-05-01")]),
        ("The State Department put the ELN on its FTO list. In May it designated MS-13 cells in"
         " Peru as Specially Designated Global Terrorists.",
         [("eln", "FTO", "us-state-department", ""),
          ("ms-13", "SDGT", "us-state-department", "2025-05-01")]),
        ("MS-13 and Barrio 18 are listed as terrorist groups in Peru and Chile.",
         [("ms-13", "terrorist_organization", "peru", ""),
          ("ms-13", "terrorist_organization", "chile", ""),
          ("barrio-18", "terrorist_organization", "peru", ""),
          ("barrio-18", "terrorist_organization", "chile", "")]),
        ("A decree places MS-13 on Peru's register of terrorist organizations.",
         [("ms-13", "terrorist_organization", "peru", "")]),
        ("They hid in safer places, and MS-13, a terrorist group in Peru's eyes, left.", []),
        # its day
        ("Peru's Congress on Thursday approved a law that declares MS-13 a terrorist group.",
         [("ms-13", "terrorist_organization", "peru", "2026-03-05")]),
        ("The designation of MS-13 as an FTO takes effect on March 9.",
         [("ms-13", "FTO", "us-state-department", "2026-03-09")]),
        ("Paraguay has declared MS-13 a terrorist group. The decree was signed on Tuesday.",
         [("ms-13", "terrorist_organization", "paraguay", "2026-03-03")]),
        ("Paraguay has declared MS-13 a terrorist group. The decree will be signed on Tuesday.",
         [("ms-13", "terrorist_organization", "paraguay", "")]),
        ("May 5, 2025: The State Department lists Gran Grif as an FTO.",
         [("gran-grif", "FTO", "us-state-department", "2025-05-05")]),
        ("Canada listed MS-13 as a terrorist entity two weeks ago, on February 20.",
         [("ms-13", "terrorist_organization", "canada", "2026-02-20")]),
        ("The State Department intends to designate MS-13 as an FTO, effective March 12.",
         [("ms-13", "FTO", "us-state-department", "2026-03-12")]),
        ("The State Department intends to designate MS-13 as an FTO, effective or not.", []),
        ("The department does not intend to name MS-13 an FTO, effective May 2 or later.", []),
        # how it is said
        ("Argentina added Hamas to its public register of persons and entities linked to acts of"
         " terrorism in 2024.", [("hamas", "terrorist_organization", "argentina", "2024-01-01")]),
        ("Argentina added Hamas to its register of victims of terrorism.", []),
        ("Washington slapped a terrorist designation on Viv Ansanm in May.",
         [("viv-ansanm", "terrorist_organization", "united-states", "2025-05-01")]),
        ("He ran Gran Grif, a Haitian gang designated as an FTO in May.",
         [("gran-grif", "FTO", "us-state-department", "2025-05-01")]),
        ("Chile joined Peru in listing MS-13 as a terrorist group.",
         [("ms-13", "terrorist_organization", "chile", "")]),
        ("Designating MS-13 as an FTO would be hard.", []),
        ("MS-13 moved north months after it was first blacklisted for kidnappings.", []),
    ],
)  # fmt: skip
def test_groups_are_told_in_one_place_and_named_in_another(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = [
        (d.actor_id, d.designation, d.authority_actor_id, str(d.date_start or ""))
        for d in designations(text)
    ]
    assert sorted(found) == sorted(expected)
