"""Groups that are banned where the ban is a noun.

- ban on: "the cabinet approved a ban on Y"; not "lifted its ban on Y", "a ban on Y's flags"
"""

from ingest.extract.listings.record import Listing
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.sanctions import IMPOSES
from ingest.extract.listings.states import ListingStates
from ingest.extract.listings.words import NEAR, ORDERS


class ListingBans(ListingStates):
    """The rules that need the noun of a verb of banning."""

    def _ban_on(self, at: int) -> Listing | None:
        """Match "imposed (on Monday) a nationwide ban on Y"."""
        verb = at - 1
        while verb > at - NEAR and self._code(verb) in "tAwy@p" and not self._imposes(verb):
            verb -= 1
        if self._norm(at + 1) != "on" or not self._imposes(verb) or self._is_unreal(verb):
            return None
        groups = tuple(group for group in self._sanctioned_after(at + 2) if self._is_armed(group))
        by = self._rulers(verb, self._relative(verb))
        lists = (self._as_list(at, GENERAL),)
        again = self._norm(verb) in ("extended", "renewed")
        date = None if again else self._date(verb, at, None)
        return self._listing(groups, lists, by, date, self.words[verb].start, self.words[at].end)

    def _imposes(self, at: int) -> bool:
        return self._norm(at) in IMPOSES or self._norm(at) in ORDERS
