"""Civil time: days, weekdays and years of any age."""

import datetime as dt

import pytest

from core.chrono.instant import (
    CivilTime,
    civil_from_instant,
    instant_from_civil,
    instant_from_iso_day,
    iso_clock,
    iso_day,
    iso_weekday,
    iso_year,
)


@pytest.mark.parametrize(
    "day",
    ["2019-07-13", "2000-02-29", "1900-03-01", "0079-08-24", "0000-12-31", "-0479-09-22", "+12019-01-01"],
)
def test_an_iso_day_comes_back_as_it_was_written(day: str) -> None:
    assert iso_day(instant_from_iso_day(day)) == day


@pytest.mark.parametrize(
    "day", ["2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10", "July 13", "2019-07", ""]
)
def test_a_day_that_does_not_exist_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match=r"no such date|not an ISO day"):
        instant_from_iso_day(day)


def test_weekdays_agree_with_the_standard_library() -> None:
    for ordinal in range(1, 3_000_000, 9973):
        date = dt.date.fromordinal(ordinal)
        assert iso_weekday(instant_from_civil(date.year, date.month, date.day)) == date.isoweekday()


def test_the_battle_of_salamis_has_a_date() -> None:
    assert civil_from_instant(instant_from_civil(-479, 9, 22, 14, 30)) == CivilTime(-479, 9, 22, 14, 30)


@pytest.mark.parametrize(("year", "text"), [(2019, "2019"), (79, "0079"), (0, "0000"), (-479, "-0479")])
def test_years_are_written_astronomically(year: int, text: str) -> None:
    assert iso_year(year) == text


def test_seconds_are_written_only_where_there_are_any() -> None:
    assert iso_clock(instant_from_civil(2019, 7, 13, 14, 30)) == "14:30"
    assert iso_clock(instant_from_civil(2019, 7, 13, 14, 30, 5)) == "14:30:05"
