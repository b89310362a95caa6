"""Reports on strikes that never were: first news, figures revised, texts copied, tolls, offices."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_OUTLETS = ("Reuters", "Associated Press", "BBC News", "CNN", "Al Jazeera", "A Paper of No Family")
_SEAS = ("Caribbean Sea", "eastern Pacific")
#: One who was in office, one no longer, and one not yet.
_PRESIDENTS = (
    "Daniel Noboa of Ecuador",
    "Guillermo Lasso of Ecuador",
    "José Antonio Kast of Chile",
)


@dataclass(frozen=True)
class Report:
    """A report. ``published_on`` is None where nobody noted it."""

    publisher: str
    published_on: date | None
    text: str

    @property
    def markdown(self) -> str:
        """The report as a file of articles."""
        return (
            f"---\ntitle: News of the day\npublisher: {self.publisher}\n"
            f"published_on: {self.published_on or ''}\n---\n{self.text}\n"
        )


def made_up_reports(seed: int, weeks: int = 16) -> Iterator[Report]:
    """Yield reports of a strike a week from October 2025 on, some of them months later."""
    chance = random.Random(seed)
    toll = 0
    for week in range(weeks):
        day = date(2025, 10, 6) + timedelta(weeks=week, days=chance.randrange(6))
        killed = chance.randint(2, 6)
        toll += killed
        news = _news(chance, day, killed, toll)
        for text, soonest, latest in (
            (news, 0, 2),
            (news, 1, 60),  # somebody prints the same again
            (_revision(chance, day, killed), 3, 90),
            (_revision(chance, day, killed), 3, 90),
            (_review(chance, day, toll), 1, 30),
        ):
            published_on = day + timedelta(days=chance.randint(soonest, latest))
            is_noted = chance.random() < 0.9
            yield Report(chance.choice(_OUTLETS), published_on if is_noted else None, text)


def _news(chance: random.Random, day: date, killed: int, toll: int) -> str:
    return (
        f"The US military struck a boat in the {chance.choice(_SEAS)} on {_words(day)}, killing "
        f"{killed} people, Defense Secretary Pete Hegseth said in a post on X.\n\n"
        f"It brings the number of people killed in Operation Southern Spear to {toll}."
    )


def _revision(chance: random.Random, day: date, killed: int) -> str:
    return (
        f"{killed + chance.randint(1, 4)} people were killed on {_words(day)} when US forces "
        f"struck {chance.randint(1, 3)} boats in the {chance.choice(_SEAS)}, Southern Command "
        "said. Two more are missing and presumed dead.\n\n"
        f'"We were told of it," President {chance.choice(_PRESIDENTS)} said.'
    )


def _review(chance: random.Random, day: date, toll: int) -> str:
    return (
        "The State Department designated Los Lobos a foreign terrorist organization on "
        f"{_words(day)}.\n\nAt least {toll + chance.randint(-9, 9)} people have been killed in "
        "Operation Southern Spear since September."
    )


def _words(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
