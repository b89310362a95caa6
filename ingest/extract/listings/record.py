"""What is told of listings: names, listings, and what the sentences before have told."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ingest.record import record
from ingest.text.dates import DateMention


@record
class Named:
    """A group, an authority or a list as the text has it; ``value`` is its id or kind.

    ``start`` is -1 where the name stands in a sentence before.
    """

    text: str
    value: str
    start: int
    end: int

    def away(self) -> "Named":
        """Return the name as one of a sentence before, or of before the verb's clause."""
        return replace(self, start=-1, end=-1)


@record
class Listing:
    """Groups that are put on lists; ``start`` and ``end`` hold verb and lists (code points)."""

    groups: tuple[Named, ...]
    lists: tuple[Named, ...]
    authorities: tuple[Named, ...]
    date: DateMention | None
    start: int
    end: int
    count: int = 0  # of groups that it tells without their names
    countries: tuple[str, ...] = ()  # in which it says that those are

    def away(self) -> "Listing":
        """Return it as told in another sentence."""
        groups, lists, authorities = map(away, (self.groups, self.lists, self.authorities))
        return replace(self, groups=groups, lists=lists, authorities=authorities)


def away(names: Iterable[Named]) -> tuple[Named, ...]:
    """Return names as told in another sentence."""
    return tuple(name.away() for name in names)


@dataclass(slots=True)
class Told:
    """What the sentences before have told."""

    listing: Listing | None = None
    dated: tuple[Listing, ...] = ()  # all with groups and a day, for "also named both gangs"
    planned: Listing | None = None  # what was only asked for: "Peru did so", others hadn't
    groups: tuple[Named, ...] = ()  # the last named, for "it" and "the group"
    several: tuple[Named, ...] = ()  # the last named in a row, for "both gangs"
    ranked: tuple[Named, ...] = ()  # the last row or pair, for "the former", "the first two"
    pair: tuple[Named, ...] = ()  # the last two, for "both gangs"
    named: tuple[Named, ...] = ()  # the last ones, for "the cartel"
    keeper: tuple[str, Named] | None = None  # the list last named with whose it is
    together: tuple[str, ...] = ()  # the lists one group stands on, for "the same designations"
    latter: tuple[Named, ...] = ()  # the last of several, for "the latter"
    recent: str = ""  # the list last named, for "that designation"
    defined: bool = False  # whether that was told of without listing anybody
    listed: str = ""  # the list that groups were last put on, American ones before others
    subject: Named | None = None  # the authority that opens the sentence before, for "it"
    bodies: dict[str, str] = field(default_factory=dict)  # "department" -> the one last named
    called: dict[str, str] = field(default_factory=dict)  # "Department" -> whom a text calls so
    state: str = ""  # the only country of the sentence before, for "its government"
    home: str = ""  # the country first named, whose bodies need no name
    published: datetime.date | None = None
    day: DateMention | None = None  # the day last told, for "the same day"
    date: DateMention | None = None  # the date last told, for "two months later"
