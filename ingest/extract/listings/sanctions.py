"""Groups under sanctions, which need no list to be named.

Rules, each with what it must and must not take:

- imposed: "Ottawa imposed sanctions on Y", "sanctions were imposed on Y"; not "on Y's leaders"
- put under: "London placed Y under sanctions", "Y was hit with sanctions by"; not "under fire"
- targeted: "new sanctions target Y"; not "sanctions on Y were lifted"
- since: "Y has been under U.S. sanctions since 2017"; not "Y fears sanctions"
- sanctioned: "the Treasury sanctioned Y"; not "court-sanctioned", nor a person or a ship

Who is sanctioned has to be an armed group: known as one, called one, or with a name of one.
"""

from ingest.extract.listings.added import ListingAdded
from ingest.extract.listings.record import Listing, Named, away
from ingest.extract.listings.words import BARE_GROUPS, COUNTS, NEAR

SANCTIONS = "sanctions"
IMPOSES = frozenset(
    {"imposed", "imposes", "imposing", "announced", "announces", "announcing", "slapped", "levied",
     "leveled", "levelled", "unveiled", "issued", "placed", "put", "applied", "adopted",
     "approved", "enacted", "ordered", "agreed", "extended", "renewed", "introduced"}
)  # fmt: skip
_PUTS_UNDER = frozenset(
    {"placed", "placing", "put", "hit", "hits", "hitting", "slapped", "targeted", "struck",
     "punished", "came", "brought", "subject", "designated", "has",
     "had", "have", "keeps", "penalized", "penalised"}
)  # fmt: skip
_ON = ("on", "against", "targeting", "upon")
_HAS = ("has", "had", "have", "keeps")
_TARGET = ("target", "targets", "targeted", "hit")
_UNDER = ("under", "with", "by", "to")
_PARTS_OF = BARE_GROUPS | {"branch", "wing", "affiliate", "arm", "offshoot", "chapter", "cell"}


class ListingSanctions(ListingAdded):
    """The rules that need the word "sanctions" or its verb."""

    def _sanctions(self, at: int) -> Listing | None:
        """Match what is done with "sanctions", whichever of the rules it is."""
        start = at
        while start > 0 and self._code(start - 1) in "tAwyG9O&" and at - start < NEAR:
            if self._norm(start - 1) in IMPOSES or self._is_verb(start - 1):
                break
            start -= 1
        if self._norm(start - 1) in IMPOSES and not self._is_unreal(start - 1):
            return self._imposed(start - 1, at)
        if self._norm(start - 1) in _UNDER:
            return self._put_under(start - 1, at)
        if self._norm(at + 1) in _TARGET:
            return self._imposed(at + 1, at)
        verb = next((i for i in range(at + 1, self._clause_end(at)) if self._code(i) == "b"), 0)
        imposed = (i for i in range(verb + 1, verb + 4) if self._norm(i) in IMPOSES)
        done = next(imposed, 0) if verb else 0
        if done and not any(self._code(i) == "m" for i in range(at, done)):
            return self._imposed(done, at)
        return None

    def _it_sanctions(self, at: int) -> Listing | None:
        """Match the verb of "May 2: The Treasury sanctions Y"; not "U.S. sanctions on Y"."""
        whom = at + 1 + (self._code(at + 1) == "t")
        if not (self._can_designate(at - 1) and self._is_group(whom)):
            return None
        last = self._index(self._whole(whom).start)
        if self._code(last + 1) in "bhm" or self._code(at - 2) in "pX":
            return None  # "U.S. sanctions Y faces"
        groups = self._sanctioned_after(at + 1)
        by = self._rulers(at, None)
        lists = self._lists(at + 1) or (self._as_list(at, SANCTIONS),)
        end = max(self.words[at].end, lists[-1].end)
        date = self._date(at, max(last, self._index(lists[-1].start)), None)
        return self._listing(groups, lists, by, date, self.words[at].start, end)

    def _imposed(self, verb: int, at: int) -> Listing | None:
        """Match "imposed sanctions (Monday) on Y", "sanctions on Y were imposed"."""
        end = self._clause_end(max(at, verb))
        on = next((i for i in range(at + 1, end) if self._norm(i) in (*_ON, *_TARGET)
                   and self._code(i + 1) != "@"), 0)  # fmt: skip
        groups = self._sanctioned_after(on + 1) if on else ()
        by = self._agents(max(verb, on), max(verb, on)) or self._owners(at)
        if verb < at:
            by = self._rulers(verb, self._relative(verb)) or by
            by = by or self._continued(verb)
        lists = (self._as_list(at, SANCTIONS),)
        date = self._date(min(verb, at), max(verb, at, on), None)
        word = self.words[verb]
        start, stop = min(word.start, lists[0].start), max(word.end, lists[0].end)
        return self._listing(groups, lists, by, date, start, stop)

    def _put_under(self, under: int, at: int) -> Listing | None:
        """Match "placed Y under sanctions", "Y has been under sanctions since May"."""
        verb = under
        before = self._code(self._before_adverbs(under))
        listed = False
        for i in range(under - 1 if before != "b" else -1, max(-1, under - 2 * NEAR), -1):
            if self._is_aside(i, under):
                continue
            listed |= self._code(i) in ",&"
            if self._code(i) in ";:.H":
                break
            if self._norm(i) in _PUTS_UNDER and not (listed and self._norm(i) in _HAS):
                verb = i
                break
        if self._is_unreal(verb):
            return None
        stands = verb == under or self._norm(verb) in ("subject", "came")
        apposed = bool(self._apposed_group(under))  # "Y, a rebel group under U.N. sanctions"
        if verb == under and (self._norm(under) != "under" or not (before in "b," or apposed)):
            return None
        active = not stands and not self._is_passive(verb)
        groups = self._sanctioned_after(verb + 1) if active else self._reduced(verb)
        if not active:
            groups = groups or self._sanctioned_before(verb)
        by = self._agents(at + 1, at + 1) or self._owners(at)
        by = by or (self._rulers(verb, None) if active else ())
        lists = (self._as_list(at, SANCTIONS),)
        date = self._date(verb, at, None)
        return self._listing(groups, lists, by, date, self.words[verb].start, lists[0].end)

    def _before_adverbs(self, at: int) -> int:
        i = at - 1
        while i > 0 and (self._code(i) == "y" or self._norm(i) in ("both", "all")):
            i -= 1
        return i

    def _owners(self, at: int) -> tuple[Named, ...]:
        """Return whose sanctions they are: "U.S. and European sanctions"."""
        found: list[Named] = []
        for i in range(at - 1, max(-1, at - NEAR), -1):
            word = self.words[i]
            if self._can_designate(i):
                found.insert(0, self._authority_at(i))
            elif word.code == "A" and word.place is not None:
                state = self.vocabulary.country_actors.get(word.place.country, "")
                found.insert(0, Named(word.text, state, word.start, word.end))
            elif word.code not in "w9&'":
                break
        return tuple(found)

    def _continued(self, verb: int) -> tuple[Named, ...]:
        """Return who listed before, where "it" goes on."""
        before = self.told.listing
        if before is None or self._code(verb - 1) != "j":
            return ()
        return away(before.authorities)

    # ---------- whom

    def _sanctioned_before(self, at: int) -> tuple[Named, ...]:
        """Return the groups that are the subject of "was sanctioned", or what it stands for."""
        found = tuple(group for group in self._subject(at) if self._is_sanctionable(group))
        return found or self._pointed_back(self._subject_end(at))

    def _sanctioned_after(self, lo: int) -> tuple[Named, ...]:
        """Return the groups that are the object itself; not "Y's leaders", "members of Y"."""
        found: list[Named] = []
        i = lo
        while i < len(self.words):
            if i in self.asides:
                i = self.asides[i]
                continue
            if found and self.words[i].start < found[-1].end:
                i += 1
                continue
            if self._is_group(i, led=i - lo <= 1):
                group = self._whole(i)
                if not self._is_sanctionable(group):
                    break
                found.append(group)
            elif self._ends_object(i):
                break
            i += 1
        return tuple(found) or self._pointed_back(lo)

    def _ends_object(self, at: int) -> bool:
        """Whether a word can't stand before the object's name: a verb, a role, "members of"."""
        word = self.words[at]
        if word.norm == "of":
            return self._norm(at - 1) not in _PARTS_OF | COUNTS.keys()  # "two of Peru's gangs, A"
        if word.code != "w":
            return word.code not in "tA9yGO',&"
        return word.is_a("speaker_noun", "role") or word.norm.endswith("ing") or self._is_verb(at)
