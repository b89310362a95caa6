"""Groups that an authority has put on a list: as terrorists, as criminals under sanctions.

A group has to be named. "Designated terrorist organizations" in general is no claim, nor is what
an authority may, might or plans to do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.article import Article
from ingest.claims import DesignationClaim, claim_id
from ingest.extract.spans import trim
from ingest.extract.words import Reading, Word
from ingest.text.dates import DateMention
from ingest.text.document import Document, Sentence
from ingest.vocabulary import Vocabulary

_MAY_DESIGNATE = re.compile(
    r"designat|terror|\blist|sanction|\bFTOs?\b|\bSDGTs?\b|kingpin|transnational criminal", re.I
)
_GROUP_KINDS = ("armed_group", "organization", "military", "person")
_AUTHORITY_KINDS = ("country", "government", "ministry", "organization", "person")
_UNREAL = {"would", "could", "can", "may", "might", "should", "to", "will", "shall", "must"}
_PLANS = {"plan", "plans", "planned", "planning", "consider", "considers", "considered",
          "considering", "threatened", "threatens", "threatening", "proposed", "propose",
          "wants", "urged", "if", "vowed", "promised", "pledged", "seeking", "seeks"}  # fmt: skip
_REACH = 16
_MEMORY = 4


@dataclass(frozen=True, slots=True)
class _Found:
    claim: DesignationClaim
    lineage: tuple[str, ...]  # the authority and what it is part of
    group_key: str


def find_designations(
    document: Document, article: Article, vocabulary: Vocabulary, reading: Reading | None = None
) -> list[DesignationClaim]:
    """Return one claim a group and designation: the one with the date and the closest authority."""
    if not _MAY_DESIGNATE.search(document.text):
        return []
    reading = reading or Reading(document, vocabulary)
    found: list[_Found] = []
    said: list[tuple[int, str]] = []  # sentence number, designation: what "that designation" is
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end]
        if not _MAY_DESIGNATE.search(text):
            continue
        words = reading.words(sentence)
        recent = next((name for no, name in reversed(said) if sentence.no - no <= _MEMORY), "")
        reader = _Reader(document, article, vocabulary, sentence, words, recent)
        found += reader.read()
        said += [(sentence.no, name) for name in reader.named()]
    return [item.claim for item in _best(found)]


def _best(found: Sequence[_Found]) -> list[_Found]:
    """Keep for each group and designation the claim that says most; other authorities stay."""
    kept: list[_Found] = []
    for item in found:
        same = next(
            (
                i for i, other in enumerate(kept)
                if other.group_key == item.group_key
                and other.claim.designation == item.claim.designation
                and (not other.lineage or not item.lineage
                     or other.lineage[0] in item.lineage or item.lineage[0] in other.lineage)
            ), -1,
        )  # fmt: skip
        if same < 0:
            kept.append(item)
        else:
            kept[same] = _fuller(kept[same], item)
    return sorted(kept, key=lambda item: item.claim.char_start)


def _fuller(first: _Found, second: _Found) -> _Found:
    def says(item: _Found) -> tuple[bool, int]:
        return item.claim.date_start is not None, len(item.lineage)

    return second if says(second) > says(first) else first


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    article: Article
    vocabulary: Vocabulary
    sentence: Sentence
    words: Sequence[Word]
    recent: str  # designation named in the sentences before, for "that designation"

    def named(self) -> Iterator[str]:
        """Yield the designations that the sentence names."""
        for word in self.words:
            if word.is_a("designation"):
                yield word.terms["designation"][0]

    def read(self) -> Iterator[_Found]:
        """Yield what the sentence designates."""
        for at, word in enumerate(self.words):
            if self._is_unreal(at):
                continue
            if word.is_a("designation_verb", "designate") or word.is_a("designation_verb", "list"):
                yield from self._by_verb(at)
            elif word.is_a("designation_noun") and word.norm.startswith("designation"):
                yield from self._by_noun(at)

    # ---------- rules

    def _by_verb(self, at: int) -> Iterator[_Found]:
        """Match "X designated Y an FTO", "Y was designated an FTO", "added Y to the list"."""
        as_what = self._designation(at + 1)
        if as_what is None:
            return
        strong = self.words[at].is_a("designation_verb", "designate")
        name = self.words[as_what].terms["designation"][0]
        if not strong and self.words[as_what].norm in ("terrorists", "kingpin"):
            return
        which = self._relative(at)
        passive = self._is_passive(at)
        if which is not None:
            groups = self._groups(max(0, which - 8), which, nearest=True)
        elif passive:
            groups = self._groups(max(0, at - _REACH), at)
        else:
            groups = self._groups(at + 1, as_what) or self._groups(
                as_what + 1, min(as_what + 6, len(self.words)), colon=True
            )
        authority = self._authority(at, as_what, passive=passive)
        yield from self._claims(groups, name, authority, at, as_what)

    def _by_noun(self, at: int) -> Iterator[_Found]:
        """Match "the designation of Y as an FTO" and "applied that designation to Y".

        So, too, "that designation was given to Y by X".
        """
        if at + 1 < len(self.words) and self.words[at + 1].norm == "of":
            as_what = self._designation(at + 2)
            if as_what is not None:
                groups = self._groups(at + 2, as_what)
                authority = self._authority(at, as_what, passive=True)
                yield from self._claims(
                    groups, self.words[as_what].terms["designation"][0], authority, at, as_what
                )
            return
        applied = next(
            (i for i in range(max(0, at - 4), at) if self.words[i].is_a("designation_applied")),
            None,
        )
        if applied is None:
            after = range(at + 2, min(at + 6, len(self.words)))
            applied = next((i for i in after if self._is_given(i)), None)
        if applied is None or self._is_unreal(applied):
            return
        own = next(
            (
                self.words[i].terms["designation"][0]
                for i in range(min(applied, at), at)
                if self.words[i].is_a("designation")
            ),
            "",
        )
        name = own or self.recent
        if not name:
            return
        groups = self._groups(max(at, applied) + 1, min(at + _REACH, len(self.words)))
        passive = self._is_passive(applied)
        yield from self._claims(
            groups, name, self._authority(applied, at, passive=passive), applied, at
        )

    def _is_given(self, at: int) -> bool:
        """Whether the word is the verb of "was given (to)"."""
        return self.words[at].is_a("designation_applied") and self._is_passive(at)

    # ---------- parts

    def _designation(self, lo: int) -> int | None:
        """Index of the name of a list after ``lo``, in the same clause."""
        for i in range(lo, min(lo + _REACH, len(self.words))):
            word = self.words[i]
            if word.is_a("designation"):
                return i
            if word.code in ";:.xH" and word.norm != "as":
                return None
        return None

    def _relative(self, at: int) -> int | None:
        """Index of "which" or "that" in "Y, which Washington designates as ..."."""
        for i in range(at - 1, max(-1, at - 7), -1):
            if self.words[i].code == "H":
                return i
            if self.words[i].code in ",;:.":
                return None
        return None

    def _is_passive(self, at: int) -> bool:
        i = at - 1
        while i >= 0 and self.words[i].code in "yh":
            i -= 1
        if i < 0:
            return False
        code = self.words[i].code
        return code in "b," or (code in "H&" and self._be_before(i))

    def _be_before(self, at: int) -> bool:
        return any(self.words[i].code == "b" for i in range(max(0, at - 6), at))

    def _is_unreal(self, at: int) -> bool:
        """Whether it is denied, planned or only possible."""
        for i in range(at - 1, max(-1, at - 5), -1):
            word = self.words[i]
            if word.code in ",;:.":
                return False
            if word.code == "X" or word.norm in _UNREAL or word.norm in _PLANS:
                return True
            if word.code in "ONG":
                return False
        return False

    def _groups(
        self, lo: int, hi: int, *, nearest: bool = False, colon: bool = False
    ) -> list[Word]:
        groups = []
        if colon and not any(self.words[i].code == ":" for i in range(lo, hi)):
            return []
        for i in range(lo, hi):
            word = self.words[i]
            if word.code == "O":
                kind = self.vocabulary.actors[word.actor_id].kind
                acts = self._norm(i - 1) == "by" and not nearest
                if kind in _GROUP_KINDS and not self._is_possessor(i) and not acts:
                    groups.append(word)
            elif word.code == "N" and self._is_named_group(i):
                groups.append(word)
        return groups[-1:] if nearest else groups

    def _is_named_group(self, at: int) -> bool:
        """Whether an unknown name can be a group's: no titled person, place or possessor."""
        before = self.words[at - 1] if at else None
        if before is not None and (
            before.is_a("honorific") or before.norm in ("in", "by", "from", "at")
        ):
            return False
        return not self._is_possessor(at)

    def _is_possessor(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.words[at + 1].code == "'"

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def _authority(self, at: int, as_what: int, *, passive: bool) -> Word | None:
        """Return who designates: named after "by", else the last before the verb."""
        for i in range(min(at, as_what), min(as_what + 8, len(self.words))):
            if self._norm(i) == "by":
                for j in range(i + 1, min(i + 6, len(self.words))):
                    if self._can_designate(self.words[j]) or self.words[j].code == "N":
                        return self._closest(j)
        if passive and self._relative(at) is None:
            return None
        for i in range(at - 1, max(-1, at - _REACH), -1):
            if self._can_designate(self.words[i]):
                return self.words[i]
            if self.words[i].code in ";:.":
                return None
        return None

    def _closest(self, at: int) -> Word:
        """Prefer "State Department" in "the U.S. State Department"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if (
            self.words[at].code in "GA"
            and following is not None
            and following.code == "O"
            and self._can_designate(following)
        ):
            return following
        return self.words[at]

    def _can_designate(self, word: Word) -> bool:
        if word.code == "O":
            return self.vocabulary.actors[word.actor_id].kind in _AUTHORITY_KINDS
        return (
            word.code == "G"
            and bool(word.actor_id)
            and word.place is not None
            and word.place.kind == "country"
        )

    def _claims(
        self, groups: Sequence[Word], name: str, authority: Word | None, at: int, as_what: int
    ) -> Iterator[_Found]:
        date = self._date(at)
        for group in groups:
            if authority is not None and group.start == authority.start:
                continue
            yield self._found(group, name, authority, date, as_what, at)

    def _date(self, at: int) -> DateMention | None:
        """Return the date nearest to the verb, those after it first."""
        after = [w.date for w in self.words[at:] if w.date]
        before = [w.date for w in self.words[:at] if w.date]
        return next(iter([*after, *before[::-1]]), None)

    def _found(
        self,
        group: Word,
        name: str,
        authority: Word | None,
        date: DateMention | None,
        as_what: int,
        at: int,
    ) -> _Found:
        text = self.document.text
        ends = [group.start, group.end, self.words[at].start, self.words[as_what].end]
        ends += [self.words[at].end, self.words[as_what].start]
        start, end = trim(text, min(ends), max(ends))
        if authority is not None:
            start, end = trim(text, min(start, authority.start), max(end, authority.end))
        if date is not None:
            start, end = trim(text, min(start, date.start), max(end, date.end))
        authority_id = authority.actor_id if authority else ""
        claim = DesignationClaim(
            # several groups share a span of words, so the group tells the claims apart
            claim_id=claim_id(
                self.article.article_id, f"designation|{group.start}|{name}", start, end
            ),
            article_id=self.article.article_id,
            sentence_no=self.sentence.no,
            char_start=start,
            char_end=end,
            evidence=text[start:end],
            group_text=group.text,
            actor_id=group.actor_id,
            designation=name,
            authority_text=authority.text if authority else "",
            authority_actor_id=authority_id,
            date_text=date.text if date else "",
            date_start=date.first if date else None,
            date_end=date.last if date else None,
            date_precision=date.precision if date else "unknown",
            sentence=text[self.sentence.start : self.sentence.end],
        )
        lineage = tuple(actor.actor_id for actor in self.vocabulary.lineage(authority_id))
        return _Found(claim, lineage, group.actor_id or group.text.lower())
