"""The bundled vocabulary, read once for all tests that need words of the world."""

from functools import cache
from pathlib import Path

from ingest.vocabulary import Vocabulary

REFERENCE = Path(__file__).parent.parent / "seeds" / "reference"


@cache
def bundled() -> Vocabulary:
    return Vocabulary.load(REFERENCE)
