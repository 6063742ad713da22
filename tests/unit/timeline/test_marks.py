"""Every kind of dating has its own mark, as wide as what is known."""

import pytest

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.timeline.layout import LayoutEngine, layout
from core.timeline.marks import MarkKind, line_instant, mark_columns
from tests.support.timelines import EvenWidths, Row, every_kind, snapshot_of

KINDS = {
    "Council founded": MarkKind.WHOLE_UNIT,
    'Talks <open> & "close"': MarkKind.WHOLE_UNIT,
    "Ferry sinks": MarkKind.EXACT,
    "Minister resigns": MarkKind.SOFT,
    "Strike goes on": MarkKind.SINCE,
    "Curfew": MarkKind.BOUNDED,
    "Embargo": MarkKind.UNTIL,
    "Verdict": MarkKind.AFTER,
}


def kinds_by_title(snapshot):
    titles = [label.title for label in snapshot.labels.labels(range(len(snapshot)))]
    return dict(zip(titles, mark_columns(snapshot).kind.tolist(), strict=True))


@pytest.mark.parametrize("title", KINDS)
def test_a_dating_is_drawn_as_its_kind(title):
    assert kinds_by_title(every_kind())[title] == KINDS[title]


def test_a_span_that_may_lie_anywhere_between_two_days_has_no_certain_core():
    at = instant_from_civil
    snapshot = snapshot_of([Row("Theft", "between 3 and 9 May", at(2019, 5, 3), at(2019, 5, 10))])
    columns = mark_columns(snapshot)
    assert columns.kind.tolist() == [MarkKind.BOUNDED]
    assert columns.core_end[0] <= columns.core_start[0]


def test_before_stands_at_its_bound_and_not_where_time_began():
    at = instant_from_civil
    row = Row("Escape", "before 1 June 2020", at(1900), at(2020, 6, 1), open_start=True)
    columns = mark_columns(snapshot_of([row]))
    assert columns.kind.tolist() == [MarkKind.BEFORE]
    assert columns.start[0] >= at(2020, 5, 31)


def test_an_open_past_does_not_widen_the_view_that_fits_all():
    at = instant_from_civil
    rows = [
        Row("Embargo", "until 2020", at(1800), at(2020), lasts=True, open_start=True, end_earliest=at(2019)),
        Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14)),
    ]
    extent = LayoutEngine(snapshot_of(rows), EvenWidths()).extent
    assert extent.start >= at(2018)


def test_a_month_is_a_month_wide_at_every_zoom():
    at = instant_from_civil
    start, end = at(2018, 9), at(2018, 10)
    snapshot = snapshot_of([Row("Talks", "September 2018", start, end, Granularity.MONTH)])
    maker = LayoutEngine(snapshot, EvenWidths())
    viewport = maker.fit_all(900.0, 500.0)
    for closer in (1.0, 1.7, 2.5):
        shown = maker.layout(viewport.zoomed(closer, 450.0))
        mark = shown.marks[0]
        assert mark.right_px - mark.left_px == pytest.approx(
            (end - start) / shown.viewport.scale.seconds_per_px
        )


def test_a_day_is_a_dot_from_afar_and_a_band_from_near():
    start = instant_from_civil(2019, 7, 13)
    snapshot = snapshot_of([Row("Ferry sinks", "13 July 2019", start, start + SECONDS_PER_DAY)])
    maker = LayoutEngine(snapshot, EvenWidths())
    whole = maker.fit_all(900.0, 500.0)
    assert not maker.layout(whole.zoomed(30, 450.0)).marks[0].dot
    assert maker.layout(whole.zoomed(0.5, 450.0)).marks[0].dot


def test_a_publication_day_has_its_line_at_noon_and_a_clock_time_where_it_is():
    midnight = instant_from_civil(2019, 7, 13)
    assert line_instant(midnight) == midnight + SECONDS_PER_DAY // 2
    assert line_instant(midnight + 3600) == midnight + 3600


def test_no_events_give_an_axis_and_nothing_else():
    maker = LayoutEngine(snapshot_of([]), EvenWidths())
    assert maker.fit_all(900.0, 500.0) is None
    viewport = LayoutEngine(every_kind(), EvenWidths()).fit_all(900.0, 500.0)
    empty = layout(snapshot_of([]), viewport, EvenWidths())
    assert empty.axis.ticks
    assert (empty.marks, empty.labels, empty.clusters, empty.lanes) == ((), (), (), ())
