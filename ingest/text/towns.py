"""Towns that are no name of the vocabulary's own: a capitalised name, where a place would stand.

The gazetteer is large, and towns share their names with people, firms and words. So a name is held
to be a town only where the words around it call for a place ("near Nabatieh", "the town of
Pokrovsk", "Gwoza district"), and only one of a country that the text speaks of, or a large one.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ingest.text.tokens import fold

#: Name of a town, its letters alone -> where there is one of that name, the largest first.
Towns = Mapping[str, Sequence[tuple[str, int]]]

#: Kinds of names that are narrower than the place that they lead to.
TOWNS = ("city", "unknown")
#: Words that stand before or after the name of a settlement or a district.
SETTLEMENTS = frozenset(
    {"city", "town", "village", "hamlet", "settlement", "district", "canton", "municipality"}
    | {"county", "province", "region", "governorate", "prefecture", "department", "state"}
    | {"area", "township", "commune", "parish", "neighbourhood", "neighborhood", "suburb"}
    | {"camp", "port", "outskirts", "suburbs", "quarter", "community", "oblast", "subdistrict"}
    | {"crossing", "locality", "zone", "woreda", "sector", "edge", "enclave", "island", "islet"}
    | {"kibbutz", "moshav", "favela", "slum", "slums", "krai", "raion", "barangay", "ward"}
    | {"barrio", "chiefdom", "hometown", "hub", "metropolis", "resort", "stronghold"}
    | {"corregimiento", "ejido", "vereda"}
)
_IN = frozenset(
    {"in", "near", "outside", "inside", "around", "at", "into", "over", "toward"}
    | {"off", "across", "opposite"}
)
_ON_OR_IN = _IN | {"on"}
BEARINGS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
)
#: What may stand before a town for a part of it: "in western Teluk".
PARTS = BEARINGS | frozenset(
    {"northern", "southern", "eastern", "western", "central", "downtown", "nearby", "greater"}
    | {"rural", "upper", "lower", "northeastern", "northwestern", "southeastern", "southwestern"}
    | {"occupied", "besieged", "neighbouring", "neighboring", "coastal"}
)
#: What a town has, so that what happened in it happened in the town.
SIDES = frozenset(
    {"suburb", "suburbs", "outskirts", "side", "centre", "center", "port", "airport", "market"}
    | {"district", "districts", "neighbourhood", "neighborhood", "quarter", "edge", "east", "west"}
    | {"north", "south", "countryside", "streets", "harbour", "harbor", "coast", "downtown"}
    | {"vicinity", "hills", "mountains", "forest", "forests", "square"}
    | {"entrance", "environs", "gates", "heart", "periphery"}
)
#: Land above which a town's name stands: "in the hills above Teluk".
_ABOVE = frozenset({"cliffs", "hills", "hillside", "mountains", "ridge", "slopes"})
_MILES = frozenset({"km", "kilometres", "kilometers", "miles", "mi"})
#: Codes that may follow the name of a place: the end, a clause, a verb, another phrase of place.
_SAID_OF_TOWNS = re.compile(r"|[,.;:()px&@9obhsXyqtHKWDeA]")
#: Last words of names after "in" that are an institution, a document, a time or a language.
_NO_TOWNS = frozenset(
    {"congress", "parliament", "senate", "house", "court", "council", "assembly", "committee"}
    | {"department", "ministry", "office", "agency", "commission", "bureau", "command", "corps"}
    | {"army", "navy", "force", "forces", "guard", "police", "party", "union", "nations", "group"}
    | {"times", "post", "news", "journal", "magazine", "report", "act", "treaty", "charter"}
    | {"operation", "war", "ramadan", "eid", "christmas", "easter", "english", "spanish", "arabic"}
    | {"french", "russian", "hebrew", "facebook", "twitter", "telegram", "youtube", "instagram"}
    | {"jail", "prison", "safety", "detention"}
    | {"africa", "america", "americas", "asia", "europe", "hemisphere", "sahel"}
    | {"god", "islam", "street", "avenue", "embassy", "university", "ii", "article", "section"}
)
#: What is called after the town it is in: "struck the Teluk oil refinery".
SITES = frozenset(
    {"airbase", "airfield", "airport", "barracks", "base", "dam", "depot", "hospital", "plant"}
    | {"port", "prison", "refinery", "school", "shipyard", "station", "terminal", "university"}
    | {"airstrip", "checkpoint", "market", "mine", "outpost", "site"}
)
#: What has a name that is that of the ground it stands on: "at the Teluk site".
GROUNDS = frozenset(
    {"airbase", "airfield", "airstrip", "barracks", "base", "checkpoint", "crossing", "market"}
    | {"mine", "outpost", "port", "refinery", "shipyard", "site", "terminal"}
)
#: Those that lie in or beside the town they are "of": "the army base of Teluk".
SITES_OF = frozenset(
    {"airbase", "airfield", "airport", "barracks", "base", "garrison", "hospital", "jail"}
    | {"market", "prison", "refinery", "station"}
)
#: Wild land that a name stands before: "in the Teluk forest".
_WILDS = frozenset({"desert", "forest", "forests", "hills", "jungle", "mountains", "valley"})
#: What is done to a town: "the shelling of Teluk".
_DEEDS = frozenset({"bombardment", "bombing", "shelling", "siege"})
#: What lies between two towns: "on the road between Teluk and Riau".
_WAYS = frozenset({"border", "highway", "road", "roads", "route"})
#: Last words of names that stand with an article: "off the Teluk Peninsula".
LANDFORMS = frozenset(
    {"archipelago", "bay", "canal", "corridor", "delta", "desert", "gulf", "hills", "island"}
    | {"islands", "junction", "lake", "mountains", "park", "peninsula", "plateau", "range"}
    | {"reef", "ridge", "river", "strait", "triangle", "valley"}
)
#: What the name of a place stands before: "the Teluk peninsula".
_NAMED_AFTER = SETTLEMENTS | _WILDS | LANDFORMS | GROUNDS
_LED_BY = frozenset({"cape", "complexo", "isla", "lago", "laguna", "lake", "mount", "rio", "río"})
#: What is done at somebody.
_AIMED = frozenset(
    {"aimed", "aiming", "angry", "directed", "fired", "firing", "looked", "pointed", "shot"}
    | {"shooting", "shouted", "shouting", "thrown"}
)
_LARGE = 100_000
_HAMLET = 1_000
_MUCH_LARGER = 3  # times as large as a namesake abroad
_WATERS = frozenset(
    {"bay", "cape", "creek", "delta", "estuary", "gulf", "lake", "mouth", "strait", "straits"}
)
#: What "of" a place may follow: "the town of", "south of", "the centre of", "the Gulf of".
_OF = SETTLEMENTS | SIDES | BEARINGS | _WATERS | {"inhabitants", "mayor", "residents", "villagers"}
#: What a town or district alone is called by, so that nothing before it need say so.
NAMED_BEFORE = frozenset(
    {"village", "town", "district", "canton", "township", "neighbourhood", "neighborhood"}
    | {"municipality", "commune", "subdistrict", "woreda", "suburb", "hamlet", "settlement"}
)
_LETTERS = re.compile(r"[^a-z0-9]+")
ARTICLES = frozenset(
    {"al", "el", "as", "ash", "ad", "adh", "an", "ar", "at", "az", "ed", "en", "er", "es", "et"}
)
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(ARTICLES))}) ")
_Place = TypeVar("_Place")


def key(name: str) -> str:
    """Return what two spellings of a name share: its folded letters, blanks and hyphens gone."""
    return _LETTERS.sub("", name if name.isascii() and name.islower() else fold(name))


def is_called_for(before: Sequence[str], after: str, owned: str = "") -> bool:
    """Whether a place would stand between the words ``before`` and the word ``after``.

    ``owned`` is the last word of what belongs to it: "in Teluk's southern suburbs".
    """
    if after == "'s" and not (before[-1:] and before[-1] in _ON_OR_IN and owned in SIDES):
        return False
    last = before[-1] if before else ""
    if _is_named_so(before):
        return True
    if last == "at" and before[-2:-1] and before[-2] in _AIMED:
        return False  # "fired at Ruiz"
    if last == "of" and after in SITES:
        return True  # "the perimeter of Teluk airport"
    if len(before) > 1 and (last in PARTS or (last == "the" and before[-2] == "of")):
        before = before[:-1]
        last = before[-1]
    if last in _IN:
        return True
    if last == "of" and len(before) > 1:
        noun = before[-2].rpartition(" ")[2]
        if noun in _DEEDS:
            return True  # "the shelling of Teluk"
        if noun in _OF | SITES_OF or noun.rstrip("s") in SETTLEMENTS:
            return True
        return after in NAMED_BEFORE  # "in the jungles of Teluk municipality"
    if last == "above":
        return before[-2:-1] != [] and before[-2] in _ABOVE
    if last == "from":
        return any(word in _MILES for word in before)
    if (
        last == "to"
        and before[-2:-1]
        and (
            before[-2] in _WAYS or (before[-4:-3] and before[-4] in _WAYS and before[-3] == "from")
        )
    ):
        return True  # "on the road to Teluk", "on the road from Riau to Teluk"
    if last == "between":
        return bool(_WAYS & set(before))
    if last in ("a", "an", "the") and before[-2:-1] and before[-2] in _IN:
        return True  # "at a Teluk market"
    wilds = after in _WILDS and last == "the" and before[-2:-1] != ["of"]
    return (
        wilds
        or after in NAMED_BEFORE
        or (after in SETTLEMENTS and last in ("the", "'s", "and", ""))
    )


#: What a name is told of: "in the vereda Teluk", "at a ranch called Teluk".
_BEFORE_A_NAME = frozenset(
    {"barrio", "canton", "corregimiento", "ejido", "favela", "parish", "sector", "vereda"}
)
_CALLED = frozenset({"called", "named"})
_FARMS = frozenset({"farm", "hacienda", "place", "ranch", "rancho", "spot"})


def _is_named_so(before: Sequence[str]) -> bool:
    """Match "at a ranch called", "in a sector known as", "in the vereda"."""
    if _IN.isdisjoint(before):
        return False
    if list(before[-2:]) == ["known", "as"]:
        noun = before[-3:-2]
    elif before[-1:] and before[-1] in _CALLED:
        noun = before[-2:-1]
    else:
        return before[-1:] != [] and before[-1] in _BEFORE_A_NAME and before[-2:-1] == ["the"]
    return bool(noun) and noun[0].rpartition(" ")[2] in SETTLEMENTS | SITES | _FARMS


_GENERIC = frozenset(
    {"air", "army", "base", "border", "bridge", "central", "crossing", "force", "forward", "main"}
    | {"military", "national", "naval", "navy", "operating", "park", "port", "site", "the"}
)


def is_landform(name: str) -> bool:
    """Match "Patía River", "Río Patía", "Teluk Dam": what a word for a landform ends or opens."""
    words = name.lower().split()
    if all(word in _GENERIC for word in words):
        return False  # "at Forward Operating Base"
    return words[-1] in LANDFORMS | GROUNDS | {"bridge", "dam"} or (
        len(words) > 1 and words[0] in _LED_BY
    )


def is_on_the(name: str, before: Sequence[str]) -> bool:
    """Match "on the Patía River", "on Teluk Island", whose like is no other name."""
    led = list(before[-2:]) == ["on", "the"] or list(before[-1:]) == ["on"]
    return led and is_landform(name)


def may_be_town(
    name: str, before: Sequence[str], after: str, after_code: str, *, harmed: bool = False
) -> bool:
    """Whether a name that no table holds is a settlement's, by the words around it.

    "near Umm Sidra, the army said", "in the Teluk district", but not "in Apex headquarters", "in
    CNBC", "in Parliament"; "at Teluk" where somebody was harmed or something struck.
    """
    if name.isupper() or len(name) < 4 or not _SAID_OF_TOWNS.fullmatch(after_code):
        return after in _NAMED_AFTER and is_called_for(before, after)
    last = name.rsplit(maxsplit=1)[-1].lower()
    if last in _NO_TOWNS or before[-1:] in (["over"], ["a"], ["an"]):
        return False
    if before[-1:] == ["at"] and not harmed:
        return False
    if before[-1:] == ["the"] and after not in _NAMED_AFTER and not is_landform(name):
        return False
    return is_called_for(before, after) or is_on_the(name, before)


def _region_told_of(place_id: str, found: Sequence[tuple[str, int]], told: frozenset[str]) -> str:
    """Return the one region of a country that a text tells of, for a hamlet of another region.

    The gazetteer holds no small places of many regions, and hamlets share their names.
    """
    if max(people for held, people in found if held == place_id) > _HAMLET:
        return ""
    regions = [held for held in told if held.startswith(f"{place_id.partition('-')[0]}-")]
    return regions[0] if len(regions) == 1 else ""


def find_town(
    name: str, towns: Towns, countries: Callable[[], frozenset[str]], land: str = ""
) -> str:
    """Return the id of the place that a town lies in; empty where no town of the name is meant.

    Of two towns of that name the one in ``land``, the country told of last, is meant.
    """
    folded = " ".join(_LETTERS.split(fold(name))).strip()
    article = _ARTICLE.match(folded)
    found = towns.get(folded.replace(" ", ""))
    if not found and folded.endswith("ia"):
        found = towns.get(folded.replace(" ", "")[:-1] + "ya")  # Yevpatoria, Yevpatoriya
    if not found:
        found = towns.get(folded[article.end() :].replace(" ", "") if article else "al" + folded)
    if not found:
        return ""
    here = [place_id for place_id, _ in found if place_id.partition("-")[0] in countries()]
    here.sort(key=lambda place_id: place_id.partition("-")[0] != land)
    if here:
        # "the department of Guaviare" is told of, and one of two towns lies there
        told = next((place_id for place_id in here if place_id in countries()), "")
        return told or _region_told_of(here[0], found, countries()) or here[0]
    place_id, people = found[0]
    others = [held for other, held in found if other[:2] != place_id[:2]]
    known = people >= _LARGE and (not others or people > _MUCH_LARGER * max(others))
    return place_id if known else ""
