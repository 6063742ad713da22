"""Every kind of date has a mark of its own: disputes show all their dates, sets their times."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil, iso_weekday
from core.chrono.interval import Interval
from core.chrono.recurrence import Recurrence, recurrence
from core.timeline.breaks import Breaks, Gap
from core.timeline.labels import date_line
from core.timeline.layout import LayoutEngine
from core.timeline.marks import MarkKind, mark_columns
from core.timeline.recurrences import LEAST_APART_PX, teeth
from core.timeline.viewport import fit
from tests.support.timelines import EvenWidths, Row, snapshot_of

DAY = SECONDS_PER_DAY
at = instant_from_civil

RAID = Row("Raid", "12 July 2019", at(2019, 7, 12), at(2019, 7, 13), disputed=True,
           rivals=((at(2019, 7, 14), at(2019, 7, 15)),))  # fmt: skip
TOLL = Row("Toll rises", "12 July 2019", at(2019, 7, 12), at(2019, 7, 13), disputed=True, sources=2)
MARKET = Row("Market", "every Saturday in July 2019", at(2019, 7), at(2019, 8), lasts=True,
             recurring=Recurrence.SATURDAY)  # fmt: skip
SIEGE = Row("Siege", "at publication", at(2010), at(2019, 7, 14), start_latest=at(2019, 7, 13), lasts=True,
            open_start=True, open_end=True, end_earliest=at(2019, 7, 14))  # fmt: skip


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (RAID, MarkKind.DISPUTED),
        (TOLL, MarkKind.EXACT),
        (MARKET, MarkKind.RECURRING),
        (SIEGE, MarkKind.ONGOING),
    ],
    ids=lambda one: getattr(one, "title", None),
)
def test_a_date_is_drawn_as_what_it_is(row, kind):
    assert mark_columns(snapshot_of([row])).kind.tolist() == [kind]


def test_a_dispute_spans_all_its_dates_and_its_core_is_its_own():
    columns = mark_columns(snapshot_of([RAID]))
    assert (columns.start[0], columns.end[0]) == (at(2019, 7, 12), at(2019, 7, 15))
    assert (columns.core_start[0], columns.core_end[0]) == (at(2019, 7, 12), at(2019, 7, 13))
    engine = LayoutEngine(snapshot_of([RAID]), EvenWidths())
    (mark,) = engine.layout(engine.fit_all(900.0, 300.0)).marks
    (other,) = mark.rivals_px
    day = mark.core_right_px - mark.core_left_px
    assert other[0] - mark.core_left_px == pytest.approx(2 * day)
    assert other[1] == pytest.approx(mark.right_px)


def test_what_goes_on_ends_where_the_article_has_its_present():
    columns = mark_columns(snapshot_of([SIEGE]))
    assert columns.end[0] == at(2019, 7, 14)
    assert columns.start[0] >= at(2019, 7, 13)


VALUES = {
    "XXXX-WXX-1": Recurrence.MONDAY,
    "XXXX-WXX-7": Recurrence.SUNDAY,
    "P1D": Recurrence.DAILY,
    "PT1H": Recurrence.HOURLY,
    "P2W": Recurrence.SOMEHOW,
    "XXXX-SU": Recurrence.SOMEHOW,
    "XXXX-13-01": Recurrence.SOMEHOW,
    "XXXX-02-30": Recurrence.SOMEHOW,
    "2019-07-13": Recurrence.ONCE,
}


@pytest.mark.parametrize(("value", "expected"), VALUES.items(), ids=VALUES)
def test_a_value_says_how_its_set_comes_back(value, expected):
    assert recurrence(value) == expected


CALENDAR = {
    "XXXX-12-25": (2019, 2022, ((2019, 12, 25), (2020, 12, 25), (2021, 12, 25))),
    "XXXX-02-29": (2015, 2025, ((2016, 2, 29), (2020, 2, 29), (2024, 2, 29))),
    "XXXX-XX-31": (2019, 2020, tuple((2019, month, 31) for month in (1, 3, 5, 7, 8, 10, 12))),
    "XXXX-XX-01": (2019, 2020, tuple((2019, month, 1) for month in range(1, 13))),
    "XXXX-07": (2019, 2021, ((2019, 7, 16), (2020, 7, 16))),
    "P1M": (2019, 2020, tuple((2019, month, 15 if month == 2 else 16) for month in range(1, 13))),
    "P1Y": (2018, 2021, ((2018, 7, 2), (2019, 7, 2), (2020, 7, 1))),
    "XXXX": (-480, -478, ((-480, 7, 1), (-479, 7, 2))),
}


@pytest.mark.parametrize(("value", "expected"), CALENDAR.items(), ids=CALENDAR)
def test_a_set_of_the_calendar_has_its_teeth_on_its_dates(value, expected):
    first, last, dates = expected
    viewport = fit(Interval(at(first), at(last)), 30_000.0, 300.0)
    found = teeth(at(first), at(last), recurrence(value), viewport)
    assert found.each
    assert [viewport.scale.instant_from_x_px(x) // DAY * DAY for x in found.at_px] == [
        at(*date) for date in dates
    ]


def test_a_broken_axis_keeps_a_monthly_set_on_its_day():
    breaks = Breaks((Gap(at(1990), at(2018), 40 * DAY),))
    drawn = breaks.drawn(at(2019)), breaks.drawn(at(2020))
    viewport = fit(Interval(*drawn), 900.0, 300.0)
    found = teeth(*drawn, recurrence("XXXX-XX-15"), viewport, breaks)
    days = [breaks.true(viewport.scale.instant_from_x_px(x)) // DAY * DAY for x in found.at_px]
    assert days == [at(2019, month, 15) for month in range(1, 13)]


def test_every_saturday_has_its_teeth_on_saturdays():
    viewport = fit(Interval(at(2019, 7), at(2019, 8)), 930.0, 300.0)
    found = teeth(at(2019, 7), at(2019, 8), Recurrence.SATURDAY, viewport)
    days = [Instant(viewport.scale.instant_from_x_px(x) // DAY * DAY) for x in found.at_px]
    assert found.each
    assert days == [at(2019, 7, day) for day in (6, 13, 20, 27)]
    assert {iso_weekday(day) for day in days} == {6}


@given(
    st.sampled_from(
        [*(member for member in Recurrence if member is not Recurrence.ONCE), *map(recurrence, CALENDAR)]
    ),
    st.integers(DAY, 40_000 * DAY),
    st.integers(-500, 500),
)
def test_teeth_are_apart_bounded_and_stay_where_they_are_when_the_view_moves(kind, span_s, dx):
    viewport = fit(Interval(at(2019), Instant(at(2019) + span_s)), 900.0, 300.0)
    before = teeth(at(2000), at(2100), kind, viewport).at_px
    after = teeth(at(2000), at(2100), kind, viewport.panned(dx)).at_px
    assert len(before) <= 900 / LEAST_APART_PX + 4
    assert all(right - left >= LEAST_APART_PX - 0.01 for left, right in pairwise(before))
    moved = {round(x + dx, 1) for x in before if 0 <= x + dx <= 900 and 0 <= x <= 900}
    still = {round(x, 1) for x in after}
    assert all(any(abs(x - other) <= 0.2 for other in still) for x in moved)


LINES = {
    "one": (1, False, "13 July 2019"),
    "two": (2, False, "13 July 2019 · told twice"),
    "several": (3, False, "13 July 2019 · told 3 times"),
    "at odds": (3, True, "13 July 2019 · sources differ"),
}


@pytest.mark.parametrize(("sources", "disputed", "line"), LINES.values(), ids=LINES)
def test_the_line_under_a_title_says_who_tells_it(sources, disputed, line):
    assert date_line("13 July 2019", sources, disputed=disputed) == line


def test_a_line_without_room_says_the_date_alone():
    rows = [
        Row("Ferry", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14), sources=12),
        Row("Inquiry opens in the old harbour", "14 July 2019", at(2019, 7, 15), at(2019, 7, 16)),
    ]
    engine = LayoutEngine(snapshot_of(rows), EvenWidths())
    whole = engine.fit_all(900.0, 200.0)
    lines = {label.date_words for label in engine.layout(whole).labels}
    assert "13 July 2019 · told 12 times" in lines
    narrow = engine.layout(engine.fit_all(230.0, 200.0)).labels
    assert not any(label.date_words.endswith(("…", "·")) for label in narrow)
