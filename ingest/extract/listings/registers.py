"""Lists that are named in many words: "register of persons and entities linked to terrorism"."""

from collections.abc import Sequence

from ingest.extract.speech.words import Word

_KEPT = ("list", "lists", "register", "registry", "roster", "blacklist", "catalog", "catalogue",
         "roll", "rolls", "index", "database")  # fmt: skip
_LONGEST = 14
#: Of what such a list is said to be; a list of victims of terrorism, or of its sponsors, is none.
_SAID_OF_ONE = frozenset(
    {"of", "persons", "people", "individuals", "entities", "organizations", "organisations",
     "groups", "and", "or", "linked", "tied", "connected", "related", "associated", "involved",
     "designated", "proscribed", "banned", "to", "with", "in", "for", "acts", "the", "foreign",
     "domestic", "criminal", "its", "financing", "national", "international", ",", "subject",
     "restrictive", "measures", "combat", "combating", "against", "fight"}
)  # fmt: skip
_GROUPS = ("group", "groups", "organization", "organizations", "organisation", "organisations",
           "entity", "entities")  # fmt: skip
#: Orders of a president under which all are on one list.
_ORDER = ("executive order", "e.o.", "eo", "order")
_ORDERED = {"13224": "SDGT", "13581": "TCO"}
_TERROR = ("terrorist", "terrorism", "terror")
_ONTO = ("on", "onto", "in")
_PUT: dict[str, tuple[str, ...]] = {"designation_verb": ("list",), "designation_applied": ("",)}
_LISTED: dict[str, tuple[str, ...]] = {"designation": ("terrorist_organization",)}


def with_registers(words: Sequence[Word], text: str) -> list[Word]:
    """Return the words, the name of such a list as one of them."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        if words[at].norm == "put it" and at + 1 < len(words) and words[at + 1].norm in _ONTO:
            kept += _apart(words[at])
            at += 1
            continue
        if _is_adjective(words, at):
            word = words[at]
            kept.append(Word("w", word.start, word.end, word.norm, word.text, _LISTED))
            at += 1
            continue
        if order := _order(words, at):
            kept.append(order)
            at = next(i for i, word in enumerate(words) if word.end >= order.end) + 1
            continue
        end = _end(words, at) or _unquoted_end(words, at)
        if not end:
            kept.append(words[at])
            at += 1
            continue
        start, stop = words[at].start, words[end - 1].end
        said = text[start:stop]
        kept.append(Word("w", start, stop, said.lower(), said, _LISTED))
        at = end
    return kept


def _order(words: Sequence[Word], at: int) -> Word | None:
    """Return an order that makes a list: "Executive Order 13224, as amended,"."""
    if words[at].norm not in _ORDER or at + 1 >= len(words):
        return None
    value = _ORDERED.get(words[at + 1].norm)
    if value is None:
        return None
    last = at + 1
    amended = [word.norm for word in words[at + 2 : at + 6]]
    if amended[:3] == [",", "as", "amended"]:
        last += 3 + (amended[3:] == [","])
    start, end = words[at].start, words[last].end
    said = f"{words[at].text} {words[at + 1].text}"
    return Word("w", start, end, said.lower(), said, {"designation": (value,)})


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether it is the "terrorist" of "listed as terrorist by"."""
    if words[at].norm != "terrorist" or not at or words[at - 1].norm != "as":
        return False
    return at + 1 == len(words) or words[at + 1].code in "p,.;&"


def _apart(word: Word) -> list[Word]:
    """Return "put" and "it" of "put it on the list", which elsewhere are one word of speech."""
    end = word.start + len("put")
    start = word.end - len("it")
    put = Word("w", word.start, end, "put", word.text[: len("put")], _PUT)
    return [put, Word("j", start, word.end, "it", word.text[-len("it") :])]


def _unquoted_end(words: Sequence[Word], at: int) -> int:
    """Index after 'a "terrorist" group', of which quotation marks were left out."""
    said = words[at].norm in ("terrorist", "narco - terrorist", "narcoterrorist")
    return at + 2 if said and at + 1 < len(words) and words[at + 1].norm in _GROUPS else 0


def _end(words: Sequence[Word], at: int) -> int:
    """Index after the name of a list that begins here; 0 where none does."""
    kept = words[at].norm.split()[-1:]  # "Public Registry" may be one word
    if not kept or kept[0] not in _KEPT or at + 1 >= len(words) or words[at + 1].norm != "of":
        return 0
    end = 0
    for i in range(at + 1, min(at + _LONGEST, len(words))):
        word = words[i]
        if word.is_a("designation"):
            return 0  # named by a term of its own
        parts = word.norm.split()
        if parts and parts[-1] in _TERROR:
            end = i + 1
        elif not _SAID_OF_ONE.issuperset(parts):
            break
        elif end and word.norm in ("persons", "people", "individuals", "entities"):
            end = i + 1
    return end
