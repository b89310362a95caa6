"""What a figure is: a number of people, strikes or vessels, and the words that state it."""

from ingest.record import record
from ingest.text.numbers import Number


@record
class Figure:
    """A number of people (or strikes, or vessels) and the chunks, inclusive, that state it."""

    rule: str
    measure: str
    number: Number | None  # None: said to be undisclosed
    first: int
    last: int
    at: int  # chunk of the number, or of the noun where there is no number
    unit: str
    part: bool = False
    key: str = ""
    toll: bool = False
    includes_dead: bool = False  # "five were shot": some of them may have died
    share: bool = False  # "two are in critical condition": some of those counted elsewhere
    former: bool = False  # "had earlier spoken of nine": a count that another has replaced
    teller: tuple[int, int] | None = None  # chunks, inclusive, of whose count it is
    killer: str = ""  # key of who killed those counted and died, too
    groups: tuple["Figure", ...] = ()  # several told apart: "six nuns and two guards"


#: Figures by the number of their sentence, each with whether it is a toll.
Judged = dict[int, list[tuple[Figure, bool]]]
#: Rules of "the figure is 126", which needs what stands before it, and of "(estimates of those
#: killed in the war vary:) a monitor has recorded 61,000".
THE_FIGURE = "the figure"
ESTIMATE_OF_A_WAR = "an estimate of a war's dead"
#: Rule of "24 Colombians are among the dead": some of those counted, as one nation counts them.
OF_A_NATION = "so many of a nation"
#: Rule of a single person's fate, which ``victims`` tells.
ONE_VICTIM = "one victim"
#: Rule of "(four were killed on Friday and) two on Saturday", read beside what stands before.
ON_ANOTHER_DAY = "so many on another day"
