"""Figures as a user of spaCy would find them: a blank pipeline and its Matcher.

Run by a Python that has spaCy, with nothing else of this repository:
``python benchmarks/by_spacy.py ARCHIVE`` prints JSON: seconds, and how many of each measure it
found.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

_NUMBER: dict[str, Any] = {"LIKE_NUM": True}
_WORDS: dict[str, Any] = {"IS_ALPHA": True, "OP": "{0,4}"}
_BE: dict[str, Any] = {"LOWER": {"IN": ["were", "was", "been", "have", "had", "are"]}, "OP": "*"}


def _words(*words: str) -> dict[str, Any]:
    return {"LOWER": {"IN": list(words)}}


PATTERNS: dict[str, list[list[dict[str, Any]]]] = {
    "killed": [
        [_NUMBER, _WORDS, _BE, _words("killed", "died", "dead")],
        [_words("killed", "killing", "kills"), {"IS_ALPHA": True, "OP": "{0,2}"}, _NUMBER],
        [_words("death"), _words("toll"), {"OP": "{0,10}"}, _words("to"), _NUMBER],
        [_words("deaths", "bodies"), _words("of"), _NUMBER],
    ],
    "wounded": [
        [_NUMBER, _WORDS, _BE, _words("wounded", "injured", "hurt")],
        [_words("wounded", "wounding", "injured", "injuring"), _NUMBER],
    ],
    "missing": [[_NUMBER, _WORDS, _BE, {"LOWER": "still", "OP": "?"}, _words("missing")]],
    "captured": [[_NUMBER, _WORDS, _BE, _words("detained", "captured", "arrested")]],
    "survived": [[_NUMBER, _words("survivor", "survivors")]],
}


def main(archive: Path) -> None:
    """Print what the matcher finds in an archive, and how long it took."""
    spacy = import_module("spacy")  # not there where this is checked and tested
    filter_spans = import_module("spacy.util").filter_spans
    nlp = spacy.blank("en")
    matcher = import_module("spacy.matcher").Matcher(nlp.vocab)
    for measure, patterns in PATTERNS.items():
        matcher.add(measure, patterns, greedy="LONGEST")
    found = dict.fromkeys(PATTERNS, 0)
    articles, started = 0, time.perf_counter()
    with archive.open(encoding="utf-8") as file:
        for line in file:
            articles += 1
            doc = nlp(json.loads(line)["text"])
            for span in filter_spans(matcher(doc, as_spans=True)):
                found[span.label_] += 1
    seconds = time.perf_counter() - started
    told = {"articles": articles, "seconds": seconds, "found": found, "version": spacy.__version__}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
