"""What somebody applied for and was given: "granted an application to proscribe Y".

Rules, each with what it must and must not take:

- granted: "the court granted the state's request to have Y proscribed"; not "filed a request to"
"""

from ingest.extract.listings.effects import ListingEffects
from ingest.extract.listings.words import NEAR

_GRANTS = frozenset({"granted", "grants", "granting", "approved", "approves", "allowed", "upheld"})
_PLEAS = frozenset(
    {"application", "request", "petition", "motion", "plea", "bid", "prayer", "prayers", "suit",
     "requests", "applications"}
)  # fmt: skip
_LEADS = ("to", "for", "seeking", "that", "asking", "requesting")


class ListingGrants(ListingEffects):
    """The rules that need what was asked for."""

    def _granting(self, at: int) -> int:
        """Index of the verb by which what was asked for is done; 0 where none is."""
        plea = 0
        for i in range(at - 1, 0, -1):
            if self._code(i) in ";:.":
                return 0
            if self._norm(i) in _PLEAS:
                plea = i
            if self._norm(i) not in _GRANTS:
                continue
            asked = plea and plea - i <= NEAR
            if not asked or any(self._code(j) in "mX" for j in range(i - 3, i)):
                return 0
            return i if any(self._norm(j) in _LEADS for j in range(plea + 1, at)) else 0
        return 0

    def _having(self, at: int) -> int:
        """Index of the "have" of "to have the group Y proscribed"; 0 where none is."""
        if self._code(at - 1) in "hybm":
            return 0
        for i in range(at - 1, max(0, at - 2 * NEAR), -1):
            if self._code(i) == "h" and self._norm(i - 1) == "to":
                return i
            if self._code(i) not in "ONtGAwx,&'-9":
                return 0
        return 0
