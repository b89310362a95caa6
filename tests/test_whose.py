"""Whose spokesman, office or service it is that is told of without a name."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "speaker", "organization"),
    [
        # a spokesman is of the body that the sentence before tells of
        ("The US State Department condemned the raid. “It was vile,” a spokesperson said.",
         "a spokesperson", "us-state-department"),
        ("U.S. Southern Command hit a boat on Monday. A spokesman declined to say why.",
         "A spokesman", "us-southern-command"),
        # and of nobody's where a person speaks in between, or long after
        ("U.S. Southern Command hit a boat. Senator Rosa Gil left. A spokesman said nothing.",
         "A spokesman", ""),
        ("U.S. Southern Command hit a boat. It sank. It was wood. Snow fell. A spokesman said so.",
         "A spokesman", ""),
        # whose he is may be told by a noun
        ("The World Food Programme lost a store. A spokesman for the agency said it was full.",
         "A spokesman for the agency", "world-food-programme"),
        # his office is his
        ("Senator Rosa Gil wept. Her office said the vote would be held.", "Rosa Gil's office", ""),
        ("Senator Rosa Gil wept. Nine died, according to her office.", "Rosa Gil's office", ""),
        ("Senator Rosa Gil wept. Her mother said the vote would be held.", "Her mother", ""),
        # a service is one of those that are so called
        ("The Coast Guard ended its search. Seas were high, the service said.",
         "The Coast Guard", ""),
        ("The mayor ended the search. Seas were high, the service said.", "the service", ""),
        # an office is meant by what its holder is
        ("Pete Hegseth praised the raid. “We know them,” he said. The secretary would not say how.",
         "Pete Hegseth", "us-defense-department"),
        ("Pete Hegseth praised the raid. The general would not say how.", "The general", ""),
    ],
)  # fmt: skip
def test_whose_it_is(text: str, speaker: str, organization: str) -> None:
    last = statements(text)[-1]
    assert (last.speaker_text, last.organization_actor_id) == (speaker, organization)
