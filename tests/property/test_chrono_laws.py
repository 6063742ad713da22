"""Laws of civil time that hold for any year, unit and pair of intervals."""

from hypothesis import given
from hypothesis import strategies as st

from core.chrono.granularity import Granularity, ceiling, floor, shift
from core.chrono.instant import (
    Instant,
    civil_from_days,
    civil_from_instant,
    days_from_civil,
    instant_from_civil,
    instant_from_iso_day,
    iso_day,
)
from core.chrono.interval import AllenRelation, Interval, allen_relation

instants = st.integers(-(10**12), 10**12).map(Instant)
units = st.sampled_from(list(Granularity))
intervals = st.tuples(st.integers(-20, 20), st.integers(1, 10)).map(
    lambda pair: Interval(Instant(pair[0]), Instant(pair[0] + pair[1]))
)
INVERSE = {
    AllenRelation.BEFORE: AllenRelation.AFTER,
    AllenRelation.MEETS: AllenRelation.MET_BY,
    AllenRelation.OVERLAPS: AllenRelation.OVERLAPPED_BY,
    AllenRelation.STARTS: AllenRelation.STARTED_BY,
    AllenRelation.DURING: AllenRelation.CONTAINS,
    AllenRelation.FINISHES: AllenRelation.FINISHED_BY,
    AllenRelation.EQUALS: AllenRelation.EQUALS,
}
INVERSE |= {there: back for back, there in INVERSE.items()}


@given(st.integers(-(10**8), 10**8))
def test_days_and_civil_dates_are_inverse(days: int) -> None:
    assert days_from_civil(*civil_from_days(days)) == days


@given(instants)
def test_spelling_an_instant_out_loses_nothing(instant: Instant) -> None:
    civil = civil_from_instant(instant)
    spelled = instant_from_civil(civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second)
    assert spelled == instant


@given(instants)
def test_parse_and_format_of_days_are_inverse(instant: Instant) -> None:
    assert instant_from_iso_day(iso_day(instant)) == floor(instant, Granularity.DAY)


@given(instants, units)
def test_an_instant_lies_in_its_own_unit(instant: Instant, unit: Granularity) -> None:
    start, end = floor(instant, unit), ceiling(instant, unit)
    assert start <= instant < end
    assert floor(start, unit) == start


@given(instants, units, st.integers(-40, 40))
def test_shifting_a_unit_there_and_back_comes_home(instant: Instant, unit: Granularity, count: int) -> None:
    start = floor(instant, unit)
    assert shift(shift(start, unit, count), unit, -count) == start


@given(intervals, intervals)
def test_exactly_one_allen_relation_holds_and_its_inverse_the_other_way(a: Interval, b: Interval) -> None:
    assert INVERSE[allen_relation(a, b)] == allen_relation(b, a)


@given(intervals, intervals)
def test_overlap_agrees_with_the_relation(a: Interval, b: Interval) -> None:
    apart = {AllenRelation.BEFORE, AllenRelation.MEETS, AllenRelation.AFTER, AllenRelation.MET_BY}
    assert a.overlaps(b) == (allen_relation(a, b) not in apart)
