"""Who says what, directly, in reported speech or by declining to.

One claim for each speaker and sentence, be it a sentence of a quotation, and one for each quotation
that has a clause of its own (see speech/apart.py).
The press is no speaker of its own reports, a headline repeats what the report says, and a word in
scare quotes is nobody's statement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.article import Article
from ingest.claims import StatementClaim, claim_id
from ingest.extract.grammar.spans import trim
from ingest.extract.speech.apart import apart, in_sentences
from ingest.extract.speech.attributions import CALLED, attributed
from ingest.extract.speech.channels import (
    POSTS,
    channel_before,
    channel_of,
    platform_in,
    posted_on,
    said_when,
)
from ingest.extract.speech.claiming import owns_attack
from ingest.extract.speech.content import STEPS, addressee_end
from ingest.extract.speech.halves import second_half
from ingest.extract.speech.mentioned import Speaker
from ingest.extract.speech.phrases import Attribution, Phrases
from ingest.extract.speech.points import Points
from ingest.extract.speech.quotes import AT_LENGTH, Quote
from ingest.extract.speech.sources import Source, parse_source
from ingest.extract.speech.speakers import Memory
from ingest.extract.speech.utterances import Utterance, utterances
from ingest.extract.speech.words import Reading, Word
from ingest.record import record
from ingest.text.dates import DateMention
from ingest.text.document import Document
from ingest.vocabulary import Vocabulary

#: A whole sentence of so many is one, if a colon leads to it.
_WORDS_OF_AN_ANSWER = 2
#: So many words are a term at most, and what begins otherwise is none.
_WORDS_OF_A_TERM = 3
#: How something is said, which says nothing: 'condemned "in the strongest terms"'.
_HOW = re.compile(r"in the (?:strongest|clearest|most \w+)(?: \w+)? terms\W*", re.I)
_CALLS = ("brand", "call", "describ", "label", "term")
_NO_TERMS = ("a ", "an ", "in ", "no ", "not ", "of ", "on ", "the ", "to ", "with ")
#: What begins the second of two things that somebody says.
_ADDS = ("added", "adding", "adds")
_MARKS_OF_A_QUOTATION = "“”‘’\"'"
#: "what officials describe as the "narco army"": so many words after the verb, a label ends.
_REACH_OF_A_LABEL = 4
#: "He" is named in one of so many sentences that follow, where nobody was named before.
_REACH_AHEAD = 2
#: So many sentences after the last one said, in its paragraph, a bare quotation is the speaker's.
_REACH_OF_A_SPEAKER = 4
_OPENING_REACH = 4
_WROTE = ("wrote", "writes", "posted", "posts", "tweeted")
_MESSAGES = ("message", "words", "answer", "response", "reply", "verdict", "advice", "warning",
             "explanation", "comment", "conclusion")  # fmt: skip
#: Who speaks for a body.
_OFFICIALS = frozenset({"aide", "officer", "official", "officials", "spokesman", "spokesperson",
                        "spokeswoman"})  # fmt: skip
#: What says which body it is, as good as its name.
_CALLED_SO = frozenset({"administration", "air force", "armed forces", "army", "authorities",
                        "coast guard", "forces", "government", "marines", "military", "navy",
                        "police", "presidency"})  # fmt: skip
#: And who does if it is called "the department" in the same breath.
_LEADERS = frozenset({"attache", "commissioner", "director", "minister", "secretary"})
_LEADS = frozenset({"became", "commands", "head", "headed", "heads", "led", "leads", "oversees",
                    "runs", "took"})  # fmt: skip
#: What begins another clause of the same speaker's.
_GOES_ON = ("although", "and", "but", "though")
_ASKS = ("asked", "asks", "pressed", "questioned")
_REPLIES = ("answered", "answers", "replied", "replies", "responded", "responds")
_OWNS_UP = ("claimed responsibility", "claims responsibility")
#: With these before it, what is quoted is a name.
_NICKNAMED = ("aka", "alias", "codenamed", "dubbed", "nicknamed")
_TOLD = ("told", "tell", "tells", "telling")


@record
class _Said:
    """One statement before it has a span: indices into the words of its sentence."""

    speaker: Speaker
    attribution: Attribution | None
    attributions: tuple[Attribution, ...]
    quotes: tuple[Quote, ...]
    beside: tuple[Attribution, ...] = ()  # by which it is told when and where, if not by its own
    span: tuple[int, int] | None = None  # if it is half of what a verb governs


def find_statements(
    document: Document, article: Article, vocabulary: Vocabulary, reading: Reading | None = None
) -> list[StatementClaim]:
    """Return the statements of an article, in the order of their spans.

    ``evidence`` is the clause with its attribution, or the quotation where that is a sentence of
    its own; the quotation lies inside. Spans of one article differ.
    """
    memory = Memory(vocabulary, article.published_on, document.text)
    reading = reading or Reading(document, vocabulary)
    claims: list[StatementClaim] = []
    taken: set[tuple[int, int]] = set()
    told = list(utterances(document, reading.quotes, article.title))
    points = Points(document.text)
    for no, utterance in enumerate(told):
        following = _Following(article, reading, told[no + 1 : no + 1 + _REACH_AHEAD])
        found = list(_of_utterance(article, reading, memory, utterance, no, following))
        point = points.by(utterance)
        if point and not found:
            if point[0] in claims:
                claims.remove(point[0])  # what leads up to points says nothing of its own
            found = [_point(document, article, utterance, *point)]
        points.open(utterance, found)
        for claim in found:
            if (claim.char_start, claim.char_end) not in taken:
                taken.add((claim.char_start, claim.char_end))
                claims.append(claim)
    return claims


def _point(
    document: Document, article: Article, utterance: Utterance, by: StatementClaim, start: int
) -> StatementClaim:
    """Make a claim of a point that somebody sets out."""
    end = utterance.sentences[-1].end
    return replace(
        by,
        claim_id=claim_id(article.article_id, "statement", start, end),
        sentence_no=utterance.sentences[0].no,
        char_start=start,
        char_end=end,
        evidence=document.text[start:end],
        sentence=document.text[utterance.start : end],
    )


@record
class _Following:
    """The sentences after one, where a report first says "he" and then who he is."""

    article: Article
    reading: Reading
    utterances: Sequence[Utterance]

    def person(self, source: Source) -> Speaker | None:
        """Return the first person named at the head of a sentence who may be meant.

        By "he" or "she", or by "the officer who ordered it".
        """
        reading = self.reading
        memory = Memory(reading.vocabulary, self.article.published_on, reading.document.text)
        for no, utterance in enumerate(self.utterances):
            if utterance.heading:
                continue
            words, _ = attributed(reading, utterance.sentences, utterance.quotes)
            memory.note(words, no, utterance.sentences[0].paragraph)
            seek = memory.first_person if source.kind == "pronoun" else memory.first_titled
            if found := seek(source.head):
                return found
        return None

    def named(self, source: Source, memory: Memory) -> Speaker | None:
        """Return whom "the mother of a deckhand" turns out to be: '"...", said Ana Ruiz'.

        A name that is told without a word of who its bearer is is that of somebody described
        just before.
        """
        unknown = memory.knows_nobody() and not source.indefinite and source.group == "role"
        for utterance in self.utterances:
            if utterance.heading:
                continue
            words, found = attributed(self.reading, utterance.sentences, utterance.quotes)
            if unknown and (leader := _who_leads_it(words, self.reading)):
                return memory.resolve(leader, 0, 0)
            for attribution in found:
                if attribution.source.kind != "pronoun":
                    return memory.described_as(source, attribution.source, words)
        return None

    def signature(self, memory: Memory, no: int, paragraph: int) -> Speaker | None:
        """Return who signs a paragraph that is all quotation in a line of its own below it."""
        reading = self.reading
        for utterance in self.utterances:
            words, _ = attributed(reading, utterance.sentences, utterance.quotes)
            if utterance.sentences[0].paragraph == paragraph:
                return None
            if all(word.code in "Q.,&" for word in words):
                continue  # another paragraph of it
            if words[0].code != "-" or any(word.code in "bhmxXQj" for word in words):
                return None
            source = parse_source(words, 1, len(words), reading.document.text, reading.vocabulary)
            named = source is not None and source.kind in ("name", "noun")
            return memory.resolve(source, no, paragraph) if source and named else None
        return None


def _who_leads_it(words: Sequence[Word], reading: Reading) -> Source | None:
    """Read "Gen. Ana Ruiz" of "Gen. Ana Ruiz, who took over the command in May, sat down"."""
    who = next((at for at, word in enumerate(words) if word.norm == "who"), 0)
    verb = next((at for at in range(who + 1, len(words)) if words[at].code not in "hy"), 0)
    if who < 2 or words[who - 1].code != "," or not verb or words[verb].norm not in _LEADS:
        return None
    source = parse_source(words, 0, who - 1, reading.document.text, reading.vocabulary)
    titles = [w for w in words[: who - 1] if w.office_ids or w.is_a("speaker_noun")]
    ranked = all(word.is_a("honorific") for word in titles)
    return source if source is not None and ranked and source.group == "person" else None


def _of_utterance(
    article: Article,
    reading: Reading,
    memory: Memory,
    utterance: Utterance,
    no: int,
    following: _Following,
) -> Iterator[StatementClaim]:
    document, vocabulary = reading.document, reading.vocabulary
    paragraph = utterance.sentences[0].paragraph
    words, found = attributed(reading, utterance.sentences, utterance.quotes)
    inside = (
        [word for sentence in utterance.sentences for word in reading.words(sentence)]
        if utterance.quotes
        else []
    )
    for quote in utterance.quotes:
        held = [w for w in inside if quote.start <= w.start and w.end <= quote.end]
        memory.note(held, no, paragraph, quoted=True)
    memory.note(words, no, paragraph)
    if utterance.heading:
        return
    posted = posted_on(words)
    if posted:
        memory.posted(posted, no)
    said = _by_speaker(found, words, memory, no, paragraph, following)
    if not said:
        said = _without_verb(
            words, utterance, document, vocabulary, memory, no, paragraph, following
        )
    if len(said) == 1:
        said = _halves(said[0], words, utterance, document.text)
    for index, whole in enumerate(said):
        statement, beside, beyond = _apart(whole, words, utterance, document.text)
        start, end = statement.span or _span(
            statement, said, index, words, utterance, document.text
        )
        start, end = _own_sentence(start, end, statement, words, beyond, document.text)
        claim = _claim(document, article, statement, words, utterance, memory, no, start, end)
        memory.spoke(statement.speaker, no, paragraph, start, claim.channel)
        if claim.verb in _ASKS:
            memory.asked(statement.speaker, no)
        yield claim
        for quote in (*beside, *beyond):
            more = replace(whole, quotes=(quote,))
            if quote in beyond:
                more = replace(more, attribution=None)  # a sentence that has no verb of speech
            yield _claim(
                document, article, more, words, utterance, memory, no,
                quote.inner_start, quote.inner_end, claim.channel,
            )  # fmt: skip


def _apart(
    whole: _Said, words: Sequence[Word], utterance: Utterance, text: str
) -> tuple[_Said, tuple[Quote, ...], tuple[Quote, ...]]:
    """Take off the quotations that are statements of their own."""
    if whole.attribution is None:
        first, *others = in_sentences(whole.quotes, utterance, text)
        if len(others) < len(whole.quotes):
            return whole, (), ()
        return replace(whole, quotes=(first,)), (), tuple(others)
    verb = words[whole.attribution.verb_at].start
    kept, beside, beyond = apart(whole.quotes, verb, words, utterance, text)
    return replace(whole, quotes=kept), beside, beyond


def _own_sentence(
    start: int,
    end: int,
    statement: _Said,
    words: Sequence[Word],
    beyond: Sequence[Quote],
    text: str,
) -> tuple[int, int]:
    """Leave the sentences of a quotation out that are statements of their own."""
    if not beyond:
        return start, end
    if statement.attribution is None:
        return start, min(end, statement.quotes[0].inner_end)
    verb = words[statement.attribution.verb_at].start
    start = max((q.inner_end for q in beyond if q.inner_end <= verb), default=start)
    end = min((q.inner_start for q in beyond if q.inner_start > verb), default=end)
    return trim(text, start, end)


# ---------- who says what in a sentence


def _by_speaker(
    found: Sequence[Attribution],
    words: Sequence[Word],
    memory: Memory,
    no: int,
    paragraph: int,
    following: _Following,
) -> list[_Said]:
    """Join the attributions of a sentence that are one speaker's, and give each its quotations."""
    if not found:
        return []
    groups: dict[str, list[tuple[Attribution, Speaker]]] = {}
    for attribution in found:
        if attribution.mode == "label":
            continue
        source = attribution.source
        if source.head == "it" and not groups and _is_the_press(source, words):
            continue
        if attribution.rule == "according" and _is_record(source) and groups:
            continue  # "Ruiz said so, according to a transcript": who speaks is Ruiz
        beside = [spoke for members in groups.values() for _, spoke in members]
        speaker = memory.resolve(source, no, paragraph, after=attribution.after, beside=beside)
        if source.kind == "pronoun" and attribution.verb.lower() in _REPLIES:
            speaker = memory.answering(source, no) or speaker
        if source.kind == "pronoun" and source.head in ("he", "she") and groups:
            # who spoke in this very sentence: "Duran praised it, and he warned"
            people = (s for _, s in list(groups.values())[-1] if s.kind not in ("body", "text"))
            spoke = next(people, None)
            speaker = spoke or speaker
        if source.kind == "pronoun" and source.head == "it" and _takes_up(source, words):
            # "The mission verified nine, although it says that"
            bodies = (s for _, s in (list(groups.values()) or [[]])[-1] if s.kind == "body")
            speaker = next(bodies, None) or speaker
        spoken = list(groups.values())[-1] if groups else []
        if spoken and _goes_on(source, spoken[-1][0], words):
            speaker = spoken[-1][1]
        if speaker is None and source.kind == "pronoun" and source.head in ("he", "she"):
            speaker = following.person(source)
        if speaker is not None and owns_attack(attribution, words):
            speaker = memory.fighter(source, no, speaker)
        if memory.knows_nobody() and source.bare and source.group in ("role", "source"):
            speaker = following.person(source) or speaker
        if speaker is not None and speaker.kind == "source" and source.kind == "noun":
            speaker = following.named(source, memory) or speaker
        if _is_refused(attribution, [one for one, _ in spoken]):
            speaker = spoken[0][1]  # "The navy said it could not comment"
        closing = next((a for a in found if _closes_refusal(a, attribution)), None)
        if closing is not None:
            speaker = memory.resolve(closing.source, no, paragraph, after=True) or speaker
        if speaker is None:
            continue
        groups.setdefault(speaker.key, []).append((attribution, speaker))
    owners = _owners(found, words)
    return [part for members in groups.values() for part in _of_speaker(members, owners, words)]


def _of_speaker(
    members: Sequence[tuple[Attribution, Speaker]],
    owners: dict[Quote, Attribution],
    words: Sequence[Word],
) -> list[_Said]:
    """Make statements of what one speaker says in a sentence; a refusal beside it is another."""
    attributions = tuple(attribution for attribution, _ in members)
    said_by = [a for a in attributions if a.mode == "said"]
    refused = next((a for a in attributions if _is_refused(a, said_by)), None)
    speaking = refused or next(
        (a for a in said_by if a.rule != "participle"),
        # "would not say why, saying it was too soon" is a refusal
        next((a for a in attributions if a.mode != "said"), attributions[0]),
    )
    quotes = tuple(
        quote for quote, owner in owners.items() if owner in attributions and owner.mode == "said"
    )
    refusals = tuple(a for a in attributions if a.mode == "declined")
    quoting = [owners[w.quote] for w in words if w.quote in owners and len(w.text.split()) > 1]
    adds = _adds_refusal(refusals, said_by, quoting, words)
    if adds and speaking.mode == "declined" and not refused:
        speaking = next(a for a in said_by if a.verb_at > refusals[0].last)
    apart = tuple(a for a in refusals if a is not speaking)
    if refused or speaking.mode == "declined" or not adds:
        whole = _Said(members[0][1], speaking, attributions, quotes)
        return _parts(whole, owners, words) if speaking.mode == "said" else [whole]
    told = tuple(a for a in attributions if a not in apart)
    both = [
        _Said(members[0][1], speaking, told, quotes),
        _Said(members[0][1], apart[0], apart, ()),
    ]
    return both if speaking.verb_at < apart[0].verb_at else both[::-1]


def _parts(whole: _Said, owners: dict[Quote, Attribution], words: Sequence[Word]) -> list[_Said]:
    """Part what somebody says in his own words from what he adds in others, or the other way.

    'Said it was late, adding that "nobody is there"', 'called it "a farce" and said it was late'.
    """
    again = _own_clause(whole.attributions, words) or _by_the_way(whole.attributions, words)
    if again is not None:
        return _cut_before(whole, again, owners)
    quoted = tuple(a for a in whole.attributions if a in owners.values())
    plain = tuple(a for a in whole.attributions if a not in quoted)
    own = [word for word in words if word.quote in whole.quotes and len(word.text.split()) > 1]
    if not own or not plain:
        return [whole]
    first, second = sorted((quoted, plain), key=lambda part: min(a.verb_at for a in part))
    if max(a.verb_at for a in first) > min(a.verb_at for a in second):
        return [whole]
    adds = not second[0].after and second[0].verb.lower() in _ADDS
    adds = adds or (second is quoted and _goes_on_quoting(first, second[0], words))
    if not adds and not _is_second_verb(first, second[0], words):
        return [whole]
    return [
        replace(
            whole, attribution=part[0], attributions=part, beside=whole.attributions,
            quotes=whole.quotes if part is quoted else (),
        )
        for part in (first, second)
    ]  # fmt: skip


def _own_clause(attributions: Sequence[Attribution], words: Sequence[Word]) -> Attribution | None:
    """Return the second of two clauses with a subject each: "called it wrong, but it admitted".

    Or what is said of the whole: "announced it, in a move she said would help".
    """
    for first, second in pairwise(sorted(attributions, key=lambda a: a.verb_at)):
        source = second.source
        if source.kind != "pronoun" or second.after or second.rule != "active":
            continue
        join = source.first - 1
        if words[join].norm in STEPS and words[join - 1].code in "t,":
            return second
        joined = join > first.verb_at + 1 - first.after and words[join].norm in _GOES_ON
        if joined and words[join - 1].code in ",Q" and first.rule in ("active", "inverted"):
            return second
    return None


def _by_the_way(attributions: Sequence[Attribution], words: Sequence[Word]) -> Attribution | None:
    """Return what is said besides: '"...", said Ruiz, who said he was there'."""
    for first, second in pairwise(sorted(attributions, key=lambda a: a.verb_at)):
        who = _predicate(words, second) - 1
        apart = first.last < who - 1 and words[who].code == "H" and words[who - 1].code == ","
        if apart and first.after and second.rule == "active":
            return second
    return None


def _cut_before(whole: _Said, second: Attribution, owners: dict[Quote, Attribution]) -> list[_Said]:
    """Part what is said by one verb from what is said from ``second`` on."""
    parts = []
    for later in (False, True):
        own = tuple(a for a in whole.attributions if (a.verb_at >= second.verb_at) is later)
        quotes = tuple(q for q in whole.quotes if owners[q] in own)
        leading = next((a for a in own if a.mode == "said" and a.rule != "participle"), own[0])
        parts.append(
            replace(
                whole, attribution=leading, attributions=own, beside=whole.attributions,
                quotes=quotes,
            )
        )  # fmt: skip
    return parts


def _is_second_verb(
    first: Sequence[Attribution], second: Attribution, words: Sequence[Word]
) -> bool:
    """Whether two verbs say two things: 'called it "a farce" and said nobody had been asked'."""
    finite = all(a.rule == "active" and a.mode == "said" and not a.after for a in (*first, second))
    joint = _predicate(words, second) - 1
    return finite and (words[joint].code == "&" or words[joint].norm == "but")


def _goes_on_quoting(
    first: Sequence[Attribution], second: Attribution, words: Sequence[Word]
) -> bool:
    """Whether what was said goes on in a quotation: 'nine died, it said, accusing Chad of "war"'.

    Not "welcomed it, saying": what somebody thinks of it and his words are one.
    """
    told = all(a.after or a.verb.lower() in ("said", "says", *_OWNS_UP) for a in first)
    return told and second.rule == "participle" and not second.after


def _halves(whole: _Said, words: Sequence[Word], utterance: Utterance, text: str) -> list[_Said]:
    """Part 'said it was "well aimed" and that nobody had fled', one verb for both."""
    attribution = whole.attribution
    if attribution is None or len(whole.attributions) > 1:
        return [whole]
    join = second_half(attribution, whole.quotes, words)
    if join is None:
        return [whole]
    cut = words[join].start
    first = trim(text, utterance.start, words[join - (words[join - 1].code == ",")].start)
    second = trim(text, words[join + 1].start, utterance.end)
    return [
        replace(whole, quotes=tuple(q for q in whole.quotes if q.start < cut), span=first),
        replace(whole, quotes=tuple(q for q in whole.quotes if q.start > cut), span=second),
    ]


def _takes_up(source: Source, words: Sequence[Word]) -> bool:
    """Whether a clause with the same subject opens: "but it says", "what it called a trap"."""
    before = words[source.first - 1].norm if source.first else ""
    return before in ("although", "and", "but", "though", "what", "while")


def _is_the_press(source: Source, words: Sequence[Word]) -> bool:
    """Whether "it" is the press: "State media said two died in what it called"."""
    opening = words[: source.first]
    return (
        source.first > 0
        and opening[-1].norm == "what"
        and any(
            word.is_a("press") and not word.is_a("speaker_noun")
            for word in opening[:_OPENING_REACH]
        )
    )


def _goes_on(source: Source, last: Attribution, words: Sequence[Word]) -> bool:
    """Whether who speaks goes on: "The office says it has counted nine"."""
    follows = not last.after and source.first in (last.verb_at + 1, last.rest, last.rest + 1)
    they = source.head == "they" and (last.source.plural or last.source.head[-1:] == "s")
    between = words[last.verb_at + 1 : source.first]
    if they and not last.after and between and between[-1].norm == "that":
        return all(word.code not in ",;:.QbhmH" for word in between)
    return follows and source.kind == "pronoun" and (they or source.head in ("he", "it", "she"))


def _is_record(source: Source) -> bool:
    """Whether it is what holds somebody's words, and nobody's own: "a transcript"."""
    return source.kind == "document" and source.author is None and not source.organization_id


def _adds_refusal(
    refusals: Sequence[Attribution],
    said: Sequence[Attribution],
    quoting: Sequence[Attribution],
    words: Sequence[Word],
) -> bool:
    """Whether somebody says one thing and refuses another: "said so but would not say when".

    Or first refuses: "neither confirmed nor denied it but said that".
    """
    if not refusals:
        return False
    source = refusals[0].source
    again = source.kind == "pronoun" and words[source.first - 1].norm == "but"
    speaks = [a for a in said if a.verb_at > refusals[0].last and not a.after]
    if any(a.source.kind == "pronoun" and words[a.source.first - 1].norm == "but" for a in speaks):
        return True  # "did not answer, but it has called the charge false"
    if any(a.rule == "participle" and a in quoting for a in speaks):
        return True  # 'declined to say more, adding that it was "a small thing"'
    return any(
        (a.last < refusals[0].verb_at or a.verb_at > refusals[0].last)
        and ((a.source.start, a.source.end) == (source.start, source.end) or again)
        and a.rule == "active"
        for a in said
    )


def _is_refused(refusal: Attribution, said: Sequence[Attribution]) -> bool:
    """Whether all that is said is a refusal: "said it (or the ministry) could not comment"."""
    if refusal.mode != "declined":
        return False
    source = refusal.source
    if any(_closes_refusal(a, refusal) for a in said):
        return True
    return any(
        a.mode == "said"
        and a.last < source.first <= a.rest + 1
        and (source.kind == "pronoun" or (source.group == "body" and _speaks_for(a.source, source)))
        for a in said
    )


def _closes_refusal(spoke: Attribution, refusal: Attribution) -> bool:
    """Match "The department does not comment on it, said a spokeswoman"."""
    closes = spoke.mode == "said" and spoke.after and spoke.verb_at > refusal.last
    body = refusal.source.group == "body" and _speaks_for(spoke.source, refusal.source)
    return refusal.mode == "declined" and closes and spoke.rule == "inverted" and body


def _speaks_for(source: Source, body: Source) -> bool:
    """Whether a body's refusal is told by its own: "a spokesman said", not "residents said"."""
    told = {part for word in (source.head, *source.words) for part in word.split()}
    return bool(_OFFICIALS & told) or (body.bare and bool(_LEADERS & told))


def _owners(found: Sequence[Attribution], words: Sequence[Word]) -> dict[Quote, Attribution]:
    """Give each quotation to the attribution that governs it; scare quotes have none."""
    owners: dict[Quote, Attribution] = {}
    for at, word in enumerate(words):
        if word.quote is None:
            continue
        around = next((a for a in found if a.rule == "agent" and a.first < at < a.last), None)
        if around is not None and at - around.first <= _REACH_OF_A_LABEL:
            owners[word.quote] = around  # 'was called "a farce" by the army'
            continue
        judged = next((a for a in found if a.rule == CALLED and a.rest in (at, at - 1)), None)
        if judged is not None and len(word.text.split()) > 1:
            owners[word.quote] = judged  # 'in what the army called "a breach", it was said'
            continue
        if at and words[at - 1].norm in _NICKNAMED:
            continue  # 'Luis Vega, alias "El Cochi"'
        before = [a for a in found if a.last < at]
        if any(a.mode == "label" and at - a.last <= _REACH_OF_A_LABEL for a in before):
            continue
        before = [a for a in before if a.mode != "label"]
        after = [a for a in found if a.first > at and a.after]
        long = len(word.text.split()) >= AT_LENGTH
        if not long and not before and after and _is_predicate(words, at, opening=True):
            owners[word.quote] = after[0]
            continue
        follows = next(
            (
                a
                for a in after
                if a.first - at <= 2 and all(w.code in ",-" for w in words[at + 1 : a.first])
            ),
            None,
        )
        if follows and (long or not [a for a in before if not a.after]):
            owners[word.quote] = follows
            continue
        leading = next((a for a in reversed(before) if not a.after or a.rule != "agent"), None)
        governs = leading and (_leads(leading, words) or long or _stands_apart(words, at))
        if leading and governs and (long or _is_fragment(words, at, leading)):
            owners[word.quote] = leading
            continue
        if after and long:
            owners[word.quote] = after[0]
    return owners


def _leads(attribution: Attribution, words: Sequence[Word]) -> bool:
    """Whether what is said follows it, or goes on after it: "The raids, he said, were over"."""
    if not attribution.after:
        return True
    after = max(attribution.rest, attribution.last + 1)
    return after < len(words) - 1 and words[after].code == ","


def _stands_apart(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].code in ",.:Q"


def _is_fragment(words: Sequence[Word], at: int, attribution: Attribution) -> bool:
    """Whether a short quotation is the speaker's word: two words or more, or right by the verb."""
    verb = words[attribution.verb_at]
    labels = verb.is_a("speech_verb", "label") or verb.is_a("speech_gerund", "label")
    if len(words[at].text.split()) > 1 or labels:
        return True
    if _is_predicate(words, at):
        return True
    return (
        attribution.rest == at
        or words[at - 1].norm in ("as", ":", ",")
        or words[at - 1].code in ":"
        or (words[at - 1].code == "t" and words[at - 2].norm == "as")
    )


def _is_predicate(words: Sequence[Word], at: int, *, opening: bool = False) -> bool:
    """Whether a quotation tells what was done: 'had "neutralised" him', not 'the "bandits"'.

    ``opening``: or how many, at the head: '"More than a dozen" fighters were killed'.
    """
    if at and words[at - 1].code in "bh":
        return True
    quoted = words[at].text.strip(_MARKS_OF_A_QUOTATION).split()
    if at == 1 and len(quoted) > 1 and words[0].code in "GO":
        # 'China “firmly opposes” it', not 'Ruiz “the fox” Vega'
        return quoted[0].islower() and quoted[0] not in ("a", "an", "the")
    return opening and at == 0 and len(words[at].text.split()) > 1


def _without_verb(
    words: Sequence[Word],
    utterance: Utterance,
    document: Document,
    vocabulary: Vocabulary,
    memory: Memory,
    no: int,
    paragraph: int,
    following: _Following,
) -> list[_Said]:
    """Quotations without a verb: a sentence of its own, "Ruiz: ...", five words and a speaker."""
    quotes = [word.quote for word in words if word.quote]
    if not quotes:
        return []
    if all(word.code in "Q.,-&" for word in words):
        if signed := following.signature(memory, no, paragraph):
            return [_Said(signed, None, (), tuple(quotes))]
        return _continued(words, quotes, memory, no, paragraph)
    first = next(at for at, word in enumerate(words) if word.quote)
    introduced = _introduced(words, first, utterance, document, vocabulary, memory, no, paragraph)
    introduced = introduced or _signed(words, first, document, vocabulary, memory, no, paragraph)
    if introduced:
        return [_Said(introduced, None, (), tuple(quotes))]
    long = tuple(q for q in quotes if q.words_in(document.text) >= AT_LENGTH)
    if not long or _is_title(document.text[long[0].inner_start : long[0].inner_end]):
        return []
    subject = memory.subject_before(no + 1)
    return [_Said(subject, None, (), long)] if subject else []


def _continued(
    words: Sequence[Word], quotes: Sequence[Quote], memory: Memory, no: int, paragraph: int
) -> list[_Said]:
    """A sentence that is all quotation goes on with who spoke last."""
    last = memory.last(no, reach=6 if quotes[0].continued else 1)
    last = last or memory.last_of_paragraph(no, paragraph, reach=_REACH_OF_A_SPEAKER)
    speaker = last[0] if last else memory.subject_before(no)
    if speaker is None or len(words[0].text.split()) < 2:
        return []
    return [_Said(speaker, None, (), tuple(quotes))]


def _introduced(
    words: Sequence[Word],
    first: int,
    utterance: Utterance,
    document: Document,
    vocabulary: Vocabulary,
    memory: Memory,
    no: int,
    paragraph: int,
) -> Speaker | None:
    """Find the speaker of 'Ruiz: "..."' and of '[RUIZ] "..."'."""
    text = document.text
    lead = text[utterance.start : words[first].start].strip()
    bracketed = lead.startswith("[") and lead.endswith("]")
    if not bracketed and not lead.endswith(":"):
        return None
    begins = _last_clause(words, first)
    words, first = words[begins:], first - begins
    owner = next((i for i in range(first) if words[i].code == "'"), 0)
    if owner and words[owner + 1].norm in _MESSAGES:  # "The minister's message was blunt:"
        of = parse_source(words, 0, owner, text, vocabulary)
        return memory.resolve(of, no, paragraph) if of and of.kind in ("name", "noun") else None
    end = next((i for i in range(first) if words[i].code in ":,"), first)
    author = parse_source(words, 0, end, text, vocabulary) if end else None
    if author is not None and author.kind == "document" and author.author is not None:
        return memory.resolve(author.author, no, paragraph)  # "Statement by Ana Ruiz:"
    by = next((i for i in range(first - 1, 0, -1) if words[i].norm in ("by", "from")), 0)
    if by and any(word.is_a("document") for word in words[:by]):
        of = parse_source(words, by + 1, first, text, vocabulary)
        if of and of.kind in ("name", "noun"):  # "Here is the full statement, from Ana Ruiz:"
            return memory.resolve(of, no, paragraph)
    end = next((i for i in range(first) if words[i].code in ":p,"), first)
    inner = list(words[:end])
    if bracketed:
        return memory.named(lead.strip("[] "))
    source = parse_source(inner, 0, len(inner), text, vocabulary) if inner else None
    if end < first and words[end].code in "p,":  # 'The head of the union, Ana Ruiz, was blunt: "'
        led = Phrases(words[:first], text, vocabulary).leading(first)
        source = led if led is not None and led.group == "person" else source
    if source is None or source.kind not in ("name", "noun"):
        source = _who_leads(words, first, text, vocabulary)
    return memory.resolve(source, no, paragraph) if source else None


def _last_clause(words: Sequence[Word], first: int) -> int:
    """Index at which the clause begins that a colon closes: '..., but the mayor was blunt: "Go"'.

    And past the verb of 'So does Ana Ruiz, a nurse: "Go"'.
    """
    if words[0].norm == "so" and words[1].code in "bhm":
        return 2
    for i in range(first - 2, 1, -1):
        joins = words[i - 1].code == "," and (words[i].code == "&" or words[i].norm == "but")
        verb = any(word.code in "bhm" for word in words[i + 1 : first])
        if joins and verb and words[i + 1].code in "tN":
            return i + 1
    return 0


def _who_leads(
    words: Sequence[Word], first: int, text: str, vocabulary: Vocabulary
) -> Source | None:
    """Read who is told of before a colon: 'The mayor was blunt: "Leave now."'."""
    quoted = words[first].text.strip(_MARKS_OF_A_QUOTATION)
    whole = quoted.endswith((".", "?", "!")) and len(quoted.split()) >= _WORDS_OF_AN_ANSWER
    if not whole and len(quoted.split()) < AT_LENGTH:
        return None  # 'He has a name for them: "the lads"'
    lead = words[:first]
    comma = next((i for i, word in enumerate(lead) if word.code == ","), 0)
    if comma and lead[0].norm.endswith(("ed", "ing")):
        lead = lead[comma + 1 :]  # "Asked about it, the mayor shrugged:"
    if comma and lead[0].norm in ("for", "to"):  # "For Ana Ruiz, a nurse, it came too late:"
        affected = parse_source(lead, 1, comma, text, vocabulary)
        if affected is not None and affected.group == "person":
            return affected
    source = Phrases(lead, text, vocabulary).leading(len(lead))
    if source is None or "'" in [word.code for word in lead[source.last : source.last + 2]]:
        return None  # "The mayor's shirt read:"
    speaks = source.group in ("person", "role", "source") or source.head in ("he", "she")
    return source if speaks else None


def _signed(
    words: Sequence[Word],
    first: int,
    document: Document,
    vocabulary: Vocabulary,
    memory: Memory,
    no: int,
    paragraph: int,
) -> Speaker | None:
    """Find the speaker of '"..." - Ana Ruiz, a nurse': a quotation and who signs it."""
    if first or len(words) < 3 or words[1].code != "-":
        return None
    end = len(words) - (words[-1].code == ".")
    if any(word.code in "bhmxXQ" for word in words[2:end]):
        return None
    source = parse_source(words, 2, end, document.text, vocabulary)
    if source is None or source.kind not in ("name", "noun"):
        return None
    return memory.resolve(source, no, paragraph)


def _is_title(quoted: str) -> bool:
    """Whether what is quoted is the name of a work: most of its words are capitalised."""
    parts = [part for part in quoted.split() if len(part) > 3]
    return bool(parts) and sum(part[0].isupper() for part in parts) > 0.6 * len(parts)


# ---------- the claim


def _span(
    statement: _Said,
    said: Sequence[_Said],
    index: int,
    words: Sequence[Word],
    utterance: Utterance,
    text: str,
) -> tuple[int, int]:
    """Cut a sentence with several speakers where one ends and the next begins."""
    start, end = utterance.start, utterance.end
    if len(said) > 1 and _only_calls(statement):
        return _what_it_calls(statement, words, end)
    telling = [at for at, one in enumerate(said) if at == index or not _only_calls(one)]
    said, index = [said[at] for at in telling], telling.index(index)
    if len(said) > 1 and statement.attribution is not None:
        first = min(a.first for a in statement.attributions)
        last = max(a.last for a in statement.attributions)
        previous = said[index - 1] if index else None
        following = said[index + 1] if index + 1 < len(said) else None
        if not statement.attribution.after and index:
            start = words[first].start
            if previous and previous.speaker is statement.speaker:
                start = words[_clause_start(words, statement.attribution)].start
        elif previous and previous.attribution and previous.attribution.after:
            ended = max(a.last for a in previous.attributions)
            start = words[ended + 1].start if ended < first else start
        if not _leads(statement.attribution, words):
            end = words[last].end
        elif following and following.attribution:
            begins = min(a.first for a in following.attributions)
            if begins > last and words[begins - 1].code in ",;&x":
                end = words[begins - 1].start
            elif following.speaker is statement.speaker:
                at = _clause_start(words, following.attribution)
                while at > 0 and words[at - 1].code in ",&H":
                    at -= 1
                end = words[at].start
            elif begins < first:  # "Ruiz, whose union claims to be the oldest, said"
                start, end = words[first].start, words[following.attribution.verb_at].start
    for quote in statement.quotes:
        start, end = min(start, quote.start), max(end, quote.end)
    start, end = trim(text, max(start, utterance.start), end)
    for quote in statement.quotes:
        start, end = min(start, quote.inner_start), max(end, quote.inner_end)
    return start, end


def _only_calls(statement: _Said) -> bool:
    return all(a.rule == CALLED for a in statement.attributions) and bool(statement.attributions)


def _what_it_calls(statement: _Said, words: Sequence[Word], end: int) -> tuple[int, int]:
    """Span of "what officials call a breach of the truce" in another's sentence."""
    called = statement.attributions[0]
    closing = next((w for w in words[called.rest + 1 :] if w.code in ",;:.-"), None)
    return words[called.first].start, closing.start if closing else end


def _is_lone_word(quote: Quote, text: str) -> bool:
    """Whether a report only takes over a word: 'was "appalled" by it'."""
    return quote.words_in(text) == 1


def _is_term(quote: Quote, words: Sequence[Word], text: str) -> bool:
    """Whether a report only takes over what something is called: 'is in "armed conflict" with'.

    Two or three words, a noun and what describes it, amid a clause of the report's own.
    """
    inner = text[quote.inner_start : quote.inner_end]
    if _HOW.fullmatch(inner):
        return True
    at = next((i for i, word in enumerate(words) if word.quote is quote), 0)
    if not 0 < at < len(words) - 1 or not 1 < quote.words_in(text) <= _WORDS_OF_A_TERM:
        return False
    named = words[at - 1].norm in ("a", "an")
    within = words[at - 1 - named].norm == "in" and words[at + 1].code == "p"
    amid = within or (named and words[at + 1].code == "b")
    return amid and not inner.lower().startswith(_NO_TERMS) and inner[-1].isalpha()


def _called(speaker: Speaker, attribution: Attribution | None) -> str:
    """Say how the report calls the speaker here, if it is a body that we know.

    "The military" and "the SAF" are words of their own for it, beside the name that the claim's
    actor has; "the agency" only points back to a name.
    """
    if attribution is None or speaker.kind != "body" or not speaker.actor_id:
        return speaker.text
    source = attribution.source
    own = source.kind == "name" or (source.kind == "noun" and source.head in _CALLED_SO)
    text = source.kind == "document" and source.group == "text"
    return source.text if own or text else speaker.text


def _clause_start(words: Sequence[Word], attribution: Attribution) -> int:
    """Index of the first word of "would not say", of "in a step she said would help"."""
    at, source = _predicate(words, attribution), attribution.source
    if source.kind != "pronoun" or at - 1 != source.first or words[at - 2].norm not in STEPS:
        return at
    at -= 2
    while at > 0 and words[at - 1].code in "tpwA9":
        at -= 1
    return at


def _predicate(words: Sequence[Word], attribution: Attribution) -> int:
    """Index of the first word of "would not say"."""
    at = attribution.verb_at
    while at > 0 and words[at - 1].code in "yhmbX":
        at -= 1
    return at


def _claim(
    document: Document,
    article: Article,
    statement: _Said,
    words: Sequence[Word],
    utterance: Utterance,
    memory: Memory,
    no: int,
    start: int,
    end: int,
    through: str = "",
) -> StatementClaim:
    text, speaker, attribution = document.text, statement.speaker, statement.attribution
    quote = max(
        statement.quotes,
        key=lambda q: (not _is_lone_word(q, text), q.inner_end - q.inner_start, -q.start),
        default=None,
    )
    calls = attribution is not None and attribution.verb.lower().startswith(_CALLS)
    term = quote and not calls and _is_term(quote, words, text)
    quoted = quote and not _is_lone_word(quote, text) and not term
    mode = "direct" if quoted else "reported"
    if attribution and attribution.mode == "declined":
        mode = "declined"
    date: DateMention | None = None
    channel = through
    for one in (*statement.attributions, *statement.beside):
        channel = channel or channel_of(words, one)
        channel = channel or platform_in(words, one.first)
        date = date or said_when(words, one)
    if attribution is None:
        opening = next((at for at, word in enumerate(words) if word.quote), 0)
        channel = channel_before(words, opening)
    last = memory.last(no, reach=2)
    same = last is not None and last[0].key == speaker.key
    points_back = attribution is None or attribution.source.kind == "pronoun"
    if channel in ("", POSTS) and mode != "declined":
        wrote = attribution is not None and attribution.verb.lower() in _WROTE
        if channel == POSTS or wrote:
            channel = memory.last_channel(speaker, no) or channel
        elif same and points_back and last:
            channel = last[1]
    sentence = next(s for s in utterance.sentences if s.start <= start < s.end)
    return StatementClaim(
        claim_id=claim_id(article.article_id, "statement", start, end),
        article_id=article.article_id,
        sentence_no=sentence.no,
        char_start=start,
        char_end=end,
        evidence=text[start:end],
        speaker_text=_called(speaker, attribution),
        speaker_actor_id=speaker.actor_id,
        role_text=speaker.role,
        organization_actor_id=speaker.organization_id,
        verb=attribution.verb.lower() if attribution else "",
        channel=channel,
        mode=mode,
        quote_start=quote.inner_start if quote else None,
        quote_end=quote.inner_end if quote else None,
        quote=text[quote.inner_start : quote.inner_end] if quote else "",
        said_start=date.first if date else None,
        said_end=date.last if date else None,
        addressee_text=_addressee(words, attribution, text),
        sentence=text[sentence.start : utterance.sentences[-1].end],
    )


def _addressee(words: Sequence[Word], attribution: Attribution | None, text: str) -> str:
    """Return whom it was said to: "told reporters", "said to the council"."""
    if attribution is None or attribution.verb_at + 1 >= len(words):
        return ""
    at = attribution.verb_at + 1
    if words[attribution.verb_at].norm in _TOLD:
        end = addressee_end(words, at)
    elif words[at].norm == "to" and attribution.rest > at + 1 and _can_hear(words[at + 1]):
        at += 1
        end = addressee_end(words, at)
    else:
        return ""
    if end <= at or words[at].code == "j" or words[at].code == "@":
        return ""
    return text[words[at].start : words[end - 1].end]


def _can_hear(word: Word) -> bool:
    """Whether "to" leads to somebody: "said to the council", not "demanded to see"."""
    return word.code in "tONGA" or word.is_a("press") or word.is_a("speaker_noun")
