"""The rows of articles, of claims and of their paragraphs: names, order and types of columns.

The dataclasses are the contract of ``seeds/claims``: a field is a column, in this order. A text
that is not known is empty, a date or number that is not known is None.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date

import polars as pl

from ingest.record import record


@record
class ArticleRow:
    """One article. ``characters`` are code points; ``text_sha256`` is of the UTF-8 text.

    ``sentences`` are those that were read: None for an article off the subject, which is not.
    """

    article_id: str
    title: str
    publisher: str
    url: str
    published_on: date | None
    published_basis: str
    language: str
    kind: str
    text_sha256: str
    characters: int
    sentences: int | None


@record
class Claim:
    """What every claim begins with.

    ``char_start`` and ``char_end`` are code points into the article's text, end exclusive, and
    ``evidence`` is the text between them to the letter. ``sentence_no`` counts from 1; 0 is the
    headline, whose spans count into the title.
    """

    claim_id: str
    article_id: str
    sentence_no: int
    char_start: int
    char_end: int
    evidence: str


@record
class StrikeClaim(Claim):
    """One mention of an event. ``event_no`` is None for a campaign that is no single event."""

    event_no: int | None
    event_type: str
    date_text: str
    date_start: date | None
    date_end: date | None
    date_precision: str  # day, week, month, year, unknown
    place_text: str
    place_id: str
    attacker_ids: str  # actor ids joined by "|", in order of mention
    participation: str  # alone, joint, supported, advised, unknown
    target_text: str
    target_type: str
    target_actor_id: str
    vessels: int | None
    strikes: int | None
    attributed_to: str
    sentence: str


@record
class CasualtyClaim(Claim):
    """One figure, or the word that there is none (``qualifier`` undisclosed, no value).

    ``value`` is the number stated; ``value_low`` and ``value_high`` are the bounds that its
    qualifier gives, inclusive, None where open. ``part`` is ``part`` for victims named one by one
    or group by group, who count once for each ``victim_key``, ``share`` for some of those who are
    counted elsewhere ("two are in hospital"), ``count`` for a total that somebody is told to have
    counted, ``former`` for one that was since replaced, ``group`` for several people whom a total
    was summed up from ("six nuns and two guards"). ``includes_dead``: of those counted as wounded
    some may have died ("five people were shot"). ``killer_key`` is the ``victim_key`` of who
    killed those counted, where the article tells that he died, too.
    """

    event_no: int | None
    scope: str  # incident, cumulative
    campaign_id: str
    measure: str  # killed, wounded, survived, captured, missing, presumed_dead, strikes, vessels
    value_low: int | None
    value_high: int | None
    value: int | None
    qualifier: str  # exact, at_least, more_than, about, nearly, at_most, undisclosed
    unit_text: str
    counting_rule: str  # killed_at_time, with_presumed_dead, unknown
    as_of_start: date | None
    as_of_end: date | None
    part: str  # total, count, part, share, former, group
    victim_key: str
    includes_dead: bool
    killer_key: str
    attributed_to: str
    sentence: str


@record
class DesignationClaim(Claim):
    """A group that an authority has put on a list."""

    group_text: str
    actor_id: str
    designation: str  # FTO, SDGT, terrorist_organization, sanctions, ...
    authority_text: str
    authority_actor_id: str
    date_text: str
    date_start: date | None
    date_end: date | None
    date_precision: str
    sentence: str


@record
class StatementClaim(Claim):
    """Something said, or a refusal to say. The quote's span lies inside the evidence's."""

    speaker_text: str
    speaker_actor_id: str
    role_text: str
    organization_actor_id: str
    verb: str
    channel: str
    mode: str  # direct, reported, declined
    quote_start: int | None
    quote_end: int | None
    quote: str
    said_start: date | None
    said_end: date | None
    addressee_text: str
    sentence: str


@record
class OfficeClaim(Claim):
    """A person given an office. ``as_of`` is the day of which it is said."""

    person_text: str
    actor_id: str
    office_text: str
    office_id: str
    as_of: date | None
    sentence: str


@record
class ParagraphRow:
    """A paragraph that holds a claim, or several that one claim spans.

    ``paragraph_no`` counts from 1; 0 is the headline. ``char_start`` and ``char_end`` are code
    points into what the spans of its claims count into.
    """

    article_id: str
    paragraph_no: int
    char_start: int
    char_end: int
    text: str


#: File name -> row type, in the order in which files are written.
TABLES: dict[str, type] = {
    "articles": ArticleRow,
    "strike_claims": StrikeClaim,
    "casualty_claims": CasualtyClaim,
    "designation_claims": DesignationClaim,
    "statement_claims": StatementClaim,
    "office_claims": OfficeClaim,
    "paragraphs": ParagraphRow,
}


_TYPES: Mapping[object, type[pl.DataType]] = {
    str: pl.String,
    int: pl.Int64,
    int | None: pl.Int64,
    bool: pl.Boolean,
    date | None: pl.Date,
}


def columns(table: str) -> dict[str, type[pl.DataType]]:
    """Column names and polars types of a claims file, in order. KeyError for no such table."""
    return {field.name: _TYPES[field.type] for field in fields(TABLES[table])}


def claim_id(article_id: str, kind: str, start: int, end: int) -> str:
    """Return the stable id of a claim: 16 hex digits of article, kind and span."""
    return hashlib.sha256(f"{article_id}|{kind}|{start}|{end}".encode()).hexdigest()[:16]
