"""Dates in running text against the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text.dates import RULES, find_dates, of_year_told, pointed_back

MONDAY = date(2026, 3, 9)


def dates(text: str, published: date | None = MONDAY) -> list[tuple[str, str, str, str]]:
    found = find_dates(text, 0, len(text), published)
    return [(m.text, str(m.first), str(m.last), m.precision) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Sunday", ("Sunday", "2026-03-08", "2026-03-08", "day")),
        ("shot one week ago", ("one week ago", "2026-02-27", "2026-03-05", "week")),
        ("on Friday, 2 January", ("Friday, 2 January", "2026-01-02", "2026-01-02", "day")),
        ("on Friday (Jan. 2)", ("Friday (Jan. 2", "2026-01-02", "2026-01-02", "day")),
        ("on Monday", ("Monday", "2026-03-09", "2026-03-09", "day")),
        ("last Monday", ("last Monday", "2026-03-02", "2026-03-02", "day")),
        ("Tuesday night", ("Tuesday night", "2026-03-03", "2026-03-03", "day")),
        ("on March 6", ("March 6", "2026-03-06", "2026-03-06", "day")),
        ("on Dec. 30", ("Dec. 30", "2025-12-30", "2025-12-30", "day")),
        ("on 6 March 24 men died", ("6 March", "2026-03-06", "2026-03-06", "day")),
        ("on 6 March 2024", ("6 March 2024", "2024-03-06", "2024-03-06", "day")),
        ("the 6th of March", ("6th of March", "2026-03-06", "2026-03-06", "day")),
        ("SAN SALVADOR, 3 JAN 90", ("3 JAN 90", "1990-01-03", "1990-01-03", "day")),
        ("on 2025-10-16", ("2025-10-16", "2025-10-16", "2025-10-16", "day")),
        ("in October", ("October", "2025-10-01", "2025-10-31", "month")),
        ("last September", ("last September", "2025-09-01", "2025-09-30", "month")),
        ("in May of last year", ("May of last year", "2025-05-01", "2025-05-31", "month")),
        ("in January last year", ("January last year", "2025-01-01", "2025-01-31", "month")),
        ("in January this year", ("January this year", "2026-01-01", "2026-01-31", "month")),
        ("in May 2024", ("May 2024", "2024-05-01", "2024-05-31", "month")),
        ("in early September", ("early September", "2025-09-01", "2025-09-10", "month")),
        ("last week", ("last week", "2026-03-02", "2026-03-08", "week")),
        ("on Friday of last week", ("Friday of last week", "2026-03-06", "2026-03-06", "day")),
        ("at the weekend", ("at the weekend", "2026-03-07", "2026-03-08", "week")),
        ("two weeks ago", ("two weeks ago", "2026-02-20", "2026-02-26", "week")),
        ("three days ago", ("three days ago", "2026-03-06", "2026-03-06", "day")),
        ("on Christmas Day", ("Christmas Day", "2025-12-25", "2025-12-25", "day")),
        ("an October strike", ("October", "2025-10-01", "2025-10-31", "month")),
        ("on 28 November last year", ("28 November last year", "2025-11-28", "2025-11-28", "day")),
        ("on May 9 of last year", ("May 9 of last year", "2025-05-09", "2025-05-09", "day")),
        ("on 2 March of this year", ("2 March of this year", "2026-03-02", "2026-03-02", "day")),
        ("in those October raids", ("October", "2025-10-01", "2025-10-31", "month")),
        ("in mid-October", ("mid-October", "2025-10-11", "2025-10-20", "month")),
        ("in late November", ("late November", "2025-11-21", "2025-11-30", "month")),
        # a dash between blanks parts, it doesn't join
        ("Oct 27 - 14 killed", ("Oct 27", "2025-10-27", "2025-10-27", "day")),
        ("a day before Friday's vote", ("a day before Friday", "2026-03-05", "2026-03-05", "day")),
        ("two days after Sept. 2", ("two days after Sept. 2", "2025-09-04", "2025-09-04", "day")),
        ("yesterday", ("yesterday", "2026-03-08", "2026-03-08", "day")),
        ("struck overnight", ("overnight", "2026-03-09", "2026-03-09", "day")),
        ("last night", ("last night", "2026-03-08", "2026-03-08", "day")),
        ("a fortnight ago", ("a fortnight ago", "2026-02-20", "2026-02-26", "week")),
        ("helicopters came on the 16th, ", ("on the 16th", "2026-02-16", "2026-02-16", "day")),
        ("the week of February 9", ("week of February 9", "2026-02-09", "2026-02-15", "week")),
        (
            "in late November of last year",
            ("late November of last year", "2025-11-21", "2025-11-30", "month"),
        ),
        (
            "the first week of February",
            ("first week of February", "2026-02-01", "2026-02-07", "week"),
        ),
        (
            "the last week of February",
            ("last week of February", "2026-02-22", "2026-02-28", "week"),
        ),
        ("on the last day of May", ("last day of May", "2025-05-31", "2025-05-31", "day")),
        ("January: jets hit", ("January", "2026-01-01", "2026-01-31", "month")),
        ("in 2023", ("2023", "2023-01-01", "2023-12-31", "year")),
        ("on 6 March 71 men died", ("6 March", "2026-03-06", "2026-03-06", "day")),
        ("between 3 and 6 March", ("3 and 6 March", "2026-03-03", "2026-03-06", "week")),
        ("in the week of 2-8 March", ("2-8 March", "2026-03-02", "2026-03-08", "week")),
        ("a week ago last Friday", ("a week ago last Friday", "2026-02-27", "2026-02-27", "day")),
        (
            "two weeks ago on Sunday",
            ("two weeks ago on Sunday", "2026-02-22", "2026-02-22", "day"),
        ),
        (
            "a year ago this Wednesday",
            ("a year ago this Wednesday", "2025-03-11", "2025-03-11", "day"),
        ),
        ("ten years ago today", ("ten years ago today", "2016-03-09", "2016-03-09", "day")),
        (
            "a month ago on Sunday",
            ("a month ago on Sunday", "2026-02-08", "2026-02-08", "day"),
        ),
        ("the third of March, ", ("third of March", "2026-03-03", "2026-03-03", "day")),
        ("the third of March's raids", ("March", "2026-03-01", "2026-03-31", "month")),
        ("in the first days of May", ("first days of May", "2025-05-01", "2025-05-10", "month")),
        ("in the last days of May", ("last days of May", "2025-05-21", "2025-05-31", "month")),
        ("last Sunday", ("last Sunday", "2026-03-01", "2026-03-01", "day")),
        ("on Easter Monday", ("Easter Monday", "2025-04-21", "2025-04-21", "day")),
        ("on Good Friday 2024", ("Good Friday 2024", "2024-03-29", "2024-03-29", "day")),
        ("on a Thursday in May 2021", ("Thursday in May 2021", "2021-05-01", "2021-05-31", "week")),
        ("from Sept. 2-5", ("Sept. 2-5", "2025-09-02", "2025-09-05", "week")),
    ],
)
def test_resolves(text: str, expected: tuple[str, str, str, str]) -> None:
    assert dates(text) == [expected]


def test_the_last_month_of_this_name_is_a_year_ago() -> None:
    assert dates("listed last March") == [("last March", "2025-03-01", "2025-03-31", "month")]
    assert dates("listed last January") == [("last January", "2026-01-01", "2026-01-31", "month")]


def test_the_previous_day_is_that_before_the_day_told() -> None:
    told = dates("died on Feb. 11, bringing the dead of the previous day's attack to nine")
    assert [day for _, day, *_ in told] == ["2026-02-11", "2026-02-10"]
    assert not dates("the dead of the previous day's attack")


@pytest.mark.parametrize(
    "text",
    ["he may march on Sundays", "next Friday", "and may signal", "March on!", "the 2023 model",
     "31 countries", "February 31", "after the Easter Sunday bombings"],
)  # fmt: skip
def test_passes_over(text: str) -> None:
    assert dates(text) == []


def test_without_a_day_of_publication_only_full_dates_are_resolved() -> None:
    assert dates("on Friday, on 6 March 2024, last week", None) == [
        ("6 March 2024", "2024-03-06", "2024-03-06", "day")
    ]


def test_a_leap_day_resolves_only_in_a_leap_year() -> None:
    assert dates("on Feb. 29", date(2024, 3, 1))[0][1] == "2024-02-29"
    assert dates("on Feb. 29, 2023") == []


@given(st.text(alphabet="Marchy 0123456789“”é🚤,.-onTuesdayin", max_size=60), st.dates())
def test_spans_hold_the_text_and_dates_are_ordered(text: str, published: date) -> None:
    for mention in find_dates(text, 0, len(text), published):
        assert text[mention.start : mention.end] == mention.text
        assert mention.first <= mention.last


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [name for name, *_ in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in late February", "2026-02-01", "2026-02-28"),
        ("earlier this month", "2026-03-01", "2026-03-31"),
        ("earlier this year", "2026-01-01", "2026-12-31"),
        ("earlier this week", "2026-03-09", "2026-03-15"),
        ("over the weekend", "2026-03-07", "2026-03-08"),
        ("on 3 March", "2026-03-03", "2026-03-03"),
    ],
)
def test_what_is_known_to_the_month_is_coded_as_the_whole_month(
    text: str, first: str, last: str
) -> None:
    (mention,) = find_dates(text, 0, len(text), MONDAY)
    assert tuple(map(str, mention.calendar)) == (first, last)


def test_a_day_told_with_its_year_has_it_again() -> None:
    years: dict[tuple[int, int], int] = {}
    for text, day in [
        ("It began on September 2, 2024.", "2024-09-02"),
        ("Nine died on September 2.", "2024-09-02"),
        ("Six died on September 3.", "2025-09-03"),
        ("It was marked on September 2 of last year.", "2025-09-02"),
    ]:
        (mention,) = of_year_told(find_dates(text, 0, len(text), MONDAY), years)
        assert str(mention.first) == day


def test_a_day_of_the_year_told_before() -> None:
    told = dates("for a murder in 2018, and for a raid on 27 January of that year")
    assert told[1] == ("27 January of that year", "2018-01-27", "2018-01-27", "day")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on the Tuesday before, off Teluk", "2026-02-24"),
        ("on the Sunday after.", "2026-03-01"),
        ("on the previous Sunday", "2026-02-22"),
        ("the following Friday", "2026-03-06"),
        # counted from the news: not from the day told last
        ("on Tuesday before the raid", "2026-03-03"),
        ("the Tuesday before the vote", "2026-03-03"),
    ],
)
def test_a_weekday_beside_another_day_is_counted_from_it(text: str, day: str) -> None:
    found = pointed_back(text, 0, find_dates(text, 0, len(text), MONDAY), date(2026, 2, 27))
    assert [str(mention.first) for mention in found] == [day]
