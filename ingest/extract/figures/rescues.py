"""Who is searched for at sea, or taken out of it; and whom a second strike killed after all."""

import re
from itertools import pairwise

from ingest.extract.figures.matched import counted_span
from ingest.text.document import Sentence

#: Rule of "crews are searching for two men".
SEARCHED_FOR = "searched for"
_SEEKS = frozenset({"search", "searched", "searching"})
#: "called off the search": after a strike at sea only those who may live are searched for.
_GIVES_UP = re.compile(r"\b(?:abandoned|called off|ended|resumed|suspended) (?:the|its|a)\b")
_SEEKERS = re.compile(
    r"\b(?:coast ?guard|crews|divers|firefighters|navy|rescue (?:teams|workers)|rescuers)\b"
)
#: Rule of "pulled two men out of the sea"; these are its verbs.
OUT_OF_THE_SEA = "out of the sea"
#: Rule of "two were picked up by a freighter".
BY_A_SHIP = "picked up by a ship"
_SHIPS = frozenset(
    {"coast guard", "coastguard", "corvette", "crew", "cutter", "destroyer", "ferry", "fishermen"}
    | {
        "fishers",
        "freighter",
        "frigate",
        "guard",
        "helicopter",
        "launch",
        "merchantman",
        "navy",
        "ship",
        "tanker",
        "trawler",
        "tug",
    }
    | {"vessel", "warship", "yacht"}
)
PULLS = frozenset(
    {"fished", "hauled", "lifted", "picked", "plucked", "pulled", "recovered", "scooped"}
)
_CREW = frozenset({"crew", "crew members", "crewmen", "mariners", "sailors", "seafarers", "seamen"})
_BOATS = frozenset({"dinghy", "lifeboat", "lifeboats", "life raft", "life rafts", "raft", "rafts"})
_SEA = frozenset({"ocean", "sea", "seas", "surf", "water", "waters", "waves"})


def is_at_sea(rule: str, sentence: Sentence, match: re.Match[str], verb: int) -> bool:
    """Whether a match of one of the rules above tells of people lost at sea or taken out of it."""
    word = sentence.chunks[verb].norm.split()[0]
    if rule == OUT_OF_THE_SEA:
        out = sentence.chunks[match.end() - 1]
        sea = out.norm in _SEA or (out.place is not None and out.place.place.kind == "sea")
        return sea and word in PULLS
    if rule.endswith(BY_A_SHIP):
        by_ship = "np3" in match.re.groupindex and match["np3"]
        if by_ship:
            return _has_picked_up(sentence, verb, match.end())
        took_off = sentence.chunks[verb + 1].norm in ("off", "aboard")
        taken = word == "evacuated" or (word == "taken" and took_off)
        return (word in PULLS or taken) and _is_picked_up(sentence, match)
    before = " ".join(c.norm for c in sentence.chunks[:verb])
    sought = _SEEKERS.search(before) or (word == "search" and _GIVES_UP.search(before))
    return word in _SEEKS and bool(sought)


def _is_picked_up(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether those who picked somebody up are seafarers, or it was out of a vessel."""
    if "after" in match.re.groupindex and match["after"]:
        picked = sentence.chunks[match.start("verb")].norm == "picked"
        return picked and sentence.chunks[match.start("after")].norm == "after"
    if not match["agent"]:
        before = sentence.chunks[match.start()]
        leads = sentence.chunks[counted_span(match)[1]].norm == "from"
        return leads and before.norm.split()[-1] in _SHIPS
    agent = sentence.chunks[match.start("agent") : match.end()]
    return any(c.code == "Q" or c.norm.split()[-1] in _SHIPS for c in agent)


#: "(recovered two men) following a strike"
_AFTER_A_RAID = re.compile(r"[xpw%][ta@']{0,2}[wGNyz@'-]{0,3}E")
_AFTER = frozenset({"after", "following"})


def _has_picked_up(sentence: Sentence, verb: int, end: int) -> bool:
    """Match "a French frigate (of the mission) picked up (20 people)", who end before ``end``."""
    opened = max(sentence.codes.rfind(mark, 0, verb) for mark in ",;:x")
    ship = any(
        c.code == "Q" or c.norm.split()[-1] in _SHIPS - {"crew", "guard"} or c.norm == "coast guard"
        for c in sentence.chunks[opened + 1 : verb]
    )
    word, behind = sentence.chunks[verb].norm, sentence.chunks[verb + 1].norm
    if not ship or word not in PULLS:
        return False
    if behind == "up" or word == "plucked":
        return True
    if _AFTER_A_RAID.match(sentence.codes, end) and sentence.chunks[end].norm in _AFTER:
        return True
    around = {c.norm for c in sentence.chunks[verb + 1 : end + 8]}
    return bool(around & (_SEA | _BOATS)) or bool(
        _CREW & {c.norm for c in sentence.chunks[verb + 1 : end]}
    )


def is_killed_after_all(sentence: Sentence, last: int) -> bool:
    """Match "survived the first strike but were killed in a second", "a survivor died aboard"."""
    if re.match(r"(?:t[w%yz]{0,3}[weEuQ])?[bhy]{0,3}[DK]", sentence.codes[last + 1 :]):
        return True
    # "until they were killed by a second strike"
    behind = re.match(
        r"[^,.;:xK]{0,8},?[&w]y?by?K|[^.;:xKD9]{0,16}?(?:9u)?x[jt]P?by?K",
        sentence.codes[last + 1 :],
    )
    return behind is not None or _is_hit_again(sentence, last)


_AT_FIRST = re.compile(r"(?:pt?|t)?(?P<rank>[zw])(?P<what>[Eu])")


def _is_hit_again(sentence: Sentence, last: int) -> bool:
    """Match "had survived the first missile when the order was given to fire again"."""
    told = _AT_FIRST.match(sentence.codes, last + 1)
    if told is None or sentence.chunks[told.start("rank")].norm not in ("first", "initial"):
        return False
    behind = sentence.chunks[told.end() :]
    hits = sentence.chunks[told.start("what")].norm
    return any(
        c.norm == "again" or (c.norm == "second" and (n.code == "E" or n.norm == hits))
        for c, n in pairwise(behind)
    )
