"""Preferences, each applied at once: how the window looks, what the wheel does, where backups stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.settings import ThemeChoice
from gui.style.plain_words import wrapped_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

_WIDTH_LETTERS = 76
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_Value = TypeVar("_Value", bool, int, ThemeChoice)
TEXT_SIZES_PX = (0, 12, 13, 14, 15, 16, 18, 20, 24)  # 0: as the system


class Preference(StrEnum):
    """What can be chosen; the values are those of `PreferenceState`."""

    THEME = "theme"
    TEXT_PX = "text_px"
    SYSTEM_FONT = "system_font"
    WHEEL_SCROLLS = "wheel_scrolls"
    FILTERS_FADE = "filters_fade"
    EMPTY_LEFT_OUT = "empty_left_out"
    FETCHES_PAGES = "fetches_pages"


@dataclass(frozen=True, slots=True)
class PreferenceState:
    """What is in force. `text_px` 0 is the system's size; `backups` None is beside each timeline."""

    theme: ThemeChoice
    text_px: int
    system_font: bool
    wheel_scrolls: bool
    filters_fade: bool
    empty_left_out: bool
    fetches_pages: bool
    backups: Path | None


class PreferencesDialog(QDialog):
    """Not modal: what is chosen is seen behind it."""

    chosen = Signal(object, object)  # Preference, its value
    backups_folder_asked = Signal()
    backups_beside_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Preferences"))
        self.choices: dict[Preference, QComboBox] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(SPACE_XL)
        self._form.setVerticalSpacing(SPACE_S)
        self._form.setColumnStretch(1, 1)
        self._layout.addLayout(self._form)
        self._add_looks()
        self._add_timeline()
        self._add_files()
        note = wrapped_label("faint", self.tr("What you choose here applies at once, to every timeline."))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        below = QHBoxLayout()
        below.addWidget(note, 1)
        below.addWidget(close)
        self._layout.addSpacing(SPACE_M)
        self._layout.addLayout(below)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_LETTERS)

    def show_state(self, state: PreferenceState) -> None:
        """What is in force now; answers nothing."""
        for preference, box in self.choices.items():
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(getattr(state, preference.value))))
            box.blockSignals(False)
        beside = state.backups is None
        self.backups_place.setText(self.tr("Beside each timeline") if beside else str(state.backups))
        self.beside_button.setVisible(not beside)
        self.adjustSize()  # the folder may take more than one line

    def _add_looks(self) -> None:
        self._begin_section(self.tr("Appearance"))
        themes = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        self._add(Preference.THEME, self.tr("Theme"), themes)
        sizes = {size: self.tr("{size} pixels").format(size=size) for size in TEXT_SIZES_PX}
        sizes[0] = self.tr("As the system")
        self._add(Preference.TEXT_PX, self.tr("Text size"), sizes)
        fonts = {False: self.tr("Inter"), True: self.tr("The system\u2019s")}
        self._add(Preference.SYSTEM_FONT, self.tr("Font of lists and menus"), fonts)

    def _add_timeline(self) -> None:
        self._begin_section(self.tr("Timeline"))
        wheel = {False: self.tr("Zooms at the cursor"), True: self.tr("Scrolls (Ctrl+wheel zooms)")}
        self._add(Preference.WHEEL_SCROLLS, self.tr("Mouse wheel"), wheel)
        fading = {False: self.tr("Hide what they leave out"), True: self.tr("Fade what they leave out")}
        self._add(Preference.FILTERS_FADE, self.tr("Filters"), fading)
        empty = {False: self.tr("Are drawn as long as they are"), True: self.tr("Are left out, and marked")}
        self._add(Preference.EMPTY_LEFT_OUT, self.tr("Empty stretches of time"), empty)

    def _add_files(self) -> None:
        self._begin_section(self.tr("Files"))
        fetching = {
            False: self.tr("Are only listed"),
            True: self.tr("Are fetched, each time you agree to it"),
        }
        self._add(Preference.FETCHES_PAGES, self.tr("Links to pages"), fetching)
        self.backups_place = wrapped_label("")
        change = QPushButton(self.tr("Choose a folder\u2026"))
        change.clicked.connect(self.backups_folder_asked)
        self.beside_button = QPushButton(self.tr("Beside each timeline"))
        self.beside_button.clicked.connect(self.backups_beside_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (change, self.beside_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        place = QVBoxLayout()
        place.setSpacing(SPACE_XS)
        place.addWidget(self.backups_place)
        place.addLayout(buttons)
        row = self._form.rowCount()
        self._form.addWidget(wrapped_label("", self.tr("Backups are kept")), row, 0, _TOP_LEFT)
        self._form.addLayout(place, row, 1)

    def _begin_section(self, words: str) -> None:
        row = self._form.rowCount()
        self._form.setRowMinimumHeight(row, SPACE_M)
        self._form.addWidget(wrapped_label("heading", words), row + 1, 0, 1, 2)

    def _add(self, preference: Preference, words: str, values: Mapping[_Value, str]) -> None:
        box = QComboBox()
        box.setAccessibleName(words)
        for value, text in values.items():
            box.addItem(text, value)
        box.currentIndexChanged.connect(lambda _: self.chosen.emit(preference, box.currentData()))
        self.choices[preference] = box
        row = self._form.rowCount()
        self._form.addWidget(wrapped_label("", words), row, 0)
        self._form.addWidget(box, row, 1)
