"""Which lists a sentence names, or points back at."""

from ingest.extract.listings.clauses import ListingClauses
from ingest.extract.listings.parts import TELLS_OF
from ingest.extract.listings.record import Named
from ingest.extract.listings.words import ALL, AMERICAN, CALLED_A_GROUP, COUNTS, REACH

_BETWEEN_NAMES = {"as", "both", "also", "well", "a", "an", "and", "or"}
#: "Y landed on the list", "Y remains on it"; "has had Y on it", "keeps Y on it".
_STANDS = {"remains", "remain", "remained", "went", "goes", "gone", "landed", "stays", "stayed",
           "appears", "appeared", "appear", "ended", "been", "figures", "figured", "features",
           "featured", "sits", "sat", "stands", "stood", "found", "finds",
           "stay", "remaining", "staying"}  # fmt: skip
#: "On the list", "in that same register", "onto its own list".
_SAME_ONE = {"the", "that", "this", "same", "its", "their", "own", "such", "similar", "a",
             "terror", "terrorism", "national", "official", "growing", "public"}  # fmt: skip
_ON_IT = ("on", "onto", "to", "in", "into")
_LISTS = {"roster", "register", "registry", "catalog", "catalogue", "rolls", "index"}
_PUT_IN = ("in", "into", "on", "onto", "to", "as", "among", "under", "within", "put")
_PUT_BACK = ("returned", "returning", "restored", "restoring", "restores", "reinstated",
             "reinstating", "reinstates", "readded", "re-added")  # fmt: skip
_KINDS = dict.fromkeys(("terrorist", "narcoterrorist", "terroristic"), "terrorist_organization")
_BLAMED = ("behind", "responsible")  # "named Y as the terrorist group behind"
_FIGHTS = ("armed_group", "military")
_MOST = frozenset({"most", "largest", "biggest", "deadliest", "strongest", "richest", "wealthiest",
                   "bloodiest", "fiercest", "worst", "main", "leading", "major"})  # fmt: skip
_ADJECTIVES = 4  # words
_OF_LISTS = "ONt,&"  # codes


class ListingLists(ListingClauses):
    """The lists of one sentence."""

    def _is_on_list(self, at: int) -> bool:
        """Whether "on" is of "has been on the U.S. list of", "keeps Y on its list of"."""
        i = at - 1
        while i > 0 and (self.words[i].code == "y" or self._norm(i) in ALL):
            i -= 1
        if self._norm(at) == "there":  # "had been there for years", after a listing
            stood = self._norm(i) == "been" and self._norm(at + 1) in ("for", "since")
            return stood and self.told.listing is not None and bool(self._told_list())
        apposed = self._norm(at) == "on" and (
            bool(self._apposed_group(at))
            or (self._code(at - 1) == "," and self._kind(self.words[at - 2]) == "armed_group")
        )
        stands = (
            apposed
            or self._code(i) == "b"
            or self._norm(i) in _STANDS
            or self._norm(at) == "went on"
        )
        if not stands and self._keeping(at) is None:
            return False
        if self._norm(at + 1) == "it" and bool(self._told_list()):
            return self.told.listing is not None  # "has stood on it since 2009"
        return any(
            self._norm(j).split(" ")[0] in {*_LISTS, "list"}
            or self._norm(j).endswith(("list", "lists"))
            for j in range(at + 1, min(self._past_keepers(at + 1) + 5, len(self.words)))
        )

    def _past_keepers(self, lo: int) -> int:
        """Index of the last of "the U.S., EU and Canadian lists"."""
        i = lo
        while self._code(i) in "tGOA,&" and self._code(i + 1) in "tGOA,&":
            i += 1
        return i

    def _lists(self, lo: int) -> tuple[Named, ...]:
        """Return the lists named after ``lo`` in the same clause: "as an FTO and as an SDGT"."""
        first = -1
        reach = REACH
        resume = lo
        for i in self._after(lo, lo + 3 * REACH):
            word = self.words[i]
            if i < resume:
                continue
            if word.code in "xH" and self._code(i - 1) == ",":
                resume = self._past_clause(i)
                if resume > i:
                    continue
            reach -= word.code not in _OF_LISTS  # a list of groups may be long
            if reach < 0:
                break
            if self._is_counted_kind(i):
                continue
            if self._is_double_kind(i):
                return (self._as_list(i, _KINDS[word.norm]),)
            if word.is_a("designation"):
                behind = self._norm(i - 1) == "the" and self._norm(i + 1) in _BLAMED
                if self._is_apposed(i) or self._is_ranked_kind(i) or behind:
                    return ()
                if self._norm(i - 1) == "from":
                    continue  # "upgraded from SDGT to FTO"
                first = i
                break
            if self._points_at(i):
                continue
            after = self.words[min(i + 1, len(self.words) - 1)]
            if self._norm(i - 1) in ("a", "an") and after.is_a("designation"):
                continue  # "declared Y a listed terrorist entity"
            if (word.code in ";:.xH" and word.norm != "as") or self._is_verb(i):
                return ()
        if first < 0:
            return ()
        found = [first]
        at = first + 1
        while at < len(self.words):
            word = self.words[at]
            if word.is_a("designation"):
                found.append(at)
            elif word.norm not in _BETWEEN_NAMES and word.code not in "&,t":
                break
            at += 1
        return tuple(
            Named(w.text, w.terms["designation"][0], w.start, w.end)
            for w in (self.words[i] for i in found)
        )

    def _is_ranked_kind(self, at: int) -> bool:
        """Whether a kind of group is weighed: "among the largest terrorist groups"."""
        i = at - 1
        while self._norm(i) not in _MOST and self._code(i) in "AGw'" and at - i < _ADJECTIVES:
            i -= 1
        return self._norm(i) in _MOST

    def _as_such(self, at: int) -> tuple[Named, ...]:
        """Return the list of "classified as terrorist 22 gangs": whom it tells of follows."""
        if self._norm(at + 1) in _KINDS and self._code(at + 2) in "p@,.&;" and at > 0:
            return (self._as_list(at + 1, _KINDS[self._norm(at + 1)]),)  # "declared terrorist by"
        ends = (i for i in range(at + 2, min(at + REACH, len(self.words)))
                if self._norm(i) in _KINDS and self._code(i + 1) in "p@,.&;")  # fmt: skip
        end = next(ends, 0)
        if end and self._code(end - 1) in "ON" and self._kind(self.words[end - 1]) in _FIGHTS:
            return (self._as_list(end, _KINDS[self._norm(end)]),)  # "declare Y terrorist"
        counted = self._code(at + 3) in "9t" or self._norm(at + 3) in COUNTS
        if self._norm(at + 1) != "as" or self._norm(at + 2) not in _KINDS or not counted:
            return ()
        return (self._as_list(at + 2, _KINDS[self._norm(at + 2)]),)

    def _puts_back(self, at: int) -> bool:
        """Whether it is the verb of "returned Y to its list of", "reinstated Y as an FTO"."""
        if self._norm(at) not in _PUT_BACK:
            return False
        if self._code(at + 1) == "p" and not self._is_passive(at):
            return False  # "Trump returned to office"
        lists = self._lists(at + 1)
        first = self._index(lists[0].start) if lists else at
        if any(self._norm(i) == "as" for i in range(max(at, first - 2), first)):
            return True
        of = first - 2 if self._norm(first - 1) == "of" else first
        names = {part for i in (of, first, first + 1) for part in self._norm(i).split(" ")}
        onto = any(self._norm(i) in _ON_IT for i in range(at, first))
        return first > at and onto and bool(names & {"list", "lists", "blacklist", *_LISTS})

    def _points_at(self, at: int) -> bool:
        """Whether "that" points at a group: "labeled that (Peruvian) cartel a terrorist group"."""
        noun = at + 1 + (self._code(at + 1) in "AG")
        return self._norm(at) == "that" and self._norm(noun) in CALLED_A_GROUP

    def _past_clause(self, at: int) -> int:
        """Index of the "as" behind a clause put in: "named Y, that extorts shops, as an FTO"."""
        comma = next((j for j in range(at + 1, len(self.words)) if self._code(j) in ",;:."), at)
        return comma + 1 if self._code(comma) == "," and self._norm(comma + 1) == "as" else at

    def _is_apposed(self, at: int) -> bool:
        """Whether a list only describes: "fighters of Y, the terrorist group", "Y, a terrorist"."""
        if self._code(at - 2) != "," or at - 1 in self.asides.values():
            return False
        comma = next((i for i in range(at - 3, 0, -1) if self._code(i) == ","), at)
        # "named the gang, known as Y, a terrorist group", "a syndicate, the First Command, an FTO"
        told = self._norm(comma + 1) in TELLS_OF or bool(
            CALLED_A_GROUP.intersection(self._norm(comma - 1).split()[-1:])
        )
        one = self._norm(at - 1) in ("a", "an") and self._code(at - 3) in "ON" and not told
        return self._norm(at - 1) == "the" or one

    def _lists_before(self, at: int) -> tuple[str, ...]:
        """Return the lists last named in the sentence before a word: those named in a row."""
        last = next((i for i in range(at - 1, -1, -1) if self.words[i].is_a("designation")), None)
        if last is None:
            return ()
        row = [last]
        for i in range(last - 1, -1, -1):
            if self.words[i].is_a("designation"):
                row.insert(0, i)
            elif self._norm(i) not in _BETWEEN_NAMES and self._code(i) not in "&,t(":
                break
        return tuple(self.words[i].terms["designation"][0] for i in row)

    def _told_list(self) -> tuple[str, ...]:
        recent = self.told.recent or self.told.listed
        if self.told.defined and {recent, self.told.listed} <= set(AMERICAN):
            recent = self.told.listed  # "The SDGT label freezes assets": nobody is on it yet
        return (recent,) if recent else ()

    def _list_told(self, lo: int, hi: int) -> tuple[Named, ...]:
        """Return what "the list", "that register", "its own list" stands for: the one told of."""
        for i in range(lo + 1, min(hi, len(self.words))):
            on_it = self._norm(i) == "it" and self._norm(i - 1) in ("on", "onto")
            there = self._norm(i) == "there" and i == lo + 1
            back = self._norm(i - 2) == "back"  # "took Y off the list. It put Y back on it"
            told = self.told.listing is not None or (back and bool(self.told.recent))
            if (on_it or there) and told and self._told_list():
                return (self._as_list(i, self._told_list()[0]),)
            if self._norm(i) == "lists" and self._norm(i - 1) in ("both", "two"):
                return tuple(self._as_list(i, value) for value in self.told.together)
            if self._norm(i) not in ("list", "blacklist") and self._norm(i) not in _LISTS:
                continue
            if self._norm(i + 1) == "of":
                return ()
            k = i - 1
            while k > lo and self._norm(k) in _SAME_ONE:
                k -= 1
            if self._code(k) == "'" and self._can_designate(k - 1):  # "on Canada's list"
                k -= 2
                k -= self._code(k) == "t"
            joined = k == lo and self._norm(k).startswith("join")  # "A and B joined the list"
            if k == i - 1 or (self._norm(k).split()[-1] not in _ON_IT and not joined):
                continue
            own = self._designation_before(i)
            return tuple(self._as_list(i, name) for name in ((own,) if own else self._told_list()))
        return ()

    def _designation_before(self, at: int) -> str:
        """Return the list last named in the sentence before a word, or ``""``."""
        own = next((w for w in reversed(self.words[:at]) if w.is_a("designation")), None)
        return own.terms["designation"][0] if own else ""

    def _is_counted_kind(self, at: int) -> bool:
        """Whether a list's name only says what is listed: "put two criminal organizations on".

        Or "Canada listed two transnational criminal organizations".
        """
        counted = self._code(at - 1) == "9" or self._norm(at - 1) in COUNTS
        crime = self.words[at].terms.get("designation", ())[:1] == ("TCO",)
        listed = crime and self.words[max(0, at - 2)].is_a("designation_verb", "list")
        return counted and (listed or self._norm(at + 1) in ("on", "onto", "to"))

    def _is_double_kind(self, at: int) -> bool:
        """Whether it is the "terrorist" of "a terrorist and narcocriminal organization"."""
        if self._norm(at) not in _KINDS or self._code(at + 1) != "&":
            return False
        return any(self._norm(i) in CALLED_A_GROUP for i in range(at + 2, at + 5))

    def _is_put_in(self, at: int, lists: tuple[Named, ...]) -> bool:
        """Whether a preposition leads to the list; not "included two men, the terrorist group"."""
        first = self._index(lists[0].start) if lists else at
        return first <= at or any(self._norm(i) in _PUT_IN for i in range(at, first))
