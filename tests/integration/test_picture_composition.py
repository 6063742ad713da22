"""A picture looks composed at every size: nothing is cut, nothing stands in an empty box."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.chrono.instant import instant_from_civil
from core.timeline.labels import ELLIPSIS, Side
from gui.export.document import paged_document
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
    assert len({line.left for line in noted.notes}) == 2  # beside each other before the picture grows


def test_a_picture_can_leave_out_long_empty_stretches_and_keeps_publication_at_its_date(request_):
    rows = [
        Row("Keel laid", "1 March 1912", at(1912, 3), at(1912, 3, 2)),
        Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14)),
        Row("Verdict", "31 December 2019", at(2019, 12, 31), at(2020)),
    ]
    asked = replace(request_, publication=(at(2019, 7, 13),))
    whole = compose(snapshot_of(rows), asked).scene
    left_out = compose(snapshot_of(rows), replace(asked, leaves_out_empty=True)).scene
    assert not whole.layout.axis.gaps
    (gap,) = left_out.layout.axis.gaps
    assert gap.words.startswith("10")
    sinks, verdict = (next(m for m in left_out.layout.marks if m.event == row) for row in (1, 2))
    assert (
        verdict.left_px - sinks.left_px > 100 > whole.layout.marks[2].left_px - whole.layout.marks[1].left_px
    )
    assert sinks.left_px <= left_out.publication_x_px[0] <= sinks.right_px


def test_a_lane_that_is_folded_in_the_window_is_a_strip_of_heat_on_paper(request_):
    rows = [
        Row(f"Call {day}", f"{day} July 2019", at(2019, 7, day), at(2019, 7, day + 1), lane=day % 2)
        for day in range(1, 29)
    ]
    drawn = snapshot_of(rows, ("Quay", "Calls"))
    name = drawn.lane_names[1]
    open_, folded = (compose(drawn, replace(request_, folded=names)) for names in (frozenset(), {name}))
    lane = next(lane for lane in folded.scene.layout.lanes if lane.name == name)
    assert lane.collapsed
    assert sum(lane.heat.counts) == 14
    assert {mark.lane for mark in folded.scene.layout.marks} == {0}
    assert folded.scene.layout.content_height_px < open_.scene.layout.content_height_px
    assert folded.statement == open_.statement


def test_a_document_whose_crowded_lane_is_folded_needs_no_page_for_it(request_):
    rows = [
        Row(
            f"Call number {number}",
            "July 2019",
            at(2019, 7) + number * 3600,
            at(2019, 7) + number * 3600 + 60,
            lane=1,
        )
        for number in range(300)
    ] + [Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14))]
    drawn = snapshot_of(rows, ("Quay", "Calls"))
    many = paged_document(drawn, request_)
    few = paged_document(drawn, replace(request_, folded=frozenset({drawn.lane_names[1]})))
    assert len(many.pages) > 2
    assert len(few.pages) == 1
