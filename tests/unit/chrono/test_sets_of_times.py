"""Sets of times: told from stretches by their value, and said with their bounds."""

import pytest

from core.chrono.dating import Dating, Mod, point, throughout
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_iso_day
from core.chrono.interval import Interval
from core.chrono.recurrence import recurrence_words
from core.chrono.wording import dating_words


def _day(iso: str) -> Interval:
    start = instant_from_iso_day(iso)
    return Interval(start, Instant(start + SECONDS_PER_DAY))


def _over(value: str, first: str, last: str, **open_ends: bool) -> Dating:
    return throughout(_day(first), _day(last), value=value, granularity=Granularity.DAY, **open_ends)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1D", "daily"),
        ("P1W", "weekly"),
        ("P2W", "every 2 weeks"),
        ("P1WE", "every weekend"),
        ("PT1H", "hourly"),
        ("P1Y", "yearly"),
        ("P3Y", "every 3 years"),
        ("P2CE", "every 2 centuries"),
        ("XXXX-WXX-1", "every Monday"),
        ("XXXX-WXX-5TNI", "every Friday night"),
        ("XXXX-XX-XXTMO", "every morning"),
        ("XXXX-XX-15", "on the 15th of every month"),
        ("XXXX-06", "every June"),
        ("XXXX-07-04", "every 4 July"),
        ("XXXX-SU", "every summer"),
        ("XXXX-WXX-WE", "every weekend"),
        ("XXXX-WXX", "every weekday"),
        ("PXQ", "again and again"),
    ],
)
def test_how_often_is_said_in_words(value: str, words: str) -> None:
    assert recurrence_words(value) == words


@pytest.mark.parametrize(
    ("dating", "words"),
    [
        (_over("XXXX-WXX-1", "2019-05-06", "2019-07-13", open_end=True), "every Monday since 6 May 2019"),
        (_over("P1D", "2019-05-03", "2019-05-09"), "daily from 3 May 2019 to 9 May 2019"),
        (_over("P1D", "2019-07-13", "2019-07-13", open_start=True), "daily until 13 July 2019"),
        (_over("XXXX-WXX-6", "2019-07-13", "2019-07-13", open_start=True, open_end=True), "every Saturday"),
        (_over("XXXX-WXX-6", "2019-07-01", "2019-07-31"), "every Saturday in July 2019"),
    ],
    ids=("open end", "both ends", "open beginning", "no end known", "a whole month"),
)
def test_a_set_is_said_with_its_bounds(dating: Dating, words: str) -> None:
    assert dating.recurring
    assert dating_words(dating) == words


def test_a_length_is_no_set() -> None:
    past_day = _over("P1D", "2019-07-12", "2019-07-13")
    past_week = _over("P1W", "2019-07-06", "2019-07-13", open_end=True)
    about_a_week = throughout(
        _day("2019-06-29"), _day("2019-07-20"), value="P1W", granularity=Granularity.WEEK, mod=Mod.APPROX
    )
    assert not any(dating.recurring for dating in (past_day, past_week, about_a_week))


def test_one_occasion_is_no_set() -> None:
    assert not point(_day("2019-07-13"), value="2019-07-13", granularity=Granularity.DAY).recurring
