"""Whose view, count or claim is told by a noun: "in her view", "by the army's count".

- according: "according to witnesses", "by the navy's own account"
- stance: "the army's position is that"; not "the army's position was shelled"
- view: "in the mayor's view, the dam"; not "came into view"
- claimed: "the army's claim that", "a warning from Lima that"; not "a claim that fell"
"""

from ingest.extract.speech.phrases import BOUNDARY, NAME, NUMBERS, Attribution
from ingest.extract.speech.silence import Silence
from ingest.extract.speech.sources import COUNTS, Source

_AGENT_REACH = 9
ACCOUNTS = (*COUNTS, "account", "figure", "figures", "reckoning", "telling", "version")
_COUNT_REACH = 8
_GIVEN_REACH = 10
_GIVEN = ("compiled", "gave", "issued", "obtained", "posted", "presented", "produced", "provided",
          "published", "released", "sent", "shared", "showed")  # fmt: skip
#: What shows something is whose it is: "WHO figures show".
DATA = ("data", "figures", "list", "numbers", "records", "statistics")
_LATEST = ("last", "latest", "recent")
_ANY_STATE = frozenset({"federal", "national", "official", "provincial", "public", "state"})
#: What somebody holds, of which it is told whose it is: "the army's claim that".
CLAIMS = frozenset({"accusation", "accusations", "admission", "allegation", "allegations",
                    "announcement", "argument", "assertion", "assertions", "assurance",
                    "assurances", "claim", "claims", "complaint", "complaints", "conclusion",
                    "confirmation", "contention", "declaration", "denial", "denials",
                    "disclosure", "insistence", "pledge", "promise", "revelation", "statement",
                    "suggestion", "suggestions", "testimony", "vow", "warning",
                    "warnings"})  # fmt: skip
_WHOM = {"her": "she", "him": "he", "it": "it", "them": "they"}
_POSSESSIVES = {"his": "he", "her": "she", "its": "it", "their": "they"}


#: How somebody tells what became of people: "lists them as dead".
LISTED = ("listed", "lists")
_LOST = frozenset({"captured", "dead", "detained", "kidnapped", "killed", "missing"})
_FATE_REACH = 8


class Views(Silence):
    """The rules of views, counts and claims."""

    __slots__ = ()

    def _listed(self, at: int) -> Attribution | None:
        """Match "lists the men as presumed dead": not "listed the gang as a terrorist group"."""
        reach = range(at + 1, min(at + _FATE_REACH, len(self.words)))
        as_at = next((i for i in reach if self._norm(i) == "as"), 0)
        fate = self._skip(as_at + 1, "y")
        fate += self._norm(fate) == "presumed"
        between = all(self._code(i) in "tA'w9yp" + NAME for i in range(at + 1, as_at))
        if not as_at or not between or self._norm(fate) not in _LOST:
            return None
        before = self._before_verb(at)
        source = self._subject(before[1], ()) if before is not None and not before[0] else None
        if source is None or source.kind not in ("name", "noun", "pronoun"):
            return None
        return Attribution(
            "said", self.words[at].text, at, source, source.first, at, False, at + 1, "active"
        )

    def _according(self, at: int) -> Attribution | None:
        if self._norm(at) == "per" and self._code(at - 1) != ",":
            return None  # "miles per hour"
        end = self._phrase_end(at + 1)
        if (whom := _WHOM.get(self._norm(at + 1), "")) and self._code(at + 2) in BOUNDARY:
            word = self.words[at + 1]  # "According to him, nine died"
            he = Source("pronoun", at + 1, at + 1, word.text, word.start, word.end, head=whom)
            return Attribution(
                "said", self.words[at].text, at, he, at, at + 1, at > 0, at + 2, "according"
            )
        source = self._given(at)
        source = source or self._parse_longest(at + 1, end) or self._counting(at + 1, end)
        if not source:  # "according to prosecutors and a video"
            joined = next((i for i in range(at + 1, end) if self._code(i) == "&"), at + 1)
            source = self._parse_longest(at + 1, joined)
        if not source:
            return None
        if source.text.lower() in _ANY_STATE and self._norm(at + 2) in DATA:
            return None  # "according to state figures": nobody's in particular
        after = at > 0 and self._code(at - 1) != "&"
        return Attribution(
            "said", self.words[at].text, at, source, at, end - 1, after, end, "according"
        )

    def _counting(self, lo: int, hi: int) -> Source | None:
        """Read whose count it is: "a count kept by the agency", "a list from the hospital"."""
        count = next((i for i in range(lo, hi) if self._norm(i) in (*COUNTS, *DATA)), hi)
        if any(self._code(i) in ("O", "N") for i in range(lo, count)):
            return None  # "an AFP tally of government figures"
        by = next((i for i in range(count, hi) if self._norm(i) in ("by", "from")), hi)
        if by == hi and self._norm(count + 1) == "of":  # "figures of the ministry"
            owner = self._parse_longest(count + 2, hi)
            return owner if owner is not None and owner.group == "body" else None
        return self._parse_longest(by + 1, hi) if by < hi else None

    def _given(self, at: int) -> Source | None:
        """Read who made known what something is according to: "a list (that) the army gave"."""
        made = range(at + 3, min(at + _GIVEN_REACH, len(self.words)))
        verb = next((i for i in made if self._norm(i) in _GIVEN), 0)
        if not verb or any(self._code(i) in ",;:.&Qbm" for i in range(at + 1, verb)):
            return None
        lo = self._phrase_start(verb - 1)
        source, given = self._parse(lo, verb), self._parse(at + 1, lo)
        if source is None or source.kind not in ("name", "noun") or lo <= at + 2:
            return None
        # "a man the army released"
        return source if given is None or given.group in ("", "text") else None

    def _by_count(self, at: int) -> Attribution | None:
        """Match "by Pakistan's count", "by an agency count", "by the army's account"."""
        by = next((i for i in range(at - 1, max(-1, at - 6), -1) if self._norm(i) == "by"), -1)
        if self._norm(at - 1) in _LATEST and self._norm(at + 1) == "by":
            end = self._phrase_end(at + 2)  # "at the last count by the agency"
            source = self._parse_longest(at + 2, end)
            if source is not None and source.kind in ("name", "noun"):
                return Attribution(
                    "said", self._norm(at), at, source, at, end - 1, True, end, "according"
                )
        if by < 0 or (by and self._norm(by - 1).endswith("ed")):
            return None
        end = at + 1
        source = self._parse(by + 1, end)
        if source is None and self._norm(at + 1) != "of":
            owner = self._holder_of(at)
            own = self._norm(at - 1) == "own"  # "by its own count", not "by his account"
            source = owner if owner is not None and (own or owner.kind != "pronoun") else None
            if source is not None and source.kind == "pronoun":
                source = self._clause_subject(by) or source
        if self._norm(at + 1) == "of":  # "by the account of an elder"
            end = self._phrase_end(at + 2)
            source = self._parse_longest(at + 2, end)
        if source is None or source.kind == "document":
            return None
        after = by > 0 and self._code(by - 1) != "&"
        return Attribution("said", self._norm(by), by, source, by, end - 1, after, end, "according")

    def _clause_subject(self, at: int) -> Source | None:
        """Read "the army" of "when the army left and, by its own count, lost nine"."""
        opens = next((i for i in range(at - 1, -1, -1) if self._code(i) in "x;:"), -1) + 1
        end = opens
        while end < at and (self._code(end) in "tA'ONG" or self.words[end].is_a("speaker_noun")):
            end += 1
        source = self._parse(opens, end) if opens < end < at else None
        return source if source is not None and source.kind in ("name", "noun") else None

    def _own_count(self, at: int) -> Attribution | None:
        """Match "the ministry's figures for May are 228 dead": whose count it is says so."""
        owner = next((i for i in (at - 1, at - 2) if self._code(i) == "'"), 0)
        reach = range(at + 1, min(at + _COUNT_REACH, len(self.words)))
        be = next((i for i in reach if self._code(i) in "b.,;:xHQ"), 0)
        number = self._skip(be + 1, "y")
        number += 2 if self._norm(number) == "at" else 0
        counted = self._code(number) == "9" or self._norm(number) in NUMBERS
        if not owner or self._code(be) != "b" or not counted:
            return None
        source = self._parse(self._phrase_start(owner - 1), owner)
        if source is None or source.kind not in ("name", "noun"):
            return None
        return Attribution(
            "said", self._norm(be), be, source, source.first, be, False, be + 1, "stance"
        )

    def _stance(self, at: int) -> Attribution | None:
        """Match "the army's assessment is that"; whose it is says so."""
        be = self._skip(at + 1, "y")
        that = self._skip(be + 1, "y")
        if self._code(be) != "b" or self._norm(that) != "that":
            return None
        source = self._holder_of(at)
        if source is None:
            return None
        return Attribution(
            "said", self._norm(be), be, source, source.first, that, False, that, "stance"
        )

    def _holder_of(self, at: int) -> Source | None:
        """Read whose view or words a noun tells of: "the army's first", "its", "the view of X"."""
        if self._norm(at + 1) == "of":
            end = self._phrase_end(at + 2)
            source = self._parse_longest(at + 2, end)
            return source if source is not None and source.kind in ("name", "noun") else None
        for i in range(at - 1, max(-1, at - 4), -1):
            word = self.words[i]
            if word.code == "'" and i > 0:
                source = self._owner(i)
                return source if source is not None and source.kind in ("name", "noun") else None
            if word.norm in _POSSESSIVES:
                return Source(
                    "pronoun", i, i, word.text, word.start, word.end, head=_POSSESSIVES[word.norm]
                )
            if word.code not in "wy":
                return None
        return None

    def _claimed(self, at: int) -> Attribution | None:
        """Match "the army's claim that", "a warning from Lima that"; not "a claim that fell"."""
        that, source = at + 1, None
        if self._norm(that) in ("by", "from"):
            that = next(
                (i for i in range(that + 1, min(at + _AGENT_REACH, len(self.words)))
                 if self._norm(i) == "that" or self._code(i) in BOUNDARY + "bhmH"), at,
            )  # fmt: skip
            source = self._parse(at + 2, that)
        elif self._norm(that) == "that":
            source = self._holder_of(at)
        told = self._norm(that) == "that" and self._code(that + 1) not in "bhm" + BOUNDARY
        if not told or source is None or source.kind not in ("name", "noun", "pronoun"):
            return None
        if source.kind == "noun" and source.group not in ("body", "role", "source"):
            return None
        first, last = min(source.first, at), max(source.last, at)
        return Attribution(
            "said", self.words[at].text, at, source, first, last, False, that, "stance"
        )

    def _owner(self, end: int) -> Source | None:
        """Read who stands before "'s": "(laughed at) the navy", "the governor of Lima"."""
        lo = end - 1
        while lo > 0 and self._code(lo) != "t" and self._code(lo - 1) not in BOUNDARY + "pxHbhmj&":
            lo -= 1
        near = self._parse(lo, end) if self._norm(lo - 1) != "of" else None
        source = near or self._parse(self._phrase_start(end - 1), end)
        return source or self._parse_anybody(lo, end)  # "the foreman's version is that"

    def _in_view(self, at: int) -> Attribution | None:
        """Match "In her view, the raid", "The raid, in the view of the army,"."""
        if not self.words[at].is_a("view"):
            return None
        into = next((i for i in range(at - 1, max(-1, at - 7), -1) if self._norm(i) == "in"), -1)
        source = self._holder_of(at) if into >= 0 else None
        if source is None or (source.first < into and self._norm(at + 1) != "of"):
            return None
        end = max(at, source.last) + 1
        opens = into == 0 or self._code(into - 1) in ",;:&xQ-"
        if not (opens or self._code(end) == ".") or self._code(end) not in ",.Qtj" + NAME:
            return None
        return Attribution(
            "said", self.words[at].text, into, source, into, end - 1, into > 0, end, "according"
        )
