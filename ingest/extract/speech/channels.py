"""Through what something is said: a platform, a statement, a press conference, an interview."""

from collections.abc import Sequence

from ingest.extract.speech.phrases import Attribution
from ingest.extract.speech.words import Word
from ingest.text.dates import DateMention

_INTO_CHANNEL = {"in", "on", "to", "via", "at", "during", "through", "from", "over", "by"}
#: "by email", "over the phone": the preposition belongs to the term.
_INTO_ITSELF = ("by ", "via ", "over ")
_PUBLISHED = {"posted", "shared", "published", "released", "uploaded", "put"}
_SPEAKING = ("speaking", "writing", "posting", "appearing", "testifying", "interviewed")
_ON_AIR = ("told", "telling", "tells", "on")
#: How the names of broadcasters end.
_STATIONS = ("news", "tv", "television", "radio", "fm")
_MARKS = "“”‘’\"' ,"
_SINCE = {"since", "until", "before", "after", "from", "by"}
_REACH = 6
#: A post without a platform's name is one of the platform last spoken through.
POSTS = "social media"


def channel_of(words: Sequence[Word], attribution: Attribution) -> str:
    """Return the channel named beside an attribution, normalised, or ``""``.

    Looked for before the source ("In a statement, ..."), between source and verb, and after the
    verb up to what is said; a platform goes before what was posted on it.
    """
    found = [
        *_named(words, _leading_start(words, attribution.first), attribution.first),
        *_named(words, attribution.first, attribution.rest),
        *_named(words, attribution.rest, _tail_end(words, attribution)),
    ]
    for kind in ("platform", "channel"):
        for names, value in found:
            if names == kind:
                return value
    return _station(words, attribution)


def _station(words: Sequence[Word], attribution: Attribution) -> str:
    """Return the broadcaster or programme that it was told, or said on: "told Geo News"."""
    start = _leading_start(words, attribution.first)
    end = max(attribution.rest, _tail_end(words, attribution))
    for at in range(max(start, 1), min(end, len(words))):
        word, before = words[at], words[at - 1]
        if before.code == "'" and word.is_a("press") and not word.norm:
            return word.text.strip(_MARKS)  # 'on CBS's "60 Minutes"'
        if before.code in "tw" and before.norm not in _ON_AIR and at > 1:
            before = words[at - 2]
        aired = word.is_a("station") or (
            word.code in "Nw" and word.text[0].isupper() and word.norm.split()[-1] in _STATIONS
        )
        if aired and before.norm in _ON_AIR and (at + 1 == len(words) or words[at + 1].code != "'"):
            return word.text
        if before.norm in _ON_AIR and word.is_a("press") and not word.norm:
            return word.text.strip(_MARKS)
    return ""


def channel_before(words: Sequence[Word], at: int) -> str:
    """Return the channel named before ``at``: 'Ruiz, in a post on X: "..."'."""
    found = _named(words, 0, at)
    return next((v for kind in ("platform", "channel") for k, v in found if k == kind), "")


def platform_in(words: Sequence[Word], lo: int) -> str:
    """Return a platform that stands right after "on" or "to" past ``lo``: "announced it on X"."""
    for at in range(lo + 1, len(words)):
        if words[at].is_a("platform") and words[at - 1].norm in ("on", "to", "via"):
            return words[at].terms["platform"][0]
    return ""


def posted_on(words: Sequence[Word]) -> str:
    """Return the platform on which a sentence says that something was put: "posted to X"."""
    for at, word in enumerate(words):
        if word.norm in _PUBLISHED:
            for names, value in _named(words, at + 1, at + 2 * _REACH):
                if names == "platform":
                    return value
    return ""


def _named(words: Sequence[Word], lo: int, hi: int) -> list[tuple[str, str]]:
    found = []
    for at in range(max(lo, 0), min(hi, len(words))):
        for kind in ("platform", "channel"):
            values = words[at].terms.get(kind)
            if values and (_is_into(words, at) or words[at].norm.startswith(_INTO_ITSELF)):
                found.append((kind, values[0]))
            elif values and _has_voice(words[at]) and at + 1 < len(words):
                found.append((kind, values[0]))  # "The statement said"
    return found


def _has_voice(word: Word) -> bool:
    """Whether a document is told of: "The statement said", not "Experts note that"."""
    return word.is_a("document") and not word.is_a("speech_verb")


def _is_into(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition leads into it: "in a post on X", "told a news conference"."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        word = words[i]
        if word.norm in _INTO_CHANNEL or word.norm in ("told", "tells", "issued", "released"):
            return True
        if word.code not in "tA9'wONGny@&":
            return False
    return False


def _leading_start(words: Sequence[Word], first: int) -> int:
    """Index where the adverbial before the source begins, or ``first`` where there is none."""
    at = first - 1
    if at >= 0 and words[at].code == ",":
        at -= 1
    while at >= 0 and words[at].code not in ",;:.Q":
        at -= 1
    segment = words[at + 1 : first]
    if not segment:
        return first
    opens = segment[0].code in "py" or segment[0].norm in _SPEAKING
    if opens or any(word.norm in _PUBLISHED for word in segment):
        return at + 1
    return first


def _tail_end(words: Sequence[Word], attribution: Attribution) -> int:
    """Index after the clause of an attribution that stands after what is said."""
    if not attribution.after:
        return attribution.rest
    at = attribution.rest
    if at + 1 < len(words) and words[at].code == "," and words[at + 1].code == "p":
        at += 1  # "said Ruiz, the chief, in a statement"
    while at < len(words) and words[at].code not in ",;:.Q":
        at += 1
    return at


def said_when(words: Sequence[Word], attribution: Attribution) -> DateMention | None:
    """Return the date that says when it was said: beside the verb, or opening the sentence."""
    spans = [
        (attribution.verb_at + 1, attribution.rest),
        (attribution.first, attribution.verb_at),
        (attribution.verb_at, attribution.last + 1),
    ]
    for lo, hi in spans:
        for at in range(max(lo, 0), min(hi, len(words))):
            word = words[at]
            if word.code == "@" and words[at - 1].norm not in _SINCE:
                return word.date
    lead = words[: attribution.first]
    if lead and len(lead) <= 4 and not attribution.after:
        return next((word.date for word in lead if word.code == "@"), None)
    return None
