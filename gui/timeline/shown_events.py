"""The events that a timeline shows, where they are drawn, and the engine that lays them out.

Rows are rows of the snapshot; events are kept by id from one snapshot to the next. Which part of time is in
view is `canvas_sight`'s.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.breaks import NO_BREAKS
from core.timeline.drawn import Drawn, in_true_time, without_empty_stretches
from core.timeline.layout import LayoutEngine
from gui.models.lane_look import LaneLook
from gui.style.theme import Theme
from gui.timeline.text_styles import QtTextMeasure, TextStyles

MOST_TICKS = 500
_MANY_IDS = 8  # from here on all rows are looked through once for all of them


class _NoLabels:
    def labels(self, rows: Iterable[int]) -> list[EventLabel]:
        return [EventLabel("", "") for _ in rows]


def empty_snapshot() -> TimelineSnapshot:
    """A snapshot without events."""
    none, no_bytes = np.zeros(0, np.int64), np.zeros(0, np.uint8)
    return TimelineSnapshot(
        none, none, none, none, none,
        no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes,
        np.zeros(0, np.float32), none, none, none, no_bytes, no_bytes, (), _NoLabels(),
    )  # fmt: skip


class ShownEvents:
    """A snapshot with what is chosen and found in it, and how its lanes are meant to stand."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.styles = TextStyles(theme.base_px)
        self.snapshot = self.drawn = empty_snapshot()
        self.breaks, self._leaves_out = NO_BREAKS, False
        self._prepared: Drawn | None = None
        self.selected: frozenset[int] = frozenset()
        self.hits: frozenset[int] = frozenset()
        self.focused: int | None = None
        self.hovered: int | None = None
        self.look = LaneLook()
        self._lane_factor = 1.0
        self._measure = QtTextMeasure(self.styles)
        self._make_engine()

    def _make_engine(self) -> None:
        sizes = self.styles.sizes().scaled(self._lane_factor)
        scale = self.styles.base_px / 13
        self._engine = LayoutEngine(self.drawn, self._measure, sizes, text_scale=scale)
        self._engine.breaks = self.breaks
        self._engine.arrangement = self.look.arrangement(self.snapshot.lane_names)

    def _take(self, snapshot: TimelineSnapshot) -> None:
        """Another snapshot. Selection and hits are kept by event, as far as the events are still there."""
        chosen = [self.id_of(row) for row in self.selected]
        found = [self.id_of(row) for row in self.hits]
        focused = self.id_of(self.focused) if self.focused is not None else None
        self.snapshot = snapshot
        self._draw_in_time()
        self.hovered = None
        self.selected, self.hits = self.rows_of(chosen), self.rows_of(found)
        self.focused = self._row(focused) if focused is not None else None

    def prepare(self, drawn: Drawn) -> None:
        """How a snapshot that is about to be shown is drawn without its empty stretches."""
        self._prepared = drawn

    def leave_out(self, empty_stretches: bool) -> None:
        """Whether long empty stretches are left out of the axis. The view is another one then."""
        self._leaves_out = empty_stretches
        self._draw_in_time()

    @property
    def leaves_out_empty(self) -> bool:
        return self._leaves_out

    def _draw_in_time(self) -> None:
        """The snapshot as it is drawn: in true time, or without its empty stretches."""
        if not self._leaves_out:
            drawn = in_true_time(self.snapshot)
        elif self._prepared is not None and self._prepared.snapshot is self.snapshot:
            drawn = self._prepared  # of many events it was found out behind the window
        else:
            drawn = without_empty_stretches(self.snapshot)
        self.breaks, self.drawn = drawn.breaks, drawn.drawn
        self._make_engine()

    def set_theme(self, theme: Theme) -> None:
        resized = theme.base_px != self.theme.base_px
        self.theme = theme
        if resized:
            self.styles = TextStyles(theme.base_px)
            self._measure = QtTextMeasure(self.styles)
            self._make_engine()

    def scale_lanes(self, factor: float) -> None:
        self._lane_factor = min(2.5, max(0.8, self._lane_factor * factor))
        self._make_engine()

    def row_height(self) -> float:
        return self._engine.sizes.row_px

    def id_of(self, row: int) -> int:
        return int(self.snapshot.event_ids[row])

    def rows_of(self, event_ids: Iterable[int]) -> frozenset[int]:
        """Rows of the events that the snapshot has."""
        wanted = tuple(event_ids)
        if len(wanted) > _MANY_IDS:
            found = np.isin(self.snapshot.event_ids, np.array(wanted, dtype=np.int64))
            return frozenset(np.flatnonzero(found).tolist())
        rows = (self._row(event_id) for event_id in wanted)
        return frozenset(row for row in rows if row is not None)

    def _row(self, event_id: int) -> int | None:
        found = np.flatnonzero(self.snapshot.event_ids == event_id)
        return int(found[0]) if len(found) else None

    def range_to(self, row: int) -> frozenset[int]:
        """From the focused event to another, in the order of time."""
        first = self.focused if self.focused is not None else row
        low, high = sorted((first, row))
        return frozenset(range(low, high + 1))

    def extent_of(self, rows: Iterable[int]) -> Interval | None:
        """From the first to the last instant of some rows; None for none."""
        chosen = np.fromiter(rows, dtype=np.int64)
        if not len(chosen):
            return None
        marks = self._engine.marks_of(chosen)
        start, end = int(marks.start.min()), int(marks.end.max())
        return Interval(self.breaks.true(start), self.breaks.true(end))

    def beginnings(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Where some rows begin in drawn time; of very many only the first few hundred."""
        some = tuple(islice(rows, MOST_TICKS))
        return tuple(self._engine.marks_of(some).start.tolist()) if some else ()

    def count_between(self, span: Interval) -> int:
        """How many events touch a span."""
        return self._engine.count_in(self.in_drawn(span))

    def in_drawn(self, span: Interval) -> Interval:
        """A span of true time where it is drawn."""
        start = self.breaks.drawn(span.start)
        return Interval(start, Instant(max(start + 1, self.breaks.drawn(span.end))))

    def labels_of(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        """What is written beside rows of the snapshot."""
        return self._engine.labels_of(rows)
