"""What an attribution gives to its source: where it stands, and whether there is any."""

from collections.abc import Sequence

from ingest.extract.speech.phrases import BOUNDARY, NAME, NUMBERS, PASTS, SELVES, Phrases
from ingest.extract.speech.sources import Source
from ingest.extract.speech.words import Word

_CLAUSE_OPENERS = {"that", "whether", "how", "why", "what", "where", "when", "if"}
#: Subordinators that open an object: "condemned what he called".
_OBJECTS = ("what", "how", "where")
_LABELS = {"what", "which", "whom", "those"}
_WANTS_OBJECT = ("for", "on", "of", "to", "at", "about", "in", "against", "the")
TOLD = ("told", "tells", "telling", "tell")
_ASKS = ("ask", "asked", "asks", "read", "reads", "respond", "responded", "responds")
_QUESTIONS = frozenset({"how", "what", "whether", "where", "which", "who", "why"})
#: What something is called, which is nobody's name.
_JUDGED = frozenset({"absurd", "barbaric", "baseless", "cowardly", "criminal", "cruel", "dangerous",
                     "deliberate", "disproportionate", "excessive", "exaggerated", "fabricated",
                     "fake", "false", "flawed", "heinous", "historic", "horrific", "illegal",
                     "illegitimate", "immoral", "inaccurate", "inadequate", "inappropriate",
                     "incorrect", "indefensible", "inexcusable", "inhumane", "invalid",
                     "irresponsible", "justified", "lawful", "legal", "misleading",
                     "necessary", "premature", "reckless", "regrettable", "ridiculous", "shameful",
                     "successful", "troubling", "unacceptable", "unconstitutional", "unfounded",
                     "unfortunate", "unjust", "unjustified", "unlawful", "unnecessary",
                     "unprecedented", "unprovoked", "untrue", "unwarranted", "vital", "worrying",
                     "wrong"})  # fmt: skip
#: Of so many that they are dead: "claimed 15 militants dead".
_FATES = frozenset({"casualties", "dead", "deaths", "injuries", "killed", "wounded"})
#: What is claimed of a policy: "claims a drop of 90 percent".
_CHANGES = frozenset({"decline", "drop", "fall", "improvement", "increase", "progress", "reduction",
                      "rise", "success", "victory"})  # fmt: skip
#: What may be called false, beside claims.
_TOLD_OF = frozenset({"account", "accounts", "allegations", "charges", "claims", "report",
                      "reports", "story", "version"})  # fmt: skip
STEPS = ("action", "actions", "decision", "measure", "measures", "move", "step", "steps")
#: "Verified the deaths of 40".
_DEATHS = frozenset({"abduction", "abductions", "arrest", "arrests", "cases", "death", "deaths",
                     "detention", "disappearance", "execution", "executions", "identities",
                     "killing", "killings", "murder", "murders", "names"})  # fmt: skip
_KEPT = frozenset({"held", "hold", "holds", "maintain", "maintained", "maintains"})
#: What is watched and not counted: "verified nine videos".
_FOOTAGE = frozenset({"clips", "documents", "images", "photographs", "photos", "pictures", "posts",
                      "videos"})  # fmt: skip
#: "The strike team", "the attack jets".
_OF_A_DEED = frozenset({"aircraft", "crew", "drones", "fleet", "force", "forces", "group", "jets",
                        "leader", "plan", "plane", "planes", "scene", "site", "team", "teams",
                        "unit", "wing"})  # fmt: skip
_WROTE = ("wrote", "writes", "write")
#: What may be questioned, beside claims.
_QUESTIONABLE = frozenset(
    {
        "accuracy", "authenticity", "authority", "basis", "competence", "credibility",
        "effectiveness", "evidence", "figure", "figures", "intelligence", "justification",
        "lawfulness", "legality", "legitimacy", "logic", "morality", "motive", "motives", "need",
        "necessity", "number", "numbers", "proportionality", "purpose", "rationale", "timing",
        "toll", "use", "validity", "value", "wisdom"
    }
)  # fmt: skip
#: What is told of oneself: "recalled treating", "described seeing".
_REMEMBERED = frozenset({"admitted", "admits", "denied", "denies", "deny", "recall", "recalled",
                         "recalls", "recounted", "recounts", "remembered", "remembers",
                         "described", "describe", "describes"})  # fmt: skip
_PERCEIVING = frozenset({"being", "counting", "feeling", "finding", "having", "hearing",
                         "receiving", "seeing", "treating", "witnessing"})  # fmt: skip
#: What somebody says again: "renewed his appeal".
_APPEALS = frozenset({"accusation", "accusations", "appeal", "appeals", "call", "calls", "claim",
                      "claims", "condemnation", "criticism", "demand", "demands", "denial", "offer",
                      "plea", "pledge", "request", "threat", "threats", "vow", "warning",
                      "warnings"})  # fmt: skip
_NOTHING_SAID = ("little", "nothing")
_OWNING_UP = ("acknowledg", "admit", "conced", "disclos")
_SHORT = 4
#: What is not found: "found no evidence".
_PROOF = frozenset({"basis", "credible", "evidence", "indication", "indications", "justification",
                    "links", "military", "proof", "reason", "record", "records", "sign", "signs",
                    "trace", "traces", "wrongdoing"})  # fmt: skip
_FOUND_REACH = 5
_CALLING = frozenset({"call", "called", "calls", "termed", "terms"})
_DESCRIBING = frozenset({"characterised", "characterized", "describe", "described", "describes"})
#: What is more than any other, beside what ends in "est".
_FOREMOST = frozenset({"first", "last", "least", "most", "only", "worst"})
_UNITS_OF_TIME = frozenset({"day", "days", "hour", "hours", "minute", "minutes", "moments", "month",
                            "months", "week", "weeks", "year", "years"})  # fmt: skip
_THEN = ("after", "afterward", "afterwards", "ago", "before", "earlier", "later", "previously")
_LABEL_REACH = 9
_QUOTED_REACH = 16
_PUT_REACH = 20
#: '"...", is how one Western diplomat put it'
_QUOTED_BEFORE = 6
#: '"...," the army's spokesman, Ana Ruiz, retorted.'
_QUOTED_LONG_BEFORE = 14
_ASIDE_REACH = 14
_OBJECT_REACH = 6
_CALLED_REACH = 5
_ASKED_REACH = 10
_INFORMED_REACH = 16


class Content(Phrases):
    """The words after a verb of speech, or before it."""

    __slots__ = ()

    def _rest(self, verb: int) -> int:
        """Index after the date, addressee and channel that follow the verb."""
        at = verb + 1
        while at < len(self.words):
            word = self.words[at]
            through = word.is_a("channel") and word.norm.split()[0] in _ADVERBIAL
            if word.code in "y@" or through:  # "on Monday", "by telephone"
                at += 1
            elif earlier := self._time_end(at) or self._unnamed_end(at):
                at = earlier
            elif at == verb + 1 and (
                self._norm(verb) in TOLD or self.words[verb].is_a("speech_verb", "inform")
            ):
                end = addressee_end(self.words, at)
                if end == at:
                    break
                at = end
            elif word.code == "p":
                if self._is_a(at + 1, "not_reason"):
                    break
                end = _adverbial_end(self.words, at)
                if end == at:
                    break
                at = end
            else:
                break
        return self._past_aside(at)

    def _past_aside(self, at: int) -> int:
        """Index of "that" after an aside: "claimed, in a note sent to the press, that"."""
        if self._code(at) != "," or self._code(at + 1) != "p":
            return at
        for i in range(at + 2, min(at + _ASIDE_REACH, len(self.words))):
            if self._code(i) in ";:.Q":
                return at
            if self._code(i) == "," and self._norm(i + 1) == "that":
                return i + 1
        return at

    def _unnamed_end(self, at: int) -> int:
        """Index after "of anonymity" or "that he not be named", beside "on condition"."""
        if self._norm(at - 1) != "condition":
            return 0  # "is in critical condition, a hospital said" has none either
        if self._norm(at) == "of" and self._norm(at + 1) == "anonymity":
            return at + 2
        if self._norm(at) != "that":
            return 0
        return next((i for i in range(at, len(self.words)) if self._code(i) in ",;:.Q"), 0)

    def _time_end(self, at: int) -> int:
        """Index after "hours earlier", "two days later", "a week ago"; 0 where there is none."""
        unit = at + (self._code(at) in "t9" or self._norm(at) in NUMBERS)
        timed = self._norm(unit) in _UNITS_OF_TIME and self._norm(unit + 1) in _THEN
        return unit + 2 if timed else 0

    def _is_after(self, source: Source, rest: int) -> bool:
        """Whether the clause ends with it, so that what is said stands before it."""
        first = source.first
        if first == 0:
            return False
        quoted = first - 1 if self._code(first - 1) == "Q" else first - 2
        if self._code(quoted) == "Q":
            said = self.words[quoted].text
            if (quoted == first - 2 and self._code(first - 1) == ",") or said[-2:-1] in ",.?!":
                return True
        opening = self._code(first - 1) in ",Q-" or self._norm(first - 1) in ("as", "so")
        if self._norm(first - 1) == "how" and self._code(first - 3) == "Q":
            return self._code(first - 2) == "b"  # '"...", is how a diplomat put it'
        closing = self._code(rest) in ".,;-H"
        # "..., an official said on condition of anonymity because he was not allowed to"
        closing = closing or (self._norm(rest) == "because" and self._norm(rest - 1) == "anonymity")
        # 'The raid, he said "openly", failed'; not 'On Monday, he called for "calm"'
        closing = closing or (
            self._code(rest) == "Q" and any(self._code(i) == "Q" for i in range(first))
        )
        return (opening and closing and first > 1) or (self._code(first - 1) == "Q" and closing)

    def _has_content(self, at: int, word: Word, rest: int, after: bool) -> bool:
        kinds = word.terms.get("speech_verb", ()) + word.terms.get("speech_gerund", ())
        code, norm = self._code(rest), self._norm(rest)
        near_quote = any(self._code(i) == "Q" for i in range(rest, min(rest + 3, len(self.words))))
        if self._norm(at) in _WROTE and self._norm(at + 1) == "to" and not after:
            return self._writes_what(at)
        if self._norm(at + 1) in _NOTHING_SAID and self._code(at + 2) in ".p,;x&":
            return False  # "has said little about it"
        if self._norm(at + 1) == "no" and self._norm(at).startswith(_OWNING_UP):
            return False  # "has admitted no error"
        if "say" in kinds and not self._only_mentions(at):
            return (
                after
                or self._denies_it(at)
                or (rest < len(self.words) and code not in ".;")
                or rest > at + 1
                or code == ","
                or self._of_a_claim(at)
            )
        if "believe" in kinds:
            if "p" in (code, self._code(at + 1)):
                return False  # "believe in the plan"
            return norm == "that" or (code not in BOUNDARY and self._has_clause(rest))
        if "found" in kinds:
            nothing = range(at + 2, min(at + _FOUND_REACH, len(self.words)))
            if self._code(at + 1) == "Q" and self.words[at + 1].text[1:4].lower() == "no ":
                return True  # 'found "no credible information" that'
            return after or (
                self._norm(at + 1) == "no" and any(self._norm(i) in _PROOF for i in nothing)
            )
        if "query" in kinds:
            return self._queries(at)
        if "inform" in kinds:
            return after or self._informs(at, rest)
        if "identify" in kinds:
            return self._identifies(at)
        object_follows = self._code(at + 1) not in ".,;:-&x" or self._norm(at + 1) in _OBJECTS
        object_follows = object_follows or self._quotes_before_object(at) or self._is_called(at)
        counts = self._norm(at) != "reports" or self._is_number(at + 1) or self._code(at + 1) == "t"
        if "react" in kinds and not after and object_follows and counts:
            return True  # not "other reports place it at nine"
        if "react" in kinds and self._code(at + 1) in ".," and self._of_a_claim(at):
            return True
        if "react" in kinds and self._denies_it(at):
            return True
        if "react" in kinds and (self._norm(at + 1) == "that" or _is_whole(word)):
            return True
        if "tally" in kinds and self._tallies(at):
            return True
        if "count" in kinds:
            return self._counts(at)
        if "find" in kinds:
            return after or code in "tj9A" + NAME or self._has_clause(rest)
        if "link" in kinds:
            return self._links(at)
        if self._tells_doing(at):
            return True
        if "renew" in kinds and self._renews(at):
            return True
        if "that" in kinds:
            if self._norm(at) in _KEPT and code == "j" and self._code(rest + 1) in ".,;py":
                return False  # "held it for a day"
            if self._foresees(at) or self._holds_to_account(at):
                return True
            if self._claims_act(at) or self._estimates(at):
                return True
            if after or code in "j:" or norm in _CLAUSE_OPENERS or near_quote:
                return True
            return code in NAME + "tw9" and self._has_clause(rest)
        if "label" in kinds:
            if self._calls_upon(at):
                return True
            # "named it as one of its "regional allies""; a ship that is named has no speaker
            reach = self.words[rest : rest + _LABEL_REACH]
            if word.norm == "named" and not any(w.norm == "as" for w in reach):
                return False
            if word.norm == "named" and self._names_as(at):
                return True
            if word.norm in ("call", "called", "calls", "calling") and self._calls_names(at):
                return True
            for i in range(rest, min(rest + _QUOTED_REACH, len(self.words))):
                if self._code(i) == "Q":
                    return True
                if self._code(i) in ",;:.xHbhm" and self._norm(i) != "as":
                    break
        if self._asks(at, rest):
            return True
        if word.norm.endswith(" it") and self._norm(at + 1) == "at":
            number = next((i for i in range(at + 2, at + _LABEL_REACH) if self._is_number(i)), 0)
            between = self.words[at + 2 : number]
            # "put it at 14", "at as many as 40"
            return number > 0 and all(word.code in "pywx" for word in between)
        # "responded that", not "responded to a call that"
        answers = rest == at + 1 and self._norm(at).startswith("respond")
        if "quote" in kinds and norm == "that" and (answers or word.norm not in _ASKS):
            return True
        if "quote" in kinds:
            back = _QUOTED_LONG_BEFORE if after else _QUOTED_BEFORE
            return near_quote or any(self._code(i) == "Q" for i in range(max(0, at - back), at))
        return False

    def _calls_upon(self, at: int) -> bool:
        """Match "called last month for a truce", "called again on Iran to"; not "for an hour"."""
        end = at + 1
        while self._code(end) in "y@" or (self._code(end) == "p" and self._code(end + 1) == "@"):
            end += 1
        asks = self._norm(at).startswith("call") and self._norm(end) in ("for", "on")
        return asks and end > at + 1 and self._code(end + 1) in "tA9w" + NAME

    def _renews(self, at: int) -> bool:
        """Match "repeated her call for a truce", "renewed his demand that they go"."""
        if self._norm(at + 1) not in ("a", "his", "her", "its", "the", "their"):
            return False
        asked = next((i for i in range(at + 2, at + _OBJECT_REACH) if self._norm(i) in _APPEALS),
                     0)  # fmt: skip
        between = self.words[at + 2 : asked]
        return bool(asked) and all(word.code in "wyAG'" for word in between)

    def _is_number(self, at: int) -> bool:
        return self._code(at) == "9" or self._norm(at) in NUMBERS

    def _denies_it(self, at: int) -> bool:
        """Match "accused him of theft, which he denies"."""
        which = next((i for i in range(at - 1, max(-1, at - _CALLED_REACH), -1)
                      if self._norm(i) == "which"), 0)  # fmt: skip
        closes = self._code(at + 1) in ".;:" or (
            self._code(at + 1) == "," and self._code(at + 2) in "&x"
        )
        return (
            closes
            and which > 0
            and self._code(which - 1) == ","
            and self._norm(at).startswith(("den", "disput", "reject"))
        )

    def _tells_doing(self, at: int) -> bool:
        """Match "recalled treating six", "reported hearing shots"; not "recalled Washington"."""
        following = self._norm(at + 1)
        if self._norm(at) in ("report", "reported", "reports"):
            return following in _PERCEIVING
        doing = self._code(at + 1) == "w" and following.endswith("ing") and len(following) > _SHORT
        return doing and self._norm(at) in _REMEMBERED and following not in ("missing", "nothing")

    def _quotes_before_object(self, at: int) -> bool:
        """Match 'rejected as "propaganda" the claim', "as false": the object stands last."""
        so = self._norm(at + 1) == "as" and self._code(at + 2) in "Qw"
        return so and self._code(at + 3) in "tj9A" + NAME

    def _asks(self, at: int, rest: int) -> bool:
        """Whether something is asked: "asked what law allows it", "asked Berlin for radars"."""
        if self._norm(at) not in ("ask", "asked", "asks"):
            return False
        if self._norm(rest) in _QUESTIONS or self._norm(rest) == "that":
            return True
        for i in range(at + 1, min(at + _ASKED_REACH, len(self.words))):
            if self._norm(i) in ("how", "if", "whether", "why") and self._code(i - 1) != "p":
                return True  # "asked the admiral whether"
            if self._norm(i) in ("for", "to"):
                return i > at + 1 or self._norm(i) == "for"
            dated = self._code(i) == "p" and self._code(i + 1) == "@"
            if self._code(i) not in "tA9'wyj&@" + NAME and self._norm(i) not in ("of", "in"):
                if dated or (i > at + 1 and self._norm(i) == "not" and self._norm(i + 1) == "to"):
                    continue  # "asked on Friday for an inquiry", "asked them not to leave"
                return False
        return False

    def _tallies(self, at: int) -> bool:
        """Whether so many are counted: "counted nine bodies", "has verified over 400 deaths"."""
        number = self._skip(at + 1, "yt")
        if self._norm(number) in _DEATHS and self._norm(number + 1) == "of":
            number = self._skip(number + 2, "yt")  # "documented the deaths of at least 40"
        number += 2 if self._norm(number) in ("at", "fewer") else 0
        number += self._norm(number) in ("than", "over", "about", "around", "some")
        counted = self._code(number) == "9" or self._norm(number) in NUMBERS
        none = self._norm(at + 1) == "no" and any(
            self.words[i].norm in _FATES for i in range(at + 2, min(at + 4, len(self.words)))
        )
        return none or (counted and self._norm(number + 1) not in _FOOTAGE)

    def _writes_what(self, at: int) -> bool:
        """Whether a letter's words are told: "wrote to the king that", not "with questions"."""
        return any(
            word.code in "Q:" or word.norm == "that" or word.is_a("speech_gerund")
            for word in self.words[at + 2 :]
        )

    def _queries(self, at: int) -> bool:
        """Whether a matter is questioned and no person: "questioned the legality of it"."""
        if self._norm(at + 1) in _QUESTIONS:
            return True
        for i in range(at + 1, min(at + _OBJECT_REACH, len(self.words))):
            if self._norm(i) in _QUESTIONABLE or self._is_claim(i):
                return self._code(i + 1) != "w"  # not "the account holder"
            if self._code(i) not in "tA'wy&" + NAME:
                return False
        return False

    def _informs(self, at: int, rest: int) -> bool:
        """Match "informed (the council) that": past whom it was told to."""
        for i in range(at + 1, min(max(at + _INFORMED_REACH, rest + 1), len(self.words))):
            if self._norm(i) == "that" or self._code(i) in "Q:":
                return self._norm(i - 1) != "condition"  # "briefed us on the condition that"
            if self._code(i) not in "tA'wyjp@&" + NAME:
                return False
        return False

    def _identifies(self, at: int) -> bool:
        """Match "identified the driver as Luis Vega", "which they identified as a drone"."""
        for i in range(at + 1, min(at + _LABEL_REACH, len(self.words))):
            if self._norm(i) == "as":
                return i > at + 1 or self._is_object(at)
            if self._code(i) not in "tA'wy9&p" + NAME:
                return False
        return False

    def _names_as(self, at: int) -> bool:
        """Match "named the driver as Luis Vega", not "named him as defence minister"."""
        reach = range(at + 1, min(at + _LABEL_REACH, len(self.words)))
        as_at = next((i for i in reach if self._norm(i) == "as"), 0)
        return as_at > at + 1 and self._code(as_at + 1) in ("O", "N", "n")

    def _is_object(self, at: int) -> bool:
        """Whether "that" or "which" before its subject is what a verb speaks of."""
        reach = range(at - 1, max(-1, at - _OBJECT_REACH), -1)
        opens = next((i for i in reach if self._norm(i) in ("that", "which", "whom")), 0)
        return opens > 0 and opens < at - 1

    def _estimates(self, at: int) -> bool:
        """Match "estimates the cost of it at $3bn"."""
        if not self._norm(at).startswith("estimat"):
            return False
        for i in range(at + 2, min(at + _LABEL_REACH, len(self.words))):
            if self._norm(i) == "at":
                number = self._skip(i + 1, "y-")
                return self._code(number) == "9" or self._norm(number) in NUMBERS
            if self._code(i) not in "tA'wyp" + NAME:
                return False
        return False

    def _foresees(self, at: int) -> bool:
        """Match "predicted a long war", where nothing but a noun says what."""
        return self._norm(at) in ("predicted", "predicts", "foresaw") and (
            self._norm(at + 1) in ("a", "an", "more", "further")
        )

    def _holds_to_account(self, at: int) -> bool:
        """Match "held the army responsible for it"."""
        if self._norm(at) not in ("held", "hold", "holds", "holding"):
            return False
        for i in range(at + 2, min(at + _LABEL_REACH, len(self.words))):
            if self._norm(i) in ("accountable", "liable", "responsible"):
                return self._norm(i + 1) in ("", "for") or self._code(i + 1) in BOUNDARY + "&"
            if self._code(i) not in "tA'wy" + NAME and self._norm(i) not in ("of", "and"):
                return False
        return False

    def _claims_act(self, at: int) -> bool:
        """Whether what is claimed is a deed: "claimed a strike", "claimed two of the raids"."""
        if self._norm(at) not in ("claimed", "claims", "claiming"):
            return False
        if self._is_number(at + 1) and self._code(at + 2) in ".,;&":
            return True  # "the army spoke of nine dead, the rebels claimed 20"
        for i in range(at + 1, min(at + _OBJECT_REACH, len(self.words))):
            if self._code(i) not in "tAwy9'p" and self._code(i) not in NAME:
                return False
            if self.words[i].is_a("deed") or self._norm(i) in _FATES:
                return True
            if self._norm(i) in _CHANGES and self._norm(at) != "claiming":
                return True
        return False

    def _links(self, at: int) -> bool:
        """Whether one thing is put down to another: "linked the blast to a local gang"."""
        for i in range(at + 1, min(at + _LABEL_REACH, len(self.words))):
            if self._norm(i) in ("to", "with"):
                return i > at + 1 or self._is_object(at)
            if self._code(i) in ",;:.xHbhmQ":
                return False
        return False

    def _calls_names(self, at: int) -> bool:
        """Whether something is called something: "called it murder", "called the raid a crime"."""
        if self._code(at + 1) == "j" or self._norm(at + 1) in ("this", "that"):
            return self._code(at + 2) in "tw" and self._norm(at + 2) not in ("to", "back")
        if self._calls_false(at) or self._calls_deeds(at) or self._calls_wrong(at):
            return True
        if self._code(at + 1) not in "tONG" or self._norm(at + 1) in ("a", "an"):
            return False
        for i in range(at + 2, min(at + _OBJECT_REACH, len(self.words))):
            if self._norm(i) in ("a", "an"):
                return True
            if self._code(i) not in "wAONGn'":
                return False
        return False

    def _only_mentions(self, at: int) -> bool:
        """Whether it tells that something was told: "announced the strike on X", not what."""
        if self._norm(at) != "announced" or self._norm(at + 1) not in ("the", "this", "its"):
            return False
        if not (self._is_a(at + 2, "deed") or self._norm(at + 2) in STEPS):
            return False
        where = self._code(at + 4) in "@G" or self._is_a(at + 4, "platform")
        where = where or any(
            self.words[i].is_a("channel") for i in range(at + 4, min(at + 8, len(self.words)))
        )
        return self._code(at + 3) in ".,@" or (self._code(at + 3) == "p" and where)

    def _calls_false(self, at: int) -> bool:
        """Whether a claim is called something: "called accounts of the raid exaggerated"."""
        end = at + 1
        while self._code(end) in "tA'wy" + NAME or self._norm(end) in ("of", "about"):
            end += 1
        claim = next((i for i in range(at + 1, end - 1) if self._is_claim(i)), 0)
        return bool(claim) and self._code(end) in ".,;" and self._code(end - 1) == "w"

    def _calls_wrong(self, at: int) -> bool:
        """Match "called such measures illegal", "called the terms of the offer unacceptable"."""
        for i in range(at + 2, min(at + _LABEL_REACH, len(self.words))):
            if self._norm(i) in _JUDGED:
                return self._code(i + 1) in ".,;&xp" and self._code(i - 1) != "t"
            if self._code(i) not in "tAwy9'" + NAME and self._norm(i) not in ("of", "on", "in"):
                return False
        return False

    def _calls_deeds(self, at: int) -> bool:
        """Match "called the strikes (on boats) illegal", "called the raid murder"."""
        reach = range(at + 1, min(at + _OBJECT_REACH, len(self.words)))
        done = next((i for i in reach if self.words[i].is_a("deed")), 0)
        if not done or any(self._code(i) not in "tA'wy" + NAME for i in range(at + 1, done)):
            return False
        named = self._skip(done + 1, "y")
        if self._norm(named) in ("on", "against") and self._code(named + 1) in "wONGA":
            named += 2  # "the strikes on boats"
        ends = named + 1
        if self._norm(done).endswith("s") and self._code(ends) == "w":
            ends += 1  # "the raids unlawful killings", not "the strike team together"
        if self._code(named) != "w" or self._norm(named) in _OF_A_DEED:
            return False
        return not self.words[named].is_a("speaker_noun") and self._code(ends) in ".,;:&x"

    def _is_claim(self, at: int) -> bool:
        return self.words[at].is_a("speech_noun") or self._norm(at) in _TOLD_OF

    def _of_a_claim(self, at: int) -> bool:
        """Whether it is a claim that is rejected: "a charge (that) Tehran denies"."""
        return any(self.words[i].is_a("speech_noun") for i in range(max(0, at - 5), at))

    def _is_called(self, at: int) -> bool:
        """Match 'a claim he dismissed as', 'something Lima described as': its object precedes."""
        before = self.words[max(0, at - _CALLED_REACH) : at]
        return self._norm(at + 1) == "as" and any(
            word.is_a("speech_noun") or word.norm in ("something", *STEPS) for word in before
        )

    def _counts(self, at: int) -> bool:
        """Whether a number is given: "put the campaign's toll at 126", "gave a count of 12"."""
        reach = range(at + 1, min(at + _LABEL_REACH, len(self.words)))
        counted = next((i for i in reach if self.words[i].is_a("counted")), 0)
        if self._norm(at + 1) in ("at", "as") and self._is_object(at):
            number = self._skip(at + 2, "y")  # "the dead, whom the ministry puts at 83"
            return self._code(number) == "9" or self._norm(number) in NUMBERS
        if self._norm(at + 1) in ("it", "that", "this") and self._norm(at + 2) == "to":
            number = self._skip(at + 3, "y")  # "raised that to four"
            return self._is_number(number) and self._norm(number + 1) not in ("%", "percent")
        if self._norm(at).startswith("g") and self._code(at + 1) in ".,;&p":
            # "nine, the number the army gave": it stands before
            return any(self._is_a(i, "counted") for i in range(max(0, at - _CALLED_REACH), at - 1))
        if self._norm(at).startswith(("put", "place")):
            return bool(counted) and self._is_put(counted)
        number = self._skip(counted + 2, "y")
        named = self._code(number) in "9Q" or self._norm(number) in NUMBERS
        return bool(counted) and self._norm(counted + 1) in ("as", "at", "of", "to") and named

    def _is_put(self, counted: int) -> bool:
        """Whether a number follows "at": "the number of those (killed since the truce) at 9"."""
        for i in range(counted + 1, min(counted + _PUT_REACH, len(self.words))):
            if self._norm(i) == "at" and self._code(i + 1) in "9ywQ-":
                return True
            listed = self._code(i) == "," and self._code(i + 1) in NAME
            if self._code(i) in ",;:.H" and not listed:
                return False
        return False

    def _has_clause(self, at: int) -> bool:
        """Whether a finite verb follows before the clause ends: "added the raids had begun"."""
        for i in range(at + 1, min(at + 12, len(self.words))):
            code = self._code(i)
            if code in "bhm":
                return True
            if code in ",;:.xH":
                return False
            if code == "w" and i > at + 1 - (self._code(at) != "t"):
                past = self._norm(i).endswith("ed") and self._code(i + 1) in "tONG9j"
                if past or self._norm(i) in PASTS:
                    return True
        return False

    def _is_label(self, source: Source, at: int, word: Word) -> bool:
        if word.is_a("speech_verb", "label") and self._norm(at + 1) in SELVES:
            return True  # "a group that calls itself the Cell"
        if self._norm(source.first - 1) not in _LABELS or source.first < 1:
            return False
        if self._norm(source.first - 1) == "whom" and self._code(at + 1) == "Q":
            return " " not in self.words[at + 1].text  # 'whom he called "heroes of the sea"'
        if word.is_a("speech_verb", "count") and self._norm(at + 1) == "at":
            return False  # "which the ministry puts at 40"
        if self._norm(source.first - 1) == "which" and self._code(source.first - 2) == "p":
            return False  # "a statement in which he said"
        if self._norm(source.first - 1) in ("whom", "which") and self._norm(at + 1) == "as":
            return "Q" in (self._code(at + 2), self._code(at + 3))
        return (
            self._norm(at + 1) in ("as", "to")
            or "Q" in (self._code(at + 1), self._code(at + 2))
            or not word.is_a("speech_verb", "say")
        )

    def _is_judgement(self, source: Source, at: int) -> bool:
        """Whether it says what something is: "what the UN calls the world's worst crisis".

        Not "what they call narco-terrorists", "what the army calls the yellow line": such words
        only name it.
        """
        called = self._norm(at)
        if self._norm(source.first - 1) != "what" or called not in _CALLING | _DESCRIBING:
            return False
        so = self._rest(at)
        if called in _DESCRIBING and self._norm(so) != "as":
            return False
        of = so + (self._norm(so) == "as")
        if self._code(of) == "Q":
            quoted = self.words[of].text.lower().split()
            return len(quoted) > 1 and quoted[0].strip("“”‘’\"'") in ("a", "an", "the")
        if self._norm(of) in ("a", "an", "his", "her", "its", "their", "one"):
            return True
        superlative = any(
            self._norm(i) in _FOREMOST
            or (self._norm(i).endswith("est") and len(self._norm(i)) > _SHORT)
            for i in range(of + 1, min(of + _OBJECT_REACH, len(self.words)))
        )
        counted = self._code(of) == "9" or self._norm(of) in NUMBERS
        return counted or (self._norm(of) == "the" and superlative)


def _is_whole(word: Word) -> bool:
    """Whether a phrase wants no object: "claimed responsibility", not "called for"."""
    return " " in word.norm and word.norm.split()[-1] not in _WANTS_OBJECT


def addressee_end(words: Sequence[Word], at: int) -> int:
    """Index after the addressee of "told": "reporters", "the Associated Press", "a briefing"."""
    end = at
    if end < len(words) and words[end].code == "j":
        return end + 1
    while end < len(words) and words[end].code in "tA9'":
        end += 1
    while end < len(words) and words[end].code in "ONGnw'" and end - at < 7:
        word = words[end]
        end += 1
        if word.is_a("press"):
            break
        if word.code in "ONn" and (
            end >= len(words) or words[end].code not in "w'" or words[end].norm.endswith("ed")
        ):
            break
        if (
            word.code == "w"
            and (word.norm.endswith("s") or word.is_a("channel"))
            and (end >= len(words) or words[end].code not in "'")
        ):
            break
    return end


_ADVERBIAL = {"in", "on", "at", "during", "to", "via", "through", "from", "after", "following",
              "by", "over", "for", "under", "outside", "with"}  # fmt: skip


def _may_hear(word: Word) -> bool:
    """Whether "to" may lead to somebody: "said to reporters", not "agreed to withdraw"."""
    listed = ("press", "speaker_noun", "channel", "platform", "station", "honorific")
    return (
        word.code in "tA9jy" + NAME
        or word.norm.endswith("s")
        or bool(word.office_ids)
        or any(word.is_a(kind) for kind in listed)
    )


def _adverbial_end(words: Sequence[Word], at: int) -> int:
    """Index after "in a statement", "on Friday", "to reporters", "on condition of anonymity"."""
    if words[at].norm not in _ADVERBIAL or at + 1 >= len(words):
        return at
    if words[at + 1].code == "@":
        return at + 2
    if words[at].norm == "to" and not _may_hear(words[at + 1]):
        return at  # "agreed to withdraw"
    end = at + 1
    while end < len(words) and words[end].code in "tA9'wONGny" and end - at < 9:
        if end > at + 1 and words[end].code == "t" and words[end - 1].code != "'":
            break
        if (
            words[end].code in NAME + "w"
            and end > at + 1
            and any(words[end - 1].is_a(kind) for kind in ("channel", "platform"))
            and not any(words[end].is_a(kind) for kind in ("channel", "platform"))
            and not words[end].norm.endswith("ed")
        ):
            break
        end += 1
    return end if end > at + 1 else at
