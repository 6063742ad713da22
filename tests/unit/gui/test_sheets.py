"""A span is cut where the calendar has a round date, and nothing of it is lost or told twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil
from core.chrono.interval import Interval
from gui.export.sheets import OVERLAP, parted, sheet_of, trimmed

at = instant_from_civil
YEARS = Interval(at(1990), at(2020))
days_in_years = st.lists(st.integers(0, 30 * 365), min_size=2, max_size=60)


@given(days=days_in_years, share=st.sampled_from([0.3, 0.5, 0.6]))
def test_two_parts_are_the_whole_and_something_begins_in_each(days, share):
    starts = sorted(YEARS.start + day * SECONDS_PER_DAY for day in days)
    parts = parted(YEARS, starts, share)
    if parts is None:
        assert len(set(starts)) == 1 or starts[-1] - starts[0] < 60
        return
    one, other = parts
    assert (one.start, one.end, other.end) == (YEARS.start, other.start, YEARS.end)
    assert any(one.contains(start) for start in starts)
    assert any(other.contains(start) for start in starts)


@pytest.mark.parametrize(
    ("starts", "unit"),
    [
        ([at(1991), at(1995), at(1999, 6), at(2000, 5), at(2004), at(2009)], Granularity.YEAR),
        ([at(2019, 1, month) for month in range(1, 29)], Granularity.WEEK),
        ([at(2019, 3, 20 + day) for day in range(11)] + [at(2019, 4, day) for day in range(1, 12)],
         Granularity.MONTH),
    ],
    ids=["years", "days of a month", "two months"],
)  # fmt: skip
def test_the_cut_is_a_round_date(starts, unit):
    parts = parted(YEARS, starts, 0.5)
    assert parts is not None
    assert floor(parts[0].end, unit) == parts[0].end


def test_what_all_begins_at_once_is_not_cut():
    assert parted(YEARS, [at(2001)] * 9, 0.5) is None


def test_a_sheet_laps_over_its_neighbours_but_not_over_the_ends_of_the_whole():
    middle, first = (
        sheet_of(Interval(at(2000), at(2010)), YEARS),
        sheet_of(Interval(at(1990), at(2000)), YEARS),
    )
    shown, own = middle.shown.end - middle.shown.start, middle.own.end - middle.own.start
    assert shown / own == pytest.approx(1 + OVERLAP, abs=0.001)
    assert (middle.laps_left, middle.laps_right) == (True, True)
    assert (first.laps_left, first.laps_right) == (False, True)


@given(first=st.integers(0, 10_000), length=st.integers(1, 900))
def test_trimming_keeps_all_that_happened(first, length):
    begin = YEARS.start + first * SECONDS_PER_DAY
    end = min(int(YEARS.end), begin + length * SECONDS_PER_DAY)
    kept = trimmed(YEARS, begin, end)
    assert YEARS.start <= kept.start <= begin
    assert end <= kept.end <= YEARS.end


def test_what_is_nearly_full_is_not_trimmed():
    assert trimmed(YEARS, Instant(YEARS.start + 400 * SECONDS_PER_DAY), YEARS.end) == YEARS
