"""The canvas for assistive technology: a list whose items are the lanes, events and clusters in view.

Qt asks for an interface by a widget's class and never lets one go; so every interface that was handed out
is kept, and `parent` and `child` always answer with the kept one. What the items say and how many there
are is `accessible_items`'s.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from gui.models.words import tr
from gui.timeline.accessible_items import AccessibleItem, ItemKind, accessible_items

if TYPE_CHECKING:
    from core.timeline.boxes import Layout
    from gui.timeline.view import TimelineView

_ROLES = {
    ItemKind.EVENT: QAccessible.Role.ListItem,
    ItemKind.CLUSTER: QAccessible.Role.ListItem,
    ItemKind.LANE: QAccessible.Role.Heading,
}
_MOST_KEPT = 4_096  # interfaces: a long walk through a large project forgets where it began
_Key = tuple[ItemKind, tuple[int, ...]]


class CanvasInterface(QAccessibleWidget):
    """The list. Items are made when somebody asks, and what is in view stays the same interface."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        self._made: dict[_Key, ItemInterface] = {}
        self._items: tuple[AccessibleItem, ...] = ()
        self._places: dict[_Key, int] = {}
        self._layout: Layout | None = None
        self._focused: int | None = None

    def items(self) -> tuple[AccessibleItem, ...]:
        """What is in view now; made anew only where the picture has changed."""
        layout, focused = self.view.layout_in_view(), self.view.focused_row
        if layout is not self._layout or focused != self._focused:
            self._layout, self._focused = layout, focused
            self._items = accessible_items(layout, self.view.snapshot(), focused, self.view.labels_of)
            self._places = {(item.kind, item.key): at for at, item in enumerate(self._items)}
        return self._items

    def place_of(self, key: _Key) -> int:
        """Where among the items one stands; -1 where it is not in view."""
        self.items()
        return self._places.get(key, -1)

    def item_of_row(self, row: int) -> ItemInterface | None:
        """The interface of an event in view."""
        found = next((item for item in self.items() if item.row == row), None)
        return None if found is None else self._interface(found)

    def _interface(self, item: AccessibleItem) -> ItemInterface:
        key = (item.kind, item.key)
        known = self._made.get(key)
        if known is None:
            if len(self._made) >= _MOST_KEPT:
                self._forget_others()
            known = self._made[key] = ItemInterface(self, item)
        return known

    def _forget_others(self) -> None:
        """Qt keeps what it was handed until it is told that it is gone."""
        for key in [key for key in self._made if key not in self._places]:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self._made.pop(key)))

    def childCount(self) -> int:
        return len(self.items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt asks past the end
        items = self.items()
        return self._interface(items[index]) if 0 <= index < len(items) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self.place_of(child.key) if isinstance(child, ItemInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none there
        """The topmost item at a place of the screen; an event rather than the lane behind it."""
        there = [item for item in self.items() if self.rect_of(item).contains(QPoint(x, y))]
        there.sort(key=lambda item: item.kind is ItemKind.LANE)
        return self._interface(there[0]) if there else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # nothing focused
        row = self.view.focused_row
        if row is None or not self.view.hasFocus():
            return None
        return self.item_of_row(row)

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Help:
            return tr("Arrow keys go from event to event and from lane to lane, Enter reads the sentence")
        return super().text(kind)

    def rect_of(self, item: AccessibleItem) -> QRect:
        """Where an item is on the screen."""
        area = self.view.time_area()
        box = QRect(
            round(area.left() + item.left_px),
            round(area.top() + item.top_px),
            max(1, round(item.width_px)),
            max(1, round(item.height_px)),
        ).intersected(area)
        return QRect(self.view.mapToGlobal(box.topLeft()), box.size())


class ItemInterface(QAccessibleInterface):
    """A lane, an event or a cluster."""

    def __init__(self, canvas: CanvasInterface, item: AccessibleItem) -> None:
        super().__init__()
        self._canvas = canvas
        self._last = item
        self.key = (item.kind, item.key)

    @property
    def item(self) -> AccessibleItem:
        """As it is now; as it was where it is out of view."""
        at = self._canvas.place_of(self.key)
        if at >= 0:
            self._last = self._canvas.items()[at]
        return self._last

    def isValid(self) -> bool:
        return self._canvas.isValid()

    def object(self) -> QObject | None:  # type: ignore[override]  # an item is no object of Qt's
        return None

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        return self.item.words if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing of the timeline is renamed this way."""

    def role(self) -> QAccessible.Role:
        return _ROLES[self.item.kind]

    def rect(self) -> QRect:
        return self._canvas.rect_of(self.item) if self._in_view else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self._canvas.view
        state.readOnly = True
        if not self._in_view:
            state.offscreen = state.invisible = True
        if self.item.kind is ItemKind.EVENT:
            state.selectable = state.focusable = True
            state.selected = self.item.row in view.selected_rows
            state.focused = view.hasFocus() and view.focused_row == self.item.row and self._in_view
        return state

    @property
    def _in_view(self) -> bool:
        return self._canvas.place_of(self.key) >= 0


@cache
def install_accessibility(view_type: type[TimelineView]) -> None:
    """Let Qt find the interface of every view of this type; once for the program."""

    def interface_of(_: str, asked: QObject | None) -> QAccessibleInterface | None:
        return asked.accessible if isinstance(asked, view_type) else None

    QAccessible.installFactory(interface_of)


def tell_focus(view: TimelineView) -> None:
    """The user has stepped to another event: say so to whoever listens."""
    if not QAccessible.isActive():
        return
    row = view.focused_row
    item = None if row is None else view.accessible.item_of_row(row)
    if item is not None and view.hasFocus():
        for event in (QAccessible.Event.Focus, QAccessible.Event.SelectionAdd):
            QAccessible.updateAccessibility(QAccessibleEvent(item, event))


def tell_items(view: TimelineView) -> None:
    """Other events are in view than before."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))
