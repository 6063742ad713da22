"""Dates drawn small, dates that the pointer means, and the way back from displayed words to the article."""

import pytest
from PySide6.QtWidgets import QCompleter
from pytestqt.qtbot import QtBot

from core.chrono.instant import instant_from_civil, instant_from_iso_day
from core.model.span import Span
from core.temporal.entry import parse_entry
from core.timeline.marks import MarkKind
from core.timeline.metrics import Sizes, TextRole
from core.timeline.preview import PreviewMark, mark_kind, preview
from gui.models.pointed_date import pointed_date
from gui.models.preview_row import PreviewRow
from gui.models.reader_document import DisplayedText
from gui.panels.names_field import NamesField
from gui.style.theme import light_theme
from gui.timeline.date_preview import DatePreview

DAY_S = 86_400


class SixPixelsALetter:
    """A measure without fonts."""

    def width_px(self, text: str, role: TextRole) -> float:  # noqa: ARG002 - all roles alike
        return 6.0 * len(text)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("12 July 2019", MarkKind.EXACT),
        ("July 2019", MarkKind.WHOLE_UNIT),
        ("c. March 2019", MarkKind.SOFT),
        ("before 2018", MarkKind.BEFORE),
        ("since May 2019", MarkKind.SINCE),
        ("3-9 May 2019", MarkKind.BOUNDED),
    ],
)
def test_a_typed_date_is_drawn_as_the_mark_that_it_will_be(words: str, kind: MarkKind) -> None:
    assert mark_kind(PreviewMark(parse_entry(words))) is kind


def test_what_holds_and_what_comes_share_an_axis_and_both_are_in_view() -> None:
    wanted = [PreviewMark(parse_entry("12 July 2019")), PreviewMark(parse_entry("before 2018"))]
    drawn = preview(wanted, 300.0, SixPixelsALetter(), Sizes())
    now, then = drawn.marks
    assert then.right_px < now.left_px
    assert 0 <= then.right_px <= now.right_px <= 300
    assert drawn.axis.contexts


def test_the_picture_is_hidden_where_no_date_is_to_be_drawn(qtbot: QtBot) -> None:
    picture = DatePreview(light_theme())
    qtbot.addWidget(picture)
    picture.show_rows((PreviewRow("now", PreviewMark(parse_entry("480 BC"))), PreviewRow("then", None)))
    assert not picture.isHidden()
    assert not picture.grab().isNull()
    picture.show_rows(())
    assert picture.isHidden()


@pytest.mark.parametrize(
    ("grid_s", "words"),
    [(DAY_S, "13 July 2019"), (31 * DAY_S, "July 2019"), (366 * DAY_S, "2019"), (3_660 * DAY_S, "2019")],
)
def test_a_place_on_the_timeline_is_a_date_as_close_as_the_grid_tells(grid_s: float, words: str) -> None:
    pointed = pointed_date(instant_from_iso_day("2019-07-13"), grid_s)
    assert pointed == words
    assert parse_entry(pointed).earliest <= instant_from_iso_day("2019-07-13")


def test_a_place_before_our_era_is_a_year_that_can_be_read() -> None:
    pointed = pointed_date(instant_from_civil(-479, 6, 1), DAY_S)
    assert pointed == "480 BC"
    assert parse_entry(pointed).value == "BC0480"


def test_displayed_words_lead_back_to_where_they_stand_in_the_article() -> None:
    # Two blocks of an article, the first from 10 on, the second from 40 on; one letter is two of Qt's.
    shown = DisplayedText("one \U0001f600 two\nthree four", ((10, 19, 0), (40, 50, 10)))
    for span in (Span(10, 13), Span(14, 15), Span(16, 19), Span(40, 45), Span(46, 50), Span(14, 45)):
        at = shown.positions_of(Span(span.start, min(span.end, 19) if span.start < 19 else span.end))
        end = shown.positions_of(Span(40, 45)) if span.end == 45 and span.start < 19 else at
        assert at is not None
        assert end is not None
        assert shown.span_of(at[0], end[1]) == span
    assert shown.span_of(3, 3) is None


def test_names_are_parted_by_commas_and_a_suggestion_takes_the_place_of_what_was_begun(qtbot: QtBot) -> None:
    field = NamesField()
    qtbot.addWidget(field)
    field.set_known(["Sorrel Quay", "Tarnhaven"])
    field.set_names(["Great Scarra"])
    field.setCursorPosition(len(field.text()))
    qtbot.keyClicks(field, ", tarn")
    suggested = field.findChild(QCompleter)
    assert suggested is not None
    suggested.activated.emit("Tarnhaven")
    assert field.names == ("Great Scarra", "Tarnhaven")
    qtbot.keyClicks(field, ",, Tarnhaven , ")
    assert field.names == ("Great Scarra", "Tarnhaven")
