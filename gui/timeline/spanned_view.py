"""A timeline on which a span of time can be marked: by Shift and a drag, or by a key; with a bar that says
how long it is and what can be done with it. The span stays with its instants while the view moves."""

from PySide6.QtCore import QRect, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.chrono.lengths import length_words, to_whole_units
from core.chrono.wording import interval_words
from gui.models.words import counted, tr
from gui.style.theme import Theme
from gui.timeline.laned_view import LanedView
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.span_painter import paint_span
from gui.timeline.span_bar import SpanBar
from gui.timeline.surface import Surface

_SNAP_PX = 0.5  # a span ends at whole units that are no wider than that


class SpannedView(LanedView):
    """What is done with a span is asked by signals; zooming to it is done here."""

    span_selected = Signal(object)  # Interval, once it is drawn
    span_filter_asked = Signal(object)  # Interval
    span_export_asked = Signal(object)  # Interval

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._span: Interval | None = None
        self._span_bar = SpanBar(self)
        self._span_bar.zoom_asked.connect(self._zoom_to_span)
        self._span_bar.filter_asked.connect(lambda: self._hand_span_on(self.span_filter_asked))
        self._span_bar.export_asked.connect(lambda: self._hand_span_on(self.span_export_asked))
        self._span_bar.closed.connect(lambda: self.mark_span(None))
        self.viewport_changed.connect(lambda _: self._place_bar())

    def span(self) -> Interval | None:
        """The span that is marked."""
        return self._span

    def span_bar(self) -> SpanBar:
        return self._span_bar

    def mark_span(self, span: Interval | None) -> None:
        """Mark a span of time, or none."""
        self._span = span
        self._place_bar()
        self.update()

    def mark_what_is_chosen(self) -> None:
        """Mark the span of the chosen events, or all that is in view, and offer what can be done with it."""
        chosen = self._state.extent_of(self._state.selected)
        self.mark_span(chosen or self.shown_interval())
        self._span_bar.zoom.setFocus()

    def _draw_span(self, one_px: float, other_px: float) -> None:
        """While the pointer draws: pixels of the widget."""
        self.mark_span(self._interval_between(one_px, other_px))

    def _span_drawn(self, one_px: float, other_px: float) -> None:
        if abs(other_px - one_px) < 3 or self._span is None:
            self.mark_span(None)
        else:
            self.span_selected.emit(self._span)

    def _interval_between(self, one_px: float, other_px: float) -> Interval:
        left, right = sorted((one_px - self.header_width(), other_px - self.header_width()))
        scale = self._state.viewport.scale
        start = self.true_time(scale.instant_from_x_px(max(0.0, left)))
        end = self.true_time(scale.instant_from_x_px(min(right, self._state.viewport.width_px)))
        drawn = Interval(start, Instant(max(end, start + 1)))
        return to_whole_units(drawn, scale.seconds_per_px * _SNAP_PX)

    def _zoom_to_span(self) -> None:
        if self._span is not None:
            span = self._span
            self.mark_span(None)
            self.show_interval(span, animated=True)
            self.setFocus()

    def _hand_span_on(self, asked: SignalInstance) -> None:
        if self._span is not None:
            span = self._span
            self.mark_span(None)
            asked.emit(span)

    def _place_bar(self) -> None:
        if self._span is None:
            self._span_bar.hide()
            return
        left, right = self._span_px(self._span)
        area = self.time_area()
        over = QRect(round(left), area.top(), max(1, round(right - left)), area.height())
        self._span_bar.show_words(self._span_words(self._span), over, area)

    def _span_px(self, span: Interval) -> tuple[float, float]:
        """Its edges in the widget, no further out than the time area."""
        place, area = self._state.viewport.scale.x_px_from_instant, self.time_area()
        drawn = self._state.in_drawn(span)
        edges = (area.left() + place(drawn.start), area.left() + place(drawn.end))
        left, right = (min(max(x, float(area.left())), float(area.right() + 1)) for x in edges)
        return left, right

    def _span_words(self, span: Interval) -> str:
        touched = counted(self._state.count_between(span), tr("event"), tr("events"))
        return f"{interval_words(span.start, span.end)} · {length_words(span)} · {touched}"

    def _paint_over(self, surface: Surface, scene: Scene) -> None:
        super()._paint_over(surface, scene)
        if self._span is not None:
            paint_span(surface, scene, *self._span_px(self._span))
