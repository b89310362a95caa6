"""What one article has told so far, carried from sentence to sentence.

A sentence may leave out the list, the groups, who lists and when: they are those told last. How far
each is carried is what stands here; which words ask for it is the grammar's.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ingest.extract.listings.record import Listing, Named, Told, away
from ingest.extract.listings.verbs import ListingReader
from ingest.extract.speech.words import Word
from ingest.text.document import Sentence
from ingest.vocabulary import Vocabulary

#: Nouns of bodies: "the department" is the one last told of.
_BODIES = frozenset(
    {"department", "ministry", "council", "commission", "committee", "congress", "parliament",
     "senate", "cabinet", "assembly", "government", "administration", "treasury"}
)  # fmt: skip
#: For so many sentences "that designation" is the one last named.
_MEMORY = 4
#: So many sentences after a listing others may go on from it.
_AFTER = 2
_PAIR = 2
_NAMED = 6  # names that "the cartel" may be of


class Memory:
    """The listing, the plan and the list told last, and what else words may stand for."""

    def __init__(self, published: date | None, vocabulary: Vocabulary) -> None:
        """Begin with nothing told."""
        self.told = Told(published=published)
        self._vocabulary = vocabulary
        self._listed: tuple[int, Listing] | None = None  # sentence number, listing
        self._pairs: list[tuple[Named, ...]] = []  # groups named two in a sentence
        self._planned: tuple[int, Listing] | None = None
        self._said: list[tuple[int, str, bool]] = []  # sentence number, list, lists nobody

    def recall(self, sentence: Sentence) -> bool:
        """Set what a sentence may go on from, and tell whether that is anything."""
        told = self.told
        told.listing = _still_near(self._listed, sentence)
        told.planned = _still_near(self._planned, sentence)
        said = ((name, of) for no, name, of in reversed(self._said) if sentence.no - no <= _MEMORY)
        told.recent, told.defined = next(said, ("", False))
        named = bool(self._said) and sentence.no - self._said[-1][0] <= _AFTER
        return named or told.listing is not None or told.planned is not None

    def keep(
        self,
        sentence: Sentence,
        words: Sequence[Word],
        reader: ListingReader,
        listings: Sequence[Listing],
    ) -> None:
        """Keep what a sentence has told, for those after it."""
        for listing in listings:
            self._keep_listing(sentence, listing)
        groups = next((found.groups for found in reversed(listings) if found.groups), ())
        if reader.planned:
            self._planned = sentence.no, reader.planned
        elif groups and self._is_carried_out(listings):
            self._planned = None
        lists = (word.terms["designation"][0] for word in words if "designation" in word.terms)
        self._said += [(sentence.no, name, not groups) for name in lists]
        self._keep_groups(reader, groups)
        told = self.told
        told.keeper = reader.owned_list() or told.keeper
        told.subject = reader.opening_authority()
        told.home = told.home or self._home(words)
        told.state = self._only_state(words)
        for short in self._shortened(words):
            told.called.setdefault(short.text, told.bodies[short.norm])
        told.bodies.update(self._bodies(words))
        dates = [word.date for word in words if word.date]
        told.date = dates[-1] if dates else told.date
        told.day = next((d for d in reversed(dates) if d.precision == "day"), told.day)

    def _is_carried_out(self, listings: Sequence[Listing]) -> bool:
        """Whether somebody is put on the list of the plan; not on another in the meantime."""
        planned = self._planned[1].lists if self._planned is not None else ()
        lists = {name.value for listing in listings for name in listing.lists}
        return bool(lists & {name.value for name in planned})

    def _keep_listing(self, sentence: Sentence, listing: Listing) -> None:
        if listing.groups and listing.lists and listing.date:
            self.told.dated += (listing.away(),)
        before = self._listed[1] if self._listed is not None else None
        near = self.told.listing is not None and before is not None
        more = before is None or not near or self._says_more(listing, before)
        kept = listing if more or before is None else before
        self._listed = sentence.no, kept
        if len(listing.lists) > 1 and not listing.groups:
            self.told.together = tuple(name.value for name in listing.lists)

    def _says_more(self, listing: Listing, before: Listing) -> bool:
        """Whether a listing is to be gone on from: not one that repeats another with less."""
        if not listing.lists:
            return not before.lists
        groups, others = ({g.value or g.text for g in x.groups} for x in (listing, before))
        by, keepers = (
            {self._vocabulary.country_of(a.value) or a.value or a.text for a in x.authorities}
            for x in (listing, before)
        )
        same = groups == others and (not by or by == keepers)
        return not (same and before.date is not None and listing.date is None)

    def _keep_groups(self, reader: ListingReader, groups: tuple[Named, ...]) -> None:
        told = self.told
        topic = groups or reader.named()
        if topic and not (told.groups and reader.is_part(topic[0])):
            told.groups = away(topic)
        row = away(groups if len(groups) > 1 else reader.several())
        fighters = away(reader.fighters())
        pair = self._pair(fighters)
        told.several = row or told.several
        told.pair = pair if fighters else told.pair
        told.named = (*told.named, *fighters)[-_NAMED:]
        told.ranked = row or pair or told.ranked
        told.latter = away(reader.named(last=True)) or told.latter

    def _pair(self, fighters: tuple[Named, ...]) -> tuple[Named, ...]:
        """Return the two that a sentence names, or the one it names and the one named before."""
        named = fighters
        if len(fighters) == _PAIR:
            self._pairs.append(fighters)
        if len(fighters) == 1:
            one = fighters[0].value or fighters[0].text
            own = (
                p for p in reversed(self._pairs) if one in {name.value or name.text for name in p}
            )
            if pair := next(own, ()):
                return pair  # told of together before
            others = [name for name in self.told.named if name.value != fighters[0].value]
            named = (*others[-1:], *fighters)
        return named if len(named) == _PAIR else ()

    def _home(self, words: Sequence[Word]) -> str:
        """Return the first country named, by itself or by its capital, or ``""``."""
        for word in words:
            actor = self._vocabulary.actors.get(word.actor_id)
            if word.code in "OG" and actor is not None and actor.kind == "country":
                return word.actor_id
        return ""

    def _only_state(self, words: Sequence[Word]) -> str:
        """Return the country that a sentence names, if it names one."""
        named = {word.actor_id for word in words if word.code in "OG" and word.actor_id}
        actors = (self._vocabulary.actors.get(actor_id) for actor_id in named)
        states = [actor.actor_id for actor in actors if actor and actor.kind == "country"]
        return states[0] if len(states) == 1 else ""

    def _bodies(self, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
        """Yield (noun, actor) of the bodies named: "department" of "the State Department"."""
        for word in words:
            if word.code == "O" and self._vocabulary.actors[word.actor_id].kind != "person":
                for noun in _BODIES.intersection(word.norm.split()):
                    yield noun, word.actor_id

    def _shortened(self, words: Sequence[Word]) -> Iterator[Word]:
        """Yield the names for short of bodies named before: "the Department", with a capital.

        A text that calls one so keeps the word for it, whichever other it names since.
        """
        for article, word in pairwise(words):
            short = article.norm == "the" and word.code == "w" and word.text.istitle()
            if short and word.norm in self.told.bodies:
                yield word


def _still_near(last: tuple[int, Listing] | None, sentence: Sentence) -> Listing | None:
    return last[1] if last is not None and sentence.no - last[0] <= _AFTER else None
