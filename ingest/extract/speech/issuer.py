"""What a release says in the voice of who issues it: "we assess that", "it is assessed that".

- own: "Currently, we assess no civilians were hurt"; not "we met him in May"
- impersonal: "At this time, it is assessed the strike killed two"
- review: "Our initial review indicates that", "Our assessment is that"
- kept: "Specific details about the units will not be released"
"""

from ingest.extract.speech.content import Content
from ingest.extract.speech.phrases import Attribution
from ingest.extract.speech.sources import Source

#: What a body does by saying so, as "we".
OWN_VOICE = frozenset({"assess", "assessed", "assessed that", "call on", "call upon", "condemn",
                       "confirm", "denounce", "deplore", "deny", "reaffirm", "regret", "reiterate",
                       "reject", "urge"})  # fmt: skip
#: What its review does.
SHOWS = frozenset({"concludes", "found", "indicates", "shows", "suggests"})
_REVIEWS = frozenset({"assessment", "assessments", "findings", "inquiry", "investigation",
                      "review"})  # fmt: skip
KEPT = frozenset({"disclosed", "divulged", "provided", "released", "shared"})
_DETAILS = frozenset({"details", "specifics"})
_REACH = 14


class Issuer(Content):
    """The rules of a release's own voice."""

    __slots__ = ()

    def _own_voice(self, at: int) -> Attribution | None:
        """Match what is said as "we", "it is assessed" or "our review"."""
        word = self.words[at]
        subject = at - 1
        while self._code(subject) == "y" or self._norm(subject) == "can":
            subject -= 1
        if word.norm.startswith("assessed"):
            own = self._norm(subject) == "is" and self._norm(subject - 1) == "it"
            return self._as_we(at, subject - 1) if own else None
        if word.norm in OWN_VOICE:
            own = self._norm(subject) == "we"
            return self._as_we(at, subject) if own else None
        if self._norm(subject) not in _REVIEWS:
            return None
        our = next((i for i in range(subject, max(-1, subject - 4), -1) if self._norm(i) == "our"),
                   -1)  # fmt: skip
        return self._as_we(at, our) if our >= 0 else None

    def _kept_back(self, at: int) -> Attribution | None:
        """Match "Specific details about the units involved will not be released"."""
        if [self._norm(i) for i in range(at - 3, at)] != ["will", "not", "be"]:
            return None
        reach = range(max(0, at - _REACH), at - 3)
        opens = next((i for i in reach if self._norm(i) in _DETAILS), -1)
        if opens < 0 or opens > 1 or any(self._code(i) in ",;:.bhm" for i in range(opens, at - 3)):
            return None
        found = self._as_we(at, opens)
        return Attribution(
            "declined", f"will not be {self.words[at].text}", at, found.source, 0, at, False,
            at + 1, "silence",
        )  # fmt: skip

    def _as_we(self, at: int, first: int) -> Attribution:
        word = self.words[first]
        we = Source("pronoun", first, first, word.text, word.start, word.end, head="we")
        return Attribution(
            "said", self.words[at].text, at, we, first, at, False, self._rest(at), "active"
        )
