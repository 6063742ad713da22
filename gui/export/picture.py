"""One page with a timeline: title, statement, timeline, legend, footnotes, and how it was made.

Its own layout pass at its own size. A few events are drawn larger, many smaller, down to half; what does
not fit then makes the picture higher, so that nothing is ever cut off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.detail import detail_of
from core.timeline.drawn import Drawn, in_true_time, without_empty_stretches
from core.timeline.whole import EXACT_UP_TO
from gui.export.columns import Columns, balanced, columns_for
from gui.export.footer import FOOTER_PX, MARGIN_PX
from gui.export.footnotes import NotedLabels, NoteLine, note_blocks
from gui.export.heading import Heading, heading_of, statement_of
from gui.export.page_marks import MARKS_ROW_PX
from gui.export.panel import AXIS_PX, Panel, panel_of
from gui.export.parts import all_filled, overlapping
from gui.export.request import ExportRequest
from gui.export.scale_words import LONGEST_SCALE, scale_words
from gui.export.sheets import Sheet
from gui.style.tokens import SPACE_M, Tokens
from gui.timeline.painters.scene import Scene

LEGEND_ROW_PX = 24.0
_LEAST_ROOM_PX = 120.0
# How many units of drawing there are to a unit of the page: from enlarged to half the size.
_LARGEST, _SMALLEST = 0.58, 2.0
_STEP = 0.125
_MOST_ENLARGED = 400  # events; more have no room for their labels at any size
SMALL_PRINT = 1.2  # of the usual size of drawing, for pages of many events: labels of 8 points
_POSTER_FROM_PX, _POSTER_UNITS = 2_000, 1_600.0  # so wide a page is read from afar
_NARROWEST_UNITS = 620.0
_MOST_NOTES_SHARE = 0.5  # of the height; more footnotes make the picture higher, not the timeline smaller


@dataclass(frozen=True, slots=True)
class Picture:
    """Ready to be painted: its size in units of drawing, and how many of them a pixel of the page has.

    `fits` where it need not be drawn smaller to stay within the page asked for. `sheet` is its part of the
    time where there are more pages; `has_marks_row` where a row under the timeline says how it goes on.
    """

    request: ExportRequest
    panel: Panel
    heading: Heading
    width: float
    height: float
    units_per_px: float
    statement: str
    notes: tuple[NoteLine, ...]
    fits: bool
    sheet: Sheet | None = None
    has_marks_row: bool = False

    @property
    def scene(self) -> Scene:
        return self.panel.scene

    @property
    def tokens(self) -> Tokens:
        return self.scene.tokens

    @property
    def page_px(self) -> tuple[float, float]:
        return self.width / self.units_per_px, self.height / self.units_per_px

    @property
    def description(self) -> str:
        """The alternative text: the events of most weight, in the order of time."""
        weightiest = sorted(self.scene.layout.labels[:12], key=lambda label: label.event)
        labels = "; ".join(f"{label.date_words}: {label.title}" for label in weightiest)
        told = f" {_tr('Labelled:')} {labels}." if labels else ""
        return f"{_tr('Timeline.')} {self.statement}.{told}"


def counted(snapshot: TimelineSnapshot, request: ExportRequest) -> ExportRequest:
    """With the number of events there are, unless it was said: what is shown may have been filtered."""
    return request if request.total is not None else replace(request, total=len(snapshot))


def prepared(snapshot: TimelineSnapshot, request: ExportRequest) -> TimelineSnapshot:
    """The snapshot as it is drawn: with the numbers of footnotes, and filled unless review is asked for."""
    numbered = replace(snapshot, labels=NotedLabels(snapshot, request.footnotes))
    drawn = numbered if request.review_state else all_filled(numbered)
    if len(drawn) <= EXACT_UP_TO or drawn.detail is not None:
        return drawn
    return replace(drawn, detail=detail_of(drawn))  # once for all sizes that are tried


def compose(snapshot: TimelineSnapshot, request: ExportRequest, *, has_marks_row: bool = False) -> Picture:
    """Lay out all of it on one page: as large as it stays whole, else as small as it must be."""
    request, shown = counted(snapshot, request), prepared(snapshot, request)
    drawn = without_empty_stretches(shown) if request.leaves_out_empty else in_true_time(shown)
    for units in _enlarged(request.size.width_px) if len(shown) <= _MOST_ENLARGED else ():
        picture = _at(drawn, request, units, has_marks_row=has_marks_row)
        within = picture.height <= request.size.height_px * units + 0.5  # with its footnotes too
        if within and picture.fits and picture.heading.is_whole and picture.panel.is_complete:
            return picture
    units = usual_units(request.size.width_px)
    while True:
        picture = _at(drawn, request, units, has_marks_row=has_marks_row)
        if picture.fits or units >= _SMALLEST:
            return picture
        units += _STEP


def compose_sheet(
    drawn: TimelineSnapshot, request: ExportRequest, sheet: Sheet, part_words: str, *, labels_only: bool
) -> Picture:
    """Lay out the events of one sheet, `drawn`, in small print. `part_words` name its lanes.

    With `labels_only` a sheet that is too high is for two pages; else it is drawn as small as it must be.
    """
    units = usual_units(request.size.width_px) * SMALL_PRINT
    part = _Part(sheet, part_words, labels_only)
    while True:
        picture = _at(in_true_time(drawn), request, units, part, has_marks_row=True)
        if picture.fits or labels_only or units >= _SMALLEST:
            return picture
        units += _STEP


def usual_units(width_px: float) -> float:
    """Units of drawing to a unit of the page, where there is no reason for others."""
    return _POSTER_UNITS / width_px if width_px >= _POSTER_FROM_PX else 1.0


def _enlarged(width_px: float) -> Iterator[float]:
    """Sizes of drawing above the usual one, the largest first."""
    usual = usual_units(width_px)
    units = max(usual * _LARGEST, _NARROWEST_UNITS / width_px)
    while units < usual:
        yield units
        units += usual * _STEP


@dataclass(frozen=True, slots=True)
class _Part:
    """What a picture is of: one sheet, with the words for its lanes, and whether every event is to have a
    label; or everything."""

    sheet: Sheet | None = None
    words: str | None = None
    labels_only: bool = False


_WHOLE = _Part()


def _at(
    drawn: Drawn,
    request: ExportRequest,
    units: float,
    part: _Part = _WHOLE,
    *,
    has_marks_row: bool = False,
) -> Picture:
    """The picture at one size of drawing."""
    sheet, shown, named = part.sheet, None, request.interval
    if sheet is not None:
        shown, named = sheet.shown, sheet.own
        request = replace(request, interval=shown)
    width, height = request.size.width_px * units, request.size.height_px * units
    inner = width - 2 * MARGIN_PX
    notes, notes_px = _notes(request, inner, height * _MOST_NOTES_SHARE)
    statement = _statement(drawn.snapshot, request, named, part.words)
    says_scale = has_marks_row and not request.leaves_out_empty  # the pages of one document may differ in it
    if says_scale:
        statement = f"{statement} · {LONGEST_SCALE}"  # its room, until it is known
    heading = heading_of(request.title, statement, inner)
    around = 2 * MARGIN_PX + heading.height_px + FOOTER_PX + 2 * SPACE_M
    around += MARKS_ROW_PX if has_marks_row else 0.0
    beside = notes_px <= height * _MOST_NOTES_SHARE
    around += notes_px if beside else 0.0
    # A row of the legend more than at first thought takes its room from what rows may be apart.
    room = max(height - around - 2 * LEGEND_ROW_PX, AXIS_PX + _LEAST_ROOM_PX)
    panel = panel_of(drawn, request, inner, room, shown=shown, labels_only=part.labels_only)
    if says_scale:
        statement = statement.replace(LONGEST_SCALE, scale_words(panel.seconds_per_px * units))
        heading = heading_of(request.title, statement, inner)
    used = around + len(panel.legend) * LEGEND_ROW_PX + panel.scene.frame.height_px
    full = max(height, used + (0.0 if beside else notes_px))
    # A picture that grows for its notes anyway is not drawn smaller for the sake of the page.
    fits = not beside or used <= height + 0.5
    return Picture(request, panel, heading, width, full, units, statement, notes, fits, sheet, has_marks_row)


def _statement(
    snapshot: TimelineSnapshot, request: ExportRequest, named: Interval | None, part_words: str | None
) -> str:
    shown = snapshot.event_ids[overlapping(snapshot, request.interval)]
    own = request.by_hand.intersection(shown.tolist()) if request.by_hand else ()
    return statement_of(request, len(shown), named, part_words, len(own))


def _notes(request: ExportRequest, width: float, room: float) -> tuple[tuple[NoteLine, ...], float]:
    """The footnotes under the picture, and the height they take; in narrower columns rather than in more
    than their room."""
    if not (request.notes_inside and request.footnotes):
        return (), 0.0
    lines, height = _in_columns(request, columns_for(width))
    if height > room:
        lines, height = _in_columns(request, columns_for(width, narrow=True))
    return lines, height


def _in_columns(request: ExportRequest, columns: Columns) -> tuple[tuple[NoteLine, ...], float]:
    lines, height = balanced(note_blocks(request.footnotes, columns.width_px), columns)
    return lines, height + SPACE_M


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picture", words)
