"""What the canvas shows: events, what is chosen and found among them, the hover card, the painting of it all.

Where it looks is `steered_view`'s; no gesture is known here, `gui.timeline.canvas` adds them. Geometry is
`core.timeline`'s, drawing the painters'.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.chrono.instant import Instant
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.hit_test import Hit, hit
from gui.models.hover_content import HoverContent
from gui.style.painting import painting
from gui.style.theme import Theme
from gui.timeline.accessible import CanvasInterface, install_accessibility, tell_focus, tell_items
from gui.timeline.card_places import card_places
from gui.timeline.hover_card import HoverCard
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.scene_painter import paint_scene_rings
from gui.timeline.screen_surface import ScreenCache, ScreenSurface
from gui.timeline.steered_view import SteeredView, single_shot
from gui.timeline.still_picture import StillPicture
from gui.timeline.surface import Surface

HOVER_DELAY_MS = 150
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TimelineView(SteeredView):
    """A timeline that is shown and steered from outside. Ids are event ids, never rows."""

    highlights_changed = Signal()  # other events are chosen, or found by a search
    hover_requested = Signal(object)  # EventId; answered by show_hover

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drawn = ScreenCache()
        self._still = StillPicture()
        self._focus_shown = False
        self._card = HoverCard(theme, self)
        self._hover_wait = single_shot(self, HOVER_DELAY_MS, self._hover_waited)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._accessible: CanvasInterface | None = None
        install_accessibility(TimelineView)
        self.setAccessibleName(self.tr("Timeline"))
        self._describe()

    # State comes down

    def set_snapshot(self, snapshot: TimelineSnapshot) -> None:
        """Show these events. The view stays where it is, and fits all when it did before."""
        self._state.set_snapshot(snapshot, self.size())
        self._hide_card()
        self._describe()
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        self._state.set_theme(theme)
        self._card.set_theme(theme)
        self._drawn.clear()
        self._still.clear()
        self.update()

    def set_publication_lines(self, instants: Iterable[int]) -> None:
        """Where the articles in question were published."""
        self._state.publication = tuple(Instant(at) for at in instants)
        self.update()

    def set_search_hits(self, event_ids: Iterable[int]) -> None:
        self._state.hits = self._state.rows_of(event_ids)
        self.update()
        self.highlights_changed.emit()

    def hit_instants(self) -> tuple[int, ...]:
        """Where the events begin that a search found."""
        return self._state.beginnings(self._state.hits)

    def chosen_instants(self) -> tuple[int, ...]:
        """Where the chosen events begin."""
        return self._state.beginnings(self._state.selected)

    def show_hover(self, event_id: int, content: HoverContent) -> None:
        """The card of an event, if the pointer is still on it."""
        row = self._state.hovered
        if row is not None and self._state.id_of(row) == event_id:
            self._card.show_content(content, *card_places(self._state.layout(), self.time_area(), row))

    def hover_card(self) -> HoverCard:
        return self._card

    def select(self, event_ids: Iterable[int], reveal: bool = True) -> None:
        """Choose events from outside; no signal comes back."""
        wanted = tuple(event_ids)
        rows = self._state.rows_of(wanted)
        self._state.selected = rows
        self._state.focused = max(rows, default=None) if len(rows) != 1 else next(iter(rows))
        if reveal and self._state.focused is not None:
            self._reveal(self._state.focused)
        self._describe()
        self.update()
        self.highlights_changed.emit()

    # Events of the widget itself

    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    def paintEvent(self, _: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter, self._state.scene(self.size()), self.devicePixelRatioF())

    def _paint(self, painter: QPainter, scene: Scene, ratio: float) -> None:
        self._still.paint(painter, scene, self._drawn, self.size(), ratio)
        surface = ScreenSurface(painter, self._state.styles, self._drawn, ratio)
        paint_scene_rings(surface, scene)
        if not len(self._state.snapshot):
            paint_empty(surface, scene.frame, scene.tokens, self.tr("No dated events yet"))
        self._paint_over(surface, scene)
        if self._focus_shown:
            surface.rect(0.5, 0.5, self.width() - 1, self.height() - 1, None, self._state.focus_stroke())
        surface.end()

    def _paint_over(self, surface: Surface, scene: Scene) -> None:
        """What gestures draw on the picture."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glide.finish()
        self._state.resize(self.size())
        self._hide_card()
        self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came by keyboard; the pointer knows where it is."""
        super().focusInEvent(event)
        self._focus_shown = event.reason() in _BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_shown = False
        self._hide_card()
        self.update()

    # Hover

    def _set_hovered(self, row: int | None) -> None:
        if row != self._state.hovered:
            self._state.hovered = row
            self.setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _hover_waited(self) -> None:
        if self._state.hovered is not None:
            self.hover_requested.emit(self._state.id_of(self._state.hovered))

    def _hide_card(self) -> None:
        self._hover_wait.stop()
        self._card.hide()

    # Small things

    def _rested(self) -> None:
        tell_items(self)
        super()._rested()

    def _time_x(self, position: QPointF) -> float:
        return min(max(0.0, position.x() - self.header_width()), self._state.viewport.width_px)

    def _hit(self, position: QPointF) -> Hit:
        area = self.time_area()
        if not area.contains(position.toPoint()):
            return Hit()
        return hit(self._state.layout(), position.x() - area.left(), position.y() - area.top())

    def _describe(self) -> None:
        self.setAccessibleDescription(self._state.description())
        tell_focus(self)

    @property
    def accessible(self) -> CanvasInterface:
        """What assistive technology is given of this view; the same for as long as the view lives."""
        if self._accessible is None:
            self._accessible = CanvasInterface(self)
        return self._accessible

    @property
    def focused_row(self) -> int | None:
        """The row of the snapshot that the keys are at."""
        return self._state.focused

    @property
    def selected_rows(self) -> frozenset[int]:
        return self._state.selected

    def labels_of(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return self._state.labels_of(rows)
