"""Machine-written dates are read in full or not at all."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.granularity import Granularity
from core.chrono.instant import iso_day
from core.ingest.date_strings import parse_stated_date


@pytest.mark.parametrize(
    ("words", "in_words", "offset"),
    [
        ("2019-07-13", "2019-07-13", None),
        (" 2019-7-3 ", "2019-07-03", None),
        ("2019-07-13T10:05:00Z", "2019-07-13 10:05", 0),
        ("2019-07-13T23:30:15+03:00", "2019-07-13 23:30:15", 180),
        ("2019-07-13T23:30:15.123-0430", "2019-07-13 23:30:15", -270),
        ("2019-07-13 23:30", "2019-07-13 23:30", None),
        ("20190713", "2019-07-13", None),
        ("20190713T101112Z", "2019-07-13 10:11:12", 0),
        ("13.07.2019", "2019-07-13", None),
        ("07/13/2019", "2019-07-13", None),
        ("2019/07/13", "2019-07-13", None),
        ("Sat, 13 Jul 2019 10:05:00 +0300", "2019-07-13 10:05", 180),
        ("2019-07-13T23:30:15+03:00[Europe/Athens]", "2019-07-13 23:30:15", 180),
        ("2019-07-13 23:30:15 EEST", "2019-07-13 23:30:15", None),
        ("Sat Jul 13 2019 23:30:15 GMT+0300 (Eastern European Summer Time)", "2019-07-13 23:30:15", 180),
        ("13 Jul 2019", "2019-07-13", None),
        ("13 July 2019", "2019-07-13", None),
        ("1563012300", "2019-07-13 10:05", 0),
        ("1563012300000", "2019-07-13 10:05", 0),
    ],
)
def test_a_date_is_read_as_it_is_stated(words: str, in_words: str, offset: int | None) -> None:
    stated = parse_stated_date(words)

    assert stated is not None
    assert stated.in_words == in_words
    assert stated.utc_offset_minutes == offset


@pytest.mark.parametrize(
    ("words", "unit", "first", "last"),
    [
        ("2019-07", Granularity.MONTH, "2019-07-01", "2019-07-31"),
        ("2019", Granularity.YEAR, "2019-01-01", "2019-12-31"),
    ],
)
def test_a_month_or_a_year_stays_as_wide_as_it_is(
    words: str, unit: Granularity, first: str, last: str
) -> None:

    stated = parse_stated_date(words)

    assert stated is not None
    assert stated.latest is not None
    assert (stated.granularity, stated.day, iso_day(stated.latest)) == (unit, first, last)


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "03/04/2019", "2019-02-30", "2019-13-01", "31.02.2019", "2019-07-13T25:00", "12345",
     "99999999", "2 hours ago", "null", "July"],
)  # fmt: skip
def test_what_is_no_date_or_could_be_two_is_left_alone(words: str) -> None:
    assert parse_stated_date(words) is None


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)), st.times())
def test_iso_dates_and_times_are_read_back(day: datetime.date, clock: datetime.time) -> None:
    stated = parse_stated_date(f"{day.isoformat()}T{clock:%H:%M:%S}")

    assert stated is not None
    assert stated.day == day.isoformat()


@given(st.text(max_size=60))
def test_no_words_make_it_fail(words: str) -> None:
    stated = parse_stated_date(words)
    assert stated is None or stated.instant is not None
