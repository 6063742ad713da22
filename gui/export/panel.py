"""The timeline inside a picture: laid out for a width, as high as its lanes need.

Rows stand further apart where the page has room for it; what is left over stays the page's.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.breaks import Breaks
from core.timeline.drawn import Drawn
from core.timeline.layout import LayoutEngine, label_rows_for
from core.timeline.marks import line_instant
from core.timeline.metrics import Sizes, TextRole
from core.timeline.viewport import Viewport, fit
from gui.export.parts import ACCEPTED
from gui.export.request import ExportRequest
from gui.models.lane_look import LaneLook
from gui.style.tokens import DARK, LIGHT, SPACE_XL
from gui.timeline.painters.legend_painter import LegendRow, entries, legend_rows
from gui.timeline.painters.scene import Frame, Scene
from gui.timeline.painters.scene_painter import legend_of
from gui.timeline.text_styles import QtTextMeasure, TextStyles

AXIS_PX = 56.0
# A file holds plain figures: see `gui.style.fonts.sans`.
STYLES = TextStyles(tabular=False)
_LEAST_LANES_PX = 120.0
_MOST_ROW_FACTOR = 1.8
_ROOM_PER_LANE_PX = 20.0
_MOST_HEADER_PX, _LEAST_HEADER_PX = 220.0, 96.0
_MOST_HEADER_SHARE = 0.24
_WIDEST_KEPT_LABEL = 0.6  # of the width, for which packing keeps room
_KEPT_ON_A_SHEET = 0.38
_WIDEST_LABEL = 0.72  # of the width, where nothing else is in the way
_CLOSE_ROWS = 0.88  # of the usual height, where a page holds labels from top to bottom
_LEAST_LABEL_ROWS = 2


@dataclass(frozen=True, slots=True)
class Panel:
    """A scene with the engine that laid it out."""

    scene: Scene
    engine: LayoutEngine
    review_state: bool

    @property
    def seconds_per_px(self) -> float:
        """Of time in a unit of drawing."""
        return self.scene.layout.viewport.scale.seconds_per_px

    @property
    def legend(self) -> list[LegendRow]:
        """Its rows; whether a person has checked stands in it only where that is drawn."""
        scene, seen = self.scene, legend_of(self.scene)
        if not self.review_state:
            seen = replace(seen, reviews=frozenset())
        sample = 0 if self.review_state else ACCEPTED
        return legend_rows(entries(seen, scene.tokens, sample), scene.frame.width_px, STYLES)

    @property
    def is_complete(self) -> bool:
        """Whether every event in view stands there with its whole title."""
        layout = self.scene.layout
        labelled = not layout.clusters and len(layout.labels) >= len(layout.marks_in_view)
        return labelled and not self._cut_titles(math.inf)

    def is_readable(self, own: Interval | None = None) -> bool:
        """Whether every event in view, or in the part of it that is `own`, has its label, and none is cut.

        A title that is wider than a label may be counts as whole.
        """
        layout = self.scene.layout
        labelled = {label.event for label in layout.labels}
        bare = [mark.event for mark in layout.marks_in_view if mark.event not in labelled]
        if own is not None and bare:
            marks = self.engine.marks_of(bare)
            bare = np.array(bare)[(marks.end > own.start) & (marks.start < own.end)].tolist()
        return not (layout.clusters or bare or self._cut_titles(self.scene.sizes.most_label_px))

    def _cut_titles(self, widest_px: float) -> bool:
        """Whether a title up to this wide had to be cut."""
        labels, measure = self.scene.layout.labels, QtTextMeasure(STYLES)
        told = self.engine.labels_of([label.event for label in labels])
        return any(
            label.title != whole.title and measure.width_px(whole.title, TextRole.LABEL) <= widest_px
            for label, whole in zip(labels, told, strict=True)
        )


def panel_of(
    drawn: Drawn,
    request: ExportRequest,
    width_px: float,
    room_px: float,
    *,
    shown: Interval | None = None,
    labels_only: bool = False,
) -> Panel:
    """The panel for a width, in about `room_px`: higher where its lanes need more, lower where less.

    `shown` is its part of the time where it is one of several. `labels_only` keeps no room for marks that
    have none, for a page that is meant to need no such.
    """
    space = _Space(width_px, room_px, shown, labels_only)
    close = _panel(drawn, request, space, _CLOSE_ROWS if labels_only else 1.0)
    needed = close.scene.layout.content_height_px
    factor = min(_MOST_ROW_FACTOR, (room_px - AXIS_PX) / max(1.0, needed))
    if factor > 1.0:
        return _panel(drawn, request, space, factor * (_CLOSE_ROWS if labels_only else 1.0))
    return close


@dataclass(frozen=True, slots=True)
class _Space:
    """What a panel may take, and what it will show: see `panel_of`."""

    width_px: float
    room_px: float
    shown: Interval | None
    labels_only: bool

    def label_rows(self, lanes: int, sizes: Sizes) -> int:
        """How many rows a lane may have; fixed, for a picture that grows must not be packed anew."""
        lanes_px = self.room_px - AXIS_PX
        if not self.labels_only:
            return label_rows_for(lanes_px / lanes, sizes)
        # Whatever one lane does not need another may have: the height of all is what has to fit.
        return max(_LEAST_LABEL_ROWS, int((lanes_px - 2 * sizes.lane_padding_px) / sizes.row_px))


def _panel(drawn: Drawn, request: ExportRequest, space: _Space, factor: float) -> Panel:
    engine = _engine(drawn, request, space, factor)
    width_px = space.width_px
    header = _header_px(engine, width_px)
    lanes = max(1, len(engine.snapshot.lane_names))
    least = _frame(width_px, 1.0, header)
    needed = engine.layout(_viewport(engine, request, least)).content_height_px
    left = max(0.0, space.room_px - AXIS_PX - needed)
    spare = min(lanes * _ROOM_PER_LANE_PX, left) if lanes > 1 else 0.0
    if space.shown is not None:
        spare = left  # the pages of one document look alike
    frame = _frame(width_px, max(needed + spare, _LEAST_LANES_PX), header)
    return Panel(_scene(engine, request, frame), engine, request.review_state)


def _engine(drawn: Drawn, request: ExportRequest, space: _Space, factor: float) -> LayoutEngine:
    names = drawn.snapshot.lane_names
    arrangement = LaneLook(collapsed=request.folded).arrangement(names)
    lanes = max(1, len(names) - len(arrangement.collapsed))
    kept = _KEPT_ON_A_SHEET if space.labels_only else _WIDEST_KEPT_LABEL
    widest = max(STYLES.sizes().widest_label_px, space.width_px * _WIDEST_LABEL)
    sizes = replace(STYLES.sizes(), widest_label_px=widest).keeping_labels(space.width_px * kept)
    rows = space.label_rows(lanes, sizes.scaled(_CLOSE_ROWS) if space.labels_only else sizes)
    engine = LayoutEngine(
        drawn.drawn, QtTextMeasure(STYLES), sizes.scaled(factor), most_label_rows=rows, shown=space.shown
    )
    engine.breaks, engine.arrangement = drawn.breaks, arrangement
    return engine


def _frame(width: float, lanes_px: float, header_px: float) -> Frame:
    return Frame(width, lanes_px + AXIS_PX, header_px, AXIS_PX, 0.0)


def _scene(engine: LayoutEngine, request: ExportRequest, frame: Frame) -> Scene:
    viewport = _viewport(engine, request, frame)
    place = viewport.scale.x_px_from_instant
    tokens = DARK if request.dark else LIGHT
    lines = tuple(place(engine.breaks.drawn(line_instant(at))) for at in request.publication)
    return Scene(
        engine.layout(viewport),
        frame,
        tokens,
        STYLES,
        engine.sizes,
        publication_x_px=lines,
        foldable=False,
        links=_links_of_rows(engine.snapshot, request),
    )


def _links_of_rows(snapshot: TimelineSnapshot, request: ExportRequest) -> dict[int, str]:
    if not request.links:
        return {}
    links = (request.links.get(event_id, "") for event_id in snapshot.event_ids.tolist())
    return {row: link for row, link in enumerate(links) if link}


def _viewport(engine: LayoutEngine, request: ExportRequest, frame: Frame) -> Viewport:
    width, height = frame.time_width_px, frame.lanes_height_px
    if request.interval is not None:
        return fit(_in_drawn_time(request.interval, engine.breaks), width, height)
    return engine.fit_all(width, height) or fit(_year_of(request), width, height)


def _in_drawn_time(span: Interval, breaks: Breaks) -> Interval:
    start = breaks.drawn(span.start)
    return Interval(start, Instant(max(start + 1, breaks.drawn(span.end))))


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
