"""The undated tray: what the text tells without a date of its own, each a chip that leads to its sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from core.model.views import UndatedChip
from gui.models.words import counted, quoted, shortened
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MOST_CHIPS = 60
_LONGEST = 64


class UndatedTray(QFrame):
    """Shows chips; signals the one that was pressed."""

    chip_chosen = Signal(object)  # UndatedChip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._heading = QLabel(self.tr("Undated"))
        self._heading.setProperty("role", "heading")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self._heading)
        layout.addWidget(self._scroll, 1)
        self.hide()

    def set_chips(self, chips: Sequence[UndatedChip]) -> None:
        self.setVisible(bool(chips))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        row.setSpacing(SPACE_S)
        for chip in chips[:_MOST_CHIPS]:
            row.addWidget(self._button(chip))
        if (rest := len(chips) - _MOST_CHIPS) > 0:
            more = QLabel(
                self.tr("and {rest}, in the table").format(
                    rest=counted(rest, self.tr("more"), self.tr("more"))
                )
            )
            more.setProperty("role", "faint")
            row.addWidget(more)
        row.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setFixedHeight(body.sizeHint().height() + SPACE_S)

    def _button(self, chip: UndatedChip) -> QPushButton:
        words = (
            f"{quoted(chip.phrase)} \u00b7 {chip.reason}"
            if chip.phrase
            else f"{chip.title} \u00b7 {chip.reason}"
        )
        button = QPushButton(shortened(words, _LONGEST).replace("&", "&&"))
        button.setProperty("role", "chip")
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.chip_chosen.emit(chip))
        return button
