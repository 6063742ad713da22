"""A picture looks composed at every size: nothing is cut, nothing stands in an empty box."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.chrono.instant import instant_from_civil
from core.timeline.labels import ELLIPSIS, Side
from gui.export.page_sizes import SIZES, page_size
from gui.export.picture import compose
from gui.export.request import ExportRequest, Footnote
from gui.style.fonts import load_fonts
from tests.support.timelines import Row, every_kind, snapshot_of

at = instant_from_civil
LONG_TITLE = (
    "Der Verkehrsausschuss des Bundestages beschließt die Geschwindigkeitsbegrenzungsüberwachung auf allen "
    "Bundesautobahnen trotz einer angekündigten Verfassungsbeschwerde der Opposition im kommenden Herbst"
)


@pytest.fixture
def request_(qapp):  # noqa: ARG001 - fonts need an application
    load_fonts()
    return ExportRequest("Ferry", page_size("a4-portrait"), datetime(2026, 1, 2, tzinfo=UTC))


@pytest.mark.parametrize("name", SIZES)
def test_a_long_title_takes_up_to_three_lines_and_ends_at_a_word(name, request_):
    picture = compose(every_kind(), replace(request_, title=LONG_TITLE, size=page_size(name)))
    lines = picture.heading.title
    assert 1 <= len(lines) <= 3
    told = " ".join(lines)
    assert told == LONG_TITLE or set(told.removesuffix(ELLIPSIS).split()) <= set(LONG_TITLE.split())


@pytest.mark.parametrize("name", SIZES)
def test_the_panel_of_few_events_is_no_higher_than_they_need(name, request_):
    row = Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14))
    picture = compose(snapshot_of([row]), replace(request_, size=page_size(name)))
    assert picture.scene.frame.lanes_height_px <= 160
    assert picture.panel.is_complete


def test_a_label_that_fits_on_neither_side_stands_whole_under_its_mark(request_):
    title = "Minister resigns after the ferry sinks near the old harbour and the court hears witnesses"
    rows = [
        Row("Talks begin", "1 January 2019", at(2019), at(2019, 1, 2)),
        Row(title, "2 July 2019", at(2019, 7, 2), at(2019, 7, 3)),
        Row("Verdict", "31 December 2019", at(2019, 12, 31), at(2020)),
    ]
    picture = compose(snapshot_of(rows), request_)
    label = next(label for label in picture.scene.layout.labels if label.event == 1)
    assert (label.title, label.side) == (title, Side.UNDER)
    assert 0 <= label.left_px <= picture.scene.frame.time_width_px - label.width_px


def test_many_footnotes_make_the_picture_higher_and_the_timeline_no_smaller(request_):
    notes = tuple(Footnote((102,), f"Sentence {number}.", "Harbour Post") for number in range(80))
    plain, noted = compose(every_kind(), request_), compose(every_kind(), replace(request_, footnotes=notes))
    assert noted.units_per_px <= max(1.0, plain.units_per_px)
    assert noted.page_px[1] > plain.page_px[1]
