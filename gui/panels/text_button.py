"""A button whose words wrap over several lines, as high as they need; its labels are plain text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_S, SPACE_XS


class TextButton(QPushButton):
    """One label a line of `(words, role)`; all of it is pressed as one."""

    def __init__(
        self, lines: tuple[tuple[str, str], ...], role: str = "source", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(words for words, _ in lines))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        self._lines.setSpacing(0)
        for words, look in lines:
            self._lines.addWidget(_line(words, look))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._lines.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._lines.totalMinimumSize()


def _line(words: str, role: str) -> QLabel:
    label = plain_label(role, words)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
