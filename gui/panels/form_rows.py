"""Rows of a form: what is asked, the field, and the way back to what was read where there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from core.model.event import Correction
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_S, SPACE_XS


class FormRows(QWidget):
    """Lays out fields below each other; signals what shall be given back."""

    given_back = Signal(object)  # Correction: as it was read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[QWidget, QLabel] = {}
        self._back: dict[Correction, QPushButton] = {}
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, SPACE_XS, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)

    def add(self, words: str, part: QWidget, correction: Correction | None = None) -> None:
        """A field with what is asked; its name is the question's."""
        at = self._grid.rowCount()
        label = plain_label("secondary", words)
        label.setWordWrap(False)
        label.setBuddy(part)
        part.setAccessibleName(words)
        part.setObjectName(f"form-{words.lower().replace(' ', '-')}")
        self._labels[part] = label
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(part, at, 1)
        if correction is not None:
            self._back[correction] = self._way_back(words, correction)
            self._grid.addWidget(self._back[correction], at, 2)

    def add_below(self, part: QWidget) -> None:
        """Something that belongs to the field above it."""
        self._grid.addWidget(part, self._grid.rowCount(), 1)

    def close_up(self) -> None:
        """All rows are there: what room is left stays below them."""
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def show_row(self, part: QWidget, shown: bool) -> None:
        part.setVisible(shown)
        self._labels[part].setVisible(shown)

    def offer_back(self, corrected: frozenset[Correction]) -> None:
        """What is the user's own word, and can be given back."""
        for correction, button in self._back.items():
            button.setVisible(correction in corrected)

    def _way_back(self, words: str, correction: Correction) -> QPushButton:
        back = QPushButton(self.tr("as read"))
        back.setObjectName(f"as-read-{correction.value}")
        back.setProperty("role", "link")
        back.setToolTip(self.tr("Your own word; press to have again what was read"))
        back.setAccessibleName(self.tr("{field}: as it was read").format(field=words))
        back.clicked.connect(lambda: self.given_back.emit(correction))
        return back
