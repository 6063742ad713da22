"""The palette of commands: type a few letters of what is wanted, Enter does it. Not modal; Esc leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.actions import key_words
from gui.style.tokens import SPACE_S

_WIDTH_PX, _ROWS = 460, 11
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def ranked(actions: Sequence[QAction], sought: str) -> list[QAction]:
    """The enabled actions whose words hold what is sought, those where a word begins with it first."""
    wanted = sought.casefold().split()
    found = []
    for at, action in enumerate(actions):
        words = action.text().replace("&", "").casefold()
        if action.isEnabled() and all(part in words for part in wanted):
            begins = sum(any(word.startswith(part) for word in words.split()) for part in wanted)
            found.append((-begins, at, action))
    return [action for _, _, action in sorted(found, key=lambda one: one[:2])]


class CommandPalette(QFrame):
    """Lists the actions it is given; what they do is their own matter."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Commands"))
        self._window = parent
        self._actions = tuple(actions)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.field.textChanged.connect(self._list)
        self.field.returnPressed.connect(self._do_current)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.itemClicked.connect(self._do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def open(self) -> None:
        """All that can be done now, in the middle of the upper part of the window."""
        self.field.clear()
        self._list("")
        window = self._window
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + SPACE_S)
        self.resize(_WIDTH_PX, row * _ROWS + self.field.sizeHint().height() + 4 * SPACE_S)
        middle = window.rect().center().x() - self.width() // 2
        self.move(window.mapToGlobal(QPoint(middle, window.height() // 8)))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go through the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _TO_LIST:
            self._step(event)
            return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1}.get(
            Qt.Key(event.key()), 1 - _ROWS
        )
        self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self.list.count() - 1))

    def _list(self, sought: str) -> None:
        self.list.clear()
        for action in ranked(self._actions, sought):
            keys = key_words(action)
            words = action.text().replace("&", "")
            item = QListWidgetItem(f"{words}    {keys}" if keys else words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, self._actions.index(action))
        self.list.setCurrentRow(0)

    def _do_current(self) -> None:
        if self.list.currentItem() is not None:
            self._do(self.list.currentItem())

    def _do(self, item: QListWidgetItem) -> None:
        """Closed first, so that the window has the focus again when it is done."""
        self.close()
        self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()
