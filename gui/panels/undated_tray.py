"""The undated tray: what the text tells without a date of its own, each a chip that leads to its sentence."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from core.model.views import UndatedChip
from gui.models.words import number, quoted, shortened
from gui.panels.flow_layout import FlowLayout
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MOST_CHIPS = 200
_LONGEST = 64
_MOST_LINES = 2.5  # half a line says that there is more below


class UndatedTray(QFrame):
    """Chips in lines, with a scroll bar where they are many; signals the one that was pressed."""

    chip_chosen = Signal(object)  # UndatedChip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._heading = QLabel(self.tr("Undated"))
        self._heading.setProperty("role", "heading")
        self._count = QLabel()
        self._count.setProperty("role", "badge")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chips: tuple[UndatedChip, ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, SPACE_M)
        layout.setSpacing(SPACE_S)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SPACE_S)
        for label in (self._heading, self._count):
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self._scroll, 1)
        self.hide()

    def set_chips(self, chips: Sequence[UndatedChip]) -> None:
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        self._count.setText(number(len(chips)))
        body = QWidget()
        flow = FlowLayout(SPACE_S, body)
        for chip, words in zip(chips, chip_words(chips[:_MOST_CHIPS]), strict=False):
            flow.addWidget(self._button(chip, words))
        if (rest := len(chips) - _MOST_CHIPS) > 0:
            more = QLabel(self.tr("and {rest} more, in the table").format(rest=number(rest)))
            more.setProperty("role", "faint")
            flow.addWidget(more)
        self._scroll.setWidget(body)
        self.setVisible(bool(chips))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, up to a few of them."""
        body = self._scroll.widget()
        flow = body.layout() if body is not None else None
        if flow is None:
            return
        line = flow.minimumSize().height() + SPACE_S
        needed = flow.heightForWidth(max(self._scroll.viewport().width(), 1))
        self._scroll.setFixedHeight(min(needed, round(line * _MOST_LINES)))
        self._head.setFixedHeight(flow.minimumSize().height())  # level with the first line of chips

    def _button(self, chip: UndatedChip, words: str) -> QPushButton:
        button = QPushButton(shortened(words, _LONGEST).replace("&", "&&"))
        button.setProperty("role", "chip")
        button.setAccessibleName(f"{words}, {chip.reason}")
        tip = f"{chip.title}\n{chip.reason}".replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
        button.setToolTip(f"<qt>{tip}</qt>")
        button.clicked.connect(lambda: self.chip_chosen.emit(chip))
        return button


def chip_words(chips: Sequence[UndatedChip]) -> list[str]:
    """The phrase and why it gives no date; what it is about instead, where others say the very same."""
    plain = [f"{quoted(chip.phrase) if chip.phrase else chip.title} \u00b7 {chip.reason}" for chip in chips]
    counts = Counter(plain)
    return [
        f"{quoted(chip.phrase)} \u00b7 {chip.title}" if counts[words] > 1 and chip.phrase else words
        for chip, words in zip(chips, plain, strict=True)
    ]
