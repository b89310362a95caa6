"""The words of the world, read from seeds/reference: names, places, offices, terms.

Adding an outlet, a group or a province is a row there and never a change of code.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from ingest.errors import InputError
from ingest.text.tokens import fold, norms
from ingest.text.towns import Towns
from ingest.text.trie import Phrases

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks. ``parent_id`` is the organisation that it is part of."""

    actor_id: str
    name: str
    kind: str
    country: str
    parent_id: str


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a first-level subdivision or a sea."""

    place_id: str
    name: str
    kind: str
    country: str
    parent_id: str


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of a place, and what kind of name (name, city, demonym, abbreviation).

    ``namesakes`` are the places of that name in other countries.
    """

    place: Place
    kind: str
    namesakes: tuple[Place, ...] = ()

    def of(self, countries: Collection[str]) -> "PlaceName":
        """Return the name as that of the namesake in one of these countries, if there is one."""
        if self.place.country in countries:
            return self
        meant = next((p for p in self.namesakes if p.country in countries), None)
        if meant is None:
            return self
        others = (self.place, *(p for p in self.namesakes if p is not meant))
        return PlaceName(meant, self.kind, others)


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its titles in lower case and the body or country that it belongs to."""

    office_id: str
    name: str
    titles: tuple[str, ...]
    organization_id: str
    country: str


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office; open ends are ``date.min`` and ``date.max``."""

    office_id: str
    actor_id: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Campaign:
    """A named series of strikes."""

    campaign_id: str
    name: str
    attacker_id: str
    target_type: str
    start: date
    end: date
    marks: frozenset[str]  # words that tell its targets from others of their kind


@dataclass(frozen=True, slots=True)
class EventTerm:
    """What an event word says: its type, and whether it can be a noun, a verb or both."""

    event_type: str
    noun: bool
    verb: bool


@dataclass(frozen=True, slots=True)
class PersonTerm:
    """What a noun tells of the person it stands for; ``""`` where it tells nothing.

    ``sex`` is m or f, ``age`` young or adult, ``role`` relative, victim, attacker or official.
    """

    sex: str
    age: str
    role: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that rules look up."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    offices: Mapping[str, Office]
    terms_of: Mapping[str, list[Term]]  # actor id -> the offices it held
    terms_in: Mapping[str, list[Term]]  # office id -> who held it
    campaigns: Mapping[str, Campaign]
    actor_names: Phrases[str]
    place_names: Phrases[PlaceName]
    towns: Towns
    capitals: Mapping[str, str]  # alpha-2 -> folded name of the capital
    campaign_names: Phrases[str]
    lexicon: Phrases[str]
    event_terms: Phrases[EventTerm]
    country_actors: Mapping[str, str]  # alpha-2 -> actor id of the state
    speech_terms: Phrases[Mapping[str, tuple[str, ...]]]  # kind of term -> its values
    titles: Phrases[tuple[str, ...]]  # title of an office -> office ids
    actors_of: Mapping[str, list[Actor]]  # alpha-2 -> actors of that country
    outlet_names: Phrases[str]  # name -> outlet id
    person_terms: Mapping[str, PersonTerm]
    name_terms: Mapping[str, str]  # word of names -> rank, suffix, or no_person
    harm_terms: Mapping[tuple[str, ...], str]  # words of a phrase -> its class
    harm_prefixes: frozenset[tuple[str, ...]]  # how longer phrases of those begin
    #: What was worked out of the tables above, by those who need it, kept for the next article.
    derived: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def load(cls, folder: Path) -> "Vocabulary":
        """Read the reference tables. Raises InputError that names file and line of a bad row."""
        actors = {
            r["actor_id"]: Actor(
                r["actor_id"], r["name"], r["kind"], r["country"], r["parent_actor_id"]
            )
            for r in _rows(folder / "actors.csv")
        }
        places = {
            r["place_id"]: Place(
                r["place_id"], r["name"], r["kind"], r["country"], r["parent_place_id"]
            )
            for r in _rows(folder / "places.csv")
        }
        offices = {
            r["office_id"]: Office(
                r["office_id"], r["name"],
                tuple(t.strip() for t in r["titles"].split(";") if t.strip()),
                r["organization_actor_id"], r["country"],
            )
            for r in _rows(folder / "offices.csv")
        }  # fmt: skip
        terms = tuple(
            Term(
                r["office_id"], r["actor_id"],
                _day(folder / "office_terms.csv", r, "term_start", date.min),
                _day(folder / "office_terms.csv", r, "term_end", date.max),
            )
            for r in _rows(folder / "office_terms.csv")
        )  # fmt: skip
        campaign_rows = list(_rows(folder / "campaigns.csv"))
        campaigns = {
            r["campaign_id"]: Campaign(
                r["campaign_id"], r["name"], r["attacker_actor_id"], r["target_type"],
                _day(folder / "campaigns.csv", r, "start_date", date.min),
                _day(folder / "campaigns.csv", r, "end_date", date.max),
                frozenset(word.strip() for word in r["marks"].split(";") if word.strip()),
            )
            for r in campaign_rows
        }  # fmt: skip
        aliases = list(_rows(folder / "actor_aliases.csv"))
        actor_names = [(a["alias"], a["actor_id"], a["match_case"] == "true") for a in aliases]
        actor_names += [(actor.name, actor.actor_id, False) for actor in actors.values()]
        place_names = [
            (r["alias"], PlaceName(places[r["place_id"]], r["kind"]), r["alias"].isupper())
            for r in _rows(folder / "place_aliases.csv")
        ]
        place_names += [
            (place.name, PlaceName(place, "name"), False)
            for place in sorted(
                places.values(), key=lambda p: ("country", "sea").count(p.kind) == 0
            )
        ]
        place_names = _with_namesakes(place_names)
        harm_terms = {norms(r["term"]): r["class"] for r in _rows(folder / "harm_terms.csv")}
        return cls(
            actors=actors,
            places=places,
            offices=offices,
            terms_of=_by(terms, lambda term: term.actor_id),
            terms_in=_by(terms, lambda term: term.office_id),
            campaigns=campaigns,
            actor_names=Phrases(actor_names),
            place_names=Phrases(place_names),
            towns=_towns(folder / "towns.csv"),
            capitals={r["country"]: fold(r["capital"]) for r in _rows(folder / "capitals.csv")},
            campaign_names=Phrases(
                (alias.strip(), r["campaign_id"], False)
                for r in campaign_rows
                for alias in [r["name"], *r["aliases"].split(";")]
                if alias.strip()
            ),
            lexicon=Phrases((r["term"], r["class"], False) for r in _rows(folder / "lexicon.csv")),
            event_terms=Phrases(
                (term, found, False) for term, found in _event_terms(folder / "event_terms.csv")
            ),
            country_actors={
                a.country: a.actor_id for a in actors.values() if a.kind == "country" and a.country
            },
            speech_terms=Phrases(
                (term, kinds, term in _CASED_TERMS)
                for term, kinds in _speech_terms(folder / "speech_terms.csv")
            ),
            titles=Phrases((title, ids, False) for title, ids in _titles(offices).items()),
            actors_of=_by(actors.values(), lambda actor: actor.country),
            outlet_names=Phrases(
                (name, r["outlet_id"], True)
                for r in _rows(folder / "outlets.csv")
                for name in _with_and_without_article(r["name"])
            ),
            person_terms={
                r["term"]: PersonTerm(r["sex"], r["age"], r["role"])
                for r in _rows(folder / "person_terms.csv")
            },
            name_terms={r["term"]: r["class"] for r in _rows(folder / "name_terms.csv")},
            harm_terms=harm_terms,
            harm_prefixes=frozenset(
                words[:i] for words in harm_terms for i in range(1, len(words))
            ),
        )

    def lineage(self, actor_id: str) -> Iterator[Actor]:
        """Yield the actor, then what it is part of, up to the top."""
        seen: set[str] = set()
        while actor_id in self.actors and actor_id not in seen:
            seen.add(actor_id)
            yield self.actors[actor_id]
            actor_id = self.actors[actor_id].parent_id

    def country_of(self, actor_id: str) -> str:
        """Alpha-2 code of the country an actor belongs to, or ``""``."""
        return next((actor.country for actor in self.lineage(actor_id) if actor.country), "")

    def contains(self, outer: str, inner: str) -> bool:
        """Whether place ``inner`` is, or lies in, place ``outer``."""
        while inner:
            if inner == outer:
                return True
            place = self.places.get(inner)
            inner = place.parent_id if place else ""
        return False


def _with_namesakes(
    names: Sequence[tuple[str, PlaceName, bool]],
) -> list[tuple[str, PlaceName, bool]]:
    """Return the names of places, each with the provinces and cities of its name elsewhere."""
    called: dict[tuple[str, ...], list[Place]] = {}
    for name, meant, _ in names:
        if meant.place.kind == "subdivision" and meant.kind in ("name", "city"):
            called.setdefault(norms(name), []).append(meant.place)
    return [
        (name, replace(meant, namesakes=namesakes), exact)
        if (
            meant.place.kind == "subdivision"
            and (namesakes := _abroad(meant.place, called.get(norms(name), ())))
        )
        else (name, meant, exact)
        for name, meant, exact in names
    ]


def _abroad(place: Place, namesakes: Sequence[Place]) -> tuple[Place, ...]:
    """Return one place for each country other than that of ``place``."""
    by_country = {p.country: p for p in reversed(namesakes) if p.country != place.country}
    return tuple(by_country.values())


def _towns(path: Path) -> Towns:
    """Read the gazetteer: a name without blanks -> (place id, people), the largest first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name, place_id, people in _cells(path):
        found.setdefault(name.replace(" ", ""), []).append((place_id, int(people)))
    for namesakes in found.values():
        if len(namesakes) > 1:
            namesakes.sort(key=lambda town: -town[1])
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a table by the names of its columns."""
    cells = _cells(path, header=True)
    header = next(cells, [])
    for row in cells:
        yield dict(zip(header, row, strict=True))


def _cells(path: Path, *, header: bool = False) -> Iterator[list[str]]:
    """Rows of a table as lists, with the header or without."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            width = 0
            for line, row in enumerate(csv.reader(file), start=1):
                if not row:
                    continue  # a blank line
                width = width or len(row)
                if len(row) != width:
                    raise InputError(
                        f"{path}, line {line}",
                        "the row has not as many cells as the header",
                        "put a cell with a comma in double quotes",
                    )
                if header or line > 1:
                    yield row
    except FileNotFoundError:
        raise InputError(str(path), "is missing", "restore it from the repository") from None
    except UnicodeDecodeError as error:
        raise InputError(
            str(path), f"is not UTF-8 at byte {error.start}", "save it as UTF-8"
        ) from None


def _day(path: Path, row: dict[str, str], column: str, empty: date) -> date:
    value = row[column]
    try:
        return date.fromisoformat(value) if value else empty
    except ValueError:
        raise InputError(f"{path}, {column}", f'"{value}" is no date', "use YYYY-MM-DD") from None


def _event_terms(path: Path) -> Iterator[tuple[str, EventTerm]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _rows(path):
        found[fold(row["term"])].append((row["event_type"], row["part_of_speech"]))
    for term, senses in found.items():
        kinds = {pos for _, pos in senses}
        yield term, EventTerm(senses[0][0], "noun" in kinds, "verb" in kinds)


#: Names of platforms that are a letter of the alphabet, too.
_CASED_TERMS = {"X"}


def _speech_terms(path: Path) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in _rows(path):
        kinds = found[row["term"] if row["term"] in _CASED_TERMS else fold(row["term"])]
        kinds[row["kind"]] = (*kinds.get(row["kind"], ()), row["value"])
    yield from found.items()


def _with_and_without_article(name: str) -> tuple[str, ...]:
    """Return "The New York Times" and, for "a New York Times count", the name without "The"."""
    bare = name.removeprefix("The ")
    return (name, bare) if bare != name and " " in bare else (name,)


def _titles(offices: Mapping[str, Office]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for office in offices.values():
        for title in office.titles:
            found[title] = (*found.get(title, ()), office.office_id)
    return found


def _by(rows: Iterable[_Row], key: Callable[[_Row], str]) -> dict[str, list[_Row]]:
    """Put rows together by a key; those without one are left out."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if key(row):
            found[key(row)].append(row)
    return dict(found)
