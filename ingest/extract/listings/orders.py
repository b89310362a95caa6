"""Who lists, and when, where a decree, a law or a report of it stands between.

Rules, each with what it must and must not take:

- decreed: "Milei signed a decree by which Y is entered in the registry"; not "a decree frees Y"
- recalled: "the ministry recalled that Y was declared a terrorist group by Decree 9"; not "the
  ministry recalled that Canada had listed Y"
- said: "Y has been designated, Ottawa said on Friday"; not "Y is designated, police said on Friday"
"""

from dataclasses import replace

from ingest.extract.listings.record import Listing, Named
from ingest.extract.listings.repeats import GENERAL
from ingest.extract.listings.rosters import ListingRosters
from ingest.extract.listings.words import ACTS, BY_WHICH, NEAR, OFFICERS, REACH
from ingest.text.dates import DateMention

_ENACTS = {"signed", "signs", "issued", "issues", "approved", "approves", "passed", "passes",
           "adopted", "adopts", "enacted", "decreed", "published"}  # fmt: skip
_RECALLS = {"recalled", "recalls", "recalling", "announced", "announces", "reminded", "reminds"}
_SPEAK = ("official", "officials", "spokesman", "spokeswoman", "spokesperson")
_STATES = ("is", "are", "remains", "remain")


class ListingOrders(ListingRosters):
    """The rules that need an act of law, or who tells of the listing."""

    def _decreed_by(self, at: int, lists: tuple[Named, ...]) -> tuple[Named, ...]:
        """Return who signed the decree by which somebody was listed, or recalls his own."""
        acts = (i for i in range(at - 1, -1, -1) if self._norm(i).split(" ")[-1] in ACTS)
        law = next(acts, None)
        if law is not None:
            near = (*range(law - 1, max(-1, law - REACH), -1), *range(law + 1, at))
            signed = next((i for i in near if self._norm(i) in _ENACTS), None)
            relative = law + 1 if self._norm(law + 1) in ("that", "which") else None
            if signed is None and self.latest is not None and self._is_by_which(at):
                return self.latest.authorities  # "by which Peru listed Y, and one by which"
            return self._rulers(signed, relative) if signed is not None else ()
        if lists[0].value != GENERAL:
            return ()
        perfect = self._norm(self._be_at(at)) == "been"  # news: "said that Y had been listed"
        tells = (
            i for i in range(at - 1, -1, -1)
            if self._norm(i) in _RECALLS or (perfect and self._says(i))
        )  # fmt: skip
        recalls = next(tells, None)
        if recalls is None:
            return ()
        if not any(self._norm(i) == "that" for i in range(recalls, min(recalls + NEAR, at))):
            return ()
        return tuple(self._state_of(name) for name in self._rulers(recalls, None)[-1:])

    def _is_by_which(self, at: int) -> bool:
        """Whether a verb is told of an act: "Decree 9, by which Y was"."""
        near = (i for i in range(at - 1, max(0, at - NEAR), -1) if self._code(i) == "H")
        return self._norm(next(near, 0) - 1) in BY_WHICH

    def _state_of(self, name: Named) -> Named:
        """Return the country for whose ministry or officer somebody speaks."""
        actor = name.value or self.told.bodies.get(name.text.lower(), "") or self.told.home
        state = self.vocabulary.country_actors.get(self.vocabulary.country_of(actor), actor)
        return Named("", state, name.start, name.end)  # whose decree it was, he doesn't say

    def _said_by(
        self, at: int, last: int, by: tuple[Named, ...]
    ) -> tuple[tuple[Named, ...], DateMention | None]:
        """Return who tells of an act at the sentence's end, and when: ", Ottawa said on Friday".

        News of an act is of the day on which it is told; of a state that lasts it isn't.
        """
        nothing = (by, None)
        if self._norm(at).endswith(("s", "on")) or self._norm(self._be_at(at)) in _STATES:
            return nothing
        end = len(self.words)
        if stated := self._stated(last, by):
            return by, stated
        says = next((i for i in range(last + 1, end) if self.words[i].is_a("speech_verb")), None)
        if says is None or any(self._code(i) in "xH;:.bhm" for i in range(last + 1, says)):
            return nothing
        after = says + 1 + (self._code(says + 1) == "p")
        if self._code(after) in "tw":  # "said in a statement on Friday", "told reporters on"
            stop = next((i for i in range(after, end) if self._code(i) in ",;:.xH"), end)
            near = (i for i in range(after, stop) if self._code(i) == "@")
            after = next(near, after)
        date = self.words[after].date if after < end else None
        comma = next((i for i in range(says, last, -1) if self._code(i) == ","), None)
        if date is None or comma is None or self._code(after + 1) not in ".,()":
            return nothing
        if by and self._are_states(by) and self._is_own_officer(comma, says, by):
            return by, date  # "Peru has listed Y, the minister said on Monday"
        tellers = tuple(self._authority_at(i) for i in range(comma, says) if self._can_designate(i))
        countries = {self.vocabulary.country_of(name.value) for name in tellers[-1:]}
        own = {self.vocabulary.country_of(name.value) for name in by}
        if not tellers and any(name.text in self._told_by(comma, says) for name in by):
            return by, date  # "Canada has listed Y, Public Safety Canada said on Monday"
        if not countries or (own and not countries & own) or countries == {""}:
            return nothing
        return by or tellers[-1:], date

    def _stated(self, last: int, by: tuple[Named, ...]) -> DateMention | None:
        """Return the day of ", according to a note by Ottawa on Monday": of who lists himself."""
        lead = last + 1 + (self._code(last + 1) == ",")
        if self._norm(lead) != "according to":
            return None
        stop = next((i for i in range(lead, len(self.words)) if self._code(i) in ",;:.xH"), lead)
        clause = range(lead, stop)
        own = {self.vocabulary.country_of(name.value) for name in by} - {""}
        told = (self.words[i].actor_id for i in clause if self._can_designate(i))
        if not own & {self.vocabulary.country_of(actor) for actor in told}:
            return None
        return next((self.words[i].date for i in clause if self.words[i].date), None)

    def _is_own_officer(self, comma: int, says: int, by: tuple[Named, ...]) -> bool:
        """Whether an officer tells it, of no other land than that of who lists."""
        words = self.words[comma:says]
        tells = any(
            word.norm.split()[-1] in (*OFFICERS, *_SPEAK)
            or (word.code == "w" and word.is_a("authority"))
            for word in words if word.norm
        )  # fmt: skip
        lands = {word.place.country for word in words if word.place is not None}
        lands |= {self.vocabulary.country_of(word.actor_id) for word in words if word.actor_id}
        return tells and lands <= {self.vocabulary.country_of(name.value) for name in by}

    def _told_by(self, comma: int, says: int) -> str:
        return self.text[self.words[comma].end : self.words[says].start]

    def _be_at(self, at: int) -> int:
        """Index of the auxiliary of a passive; of the verb itself where there is none."""
        i = at - 1
        while i > 0 and self._code(i) == "y":
            i -= 1
        return i if self._code(i) == "b" else at

    def _told_at_end(self, found: Listing, at: int, last: int) -> Listing:
        """Return a listing with whom and which day its teller adds at the sentence's end."""
        if found.date is not None:
            return found
        by, date = self._said_by(at, last, found.authorities)
        return replace(found, authorities=by, date=date)

    def _is_official(self, names: tuple[Named, ...]) -> bool:
        """Whether all are bodies of a state, or whose decree it was."""
        decreed = any(word.norm in ACTS for word in self.words) and bool(names)
        return decreed or self._are_states(names)
