"""Made corpora: archives of reports of strikes among ordinary ones, the same for the same seed."""

import json
import random
from pathlib import Path

from benchmarks import ordinary_texts, strike_texts
from benchmarks.grammar import compose

#: Length of an article, in characters.
LENGTH = 3_500
_SEED = 20_261_120


def write_corpus(path: Path, articles: int, *, one_in: int = 1) -> None:
    """Write an archive of so many articles to ``path``, every ``one_in``th of them of a strike."""
    chance = random.Random(f"{_SEED} {one_in}")
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            kind = strike_texts if number % one_in == 0 else ordinary_texts
            text = compose(kind.GRAMMAR, kind.PLAN, LENGTH - 60, chance)
            day = f"2026-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}"
            row = {
                "article_id": f"made-{one_in}-{number}",
                "title": text.partition(".")[0][:80],
                "publisher": chance.choice(("Harbor News", "Coast Daily", "Valley Wire")),
                "published_on": day,
                "text": text,
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
