"""The picture itself: title, filter statement, timeline, legend, footnotes, and how it was made.

Its own layout pass at its own size. A few events are drawn larger, many smaller, down to half; what does
not fit then makes the picture higher, so that nothing is ever cut off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.chrono.wording import interval_words
from core.model.views import TimelineSnapshot
from core.timeline.layout import LayoutEngine
from core.timeline.metrics import TextRole
from gui.export.footnotes import NotedLabels, NoteLine, note_lines, paint_notes
from gui.export.heading import Heading, heading_of, paint_heading
from gui.export.panel import AXIS_PX, STYLES, Panel, panel_of
from gui.export.request import ExportRequest
from gui.style.tokens import SPACE_M, Tokens
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.legend_painter import paint_legend_rows
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.scene_painter import paint_scene
from gui.timeline.surface import Anchor, Ink, Surface

_MARGIN_PX = 36.0
_FOOTER_PX = 26.0
_LEGEND_ROW_PX = 24.0
_LEAST_ROOM_PX = 120.0
# How many units of drawing there are to a unit of the page: from enlarged to half the size.
_LARGEST, _SMALLEST = 0.7, 2.0
_STEP = 0.125
_POSTER_FROM_PX, _POSTER_UNITS = 2_000, 1_600.0  # so wide a page is read from afar
_NARROWEST_UNITS = 620.0
_MOST_NOTES_SHARE = 0.5  # of the height; more footnotes make the picture higher, not the timeline smaller


@dataclass(frozen=True, slots=True)
class Picture:
    """Ready to be painted: its size in units of drawing, and how many of them a pixel of the page has.

    `fits` where it need not be drawn smaller to stay within the page asked for.
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
        """The alternative text."""
        labels = "; ".join(f"{label.title} ({label.date_words})" for label in self.scene.layout.labels[:12])
        told = f" Labelled: {labels}." if labels else ""
        return f"Timeline. {self.statement}.{told}"


def compose(snapshot: TimelineSnapshot, request: ExportRequest) -> Picture:
    """Lay out the picture of a snapshot: as large as it stays whole, else as small as it must be."""
    numbered = replace(snapshot, labels=NotedLabels(snapshot, request.footnotes))
    for units in _enlarged(request.size.width_px):
        picture = _at(numbered, request, units)
        if picture.fits and picture.heading.is_whole and picture.panel.is_complete:
            return picture
    units = _usual_units(request.size.width_px)
    while True:
        picture = _at(numbered, request, units)
        if picture.fits or units >= _SMALLEST:
            return picture
        units += _STEP


def _usual_units(width_px: float) -> float:
    return _POSTER_UNITS / width_px if width_px >= _POSTER_FROM_PX else 1.0


def _enlarged(width_px: float) -> Iterator[float]:
    """Sizes of drawing above the usual one, the largest first."""
    usual = _usual_units(width_px)
    units = max(usual * _LARGEST, _NARROWEST_UNITS / width_px)
    while units < usual:
        yield units
        units += usual * _STEP


def paint_picture(surface: Surface, picture: Picture) -> None:
    """Everything, from top to bottom."""
    tokens, frame = picture.tokens, picture.scene.frame
    surface.rect(0, 0, picture.width, picture.height, Ink(tokens.panel))
    with surface.shifted(_MARGIN_PX, _MARGIN_PX):
        paint_heading(surface, picture.heading, tokens)
    with surface.shifted(_MARGIN_PX, _MARGIN_PX + picture.heading.height_px):
        with surface.clipped(0, 0, frame.width_px, frame.height_px):
            paint_scene(surface, picture.scene)
            if not picture.scene.layout.lanes:
                paint_empty(surface, frame, tokens, _tr("There is nothing on this timeline yet"))
        top = frame.height_px + SPACE_M
        rows = picture.panel.legend
        paint_legend_rows(surface, rows, top, _LEGEND_ROW_PX, tokens, STYLES)
        top += len(rows) * _LEGEND_ROW_PX + SPACE_M
        if picture.notes:
            paint_notes(surface, picture.notes, top, tokens)
    _paint_footer(surface, picture)


def _paint_footer(surface: Surface, picture: Picture) -> None:
    baseline, color = picture.height - _MARGIN_PX, picture.tokens.text_faint
    made = _tr("Made with Dateline, %1").replace("%1", f"{picture.request.generated_at:%Y-%m-%d %H:%M}")
    true = _tr("Positions on the axis are true to time.")
    surface.text(_MARGIN_PX, baseline, true, TextRole.SMALL, color)
    right = picture.width - _MARGIN_PX
    surface.text(right, baseline, made, TextRole.SMALL, color, anchor=Anchor.END)


def _at(snapshot: TimelineSnapshot, request: ExportRequest, units: float) -> Picture:
    """The picture at one size of drawing."""
    width, height = request.size.width_px * units, request.size.height_px * units
    inner = width - 2 * _MARGIN_PX
    notes = note_lines(request.footnotes, inner) if request.notes_inside else ()
    heading = heading_of(request.title, _statement(snapshot, request, len(snapshot)), inner)
    around = 2 * _MARGIN_PX + heading.height_px + _FOOTER_PX + 2 * SPACE_M
    notes_px = notes[-1].bottom + SPACE_M if notes else 0.0
    beside = notes_px <= height * _MOST_NOTES_SHARE
    around += notes_px if beside else 0.0
    # A row of the legend more than at first thought takes its room from what rows may be apart.
    room = max(height - around - 2 * _LEGEND_ROW_PX, AXIS_PX + _LEAST_ROOM_PX)
    panel = panel_of(snapshot, request, inner, room)
    statement = _statement(snapshot, request, _count_in(panel.engine, request))
    heading = heading_of(request.title, statement, inner)
    used = around + len(panel.legend) * _LEGEND_ROW_PX + panel.scene.frame.height_px
    full = max(height, used + (0.0 if beside else notes_px))
    # A picture that grows for its notes anyway is not drawn smaller for the sake of the page.
    fits = not beside or used <= height + 0.5
    return Picture(request, panel, heading, width, full, units, statement, notes, fits)


def _statement(snapshot: TimelineSnapshot, request: ExportRequest, shown: int) -> str:
    """The filter and the count: what is on the picture, of what there is."""
    total = request.total if request.total is not None else len(snapshot)
    parts = [f"{shown:,} of {total:,} {'event' if total == 1 else 'events'} shown"]
    if request.filter_words:
        parts.append(request.filter_words)
    if request.interval is not None:
        parts.append(interval_words(request.interval.start, request.interval.end))
    return " · ".join(parts)


def _count_in(engine: LayoutEngine, request: ExportRequest) -> int:
    """How many events touch the span shown, drawn one by one or counted."""
    if request.interval is None or not len(engine.snapshot):
        return len(engine.snapshot)
    marks = engine.marks
    inside = (marks.end > request.interval.start) & (marks.start < request.interval.end)
    return int(np.count_nonzero(inside))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picture", words)
