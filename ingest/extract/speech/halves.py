"""Where what somebody says falls into a half that is quoted and one that is told.

- clauses: 'said the raid was "well aimed" and that nobody had fled'
- predicates: 'said they had been attacked and "had no other choice"'
- or the other way: 'said it was "aware of the claims" and took them seriously'
- relative: 'described it as "a clean hit" that had killed two'
- goes on: 'Nine had died, the army said, and the rest "fled to the hills"'
"""

from collections.abc import Sequence

from ingest.extract.speech.apart import FINITE, opening
from ingest.extract.speech.phrases import PASTS, Attribution
from ingest.extract.speech.quotes import Quote
from ingest.extract.speech.words import Word

_REACH_OF_A_SUBJECT = 12


def second_half(
    attribution: Attribution, quotes: Sequence[Quote], words: Sequence[Word]
) -> int | None:
    """Index of the word that joins a second half to the first, if one of them alone is quoted."""
    if attribution.mode != "said" or attribution.rule not in ("active", "inverted"):
        return None
    at = {
        i for i, word in enumerate(words)
        if word.quote in quotes and len(word.text.split()) > 1
    }  # fmt: skip
    if not at:
        return None
    if attribution.after:
        return _goes_on(attribution, at, words)
    begins = attribution.rest
    for i in range(begins + 1, len(words) - 1):
        if _tells_of_it(words, i) and i - 1 in at and max(at) < i:
            return i
        if not _joins(words[i]):
            continue
        first, second = ({q for q in at if q < i}, {q for q in at if q > i})
        if first and second:
            continue
        if words[i + 1].norm == "that" and i + 2 < len(words) and words[i + 2].code not in "bhm,":
            return i
        finite = i + 1 in second and opening(words[i + 1]) in FINITE
        if finite and any(word.code in "bhm" for word in words[begins:i]):
            return i
        finite = any(_is_finite(word) for word in words[begins:i])
        if finite and _is_predicate(words, i + 1, told=bool(second)):
            return i
    return None


def _is_finite(word: Word) -> bool:
    past = word.code == "w" and (word.norm in PASTS or word.norm.endswith("ed"))
    return past or (word.code in "bhm" and word.norm not in ("be", "been", "being"))


def _is_predicate(words: Sequence[Word], at: int, *, told: bool) -> bool:
    """Whether a predicate begins: "took all claims", not "made no mention", "killed and wounded".

    ``told``: what goes before is told, so that "was meant to" is another half. After a quotation
    it is more of the same: 'was "known to us" and was run by a gang'.
    """
    while at < len(words) - 1 and words[at].code == "y":
        at += 1
    following = words[at + 1] if at + 1 < len(words) else words[at]
    takes = words[at].norm in PASTS and following.code in "tjA9w" and following.norm != "no"
    return takes or (told and words[at].code in "bhm" and _is_finite(words[at]))


def _tells_of_it(words: Sequence[Word], at: int) -> bool:
    """Whether what it calls did something: 'described it as "a clean hit" that had killed two'."""
    relative = words[at].code == "H" or words[at].norm == "that"
    return relative and words[at + 1].norm == "had" and words[at - 2].norm == "as"


def _joins(word: Word) -> bool:
    return word.code == "&" or word.norm == "but"


def _goes_on(attribution: Attribution, at: set[int], words: Sequence[Word]) -> int | None:
    """Match '..., the army said, and the rest "fled"'; not '"We ran," he said, and "hid"'."""
    join = attribution.last + 2
    if join >= len(words) or words[join - 1].code != "," or not _joins(words[join]):
        return None
    told = min(at) > join and attribution.first > 1
    return join if told and min(at) - join <= _REACH_OF_A_SUBJECT else None
