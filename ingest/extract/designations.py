"""Groups that an authority has put on a list: as terrorists, as criminals under sanctions.

A group has to be named. "Designated terrorist organizations" in general is no claim, nor is what
an authority may, might or plans to do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.article import Article
from ingest.claims import DesignationClaim, claim_id
from ingest.extract.grammar.holders import organization_of
from ingest.extract.grammar.spans import trim
from ingest.extract.listings.bullets import lead_of, line_below
from ingest.extract.listings.days import with_days, without_commas
from ingest.extract.listings.followed import are_carried, tells_of
from ingest.extract.listings.memory import Memory
from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.registers import with_registers
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.shortened import ShortNames
from ingest.extract.listings.verbs import ListingReader
from ingest.extract.speech.words import Reading, Word
from ingest.record import record
from ingest.text.dates import DateMention
from ingest.text.document import Document, Sentence
from ingest.vocabulary import Vocabulary

_MAY_DESIGNATE = re.compile(
    r"designat|terror|\blist|sanction|\bftos?\b|\bsdgts?\b|kingpin|transnational criminal"
    r"|proscri|blacklist|\boutlaw(?:s|ed|ing)\b|\bbann(?:ed|ing)\b|\bban\son\b"
)
#: One of these stands in whatever that matches, and they are found ten times as fast.
_STEMS = ("designat", "terror", "list", "sanction", "fto", "sdgt", "kingpin", "criminal", "proscri",
          "outlaw", "bann", "ban on")  # fmt: skip
#: What a fact-check looks into: "CLAIM: Canada listed Y".
_CLAIMED = re.compile(r"\W*(?:claims?|rumou?rs?|myth|fiction)\s?[:–—]", re.I)
#: Who keeps a list that is one in law, where nobody says so.
_KEEPERS = {"FTO": "us-state-department", "SDGT": "united-states", "kingpin": "united-states"}
_BULLETS = ("-", "–", "—", "•", "*", "·")
_AS_WELL = ("as", "well", "too", "also")


@record
class _Found:
    claim: DesignationClaim
    lineage: tuple[str, ...]  # the authority and what it is part of
    group_key: str
    by_person: bool


def find_designations(
    document: Document, article: Article, vocabulary: Vocabulary, reading: Reading | None = None
) -> list[DesignationClaim]:
    """Return one claim a group and designation: the one with the date and the closest authority."""
    if not _may_designate(document.text):
        return []
    reading = reading or Reading(document, vocabulary)
    found: list[_Found] = []
    memory = Memory(article.published_on, vocabulary)
    told = memory.told
    short = ShortNames(reading)
    lead: Listing | None = None  # what a sentence says of the lines below it
    followers: list[tuple[Listing, range]] = []  # of the sentence before, with their claims
    for sentence in document.sentences:
        own = document.text[sentence.start : sentence.end]
        may = _may_designate(own) and not _CLAIMED.match(own)
        reads = (memory.recall(sentence) or may) and not _CLAIMED.match(own)
        words = reading.words(sentence)
        if reads:
            words = unquoted(words)
        words = short.applied(words, told.bodies)
        if reads:
            words = with_registers(words, document.text)
            words = with_days(words, document.text, told.day, told.date, article.published_on)
            words = without_commas(words)
        reader = ListingReader(sentence, words, document.text, vocabulary, told)
        for aside in _asides(reading.plain(sentence)) if may else ():
            inside = ListingReader(sentence, aside, document.text, vocabulary, told)
            for listing in inside.read():
                found += _claims(document, article, vocabulary, sentence, listing)
        listings = [
            _with_bracket(listing, reading.plain(sentence))
            for listing in (reader.read() if reads else ())
        ]
        if lead and (line := line_below(reader, lead)):
            listings = [_with_bracket(line, reading.plain(sentence))]
        else:
            lead = lead_of(reader, listings)
        for old, claimed in reversed(followers):
            if any(tells_of(new, old, vocabulary) for new in listings):
                del found[claimed.start : claimed.stop]
        followers = []
        for listing in listings:
            claims = list(_claims(document, article, vocabulary, sentence, listing))
            if are_carried(listing):
                followers.append((listing, range(len(found), len(found) + len(claims))))
            found += claims
        memory.keep(sentence, words, reader, listings)
        told.together = _together(found) or told.together
        told.listed = _listed(found)
    found = [_with_whole_name(item, short) for item in _with_full_names(found)]
    best = _without_general(_best(found, vocabulary), vocabulary)
    return [_kept_by(item.claim, vocabulary) for item in best]


def _together(found: Sequence[_Found]) -> tuple[str, ...]:
    """Return the American lists on which the group last put on several of them stands."""
    lists: dict[str, dict[str, None]] = {}
    for item in found:
        if item.claim.designation in _KEEPERS:
            lists.setdefault(item.group_key, {})[item.claim.designation] = None
    several = next((names for names in reversed(lists.values()) if len(names) > 1), {})
    return tuple(name for name in _KEEPERS if name in several)


def _listed(found: Sequence[_Found]) -> str:
    """Return what "the list" is, however far above it was told of: FTO, else the last."""
    values = [item.claim.designation for item in found if item.claim.designation != "sanctions"]
    return "FTO" if "FTO" in values else next(reversed(values), "")


def _kept_by(claim: DesignationClaim, vocabulary: Vocabulary) -> DesignationClaim:
    """Say whose list it is, where nobody is told of whom the reference knows."""
    keeper = _KEEPERS.get(claim.designation, "")
    if claim.authority_actor_id or keeper not in vocabulary.actors:
        return claim
    return replace(claim, authority_actor_id=keeper)


def _may_designate(text: str) -> bool:
    """Whether a text has words by which somebody is put on a list."""
    small = text.lower()
    return any(stem in small for stem in _STEMS) and _MAY_DESIGNATE.search(small) is not None


def _with_full_names(found: Sequence[_Found]) -> list[_Found]:
    """Say who "the Clan" is, where a group's whole name, "Clan del Golfo", was told before."""
    full: dict[str, str] = {}  # first word of a name -> actor
    named: list[_Found] = []
    for item in found:
        words = item.claim.group_text.lower().split()
        if item.claim.actor_id and len(words) > 1:
            full.setdefault(words[0], item.claim.actor_id)
        elif not item.claim.actor_id and len(words) == 1 and words[0] in full:
            actor_id = full[words[0]]
            claim = replace(item.claim, actor_id=actor_id)
            item = replace(item, claim=claim, group_key=actor_id)  # noqa: PLW2901
        named.append(item)
    return named


def _with_whole_name(item: _Found, short: ShortNames) -> _Found:
    """Return a claim of "the CV" as one of what the article says that it is."""
    claim = item.claim
    whole = short.whole(claim.group_text, claim.actor_id)
    if whole == claim.group_text:
        return item
    key = item.group_key if claim.actor_id else whole.lower()
    return replace(item, claim=replace(claim, group_text=whole), group_key=key)


def _best(found: Sequence[_Found], vocabulary: Vocabulary) -> list[_Found]:
    """Keep for each group and designation the claim that says most; other authorities stay."""
    kept: list[_Found] = []
    for item in found:
        same = next(
            (
                i for i, other in enumerate(kept)
                if other.group_key == item.group_key
                and other.claim.designation == item.claim.designation
                and _is_one_authority(other, item, vocabulary)
            ), -1,
        )  # fmt: skip
        if same < 0:
            kept.append(item)
        else:
            kept[same] = _fuller(kept[same], item)
    return sorted(kept, key=lambda item: item.claim.char_start)


def _is_one_authority(first: _Found, second: _Found, vocabulary: Vocabulary) -> bool:
    """Whether one is part of the other, or both act for a country: its president, its cabinet."""
    one, other = first.lineage, second.lineage
    days = {found.claim.date_start for found in (first, second)} - {None}
    if not one or not other:
        both = first.claim.authority_text and second.claim.authority_text
        return not both or len(days) < 2  # "the Congress" in May, El Salvador in June
    if one[0] in other or other[0] in one:
        return True
    country = vocabulary.country_of(one[0])
    return bool(country) and country == vocabulary.country_of(other[0]) and len(days) < 2


def _without_general(found: Sequence[_Found], vocabulary: Vocabulary) -> list[_Found]:
    """Leave out "put Y on the terror list" beside "designated Y an FTO": one act, told twice."""

    def is_same(general: _Found, exact: _Found) -> bool:
        by = general.lineage
        return (
            general.group_key == exact.group_key
            and exact.claim.designation in ("FTO", "SDGT")
            and (not by or vocabulary.country_of(by[0]) == "US")
        )

    kept: list[_Found] = []
    for item in found:
        if item.claim.designation == GENERAL:
            day = item.claim.date_start
            if any(
                is_same(item, other) and (day is None or other.claim.date_start in (None, day))
                for other in found
            ):
                continue
        else:
            item = _with_day(item, [o for o in found if is_same(o, item)])  # noqa: PLW2901
        kept.append(item)
    return kept


def _with_day(exact: _Found, told: Sequence[_Found]) -> _Found:
    """Return a claim with the day of the act where only its other telling has it."""
    day = next((o.claim for o in told if o.claim.designation == GENERAL and o.claim.date_start),
               None)  # fmt: skip
    if exact.claim.date_start or day is None:
        return exact
    claim = replace(
        exact.claim, date_text=day.date_text, date_start=day.date_start, date_end=day.date_end,
        date_precision=day.date_precision,
    )  # fmt: skip
    return replace(exact, claim=claim)


def _fuller(first: _Found, second: _Found) -> _Found:
    one, other = first.claim, second.claim
    if one.date_start and one.date_end and other.date_start and other.date_end:
        inside = one.date_start <= other.date_start and other.date_end <= one.date_end
        if inside and (one.date_start, one.date_end) != (other.date_start, other.date_end):
            return second  # a day of the month told before

    def says(item: _Found) -> tuple[bool, bool, int]:
        return item.claim.date_start is not None, not item.by_person, len(item.lineage)

    return second if says(second) > says(first) else first


def unquoted(words: Sequence[Word]) -> list[Word]:
    """Return the words without what only doubts a name: quotation marks, "so-called".

    Nor is the mark of a list's item one of them.
    """
    kept: list[Word] = []
    is_open = False
    at = int(bool(words) and words[0].text in _BULLETS)
    while at < len(words):
        word = words[at]
        spaced = at == 0 or words[at - 1].end < word.start
        if [w.norm for w in words[at : at + 3]] == ["so", "-", "called"]:
            at += 3
            continue
        single = word.norm == "'" and (is_open or spaced)
        is_open ^= single
        if not single and word.code != '"':
            kept.append(word)
        at += 1
    return kept


def _asides(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield what stands in brackets behind a name, with it: "Y (designated an FTO in 2009)"."""
    for at, word in enumerate(words):
        if word.code != "(" or not at:
            continue
        end = next((i for i in range(at, len(words)) if words[i].code == ")"), len(words))
        inside = words[at + 1 : end]
        if any(part.is_a("designation") or part.is_a("designation_verb") for part in inside):
            comma = Word(",", word.start, word.end, ",", ",")
            first = at - 1
            while inside[0].norm in ("all", "both") and first and words[first - 1].code in "ONt,&":
                first -= 1  # "A and B (both designated in May)"
            yield [*words[first:at], comma, *inside]


def _with_bracket(listing: Listing, words: Sequence[Word]) -> Listing:
    """Return a listing with the date behind it in brackets: "lists Y as an FTO (May 2, 2025)"."""
    if listing.date is not None:
        return listing
    for at in range(len(words) - 2):
        if words[at].code != "(" or words[at].start < listing.end:
            continue
        day = at + 1 + (words[at + 1].norm in ("since", "in", "on", "from"))
        if day + 1 < len(words) and words[day].date is not None and words[day + 1].code == ")":
            between = [w for w in words[:at] if w.start >= listing.end and w.norm not in _AS_WELL]
            return listing if between else replace(listing, date=words[day].date)
    return listing


def _claims(
    document: Document,
    article: Article,
    vocabulary: Vocabulary,
    sentence: Sentence,
    listing: Listing,
) -> Iterator[_Found]:
    """Yield a claim for each group, list and authority; a group from a sentence before has none
    of its words here.
    """
    text, dated = document.text, listing.date
    for group in listing.groups:
        for name in listing.lists:
            for authority in listing.authorities or (None,):
                parts = [group, name, *([authority] if authority else [])]
                spans = [(p.start, p.end) for p in parts if p.start >= sentence.start]
                spans.append((listing.start, listing.end))
                if dated is not None and sentence.start <= dated.start < sentence.end:
                    spans.append((dated.start, dated.end))
                start, end = trim(text, min(s for s, _ in spans), max(e for _, e in spans))
                named = authority.value if authority else ""
                days = _days_of(dated, article.published_on)  # "in January", when offices change
                bodies = [_body_of(named, day, vocabulary) for day in days]
                by = next((body for body in bodies if body != named), named)
                told = group.start if group.start >= 0 else group.text  # told of before
                claim = DesignationClaim(
                    # several groups share a span of words, so the group tells the claims apart
                    claim_id=claim_id(
                        article.article_id,
                        f"designation|{told}|{name.value}|{by}",
                        start,
                        end,
                    ),
                    article_id=article.article_id,
                    sentence_no=sentence.no,
                    char_start=start,
                    char_end=end,
                    evidence=text[start:end],
                    group_text=group.text,
                    actor_id=group.value,
                    designation=_as_kept(name, by),
                    authority_text=authority.text if authority else "",
                    authority_actor_id=by,
                    date_text=dated.text if dated else "",
                    date_start=dated.calendar[0] if dated else None,
                    date_end=dated.calendar[1] if dated else None,
                    date_precision=dated.precision if dated else "unknown",
                    sentence=text[sentence.start : sentence.end],
                )
                lineage = tuple(actor.actor_id for actor in vocabulary.lineage(by))
                person = named != by or _is_person(named, vocabulary)
                yield _Found(claim, lineage, group.value or group.text.lower(), person)


def _as_kept(name: Named, keeper: str) -> str:
    """Return which list it is by whose it is: the State Department's of terrorists is the FTO's."""
    of_groups = "terror" in name.text.lower() and "list" in name.text.lower()
    state = keeper == _KEEPERS["FTO"] and name.value == GENERAL
    return "FTO" if state and of_groups else name.value


def _body_of(actor_id: str, day: date | None, vocabulary: Vocabulary) -> str:
    """Return for whom a person acts: a secretary for his department, a president for the state."""
    if not _is_person(actor_id, vocabulary):
        return actor_id
    return organization_of(actor_id, day, vocabulary) or actor_id


def _days_of(dated: DateMention | None, published: date | None) -> tuple[date | None, ...]:
    """Return the days on which somebody may have led what he lists for."""
    return (published,) if dated is None else (dated.last, dated.first)


def _is_person(actor_id: str, vocabulary: Vocabulary) -> bool:
    actor = vocabulary.actors.get(actor_id)
    return actor is not None and actor.kind == "person"
