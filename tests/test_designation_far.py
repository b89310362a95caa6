"""What goes on from a listing told further up, or counts from a day told just before."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same authority on another list, however far below
        ("The State Department on Monday designated Los Pulpos and Gran Grif as foreign terrorist "
         "organizations. Lima welcomed it. Banks must act. Nobody protested. The department also "
         "named both gangs specially designated global terrorists.",
         ["los-pulpos FTO us-state-department 2026-06-08",
          "gran-grif FTO us-state-department 2026-06-08",
          "los-pulpos SDGT us-state-department 2026-06-08",
          "gran-grif SDGT us-state-department 2026-06-08"]),
        # not of another's day
        ("Peru on Monday declared Los Pulpos and Gran Grif terrorist organizations. Lima welcomed "
         "it. Banks must act. Nobody protested. The State Department also named both gangs "
         "specially designated global terrorists.",
         [f"los-pulpos {T} peru 2026-06-08", f"gran-grif {T} peru 2026-06-08",
          "los-pulpos SDGT us-state-department", "gran-grif SDGT us-state-department"]),
        # what it follows, however far below
        ("Washington named Los Pulpos a foreign terrorist organization in May. Lima welcomed it. "
         "Banks must act. Nobody protested. It follows the designation of Los Lobos in March.",
         ["los-pulpos FTO united-states 2026-05", "los-lobos FTO united-states 2026-03"]),
        ("Washington named Los Pulpos a foreign terrorist organization in May. Lima welcomed it. "
         "Banks must act. Nobody protested. Violence follows the raid on Los Lobos in March.",
         ["los-pulpos FTO united-states 2026-05"]),
        # a headline's act is that of the sentence below it
        ("US labels two Peruvian gangs terrorist groups\n\nThe State Department on Tuesday named "
         "Los Pulpos and Gran Grif foreign terrorist organizations.\n\nThe two gangs were also "
         "designated specially designated global terrorists.",
         ["los-pulpos FTO us-state-department 2026-06-09",
          "gran-grif FTO us-state-department 2026-06-09",
          "los-pulpos SDGT us-state-department 2026-06-09",
          "gran-grif SDGT us-state-department 2026-06-09"]),
        # what a listing covers
        ("Peru has added two gangs to its list of terrorist organizations, the minister said. The "
         "listing, which took effect on Sunday, covers Los Lobos, a gang that runs mines, and Gran "
         "Grif, a smaller group.",
         [f"los-lobos {T} peru 2026-06-07", f"gran-grif {T} peru 2026-06-07"]),
        ("Peru has added two gangs to its list of terrorist organizations, the minister said. The "
         "report, which was printed on Sunday, covers Los Lobos, a gang.", []),
        # "the same day" is of the date in its own sentence
        ("The raid was on Tuesday. Washington took the ELN off its list of foreign terrorist "
         "organizations in May 2024 and, on the same day, the State Department put Los Lobos on "
         "it.", ["los-lobos FTO us-state-department 2024-05"]),
        ("Chile named Gran Grif a terrorist group on June 3. That came in June, and on the same "
         "day Peru named Los Lobos a terrorist group.",
         [f"gran-grif {T} chile 2026-06-03", f"los-lobos {T} peru 2026-06-03"]),
        # who did the same is who listed, whoever was there
        ("The State Department designated Los Lobos as a foreign terrorist organization in May "
         "2025, when Rubio visited Lima, and did the same with Gran Grif on December 16.",
         ["los-lobos FTO us-state-department 2025-05",
          "gran-grif FTO us-state-department 2025-12-16"]),
        # what a gang has is no gang
        ("The State Department designated Los Lobos and Gran Grif as foreign terrorist "
         "organizations in May. The Treasury sanctioned two of the gang's front companies in June.",
         ["los-lobos FTO us-state-department 2026-05",
          "gran-grif FTO us-state-department 2026-05"]),
        # a list that grows by a group whose kind is told first, and one called by its subject
        ("The Australian government on Monday extended its list of terrorist organisations to a "
         "third such group, Gran Grif, which makes it a crime to join.",
         [f"gran-grif {T} australia 2026-06-08"]),
        ("In May the State Department put Gran Grif on the list of global terrorists after a "
         "bombing.", ["gran-grif SDGT us-state-department 2026-05"]),
        # what is true, is told
        ("It is true that the State Department added Los Lobos to its list of Foreign Terrorist "
         "Organizations in May.", ["los-lobos FTO us-state-department 2026-05"]),
        # the Council's list of terrorists, whatever else it sanctions
        ("The U.N. Security Council put Boko Haram on its al-Qaida sanctions list in May 2014.",
         [f"boko-haram {T} un-security-council 2014-05"]),
        ("The U.N. Security Council put Gran Grif on its sanctions list in May 2024, as Washington "
         "spoke of terrorists.", ["gran-grif sanctions un-security-council 2024-05"]),
    ],
)  # fmt: skip
def test_what_goes_on_from_a_listing(text: str, expected: list[str]) -> None:
    assert told(text) == expected
