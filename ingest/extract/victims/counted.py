"""Victims told one by one: each person counted once, with the gravest harm told of them.

"A girl was fatally shot. Elisa Cruz died on Thursday; her grandmother was hit, too." tells of one
death and one wound. Every telling is a figure of one; those of one person share a key, so that a
sum over keys counts people.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.extract.figures.figure import ONE_VICTIM, Figure
from ingest.extract.victims.cast import Cast, Person, alike, fits, now
from ingest.extract.victims.clause import Clause, read_clause
from ingest.extract.victims.harm_rules import DEGREES
from ingest.extract.victims.harms import AND_THEIRS, Harm, find_harms, tells_harm
from ingest.extract.victims.mentions import Mention, find_mentions, surnames
from ingest.text.document import Chunk, Document, Sentence
from ingest.text.numbers import Number
from ingest.vocabulary import Vocabulary

_DEGREE = {name: i for i, name in enumerate(DEGREES)}
_KILLED = _DEGREE["killed"]
_MEASURES = {"shot": "wounded", "wounded": "wounded", "killed": "killed"}
_NAMED = re.compile(r"(?P<verb>w)(?:(?P<who>1),?)?(?:[^;:]{0,9}?)(?P<as>[xp])(?P<name>1)")
_IS = re.compile(r"(?P<a>1)(?:,[w9],)?by?(?P<b>1)")
_APPOSED = re.compile(r"(?P<a>1)(?:,[w9])?,(?P<b>1)(?!,?&|,[13])")
#: "Ruiz, 34, a teacher, and two others": in a list of people no comma closes behind "a teacher"
_CLOSED_APPOSITION = re.compile(r"(?P<a>1)(?:,[w9])?,(?P<b>1)(?=,&[139])")
#: "former minister and president of the court Ruiz", "councillor and party leader Ruiz"
_TITLES = re.compile(r"(?P<a>1)&(?P<b>1)(?:o[ta]?[wNGOo]{1,6}1)?")
#: "Ruiz, a priest, teacher and writer"
_SEVERAL_TIMES_APPOSED = re.compile(r"1(?:,[w9])?,1(?:,1)*,?&1")
_IRREGULAR = {"children": "child", "men": "man", "women": "woman"}
_OBJECT_LIST = re.compile(r"y?[KW!]y?1(?:,[13]){0,4},?&")
_ENDS = (",", ".", ";", "x", "&", "")
_OBJECTS_SO_FAR = re.compile(r"y?[KW!]y?(?:1,){1,5}")
_GOES_ON = re.compile(r"1(?:,1)*(?:,?&1|(?:,|,?&)y{0,2}6)")
_LISTED = re.compile(r"(?:,[9w])?(?:,[13](?:,[9w])?){0,5},?&?")
_BY_ONE = re.compile(r"p1")
_MURDER_SUICIDE = re.compile(r"(?<!attempted )(?:murder|homicide|slaying) ?(?:[-/] ?)?suicide")
_ACCUSED = re.compile(r"1(?:,[w9],)?[bhy]{0,3}[wC]")
_TAKEN = re.compile(r"[bhy]{1,3}3[ta]?[wNGO%]{0,4}[1N]")
_OF_THE_ACCUSED = frozenset(
    {"accused", "arraigned", "arrested", "booked", "charged", "convicted", "indicted", "jailed"}
    | {"detained", "faces", "pleaded", "pleads", "pled", "sentenced", "surrendered", "wanted"}
)
_IDENTIFYING = frozenset({"identified", "identify", "identifies", "identifying"})


@dataclass(slots=True)
class _Told:
    """One telling of harm: of whom, where, and the words that say so."""

    person: Person
    harm: str
    sentence: Sentence
    figure: Figure
    counted: bool  # rules of numbers tell it, too


def find_victims(
    document: Document, counted: Mapping[int, Sequence[Figure]], vocabulary: Vocabulary
) -> dict[int, list[Figure]]:
    """Return the figures of every sentence: those in ``counted`` and those of single victims.

    What ``counted`` tells of single persons ("a man was killed") is given its person's key.
    """
    if not any(tells_harm(s.codes) for s in document.sentences):
        return {no: list(held) for no, held in counted.items()}
    reader = _Reader(document, vocabulary)
    kept: dict[int, list[Figure]] = {}
    for sentence in document.sentences:
        figures = [_one_attacker(f, vocabulary) for f in counted.get(sentence.no, ())]
        reader.read(sentence, figures)
        kept[sentence.no] = [
            _with_the_killer(f, sentence.chunks) for f in figures if not _is_single(f)
        ]
    killers = reader.dead_killers()
    for no, held in kept.items():
        if killers:
            kept[no] = [replace(f, killer=killers.get((no, f.at), "")) for f in held]
    dead = max(
        (f.number.value + bool(f.killer) for held in kept.values() for f in held
         if f.number and f.measure == "killed" and not f.toll and f.number.value < 100), default=0,
    )  # fmt: skip
    if reader.killer_died:
        dead = max(dead, 2)  # the victim and the killer
    for told in reader.close(dead):
        kept[told.sentence.no].append(told.figure)
    return {no: sorted(held, key=lambda f: f.first) for no, held in kept.items()}


def _with_the_killer(figure: Figure, chunks: Sequence[Chunk]) -> Figure:
    """Return a "triple murder-suicide" as four dead: three and their killer; others as they are."""
    if figure.rule == "a multiple killing" and figure.number and figure.last + 2 < len(chunks):
        mark, word = chunks[figure.last + 1 : figure.last + 3]
        if mark.norm in "-/" and word.norm == "suicide" and figure.measure == "killed":
            number = replace(figure.number, value=figure.number.value + 1)
            return replace(figure, number=number, last=figure.last + 2)
    return figure


def _one_attacker(figure: Figure, vocabulary: Vocabulary) -> Figure:
    """Return "one suspect is dead" as a single person's death: it counts none of his victims."""
    one = figure.number is not None and figure.number.value == 1 and figure.unit
    kind = vocabulary.person_terms.get(figure.unit.split()[-1]) if one else None
    if kind is None or kind.role != "attacker" or figure.toll:
        return figure
    return replace(figure, part=True, key=figure.unit)


def _tells_murder_suicide(sentence: Sentence) -> bool:
    words = " ".join(c.norm for c in sentence.chunks)
    return "suicide" in words and _MURDER_SUICIDE.search(words) is not None


#: Nouns that tell of several: "human bodies", "the Ruiz killings".
_OF_SEVERAL = frozenset({"bodies", "deaths", "killings", "murders"})


def _are_many(sentence: Sentence, mention: Mention) -> bool:
    """Match "Canadians are dying": a name that is a people's."""
    if mention.kind != "name" or not sentence.chunks[mention.last].norm.endswith("s"):
        return False
    verb = sentence.chunks[mention.last + 1 : mention.last + 2]
    alone = sentence.codes[max(0, mention.first - 1) : mention.first] not in ("&", ",")
    return alone and any(c.norm in ("are", "were", "have") for c in verb)


def _is_single(figure: Figure) -> bool:
    """Whether a rule of numbers tells of one person, and of no strike's share."""
    one = figure.number is not None and figure.number.value == 1 and figure.key == figure.unit
    return figure.part and one and figure.measure in ("killed", "wounded")


class _Reader:
    """Reads an article's sentences in order; keeps its cast and what was told of it."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self.known = surnames(document, vocabulary)
        self.cast = Cast()
        self.told: list[_Told] = []
        #: Sentence and chunk of a count of dead -> it, and who is said to have killed them.
        self.counts: dict[tuple[int, int], tuple[Figure, Person | None]] = {}
        self.attackers: list[Person] = []  # "the gunman was killed", "he shot himself"
        self.killer_died = False  # "a murder-suicide"
        self.of_own_hand: set[int] = set()  # sentences with "and then shot himself"
        self.nameless: list[tuple[Sentence, Figure]] = []  # "a fatal shooting"

    def read(self, sentence: Sentence, figures: Sequence[Figure]) -> None:
        """Take the next sentence with the figures that rules of numbers found in it."""
        mentions = find_mentions(self.document, sentence, self.known, self.vocabulary)
        clause = read_clause(sentence, mentions, self.vocabulary)
        harms = find_harms(clause)
        self.killer_died |= _tells_murder_suicide(sentence)
        if any(h.own_hand for h in harms):
            self.of_own_hand.add(sentence.no)
        worst = {
            h.who: max(_DEGREE[o.degree] for o in harms if o.who == h.who)
            for h in harms
            if h.who is not None
        }
        verbs = {clause.items[h.verb].first for h in harms}
        singles = [
            f for f in figures if _is_single(f) and not verbs & set(range(f.first, f.last + 1))
        ]
        for figure in singles:
            item = _item_at(clause, figure.at)
            if item is not None:
                worst[item] = max(worst.get(item, -1), _DEGREE[figure.measure])
        people = self._people(clause, worst, _sexes(clause, harms))
        self.attackers += [
            people[h.who] for h in harms if h.who in people and _tells_attacker(clause, h)
        ]
        groups = [f for f in figures if not f.part and f.measure in ("killed", "wounded")]
        for figure in groups:
            agent = people.get(_agent(clause, figure))
            if figure.measure == "killed" and figure.number and not figure.toll:
                self.counts[sentence.no, figure.at] = figure, agent
        done: set[tuple[str, str]] = set()
        for harm in harms:
            if harm.degree == "unhurt":
                continue
            if harm.who is None:
                self.nameless.append((sentence, self._figure(clause, harm, "")))
                continue
            person = people.get(harm.who)
            if person is None or (person.key, harm.degree) in done:
                continue
            done.add((person.key, harm.degree))
            figure = self._figure(clause, harm, person.key)
            mention = clause.items[harm.who].mention
            noun = sentence.chunks[clause.items[harm.verb].first].norm
            if noun in _OF_SEVERAL and harm.who < harm.verb:
                continue
            if mention and _are_many(sentence, mention):
                continue
            within = any(g.first <= figure.at <= g.last for g in groups)
            is_counted = within or bool(mention and mention.counted)
            self.told.append(_Told(person, harm.degree, sentence, figure, is_counted))
        for figure in singles:
            item = _item_at(clause, figure.at)
            person = people.get(item) if item is not None else None
            if person is None:
                mention = Mention(figure.at, figure.at, "description", noun=figure.unit,
                                  definite=False)  # fmt: skip
                person = self.cast.refer(mention, _DEGREE[figure.measure])
            if person and (person.key, figure.measure) not in done:
                keyed = replace(figure, key=person.key)
                self.told.append(_Told(person, figure.measure, sentence, keyed, counted=False))

    def _people(
        self, clause: Clause, worst: Mapping[int, int], sexes: Mapping[int, str]
    ) -> dict[int, Person]:
        """Return the persons of a sentence by item: ``worst`` harm and sex are told of some."""
        self.cast.begin(clause.sentence.no)
        if "1" not in clause.codes:
            return {}
        same = _same(clause)
        people: dict[int, Person] = {}
        for i, item in enumerate(clause.items):
            mention = item.mention
            if mention is None or clause.codes[i] != "1":
                continue
            if i in sexes and not mention.sex:
                mention = replace(mention, sex=sexes[i])
            if _is_accused(clause, i):
                mention = replace(mention, accused=True)
            if _is_taken_to_hospital(clause, i):
                mention = replace(mention, hurt=True)
            owner = self._owner(clause, mention, people)
            person = self.cast.refer(
                mention,
                worst.get(i, -1),
                same=people.get(same.get(i, -1)),
                owner=owner,
                apart=[p for j, p in people.items() if _are_apart(clause, j, i)],
                subject=clause.codes[i + 1 : i + 2] != "'"
                and clause.codes[max(0, i - 1) : i] not in ("p", "o"),
            )
            if person is not None:
                people[i] = person
                if i in same and same[i] in people:
                    people[same[i]] = person
        return people

    def _owner(
        self, clause: Clause, mention: Mention, people: Mapping[int, Person]
    ) -> Person | None:
        """Whose relative a mention is: "his wife", "Ruiz's son"."""
        if mention.possessor < 0 or mention.role != "relative":
            return None
        word = clause.sentence.chunks[mention.possessor]
        if word.norm in ("his", "her"):
            sex = "m" if word.norm == "his" else "f"
            return self.cast.refer(Mention(mention.first, mention.first, "pronoun", sex=sex))
        for i, person in people.items():
            if clause.items[i].first <= mention.possessor <= clause.items[i].last:
                return person
        return None

    def _figure(self, clause: Clause, harm: Harm, key: str) -> Figure:
        item = clause.items[harm.who if harm.who is not None else harm.verb]
        unit = " ".join(c.norm for c in clause.sentence.chunks[item.first : item.last + 1])
        return Figure(
            ONE_VICTIM, _MEASURES[harm.degree], Number(1), harm.first, harm.last, item.first,
            unit, part=True, key=key,
        )  # fmt: skip

    def dead_killers(self) -> dict[tuple[int, int], str]:
        """Return by sentence and chunk of a count the key of who killed those counted and died.

        Whoever killed so many is none of them, nor is a man one of so many girls. Where the words
        for him name nobody who died, he is the one attacker told to have died, if there is one.
        """
        self._join()
        attackers = {id(p): p for p in map(now, self.attackers)}
        for told in self.told if self.killer_died else ():
            if id(told.person) in attackers and told.person.degree == _DEGREE["shot"]:
                self._fell(told)
        fallen = [t.person for t in self.told if t.person.degree == _KILLED]
        attackers = {at: p for at, p in attackers.items() if p in fallen}
        found: dict[tuple[int, int], str] = {}
        only = next(iter(attackers.values())) if len(attackers) == 1 else None
        for at, (count, agent) in self.counts.items():
            person = now(agent) if agent else None
            if person not in fallen and only and self._is_apart(count, person, only):
                person = only
            # "the man who killed one": which of two men died is told by how he is called
            many = count.number is not None and count.number.value > 1
            if person in fallen and (many or id(person) in attackers):
                found[at] = person.key
        return found

    def _is_apart(self, count: Figure, agent: Person | None, attacker: Person) -> bool:
        """Whether an attacker is none of those counted: he killed them, or is no such person."""
        if agent is not None:
            return fits(agent, attacker)
        words = count.unit.split()[-1:]
        if words == ["victims"]:
            return True  # whoever attacked them is none of them
        kind = self.vocabulary.person_terms.get(_singular(words[0])) if words else None
        if kind is None:
            return False
        young = kind.age == "young" if kind.age else None
        return not fits(Mention(0, 0, "description", sex=kind.sex, young=young), attacker)

    def close(self, dead: int) -> list[_Told]:
        """Return what is told of single victims; ``dead`` were counted together elsewhere."""
        people = {id(t.person): t.person for t in self.told}
        killed = [p for p in people.values() if p.degree == _KILLED]
        weak = [p for p in people.values() if p.degree == _DEGREE["shot"]]
        missing = max(0, dead - len(killed))
        fell = weak[:missing]  # the counted dead are among those who were shot
        if self.killer_died:
            # "a murder-suicide: she shot her husband, their son, then herself"
            shot = {id(t.person) for t in self.told if t.sentence.no in self.of_own_hand}
            fell += [p for p in weak[missing:] if id(p) in shot]
        if fell:
            for person in fell:
                person.degree = _KILLED
                for told in self.told if self.killer_died else ():
                    if told.person is person:
                        self._fell(told)
        elif self.nameless and not killed and not dead:
            # "a fatal shooting": whoever was shot died
            victims = weak or [p for p in people.values() if p.harmed]
            person = victims[0] if victims else Person("victim 0")
            person.degree = _KILLED
            for sentence, figure in self.nameless:
                self.told.append(
                    _Told(
                        person, "killed", sentence, replace(figure, key=person.key), counted=False
                    )
                )
        kept: list[_Told] = []
        for told in self.told:
            final = "killed" if told.person.degree == _KILLED else "wounded"
            if not told.counted and told.figure.measure == final:
                told.figure = replace(told.figure, key=told.person.key)
                kept.append(told)
        return kept

    def _fell(self, told: _Told) -> None:
        """Take a telling of who was shot as that of a death."""
        told.person.degree = _KILLED
        told.figure = replace(told.figure, measure="killed")

    def _join(self) -> None:
        """Make one of two persons who came to the same harm, where nothing forbids it.

        Who was shot may have died; who is told to lie in hospital did not.
        """
        people = list({id(t.person): t.person for t in self.told}.values())
        for person in reversed(people):
            weak = person.degree == _DEGREE["shot"]
            others = [
                p
                for p in alike(people, person)
                if p.degree == person.degree or weak or p.degree == _DEGREE["shot"]
            ]
            if others and person.degree > 0:
                kept = max(others, key=lambda p: p.degree)
                people.remove(person)
                self.cast.merge(kept, person)
                for told in self.told:
                    if told.person is person:
                        told.person = kept


def _item_at(clause: Clause, chunk: int) -> int | None:
    """Item of the one person whose words hold a chunk."""
    for i, item in enumerate(clause.items):
        if item.mention and clause.codes[i] == "1" and item.first <= chunk <= item.last:
            return i
    return None


def _is_accused(clause: Clause, at: int) -> bool:
    """Match "the teen has been charged", "Ruiz, 24, pleaded guilty"."""
    verb = _ACCUSED.match(clause.codes, at)
    if verb is None:
        return False
    return bool(_OF_THE_ACCUSED & set(clause.words(verb.end() - 1, verb.end())))


def _is_taken_to_hospital(clause: Clause, at: int) -> bool:
    """Match "the boy was taken to a clinic": he is who came to harm."""
    return _TAKEN.match(clause.sentence.codes, clause.items[at].last + 1) is not None


def _sexes(clause: Clause, harms: Sequence[Harm]) -> dict[int, str]:
    """Return by item the sex that words tell of who came to harm by own hand: "shot himself"."""
    found: dict[int, str] = {}
    for harm in harms:
        for item in clause.items[harm.verb : harm.verb + 3] if harm.own_hand else ():
            if harm.who is not None and item.mention and item.mention.reflexive:
                found[harm.who] = item.mention.sex
    return found


def _singular(noun: str) -> str:
    return _IRREGULAR.get(noun, noun.removesuffix("s"))


def _agent(clause: Clause, figure: Figure) -> int:
    """Item of the one person who killed those whom a figure counts, or -1.

    The subject of "killed three people", the man in "three people were killed by a man".
    """
    verb = next((i for i, item in enumerate(clause.items) if item.first == figure.first), -1)
    if verb >= 0 and figure.rule.endswith("active"):
        agent = clause.subject(verb)
        return -1 if agent is None else agent
    end = next((i for i, item in enumerate(clause.items) if item.first > figure.last), -1)
    for by in _BY_ONE.finditer(clause.codes, end) if end > 0 else ():
        if set(clause.codes[end : by.start()]) & set(",;:.xH&"):
            break
        if clause.words(by.start(), by.start() + 1) == ["by"]:
            return by.start() + 1
    return -1


def _tells_attacker(clause: Clause, harm: Harm) -> bool:
    """Whether a harm is told of an attacker: he is called one, or came to it by his own hand."""
    mention = clause.mention(harm.who)
    called = mention is not None and mention.role == "attacker"
    return harm.own_hand or (called and harm.degree == "killed")


def _are_apart(clause: Clause, first: int, second: int) -> bool:
    """Whether two items stand in one clause or one list, as two persons do.

    "Ruiz shot Diaz", "Ruiz and a guard", "his wife"; not "Ruiz died when the driver lost control".
    """
    between = clause.codes[first + 1 : second]
    if _OBJECT_LIST.fullmatch(between) and clause.codes[second + 1 : second + 2] in _ENDS:
        return True  # "a farmer killed his wife and son"
    if _OBJECTS_SO_FAR.fullmatch(between) and _GOES_ON.match(clause.codes, second):
        return True  # "a farmer killed his wife, son and daughter"
    if _are_objects(clause, first, second, between):
        return True
    if AND_THEIRS.fullmatch(clause.codes[: second + 1], first):
        return True  # "the mayor of a town and his driver"
    return not re.search(r"[,;:xH.&]", between) or _LISTED.fullmatch(between) is not None


def _are_objects(clause: Clause, first: int, second: int, between: str) -> bool:
    """Match "shot a guard (in the yard) and killed his brother": each is another's."""
    hit = [re.search(r"[KW!]y?$", clause.codes[max(0, at - 2) : at]) for at in (first, second)]
    return all(hit) and "&" in between and not re.search(r"[;:.x]", between)


def _same(clause: Clause) -> dict[int, int]:
    """Items said to be the person of an earlier item.

    "Identified the victim as Ruiz", "a man shot on Friday has been identified as Ruiz", "the victim
    was Ruiz", "Ruiz, a 24-year-old student,".
    """
    found: dict[int, int] = {}
    for match in _NAMED.finditer(clause.codes):
        verb = match.start("verb")
        at = match.start("as")
        told = _IDENTIFYING & set(clause.words(verb, verb + 1))
        if not told or clause.words(at, at + 1) != ["as"]:
            continue
        held = match.start("who")
        who = held if held >= 0 else clause.subject(verb)
        if who is not None and clause.codes[who] == "1":
            found[match.start("name")] = who
    for match in _IS.finditer(clause.codes):
        both = [clause.items[match.start(g)].mention for g in ("a", "b")]
        if all(both) and not clause.codes.startswith("'", match.end()):
            found[match.start("b")] = match.start("a")
    for match in _APPOSED.finditer(clause.codes):
        name, other = (clause.items[match.start(g)].mention for g in ("a", "b"))
        if name and other and bool(name.surname) != bool(other.surname):
            found[match.start("b")] = match.start("a")
    for match in _CLOSED_APPOSITION.finditer(clause.codes):
        name, other = (clause.items[match.start(g)].mention for g in ("a", "b"))
        if name and other and name.kind == "name" and name.given and _is_explained(clause, other):
            found[match.start("b")] = match.start("a")
    for match in _TITLES.finditer(clause.codes):
        titles, named = (match.start("a"), match.start("b")), clause.mention(match.end() - 1)
        if named and named.surname and all(_is_bare(clause, at) for at in titles):
            found[match.end() - 1] = found[match.start("b")] = match.start("a")
    for match in _SEVERAL_TIMES_APPOSED.finditer(clause.codes):
        at, *said = [i for i in range(match.start(), match.end()) if clause.codes[i] == "1"]
        first = clause.mention(at)
        if first and first.surname and all(_is_bare(clause, i) for i in said[1:]):
            found.update(dict.fromkeys(said, at))
    return found


def _is_explained(clause: Clause, said: Mention) -> bool:
    """Match "a teacher" behind a full name that stands without a title; not "his wife"."""
    return (
        said.kind == "description"
        and clause.sentence.codes[said.first] in "ta"
        and (not said.surname and said.possessor < 0)
    )


def _is_bare(clause: Clause, at: int) -> bool:
    """Whether a noun has no article: in a sentence, unlike a headline, it goes on with another's.

    "A priest, teacher and writer" is one man, "former minister and party leader Ruiz" another.
    """
    item, mention = clause.items[at], clause.items[at].mention
    if mention is None or mention.kind != "description" or mention.possessor >= 0:
        return False
    return clause.sentence.codes[item.first] not in "tar9'" and mention.role != "relative"
