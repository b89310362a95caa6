"""Whether a figure is of one event or the running total of a campaign, and of which campaign."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ingest.extract.figures import Figure
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.numbers import Number
from ingest.vocabulary import Vocabulary

# No single attack since 1945 has killed more than some 3,000 people (11 September 2001).
_DEADLIEST = 5_000
_ANOTHER_SCALE = 3
_CLAUSE_BREAK = re.compile(r",(?=B|K|L|&B|H|tz[w%yNOGQ]{0,3}E)|;|:|(?<=[^9])-(?=[^uw9])|,?x")
_COUNTED_STRIKES = re.compile(r"9r?[w%yNOGQz-]{0,4}?E")
_COUNTED_VESSELS = re.compile(r"9r?[w%yNOGz-]{0,4}?Q")
_RANKED_STRIKE = re.compile(r"z[w%yNOGQ-]{0,4}?E")


def clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """Chunks (start, end exclusive) of the clause that holds chunk ``at``.

    "since September" belongs to what it follows, other conjunctions begin a clause.
    """
    start, end = 0, len(sentence.codes)
    for match in _CLAUSE_BREAK.finditer(sentence.codes):
        held = sentence.chunks[match.start() : match.end()]
        if any(chunk.norm == "since" for chunk in held):
            continue  # it belongs to what it follows
        if match.end() <= at:
            start = match.end()
        elif match.start() > at:
            end = match.start()
            break
    return start, end


def is_cumulative(
    sentence: Sentence, figure: Figure, campaign_in_text: bool, told: int | None
) -> bool:
    """Whether a figure sums up several strikes; ``told`` is the article's first number of killed.

    It does where the words of its clause count strikes, speak of a campaign, or reach back ("since
    September", "so far"), and give no day; "brings the toll to" does in a text about a campaign.
    """
    value = figure.number.value if figure.number and figure.measure == "killed" else 0
    more_than_told = told is not None and value > told
    # somebody else's count of one event, or a later one, is of the same order
    far_more = told is not None and value > _ANOTHER_SCALE * told
    start, end = clause(sentence, figure.at)
    codes = sentence.codes[start:end]
    chunks = sentence.chunks[start:end]
    has_day = any(
        c.code == "@"
        and c.date
        and c.date.precision == "day"
        and not _is_bound(sentence, start + i)
        for i, c in enumerate(chunks)
    )
    if figure.number and figure.number.value > _DEADLIEST:
        return True
    between = any(c.norm == "between" and codes[i + 1 : i + 2] == "@" for i, c in enumerate(chunks))
    if sentence.codes[max(0, start - 3) : max(0, start - 1)] == "@,":
        has_day = has_day or sentence.chunks[start - 1].norm == "when"
    spans = (
        "i" in codes
        or between
        or any(
            c.norm == "since" and not _is_superlative(chunks[max(0, i - 7) : i])
            for i, c in enumerate(chunks)
        )
    )
    if " ".join(c.norm for c in chunks[-3:]).rstrip(" .").endswith("that day"):
        return False
    spans = spans or _lasts_years(sentence, start, end)
    many = any(
        c.event and c.event.noun and c.norm.endswith("s") and c.code == "E" for c in chunks
    ) or any(c.code == "Q" and c.norm.endswith("s") and c.norm != figure.unit for c in chunks)
    one = any(
        c.event and c.event.noun and not c.norm.endswith("s") and c.code == "E" for c in chunks
    )
    series = "k" in codes or "Y" in codes
    if figure.toll:
        if re.search(r"[T#F].{0,4}[po]t?[wyNG]{0,2}E", codes) and one and not (spans or series):
            return False  # "the death toll from the blast rose to 12"
        brought = bool(re.search(r"B[^;:.]*2", codes)) or figure.rule.startswith("brought")
        context = spans or many or series or "S" in codes or campaign_in_text or _ranked(sentence)
        return context or (brought and told is None) or (more_than_told and (brought or far_more))
    if has_day and not spans:
        return False
    if any(c.event and c.event.noun and c.norm.endswith("s") for c in chunks) and (
        counted := _COUNTED_STRIKES.search(codes)
    ):
        number = chunks[counted.start()].number
        return spans or bool(number and number.value >= 4)
    if spans or _follows_a_count(sentence, start):
        return True
    if figure.measure == "presumed_dead" and re.search(r"[ST]", codes[: figure.at - start]):
        return True  # "the total includes 11 presumed dead"
    if more_than_told and re.search(r"h[yX]*(?:b[y]*[KW]|D)", codes) and not one:
        return True
    if any(c.date and c.date.precision == "year" for c in chunks) and not one:
        return True  # "in 2025, 9,216 people were murdered"
    subject = sentence.codes[start : max(start, figure.first)]
    if re.search(r"k[tH]?h?[yX]*[KDWL]?$|k.{0,6}h[yX]*$", subject) or re.search(
        r"k[tH]?h[yX]*[KDWL]", codes
    ):
        return True  # "a campaign that has killed more than 80 people"
    series_before = re.search(r"[Yk]|#oY", sentence.codes[max(0, start - 14) : start])
    if series_before and re.match(r"Hh[yX]*[KDL]", codes):
        return True  # "36 attacks, which have killed 117"
    perfect = re.search(r"h[yX]*(?:[KDWL]|b[y]*[KW]|$)", sentence.codes[start : figure.first + 1])
    of_many = perfect and any(
        (c.event and c.event.noun and c.code == "E") or (c.code == "Q" and c.norm.endswith("s"))
        for c in sentence.chunks[start : figure.first]
        if c.norm.endswith("s")
    )
    if of_many:
        return True  # "the strikes have killed", "action against vessels has killed"
    has_perfect = bool(re.search(r"h[yX]*(?:b[y]*)?[KDVWFg]|hyw", codes))
    return series and (has_perfect or "F" in codes) and not one


def _lasts_years(sentence: Sentence, start: int, end: int) -> bool:
    """Match "in nine years", "over the past decade", "during 10 years of civil war"."""
    for match in re.finditer(r"p[ta]?[wyz]{0,2}(?:9-?)?(?P<unit>u)", sentence.codes[start:end]):
        unit = sentence.chunks[start + match.start("unit")].norm
        if unit in ("year", "years", "decade", "decades", "months"):
            return True
    return False


def _is_superlative(before: Sequence[Chunk]) -> bool:
    """Match "the deadliest day since", "the first since", "the worst since"."""
    return any(
        c.norm in ("first", "worst", "most", "biggest") or c.norm.endswith("iest") for c in before
    )


def _follows_a_count(sentence: Sentence, start: int) -> bool:
    """Match "have carried out at least 40 strikes, killing at least 150": the strikes' dead."""
    if start == 0 or sentence.codes[start - 1] != "," or sentence.codes[start] != "K":
        return False
    before, _ = clause(sentence, start - 2)
    codes = sentence.codes[before:start]
    counted = _COUNTED_STRIKES.search(codes)
    number = sentence.chunks[before + counted.start()].number if counted else None
    return bool(number and number.value >= 4 and "@" not in codes)


def _is_bound(sentence: Sentence, at: int) -> bool:
    """Whether a date only bounds a period: "since Sept. 2"."""
    if sentence.codes[at + 1 : at + 3] == ",x" and sentence.chunks[at + 2].norm == "when":
        return False
    return at > 0 and sentence.chunks[at - 1].norm in ("since", "from", "until", "through", "of")


def _ranked(sentence: Sentence) -> bool:
    """Match "the 45th strike": such a sentence counts strikes."""
    return any(
        (number := sentence.chunks[m.start()].number) is not None and number.value > 3
        for m in _RANKED_STRIKE.finditer(sentence.codes)
    )


def summed_chunks(sentence: Sentence, figures: Sequence[tuple[Figure, bool]]) -> frozenset[int]:
    """Chunks that speak of a campaign as a whole: the clauses of its totals."""
    held: set[int] = set()
    for figure, toll in figures:
        if toll:
            held |= set(range(figure.first, figure.last + 1))
        if toll and not figure.toll and figure.rule != "rank of a strike":
            start, end = clause(sentence, figure.at)
            days = any(c.code == "@" for c in sentence.chunks[start:end])
            held |= set() if days else set(range(start, end))
    return frozenset(held)


def counts_of_strikes(sentence: Sentence, has_toll: bool, in_campaign: bool) -> list[Figure]:
    """Find "in at least 44 strikes", "26 vessels", "the 45th strike": a campaign's counts."""
    found: list[Figure] = []
    for measure, pattern in (("strikes", _COUNTED_STRIKES), ("vessels", _COUNTED_VESSELS)):
        for match in pattern.finditer(sentence.codes):
            noun = sentence.chunks[match.end() - 1]
            chunk = sentence.chunks[match.start()]
            if not chunk.number or not noun.norm.endswith(("s", "craft")):
                continue
            start, end = clause(sentence, match.start())
            spans = "i" in sentence.codes[start:end] or any(
                c.norm == "since" for c in sentence.chunks[start:end]
            )
            near_toll = has_toll and chunk.number.value >= 4
            if spans or near_toll:
                found.append(
                    Figure("count of " + measure, measure, chunk.number, match.start(),
                           match.end() - 1, match.start(), noun.norm)
                )  # fmt: skip
    if in_campaign and not any(f.measure == "strikes" for f in found):
        for match in _RANKED_STRIKE.finditer(sentence.codes):
            number = sentence.chunks[match.start()].number
            noun = sentence.chunks[match.end() - 1]
            if number and number.value > 3 and not noun.norm.endswith("s"):
                found.append(
                    Figure("rank of a strike", "strikes", Number(number.value), match.start(),
                           match.end() - 1, match.start(), noun.norm)
                )  # fmt: skip
    return found


def campaign_of(
    document: Document,
    sentence: Sentence,
    published: date | None,
    attackers: Sequence[str],
    vocabulary: Vocabulary,
) -> str:
    """Return the campaign that a toll counts: the one named nearest before, else the one it fits.

    A campaign fits where its attacker acts in the article, it strikes what the article tells of,
    and the article appeared in its time. ``""`` where none does.
    """
    named = [
        (s.no, c.campaign_id) for s in document.sentences for c in s.chunks if c.campaign_id
    ]  # fmt: skip
    before = [campaign for no, campaign in named if no <= sentence.no]
    if before:
        return before[-1]
    if named:
        return named[0][1]
    vessels = any("Q" in s.codes for s in document.sentences)
    fitting = [
        campaign
        for campaign in vocabulary.campaigns.values()
        if published is not None
        and campaign.start <= published <= _still_told(campaign.end)
        and campaign.attacker_id in attackers
        and (campaign.target_type == "vessel") == vessels
    ]
    return max(fitting, key=lambda c: c.start).campaign_id if fitting else ""


def _still_told(end: date) -> date:
    """Return the day until which a campaign's toll is still news: half a year after its end."""
    return end if end > date.max - timedelta(days=200) else end + timedelta(days=183)


def as_of(sentence: Sentence, figure: Figure, published: date | None) -> date | None:
    """Return the day up to which a toll counts: one that the sentence gives, else publication."""
    days = [
        c.date.first
        for i, c in enumerate(sentence.chunks)
        if c.date and c.date.precision == "day" and not _is_bound(sentence, i)
        and not re.search(r"i$|H[^,]*n", sentence.codes[max(0, i - 5) : i])
    ]  # fmt: skip
    days = [day for day in days if published is None or day <= published]
    return max(days) if len(set(days)) == 1 else published


def counting_rule(sentence: Sentence, figure: Figure) -> str:
    """Return what the words say is counted: those presumed dead too, or only those killed."""
    words = " ".join(chunk.norm for chunk in sentence.chunks)
    if figure.measure != "killed":
        return "unknown"
    dead = r"\b(?:killed|dead|deaths?)\b[^.;]{0,40}"
    presumed = r"[^.;]{0,30}\b(?:presumed|believed|feared|missing)\b"
    if re.search(rf"{dead}\b(?:not including|excluding|not counting){presumed}", words):
        return "killed_at_time"
    if re.search(rf"{dead}\b(?:including|and|or|plus)\b{presumed}", words):
        return "with_presumed_dead"
    return "unknown"
