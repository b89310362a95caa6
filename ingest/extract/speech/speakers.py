"""Who "he", "the ministry", "the statement" and a bare surname are, by what was told before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.extract.grammar.holders import (
    choose_office,
    holder,
    namesake,
    offices_with_head,
    organization_of,
)
from ingest.extract.speech.descriptions import PARTISANS, THEM, by_initials, last_person, part_of
from ingest.extract.speech.given_names import sex_of
from ingest.extract.speech.mentioned import Mention, Speaker
from ingest.extract.speech.phrases import NUMBERS, PASTS, Phrases, dateline_end
from ingest.extract.speech.silence import NOBODY
from ingest.extract.speech.sources import NAMESAKES, Source, parse_source
from ingest.extract.speech.whose import body_of, last_body, owner_of, with_owner
from ingest.extract.speech.words import Word
from ingest.text.tokens import fold, tokenize
from ingest.vocabulary import Vocabulary

# Body noun -> kinds of actors that it can point back to.
_BODY_KINDS = {
    "ministry": ("ministry",), "department": ("ministry",), "command": ("command",),
    "military command": ("command",), "military": ("military", "command", "ministry"),
    "army": ("military",), "navy": ("military",), "air force": ("military",),
    "forces": ("military",), "force": ("military", "armed_group"),
    "government": ("country", "government"),
    "administration": ("country", "government"), "presidency": ("government",),
    "agency": ("government", "organization"), "organization": ("organization", "armed_group"),
    "organisation": ("organization", "armed_group"), "group": ("armed_group", "organization"),
    "police": ("government", "military"), "country": ("country",), "movement": ("armed_group",),
    "office": ("government", "ministry"), "charity": ("organization",),
    "ngo": ("organization",), "watchdog": ("organization",), "monitor": ("organization",),
    "mission": ("organization",), "company": ("organization",), "firm": ("organization",),
    "union": ("organization",), "militia": ("armed_group",), "gang": ("armed_group",),
    "faction": ("armed_group",), "cartel": ("armed_group",), "commission": ("organization",),
    "observatory": ("organization",), "body": ("organization", "government"),
    "service": ("military", "government", "organization"),
}  # fmt: skip
_ORGANISATION_WORDS = {"watch", "party", "council", "front", "army", "group", "university", "times",
                       "news", "agency", "institute", "press", "tv", "center", "centre", "union",
                       "international", "association", "committee", "foundation", "rights",
                       "house", "tribune", "post", "radio", "force", "network", "coalition",
                       "alliance", "federation", "movement", "society", "league", "forum",
                       "organization", "commission", "syndicate", "bureau"}  # fmt: skip
#: Bodies that are so called in their names: the Pentagon is a department and no ministry.
_NAMED_AFTER = {"navy": ("navy", "naval", "armada"), "air force": ("air force",),
                "ministry": ("ministry", "secretariat"), "department": ("department",),
                "agency": ("agency",), "office": ("office",),
                "service": ("coast guard", "coastguard", "air force", "army", "navy", "marine",
                            "police", "service")}  # fmt: skip
#: So many letters tell words apart whatever their spelling: defence, defense.
_STEM = 5
_RANKS = {"general": "gen", "admiral": "adm", "colonel": "col", "captain": "capt",
          "lieutenant": "lt", "sergeant": "sgt", "major": "maj", "commander": "cmdr"}  # fmt: skip
_SHORT = {**_RANKS, "senator": "sen", "governor": "gov", "congressman": "rep",
          "congresswoman": "rep", "representative": "rep", "doctor": "dr",
          "professor": "prof"}  # fmt: skip
_LEGISLATORS = frozenset({"sen", "senator", "rep", "representative", "congressman",
                          "congresswoman", "legislator", "lawmaker", "deputy"})  # fmt: skip
#: Whom "the officer" may mean beside an officer: whoever has one of these titles.
_TITLED = {"officer": frozenset({*_RANKS, *_RANKS.values()}),
           "commander": frozenset({*_RANKS, *_RANKS.values()}),
           "chairperson": frozenset({"chair", "chairman", "chairwoman"}),
           "spokesperson": frozenset({"spokesman", "spokeswoman"}),
           "lawmaker": _LEGISLATORS, "legislator": _LEGISLATORS,
           "diplomat": frozenset({"ambassador", "envoy", "consul"})}  # fmt: skip
#: What tells a group that fights from one that helps or counts: "the rebel group".
_FIGHTING = frozenset({"armed", "criminal", "crime", "dissident", "drug", "extremist", "guerrilla",
                       "insurgent", "islamist", "jihadi", "jihadist", "militant", "paramilitary",
                       "rebel", "separatist", "terror", "terrorist"})  # fmt: skip
#: Leaders of whom there is one, who need not be whoever was told of.
_OF_A_PARTY = frozenset({"house", "majority", "minority", "opposition", "party", "senate"})
#: With these before it a government or an army is no country's.
_LOCAL = frozenset({"city", "county", "local", "municipal", "provincial", "regional", "state"})
#: Roles that nobody has but in his own country: "Colombia's defence minister", no envoy.
_LAND_ROLES = frozenset({"minister", "premier", "president"})
#: By which whoever holds the office is called for short.
_OF_OFFICES = frozenset({"commander", "director", "minister", "secretary"})
_QUESTIONED = ("asked", "questioned", "pressed", "interviewed", "consulted", "contacted")
_WORDS_OF_A_FULL_NAME = 2
#: "The New York-based group": where a body sits is no name of it.
_ARMED = frozenset({"air force", "army", "command", "forces", "military", "navy", "police"})
#: Who issues releases, the likeliest first.
_ISSUERS = ("command", "ministry", "military")
_SEATED = re.compile(r"\b(?:[A-Z][\w.]*\s)*[A-Z][\w.]*-[a-z]+")
_SO_CALLED = re.compile(r"(?:the|a|an)\s+(.+?)\s+(\w+)", re.I)
_OWNED = re.compile(r"(?:his|her|their)\b", re.I)
#: One of several who were told of: "Two sources said so; a third denied it".
_ONE_MORE = ("another", "one", "a second", "a third", "a fourth", "the other")
_ONE_OF = re.compile(r"(?:one|another|the \w+) of (?:the|his|her|its|their|these|those)\b", re.I)
_LETTERS = ("letter", "memo", "memorandum", "note")
_LONGEST_BYLINE = 6
_REMEMBERED_UNITS = 8
#: What a name before them is of, and nobody's.
_PLACES = frozenset({"area", "canton", "city", "county", "department", "district", "districts",
                     "island", "municipality", "neighborhood", "neighbourhood", "parish",
                     "prefecture", "province", "provinces", "region", "river", "state", "suburb",
                     "subdistrict", "town", "township", "valley", "village"})  # fmt: skip
_LATELY = 3


#: What many bodies are called that have other names.
_ANY_BODY = frozenset({"agency", "force", "forces", "government", "group", "organization"})


class Memory:
    """What one article has told of persons and bodies, in the order in which it told it."""

    def __init__(self, vocabulary: Vocabulary, published_on: date | None, text: str) -> None:
        """Begin an article."""
        self._vocabulary = vocabulary
        self._published_on = published_on
        self._text = text
        self._mentions: list[Mention] = []
        self._persons: dict[str, Speaker] = {}  # actor id, full name and surname -> person
        self._said: list[tuple[int, Speaker, str]] = []  # unit, speaker, channel
        self._spoke_in = -1  # the paragraph of the last
        self._posts: list[tuple[int, Speaker, str]] = []
        self._asking: tuple[int, Speaker] | None = None

    # ---------- learning

    def note(
        self, words: Sequence[Word], unit: int, paragraph: int, *, quoted: bool = False
    ) -> None:
        """Remember who is named in a sentence."""
        if words and words[0].norm == "by" and not any(w.code in "bhm." for w in words):
            return  # "By Ana Ruiz and Luis Vega": who writes is not who speaks
        if words and self._is_byline(words):
            return
        subject_open = True
        dateline = dateline_end(words)
        if not quoted:
            self._note_subject(words, unit, paragraph)
        for at, word in enumerate(words):
            code = word.code
            if code in "bhm" or "speech_verb" in word.terms:
                subject_open = False
            if code not in "ONnG" or (code == "G" and not word.actor_id):
                continue
            known = code == "n" and fold(word.text) in self._persons
            if code == "n" and not known and not _may_be_name(words, at):
                continue
            if code in "Nn" and words[at + 1 : at + 2] and words[at + 1].norm in _PLACES:
                continue  # "in the Tena district"
            by = next((i for i in range(max(0, at - 2), at) if words[i].norm == "by"), 0)
            # "Asked by Ruiz how many there were, he answered": he is not Ruiz
            agent = by > 0 and words[by - 1].norm not in _QUESTIONED
            after = words[at + 1] if at + 1 < len(words) else None
            if code == "G" and after is not None and after.code == "w" and after.text.islower():
                agent = False  # "backed by U.S. drones"
            # "For Ruiz, this is no answer": whom it is about
            about = at == 1 and words[0].norm == "for" and after is not None and after.code == ","
            speaker = self._named(words, at)
            if speaker:
                leading = (
                    (subject_open or agent)
                    and at >= dateline
                    and not quoted
                    and not (at > 0 and words[at - 1].code == "p" and not agent and not about)
                )
                self._mentions.append(
                    Mention(
                        speaker,
                        word.start,
                        unit,
                        paragraph,
                        leading,
                        quoted,
                        place=word.code == "G",
                        owner=after is not None and after.code == "'",
                    )
                )
            following = words[at + 1].code if at + 1 < len(words) else "."
            if (
                at >= dateline
                and following not in ",&'ON"
                and at + 1 < len(words)
                and not words[at + 1].is_a("speaker_noun")
            ):
                subject_open = False

    def _is_byline(self, words: Sequence[Word]) -> bool:
        """Whether a line in capitals only names who wrote it: "ANA RUIZ"."""
        names = len(words) <= _LONGEST_BYLINE and all(w.code in "NnO,&" for w in words)
        return (
            names
            and all(w.text.isupper() for w in words if w.text[0].isalpha())
            and (not self._text.isupper())
        )

    def _note_subject(self, words: Sequence[Word], unit: int, paragraph: int) -> None:
        """Remember whom a sentence is about though no name says so: "His mother", "A nurse"."""
        words = _past_opening(words[dateline_end(words) :])
        if not words or words[0].norm in NOBODY:
            return
        if words[0].code in "py@x&" or words[0].is_a("source_phrase"):
            return  # "On Monday his mother", "According to the army": she does not open it
        source = Phrases(words, self._text, self._vocabulary).leading(len(words))
        if source is None or source.first > 0:
            return
        if any(word.code == "'" for word in words[source.last : source.last + 2]):
            return  # "His nephew's boots": the nephew does nothing here
        if any(word.is_a("decline") for word in words[: source.last + 1]):
            return  # "Calls to the army"
        if _has_deed(words[: source.last + 1]):
            return  # "The raid killed nine people": they open nothing
        if any(word.is_a("press") for word in words[source.last + 1 : source.last + 2]):
            return  # "State media"
        if source.group == "body" and (words[0].code == "9" or words[0].norm in NUMBERS):
            return  # "Two air force helicopters took part"
        if source.kind == "name" and source.role:
            speaker: Speaker | None = self._from_name(source)
        elif source.kind == "noun" or (source.kind == "document" and source.group == "text"):
            speaker = self.resolve(source, unit, paragraph)
        else:
            return
        if speaker is not None and (speaker.kind != "body" or source.group == "body"):
            self._mentions.append(Mention(speaker, source.start, unit, paragraph, leading=True))

    def spoke(self, speaker: Speaker, unit: int, paragraph: int, start: int, channel: str) -> None:
        """Remember that a statement was made."""
        self._said.append((unit, speaker, channel))
        self._spoke_in = paragraph
        self._mentions.append(Mention(speaker, start, unit, paragraph, leading=True, spoke=True))

    def asked(self, speaker: Speaker, unit: int) -> None:
        """Remember that somebody put a question."""
        self._asking = unit, speaker

    def answering(self, source: Source, unit: int) -> Speaker | None:
        """Return who "he" is that answers what was asked just before: nobody who asked it."""
        if self._asking is None or unit - self._asking[0] > 1:
            return None
        told, asker = self._asking
        others = (
            m.speaker for m in self._before(source.start, unit)
            if m.unit <= told and m.speaker.key != asker.key and _may_be(source.head, m.speaker)
        )  # fmt: skip
        return next(others, None)

    def posted(self, channel: str, unit: int) -> None:
        """Remember that the person who leads a sentence has put something on a platform."""
        person = next(
            (m.speaker for m in reversed(self._mentions) if m.unit == unit and m.leading), None
        )
        if person:
            self._posts.append((unit, person, channel))

    def _named(self, words: Sequence[Word], at: int) -> Speaker | None:
        word = words[at]
        lo = at
        while (
            lo > 0
            and at - lo < 6
            and (
                words[lo - 1].is_a("honorific")
                or words[lo - 1].is_a("speaker_noun")
                or words[lo - 1].office_ids
                or words[lo - 1].is_a("not_now")
                or words[lo - 1].code in "A"
                or (lo < at and words[lo - 1].code in "OG'")
            )
        ):
            lo -= 1
        end = at + 1
        if end < len(words) and words[end].code == ",":
            closing = next((i for i in range(end + 1, len(words)) if words[i].code in ",;:."), end)
            clause = words[end:closing]
            if not any(w.code in "bhmj" or w.is_a("speech_verb") for w in clause):
                end = closing
        source = parse_source(words, lo, end, self._text, self._vocabulary)
        if source is None or source.kind != "name":
            source = parse_source(words, at, at + 1, self._text, self._vocabulary)
        if source is None or source.kind != "name" or source.former:
            return None
        if word.code in "Nn" and not source.role and " " not in source.name:
            return self._persons.get(fold(source.name))
        return self._from_name(source)

    def _from_name(self, source: Source) -> Speaker:
        vocabulary = self._vocabulary
        if source.group == "body":
            return Speaker(
                source.text, "body", source.actor_id, organization_id=source.actor_id,
                country=source.country, head=source.head, words=source.words,
            )  # fmt: skip
        name = source.name
        parts = fold(name).split()
        initials = name.isupper() and len(name) > 2 and not self._text.isupper()
        unknown = not source.actor_id and not source.role
        if unknown and (initials or _ORGANISATION_WORDS & set(parts)):
            return Speaker(source.text, "body", head=source.head)
        actor_id = source.actor_id or self._without_initials(name)
        so_called = self._persons.get(fold(name)) if len(parts) > 1 else None
        if actor_id and not _LAND_ROLES.isdisjoint(" ".join(source.words).split()):
            actor_id = namesake(actor_id, name, source.country, vocabulary)
        elif so_called is not None and actor_id:
            actor_id = so_called.actor_id  # whoever bears this name here
        known = self._persons.get(actor_id) if actor_id else self._persons.get(fold(name))
        if source.actor_id and not actor_id and known and known.actor_id:
            known = None  # told of before the role that tells them apart
        if known is None and not actor_id and len(parts) == 1:
            known = self._persons.get(parts[-1])
        actor_id = actor_id or (known.actor_id if known else "")
        text = name
        if known and not actor_id and len(known.text) > len(name):
            text = known.text
        organization = source.organization_id
        if source.office_ids:
            office = choose_office(
                source.office_ids, vocabulary, organization, source.country, actor_id
            )
            organization = vocabulary.offices[office].organization_id if office else organization
        organization = organization or (known.organization_id if known else "")
        if not organization and actor_id:
            organization = organization_of(actor_id, self._published_on, vocabulary)
        actor = vocabulary.actors.get(actor_id)
        sex = sex_of(actor.name if actor else text, source.words)
        person = Speaker(
            text, "person", actor_id,
            role=source.role if _tells(source.role) else (known.role if known else source.role),
            organization_id=organization,
            country=source.country or (known.country if known else vocabulary.country_of(actor_id)),
            head=source.head,
            words=tuple({*source.words, *(known.words if known else ())}),
            sex=sex or (known.sex if known else ""),
        )  # fmt: skip
        surname = fold(actor.name).split()[-1] if actor else ""
        for key in (actor_id, fold(text), parts[-1], surname):
            if key:
                self._persons[key] = person
        return person

    def _without_initials(self, name: str) -> str:
        """Look a name up again without initials: "Francis L. Donovan"."""
        parts = [part for part in name.split() if len(part.strip(".")) > 1]
        if len(parts) < 2 or len(parts) == len(name.split()):
            return ""
        tokens = tokenize(" ".join(parts))
        found = self._vocabulary.actor_names.match(tokens, 0)
        return found[1] if found and found[0] == len(tokens) else ""

    # ---------- resolving

    def resolve(
        self,
        source: Source,
        unit: int,
        paragraph: int,
        *,
        after: bool = False,
        beside: Sequence[Speaker] = (),
    ) -> Speaker | None:
        """Say who a source is; None where it points back to nobody, or is the press itself.

        ``after``: what is said stands before it in the sentence. ``beside``: who speaks before it
        in the sentence.
        """
        if source.kind == "press":
            return self._whose_report(source, unit)
        if source.kind == "pronoun":
            return self._pronoun(source, unit, after=after)
        if source.kind == "document":
            if source.author is not None:
                return self.resolve(source.author, unit, paragraph)
            if source.group == "text":
                return self._described(source)  # "The lawsuit calls": a text has its own voice
            if source.indefinite and source.head in _LETTERS:
                return self._described(source)  # "A memo says": nobody told of it before
            return self._author(source, unit) or self._described(source)
        if source.kind == "name":
            plain = not source.actor_id and not source.role and not self._text.isupper()
            earlier = self._before(source.start, 0) if plain else ()
            return by_initials(source.name, earlier) or self._from_name(source)
        if parted := THEM.fullmatch(source.text):
            told = [*reversed(beside), *(m.speaker for m in self._lately(source, unit))]
            return part_of(parted[1].lower(), told) or self._described(source)
        if source.text.lower() in _ONE_MORE:
            told = [*reversed(beside), *(m.speaker for m in self._lately(source, unit))]
            part = "another" if source.text.lower() == "another" else "one"
            return part_of(part, told) or self._described(source)
        partisan = source.head in PARTISANS and source.text.lower().startswith("the ")
        if (source.bare or partisan) and source.group != "body":
            found = self._person_of(source, unit, paragraph)
            if found:
                return found
        national = source.country and not _LOCAL & set(source.words)
        if national and source.office_ids and not source.indefinite and not source.former:
            found = self._of_country(source, unit)
            if found:
                return found
        if source.group == "role" and source.country and source.text.startswith(("the ", "The ")):
            found = self._from_there(source, unit)
            if found:
                return found
        if source.group == "body" and source.bare and owner_of(source) in ("", "it"):
            found = self._body(source, unit)
            if found or source.head in NAMESAKES:
                return found
        return self._described(self._owned(source, unit, after=after))

    def _owned(self, source: Source, unit: int, *, after: bool) -> Source:
        """Add whose "its media centre", "her office", "a (ministry) spokesman" is."""
        if whose := owner_of(source):
            owner = self._pronoun(replace(source, kind="pronoun", head=whose), unit, after=after)
            return with_owner(source, owner)
        if source.organization_id or source.country or not source.indefinite:
            return source
        if body := body_of(source, tuple(_BODY_KINDS)):
            return with_owner(source, self._body(body, unit))
        return with_owner(source, last_body(source, self._lately(source, unit), unit))

    def described_as(self, source: Source, name: Source, words: Sequence[Word]) -> Speaker | None:
        """Return the bearer of a name who was only described so far; None if he is another.

        ``words`` are those of the sentence that has the name.
        """
        parts = fold(name.name).split()
        if name.kind != "name" or name.group != "person" or len(parts) < _WORDS_OF_A_FULL_NAME:
            return None
        if name.role or name.actor_id or name.former or name.organization_id:
            return None
        if fold(name.name) in self._persons or parts[-1] in self._persons:
            return None
        at = next((i for i, word in enumerate(words) if word.end >= name.end), 0) + 1
        aged = [word.code for word in words[at : at + 2]] == [",", "9"]
        at += 3 if aged else 1
        apposed = words[at : at + 1]
        if any(word.code in "Ht" or word.is_a("speaker_noun") for word in apposed):
            return None  # "said Ana Ruiz, 40, whose kitchen": she is described here
        if source.indefinite and aged:
            return None
        sexes = {sex_of(name.name), sex_of("", source.words)} - {""}
        if source.plural or source.head.endswith("s") or len(sexes) > 1:
            return None
        return self._from_name(
            replace(
                name, role=source.text, organization_id=source.organization_id,
                country=source.country, office_ids=source.office_ids, words=source.words,
            )
        )  # fmt: skip

    def named(self, name: str) -> Speaker:
        """Return the person of this name, as known so far."""
        known = self._persons.get(fold(name)) or self._persons.get(fold(name).split()[-1])
        return known or Speaker(name, "person")

    def last(self, unit: int, reach: int) -> tuple[Speaker, str] | None:
        """Return who spoke last, and through what, if at most ``reach`` sentences ago."""
        if not self._said or unit - self._said[-1][0] > reach:
            return None
        return self._said[-1][1], self._said[-1][2]

    def last_of_paragraph(
        self, unit: int, paragraph: int, reach: int
    ) -> tuple[Speaker, str] | None:
        """Return who spoke last in this paragraph, unless a sentence since is another's."""
        last = self.last(unit, reach)
        if last is None or self._spoke_in != paragraph or last[0].kind == "body":
            return None
        since = self._said[-1][0]
        others = any(
            m.leading and m.unit > since and m.speaker.key != last[0].key for m in self._mentions
        )
        return None if others else last

    def last_channel(self, speaker: Speaker, unit: int) -> str:
        """Return the channel through which this speaker last spoke or posted, if lately."""
        for said_in, earlier, channel in sorted(
            [*self._said, *self._posts], key=lambda said: said[0], reverse=True
        ):
            if earlier.key == speaker.key and channel and unit - said_in <= 2 * _REMEMBERED_UNITS:
                return channel
        return ""

    def subject_before(self, unit: int) -> Speaker | None:
        """Return the one person that leads the sentence before."""
        led = [m.speaker for m in reversed(self._mentions) if m.unit == unit - 1 and m.leading]
        return next(
            (s for s in led if s.kind == "person" or (s.kind == "source" and not s.plural)), None
        )

    def _before(self, start: int, unit: int) -> list[Mention]:
        return [
            m for m in reversed(self._mentions)
            if m.start < start and unit - m.unit <= _REMEMBERED_UNITS and not m.quoted
        ]  # fmt: skip

    def _lately(self, source: Source, unit: int) -> list[Mention]:
        """Return who led a sentence shortly before, the last first."""
        earlier = self._before(source.start, unit)
        return [m for m in earlier if m.leading and unit - m.unit <= _LATELY]

    def _issuer(self) -> Speaker | None:
        """Say who issues a release: the first command that opens a sentence, or ministry."""
        opening = [m.speaker for m in self._mentions if m.leading]
        for kind in _ISSUERS:
            for speaker in opening:
                actor = self._vocabulary.actors.get(speaker.actor_id)
                if actor and actor.kind == kind:
                    return speaker
        return None

    def fighter(self, source: Source, unit: int, found: Speaker) -> Speaker:
        """Return the armed group that was told of last, if who was found claims no attacks."""
        actors = self._vocabulary.actors
        actor = actors.get(found.actor_id)
        arms = actor is not None and actor.kind in ("armed_group", "command", "military")
        if found.kind != "body" or arms or found.head in _ARMED:
            return found
        for mention in self._before(source.start, unit):
            actor = actors.get(mention.speaker.actor_id)
            if actor and actor.kind == "armed_group":
                return mention.speaker
        return found

    def _pronoun(self, source: Source, unit: int, *, after: bool = False) -> Speaker | None:
        if source.head == "we":
            return self._issuer()
        earlier = self._before(source.start, unit)
        if source.head in ("he", "she"):
            people = [m for m in earlier if _may_be(source.head, m.speaker)]
            if after:  # "His brother had drowned, he said"
                people = [m for m in people if m.unit < unit or not _OWNED.match(m.speaker.text)]
                # "The skipper, he said, had lied": whom his words are about is not he
                people = [m for m in people if not self._is_told_of(m, source, unit)] or people
            leading = [m for m in people if m.leading]
            # of several in one sentence who speaks first, or its subject
            lately = [m for m in leading if m.unit == leading[0].unit][::-1]
            # "Ruiz's rival, Ana Vega, hailed it": who is told of is not Ruiz
            lately = [m for m in lately if not m.owner] or lately
            spoke = [m for m in lately if m.spoke]
            return (spoke or lately or people)[0].speaker if people else None
        if source.head == "it":
            bodies = [m for m in earlier if m.speaker.kind in ("body", "text")]
            about = [m for m in bodies if m.leading and m.unit == bodies[0].unit]
            if about and about[-1].speaker.kind == "text":
                return about[-1].speaker  # "The lawsuit against Chad is new. It says"
            if after:  # "No American troops were hurt, it said": whoever it is, it's not they
                bodies = [m for m in bodies if m.unit < unit] or bodies
            leading = [m for m in bodies if m.leading]
            return (leading or bodies)[0].speaker if bodies else None
        return self._several(earlier, unit, source)

    def _is_told_of(self, mention: Mention, source: Source, unit: int) -> bool:
        """Whether it is the subject between which and its verb "he said" is put in."""
        between = self._text[mention.start : source.start]
        whole = between.removeprefix(mention.speaker.text)
        return mention.unit == unit and not mention.spoke and whole.strip() == ","

    def first_person(self, head: str) -> Speaker | None:
        """Return the first person by name at the head of a sentence whom "he" or "she" may mean."""
        return next(
            (m.speaker for m in self._mentions
             if m.leading and m.speaker.kind == "person" and _may_be(head, m.speaker)), None,
        )  # fmt: skip

    def first_titled(self, head: str) -> Speaker | None:
        """Return the first person by name at the head of a sentence whom "the officer" may mean."""
        return next(
            (m.speaker for m in self._mentions
             if m.leading and m.speaker.kind == "person" and _is_titled(m.speaker, head)), None,
        )  # fmt: skip

    def knows_nobody(self) -> bool:
        """Whether nobody has been named yet."""
        return not self._persons

    def _several(self, earlier: Sequence[Mention], unit: int, source: Source) -> Speaker | None:
        """Say who "they" are: who spoke last, or several that a later sentence is about."""
        found = [
            (said_in, speaker)
            for said_in, speaker, _ in reversed(self._said)
            if speaker.plural or speaker.kind == "body"
        ][:1]
        several = [m for m in earlier if m.leading and m.speaker.plural]
        found += [
            (m.unit, m.speaker)
            for m in several
            if m.unit < unit or _is_apart(m, source, self._text)
        ][:1]
        told_in, speaker = max(found, key=lambda told: told[0], default=(unit, None))
        return speaker if unit - told_in <= _LATELY else None

    def _whose_report(self, source: Source, unit: int) -> Speaker | None:
        """Say who speaks in "the report", if somebody lately said something in one.

        Any other report is the press's, which is no speaker.
        """
        if fold(source.text) != "the report":
            return None
        return next(
            (speaker for said_in, speaker, channel in reversed(self._said)
             if channel == "report" and unit - said_in <= _REMEMBERED_UNITS), None,
        )  # fmt: skip

    def _author(self, source: Source, unit: int) -> Speaker | None:
        """Say whose statement or post it is: its own words, else who last spoke through one."""
        if source.actor_id or source.organization_id:
            actor_id = source.actor_id or source.organization_id
            actor = self._vocabulary.actors.get(actor_id)
            if actor and actor.kind == "person":
                return self._persons.get(actor_id) or Speaker(actor.name, "person", actor_id)
            name = actor.name if actor else source.text
            own = _SO_CALLED.fullmatch(source.text)  # "the Pentagon statement"
            if own and actor and actor.kind != "country" and own[2] == source.head:
                name = own[1]
            return Speaker(name, "body", actor_id, organization_id=actor_id)
        recent = [
            (speaker, channel) for said_in, speaker, channel in reversed(self._said)
            if unit - said_in <= _REMEMBERED_UNITS
        ]  # fmt: skip
        if source.head in _LETTERS:  # "the letter" is of whoever wrote one
            return next((speaker for speaker, channel in recent if channel == "letter"), None)
        through = [speaker for speaker, channel in recent if channel]
        named = [speaker for speaker, _ in recent if speaker.kind != "source"]
        return next(iter([*through, *named, *(speaker for speaker, _ in recent[:1])]), None)

    def _person_of(self, source: Source, unit: int, paragraph: int) -> Speaker | None:
        """Find who "the general", "the official" or "the president" is.

        Walks back sentence by sentence. A title is met by a person who was given it; where the
        sentence has none but a force acts in it, by the holder of that force's country.
        """
        head = source.head.split()[-1]
        if head == "old" or head in PARTISANS:
            return last_person(self._lately(source, unit))
        if head in ("man", "woman") and (spoke := self.last(unit, reach=1)):
            same = spoke[0].kind == "source" and not spoke[0].plural
            if same and not {"man", "woman"} & set(fold(spoke[0].text).split()):
                return spoke[0]  # "A baker said so. 'We ran,' the woman said"
        # "the state's security secretary" is not the country's
        local = bool(_LOCAL & set(source.words))
        seen: dict[int, list[Mention]] = {}
        for mention in self._before(source.start, unit):
            seen.setdefault(mention.unit, []).append(mention)
        for at in sorted(seen, reverse=True):
            for mention in seen[at]:
                speaker = mention.speaker
                if (
                    speaker.kind == "source"
                    and head in fold(speaker.text).split()
                    and not speaker.plural
                ):
                    return speaker
                if speaker.kind != "person":
                    continue
                anybody = head == "leader" and _OF_A_PARTY.isdisjoint(source.words)
                if _is_titled(speaker, head) or anybody or self._heads_it(speaker, head):
                    return speaker
                if self._holds(speaker, source) and not local:
                    return speaker
            if source.office_ids and not local:
                for mention in seen[at]:
                    if (
                        mention.leading
                        and mention.speaker.kind == "body"
                        and mention.paragraph == paragraph
                    ):
                        found = self._holder(source, mention.speaker)
                        if found:
                            return found
        return None

    def _from_there(self, source: Source, unit: int) -> Speaker | None:
        """Find who "the Kentucky senator" is: who led a sentence lately and has that title."""
        people = (m.speaker for m in self._lately(source, unit) if m.speaker.kind == "person")
        latest = next(people, None)
        if latest is None or not _is_titled(latest, source.head.split()[-1]):
            return None
        return latest if latest.country in ("", source.country) else None

    def _of_country(self, source: Source, unit: int) -> Speaker | None:
        """Find who "the Peruvian president" is: so named before, else who holds the office."""
        for mention in self._before(source.start, unit):
            speaker = mention.speaker
            if (
                speaker.kind == "person"
                and speaker.country == source.country
                and (source.head.split()[-1] in speaker.words or self._holds(speaker, source))
            ):
                return speaker
        found = self._holder(source, Speaker("", "body", country=source.country))
        body = self._vocabulary.actors.get(source.organization_id)
        if found and body and body.kind != "country" and found.organization_id != body.actor_id:
            return None  # "the Pentagon's press secretary" is not the White House's
        return found

    def _holds(self, speaker: Speaker, source: Source) -> bool:
        if not source.office_ids or not speaker.actor_id:
            return False
        return any(
            holder(office, self._published_on, self._vocabulary) == speaker.actor_id
            for office in source.office_ids
        )

    def _heads_it(self, speaker: Speaker, head: str) -> bool:
        """Whether "the secretary" is who holds such an office, though nobody said so here."""
        if head not in _OF_OFFICES or not speaker.actor_id:
            return False
        day = self._published_on
        return bool(offices_with_head(head, speaker.actor_id, day, self._vocabulary))

    def _holder(self, source: Source, body: Speaker) -> Speaker | None:
        country = body.country or self._vocabulary.country_of(body.actor_id)
        office = (
            choose_office(source.office_ids, self._vocabulary, country=country) if country else ""
        )
        actor_id = holder(office, self._published_on, self._vocabulary) if office else ""
        if not actor_id:
            return None
        return self._persons.get(actor_id) or Speaker(
            self._vocabulary.actors[actor_id].name, "person", actor_id,
            role=source.text.removeprefix("The ").removeprefix("the "),
            organization_id=self._vocabulary.offices[office].organization_id, country=country,
        )  # fmt: skip

    def _body(self, source: Source, unit: int) -> Speaker | None:
        kinds = _BODY_KINDS.get(source.head) or _BODY_KINDS.get(source.head.split()[-1], ())
        topics = [word for word in source.words if word != source.head]
        if source.head == "administration":
            return self._administration(source)
        if _LOCAL & set(topics):
            return None
        if named := self._so_named(source):
            return named
        for mention in self._before(source.start, unit):
            name_of = fold(mention.speaker.text).split()
            own = mention.leading and source.head not in _ANY_BODY and source.head in name_of
            if own and mention.speaker.kind == "body" and all(topic in name_of for topic in topics):
                return mention.speaker  # "the navy" is Mexico's navy, not the U.S. military
        for mention in self._before(source.start, unit):
            speaker = mention.speaker
            if speaker.kind != "body" or (mention.place and not mention.leading):
                continue
            if not mention.leading and source.head not in fold(speaker.text):
                continue  # "said no American marines were there": they are not "the army"
            actor = self._vocabulary.actors.get(speaker.actor_id)
            name = fold(f"{speaker.text} {actor.name if actor else ''}")
            if not all(topic[:_STEM] in name for topic in topics):
                continue  # "the defence ministry" is not the foreign one named before
            if source.head in fold(speaker.text):
                return speaker
            apart = set(_BODY_KINDS.get(speaker.head, kinds)).isdisjoint(kinds)
            if actor is None and mention.spoke and "organization" in kinds and not apart:
                return speaker  # a body in no vocabulary; "the army" is no "group"
            called = _NAMED_AFTER.get(source.head, ("",))
            fits = actor.kind in kinds if actor else source.head in _NAMED_AFTER
            if fits and any(word in name for word in called):
                return speaker
        return self._otherwise(source, unit, kinds, topics)

    def _so_named(self, source: Source) -> Speaker | None:
        """Find the body whose name "the Monitor" shortens, however long ago it was told.

        A capital says that a name is meant: "the Sahel Justice Monitor".
        """
        short = source.text.split()[1:]
        if self._text.isupper() or not short or not all(word[0].isupper() for word in short):
            return None
        for mention in reversed(self._mentions):
            name = mention.speaker.text.split()
            if mention.speaker.kind != "body" or mention.start >= source.start:
                continue
            if len(name) > len(short) + 1 and all(word in name for word in short):
                return mention.speaker
        return None

    def _otherwise(
        self, source: Source, unit: int, kinds: Sequence[str], topics: Sequence[str]
    ) -> Speaker | None:
        """Find who spoke lately and is now called otherwise: "the London-based monitor".

        Whether it fights is all that such words tell apart: "the rebel group" is no charity,
        "the rights group" no militia, and "the Iran-backed group" may be either.
        """
        epithets = [topic for topic in topics if "-" not in topic]
        if re.search(r"['’]", source.text):
            return None  # "the drivers' union" is theirs
        plain = _SEATED.sub("", source.text)
        if any(w[0].isupper() and "-" not in w for w in plain.split()[1:]):
            return None  # "the Civil Defence agency" has a name
        fights = bool(_FIGHTING & set(epithets))
        for mention in self._before(source.start, unit):
            if not mention.spoke or mention.speaker.kind != "body" or unit - mention.unit > _LATELY:
                continue
            actor = self._vocabulary.actors.get(mention.speaker.actor_id)
            kind = actor.kind if actor else "organization"
            if set(_BODY_KINDS.get(mention.speaker.head, kinds)).isdisjoint(kinds):
                continue
            if kind in kinds and kind in ("armed_group", "organization"):
                agrees = not epithets or fights == (kind == "armed_group")
                return mention.speaker if agrees else None
        told = "armed_group" in kinds or ("organization" in kinds and not topics)
        return self._struck(source, unit, kinds) if told else None

    def _struck(self, source: Source, unit: int, kinds: Sequence[str]) -> Speaker | None:
        """Find the only group that the sentence before told of: "struck Hamas. The group said"."""
        told: dict[str, Speaker] = {}
        for mention in self._before(source.start, unit):
            actor = self._vocabulary.actors.get(mention.speaker.actor_id)
            if actor and actor.kind in kinds and unit - mention.unit == 1:
                told.setdefault(actor.actor_id, mention.speaker)
        return next(iter(told.values())) if len(told) == 1 else None

    def _administration(self, source: Source) -> Speaker | None:
        """Say whose "the administration" is: the one so named, else the one whose forces act."""
        bodies = [
            m.speaker for m in reversed(self._mentions)
            if m.start < source.start and m.speaker.kind == "body"
        ]  # fmt: skip
        for speaker in bodies:
            if source.head in fold(speaker.text):
                return speaker
        # only in Washington is the government called so
        american = any(self._vocabulary.country_of(s.actor_id) == "US" for s in bodies)
        state = self._vocabulary.country_actors.get("US", "")
        if not american or not state:
            return None
        return Speaker(
            source.text, "body", state, organization_id=state, country="US", head=source.head
        )

    def _described(self, source: Source) -> Speaker:
        plural = source.plural or (
            source.group == "source"
            and source.head.endswith(("s", "people", "men", "police"))
            and not _ONE_OF.match(source.text)
        )
        kind = source.group if source.group in ("body", "text") else "source"
        kind = "text" if source.kind == "document" else kind
        organization = source.organization_id
        actor = self._vocabulary.actors.get(organization)
        if actor and actor.kind == "person":  # "Noboa's office"
            organization = organization_of(organization, self._published_on, self._vocabulary)
        return Speaker(
            source.text, kind, source.actor_id,
            organization_id=organization, country=source.country, head=source.head,
            words=source.words, plural=plural,
            sex="" if plural else sex_of("", source.words),
        )  # fmt: skip


def _past_opening(words: Sequence[Word]) -> Sequence[Word]:
    """Leave out what opens a sentence before its subject: "When the raid began, the nurse".

    Of "For the nurse, it came too late" only "for": she is whom it is about.
    """
    if not words or words[0].code not in "xp":
        return words
    comma = next((at for at, word in enumerate(words) if word.code == ","), 0)
    if words[0].norm in ("for", "to"):
        return words[1:] if comma else words
    after = words[comma + 1 :] if comma and words[0].code == "x" else words
    return after if after and after[0].code == "t" else words


def _has_deed(words: Sequence[Word]) -> bool:
    """Whether what looks like one noun phrase has a verb and its object."""
    for at, word in enumerate(words[1:-1], 1):
        past = word.code == "w" and (word.norm.endswith("ed") or word.norm in PASTS)
        if past and (words[at + 1].code in "t9" or words[at + 1].norm in NUMBERS):
            return True
    return False


def _is_titled(speaker: Speaker, head: str) -> bool:
    """Whether a person was given a title: "Gen. Ruiz" is "the general" and "the officer"."""
    titles = {part.rstrip(".") for word in speaker.words for part in word.split()}
    return bool({head, _SHORT.get(head, head), *_TITLED.get(head, ())} & titles)


def _may_be(head: str, speaker: Speaker) -> bool:
    """Whether "he" or "she" may be a speaker."""
    if speaker.kind in ("body", "text") or speaker.plural:
        return False
    return speaker.sex != ("female" if head == "he" else "male")


def _is_apart(mention: Mention, source: Source, text: str) -> bool:
    """Whether "they" take up a sentence's own subject: "Villagers disagree: no gang, they say"."""
    return any(mark in text[mention.start : source.start] for mark in ":;")


def _tells(role: str) -> bool:
    return bool(role) and fold(role).rstrip(".") not in ("mr", "mrs", "ms", "dr", "sir", "miss")


def _may_be_name(words: Sequence[Word], at: int) -> bool:
    """Whether a word that could be a name is one: a title before it, or a verb's subject."""
    if at and (words[at - 1].is_a("honorific") or words[at - 1].is_a("speaker_noun", "role")):
        return True
    if at + 1 >= len(words) or at > 1:
        return False
    return words[at + 1].code in "bhm," or words[at + 1].is_a("speech_verb")
