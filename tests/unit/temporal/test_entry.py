"""Dates that users type: read when they say a year, refused with advice when they do not."""

import pytest

from core.chrono.dating import day_bounds
from core.chrono.edtf import edtf
from core.chrono.wording import dating_words
from core.errors import UsageError
from core.temporal.entry import parse_entry


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 July 2019", "2019-07-12"),
        ("July 12, 2019", "2019-07-12"),
        ("12 july 2019", "2019-07-12"),
        ("Saturday 13 July 2019", "2019-07-13"),
        ("13/07/2019", "2019-07-13"),
        ("2019-07-12", "2019-07-12"),
        ("July 2019", "2019-07"),
        ("2019", "2019"),
        ("480 BC", "-0479"),
        ("-0479", "-0479"),
        ("AD 79", "0079"),
        ("1990s", "199X"),
        ("the 19th century", "18XX"),
        ("c. March 2019", "2019-03~"),
        ("ca 1850", "1850~"),
        ("2019-07~", "2019-07~"),
        ("3–9 May 2019", "2019-05-03/2019-05-09"),
        ("May 3-9, 2019", "2019-05-03/2019-05-09"),
        ("28 May – 3 June 2019", "2019-05-28/2019-06-03"),
        ("from 3 to 9 May 2019", "2019-05-03/2019-05-09"),
        ("May 2018 to June 2019", "2018-05-01/2019-06-30"),
        ("1914-18", "1914-01-01/1918-12-31"),
        ("since May 2019", "2019-05-01/.."),
        ("until May 2019", "../2019-05-31"),
        ("before 2018", "../2017-12-31"),
        ("2019-04-21/..", "2019-04-21/.."),
        ("2018/2019-05", "2018-01-01/2019-05-31"),
        ("2019-07-12 14:30", "2019-07-12T14:30"),
        ("2019-07-12T14:30Z", "2019-07-12T14:30Z"),
        ("12 July 2019, 14:30", "2019-07-12T14:30"),
    ],
)
def test_entry_is_read(words: str, expected: str) -> None:
    assert edtf(parse_entry(words)) == expected


@pytest.mark.parametrize("words", ["12 July", "Saturday", "yesterday", "last week", "April"])
def test_entry_without_a_year_is_refused_and_told_so(words: str) -> None:
    with pytest.raises(UsageError, match="needs a year"):
        parse_entry(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "foo",
        "19th c 3 and 9 March 2004",
        "30 February 2019",
        "2019-02-30",
        "x" * 500,
        "soon",
        "two weeks",
    ],
)
def test_entry_that_is_no_date_is_refused_with_what_to_do(words: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_entry(words)
    assert refused.value.what_to_do


def test_numeric_entry_that_may_be_read_in_two_ways_is_refused() -> None:
    with pytest.raises(UsageError, match="two ways"):
        parse_entry("07/08/2019")


def test_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(UsageError, match="ends before it begins"):
        parse_entry("9 June 2019 – 3 May 2019")


def test_end_of_a_month_is_its_last_third() -> None:
    bounds = day_bounds(parse_entry("end of April 2019"))
    assert (bounds.earliest, bounds.latest) == ("2019-04-21", "2019-04-30")


@pytest.mark.parametrize(
    "words",
    [
        "12 July 2019",
        "July 2019",
        "2019",
        "480 BC",
        "Q3 2018",
        "early 2018",
        "c. March 2019",
        "since May 2019",
    ],
)
def test_what_the_app_shows_can_be_typed_back(words: str) -> None:
    dating = parse_entry(words)
    assert parse_entry(dating_words(dating)) == dating
