"""The overview strip: all of time as a histogram, with a handle for what the canvas has in view."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.timeline.overview import window_handle
from core.timeline.viewport import Viewport
from gui.style.painting import painting
from gui.style.theme import Theme
from gui.style.tokens import RADIUS_BUTTON, SPACE_S
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.interaction.wheel import ZOOM_PER_NOTCH
from gui.timeline.overview_bars import BarsLook, OverviewBars
from gui.timeline.qt_surface import QtSurface
from gui.timeline.surface import Ink, Stroke
from gui.timeline.text_styles import TextStyles

_EDGE_PX = 6.0
_GRIP_PX = 18.0
_HEIGHT_PX = 64
_SIDE_PX = 8.0  # left and right of all of time, so that the handle never touches an edge


class _Grip(Enum):
    MOVE = "move"
    LEFT = "left"
    RIGHT = "right"
    NEW = "new"


class OverviewStrip(QWidget):
    """Bound to a canvas: drag the handle, its edges, or draw a new one; a double click fits all."""

    def __init__(
        self, canvas: TimelineCanvas, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._theme = theme or canvas.theme()
        self._kept_bars = OverviewBars()
        self._grip: _Grip | None = None
        self._grabbed_x = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(self.tr("How many events there are over all of time"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        canvas.viewport_changed.connect(self.update)
        canvas.highlights_changed.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(900, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT_PX)

    # Places

    def _whole(self) -> Viewport:
        room = self.width() - self._left() - _SIDE_PX
        return self._canvas.whole_viewport().resized(max(40.0, room), self.height())

    def _left(self) -> float:
        """Where all of time begins: under the canvas's own beginning, or a little inside the strip."""
        return max(_SIDE_PX, self._canvas.header_width())

    def _handle(self) -> tuple[float, float]:
        left, right = window_handle(self._whole(), self._canvas.viewport().interval)
        return left + self._left(), right + self._left()

    def _instant(self, x_px: float) -> Instant:
        """Of drawn time, as the canvas lays it out."""
        return self._whole().scale.instant_from_x_px(x_px - self._left())

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter, QtSurface(painter, TextStyles(self._theme.base_px)))

    def _paint(self, painter: QPainter, surface: QtSurface) -> None:
        tokens = self._theme.tokens
        surface.rect(0, 0, self.width(), self.height(), Ink(tokens.panel))
        if len(self._canvas.snapshot()):
            self._paint_handle(surface)
            painter.drawPixmap(0, 0, self._bars())
            self._paint_ticks(surface, self._canvas.hit_instants(), tokens.search_hit)
            self._paint_ticks(surface, self._canvas.chosen_instants(), tokens.accent)
            self._paint_grips(surface)
            self._paint_tears(surface)
        surface.line(0, self.height() - 0.5, self.width(), self.height() - 0.5, Stroke(tokens.hairline))

    def _bars(self) -> QPixmap:
        ratio, color = self.devicePixelRatioF(), self._theme.tokens.rest_hue
        look = BarsLook(self._whole(), self._left(), self.size(), ratio, color)
        return self._kept_bars.picture(self._canvas.drawn_snapshot(), look)

    def _paint_ticks(self, surface: QtSurface, instants: Sequence[int], color: str) -> None:
        """Marks at the foot for events that are sought or chosen: they are found however far away."""
        place, bottom = self._whole().scale.x_px_from_instant, self.height() - SPACE_S - 3
        for x in {round(place(at)) for at in instants}:
            surface.rect(self._left() + x - 1.5, bottom, 3.0, 5.0, Ink(color), None, 1.5)

    def _paint_tears(self, surface: QtSurface) -> None:
        """Where the axis leaves out an empty stretch."""
        tokens = self._theme.tokens
        for left, right in self._canvas.gaps_in(self._whole()):
            surface.rect(self._left() + left, 0, right - left, self.height() - 1, Ink(tokens.text, 0.06))
            for x in (left, right):
                at = round(self._left() + x) + 0.5
                surface.line(at, 0, at, self.height() - 1, Stroke(tokens.control_edge, 1.0, (2.0, 2.0)))

    def _paint_grips(self, surface: QtSurface) -> None:
        """What to take the window by, at its edges."""
        left, right = self._handle()
        if right - left < 4 * _EDGE_PX:
            return
        middle, tokens = self.height() / 2, self._theme.tokens
        for x in (left + 0.5, right - 0.5):
            ink = Ink(tokens.accent)
            surface.rect(x - 2.0, middle - _GRIP_PX / 2, 4.0, _GRIP_PX, ink, Stroke(tokens.panel, 1.0), 2.0)

    def _paint_handle(self, surface: QtSurface) -> None:
        left, right = self._handle()
        tokens = self._theme.tokens
        top, height = SPACE_S - 2.5, self.height() - 2 * SPACE_S + 4
        surface.rect(
            left + 0.5, top, max(4.0, right - left - 1), height, Ink(tokens.accent_wash),
            Stroke(tokens.accent, 1.0, (), 0.7), RADIUS_BUTTON,
        )  # fmt: skip

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = self._grip_at(event.position())
            self._grabbed_x = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            self.setCursor(_CURSORS[self._grip_at(event.position())])
            return
        x = event.position().x()
        if self._grip is _Grip.NEW:
            self._show_between(self._grabbed_x, x)
            return
        left, right = self._handle()
        if self._grip is _Grip.MOVE:
            self._move_by(x - self._grabbed_x)
            self._grabbed_x = x
        elif self._grip is _Grip.LEFT:
            self._show_between(min(x, right - _EDGE_PX), right)
        else:
            self._show_between(left, max(x, left + _EDGE_PX))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        click = abs(event.position().x() - self._grabbed_x) < 3
        if self._grip is _Grip.NEW and click:
            self._canvas.center_on(self._canvas.true_time(self._instant(event.position().x())))
        self._grip = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self._grip = None
        self._canvas.fit_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the instant under the pointer, if it is in view, as the canvas does."""
        viewport = self._canvas.viewport()
        at = viewport.scale.x_px_from_instant(self._instant(event.position().x()))
        inside = min(max(0.0, at), viewport.width_px)
        self._canvas.zoom_at(ZOOM_PER_NOTCH ** (event.angleDelta().y() / 120), inside)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _grip_at(self, position: QPointF) -> _Grip:
        left, right = self._handle()
        x = position.x()
        if self._canvas.shows_all() and left + _EDGE_PX < x < right - _EDGE_PX:
            return _Grip.NEW  # there is nowhere to move to: a drag draws a new window
        edge = min(_EDGE_PX, (right - left) / 4)
        if abs(x - left) <= edge:
            return _Grip.LEFT
        if abs(x - right) <= edge:
            return _Grip.RIGHT
        return _Grip.MOVE if left < x < right else _Grip.NEW

    def _move_by(self, dx_px: float) -> None:
        seconds = dx_px * self._whole().scale.seconds_per_px
        viewport = self._canvas.viewport()
        self._canvas.set_viewport(viewport.panned(-seconds / viewport.scale.seconds_per_px))

    def _show_between(self, one_px: float, other_px: float) -> None:
        left, right = sorted((one_px, other_px))
        if right - left >= 3:
            start, end = (self._canvas.true_time(self._instant(x)) for x in (left, right))
            self._canvas.show_interval(Interval(start, Instant(max(end, start + 1))))


_CURSORS = {
    _Grip.MOVE: Qt.CursorShape.OpenHandCursor,
    _Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    _Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    _Grip.NEW: Qt.CursorShape.CrossCursor,
}
