"""Who is named as speaking: a noun phrase read as name, role and organisation."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.speech.words import Word
from ingest.record import record
from ingest.vocabulary import Actor, Vocabulary

_CUTS = "pHxbhm"
_LEADING = "y@&9"
_TRUNCATED_ROLE = {"of", "for", "at", "in", "from", "with", "within", "on", "to"}
_PRESS_KINDS = ("outlet",)
_PRESS_PEOPLE = ("reporter", "journalist", "correspondent")
#: "some have called for": nobody is named, so nobody speaks.
_QUANTIFIERS = ("some", "many", "most", "several", "few", "others", "all", "both", "one")
COUNTS = ("count", "counts", "tally", "tallies", "toll", "tolls", "tracker", "database", "dataset",
          "research", "review", "analysis", "estimate", "estimates")  # fmt: skip
_REPORTS = ("report", "reports")
#: What the press has too, and others of their own.
_PAGES = ("page", "site", "web site", "website")
#: Whoever has them speaks there.
_ITS_PAGES = frozenset({*_PAGES, "account", "channel", "feed", "profile"})
#: What is a body's: "the latest report of the Government".
_PAPERS = frozenset({"bulletin", "communique", "note", "report", "statement"})
#: "Four of his workers": so many of those named after "of".
PARTS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
     "some", "many", "most", "both", "dozens", "another", "none"}
)  # fmt: skip
#: A body is so called by its own name only: "the network" after "Sudan Doctors Network".
NAMESAKES = ("network", "center", "centre", "collective", "forum", "initiative", "project")
_NAMED = ("called", "named")
_CALLED_BY = ("identified", "known", "name", "named")
#: What is a land's, whoever heads it: "the government of President Ruiz".
_RULED = ("administration", "government")
#: "A statement attributed to the group".
_CREDITED = ("ascribed", "attributed", "credited")
_WHOSE = {"his": "he", "her": "she", "its": "it", "their": "they"}
#: In which a document is read.
_COPIES = frozenset({"copy", "draft", "excerpt", "excerpts", "summary", "text", "transcript",
                     "translation", "version"})  # fmt: skip
#: What is done to somebody else's document.
_READ = frozenset({"analysed", "analyzed", "examined", "obtained", "read", "reviewed", "seen",
                   "verified", "viewed"})  # fmt: skip
#: How papers are called after the days on which they appear: "the weekly Azul".
_ISSUED = ("daily", "weekly", "biweekly", "fortnightly", "monthly", "quarterly")
_MUTE = ("channel", "deed", "document", "platform", "press", "speech_noun", "speech_verb")
#: What says something and is nobody: "leaflets said".
_WRITTEN = frozenset({"banners", "captions", "emails", "headlines", "leaflets", "letters",
                      "messages", "notes", "notices", "papers", "placards", "posters", "posts",
                      "rumors", "rumours", "signs", "slogans", "texts"})  # fmt: skip
#: "Hoteliers", "local herders": more words are a clause.
_FEW = 2
#: "The UN peacekeeping force": such words are part of what a body is.
_ITS_TASK = frozenset({"governing", "investigating", "mediating", "monitoring", "negotiating",
                       "observing", "peacekeeping", "policing", "ruling",
                       "training"})  # fmt: skip
_AFFILIATED_BY = ("at", "for", "with")
_AFFILIATED = ("of", "from", "at", "with")


@record
class Source:
    """A noun phrase that may speak. ``first`` and ``last`` are indices of its words, inclusive.

    ``kind``: name, noun, pronoun, document (a statement, a post) or press. ``head`` is the folded
    last noun; ``bare`` is set when it stands alone ("the official"), so that it points back.
    ``actor_id`` is what is named; ``organization_id`` what the role or the phrase puts it in.
    """

    kind: str
    first: int
    last: int
    text: str
    start: int
    end: int
    head: str = ""
    actor_id: str = ""
    name: str = ""
    role: str = ""
    organization_id: str = ""
    country: str = ""
    office_ids: tuple[str, ...] = ()
    bare: bool = False
    indefinite: bool = False
    former: bool = False
    plural: bool = False  # several, joined by "and"
    group: str = ""  # speaker_noun value of the head: role, body, source
    words: tuple[str, ...] = ()
    author: "Source | None" = None  # of a document: "a statement from the presidency"


def parse_source(
    words: Sequence[Word],
    lo: int,
    hi: int,
    text: str,
    vocabulary: Vocabulary,
    *,
    anybody: bool = False,
) -> Source | None:
    """Read ``words[lo:hi]``, appositions between commas included, as a source, if it is one.

    ``anybody``: whatever "the nurse" or "one caller" is, it speaks, since the verb says so.
    """
    while lo < hi and words[lo].code in _LEADING + "pxX,-":
        lo += 1
    head_end = lo
    while head_end < hi and words[head_end].code not in ",;:.-":
        head_end += 1
    core_end = _core_end(words, lo, head_end)
    if core_end <= lo:
        return None
    of = core_end == lo + 1 and core_end + 1 < head_end and words[core_end].norm == "of"
    if of and words[lo].norm in PARTS:  # "Four of his workers", "one of the guards"
        if words[core_end + 1].norm in ("them", "us"):
            apposed = words[head_end + 1 : hi] if head_end < hi else ()
            name = _trailing_name(_first_segment(apposed))
            at = next((i for i in range(lo, hi) if name and words[i] is name[-1]), lo)
            named = name and (" " in name[-1].text or words[at - 1].norm in _NAMED)
            if words[lo].norm == "one" and named:  # "one of them, Luis Vega,"
                found = parse_source(words, at, hi, text, vocabulary)
                if found and words[at - 1].norm in _NAMED and at - 2 > head_end:
                    role = text[words[head_end + 1].start : words[at - 2].end]
                    found = replace(found, role=role)  # "one of them, a nurse named Ana,"
                return found and replace(found, first=lo)
            described = _described_part(words, head_end, hi, text, vocabulary)
            if words[lo].norm == "one" and described:  # "one of them, a cook from Cali,"
                return replace(described, first=lo)
            return Source(
                "noun", lo, core_end + 1, text[words[lo].start : words[core_end + 1].end],
                words[lo].start, words[core_end + 1].end, group="source", indefinite=True,
            )  # fmt: skip
        whole = parse_source(words, core_end + 1, hi, text, vocabulary, anybody=anybody)
        if whole is not None and whole.kind == "noun":
            said = text[words[lo].start : whole.end]
            return replace(whole, first=lo, text=said, start=words[lo].start, bare=False)
    of = core_end + 1 < head_end and words[core_end].norm == "of"
    if of and words[core_end - 1].norm in _COPIES:  # "A copy of the memo"
        held = parse_source(words, core_end + 1, hi, text, vocabulary)
        if held is not None and held.kind == "document":
            said = text[words[lo].start : held.end]
            return replace(held, first=lo, text=said, start=words[lo].start)
    if core_end < head_end and words[core_end].code == "p":
        core_end = _noun_end(words, lo, core_end)  # "officials familiar with the matter"
    core = words[lo:core_end]
    alone = len(core) == 1 and core_end == head_end
    single = len(core) == 1 and core[0].norm in ("another", "one") and anybody
    quantified = alone and core[0].norm in _QUANTIFIERS and not single
    if len(core) == 1 and core[0].norm in ("another", "one") and words[core_end].code == ",":
        who = parse_source(words, core_end + 1, hi, text, vocabulary)
        if who is not None and who.kind == "name":  # "One, Sen. Ana Ruiz, said"
            return replace(who, first=lo)
    if core[0].norm in ("no", "nobody", "none") or quantified:
        return None
    if single:
        return Source(
            "noun", lo, lo, core[0].text, core[0].start, core[0].end, group="source",
            indefinite=True,
        )  # fmt: skip
    if words[lo].is_a("speech_gerund") or words[lo].is_a("speech_verb", "say"):
        return None  # "saying intelligence", "said aid": no noun phrase opens with a verb
    if len(core) == 1 and core[0].code == "j":
        norm = core[0].norm
        if norm not in ("he", "she", "it", "they"):
            return None
        return Source("pronoun", lo, lo, core[0].text, core[0].start, core[0].end, head=norm)
    last = core[-1]
    if len(core) == 1 and last.norm == "intelligence":
        return None  # "intelligence confirmed": nobody's in particular
    apposed = words[head_end + 1 : hi] if head_end < hi and words[head_end].code == "," else ()
    tail = words[core_end:head_end]
    return _Phrase(words, lo, core_end, head_end, hi, text, vocabulary, anybody).source(
        core, tail, apposed, last
    )


def _described_part(
    words: Sequence[Word], comma: int, hi: int, text: str, vocabulary: Vocabulary
) -> Source | None:
    """Read who one of several is: "a cook from Cali" of "one of them, a cook from Cali"."""
    if comma + 2 >= hi or words[comma].code != "," or words[comma + 1].norm not in ("a", "an"):
        return None
    end = next((i for i in range(comma + 1, hi) if words[i].code in ",;:.-Q"), hi)
    found = parse_source(words, comma + 1, end, text, vocabulary, anybody=True)
    return found if found is not None and found.kind == "noun" else None


def _core_end(words: Sequence[Word], lo: int, hi: int) -> int:
    """Where the noun phrase proper ends: before "of the ministry", "who", "posted to X"."""
    end = lo
    while end < hi:
        word = words[end]
        dated = word.code == "@" and end > lo and end + 1 < hi and words[end + 1].is_a("document")
        if (word.code in _CUTS or word.code in "X@Q;:.") and not dated:
            break  # not in "its Monday release"
        if end > lo and word.code == "j":
            break
        if end > lo and word.norm == "aged":
            break  # "a tea seller aged 31"
        counted = end > lo and words[end - 1].norm in COUNTS
        whole = (
            word.norm in _ITS_TASK and end + 1 < hi and words[end + 1].is_a("speaker_noun", "body")
        )
        if (
            end > lo
            and _is_participle(word)
            and (counted or _is_noun(words[end - 1]))
            and not whole
        ):
            break
        end += 1
    while end > lo and words[end - 1].code in "y&9'":
        end -= 1
    return end


def _noun_end(words: Sequence[Word], lo: int, end: int) -> int:
    for last in range(end, max(lo, end - 3), -1):
        if words[last - 1].code == "'":
            return end  # "Vega's rival in the vote" is not Vega
        if _is_noun(words[last - 1]):
            return last
    return end


def _is_noun(word: Word) -> bool:
    if _is_namesake(word):
        return True
    return word.code in "ONGn" or word.is_a("speaker_noun") or word.is_a("document")


def _is_namesake(word: Word) -> bool:
    """Whether a capital says that a body is so called for short: "the Network"."""
    return word.norm in NAMESAKES and word.text[0].isupper()


def _is_participle(word: Word) -> bool:
    return (
        word.code == "w"
        and not word.is_a("speaker_noun")
        and not word.office_ids
        and (word.norm.endswith("ed") or word.norm.endswith("ing") or word.is_a("speech_made"))
        and word.text[0].islower()
    )


@record
class _Phrase:
    words: Sequence[Word]
    lo: int
    core_end: int
    head_end: int
    hi: int
    text: str
    vocabulary: Vocabulary
    anybody: bool = False

    def source(
        self, core: Sequence[Word], tail: Sequence[Word], apposed: Sequence[Word], last: Word
    ) -> Source | None:
        named = _trailing_name(core)
        if named:
            return self._named(core, named, tail, apposed)
        if last.code in "GA" and not last.is_a("speaker_noun"):
            return self._country(core, last)
        if last.norm == "network" and _is_named_network(core, tail):
            whole = [*core, *itertools.takewhile(_is_of_a_name, tail)]
            said = self.text[core[0].start : whole[-1].end]
            return self._make("name", whole, head=last.norm, group="body", name=said)
        namesake = last.norm in NAMESAKES and [w.norm for w in core] == ["the", last.norm]
        kind = (
            "noun" if namesake
            else "document" if last.is_a("document") and not last.is_a("speaker_noun")
            else "press" if last.is_a("press") and not last.is_a("speaker_noun")
            else "noun" if self._speaks(last) or (self.anybody and _may_speak(core))
            else ""
        )  # fmt: skip
        if last.norm in COUNTS:
            return self._counted(core, tail)
        owners = [w for w in core[:-1] if w.code == "O" or w.is_a("speaker_noun", "body")]
        if kind == "press" and last.norm in _REPORTS and owners and not self._is_press(owners[-1]):
            # "a police report", "a UN report": whose report it is
            found = parse_source(self.words, self.lo, self.lo + len(core) - 1, self.text,
                                 self.vocabulary)  # fmt: skip
            return found and replace(found, last=self.hi - 1)
        owner = next((i for i, w in enumerate(core[:-1]) if w.code == "'"), 0)
        if kind == "press" and owner and last.norm in _PAGES:
            found = parse_source(
                self.words, self.lo, self.lo + owner, self.text, self.vocabulary
            )  # "The ministry's website"
            speaks = found is not None and found.kind in ("name", "noun")
            return replace(found, last=self.hi - 1) if found and speaks else None
        if last.norm in _REPORTS and kind == "press":
            author = self._author(core, tail)
            placed = author is not None and author.country and not author.actor_id
            if author is not None and author.kind in ("name", "noun") and not placed:
                kind = "document"  # "a report by the inspector general"
        segment = _first_segment(apposed)
        body = last.is_a("speaker_noun", "body")
        name = _trailing_name(_naming(segment, body=body)) if kind in ("noun", "") else None
        if name and name[-1].actor_id and self._kind(name[-1].actor_id) != "person":
            if kind and last.is_a("speaker_noun", "body") and len(segment) == 1:
                # "The peace force in the south, Unifil,"
                return self._named(name, name, (), ())
            name = None
        if name and kind and body and len(segment) == 1 and not name[-1].actor_id:
            # "The mission in the south, Unama,": a body's name in no vocabulary
            return self._make(
                "name", name, head=last.norm, group="body", name=name[-1].text,
                words=tuple(w.norm for w in core if w.code != "t"),
            )  # fmt: skip
        if kind == "noun" and body and core[0].code == "t" and (called := _body_name(segment)):
            # "A union in the region, the Herders of Mopti,"
            said = self.text[called[0].start : called[-1].end]
            return self._make("name", called, head=last.norm, group="body", name=said)
        # "The winner, Ana Ruiz,", "Vega's rival, Ana Ruiz,"
        whose = core[0].code == "t" or any(word.code == "'" for word in core)
        if not kind and not (name and whose and " " in name[-1].text):
            return None
        if name:
            role = self.text[core[0].start : core[-1].end]
            if tail:
                role = self.text[core[0].start : tail[-1].end]
            return self._person(name, role, [*core, *tail])
        return self._noun(kind, core, tail, last)

    def _speaks(self, word: Word) -> bool:
        aged = word.norm == "old" or word.norm.endswith("year - old")  # "the 38-year-old said"
        return aged or word.is_a("speaker_noun") or word.is_a("honorific") or bool(word.office_ids)

    def _counted(self, core: Sequence[Word], tail: Sequence[Word]) -> Source | None:
        """Read whose count it is: the press has none of its own ("an AFP count")."""
        if any(self._is_press(word) and not _is_namesake(word) for word in core):
            return self._make("press", core, head=core[-1].norm)
        author = self._author(core, tail)
        if author is not None and author.kind in ("name", "noun"):
            return replace(author, first=self.lo, last=self.hi - 1)
        named = next((w for w in core if w.code == "O"), None)
        return self._named([named], [named], (), ()) if named else None

    def _is_press(self, word: Word) -> bool:
        return word.is_a("press") or self._kind(word.actor_id) in _PRESS_KINDS

    def _kind(self, actor_id: str) -> str:
        actor = self.vocabulary.actors.get(actor_id)
        return actor.kind if actor else ""

    def _named(
        self,
        core: Sequence[Word],
        name: Sequence[Word],
        tail: Sequence[Word],
        apposed: Sequence[Word],
    ) -> Source | None:
        before = [w for w in core[: len(core) - len(name)] if w.code != "t"]
        actor_id = name[-1].actor_id
        if tail and _goes_on_for(name, tail):
            # "the Centers for Disease Control and Prevention"
            whole = [*core, *itertools.takewhile(lambda w: w.code in "pNGn&t", tail)]
            said = self.text[name[0].start : whole[-1].end]
            return self._make("name", whole, head=name[-1].norm, group="body", name=said)
        if before and not actor_id and before[-1].is_a("speaker_noun", "body"):
            # "the aid organization Anera": what it is goes before its name
            return self._make(
                "name", core, head=name[-1].norm, group="body",
                name=self.text[name[0].start : name[-1].end],
            )  # fmt: skip
        apposition = _first_segment(apposed)
        titled = core[0].code == "t" and not before and not actor_id and len(apposition) == 1
        if titled and apposition[0].code in "NO" and " " in apposition[0].text:
            # "The DPO, Sajjad Khan": a title in no vocabulary
            return self._person(apposition, self.text[core[0].start : core[-1].end], core)
        if core[0].norm in ("a", "an") and not before and not actor_id:
            return None  # "an AFP" of "an AFP count": no name takes the article
        if name[-1].code == "n" and name[-1].norm in _WRITTEN:
            return None
        kind = self._kind(actor_id)
        medium = any(
            (w.is_a("press") and not w.is_a("speaker_noun")) or w.norm in _ISSUED
            for w in before[-1:]
        )
        if kind in _PRESS_KINDS or (medium and before[-1].norm not in _PRESS_PEOPLE):
            return self._make("press", core, head=name[-1].norm)
        if actor_id and kind != "person":
            if (
                any(
                    w.code in "w"
                    and not w.is_a("not_now")
                    and not w.text[0].isupper()
                    and not w.is_a("speaker_noun")
                    for w in before
                )
                and len(before) > 2
                and not before[-1].is_a("speaker_noun", "body")
            ):
                return None
            return self._make(
                "name", core, actor_id=actor_id, organization_id=actor_id, head=name[-1].norm,
                name=self.text[name[0].start : name[-1].end], group="body",
                country=self.vocabulary.country_of(actor_id),
            )  # fmt: skip
        roles = [w for w in before if not w.is_a("not_now")]
        former = len(roles) < len(before)
        role = self.text[roles[0].start : roles[-1].end] if roles else ""
        segment = _first_segment(apposed)
        if not actor_id and not roles and not tail and _is_a_body(segment):
            # "The Sahel Lawyers, a group that counts the dead,"
            return self._make(
                "name", core, head=name[-1].norm, group="body",
                name=self.text[name[0].start : name[-1].end],
            )  # fmt: skip
        if segment and _is_role(segment):
            described = self.text[segment[0].start : segment[-1].end]
            role = f"{role}, {described}" if role else described
            roles, former = [*roles, *segment], False
        found = self._person(name, role, roles, former=former)
        if not found.organization_id and tail and tail[0].norm in _AFFILIATED:
            # "Sarah Yager of Human Rights Watch"
            affiliation, _, _ = self._belongs([w for w in _kept_tail(tail) if w.code == "O"])
            return replace(found, organization_id=affiliation)
        return found

    def _person(
        self, name: Sequence[Word], role: str, roles: Sequence[Word], former: bool = False
    ) -> Source:
        organization, country, offices = self._belongs(roles)
        written = self.text[name[0].start : name[-1].end]
        return self._make(
            "name", name, actor_id=name[-1].actor_id, name=written, head=name[-1].norm,
            role=role.strip(" ,"), organization_id=organization, country=country,
            office_ids=offices, group="person", former=former,
            words=tuple(w.norm for w in roles),
        )  # fmt: skip

    def _country(self, core: Sequence[Word], last: Word) -> Source | None:
        if len(core) > 1 and core[-2].code == "O" and self._kind(core[-2].actor_id) != "person":
            return self._named(core, core[-2:-1], (), ())  # "Amnesty International Kenya"
        if last.code == "A" or any(word.code != "t" for word in core[:-1]):
            return None
        return self._make(
            "name", core, actor_id=last.actor_id, organization_id=last.actor_id, name=last.text,
            head=last.norm, country=last.place.country if last.place else "", group="body",
        )  # fmt: skip

    def _noun(
        self, kind: str, core: Sequence[Word], tail: Sequence[Word], last: Word
    ) -> Source | None:
        described = [w for w in core if w.code != "t"]
        phrase = [*core, *tail]
        author = self._author(core, tail) if kind == "document" else None
        organization, country, offices = self._belongs(phrase)
        group = next(iter(last.terms.get("speaker_noun", ("source",))), "source")
        if last.norm in NAMESAKES or (group == "source" and _is_named_for(core)):
            group = "body"
        if kind == "document" and last.is_a("document", "text"):
            group = "text"
        actor_id = ""
        if kind == "noun" and group == "body":
            actor_id = organization if _is_whole_body(core, organization) else ""
            actor_id = actor_id or find_body(phrase, country, self.vocabulary)
            organization = actor_id or organization
        if kind == "noun" and last.norm in _RULED and tail and tail[0].norm == "of":
            actor_id = actor_id or self._ruled_by(tail)
            organization = actor_id or organization
        if kind == "noun" and group == "body" and not actor_id and self._holder(core):
            organization = self._holder(core)
        end = tail[-1].end if tail and not any(w.code in "HxQ" for w in tail[:1]) else core[-1].end
        definite = core[0].code == "t" and core[0].norm in ("the", "this", "that", "his", "its")
        bare = definite and kind == "noun" and not organization and not country
        if group == "body" and tail and tail[0].norm == "of":
            bare = False  # "the navy of his country"
        if kind == "noun" and group == "role" and offices and definite and len(described) == 1:
            bare = not country and not any(w.actor_id for w in phrase)
        found = self._make(
            kind, core, head=last.norm, actor_id=actor_id, organization_id=organization,
            country=country, office_ids=last.office_ids, bare=bare, group=group,
            indefinite=core[0].norm in ("a", "an"),
            former=any(w.is_a("not_now") for w in described),
            words=tuple(w.norm for w in described), author=author,
        )  # fmt: skip
        if group == "source" and not any(w.actor_id or w.place for w in core) and country:
            found = replace(
                found, organization_id="" if not any(w.code == "O" for w in tail) else organization
            )
        tail_text = _kept_tail(tail)
        if tail_text and kind != "document":
            end = tail_text[-1].end
            return replace(found, text=self.text[found.start : end], end=end)
        return found

    def _author(self, core: Sequence[Word], tail: Sequence[Word]) -> Source | None:
        """Read whose document it is: "from the presidency", "by the army", "Noboa's"."""
        if tail and tail[0].norm == "of" and core[-1].norm in _PAPERS:
            lo = self.core_end + 1
            author = parse_source(self.words, lo, self.head_end, self.text, self.vocabulary)
            if author is not None and author.group == "body" and author.kind in ("name", "noun"):
                return author
        for i, word in enumerate(tail):
            credited = word.norm == "to" and i > 0 and tail[i - 1].norm in _CREDITED
            if word.norm == "by" and i > 0 and tail[i - 1].norm in _READ:
                continue  # "a letter seen by Reuters" is not Reuters's
            if word.norm in ("by", "from") or credited:
                lo = self.core_end + i + 1  # "by a spokesman, Ana Ruiz,"
                return parse_source(self.words, lo, self.hi, self.text, self.vocabulary)
        owner = next((i for i, word in enumerate(tail) if word.code == "'"), 0)
        if owner > 1 and tail[0].norm in ("in", "on") and tail[-1].norm in _ITS_PAGES:
            # "A post on the army's Facebook page"
            lo = self.core_end + 1
            return parse_source(self.words, lo, self.core_end + owner, self.text, self.vocabulary)
        for i, word in enumerate(core):
            if word.code == "'":
                return parse_source(self.words, self.lo, self.lo + i, self.text, self.vocabulary)
        if whose := _WHOSE.get(core[0].norm):  # "Its release on Monday speaks of"
            one = core[0]
            return Source("pronoun", self.lo, self.lo, one.text, one.start, one.end, head=whose)
        return None

    def _ruled_by(self, tail: Sequence[Word]) -> str:
        """Return the land of "the government of President Ruiz"."""
        person = next((w.actor_id for w in tail if self._kind(w.actor_id) == "person"), "")
        ruler = person and not any(w.is_a("not_now") for w in tail)
        country = self.vocabulary.country_of(person) if ruler else ""
        return self.vocabulary.country_actors.get(country, "")

    def _holder(self, core: Sequence[Word]) -> str:
        return next((w.actor_id for w in core[:-1] if w.actor_id), "")

    def _belongs(self, roles: Sequence[Word]) -> tuple[str, str, tuple[str, ...]]:
        """Return organisation, country and offices that the words of a role name."""
        offices = next((w.office_ids for w in roles if w.office_ids), ())
        bodies = [
            (before.norm in _AFFILIATED_BY, word.actor_id)
            for before, word in zip([roles[0], *roles], roles, strict=False)
            if word.actor_id and word.code == "O"
            and self._kind(word.actor_id) not in ("person", *_PRESS_KINDS)
        ] if roles else []  # fmt: skip
        # "Washington director at Human Rights Watch" is of Human Rights Watch
        organization = max(bodies, key=lambda body: body[0], default=(False, ""))[1]
        country = next((w.place.country for w in roles if w.place and w.place.country), "")
        if (
            not organization
            and len(offices) == 1
            and any(w.office_ids == offices and " " in w.norm for w in roles)
        ):
            organization = self.vocabulary.offices[offices[0]].organization_id
        if organization and not country:
            country = self.vocabulary.country_of(organization)
        if not organization and country and not offices:
            organization = self.vocabulary.country_actors.get(country, "")
        return organization, country, offices

    def _make(self, kind: str, core: Sequence[Word], **extra: object) -> Source:
        start, end = core[0].start, core[-1].end
        return Source(
            kind,
            self.lo,
            self.hi - 1,
            self.text[start:end],
            start,
            end,
            **extra,  # type: ignore[arg-type]
        )


def _kept_tail(tail: Sequence[Word]) -> Sequence[Word]:
    """Keep "of the United States", "for the ministry"; drop "who spoke on condition ..."."""
    kept: list[Word] = []
    for word in tail[:8]:
        if word.code in "Hxbhmj@Q;:." or (word.code == "p" and word.norm not in _TRUNCATED_ROLE):
            break
        briefed = not kept and word.norm == "briefed"  # "two people briefed on the plan"
        if _is_participle(word) and not briefed and (not kept or _is_noun(kept[-1])):
            break
        kept.append(word)
    while kept and kept[-1].code in "pt&'y":
        kept.pop()
    return kept


def _may_speak(core: Sequence[Word]) -> bool:
    """Whether a phrase that nothing lists can be somebody: "a nurse", "one victim's aunt"."""
    last = core[-1]
    counted = core[0].code in "t9" or any(w.code == "'" for w in core) or core[0].norm == "one"
    several = last.norm.endswith("s") and len(core) <= _FEW
    return (
        ((counted and len(core) > 1) or several)
        and _WRITTEN.isdisjoint((last.norm, f"{last.norm}s"))
        and last.code == "w"
        and last.text.isalpha()
        and not last.norm.endswith(("ed", "ing", "ly"))
        and not any(last.is_a(kind) for kind in _MUTE)
    )


def _trailing_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return the name that ends a phrase, if a person or an organisation is its head."""
    if not words:
        return ()
    last = words[-1]
    if last.code == "O":
        return words[-1:]
    if last.code == "N":
        return words[-1:]
    if last.code == "n" and (
        len(words) == 1 or words[-2].is_a("honorific") or words[-2].is_a("speaker_noun", "role")
    ):
        return words[-1:]
    return ()


def _goes_on_for(name: Sequence[Word], tail: Sequence[Word]) -> bool:
    """Whether a body's name goes on after it: "Centers" + "for Disease Control"."""
    single = len(name) == 1 and name[0].code == "N" and " " not in name[0].text
    return single and len(tail) > 1 and tail[0].norm == "for" and tail[1].code == "N"


def _is_of_a_name(word: Word) -> bool:
    return word.code in "pt&" or word.text[0].isupper()


#: Small words within a name.
JOINS_A_NAME = ("de", "del", "for", "of", "the")


def is_of_a_name(word: Word) -> bool:
    """Whether a word may go on with a body's name: "Sons" + "of the Delta"."""
    capital = word.text[0].isupper() and word.code in "ONGAnw"
    return capital or word.norm in JOINS_A_NAME


def _body_name(segment: Sequence[Word]) -> Sequence[Word]:
    """Return the name that an apposition is and no more: "the Herders of Mopti"."""
    name = segment[1:] if segment and segment[0].norm == "the" else segment
    if not name or (len(name) == 1 and " " not in name[0].text):
        return ()
    ends = name[0].text[0].isupper() and name[-1].norm not in JOINS_A_NAME
    titled = any(w.office_ids or w.is_a("speaker_noun", "role") for w in name)
    return name if ends and not titled and all(map(is_of_a_name, name)) else ()


#: In names of broadcasters.
_AIRED = frozenset({"broadcasting", "cable", "media", "news", "partner", "radio", "sports",
                    "streaming", "television", "tv"})  # fmt: skip


def _is_named_network(core: Sequence[Word], tail: Sequence[Word]) -> bool:
    """Whether a network is a body and no broadcaster: "the Sahel Nurses Network".

    Or "the National Network for Human Rights".
    """
    name = [word for word in core if word.code not in "t'"]
    capital = len(name) > 1 and all(word.text[0].isupper() for word in name)
    if capital and tail and tail[0].norm == "for":
        return any(word.text[0].isupper() for word in tail[1:3])
    parts = [part for w in name for part in w.norm.split()]
    airs = any(w.is_a("press") for w in name[:-1]) or not _AIRED.isdisjoint(parts)
    return capital and len(parts) > 2 and not airs


def _first_segment(words: Sequence[Word]) -> Sequence[Word]:
    segment: list[Word] = []
    for word in words:
        if word.code in ",;:.-Q":
            break
        segment.append(word)
    return segment


def calls_himself(segment: Sequence[Word]) -> int:
    """Index after the name in "who asked to be identified only as Ana for fear of them"."""
    for at, word in enumerate(segment[:-1]):
        told = any(w.norm.split()[-1] in _CALLED_BY for w in segment[max(0, at - 3) : at])
        if word.norm == "as" and told and segment[at + 1].code in "NOn":
            return at + 2 if segment[0].code == "H" else 0
    return 0


def _naming(segment: Sequence[Word], *, body: bool) -> Sequence[Word]:
    """Keep of an apposition what may name: "Ana Ruiz" of "Ana Ruiz of Cali", not "to AFP".

    A person's may go round about it: "who gave her name as Ana", "who goes by Ana".
    """
    if not body and (end := calls_himself(segment)):
        return segment[end - 1 : end]
    stops = [at for at, word in enumerate(segment[:-1]) if word.code in "pxbhmH"]
    if not stops:
        return segment
    last = segment[stops[-1]].norm
    goes = stops[-1] and segment[stops[-1] - 1].norm in ("go", "goes", "went")
    if not body and (last == "as" or (last == "by" and goes)):
        return segment
    return segment[: stops[0]]


def _is_role(words: Sequence[Word]) -> bool:
    """Whether a segment between commas says what somebody is: "commander of ...", "a resident"."""
    for word in words[:8]:
        if word.is_a("speaker_noun") or word.office_ids:
            return True
        if word.code not in "tGOANnw'9&-":
            return False
    return False


def _is_named_for(core: Sequence[Word]) -> bool:
    """Whether a body is named for its members: "the Emergency Lawyers", "the Border Guards"."""
    name = [word for word in core if word.code != "t"]
    capital = all(word.text[0].isupper() and not word.text.isupper() for word in name)
    several = core[-1].norm.endswith("s") and core[0].norm == "the"
    return several and capital and len(name) > 1 and name[0].code not in "A9"


#: What only a body is called, said of it after its name.
BODIES = frozenset({"agency", "alliance", "association", "body", "charity", "coalition",
                     "collective", "committee", "company", "consultancy", "federation", "firm",
                     "foundation", "group", "institute", "militia", "monitor", "movement",
                     "network", "ngo", "nonprofit", "organisation", "organization", "party",
                     "project", "thinktank", "union", "watchdog"})  # fmt: skip


def _is_a_body(words: Sequence[Word]) -> bool:
    """Whether a segment says that what was named is a body: "a Sudanese group which counts"."""
    start = 2 if [word.norm for word in words[:2]] == ["one", "of"] else 0
    if len(words) < start + 2 or words[start].norm not in ("a", "an", "the"):
        return False
    for at, word in enumerate(words[start + 1 :], start + 1):
        if word.code not in "tGOANnw'9&-" or word.is_a("speaker_noun", "role"):
            return False
        head = at + 1 == len(words) or words[at + 1].code in "pHx"
        if (head or words[at + 1].code == "w") and word.norm.split()[-1] in BODIES:
            closes = head or words[at + 1].norm.endswith(("ed", "ing"))
            if closes:
                return True
        if head:
            return False
    return False


def _is_whole_body(core: Sequence[Word], organization: str) -> bool:
    """Whether the named organisation is the phrase itself: "the Sinaloa Cartel group" is not."""
    return bool(organization) and core[-1].actor_id == organization


_BODY_KINDS = {
    "ministry": ("ministry",), "department": ("ministry", "government"),
    "military": ("military",), "army": ("military",), "forces": ("military",),
    "armed forces": ("military",), "navy": ("military",), "air force": ("military",),
    "coast guard": ("military",), "command": ("command", "military"),
    "police": ("government", "military", "organization"),
    "government": ("country",), "administration": ("country",), "authorities": ("country",),
    "presidency": ("government",),
}  # fmt: skip
_SPELLINGS = {"defence": "defense", "organisation": "organization"}


def find_body(phrase: Sequence[Word], country: str, vocabulary: Vocabulary) -> str:
    """Return the actor that a described body is ("the Ecuadorian defence ministry"), or ``""``.

    The country and the kind of the noun choose; where several fit, the words of the name do.
    """
    if not country:
        return ""
    # what names the country says nothing of which of its bodies is meant
    own = [word for word in phrase if word.code not in "AG"]
    said = {_SPELLINGS.get(part, part) for word in own for part in word.norm.split()}
    kinds = next((_BODY_KINDS[w.norm] for w in reversed(phrase) if w.norm in _BODY_KINDS), ())
    if not kinds:
        return ""
    best: tuple[int, str] = (0, "")
    candidates: list[Actor] = vocabulary.actors_of.get(country, [])
    for actor in candidates:
        if actor.kind not in kinds:
            continue
        if actor.kind == "country":
            return actor.actor_id
        named = {_SPELLINGS.get(part, part) for part in actor.name.lower().split()}
        shared = len(said & named - {"of", "the", "and", "ministry", "national"})
        if shared > best[0]:
            best = shared, actor.actor_id
    return best[1]
