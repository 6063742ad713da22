"""Lengths in words, as the calendar counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval
from core.chrono.lengths import length_words, to_whole_units

CASES = {
    "a second": ((2019, 1, 1, 0, 0, 0), (2019, 1, 1, 0, 0, 1), "1 second"),
    "an hour and some": ((2019, 7, 13, 5), (2019, 7, 13, 6, 20), "1 hour 20 minutes"),
    "days and hours": ((2019, 7, 13), (2019, 7, 16, 6), "3 days 6 hours"),
    "days": ((2019, 7, 12), (2019, 7, 30), "18 days"),
    "from the last day of a month": ((2019, 1, 31), (2019, 5, 30), "3 months 30 days"),
    "whole months": ((2019, 1), (2019, 5), "4 months"),
    "years and months": ((2018,), (2021, 4), "3 years 3 months"),
    "a leap year": ((2020,), (2021,), "1 year"),
    "over the turn of the era": ((-400,), (100,), "500 years"),
    "very long": ((-9_999,), (2000,), "11,999 years"),
}


@pytest.mark.parametrize(("start", "end", "words"), CASES.values(), ids=CASES)
def test_a_length_is_said_in_units_of_its_own_size(start, end, words):
    assert length_words(Interval(instant_from_civil(*start), instant_from_civil(*end))) == words


@given(st.integers(-(10**11), 10**11), st.integers(1, 10**10), st.floats(0.001, 10**9))
def test_whole_units_hold_the_span_and_stay_so(start, length, least_s):
    span = Interval(Instant(start), Instant(start + length))
    whole = to_whole_units(span, least_s)
    assert whole.start <= span.start < span.end <= whole.end
    assert to_whole_units(whole, least_s) == whole
    assert length_words(whole)
