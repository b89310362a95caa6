"""Who lists, where an officer, a speaker or a decree tells it."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a president without a name
        ("The Peruvian president declared Los Pulpos a terrorist group on June 2.",
         [f"los-pulpos {T} peru 2026-06-02"]),
        ("Los Pulpos was declared a terrorist group by Chile's president on June 2.",
         [f"los-pulpos {T} chile 2026-06-02"]),
        ("Soldiers were sent out, Peru said. The president declared Los Pulpos a terrorist group.",
         [f"los-pulpos {T} peru"]),
        ("The president of a football club declared that Los Pulpos were terrorists.", []),
        # by which, in which
        ("The Peruvian president signed Executive Decree 12, in which he classifies Los Pulpos as "
         "a terrorist group.",
         [f"los-pulpos {T} peru"]),
        # we
        ('"We have designated Los Pulpos as a terrorist group," Rubio told reporters.',
         [f"los-pulpos {T} us-state-department"]),
        # which they are
        ("The gangs that Canada designated as terrorist entities in May include Los Pulpos and "
         "Gran Grif.",
         [f"los-pulpos {T} canada 2026-05", f"gran-grif {T} canada 2026-05"]),
        ("Canada listed two gangs as terrorist entities. The gangs designated in May are Los "
         "Pulpos and Gran Grif.",
         [f"los-pulpos {T} canada 2026-05", f"gran-grif {T} canada 2026-05"]),
        # several countries, named among them
        ("Several countries, including Peru and Chile, have designated Los Pulpos a terrorist "
         "group.",
         [f"los-pulpos {T} peru", f"los-pulpos {T} chile"]),
        ("Los Pulpos has been declared a terrorist group by three nations, among them Peru.",
         [f"los-pulpos {T} peru"]),
        ("Several countries, including Peru, where Los Pulpos is at home, are on a list of "
         "terrorism sponsors.", []),
        # each with its day, before their list
        ("Chile designated Los Pulpos on May 4 and Gran Grif on June 2 as terrorist groups.",
         [f"los-pulpos {T} chile 2026-05-04", f"gran-grif {T} chile 2026-06-02"]),
        # an act as the subject, with its day
        ("The designation, which took effect on May 4, makes Los Pulpos an FTO.",
         ["los-pulpos FTO us-state-department 2026-05-04"]),
        # told beside the act
        ("The decree, which Peru's president signed on June 2, classifies Los Pulpos as a "
         "terrorist group.",
         [f"los-pulpos {T} peru 2026-06-02"]),
        ("Decree 12, signed by Peru's president on June 2, classifies Los Pulpos as a terrorist "
         "group.",
         [f"los-pulpos {T} peru 2026-06-02"]),
        ("Chile mocked the designation of Los Pulpos as a terrorist group, which Peru announced "
         "on June 2.",
         [f"los-pulpos {T} peru 2026-06-02"]),
        ("Chile mocked the designation of Los Pulpos as a terrorist group, which announced a truce "
         "on June 2.",
         [f"los-pulpos {T}"]),
        # a law is no group, and he is who was told of
        ("Trump invoked the War Powers Act against Los Pulpos after his administration designated "
         "it a terrorist group.",
         [f"los-pulpos {T} united-states"]),
        # lists of several
        ("Gran Grif is on the U.S., EU and Canadian lists of terrorist organizations.",
         [f"gran-grif {T} {by}" for by in ("united-states", "european-union", "canada")]),
        ("Gran Grif and Los Pulpos are U.S.-designated foreign terrorist organizations.",
         ["gran-grif FTO united-states", "los-pulpos FTO united-states"]),
        # sanctions as what somebody does
        ("June 2: The Treasury sanctions Gran Grif.",
         ["gran-grif sanctions us-treasury 2026-06-02"]),
        ("Under U.S. sanctions Gran Grif faces a freeze of its assets.", []),
        # listing as the subject of a sentence is a thought
        ("A senator said labeling Los Pulpos a terrorist group was no licence to kill.", []),
        # terrorist, without a noun
        ("Los Pulpos, a gang declared terrorist by Peru in May, holds the port.",
         [f"los-pulpos {T} peru 2026-05"]),
        ("Peru declared terrorist attacks by Los Pulpos a crime.", []),
        # all of those before the bracket
        ("Gran Grif and Los Pulpos (both designated as FTOs in May) were named.",
         [f"{group} FTO us-state-department 2026-05" for group in ("gran-grif", "los-pulpos")]),
        # a ministry of his own land tells it
        ("Peru designated Los Pulpos as a terrorist group, the interior ministry said on Monday.",
         [f"los-pulpos {T} peru 2026-06-08"]),
        ("Chile did so on June 2, naming Los Pulpos as a terrorist group.",
         [f"los-pulpos {T} chile 2026-06-02"]),
        # a second group on a second list, a first ruler with his own day
        ("Gran Grif was added to the FTO list in May and Los Pulpos to the SDGT list.",
         ["gran-grif FTO us-state-department 2026-05", "los-pulpos SDGT united-states 2026-05"]),
        ("Peru in 2024 and Chile in 2025 designated Los Pulpos a terrorist group.",
         [f"los-pulpos {T} peru 2024", f"los-pulpos {T} chile 2025"]),
        # between an owner and his act
        ("Los Pulpos' formal designation as an FTO came on June 2.",
         ["los-pulpos FTO us-state-department 2026-06-02"]),
        ("In May Peru became the first to declare Los Pulpos terrorist.",
         [f"los-pulpos {T} peru 2026-05"]),
        # what people think of it, whom they blame, whom they count
        ("Half of all Peruvians approve of designating Los Pulpos a terrorist group.", []),
        ("Police named Los Pulpos as the terrorist group behind the blast.", []),
        ("The army listed Los Pulpos fighters among the dead in a raid on terrorist groups.", []),
        # told between the verb and the motion; a list by its own verb
        ("Peru's Congress approved, with 74 votes in favor, a motion declaring Los Pulpos a "
         "terrorist group on Monday.",
         [f"los-pulpos {T} peru 2026-06-08"]),
        ("Canada on June 2 declared Los Pulpos a listed terrorist entity.",
         [f"los-pulpos {T} canada 2026-06-02"]),
        # a day of its own noun
        ("Chile has defended the May designation of Los Pulpos as an FTO.",
         ["los-pulpos FTO us-state-department 2026-05"]),
        # a day of what else was done
        ("Peru in May labeled Los Pulpos a terrorist group and broadened a 2019 designation of "
         "another gang.",
         [f"los-pulpos {T} peru 2026-05"]),
        # a part is told with its whole
        ("Gran Grif faction Los Pulpos was sanctioned by the Treasury in May.",
         ["los-pulpos sanctions us-treasury 2026-05"]),
        # what a fact-check looks into
        ("CLAIM: Canada designated Los Pulpos as a terrorist entity. THE FACTS: It did not.", []),
    ],
)  # fmt: skip
def test_officers(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
