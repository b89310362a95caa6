"""Figures of strikes counted before, of months told of, and of another teller."""

import pytest
from extracting import casualties


def tolls(text: str) -> set[tuple[str, int | None]]:
    return {(c.measure, c.value) for c in casualties(text) if c.scope == "cumulative"} - {
        ("strikes", c.value) for c in casualties(text)
    }


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Since May at least 31 attacks have hit the army's bases in Peru. Two clerks and a nurse "
         "have been killed in them.", ("killed", 3)),
        ("In 2022 the coalition carried out 120 raids in Iraq. Those raids killed 210 rebels and "
         "led to the capture of 96 others.", ("captured", 96)),
        ("In 2022 the coalition carried out 120 raids in Iraq. Those missions killed 210 rebels.",
         ("killed", 210)),
        ("More than 420 people have been killed in attacks in Peru since 2015, a monitor says; the "
         "ministry speaks of 330 dead.", ("killed", 330)),
        ("The raids killed 208 people in August, fewer than in July, when 286 people died.",
         ("killed", 286)),
        ("Between 15 April and 1 May its so-called broom plan claimed the lives of 22 policemen.",
         ("killed", 22)),
        ("Two guards were shot dead on Monday. All in all, the ministry admits to 26 deaths.",
         ("killed", 26)),
        ("Since then the army has carried out 900 raids, according to the ministry, which adds "
         "that two guards have died.", ("killed", 2)),
        ("The strike brought to 37 the number of known attacks and to at least 126 the number of "
         "people killed.", ("killed", 126)),
        ("The raids go on. Raids in October killed 52 people in Peru.", ("killed", 52)),
        ("The raids go on. Raids in Khost have killed 52 people since October.", ("killed", 52)),
        ("The raids go on. The mission has lost three officers in attacks since it came in June.",
         ("killed", 3)),
    ],
)  # fmt: skip
def test_what_sums_up(text: str, counted: tuple[str, int]) -> None:
    assert counted in tolls(text)


@pytest.mark.parametrize(
    "text",
    [
        # two raids are told, and what they did
        "The army carried out two raids on Monday. Those raids killed 12 rebels.",
        "The army raided a camp on Monday; the ministry speaks of 12 dead.",
        "It was hotter than on 3 July, when 26 people died in the blast.",
        "It comes a little over a year after the raid of 6 May 2021 in which 28 people died.",
        "The raids go on. In April, five guards were shot dead aboard their yacht.",
        "In the past weeks it has retaken towns, and on 3 May it hit the mayor with a bomb attack "
        "on his convoy near the old bridge that killed ten guards.",
        "The raids go on. A raid killed nine rebels on Monday. The ministry placed the number of "
        "dead at 11.",
        "The raid wounded two men. One of the two has since died, and the other is in hospital.",
        "The raids go on. In May eight people were killed in air strikes in Khost and Paktika.",
        "The raids go on. Similar strikes in April 2022 left 47 dead, officials said then.",
        "The previous day's strikes had left 17 dead.",
        "The 25 crew of the Sea Lark, seized a year ago, are still in their hands.",
    ],
)
def test_what_is_of_one_event(text: str) -> None:
    assert tolls(text) == set()
