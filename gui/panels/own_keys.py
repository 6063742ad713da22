"""Keys that a list has for itself while it has the focus, whatever they mean to the window.

Two shortcuts on one key answer neither; a list that takes the key first answers it alone.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OwnKeys(QObject):
    """Carries out the actions of a widget by their shortcuts; they are shown beside them in its menu."""

    def __init__(self, widget: QWidget, actions: Mapping[str, QAction]) -> None:
        """`actions` by what is pressed, as "R" or "Ctrl+C"."""
        super().__init__(widget)
        self._actions = {QKeySequence(keys): action for keys, action in actions.items()}
        for keys, action in self._actions.items():
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        action = self._actions.get(QKeySequence(event.keyCombination()))
        if action is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
            return True
        return False
