"""One day that an article's publication date can be: its key, where it stands, and what it would move."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from gui.models.date_review import CandidateRow
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS


class DateChoice(QPushButton):
    """A candidate: its key, the day, where it stands, and what it would move."""

    def __init__(self, number: int, candidate: CandidateRow) -> None:
        super().__init__()
        self.setProperty("role", "source")
        self.setCheckable(True)
        self.setChecked(candidate.holds)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key, day = _label("key"), _label("heading")
        key.setText(str(number))
        day.setText(candidate.day)
        source, self._moves = _label("secondary"), _label("faint")
        source.setText(candidate.source)
        self._said = f"{number}: {candidate.day}, {candidate.source}"
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for label in (day, source, self._moves):
            texts.addWidget(label)
        layout = self._whole = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        layout.setSpacing(SPACE_M)
        layout.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # its words wrap: it can be narrow
        self.setSizePolicy(policy)
        self.show_moves("")

    @property
    def words(self) -> str:
        return self.accessibleName()

    def show_moves(self, words: str) -> None:
        self._moves.setText(words)
        self._moves.setVisible(bool(words))
        self.setAccessibleName(f"{self._said}, {words}" if words else self._said)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """A scroll area that has just got its bar would leave the last lines out."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._whole.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._whole.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._whole.totalMinimumSize()


def _label(role: str) -> QLabel:
    label = plain_label(role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
