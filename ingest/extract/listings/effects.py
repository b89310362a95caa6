"""Plans of which the same sentence tells that they took effect.

- done: "plans to list Y, a move that took effect on Monday"; not "days after tariffs that took"
"""

from ingest.extract.listings.lists import ListingLists
from ingest.extract.listings.words import NEAR
from ingest.text.dates import DateMention

_STEPS = frozenset(
    {"move", "step", "designation", "designations", "measure", "measures", "decision", "action",
     "listing", "order", "label", "classification", "change"}
)  # fmt: skip
_TOOK = ("took effect", "takes effect", "went into effect", "goes into effect", "came into force",
         "comes into force", "entered into force", "enters into force", "became official",
         "becomes official", "became effective", "becomes effective")  # fmt: skip


class ListingEffects(ListingLists):
    """The rules that need what was done of a plan."""

    def _took_effect(self, at: int) -> DateMention | None:
        """Return the day of ", a step that took effect on Monday", ", which took effect in May"."""
        for i in range(at + 1, len(self.words) - 2):
            if self._code(i) in ";:." or self._is_verb(i):
                return None
            if self._code(i) not in "H" and self._norm(i) != "that":
                continue
            if self._norm(i - 1) not in _STEPS and self._code(i - 1) != ",":
                continue
            told = " ".join(self._norm(j) for j in range(i + 1, i + 4))
            if not told.startswith(_TOOK):
                continue
            near = range(i + 2, min(i + NEAR, len(self.words)))
            return next((self.words[j].date for j in near if self.words[j].date), None)
        return None
