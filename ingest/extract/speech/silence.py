"""Refusals to speak: "declined to comment", "would not say", "neither of them answered"."""

from collections.abc import Sequence

from ingest.extract.speech.issuer import Issuer
from ingest.extract.speech.phrases import BOUNDARY, LONGEST_SUBJECT, NAME, Attribution
from ingest.extract.speech.sources import Source
from ingest.extract.speech.words import Word

_WILL_NOT = ("can't", "cannot", "couldn't", "won't", "wouldn't")
_LEFT = ("went", "go", "gone", "remained", "remain", "left")
_SO_FAR = ["go", "so far", "as", "to"]
_ASKED = ("questions", "inquiries", "enquiries", "queries", "requests", "us")
_UNANSWERED = ("failed", "ignored", "unanswered", "unreturned", "unsuccessful")
_ENDED = (*_LEFT, *_UNANSWERED)
#: "Reuters could not reach the army for comment".
REACHING = ("contact", "reach")
_UNABLE_REACH = 4
#: What is told, if it is.
_NEWS = frozenset(
    {
        "account", "breakdown", "casualty", "comment", "date", "detail", "details", "evidence",
        "explanation", "figure", "figures", "identities", "identity", "information", "location",
        "name", "names", "nationalities", "nationality", "number", "numbers", "reason", "reasons",
        "specifics", "timeline", "timetable"
    }
)  # fmt: skip
_WHEN_ASKED = ("asked", "pressed", "questioned")
_UNNAMED = ("be identified", "be named", "be named publicly", "be quoted")
_WHICH = frozenset({"how", "what", "when", "where", "whether", "which", "who", "why"})
#: What a body keeps back as a rule: "does not preview sanctions".
_AS_A_RULE = frozenset({"discuss", "preview", "speculate"})
_WISHES = ("care", "choose", "want", "wish")
_NEGATED_REACH = 9
_SUBJECT_REACH = 5
_NEWS_REACH = 6
_MEANS_REACH = 7
#: "Nobody from the army answered", "no one at", "none of".
NOBODY = frozenset({"no", "nobody", "none"})
_OUT_OF = ("at", "from", "in", "of", "with")
ANSWERED = ("responded", "commented", "replied", "answered")


class Silence(Issuer):
    """The rules of silence."""

    __slots__ = ()

    def _silence(self, at: int, word: Word) -> int:
        """Index of the last word of a refusal that begins at ``at``, or 0."""
        if word.is_a("decline", "whole"):
            return max(at, 1)
        if word.is_a("decline", "end") and self._code(at + 1) in ".;":
            return max(at, 1)  # "Through a spokesman he declined."
        to = self._means_end(at) if word.is_a("decline", "end") else at
        if word.is_a("decline", "to") or to > at:
            verb = self._skip(to + 1, "yX")
            kept = self._is_a(verb, "silence_verb", "declined") or (
                self._is_a(verb, "silence_verb", "details") and self._tells_of(verb)
            )
            return verb if kept else 0
        if word.is_a("decline", "yet"):
            verb = self._skip(at + 1, "y")
            return verb if self._is_a(verb, "silence_verb", "alone") else 0
        if word.code == "X" and word.norm not in ("never", "hardly", "nor"):
            verb = self._skip(at + 1, "y")
            if any(self._norm(i) == "independently" for i in range(at, verb)):
                return 0  # "could not independently confirm it": what the press says of itself
            if self._norm(verb) in ("be", "been") and not self._norm(verb + 1).endswith("ing"):
                return 0  # "could not be confirmed": nobody is asked
            if self._code(verb) in "bh":
                verb = self._skip(verb + 1, "y")
            if self._norm(verb) in _WISHES and self._norm(verb + 1) == "to":
                last = verb + 2
                wished = self._is_a(last, "silence_verb", "declined")
                return last if wished and self._norm(last) not in _UNNAMED else 0
            # "did not say how many died" leaves out what "would not say" refuses
            may = self._code(at - 1) == "m" and self._norm(at - 1) not in ("did", "does", "do")
            may = may or word.norm in _WILL_NOT
            if may and [self._norm(i) for i in range(verb, verb + 4)] == _SO_FAR:
                return verb + 3
            if (may and self._is_a(verb, "silence_verb", "refused")) or self._is_a(
                verb, "silence_verb", "alone"
            ):
                return verb
            if self._norm(at - 1) in ("did", "does") and self._norm(verb) == "say":
                # "did not say how many died"; not "did not say so"
                return verb if self._norm(verb + 1) in _WHICH else 0
            habit = self._norm(at - 1) in ("do", "does") or word.norm in ("doesn't", "don't")
            if habit and self._norm(verb) in _AS_A_RULE:
                return verb  # "does not discuss intelligence"
            gives = self._is_a(verb, "silence_verb", "details") and self._tells_of(verb)
            if may and gives and self._norm(at - 1) != "could":
                return verb  # "could not give a number": who doesn't know
        if self._norm(at - 1) == "or" and self._refuses(word) and self._is_negated(at - 1):
            return at  # "did not name the boat or answer questions"
        if word.is_a("decline", "refer") and (to := self._refers(at)):
            return to
        if word.norm == "deferred" and self._norm(at + 1) == "to" and self._norm(0) in _WHEN_ASKED:
            return at + 1  # "Asked who they were, the general deferred to the ministry"
        return 0

    def _means_end(self, at: int) -> int:
        """Index of "to" in "declined(,) through a lawyer(,) to comment"; else ``at``.

        And in "declined, in an interview, to say".
        """
        apart = self._code(at + 1) == ","
        by = at + 1 + apart
        if self._norm(by) not in ("through", "via") and not (apart and self._code(by) in "py"):
            return at
        for i in range(by + 1, min(by + _MEANS_REACH, len(self.words))):
            if self._norm(i) == "to":
                return i
            if self._code(i) not in "tA'w,@y" + NAME:
                return at
        return at

    def _refuses(self, word: Word) -> bool:
        return word.is_a("silence_verb", "alone") and not word.norm.endswith("ed")

    def _is_negated(self, at: int) -> bool:
        """Whether "or" at ``at`` joins what is done to nothing: "did not stop or say why"."""
        for i in range(at - 1, max(-1, at - _NEGATED_REACH), -1):
            if self._code(i) == "X" or self._norm(i) == "without":
                return True
            if self._code(i) in ",;:.-QxHbhj" or self._norm(i) in ("and", "but"):
                return False
        return False

    def _tells_of(self, verb: int) -> bool:
        """Whether it is news that is kept back, and no man: "would not release the names"."""
        for i in range(verb + 1, min(verb + _NEWS_REACH, len(self.words))):
            if self._norm(i) in _NEWS:
                return True
            if self._code(i) not in "tA'wy&" + NAME:
                return False
        return False

    def _refers(self, at: int) -> int:
        """Index before "to" of "referred Diario Azul to the ministry", "referred our questions"."""
        asked = False
        for i in range(at + 1, min(at + 6, len(self.words))):
            word = self.words[i]
            if word.norm == "to":
                return i - 1 if asked else 0
            if word.is_a("decline", "request"):
                return i  # "questions to"
            actor = self.vocabulary.actors.get(word.actor_id)
            outlet = actor is not None and actor.kind == "outlet"
            asked = asked or outlet or word.is_a("press") or word.norm in _ASKED
            if word.code not in "twyONnG'j&":
                return 0
        return 0

    def _none_from(self, at: int, word: Word) -> Attribution | None:
        """Match "There was no comment from the ministry", not "has received no word from"."""
        if at and self._code(at - 1) not in "by,;:-.&Q":
            return None
        end = self._phrase_end(at + 1)
        source = self._parse_longest(at + 1, end)
        if not source or source.kind in ("document", "press"):
            return None
        return Attribution("declined", word.text, at, source, at, end - 1, False, end, "silence")

    def _unreturned(self, at: int, word: Word) -> Attribution | None:
        """Match "Requests for comment from the ministry were not returned"."""
        end = self._phrase_end(at + 1)
        left = (i for i in range(at + 1, end) if self._norm(i) in _ENDED)
        end = next(left, end)
        verb = self._skip(end, "bhmyX")
        while self._code(verb) == "@" or (self._code(verb) == "p" and self._code(verb + 1) == "@"):
            verb = self._skip(verb + 1 + (self._code(verb) == "p"), "bhmyX")
        if self._code(end) == "," and end > at + 1:
            verb = self._skip(end + 1, "bhmyX")
        refused = any(self._code(i) == "X" for i in range(end, verb))
        if self._norm(verb) in _LEFT:
            verb = self._skip(verb + 1, "y")
        if self._norm(verb) not in _UNANSWERED and not (
            refused and self._norm(verb) in (*ANSWERED, "returned")
        ):
            return None
        source = self._parse_longest(at + 1, end)
        if not source or source.kind in ("document", "press"):
            return None
        return Attribution("declined", word.text, at, source, at, verb, False, verb + 1, "silence")

    def _unreached(self, at: int) -> Attribution | None:
        """Match "could not reach the army for comment", "was unable to contact the navy"."""
        reach = range(max(0, at - _UNABLE_REACH), at)
        unable = next((i for i in reach if self._code(i) == "X" or self._norm(i) == "unable"), 0)
        if not unable:
            return None
        ends = range(at + 1, min(at + LONGEST_SUBJECT, len(self.words)))
        end = next((i for i in ends if self._code(i) in BOUNDARY or self._norm(i) == "for"), 0)
        asked = self._norm(end) == "for" and self._is_a(end + 1, "silence_verb", "alone")
        press = any(word.is_a("press") for word in self.words[:unable])
        source = self._parse(at + 1, end) if asked or (press and self._code(end) in ".,") else None
        if source is None or source.kind not in ("name", "noun"):
            return None  # "could not reach the village"
        said = self.text[self.words[unable].start : self.words[at].end]
        return Attribution("declined", said, at, source, at, end - 1, False, end, "silence")

    def _nobody(self, at: int) -> Attribution | None:
        """Match "none of the ministries responded", "no one at the base was available"."""
        into = at + 1 + (self._norm(at) == "no")
        if (self._norm(at) == "no" and self._norm(at + 1) != "one") or (
            self._norm(into) not in _OUT_OF
        ):
            return None
        reach = range(into + 2, min(into + LONGEST_SUBJECT, len(self.words)))
        verb = next((i for i in reach if self._code(i) in "bhm" or self._is_answer(i)), 0)
        last = self._skip(verb, "bhmy")
        refused = self._norm(verb) in ("would", "could") and self._is_a(
            last, "silence_verb", "refused"
        )
        if not verb or not (refused or self._is_answer(last)):
            return None
        source = self._parse(into + 1, verb)
        if source is None or source.kind not in ("name", "noun"):
            return None
        said = self.text[self.words[verb].start : self.words[last].end]
        return Attribution("declined", said, last, source, at, last, False, last + 1, "silence")

    def _is_answer(self, at: int) -> bool:
        """Whether it would be an answer: "responded", "was available for comment"."""
        reached = self._norm(at) in ("available", "reached") and self._code(at - 1) in "by"
        return reached or self._norm(at) in ANSWERED or self._is_a(at, "silence_verb", "alone")

    def _first_subject(self, at: int) -> Source | None:
        """Read the subject of the clause that leads up to ``at``, past what opens the sentence."""
        comma = next((i for i in range(at) if self._code(i) == ","), 0)
        if self.words[0].code in "wn" and self._norm(0).endswith("ed") and comma:
            return self._parse_longest(comma + 1, min(comma + 1 + _SUBJECT_REACH, at))
        return self.leading(at)

    def _breaks_silence(self, word: Word) -> bool:
        """Whether it would be speaking, were it not for "neither ... nor"."""
        return word.norm in ANSWERED or word.is_a("speech_verb", "say") or word.is_a("silence_verb")

    def _neither(self, at: int) -> Attribution | None:
        """Match "Neither the army nor the ministry responded"; the first of them is the source.

        And "the army has neither confirmed nor denied it"; not "neither named them nor said why".
        """
        for i in range(at - 1, max(-1, at - LONGEST_SUBJECT), -1):
            if self._norm(i) == "neither":
                if self._norm(i - 1) in ("that", "which", "whom"):
                    return None  # "a site that neither side will name"
                following = self.words[i + 1]
                verb = following.code == "w" and following.norm.endswith("ed")
                if i and (verb or any(map(following.is_a, ("silence_verb", "speech_verb")))):
                    refused = self.words[at].is_a("silence_verb")
                    return self._declined(i, at, ()) if refused else None
                nor = next((j for j in range(i, at) if self._norm(j) == "nor"), at)
                source = self._parse(i + 1, nor)
                if not source or source.kind in ("document", "press"):
                    return None
                said = f"neither {self.words[at].text}"
                return Attribution("declined", said, at, source, i, at, False, at + 1, "silence")
            if self._code(i) in BOUNDARY:
                return None
        return None

    def _stays_unnamed(self, verb: int) -> bool:
        """Match "(to) give her full name", "(to) be identified"."""
        if self._norm(verb) in _UNNAMED:
            return True
        if self._code(verb + 1) != "t" or self._norm(verb + 1) not in ("his", "her", "their"):
            return False
        name = self._skip(verb + 2, "wyA")
        return any(self._norm(i) in ("name", "names") for i in range(verb + 2, name))

    def _declined(self, at: int, last: int, earlier: Sequence[Attribution]) -> Attribution | None:
        k = at - 1
        while k >= 0 and self._code(k) in "ymhb":
            k -= 1
        if self._code(k) == "H" and self._stays_unnamed(last):
            return None  # "a rancher who declined to give his name": no refusal of news
        if self._norm(at).startswith("without "):
            source = self._first_subject(at)  # "left the podium without taking questions"
        else:
            source = self._subject(k, earlier)
        if not source or source.kind in ("document", "press"):
            return None
        if source.head == "it" and earlier and self._norm(source.first - 1) == "that":
            return None  # "regretted that it had not replied": the regret is what is said
        verb = (
            self.text[self.words[at].start : self.words[last].end]
            if last > at
            else self.words[at].text
        )
        first = next((i for i in range(k + 1, at) if self._code(i) in "mh"), at)
        if first < at:
            verb = self.text[self.words[first].start : self.words[max(last, at)].end]
        return Attribution(
            "declined",
            verb,
            at,
            source,
            min(source.first, at),
            max(last, at),
            False,
            last + 1,
            "silence",
        )
