"""The picture itself: title, filter statement, timeline, legend, footnotes, and how it was made.

Its own layout pass at its own size. Where all lanes do not fit, it is drawn smaller, down to half; what
does not fit then makes the picture higher, so that nothing is ever cut off.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.model.views import TimelineSnapshot
from core.timeline.layout import LayoutEngine, label_rows_for
from core.timeline.marks import line_instant
from core.timeline.metrics import TextRole
from core.timeline.viewport import Viewport, fit
from gui.export.footnotes import NotedLabels, NoteLine, note_lines, paint_notes
from gui.export.request import ExportRequest
from gui.style.tokens import DARK, LIGHT, SPACE_M, SPACE_XL, Tokens
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.legend_painter import LegendRow, entries, legend_rows, paint_legend_rows
from gui.timeline.painters.scene import Frame, Scene
from gui.timeline.painters.scene_painter import legend_of, paint_scene
from gui.timeline.surface import Anchor, Ink, Surface
from gui.timeline.text_styles import QtTextMeasure, TextStyles

_MARGIN_PX = 36.0
_HEADING_PX = 62.0
_FOOTER_PX = 26.0
_LEGEND_ROW_PX = 24.0
_AXIS_PX = 56.0
_SMALLEST = 2.0  # how many units of drawing there may be to a unit of the page
_STEP = 0.125
# A file holds plain figures: see `gui.style.fonts.sans`.
STYLES = TextStyles(tabular=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """Ready to be painted: its size in units of drawing, and how many of them a pixel of the page has."""

    request: ExportRequest
    scene: Scene
    width: float
    height: float
    units_per_px: float
    statement: str
    notes: tuple[NoteLine, ...]

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
    """Lay out the picture of a snapshot."""
    numbered = replace(snapshot, labels=NotedLabels(snapshot, request.footnotes))
    units = 1.0
    while True:
        picture = _at(numbered, request, units)
        fits = picture.height <= request.size.height_px * units + 0.5
        if fits or units >= _SMALLEST:
            return picture
        units += _STEP


def paint_picture(surface: Surface, picture: Picture) -> None:
    """Everything, from top to bottom."""
    tokens, frame = picture.tokens, picture.scene.frame
    surface.rect(0, 0, picture.width, picture.height, Ink(tokens.panel))
    _paint_heading(surface, picture)
    with surface.shifted(_MARGIN_PX, _MARGIN_PX + _HEADING_PX):
        with surface.clipped(0, 0, frame.width_px, frame.height_px):
            paint_scene(surface, picture.scene)
            if not picture.scene.layout.lanes:
                paint_empty(surface, frame, tokens, "There is nothing on this timeline yet")
        top = frame.height_px + SPACE_M
        rows = _legend_rows(picture.scene)
        paint_legend_rows(surface, rows, top, _LEGEND_ROW_PX, tokens, STYLES)
        top += len(rows) * _LEGEND_ROW_PX + SPACE_M
        if picture.notes:
            paint_notes(surface, picture.notes, top, tokens)
    _paint_footer(surface, picture)


def _paint_heading(surface: Surface, picture: Picture) -> None:
    tokens = picture.tokens
    surface.text(_MARGIN_PX, _MARGIN_PX + 20, picture.request.title, TextRole.HEADING, tokens.text)
    surface.text(_MARGIN_PX, _MARGIN_PX + 42, picture.statement, TextRole.DATE, tokens.text_secondary)


def _paint_footer(surface: Surface, picture: Picture) -> None:
    baseline = picture.height - _MARGIN_PX
    when = f"{picture.request.generated_at:%Y-%m-%d %H:%M}"
    tokens = picture.tokens
    surface.text(
        _MARGIN_PX, baseline, "Positions on the axis are true to time.", TextRole.SMALL, tokens.text_faint
    )
    surface.text(
        picture.width - _MARGIN_PX, baseline, f"Made with Dateline, {when}", TextRole.SMALL,
        tokens.text_faint, anchor=Anchor.END,
    )  # fmt: skip


def _at(snapshot: TimelineSnapshot, request: ExportRequest, units: float) -> Picture:
    """The picture at one size of drawing."""
    sizes = STYLES.sizes()
    lanes = max(1, len(snapshot.lane_names))
    room = request.size.height_px * units - 2 * _MARGIN_PX - _HEADING_PX - _FOOTER_PX - _AXIS_PX
    # Fixed beforehand: a picture that has to grow must not pack its lanes anew for every height.
    most_rows = label_rows_for(room / lanes, sizes)
    engine = LayoutEngine(snapshot, QtTextMeasure(STYLES), sizes, most_label_rows=most_rows)
    width, height = request.size.width_px * units, request.size.height_px * units
    frame_px = width - 2 * _MARGIN_PX
    header = _header_px(engine)
    notes = note_lines(request.footnotes, frame_px) if request.notes_inside else ()
    rows = len(_legend_rows(_scene(engine, request, _frame(frame_px, 400.0, header))))
    around = 2 * _MARGIN_PX + _HEADING_PX + _FOOTER_PX + rows * _LEGEND_ROW_PX + 2 * SPACE_M
    around += notes[-1].bottom + SPACE_M if notes else 0.0
    lanes_px = max(height - around - _AXIS_PX, 120.0)
    scene = _scene(engine, request, _frame(frame_px, lanes_px, header))
    if scene.layout.content_height_px > lanes_px:
        lanes_px = scene.layout.content_height_px
        scene = _scene(engine, request, _frame(frame_px, lanes_px, header))
    full = max(height, around + _AXIS_PX + lanes_px)
    statement = _statement(engine.snapshot, request, _count_in(engine, request))
    return Picture(request, scene, width, full, units, statement, notes)


def _frame(width: float, lanes_px: float, header_px: float) -> Frame:
    return Frame(width, lanes_px + _AXIS_PX, header_px, _AXIS_PX, 0.0)


def _scene(engine: LayoutEngine, request: ExportRequest, frame: Frame) -> Scene:
    viewport = _viewport(engine, request, frame)
    place = viewport.scale.x_px_from_instant
    tokens = DARK if request.dark else LIGHT
    lines = tuple(place(line_instant(at)) for at in request.publication)
    return Scene(engine.layout(viewport), frame, tokens, STYLES, engine.sizes, publication_x_px=lines)


def _viewport(engine: LayoutEngine, request: ExportRequest, frame: Frame) -> Viewport:
    width, height = frame.time_width_px, frame.lanes_height_px
    if request.interval is not None:
        return fit(request.interval, width, height)
    return engine.fit_all(width, height) or fit(_year_of(request), width, height)


def _year_of(request: ExportRequest) -> Interval:
    """What the axis of an empty picture shows."""
    year = request.generated_at.year
    return Interval(instant_from_civil(year), instant_from_civil(year + 1))


def _legend_rows(scene: Scene) -> list[LegendRow]:
    return legend_rows(entries(legend_of(scene), scene.tokens), scene.frame.width_px, STYLES)


def _header_px(engine: LayoutEngine) -> float:
    names = engine.snapshot.lane_names
    if not any(names):
        return 0.0
    measure = QtTextMeasure(STYLES)
    widest = max(measure.width_px(name, TextRole.LANE) for name in names)
    return min(max(widest + 2 * SPACE_XL, 96.0), 220.0)


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
