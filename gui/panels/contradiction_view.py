"""What sources contradict each other about: the sides beside each other, each with its sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.models.event_details import ContradictionRow, SaidSoRow, SideRow
from gui.panels.plain_label import plain_label
from gui.panels.text_button import TextButton
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_MOST_BESIDE = 2  # sides in one line; a third stands beneath


class ContradictionView(QFrame):
    """One contradiction; signals the sentence that should be read in its article, and that the user wants to
    see all of it."""

    source_chosen = Signal(int)
    opened = Signal(object)  # DisputeKey

    def __init__(self, row: ContradictionRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("contradiction")
        self.setAccessibleName(
            ": ".join((row.heading, " / ".join(side.words for side in row.sides), row.standing)).rstrip(": ")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_XS)
        layout.addLayout(self._head(row))
        if row.standing:
            layout.addWidget(plain_label("faint", row.standing))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        for at, side in enumerate(row.sides):
            line, column = divmod(at, _MOST_BESIDE)
            grid.setColumnStretch(column, 1)
            grid.addWidget(self._side(side), line, column, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)

    def _head(self, row: ContradictionRow) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(plain_label("warning" if row.is_open else "secondary", row.heading), 1)
        if row.key is not None:
            link = QPushButton(self.tr("decide") if row.is_open else self.tr("look"))
            link.setObjectName("open-contradiction")
            link.setProperty("role", "link")
            link.setToolTip(self.tr("All its sides with their sentences (Ctrl+Shift+X)"))
            link.setAccessibleName(f"{link.text()}: {row.heading}")
            link.clicked.connect(lambda: self.opened.emit(row.key))
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _side(self, side: SideRow) -> QWidget:
        """What it says, large; beneath, who says so."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = plain_label("heading", f"\u2713 {side.words}" if side.chosen else side.words)
        words.setContentsMargins(SPACE_S, 0, 0, 0)
        column.addWidget(words)
        if side.told_by:
            told = plain_label("faint", side.told_by)
            told.setContentsMargins(SPACE_S, 0, 0, 0)
            column.addWidget(told)
        for said in side.said_by:
            column.addWidget(self._said(said))
        return part

    def _said(self, said: SaidSoRow) -> TextButton:
        button = TextButton(((said.outlet, "faint"), (said.quote, "secondary")))
        button.setObjectName(f"side-{said.source_number}")
        button.setToolTip(self.tr("Show this sentence in its article"))
        button.clicked.connect(lambda: self.source_chosen.emit(said.source_number))
        return button
