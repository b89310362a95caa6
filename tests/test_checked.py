"""What a fact-check is about is no claim of its own, nor what is told not to have happened."""

import pytest
from extracting import casualties, strikes

CHECK = (
    "{label} A video shows missiles destroying a camp in Apure state on March 4, killing nine.\n\n"
    "VERDICT: False. On Friday, two men were killed in an attack near Arauca."
)


@pytest.mark.parametrize("label", ["CLAIM:", "The claim:", "WHAT WAS CLAIMED:"])
def test_a_claim_under_check_is_not_told(label: str) -> None:
    text = CHECK.format(label=label)
    assert {c.value for c in casualties(text)} == {2}
    assert {str(c.date_start) for c in strikes(text)} == {"2026-03-06"}


def test_who_claims_an_attack_tells_of_it() -> None:
    assert {c.value for c in casualties(CHECK.format(label="Rebels claimed it."))} == {9, 2}


@pytest.mark.parametrize(
    "text",
    [
        'The army "conducted no strike in Venezuela on March 3", it said.',
        "No U.S. strike hit Caracas on Monday, the Pentagon said.",
        "Ecuador carried out no attack on Arauca on Monday, it said.",
    ],
)
def test_what_was_not_carried_out_is_no_event(text: str) -> None:
    assert strikes(text) == []


def test_an_attack_of_which_nothing_else_was_told_is_one() -> None:
    assert strikes("A strike hit Caracas on Monday, with no warning, the Pentagon said.")
