"""The timeline inside a picture: laid out for a width, as high as its lanes need.

Rows stand further apart where the page has room for it; what is left over stays the page's.
"""

from dataclasses import dataclass

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.layout import LayoutEngine, label_rows_for
from core.timeline.marks import line_instant
from core.timeline.metrics import TextRole
from core.timeline.viewport import Viewport, fit
from gui.export.request import ExportRequest
from gui.style.tokens import DARK, LIGHT, SPACE_XL
from gui.timeline.painters.legend_painter import LegendRow, entries, legend_rows
from gui.timeline.painters.scene import Frame, Scene
from gui.timeline.painters.scene_painter import legend_of
from gui.timeline.text_styles import QtTextMeasure, TextStyles

AXIS_PX = 56.0
# A file holds plain figures: see `gui.style.fonts.sans`.
STYLES = TextStyles(tabular=False)
_LEAST_LANES_PX = 120.0
_MOST_ROW_FACTOR = 1.4
_ROOM_PER_LANE_PX = 20.0
_MOST_HEADER_PX, _LEAST_HEADER_PX = 220.0, 96.0
_MOST_HEADER_SHARE = 0.24
_WIDEST_KEPT_LABEL = 0.6  # of the width, for which packing keeps room


@dataclass(frozen=True, slots=True)
class Panel:
    """A scene with the engine that laid it out."""

    scene: Scene
    engine: LayoutEngine

    @property
    def legend(self) -> list[LegendRow]:
        scene = self.scene
        return legend_rows(entries(legend_of(scene), scene.tokens), scene.frame.width_px, STYLES)

    @property
    def is_complete(self) -> bool:
        """Whether every event in view stands there with its whole title."""
        layout = self.scene.layout
        if layout.clusters or len(layout.labels) < len(layout.marks_in_view):
            return False
        told = self.engine.labels_of([label.event for label in layout.labels])
        return all(label.title == whole.title for label, whole in zip(layout.labels, told, strict=True))


def panel_of(snapshot: TimelineSnapshot, request: ExportRequest, width_px: float, room_px: float) -> Panel:
    """The panel for a width, in about `room_px`: higher where its lanes need more, lower where less."""
    close = _panel(snapshot, request, width_px, room_px, 1.0)
    needed = close.scene.layout.content_height_px
    factor = min(_MOST_ROW_FACTOR, (room_px - AXIS_PX) / max(1.0, needed))
    if factor > 1.0:
        return _panel(snapshot, request, width_px, room_px, factor)
    return close


def _panel(
    snapshot: TimelineSnapshot, request: ExportRequest, width_px: float, room_px: float, factor: float
) -> Panel:
    engine = _engine(snapshot, width_px, room_px - AXIS_PX, factor)
    header = _header_px(engine, width_px)
    lanes = max(1, len(snapshot.lane_names))
    least = _frame(width_px, 1.0, header)
    needed = engine.layout(_viewport(engine, request, least)).content_height_px
    spare = min(lanes * _ROOM_PER_LANE_PX, max(0.0, room_px - AXIS_PX - needed)) if lanes > 1 else 0.0
    frame = _frame(width_px, max(needed + spare, _LEAST_LANES_PX), header)
    return Panel(_scene(engine, request, frame), engine)


def _engine(snapshot: TimelineSnapshot, width_px: float, room_px: float, factor: float) -> LayoutEngine:
    lanes = max(1, len(snapshot.lane_names))
    sizes = STYLES.sizes()
    # Fixed beforehand: a picture that has to grow must not pack its lanes anew for every height.
    most_rows = label_rows_for(room_px / lanes, sizes)
    wide = sizes.keeping_labels(width_px * _WIDEST_KEPT_LABEL)
    return LayoutEngine(snapshot, QtTextMeasure(STYLES), wide.scaled(factor), most_label_rows=most_rows)


def _frame(width: float, lanes_px: float, header_px: float) -> Frame:
    return Frame(width, lanes_px + AXIS_PX, header_px, AXIS_PX, 0.0)


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


def _header_px(engine: LayoutEngine, width_px: float) -> float:
    names = engine.snapshot.lane_names
    if not any(names):
        return 0.0
    measure = QtTextMeasure(STYLES)
    widest = max(measure.width_px(name, TextRole.LANE) for name in names) + SPACE_XL + SPACE_XL
    most = max(_LEAST_HEADER_PX, min(_MOST_HEADER_PX, width_px * _MOST_HEADER_SHARE))
    return min(max(widest, _LEAST_HEADER_PX), most)
