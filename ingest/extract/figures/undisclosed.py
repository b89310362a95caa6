"""Word that no casualty figures were given: "officials did not say how many were killed"."""

import re

from ingest.text.document import Sentence

_UNDISCLOSED = re.compile(
    r"""
      \bneither\b[^.;]{0,60}?\bsaid\ whether\b[^.;]{0,30}?
        \b(?:casualties|killed|died|wounded|hurt)\b
    | \b(?:no|not|without|few|little|unclear|unknown|didn't|never|yet\ to)\b
        [^.;]{0,60}?
        \b(?:casualt(?:y|ies)|dead|killed|death\ toll|deaths|fatalities|wounded|victims
          |survivors?)\b
        (?=[^.;]{0,40}?\b(?:immediately|provided|given|released|disclosed|available|known|clear
          |specified|offered|announced|mentioned|details?)\b)
    | \bno\ (?:\w+\ ){0,2}?(?:casualt(?:y|ies)|deaths|fatalities)\b
        (?:\ (?:figures?|details?|toll|count|numbers?|information))?
        (?=\ (?:were|was|have\ been|had\ been)\ (?:immediately\ )?(?:reported|given|released))
    | \bno\ casualty\ (?:figures?|details?|toll|count|numbers?|information)\b
    | \b(?:no|not|few|little)\b[^.;]{0,15}?\b(?:details?|information|word|figures?|numbers?|data)\b
        [^.;]{0,25}?\b(?:casualt(?:y|ies)|dead|killed|deaths|fatalities|victims)\b
    | \b(?:casualt(?:y|ies)|death\ toll|casualty\ figures
          |number\ of\ (?:dead|deaths|casualties|victims))\b
        [^.;]{0,25}?\b(?:not|n't|unclear|unknown|undisclosed)\b
    | \b(?:not|n't|unclear|unknown|declined\ to\ say|would\ not\ say)\b[^.;]{0,30}?
        \b(?:how\ many\b(?!\ of\ the\ \d)
          |whether\ any(?:one|body)|if\ any(?:one|body)|an\ unknown\ number)\b
        [^.;]{0,40}?\b(?:killed|died|dead|wounded|injured|hurt|casualties)\b
    """,
    re.VERBOSE,
)

#: One of these stands in whatever that matches.
_DENIALS = frozenset(
    {"declined", "didn't", "few", "little", "n't", "neither", "never", "no", "not", "unclear"}
    | {"undisclosed", "unknown", "without", "yet"}
)


def find_undisclosed(sentence: Sentence, folded: str) -> tuple[str, int, int] | None:
    """Return the measure and the chunks, inclusive, of such words; ``folded`` is the text."""
    match = None if sentence.words.isdisjoint(_DENIALS) else _UNDISCLOSED.search(folded)
    if not match:
        return None
    begin, end = sentence.start + match.start(), sentence.start + match.end()
    held = [i for i, c in enumerate(sentence.chunks) if c.start < end and c.end > begin]
    wounded = re.search(r"wounded|injured|hurt", match[0]) and not re.search(
        r"killed|dead|death|casualt|fatal|died", match[0]
    )
    survived = "survivor" in match[0] and not re.search(r"killed|dead|death|casualt", match[0])
    measure = "wounded" if wounded else "survived" if survived else "killed"
    return measure, held[0], held[-1]
