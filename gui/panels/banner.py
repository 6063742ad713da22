"""A line across the window for what the user must know and need not answer, with ways out of it.

An error takes the place of whatever stands there; plain words wait behind an error until it is closed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from core.errors import AppError
from gui.style.tokens import SPACE_L, SPACE_S


@dataclass(frozen=True, slots=True)
class WayOut:
    """What a button of the banner says and does; with `closes`, the banner goes when it is pressed."""

    words: str
    act: Callable[[], object]
    closes: bool = True


@dataclass(frozen=True, slots=True)
class _Notice:
    words: str
    role: str
    ways: tuple[WayOut, ...]


class Banner(QFrame):
    """What happened and what to do; stays until it is closed or an error takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("role", "banner")
        self._shown: _Notice | None = None
        self._waiting: list[_Notice] = []
        self._buttons: list[QPushButton] = []
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(SPACE_S)
        close = QToolButton()
        close.setText("\u00d7")
        close.setProperty("role", "quiet")
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.close_notice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._words, 1)
        layout.addLayout(self._ways)
        layout.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def way_buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of what is shown, from left to right."""
        return tuple(self._buttons)

    def show_error(self, error: AppError, ways: Sequence[WayOut] = ()) -> None:
        notice = _Notice(str(error), "error", tuple(ways))
        if self._shown is not None and self._shown.role != "error":
            self._waiting.insert(0, self._shown)
        self._show(notice)

    def show_words(self, words: str, ways: Sequence[WayOut] = ()) -> None:
        notice = _Notice(words, "secondary", tuple(ways))
        if self._shown is not None and self._shown.words != words:
            self._waiting.append(notice)
        else:
            self._show(notice)

    def withdraw(self, words: str) -> None:
        """What was said holds no longer."""
        self._waiting = [notice for notice in self._waiting if notice.words != words]
        if self._shown is not None and self._shown.words == words:
            self.close_notice()

    def close_notice(self) -> None:
        """Show what waits behind, or nothing."""
        self._shown = None
        if self._waiting:
            self._show(self._waiting.pop(0))
        else:
            self.hide()

    def _show(self, notice: _Notice) -> None:
        self._shown = notice
        self._words.setProperty("role", notice.role)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(notice.words)
        self.setAccessibleName(notice.words)
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(way) for way in notice.ways]
        for button in self._buttons:
            self._ways.addWidget(button)
        self.show()

    def _button(self, way: WayOut) -> QPushButton:
        """It takes no focus when it comes: a key that was meant for something else must not press it."""
        button = QPushButton(way.words.replace("&", "&&"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(way))
        return button

    def _take(self, way: WayOut) -> None:
        if way.closes:
            self.close_notice()
        way.act()
