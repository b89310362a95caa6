"""Figures as a user would find them: patterns run one by one with ``re`` over every text.

``python -m benchmarks.by_re ARCHIVE`` prints JSON: seconds, and how many of each measure it found.
"""

import json
import re
import sys
import time
from pathlib import Path

_NUMBER = (
    r"(?:(?:at least|about|more than|up to|as many as|some|nearly|over)\s+)?"
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens)"
)
_PEOPLE = r"(?:\s+(?:[a-z-]+\s+){0,3}?[a-z]+s|\s+people|\s+men|\s+women|\s+children|\s+others)?"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (measure, re.compile(pattern, re.IGNORECASE))
    for measure, pattern in (
        ("killed", rf"\b{_NUMBER}{_PEOPLE}\s+(?:(?:were|was|have been|had been)\s+)?killed\b"),
        ("killed", rf"\b(?:killed|killing|kills)\s+{_NUMBER}\b"),
        ("killed", rf"\b{_NUMBER}{_PEOPLE}\s+(?:have\s+)?(?:died|dead)\b"),
        ("killed", rf"\bleft\s+{_NUMBER}{_PEOPLE}\s+dead\b"),
        ("killed", rf"\bdeath toll\b[^.]{{0,60}}?\bto\s+{_NUMBER}\b"),
        ("killed", rf"\b(?:deaths|bodies) of\s+{_NUMBER}\b"),
        ("wounded", rf"\b{_NUMBER}{_PEOPLE}\s+(?:(?:were|was)\s+)?(?:wounded|injured|hurt)\b"),
        ("wounded", rf"\b(?:wounded|wounding|injured|injuring)\s+{_NUMBER}\b"),
        ("missing", rf"\b{_NUMBER}{_PEOPLE}\s+(?:(?:were|are|was)\s+)?(?:still\s+)?missing\b"),
        ("captured", rf"\b{_NUMBER}{_PEOPLE}\s+(?:were|was)\s+(?:detained|captured|arrested)\b"),
        ("survived", rf"\b{_NUMBER}\s+survivors?\b"),
    )
)


def main(archive: Path) -> None:
    """Print what the patterns find in an archive, and how long they took."""
    found = dict.fromkeys((measure for measure, _ in PATTERNS), 0)
    articles, started = 0, time.perf_counter()
    with archive.open(encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            articles += 1
            for measure, pattern in PATTERNS:
                found[measure] += sum(1 for _ in pattern.finditer(text))
    seconds = time.perf_counter() - started
    print(json.dumps({"articles": articles, "seconds": seconds, "found": found}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
