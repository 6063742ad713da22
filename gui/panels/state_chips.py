"""Chips that filter the import report by outcome, each with its count; one holds at a time."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gui.models.import_log import state_words
from gui.models.import_row import GRAVEST_FIRST, ImportState
from gui.models.words import number
from gui.panels.flow_layout import FlowLayout
from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_S


class StateChips(QWidget):
    """Shows counts; signals the outcomes that are wanted, None for all of them."""

    chosen = Signal(object)  # frozenset[ImportState] | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._all = self._chip()
        self._chips = {state: self._chip(state) for state in GRAVEST_FIRST}
        self._shown = PlainLabel()
        self._shown.setProperty("role", "faint")
        flow = FlowLayout(SPACE_S, self)
        for widget in (self._all, *self._chips.values(), self._shown):
            flow.addWidget(widget)
        self._all.setChecked(True)

    def show_counts(self, counts: Counter[ImportState]) -> None:
        """A chip for every outcome that there is; the choice falls back to all where its rows are gone."""
        self._all.setText(self.tr("All {count}").format(count=number(counts.total())))
        for state, chip in self._chips.items():
            chip.setText(f"{state_words(state)} {number(counts[state])}")
            chip.setVisible(counts[state] > 0)
            if chip.isChecked() and not counts[state]:
                self._all.click()

    def show_shown(self, words: str) -> None:
        """How many rows are shown of how many."""
        self._shown.setText(words)
        self._shown.setVisible(bool(words))

    def chip(self, state: ImportState | None) -> QToolButton:
        """The chip of an outcome; None for the one of all."""
        return self._all if state is None else self._chips[state]

    def _chip(self, state: ImportState | None = None) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        self._group.addButton(chip)
        states = None if state is None else frozenset({state})
        chip.clicked.connect(lambda: self.chosen.emit(states))
        return chip
