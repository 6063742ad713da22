"""Every kind of date has a mark of its own: disputes show all their dates, sets their times."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil, iso_weekday
from core.chrono.interval import Interval
from core.chrono.recurrence import Recurrence, recurrence
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
    "XXXX-12-25": Recurrence.SOMEHOW,
    "2019-07-13": Recurrence.ONCE,
}


@pytest.mark.parametrize(("value", "expected"), VALUES.items(), ids=VALUES)
def test_a_value_says_how_its_set_comes_back(value, expected):
    assert recurrence(value) is expected


def test_every_saturday_has_its_teeth_on_saturdays():
    viewport = fit(Interval(at(2019, 7), at(2019, 8)), 930.0, 300.0)
    found = teeth(at(2019, 7), at(2019, 8), Recurrence.SATURDAY, viewport)
    days = [Instant(viewport.scale.instant_from_x_px(x) // DAY * DAY) for x in found.at_px]
    assert found.each
    assert days == [at(2019, 7, day) for day in (6, 13, 20, 27)]
    assert {iso_weekday(day) for day in days} == {6}


@given(
    st.sampled_from([member for member in Recurrence if member is not Recurrence.ONCE]),
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
