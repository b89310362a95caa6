"""Where an event was, by the words around the names of places."""

import re

from ingest.extract.grammar.tellings import OCCASIONS
from ingest.text.document import Chunk, Sentence
from ingest.text.holders import Holder, find_holder, names_a_hamlet
from ingest.text.placing import opens_a_clause, tells_where
from ingest.text.towns import (
    BEARINGS,
    LANDFORMS,
    NAMED_BEFORE,
    QUARTERS,
    SETTLEMENTS,
    SIDES,
    SITES,
    SITES_OF,
    TOWNS,
)

_WHERE = frozenset(
    {"in", "inside", "within", "at", "near", "off", "across", "over", "of", "on", "around"}
    | {"along", "outside", "throughout", "into", "from", "above", "between", "opposite"}
)
# who stands before "in" a place is there, not the event: "the government in Kabul"
_WHO_IS_THERE = frozenset(
    {"cabinet", "junta", "parliament", "regime"}
    | {"government", "authorities", "officials", "official", "embassy", "ministry", "reporters"}
    | {
        "police",
        "journalists",
        "group",
        "court",
        "residents",
        "spokesman",
        "spokeswoman",
        "hospital",
        "judge",
        "jury",
        "lawyer",
        "lawyers",
        "prosecutor",
        "prosecutors",
    }
    | {
        "colleague",
        "colleagues",
        "conference",
        "briefing",
        "reporter",
        "bureau",
        "source",
        "sources",
        "correspondent",
        "office",
        "diplomats",
        "lawmakers",
        "leaders",
    }
)
# what stands before "of" or "with" a place that is only a neighbour, an owner or a people
_NOT_WHERE = frozenset(
    {"border", "borders", "coast", "coasts", "coastline", "shore", "shores", "government"}
    | {"president", "minister", "ministry", "embassy", "people", "citizens", "cartel"}
)
# "the province of", "the waters of": an area, so that what follows is where it was
_AREAS = frozenset(
    {"province", "provinces", "region", "department", "state", "city", "town", "district"}
    | {"banks", "mouth"}
    | {"governorate", "municipality", "village", "canton", "area", "waters", "jungle", "jungles"}
    | {"mountains", "port", "north", "south", "east", "west", "northeast", "northwest"}
    | {"southeast", "southwest", "outskirts", "part", "parts", "capital", "coast", "gulf"}
    | {"vicinity", "hills", "forest", "forests", "square"}
    | SETTLEMENTS
    | SIDES
    | SITES_OF
)
_LANDS = frozenset(
    {"coast", "coastline", "shore", "shores", "waters", "soil", "territory", "airspace", "side"}
    | {"capital", "desert", "countryside", "mainland", "highlands", "jungle"}
)
_SITE = ("outside", "inside", "near")
_A_WAY_OFF = 9  # chunks: "400 nautical miles (740 km) southwest of"


def find_place(sentence: Sentence, low: int, high: int, main: int) -> Chunk | None:
    """Return the most specific place that says where: after "in", "off", "near", nearest first."""
    best: tuple[tuple[int, int], int] | None = None
    found: list[tuple[tuple[int, int], int]] = []
    for i in range(low, high + 1):
        chunk = sentence.chunks[i]
        if not chunk.is_town and (
            chunk.place is None
            or (chunk.place.kind == "demonym" and not _is_of_a_land(sentence, i))
        ):
            continue
        if is_part_of_a_name(sentence, i) or _tells_which(sentence, i):
            continue
        called = sentence.chunks[i + 1].norm in SETTLEMENTS if i + 1 < high else False
        owner = i + 1 if called else i  # "Riau State's Teluk district"
        owns = sentence.codes[owner + 1 : owner + 2] == "'"
        if owns and not _owns_an_area(sentence, owner):
            continue
        if owns and (_is_named(sentence, owner + 2) or _owns_a_named(sentence, owner)):
            continue  # "in Riau's Teluk district", "in Riau's southern suburb of Teluk"
        if (
            _is_of_care(sentence, i)
            or _is_to_be_elsewhere(sentence, i, main)
            or _meets_elsewhere(sentence, i, main)
            or _is_of_the_saying(sentence, i, main)
            or _is_of_who_speaks(sentence, i, main)
        ):
            continue
        if _is_of_an_aside(sentence, i, main) or is_beside_the_event(sentence, i, main):
            continue
        here = is_where(sentence, i) or _is_object(sentence, i) or _suffers(sentence, i)
        if not here or _is_one_of_several(sentence, i) or _is_of_a_list_of_targets(sentence, i):
            continue
        country = chunk.place is not None and chunk.place.place.kind == "country"
        if country and not chunk.is_town and re.match(r"[wQP%-]{0,3}E", sentence.codes[i + 1 :]):
            continue  # "in the latest U.S. boat strike"
        wide = country and chunk.place and chunk.place.kind not in TOWNS
        rank = 1 if wide and not is_off(sentence, i) else 0
        if chunk.place and chunk.place.kind == "name" and _is_a_river(sentence, i):
            rank = 1
        if _is_measured_from(sentence, i) or _is_of_who_acts(sentence, i, main):
            rank = 2
        if best is not None and _are_two_seas(sentence, best[1], i):
            # "two men in the Gulf of Aden and three in the Red Sea": each has its own
            if main > i or "&" not in sentence.codes[best[1] : main]:
                continue
            best = None
            found.clear()
        key = (rank, abs(i - main))
        found.append((key, i))
        if best is None or key < best[0]:
            best = key, i
    if best is None:
        return None
    within = [one for one in found if _is_within(sentence, one[1], best[1])]
    best = min(within, default=best)
    head = _described_by(sentence, best[1])
    best = next((one for one in found if one[1] == head), best)
    best = next((one for one in found if _is_part_of(sentence, one[1], best[1])), best)
    return sentence.chunks[_narrower(sentence, best[1])]


_ON_A_SEA = frozenset(
    {"beach", "city", "department", "harbor", "harbour", "island", "municipality", "nation"}
    | {"port", "province", "region", "resort", "state", "town", "village"}
)


def _tells_which(sentence: Sentence, at: int) -> bool:
    """Match "the Caribbean department of Teluk", "on the Pacific coast of Teluk", "US embassy".

    A sea tells on which side something lies on land, a state whose house it is.
    """
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    if not _is_sea(sentence.chunks[at]):
        return after in ("ambassador", "consulate", "embassy", "mission")
    if after in _ON_A_SEA:
        return True
    led = sentence.chunks[at - 2].norm if sentence.codes[at - 1 : at] == "t" else ""
    land = re.match(r"wot?(?:[wy%]{0,2}[uw]o)?[GN]", sentence.codes[at + 1 :])
    ashore = led in ("along", "on") and land is not None
    return ashore and _is_named(sentence, at + (land.end() if land else 0))


def _is_a_river(sentence: Sentence, at: int) -> bool:
    """Match "the Teluk river (near Riau)", called as a province that it flows through."""
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    return after in ("river", "rivers")


def find_owner(sentence: Sentence, low: int, main: int) -> Chunk | None:
    """Return Teluk of "to Teluk, where a bomb", "residents of Teluk, whose market was bombed"."""
    for whose in range(main - 1, max(low - 1, 1), -1):
        leads = sentence.chunks[whose].norm in ("where", "whose")
        if not leads and sentence.codes[whose] in ",;:.sH":
            return None
        if leads and sentence.codes[whose - 1] == ",":
            owner = sentence.chunks[whose - 2]
            named = owner.is_town or (owner.place is not None and owner.place.kind != "demonym")
            return owner if named else None
    return None


def _is_within(sentence: Sentence, town: int, land: int) -> bool:
    """Whether a place lies in another that is told with it: "In Riau, a drone hit Teluk"."""
    narrow, wide = sentence.chunks[town].place, sentence.chunks[land].place
    if narrow is None or wide is None or wide.kind in TOWNS:
        return False
    if "&" in sentence.codes[min(town, land) : max(town, land)]:
        return False  # "bombed the docks of Riau and seized two men in Teluk"
    if narrow.kind == "unknown" and re.search("[sx]", sentence.codes[town:land]):
        return False  # "Fishers in Teluk say they fled when a strike killed two off Riau"
    if narrow.place.place_id == wide.place.place_id:
        return narrow.kind in TOWNS
    return wide.place.place_id == narrow.place.parent_id


def _is_part_of(sentence: Sentence, part: int, city: int) -> bool:
    """Match "In Riau, a bomb hit a tent in the Teluk district": a part of what is told with it."""
    holder = find_holder(sentence.chunks, sentence.codes, part)
    places = [sentence.chunks[at].place for at in (part, city)]
    town = all(place is not None and place.kind in TOWNS for place in places)
    return holder is not None and town and holder.at == city and not holder.near


_APPOSED = re.compile(r"[GN],[at9][^,;:.EeKWDsbhHx]*")


def _described_by(sentence: Sentence, at: int) -> int:
    """Return the chunk of Teluk in "Teluk, a port on Riau's coast,": what the place only tells of.

    It is -1 where there is none.
    """
    comma = sentence.codes.rfind(",", 0, at)
    if comma < 1 or not _APPOSED.fullmatch(sentence.codes[comma - 1 : at]):
        return -1
    if not _is_named(sentence, comma - 1):
        return -1
    words = {c.norm.split()[-1].removesuffix("s") for c in sentence.chunks[comma + 2 : at]}
    return comma - 1 if words & SETTLEMENTS else -1


def _is_of_an_aside(sentence: Sentence, at: int, main: int) -> bool:
    """Match "the complaint, lodged in Teluk, concerns a raid": where another thing was done."""
    low, high = sentence.codes.rfind(",", 0, at), sentence.codes.find(",", at)
    if low > main and sentence.chunks[low + 1].norm in ("based", "headquartered"):
        return True  # "killed 12, according to a group of lawyers, based in Teluk"
    if high < 0 or low < main < high:
        return False
    before = sentence.codes.rfind(",", 0, max(low, 0))
    if sentence.codes.startswith("p", low + 1) and _OTHER_TIME.match(sentence.codes, before + 1):
        return True  # "a day after he was buried in Teluk, in Riau, gunmen"
    if _OTHER_TIME.match(sentence.codes, low + 1) and sentence.chunks[low + 1].norm != "such":
        return True  # "hours after he was buried in Teluk, gunmen opened fire in Riau"
    does = _DOES.match(sentence.codes, high) is not None
    if does and high < main and _KEEPS.search(sentence.codes[: low + 2]):
        actor = sentence.chunks[low - 1]
        if actor.place is None or actor.place.place.kind == "country":
            return True  # "the army, which keeps a base in Teluk, struck"
    verb = sentence.chunks[low + 1]
    if low >= 0 and verb.norm in _SPEAKING:
        return True  # "the envoy, speaking in Teluk on Friday, said jets hit a boat"
    return low >= 0 and verb.code == "w" and verb.norm.endswith("ed") and verb.event is None


#: "the army, which", "Qatar, which"
_KEEPS = re.compile(r"[OPGw],H$")
_DOES = re.compile(r",[yh]*[eg]")
#: What else is done where one speaks.
_SPEAKING = frozenset(
    {"addressing", "campaigning", "speaking", "talking", "testifying", "visiting"}
)
_EMERGES = re.compile(r"[^;:.]{0,4}xjh?yw(?=t)|[^;:.]{0,4}xjh?w(?=t)")


def _is_of_the_saying(sentence: Sentence, at: int, main: int) -> bool:
    """Match "told a station in Teluk that jets bombed a camp": where it was said.

    And "a debate in Teluk after it emerged that jets had bombed a camp".
    """
    emerged = _EMERGES.match(sentence.codes, at + 1)
    if emerged and emerged.end() < main and sentence.chunks[emerged.end()].norm == "that":
        return True
    said = re.search(r"s[^,;:.xH]*$", sentence.codes[:at])
    return said is not None and any(
        c.norm == "that" and sentence.codes[i] != "H"
        for i, c in enumerate(sentence.chunks[at:main], start=at)
    )


_SPEAKS_FROM = re.compile(
    r"(?:^|[,;.:&xs])[ta]?[wzO%-]{0,4}[PwNO1u]{1,3}(?:[op][ta]?[w%u1NP]{1,3}){0,2}(?P<from>p)$"
)
_AND_SPEAKS = re.compile(r"(?:,H[^;:.]{1,16},|,[ta][^,;:.s]{1,5},)?y?s")


def is_of_the_speaker(sentence: Sentence, at: int, main: int) -> bool:
    """Whether a place only tells who speaks: "A nurse in Teluk, who was there, said"."""
    begins = _SPEAKS_FROM.search(sentence.codes[:at])
    says = _AND_SPEAKS.match(sentence.codes, at + 1)
    if begins is None or says is None or says.end() > main:
        return False
    return sentence.chunks[begins.start("from")].norm in ("at", "from", "in", "near")


_WHO_SAYS = re.compile(r"[PNO]9?,H(?P<told>[^,;:.eEKWD!]*),[^,;:.]{0,3}s")


def _is_of_who_speaks(sentence: Sentence, at: int, main: int) -> bool:
    """Match "Ruiz, who leads troops in Teluk, said that": what he does at any time."""
    return any(
        told.start("told") <= at < told.end("told") and told.end() <= main
        and sentence.chunks[told.start("told") - 1].norm == "who"
        for told in _WHO_SAYS.finditer(sentence.codes)
    )  # fmt: skip


_MEETS = frozenset(
    {"arrive", "arrived", "convene", "convened", "gather", "gathered", "meet", "meeting", "meets"}
    | {"met", "negotiate", "negotiated", "sat down", "travelled", "traveled", "visits", "visited"}
)


def _meets_elsewhere(sentence: Sentence, at: int, main: int) -> bool:
    """Match "bombs hit Teluk as envoys meet in Riau": where others were at that time."""
    clause = sentence.codes.rfind("x", main, at)
    if clause < 0 or sentence.chunks[clause].norm not in ("as", "while"):
        return False
    return any(c.norm in _MEETS for c in sentence.chunks[clause:at])


_CARED_FOR = re.compile(r"(?P<verb>[w3])(?:[2p]|p@)[ta]?[^,;:.KDWeE]{0,7}$")
_CARES = frozenset(
    {"airlifted", "brought", "evacuated", "flown", "held", "hospitalised", "hospitalized"}
    | {"interrogated", "questioned", "rushed", "taken", "transferred", "treated"}
)


def _is_of_care(sentence: Sentence, at: int) -> bool:
    """Match "were flown to the hospital of Teluk", "was being questioned in Teluk"."""
    moved = _CARED_FOR.search(sentence.codes[:at])
    return moved is not None and sentence.chunks[moved.start("verb")].norm in _CARES


def _is_to_be_elsewhere(sentence: Sentence, at: int, main: int) -> bool:
    """Match "must answer for the attack and talks would be held in Teluk": where things may be."""
    return re.search(r"&[^,;:.]*m[^,;:.]*$", sentence.codes[main:at]) is not None


#: "Hours after", "two days before"
_OTHER_TIME = re.compile(r"(?:[9a]?y?[w%]?u|[wy])x")


_ANSWERS = frozenset({"response", "retaliation", "revenge", "reprisal", "reprisals"})


_HAS_SAID = re.compile(r"(?:o[^,;:.sKWDe]{0,6})?[hy]{0,2}s")
_TREATS = frozenset({"admitted", "received", "treated", "treating"})
_KIN = frozenset(
    {"aunt", "brother", "cousin", "daughter", "family", "father", "mother", "neighbor"}
    | {"neighbour", "nephew", "niece", "relative", "relatives", "sister", "son", "uncle", "widow"}
    | {"wife"}
)


def is_beside_the_event(sentence: Sentence, at: int, main: int) -> bool:
    """Whether a place is that of what answers an event, of who tells of it, or of a hospital.

    "A campaign in Teluk in response to the attack", "In Teluk, a cousin said that the raid", "the
    hospital in Teluk had treated 31".
    """
    treats = any(c.norm in _TREATS for c in sentence.chunks[at + 1 : at + 5])
    if treats and re.search(r"1[po]t?$", sentence.codes[:at]):
        return True
    for i in range(at + 1, max(at, main)):
        norm, following = sentence.chunks[i].norm, sentence.chunks[i + 1 : i + 2]
        if norm in _KIN and _HAS_SAID.match(sentence.codes, i + 1):
            return True
        if norm in _ANSWERS and any(c.norm in ("for", "to") for c in following):
            return True
    return False


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether a chunk is the name of a place."""
    chunk = sentence.chunks[at] if at < len(sentence.chunks) else None
    return chunk is not None and (chunk.is_town or chunk.place is not None)


def _owns_a_named(sentence: Sentence, at: int) -> bool:
    """Match "Riau's southern suburb of Teluk": the place is what is named."""
    area = re.match(r"'w{0,2}[wu]o", sentence.codes[at + 1 :])
    return (
        area is not None
        and sentence.chunks[at + area.end() - 1].norm in _AREAS
        and _is_named(sentence, at + area.end() + 1)
    )


#: "warships in the Gulf of Guinea (fired missiles at)", "drones based in Gao (hit)"
_WHO_ACTS = re.compile(r"(?:^|[,;:xs])[ta]?[wNGO%]{0,3}[wuQP]w?p[ta]?$")


def _is_of_who_acts(sentence: Sentence, at: int, main: int) -> bool:
    """Whether a place before the verb is where those who act are; what they hit is elsewhere."""
    if at + 1 < len(sentence.chunks) and sentence.chunks[at + 1].norm in _ACTS:
        return _WHO_ACTS.search(sentence.codes[:at]) is not None
    return at + 1 == main and _WHO_ACTS.search(sentence.codes[:at]) is not None


_ACTS = frozenset({"attacked", "bombed", "fired", "hit", "launched", "shelled", "struck"})


def _is_measured_from(sentence: Sentence, at: int) -> bool:
    """Match "55 km northeast of Teluk": from where the way to the place is told."""
    told = re.search(r"9w?[wu](?:y?wo|(?P<led>p))t?$", sentence.codes[:at])
    return told is not None and (
        told["led"] is None or sentence.chunks[told.start("led")].norm == "from"
    )


def _are_two_seas(sentence: Sentence, here: int, there: int) -> bool:
    """Whether what is told happened at two seas, neither of which is part of the other."""
    places = [p.place for i in (here, there) if (p := sentence.chunks[i].place)]
    if len(places) < 2 or any(place.kind != "sea" for place in places):
        return False
    one, other = places
    apart = one.place_id not in (other.place_id, other.parent_id)
    joined = re.search(r"&[^,;:.]*$", sentence.codes[here:there]) is not None
    return joined and apart and other.place_id != one.parent_id


def _is_of_a_land(sentence: Sentence, at: int) -> bool:
    """Match "off the Venezuelan coast", "in Iranian waters": a nation's land, not its people."""
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    if after == "side":  # "on the American side nobody was hurt": a party, not a place
        return sentence.codes[at + 2 : at + 3] == "o"
    return after in _LANDS or after in SETTLEMENTS


_AT_LAW = frozenset({"appealed", "filed", "lodged", "ruled", "sued", "testified"})
#: Parts of an armed group, called after where it once was.
_BODIES = frozenset({"bloc", "brigade", "brigades", "cartel", "faction", "front", "gang", "wing"})


def is_part_of_a_name(sentence: Sentence, at: int) -> bool:
    """Match the Pacific of "Pacific Highway" and the Texas of "Texas Tech": no place of their own.

    Not Kunar in "Kunar Province", whose noun is written with a capital.
    """
    if at + 1 < len(sentence.chunks) and sentence.chunks[at + 1].norm in _BODIES:
        return True  # "a camp of the Amazonas front"
    if re.match(r"-[^GN]", sentence.codes[at + 1 :]):
        return True  # "Riau-backed gunmen"
    if sentence.codes[at + 1 : at + 2] != "N":
        return False
    name = sentence.chunks[at].place
    town = name is not None and (name.kind in TOWNS or name.place.kind == "subdivision")
    if town and sentence.chunks[at + 1].norm.split()[-1] in SITES:
        return False  # "hit Teluk Teaching Hospital"
    noun = sentence.chunks[at + 1].norm.split()[0]
    return noun.rstrip("s") not in SETTLEMENTS and noun not in LANDFORMS


def _narrower(sentence: Sentence, at: int) -> int:
    """Return the chunk of the town in "near the town of Teluk, in Riau", for that of Riau."""
    wide = sentence.chunks[at].place
    if (
        wide is not None
        and (wide.kind not in TOWNS or names_a_hamlet(sentence.chunks, at))
        and (of := re.match(r"[uw]ot?(?P<town>[GN])", sentence.codes[at + 1 :]))
    ):  # "in the Riau village of Teluk"
        town = at + 1 + of.start("town")
        if sentence.chunks[at + 1].norm in NAMED_BEFORE and _is_named(sentence, town):
            return town
    # "Teluk, in Riau", "Teluk, the last big town in Riau", "Teluk, province of Riau"
    match = re.search(
        r"([GN])[,(]?(?:(?:[ta][wzy%]{0,3}[uw])?pt?(?:w?|[wG%-]{0,3}[uw]o)|t?[uw]o)?$",
        sentence.codes[:at],
    )
    before = sentence.chunks[match.start(1)].place if match else None
    here = sentence.chunks[at].place
    if match is None or before is None or here is None or here.kind in TOWNS:
        return at
    is_in = here.place.place_id in (before.place.place_id, before.place.parent_id)
    led = sentence.chunks[match.start(1) - 1].norm if match.start(1) else ""
    if before.kind not in TOWNS or not is_in or led in _LEFT:
        return at
    return match.start(1)


_LEFT = frozenset({"departed", "departing", "leave", "leaves", "leaving", "left", "quit"})


def find_scope(sentence: Sentence) -> Chunk | None:
    """Return the place that opens a sentence and holds for all of it: "In Gaza, meanwhile,"."""
    match = re.match(r"[y;w]?,?pt?(?:[Gw]{0,2}[wu]o|w)?([GN])(?:,[GNyw])?,", sentence.codes)
    if match is None:
        return None
    at = match.start(1)
    chunk = sentence.chunks[at]
    place = chunk.place is not None and chunk.place.kind != "demonym"
    return chunk if place and sentence.chunks[at - 1].norm != "from" else None


#: What stands in a town: "at Teluk's main hotel".
_BUILDINGS = frozenset(
    {"bridge", "cathedral", "church", "court", "embassy", "hotel", "mall", "market", "mosque"}
    | {"palace", "square", "stadium", "synagogue", "theatre", "theater", "zoo"}
    | SITES
)


def _owns_an_area(sentence: Sentence, at: int) -> bool:
    """Match "Beirut's southern suburbs", "Yemen's Red Sea coast", "Mogadishu's Hayat hotel"."""
    place = sentence.chunks[at].place
    if place is not None and place.place.kind == "subdivision":
        owned = sentence.chunks[at + 2 : at + 7]
        length = next((i for i, c in enumerate(owned) if c.code not in "wuNOGP%'q"), len(owned))
        if any(chunk.norm in _BUILDINGS for chunk in owned[:length]):
            return True
    return any(
        chunk.norm in _AREAS | LANDFORMS or chunk.norm in ("border", "interior")
        for chunk in sentence.chunks[at + 2 : at + 6]
        if chunk.code in "wuG"
    )


def is_nation_of_a_town(sentence: Sentence, at: int) -> bool:
    """Match the nation of "(the school of) a southern Lebanese town", "in a Syrian village"."""
    behind = sentence.chunks[at + 1 : at + 2]
    led = re.search(r"[op]a[w%]{0,2}$", sentence.codes[:at])
    return led is not None and any(chunk.norm in SETTLEMENTS for chunk in behind)


def _is_object(sentence: Sentence, at: int) -> bool:
    """Match "struck Kyiv" and "hit Beirut's suburbs"; not "hit Israel's army"."""
    if re.search(r"[PwON]E$", sentence.codes[:at]) and sentence.chunks[at - 1].norm in _AS_VERBS:
        return True  # "US forces raid Caracas"
    if re.search(r"e[ta][wu%]{0,2}[wu1]oa[w%]{0,2}$", sentence.codes[:at]):
        return is_nation_of_a_town(sentence, at)  # "struck the hall of a Lebanese village"
    lead = re.search(r"e(?:t[w]?|t?G'|b|[ta][w%]{0,2}[wu]o)?$", sentence.codes[:at])
    if lead is None:
        return False
    if lead[0] == "eb":  # "the worst hit was Teluk, where"
        return lead.start() > 0 and sentence.chunks[lead.start() - 1].norm in ("worst", "hardest")
    following = sentence.codes[at + 1 : at + 2]
    place = sentence.chunks[at].place
    if "o" in lead[0]:  # "bombed the runway of Teluk airport", "the shed of Teluk, a village"
        if sentence.chunks[at].is_town or (place is not None and place.kind in TOWNS):
            return True
        return at + 1 < len(sentence.chunks) and sentence.chunks[at + 1].norm in SITES
    if following == "P" and sentence.codes[at + 2 : at + 3] == "u":
        return sentence.chunks[at + 2].norm in SETTLEMENTS  # "raided Teluk refugee camp"
    if place is not None and place.kind == "demonym":
        return sentence.chunks[at + 1].norm == "capital"  # "struck the Qatari capital"
    if following and following in "wu":
        # "hit Poltava market", "hit the Red Sea coast"; not "the Black Sea port of Novorossiysk"
        local = sentence.chunks[at].is_town or (place is not None and place.place.kind != "country")
        return local and sentence.codes[at + 2 : at + 4] != "oG"
    return following in ("", ",", ".", ";", "@", "p", "y", "&", "x", "2") or (
        following == "'" and _owns_an_area(sentence, at)
    )


#: Events that their plural subjects do, in headlines and timelines.
_AS_VERBS = frozenset({"attack", "raid", "strike"})
_SUFFERS = frozenset({"endured", "suffered"})


_IS_STRUCK = re.compile(r"(?:hy?)?by?e|wp?w?E")


def _suffers(sentence: Sentence, at: int) -> bool:
    """Match "Teluk suffered the worst attack in years": the place that opens the sentence.

    And "Teluk was shelled", "Teluk came under fire", where it opens a clause.
    """
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    told = _IS_STRUCK.match(sentence.codes, at + 1)
    if told and opens_a_clause(sentence.chunks, at):
        verb = sentence.chunks[told.end() - 1]
        passive = verb.code == "e" and not verb.norm.endswith("ing")
        return passive or after in ("came", "comes")
    return at <= 1 and after in _SUFFERS and "E" in sentence.codes[at + 2 : at + 8]


def _is_of_a_list_of_targets(sentence: Sentence, at: int) -> bool:
    """Match "drones hit Kharkiv and Odesa", which were hit each by its own."""
    return bool(
        re.search(r"e(?:[GN],)*$", sentence.codes[:at])
        and re.match(r"(?:,[GN])*,?&[GN](?![wu'E])", sentence.codes[at + 1 :])
    )


def _is_one_of_several(sentence: Sentence, at: int) -> bool:
    """Match "in the Caribbean and the eastern Pacific": where a campaign is, not one strike."""
    if not _is_sea(sentence.chunks[at]):
        return False
    near = re.compile(r"&t?G")
    after = near.match(sentence.codes, at + 1)
    before = re.search(r"G&t?$", sentence.codes[:at])
    others = [after.end() - 1] if after else []
    others += [before.start()] if before else []
    return any(_is_sea(sentence.chunks[i]) for i in others)


def _is_sea(chunk: Chunk) -> bool:
    return chunk.place is not None and chunk.place.place.kind == "sea"


#: "(the record had belonged to Teluk), where 28 died", "a shed at Teluk, where"
_WHERE_HARMED = re.compile(r",H[^,;:.sH]*[EeKWD]")
#: "On the road (to Teluk)", "on the road from Riau (to Teluk)"
_ON_A_WAY = re.compile(r"p[ta]?[w%]?(?P<way>[wu])(?:p[GN])?$")
_MEASURED = re.compile(r"9w?[wu]$")
_MEASURES = frozenset({"kilometers", "kilometres", "km", "miles", "nautical miles", "nm"})


def is_where(sentence: Sentence, at: int) -> bool:
    """Whether the words around the place name at chunk ``at`` say where something was."""
    if tells_where(sentence.chunks, at) and _WHERE_HARMED.match(sentence.codes, at + 1):
        return True
    told = _IN_THE_TOWN.search(sentence.codes[:at])
    if told and sentence.chunks[at - 2].norm in _CALLED:
        at -= 1  # "in the state capital, Teluk"
    for i in range(at - 1, max(-1, at - 8), -1):
        chunk = sentence.chunks[i]
        if chunk.norm in ("with", "together with", "alongside"):
            return False  # "a crackdown on gangs together with the United States"
        along = sentence.codes[max(0, i - 2) : i] == "pt" and sentence.chunks[i - 2].norm in (
            "along",
            "on",
        )
        if along and chunk.norm.startswith(("coast", "shore")):
            return True  # "a dock along (on) the coast of Teluk"
        if chunk.norm in _NOT_WHERE:
            return _is_sea(sentence.chunks[at]) or _is_off_coast(sentence, i)
        way = _ON_A_WAY.search(sentence.codes[:i]) if chunk.norm == "to" else None
        if way and sentence.chunks[way.start("way")].norm in ("road", "highway"):
            return True  # "on the road to Teluk", "on the highway from Riau to Teluk"
        measured = chunk.norm == "from" and _MEASURED.search(sentence.codes[:i])
        if measured and sentence.chunks[i - 1].norm in _MEASURES:
            return True  # "30 nautical miles from Teluk"
        if chunk.code in "po":
            before = sentence.chunks[i - 1].norm if i else ""
            if sentence.codes[i - 1 : i] == "5":
                return False  # "in hospital in Teluk"
            if before in ("hospitalised", "hospitalized"):
                return False
            if before in _AT_LAW:
                return False  # "relatives of men killed in the raid sued in Teluk"
            if _is_said_at(sentence, i):
                return False
            if chunk.norm == "between" and before in _BETWEEN_STATES:
                return False  # "relations between Teluk and Riau": their governments
            if chunk.norm in ("in", "at", "from") and (
                (before.split(" ")[-1] in _WHO_IS_THERE and not _is_a_site(sentence, i))
                or sentence.codes[i - 1 : i] == "s"
            ):
                return False  # "officials in Teluk", not "struck an office in Teluk"
            if chunk.norm == "of":
                noun = sentence.chunks[i - 1].norm if i else ""
                site = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
                if noun in _NOT_WHERE or site in SITES:
                    continue  # "the perimeter of Teluk airport"
                if _is_moved_to(sentence, i):
                    return False
                if sentence.codes[i - 1 : i] == "E":
                    return True  # "the bombing of Teluk"
                area = noun.split()[-1] if noun else ""
                known = area in _AREAS or area.removesuffix("s") in SETTLEMENTS
                known = known or noun.partition(" ")[0] in QUARTERS  # "Colonia San Juan of Teluk"
                return known and not _is_of_origin(sentence, i - 1)
            named = sentence.codes[i - 1 : i] in ("G", "N")
            if named and i > 1 and sentence.chunks[i - 2].norm in _LEFT:
                return False  # "a boat that left Teluk in Riau"
            if named and _is_of_origin(sentence, i - 1):
                return False  # "brothers from Riau in northern Borneo"
            led = re.search(r"(p)[ta]?[wuy%NO]{1,4}$", sentence.codes[:i])
            if (
                chunk.norm in ("in", "at")
                and led
                and (sentence.chunks[led.start(1)].norm == "from")
                and not _TAKEN.search(sentence.codes[: led.start(1)])
            ):
                return False  # "from a command centre in Teluk"
            if chunk.norm == "outside" and _is_sea(sentence.chunks[at]):
                return False  # "the first outside the Caribbean"
            return chunk.norm in _WHERE and not (
                chunk.norm == "from" and sentence.chunks[at].code == "G"
            )
        acted = (
            chunk.code == "w"
            and chunk.norm.endswith("ed")
            and chunk.norm not in ("called", "named")
            and i
            and (sentence.codes[i - 1] in "NGOP" or sentence.chunks[i - 1].norm in _AREAS)
        )
        if acted or chunk.code in ",;.KWeEsA23xHbhm@" or chunk.norm == "that":
            return False  # "wrote on Telegram that Teluk aims at homes"
    return False


_IN_THE_TOWN = re.compile(r"p[ta'X][wuG'%]{1,3},$")
#: What stands before the name of a town that it tells of.
_CALLED = frozenset({"capital", "city", "port", "town", "village"})
_MOVED = frozenset(
    {"brought", "deported", "fled", "flew", "flown", "moved", "relocated", "retreated", "returned"}
    | {"sent", "taken", "transferred", "travelled", "traveled", "went"}
)


def _is_moved_to(sentence: Sentence, at: int) -> bool:
    """Match "moved to the Afghan province (of)": where somebody went afterwards."""
    if re.search(r"3t?[wG%]{0,3}[uw]$", sentence.codes[:at]):
        return True
    led = re.search(r"(.)[2p]t?[wG%]{0,3}[uw]$", sentence.codes[:at])
    if led is None or sentence.chunks[led.start() + 1].norm != "to":
        return False
    return sentence.chunks[led.start()].norm in _MOVED


#: What is between governments, not between places.
_BETWEEN_STATES = frozenset(
    {"accord", "agreement", "alliance", "ceasefire", "conflict", "cooperation", "crisis", "deal"}
    | {"dispute", "feud", "friction", "negotiations", "peace", "relations", "rift", "row", "spat"}
    | {"talks", "tension", "tensions", "ties", "treaty", "truce", "war"}
)
#: Occasions on which somebody speaks.
_GATHERINGS = OCCASIONS | frozenset(
    {"assembly", "ceremony", "event", "forum", "gathering", "meeting", "rally", "speech"}
    | {"summit", "visit"}
)


def _is_said_at(sentence: Sentence, at: int) -> bool:
    """Match "At a rally (in) Teluk, the president said that jets hit a boat"."""
    if sentence.chunks[at - 1].norm not in _GATHERINGS:
        return False
    opens = re.fullmatch(r"(?:@,)?p[ta][wyNOGP%]{0,3}", sentence.codes[: at - 1])
    return opens is not None and "s" in sentence.codes[at:]


#: "Seized two men (from a house in Teluk)"
_TAKEN = re.compile(r"C(?:[ta9]?[w%yOGN']{0,4}[PNOjU7]?)$")


def _is_of_origin(sentence: Sentence, at: int) -> bool:
    """Match "men from the fishing village (of)", "from Riau (in)": who they are, not where."""
    led = re.search(r"(?:[PU7O],?|,9)(p)[ta]?[w%GyOPu]{0,4}o?$", sentence.codes[:at])
    if led is None:
        native = re.search(r"([wP])ot?[w%GyOPu]{0,4}$", sentence.codes[:at])
        return native is not None and sentence.chunks[native.start(1)].norm in _NATIVES
    return sentence.chunks[led.start(1)].norm == "from"


_NATIVES = frozenset({"inhabitant", "inhabitants", "native", "natives", "resident", "residents"})


#: "an attack on a post (in)", "a strike on a school, a market and a hospital (in)"
_ON_A_SITE = re.compile(r"E(?:p@)?p(?:[ta9]?[wGuP%1]{1,3}(?:,|,?&))*[ta9]?[wG%]{0,3}.$")


def _is_a_site(sentence: Sentence, at: int) -> bool:
    """Match "struck an office (in)", "outside a court (in)": what stands before chunk ``at``.

    And "an attack on a post of the police (in)".
    """
    if re.search(r"E(?:p@)?p[ta9]?[w%]{0,2}[wu]o[ta]?[w%]{0,2}.$", sentence.codes[:at]):
        return True
    if re.search(r"[eE][ta9]?[w%NOGot]{0,6}.$", sentence.codes[:at]):
        return sentence.codes[at - 1] != "E"  # "rockets strike the US embassy in"
    if _ON_A_SITE.search(sentence.codes[:at]):
        return sentence.chunks[at - 1].norm not in ("conference", "reporters")
    site = re.search(r"p[ta9]?[w%NOG]{0,2}.$", sentence.codes[:at])
    led = sentence.chunks[site.start()].norm if site else ""
    noun = sentence.chunks[at - 1].norm
    return led in _SITE or (led == "at" and noun in ("court", "hospital"))


_CAPES = frozenset({"archipelago", "cape", "island", "islands", "peninsula"})


def is_off(sentence: Sentence, at: int) -> bool:
    """Match "off Teluk", "off the coast of Teluk", "400 nautical miles southwest of Teluk"."""
    if any(c.norm == "nautical" for c in sentence.chunks[max(0, at - _A_WAY_OFF) : at]):
        return True
    land = sentence.chunks[at].norm.split()[-1]
    after = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    if {land, after} & _CAPES and re.search(r"wo(?:t|G')?$", sentence.codes[:at]):
        return True  # "struck north of (Riau's) the Teluk peninsula"
    led = re.search(r"p[t]?[wGu]{0,2}(?:ot?)?$", sentence.codes[:at])
    return led is not None and sentence.chunks[led.start()].norm == "off"


def _is_off_coast(sentence: Sentence, at: int) -> bool:
    """Match "off the (Pacific) coast of": a place at sea told by a land."""
    if not sentence.chunks[at].norm.startswith("coast"):
        return False
    return any(c.norm in ("off", "near") for c in sentence.chunks[max(0, at - 4) : at])


#: "(the Caribbean) just north of Aruba", "(the Red Sea) off the coast of Teluk"
_BESIDE = re.compile(r"[yw]?(?:[uw]o|p(?:t?[wG]{0,2}[uw]o|t)?)[GN]")


def coast(sentence: Sentence, at: int) -> tuple[Chunk, Chunk]:
    """Return the first and last chunk of "Peru's Pacific coast", "the Pacific coast of Peru".

    And of "the Caribbean north of Aruba", "the Red Sea off the port of Teluk". Of any other place
    both are its own: chunk ``at``.
    """
    first = last = at
    if _is_sea(sentence.chunks[at]) and (beside := _BESIDE.match(sentence.codes, at + 1)):
        land, told = sentence.chunks[beside.end() - 1], sentence.chunks[at + 1 : beside.end() - 1]
        named = land.is_town or (land.place is not None and land.place.kind != "demonym")
        if named and not _is_sea(land) and any(c.norm in BEARINGS | {"off", "near"} for c in told):
            return sentence.chunks[at], land
    behind = sentence.chunks[at + 1].norm if at + 1 < len(sentence.chunks) else ""
    if _is_sea(sentence.chunks[at]) and behind in ("coast", "coastline", "shore", "side"):
        if sentence.codes[at - 2 : at] == "G'":
            first, last = at - 2, at + 1
        elif of := re.match(r"wot?G", sentence.codes[at + 1 :]):
            last = at + of.end()
    return sentence.chunks[first], sentence.chunks[last]


def find_town_around(sentence: Sentence, at: int) -> Holder | None:
    """Return the town that a part of it, or a hamlet that no table knows, is told with."""
    here = sentence.chunks[at].place
    holder = find_holder(sentence.chunks, sentence.codes, at)
    if holder is None or not (sentence.chunks[at].is_town or (here and here.kind in TOWNS)):
        return None
    town, told = sentence.chunks[holder.at], sentence.chunks[holder.at].place
    known = here is not None and here.kind == "city"
    if told is None or told.kind not in TOWNS or (holder.near and known):
        return None
    apart = here is None or not here.place.country or here.place.country == told.place.country
    return holder if apart and town.norm != sentence.chunks[at].norm else None
