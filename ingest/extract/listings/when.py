"""Whether a listing is real, and when it was made: plans and doubts, clauses and dates."""

import re
from dataclasses import replace

from ingest.extract.listings.clauses import INSERTS
from ingest.extract.listings.grants import ListingGrants
from ingest.extract.listings.words import ACTS, DONE, NEAR, ORDERS, REACH
from ingest.text.dates import DateMention, count_of, moved

_UNREAL = {"would", "could", "can", "may", "might", "should", "to", "will", "shall", "must",
           "short", "without", "against", "before", "instead", "possible", "possibly",
           "potentially", "likely", "whether", "if", "neither", "nor", "unless"}  # fmt: skip
PLANS = {"plan", "plans", "planned", "planning", "consider", "considers", "considered",
          "considering", "threatened", "threatens", "threatening", "proposed", "propose",
          "wants", "urged", "vowed", "promised", "pledged", "seeking", "seeks", "weighing",
          "weighs", "proposing", "proposal", "calls", "called", "bill", "motion",
          "sought", "seek", "requested", "requests", "request", "demanded", "demands", "demand",
          "recommended", "recommends", "studying", "studies", "mulls", "mulling", "mulled",
          "exploring", "explores", "contemplating", "discussing", "discussed", "debates",
          "debated", "debating", "asked", "asks", "oppose", "opposed", "opposes", "resisted",
          "avoided", "process"}  # fmt: skip
#: "Intends to designate Y, effective on May 2": what is announced so is done.
_SETS = ("intends", "intend", "intended", "is", "are", "set", "plans", "moved", "moves")
_VIEWS = ("approve", "approves", "disapprove", "support", "supports", "supported", "favor",
          "favors", "favored", "favour", "favours", "favoured", "objected",
          "opposition")  # fmt: skip
_BILLS = ("bill", "motion", "proposal")
_PASSED = ("approved", "passed", "adopted", "backed", "endorsed", "approval", "ratified", "cleared")
_YEAR = re.compile(r"\d{4}")
_NEAR_DONE = 6
_TO_A_BILL = 12  # words: "approved, with 74 votes in favor, a motion"
_TAKE = ("take", "takes", "taking", "with")
_DENIES = ("denied", "denies", "deny", "denying", "disputed", "refuted", "falsely", "false")
#: What a state does in one act with a listing.
_PROCLAIMS = ("declared", "proclaimed", "decreed", "signed", "issued", "announced", "imposed",
              "delisted", "removed", "revoked", "rescinded", "lifted", "dropped")  # fmt: skip
_GIVEN_OUT = ("effective", "announced", "published")
_NEWS = 3  # days for which something is news
_SOON = 120  # days in which what is announced takes effect
_CONDITIONS = ("if", "unless", "whether")
_FROM = ("from", "starting", "beginning")
_LATER = ("later", "subsequently")
_UNITS = ("day", "week", "month", "year")
_WOULD = ("would", "will")
_ANNOUNCES = ("announced", "announces", "announcing", "signed off")


class ListingWhen(ListingGrants):
    """The clauses of one sentence, and the dates in them."""

    def _is_unreal(self, at: int) -> bool:
        """Whether it is denied, planned or only possible; not where its day is set."""
        if self._takes_effect(at) or self._granting(at) or self._took_effect(at):
            return False
        if self._is_asked(at) or self._having(at) or self._is_denied(at):
            return True  # "asked to have Y listed"
        view = at - 1 - (self._norm(at - 1) in ("of", "to"))
        if self._norm(at).endswith("ing") and self._norm(view) in _VIEWS:
            return True  # "half approve of designating Y"
        start = self._clause_start(at)
        if self._norm(start - 1) in _CONDITIONS or self._norm(start) == "neither":
            return True  # "if the gang Y were listed"
        for i in range(at - 1, max(-1, at - 6), -1):
            word = self.words[i]
            if word.code in ",;:.":
                return False
            passed = any(self._norm(j) in _PASSED for j in range(i - _TO_A_BILL, i))
            if word.code == "@":
                continue
            if word.norm in _BILLS and passed:
                return False  # "passed a bill declaring"
            done = any(self._norm(j) in DONE for j in range(i - _NEAR_DONE, i))
            if word.norm == "to" and done and self._code(i + 1) != "b":
                continue
            if word.norm == "to" and self._is_ranked(i):
                return False
            if word.norm in _WOULD and (
                self._announced(i) is not None or self._announced_behind(at)
            ):
                return False
            if word.norm.endswith(" to") and not any(part in DONE for part in word.norm.split()):
                return True  # "refused to" is one word
            if word.code == "X" or word.norm in _UNREAL or word.norm in PLANS:
                return True
            if word.code in "ONG" and self._norm(i - 1) not in ("whether", "if"):
                return False
        return False

    def _is_asked(self, at: int) -> bool:
        """Whether it is in the mood of wishes: "demands that Y be listed"."""
        i = at - 1
        while i > 0 and self._code(i) == "y":
            i -= 1
        return self._norm(i) == "be" and self._code(i - 1) in "ONGwnj"

    def _is_denied(self, at: int) -> bool:
        """Whether who is told of denies it: "denied (on Monday) that it had listed Y"."""
        lo = self._clause_start(at)
        if self._norm(lo - 1) in ("that", "having"):
            lo -= 1
        near = range(lo - 1, max(-1, lo - NEAR // 2 - 1), -1)
        deny = next((i for i in near if self._norm(i) in _DENIES), None)
        return deny is not None and all(self._code(i) in "@ptyNOGw" for i in range(deny + 1, lo))

    def _is_ranked(self, to: int) -> bool:
        """Whether "to" is of "the seventh Mexican group to be designated", which it has been."""
        rank = self._rank_before(to)
        if rank is None:
            return False
        unreal = range(max(0, rank - _NEAR_DONE), rank)
        return not any(self._code(i) in "mX" or self._norm(i) in PLANS for i in unreal)

    def _announced(self, at: int) -> int | None:
        """Index of the verb of "announced (on Thursday) that Y would be": an act and its day."""
        for i in [i for i in range(at - 1, -1, -1) if not self._is_aside(i, at)][:REACH]:
            if self._norm(i) in _ANNOUNCES:
                before = range(max(0, i - 2), i)
                return None if any(self._code(j) in "mX" for j in before) else i
            if self._code(i) in ";:.Hbm" or self._norm(i) in PLANS or self._is_verb(i):
                return None
            if self._code(i) == "x" and self._norm(i) != "that":
                return None
        return None

    def _announced_behind(self, at: int) -> bool:
        """Whether ", Rubio announced on Thursday" ends what will be done."""
        verb = next((i for i in range(at, len(self.words)) if self._norm(i) == "announced"), 0)
        comma = next((i for i in range(verb, at, -1) if self._code(i) == ","), 0)
        if not comma or any(self._code(i) in "mXbh;:" for i in range(comma, verb)):
            return False
        return any(self._can_designate(i) for i in range(comma, verb))

    def _announcing(self, lo: int) -> int:
        """Index of the verb of announcing right before a clause or noun; 0 where none is."""
        while lo > 0 and self._code(lo - 1) in "x@,":
            lo -= 1  # "announced on May 3, 2025, that"
        near = (i for i in range(max(lo - 3, 0), lo) if self._norm(i) in _ANNOUNCES)
        return next(near, 0)

    def _takes_effect(self, at: int) -> bool:
        """Match "intends to designate Y as an FTO, effective (on publication) on July 16".

        Or "..., with the designation to take effect on July 16".
        """
        auxiliary = self._norm(at - 1) == "to" and self._norm(at - 2) in _SETS
        will = at - 1 - (self._norm(at - 1) == "be")
        from_day = self._norm(will) in _WOULD and self._is_from_a_day(at)
        if not auxiliary and self._norm(will) not in _WOULD:
            return False
        if any(self._code(i) == "X" for i in range(max(0, at - 4), at)):
            return False
        if from_day or (self._norm(0) == "effective" and self.words[1].date is not None):
            return True  # "Effective May 2, the department will designate Y"
        for i in range(at + 1, min(at + 3 * NEAR, len(self.words))):
            effect = self._norm(i) == "effect" and self._norm(i - 1) in _TAKE
            if (effect or self._norm(i) == "effective") and self._code(i + 1) in "p@y":
                until = range(i + 1, min(i + NEAR + 1, len(self.words)))
                return any(self._code(j) == "@" for j in until)
            if self._code(i) in ";:." or self._is_verb(i):
                return False
        return False

    def _is_from_a_day(self, at: int) -> bool:
        """Whether "will be listed as an FTO" goes on with "from June 5", "starting on Friday"."""
        for i in range(at + 1, min(at + 2 * NEAR, len(self.words) - 2)):
            if self._code(i) in ";:.H" or self._is_verb(i):
                return False
            if self._norm(i) in _FROM and "@" in (self._code(i + 1), self._code(i + 2)):
                return True
        return False

    def _to_come(self, date: DateMention | None) -> DateMention | None:
        """Return the next such day where one without a year is set: not last year's March 16."""
        published = self.told.published
        if date is None or published is None or date.precision != "day":
            return date
        leap = (date.first.month, date.first.day) == (2, 29)
        if leap or date.first >= published or _YEAR.search(date.text):
            return date
        day = date.first.replace(year=date.first.year + 1)
        if (day - published).days > _SOON:
            return date  # told months later: "would take effect on November 24"
        return replace(date, first=day, last=day)

    # ---------- clauses

    def _subject_end(self, at: int) -> int:
        """Index of the last word before the passive's auxiliaries."""
        i = at - 1
        while i > 0:
            opened = next((lo for lo, hi in self.asides.items() if hi == i + 1 and lo < i), 0)
            if self.words[i].code not in "yhbm" and not opened:
                break
            i = opened - 1 if opened else i - 1
        return i

    def _clause_start(self, at: int) -> int:
        for i in range(at - 1, -1, -1):
            word = self.words[i]
            if self._is_aside(i, at):
                continue
            if word.norm == "but":
                return i + 1
            opens = word.code in ";:." or word.is_a("speech_verb") or self._is_verb(i)
            that = word.norm == "that" and self.words[i + 1].is_a("designation_noun")
            dates = self._code(i + 1) in "@9"  # "since 2015"
            if opens or (word.code == "x" and word.norm != "as" and not that and not dates):
                return i + 1
        return 0

    def _clause_end(self, at: int) -> int:
        after = self._after(at + 1, len(self.words))
        breaks = (
            i for i in after
            if self.words[i].code in ";:.x,HQ" and self._norm(i - 1) not in ("known", "such")
        )  # fmt: skip
        return next(breaks, len(self.words))

    # ---------- when

    def _date(self, at: int, last: int, relative: int | None) -> DateMention | None:
        """Return the date of the verb's clause: after it, else before it.

        A clause that depends on another has no part in that one's date.
        """
        if effect := self._took_effect(at):
            return effect
        after = self._date_after(at, last)
        if after is not None and not self._is_of_next_verb(last, after):
            return after
        return self._date_before(at, relative) or after

    def _is_of_next_verb(self, last: int, date: DateMention) -> bool:
        """Whether a date is of what "and" leads to: "listed Y and widened a 2019 ban"."""
        between = range(last + 1, self._index(date.start))
        return any(
            self._code(i) == "&" and self._code(i + 1) == "w" and self._norm(i + 1).endswith("ed")
            for i in between
        )

    def _date_after(self, at: int, last: int) -> DateMention | None:
        for i in self._after(at, len(self.words)):
            word = self.words[i]
            if word.date and self._is_of_a_noun(i):
                continue
            if word.date:
                return self._narrowed(i, word.date)
            goes_on = "@" if word.code in "xH;" else "p@y"  # "since 2008", ", on May 3,"
            effective = self._norm(i + 1) in _GIVEN_OUT  # ", effective Nov. 20"
            effective |= self._norm(i + 1) == "as" and self._norm(i + 2) in _GIVEN_OUT
            effective |= self._norm(i) == "as" and self._norm(i + 1) in ("of", "from")
            if word.code == ";" and self._code(i + 2) in "jtONGw":
                goes_on = ""  # "; last week it fled"
            closes = word.code in "xH;," and self._code(i + 1) not in goes_on and not effective
            behind = self.words[i + 1 : i + 2] if word.code == "," else ()
            if word.code == "," and self._norm(i + 1) == "or" and self._code(i + 2) in "ON":
                continue  # "Y, or YZ, in May"
            if word.code == "," and self._norm(i - 2) == "or" and self._code(i - 1) in "ON":
                continue
            named = behind[0].actor_id if behind else ""
            if named and self.vocabulary.actors[named].kind == "armed_group":
                continue  # "designated two gangs, X and Y, in May"
            if i > last and closes:
                break
            if i > last and self._is_verb(i):
                break
        return None

    def _date_before(self, at: int, relative: int | None) -> DateMention | None:
        lo = self._clause_start(at)
        lo = self._before_when(lo)
        if (main := self._who_by_doing(at, 0)) is not None:
            lo = min(lo, main)
        if self._norm(at - 1) == "to" and lo == at - 1 and self._norm(lo - 1) in DONE:
            lo = self._clause_start(lo - 1)  # "On Thursday they agreed to list Y"
        said = lo - 3 - (self._code(lo - 3) == "p")
        stated = any(self._says(j) for j in range(said - 4, said + 1))  # "said in a note on May 2"
        if self._norm(lo - 1) == "that" and self._code(lo - 2) == "@" and stated:
            lo -= 2  # "said on Monday that it had": news is of the day on which it is told
        if relative is None and (announced := self._announcing(lo)):
            lo = self._clause_start(announced)  # "On Thursday, it announced that"
        if relative is not None and self._act_before(relative):
            lo = 0  # "approved on Thursday a law that declares"
        elif relative is not None:
            if self._is_turn_of(relative) and not any(w.date for w in self.words[relative:at]):
                return next((w.date for w in self.words[:relative] if w.date), None)
            copula = [w for w in self.words[:relative] if w.code in "bhm"]
            verbs = any(w.is_a("speech_verb") for w in self.words[:relative])
            if self._code(at - 1) not in "by" or len(copula) != 1 or verbs:
                return next((w.date for w in reversed(self.words[relative:at]) if w.date), None)
            lo = 0  # "The latest addition, on May 3, was Y, which was listed"
        if inserted := self._inserted(at):  # "Peru, by a decree of May 2, listed Y"
            besides = self._norm(inserted + 1) not in INSERTS  # "carrying out a May 2 order"
            end = inserted if besides else at
            return self._last_date(self._before_when(self._clause_start(inserted)), end)
        joined = self._subject_end(at)
        lo = joined if self._code(joined) == "&" else self._own_clause(at, lo)
        ing = self._norm(at).endswith("ing")
        past = self._norm(at).endswith("ed") or self._norm(at) == "put"
        participle = self._code(at - 1) == "," and (ing or (past and self._is_passive(at)))
        participle |= self._norm(at - 1) in _LATER  # "named in a decree of May, later listed"
        if participle and ing:  # of what the verb before tells
            goes_on = lo and (
                self._is_verb(lo - 1) or self._norm(lo - 1) == "so"
            )  # "did so, naming"
            main = self._clause_start(lo - 1) if goes_on else lo
            return self._last_date(main, at)
        if participle:
            return self._headed_by()
        if lo == joined and (shared := self._fronted(joined) or self._shared(joined)):
            return shared
        near = (i for i in range(at - 1, lo - 1, -1) if not self._is_aside(i, at))
        dated = next((i for i in near if self.words[i].date), None)
        if dated is None or self._is_of_who_tells(dated, at):
            far = self._far_date(at) or self._day_of_news(at, lo)
            return self._counted_to(lo) or self._led_by(at) or self._headed_by() or far
        if self._is_of_a_participle(dated, at):
            return None  # "The move, carrying out a May 2 order, names Y"
        if [self._norm(dated - 2), self._norm(dated - 1)] == ["as", "of"]:
            return None  # "As of Aug. 13, Y remains on the list"
        return self.words[dated].date

    def _who_by_doing(self, at: int, lo: int) -> int | None:
        """Index of who did something "by (formally) listing Y": the subject of its verb."""
        by = at - 1
        while by > lo and self._code(by) == "y":
            by -= 1
        if self._norm(by) != "by" or not self._norm(at).endswith("ing"):
            return None
        for i in range(max(lo, self._sentence_start(by)), by):
            if self._can_designate(i) and self._code(i + 1) not in "'":
                last = i
                while self._can_designate(last + 1):
                    last += 1  # "the Trump administration"
                return last
        return None

    def _sentence_start(self, at: int) -> int:
        """Index after the last mark or word that opens a clause; a verb of listing is none."""
        return next((i + 1 for i in range(at - 1, -1, -1) if self._code(i) in ";:.xH"), 0)

    def _day_of_news(self, at: int, lo: int) -> DateMention | None:
        """Return the date of "On Monday, in Lima, X said the state was listing Y": of its news."""
        said = lo - 1 - (self._norm(lo - 1) == "that")
        if said < 0 or not self._says(said) or not self._norm(at).endswith(("ed", "ing")):
            return None
        opening = next((i for i in range(said) if self._code(i) not in "pGO,"), 0)
        date = self.words[opening].date
        told = any(self._can_designate(i) for i in range(opening + 1, said))
        teller = self._code(said - 1) in "ONGj" or self._can_designate(said - 1)
        return date if told and teller else None

    def _is_of_a_participle(self, dated: int, at: int) -> bool:
        """Whether a date is of what a subject does besides: ", carrying out a May 2 order, "."""
        opened = next((i for i in range(dated, 0, -1) if self._code(i) == ","), 0)
        ing = self._norm(opened + 1).endswith("ing") and self._norm(opened + 1) not in INSERTS
        closed = any(self._code(i) == "," for i in range(dated + 1, at))
        return bool(opened) and ing and closed

    def _before_when(self, lo: int) -> int:
        """Index of the date of "It followed on May 3, when it named Y"; else ``lo``."""
        if self._norm(lo - 1) != "when":
            return lo
        return next((i for i in range(max(0, lo - 4), lo) if self.words[i].date), lo)

    def _is_of_who_tells(self, dated: int, at: int) -> bool:
        """Whether a date is of "rejected on Thursday the decision to list": not of the decision."""
        if self._norm(at - 1) != "to":
            return False
        near = range(at - 1, max(dated, at - _NEAR_DONE), -1)
        noun = next((i for i in near if self._norm(i) == "decision"), 0)
        clause = range(max(0, self._clause_start(at) - 1), noun)
        own = (*ORDERS, *_ANNOUNCES, "published")
        return any(self._norm(i).endswith("ed") and self._norm(i) not in own for i in clause)

    def _is_of_a_noun(self, at: int) -> bool:
        """Whether a date only says which: "the April 22 attack"; not "the May 2025 decree"."""
        word = self.words[min(at + 1, len(self.words) - 1)]
        led = self._code(at - 1) == "t" and word.code in "wP"
        act = word.norm in ACTS or word.is_a("designation_noun") or word.is_a("designation_verb")
        return led and not act

    def _last_date(self, lo: int, hi: int) -> DateMention | None:
        told = (word.date for word in reversed(self.words[lo:hi]) if word.date)
        return next(told, None) or self._headed_by()

    def _led_by(self, at: int) -> DateMention | None:
        """Return the date of "In May, days after X did so, Peru listed Y": the main clause's."""
        lead = int(self._code(0) == "p")
        date = self.words[lead].date
        if date is None or self._code(lead + 1) != ",":
            return None
        opens = next((i for i in range(lead + 2, lead + 6) if self._code(i) == "x"), 0)
        comma = next((i for i in range(at - 1, opens, -1) if self._code(i) not in "tGOAN'wy"), 0)
        subject = comma + 1
        ruled = any(self._can_designate(i) for i in range(subject, at))
        if not opens or comma <= opens or self._code(comma) != "," or not ruled:
            return None
        stops = any(self._code(i) in ";:." for i in range(opens, subject))
        told = any(self.words[i].date for i in range(lead + 1, opens))
        return None if stops or told else date

    def _counted_to(self, lo: int) -> DateMention | None:
        """Return the date of a clause told from another: "in May, a month after X did"."""
        way = self._norm(lo - 1)
        count = count_of(self._norm(lo - 3))
        unit = self._norm(lo - 2).rstrip("s")
        if way not in ("after", "before") or not count or unit not in _UNITS:
            return None
        main = next((w.date for w in reversed(self.words[: lo - 3]) if w.date), None)
        if main is None and self._norm(lo - 4) in ("came", "comes", "follows"):
            main = self.told.listing.date if self.told.listing else None  # "The move came a week"
        if main is None or (main.precision != "day" and unit in ("day", "week")):
            return None
        days = moved(main.first, -count if way == "after" else count, unit)
        if days is None:
            return None
        start, end = self.words[lo - 3].start, self.words[lo - 1].end
        return DateMention(start, end, self.text[start:end], *days)

    def _at_once(self, last: int) -> DateMention | None:
        """Return the day of the news where a listing has "immediate effect": the one just told."""
        end = min(last + NEAR, len(self.words) - 1)
        near = range(last + 1, end)
        now = any(self._norm(i) == "immediate" and self._norm(i + 1) == "effect" for i in near)
        day, published = self.told.day, self.told.published
        if not now or day is None or published is None:
            return None
        return day if 0 <= (published - day.last).days <= _NEWS else None

    def _fronted(self, joined: int) -> DateMention | None:
        """Return the date of both verbs: "On Monday Peru banned Y and declared it an FTO"."""
        for word in self.words[self._clause_start(joined) : joined]:
            if word.date is not None:
                return word.date
            small = word.code == "w" and not word.is_a("authority")
            if small or word.code not in "tAGONp'y,9w-":
                return None
        return None

    def _shared(self, joined: int) -> DateMention | None:
        """Return the date of both verbs: "declared a state of war in May and named Y a"."""
        date = self.words[joined - 1].date if joined else None
        if date is None:
            return None
        for i in range(joined - 1, self._clause_start(joined - 1) - 2, -1):
            if self._is_verb(i) or self._norm(i) in _PROCLAIMS:
                return date
            if self._code(i) in ",;:.xH":
                return None
        return None

    def _far_date(self, at: int) -> DateMention | None:
        """Return the date of both acts: "proclaimed a war in May, as Z fled, and listed Y"."""
        subject = self._far_subject(at)
        if subject is None:
            return None
        if fronted := next((word.date for word in self.words[:subject] if word.date), None):
            return fronted  # "In May Y met Z and listed X"
        if self._norm(subject + 1) not in _PROCLAIMS:
            return None
        for word in self.words[subject + 1 : at]:
            if word.date is not None or word.code in "xH;:&":
                return word.date
        return None

    def _own_clause(self, at: int, lo: int) -> int:
        """Index of the "and" of "banned Y in May, and Peru lists Z", else ``lo``."""
        if not self._is_verb(lo - 1):
            return lo
        for i in range(at - 1, lo, -1):
            subject = i + 1 + (self._code(i + 1) == "t")
            if self._code(i) == "&" and self._code(i - 1) == "," and self._can_designate(subject):
                return i
        return lo

    def _is_turn_of(self, relative: int) -> bool:
        """Whether "which" is of whom a sentence brings up: "In May it was Y, which"."""
        be = next((i for i in range(relative) if self._code(i) == "b"), 0)
        return self._norm(be - 1) == "it" and not any(
            self._code(i) in "bhmxH" for i in range(be + 1, relative)
        )

    def _act_before(self, relative: int) -> bool:
        """Whether "which" is of a law: "a decree that lists", "Law 32, which lists"."""
        i = relative - 1
        while i > 0 and (self._code(i) in ",9.@" or self._code(i + 1) == "@"):
            i -= 1
        return any(part in ACTS for part in self._norm(i).split())

    def _narrowed(self, at: int, date: DateMention) -> DateMention:
        """Return the day that a looser date is told again as: "two weeks ago, on August 26"."""
        after = at + 2 + (self._code(at + 2) == "p")
        word = self.words[after] if after < len(self.words) else None
        if self._code(at + 1) != "," or word is None or word.date is None:
            return date
        closer = date.precision != "day" and word.date.precision == "day"
        return word.date if closer and date.first <= word.date.first <= date.last else date

    def _headed_by(self) -> DateMention | None:
        """Return the date that heads an entry: "November 24: Peru lists", "May 2 - Peru lists"."""
        return self.words[0].date if self._is_entry() else None
