"""Made reports, as claims: what ingest would write of thousands of articles on strikes.

They are spread as news is. A few wars have most of the strikes, a few strikes most of the reports,
a few outlets most of the articles. Reports of one strike differ in the day, the province and the
dead; one in five is another's text, lightly edited. They tell of two years, so ten times the
reports are ten times as dense. What they tell of is unrelated to the bundled corpus: other
countries, attackers and campaigns. The same number gives the same reports.
"""

import csv
import hashlib
import random
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.runs import ROOT
from benchmarks.strike_texts import GRAMMAR
from ingest.claims import (
    ArticleRow,
    CasualtyClaim,
    Claim,
    OfficeClaim,
    ParagraphRow,
    StatementClaim,
    StrikeClaim,
    claim_id,
)
from ingest.write import Batch, write_claims

T = TypeVar("T")

#: Country, attacker and campaign of the wars that are told of most.
WARS = (
    ("PS", "israel", "Israel", "swords-of-iron"),
    ("UA", "russia", "Russia", ""),
    ("IQ", "turkey", "Turkey", "claw-lock"),
    ("YE", "saudi-led-coalition", "the Saudi-led coalition", "restoring-hope"),
    ("SY", "turkey", "Turkey", "claw-sword"),
)
FIRST_DAY = date(2024, 3, 1)
DAYS = 730
REPORTS_A_STRIKE = 3.3
EDITED_COPIES = 0.2
_BATCH = 1_000
_EVENTS = ("missile_strike", "shelling", "bombing", "shooting", "strike")
_BACKGROUND = ("said", "reaction", "scene", "context")


@dataclass(frozen=True, slots=True)
class War:
    """Where strikes are told of; places are (place_id, name), the country first."""

    attacker_id: str
    attacker: str
    campaign_id: str
    places: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Strike:
    """What happened, and what an official said of it, whom its reports quote."""

    war: War
    day: date
    place: tuple[str, str]
    event_type: str
    is_of_campaign: bool
    killed: int
    wounded: int
    official: tuple[str, str, str, str]
    quote: str


@dataclass(frozen=True, slots=True)
class Found:
    """A claim in a sentence: the words that carry it, and its columns."""

    kind: type[Claim]
    evidence: str
    columns: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what it claims."""

    text: str
    found: tuple[Found, ...]


def write_reports(out: Path, reports: int) -> None:
    """Write the claims of so many made reports to ``out`` as Parquet."""
    write_claims(out, "parquet", _batches(reports))


def _batches(reports: int) -> Iterator[Batch]:
    chance = random.Random(f"20261128 {reports}")
    newsroom = _Newsroom(chance)
    rows: dict[str, list[object]] = {}
    for number, (publisher, day, told) in zip(range(reports), newsroom.reports(), strict=False):
        for table, row in _rows(f"made-{number:06}", publisher, day, told):
            rows.setdefault(table, []).append(row)
        if len(rows["articles"]) == _BATCH:
            yield rows
            rows = {}
    if rows:
        yield rows


class _Newsroom:
    """Tells of strikes, one after the other."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._wars = _wars()
        self._outlets = [row["name"] for row in _reference("outlets")]
        self._officers = _officers()

    def reports(self) -> Iterator[tuple[str, date, list[Told]]]:
        """Yield publisher, day of publication and sentences of one report after the other."""
        while True:
            strike = self._strike()
            first: list[Told] = []
            for _ in range(self._reports_of_one()):
                day = strike.day + timedelta(days=self._chance.choice((0, 0, 0, 1, 1, 2, 4)))
                if first and self._chance.random() < EDITED_COPIES:
                    told = self._edited(first)
                else:
                    told = self._report(strike, day)
                    first = first or told
                yield self._often_first(self._outlets), day, told

    def _often_first(self, choices: Sequence[T]) -> T:
        """Choose as words are used: the second half as often as the first, and so on."""
        weights = list(accumulate(1 / rank for rank in range(1, len(choices) + 1)))
        return choices[bisect(weights, self._chance.random() * weights[-1])]

    def _reports_of_one(self) -> int:
        count = 1
        while self._chance.random() < 1 - 1 / REPORTS_A_STRIKE:
            count += 1
        return count

    def _strike(self) -> Strike:
        war = self._often_first(self._wars)
        day = FIRST_DAY + timedelta(days=self._chance.randrange(DAYS))
        place = self._often_first(war.places[1:])
        killed = 2 + min(int(self._chance.expovariate(0.18)), 120)
        return Strike(
            war,
            day,
            place,
            self._chance.choice(_EVENTS),
            self._chance.random() < 0.5,
            killed,
            int(killed * self._chance.uniform(1, 3)),
            self._often_first(self._officers),
            f"{GRAMMAR.sentence('threat', self._chance)}, in {place[1]} as on {day:%-d %B}",
        )

    def _report(self, strike: Strike, day: date) -> list[Told]:
        chance = self._chance
        told = [self._lead(strike, day)]
        if chance.random() < 0.6:
            told.append(self._wounded(strike))
        told += [self._background(day) for _ in range(chance.choice((1, 2, 2, 3, 4)))]
        told.append(self._quoted(strike, day))
        if chance.random() < 0.1:
            told.append(self._toll(strike, day))
        if chance.random() < 0.2:
            told.append(self._officer(day))
        return told

    def _lead(self, strike: Strike, day: date) -> Told:
        chance = self._chance
        # Some know only the country, some name another province.
        place = strike.place if chance.random() < 0.85 else chance.choice(strike.war.places)
        killed = strike.killed if chance.random() < 0.8 else chance.randint(2, strike.killed)
        event = strike.event_type.replace("_", " ")
        weekday = f"{strike.day:%A}"
        dead = f"{killed} people"
        text = chance.choice((
            f"{strike.war.attacker} hit {{thing}} in {place[1]} on {weekday}, killing {dead}, "
            "{body} said.",
            f"A {event} by {strike.war.attacker} killed {dead} in {place[1]} on {weekday}, "
            "according to {body}.",
            f"At least one {event} on {{thing}} in {place[1]} left {dead} dead {weekday}, "
            "{role} said {channel}.",
        ))  # fmt: skip
        text = _large_first(self._filled(text))
        precise = chance.random() < 0.92
        event_claim = {
            "event_no": 1,
            "event_type": strike.event_type,
            "date_text": weekday if precise else "",
            "date_start": strike.day if precise else None,
            "date_end": strike.day if precise else None,
            "date_precision": "day" if precise else "unknown",
            "place_text": place[1],
            "place_id": place[0],
            "attacker_ids": strike.war.attacker_id,
            "participation": "unknown",
            "target_text": "fighters" if strike.is_of_campaign else "a house",
            "target_type": "armed_group" if strike.is_of_campaign else "facility",
        }
        return Told(text, (
            Found(StrikeClaim, text.partition(",")[0].rstrip("."), event_claim),
            Found(CasualtyClaim, dead, _figure("killed", killed, day, event_no=1)),
            Found(StatementClaim, text, _said("reported", strike.official, day)),
        ))  # fmt: skip

    def _wounded(self, strike: Strike) -> Told:
        wounded = f"{strike.wounded} others"
        text = self._filled(f"The {{attack}} wounded {wounded}, {{role}} said {{channel}}.")
        figure = _figure("wounded", strike.wounded, strike.day, event_no=1)
        return Told(text, (Found(CasualtyClaim, wounded, figure),))

    def _background(self, day: date) -> Told:
        text = GRAMMAR.sentence(self._chance.choice(_BACKGROUND), self._chance)
        said = _said("reported", self._often_first(self._officers), day)
        return Told(text, (Found(StatementClaim, text, said),))

    def _quoted(self, strike: Strike, day: date) -> Told:
        _, office, _, name = strike.official
        text = f"“{strike.quote},” {office} {name} {self._filled('said {channel}')}."
        said = _said("direct", strike.official, day) | {"quote": strike.quote}
        return Told(text, (Found(StatementClaim, text, said),))

    def _toll(self, strike: Strike, day: date) -> Told:
        killed = 4 * (day - FIRST_DAY).days + self._chance.randint(20, 60)
        dead = f"{killed} people"
        text = self._filled(
            f"Since {{month}} {dead} have been killed in the campaign, {{body}} said."
        )
        figure = _figure("killed", killed, day) | {"campaign_id": strike.war.campaign_id}
        return Told(text, (Found(CasualtyClaim, dead, figure),))

    def _officer(self, day: date) -> Told:
        office_id, office, actor_id, name = self._often_first(self._officers)
        text = self._filled(
            f"{office} {name} asked for an inquiry into the {{attack}} {{channel}}."
        )
        columns = {
            "person_text": name,
            "actor_id": actor_id,
            "office_text": office,
            "office_id": office_id,
            "as_of": day,
        }
        return Told(text, (Found(OfficeClaim, f"{office} {name}", columns),))

    def _edited(self, told: list[Told]) -> list[Told]:
        """Return the text with another dateline and without its end."""
        kept = told[: max(2, len(told) - self._chance.choice((0, 1, 1, 2)))]
        town = self._chance.choice(("AMMAN", "CAIRO", "GENEVA", "ISTANBUL", "NAIROBI"))
        lead = Told(f"{town} (AP) — {kept[0].text}", kept[0].found)
        return [lead, *kept[1:]]

    def _filled(self, template: str) -> str:
        """Fill the slots of a sentence from the grammar of strikes."""
        return re.sub(
            r"\{(\w+)\}",
            lambda slot: _small_first(GRAMMAR.sentence(slot[1], self._chance), slot[1]),
            template,
        )


def _said(mode: str, official: tuple[str, str, str, str], day: date) -> dict[str, Any]:
    _, office, actor_id, name = official
    return {
        "speaker_text": name,
        "speaker_actor_id": actor_id,
        "role_text": office,
        "verb": "said",
        "mode": mode,
        "said_start": day,
        "said_end": day,
    }


def _small_first(text: str, slot: str) -> str:
    """The grammar begins each wording with a capital; only names keep it."""
    return text if slot in {"title", "month", "weekday"} else text[0].lower() + text[1:]


def _large_first(text: str) -> str:
    return text[0].upper() + text[1:]


def _figure(measure: str, value: int, day: date, event_no: int | None = None) -> dict[str, Any]:
    """Return the columns of a figure of one event, or of a toll where there is none."""
    return {
        "event_no": event_no,
        "scope": "incident" if event_no else "cumulative",
        "measure": measure,
        "value_low": value,
        "value_high": value,
        "value": value,
        "qualifier": "exact",
        "unit_text": "people",
        "counting_rule": "unknown",
        "as_of_start": day,
        "as_of_end": day,
        "part": "total",
    }


def _rows(
    article_id: str, publisher: str, day: date, told: Sequence[Told]
) -> Iterator[tuple[str, object]]:
    """Yield the rows of an article and its claims, each with its table."""
    text = " ".join(sentence.text for sentence in told)
    yield (
        "articles",
        ArticleRow(
            article_id=article_id,
            title=told[0].text[:60],
            publisher=publisher,
            url="",
            published_on=day,
            published_basis="stated",
            language="en",
            kind="report",
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            characters=len(text),
            sentences=len(told),
        ),
    )
    yield "paragraphs", ParagraphRow(article_id, 1, 0, len(text), text)
    begin = 0
    for number, sentence in enumerate(told, start=1):
        for found in sentence.found:
            start = begin + sentence.text.index(found.evidence)
            end = start + len(found.evidence)
            table = _TABLES[found.kind]
            place = {
                "claim_id": claim_id(article_id, table, start, end),
                "article_id": article_id,
                "sentence_no": number,
                "char_start": start,
                "char_end": end,
                "evidence": found.evidence,
                "sentence": sentence.text,
            }
            yield table, _row(found.kind, place | found.columns)
        begin += len(sentence.text) + 1


_TABLES: dict[type[Claim], str] = {
    StrikeClaim: "strike_claims",
    CasualtyClaim: "casualty_claims",
    StatementClaim: "statement_claims",
    OfficeClaim: "office_claims",
}
_EMPTY: dict[object, object] = {str: "", bool: False}


def _row(kind: type[Claim], columns: dict[str, Any]) -> Claim:
    """Return a claim in which what ``columns`` leaves out is empty."""
    return kind(**{
        field.name: columns.get(
            field.name, _EMPTY.get(field.type) if field.default is MISSING else field.default
        )
        for field in fields(kind)
    })  # fmt: skip


def _wars() -> list[War]:
    """Return the wars, and behind them what the forces of other countries do at home."""
    places: dict[str, list[tuple[str, str]]] = {}
    for row in _reference("places"):
        if row["kind"] in {"country", "subdivision"}:
            held = places.setdefault(row["country"], [])
            held.insert(
                0 if row["kind"] == "country" else len(held), (row["place_id"], row["name"])
            )
    bundled = _bundled_countries()
    wars = [
        War(actor, name, campaign, places[land])
        for land, actor, name, campaign in WARS
        if land not in bundled
    ]
    led = {land for land, *_ in WARS} | bundled
    for row in _reference("actors"):
        land = row["country"]
        if row["kind"] == "military" and land not in led and len(places.get(land, [])) > 1:
            led.add(land)
            wars.append(War(row["actor_id"], f"the {row['name']}", "", places[land]))
    return wars


def _officers() -> list[tuple[str, str, str, str]]:
    """Return office, its name, and the person who holds it last, key and name."""
    bundled = _bundled_countries()
    people = {row["actor_id"]: row["name"] for row in _reference("actors")}
    offices = {
        row["office_id"]: row["name"]
        for row in _reference("offices")
        if row["country"] and row["country"] not in bundled
    }
    last = {row["office_id"]: row["actor_id"] for row in _reference("office_terms")}
    return [
        (office, offices[office], actor, people[actor])
        for office, actor in last.items()
        if office in offices
    ]


def _bundled_countries() -> set[str]:
    """Return the countries that the bundled corpus names: of places, attackers and offices."""
    countries = {row["actor_id"]: row["country"] for row in _reference("actors")}
    countries |= {row["office_id"]: row["country"] for row in _reference("offices")}
    strikes, offices = _rows_of("claims", "strike_claims"), _rows_of("claims", "office_claims")
    told = {actor for row in strikes for actor in row["attacker_ids"].split("|")}
    told |= {row["office_id"] for row in offices}
    return {row["place_id"][:2] for row in strikes} | {countries.get(key, "") for key in told}


def _reference(table: str) -> list[dict[str, str]]:
    return _rows_of("reference", table)


def _rows_of(folder: str, table: str) -> list[dict[str, str]]:
    path = ROOT / "seeds" / folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
