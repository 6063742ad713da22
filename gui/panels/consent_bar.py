"""A line across the window that asks before anything goes online; it can wait for its answer for ever."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.style.tokens import SPACE_L, SPACE_S


class ConsentBar(QFrame):
    """Takes no focus when it comes: a key that was meant for something else must not be a yes."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consent")
        self.setProperty("role", "banner")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.yes = QPushButton(self.tr("Fetch"))
        self.yes.setProperty("role", "primary")
        self.yes.clicked.connect(self.agreed)
        self.no = QPushButton(self.tr("Do not fetch"))
        self.no.clicked.connect(self.declined)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.yes)
        layout.addWidget(self.no)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def ask(self, words: str) -> None:
        """Show the question; none hides the bar."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
