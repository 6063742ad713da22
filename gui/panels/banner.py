"""A line across the window for what the user must know and nothing that must be answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from core.errors import AppError
from gui.style.tokens import SPACE_L, SPACE_S


class Banner(QFrame):
    """What happened and what to do; stays until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("role", "banner")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("\u00d7")
        close.setProperty("role", "quiet")
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.addWidget(self._words, 1)
        layout.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def show_error(self, error: AppError) -> None:
        self._show(str(error), "error")

    def show_words(self, words: str) -> None:
        self._show(words, "secondary")

    def _show(self, words: str, role: str) -> None:
        self._words.setProperty("role", role)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
