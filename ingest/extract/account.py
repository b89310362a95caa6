"""An account: what a document tells of events, and every figure that it gives of them."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from ingest.extract.events.frames import Frame, find_frames
from ingest.extract.events.joined import Telling, tell
from ingest.extract.events.labels import date_by_labels
from ingest.extract.events.referents import place_by_referents
from ingest.extract.events.told import is_no_attack
from ingest.extract.figures.aboard import add_those_aboard
from ingest.extract.figures.ashore import goes_on_ashore, is_ashore
from ingest.extract.figures.broken_down import break_down
from ingest.extract.figures.clauses import ANOTHER_SCALE, OPENS_WITH_A_RAID, FigureClause
from ingest.extract.figures.compared import COMPARED
from ingest.extract.figures.cumulative import (
    DEADLIEST,
    OVERALL,
    is_cumulative,
    is_of_the_event_beside,
)
from ingest.extract.figures.figure import ESTIMATE_OF_A_WAR, OF_A_NATION, THE_FIGURE, Figure, Judged
from ingest.extract.figures.found import find_figures
from ingest.extract.figures.grouped import mark_counts_of_groups
from ingest.extract.figures.lost import add_those_lost
from ingest.extract.figures.matched import is_of_its_people
from ingest.extract.figures.of_those import is_anothers_count, is_of_those_counted
from ingest.extract.figures.others import add_others
from ingest.extract.figures.referred import find_referred
from ingest.extract.figures.shares import read_shares
from ingest.extract.figures.superseded import replace_superseded
from ingest.extract.figures.wholes import wholes
from ingest.extract.grammar.checked import checked_claims
from ingest.extract.grammar.links import without_links
from ingest.extract.tolls import campaign_of, counts_of_strikes, is_of_vessels, summed_chunks
from ingest.extract.victims.counted import find_victims
from ingest.record import record
from ingest.text.document import Document, Sentence
from ingest.text.tokens import fold_text
from ingest.vocabulary import Vocabulary

_LEAD = 6  # sentences
_NEARBY = 2  # sentences
_A_BOATLOAD = 25  # people: no strike on a small craft kills more


@record
class Account:
    """Events, and by sentence number the figures, each with whether it is a toll."""

    telling: Telling
    figures: Judged


def read_account(document: Document, vocabulary: Vocabulary) -> Account:
    """Find the figures of a document, part tolls from the rest, and number the events."""
    document = without_links(document)
    document = document.without(checked_claims(document))
    found: Mapping[int, Sequence[Figure]] = {
        s.no: break_down(s, add_others(s, _stated(document, s))) for s in document.sentences
    }
    found = add_those_lost(document, add_those_aboard(document, found))
    found = find_victims(document, read_shares(document, found), vocabulary)
    # Most sentences tell no toll, so that what is found here need not be found again below.
    first: dict[int, list[Frame]] = {}
    in_campaign = any(c.campaign_id for s in document.sentences for c in s.chunks) or any(
        frame.ongoing
        for s in document.sentences
        for frame in first.setdefault(s.no, find_frames(document, s, found[s.no], vocabulary))
    )
    figures = _judge(
        document.sentences,
        found,
        in_campaign=in_campaign,
        on_boats=_is_on_boats(document, vocabulary, in_campaign=in_campaign),
    )
    single = {no: [f for f, toll in held if not toll] for no, held in figures.items()}
    frames: dict[int, list[Frame]] = {}
    for s in document.sentences:
        summed = summed_chunks(s, figures[s.no])
        if s.no in first and not summed and single[s.no] == list(found[s.no]):
            frames[s.no] = first[s.no]
        else:
            frames[s.no] = find_frames(document, s, single[s.no], vocabulary, summed)
    frames = place_by_referents(document, date_by_labels(document, frames), vocabulary)
    telling = tell(document, frames, single, vocabulary, document.published_on)
    days = {e.no: e.day.first for e in telling.events if e.day}
    summed_up = wholes(document, single, telling.figure_events, days)
    for no in {no for no, _ in summed_up}:
        figures[no] = [(f, toll or (no, f.at) in summed_up) for f, toll in figures[no]]
    figures = replace_superseded(document, figures, telling.figure_events)
    return Account(telling, mark_counts_of_groups(figures, telling.figure_events))


def _stated(document: Document, sentence: Sentence) -> list[Figure]:
    """Return the figures that a sentence states by itself."""
    folded = fold_text(document.text[sentence.start : sentence.end])
    return find_referred(sentence, find_figures(sentence, folded))


#: "struck a suspected drug boat", "attacks on three vessels"
_HITS_A_VESSEL = re.compile(r"(?:e|Ep)[ta9r]{0,2}[w%yNOGPz'q-]{0,6}Q")


def _is_on_boats(document: Document, vocabulary: Vocabulary, *, in_campaign: bool) -> bool:
    """Whether the document opens with a vessel that was hit, or its campaign must be one on them.

    Not where it opens with what happened on land.
    """
    last = document.sentences[-1]
    lead = document.sentences[:_LEAD]
    chunks = [c for s in lead for c in s.chunks]
    if any(_HITS_A_VESSEL.search(s.codes) for s in lead):
        return True
    if any(c.event for c in chunks) and not any(is_of_vessels(c) for c in chunks):
        return False
    campaign = vocabulary.campaigns.get(
        campaign_of(document, last, document.published_on, (), vocabulary)
    )
    return in_campaign and campaign is not None and campaign.target_type == "vessel"


def _judge(
    sentences: Sequence[Sentence],
    found: Mapping[int, Sequence[Figure]],
    *,
    in_campaign: bool,
    on_boats: bool,
) -> Judged:
    """Say of each figure whether it is a toll, and add the counts of strikes."""
    figures: Judged = {}
    told: int | None = None
    last: int | None = None  # the dead told last of one event, together
    beside: tuple[int, int] | None = None  # the sentence that told them, and how many
    counted_last = False  # whether the dead told last were those of a campaign
    summed: Sentence | None = None  # the last sentence with a toll
    tolls: set[int] = set()  # numbers told as such
    previous: Sentence | None = None
    ashore: Sentence | None = None  # the last sentence with what happened on a day on land
    for sentence in sentences:
        ashore = sentence if is_ashore(sentence) else ashore
        at_sea = on_boats and not (ashore and goes_on_ashore(ashore, sentence))
        goes_on = summed is not None and _goes_on_counting(summed, sentence)
        judged: list[tuple[Figure, bool]] = []
        of_toll = _whole_of(sentence) in tolls
        others = _beside_others(sentence, found[sentence.no], beside)
        # "24 Colombians are among the 157 dead": read behind those they are some of
        for figure in sorted(others, key=lambda f: f.rule == OF_A_NATION):
            if figure.rule == OF_A_NATION:
                judged.append((figure, counted_last or _is_of_many(figure, last, tolls)))
                continue
            toll = figure.number is not None and (
                of_toll or counted_last or _is_of_another_scale(figure, last or told, tolls)
                if of_toll or figure.rule == THE_FIGURE or _is_of_those(sentence, figure)
                else (goes_on and _is_added(sentence, figure))
                or bool(judged and judged[-1][1] and _is_beside(sentence, judged[-1][0], figure))
                or figure.rule in (COMPARED, ESTIMATE_OF_A_WAR)
                or is_of_those_counted(sentence, previous, figure)
                or any(t and is_anothers_count(sentence, f, figure) for f, t in judged)
                or (goes_on and counted_last and _is_acknowledged(sentence, figure))
                or (
                    counted_last
                    if _is_estimate(sentence, figure)
                    else is_cumulative(sentence, figure, in_campaign, told, on_boats=at_sea)
                )
            )
            judged.append((figure, toll))
            if toll and figure.number:
                tolls.add(figure.number.value)
            if figure.measure == "killed" and figure.number:
                counted_last = toll
            if not toll and figure.measure == "killed" and figure.number:
                told = figure.number.value if told is None else told
                last = last if figure.part else figure.number.value
                beside = (sentence.no, last) if last else None
        # so many died of overdoses: a toll of another kind
        judged = [
            (f, toll) for f, toll in sorted(judged, key=lambda held: held[0].first)
            if not (toll and is_no_attack(sentence, f)) and not _is_of_each(sentence, f)
        ]  # fmt: skip
        has_toll = any(toll for _, toll in judged)
        if not has_toll and "e" in sentence.codes:
            counted_last = False  # another strike is told
        if has_toll:
            # "a toll of 126, including 10 presumed dead"
            judged = [(f, toll or f.measure == "presumed_dead") for f, toll in judged]
        counts = counts_of_strikes(sentence, has_toll, in_campaign)
        if has_toll or counts:
            summed = sentence
        figures[sentence.no] = judged + [(figure, True) for figure in counts]
        previous = sentence
    return figures


#: "those strikes", "after a strike"; not "four days after a strike"
_THOSE_COUNTED = re.compile(r"(?:ot|[Vp][ta]|(?<!u)xa)E")


def _is_of_those(sentence: Sentence, figure: Figure) -> bool:
    """Match "at least 11 of them": a share of those counted last.

    Not "two of them died on Friday", which tells of one strike among those counted.
    """
    if any(c.date and c.date.precision == "day" for c in sentence.chunks):
        return False
    whose = sentence.chunks[figure.at + 2 : figure.at + 3]
    return sentence.codes[figure.at : figure.at + 3] == "9oj" and whose[0].norm == "them"


def _beside_others(
    sentence: Sentence, figures: Sequence[Figure], beside: tuple[int, int] | None
) -> list[Figure]:
    """Return figures, those of "32 of its citizens" as shares of more dead told just before."""
    if beside is None or sentence.no - beside[0] > _NEARBY:
        return list(figures)
    return [
        replace(f, share=True)
        if f.number
        and f.measure == "killed"
        and f.number.value < beside[1]
        and is_of_its_people(sentence, f.at)
        else f
        for f in figures
    ]


def _is_of_many(figure: Figure, last: int | None, tolls: Set[int]) -> bool:
    """Match the 12 of "12 Colombians are among the dead" where fewer died in the event told."""
    more = last is not None and figure.number is not None and figure.number.value > last
    return more and bool(tolls)


def _is_of_another_scale(figure: Figure, told: int | None, tolls: Set[int]) -> bool:
    """Match the 107 of "163 had died by May, three of them on Friday. In April it was 107"."""
    value = figure.number.value if figure.number else 0
    if value > DEADLIEST:
        return True
    many = bool(tolls) or value > _A_BOATLOAD
    return many and told is not None and value > ANOTHER_SCALE * told


def _is_beside(sentence: Sentence, toll: Figure, figure: Figure) -> bool:
    """Match the 30 of "12 have been killed and 30 wounded since May": told in one breath."""
    between = sentence.codes[toll.last + 1 : figure.first]
    return re.fullmatch(r"(?:p[ta]?[w%]?G)?,?&?", between) is not None


_OF_SO_MANY = re.compile(r"^o[tj]?(9)")


def _whole_of(sentence: Sentence) -> int | None:
    """Return the 151 of "Of the 151, 140 were killed at the time": what follows are its parts."""
    match = _OF_SO_MANY.match(sentence.codes)
    number = sentence.chunks[match.start(1)].number if match else None
    return number.value if number else None


def _goes_on_counting(summed: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence follows one with a toll and tells of no day and no event of its own.

    "Those strikes" are the ones that were counted, and "a strike" is any of them.
    """
    follows = summed.paragraph == sentence.paragraph and summed.no == sentence.no - 1
    codes = _THOSE_COUNTED.sub("", sentence.codes)
    return follows and not set("@Ee") & set(codes)


def _is_added(sentence: Sentence, figure: Figure) -> bool:
    """Match "a further 13 are presumed dead", "three have been rescued": they add to a toll."""
    around = sentence.codes[max(0, figure.at - 1) : figure.at + 2]
    return figure.measure in ("presumed_dead", "survived", "missing", "captured") or (
        "r" in (around[:1], around[-1:])
    )


def _is_of_each(sentence: Sentence, figure: Figure) -> bool:
    """Match "every one of those boats kills 25,000 people": what anybody thinks of any of them."""
    before = sentence.chunks[max(0, figure.first - 7) : figure.at]
    verb = sentence.chunks[figure.first]
    return verb.norm in ("kills", "wounds") and any(c.norm in ("each", "every") for c in before)


def _is_acknowledged(sentence: Sentence, figure: Figure) -> bool:
    """Match "the command has acknowledged five deaths", told behind a toll."""
    noun = sentence.codes[figure.last] in "FI"
    return noun and re.search(r"h[yX]*[wsv]$", sentence.codes[: figure.first]) is not None


_PUT = frozenset({"placed", "places", "put", "puts"})


def _is_estimate(sentence: Sentence, figure: Figure) -> bool:
    """Match "put the number of dead at 40": it is of what was counted last, a war or a raid.

    Not where the words themselves say which: "put the campaign's dead at 40".
    """
    before = sentence.chunks[max(0, figure.first - 6) : figure.at]
    counted = sentence.chunks[max(0, figure.first - 2) : figure.at]
    told = FigureClause(sentence, figure, in_campaign=False, told=None)
    if told.spans or is_of_the_event_beside(told):
        return False
    if any(c.norm in OVERALL or c.code in "kYE" for c in counted):
        return False
    if OPENS_WITH_A_RAID.match(sentence.codes):
        return False  # "In the raid of 3 May the army put the dead at six"
    return any(c.norm in _PUT for c in before) and sentence.codes[figure.at - 1] == "p"
