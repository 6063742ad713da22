"""Chips of which one holds: each with how many it would show, those that would show nothing left out."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gui.models.words import number
from gui.panels.flow_layout import FlowLayout
from gui.style.tokens import SPACE_S

C = TypeVar("C", bound=StrEnum)


class ChoiceChips(QWidget):
    """Signals the member that was chosen, None for all."""

    chosen = Signal(object)  # a member, or None

    def __init__(self, words: Mapping[C, str], every: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[StrEnum | None, str] = {None: every}
        self._words.update((choice, text) for choice, text in words.items())
        self._group = QButtonGroup(self)
        self._chips = {choice: self._chip(choice) for choice in self._words}
        flow = FlowLayout(SPACE_S, self)
        for chip in self._chips.values():
            flow.addWidget(chip)
        self._chips[None].setChecked(True)

    def chip(self, choice: StrEnum | None) -> QToolButton:
        return self._chips[choice]

    def show_counts(self, counts: Mapping[C, int]) -> None:
        """A chip for whatever there is; the one that holds stays."""
        found: dict[StrEnum, int] = {choice: count for choice, count in counts.items()}  # noqa: C416 - wider keys
        for choice, chip in self._chips.items():
            count = sum(found.values()) if choice is None else found.get(choice, 0)
            chip.setText(f"{self._words[choice]} {number(count)}")
            chip.setVisible(choice is None or count > 0 or chip.isChecked())

    def choose(self, choice: StrEnum | None) -> None:
        """As if it had been pressed."""
        self._chips[choice].setVisible(True)
        self._chips[choice].click()

    def _chip(self, choice: StrEnum | None) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"chip-{choice or 'all'}")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        self._group.addButton(chip)
        chip.clicked.connect(lambda: self.chosen.emit(choice))
        return chip
