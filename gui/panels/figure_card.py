"""Figures of one kind on a card: the whole, its parts, and each part a way to the list that it counts."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.models.figures import Figure, FigureGroup
from gui.models.words import number
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS


class FigureCard(QFrame):
    """Shows a group; signals the target of the figure that was pressed."""

    figure_chosen = Signal(object)  # Target

    def __init__(self, group: FigureGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("figures")
        self.setAccessibleName(f"{group.title}: {number(group.whole)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, SPACE_M)
        column.setSpacing(0)
        column.addLayout(_head(group))
        column.addSpacing(SPACE_XS)
        widest = max((number(figure.count) for figure in group.figures), key=len, default="")
        for figure in group.figures:
            button = FigureButton(figure, widest)
            button.clicked.connect(lambda _=False, target=figure.target: self.figure_chosen.emit(target))
            column.addWidget(button)
        if group.note:
            note = plain_label("faint", group.note)
            note.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, 0)
            column.addWidget(note)
        column.addStretch(1)


def _head(group: FigureGroup) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
    row.setSpacing(SPACE_M)
    row.addWidget(_line(group.title, "heading"), 1)
    row.addWidget(_line(number(group.whole), "heading"))
    return row


class FigureButton(QPushButton):
    """A number at the right of its column, and the words that say what it counts; pressed as one."""

    def __init__(self, figure: Figure, widest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "source")
        self.setObjectName("figure")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{number(figure.count)} {figure.words}")
        count = _line(number(figure.count), "link")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        count.setMinimumWidth(count.fontMetrics().horizontalAdvance(widest))
        words = plain_label("", figure.words)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        self._row.setSpacing(SPACE_L // 2)
        self._row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(words, 1)
        for label in (count, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()


def _line(words: str, role: str) -> QLabel:
    label = plain_label(role, words)
    label.setWordWrap(False)
    return label
