"""Where a sentence says that somebody says something: verb, source, and the side of the content.

Rules, each with what it must and must not take:

- active: "the ministry said (that)", "Noboa, an ally, denied"; not "the announced plan"
- inverted: '"...", said a U.S. official'; not "said the strikes had"
- agent: "was announced by the Pentagon", "announced Tuesday by"; not "was announced on Friday"
- see views.py for "according to witnesses" and "by the army's count", acts.py for what is done
- participle: "Noboa defended the raid, saying it"; the subject is the clause's
- silence: "declined to comment", "would not say whether"; not "did not say", "did not fire"
- quoted: "the agency quoted a source as saying"; the source speaks
- unreturned: "requests for comment from the ministry were not returned"
- called: "what officials describe as a breach of the truce"
- label: "what officials describe as bandits" says nothing of its own and is left out
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.speech.acts import DECLARED, Acts, is_plural
from ingest.extract.speech.content import TOLD
from ingest.extract.speech.issuer import KEPT, OWN_VOICE, SHOWS
from ingest.extract.speech.naming import named_in_passing
from ingest.extract.speech.phrases import (
    BOUNDARY,
    NAME,
    NUMBERS,
    SELVES,
    UNNAMED,
    Attribution,
    dateline_end,
)
from ingest.extract.speech.quotes import Quote
from ingest.extract.speech.silence import NOBODY, REACHING
from ingest.extract.speech.sources import Source, calls_himself
from ingest.extract.speech.views import ACCOUNTS, CLAIMS, DATA, LISTED
from ingest.extract.speech.words import Reading, Word
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

#: The rule of what is only called something, in another's sentence.
CALLED = "called"
_AGENT_REACH = 9
_REFERS = ("refer to", "refers to")
#: Kinds of words at which a rule begins.
_OPENING = frozenset(
    {"source_phrase", "stance", "decline", "speech_verb", "speech_gerund",
     "speech_aside", "speech_made", "speech_quoting"}
)  # fmt: skip
_WITHOUT_OBJECT = ("of", "by", "as", "for")
_THEM = ("her", "him", "me", "them", "us")
#: With these words after it a verb tells of no speaker: "a raid blamed on", "reported from Lima".
_NO_OBJECT = {"blamed": ("on",), "reported": ("from",), "attributed": ("to",),
              "welcome": ("to",), "welcomed": ("to",),
              "added": ("up",), "adds": ("up",), "held": ("up",), "holds": ("up",),
              "denying": _THEM, "denied": _THEM, "denies": _THEM, "deny": _THEM}  # fmt: skip
#: What is done by somebody and not said: "a mine held by a gang".
_DONE = ("challenged", "held", "logged", "maintained", "proposed", "recommended", "recorded",
         "registered", "repeated", "requested", "threatened")  # fmt: skip
#: Kinds of verbs that never stand before their subject.
_OF_SOMETHING = ("count", "identify", "inform", "query")
#: Plurals without an "s".
_SEVERAL = ("they", "we", "people", "police", "men", "women", "fishermen", "spokesmen", "many",
            "some", "others", "several")  # fmt: skip
_AT_THE_POLLS = ("electorate", "voters")
_COVER_REACH = 5
#: What is said by issuing it.
_ISSUED = frozenset({"alert", "apology", "appeal", "condemnation", "denial", "plea", "rebuke",
                     "reminder", "threat", "threats", "ultimatum", "warning",
                     "warnings"})  # fmt: skip
_CITED_REACH = 6
#: What is denied to somebody and not of something: "denied bail".
_WITHHELD = frozenset({"access", "asylum", "bail", "entry", "medical", "parole", "permission",
                       "treatment", "visas"})  # fmt: skip
#: Verbs that only people can be subjects of.
_HUMAN = frozenset({"accused", "accuses", "admits", "admitted", "alleged", "alleges", "argued",
                    "argues", "begged", "complained", "complains", "conceded", "concedes",
                    "denied", "denies", "disputed", "disputes", "explained", "explains",
                    "insisted", "insists", "joked", "jokes", "lamented", "laments", "recalled",
                    "recalls", "recounted", "recounts", "remembered", "remembers", "replied",
                    "replies", "testified",
                    "testifies", "vowed", "vows", "wondered", "wonders"})  # fmt: skip
#: How somebody comes to speak: "took to X to say", "called a press conference to deny".
_TAKES = ("appeared", "appears", "called", "convened", "gave", "held", "issued", "issues", "posted",
          "published", "released", "spoke", "takes", "took", "turned", "turns", "used",
          "uses", "went", "wrote")  # fmt: skip
#: What is done to a post by its readers.
_SEEN = frozenset({"circulated", "circulating", "forwarded", "liked", "seen", "shared", "viewed",
                   "watched"})  # fmt: skip
_CLIPS = frozenset({"clip", "clips", "image", "images", "meme", "memes", "photo", "photos", "post",
                    "posts", "video", "videos"})  # fmt: skip
_CAME_OUT = frozenset({"away", "forward", "out"})
_SHORTEST_WAY = 4
#: What is done to a letter: "sent the king a letter asking".
_WROTE = ("adopted", "delivered", "drafted", "issued", "issues", "made", "posted", "posts",
          "published", "recorded", "released", "sends", "sent", "shared", "signed", "uploaded",
          "wrote")  # fmt: skip
#: What somebody is said to do as the report is written: "is urging", not "is telling".
_IN_EARNEST = frozenset({"accusing", "alleging", "blaming", "calling", "claiming", "condemning",
                         "demanding", "denouncing", "denying", "disputing", "insisting", "saying",
                         "urging", "warning"})  # fmt: skip
#: What says something and is nobody's statement: "the law says that".
_LAWS = frozenset({"constitution", "convention", "conventions", "law", "laws", "rule", "rules",
                   "statute", "statutes", "text", "treaties", "treaty"})  # fmt: skip
#: Verbs whose subject speaks, whoever it is.
_SAYS = ("said", "say", "says", "told", "wrote", "added")


def find_attributions(
    words: Sequence[Word], text: str, vocabulary: Vocabulary
) -> list[Attribution]:
    """Return the attributions of a sentence, in order of their verbs; ``text`` is the article's."""
    found = list(_Reader(words, text, vocabulary).read())
    return [one for one in found if not _is_of_another(one, found, words)]


def attributed(
    reading: Reading, sentences: Sequence[Sentence], quotes: Sequence[Quote]
) -> tuple[list[Word], list[Attribution]]:
    """Return the words of sentences that follow one another, and the attributions in them.

    ``quotes`` are all that the sentences hold part of. What was found once is not sought again.
    """
    key = sentences[0].no, sentences[-1].no
    found: tuple[list[Word], list[Attribution]] | None = reading.found.get(key)
    if found is None:
        words = reading.quoting(sentences, quotes)
        found = words, find_attributions(words, reading.document.text, reading.vocabulary)
        reading.found[key] = found
    return found


class _Reader(Acts):
    """The rules of saying, and which word calls for which rule."""

    __slots__ = ("neither",)

    def __init__(self, words: Sequence[Word], text: str, vocabulary: Vocabulary) -> None:
        super().__init__(words, text, vocabulary)
        norms = [word.norm for word in words]
        self.neither = norms.index("neither") if "neither" in norms else None

    def read(self) -> Iterator[Attribution]:
        earlier: list[Attribution] = []
        asks = bool(self.words) and self.words[-1].text == "?"
        for at, word in enumerate(self.words):
            terms = word.terms
            if (
                (not terms or terms.keys().isdisjoint(_OPENING))
                and word.norm not in ACCOUNTS
                and word.norm not in CLAIMS
                and word.norm not in NOBODY
                and word.norm not in LISTED
                and word.norm not in REACHING
                and word.norm not in OWN_VOICE
                and word.norm not in SHOWS
                and word.norm not in KEPT
                and (word.code != "X" and self.neither is None)
                and (self._norm(at - 1) != "or" or not self._refuses(word))
            ):
                continue  # no word of speech or silence
            found = self._at(at, word, earlier)
            found = found and named_in_passing(found, self.words, self.text)
            if found and asks and found.mode == "said" and not self._quotes():
                continue  # "Was the ministry told of it?" is asked, not said
            if found and found.mode != "label" and found.rule != CALLED:
                earlier.append(found)
            if found:
                yield found

    def _at(self, at: int, word: Word, earlier: Sequence[Attribution]) -> Attribution | None:
        if word.is_a("source_phrase"):
            return self._according(at)
        if (word.norm in OWN_VOICE or word.norm in SHOWS) and (own := self._own_voice(at)):
            return own
        if word.norm in KEPT and (kept := self._kept_back(at)):
            return kept
        if word.norm in NOBODY and (nobody := self._nobody(at)):
            return nobody
        if word.norm in ACCOUNTS and (counted := self._by_count(at) or self._own_count(at)):
            return counted
        if word.is_a("stance") and (stance := self._stance(at) or self._in_view(at)):
            return stance
        if word.norm in CLAIMS and (claimed := self._claimed(at)):
            return claimed
        if word.norm in LISTED and (listed := self._listed(at)):
            return listed
        if word.is_a("decline", "from"):
            return self._none_from(at, word)
        if word.is_a("decline", "request"):
            return self._unreturned(at, word)
        silence = self._silence(at, word)
        if silence:
            return self._declined(at, silence, earlier)
        if self.neither is not None and self.neither < at and self._breaks_silence(word):
            neither = self._neither(at)
            if neither:
                return neither
        if word.norm in REACHING and (unreached := self._unreached(at)):
            return unreached
        if word.is_a("speech_verb"):
            said = self._said(at, word, earlier)
            return said and self._named_after(said)
        if word.is_a("speech_gerund"):
            return self._participle(at, word, earlier)
        if word.is_a("speech_aside"):
            return self._aside(at, word)
        if word.is_a("speech_made"):
            return self._made(at) or self._issued(at)
        if word.is_a("speech_quoting"):
            return self._quoted_as(at, word)
        return None

    def _is_no_word(
        self, source: Source, at: int, last: int, word: Word, earlier: Sequence[Attribution]
    ) -> bool:
        """Whether a verb of speech with this subject tells of an act, or of nothing said."""
        if self._asks_for_cover(at) or self._declares(at):
            return True
        if word.norm in ("denied", "denies", "denying") and self._norm(at + 1) in _WITHHELD:
            return True
        given = self._norm(at + 1) in ("allegiance", "fealty", "loyalty")
        money = self._norm(at).startswith(("pledg", "promis")) and self._is_money(at + 1)
        if given or money:
            return True  # "pledged allegiance", "pledged $9m": an act
        if self._norm(source.first - 1) == "hear" or self._writes_thing(at):
            return True  # "to hear the army tell it"
        if (
            self._code(source.first) == "n"
            and source.first == last
            and self._is_noun_past(source, at)
        ):
            return True  # "Sanctions announced last year have hurt"
        if self._norm(source.first - 1) == "than" and self._code(at + 1) in BOUNDARY:
            return True  # "two more than the government admits"
        if word.is_a("speech_verb", "tally") and self._is_where(source):
            return True
        if self._is_asked_for(source, at):
            return True
        if self._is_by_the_way(source, at) or self._counts_deeds(at):
            return True
        if self._is_demanded(source, word, earlier):
            return True
        if source.head in _LAWS and not source.actor_id:
            return True
        finds = word.is_a("speech_verb", "find") or word.is_a("speech_verb", "found")
        if finds and source.group == "source":
            return True  # "neighbours found that the door was open"
        # "in a statement read on television"
        return word.norm == "read" and self._code(source.first - 1) == "p"

    def _said(self, at: int, word: Word, earlier: Sequence[Attribution]) -> Attribution | None:
        before = self._before_verb(at)
        if before is None:
            return self._took_to(at, word)
        passive, k = before
        if self._is_attributive(at, k) or self._is_designating(at, word):
            return None
        objectless = self._norm(at + 1) in _NO_OBJECT.get(word.norm, ())
        if passive and objectless and word.norm in ("attributed", "blamed"):
            return self._agent(at, word, passive=True)  # "was blamed on rebels by the army"
        puts_down = word.is_a("speech_verb", "link") or word.norm == "blamed"
        if objectless and not (puts_down and self._is_object(at)):
            return None
        if self._norm(at - 1) in ("or", "nor") and self._is_negated(at - 1):
            return None  # "did not name the boat or say why": nothing is said
        if word.norm == "states" and self._norm(at + 1) != "that" and self._code(at - 1) != "j":
            return None  # "Gulf states", not "he states"
        if word.norm == "posts" and self._code(at + 1) != ":" and not self._through(at):
            return None  # 'hit military posts "on the far bank"'
        if word.is_a("speech_verb", "data"):
            return self._data(at, k, word)
        if word.norm == "identified" and self._norm(self._skip(at + 1, "y@")) == "by":
            return self._identified_by(at)
        if passive and word.norm == "identified":
            return self._identified_as(at)
        joined = self._code(k) == "&" and self._norm(at + 1) == "by"
        if passive or joined:
            return self._agent(at, word, passive=True)  # "reported by locals and confirmed by"
        if self._code(k) == "," and self._code(k - 1) != "Q" and self._declares(at):
            return None  # "Ruiz, who won, declared a state of emergency"
        inverted = self._inverted(at, k, word)
        if inverted:
            return inverted
        source = self._subject(k, earlier) or self._seen_text(k)
        if source is None and (word.norm in _SAYS or self._is_human(at)):
            source = self._anybody(k)
        if source is None:
            as_told = self._norm(k) == "as"  # "as announced by the president"
            return self._agent(at, word) if self._code(k) in "wONGAn" or as_told else None
        if self._is_nested(source, earlier) or self._is_polled(source):
            return None
        if source.kind == "pronoun" and self._norm(source.first - 1) == "what":
            acts = self._before_verb(source.first - 2)  # "the army sank what it called a barge"
            actor = self._subject(acts[1], ()) if acts is not None and not acts[0] else None
            named = actor is not None and actor.kind in ("name", "noun")
            source = replace(actor, first=source.first) if actor and named else source
        if source.kind == "document" and self._norm(at + 1) == "by":
            return self._agent(at, word)  # "a letter signed in May and disclosed by the court"
        if self._norm(source.first - 1) in ("did", "do", "does"):
            return None  # "Nor did the army say", "What did he say?"
        if self._norm(source.first - 1) == "neither" or source.head in _AT_THE_POLLS:
            return None  # "Neither government has claimed it", "voters rejected it"
        if self._is_told_before(source, at, earlier) or self._is_supposed(source):
            return None
        believes = "believe" in word.terms["speech_verb"] and source.kind == "pronoun"
        if believes and not (word.norm.endswith("s") and self._norm(at + 1) == "that"):
            return None  # "He believed he would die": a thought that is told
        if word.is_a("speech_verb", "plural") and not _are_several(source):
            return None  # "the claim"
        if self._is_no_word(source, at, k, word, earlier):
            return None
        if word.norm in _REFERS and self._names(at):
            return Attribution(
                "label", word.text, at, source, source.first, at, False, at + 1, "label"
            )
        if self._is_judgement(source, at):
            return Attribution(
                "said", word.text, at, source, source.first - 1, at, False, self._rest(at), CALLED
            )
        if self._is_label(source, at, word) and not self._quotes_at_length(at):
            return Attribution(
                "label", word.text, at, source, source.first, at, False, at + 1, "label"
            )
        names = self._norm(source.first - 1) in ("whom", "which") or self._quotes_at_length(at)
        if names and self._norm(at + 1) == "as":
            return Attribution(
                "said", word.text, at, source, source.first, at, False, at + 1, "active"
            )
        if (
            word.is_a("speech_verb", "react")
            and " " not in word.norm
            and self._norm(at + 1) in _WITHOUT_OBJECT
            and not self._quotes_before_object(at)
            and not self._is_called(at)
        ):
            return self._agent(at, word)  # "a man accused of": what was done to the noun before
        if (
            self._code(source.first) == "n"
            and source.first + 1 == k + 1
            and is_plural(source)
            and "react" in word.terms["speech_verb"]
        ):
            return None
        rest = self._rest(at)
        after = self._code(k) != "H" and self._is_after(source, rest)
        if not self._has_content(at, word, rest, after):
            return None
        return Attribution("said", word.text, at, source, source.first, at, after, rest, "active")

    def _through(self, at: int) -> bool:
        """Whether it is told through what: "posts on X"."""
        return any(word.is_a("platform") for word in self.words[at + 1 : at + 4])

    def _named_after(self, found: Attribution) -> Attribution:
        """Say whom "Though it confirmed the raid, the Pentagon" means."""
        if found.source.kind != "pronoun" or self._code(0) != "x" or found.source.first > 2:
            return found
        comma = next((i for i in range(found.verb_at, len(self.words)) if self._code(i) == ","), 0)
        ends = range(self._phrase_end(comma + 1), comma + 1, -1) if comma else ()
        named = (self._parse(comma + 1, end) for end in ends)
        source = next((one for one in named if one is not None and one.kind == "name"), None)
        person = found.source.head in ("he", "she")
        fits = source is not None and (source.group == "person") == person
        return replace(found, source=source) if source and fits else found

    def _identified_as(self, at: int) -> Attribution | None:
        """Match "were identified as Peruvian divers by the ministry"."""
        so = self._skip(at + 1, "y@")
        reach = range(so + 1, min(so + _AGENT_REACH, len(self.words)))
        by = next((i for i in reach if self._norm(i) == "by" or self._code(i) in BOUNDARY), so)
        if self._norm(so) != "as" or self._norm(by) != "by":
            return None
        end = self._phrase_end(by + 1)
        source = self._parse_longest(by + 1, end)
        if source is None or source.kind not in ("name", "noun"):
            return None
        return Attribution("said", self.words[at].text, at, source, at, end - 1, True, end, "agent")

    def _identified_by(self, at: int) -> Attribution | None:
        """Match "identified by the police as Luis Vega"; not "identified by their clothes"."""
        by = self._skip(at + 1, "y@")
        end = next(
            (i for i in range(by + 1, min(by + _AGENT_REACH, len(self.words)))
             if self._norm(i) == "as" or self._code(i) in BOUNDARY), by,
        )  # fmt: skip
        source = self._parse(by + 1, end) if self._norm(end) == "as" else None
        if source is None or source.kind not in ("name", "noun"):
            return None
        return Attribution("said", self.words[at].text, at, source, at, end - 1, True, end, "agent")

    def _data(self, at: int, k: int, word: Word) -> Attribution | None:
        """Match "WHO figures show": whose figures they are."""
        lo = self._phrase_start(k)
        data = next((i for i in range(k, lo - 1, -1) if self._norm(i) in DATA), 0)
        if data == k and k > 0:
            source = self._parse(lo, k - (self._code(k - 1) == "'"))
        elif self._norm(data) in DATA and self._norm(data + 1) in ("from", "by", "of"):
            source = self._parse(data + 2, k + 1)  # "figures from the ministry show"
        else:
            return None
        if source is None or source.kind not in ("name", "noun"):
            return None
        if source.head == "official" and source.last == k - 1:
            # "official figures": whose they are isn't told
            text = self.text[source.start : self.words[k].end]
            source = replace(source, last=k, text=text, end=self.words[k].end, group="source")
        rest = self._rest(at)
        after = self._is_after(source, rest)
        return Attribution("said", word.text, at, source, source.first, at, after, rest, "active")

    def _took_to(self, at: int, word: Word) -> Attribution | None:
        """Match "Ruiz took to X to denounce the raid", "went on television to say"."""
        if self._norm(at - 1) != "to" or at < _SHORTEST_WAY:
            return None
        reach = range(at - 2, max(0, at - _AGENT_REACH), -1)
        took = next((i for i in reach if self._norm(i) in _TAKES), 0)
        between = self.words[took + 1 : at - 1]
        through = any(word.is_a("platform") or word.is_a("channel") for word in between)
        if not took or not through or any(word.code in BOUNDARY + "xHbhm" for word in between):
            return None
        before = self._before_verb(took)
        source = self._subject(before[1], ()) if before is not None and not before[0] else None
        if source is None or source.kind in ("press", "document"):
            return None
        return Attribution("said", word.text, at, source, source.first, at, False, at + 1, "active")

    def _is_human(self, at: int) -> bool:
        """Whether only somebody can do it: "recalled that"; not "a motion denied by"."""
        return self._norm(at) in _HUMAN and self._norm(at + 1) not in ("as", "by", "for", "of")

    def _seen_text(self, k: int) -> Source | None:
        """Read "A post" of "A post shared by thousands claims": a text that has no author."""
        seen = next((i for i in range(k, 0, -1) if self._norm(i) in _SEEN), 0)
        written = seen and (self.words[seen - 1].is_a("document") or self._norm(seen - 1) in _CLIPS)
        between = range(seen + 1, k + 1)
        if not written or any(self._code(i) in BOUNDARY + "xHbhmX" for i in between):
            return None
        lo = self._phrase_start(seen - 1)
        text = self.text[self.words[lo].start : self.words[seen - 1].end]
        if self._code(lo) not in "t9w" or (lo and self._code(lo - 1) not in BOUNDARY):
            return None
        return Source(
            "document", lo, k, text, self.words[lo].start, self.words[seen - 1].end,
            head=self._norm(seen - 1), group="text",
        )  # fmt: skip

    def _anybody(self, k: int) -> Source | None:
        """Read a subject of which only the verb says that it is somebody: "a nurse in Jinja"."""
        end = k
        if self._code(k) == ",":
            end = next((i for i in range(k - 1, -1, -1) if self._code(i) in BOUNDARY), -1)
            if end < 1 or self._code(end) != "," or not self._opens_insert(end + 1):
                return None
            end -= 1
        if self._code(end) not in "wGNO" and self._norm(end) != "another":
            return None
        if self._norm(end) == "one" and self._code(end - 1) not in "Q,;" and end:
            return None  # "no one said"
        lo = self._phrase_start(end)
        if lo > 1 and self._norm(lo - 1) == "who":
            return self._anybody(lo - 2)  # "a trader who fled to Cali said"
        if (relative := self._relative_verb(lo)) and self._norm(relative - 1) in UNNAMED:
            return None
        found = self._parse_anybody(lo, k + 1)
        return self._conjoined(found, lo) if found is not None else None

    def _inverted(self, at: int, k: int, word: Word) -> Attribution | None:
        """'"...", said a U.S. official'; the verb follows what is said, the source the verb."""
        if (
            k != at - 1
            or self._code(k) not in ",Q-"
            or (word.is_a("speech_verb", "react") and not self._closes_quote(at))
            or word.is_a("speech_verb", "label")
            or any(word.is_a("speech_verb", kind) for kind in _OF_SOMETHING)
        ):
            return None
        begins = at + 1
        through = self._code(begins) in "p@" or self._is_a(begins, "channel")
        if self._code(k) == "Q" and through:
            begins = self._rest(at)  # "said by telephone Ana Ruiz", "said on Monday the minister"
            if begins == at + 1:
                return None
        if (k == 0 and self._code(k) != "Q") or self._code(begins) in "pyxX@,":
            return None
        if word.is_a("speech_verb", "quote") and "Q" not in (self._code(k), self._code(k - 1)):
            return None
        if word.norm in TOLD:
            return None
        end = self._phrase_end(begins)
        source = self._parse(begins, end)
        quoted = self._code(k) == "Q"
        if not source and quoted and not word.is_a("speech_aside"):
            source = self._parse_anybody(begins, end)
        if not source or (source.kind == "pronoun" and self._code(at + 2) not in BOUNDARY + "p@"):
            return None
        acts = (
            i for i in range(source.first + 1, end)
            if self._norm(i).endswith("ed") and self._norm(i) != "aged"
            and not self._is_relative(i)
        )  # fmt: skip
        if any(self._code(i + 1) in "t9j" or self._norm(i + 1) in NUMBERS for i in acts):
            return None  # "The army, in a note, said its men killed nine"
        following = self._core_after(source)
        source = self._calling_himself(source, following)
        code = self._code(following)
        if self._code(following - 1) == "n" and code not in ",.;:-Q@":
            return None
        named = source.kind == "name" and source.group == "person"
        apart = (
            named
            and following + 1 < len(self.words)
            and (self._code(following + 1) == "t" or self.words[following + 1].text[0].isupper())
        )
        goes_on = self._has_clause(following) or self._has_clause_beyond(following)
        if self._code(k) == "," and goes_on and self._past_insert(k):
            return None  # "An official, who asked not to be named, said men who came had fled"
        hyphen = code == "-" and self.words[following].start == self.words[following - 1].end
        closes = code not in "bhm'p" if quoted else code in ",.;:-Q@H" and not hyphen
        if closes or (code == "p" and (apart or self._norm(following) != "of")):
            return Attribution(
                "said", word.text, at, source, at, end - 1, True, self._rest(end - 1), "inverted"
            )
        return None

    def _has_clause_beyond(self, comma: int) -> bool:
        """Match ", which grew in May, had been named": a verb after a relative clause."""
        if self._code(comma) != "," or self._code(comma + 1) != "H":
            return False
        closing = next((i for i in range(comma + 2, len(self.words)) if self._code(i) in ",;:.Q"),
                       comma)  # fmt: skip
        return self._code(closing) == "," and self._code(closing + 1) in "bhm"

    def _calling_himself(self, source: Source, following: int) -> Source:
        """Name who is named by the way: '"...", said a fisherman who gave his name as Ana'."""
        end = next((i for i in range(following, len(self.words)) if self._code(i) in BOUNDARY), 0)
        segment = self.words[following:end]
        named = calls_himself(segment) if source.kind == "noun" and source.indefinite else 0
        if not named:
            return source
        name = segment[named - 1]
        return replace(
            source, kind="name", name=name.text, text=name.text, start=name.start, end=name.end,
            head=name.norm, role=source.text, group="person", indefinite=False,
        )  # fmt: skip

    def _closes_quote(self, at: int) -> bool:
        """Whether a verb without an object follows a quotation: '"...", denounced the lawyer'."""
        quoted = next((i for i in (at - 1, at - 2) if self._code(i) == "Q"), -1)
        return quoted == 0 and len(self.words[0].text.split()) > 2

    def _is_relative(self, at: int) -> bool:
        """Whether a verb tells of somebody by the way: "a nurse who (soon) arrived"."""
        at -= 1
        while self._code(at) in "yh":
            at -= 1
        return self._code(at) == "H"

    def _agent(self, at: int, word: Word, *, passive: bool = False) -> Attribution | None:
        """Match "announced (Tuesday) by the Pentagon"."""
        quotes = word.is_a("speech_verb", "quote") and not word.is_a("speech_verb", "react")
        if quotes or any(word.is_a("speech_verb", kind) for kind in _OF_SOMETHING):
            return None
        if word.norm in _DONE or (not passive and word.norm.endswith("s")):
            return None  # "ignored calls by": no participle
        if word.norm == "declared" and self._norm(at - 1) in DECLARED:
            return None  # "the war declared by the president"
        for by in range(at + 1, min(at + _AGENT_REACH, len(self.words))):
            if self.words[by].norm == "by" and self._code(by + 1) in NAME + "tw":
                end = self._phrase_end(by + 1)
                source = self._parse_longest(by + 1, end)
                if not source or source.kind in ("press", "document", "pronoun"):
                    return None
                if not passive and any(
                    self.words[i].norm == "as" for i in range(by, min(end + 2, len(self.words)))
                ):
                    return None  # "described by officials as": a label
                return Attribution(
                    "said", word.text, at, source, at, end - 1, True, end, "agent"
                )  # fmt: skip
            called = passive and (self._code(by) == "Q" or self._norm(by) == "as")
            if self._code(by) in "xHj;:.Q,bhmX" and not called:
                return None  # 'was described as "a farce" by the army'
        return None

    def _aside(self, at: int, word: Word) -> Attribution | None:
        """Match '"We ran," she shrugged': a verb of speech only beside what was said."""
        if self._code(at + 1) not in ".,;-py@&" and self._code(at - 1) not in "Q,":
            return None
        before = self._before_verb(at)
        if before is None or before[0]:
            return None
        if self._code(at - 1) == "Q" or (self._code(at - 1) == "," and self._code(at - 2) == "Q"):
            return self._inverted(at, at - 1, word)
        source = self._subject(before[1], ())
        quoted = source is not None and "Q" in (
            self._code(source.first - 1), self._code(source.first - 2)
        )  # fmt: skip
        if source is None or not quoted or source.kind in ("press", "document"):
            return None
        return Attribution(
            "said", word.text, at, source, source.first, at, True, self._rest(at), "active"
        )

    def _made(self, at: int) -> Attribution | None:
        """Match "the announcement was made Tuesday by the Pentagon"."""
        k = at - 1
        while k >= 0 and self._code(k) in "bhy":
            k -= 1
        if k < 0 or k == at - 1 or not self.words[k].is_a("speech_noun"):
            return None
        return self._agent(at, self.words[at])

    def _issued(self, at: int) -> Attribution | None:
        """Match "issued evacuation warnings", "issued a terse denial"."""
        reach = range(at + 1, min(at + _COVER_REACH, len(self.words)))
        given = next((i for i in reach if self._norm(i) in _ISSUED), 0)
        between = self.words[at + 1 : given]
        if not given or not self._norm(at).startswith("issue"):
            return None
        if any(word.code not in "tAwy" + NAME for word in between):
            return None
        before = self._before_verb(at)
        source = self._subject(before[1], ()) if before is not None and not before[0] else None
        if source is None or source.kind not in ("name", "noun", "pronoun"):
            return None
        verb = self.text[self.words[at].start : self.words[given].end]
        return Attribution(
            "said", verb, at, source, source.first, given, False, given + 1, "active"
        )

    def _quoted_as(self, at: int, word: Word) -> Attribution | None:
        """Match "the agency quoted a source as saying"; the source speaks, not the agency."""
        if word.norm in ("citing", "quoting"):
            return self._citing(at)
        before = self._before_verb(at)
        if before is not None and before[0]:
            return self._was_quoted(at, before[1])
        end = self._phrase_end(at + 1)
        end += self._code(end) == ","  # "quoted the mayor, Ana Ruiz, as saying"
        if self._norm(end) != "as" or self._norm(end + 1) not in ("saying", "telling"):
            return None
        source = self._parse(at + 1, end)
        if not source or source.kind in ("press", "pronoun"):
            return None
        return Attribution(
            "said", word.text, at, source, at, end + 1, False, self._rest(end + 1), "quoted"
        )

    def _was_quoted(self, at: int, k: int) -> Attribution | None:
        """Match "the envoy was quoted by a newspaper as saying"."""
        reach = range(at + 1, min(at + _AGENT_REACH, len(self.words) - 1))
        as_at = next((i for i in reach if self._norm(i) == "as"), 0)
        saying = as_at and self._norm(as_at + 1) in ("saying", "telling")
        source = self._subject(k, ()) if saying else None
        if source is None or source.kind in ("press", "document"):
            return None
        rest = self._rest(as_at + 1)
        return Attribution(
            "said", self.words[at].text, at, source, source.first, as_at + 1,
            self._is_after(source, rest), rest, "quoted",
        )  # fmt: skip

    def _citing(self, at: int) -> Attribution | None:
        """Match "Reuters reported, citing two officials": what the press reports, they say."""
        end = self._phrase_end(at + 1)
        beside = self.words[max(0, at - _AGENT_REACH) : at]
        if at == 0 and self._code(end) == ",":  # "Quoting officials, the newspaper reported"
            beside = self.words[end : end + _CITED_REACH]
        if not any(word.is_a("press") for word in beside):
            return None
        source = self._parse_longest(at + 1, end)
        if source is None or source.kind not in ("name", "noun"):
            return None
        after = at > _AGENT_REACH
        return Attribution(
            "said", self._norm(at), at, source, at, end - 1, after, self._rest(end - 1), "quoted"
        )

    def _participle(
        self, at: int, word: Word, earlier: Sequence[Attribution]
    ) -> Attribution | None:
        """Match "X announced it, saying ..." and "X answered by saying ..."; the subject is X's."""
        by = self._norm(at - 1) == "by" and word.is_a("speech_gerund", "say")
        if goes_on := self._goes_on(at, word):
            return goes_on
        with_whom = None if by or self._code(at - 1) in ",-&" else self._with(at)
        if with_whom is not None:
            rest = self._rest(at)
            if self._has_content(at, word, rest, after=False):
                return Attribution(
                    "said", word.text, at, with_whom, with_whom.first, at, False, rest, "with"
                )
        if at > 2 and (source := self._wrote(at)):
            rest = self._rest(at)
            if not self._has_content(at, word, rest, after=False):
                return None
            return Attribution("said", word.text, at, source, source.first, at, False, rest, "with")
        came = self._norm(at - 1) in _CAME_OUT or self._limits(at)
        if (self._code(at - 1) not in ",-" and not (by or came)) or at < 2:
            return None
        if self._norm(at + 1) in _NO_OBJECT.get(word.norm, ()):
            return None
        spoken = earlier[-1] if earlier else None
        posted = spoken is not None and spoken.after and at - spoken.last <= _AGENT_REACH
        if spoken and ((spoken.after and not posted) or self._code(at - 1) == "-"):
            return None
        if word.norm == "denying" and self._costs(at):
            return None  # "denying the gang an estimated $9m"
        source = spoken.source if spoken else self._while(at) or self.leading(at)
        if source is None and word.norm == "saying":
            source = self._who_opens(at)
        if not source or source.kind in ("press",):
            return None
        rest = self._rest(at)
        if not self._has_content(at, word, rest, after=False):
            return None
        return Attribution(
            "said", word.text, at, source, source.first, at, False, rest, "participle"
        )

    def _goes_on(self, at: int, word: Word) -> Attribution | None:
        """Match "aid groups are (also) warning of hunger", "the UN is urging both sides"."""
        b = at - 1
        while self._code(b) == "y":
            b -= 1
        if self._norm(b) not in ("are", "is", "'re", "'s") or self._code(b) != "b" or b < 1:
            return None
        if self._code(b - 1) not in NAME + "w," or not _IN_EARNEST & {word.norm.split()[0]}:
            return None
        source = self._subject(b - 1, ())
        if source is None or source.kind not in ("name", "noun"):
            return None
        rest = self._rest(at)
        if not self._has_content(at, word, rest, after=False):
            return None
        return Attribution("said", word.text, at, source, source.first, at, False, rest, "active")

    def _limits(self, at: int) -> bool:
        """Match "limited herself to saying"."""
        selves = self._norm(at - 1) == "to" and self._norm(at - 2) in SELVES
        return selves and self._norm(at - 3) in ("confined", "limited", "restricted")

    def _who_opens(self, limit: int) -> Source | None:
        """Read whoever opens a sentence: "The pupils of a nurse who drowned are suing, saying"."""
        lo = dateline_end(self.words)
        end = next((i for i in range(lo, limit) if self._code(i) in BOUNDARY + "bhmHx"), lo)
        return self._parse_anybody(lo, end) if end > lo else None

    def _wrote(self, at: int) -> Source | None:
        """Read who "sent the king a letter asking", "issued a declaration urging"."""
        written = self.words[at - 1]
        if not (written.is_a("document") or written.is_a("channel")):
            return None
        for i in range(at - 2, max(0, at - _AGENT_REACH), -1):
            if self._norm(i) in _WROTE:
                before = self._before_verb(i)
                return self._subject(before[1], ()) if before and not before[0] else None
            if self._code(i) not in "tA'wy&" + NAME and self._norm(i) != "to":
                return None
        return None

    def _with(self, at: int) -> Source | None:
        """Read who speaks in "with the press secretary telling reporters that"."""
        for i in range(at - 1, max(-1, at - _AGENT_REACH), -1):
            if self._norm(i) == "with":
                # not "filed a petition with the court alleging"
                apart = i == 0 or self._code(i - 1) in BOUNDARY
                return self._parse(i + 1, at) if apart and i + 1 < at else None
            if self._code(i) in BOUNDARY + "xHbhmj":
                return None
        return None

    def _while(self, at: int) -> Source | None:
        """Read the subject of "It came as Trump hosted leaders, urging them ...": not "it"."""
        if self._norm(0) not in ("it", "this", "that"):
            return None
        for i in range(at - 1, 0, -1):
            if self._norm(i) in ("as", "while", "when", "after", "before"):
                end = i + 1
                while end < at and (
                    self._code(end) in "tA'ONGn"
                    or self.words[end].is_a("speaker_noun")
                    or self.words[end].is_a("honorific")
                    or self.words[end].office_ids
                ):
                    end += 1
                return self._parse(i + 1, end) if end > i + 1 else None
        return None


def _is_of_another(one: Attribution, found: Sequence[Attribution], words: Sequence[Word]) -> bool:
    """Whether what is counted is only told by who speaks in the same clause.

    "Said that it had counted nine", "The UN has counted nine, its envoy said".
    """
    if one.rule != "active" or not words[one.verb_at].is_a("speech_verb", "tally"):
        return False
    for other in found:
        if other is one or other.mode != "said" or other.rule not in ("active", "inverted"):
            continue
        first, last = sorted((one.verb_at, other.verb_at))
        if other.after != (first == one.verb_at) or other.source.kind == "pronoun":
            continue
        if any(word.code in ";.Q" for word in words[first:last]):
            continue
        if other.after or one.source.kind == "pronoun":
            return True
    return False


def _are_several(source: Source) -> bool:
    """Whether a verb without an ending goes with it: "officials claim", "they claim"."""
    return source.plural or is_plural(source) or source.head in _SEVERAL
