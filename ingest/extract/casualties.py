"""Casualty claims: each figure with its event or its campaign."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.article import Article
from ingest.claims import CasualtyClaim, claim_id
from ingest.extract.account import Account
from ingest.extract.figures.cumulative import counts_murders
from ingest.extract.figures.figure import Figure
from ingest.extract.figures.recounts import is_count, is_former
from ingest.extract.grammar.spans import evidence
from ingest.extract.speech.attribution import clause_attribution
from ingest.extract.speech.words import Reading
from ingest.extract.tolls import as_of, campaign_of, counting_rule
from ingest.text.document import Document, Sentence
from ingest.vocabulary import Vocabulary


def casualty_claims(
    document: Document,
    article: Article,
    account: Account,
    vocabulary: Vocabulary,
    reading: Reading,
) -> list[CasualtyClaim]:
    """Rows for the figures of an account: those of events, and tolls."""
    telling, figures = account.telling, account.figures
    attackers = {a for event in telling.events for frame in event.frames for a in frame.attackers}
    attackers |= {a for frame in telling.ongoing for a in frame.attackers}
    rows: dict[str, CasualtyClaim] = {}
    for sentence in document.sentences:
        tolls = [figure for figure, toll in figures.get(sentence.no, ()) if toll]
        counted = ""
        if tolls:
            counted = campaign_of(
                document, sentence, article.published_on, sorted(attackers), vocabulary
            )
        told_by = _tellers(document, sentence, [f for f, _ in figures.get(sentence.no, ())])
        for figure, toll in figures.get(sentence.no, ()):
            campaign = counted if toll and not counts_murders(sentence, figure) else ""
            event_no = None if toll else telling.figure_events.get((sentence.no, figure.at))
            if toll or event_no is not None:
                rule = counting_rule(sentence, figure, tolls) if toll else "unknown"
                row = _claim(
                    document, article, sentence, figure, event_no, campaign, rule, vocabulary,
                    reading, told_by,
                )  # fmt: skip
                rows.setdefault(row.claim_id, row)
                for group in () if toll else figure.groups:
                    its = _of_group(document, article, sentence, group, row)
                    rows.setdefault(its.claim_id, its)
    return list(rows.values())


def _claim(
    document: Document,
    article: Article,
    sentence: Sentence,
    figure: Figure,
    event_no: int | None,
    campaign: str,
    rule: str,
    vocabulary: Vocabulary,
    reading: Reading,
    told_by: Mapping[int, str],
) -> CasualtyClaim:
    start, end = evidence(document, sentence, figure.first, figure.last)
    number = figure.number
    low, high = number.bounds if number else (None, None)
    toll = event_no is None
    before = document.sentences[sentence.no - 2] if sentence.no > 1 else None
    until = as_of(sentence, figure, article.published_on, before) if toll else None
    source = told_by.get(figure.at) or clause_attribution(
        document, sentence, vocabulary, start, end, reading
    )
    if figure.at not in told_by and source in told_by.values():
        source = ""  # another figure's alone
    return CasualtyClaim(
        claim_id=claim_id(article.article_id, f"casualty {figure.measure}", start, end),
        article_id=article.article_id,
        sentence_no=sentence.no,
        char_start=start,
        char_end=end,
        evidence=document.text[start:end],
        event_no=event_no,
        scope="cumulative" if toll else "incident",
        campaign_id=campaign,
        measure=figure.measure,
        value_low=low,
        value_high=high,
        value=number.value if number else None,
        qualifier=number.qualifier if number else "undisclosed",
        unit_text=figure.unit,
        counting_rule=rule,
        as_of_start=until,
        as_of_end=until,
        part=_part(sentence, figure, toll=toll),
        includes_dead=figure.includes_dead,
        killer_key=figure.killer,
        victim_key=figure.key,
        attributed_to=source,
        sentence=document.text[sentence.start : sentence.end],
    )


def _part(sentence: Sentence, figure: Figure, *, toll: bool) -> str:
    """Return whether a figure is of all, of victims one by one, or of some."""
    if figure.part:
        return "part"
    if toll:
        return "total"
    if is_former(sentence, figure):
        return "former"
    if figure.share:
        return "share"
    return "count" if is_count(sentence, figure) else "total"


def _of_group(
    document: Document,
    article: Article,
    sentence: Sentence,
    group: Figure,
    whole: CasualtyClaim,
) -> CasualtyClaim:
    """Return the claim of one of the groups that the claim of all of them sums up."""
    assert group.number is not None
    start, end = evidence(document, sentence, group.first, group.last)
    low, high = group.number.bounds
    return replace(
        whole,
        claim_id=claim_id(article.article_id, f"casualty group {whole.measure}", start, end),
        char_start=start,
        char_end=end,
        evidence=document.text[start:end],
        value_low=low,
        value_high=high,
        value=group.number.value,
        qualifier=group.number.qualifier,
        unit_text=group.unit,
        part="group",
        killer_key="",
        victim_key="",
    )


def _tellers(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> dict[int, str]:
    """Return by chunk whose counts they are, of those figures whose own verb says so."""
    return {
        f.at: document.text[slice(*evidence(document, sentence, *f.teller))]
        for f in figures
        if f.teller
    }
