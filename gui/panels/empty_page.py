"""What a window without articles says: drop files here, paste text, open the sample."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

_WIDTH_PX = 560


class EmptyPage(QWidget):
    """An invitation; its buttons are the window's own actions."""

    def __init__(self, add: QAction, paste: QAction, sample: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = QFrame()
        area.setProperty("role", "drop-area")
        area.setMaximumWidth(_WIDTH_PX)
        inner = QVBoxLayout(area)
        inner.setContentsMargins(SPACE_XL, SPACE_XL * 2, SPACE_XL, SPACE_XL * 2)
        inner.setSpacing(SPACE_M)
        inner.addWidget(_label(self.tr("Drop news in. See what happened when."), "title"))
        words = self.tr(
            "Drop files, folders or archives anywhere on this window: saved web pages, PDFs, documents, "
            "mail, feeds, exports of news databases, tables. Every mark on the timeline opens the sentence "
            "that says so."
        )
        inner.addWidget(_label(words, "secondary"))
        inner.addSpacing(SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        for action, words, role in (
            (add, self.tr("Add articles\u2026"), "primary"),
            (paste, self.tr("Paste text"), ""),
            (sample, self.tr("Open sample"), ""),
        ):
            buttons.addWidget(_button(action, words, role))
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addSpacing(SPACE_S)
        inner.addWidget(
            _label(
                self.tr("Nothing leaves this computer, and nothing is fetched unless you ask for it."),
                "faint",
            )
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(area, 8)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)


def _button(action: QAction, words: str, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.clicked.connect(action.trigger)
    return button


def _label(words: str, role: str) -> QLabel:
    label = plain_label(role, words)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
