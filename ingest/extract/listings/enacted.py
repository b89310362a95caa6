"""Who made an act of listing and when, where the sentence tells it beside the act.

Rules, each with what it must and must not take:

- signed: "The decree, which X signed on May 2, lists Y"; not "The decree, which X broke in May"
- announced: "the designation of Y, which Peru announced in May", "the decision to list Y, adopted
  on May 2"; not "the designation of Y, which announced a truce in May"
"""

from dataclasses import replace

from ingest.extract.listings.orders import ListingOrders
from ingest.extract.listings.record import Listing
from ingest.extract.listings.words import ACTS, NEAR

_MAKES = frozenset(
    {"signed", "issued", "approved", "passed", "adopted", "enacted", "decreed", "published",
     "announced", "made", "imposed", "ordered", "proclaimed", "unveiled", "gazetted", "finalized"}
)  # fmt: skip


class ListingEnacted(ListingOrders):
    """The rules that need what is told beside an act."""

    def _enacted_beside(self, listing: Listing, at: int) -> Listing:
        """Return a listing with whom and which day the sentence adds to its act."""
        if listing.date is not None or not listing.groups:
            return listing
        open_at = self._signed_before(at)
        open_at = open_at or (self._announced_behind_act(listing, at))
        if not open_at:
            return listing
        end = next((i for i in range(open_at + 1, len(self.words)) if self._code(i) in ",;:.-"),
                   len(self.words))  # fmt: skip
        date = next((self.words[i].date for i in range(open_at, end) if self.words[i].date), None)
        named = (i for i in range(open_at, end) if self._can_designate(i))
        by = listing.authorities or tuple(self._authority_at(i) for i in named)[:1]
        return replace(listing, date=date, authorities=by) if date else listing

    def _signed_before(self, at: int) -> int:
        """Index of the comma of "The decree, which X signed on May 2, lists"; 0 where none is."""
        if self._code(at - 1) != ",":
            return 0
        near = (i for i in range(at - 2, 0, -1) if self._code(i) in ",;:.")
        comma = next(near, 0)
        act = self._norm(comma - 1).split(" ")[-1] in ACTS or self._code(comma - 1) == "9"
        return comma if act and self._makes_after(comma) else 0

    def _announced_behind_act(self, listing: Listing, at: int) -> int:
        """Index of the comma of "the designation of Y, announced in May"; 0 where none is."""
        noun = self.words[at].is_a("designation_noun")
        decided = any(self._norm(i) == "decision" for i in range(max(0, at - 2 * NEAR), at))
        if not noun and not (decided and self._norm(at - 1) == "to"):
            return 0
        ends = [part.end for part in (*listing.groups, *listing.lists)]
        last = max((i for i, word in enumerate(self.words) if word.end in ends), default=0)
        comma = last + 1
        return comma if self._code(comma) == "," and self._makes_after(comma) else 0

    def _makes_after(self, comma: int) -> bool:
        """Whether ", which X signed", ", announced" follows; not ", which announced"."""
        if self._code(comma + 1) != "H":
            return self._norm(comma + 1) in _MAKES
        near = range(comma + 2, min(comma + NEAR, len(self.words)))
        verb = next((i for i in near if self._norm(i) in _MAKES), 0)
        be = self._code(comma + 2) == "b"
        return bool(verb) and (be or any(self._can_designate(i) for i in range(comma + 2, verb)))
