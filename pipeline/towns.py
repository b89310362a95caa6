"""``python -m pipeline.towns CITIES.json``: write seeds/reference/towns.csv anew from GeoNames.

Run by hand when the gazetteer is to grow or to be renewed; docs/sources.md says where the file
comes from. A town leads to the ISO 3166-2 subdivision that holds it. GeoNames numbers those by
codes of its own, so that a code is matched to the subdivision of the same country whose populated
places have the same mean position, which is how places.csv came by its coordinates.
"""

import csv
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ingest.text.tokens import fold
from pipeline.plan import ROOT

REFERENCE = ROOT / "seeds" / "reference"

#: Fewest inhabitants of a town that is kept, in countries where strikes are and have been. None
#: (0) keeps the seats of districts that GeoNames has no count for, too.
_AT_WAR = {
    country: fewest
    for fewest, countries in {
        0: "AF CD CF CM CO EC ER ET IQ LB LY ML MM MZ NE NG PS SD SO SS SY TD VE YE BF HT",
        1_000: "UA IL",
        3_000: "AM AZ BY IR JO KE MD PK RU SA TT UG",
        5_000: "GT HN MX PE SV TR TH KH",
    }.items()
    for country in countries.split()
}
_ELSEWHERE = 50_000
#: Countries whose towns are spelt in many ways in English; the other spellings are kept as well.
_SPELT_IN_MANY_WAYS = frozenset(
    {"AF", "EG", "ER", "ET", "IQ", "IR", "JO", "LB", "LY", "MM", "PK", "PS", "SA", "SD", "SO"}
    | {"SS", "SY", "TD", "YE"}
)
_MOST_SPELLINGS = 6
_FAR = 4.0  # degrees, beyond which two means are not of one subdivision
_LATIN = re.compile(r"[a-z][a-z' -]{2,30}")

Town = dict[str, Any]


def rows(towns: Iterable[Town], places: Iterable[Mapping[str, str]]) -> list[tuple[str, str, int]]:
    """Return (name, place id, inhabitants) of every town worth its line, sorted."""
    towns = list(towns)
    countries, subdivisions = _by_country(places)
    holds = _subdivisions(towns, subdivisions)
    best: dict[tuple[str, str], int] = {}
    for town in towns:
        country: str = town["countrycode"]
        fewest = _AT_WAR.get(country, _ELSEWHERE)
        if country not in countries or (town["population"] or 0) < fewest:
            continue
        place_id = holds.get((country, town["admin1code"]), country)
        for name in _spellings(town):
            key = name, place_id
            best[key] = max(best.get(key, 0), town["population"] or 0)
    return sorted((name, place_id, people) for (name, place_id), people in best.items())


def _by_country(
    places: Iterable[Mapping[str, str]],
) -> tuple[set[str], dict[str, list[list[Mapping[str, str]]]]]:
    """Return the countries, and of each the upper subdivisions, the lower, and the smallest."""
    countries: set[str] = set()
    found: dict[str, list[list[Mapping[str, str]]]] = defaultdict(lambda: [[], [], []])
    places = list(places)
    holders = {place["parent_place_id"] for place in places}
    for place in places:
        if place["kind"] == "country":
            countries.add(place["place_id"])
        elif place["kind"] == "subdivision" and place["latitude"]:
            direct = place["parent_place_id"] == place["country"]
            found[place["country"]][0 if direct else 1].append(place)
            if place["place_id"] not in holders:
                found[place["country"]][2].append(place)
    return countries, found


def _subdivisions(
    towns: Iterable[Town], subdivisions: Mapping[str, list[list[Mapping[str, str]]]]
) -> dict[tuple[str, str], str]:
    """Return the subdivision for each (country, GeoNames code): that nearest by its mean.

    Each is given once, to the nearest first. Where a country has two levels, GeoNames' is the one
    of about as many units.
    """
    positions: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for town in towns:
        key = town["countrycode"], town["admin1code"]
        positions[key].append((town["latitude"], town["longitude"]))
    units = Counter(country for country, _ in positions)
    pairs = []
    for (country, code), held in positions.items():
        levels = [level for level in subdivisions.get(country, ()) if level]
        if levels:
            level = min(levels, key=lambda level: abs(len(level) - units[country]))
            latitude = sum(p[0] for p in held) / len(held)
            longitude = sum(p[1] for p in held) / len(held)
            pairs += [
                (_degrees(latitude, longitude, place), (country, code), place["place_id"])
                for place in level
            ]
    found: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for distance, key, place_id in sorted(pairs):
        if distance < _FAR and key not in found and place_id not in taken:
            found[key] = place_id
            taken.add(place_id)
    return found


def _degrees(latitude: float, longitude: float, place: Mapping[str, str]) -> float:
    east = (float(place["longitude"]) - longitude) * math.cos(math.radians(latitude))
    return math.hypot(float(place["latitude"]) - latitude, east)


def _spellings(town: Town) -> Iterator[str]:
    """Yield the folded names of a town that are letters and blanks."""
    names = [town["name"]]
    if town["countrycode"] in _SPELT_IN_MANY_WAYS:
        names += town["alternatenames"]
    seen: set[str] = set()
    for name in names:
        folded = fold(name).replace("'", "").replace("-", " ")
        key = folded.replace(" ", "")
        if _LATIN.fullmatch(folded) and key not in seen and len(seen) < _MOST_SPELLINGS:
            seen.add(key)
            yield folded


def main(source: Path) -> None:
    """Read the towns of ``source`` and write the table."""
    towns = json.loads(source.read_text(encoding="utf-8")).values()
    with (REFERENCE / "places.csv").open(encoding="utf-8", newline="") as file:
        found = rows(towns, csv.DictReader(file))
    with (REFERENCE / "towns.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "place_id", "population"))
        writer.writerows(found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
