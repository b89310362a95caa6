"""Which unknown names of a text are towns, and where they lie.

A name that not even the gazetteer holds lies in what is told behind it ("in Teluk, Riau"), else in
the country told of last.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from ingest.text.holders import find_holder
from ingest.text.towns import (
    ARTICLES,
    BEARINGS,
    GROUNDS,
    PARTS,
    SETTLEMENTS,
    SITES,
    WAYS,
    find_town,
    is_called_for,
    is_on_the,
    key,
    may_be_town,
)
from ingest.vocabulary import Place, PlaceName, Vocabulary

if TYPE_CHECKING:
    from ingest.text.document import Chunk

_NAME = re.compile("[GN]")
# "the Andes province of Ayacucho", but "the Lucanas district of Ayacucho"
_NAMED_BEHIND = frozenset({"province", "state", "department", "city", "town", "port", "village"})
_IN = frozenset({"in", "near", "off", "outside", "inside", "across"})
_TIMES = frozenset({"minutes", "hours", "days", "weeks"})
_SOON = 3  # sentences
_PARTS_OF_A_CITY = frozenset({"neighborhood", "neighbourhood", "quarter", "suburb", "ward"})
#: "struck Hajin", "attack on Hajin", "the raid of 3 May on Hajin"
_EVENT = re.compile(r"e$|E(?:[op]@)?p$")
_EVENT_AT = re.compile(r"(?:e|E(?:[op]@)?p)t$")
_SUFFERS = re.compile(r"(?:hy?)?by?e")
#: "(flew to Teluk), where gunmen killed", "(as in Teluk), where 28 died"
_WHERE_HARM = re.compile(r",H(?:9[w%]{0,2}P?[hy]*D|[ta9]?[w%yNOGPQu]{1,4}b?[KWe]|[ta][w%]{0,2}E)")
_HARM = re.compile(r"[EeKWD]")
#: "(the market at Teluk), where jets killed", "(a landing at Teluk) ended with one man dead"
_HARM_BEHIND = re.compile(r",H[^;:.]*?[EeKWD]|(?:,p?G,)?[^,;:.xHs]*[EeKWDd]")


@dataclass(slots=True)
class Placer:
    """Goes through a text's sentences, and keeps in mind what country is told of."""

    text: str
    vocabulary: Vocabulary
    countries: Callable[[], frozenset[str]]
    land: Place | None = None
    told: int = 0  # sentences
    city: Place | None = None  # where the city lies that was told of last
    region: Place | None = None  # the province told of last by its own name
    waiting: "list[tuple[int, Chunk]]" = field(default_factory=list)

    def place(self, chunks: "Sequence[Chunk]", codes: str) -> None:
        """Give a place to the names of a sentence that are towns."""
        self.told += 1
        for match in _NAME.finditer(codes):
            at = match.start()
            name = chunks[at].place
            if codes[at] == "N":
                self._place(chunks, codes, at)
                continue
            if name is None or name.kind == "demonym":
                continue
            if name.namesakes:
                name = chunks[at].place = self._of_the_land(chunks, at, name)
            if town := self._town_abroad(chunks, at, name):
                chunks[at].place = name = town
            if name.kind == "name" and name.place.kind == "subdivision":
                self.region = name.place
            if name.kind == "city" or self._is_city_too(chunks, at, name):
                self.city = name.place
            if name.place.kind == "subdivision" and not self._is_told_of(name.place.country):
                self._place(chunks, codes, at)  # a namesake abroad
            elif name.place.country and _stands_in(chunks, at) and not _is_seat(chunks, at):
                self._tell_of(name.place.country)
        self._lay_in_holders(chunks, codes)

    def _lay_in_holders(self, chunks: "Sequence[Chunk]", codes: str) -> None:
        """Lay towns that no table knows in the province of the place that they are told with."""
        for at, chunk in enumerate(chunks):
            if not chunk.is_town or (chunk.place and chunk.place.place.kind != "country"):
                continue
            holder = find_holder(chunks, codes, at)
            told = _in_full(chunks, holder.at) if holder and chunks[holder.at].place else None
            if told and told.kind == "subdivision":
                chunk.place = PlaceName(told, "unknown")

    def _is_city_too(self, chunks: "Sequence[Chunk]", at: int, name: PlaceName) -> bool:
        """Whether a province's name may be that of its chief town, as Kharkiv's is."""
        after = chunks[at + 1].norm if at + 1 < len(chunks) else ""
        if name.place.kind != "subdivision" or after.rstrip("s") in SETTLEMENTS:
            return False
        namesakes = self.vocabulary.towns.get(key(chunks[at].norm), ())
        return any(held == name.place.place_id for held, _ in namesakes)

    def _of_the_land(self, chunks: "Sequence[Chunk]", at: int, name: PlaceName) -> PlaceName:
        """Return the namesake in the land that the words tell, or that was told of last."""
        holder = _owner(chunks, at) or _described(chunks, at) or _told_behind(chunks, at)
        land = holder or self.land
        return name.of({land.country}) if land and land.country else name

    def _town_abroad(self, chunks: "Sequence[Chunk]", at: int, name: PlaceName) -> PlaceName | None:
        """Return the town of "Puerto Rico, in Meta", "San Fernando, Tamaulipas".

        It is called as a country or a province abroad is.
        """
        if name.kind not in ("name", "city") or name.place.kind == "sea":
            return None
        comma, joined = chunks[at + 1 : at + 2], chunks[at + 3 : at + 5]
        if not comma or comma[0].code != "," or any(c.code == "&" for c in joined):
            return None  # "in Santiago, Lima and Quito"
        region = _told_behind(chunks, at)
        if region is None or region.kind != "subdivision":
            return None
        land = region.country
        towns = self.vocabulary.towns.get(key(chunks[at].norm), ())
        called_so = key(region.name).startswith(key(chunks[at].norm))
        known = called_so or any(held[:2] == land for held, _ in towns)
        if land == name.place.country or not known:
            return None
        return PlaceName(region, "city")

    def _tell_of(self, country: str) -> None:
        """Turn to a country; what was told just before any was lies in it."""
        self.land = self.vocabulary.places[country]
        for told, chunk in self.waiting:
            if self.told - told <= _SOON:
                chunk.place = PlaceName(self.land, "unknown")
        self.waiting.clear()

    def _place(self, chunks: "Sequence[Chunk]", codes: str, at: int) -> None:
        chunk = chunks[at]
        name, start = chunk.norm, at
        if codes[:at].endswith("-") and chunks[at - 2].norm in ARTICLES:
            name, start = f"{chunks[at - 2].norm} {name}", at - 2  # "el-Obeid"
        before = [c.norm for c in chunks[max(0, start - 5) : start]]
        after = _noun_behind(chunks, at)
        owned = _owned(chunks, at + 2) if after == "'s" else ""
        called = is_called_for(before, after, owned) and not _describes(chunks, at)
        called = called or _is_called_settlement(chunks, at) or _is_listed(chunks, at)
        called = called or (
            tells_where(chunks, at) and _WHERE_HARM.match(codes, at + 1) is not None
        )
        called = (called or is_on_the(name, before)) and not _is_person(chunks, codes, at)
        struck = after != "'s" and (
            _EVENT.search(codes[:start])
            or _is_struck(chunks, codes, at)
            or _is_between(chunks, codes, at)
        )
        site = _EVENT_AT.search(codes[:start]) and any(
            c.norm in SITES for c in chunks[at + 1 : at + 3]
        )
        road = name.split(" - ") if after in WAYS else []
        if len(road) > 1:  # "on the Teluk-Riau road": where it begins, if that is known
            called, land = True, self.land.country if self.land else ""
            name = next((town for town in road if self._find_town(town, land)), name)
        if not (called or struck or site):
            return
        if self.city and [c.norm for c in chunks[max(0, at - 2) : at]] == ["city", "'s"]:
            chunk.place = PlaceName(self.city, "unknown")  # "in the city's Teluk district"
            return
        if self.city and after in _PARTS_OF_A_CITY:
            chunk.is_town, chunk.place = True, PlaceName(self.city, "unknown")
            return  # not a far town of the name
        land = self.land.country if self.land else ""
        place_id = self._find_town(name, land)
        if place_id and (region := _said_to_be_in(chunks, at) or _opening_region(chunks, place_id)):
            place_id = region.place_id  # "near Buenos Aires, in Imbabura"
        if place_id and (chunk.place is None or self._is_told_of(place_id[:2])):
            chunk.place = PlaceName(self.vocabulary.places[place_id], "city")
            self.city = chunk.place.place
        elif chunk.place is None and (
            (called and self._may_be_town(chunks, at, before, codes[:start]))
            or (struck and _lies_near_another(chunks, at))
            or (site and after in GROUNDS)
        ):
            chunk.is_town = True
            pointed = self.region if _points_at_a_region(chunks, at) else None
            holder = pointed or _owner(chunks, start) or _told_behind(chunks, at)
            holder = holder or _opening(chunks)
            holder = holder or self.land
            if holder:
                chunk.place = PlaceName(holder, "unknown")
            else:
                self.waiting.append((self.told, chunk))

    def _find_town(self, name: str, land: str) -> str:
        """Return where a town lies; that of "Lower Teluk" lies where Teluk does."""
        place_id = find_town(name, self.vocabulary.towns, self.countries, land)
        part, _, rest = name.partition(" ")
        if place_id or part not in PARTS or not rest:
            return place_id
        return find_town(rest, self.vocabulary.towns, self.countries, land)

    def _may_be_town(
        self, chunks: "Sequence[Chunk]", at: int, before: Sequence[str], codes: str
    ) -> bool:
        name = self.text[chunks[at].start : chunks[at].end]
        if _is_called_settlement(chunks, at) or tells_where(chunks, at):
            return not name.isupper()
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        after, code = _noun_behind(chunks, at), following.code if following else ""
        if len(chunks) > at + 2 and chunks[at + 2].norm in _TIMES:
            code = "@"  # "in Teluk some hours later"
        if code == "w" and after in ("began", "ended"):
            code = "b"  # "a landing at Teluk ended with one man dead"
        behind = "".join(c.code for c in chunks[at + 1 :])
        harmed = bool(_HARM.search(codes) or _HARM_BEHIND.match(behind))
        harmed = harmed or _lies_a_way_off(chunks, at)
        return may_be_town(name, before, after, code, harmed=harmed)

    def _is_told_of(self, country: str) -> bool:
        return country in self.countries()


def _stands_in(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Whether something is "in" or "of" the place at ``at``, or the place stands behind a comma."""
    before = chunks[at - 1] if at else None
    if before and before.norm in PARTS and at > 1:
        before = chunks[at - 2]
    return before is not None and (before.code in "o," or before.norm in _IN)


#: Who is in a capital tells nothing of where the news is: "officials in Washington".
_OFFICIALS = frozenset(
    {"authorities", "diplomat", "diplomats", "government", "lawmakers", "officials", "official"}
    | {"politicians", "sources", "spokesman", "spokeswoman"}
)


def _is_seat(chunks: "Sequence[Chunk]", at: int) -> bool:
    return at > 1 and chunks[at - 1].norm == "in" and chunks[at - 2].norm in _OFFICIALS


def _owned(chunks: "Sequence[Chunk]", at: int) -> str:
    """Return the head of the words from ``at`` on: suburbs of "('s) southern suburbs, where".

    And districts of "('s) Penha and Alemao districts".
    """
    head = ""
    for chunk in chunks[at : at + 4]:
        if chunk.code not in "wuE%N&":
            break
        head = chunk.norm if chunk.code not in "N&" else ""
    return head


def _is_called_settlement(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "Teluk, another village in Riau", "Teluk, a hamlet 30 km north of Riau".

    What the name is, stands behind it.
    """
    behind = chunks[at + 1 : at + 8]
    if len(behind) < 4 or behind[0].code != "," or behind[1].norm not in ("a", "the", "another"):
        return False
    noun = next((i for i, c in enumerate(behind) if c.norm in SETTLEMENTS), 0)
    following = behind[noun + 1] if 0 < noun < len(behind) - 1 else None
    if following is None:
        return False
    away = following.code == "9" or following.norm in BEARINGS or following.norm.isdigit()
    return away or following.norm in ("in", "of", "near", "on", "outside")


def tells_where(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "Teluk, where"."""
    return [c.norm for c in chunks[at + 1 : at + 3]] == [",", "where"]


def _is_listed(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match Riau in "the towns of Teluk and Riau": named with a town."""
    if at < 2 or chunks[at - 1].code not in ",&":
        return False
    return chunks[at - 2].is_town and chunks[at - 1].code == "&"


_IS_PERSON = re.compile(r",[at][w%]{0,2}P")


def _is_person(chunks: "Sequence[Chunk]", codes: str, at: int) -> bool:
    """Match "aimed at Ruiz, a senior commander", not "in Teluk, a fishermen's village"."""
    told = _IS_PERSON.match(codes, at + 1)
    if told is None:
        return False
    behind = {c.norm for c in chunks[told.end() : told.end() + 2]}
    return codes[told.end() : told.end() + 1] != "'" and not behind & SETTLEMENTS


def opens_a_clause(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Whether a clause may open at a chunk: "On Friday Teluk (was)", "said that Teluk (was)"."""
    before = chunks[at - 1] if at else None
    return before is None or before.code in ",;:x&H@" or before.norm == "that"


def _is_struck(chunks: "Sequence[Chunk]", codes: str, at: int) -> bool:
    """Match "Hajin was shelled" where the name opens a clause: only what is known is meant."""
    told = _SUFFERS.match(codes, at + 1)
    verb = chunks[told.end() - 1].norm if told else ""
    return told is not None and not verb.endswith("ing") and opens_a_clause(chunks, at)


_BETWEEN = re.compile(r"(?P<led>p)(?:N&)?$")


def _is_between(chunks: "Sequence[Chunk]", codes: str, at: int) -> bool:
    """Match "(a bus was hit) between Teluk and Riau": only what is known is meant."""
    led = _BETWEEN.search(codes[:at])
    return led is not None and chunks[led.start("led")].norm == "between"


def _lies_near_another(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "(a raid on) Teluk, south of Riau", "Teluk in Riau": only a place lies somewhere."""
    words = [c.norm for c in chunks[at + 1 : at + 4]]
    if words[:1] == ["in"]:
        return any(c.place and c.place.kind != "demonym" for c in chunks[at + 2 : at + 4])
    return words[:1] == [","] and words[2:] == ["of"] and words[1] in BEARINGS


def _lies_a_way_off(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "Teluk, some 30 km north of Riau"."""
    words = [c.norm for c in chunks[at + 1 : at + 7]]
    return words[:1] == [","] and any(
        word in BEARINGS and words[i + 1 : i + 2] in (["of"], ["from"])
        for i, word in enumerate(words)
    )


def _noun_behind(chunks: "Sequence[Chunk]", at: int) -> str:
    """Return the word behind a name; base of "(the Teluk) air base", "(the Teluk) nuclear site"."""
    behind = chunks[at + 1 : at + 3]
    grounds = len(behind) > 1 and behind[0].code in "wuP" and behind[1].norm in GROUNDS | {"camp"}
    return behind[1 if grounds else 0].norm if behind else ""


def _describes(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match the Andes of "the Andes province of Ayacucho": the place is what follows."""
    if at + 3 >= len(chunks) or chunks[at + 1].norm not in _NAMED_BEHIND:
        return False
    return chunks[at + 2].code == "o" and chunks[at + 3].code in "GNt"


_REGIONS = frozenset(
    {"department", "governorate", "oblast", "province", "region", "state", "territory"}
)


def _points_at_a_region(chunks: "Sequence[Chunk]", at: int) -> bool:
    """Match "the Teluk district of the province", "Teluk, in the same province"."""
    words = [c.norm for c in chunks[at + 1 : at + 6] if c.norm not in (",", "same")]
    words = words[1:] if words[:1] and words[0] in SETTLEMENTS else words
    return words[:1] in (["in"], ["of"]) and words[1:2] == ["the"] and words[2:3] != [] and (
        words[2] in _REGIONS
    )  # fmt: skip


def _opening(chunks: "Sequence[Chunk]") -> Place | None:
    """Return the place that a sentence opens with and that holds all that it tells: "In Gaza,"."""
    if len(chunks) < 3 or chunks[0].norm != "in" or chunks[2].code != ",":
        return None
    told = chunks[1].place
    return told.place if told and told.kind != "demonym" else None


def _opening_region(chunks: "Sequence[Chunk]", place_id: str) -> Place | None:
    """Return the region that a sentence opens with, for a town held to be in another of its land.

    "In Riau, he said, jets hit a depot in Teluk."
    """
    told = _opening(chunks)
    same = told is not None and told.kind == "subdivision" and told.country == place_id[:2]
    return told if same else None


def _owner(chunks: "Sequence[Chunk]", at: int) -> Place | None:
    """Return Mogadishu's for the district of "Mogadishu's Teluk district"."""
    if at > 2 and chunks[at - 1].norm == "'s" and chunks[at - 2].norm in SETTLEMENTS:
        at -= 1  # "Riau State's Teluk area"
        chunks = [*chunks[: at - 1], chunks[at]]
    owner = chunks[at - 2].place if at > 1 and chunks[at - 1].norm == "'s" else None
    return owner.place if owner and owner.kind != "demonym" else None


def _described(chunks: "Sequence[Chunk]", at: int) -> Place | None:
    """Return Ecuador for "the Ecuadorean province of Los Ríos"."""
    for chunk in reversed(chunks[max(0, at - 4) : at]):
        if chunk.place and chunk.place.kind == "demonym":
            return chunk.place.place
        if chunk.code not in "wuo%-" and chunk.norm not in SETTLEMENTS:
            return None
    return None


def _said_to_be_in(chunks: "Sequence[Chunk]", at: int) -> Place | None:
    """Return the region that a town is told to lie in: "X, in Riau", "X, department of Riau"."""
    words = chunks[at + 1 : at + 9]
    if words and words[0].code == ",":
        words = words[1:]
    if not words or not (
        words[0].norm == "in"
        or (words[0].norm in SETTLEMENTS and len(words) > 1 and words[1].code == "o")
    ):
        return None
    for at_word, chunk in enumerate(words[1:], start=1):
        if chunk.place and chunk.place.kind != "demonym":
            told = _in_full(words, at_word)
            return told if told.kind == "subdivision" else None
        leads_on = chunk.place or chunk.code in "to" or chunk.norm in PARTS | SETTLEMENTS
        if not leads_on:
            return None
    return None


def _in_full(chunks: "Sequence[Chunk]", at: int) -> Place:
    """Return the place named at a chunk, or the region behind it: "Venezuela's Bolivar state".

    And "Venezuela's southern Bolivar state".
    """
    place = cast(PlaceName, chunks[at].place).place
    part = [c.norm for c in chunks[at + 2 : at + 3] if c.norm in PARTS]
    name = chunks[at + 2 + len(part) : at + 3 + len(part)]
    behind = [c.place for c in name if c.place and c.place.kind != "demonym"]
    return behind[0].place if behind and chunks[at + 1].norm == "'s" else place


def _told_behind(chunks: "Sequence[Chunk]", at: int) -> Place | None:
    """Return the place that holds a town by the words behind it: "X, Riau", "X in Riau"."""
    last = ""
    for at_word, chunk in enumerate(chunks[at + 1 : at + 10], start=at + 1):
        if chunk.place and chunk.place.kind != "demonym":
            return _in_full(chunks, at_word)
        if chunk.code == "p" and chunk.norm != "in":
            return None
        passed = chunk.place or last == "-" or chunk.norm in SETTLEMENTS | PARTS | {"capital"}
        if chunk.code not in ",pot-" and not passed:
            return None
        last = chunk.code
    return None
