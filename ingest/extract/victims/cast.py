"""The cast of an article: its persons, and which of them a mention means.

A name means whoever bears it; a definite description someone told before whom it fits; a pronoun
whoever was told last and fits. Whoever is said to have come to harm is, where nothing speaks
against it, the person already said to have come to it: reports tell the same victim many times.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from ingest.extract.victims.harm_rules import DEGREES
from ingest.extract.victims.mentions import Mention

_PRONOUN_REACH = 3  # sentences
_LONG_NAME = 6  # letters
_KILLED = DEGREES.index("killed")
_WOUNDED = DEGREES.index("wounded")
_VAGUE = frozenset(
    {"person", "individual", "victim", "someone", "somebody", "man", "woman", "male", "female"}
    | {"adult", "decedent", "deceased"}
)
_YOUNG = frozenset(
    {"child", "kid", "youth", "juvenile", "minor", "youngster", "teen", "teenager", "boy", "girl"}
)


@dataclass(slots=True, eq=False)
class Person:
    """One person, as far as told; ``degree`` counts up ``harms.DEGREES``, -1 for no harm told."""

    key: str
    given: str = ""
    surname: str = ""
    middle: tuple[str, ...] = ()
    sex: str = ""
    age: str = ""
    young: bool | None = None
    role: str = ""
    nouns: set[str] = field(default_factory=set)
    degree: int = -1
    sentence: int = 0
    order: int = 0
    subject: bool = False
    owner: str = ""
    distinct: set[str] = field(default_factory=set)
    became: "Person | None" = None  # who this one turned out to be

    @property
    def named(self) -> bool:
        """Whether a name was told."""
        return bool(self.surname)

    @property
    def harmed(self) -> bool:
        """Whether the person is told to have come to harm."""
        return self.degree > 0


class Cast:
    """The persons of one article, in order of appearance."""

    def __init__(self) -> None:
        """Start without anybody."""
        self.people: list[Person] = []
        self._no = 0
        self._count = 0
        self._order = 0
        self._here: set[str] = set()

    def begin(self, no: int) -> None:
        """Start sentence ``no``: whom it tells of by name or noun, it tells apart."""
        self._no = no
        self._here = set()

    def refer(
        self,
        told: Mention,
        degree: int = -1,
        *,
        same: Person | None = None,
        owner: Person | None = None,
        apart: Collection[Person] = (),
        subject: bool = False,
    ) -> Person | None:
        """Return the person meant, None for a pronoun that means nobody told.

        ``same`` is who else in the sentence is said to be this one, ``owner`` whose relative it is,
        ``apart`` who stands beside it in its clause and so must be somebody else.
        """
        person = self._same(told, same) if same else self._find(told, degree, owner)
        if person and degree > 0 and not person.harmed:
            person = self._known_victim(person, degree)
        if person is None and told.kind == "pronoun" and (degree < 1 or self.people):
            return None
        if person is None:
            self._count += 1
            person = Person(f"victim {self._count}", owner=owner.key if owner else "")
            self.people.append(person)
            if told.other:
                person.distinct |= {p.key for p in self.people if p is not person}
        person.distinct |= {p.key for p in apart if p is not person and told.kind != "pronoun"}
        self._learn(person, told, degree)
        person.subject = subject
        return person

    def _same(self, told: Mention, same: Person) -> Person:
        """Return who is said to be ``same``; whoever bore the name before is that one, too."""
        bearer = self._bearer(told) if told.surname else None
        if bearer is None or bearer is same or not fits(same, bearer):
            return same
        if same.harmed and bearer.harmed:
            return same
        kept, gone = (same, bearer) if same.harmed else (bearer, same)
        self.merge(kept, gone)
        return kept

    def _learn(self, person: Person, told: Mention, degree: int) -> None:
        person.given = person.given or told.given
        person.surname = person.surname or told.surname
        person.middle = person.middle or told.middle
        person.sex = person.sex or told.sex
        person.age = person.age or told.age
        person.young = told.young if person.young is None else person.young
        person.role = person.role or told.role
        person.degree = max(person.degree, degree)
        if told.noun:
            person.nouns.add(told.noun)
        self._order += 1
        person.sentence, person.order = self._no, self._order
        if told.kind != "pronoun":
            self._here.add(person.key)

    def _find(self, told: Mention, degree: int, owner: Person | None) -> Person | None:
        if told.kind == "pronoun":
            return self._meant(told, degree)
        if told.surname:
            return self._bearer(told) or (self._victim(told, degree) if degree > 0 else None)
        if told.other:
            return None
        if owner is not None:
            return self._relative(told, owner) or (
                self._victim(told, degree) if degree > 0 else None
            )
        if told.role == "victim":
            return self._some_victim(told)
        if told.definite:
            return self._described(told, degree)
        return self._victim(told, degree) if degree > 0 else None

    def _meant(self, told: Mention, degree: int) -> Person | None:
        near = [
            p
            for p in self.people
            if self._no - p.sentence <= _PRONOUN_REACH
            and (p.sex in ("", told.sex))
            and not (told.accused and p.degree == _KILLED)
        ]
        return max(near, key=lambda p: self._salience(p, told, degree), default=None)

    def _salience(self, person: Person, told: Mention, degree: int) -> tuple[float, int]:
        score = 2.0 * (person.sentence - self._no)
        score += 1.5 * person.subject + 0.5 * (person.sex == told.sex)
        score += 3.0 * (degree > 0 and person.harmed)
        score -= 1.0 * (person.role == "official" and not person.harmed)
        return score, person.order

    def _bearer(self, told: Mention) -> Person | None:
        for person in self.people:
            if told.surname == person.surname and _same_given(told.given, person.given):
                return person
            if (
                told.given
                and told.given == person.given
                and _is_misspelt(told.surname, person.surname)
            ):
                return person
        if not told.given:
            for person in self.people:
                if told.surname in (person.given, *person.middle):
                    return person
        return None

    def _relative(self, told: Mention, owner: Person) -> Person | None:
        for person in self.people:
            if (
                told.noun in person.nouns
                and person.owner in ("", owner.key)
                and person is not owner
            ):
                return person
        return None

    def _some_victim(self, told: Mention) -> Person | None:
        victims = [p for p in self.people if p.harmed and fits(told, p)]
        if victims:
            return max(victims, key=lambda p: p.order)
        others = [
            p
            for p in self.people
            if fits(told, p) and p.role not in ("attacker", "official") and not p.named
        ]
        return max(others, key=lambda p: p.order, default=None)

    def _described(self, told: Mention, degree: int) -> Person | None:
        fitting = [
            p
            for p in self.people
            if fits(told, p)
            and self._is_like(told, p)
            and not (told.accused and p.degree == _KILLED)
            and (p.key not in self._here or told.noun in p.nouns)
        ]

        def score(person: Person) -> tuple[float, int]:
            points = 3.0 * (told.noun in person.nouns) + 2.0 * person.harmed
            points += 3.0 * (bool(told.age) and told.age == person.age)
            points += 3.0 * (degree > 0 and person.degree == degree)
            points += 3.0 * (told.hurt and person.harmed)
            points -= 0.3 * min(10, self._no - person.sentence)
            points -= 1.0 * (person.key in self._here)
            return points, person.order

        found = max(fitting, key=score, default=None)
        return found or (self._victim(told, degree) if degree > 0 else None)

    def _is_like(self, told: Mention, person: Person) -> bool:
        """Whether a definite description can mean someone who was told in other words."""
        if told.noun in person.nouns or (told.age and told.age == person.age):
            return True
        if told.role != person.role and (told.role or person.role in ("attacker", "official")):
            return False
        return told.noun in _VAGUE or told.noun in _YOUNG or "-" in told.noun

    def _victim(self, told: Mention, degree: int) -> Person | None:
        """Return who already came to harm and may be meant."""
        victims = [
            p
            for p in self.people
            if p.harmed and fits(told, p) and p.key not in self._here
            and not _is_a_wounded_officer(told, degree, p)
        ]  # fmt: skip
        return _likeliest(victims, degree, told.role)

    def _known_victim(self, person: Person, degree: int) -> Person:
        """Return the nameless victim told before who turns out to be ``person``, else that one."""
        victims = [
            p for p in alike(self.people, person)
            if p.harmed and p.key not in self._here and not (p.named and person.named)
        ]  # fmt: skip
        victim = _likeliest(victims, degree, person.role)
        if victim is None:
            return person
        self.merge(victim, person)
        return victim

    def merge(self, kept: Person, gone: Person) -> None:
        """Make one person of two."""
        if kept is gone:
            return
        kept.given = kept.given or gone.given
        kept.surname = kept.surname or gone.surname
        kept.middle = kept.middle or gone.middle
        kept.sex = kept.sex or gone.sex
        kept.age = kept.age or gone.age
        kept.young = gone.young if kept.young is None else kept.young
        kept.nouns |= gone.nouns
        kept.distinct |= gone.distinct
        kept.degree = max(kept.degree, gone.degree)
        gone.became = kept
        if gone in self.people:
            self.people.remove(gone)
        for person in self.people:
            if gone.key in person.distinct:
                person.distinct.add(kept.key)


def _is_a_wounded_officer(told: Mention, degree: int, person: Person) -> bool:
    """Match "a policeman was wounded" beside a man who was shot: another, who isn't called so."""
    officer = told.role == "official" != person.role
    return degree == _WOUNDED and officer and not told.definite


def _likeliest(victims: Iterable[Person], degree: int, role: str) -> Person | None:
    """Return the victim told last of those who came to that harm and, like ``role``, are kin."""
    kin = role == "relative"
    return max(
        victims,
        key=lambda p: (p.degree == degree, (p.role == "relative") == kin, p.order),
        default=None,
    )


def now(person: Person) -> Person:
    """Return who a person turned out to be."""
    while person.became is not None:
        person = person.became
    return person


def fits(told: Mention | Person, person: Person) -> bool:
    """Whether nothing that is told of the one speaks against its being the other."""
    if not _agree(told, person):
        return False
    if told.sex and person.sex and told.sex != person.sex:
        return False
    if told.age and person.age and told.age != person.age:
        return False
    return not (told.young is not None and person.young is not None and told.young != person.young)


def _agree(a: Mention | Person, b: Mention | Person) -> bool:
    """Whether two names can be of one person: "Ruiz" or "Ana" and "Ana Ruiz", not "Eva Ruiz"."""
    if not a.surname or not b.surname:
        return True
    if a.surname == b.surname:
        return _same_given(a.given, b.given)
    if a.given and a.given == b.given:
        return _is_misspelt(a.surname, b.surname)
    if bool(a.given) == bool(b.given):
        return False
    full, short = (a, b) if a.given else (b, a)
    return short.surname in full.middle or _same_given(full.given, short.surname)


def _is_misspelt(a: str, b: str) -> bool:
    """Whether two long names differ by one letter at most: "Etheridge" and "Ethridge"."""
    if min(len(a), len(b)) < _LONG_NAME or a[0] != b[0]:
        return False
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    at = next((i for i, (x, y) in enumerate(zip(long, short, strict=False)) if x != y), len(short))
    return long[at + 1 :] in (short[at:], short[at + 1 :])


def _same_given(a: str, b: str) -> bool:
    """Whether two first names can be one: the same, one not told, or one short for the other."""
    return not a or not b or a == b or a.startswith(b[:3]) or b.startswith(a[:3])


def alike(people: Iterable[Person], other: Person) -> list[Person]:
    """Those of ``people`` whom ``other`` may be."""
    return [
        p for p in people
        if p is not other and fits(other, p) and p.key not in other.distinct
        and other.key not in p.distinct
    ]  # fmt: skip
