"""The command palette: everything that the menus offer, found by a few letters of its name, with its key.

Floats over the window until something is chosen or it is left; what was used last comes first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import key_words
from gui.models.fuzzy import ranked
from gui.style.tokens import SPACE_S

_WIDTH_LETTERS, _LINES = 64, 14
_STEP = " \u203a "


@dataclass(frozen=True, slots=True)
class NamedAction:
    """An action under the names of its menus: `View › Lanes by › Place`."""

    name: str
    action: QAction


def named_actions(actions: Sequence[QAction], above: str = "") -> Iterator[NamedAction]:
    """Every action of menus and their menus, in their order."""
    for action in actions:
        name = above + action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from named_actions(menu.actions(), name + _STEP)
        elif not action.isSeparator() and action.text():
            yield NamedAction(name, action)


class CommandPalette(QFrame):
    """Signals the name of what was chosen, once it has been done."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self._offered: tuple[NamedAction, ...] = ()
        self._recent: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("Type a few letters of a command"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._do)
        self.list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def open_over(self, window: QWidget, offered: Sequence[NamedAction], recent: Sequence[str]) -> None:
        """Offer actions below the top of a window, those used last first."""
        self._offered, self._recent = tuple(offered), tuple(recent)
        metrics = self.fontMetrics()
        width = min(metrics.averageCharWidth() * _WIDTH_LETTERS, window.width() - 2 * SPACE_S)
        self.resize(width, min(metrics.lineSpacing() * _LINES * 2, window.height() - 2 * SPACE_S))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, window.height() // 12)))
        self.field.clear()
        self._show("")
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def names(self) -> tuple[str, ...]:
        """What is offered now, from top to bottom."""
        items = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return tuple(item.text(0) for item in items if item is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go through the list while the field has the focus."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _LINES,
            Qt.Key.Key_PageUp: -_LINES,
        }
        step = steps.get(Qt.Key(event.key()))
        current = self.list.currentItem()
        if step is None or current is None:
            super().keyPressEvent(event)
            return
        last = self.list.topLevelItemCount() - 1
        self._go_to(min(max(self.list.indexOfTopLevelItem(current) + step, 0), last))

    def _make_list(self) -> QTreeWidget:
        listed = QTreeWidget()
        listed.setColumnCount(2)
        listed.setHeaderHidden(True)
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAccessibleName(self.tr("Commands"))
        listed.header().setStretchLastSection(False)
        listed.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        listed.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        listed.itemActivated.connect(lambda *_: self._do())
        listed.itemClicked.connect(lambda *_: self._do())
        return listed

    def _show(self, typed: str) -> None:
        self.list.clear()
        for at in ranked(typed, [one.name for one in self._offered], self._recent):
            one = self._offered[at]
            item = QTreeWidgetItem([one.name, key_words(one.action)])
            item.setData(0, Qt.ItemDataRole.UserRole, at)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setDisabled(not one.action.isEnabled())
            self.list.addTopLevelItem(item)
        self._go_to(0)

    def _go_to(self, at: int) -> None:
        item = self.list.topLevelItem(at)
        if item is not None:
            self.list.setCurrentItem(item)

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        one = self._offered[item.data(0, Qt.ItemDataRole.UserRole)]
        if one.action.isEnabled():
            self.close()
            self.chosen.emit(one.name)
            one.action.trigger()
