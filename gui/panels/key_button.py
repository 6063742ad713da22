"""A button for an action that shows its key beside its words: "Accept  A"."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_S, SPACE_XS


class KeyButton(QPushButton):
    """Follows the action's words, key and state; pressing it triggers the action."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._words = PlainLabel()
        self._key = PlainLabel()
        self._key.setProperty("role", "key")
        for label in (self._words, self._key):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_S, 2, SPACE_S, 2)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._words)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        inner = self._layout.sizeHint()
        return QSize(inner.width(), max(inner.height(), 30))

    def _follow(self) -> None:
        self._words.setText(self._action.text())
        self._words.setEnabled(self._action.isEnabled())
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self.setAccessibleName(f"{self._action.text()} ({key})" if key else self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
