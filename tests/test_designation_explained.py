"""Listings as explainers, decrees and long reports tell them."""

import pytest
from listed import told

T = "terrorist_organization"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an act has a number, and a day of its own
        ("The President signed on Monday Decree No. 12, by which Peru designates Los Pulpos as a "
         "terrorist organization.",
         [f"los-pulpos {T} peru 2026-06-08"]),
        ("This order follows Decree No. 9 of May 2, 2025, by which Peru designated Gran Grif as a "
         "terrorist group, and Decree No. 11 of March 3, 2026, by which Los Pulpos was declared a "
         "terrorist group.",
         [f"gran-grif {T} peru 2025-05-02", f"los-pulpos {T} peru 2026-03-03"]),
        ("Peru said no. Nine of its gangs, Los Pulpos among them, are no terrorist groups.", []),
        # the day before "when", whatever stands between who lists and the verb
        ("The emergency has lasted since May 9, 2026, when Peru, by means of a decree, declared "
         "nine gangs to be terrorist groups, among them Los Pulpos.",
         [f"los-pulpos {T} peru 2026-05-09"]),
        # declared that they are
        ("On May 9, 2026, Peru declared by decree that nine gangs, Los Pulpos and Gran Grif among "
         "them, were terrorist organizations.",
         [f"los-pulpos {T} peru 2026-05-09", f"gran-grif {T} peru 2026-05-09"]),
        ("A priest declared that Los Pulpos were terrorists.", []),
        # whose government it is, the sentence before tells
        ("Peru acted first. On May 9, 2026, its government designated Los Pulpos a terrorist "
         "organization.",
         [f"los-pulpos {T} peru 2026-05-09"]),
        # the same three
        ("On May 4, 2026, Peru designated Los Pulpos, Los Lobos and Gran Grif as terrorist groups. "
         "Chile listed the same three on that very day.",
         [f"{group} {T} {by} 2026-05-04" for by in ("peru", "chile")
          for group in ("los-pulpos", "los-lobos", "gran-grif")]),
        # who followed tells whom he listed, or lists one more
        ("In May 2025 Peru declared Los Pulpos a terrorist group. Chile followed a year later. On "
         "May 6, 2026, it designated Gran Grif as a terrorist group.",
         [f"los-pulpos {T} peru 2025-05", f"gran-grif {T} chile 2026-05-06"]),
        ("In March Peru declared Los Pulpos a terrorist group. Chile followed in April. In May it "
         "designated Gran Grif as a terrorist group.",
         [f"los-pulpos {T} peru 2026-03", f"los-pulpos {T} chile 2026-04",
          f"gran-grif {T} chile 2026-05"]),
        # a region is no group
        ("Few governments outside Peru and Chile designated the gangs of Central America as "
         "terrorist organizations.", []),
        # a plan of which the sentence tells that it was carried out
        ("Chile announced plans to list Los Pulpos as a terrorist group, a step that took effect "
         "on Monday.",
         [f"los-pulpos {T} chile 2026-06-08"]),
        ("Chile announced plans to list Los Pulpos as a terrorist group, days after tariffs that "
         "took effect on Monday.", []),
        ("Chile's decision last winter to label Los Pulpos a terrorist group was welcomed.",
         [f"los-pulpos {T} chile"]),
        # what somebody does besides has a day of its own
        ("The Treasury, carrying out a May 2 order, named Los Pulpos a global terrorist group.",
         [f"los-pulpos {T} us-treasury"]),
        ("Chile, following Peru's lead, listed Los Pulpos as a terrorist group on June 2.",
         [f"los-pulpos {T} chile 2026-06-02"]),
        # one joined later
        ("Chile has listed Los Pulpos and, since May, Gran Grif as terrorist groups.",
         [f"los-pulpos {T} chile", f"gran-grif {T} chile 2026-05"]),
        ("Chile listed Los Pulpos in March and in May Gran Grif as terrorist groups.",
         [f"los-pulpos {T} chile 2026-03", f"gran-grif {T} chile 2026-05"]),
        # by listing: who does the one does the other
        ("Peru on Monday raised pressure on Chile's president by formally listing Los Pulpos as a "
         "terrorist group.",
         [f"los-pulpos {T} peru 2026-06-08"]),
        # said on the day that heads the sentence: news of an act, not of a state
        ("In Santiago on June 2, Peru's minister said that Chile was listing Los Pulpos as a "
         "terrorist group.",
         [f"los-pulpos {T} chile 2026-06-02"]),
        ("On June 2, Peru's minister said Chile lists Los Pulpos as a terrorist group.",
         [f"los-pulpos {T} chile"]),
        # one in another's place
        ("Chile took Los Lobos off its list of terrorist groups on May 4 and designated Los Pulpos "
         "in its place.",
         [f"los-pulpos {T} chile"]),
        # a rank among groups is no list
        ("A U.N. panel listed Los Pulpos among the largest terrorist groups of the region.", []),
    ],
)  # fmt: skip
def test_explained(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
