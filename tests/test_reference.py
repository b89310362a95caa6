"""What must hold in seeds/reference: keys, links between tables, aliases, coordinates and terms."""

import csv
import itertools
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parent.parent / "seeds" / "reference"

COLUMNS = {
    "actors": ["actor_id", "name", "kind", "country", "parent_actor_id"],
    "actor_aliases": ["alias", "actor_id", "match_case"],
    "places": [
        "place_id",
        "name",
        "kind",
        "country",
        "parent_place_id",
        "latitude",
        "longitude",
    ],
    "place_aliases": ["alias", "place_id", "kind"],
    "towns": ["name", "place_id", "population"],
    "outlets": ["outlet_id", "name", "domain", "source_family"],
    "agencies": ["source_family"],
    "offices": ["office_id", "name", "titles", "organization_actor_id", "country"],
    "office_terms": ["office_id", "actor_id", "term_start", "term_end", "source"],
    "campaigns": [
        "campaign_id",
        "name",
        "aliases",
        "attacker_actor_id",
        "target_type",
        "marks",
        "start_date",
        "end_date",
    ],
    "adjudications": ["conflict_id", "chosen_reading", "reason", "adjudicated_on"],
}
KEYS = {
    "actors": ["actor_id"],
    "places": ["place_id"],
    "towns": ["name", "place_id"],
    "outlets": ["outlet_id"],
    "agencies": ["source_family"],
    "offices": ["office_id"],
    "office_terms": ["office_id", "actor_id", "term_start"],
    "campaigns": ["campaign_id"],
    "adjudications": ["conflict_id"],
}
# table, column, table it points to, column there. An empty cell points nowhere.
LINKS = [
    ("actors", "parent_actor_id", "actors", "actor_id"),
    ("actors", "country", "places", "place_id"),
    ("actor_aliases", "actor_id", "actors", "actor_id"),
    ("places", "country", "places", "place_id"),
    ("places", "parent_place_id", "places", "place_id"),
    ("place_aliases", "place_id", "places", "place_id"),
    ("towns", "place_id", "places", "place_id"),
    ("outlets", "source_family", "outlets", "outlet_id"),
    ("agencies", "source_family", "outlets", "source_family"),
    ("offices", "organization_actor_id", "actors", "actor_id"),
    ("offices", "country", "places", "place_id"),
    ("office_terms", "office_id", "offices", "office_id"),
    ("office_terms", "actor_id", "actors", "actor_id"),
    ("campaigns", "attacker_actor_id", "actors", "actor_id"),
]
# The cells that may hold nothing; every other one must hold something.
MAY_BE_EMPTY = {
    ("actors", "country"),
    ("actors", "parent_actor_id"),
    ("places", "country"),
    ("places", "parent_place_id"),
    ("places", "latitude"),
    ("places", "longitude"),
    ("offices", "country"),
    ("office_terms", "term_end"),
    ("campaigns", "aliases"),
    ("campaigns", "marks"),
    ("campaigns", "end_date"),
}
KINDS = {
    "actors": {
        "country",
        "government",
        "ministry",
        "military",
        "command",
        "armed_group",
        "person",
        "organization",
        "outlet",
    },
    "places": {"country", "subdivision", "sea"},
    "place_aliases": {"name", "city", "demonym", "region", "abbreviation"},
}


def read(table: str) -> list[dict[str, str]]:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def fold(text: str) -> str:
    """Drop accents and case, as matching does."""
    marks_apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in marks_apart if not unicodedata.combining(c)).casefold()


@pytest.mark.parametrize("table", COLUMNS)
def test_columns_are_those_of_the_contract(table: str) -> None:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        assert next(csv.reader(handle)) == COLUMNS[table]


@pytest.mark.parametrize("table", COLUMNS)
def test_lines_end_in_lf_and_rows_are_sorted(table: str) -> None:
    assert b"\r" not in (REFERENCE / f"{table}.csv").read_bytes()
    rows = [tuple(row.values()) for row in read(table)]
    assert rows == sorted(rows)


@pytest.mark.parametrize("table", COLUMNS)
def test_no_cell_runs_as_a_formula_or_carries_stray_spaces(table: str) -> None:
    latitude_longitude = {"latitude", "longitude"}  # numbers, which may be below zero
    wrong = [
        (table, column, cell)
        for row in read(table)
        for column, cell in row.items()
        if cell != cell.strip()
        or (cell[:1] in {"=", "+", "-", "@"} and column not in latitude_longitude)
    ]
    assert wrong == []


@pytest.mark.parametrize("table", COLUMNS)
def test_cells_that_must_hold_something_do(table: str) -> None:
    wrong = [
        (column, row)
        for row in read(table)
        for column, cell in row.items()
        if not cell and (table, column) not in MAY_BE_EMPTY
    ]
    assert wrong == []


@pytest.mark.parametrize(("table", "key"), KEYS.items())
def test_keys_are_unique(table: str, key: list[str]) -> None:
    count = Counter(tuple(row[column] for column in key) for row in read(table))
    assert [value for value, times in count.items() if times > 1] == []


@pytest.mark.parametrize(("table", "column", "other", "target"), LINKS)
def test_every_link_leads_somewhere(table: str, column: str, other: str, target: str) -> None:
    known = {row[target] for row in read(other)}
    assert {row[column] for row in read(table) if row[column]} - known == set()


@pytest.mark.parametrize(("table", "kinds"), KINDS.items())
def test_kinds_are_those_of_the_contract(table: str, kinds: set[str]) -> None:
    assert {row["kind"] for row in read(table)} <= kinds


def test_an_actor_alias_names_one_actor() -> None:
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in read("actor_aliases"):
        assert row["match_case"] in {"true", "false"}
        names[fold(row["alias"]), row["match_case"]].add(row["actor_id"])
    assert {alias: ids for alias, ids in names.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("table", ["actor_aliases", "place_aliases"])
def test_no_alias_is_given_twice(table: str) -> None:
    count = Counter((fold(row["alias"]), row.get("match_case", "")) for row in read(table))
    assert [alias for alias, times in count.items() if times > 1] == []


def test_short_acronyms_match_case() -> None:
    wrong = [
        row["alias"]
        for row in read("actor_aliases")
        if row["alias"].isalpha()
        and row["alias"].isupper()
        and len(row["alias"]) <= 5
        and row["match_case"] != "true"
    ]
    assert wrong == []


def test_every_actor_can_be_found_by_its_name() -> None:
    findable = {(fold(row["alias"]), row["actor_id"]) for row in read("actor_aliases")}
    actors = {(fold(row["name"]), row["actor_id"]) for row in read("actors")}
    assert actors - findable == set()


def test_a_place_alias_differs_from_the_name_of_its_place() -> None:
    names = {row["place_id"]: fold(row["name"]) for row in read("places")}
    assert [
        row["alias"]
        for row in read("place_aliases")
        if fold(row["alias"]) == names[row["place_id"]]
    ] == []


def test_no_chain_of_parents_turns_in_a_circle() -> None:
    for table, key, parent in [
        ("places", "place_id", "parent_place_id"),
        ("actors", "actor_id", "parent_actor_id"),
    ]:
        parents = {row[key]: row[parent] for row in read(table)}
        for start, first in parents.items():
            seen, at = {start}, first
            while at:
                assert at not in seen, f"{table}: {start} is part of itself"
                seen.add(at)
                at = parents[at]


def test_place_ids_fit_their_kind() -> None:
    for row in read("places"):
        place_id, country = row["place_id"], row["country"]
        if row["kind"] == "country":
            assert place_id == country
            assert len(place_id) == 2
            assert row["parent_place_id"] == ""
        elif row["kind"] == "subdivision":
            assert place_id.startswith(f"{country}-")
            assert row["parent_place_id"].startswith(country)
        else:
            assert place_id.startswith("sea-")
            assert country == ""
            assert row["parent_place_id"] in {"", *(f"sea-{p}" for p in SEA_PARENTS)}


SEA_PARENTS = {
    "pacific",
    "eastern-pacific",
    "atlantic",
    "arctic",
    "indian",
    "caribbean",
    "mediterranean",
    "black",
    "red",
    "arabian",
    "persian-gulf",
}


def test_coordinates_are_on_the_globe_and_in_the_right_quarter() -> None:
    places = {row["place_id"]: row for row in read("places")}
    for row in places.values():
        assert (row["latitude"] == "") == (row["longitude"] == "")
        if row["kind"] != "subdivision":
            assert row["latitude"], row
        if row["latitude"]:
            assert -90 <= float(row["latitude"]) <= 90
            assert -180 <= float(row["longitude"]) <= 180
    # One place in each quarter of the globe: a swapped sign or swapped columns would show.
    for place_id, north, east in [
        ("US", True, False),
        ("EC-U", False, False),
        ("YE-HU", True, True),
        ("MZ", False, True),
        ("sea-caribbean", True, False),
    ]:
        assert (float(places[place_id]["latitude"]) > 0) == north, place_id
        assert (float(places[place_id]["longitude"]) > 0) == east, place_id


def test_a_subdivision_lies_near_its_country() -> None:
    """Within 40 degrees of latitude of the country's middle; more is an error of sign or column."""
    places = {row["place_id"]: row for row in read("places")}
    wrong = [
        row["place_id"]
        for row in places.values()
        if row["kind"] == "subdivision"
        and row["latitude"]
        and abs(float(row["latitude"]) - float(places[row["country"]]["latitude"])) > 40
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("office_terms", "term_start"),
        ("office_terms", "term_end"),
        ("campaigns", "start_date"),
        ("campaigns", "end_date"),
        ("adjudications", "adjudicated_on"),
    ],
)
def test_dates_are_iso(table: str, column: str) -> None:
    for row in read(table):
        if row[column]:
            assert date.fromisoformat(row[column]).isoformat() == row[column]


def overlaps(terms: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Terms that begin before the one before ends.

    A term is (start, end); the end is exclusive, and empty while the term lasts.
    """
    ordered = sorted(terms)
    return [
        later
        for earlier, later in itertools.pairwise(ordered)
        if not earlier[1] or later[0] < earlier[1]
    ]


def test_overlaps_finds_overlaps_and_nothing_else() -> None:
    assert overlaps([("2021-05-24", "2023-11-23"), ("2023-11-23", "")]) == []
    assert overlaps([("2021-05-24", "2023-11-24"), ("2023-11-23", "")]) == [("2023-11-23", "")]
    assert overlaps([("2021-05-24", ""), ("2023-11-23", "")]) == [("2023-11-23", "")]


def test_an_office_has_one_holder_at_a_time() -> None:
    terms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read("office_terms"):
        assert not row["term_end"] or row["term_start"] < row["term_end"], row
        terms[row["office_id"]].append((row["term_start"], row["term_end"]))
    assert {office: wrong for office, rows in terms.items() if (wrong := overlaps(rows))} == {}


def test_a_campaign_ends_no_earlier_than_it_starts() -> None:
    for row in read("campaigns"):
        assert not row["end_date"] or row["start_date"] <= row["end_date"], row


def test_titles_are_lower_case_and_an_office_holder_is_a_person() -> None:
    for row in read("offices"):
        for title in row["titles"].split(";"):
            assert title == title.lower().strip()
            assert title
    kinds = {row["actor_id"]: row["kind"] for row in read("actors")}
    assert {kinds[row["actor_id"]] for row in read("office_terms")} == {"person"}


def test_the_tables_know_who_governed_ecuador() -> None:
    """A case from the world: the row that catches a president named after his term."""
    terms = [row for row in read("office_terms") if row["office_id"] == "ecuador-president"]

    def holder(day: str) -> str:
        (found,) = [
            row["actor_id"]
            for row in terms
            if row["term_start"] <= day and (not row["term_end"] or day < row["term_end"])
        ]
        return found

    assert holder("2023-11-22") == "guillermo-lasso"
    assert holder("2023-11-23") == "daniel-noboa"
    assert holder("2026-03-06") == "daniel-noboa"
